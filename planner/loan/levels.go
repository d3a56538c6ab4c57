package loan

import "repay/planner/calendar"

// Levels are annuities that were computed before, for who builds one schedule of a loan
// after the other: over the same due days at the same rate, of a longer one only what is
// longer is left to compute. The zero value knows none.
type Levels struct {
	known [4]levelled
	next  int // the one to be forgotten
}

// levelled is an annuity of a first period and n whole ones.
type levelled struct {
	first annuity // of the first period alone
	pace  pace
	dues  calendar.Dues // from which the whole ones begin

	n     int
	whole annuity
	from  Date // where the next one would begin, and its due day
	due   calendar.Dues
}

// KeepIn lets the scheme, and those that are made in its place, use what is known of
// level amounts.
func (s *Scheme) KeepIn(x *Levels) { s.levels = x }

// of is the annuity of a first period and n whole ones after it, the first of which
// begins on a due day.
func (x *Levels) of(first annuity, p pace, dues calendar.Dues, n int) annuity {
	if x == nil {
		due := dues
		due.Next()
		first.levelRun(p, dues.On, &due, n)
		return first
	}
	k := x.find(&first, &p, &dues, n)
	if k == nil {
		k = &x.known[x.next]
		x.next = (x.next + 1) % len(x.known)
		*k = levelled{first: first, pace: p, dues: dues, whole: first, from: dues.On, due: dues}
		k.due.Next()
	}
	k.from = k.whole.levelRun(p, k.from, &k.due, n-k.n)
	k.n = n
	return k.whole
}

// find finds an annuity that is no longer; nil: there is none.
func (x *Levels) find(first *annuity, p *pace, dues *calendar.Dues, n int) *levelled {
	for i := range x.known {
		k := &x.known[i]
		if k.whole.n > 0 && k.n <= n && k.pace == *p && k.first == *first && k.dues.Same(dues) {
			return k
		}
	}
	return nil
}
