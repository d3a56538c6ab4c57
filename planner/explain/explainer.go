package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// Explainer explains the figures of one loan of a case.
type Explainer struct {
	c      *plan.Case
	index  int
	status plan.LoanStatus
	all    *plan.Status
	rec    *plan.Trace
	quote  *loan.Quote // what is behind the position
	cmp    *plan.Comparison

	results map[string]*agreement.Result // of the ways out asked for, by name
	orders  []*plan.Trace                // where the order of allocation is unknown
	tables  map[bool]*view               // as it stands, and as signed
}

// New brings one loan to the as-of day with everything that its ledger noted.
// s is the status of the same case.
func New(c *plan.Case, s *plan.Status, index int) (*Explainer, []plan.Refused) {
	rec, refused := plan.TraceOf(c, index, c.AsOf)
	if refused != nil {
		return nil, []plan.Refused{*refused}
	}
	x := &Explainer{
		c: c, index: index, all: s, rec: rec, quote: rec.Ledger.Quote(c.AsOf),
		results: map[string]*agreement.Result{}, tables: map[bool]*view{},
	}
	if i := slices.IndexFunc(s.Loans, func(l plan.LoanStatus) bool { return l.Index == index }); i >= 0 {
		x.status = s.Loans[i]
	}
	return x, nil
}

// Explain explains a figure. Where it is not known, or the loan has no such
// figure, what is missing is said instead.
func (x *Explainer) Explain(a Ask) (*Explanation, []plan.Refused) {
	e := &Explanation{Ask: a, Loan: x.index, Rounding: NotRounded, Mode: x.rec.Terms.InterestRounding}
	is := func(list []Figure) bool { return slices.Contains(list, a.Figure) }
	if is(OfStatus) && !is(OfCompare) || is(OfConcessions) || is(OfMinimum) || is(OfRange) {
		e.Ask.Offer, a.Offer = "", "" // the same whatever way is taken
	}
	var explain func(*Explanation) []plan.Refused
	switch {
	case is(OfConcessions):
		explain = x.negotiation
	case is(OfMinimum):
		explain = x.minimumPlan
	case is(OfRange):
		explain = x.end
	case a.Offer != "", is(OfCompare) && !is(OfStatus):
		explain = x.offer
	case is(OfSchedule):
		explain = x.table
	default:
		explain = x.owed
	}
	if refused := explain(e); refused != nil {
		return nil, refused
	}
	x.missing(e)
	e.settle()
	return e, nil
}

// settle makes a figure that is not known empty, and one whose lines do not
// come to it a line of its own: a wrong sum is worse than none.
func (e *Explanation) settle() {
	if !e.Value.Known {
		e.Lines, e.Sum = nil, nil
		return
	}
	if e.Value.Kind == IsAmount && e.Sum == nil {
		e.Sum = new(e.Value.Amount)
	}
	if !e.AddsUp() {
		e.Lines = []Line{{Kind: AsIs, Loan: -1, Amount: new(*e.Sum)}}
	}
	e.Lines = single(e.Lines)
	if e.Loan >= 0 {
		for i := range e.Parts {
			e.Parts[i].Loan = e.Loan
		}
	}
}

// single lets a piece that is rounded by itself be one line. It changes the list.
func single(list []Line) []Line {
	out := list[:0]
	pieces := 0
	for _, l := range list {
		switch {
		case l.Kind == Rounded && pieces == 1 && l.Of == "":
			out[len(out)-1].Amount = l.Amount
			pieces = 0
			continue
		case l.Amount != nil:
			pieces = 0
		case l.Exact != nil:
			pieces += l.stands()
		}
		out = append(out, l)
	}
	return out
}

// compared compares the ways out of the case, once.
func (x *Explainer) compared() (*plan.Comparison, []plan.Refused) {
	if x.cmp == nil {
		cmp, refused := plan.Compare(x.c, plan.Cheapest)
		if len(refused) > 0 {
			return nil, refused
		}
		x.cmp = cmp
	}
	return x.cmp, nil
}

// Offers lists the names of the ways out.
func (x *Explainer) Offers() ([]string, []plan.Refused) {
	l, refused := x.loan()
	if refused != nil {
		return nil, refused
	}
	var names []string
	for _, o := range l.Rows {
		names = append(names, o.Offer.Name)
	}
	return names, nil
}

// loan is the loan as it is compared.
func (x *Explainer) loan() (*plan.LoanOptions, []plan.Refused) {
	cmp, refused := x.compared()
	if refused != nil {
		return nil, refused
	}
	return cmp.Of(x.index), nil
}

// find returns the way out that is asked for; without a name that of the
// leading answer, else keep. -1: there is none.
func (x *Explainer) find(options []plan.Option, name string) int {
	if name == "" {
		if lead := x.cmp.Lead(); lead != nil {
			for _, ch := range lead.Choices {
				if ch.Loan == x.index {
					return ch.Row
				}
			}
		}
		return min(0, len(options)-1)
	}
	i := slices.IndexFunc(options, func(o plan.Option) bool { return o.Offer.Name == name })
	if i < 0 {
		i = slices.IndexFunc(options, func(o plan.Option) bool { return o.Offer.Strategy == agreement.Strategy(name) })
	}
	return i
}

// missing says what would have to be known for a figure that is not, or that is
// only a lower bound.
func (x *Explainer) missing(e *Explanation) {
	if e.Value.Known && !e.Value.AtLeast || len(e.Missing) > 0 {
		return
	}
	s := x.status
	add := func(is bool, m Missing) {
		if is {
			e.Missing = append(e.Missing, m)
		}
	}
	if e.Value.Kind != IsAmount && e.Value.Kind != IsRate {
		add(s.DaysOverdueMax > s.DaysOverdue, NeedsSince)
		add(s.DaysAtLeast || s.SinceUnknown, NeedsOldest)
		add(len(e.Missing) == 0, NoneSuch)
		return
	}
	total := s.SplitUnknown && s.PayoffIs == plan.PayoffClaimed
	add(s.SplitUnknown, NeedsSplit)
	add(s.RateUnknown && !total, NeedsRate)
	add(s.MethodUnknown && !s.RateUnknown && !total, NeedsMethod)
	add(s.PenaltyUnknown && !total, NeedsPenalty)
	card := x.rec.Terms.Card
	add(len(e.Missing) == 0 && x.statement() != nil && card.Undated(), NeedsDays)
	add(len(e.Missing) == 0, NoneSuch)
}

// part adds a figure that this one rests on as a line and as something to ask.
func (e *Explanation) part(f Figure, v Value, sign Amount) {
	ask := e.Ask
	ask.Figure = f
	line := Line{Kind: PartOf, Of: f, Loan: -1}
	if v.Known || v.Amount != 0 {
		line.Amount = new(sign * v.Amount)
	}
	e.Lines = append(e.Lines, line)
	if v.Known && v.Amount != 0 {
		e.Parts = append(e.Parts, Part{Ask: ask, Value: v})
	}
}

func (e *Explanation) add(lines ...Line) { e.Lines = append(e.Lines, lines...) }
