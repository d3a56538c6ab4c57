package loan

import (
	"math"
	"slices"
)

// Flow is payments in order of date, to be discounted to a day at one rate after
// another. A grid of due days has few distinct gaps: each try takes a power for
// each of those, and a product for each payment. The zero value has no payments.
type Flow struct {
	pays   []flowing
	gaps   []int      // in days, each once
	powers []float64  // what one unit is worth so many days before
	places [64]uint16 // of the gaps that are shorter, their places among gaps, from 1 on
	last   int        // the days of the last payment
}

// flowing is one payment.
type flowing struct {
	amount Amount
	days   int32  // from the day to which it is discounted
	gap    uint16 // the days since the payment before, by their place in the gaps
}

// Reset takes all payments out.
func (f *Flow) Reset() {
	f.pays, f.gaps, f.powers, f.last = f.pays[:0], f.gaps[:0], f.powers[:0], 0
	clear(f.places[:])
}

// Add puts a payment after the others. It is not negative.
func (f *Flow) Add(days int, a Amount) {
	gap, place := days-f.last, uint16(0)
	if f.last = days; uint(gap) < uint(len(f.places)) {
		place = f.places[gap]
	}
	if place == 0 {
		place = f.placeOf(gap)
	}
	f.pays = append(f.pays, flowing{a, int32(days), place - 1})
}

// placeOf is the place of a gap among the gaps, from 1 on, which it may be the first to
// have.
func (f *Flow) placeOf(gap int) uint16 {
	at := slices.Index(f.gaps, gap)
	if at < 0 {
		if at = len(f.gaps); at == cap(f.gaps) {
			f.gaps, f.powers = slices.Grow(f.gaps, 8), slices.Grow(f.powers, 8) // a grid has about so many
		}
		f.gaps, f.powers = append(f.gaps, gap), append(f.powers, 1)
	}
	if uint(gap) < uint(len(f.places)) {
		f.places[gap] = uint16(at + 1)
	}
	return uint16(at + 1)
}

// Rate is [DiscountRate] of the payments, to the decimals that are shown.
func (f *Flow) Rate(p Amount) (r float64, ok bool) {
	if r, ok := f.newton(float64(p)); ok && shownAlike(r) {
		return r, true
	}
	pays, days := make([]Amount, len(f.pays)), make([]int, len(f.pays))
	for i, x := range f.pays {
		pays[i], days[i] = x.amount, int(x.days)
	}
	return DiscountRate(p, pays, days)
}

// newton tries rates as [newton] does, by the day and compounded without end.
// Where the payments lie less than a day ahead the rate is mostly noise.
func (f *Flow) newton(p float64) (r float64, ok bool) {
	perDay := f.guess(p)
	if !(perDay > -0.01 && perDay < 0.01) {
		perDay = 0
	}
	for range newtonSteps {
		worth, moment := f.worth(perDay)
		days := moment / worth // on average
		step := math.Log(worth/p) / days
		if perDay += step; !(days >= 1 && perDay > -0.01 && perDay < 0.01) {
			return 0, false
		}
		if step*step*f.term() < 1e-13 { // twice the most that is left after it
			return math.Expm1(365 * perDay), true
		}
	}
	return 0, false
}

// guess is about the rate by the day, to begin with: one or two steps are left of five.
// The logarithm of what the payments are worth falls from that of their sum by nearly
// mean × rate − spread × rate² / 2; the guess is where it has fallen to that of p.
// Nothing rests on it: a bad one takes more steps, or leaves the rate to the rule.
func (f *Flow) guess(p float64) float64 {
	sum, first, second := 0.0, 0.0, 0.0
	for i := range f.pays {
		a, days := float64(f.pays[i].amount), float64(f.pays[i].days)
		sum += a
		first += a * days
		second += a * days * days
	}
	mean, gain := first/sum, math.Log(sum/p)
	spread := second/sum - mean*mean
	return 2 * gain / (mean + math.Sqrt(max(0, mean*mean-2*spread*gain)))
}

// term is how many days ahead the last payment lies.
func (f *Flow) term() float64 { return float64(f.pays[len(f.pays)-1].days) }

// worth is what the payments are worth at a rate by the day, compounded without end,
// and Σ days × that of each.
func (f *Flow) worth(perDay float64) (worth, moment float64) {
	for i, g := range f.gaps {
		f.powers[i] = math.Exp(-perDay * float64(g))
	}
	q := 1.0
	for i := range f.pays {
		p := &f.pays[i]
		q *= f.powers[p.gap]
		x := float64(p.amount) * q
		worth += x
		moment += x * float64(p.days)
	}
	return worth, moment
}

// Forgone is p less what the payments are worth at a yearly rate, rounded:
// p − Σ a/(1+r)^(days/365).
func (f *Flow) Forgone(p Amount, r float64) Amount {
	worth, _ := f.worth(math.Log1p(r) / 365)
	left := float64(p) - worth
	// Each payment's product is wrong by less than its place among them times
	// 1e-15, and the rate by less than that; where it might change the rounding, each
	// takes a power of its own.
	if !roundsAlike(left, 1, 1e-12*(math.Abs(float64(p))+worth)) {
		worth = 0
		for _, x := range f.pays {
			worth += float64(x.amount) * math.Pow(1+r, -float64(x.days)/365)
		}
		left = float64(p) - worth
	}
	return Amount(math.Round(left))
}
