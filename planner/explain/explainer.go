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
	x := &Explainer{c: c, index: index, all: s, rec: rec, quote: rec.Ledger.Quote(c.AsOf)}
	x.results, x.tables = map[string]*agreement.Result{}, map[bool]*view{}
	for _, l := range s.Loans {
		if l.Index == index {
			x.status = l
		}
	}
	return x, nil
}

// Explain explains a figure. Where it is not known, or the loan has no such
// figure, what is missing is said instead.
func (x *Explainer) Explain(a Ask) (*Explanation, []plan.Refused) {
	e := &Explanation{Ask: a, Loan: x.index, Rounding: NotRounded, Mode: x.rec.Terms.InterestRounding}
	if slices.Contains(OfStatus, a.Figure) && !slices.Contains(OfCompare, a.Figure) {
		e.Ask.Offer, a.Offer = "", "" // the same whatever way is taken
	}
	if slices.Contains(OfConcessions, a.Figure) || slices.Contains(OfMinimum, a.Figure) || slices.Contains(OfRange, a.Figure) {
		e.Ask.Offer, a.Offer = "", ""
	}
	var refused []plan.Refused
	switch {
	case slices.Contains(OfConcessions, a.Figure):
		refused = x.negotiation(e)
	case slices.Contains(OfMinimum, a.Figure):
		refused = x.minimumPlan(e)
	case slices.Contains(OfRange, a.Figure):
		refused = x.end(e)
	case a.Offer != "" || x.isOffers(a.Figure):
		refused = x.offer(e)
	case slices.Contains(OfSchedule, a.Figure):
		refused = x.table(e)
	default:
		refused = x.owed(e)
	}
	if refused != nil {
		return nil, refused
	}
	x.missing(e)
	e.settle()
	return e, nil
}

// isOffers reports whether only ways out have the figure.
func (x *Explainer) isOffers(f Figure) bool {
	return slices.Contains(OfCompare, f) && !slices.Contains(OfStatus, f)
}

// settle makes a figure that is not known empty, and one whose lines do not
// come to it a line of its own: a wrong sum is worse than none.
func (e *Explanation) settle() {
	if !e.Value.Known {
		e.Lines, e.Sum = nil, nil
		return
	}
	if e.Value.Kind == IsAmount && e.Sum == nil {
		e.Sum = to(e.Value.Amount)
	}
	if !e.AddsUp() {
		e.Lines = []Line{{Kind: AsIs, Loan: -1, Amount: to(*e.Sum)}}
	}
	e.Lines = single(e.Lines)
	if e.Loan >= 0 {
		for i := range e.Parts {
			e.Parts[i].Loan = e.Loan
		}
	}
}

// single lets a piece that is rounded by itself be one line.
func single(list []Line) []Line {
	var out []Line
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
			pieces++
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
	options, refused := x.options()
	var names []string
	for _, o := range options {
		names = append(names, o.Offer.Name)
	}
	return names, refused
}

func (x *Explainer) options() ([]plan.Option, []plan.Refused) {
	l, refused := x.loan()
	if refused != nil {
		return nil, refused
	}
	return l.Rows, nil
}

// loan is the loan as it is compared.
func (x *Explainer) loan() (*plan.LoanOptions, []plan.Refused) {
	cmp, refused := x.compared()
	if refused != nil {
		return nil, refused
	}
	for i := range cmp.Loans {
		if cmp.Loans[i].Index == x.index {
			return &cmp.Loans[i], nil
		}
	}
	return &plan.LoanOptions{}, nil
}

// find returns the way out that is asked for; without a name that of the
// leading answer, else keep. -1: there is none.
func (x *Explainer) find(name string) (int, []plan.Option, []plan.Refused) {
	options, refused := x.options()
	if refused != nil || len(options) == 0 {
		return -1, options, refused
	}
	if name == "" {
		if lead := x.cmp.Lead(); lead != nil {
			for _, ch := range lead.Choices {
				if ch.Loan == x.index {
					return ch.Row, options, nil
				}
			}
		}
		return 0, options, nil
	}
	i := slices.IndexFunc(options, func(o plan.Option) bool { return o.Offer.Name == name })
	if i < 0 {
		i = slices.IndexFunc(options, func(o plan.Option) bool { return o.Offer.Strategy == agreement.Strategy(name) })
	}
	return i, options, nil
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
		add(len(e.Missing) == 0, NoneSuch)
		return
	}
	total := s.SplitUnknown && s.PayoffIs == plan.PayoffClaimed
	add(s.SplitUnknown, NeedsSplit)
	add(s.RateUnknown && !total, NeedsRate)
	add(s.MethodUnknown && !s.RateUnknown && !total, NeedsMethod)
	add(s.PenaltyUnknown && !total, NeedsPenalty)
	add(len(e.Missing) == 0, NoneSuch)
}

// part adds a figure that this one rests on as a line and as something to ask.
func (e *Explanation) part(f Figure, v Value, sign Amount) {
	ask := e.Ask
	ask.Figure = f
	line := Line{Kind: PartOf, Of: f, Loan: -1}
	if v.Known || v.Amount != 0 {
		line.Amount = to(sign * v.Amount)
	}
	e.Lines = append(e.Lines, line)
	if v.Known && v.Amount != 0 {
		e.Parts = append(e.Parts, Part{Ask: ask, Value: v})
	}
}

func (e *Explanation) add(lines ...Line) { e.Lines = append(e.Lines, lines...) }
