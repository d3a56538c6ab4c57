package plan_test

import (
	"fmt"
	"slices"

	"repay/planner/agreement"
	"repay/planner/internal/reference"
	"repay/planner/plan"
)

// proofDiffers: with so few choices all is proven.
func proofDiffers(q *asked) string {
	p := q.got.Proof
	switch {
	case q.got.Answer == nil:
		return ""
	case !p.Optimal || p.Value != p.Bound:
		return fmt.Sprintf("proof %+v", p)
	case q.want.Surest:
		return ""
	}
	if first := q.model.First(q.want.Pick); p.Value != first {
		return fmt.Sprintf("the goal's figure is %d, reference %d", p.Value, first)
	}
	return ""
}

// nextDiffers: the next best two among what the answer may take.
func nextDiffers(q *asked) string {
	if q.want.Pick == nil || q.want.Surest {
		return ""
	}
	var got [][]int
	for _, a := range q.got.Next {
		got = append(got, rowsTaken(a))
	}
	want := q.model.Best(3)[1:]
	q.note("next two", len(want) == 2)
	if !slices.EqualFunc(got, want, slices.Equal[[]int]) {
		return fmt.Sprintf("next %v, reference %v (answer %v)", got, want, q.want.Pick)
	}
	return ""
}

// safetyDiffers: the answer that holds whichever incomes fail, or whenever a bill
// comes.
func safetyDiffers(q *asked) string {
	s := q.got.Safety
	if q.want.Pick == nil {
		if s != nil {
			return "there is a safety without an answer"
		}
		return ""
	}
	k, given := max(1, q.o.Survive), q.o.Survive > 0 || q.o.Shock > 0
	lost := q.model.Bill(q.o.Shock)
	if q.o.Shock == 0 {
		lost = q.model.Failing(k)
	}
	best, fares := q.model.Despite(lost, q.want.Pick)
	q.note("safe", fares.Date == 0)
	q.note("safe at a price", fares.Date != 0 && best.Pick != nil)
	q.note("never safe", best.Pick == nil)
	switch {
	case s == nil:
		return "no safety"
	case s.Given != given || s.Shock != q.o.Shock || q.o.Shock == 0 && s.Survive != k:
		return fmt.Sprintf("safety %+v is not what was asked for", *s)
	case s.Holds != (fares.Date == 0) || (s.Shortfall == nil) != s.Holds:
		return fmt.Sprintf("safe %v %+v, reference %+v", s.Holds, s.Shortfall, fares)
	case !s.Holds && *s.Shortfall != plan.Shortfall{Date: fares.Date, Amount: fares.Deepest}:
		return fmt.Sprintf("unsafe %+v, reference %+v", *s.Shortfall, fares)
	case !slices.Equal(rowsTaken(s.Answer), best.Pick):
		return fmt.Sprintf("the safe answer is %v, reference %v; the answer %v", rowsTaken(s.Answer), best.Pick, q.want.Pick)
	case s.Holds && s.Extra != plan.Maybe{Known: true}:
		return fmt.Sprintf("safety costs %+v more", s.Extra)
	case s.Answer == nil, !exactly(q.got.Answer.Cost), !exactly(s.Answer.Cost):
		return ""
	case !s.Extra.Known || s.Extra.Amount != s.Answer.Cost.Amount-q.got.Answer.Cost.Amount:
		return fmt.Sprintf("safety costs %+v more", s.Extra)
	}
	return ""
}

func exactly(m plan.Maybe) bool { return m.Known && !m.AtLeast }

// moreDiffers: where nothing holds, the least whole unit of money each month with
// which something does.
func moreDiffers(q *asked) string {
	m := q.got.More
	if q.want.Pick != nil || m == nil {
		if m != nil {
			return "more money where something holds"
		}
		return ""
	}
	const unit = 100
	_, from := q.model.MoreDay()
	with, without := q.model.With(m.Monthly).Answer(), q.model.With(m.Monthly-unit).Answer()
	switch {
	case m.Monthly <= 0 || m.Monthly%unit != 0:
		return fmt.Sprintf("%d more each month", m.Monthly)
	case m.From != from:
		return fmt.Sprintf("more money from %v, reference %v", m.From, from)
	case with.Pick == nil:
		return fmt.Sprintf("nothing holds with %d more each month", m.Monthly)
	case without.Pick != nil && m.Monthly > unit:
		return fmt.Sprintf("%v holds with less than %d more each month", without.Pick, m.Monthly)
	case m.Answer == nil || !slices.Equal(rowsTaken(m.Answer), with.Pick):
		return fmt.Sprintf("with %d more each month %v, reference %v", m.Monthly, rowsTaken(m.Answer), with.Pick)
	}
	q.note("holds with more", true)
	return ""
}

// smallestDiffers: of each kind of concession the smallest that does, asked of all
// loans of a negotiation that are asked.
func smallestDiffers(q *asked) string {
	got := map[string]agreement.Offer{}
	for _, s := range q.got.Smallest {
		got[fmt.Sprint(s.Loans, s.Offer.Strategy)] = s.Offer
	}
	if q.want.Pick == nil {
		return ""
	}
	n := 0
	names, loans := q.negotiations()
	for _, name := range names {
		for _, kind := range []agreement.Strategy{agreement.Extend, agreement.InterestFree, agreement.Reduce, agreement.Defer} {
			want, found := q.smallest(loans[name], kind)
			have, has := got[fmt.Sprint(loans[name], kind)]
			if found != has || found && sizeOf(want) != sizeOf(have) {
				return fmt.Sprintf("smallest %s of %v: %v %s, reference %v %s", kind, loans[name], has, sizeOf(have), found, sizeOf(want))
			}
			if found {
				n++
			}
			q.note("smallest", found)
			q.note("none does", !found)
		}
	}
	if n != len(q.got.Smallest) {
		return fmt.Sprintf("%d smallest, reference %d", len(q.got.Smallest), n)
	}
	return ""
}

// smallest tries the sizes of a kind one after the other.
func (q *asked) smallest(loans []int, kind agreement.Strategy) (o agreement.Offer, found bool) {
	var sizes []agreement.Offer
	for k, i := range loans {
		list, err := reference.Sizes(q.s.Loans[i].Terms, q.s.AsOf, kind, 6)
		if err != nil {
			return o, false
		}
		if k == 0 || len(list) < len(sizes) {
			sizes = append(sizes[:0:0], list...)
		}
	}
	for _, o := range sizes {
		instead := map[int][]reference.Payment{}
		for _, i := range loans {
			if pays, err := reference.Pays(q.s.Loans[i].Terms, q.s.AsOf, o); err == nil {
				instead[i] = pays
			}
		}
		if len(instead) == len(loans) && q.model.Holds(q.want.Pick, instead) {
			return o, true
		}
	}
	return o, false
}

// sizeOf is the size of a concession in words that can be compared.
func sizeOf(o agreement.Offer) string {
	s := fmt.Sprint("by ", o.By, " periods ", o.Periods, " for ", o.For)
	for _, step := range o.To {
		s += fmt.Sprint(" to ", step.To.Part, " for ", step.For)
	}
	return s
}

// curveDiffers: every step of what more money buys, and a unit of money before it.
func curveDiffers(q *asked) string {
	c := q.got.Curve
	if c == nil {
		if q.o.Curve {
			return "no curve"
		}
		return ""
	}
	const unit, plenty = 100, 1_000_000_000
	if _, from := q.model.MoreDay(); c.Day != from {
		return fmt.Sprintf("more money from %v, reference %v", c.Day, from)
	}
	figures := func(more plan.Amount) (asks int, cost plan.Amount, pick []int) {
		m := q.model
		if more > 0 {
			m = q.model.With(more)
		}
		if pick = m.Answer().Pick; pick == nil {
			return -1, 0, nil
		}
		asks, cost = m.Figures(pick)
		for i, j := range pick {
			if q.menus[i].Rows[j].Cost == nil {
				cost = 0 // it is not known, and makes no step
				break
			}
		}
		return asks, cost, pick
	}
	var lastAsks int
	var lastCost plan.Amount
	for k, step := range c.Steps {
		asks, cost, pick := figures(step.More)
		if !slices.Equal(rowsTaken(step.Answer), pick) {
			return fmt.Sprintf("step %d, %d more: %v, reference %v", k, step.More, rowsTaken(step.Answer), pick)
		}
		if k == 0 {
			lastAsks, lastCost = asks, cost
			if step.More != 0 {
				return fmt.Sprintf("the first step is at %d", step.More)
			}
			continue
		}
		if step.More%unit != 0 || step.More <= c.Steps[k-1].More {
			return fmt.Sprintf("step %d is at %d", k, step.More)
		}
		if a, x, pick := figures(step.More - unit); a != lastAsks || x != lastCost {
			return fmt.Sprintf("step %d, %d more: with a unit less already %v", k, step.More, pick)
		}
		if was, is := c.Steps[k-1].Answer, step.Answer; is == nil || was != nil && was.Asks == is.Asks && was.Cost == is.Cost {
			return fmt.Sprintf("step %d, %d more, changes nothing", k, step.More)
		}
		lastAsks, lastCost = asks, cost
	}
	q.note("curve", len(c.Steps) > 1)
	q.note("curve of many steps", len(c.Steps) > 3)
	if asks, cost, pick := figures(plenty); !c.Cut && lastAsks != 0 && (asks != lastAsks || cost != lastCost) {
		return fmt.Sprintf("the curve ends with %d asks; with any money %v", lastAsks, pick)
	}
	return ""
}
