package loan

import "repay/planner/money"

// lateFeeDay is the day after the instalment's grace ends.
func (l *Ledger) lateFeeDay(i *Instalment) Date {
	return i.Due + Date(l.terms.Grace.Days) + 1
}

// chargeLateFees charges, once for each instalment, the fee for being late
// (违约金), on the day after its grace ends and before that day's payments.
func (l *Ledger) chargeLateFees(d Date) {
	rule := l.terms.Penalty.LateFee
	if rule == nil {
		return
	}
	for ; l.charged < len(l.ins); l.charged++ {
		i := &l.ins[l.charged]
		switch {
		case i.charged:
		case l.lateFeeDay(i) > d:
			return
		default:
			l.chargeLateFee(i, rule, d)
		}
	}
}

func (l *Ledger) chargeLateFee(i *Instalment, rule *LateFee, d Date) {
	i.charged = true
	fee, base := l.lateFee(i, rule)
	if base <= 0 {
		return
	}
	if l.beginLate() {
		l.late.fees += fee
	}
	if i.lateFee = fee; fee > 0 {
		i.cleared = 0
	}
	if i.Trail != nil {
		i.Trail.Owed[Fees].note(lateFeeEntry(i.N, d, rule.Percent, base, i.lateFee))
	}
}

// lateFee returns the fee for an instalment as it stands, and what it is a part of.
func (l *Ledger) lateFee(i *Instalment, rule *LateFee) (fee, base Amount) {
	if i.inHistory && l.lateFeeDay(i) <= l.terms.Owed.Date {
		return 0, 0
	}
	if base = rule.base(i.unpaid(Principal), i.unpaid(Interest)+i.unpaid(Fees)); base <= 0 {
		return 0, 0
	}
	if fee = rule.of(base, rule.Percent, l.terms.InterestRounding); l.terms.Penalty.Cap != nil {
		fee = min(fee, l.lateFeeLeft(i))
	}
	return fee, base
}

// lateFeesOn is the sum of the late fees that fall due on day d, the one after the
// day that is over, where nothing more is paid before.
func (l *Ledger) lateFeesOn(d Date) (sum Amount) {
	rule := l.terms.Penalty.LateFee
	if rule == nil {
		return 0
	}
	if c := l.card; c != nil && !c.settled && d == c.due+Date(l.terms.Grace.Days)+1 {
		sum, _, _ = c.lateFee(rule)
	}
	for k := l.charged; k < len(l.ins); k++ {
		if i := &l.ins[k]; !i.charged && l.lateFeeDay(i) == d {
			fee, _ := l.lateFee(i, rule)
			sum += fee
		}
	}
	return sum
}

// nextLateFee returns the first day after the last one that is over on which a
// late fee is charged; never where none is. Fees are charged in the order of due
// days, those behind l.charged are.
func (l *Ledger) nextLateFee() Date {
	if l.terms.Penalty.LateFee == nil {
		return never
	}
	for k := l.charged; k < len(l.ins); k++ {
		if i := &l.ins[k]; !i.charged && l.lateFeeDay(i) > l.done {
			return l.lateFeeDay(i)
		}
	}
	return never
}

// base is what of an unpaid instalment the fee is a part of.
func (f *LateFee) base(principal, rest Amount) Amount {
	if f.Of == OfInstalment || f.Of == OfShortfall {
		return principal + rest
	}
	return principal
}

// LateFeeFor returns the fee for an instalment of which nothing was paid, within the
// cap; a zero base has none.
func (p *Penalty) LateFeeFor(r *Row, mode money.Rounding) Amount {
	base := p.LateFee.base(r.Principal, r.Interest+r.Fees)
	if base <= 0 {
		return 0
	}
	fee := p.LateFee.of(base, p.LateFee.Percent, mode)
	switch {
	case p.Cap == nil:
		return fee
	case p.On == OfBalance:
		return min(fee, p.Cap.of(r.Principal, mode))
	}
	return min(fee, p.Cap.of(r.Payment(), mode))
}

// of returns the fee: its sum or, where it has none, part of base, within its
// least and its most.
func (f *LateFee) of(base Amount, part money.Ratio, mode money.Rounding) Amount {
	fee := f.Amount
	if fee == 0 {
		fee = part.Of(base, mode)
	}
	if fee = max(fee, f.Min); f.Max > 0 {
		fee = min(fee, f.Max)
	}
	return fee
}

// lateFeeEntry is the entry of a late fee of day d: of a sum, or a part of base.
func lateFeeEntry(n int, d Date, part money.Ratio, base, fee Amount) Entry {
	e := Entry{Kind: EntryLateFee, N: n, Due: d, Amount: fee}
	if !part.IsZero() {
		e.Rule, e.Base, e.Factor, e.Exact = RuleShare, base, part, part.MulAmount(base)
	}
	return e
}
