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
	for k := l.head; k < len(l.ins); k++ {
		i := &l.ins[k]
		if i.charged || i.absorbed || l.lateFeeDay(i) > d {
			continue
		}
		i.charged = true
		if i.inHistory && l.lateFeeDay(i) <= l.terms.Owed.Date {
			continue
		}
		base := i.unpaid(Principal)
		if rule.Of == OfInstalment || rule.Of == OfShortfall {
			base += i.unpaid(Interest) + i.unpaid(Fees)
		}
		if base <= 0 {
			continue
		}
		fee := rule.Amount
		if fee == 0 {
			fee = rule.Percent.Of(base, l.terms.InterestRounding)
		}
		fee = max(fee, rule.Min)
		if rule.Max > 0 {
			fee = min(fee, rule.Max)
		}
		i.lateFee = fee
		if fee > 0 {
			i.cleared = 0
		}
		if i.Trail != nil {
			i.Trail.Owed[Fees].note(lateFee(i.N, d, rule.Percent, base, fee))
		}
	}
}

// lateFee is the entry of a late fee of day d: of a sum, or a part of base.
func lateFee(n int, d Date, part money.Ratio, base, fee Amount) Entry {
	e := Entry{Kind: EntryLateFee, N: n, Due: d, Amount: fee}
	if !part.IsZero() {
		e.Rule, e.Base, e.Factor, e.Exact = RuleShare, base, part, part.MulAmount(base)
	}
	return e
}
