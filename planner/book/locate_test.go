package book

import (
	"strings"
	"testing"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// TestLocate: what the engine refuses is shown where it is written.
func TestLocate(t *testing.T) {
	const src = `version: 1
loans:
  - {id: b, owed: {date: 2026-11-21, principal: 1000, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-09-08, principal: 300}, total: 1000}, rate: 1%/month, method: annuity}
  - id: a
    principal: 30000
    rate: 36%/year
    method: annuity
    start: 2026-03-08
    periods: 12
    instalment: 850
    agreements:
      - date: 2026-06-20
        extend: {by: 6}
    offers:
      - extend
      - {name: 客服, settle: {amount: 90000}}
      - 延期还款: {for: 12, then: same_end}
`
	b := mustParse(t, src)
	for _, c := range []struct {
		refused plan.Refused
		want    string
	}{
		{atLoan(1, loan.Refusal{Code: loan.NegativeAmortisation, Field: "instalment", Need: 90001}), `
book.yaml:10:17: error: an instalment of 850 does not cover its interest
   10 |     instalment: 850
      |                 ^^^
  it takes at least 900.01; check it for a missing digit
`},
		{atOffer(1, 1, loan.Refusal{Code: loan.TooMuch, Field: "amount", Need: 3100050}), `
book.yaml:16:37: error: 90000 is more than what is owed
   16 |       - {name: 客服, settle: {amount: 90000}}
      |                                       ^^^^^
  the most is 31000.50
`},
		{atOffer(1, 2, loan.Refusal{Code: loan.NothingLeft, Field: "then"}), `
book.yaml:17:31: error: the contract has too few instalments left to keep its end date
   17 |       - 延期还款: {for: 12, then: same_end}
      |                                   ^^^^^^^^
  write then: shift, and let the end date move
`},
		{atOffer(1, 0, loan.Refusal{Code: loan.RateNeeded, Field: "rate"}), `
book.yaml:15:9: error: the contract rate is unknown, so this offer cannot be computed
   15 |       - extend
      |         ^^^^^^
  write the rate, and ask the lender if it is not known
`},
		{atAgreement(1, 0, loan.Refusal{Code: "something newer", Field: "date"}), `
book.yaml:12:15: error: this cannot be computed
   12 |       - date: 2026-06-20
      |               ^^^^^^^^^^
  check the figures of this loan
`},
		{atLoan(0, loan.Refusal{Code: loan.OwedDiffers, Field: "owed.total", Need: 130000}), `
book.yaml:3:147: error: the total, 1000.00, is 300.00 below the sum of its parts, 1300.00: just the overdue principal
    3 | ... -09-08, principal: 300}, total: 1000}, rate: 1%/month, method: a ...
      |                                     ^^^^
  write principal_all in place of principal, for it includes the overdue part
`},
		{atLoan(0, loan.Refusal{Code: loan.OwedDiffers, Field: "owed.total", Need: 131010}), `
book.yaml:3:147: error: the total, 1000.00, is just the principal not yet due, and not 1310.10, which pays the loan off that day
    3 | ... -09-08, principal: 300}, total: 1000}, rate: 1%/month, method: a ...
      |                                     ^^^^
  leave total out: it only checks what pays the loan off, and the parts count as
  they are
`},
		{atLoan(7, loan.Refusal{Code: "something new", Field: "x.y"}), `
book.yaml:1:1: error: this cannot be computed
    1 | version: 1
      | ^^^^^^^
  check the figures of this loan
`},
	} {
		f := b.Locate(c.refused)
		if got, want := f.Render(lang.EN), strings.TrimPrefix(c.want, "\n"); got != want {
			t.Errorf("%+v:\n%s\nwant:\n%s", c.refused, got, want)
		}
	}
	f := b.Locate(atOffer(1, 1, loan.Refusal{Code: loan.TooMuch, Field: "amount", Need: 1}))
	if f.Path != "loans[1].offers[1].settle.amount" || f.Loan != "a" || f.Kind.Warning {
		t.Errorf("%+v", f)
	}
	if r := f.Record(lang.ZH); r.File != "book.yaml" || r.Line != 16 || r.Column != 37 || r.Code != "too_much" || r.Message == "" || r.Remedy == "" || r.Path != f.Path {
		t.Errorf("%+v", r)
	}
}

func atLoan(i int, x loan.Refusal) plan.Refused {
	return plan.Refused{Loan: i, Offer: -1, Agreement: -1, Err: &x}
}

func atOffer(i, j int, x loan.Refusal) plan.Refused {
	return plan.Refused{Loan: i, Offer: j, Agreement: -1, Err: &x}
}

func atAgreement(i, j int, x loan.Refusal) plan.Refused {
	return plan.Refused{Loan: i, Offer: -1, Agreement: j, Err: &x}
}

// TestLocateLeavesTheBook: a refusal is told of a book that others read, now and later.
func TestLocateLeavesTheBook(t *testing.T) {
	b := mustParse(t, oneLoan("offers:\n  - settle: {amount: 20000}\n"))
	b.Locate(atOffer(0, 0, loan.Refusal{Code: loan.TooMuch, Field: "settle", Need: 100}))
	if b.root.Bad || b.loans[0].loan.Bad {
		t.Error("the book is marked as wrong")
	}
}

// TestLocateSum: where an offer is refused for a sum in it, the sum stands in
// the message; a sum that nobody wrote has no number to show.
func TestLocateSum(t *testing.T) {
	for _, c := range []struct{ offer, code, want string }{
		{"settle: {amount: 20000}", "too_much", "20000 is more than what is owed"},
		{"custom: {stages: [{for: 3, pay: 900}, {until: paid, pay: 10}]}", "never_ends", "paying 10 does not cover the interest"},
		{"reduce: {to: 100, for: 6, then: rest}", "negative_amortisation", "an instalment of 100 does not cover its interest"},
		{"reduce: {steps: [{to: 40%, for: 2}, {to: 100, for: 6}]}", "never_ends", "paying 100 does not cover the interest"},
		{"settle: {pay: 80%, on: 2026-12-01}", "too_much", "80% is more than what is owed"},
		{"extend: {by: 12}", "negative_amortisation", "an instalment of this sum does not cover its interest"},
		{"reduce", "never_ends", "paying this sum does not cover the interest"},
	} {
		b := mustParse(t, oneLoan("offers:\n  - "+c.offer+"\n"))
		field := "instalment"
		if c.code == "too_much" {
			field = "settle"
		}
		f := b.Locate(atOffer(0, 0, loan.Refusal{Code: loan.Code(c.code), Field: field, Need: 100}))
		if f.Message.EN != c.want {
			t.Errorf("%s: %q, want %q", c.offer, f.Message.EN, c.want)
		}
	}
}
