package report

import (
	"strings"

	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// RulesJSON is the record of schema repay/rules/v1.
type RulesJSON struct {
	Envelope
	LPR       lprJSON         `json:"lpr"`
	Findings  []findingJSON   `json:"findings"`
	Unchecked []uncheckedJSON `json:"unchecked"`
}

type lprJSON struct {
	LastConfirmed *string      `json:"last_confirmed"`
	Rows          []lprRowJSON `json:"rows"`
}

type lprRowJSON struct {
	From     string `json:"from"`
	OneYear  string `json:"one_year"`
	FiveYear string `json:"five_year"`
}

type findingJSON struct {
	Loan       string   `json:"loan"`
	Rule       string   `json:"rule"`
	Kind       string   `json:"kind"`
	Line       string   `json:"line"`
	LineRate   *string  `json:"line_rate"`
	Limit      *string  `json:"limit"`
	Figure     *string  `json:"figure"`
	FigureName *string  `json:"figure_name"`
	SimpleRate *string  `json:"simple_rate"`
	Computed   string   `json:"computed"`
	Source     string   `json:"source"`
	Sure       string   `json:"sure"`
	Check      string   `json:"check"`
	Doubts     []string `json:"doubts"`
	Offer      *string  `json:"offer"`
	Date       *string  `json:"date"`
}

type uncheckedJSON struct {
	Loan   string `json:"loan"`
	Reason string `json:"reason"`
}

// RulesRecord returns the record of the lines that loans were held against.
func RulesRecord(h Head, c plan.Case, l *rules.Lines, f *rules.Findings) RulesJSON {
	v := ruling{newVoice(h, c), l}
	r := RulesJSON{
		Envelope: v.envelope(schemaOf("rules")),
		LPR:      lprJSON{Rows: []lprRowJSON{}}, Findings: []findingJSON{}, Unchecked: []uncheckedJSON{},
	}
	if !l.LPR.Confirmed.IsZero() {
		r.LPR.LastConfirmed = orNull(month(l.LPR.Confirmed))
	}
	for _, row := range l.LPR.Rows {
		r.LPR.Rows = append(r.LPR.Rows, lprRowJSON{row.From.String(), rateFraction(row.OneYear), rateFraction(row.FiveYear)})
	}
	for _, x := range f.List {
		r.Findings = append(r.Findings, v.finding(x))
	}
	for _, u := range f.Unchecked {
		r.Unchecked = append(r.Unchecked, uncheckedJSON{c.Loans[u.Loan].ID, string(u.Reason)})
	}
	return r
}

func (v ruling) finding(f rules.Finding) findingJSON {
	j := findingJSON{
		Loan: v.c.Loans[f.Loan].ID, Rule: f.Rule.ID, Kind: string(f.Kind),
		Line: f.Rule.Name.In(v.Lang), Computed: v.computed(f), Source: f.Rule.Source.In(v.Lang),
		Sure: string(f.Rule.Sure), Doubts: []string{}, Date: dateOrNull(f.Date),
		Check: strings.Join(append(v.doubts(f), f.Rule.Check.In(v.Lang)), v.say(wSemicolon)),
	}
	for _, d := range f.Doubts {
		j.Doubts = append(j.Doubts, string(d))
	}
	if len(f.Offers) == 1 {
		j.Offer = &f.Offers[0].Name
	}
	if f.Figure.Name == "" {
		return j
	}
	name := string(f.Figure.Name)
	j.FigureName = &name
	figure, limit := plainNumber(f.Figure.Value), plainNumber(f.Limit)
	if f.Figure.Name.IsRate() {
		figure, limit = apart(f.Figure.Value, f.Figure.Value, f.Limit, 4, 1), apart(f.Limit, f.Figure.Value, f.Limit, 4, 1)
		j.LineRate = &limit
	} else {
		j.Limit = &limit
	}
	j.Figure = &figure
	if f.Figure.Name == rules.FigureIRR {
		j.SimpleRate = orNull(fraction(f.How.Simple))
	}
	return j
}

// rateFraction writes an exact yearly rate with four decimals.
func rateFraction(r money.Ratio) string { return r.Rat().FloatString(4) }

// plainNumber writes a count, or a number of months or times, with four decimals
// where it is not whole.
func plainNumber(r money.Ratio) string {
	return strings.TrimSuffix(strings.TrimRight(r.Rat().FloatString(4), "0"), ".")
}
