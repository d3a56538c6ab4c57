package loan

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/draws"
	"repay/planner/money"
)

// The ledger goes short ways where little can happen: an instalment paid on its
// day, a penalty that was never counted, bases that are added up. Here each is
// held against the long way: a ledger that records, or the rule itself.
func TestShortWaysAgreeWithLongOnes(t *testing.T) {
	for n := range draws.Many(200, 5000) {
		terms := lived(rand.New(rand.NewPCG(20261121, uint64(n))))
		short, err := NewLedger(&terms)
		if err != nil {
			t.Fatal(n, err)
		}
		long, _ := NewLedger(&terms)
		long.Record()
		for d := terms.Start; d < terms.Start+14*31; d += 9 {
			short.CloseDay(d)
			long.CloseDay(d)
			if short.err != nil || long.err != nil {
				t.Fatal(n, short.err, long.err)
			}
			if s := short.parts(long, d); s != "" {
				t.Fatalf("draw %d, day %s: %s\n%+v", n, d, s, terms)
			}
		}
	}
}

// parts says where a ledger and one that records part on day d; empty: nowhere.
func (l *Ledger) parts(long *Ledger, d Date) string {
	if a, b := l.Position(d), long.Position(d); a != b {
		return fmt.Sprintf("position %+v, recorded %+v", a, b)
	}
	a, _ := l.Table(d)
	b, _ := long.Table(d)
	for k := range max(len(a), len(b)) {
		if k >= len(a) || k >= len(b) {
			return fmt.Sprintf("%d rows, recorded %d", len(a), len(b))
		}
		if b[k].Trail = nil; a[k] != b[k] {
			return fmt.Sprintf("row %+v, recorded %+v", a[k], b[k])
		}
	}
	if l.fell != long.fell {
		return fmt.Sprintf("fell %+v, recorded %+v", l.fell, long.fell)
	}
	bears, fee := Amount(0), never
	for k := range l.ins {
		i := &l.ins[k]
		bears += l.penaltyBase(i)
		if shown := l.shown(i, d); l.penaltyOwed(i, d) != shown.owed(l.terms.InterestRounding) {
			return fmt.Sprintf("penalty %d, as a sum %d", l.penaltyOwed(i, d), shown.owed(l.terms.InterestRounding))
		}
		if l.terms.Penalty.LateFee != nil && !i.charged {
			fee = min(fee, l.lateFeeDay(i))
		}
	}
	if l.bearing != bears {
		return fmt.Sprintf("bearing %d, added up %d", l.bearing, bears)
	}
	if l.nextLateFee() != fee {
		return fmt.Sprintf("next late fee on %s, the first of all on %s", l.nextLateFee(), fee)
	}
	if all, each := l.costPerDay(d, nil), l.costPerDay(d, &Entries{}); all != each {
		return fmt.Sprintf("cost per day %d, one by one %d", all, each)
	}
	due := l.dueNow(d)
	sums := []Amount{1, due.Total() / 3, 0, due.Total() / 2, due.Total()}
	f := l.Fork()
	for k, p := range l.Split(d, sums) {
		f.fill(d, sums[k])
		left := f.dueNow(d)
		if fell := due.Less(left); p != fell {
			return fmt.Sprintf("part %d pays %v, what is due falls by %v", k, p, fell)
		}
		due = left
	}
	return ""
}

// lived draws a loan of 12 months with payments on it: on the due days, before
// and after them, too little and too much.
func lived(r *rand.Rand) Terms {
	t := Terms{
		Principal: 12000_00, Method: []Method{Annuity, EqualPrincipal, InterestOnly}[r.IntN(3)], Start: calendar.Of(2026, 1, 31), Every: calendar.Monthly, Periods: 12,
		Basis: calendar.Basis(r.IntN(4)), Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(int64(r.IntN(3))*73, 1000)}},
		Allocation: Allocation{ByComponent: r.IntN(3) == 0, Order: []Order{DefaultOrder, InterestFirst, PrincipalFirst}[r.IntN(3)], AfterDays: r.IntN(2) * 40, AfterOrder: PrincipalFirst},
		Grace:      Grace{Days: r.IntN(3) * 4, Mode: GraceMode(r.IntN(2))},
		Penalty: Penalty{
			Known: r.IntN(8) > 0, Multiple: money.NewRatio(3, 2), On: Base(r.IntN(3)),
			Compound: Compound(r.IntN(3)), Counting: Counting(r.IntN(2)),
		},
		Prepay: Prepay{Effect: Effect(r.IntN(3)), Fee: money.NewRatio(int64(r.IntN(2)), 100)},
	}
	if r.IntN(3) == 0 {
		t.RateChanges = []RateChange{{From: t.Start + 100, Rate: money.Rate{Value: money.NewRatio(1, 10)}}}
	}
	if r.IntN(2) == 0 {
		t.Penalty.LateFee = &LateFee{Percent: money.NewRatio(5, 100), Min: 10_00}
	}
	if r.IntN(2) == 0 {
		t.Fees = []Fee{{Name: "service", Amount: 5_00}}
	}
	if r.IntN(5) == 0 {
		t.Accelerated = t.Start.AddMonths(r.IntN(12) + 1) // a due day
	}
	if r.IntN(3) == 0 {
		t.Tolerance = Amount(r.IntN(600_00))
	}
	rows, _ := Schedule(&t)
	from := r.IntN(len(rows))
	if r.IntN(3) > 0 {
		t.PaidThrough = rows[from].Due - Date(r.IntN(2))
	}
	for _, row := range rows {
		if row.Due > t.PaidThrough && r.IntN(4) > 0 || r.IntN(20) == 0 {
			pays := row.Payment() * Amount([]int{1, 50, 100, 100, 100, 130, 200}[r.IntN(7)]) / 100
			t.Payments = append(t.Payments, Payment{Date: row.Due + Date([]int{0, 0, 0, 2, 6, 20, -3}[r.IntN(7)]), Amount: pays, As: PaymentKind(r.IntN(3))})
		}
	}
	return t
}
