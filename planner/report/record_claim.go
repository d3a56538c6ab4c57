package report

import (
	"repay/planner/plan"
)

// ClaimCheckJSON is the record of schema repay/claimed/v1.
type ClaimCheckJSON struct {
	Envelope
	Loan         string          `json:"loan"`
	Name         string          `json:"name"`
	Figure       string          `json:"figure"`
	Claimed      string          `json:"claimed"`
	Computed     *string         `json:"computed"`
	Difference   *string         `json:"difference"`
	DifferenceIs *string         `json:"difference_is"`
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
	Value      string       `json:"value"`
	Difference string       `json:"difference"`
}

type changeJSON struct {
	Convention string `json:"convention"`
	From       string `json:"from"`
	To         string `json:"to"`
}

type dateValueJSON struct {
	Date  string  `json:"date"`
	Value *string `json:"value"`
}

// ClaimRecord returns the record of a claim that was checked.
func ClaimRecord(h Head, c plan.Case, k *plan.Check) ClaimCheckJSON {
	v := newVoice(h, c)
	of := c.Loans[k.Loan]
	r := ClaimCheckJSON{
		Envelope: v.envelope(schemaOf("claimed")),
		Loan:     of.ID, Name: nameOr(of), Figure: string(k.Figure), Claimed: v.plain(k.Claimed),
		DifferenceIs: orNull(string(k.Equals)), Exact: k.Exact,
		Matches: []matchJSON{}, NoEffect: v.changeRecords(k.NoEffect), OtherDates: []dateValueJSON{},
		Tried: k.Tried, Complete: k.Whole,
	}
	r.Computed = v.decimal(k.Computed, "computed", &r.AtLeast)
	if k.Computed.Known && !k.Computed.AtLeast {
		d := v.plain(k.Claimed - k.Computed.Amount)
		r.Difference = &d
	}
	for _, m := range k.Matches {
		r.Matches = append(r.Matches, v.match(k, m))
	}
	if k.Nearest != nil {
		m := v.match(k, *k.Nearest)
		r.Nearest = &m
	}
	for _, o := range k.Others {
		var low []string
		r.OtherDates = append(r.OtherDates, dateValueJSON{o.Date.String(), v.decimal(o.Value, "", &low)})
	}
	return r
}

func (v voice) match(k *plan.Check, m plan.Match) matchJSON {
	return matchJSON{v.changeRecords(m.Changes), v.plain(m.Value), v.plain(k.Claimed - m.Value)}
}

func (v voice) changeRecords(list []plan.Change) []changeJSON {
	out := make([]changeJSON, len(list))
	for i, c := range list {
		out[i] = changeJSON{string(c.Convention), c.From, c.To}
	}
	return out
}

// wayRow is one way of counting in a spreadsheet: the book's own without
// changes, then what matches, then what comes nearest.
type wayRow struct {
	Loan       string   `json:"loan"`
	Figure     string   `json:"figure"`
	Claimed    string   `json:"claimed"`
	Changes    []string `json:"changes"`
	Value      *string  `json:"value"`
	Difference *string  `json:"difference"`
}

func (r ClaimCheckJSON) ways() Sheet {
	s := newSheet(wayRow{})
	row := func(changes []changeJSON, value, difference *string) {
		var list []string
		for _, c := range changes {
			list = append(list, c.Convention+"="+c.To)
		}
		s.add(r.Envelope, wayRow{r.Loan, r.Figure, r.Claimed, list, value, difference})
	}
	row(nil, r.Computed, r.Difference)
	for _, m := range r.Matches {
		if len(m.Changes) > 0 {
			row(m.Changes, &m.Value, &m.Difference)
		}
	}
	if n := r.Nearest; n != nil && len(n.Changes) > 0 {
		row(n.Changes, &n.Value, &n.Difference)
	}
	return s.Sheet
}
