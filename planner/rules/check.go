package rules

import (
	"slices"

	"repay/planner/plan"
)

// Check compares every loan of a case with the lines of its country, and gives
// the dates and the help that follow from them. s is the status of the same
// case. The lines may be nil: then nothing is compared.
func (l *Lines) Check(c *plan.Case, s *plan.Status, facts *Facts) *Findings {
	out := &Findings{Lines: l}
	if l == nil {
		return out
	}
	for x := range l.subjects(c, s, facts) {
		out.List = append(out.List, slices.Concat(x.contract(), x.offers(), x.dates(), x.notes())...)
		out.Unchecked = append(out.Unchecked, x.unchecked...)
	}
	slices.SortStableFunc(out.List, func(a, b Finding) int {
		return slices.Index(Kinds, a.Kind) - slices.Index(Kinds, b.Kind)
	})
	return out
}

// Dates returns the days that follow from the rules, and no more of [Lines.Check].
func (l *Lines) Dates(c *plan.Case, s *plan.Status, facts *Facts) (list []Finding) {
	if l == nil {
		return nil
	}
	for x := range l.subjects(c, s, facts) {
		list = append(list, x.dates()...)
	}
	return list
}

// Warn returns what a reader of any answer is told first: the limitations that
// may be over or end soon, and the lines that contracts cross for certain. It
// looks at no offer.
func (l *Lines) Warn(c *plan.Case, s *plan.Status, facts *Facts) (list []Finding) {
	if l == nil {
		return nil
	}
	l = l.warning(c)
	for x := range l.subjects(c, s, facts) {
		if x.status.PaidOff {
			continue
		}
		x.warns = true
		for _, f := range x.limitations() {
			if f.Near() {
				list = append(list, f)
			}
		}
		for _, f := range x.contract() {
			if f.Kind == KindLine {
				list = append(list, f)
			}
		}
	}
	return list
}

// warning are the lines with those rules alone that may be told by [Lines.Warn] of any
// loan of a case.
func (l *Lines) warning(c *plan.Case) *Lines {
	some := *l
	some.Rules = make([]*Rule, 0, len(l.Rules))
	for _, r := range l.Rules {
		if (r.ofContract() || r.Measures == MeasureLimitation) && r.speaksOf(c) {
			some.Rules = append(some.Rules, r)
		}
	}
	return &some
}

// oneEach keeps, of the findings that compare one figure of one offer with the
// same limit, the one that is least in doubt and surest.
func oneEach(list []Finding) []Finding {
	var out []Finding
	for _, f := range list {
		i := slices.IndexFunc(out, func(g Finding) bool {
			return f.Figure.Name == g.Figure.Name && f.Limit.Cmp(g.Limit) == 0 && sameOffer(f, g)
		})
		switch {
		case i < 0:
			out = append(out, f)
		case len(f.Doubts) < len(out[i].Doubts),
			len(f.Doubts) == len(out[i].Doubts) && f.Rule.Sure < out[i].Rule.Sure:
			out[i] = f
		}
	}
	return out
}

func sameOffer(f, g Finding) bool {
	if len(f.Offers) == 0 || len(g.Offers) == 0 {
		return len(f.Offers) == len(g.Offers)
	}
	return f.Offers[0].Name == g.Offers[0].Name
}
