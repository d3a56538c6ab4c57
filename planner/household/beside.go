package household

import (
	"math"

	"repay/planner/calendar"
)

// Beside judges payments of which a few are other than planned, beside all the others:
// many times, and without going over all dates each time.
type Beside struct {
	*Line
	Over  []Amount // by each date: how much more is paid than may be
	ahead []Amount // of each stretch: the most of it from then on
}

// Beside prepares the judgement of payments, ascending by date.
func (c *Cash) Beside(payments []Payment) *Beside {
	l := c.Line(func(yield func([]Payment) bool) { yield(payments) })
	sums := Sums{On: make([]Amount, len(l.Dates))}
	l.Add(&sums, payments)
	return l.Beside(&sums)
}

// Beside prepares the judgement of other payments of a few loans beside all the others.
func (l *Line) Beside(sums *Sums) *Beside {
	over, paid := make([]Amount, len(sums.On)), Amount(0)
	for k, a := range sums.On {
		paid = paid.Add(a)
		over[k] = l.Of.over(l.base[k], paid)
	}
	ahead, most := make([]Amount, len(l.stretches)), Amount(math.MinInt64)
	for k := len(ahead) - 1; k >= 0; k-- {
		most = max(most, over[l.stretches[k]])
		ahead[k] = most
	}
	return &Beside{l, over, ahead}
}

// Carry judges the payments with some taken out and others put in, both ascending
// by date, through a day, as [Cash.Carry] does. What is taken out is among them.
// The least cash is left open. It ends where no later day can come deeper, even if all
// that is put in were paid on it.
func (b *Beside) Carry(out, in []Payment, end Date) (v Verdict) {
	from, last := 0, b.At(end)
	more, rest := Amount(0), Amount(0) // paid so far, than planned; still to be put in
	for i := range in {
		rest += in[i].Amount
	}
	for n, to := range b.stretches {
		if b.ahead[n]+more+rest <= v.Deepest {
			break
		}
		until := end
		if to = min(to, last); to < last {
			until = b.Dates[to+1] - 1
		}
		i, j, before := 0, 0, more
		for ; i < len(out) && out[i].Date <= until; i++ {
			more -= out[i].Amount
		}
		for ; j < len(in) && in[j].Date <= until; j++ {
			more, rest = more+in[j].Amount, rest-in[j].Amount
		}
		if short := b.Over[to] + more; short > 0 {
			if !v.Short {
				v.Short, v.First = true, b.first(from, before, out[:i], in[:j])
			}
			v.Deepest = max(v.Deepest, short)
		}
		if out, in, from = out[i:], in[j:], to+1; to == last {
			break
		}
	}
	return v
}

// first is the first day of a stretch, from its first date on, on which too much is paid;
// there is one. So much more was paid before it than planned.
func (b *Beside) first(k int, more Amount, out, in []Payment) Date {
	for day := b.Dates[k]; ; {
		for ; len(out) > 0 && out[0].Date <= day; out = out[1:] {
			more -= out[0].Amount
		}
		for ; len(in) > 0 && in[0].Date <= day; in = in[1:] {
			more += in[0].Amount
		}
		if b.Over[k]+more > 0 {
			return day
		}
		day = nextOf(out, in)
		if k+1 < len(b.Dates) && b.Dates[k+1] <= day {
			k++
			day = b.Dates[k]
		}
	}
}

// nextOf is the day of the next of some payments.
func nextOf(out, in []Payment) Date {
	day := calendar.Last
	if len(out) > 0 {
		day = out[0].Date
	}
	if len(in) > 0 {
		day = min(day, in[0].Date)
	}
	return day
}
