package book

import (
	"strconv"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/calendar"
)

var dateIsMonth = fault.Wrong("date_is_month",
	"{key} 要写到哪一天", "{key} needs the day too",
	"写成 {other}-15 这样，用实际的日子", "write the real day, like {other}-15")

// dateOf reads a full date.
func (r *reader) dateOf(n *source.Node) (calendar.Date, bool) {
	d, month, ok := r.readDate(n, true)
	if ok && month {
		r.Fault(n, dateIsMonth, args{Value: fault.Clip(n.Text), Other: d.String()[:len("2026-11")]})
		return 0, false
	}
	return d, ok
}

// dayAt is the day that is written somewhere, looked at once more, or before it is
// read; ok is false where no single day is: it is missing, a month, or no date.
func dayAt(n *source.Node) (d calendar.Date, ok bool) {
	if n == nil || n.Kind != source.Scalar {
		return 0, false
	}
	d, month, bad := parseDate(n.Text)
	return d, bad == nil && !month
}

// dateOrMonth reads a date, or a month as its first day.
func (r *reader) dateOrMonth(n *source.Node) (d calendar.Date, month, ok bool) {
	return r.readDate(n, false)
}

func (r *reader) readDate(n *source.Node, full bool) (d calendar.Date, month, ok bool) {
	text, ok := r.number(n)
	if !ok {
		return 0, false, false
	}
	d, month, bad := parseDate(text)
	if bad != nil && bad.kind == dateNoYear {
		bad.args.N = 2026
		if r.book.AsOf != 0 {
			bad.args.N = r.book.AsOf.Year()
		}
		bad.args.Other = strconv.Itoa(bad.args.N) + "-" + bad.args.Other
		if full && len(bad.args.Other) == len("2026-09") {
			bad.kind = dateNoYearDay
		}
	}
	return d, month, r.check(n, bad)
}

// date reads an optional date; zero where it is absent.
func (c rec) date(key string) calendar.Date { return read(c, key, 0, c.dateOf) }

// from reads a date or the first day of a month.
func (c rec) from(key string) calendar.Date {
	return read(c, key, 0, func(n *source.Node) (calendar.Date, bool) {
		d, _, ok := c.dateOrMonth(n)
		return d, ok
	})
}

// until reads a date or the last day of a month.
func (c rec) until(key string) calendar.Date {
	return read(c, key, 0, func(n *source.Node) (calendar.Date, bool) {
		d, month, ok := c.dateOrMonth(n)
		if ok && month {
			d = lastDay(d)
		}
		return d, ok
	})
}

// lastDay is the last day of d's month.
func lastDay(d calendar.Date) calendar.Date { return calendar.Of(d.Year(), d.Month(), 31) }

// every reads an optional period.
func (c rec) every(key string, otherwise calendar.Every) calendar.Every {
	return read(c, key, otherwise, func(n *source.Node) (calendar.Every, bool) {
		text, ok := c.number(n)
		if !ok {
			return otherwise, false
		}
		e, bad := parseEvery(text)
		return e, c.check(n, bad)
	})
}
