package plan

import "repay/planner/household"

// Carries judges some rows together, by the index of their loans in the case, the
// other loans as in the leading answer: nil where every day works. The comparison is
// one with a household, and what the rows pay is known.
func (c *Comparison) Carries(of *Case, rows map[int]int) (*Shortfall, *Refused) {
	t, last := &tally{first: c.asOf}, c.asOf
	take := func(loan, row int) {
		pays := c.Of(loan).Rows[row].Pays
		t.addAll(pays)
		last = household.Last(pays, last)
	}
	if lead := c.Lead(); lead != nil {
		for _, ch := range lead.Choices {
			if _, other := rows[ch.Loan]; !other {
				take(ch.Loan, ch.Row)
			}
		}
	}
	for loan, row := range rows {
		take(loan, row)
	}
	until := c.horizon.End(last)
	cash, refused := aheadTo(of, until)
	if refused != nil {
		return nil, refused
	}
	return shortfall(cash.Carry(t.payments(nil), until)), nil
}
