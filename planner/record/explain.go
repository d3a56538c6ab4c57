package record

import (
	"strconv"

	"repay/planner/explain"
	"repay/planner/internal/schema"
	"repay/planner/money"
	"repay/planner/plan"
)

var ExplainKind = Kind{"explain", "How one figure came about.", explainJSON{}, []func() schema.Meanings{explainFields}}

// explainJSON is the record of schema repay/explain/v1.
type explainJSON struct {
	envelope
	Loan     orNull                `json:"loan"`
	Group    orNull                `json:"group"`
	Figure   string                `json:"figure"`
	Name     string                `json:"name"`
	N        countOrNull           `json:"n"`
	Due      dateOrNull            `json:"due"`
	Offer    orNull                `json:"offer"`
	Original bool                  `json:"original"`
	Value    orNull                `json:"value"`
	ValueIs  string                `json:"value_is"`
	Date     dateOrNull            `json:"date"`
	AtLeast  bool                  `json:"at_least"`
	Formula  orNull                `json:"formula"`
	Lines    list[explainLineJSON] `json:"lines"`
	Sum      decimalOrNull         `json:"sum"`
	Rounding string                `json:"rounding"`
	Mode     string                `json:"rounding_mode"`
	Facts    []explainLineJSON     `json:"facts"`
	Parts    []explainPartJSON     `json:"parts"`
	Missing  []explainNeedJSON     `json:"missing"`
}

type explainLineJSON struct {
	Text   string        `json:"text"`
	Kind   string        `json:"kind"`
	Part   orNull        `json:"part"`
	PaidTo orNull        `json:"paid_to"`
	N      countOrNull   `json:"n"`
	Due    dateOrNull    `json:"due"`
	From   dateOrNull    `json:"from"`
	To     dateOrNull    `json:"to"`
	Days   countOrNull   `json:"days"`
	Count  countOrNull   `json:"count"`
	Base   orNull        `json:"base"`
	Rate   orNull        `json:"rate"`
	Time   orNull        `json:"time"`
	Factor orNull        `json:"factor"`
	Exact  orNull        `json:"exact"`
	Amount decimalOrNull `json:"amount"`
	OfLoan orNull        `json:"of_loan"`
}

type explainPartJSON struct {
	Figure string        `json:"figure"`
	Loan   orNull        `json:"loan"`
	N      countOrNull   `json:"n"`
	Due    dateOrNull    `json:"due"`
	Offer  orNull        `json:"offer"`
	Ask    string        `json:"ask"`
	Amount decimalOrNull `json:"amount"`
}

type explainNeedJSON struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// valueKinds are the ways in which a value is given, in the order of their
// constants.
var valueKinds = []string{"amount", "rate", "date", "count", "text", "percent"}

// ExplainWords put an explanation into words.
type ExplainWords struct {
	Asked   func(explain.Ask) string // what to type to ask for a figure
	Formula func(*explain.Explanation) string
	Line    func(*explain.Explanation, explain.Line) string
	Fact    func(*explain.Explanation, explain.Line) string
	Time    func(explain.Line) string // what the rate is multiplied with
	Missing func(*explain.Explanation, explain.Missing) string
}

// Explain returns the record of one explanation.
func Explain(h Head, c plan.Case, e *explain.Explanation, w ExplainWords) Record {
	b := builder{h, c}
	r := explainJSON{
		envelope: b.begin(ExplainKind),
		Loan:     b.idOrNull(e.Loan), Group: orNull(e.Ask.Group), Figure: string(e.Ask.Figure), Name: w.Asked(e.Ask),
		N: countOrNull(e.Ask.N), Due: dateOrNull(e.Ask.Due), Offer: orNull(e.Ask.Offer), Original: e.Ask.Original,
		Value: b.value(e), ValueIs: valueKinds[e.Value.Kind], AtLeast: e.Value.AtLeast,
		Rounding: string(e.Rounding), Mode: money.Roundings.Name(e.Mode),
		Lines: func(yield func(*explainLineJSON) bool) {
			for l := range e.Each {
				if j := b.explainLine(l, w.Line(e, l), w.Time(l)); !yield(&j) {
					return
				}
			}
		},
		Facts: []explainLineJSON{}, Parts: []explainPartJSON{}, Missing: []explainNeedJSON{},
	}
	if e.Value.Known {
		r.Formula = orNull(w.Formula(e))
		if e.Value.Kind != explain.IsDate {
			r.Date = dateOrNull(e.Value.Date)
		}
	}
	if e.Sum != nil {
		r.Sum = b.known(*e.Sum)
	}
	for _, l := range e.Facts {
		r.Facts = append(r.Facts, b.explainLine(l, w.Fact(e, l), w.Time(l)))
	}
	for _, p := range e.Parts {
		j := explainPartJSON{
			Figure: string(p.Ask.Figure), Loan: b.idOrNull(p.Loan), N: countOrNull(p.Ask.N), Due: dateOrNull(p.Ask.Due), Offer: orNull(p.Ask.Offer), Ask: w.Asked(p.Ask),
		}
		if p.Value.Known {
			j.Amount = b.known(p.Value.Amount)
		}
		r.Parts = append(r.Parts, j)
	}
	for _, m := range e.Missing {
		r.Missing = append(r.Missing, explainNeedJSON{string(m), w.Missing(e, m)})
	}
	return r
}

// value writes the value as the record that has the figure writes it.
func (b *builder) value(e *explain.Explanation) orNull {
	x := e.Value
	if !x.Known {
		return ""
	}
	switch x.Kind {
	case explain.IsRate:
		return orNull(fraction(x.Rate))
	case explain.IsDate:
		return orNull(x.Date.String())
	case explain.IsCount:
		return orNull(strconv.Itoa(x.Count))
	case explain.IsPart:
		return orNull(twoDecimals(x.Part.MulInt(100)))
	case explain.IsText:
		return orNull(x.Text)
	}
	return orNull(b.c.Currency.Format(x.Amount))
}

func (b *builder) explainLine(l explain.Line, text, time string) explainLineJSON {
	j := explainLineJSON{
		Text: text, Kind: string(l.Kind), N: countOrNull(l.N), Due: dateOrNull(l.Due),
		From: dateOrNull(l.From), To: dateOrNull(l.To), Days: countOrNull(l.Days), Count: countOrNull(l.Count),
	}
	if l.Rate != nil {
		j.Rate = orNull(l.Rate.Text(rateText))
	}
	if l.Kind == explain.PartOf {
		j.Part = orNull(string(l.Of))
	}
	switch l.Kind {
	case explain.LoanTakes, explain.PaidSoFar:
		j.PaidTo = b.idOrNull(l.Loan)
	case explain.OfLoan:
		j.OfLoan = b.idOrNull(l.Loan)
	}
	if l.Time.Unit != explain.NoTime {
		j.Time = orNull(time)
	}
	switch {
	case l.BaseOf != nil:
		j.Base = orNull(b.major(*l.BaseOf).Decimal())
	case l.Base != nil:
		j.Base = orNull(b.c.Currency.Format(*l.Base))
	}
	switch {
	case l.Discount != 0:
		j.Factor = orNull(strconv.FormatFloat(l.Discount, 'f', 10, 64))
	case l.Factor != nil:
		j.Factor = orNull(l.Factor.Decimal())
	}
	if l.Exact != nil {
		j.Exact = orNull(b.major(*l.Exact).Decimal())
	}
	if l.Amount != nil {
		j.Amount = b.known(*l.Amount)
	}
	return j
}

// rateText writes a rate as the book does: 14.6%/year.
func rateText(r money.Rate) string {
	return r.Value.Percent() + [...]string{money.PerYear: "/year", money.PerMonth: "/month", money.PerDay: "/day"}[r.Per]
}

// major turns minor units into the currency's unit.
func (b *builder) major(r money.Ratio) money.Ratio {
	return r.Mul(money.NewRatio(1, int64(b.c.Currency.Unit())))
}

// explainKey tells of which figure a line of a sheet is.
type explainKey struct {
	Loan   orNull `json:"loan"`
	Figure string `json:"figure"`
	Offer  orNull `json:"offer"`
}

func (r explainJSON) sheets() []sheet {
	return []sheet{{"lines", []any{explainKey{}, explainLineJSON{}}, func(add adder) {
		for l := range r.Lines {
			add(explainKey{r.Loan, r.Figure, r.Offer}, l)
		}
	}}}
}

func explainFields() schema.Meanings {
	return schema.Meanings{
		"explain.loan":          says("The loan's id; null: several together."),
		"explain.group":         says("The group whose loans are added up; null: one loan, or all."),
		"explainLine.of_loan":   says("Of a sum over loans: the id of the loan that the line is of."),
		"explainPart.loan":      says("The loan to ask it of; null: all loans together."),
		"explain.figure":        among(codes(explain.Figures()), "The figure, by its name in the records; of a row or a total of the table by a name of its own."),
		"explainPart.figure":    among(codes(explain.Figures()), "The figure."),
		"explain.name":          says("The figure in words: what to type to ask for it."),
		"explain.due":           day("The day of the row that is explained."),
		"explain.offer":         says("The name of the way out that the figure is of; null: the contract."),
		"explain.original":      says("Whether it is of the contract as signed."),
		"explain.value":         says("The figure: a decimal, a percentage, a date, a count or a stage, by value_is; null where it is unknown or there is none."),
		"explain.value_is":      among(valueKinds, "What the value is."),
		"explain.date":          day("The date that belongs to the figure."),
		"explain.at_least":      says("Whether the value is only a lower bound."),
		"explain.formula":       says("The formula in words."),
		"explain.lines":         says("The steps. An amount is a term of the sum; an exact value without an amount is a piece, and the next line of kind rounded is the sum of the pieces before it, rounded."),
		"explain.facts":         says("What else led to it: payments, what is left on a day, the rate of each period."),
		"explain.sum":           amount("What the amounts of the lines come to: the value, its negative where cash falls short, or the other side of an equation."),
		"explain.rounding":      among(codes(explain.Roundings), "Where the figure is rounded."),
		"explain.rounding_mode": among(money.Roundings.Names(), "How it is rounded."),
		"explain.parts":         says("What can be asked further."),
		"explain.missing":       says("What would have to be known, or that there is no such figure."),
		"explainLine.text":      says("What the line is, in words."),
		"explainLine.kind":      among(codes(explain.Kinds), "What the line is."),
		"explainLine.part":      among(codes(explain.Figures()), "The figure that explains the line further."),
		"explainLine.paid_to":   says("The id of the loan that takes the payment."),
		"explainLine.from":      day("The first day counted."),
		"explainLine.to":        day("The day after the last one counted."),
		"explainLine.count":     says("How many instalments, payments or periods the line stands for."),
		"explainLine.base":      amount("What the rate, or the part, is on."),
		"explainLine.rate":      says("The rate, as the book writes it."),
		"explainLine.time":      says("What the rate is multiplied with; or how long after the day of lending a payment stands."),
		"explainLine.factor":    amount("Rate times time; or the part taken; or what one unit of then is worth."),
		"explainLine.exact":     amount("The value before rounding, to ten decimals."),
		"explainPart.ask":       says("What to type to ask for it."),
		"explainNeed.code":      among(codes(explain.Needs), "What is missing."),
		"explainNeed.message":   says("The same in words: what to ask the lender for."),
	}
}
