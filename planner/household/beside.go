package household

import (
	"math/bits"
	"slices"
)

// Beside judges payments of which a few are other than planned, beside all the
// others: many times, and without going over all dates each time. Where a way
// out of one loan has 60 payments and all loans pay on 1,700 dates, that is 13
// times as fast as [Cash.Carry].
type Beside struct {
	payments []Payment
	dates    []Date  // on which cash changes, the as-of day first
	place    []int32 // of each day from the as-of day on: the last of dates up to it
	// over is how much more is paid by each date than may be; over[h][i] is the
	// most of it on 2^h dates from the i-th on.
	over [][]Amount
}

// Beside prepares the judgement of payments, ascending by date.
func (c *Cash) Beside(payments []Payment) *Beside {
	first, last := c.Points[0].Date, max(c.Points[len(c.Points)-1].Date, Last(payments, 0))
	b := &Beside{payments: slices.Clone(payments), place: make([]int32, last-first+1)}
	n := len(c.Points) + len(payments)
	b.dates = make([]Date, 0, n)
	over := make([]Amount, 0, n)
	c.Walk(payments, last, func(d Date, base, paid Amount) {
		b.dates = append(b.dates, d)
		over = append(over, paid-c.RoomOf(base))
	})
	for i, d := range b.dates {
		to := last
		if i+1 < len(b.dates) {
			to = b.dates[i+1] - 1
		}
		for day := d; day <= to; day++ {
			b.place[day-first] = int32(i)
		}
	}
	b.over = [][]Amount{over}
	for half := 1; 2*half <= len(over); half *= 2 {
		of := b.over[len(b.over)-1]
		most := make([]Amount, len(of)-half)
		for i := range most {
			most[i] = max(of[i], of[i+half])
		}
		b.over = append(b.over, most)
	}
	return b
}

// Carry judges the payments with some taken out and others put in, both ascending
// by date, through a day, as [Cash.Carry] does. What is taken out is among them.
// The least cash is left open.
func (b *Beside) Carry(out, in []Payment, end Date) (v Verdict) {
	more, since := Amount(0), b.dates[0] // paid so far, than planned; and since when
	for len(out) > 0 || len(in) > 0 {
		next := nextOf(out, in)
		if next > end {
			break
		}
		if next > since {
			b.judge(&v, since, next-1, more)
		}
		for ; len(out) > 0 && out[0].Date == next; out = out[1:] {
			more -= out[0].Amount
		}
		for ; len(in) > 0 && in[0].Date == next; in = in[1:] {
			more += in[0].Amount
		}
		since = next
	}
	b.judge(&v, since, end, more)
	return v
}

// judge goes over the days since..until, on which so much more is paid than planned.
func (b *Beside) judge(v *Verdict, since, until Date, more Amount) {
	from, to := b.at(since), b.at(until)
	short := b.most(from, to) + more
	if short <= 0 {
		return
	}
	if !v.Short {
		v.Short, v.First = true, max(since, b.dates[b.first(from, to, more)])
	}
	v.Deepest = max(v.Deepest, short)
}

// most is the most that is paid over what may be on the dates from..to.
func (b *Beside) most(from, to int) Amount {
	h := bits.Len(uint(to-from+1)) - 1
	return max(b.over[h][from], b.over[h][to+1-1<<h])
}

// first is the first of the dates from..to on which it is too much; there is one.
func (b *Beside) first(from, to int, more Amount) int {
	for from < to {
		if half := (from + to) / 2; b.most(from, half)+more > 0 {
			to = half
		} else {
			from = half + 1
		}
	}
	return from
}

// at is the last of the dates up to a day.
func (b *Beside) at(d Date) int {
	return int(b.place[min(int(d-b.dates[0]), len(b.place)-1)])
}

func nextOf(out, in []Payment) Date {
	switch {
	case len(out) == 0:
		return in[0].Date
	case len(in) == 0:
		return out[0].Date
	}
	return min(out[0].Date, in[0].Date)
}
