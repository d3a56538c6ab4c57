package book

import "repay/planner/rules"

// Facts are what rules need of the book and the engine does not.
func (b *Book) Facts() rules.Facts {
	f := rules.Facts{Country: b.Country, Region: b.Region, Servicemember: b.Borrower.Servicemember}
	for _, d := range b.Details {
		f.Loans = append(f.Loans, rules.LoanFacts{
			CreditRecord: d.CreditRecord, Secured: d.Secured, Judgment: d.Judgment,
			Holder: d.Lender.Holder.fact(), Preset: d.Preset,
		})
	}
	return f
}

// fact is what rules need of who collects.
func (h *Holder) fact() *rules.Holder {
	if h == nil {
		return nil
	}
	return &rules.Holder{Since: h.Since, How: h.How, Notified: h.Notified}
}
