package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// cardOf is the card of a published case, with what another case says of the
// statement where this one leaves it out.
func cardOf(t *testing.T, c, base publishedCase) loan.Terms {
	t.Helper()
	pick := func(path ...string) string {
		if s := c.given(path...); s != "<nil>" {
			return s
		}
		return base.given(path...)
	}
	s := loan.Statement{Date: date(t, base.given("statement")), Due: date(t, pick("due"))}
	terms := loan.Terms{Method: loan.Revolving, Rate: rate(t, pick("rate")), Every: calendar.Monthly, Start: s.Date}
	for _, x := range base.Given["charges"].([]any) {
		at := x.([]any)
		s.Charges = append(s.Charges, loan.Charge{Date: date(t, fmt.Sprint(at[0])), Amount: cents(t, fmt.Sprint(at[1]))})
		s.Balance += s.Charges[len(s.Charges)-1].Amount
	}
	paid, _ := c.Given["paid"].([]any)
	for _, x := range paid {
		at := x.([]any)
		terms.Payments = append(terms.Payments, loan.Payment{Date: date(t, fmt.Sprint(at[0])), Amount: cents(t, fmt.Sprint(at[1]))})
	}
	if m := c.given("minimum"); m != "<nil>" {
		a := cents(t, m)
		s.Minimum = &a
	}
	if f := c.given("late_fee"); f != "<nil>" {
		percent := number(t, strings.TrimSuffix(strings.Fields(f)[0], "%"))
		terms.Penalty.LateFee = &loan.LateFee{Percent: money.NewRatio(int64(percent), 100), Of: loan.OfShortfall}
	}
	mode := map[string]loan.InterestMode{"full": loan.FullBill, "after-due": loan.AfterDue}[pick("mode")]
	terms.Card = &loan.Card{Mode: mode, Statement: s, FullBelow: 100_00}
	return terms
}

func Test_card_full_interest(t *testing.T) {
	c := published(t, "card-full-interest")
	terms := cardOf(t, c, c)
	day := date(t, c.given("next_statement"))
	p := ledgerAt(t, &terms, day).Position(day)
	same(t, "interest", p.Accrued, cents(t, c.expect("interest")))
	same(t, "nothing else is lost", p.Payoff(), p.Accrued+terms.Card.Statement.Balance-terms.Payments[0].Amount)
}

func Test_card_late_fee(t *testing.T) {
	c, base := published(t, "card-late-fee"), published(t, "card-full-interest")
	terms := cardOf(t, c, base)
	day := date(t, base.given("next_statement"))
	p := ledgerAt(t, &terms, day).Position(day)
	same(t, "interest", p.Accrued, cents(t, c.expect("interest")))
	same(t, "late fee", p.Due[loan.Fees], cents(t, c.expect("late_fee")))
	same(t, "missing of the minimum", p.Due[loan.Principal], cents(t, c.given("minimum")))
}

func Test_huabei_after_due(t *testing.T) {
	c, base := published(t, "huabei-after-due"), published(t, "card-full-interest")
	terms := cardOf(t, c, base)
	same(t, "balance", terms.Card.Statement.Balance, cents(t, c.given("balance")))
	terms.Card.Statement.Charges = nil
	day := date(t, c.given("as_of"))
	p := ledgerAt(t, &terms, day).Position(day)
	same(t, "interest", p.Accrued, cents(t, c.expect("interest")))
}
