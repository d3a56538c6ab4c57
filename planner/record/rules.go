package record

import (
	"repay/planner/internal/schema"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

var RulesKind = Kind{
	"rules", "Lines that are crossed, dates, and what is good to know, each with its source.",
	rulesJSON{},
	[]func() schema.Meanings{rulesFields, ruleFields},
}

// rulesJSON is the record of schema repay/rules/v1.
type rulesJSON struct {
	envelope
	Country     orNull          `json:"country"`
	CountryName orNull          `json:"country_name"`
	LPR         lprJSON         `json:"lpr"`
	Findings    []findingJSON   `json:"findings"`
	Unchecked   []uncheckedJSON `json:"unchecked"`
	Rules       []ruleJSON      `json:"rules"`
}

type lprJSON struct {
	LastConfirmed orNull       `json:"last_confirmed"`
	Read          dateOrNull   `json:"read"`
	Sure          orNull       `json:"sure"`
	Rows          []lprRowJSON `json:"rows"`
}

type lprRowJSON struct {
	From     date   `json:"from"`
	OneYear  string `json:"one_year"`
	FiveYear string `json:"five_year"`
}

type findingJSON struct {
	Loan       string     `json:"loan"`
	Rule       string     `json:"rule"`
	Kind       string     `json:"kind"`
	Line       string     `json:"line"`
	LineRate   orNull     `json:"line_rate"`
	Limit      orNull     `json:"limit"`
	Figure     orNull     `json:"figure"`
	FigureName orNull     `json:"figure_name"`
	SimpleRate orNull     `json:"simple_rate"`
	Computed   string     `json:"computed"`
	Source     string     `json:"source"`
	Sure       string     `json:"sure"`
	Check      string     `json:"check"`
	Doubts     []string   `json:"doubts"`
	Offer      orNull     `json:"offer"`
	Date       dateOrNull `json:"date"`

	IRRRate     orNull       `json:"irr_rate"`
	ByDaySimple orNull       `json:"by_day_simple"`
	ByDay       orNull       `json:"by_day"`
	Latest      dateOrNull   `json:"latest"`
	Ends        orNull       `json:"ends"`
	HangsOn     *restartJSON `json:"hangs_on"`
	Says        orNull       `json:"says"`
	Number      orNull       `json:"number"`
	URL         orNull       `json:"url"`
	From        dateOrNull   `json:"from"`
	Until       dateOrNull   `json:"until"`
	Read        dateOrNull   `json:"read"`
}

// restartJSON is what may have begun a limitation again.
type restartJSON struct {
	Event orNull `json:"event"`
	Date  date   `json:"date"`
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

// Rules returns the record of the rules that the loans of a country's book were
// held against; words puts a finding into words.
func Rules(h Head, c plan.Case, f *rules.Findings, country string, words func(rules.Finding) FindingWords) Record {
	b := builder{h, c}
	r := rulesJSON{
		envelope: b.begin(RulesKind), Country: orNull(country),
		LPR: lprJSON{Rows: []lprRowJSON{}}, Findings: []findingJSON{}, Unchecked: []uncheckedJSON{}, Rules: []ruleJSON{},
	}
	for _, x := range f.List {
		r.Findings = append(r.Findings, b.finding(x, words(x)))
	}
	for _, u := range f.Unchecked {
		r.Unchecked = append(r.Unchecked, uncheckedJSON{c.Loans[u.Loan].ID, string(u.Reason)})
	}
	if l := f.Lines; l != nil {
		r.CountryName, r.LPR = orNull(l.Name.In(h.Lang)), lprOf(l.LPR)
		for _, x := range l.Rules {
			r.Rules = append(r.Rules, b.rule(x))
		}
	}
	return r
}

func lprOf(l rules.LPR) lprJSON {
	j := lprJSON{Read: dateOrNull(l.Read), Sure: orNull(string(l.Sure)), Rows: []lprRowJSON{}}
	if l.Confirmed != 0 {
		j.LastConfirmed = orNull(l.Confirmed.String()[:len("2026-08")])
	}
	for _, row := range l.Rows {
		j.Rows = append(j.Rows, lprRowJSON{date(row.From), rateFraction(row.OneYear), rateFraction(row.FiveYear)})
	}
	return j
}

func (b *builder) finding(f rules.Finding, w FindingWords) findingJSON {
	in, r := b.head.Lang, f.Rule
	j := findingJSON{
		Loan: b.c.Loans[f.Loan].ID, Rule: r.ID, Kind: string(f.Kind), Line: r.Name.In(in),
		Computed: w.Computed, Check: w.Check, Doubts: codes(f.Doubts),
		Date: dateOrNull(f.Date), Latest: dateOrNull(f.Latest), Ends: orNull(string(f.Ends)),
		Says: orNull(r.Says.In(in)), Source: r.Source.In(in), Number: orNull(r.Number.In(in)), URL: orNull(r.URL),
		From: dateOrNull(r.Force.From), Until: dateOrNull(r.Force.Until), Read: dateOrNull(r.Read), Sure: string(r.Sure),
	}
	if len(f.Offers) == 1 {
		j.Offer = orNull(f.Offers[0].Name)
	}
	if f.TwoDates() {
		j.HangsOn = &restartJSON{orNull(string(f.How.Hangs.Restart)), date(f.How.Hangs.Date)}
	}
	switch j.FigureName = orNull(string(f.Figure.Name)); {
	case j.FigureName == "":
	case f.Figure.Name.IsRate():
		j.Figure, j.LineRate = orNull(f.Decimal(f.Figure.Value, 4, 1)), orNull(f.Decimal(f.Limit, 4, 1))
	case f.Figure.Name.IsShare(): // a daily one is small
		j.Figure, j.Limit = orNull(f.Decimal(f.Figure.Value, 6, 1)), orNull(f.Decimal(f.Limit, 6, 1))
	default:
		j.Figure, j.Limit = orNull(number(f.Figure.Value)), orNull(number(f.Limit))
	}
	switch f.Figure.Name {
	case rules.FigureSimple, rules.FigureIRR:
		j.SimpleRate, j.IRRRate = orNull(fraction(f.How.Simple)), orNull(fraction(f.How.Compounded))
		j.ByDaySimple, j.ByDay = orNull(fraction(f.How.DaySimple)), orNull(fraction(f.How.DayCompounded))
	}
	return j
}

func (r rulesJSON) sheets() []sheet {
	return []sheet{listed("findings", r.Findings), listed("rules", r.Rules)}
}

// rateFraction writes an exact yearly rate with four decimals.
func rateFraction(r money.Ratio) string { return r.Rat().FloatString(4) }

// number writes a count, or a number of months or times, with four decimals
// where it is not whole.
func number(r money.Ratio) string {
	return money.TrimZeros(r.Places(4))
}

func rulesFields() schema.Meanings {
	return schema.Meanings{
		"country":          pattern(`^[A-Z]{2}$`, "The book's country, ISO 3166; null where it names none."),
		"country_name":     says("The country whose rules the book was held against; null where none are known."),
		"lpr":              says("The loan prime rate that lines rest on; without rows where the country has none."),
		"last_confirmed":   pattern(`^[0-9]{4}-[0-9]{2}$`, "The last month for which it is known."),
		"lpr.read":         day("The day on which the rows were read."),
		"lpr.rows":         says("The rate by the day on which it changed."),
		"lprRow.from":      day("The day on which it changed."),
		"findings":         says("What came of holding the loans against the rules."),
		"rule":             says("The id of the rule."),
		"line":             says("The rule in words."),
		"figure_name":      among(codes(rules.FigureNames), "What was compared."),
		"check":            says("What to check."),
		"doubts":           among(codes(rules.DoubtKinds), "Why the line may not be the loan's, or may not be crossed."),
		"finding.offer":    says("The name of the offer that it is about."),
		"finding.date":     day("The date that follows from the rule. A limitation's: the first day on which it may have ended."),
		"latest":           day("A limitation's: the day on which it ends if all that may have begun it again did."),
		"ends":             among(codes(rules.Standings), "How near the end of a limitation is; null where it is far, or for other rules."),
		"hangs_on":         says("On what the later of a limitation's two dates hangs; null where they are one."),
		"restart.event":    among(codes(rules.Restarts), "What may have begun it again."),
		"restart.date":     day("The day of it."),
		"irr_rate":         amount("The yearly rate with compounding, as a fraction."),
		"by_day_simple":    amount("The yearly rate without compounding, by the day."),
		"by_day":           amount("The yearly rate with compounding, by the day."),
		"unchecked":        says("What was not held against any line."),
		"unchecked.reason": among(codes(rules.Reasons), "Why not."),
		"line_rate":        amount("The line, as a yearly rate."),
		"finding.limit":    amount("The line, where it is no yearly rate: a daily rate or a share as a fraction, a multiple, an amount, months or a count."),
		"one_year":         amount("The 1-year rate, as a fraction."),
		"five_year":        amount("The rate of five years and more, as a fraction."),
	}
}
