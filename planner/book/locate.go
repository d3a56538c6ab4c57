package book

import (
	"strings"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// Locate turns a refusal of the engine into a fault at the place in the book
// that it is about: the field where it is written, else the offer or the loan.
func (b *Book) Locate(refused plan.Refused) Fault {
	r := b.look()
	r.refuse(refused)
	return *r.First()
}

// refuse reports a refusal of the engine at its place.
func (r *reader) refuse(w plan.Refused) {
	b, refused := r.book, w.Err
	n := b.root
	if w.Loan >= 0 && w.Loan < len(b.loans) {
		at := b.loans[w.Loan]
		n = at.loan
		r.Loan = b.Loans[w.Loan].ID
		if w.Offer >= 0 && w.Offer < len(at.offers) {
			n = at.offers[w.Offer]
		}
		if w.Agreement >= 0 && w.Agreement < len(at.agreements) {
			n = at.agreements[w.Agreement]
		}
	}
	n = sumIn(seek(n, refused.Field), refused.Code)
	kind := refusalOf(refused.Code)
	// The number that is wrong may be one that nobody wrote: a default.
	a := args{Key: n.Name(), Other: r.money(refused.Need), N: refused.Count, Want: lang.Text{ZH: "这个数", EN: "this sum"}}
	if n.Kind == source.Scalar {
		a.Value = fault.Clip(n.Text)
		if strings.ContainsAny(enum.Narrow(n.Text), "0123456789") {
			a.Want = fault.Same(a.Value)
		}
	}
	if kind == tooLong {
		a.N = loan.MaxPeriods
	}
	if kind == owedDiffers && w.Loan >= 0 && w.Loan < len(b.Loans) {
		kind = b.owedDiffers(w.Loan, refused, &a)
	}
	if refused.Field == "dues" && w.Loan >= 0 && w.Loan < len(b.Loans) {
		n = r.refusedDue(n, refused, b.Loans[w.Loan].Terms.Dues, &a)
	}
	r.Fault(n, kind, a)
}

// refuseTerms adds to the faults of a book those that only the engine finds, in
// the loans that were read without a fault. So they are reported together with
// the others, and not after those are corrected. Offers, and what depends on
// the date, are checked later.
func (r *reader) refuseTerms() {
	for i, at := range r.book.loans {
		if at.loan.Bad {
			continue
		}
		if refused := uncomputable(r.book.Loans[i].Terms); refused != nil {
			r.refuse(plan.Refused{Loan: i, Offer: -1, Agreement: -1, Err: refused})
		}
	}
}

// uncomputable is why the engine cannot take a loan's terms; nil where it can.
func uncomputable(terms loan.Terms) (refused *loan.Refusal) {
	defer loan.Catch(&refused, "principal")
	terms, refused = loan.Reconcile(terms)
	if refused == nil {
		_, refused = loan.NewLedger(&terms)
	}
	return refused
}

// owedDiffers tells by how much a total is off, and whether by just the
// overdue principal: the app's figure then includes it. Where it is another sum of the
// loan, it says which.
func (b *Book) owedDiffers(i int, refused *loan.Refusal, a *args) *fault.Kind {
	o := b.Loans[i].Terms.Owed
	if o == nil || o.Total == nil {
		return owedDiffers
	}
	a.Value = b.Currency.Format(*o.Total)
	off := refused.Need - *o.Total
	a.Want = fault.Same(b.Currency.Format(max(off, -off)))
	var overdue loan.Amount
	for _, v := range o.Overdue {
		if v.Principal != nil {
			overdue += *v.Principal
		}
	}
	if off == overdue && off != 0 {
		return owedIncludesOverdue
	}
	if what, ok := totalIs(b.Loans[i].Terms); ok {
		a.Want = what
		return owedTotalIs
	}
	return owedDiffers
}

// sums are the parameters in which an offer writes the sum that a code is
// about: the first of them that is written.
func sums(code loan.Code) []string {
	switch code {
	case loan.TooMuch:
		return []string{"amount", "pay"}
	case loan.NeverEnds, loan.NegativeAmortisation:
		return []string{"stages", "steps", "to", "amount", "pay"}
	case loan.DayPast, loan.DayTooFar:
		return []string{"on"}
	}
	return nil
}

// sumIn finds the sum among the parameters of a refused offer; n itself where
// none is written. Of several stages or steps it is that of the last, which
// must clear the loan.
func sumIn(n *source.Node, code loan.Code) *source.Node {
	if n.Kind != source.Mapping {
		return n
	}
	for _, key := range sums(code) {
		switch at := n.Get(key); {
		case at == nil:
		case at.Kind == source.Scalar && strings.ContainsAny(enum.Narrow(at.Text), "0123456789"):
			return at
		case at.Kind == source.List && len(at.Items) > 0:
			return sumIn(at.Items[len(at.Items)-1], code)
		}
	}
	return n
}

// seek follows a path of keys as far as it is written. In an offer it also
// looks among the parameters of the strategy.
func seek(n *source.Node, path string) *source.Node {
	if path == "" {
		return n
	}
	for _, key := range strings.Split(path, ".") {
		next := n.Get(key)
		if next == nil {
			for _, f := range n.Fields {
				if agreement.Strategies.Match(f.Key.Text) == nil {
					continue
				}
				if next = f.Value.Get(key); next == nil {
					next = f.Value
				}
			}
		}
		if next == nil || next.Kind == source.Empty {
			return n
		}
		n = next
	}
	return n
}
