package loan

import (
	"math"
	"math/bits"
	"slices"
)

// Flow is payments in order of date, to be discounted to a day at one rate after
// another. A grid of due days has few distinct gaps: each try takes a power for
// each of those, and a product for each payment. The zero value has no payments.
type Flow struct {
	pays   []flowing
	short  uint64    // the gaps below shortGaps days that there are, one bit each
	long   []int     // the others, in days, each once
	powers []float64 // what one unit is worth a gap before, by its place
	last   int       // the days of the last payment
}

// flowing is one payment.
type flowing struct {
	amount Amount
	days   int32  // from the day to which it is discounted
	gap    uint16 // the days since the payment before, by their place: see [Flow.placeOf]
}

// Reset takes all payments out.
func (f *Flow) Reset() { f.pays, f.short, f.long, f.last = f.pays[:0], 0, f.long[:0], 0 }

// Add puts a payment after the others. It is not negative.
func (f *Flow) Add(days int, a Amount) {
	gap := days - f.last
	if f.last = days; uint(gap) < shortGaps {
		f.short |= 1 << gap
	} else {
		gap = f.placeOf(gap)
	}
	f.pays = append(f.pays, flowing{a, int32(days), uint16(gap)})
}

// A gap of fewer days than shortGaps is its own place.
const shortGaps = 64

// placeOf is the place of a longer gap, which it may be the first to have.
func (f *Flow) placeOf(gap int) int {
	at := slices.Index(f.long, gap)
	if at < 0 {
		at, f.long = len(f.long), append(f.long, gap)
	}
	return shortGaps + at
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
	n := shortGaps + len(f.long)
	f.powers = slices.Grow(f.powers[:0], n)[:n]
	for left := f.short; left != 0; left &= left - 1 {
		g := bits.TrailingZeros64(left)
		f.powers[g] = math.Exp(-perDay * float64(g))
	}
	for i, g := range f.long {
		f.powers[shortGaps+i] = math.Exp(-perDay * float64(g))
	}
	q, powers := 1.0, f.powers
	for i := range f.pays {
		p := &f.pays[i]
		q *= powers[p.gap]
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
