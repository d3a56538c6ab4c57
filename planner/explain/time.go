package explain

import (
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// timeOf says what a rate was multiplied with to make the factor, in the words
// of the rate's own unit. It is only said where it makes the factor exactly.
// Penalty runs by days, but /month by months; interest of some loans by whole periods.
func (x *Explainer) timeOf(r *Rate, factor money.Ratio, days int, penalty bool) Time {
	if r == nil {
		return Time{} // a rate of 0
	}
	rate, ok := r.One()
	if !ok || rate.IsZero() {
		return Time{}
	}
	n := money.Int(int64(days))
	tries := map[money.Per][]struct {
		unit TimeUnit
		of   int64
	}{
		money.PerDay:  {{Days, 1}},
		money.PerYear: {{DaysOf365, 365}, {DaysOf360, 360}},
	}[rate.Per]
	if !penalty && (rate.Per == money.PerYear && x.rec.Terms.Basis == calendar.Thirty360) {
		tries = nil // by whole periods: so many days is a coincidence
	}
	for _, t := range tries {
		if rate.Value.Mul(n).Mul(money.NewRatio(1, t.of)).Cmp(factor) == 0 {
			return Time{t.unit, n}
		}
	}
	t := factor.Div(rate.Value)
	if part := t.MulInt(30); !penalty && rate.Per == money.PerMonth && x.thirtieths(t) {
		return Time{DaysOf30, part}
	} else if part = t.MulInt(360); !penalty && rate.Per == money.PerYear && x.thirtieths(t.MulInt(12)) {
		return Time{DaysOf360, part}
	}
	switch {
	case rate.Per == money.PerMonth && short(t):
		return Time{Months, t}
	case rate.Per == money.PerYear && short(t.MulInt(12)):
		return Time{MonthsOfYear, t.MulInt(12)}
	}
	return Time{}
}

// thirtieths reports whether so many months are a part of a period that the loan
// counts in days, a thirtieth of a month each.
func (x *Explainer) thirtieths(t money.Ratio) bool {
	_, den, ok := t.Pair()
	return x.rec.Terms.OddDays == loan.OddThirty && ok && den > 1 && 30%den == 0
}

// short reports whether a fraction can be read: 1, 17/31.
func short(t money.Ratio) bool {
	_, den, ok := t.Pair()
	return ok && den <= 366
}

// One returns the rate as one number; ok is false where its parts have different
// units.
func (r *Rate) One() (one money.Rate, ok bool) {
	one, ok = r.Rate, true
	if !r.Times.IsZero() {
		one = one.Times(r.Times)
	}
	if r.Plus != nil {
		one.Value, ok = one.Value.Add(r.Plus.Value), r.Plus.Per == one.Per
	}
	if r.Less != nil {
		one.Value, ok = one.Value.Sub(r.Less.Value), ok && r.Less.Per == one.Per
	}
	return one, ok
}

// Text writes the rate as one number, or as its parts where they have different
// units; write writes one rate.
func (r *Rate) Text(write func(money.Rate) string) string {
	if one, ok := r.One(); ok {
		return write(one)
	}
	s := write(r.Rate)
	if r.Plus != nil {
		s += " + " + write(*r.Plus)
	}
	if r.Less != nil {
		s += " - " + write(*r.Less)
	}
	return s
}
