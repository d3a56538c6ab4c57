package loan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// 1,000.00 at 0.1% a day, and at 0.2% from a tier on. The first due day is 1 February
// or so: after one month is from the same day of March.
func TestPenaltyTiers(t *testing.T) {
	two := loan.PenaltyRate{Kind: loan.PenaltyAlone, Rate: rate(20, money.PerDay)}
	days, months := loan.Tier{Days: 30, PenaltyRate: two}, loan.Tier{Months: 1, PenaltyRate: two}
	month := due1.AddMonths(1) - due1
	for _, c := range []struct {
		name string
		tier loan.Tier
		day  Date
		want Amount
	}{
		{"the last day before it", days, 30, 30_00},
		{"its first day", days, 31, 32_00},
		{"the same day of the month", months, month, Amount(month) * 1_00},
		{"the day after", months, month + 1, Amount(month)*1_00 + 2_00},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, on := range []loan.Base{loan.OfPrincipal, loan.OfBalance} {
				terms := bare()
				terms.Principal, terms.Periods = 1000_00, 1
				terms.Penalty.On, terms.Penalty.Tiers = on, []loan.Tier{c.tier}
				d := due1 + c.day
				same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], c.want)
			}
		})
	}
	terms := bare()
	terms.Principal, terms.Periods, terms.Penalty.Tiers = 1000_00, 1, []loan.Tier{days}
	l := ledger(t, terms, due1+29)
	same(t, "the coming day", l.CostPerDay(due1+29), 1_00)
	if on, tier := l.NextTier(due1 + 29); on != due1+30 || tier != 1 {
		t.Errorf("tier %d from %s", tier, on)
	}
	l = ledger(t, terms, due1+30)
	same(t, "the coming day in the tier", l.CostPerDay(due1+30), 2_00)
}

// Each instalment goes by its own due date.
func TestTiersAreOfEachInstalment(t *testing.T) {
	terms := bare()
	terms.Penalty.Tiers = []loan.Tier{{Days: 30, PenaltyRate: loan.PenaltyRate{Kind: loan.PenaltyMultiple, Multiple: money.Int(2)}}}
	terms.Rate, terms.Method, terms.Basis = given(7300, money.PerYear), loan.InterestOnly, calendar.Actual365
	terms.Penalty.On = loan.OfInstalment
	d := due2 + 20
	first := Amount(d-due1-30) * 4 / 10 // 0.4% a day of the interest of a month, 0.2% a day of 3,000.00
	if got := ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest]; got <= first {
		t.Errorf("penalty %d", got)
	}
}

// A rule of nothing at first is a rule of something later.
func TestNoPenaltyButLater(t *testing.T) {
	terms := bare()
	terms.Penalty.Rate = rate(0, money.PerDay)
	if !terms.Penalty.None() {
		t.Error("nothing is charged")
	}
	terms.Penalty.Tiers = []loan.Tier{{Days: 30, PenaltyRate: loan.PenaltyRate{Kind: loan.PenaltyAlone, Rate: rate(10, money.PerDay)}}}
	if terms.Penalty.None() {
		t.Error("something is charged later")
	}
}

// Where it is not known since when something is overdue, no day is told on which its
// rate changes.
func TestNoTierFromADayThatIsNotKnown(t *testing.T) {
	terms := bare()
	terms.Penalty.Tiers = []loan.Tier{{Days: 30, PenaltyRate: loan.PenaltyRate{Kind: loan.PenaltyAlone, Rate: rate(20, money.PerDay)}}}
	principal, penalty, none := Amount(1000_00), Amount(5_00), Amount(0)
	overdue := loan.OwedOverdue{Since: due1 - 1, Principal: &principal, Interest: &none, Penalty: &penalty, SinceUnknown: true}
	terms.Owed = &loan.Owed{Date: due1, Principal: &none, Overdue: []loan.OwedOverdue{overdue}}
	if on, tier := ledger(t, terms, due1).NextTier(due1); on != 0 || tier != 0 {
		t.Errorf("tier %d from %s", tier, on)
	}
	terms.Owed.Overdue[0].SinceUnknown = false
	if on, tier := ledger(t, terms, due1).NextTier(due1); on != due1+29 || tier != 1 {
		t.Errorf("known: tier %d from %s", tier, on)
	}
}

// What the ledger notes of it changes rate on the day on which the sum does.
func TestTierFromTheDayOfTheFiguresIsNotedSo(t *testing.T) {
	terms := bare()
	terms.Penalty.Tiers = []loan.Tier{{Days: 30, PenaltyRate: loan.PenaltyRate{Kind: loan.PenaltyAlone, Rate: rate(20, money.PerDay)}}}
	principal, penalty, none := Amount(1000_00), Amount(5_00), Amount(0)
	overdue := loan.OwedOverdue{Since: due1 - 1, Principal: &principal, Interest: &none, Penalty: &penalty, SinceUnknown: true}
	terms.Owed = &loan.Owed{Date: due1, Principal: &none, Overdue: []loan.OwedOverdue{overdue}}
	quote := func(d Date) *loan.Quote {
		l, err := loan.NewLedger(&terms)
		if err != nil {
			t.Fatal(err)
		}
		l.Record()
		l.CloseDay(d)
		return l.Quote(d)
	}
	days := map[int][2]Date{}
	for _, e := range quote(due1 + 40).Unpaid[0].Penalty {
		if e.Kind == loan.EntryPenalty {
			days[e.Tier] = [2]Date{e.From, e.Date}
		}
	}
	if days[0] != [2]Date{due1, due1 + 30} || days[1] != [2]Date{due1 + 30, due1 + 40} {
		t.Errorf("days of the tiers: %v", days)
	}
	if day := quote(due1 + 29).NextDay; len(day) != 1 || day[0].Tier != 0 {
		t.Errorf("the day before the tier: %+v", day)
	}
}
