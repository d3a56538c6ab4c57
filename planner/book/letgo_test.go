package book

import (
	"fmt"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What a book says of its places is the same after they were let go.
func TestLetGo(t *testing.T) {
	const src = `version: 1
loans:
  - id: a
    principal: 1000
    rate: 12%/year
    method: bullet
    start: 2026-05-11
    periods: 3
    payments:
      - {date: 2026-08-11, amount: 1100}   # 改成你的：
`
	paid := calendar.Of(2026, 8, 11)
	more := loan.Payment{Date: paid + 1, Amount: 100}
	over := &plan.Status{Loans: []plan.LoanStatus{{PaidOff: true, Sums: plan.Sums{Credit: samples.Sure(5000)}}}}
	for name, of := range map[string]func(*Book) any{
		"a refusal":      func(b *Book) any { return b.Locate(atLoan(0, loan.Refusal{Code: loan.TooLarge, Field: "principal"})) },
		"warnings":       func(b *Book) any { return b.WarningsOn(paid - 1) },
		"examples":       func(b *Book) any { return b.ExamplesLeft() },
		"an overpayment": func(b *Book) any { return b.WarningsOf(over, paid, nil) },
		"a payment":      func(b *Book) any { return b.Paid(0, loan.Payment{Date: paid, Amount: 110000}) },
		"one payment more": func(b *Book) any {
			added, err := b.AppendPayment(0, more)
			if err != nil {
				t.Fatal(err)
			}
			return string(added.Bytes)
		},
	} {
		b := mustParse(t, src)
		want := fmt.Sprint(of(b))
		b.LetGo()
		if got := fmt.Sprint(of(b)); got != want || want == "[]" || want == "0" {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}
