package plan

// refusals finds, for each negotiation that the answer asks, the best answer without
// anything that needs its consent, in the order of the table. Those that there is no time
// for stay unknown.
func (x *asker) refusals() {
	parties := x.parties()
	for _, row := range x.out.Table {
		if !row.Free {
			x.refused = append(x.refused, refusal{members: parties[x.negotiation(x.placeOf(row.Loans[0]))], before: row.Before})
		}
	}
	x.each(len(x.refused), func(k int) {
		r := &x.refused[k]
		y := x.sparing(r.members)
		s := y.seekByTier(aim{x.aim.take, x.aim.criteria, nil}, sharedEffort(len(x.refused)))
		if r.value, r.rows = s.value, x.noRows(); len(s.rows) > 0 {
			r.rows = s.rows[0]
		}
		r.Refusal = Refusal{Answer: y.best(s), Unproven: !s.proven}
	})
	for k := range x.refused {
		r := &x.refused[k]
		for _, i := range r.members {
			if row := x.main.rows[0][i]; row >= 0 && x.out.Loans[i].Rows[row].NeedsConsent {
				r.Loans, r.Group = append(r.Loans, x.accounts[i].index), x.accounts[i].loan.Group
			}
		}
		x.ask.Refusals = append(x.ask.Refusals, r.Refusal)
	}
}

// refusal is what is known of a negotiation that may fail.
type refusal struct {
	Refusal
	members []int   // its loans, by their place, asked about or not
	before  Date    // the first day that is too late to ask
	rows    []int   // of the answer without it, by place
	value   []int64 // likewise, by criterion
}
