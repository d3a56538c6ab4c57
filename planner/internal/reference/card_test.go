package reference

// Rule: the published cases of cards, by their ids, read from the file; and
// what must be true of any card.

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/internal/draws"
	"repay/planner/loan"
	"repay/planner/money"
)

// dated is a list of dates and amounts of a published case.
func dated(t *testing.T, rows []any) (list []loan.Payment) {
	t.Helper()
	for _, x := range rows {
		list = append(list, loan.Payment{Date: cases.Date(cases.Text(x, "0")), Amount: sum(t, cases.Text(x, "1"))})
	}
	return list
}

// cardCase turns a published case into terms; all cases share the rate and the
// days.
func cardCase(t *testing.T, c published) loan.Terms {
	t.Helper()
	terms := loan.Terms{
		Method: loan.Revolving, Every: calendar.Monthly, Rate: percent(5, 10000, money.PerDay),
		Allocation: loan.Allocation{Order: loan.DefaultOrder},
		Card:       &loan.Card{Statement: loan.Statement{Date: calendar.Of(2026, 9, 5), Due: calendar.Of(2026, 9, 25)}},
	}
	if paid, listed := c.Given["paid"].([]any); listed {
		terms.Payments = dated(t, paid)
	}
	charges, _ := c.Given["charges"].([]any)
	for _, p := range dated(t, charges) {
		s := &terms.Card.Statement
		s.Charges, s.Balance = append(s.Charges, loan.Charge{Date: p.Date, Amount: p.Amount}), s.Balance+p.Amount
	}
	return terms
}

func onCard(t *testing.T, terms loan.Terms, date Date) Status {
	t.Helper()
	s, err := CardAt(terms, date)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCardCases(t *testing.T) {
	next := calendar.Of(2026, 10, 5)
	full := read(t, "card-full-interest")
	t.Run("card-full-interest", func(t *testing.T) {
		terms := cardCase(t, full)
		terms.Card.Mode = loan.FullBill
		full.want(t, onCard(t, terms, next).InterestAccrued, "interest")
	})
	t.Run("card-late-fee", func(t *testing.T) {
		c := read(t, "card-late-fee")
		terms := cardCase(t, full)
		terms.Card.Mode, terms.Payments = loan.FullBill, nil
		minimum := sum(t, c.Given.Text("minimum"))
		terms.Card.Statement.Minimum = &minimum
		terms.Penalty.LateFee = &loan.LateFee{Of: loan.OfShortfall, Percent: money.NewRatio(5, 100)}
		c.want(t, onCard(t, terms, next).InterestAccrued, "interest")
		c.want(t, onCard(t, terms, next).Fees, "late_fee")
		if s := onCard(t, terms, terms.Card.Statement.Due); s.Fees != 0 || s.PrincipalOverdue != minimum || s.DaysOverdue != 0 {
			t.Errorf("on the due date %+v", s)
		}
	})
	t.Run("huabei-after-due", func(t *testing.T) {
		c := read(t, "huabei-after-due")
		terms := cardCase(t, c)
		terms.Card.Statement.Balance = sum(t, c.Given.Text("balance"))
		c.want(t, onCard(t, terms, cases.Date(c.Given.Text("as_of"))).InterestAccrued, "interest")
	})
	t.Run("card-allocation", func(t *testing.T) {
		c := read(t, "card-allocation")
		for days, key := range map[Date]string{90: "day 90", 91: "day 91"} {
			k := newCard(allocated(t, c, days))
			k.run(k.today, false)
			for name, kind := range map[string]loan.Component{"principal": loan.Principal, "interest": loan.Interest, "fees": loan.Fees} {
				if days == 90 && name != "principal" {
					continue
				}
				if got := money.CNY.Format(k.sum(kind)); got != c.Expect.Text(key, name)+".00" {
					t.Errorf("%s: %s = %s", key, name, got)
				}
			}
		}
	})
}

// allocated is the published card when it is so many days overdue.
func allocated(t *testing.T, c published, days Date) loan.Terms {
	t.Helper()
	terms := cardCase(t, published{})
	s := &terms.Card.Statement
	s.Parts = &loan.Parts{
		loan.Principal: sum(t, c.Given.Text("owed", "principal")),
		loan.Interest:  sum(t, c.Given.Text("owed", "interest")),
		loan.Fees:      sum(t, c.Given.Text("owed", "fees")),
	}
	s.Balance = s.Parts.Total()
	terms.Card.OverdueSince = s.Date - days
	terms.Payments = []loan.Payment{{Date: s.Date, Amount: sum(t, c.Given.Text("pay"))}}
	terms.Allocation.AfterDays, terms.Allocation.AfterOrder = 90, loan.PrincipalFirst
	return terms
}

// TestAnyCard checks on random cards what must be true of any card.
func TestAnyCard(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(draws.Many(50, 250)) {
		s := RandomCard(rand.New(rand.NewPCG(seed, 11)))
		st := onCard(t, s.Terms, s.AsOf)
		for name, x := range map[string]Amount{
			"overdue": st.PrincipalOverdue, "not due": st.PrincipalNotDue, "interest": st.InterestAccrued,
			"penalty": st.Penalty, "fees": st.Fees, "credit": st.Credit, "cost per day": st.CostPerDay,
		} {
			if x < 0 {
				t.Errorf("seed %d: %s %d", seed, name, x)
			}
			if x > 0 {
				seen[name]++
			}
		}
		for _, o := range append(s.Offers, agreement.Offer{Strategy: agreement.Keep}) {
			x, err := CardOption(s.Terms, s.AsOf, o)
			if err != nil {
				seen[fmt.Sprint(err)]++
				continue
			}
			seen[string(o.Strategy)]++
			if o.Strategy == agreement.Keep && x.TotalPaid < st.Payoff {
				t.Errorf("seed %d: keep pays %d of %d", seed, x.TotalPaid, st.Payoff)
			}
		}
	}
	for _, name := range []string{"overdue", "not due", "interest", "penalty", "fees", "credit", "cost per day", "keep", "extend", "settle"} {
		if seen[name] < draws.Many(1, 2) {
			t.Errorf("only %d with %s: %v", seen[name], name, seen)
		}
	}
}
