package household_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/household"
	"repay/planner/internal/timed"
)

// Payments judged beside the others come to what all together do.
func TestBesideEqualsCarry(t *testing.T) {
	short, long := 0, 0
	for seed := range uint64(20_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		asOf := of("2026-11-21")
		cash := drawnCash(r, asOf)
		others, out, in := some(r, asOf), some(r, asOf), some(r, asOf)
		until := asOf + Date(r.IntN(40))
		got := cash.Beside(together(others, out)).Carry(list(out), list(in), until)
		want := cash.Carry(together(others, in), until)
		if want.Short {
			short++
		} else {
			long++
		}
		want.Least, want.LeastDate = 0, 0
		if got != want {
			t.Fatalf("seed %d: %+v, want %+v\nothers %v\nout %v\nin %v\ncash %+v", seed, got, want, others, out, in, cash)
		}
	}
	if short < 2000 || long < 2000 {
		t.Errorf("%d are short, %d are not: one of them is hardly tested", short, long)
	}
}

// drawnCash is the cash of a drawn household, of 30 days.
func drawnCash(r *rand.Rand, asOf Date) *household.Cash {
	h := household.Household{Cash: Amount(r.IntN(200)), Reserve: Amount(r.IntN(60))}
	for range r.IntN(4) {
		h.Income = append(h.Income, household.Flow{Amount: Amount(r.IntN(80)), Date: asOf + Date(r.IntN(30))})
		h.Expenses = append(h.Expenses, household.Flow{Amount: Amount(r.IntN(60)), Date: asOf + Date(r.IntN(30))})
	}
	return h.Ahead(asOf, asOf+30, household.Usual)
}

// some are payments on some of 30 days; now and then there is none.
func some(r *rand.Rand, asOf Date) (pays [30]household.Payment) {
	every := 1 + r.IntN(6)
	for k := range pays {
		pays[k].Date = asOf + Date(k)
		if every < 6 && r.IntN(every) == 0 {
			pays[k].Amount = Amount(r.IntN(30))
		}
	}
	return pays
}

func list(pays [30]household.Payment) (list []household.Payment) {
	for _, p := range pays {
		if p.Amount != 0 {
			list = append(list, p)
		}
	}
	return list
}

func together(a, b [30]household.Payment) []household.Payment {
	for k := range a {
		a[k].Amount += b[k].Amount
	}
	return list(a)
}

// BenchmarkBeside judges a way out of 60 payments among loans that pay on 1,700
// dates, and says how many times as long it takes to go over all dates.
func BenchmarkBeside(b *testing.B) {
	asOf := of("2026-11-21")
	h := household.Household{Cash: 1 << 40, Income: []household.Flow{{Amount: 100, Every: monthly, Day: 10}}}
	cash := h.Ahead(asOf, asOf+1830, household.Usual)
	var all, out, in []household.Payment
	for d := range Date(1830) {
		if d%14 != 0 {
			all = append(all, household.Payment{Date: asOf + d, Amount: 100})
		}
		if d%30 == 1 && d%14 != 0 {
			out, in = append(out, household.Payment{Date: asOf + d, Amount: 10}), append(in, household.Payment{Date: asOf + d + 3, Amount: 11})
		}
	}
	beside := cash.Beside(all)
	for b.Loop() {
		beside.Carry(out, in, asOf+1830)
	}
	b.ReportMetric(timed.Best(func() { cash.Carry(all, asOf+1830) })/timed.Best(func() { beside.Carry(out, in, asOf+1830) }), "carry/beside")
}
