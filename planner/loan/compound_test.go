package loan_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// late is a loan whose unpaid penalty bears the penalty rate, paid now and then.
func late(t *rapid.T) loan.Terms {
	n := func(name string, least, most int) int { return rapid.IntRange(least, most).Draw(t, name) }
	terms := loan.Terms{
		Principal: Amount(n("principal", 100, 1e8)), Method: loan.Annuity,
		Rate:  given(int64(n("rate", 0, 5000)), money.PerYear),
		Basis: rapid.SampledFrom([]calendar.Basis{calendar.Actual365, calendar.ActualActual, calendar.Thirty360}).Draw(t, "basis"),
		Start: start, Every: calendar.Every{N: n("every", 1, 40), Unit: calendar.Day}, Periods: n("periods", 1, 40),
		Grace:            loan.Grace{Days: n("grace", 0, 20), Mode: rapid.SampledFrom([]loan.GraceMode{loan.Threshold, loan.Shift}).Draw(t, "mode")},
		InterestRounding: rapid.SampledFrom([]money.Rounding{money.HalfUp, money.HalfEven, money.Up, money.Down}).Draw(t, "rounding"),
		Penalty: loan.Penalty{
			Known: true, Kind: loan.PenaltyAlone, Rate: rate(int64(n("penalty", 1, 300)), money.PerDay), Compound: loan.CompoundAll,
			On:       rapid.SampledFrom([]loan.Base{loan.OfPrincipal, loan.OfInstalment, loan.OfBalance}).Draw(t, "on"),
			Counting: rapid.SampledFrom([]loan.Counting{loan.ExcludeEnd, loan.IncludeEnd}).Draw(t, "counting"),
		},
		Allocation: loan.Allocation{
			Order:       rapid.SampledFrom([]loan.Order{loan.DefaultOrder, loan.InterestFirst, loan.PrincipalFirst}).Draw(t, "order"),
			ByComponent: rapid.Bool().Draw(t, "by component"),
		},
	}
	if rapid.Bool().Draw(t, "multiple") {
		terms.Penalty.Kind, terms.Penalty.Multiple = loan.PenaltyMultiple, money.NewRatio(3, 2)
	}
	for k := range n("tiers", 0, 3) {
		tier := loan.Tier{Days: 1 + 60*k + n("after", 0, 50)}
		tier.PenaltyRate = loan.PenaltyRate{Kind: loan.PenaltyAlone, Rate: rate(int64(n("tier", 1, 300)), money.PerDay)}
		if rapid.Bool().Draw(t, "tier by months") {
			tier.Days, tier.Months, tier.Rate = 0, 2+3*k, rate(int64(n("tier", 1, 3000)), money.PerMonth)
		}
		terms.Penalty.Tiers = append(terms.Penalty.Tiers, tier)
	}
	if rapid.Bool().Draw(t, "change") {
		terms.RateChanges = []loan.RateChange{{From: start + Date(n("from", 1, 500)), Rate: rate(int64(n("then", 1, 3000)), money.PerYear)}}
	}
	for range n("payments", 0, 12) {
		terms.Payments = append(terms.Payments, pay(start+Date(n("paid on", 1, 1000)), Amount(n("pays", 1, int(terms.Principal)))))
	}
	slices.SortFunc(terms.Payments, func(a, b loan.Payment) int { return int(a.Date - b.Date) })
	return terms
}

// standing is all that a loan is asked on a day.
type standing struct {
	position loan.Position
	overdue  []loan.OverdueParts
	perDay   Amount
}

func standingOn(l *loan.Ledger, d Date) (s standing) {
	if l.Err() == nil {
		s.position = l.Position(d)
	}
	if l.Err() == nil {
		s.overdue, s.perDay = l.OverdueNow(d), l.CostPerDay(d)
	}
	return s
}

// Penalty that joins when somebody looks is what it is where every instalment is
// brought up on every due day, as a ledger that records does; and to look changes
// nothing.
func TestPenaltyJoinsAsIfEachDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := late(t)
		begin := func() *loan.Ledger {
			l, err := loan.NewLedger(&terms)
			if err != nil {
				t.Skip(err)
			}
			return l
		}
		seldom, often, each := begin(), begin(), begin()
		each.Record()
		last := start + Date(rapid.IntRange(1, 1500).Draw(t, "days"))
		seldom.CloseDay(last)
		for d := start; d < last && often.Err() == nil && each.Err() == nil; {
			d = min(d+Date(rapid.IntRange(1, 90).Draw(t, "step")), last)
			often.CloseDay(d)
			each.CloseDay(d)
			if fork := often.Fork(); fork.Err() == nil {
				fork.CloseDay(last)
				sameStanding(t, "a fork and the ledger", fork, seldom, last)
			}
			sameStanding(t, "often and each day", often, each, d)
		}
		sameStanding(t, "seldom and each day", seldom, each, last)
	})
}

func sameStanding(t *rapid.T, what string, l, m *loan.Ledger, d Date) {
	t.Helper()
	a, b := standingOn(l, d), standingOn(m, d)
	if l.Err() == nil && m.Err() == nil && !reflect.DeepEqual(a, b) {
		t.Fatalf("%s, %s: %+v, want %+v", what, d, a, b)
	}
	if !reflect.DeepEqual(l.Err(), m.Err()) {
		t.Fatalf("%s, %s: %v, want %v", what, d, l.Err(), m.Err())
	}
}

// A debt that grows past what can be computed is refused on the due day on which
// it does, looked at or not.
func TestPenaltyOnPenaltyStopsGrowing(t *testing.T) {
	terms := bare()
	terms.Penalty.Rate, terms.Penalty.Compound = rate(1000, money.PerDay), loan.CompoundAll // 10% a day
	first := func(record bool) Date {
		l, err := loan.NewLedger(&terms)
		if err != nil {
			t.Fatal(err)
		}
		if record {
			l.Record()
		}
		d := start
		for ; l.Err() == nil; d++ {
			l.CloseDay(d)
		}
		if l.Err().Code != loan.TooLarge {
			t.Errorf("refused for %v", l.Err())
		}
		return d
	}
	if seldom, each := first(false), first(true); seldom != each {
		t.Errorf("refused on %s, on %s where each due day is noted", seldom, each)
	}
}

// BenchmarkCompoundAll is a loan of 1,200 daily dues of which nothing is paid, on
// the 3,246th day: 3.2 million times an instalment's penalty joins. The same
// loan without penalty on penalty stands beside.
func BenchmarkCompoundAll(b *testing.B) {
	terms := loan.Terms{
		Principal: 30000_00, Method: loan.Annuity, Rate: given(4, money.PerDay), Start: calendar.Of(2018, 1, 1),
		Every: calendar.Every{N: 1, Unit: calendar.Day}, Periods: 1200,
		Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)},
	}
	live := func(c loan.Compound) time.Duration {
		begun := time.Now()
		terms.Penalty.Compound = c
		l, err := loan.NewLedger(&terms)
		if err != nil {
			b.Fatal(err)
		}
		d := terms.Start + 3246
		if l.CloseDay(d); l.Position(d).Due[loan.PenaltyInterest] == 0 {
			b.Fatal("no penalty")
		}
		return time.Since(begun)
	}
	b.ReportAllocs()
	var all, none time.Duration
	for b.Loop() {
		all += live(loan.CompoundAll)
		b.StopTimer()
		none += live(loan.CompoundNone)
		b.StartTimer()
	}
	b.ReportMetric(float64(all)/float64(none), "x-none")
	b.ReportMetric(float64(all.Nanoseconds())/float64(b.N)/(1200*(3246-600)), "ns/join")
}
