package record

import (
	"fmt"

	"repay/planner/internal/schema"
	"repay/planner/money"
	"repay/planner/rules"
)

// ruleJSON is a rule that a book was held against.
type ruleJSON struct {
	ID        string      `json:"id"`
	Measures  string      `json:"measures"`
	Name      string      `json:"name"`
	Limit     orNull      `json:"limit"`
	InAll     countOrNull `json:"in_all"`
	Least     countOrNull `json:"least"`
	Compare   orNull      `json:"compare"`
	Counts    orNull      `json:"counts"`
	RunsFrom  orNull      `json:"runs_from"`
	Restarts  []string    `json:"restarts"`
	InsteadOf []string    `json:"instead_of"`
	Lenders   []string    `json:"lenders"`
	Except    []string    `json:"except"`
	Regions   []string    `json:"regions"`
	When      []string    `json:"when"`
	Signed    signedJSON  `json:"signed"`
	Term      termJSON    `json:"term"`
	Principal lentJSON    `json:"principal"`
	Cost      orNull      `json:"cost"`
	Overdue   countOrNull `json:"days_overdue"`
	From      dateOrNull  `json:"from"`
	Until     dateOrNull  `json:"until"`
	Source    string      `json:"source"`
	Number    orNull      `json:"number"`
	URL       orNull      `json:"url"`
	Read      dateOrNull  `json:"read"`
	Sure      string      `json:"sure"`
	Says      orNull      `json:"says"`
	Check     orNull      `json:"check"`
}

// signedJSON is a stretch of days, both in it; null is open.
type signedJSON struct {
	From  dateOrNull `json:"from"`
	Until dateOrNull `json:"until"`
}

// termJSON is a stretch of original terms in months: over is not in it, up_to is;
// null is open.
type termJSON struct {
	Over countOrNull `json:"over"`
	UpTo countOrNull `json:"up_to"`
}

// lentJSON is the same of amounts lent, in units of the currency.
type lentJSON struct {
	Over orNull `json:"over"`
	UpTo orNull `json:"up_to"`
}

func (b *builder) rule(r *rules.Rule) ruleJSON {
	in := b.head.Lang
	return ruleJSON{
		ID: r.ID, Measures: string(r.Measures), Name: r.Name.In(in), Limit: orNull(limit(r)),
		InAll: countOrNull(r.Limit.InAll), Least: countOrNull(r.Limit.Least),
		Compare: orNull(string(r.Compare)), Counts: orNull(string(r.Counts)), RunsFrom: orNull(string(r.RunsFrom)),
		Restarts: codes(r.Restarts), InsteadOf: codes(r.InsteadOf), Lenders: codes(r.Lenders), Except: codes(r.Except),
		Regions: codes(r.Regions), When: conditions(r.When),
		Signed:    signedJSON{dateOrNull(r.Signed.From), dateOrNull(r.Signed.Until)},
		Term:      termJSON{countOrNull(r.Term.Over), countOrNull(r.Term.UpTo)},
		Principal: lentJSON{ratioOrNull(r.Lent.Over), ratioOrNull(r.Lent.UpTo)},
		Cost:      ratioOrNull(r.Cost), Overdue: countOrNull(r.DaysOverdue),
		From: dateOrNull(r.Force.From), Until: dateOrNull(r.Force.Until),
		Source: r.Source.In(in), Number: orNull(r.Number.In(in)), URL: orNull(r.URL), Read: dateOrNull(r.Read),
		Sure: string(r.Sure), Says: orNull(r.Says.In(in)), Check: orNull(r.Check.In(in)),
	}
}

// ratioOrNull writes a number that is not given as null.
func ratioOrNull(r money.Ratio) orNull {
	if r.IsZero() {
		return ""
	}
	return orNull(r.Decimal())
}

// conditions writes facts as a file of rules does.
func conditions(list []rules.Condition) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = c.String()
	}
	return out
}

// limit writes a rule's limit as a file of rules does.
func limit(r *rules.Rule) string {
	l := r.Limit
	switch {
	case !l.LPR.IsZero() && l.AtSuit:
		return l.LPR.Decimal() + "x LPR at suit"
	case !l.LPR.IsZero():
		return l.LPR.Decimal() + "x LPR at signing"
	case r.Measures == rules.MeasureYearlyCost:
		return l.Rate.Percent() + "/year"
	case r.Measures == rules.MeasureDailyCost:
		return l.Rate.Percent() + "/day"
	case r.Measures == rules.MeasureTotalCost:
		return l.Rate.Percent()
	case r.Measures == rules.MeasurePenalty:
		return l.Times.Decimal() + "x"
	case r.Measures == rules.MeasureLateFee:
		return l.Sum.Decimal()
	case l.Varies:
		return "varies"
	case !l.Part.IsZero():
		return l.Part.Percent()
	case l.Months > 0:
		return fmt.Sprintf("%d months", l.Months)
	case l.Count > 0:
		return fmt.Sprint(l.Count)
	}
	return ""
}

func ruleFields() schema.Meanings {
	return schema.Meanings{
		"rules":             says("The rules that the book was held against."),
		"rule.id":           says("The id of the rule."),
		"measures":          among(codes(rules.Measures), "What it compares, or which date it gives."),
		"rule.name":         says("The rule in words."),
		"rule.limit":        says("The line, as a file of rules writes it; null where the rule has none."),
		"compare":           among(codes(rules.Compares), "Which of the two yearly rates is held against it."),
		"counts":            among(codes(rules.CountsList), "Whether it is for a loan paid on time, one that is late, or both."),
		"runs_from":         among(codes(rules.RunsFroms), "From which day a limitation or a record counts."),
		"restarts":          among(codes(rules.Restarts), "What begins a limitation again."),
		"instead_of":        says("The ids of rules that are not held where this one is about the loan for certain."),
		"lenders":           says("The types of lenders that it is about; empty: all."),
		"except":            says("The types of lenders that it is not about."),
		"in_all":            says("Months that the original term and an extension may come to together."),
		"least":             says("Months that a limitation takes at the least, where it varies."),
		"regions":           says("The parts of the country that it is about; empty: all."),
		"when":              says("Facts of the book that it rests on."),
		"signed":            says("The contracts that it is about, by the day on which they were signed."),
		"signed.from":       day("The first day; null: open."),
		"until":             day("The last day on which it holds; null: open."),
		"signed.until":      day("The last day; null: open."),
		"rule.from":         day("The first day on which it holds; null: open."),
		"finding.from":      day("The first day on which the rule holds; null: open."),
		"term":              says("Original terms in months that it is about: over is not among them, up_to is."),
		"principal":         says("Amounts lent that it is about, in units of the currency of its file: over is not among them, up_to is."),
		"over":              says("More than this; null: open."),
		"up_to":             says("At most this; null: open."),
		"rule.cost":         amount("It is about loans that cost at least this a year, compounded, as a fraction; null: all."),
		"rule.days_overdue": says("It is about loans that are more days overdue than this; null: all."),
		"number":            says("Its official number."),
		"url":               says("Where it can be read."),
		"read":              day("The day on which the source was read."),
		"says":              says("What it tells a borrower."),
	}
}
