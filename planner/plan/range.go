package plan

import (
	"cmp"
	"slices"

	"repay/planner/loan"
)

// Range is what a loan owes where the order of allocation is unknown: the least
// and the most of each figure over the orders in use. Every end is that of a
// whole ledger, but the ends of two figures need not be of the same one.
type Range struct {
	Low, High loan.Allocation // that of the least and of the most payoff
	spans     map[Figure]Span
}

// Of is the range of one of the [RangeFigures].
func (r *Range) Of(f Figure) Span { return r.spans[f] }

// RangeFigures are the figures that have a range.
var RangeFigures = []Figure{
	FigurePayoff, FigureOverdueTotal, FigurePrincipalOverdue, FigureInterestOverdue, FigurePenalty, FigureFees,
	FigurePrincipalOutstanding, FigurePrincipalNotDue, FigureInterestAccrued,
}

// Span is the least and the most that a figure may be.
type Span struct{ Low, High Maybe }

// Same reports whether both ends are one.
func (s Span) Same() bool { return s.Low == s.High }

// SumsRange is the range of a sum over loans: each loan at its least, and each
// at its most.
type SumsRange struct{ Payoff, OverdueTotal Span }

// orders are the orders of allocation in use.
var orders = []loan.Order{loan.DefaultOrder, loan.InterestFirst, loan.PrincipalFirst}

// allocations are the ways in which payments may have been spread: one where
// the book says it, and where nothing was spread.
func allocations(l *Loan) []loan.Allocation {
	a := l.Terms.Allocation
	if a.Unknown == loan.AllocationGiven || !l.Terms.Pays() && len(l.Agreements) == 0 {
		return []loan.Allocation{a}
	}
	var out []loan.Allocation
	for _, by := range []bool{false, true} {
		if a.Unknown == loan.OrderUnknown && by != a.ByComponent {
			continue
		}
		for _, o := range orders {
			way := a
			way.Order, way.ByComponent = o, by
			out = append(out, way)
		}
	}
	return out
}

// accountsOn runs one loan of a case to the end of a day, once for each way in
// which its payments may have been spread.
func accountsOn(c *Case, i int, day Date) (all []*account, refused *Refused) {
	if c.shared.holds(c, day) {
		return c.shared.accountsOn(c, i)
	}
	return accountsAnew(c, i, day)
}

func accountsAnew(c *Case, i int, day Date) (all []*account, refused *Refused) {
	defer tooLarge(i, "principal", func(r Refused) { refused = &r })
	terms, err := loan.Reconcile(c.Loans[i].Terms)
	if err != nil {
		return nil, &Refused{i, -1, -1, err}
	}
	for _, a := range allocations(&c.Loans[i]) {
		terms.Allocation = a
		l, refused := replay(c, i, terms, day, false)
		if refused != nil {
			return nil, refused
		}
		all = append(all, l)
	}
	return all, nil
}

// highest is the way with the largest payoff: nobody is told less than may be
// asked for. Of equals it is the first, the contract's usual order.
func highest(all []*account) *account { return slices.MaxFunc(all, byPayoff) }

// lowest is the way with the smallest payoff.
func lowest(all []*account) *account { return slices.MinFunc(all, byPayoff) }

func byPayoff(a, b *account) int { return cmp.Compare(a.pos.Payoff(), b.pos.Payoff()) }

// rangeOf gives the least and the most of each figure; nil where the order of
// allocation is known.
func rangeOf(all []*account) *Range {
	if all[0].terms.Allocation.Unknown == loan.AllocationGiven {
		return nil
	}
	r := &Range{Low: lowest(all).terms.Allocation, High: highest(all).terms.Allocation, spans: map[Figure]Span{}}
	for n, l := range all {
		var st LoanStatus
		l.amounts(&st)
		for _, f := range RangeFigures {
			m := st.Figure(f)
			if n == 0 {
				r.spans[f] = Span{m, m}
				continue
			}
			r.spans[f] = r.spans[f].with(m)
		}
	}
	return r
}

// with takes one more value into the span. What is unknown on one way is
// unknown altogether.
func (s Span) with(m Maybe) Span {
	switch {
	case !s.Low.Known || !m.Known:
		return Span{}
	case m.Amount < s.Low.Amount:
		s.Low = m
	case m.Amount > s.High.Amount:
		s.High = m
	}
	return s
}

// Differs reports whether the order of allocation makes any difference.
func (r *Range) Differs() bool {
	return slices.ContainsFunc(RangeFigures, func(f Figure) bool { return !r.spans[f].Same() })
}

// Between is the range of a figure; both ends are the figure itself where the
// order of allocation is known.
func (st *LoanStatus) Between(f Figure) Span {
	if st.Range != nil {
		return st.Range.Of(f)
	}
	m := st.Figure(f)
	return Span{m, m}
}

// sumsRange adds up the ranges of some loans; nil where none has one.
func sumsRange(loans []LoanStatus) *SumsRange {
	if !slices.ContainsFunc(loans, func(l LoanStatus) bool { return l.Range != nil }) {
		return nil
	}
	sum := func(f Figure, of func(Maybe) Maybe) Span {
		return Span{
			SumOf(loans, func(l *LoanStatus) Maybe { return of(l.Between(f).Low) }),
			SumOf(loans, func(l *LoanStatus) Maybe { return of(l.Between(f).High) }),
		}
	}
	whole := func(m Maybe) Maybe { return m }
	return &SumsRange{Payoff: sum(FigurePayoff, Maybe.toPay), OverdueTotal: sum(FigureOverdueTotal, whole)}
}
