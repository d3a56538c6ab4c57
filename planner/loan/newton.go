package loan

import (
	"math"

	"repay/planner/money"
)

// The rates that are found by trying, in few tries: Newton's steps on the
// logarithm of what the payments are worth, which is nearly a straight line in
// the rate and convex, so that they come from below without a bracket, wherever
// they begin. What is left after a step is less than its square times half the term.
//
// Each stands beside a rule that is slower (rates.go, contract.go). A rate found
// here is less than 1e-9 away from the rule's, and what comes of it is rounded
// (1e-12 where it is rounded to ten decimals); where it lies so near to a place
// at which the two might round differently, and where there is no rate or an
// extreme one, the rule decides.

// newtonSteps is how often a rate is tried before the rule takes over: usual
// loans need four or five.
const newtonSteps = 16

// newton returns the rate r at which payments are worth p, the last of them with
// rest beside it: p = Σ pays[k] / Π(1+r·f[i]) for i up to k, all lead periods
// later, / (1+r)^lead. f is 1 where it is nil. ok is false where none was found
// that can be relied on.
func newton(p, rest, lead float64, pays, f []float64) (r float64, ok bool) {
	for range newtonSteps {
		worth, slope, x := rest, 0.0, 1.0
		q := 1 / (1 + r)
		for k := len(pays) - 1; k >= 0; k-- {
			if f != nil {
				x = f[k]
				q = 1 / (1 + r*x)
			}
			worth = (worth + pays[k]) * q
			slope = (slope - x*worth) * q
		}
		step := (math.Log(worth/p) - lead*math.Log1p(r)) / (lead/(1+r) - slope/worth)
		if r += step; !(r > -0.9 && r < 100) {
			return 0, false
		}
		if math.Abs(step) < 1e-9 {
			return r, true
		}
	}
	return 0, false
}

// roundsAlike reports whether every rate within slack of r is the same number of
// units when it is rounded to the nearest.
func roundsAlike(r, unit, slack float64) bool {
	x := r / unit
	return math.Abs(x-math.Floor(x)-0.5)*unit > slack
}

// shownAlike reports whether r, which is at most 1e-9 wrong, is shown as it
// would be if it were not: in hundredths of a percent, with its sign.
func shownAlike(r float64) bool {
	return r < 100 && roundsAlike(r, 1e-4, 1e-9) && (r == 0 || math.Abs(r) > 1e-9)
}

// roundedPeriodRate is [periodRate] to ten decimals.
func roundedPeriodRate(p float64, pays []float64) (money.Ratio, bool) {
	r, ok := newton(p, 0, 0, pays, nil)
	if !ok || !roundsAlike(r, 1e-10, 1e-12) {
		if r, ok = periodRate(p, 0, pays); !ok {
			return money.Ratio{}, false
		}
	}
	return tenDecimals(r), true
}

// impliedRate is [impliedByHalves], of which the rate is not above mostImplied.
func impliedRate(balance, balloon Amount, pays, f []float64) money.Ratio {
	r, ok := newton(float64(balance), float64(balloon), 0, pays, f)
	if !ok || !roundsAlike(r, 1e-10, 1e-12) {
		return impliedByHalves(balance, balloon, pays, f)
	}
	return tenDecimals(r)
}
