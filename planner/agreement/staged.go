package agreement

import (
	"repay/planner/loan"
)

// staged is the one mechanism behind every other strategy: waive, settle what
// becomes of the arrears, then stages over the resulting balance, and a fee.
func (b *builder) staged() *loan.Refusal {
	if b.l.PayoffUnknown() {
		return b.refuse(loan.RateNeeded)
	}
	stages, err := b.def.stages(b, b.periodsLeft())
	if err != nil {
		return err
	}
	if err := b.checkStages(stages); err != nil {
		return err
	}
	owed, err := b.afterWaiver()
	if err != nil {
		return err
	}

	next := loan.Successor{Date: b.d, Balance: owed[loan.Principal], Stages: stages, Span: b.span, NoFees: b.def.noFees}
	if b.o.FirstDue > b.d {
		next.FirstDue = b.o.FirstDue
	}
	arrears := loan.Parts{loan.Interest: owed[loan.Interest], loan.PenaltyInterest: owed[loan.PenaltyInterest], loan.Fees: owed[loan.Fees]}
	var upfront loan.Parts
	switch b.o.Arrears {
	case Capitalise:
		next.Balance += arrears.Total()
	case Spread:
		next.Spread = arrears.Total()
	case Upfront:
		upfront = arrears
	}
	fee := b.shareOf(b.o.Fee, next.Balance)
	now := b.paidOn()
	now.Opening, now.Closing = next.Balance, next.Balance
	now.Add(loan.EntryArrears, b.d, upfront)
	if fee != 0 {
		now.AddNoted(b.charged(next.Balance, fee), loan.Parts{loan.Fees: fee})
	}
	b.begin(&now)
	upfront[loan.Fees] += fee

	scheme := b.l.NewSchemeIn(b.scheme(), next)
	rows, refusal := scheme.RowsIn(b.rows(), b.r.Trace != nil)
	if refusal != nil {
		refusal.Field = string(b.o.Strategy)
		return refusal
	}
	b.r.Principal = owed[loan.Principal]
	b.r.Penalty = owed[loan.PenaltyInterest]
	b.r.Fees = owed[loan.Fees] + fee
	if scheme.Charges() {
		for i := range rows {
			b.r.Fees += rows[i].Fees
		}
	}
	b.noteStaged(rows, next, arrears, fee)
	b.then(rows)
	b.datedFees()
	b.r.Restructuring.Next = scheme
	if upfront.Total() > 0 {
		b.r.Restructuring.Extras = []loan.Extra{{Due: b.d, Parts: upfront, AtOnce: true}}
	}
	return nil
}

// afterWaiver returns what is owed on the date after money held is used and
// what the lender gives up is gone. Due principal joins the balance.
func (b *builder) afterWaiver() (loan.Parts, *loan.Refusal) {
	p, owed := &b.position, b.owed()
	b.note(Entry{Kind: OwedThen, Due: b.d, Kinds: owed})
	used := owed.Take(p.Credit, loan.DefaultOrder)
	b.note(Entry{Kind: Held, Due: b.d, Kinds: negative(used)})
	b.r.Restructuring.Credit = p.Credit - used.Total()
	var waived loan.Parts
	if w := &b.o.Waive; b.def.waivesRest || w.any() {
		if b.l.SplitUnknown() {
			return owed, b.refuse(loan.SplitNeeded)
		}
		shares := w.shares()
		if b.def.waivesRest {
			all := PartOf(1, 1)
			shares[loan.Interest], shares[loan.PenaltyInterest], shares[loan.Fees] = all, all, all
		}
		for c, s := range shares {
			c := loan.Component(c)
			waived[c] = min(b.shareOf(s, owed[c]), owed[c])
			b.noteWaived(c, s, owed[c], waived[c])
			owed[c] -= waived[c]
		}
	}
	// What is on a card's statement and is not waived stands as principal.
	for _, c := range []loan.Component{loan.Interest, loan.Fees} {
		billed := min(owed[c], max(0, p.Billed[c]-waived[c]))
		owed[c] -= billed
		owed[loan.Principal] += billed
		if billed != 0 {
			kinds := loan.Parts{loan.Principal: billed}
			kinds[c] = -billed
			b.note(Entry{Kind: Billed, Due: b.d, Kinds: kinds})
		}
	}
	b.r.Waived = waived.Total()
	b.r.Restructuring.Waived = waived
	return owed, nil
}

// owed is what is owed on the date, to be paid anew: due principal joins the balance.
func (s *Standing) owed() loan.Parts {
	p := &s.position
	return loan.Parts{
		loan.Principal: p.Outstanding() - p.Billed.Total(), loan.Interest: p.Due[loan.Interest] + p.Accrued + p.Billed[loan.Interest],
		loan.PenaltyInterest: p.Due[loan.PenaltyInterest], loan.Fees: p.Due[loan.Fees] + p.Billed[loan.Fees],
	}
}

// Owes reports whether anything may be owed of what would be waived.
func (s *Standing) Owes(w Waive) bool {
	owed := s.owed()
	for c, share := range w.shares() {
		if share.Set && (owed[c] != 0 || s.l.SplitUnknown()) {
			return true
		}
	}
	return false
}

// any reports whether anything is given up.
func (w *Waive) any() bool {
	return w.Principal.Set || w.Interest.Set || w.Penalty.Set || w.Fees.Set
}

// shares are what is given up, by component.
func (w *Waive) shares() [4]Share {
	return [...]Share{loan.Principal: w.Principal, loan.Interest: w.Interest, loan.PenaltyInterest: w.Penalty, loan.Fees: w.Fees}
}

// checkStages refuses stages that need what is not known, or that cannot follow
// one another.
func (b *builder) checkStages(stages []loan.Stage) *loan.Refusal {
	total := 0
	for i, st := range stages {
		last := i == len(stages)-1
		if st.Rate == nil && b.l.RateUnknown() && !(st.Pay == loan.PayFlat && st.Charged) {
			return b.refuse(loan.RateNeeded)
		}
		if !last && (st.Periods == 0 || st.Pay == loan.PayFlat) {
			return b.refuse(loan.NotForMethod)
		}
		if st.Periods == 0 && i > 0 {
			for _, before := range stages[:i] {
				if before.Pay == loan.PayLevel || before.Pay == loan.PayEqualPrincipal {
					return b.refuse(loan.NotForMethod)
				}
			}
		}
		total += st.Periods
	}
	if max(total, b.span) > loan.MaxPeriods {
		return &loan.Refusal{Code: loan.TooLong, Field: string(b.o.Strategy), Count: loan.MaxPeriods}
	}
	return nil
}
