package record

import (
	"strings"

	"repay/planner/internal/schema"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

var RulesKind = Kind{"rules", "Lines that are crossed, and dates, each with its source.", rulesJSON{}, []func() schema.Meanings{rulesFields}}

// rulesJSON is the record of schema repay/rules/v1.
type rulesJSON struct {
	envelope
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

// FindingWords are what a finding says in words.
type FindingWords struct {
	Computed string // how the figure came about
	Check    string // what to check
}

// Rules returns the record of the lines that loans were held against; words
// puts a finding into words.
func Rules(h Head, c plan.Case, l *rules.Lines, f *rules.Findings, words func(rules.Finding) FindingWords) Record {
	b := builder{h, c}
	r := rulesJSON{
		envelope: b.begin(RulesKind),
		LPR:      lprJSON{Rows: []lprRowJSON{}}, Findings: []findingJSON{}, Unchecked: []uncheckedJSON{},
	}
	if !l.LPR.Confirmed.IsZero() {
		r.LPR.LastConfirmed = orNull(l.LPR.Confirmed.String()[:len("2026-08")])
	}
	for _, row := range l.LPR.Rows {
		r.LPR.Rows = append(r.LPR.Rows, lprRowJSON{row.From.String(), rateFraction(row.OneYear), rateFraction(row.FiveYear)})
	}
	for _, x := range f.List {
		r.Findings = append(r.Findings, b.finding(x, words(x)))
	}
	for _, u := range f.Unchecked {
		r.Unchecked = append(r.Unchecked, uncheckedJSON{c.Loans[u.Loan].ID, string(u.Reason)})
	}
	return r
}

func (b builder) finding(f rules.Finding, w FindingWords) findingJSON {
	j := findingJSON{
		Loan: b.c.Loans[f.Loan].ID, Rule: f.Rule.ID, Kind: string(f.Kind),
		Line: f.Rule.Name.In(b.head.Lang), Computed: w.Computed, Source: f.Rule.Source.In(b.head.Lang),
		Sure: string(f.Rule.Sure), Doubts: []string{}, Date: dateOrNull(f.Date),
		Check: w.Check,
	}
	for _, d := range f.Doubts {
		j.Doubts = append(j.Doubts, string(d))
	}
	if len(f.Offers) == 1 {
		j.Offer = &f.Offers[0].Name
	}
	switch j.FigureName = orNull(string(f.Figure.Name)); {
	case j.FigureName == nil:
	case f.Figure.Name.IsRate():
		j.Figure, j.LineRate = orNull(f.Decimal(f.Figure.Value, 4, 1)), orNull(f.Decimal(f.Limit, 4, 1))
	default:
		j.Figure, j.Limit = orNull(number(f.Figure.Value)), orNull(number(f.Limit))
	}
	if f.Figure.Name == rules.FigureIRR {
		j.SimpleRate = orNull(fraction(f.How.Simple))
	}
	return j
}

func (r rulesJSON) sheets() []sheet { return []sheet{listed("findings", r.Findings)} }

// rateFraction writes an exact yearly rate with four decimals.
func rateFraction(r money.Ratio) string { return r.Rat().FloatString(4) }

// number writes a count, or a number of months or times, with four decimals
// where it is not whole.
func number(r money.Ratio) string {
	return strings.TrimSuffix(strings.TrimRight(r.Rat().FloatString(4), "0"), ".")
}

func rulesFields() schema.Meanings {
	return schema.Meanings{
		"lpr":              says("The loan prime rate that lines rest on."),
		"last_confirmed":   pattern(`^[0-9]{4}-[0-9]{2}$`, "The last month for which it is known."),
		"lpr.rows":         says("The rate by the day on which it changed."),
		"lprRow.from":      day("The day on which it changed."),
		"findings":         says("What came of holding the loans against the lines."),
		"rule":             says("The id of the rule."),
		"line":             says("The rule in words."),
		"figure_name":      among(codes(rules.FigureNames), "What was compared."),
		"check":            says("What to check."),
		"doubts":           among(codes(rules.DoubtKinds), "Why the line may not be the loan's."),
		"finding.offer":    says("The name of the offer that it is about."),
		"unchecked":        says("What was not held against any line."),
		"unchecked.reason": among(codes(rules.Reasons), "Why not."),
		"line_rate":        amount("The line, as a yearly rate."),
		"limit":            amount("The line, where it is no rate: a multiple, months or a count."),
		"one_year":         amount("The 1-year rate, as a fraction."),
		"five_year":        amount("The rate of five years and more, as a fraction."),
	}
}
