package rules

import (
	"slices"

	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Check compares every loan of a case with the lines, and gives the dates that
// follow from them. s is the status of the same case; records is, beside each
// loan, whether it is reported (yes, no or unknown).
func (l *Lines) Check(c *plan.Case, s *plan.Status, records []string) *Findings {
	out := &Findings{}
	for _, st := range s.Loans {
		x := l.subject(c, &st)
		out.List = append(out.List, slices.Concat(x.contract(), x.offers(c), x.dates(c, records))...)
		out.Unchecked = append(out.Unchecked, x.unchecked...)
	}
	slices.SortStableFunc(out.List, func(a, b Finding) int {
		return slices.Index(Kinds, a.Kind) - slices.Index(Kinds, b.Kind)
	})
	return out
}

// Crossed returns the lines that contracts cross for certain: what a status is
// warned of. It looks at no offer and computes no schedule.
func (l *Lines) Crossed(c *plan.Case, s *plan.Status) []Finding {
	var out []Finding
	for _, st := range s.Loans {
		if st.PaidOff {
			continue
		}
		x := l.subject(c, &st)
		for _, f := range x.contract() {
			if f.Kind == KindLine {
				out = append(out, f)
			}
		}
	}
	return out
}

// subject is one loan that is compared with the lines.
type subject struct {
	lines  *Lines
	index  int
	loan   *plan.Loan
	terms  *loan.Terms
	status *plan.LoanStatus

	asOf      Date
	signed    Date // the contract's date, or the as-of date in its place
	unsigned  bool
	contractR money.Rate // in force on the as-of date
	known     bool       // contractR is

	unchecked []Unchecked
}

func (l *Lines) subject(c *plan.Case, s *plan.LoanStatus) *subject {
	x := &subject{
		lines: l, index: s.Index, loan: &c.Loans[s.Index], terms: &c.Loans[s.Index].Terms, status: s,
		asOf: c.AsOf, signed: c.Loans[s.Index].Terms.Signed,
	}
	if x.signed == 0 && x.terms.Card == nil { // a card's statement is not its contract
		x.signed = x.terms.Start
	}
	if x.unsigned = x.signed == 0; x.unsigned {
		x.signed = c.AsOf
	}
	switch x.terms.Rate.Kind {
	case loan.RateGiven:
		x.contractR, x.known = x.terms.Rate.Rate, true
	case loan.RateImplied:
		x.contractR, x.known = loan.ImpliedRate(x.terms)
	}
	for _, change := range x.terms.RateChanges {
		if change.From <= c.AsOf {
			x.contractR = change.Rate
		}
	}
	return x
}

// lacks notes once why something was not compared with a line.
func (x *subject) lacks(r Reason) {
	if u := (Unchecked{x.index, r}); !slices.Contains(x.unchecked, u) {
		x.unchecked = append(x.unchecked, u)
	}
}

// rules returns the rules of a measure that are, or may be, about the loan.
func (x *subject) rules(m Measure) (list []*Rule) {
	for _, r := range x.lines.Rules {
		if r.Measures == m && r.concerns(x.loan.LenderType) && r.Signed.Has(x.signed) && r.Force.Has(x.asOf) {
			list = append(list, r)
		}
	}
	return list
}

// over compares a figure with a rule's limit. A line that may not be the loan's
// is not crossed: it is to be checked first.
func (x *subject) over(r *Rule, figure Figure, limit money.Ratio, how How) (f Finding, is bool) {
	if figure.Value.Cmp(limit) <= 0 {
		return Finding{}, false
	}
	f = Finding{Loan: x.index, Rule: r, Kind: KindLine, Figure: figure, Limit: limit, How: how}
	f.How.Signed, f.How.Contract, f.How.Known = x.signed, x.contractR, x.known
	if x.loan.LenderType == "" && len(r.Lenders) > 0 {
		f.Doubts = append(f.Doubts, DoubtLender)
	}
	if x.unsigned && r.dated() {
		f.Doubts = append(f.Doubts, DoubtSigning)
	}
	if len(f.Doubts) > 0 {
		f.Kind = KindNote
	}
	return f, true
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
