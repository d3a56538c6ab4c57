package explain

import "repay/planner/money"

// timeOf says what a rate was multiplied with to make the factor, in the words
// of the rate's own unit. It is only said where it makes the factor exactly.
func (x *Explainer) timeOf(r *Rate, factor money.Ratio, days int) Time {
	rate, ok := r.whole()
	if !ok || rate.IsZero() {
		return Time{}
	}
	n := money.Int(int64(days))
	is := func(t money.Ratio) bool { return rate.Value.Mul(t).Cmp(factor) == 0 }
	switch rate.Per {
	case money.PerDay:
		if is(n) {
			return Time{Days, n}
		}
	case money.PerYear:
		if is(n.Mul(money.NewRatio(1, 365))) {
			return Time{DaysOf365, n}
		}
		if is(n.Mul(money.NewRatio(1, 360))) {
			return Time{DaysOf360, n}
		}
		if t := factor.Div(rate.Value).MulInt(12); short(t) {
			return Time{MonthsOfYear, t}
		}
	case money.PerMonth:
		if t := factor.Div(rate.Value); short(t) {
			return Time{Months, t}
		}
	}
	return Time{}
}

// short reports whether a fraction can be read: 1, 17/31.
func short(t money.Ratio) bool {
	_, den, ok := t.Pair()
	return ok && den <= 366
}

// whole returns the rate as one number; ok is false where its parts have
// different units.
func (r *Rate) whole() (money.Rate, bool) {
	w := r.Rate
	if !r.Times.IsZero() {
		w = w.Times(r.Times)
	}
	for _, p := range []struct {
		r    *money.Rate
		sign int64
	}{{r.Plus, 1}, {r.Less, -1}} {
		if p.r == nil {
			continue
		}
		if p.r.Per != w.Per {
			return w, false
		}
		w.Value = w.Value.Add(p.r.Value.MulInt(p.sign))
	}
	return w, true
}

// One returns the rate as one number, where its parts have one unit.
func (r *Rate) One() (money.Rate, bool) { return r.whole() }
