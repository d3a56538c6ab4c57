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
	to     Date       // the day
	pays   []DatedSum // none is negative
	short  uint64     // the gaps below shortGaps days that there are, one bit each
	long   []int      // the others, in days, each once
	powers []float64  // what one unit is worth a gap before, by its place
}

// A gap of fewer days than shortGaps is its own place.
const shortGaps = 64

// Discount takes payments in the place of others, which are not negative, and the day to
// which they are discounted. It looks at them until the next are taken.
func (f *Flow) Discount(to Date, pays []DatedSum) {
	f.to, f.pays, f.short, f.long = to, pays, 0, f.long[:0]
	before := to
	for i := range pays {
		gap := int(pays[i].Date - before)
		if before = pays[i].Date; uint(gap) < shortGaps {
			f.short |= 1 << gap
		} else if !slices.Contains(f.long, gap) {
			f.long = append(f.long, gap)
		}
	}
}

// days is how long after the day a payment lies.
func (f *Flow) days(p *DatedSum) float64 { return float64(p.Date - f.to) }

// Rate is [DiscountRate] of the payments, to the decimals that are shown.
func (f *Flow) Rate(p Amount) (r float64, ok bool) {
	if r, ok := f.newton(float64(p)); ok && shownAlike(r) {
		return r, true
	}
	pays, days := make([]Amount, len(f.pays)), make([]int, len(f.pays))
	for i, x := range f.pays {
		pays[i], days[i] = x.Amount, int(x.Date-f.to)
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
		a, days := float64(f.pays[i].Amount), f.days(&f.pays[i])
		sum += a
		first += a * days
		second += a * days * days
	}
	mean, gain := first/sum, math.Log(sum/p)
	spread := second/sum - mean*mean
	return 2 * gain / (mean + math.Sqrt(max(0, mean*mean-2*spread*gain)))
}

// term is how many days ahead the last payment lies.
func (f *Flow) term() float64 { return f.days(&f.pays[len(f.pays)-1]) }

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
	q, before, powers := 1.0, f.to, f.powers
	for i := range f.pays {
		p := &f.pays[i]
		gap := int(p.Date - before)
		if before = p.Date; uint(gap) >= shortGaps {
			gap = shortGaps + slices.Index(f.long, gap)
		}
		q *= powers[gap]
		x := float64(p.Amount) * q
		worth += x
		moment += x * f.days(p)
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
		for i := range f.pays {
			worth += float64(f.pays[i].Amount) * math.Pow(1+r, -f.days(&f.pays[i])/365)
		}
		left = float64(p) - worth
	}
	return Amount(math.Round(left))
}
