package record

import (
	"repay/planner/internal/schema"
	"repay/planner/plan"
)

var ClaimKind = Kind{"claimed", "A figure that a lender states, and the conventions that come to it.", claimCheckJSON{}, []func() schema.Meanings{claimFields}}

// claimCheckJSON is the record of schema repay/claimed/v1.
type claimCheckJSON struct {
	envelope
	Loan         string          `json:"loan"`
	Name         string          `json:"name"`
	Figure       string          `json:"figure"`
	Claimed      decimal         `json:"claimed"`
	Computed     decimalOrNull   `json:"computed"`
	Difference   decimalOrNull   `json:"difference"`
	DifferenceIs orNull          `json:"difference_is"`
	ClaimedIs    orNull          `json:"claimed_is"`
	Exact        bool            `json:"exact"`
	Matches      []matchJSON     `json:"matches"`
	NoEffect     []changeJSON    `json:"no_effect"`
	Nearest      *matchJSON      `json:"nearest"`
	OtherDates   []dateValueJSON `json:"other_dates"`
	Tried        int             `json:"tried"`
	Complete     bool            `json:"complete"`
	AtLeast      []string        `json:"at_least,omitempty"`
}

type matchJSON struct {
	Changes    []changeJSON `json:"changes"`
	Value      decimal      `json:"value"`
	Difference decimal      `json:"difference"`
}

type changeJSON struct {
	Convention string `json:"convention"`
	From       string `json:"from"`
	To         string `json:"to"`
}

type dateValueJSON struct {
	Date  date          `json:"date"`
	Value decimalOrNull `json:"value"`
}

// Claim returns the record of a claim that was checked.
func Claim(h Head, c plan.Case, k *plan.Check) Record {
	b := builder{h, c}
	of := c.Loans[k.Loan]
	r := claimCheckJSON{
		envelope: b.begin(ClaimKind),
		Loan:     of.ID, Name: of.Called(), Figure: string(k.Figure), Claimed: b.amount(k.Claimed),
		DifferenceIs: orNull(string(k.Equals)), ClaimedIs: orNull(string(k.Shown)), Exact: k.Exact,
		Matches: []matchJSON{}, NoEffect: b.changeRecords(k.NoEffect), OtherDates: []dateValueJSON{},
		Tried: k.Tried, Complete: k.Whole,
	}
	r.Computed = b.decimal(k.Computed, "computed", &r.AtLeast)
	if k.Computed.Exact() {
		r.Difference = b.known(k.Claimed - k.Computed.Amount)
	}
	for _, m := range k.Matches {
		r.Matches = append(r.Matches, b.match(k, m))
	}
	if k.Nearest != nil {
		m := b.match(k, *k.Nearest)
		r.Nearest = &m
	}
	for _, o := range k.Others {
		r.OtherDates = append(r.OtherDates, dateValueJSON{date(o.Date), b.decimal(o.Value, "", nil)})
	}
	return r
}

func (b *builder) match(k *plan.Check, m plan.Match) matchJSON {
	return matchJSON{b.changeRecords(m.Changes), b.amount(m.Value), b.amount(k.Claimed - m.Value)}
}

func (b *builder) changeRecords(list []plan.Change) []changeJSON {
	out := make([]changeJSON, len(list))
	for i, c := range list {
		out[i] = changeJSON{string(c.Convention), c.From, c.To}
	}
	return out
}

// wayRow is one way of counting in a spreadsheet: the book's own without
// changes, then what matches, then what comes nearest.
type wayRow struct {
	Loan       string        `json:"loan"`
	Figure     string        `json:"figure"`
	Claimed    decimal       `json:"claimed"`
	Changes    []string      `json:"changes"`
	Value      decimalOrNull `json:"value"`
	Difference decimalOrNull `json:"difference"`
}

func (r claimCheckJSON) sheets() []sheet {
	return []sheet{{"ways", []any{wayRow{}}, func(add adder) {
		row := func(changes []changeJSON, value, difference decimalOrNull) {
			var list []string
			for _, c := range changes {
				list = append(list, c.Convention+"="+c.To)
			}
			add(wayRow{r.Loan, r.Figure, r.Claimed, list, value, difference})
		}
		row(nil, r.Computed, r.Difference)
		for _, m := range r.Matches {
			if len(m.Changes) > 0 {
				row(m.Changes, m.Value.orNull(), m.Difference.orNull())
			}
		}
		if n := r.Nearest; n != nil && len(n.Changes) > 0 {
			row(n.Changes, n.Value.orNull(), n.Difference.orNull())
		}
	}}}
}

func claimFields() schema.Meanings {
	return schema.Meanings{
		"claimCheck.claimed":  amount("What the lender says."),
		"claimCheck.computed": amount("What the book's own conventions come to."),
		"claimCheck.figure":   among(codes(plan.Figures()), "Which amount of the loan's status it is."),
		"difference_is":       among(codes(plan.Figures()), "Another figure that is just the difference; null where none is."),
		"claimed_is":          among(append(codes(plan.Figures()), codes(plan.ShownSums())...), "Another sum printed of the loan that is just the claim; null where none is."),
		"matches":             says("Changes of convention that come to the claim, the fewest first."),
		"changes":             says("The conventions that are not the book's."),
		"convention":          among(codes(plan.Conventions), "A way of counting on which lenders differ."),
		"change.from":         says("What it is in the book."),
		"change.to":           says("What it is changed to."),
		"no_effect":           says("Changes that leave the figure what it is."),
		"nearest":             says("Where nothing matches, what comes nearest with few changes; null otherwise."),
		"other_dates":         says("The figure by the book's own conventions on the days around."),
		"tried":               says("How many combinations of conventions were tried."),
		"complete":            says("Whether all that might come to the claim were tried: the search ends one change after the first match."),
	}
}
