package agreement_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// The figures of a card when agreements, orders of allocation and short months
// meet its statements.

func on(y, m, d int) loan.Date { return calendar.Of(y, m, d) }

// aCard is 5,000.00 on the statement of a day, 500.00 asked for at least.
func aCard(statement, due loan.Date) loan.Terms {
	least, percent := loan.Amount(500_00), money.NewRatio(1, 10)
	return loan.Terms{
		Method: loan.Revolving, Start: statement, Every: calendar.Monthly,
		Rate:    loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(5, 10000), Per: money.PerDay}},
		Penalty: loan.Penalty{LateFee: &loan.LateFee{Percent: money.NewRatio(5, 100), Of: loan.OfShortfall}},
		Card: &loan.Card{FullBelow: 100_00, Statement: loan.Statement{
			Date: statement, Due: due, Balance: 5000_00, Minimum: &least, MinimumPercent: &percent,
		}},
	}
}

func lived(t *testing.T, terms loan.Terms, d loan.Date, signed ...agreement.Agreement) *loan.Ledger {
	t.Helper()
	l, _, problem := agreement.Replay(&terms, signed, d, false)
	if problem != nil {
		t.Fatalf("%+v", problem.Err)
	}
	return l
}

// payToday is the same loan with one more payment.
func payToday(terms loan.Terms, d loan.Date, x loan.Amount) loan.Terms {
	terms.Payments = append(append([]loan.Payment(nil), terms.Payments...), loan.Payment{Date: d, Amount: x})
	return terms
}

func TestPayingWhatIsDueOnACardLeavesNothingDue(t *testing.T) {
	terms, d := aCard(on(2026, 9, 5), on(2026, 9, 25)), on(2026, 10, 2)
	for _, order := range []loan.Order{loan.DefaultOrder, loan.PrincipalFirst, loan.InterestFirst} {
		terms.Allocation.Order = order
		before := lived(t, terms, d).Position(d)
		if before.Due[loan.Fees] == 0 {
			t.Fatal("no late fee")
		}
		after := lived(t, payToday(terms, d, before.Due.Total()), d).Position(d)
		if after.Due.Total() != 0 || after.DaysOverdue() != 0 {
			t.Errorf("%v: %v still due, %d days", order, after.Due, after.DaysOverdue())
		}
		if got, want := after.Payoff(), before.Payoff()-before.Due.Total(); got != want {
			t.Errorf("%v: payoff %d, want %d", order, got, want)
		}
	}
}

func TestACatchUpOnACardIsBrokenOrPaidOff(t *testing.T) {
	terms := aCard(on(2026, 9, 5), on(2026, 9, 25))
	signed := agreement.Agreement{Date: on(2026, 10, 2), Offer: agreement.Offer{Strategy: agreement.CatchUp, Periods: 6}}
	d := on(2026, 10, 30)
	kept := lived(t, terms, d, signed).Position(d)

	t.Run("payoff", func(t *testing.T) {
		if left := lived(t, payToday(terms, d, kept.Payoff()), on(2027, 2, 1), signed).Position(on(2027, 2, 1)).Payoff(); left != 0 {
			t.Errorf("%d is left of a card paid off", left)
		}
	})
	t.Run("broken and called", func(t *testing.T) {
		broken := signed
		broken.Ended = &agreement.Ended{Date: d, Accelerate: true}
		p := lived(t, terms, d, broken).Position(d)
		if p.Payoff() != kept.Payoff() || p.NotDue != 0 {
			t.Errorf("payoff %d, not due %d; on the agreement %d", p.Payoff(), p.NotDue, kept.Payoff())
		}
	})
	t.Run("called", func(t *testing.T) {
		called := terms
		called.Accelerated = d
		p := lived(t, called, d, signed).Position(d)
		if p.Payoff() != kept.Payoff() || p.NotDue != 0 {
			t.Errorf("payoff %d, not due %d; on the agreement %d", p.Payoff(), p.NotDue, kept.Payoff())
		}
	})
	t.Run("rows", func(t *testing.T) {
		rows, err := lived(t, terms, d, signed).Coming()
		if n := len(rows); err != nil || n == 0 || rows[n-1].Closing != 0 {
			t.Errorf("%v %v", err, rows)
		}
	})
}

func TestACardThatIsAcceleratedLaterRunsUntilThen(t *testing.T) {
	terms := aCard(on(2026, 9, 5), on(2026, 9, 25))
	terms.Accelerated = on(2026, 12, 1)
	if rows, err := lived(t, terms, on(2026, 9, 20)).Coming(); err != nil || len(rows) == 0 {
		t.Errorf("%v %v", err, rows)
	}
}

func TestShortMonthsOfACard(t *testing.T) {
	t.Run("due the day after the statement at the earliest", func(t *testing.T) {
		l := lived(t, aCard(on(2025, 12, 30), on(2025, 12, 31)), on(2025, 12, 30))
		rows, err := l.Coming()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if r.Fees != 0 {
				t.Errorf("%v bears a late fee", r.Due)
			}
		}
		if rows[2].Due != on(2026, 3, 1) {
			t.Errorf("the statement of 28 February is due on %v", rows[2].Due)
		}
	})
	t.Run("due on the day of the next statement", func(t *testing.T) {
		terms := payToday(aCard(on(2025, 12, 30), on(2026, 1, 29)), on(2026, 1, 29), 500_00)
		d := on(2026, 3, 1) // the day after 28 February: due then, and the next statement's
		p := lived(t, terms, d).Position(d)
		if p.DaysOverdue() != 1 || p.Due[loan.Principal] == 0 {
			t.Errorf("%+v", p)
		}
	})
}

func TestNothingAskedForIsNotOverdue(t *testing.T) {
	terms := aCard(on(2026, 9, 5), on(2026, 9, 25))
	*terms.Card.Statement.Minimum = 0
	terms.Card.OverdueSince = on(2026, 7, 25)
	if p := lived(t, terms, on(2026, 9, 10)).Position(on(2026, 9, 10)); p.Oldest != 0 {
		t.Errorf("overdue since %v with nothing due", p.Oldest)
	}
}
