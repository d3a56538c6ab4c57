package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
)

// cardOf is the card of a published case. What it leaves out about the statement
// comes from another case.
func cardOf(t *testing.T, c, base cases.Case) loan.Terms {
	t.Helper()
	pick := func(path ...string) string {
		if s := c.Given.Text(path...); s != "" {
			return s
		}
		return base.Given.Text(path...)
	}
	s := loan.Statement{Date: cases.Date(base.Given.Text("statement")), Due: cases.Date(pick("due"))}
	terms := loan.Terms{Method: loan.Revolving, Rate: rate(t, pick("rate")), Every: calendar.Monthly, Start: s.Date}
	for _, x := range base.Given["charges"].([]any) {
		at := x.([]any)
		s.Charges = append(s.Charges, loan.Charge{Date: cases.Date(fmt.Sprint(at[0])), Amount: cents(t, fmt.Sprint(at[1]))})
		s.Balance += s.Charges[len(s.Charges)-1].Amount
	}
	paid, _ := c.Given["paid"].([]any)
	for _, x := range paid {
		at := x.([]any)
		terms.Payments = append(terms.Payments, loan.Payment{Date: cases.Date(fmt.Sprint(at[0])), Amount: cents(t, fmt.Sprint(at[1]))})
	}
	if m := c.Given.Text("minimum"); m != "" {
		a := cents(t, m)
		s.Minimum = &a
	}
	if f := c.Given.Text("late_fee"); f != "" {
		percent := number(t, strings.TrimSuffix(strings.Fields(f)[0], "%"))
		terms.Penalty.LateFee = &loan.LateFee{Percent: money.NewRatio(int64(percent), 100), Of: loan.OfShortfall}
	}
	mode := map[string]loan.InterestMode{"full": loan.FullBill, "after-due": loan.AfterDue}[pick("mode")]
	terms.Card = &loan.Card{Mode: mode, Statement: s, FullBelow: 100_00}
	return terms
}

func Test_card_full_interest(t *testing.T) {
	c := cases.Read(t, "card-full-interest")
	terms := cardOf(t, c, c)
	day := cases.Date(c.Given.Text("next_statement"))
	p := ledgerAt(t, &terms, day).Position(day)
	same(t, "interest", p.Accrued, cents(t, c.Expect.Text("interest")))
	same(t, "nothing else is lost", p.Payoff(), p.Accrued+terms.Card.Statement.Balance-terms.Payments[0].Amount)
}

func Test_card_late_fee(t *testing.T) {
	c, base := cases.Read(t, "card-late-fee"), cases.Read(t, "card-full-interest")
	terms := cardOf(t, c, base)
	day := cases.Date(base.Given.Text("next_statement"))
	p := ledgerAt(t, &terms, day).Position(day)
	same(t, "interest", p.Accrued, cents(t, c.Expect.Text("interest")))
	same(t, "late fee", p.Due[loan.Fees], cents(t, c.Expect.Text("late_fee")))
	same(t, "missing of the minimum", p.Due[loan.Principal], cents(t, c.Given.Text("minimum")))
}

func Test_huabei_after_due(t *testing.T) {
	c, base := cases.Read(t, "huabei-after-due"), cases.Read(t, "card-full-interest")
	terms := cardOf(t, c, base)
	same(t, "balance", terms.Card.Statement.Balance, cents(t, c.Given.Text("balance")))
	terms.Card.Statement.Charges = nil
	day := cases.Date(c.Given.Text("as_of"))
	p := ledgerAt(t, &terms, day).Position(day)
	same(t, "interest", p.Accrued, cents(t, c.Expect.Text("interest")))
}
