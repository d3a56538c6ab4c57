package explain

import "repay/planner/loan"

// joined is what a line of penalty on penalty stands for. Unpaid penalty joins
// what bears the rate on each due day, so that each stretch between two of them
// has a base of its own; of 400 instalments that are overdue for up to 400 weeks
// they are 80,000. Those of one instalment that follow on each other are one
// line.
type joined struct {
	x       *Explainer
	entries []*loan.Entry
}

// onPenalty is what unpaid penalty bore over the stretches of an entry; piece is
// the entry without what it is on.
func (x *Explainer) onPenalty(n *loan.Entry, piece Line) (list []Line) {
	l := piece
	l.Kind, l.joined = PenaltyOnPen, &joined{x, []*loan.Entry{n}}
	if len(n.Stretches) <= 1 {
		if n.Joined.Sign() <= 0 {
			return nil
		}
		l.BaseOf, l.Exact = new(n.Joined), new(n.Factor.Mul(n.Joined))
		return []Line{l}
	}
	l.Count = len(n.Stretches)
	for s := range n.Each {
		if s.Joined.Sign() > 0 && l.Count == 1 {
			return x.onPenalty(&s, x.stretch(&s))
		}
		if s.Joined.Sign() > 0 {
			l.From, l.Days = s.From, int(n.Date-s.From)
			break
		}
		l.Count--
	}
	if l.Count == 0 {
		return nil
	}
	l.Time, l.Factor, l.Exact = Time{}, nil, new(n.Exact.Sub(n.Factor.MulAmount(n.Base)))
	return []Line{l}
}

// goOn lets a line of penalty on penalty go on with one that follows on it.
func (l *Line) goOn(next Line) bool {
	if l.joined == nil || next.joined == nil || l.N != next.N || l.Due != next.Due || l.To != next.From || !sameRate(l.Rate, next.Rate) {
		return false
	}
	l.joined.entries = append(l.joined.entries, next.joined.entries...)
	l.Count = l.stands() + next.stands()
	l.To, l.Days = next.To, l.Days+next.Days
	l.BaseOf, l.Time, l.Factor, l.Exact = nil, Time{}, nil, new(l.Exact.Add(*next.Exact))
	return true
}

// stands counts the lines that a line stands for.
func (l *Line) stands() int {
	if l.joined == nil {
		return 1
	}
	return max(1, l.Count)
}

// Each yields the lines that a line stands for: for most, the line itself.
func (l Line) Each(yield func(Line) bool) {
	if l.stands() == 1 {
		yield(l)
		return
	}
	for _, n := range l.joined.entries {
		for s := range n.Each {
			for _, one := range l.joined.x.onPenalty(&s, l.joined.x.stretch(&s)) {
				if !yield(one) {
					return
				}
			}
		}
	}
}

// Each yields the lines one by one, also those that another line stands for.
func (e *Explanation) Each(yield func(Line) bool) {
	for _, l := range e.Lines {
		for one := range l.Each {
			if !yield(one) {
				return
			}
		}
	}
}

// Len counts them.
func (e *Explanation) Len() int {
	n := 0
	for i := range e.Lines {
		n += e.Lines[i].stands()
	}
	return n
}
