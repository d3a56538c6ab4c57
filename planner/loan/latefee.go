package loan

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
		l.log.note(Entry{Kind: EntryLateFee, In: i.id, N: i.N, Due: i.Due, Date: d, Base: base, Factor: rule.Percent, Exact: rule.Percent.MulAmount(base), Amount: fee})
	}
}
