package report

import (
	"strconv"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
)

// ExplainJSON is the record of schema repay/explain/v1.
type ExplainJSON struct {
	Envelope
	Loan     *string           `json:"loan"`
	Group    *string           `json:"group"`
	Figure   string            `json:"figure"`
	Name     string            `json:"name"`
	N        *int              `json:"n"`
	Due      *string           `json:"due"`
	Offer    *string           `json:"offer"`
	Original bool              `json:"original"`
	Value    *string           `json:"value"`
	ValueIs  string            `json:"value_is"`
	Date     *string           `json:"date"`
	AtLeast  bool              `json:"at_least"`
	Formula  *string           `json:"formula"`
	Lines    []explainLineJSON `json:"lines"`
	Sum      *string           `json:"sum"`
	Rounding string            `json:"rounding"`
	Mode     string            `json:"rounding_mode"`
	Facts    []explainLineJSON `json:"facts"`
	Parts    []explainPartJSON `json:"parts"`
	Missing  []explainNeedJSON `json:"missing"`
}

type explainLineJSON struct {
	Text   string  `json:"text"`
	Kind   string  `json:"kind"`
	Part   *string `json:"part"`
	PaidTo *string `json:"paid_to"`
	N      *int    `json:"n"`
	Due    *string `json:"due"`
	From   *string `json:"from"`
	To     *string `json:"to"`
	Days   *int    `json:"days"`
	Count  *int    `json:"count"`
	Base   *string `json:"base"`
	Rate   *string `json:"rate"`
	Time   *string `json:"time"`
	Factor *string `json:"factor"`
	Exact  *string `json:"exact"`
	Amount *string `json:"amount"`
	OfLoan *string `json:"of_loan"`
}

type explainPartJSON struct {
	Figure string  `json:"figure"`
	Loan   *string `json:"loan"`
	N      *int    `json:"n"`
	Due    *string `json:"due"`
	Offer  *string `json:"offer"`
	Ask    string  `json:"ask"`
	Amount *string `json:"amount"`
}

type explainNeedJSON struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// valueKinds are the ways in which a value is given, in the order of their
// constants; roundingModes likewise, as the book writes them.
var (
	valueKinds    = []string{"amount", "rate", "date", "count", "text", "percent"}
	roundingModes = []string{money.HalfUp: "half-up", money.HalfEven: "half-even", money.Up: "up", money.Down: "down"}
)

// ExplainRecord returns the record of one explanation. s is the status of the
// same case.
func ExplainRecord(h Head, c plan.Case, s *plan.Status, e *explain.Explanation) ExplainJSON {
	v := explaining{newVoice(h, c), s}
	r := ExplainJSON{
		Envelope: v.envelope(schemaOf("explain")),
		Loan:     v.idOrNull(e.Loan), Group: orNull(e.Ask.Group), Figure: string(e.Ask.Figure), Name: v.typed(e.Ask),
		N: countOrNull(e.Ask.N), Due: dateOrNull(e.Ask.Due), Offer: orNull(e.Ask.Offer), Original: e.Ask.Original,
		Value: v.plainValue(e), ValueIs: valueKinds[e.Value.Kind], AtLeast: e.Value.AtLeast,
		Rounding: string(e.Rounding), Mode: roundingModes[e.Mode],
		Lines: []explainLineJSON{}, Facts: []explainLineJSON{}, Parts: []explainPartJSON{}, Missing: []explainNeedJSON{},
	}
	if e.Value.Known {
		r.Formula = orNull(v.formula(e))
		if e.Value.Kind != explain.IsDate {
			r.Date = dateOrNull(e.Value.Date)
		}
	}
	if e.Sum != nil {
		r.Sum = orNull(v.plain(*e.Sum))
	}
	for _, l := range e.Lines {
		r.Lines = append(r.Lines, v.plainLine(e, l))
	}
	for _, l := range e.Facts {
		j := v.plainLine(e, l)
		if text := v.facts(&explain.Explanation{Loan: e.Loan, Facts: []explain.Line{l}}); text != "" {
			j.Text = text
		}
		r.Facts = append(r.Facts, j)
	}
	for _, p := range e.Parts {
		j := explainPartJSON{
			Figure: string(p.Ask.Figure), Loan: v.idOrNull(p.Loan), N: countOrNull(p.Ask.N), Due: dateOrNull(p.Ask.Due), Offer: orNull(p.Ask.Offer), Ask: v.typed(p.Ask),
		}
		if p.Value.Known {
			j.Amount = orNull(v.plain(p.Value.Amount))
		}
		r.Parts = append(r.Parts, j)
	}
	for _, m := range e.Missing {
		r.Missing = append(r.Missing, explainNeedJSON{string(m), v.needs(&explain.Explanation{Loan: e.Loan, Missing: []explain.Missing{m}})})
	}
	return r
}

// plainValue writes the value for programs, as the record that it is of does.
func (v explaining) plainValue(e *explain.Explanation) *string {
	x := e.Value
	if !x.Known {
		return nil
	}
	switch x.Kind {
	case explain.IsRate:
		return orNull(fraction(x.Rate))
	case explain.IsDate:
		return dateOrNull(x.Date)
	case explain.IsCount:
		return orNull(itoa(x.Count))
	case explain.IsPart:
		return orNull(twoDecimals(x.Part.MulInt(100)))
	case explain.IsText:
		return orNull(x.Text)
	}
	return orNull(v.plain(x.Amount))
}

func (v explaining) plainLine(e *explain.Explanation, l explain.Line) explainLineJSON {
	j := explainLineJSON{
		Text: v.line(e, l), Kind: string(l.Kind), N: countOrNull(l.N), Due: dateOrNull(l.Due),
		From: dateOrNull(l.From), To: dateOrNull(l.To), Days: countOrNull(l.Days), Count: countOrNull(l.Count), Rate: orNull(v.plainRate(l)),
	}
	if l.Kind == explain.PartOf {
		j.Part = orNull(string(l.Of))
	}
	switch l.Kind {
	case explain.LoanTakes:
		j.PaidTo = v.idOrNull(l.Loan)
	case explain.OfLoan:
		j.OfLoan = v.idOrNull(l.Loan)
	}
	if text := v.time(l); l.Time.Unit != explain.NoTime {
		j.Time = orNull(text)
	}
	switch {
	case l.BaseOf != nil:
		j.Base = orNull(ratio(v.major(*l.BaseOf)))
	case l.Base != nil:
		j.Base = orNull(v.plain(*l.Base))
	}
	switch {
	case l.Worth != 0:
		j.Factor = orNull(strconv.FormatFloat(l.Worth, 'f', 10, 64))
	case l.Factor != nil:
		j.Factor = orNull(ratio(*l.Factor))
	}
	if l.Exact != nil {
		j.Exact = orNull(ratio(v.major(*l.Exact)))
	}
	if l.Amount != nil {
		j.Amount = orNull(v.plain(*l.Amount))
	}
	return j
}

// plainRate writes a rate as the book does, in English units.
func (v explaining) plainRate(l explain.Line) string {
	if l.Rate == nil {
		return ""
	}
	v.Lang = lang.EN // as the book writes units, whatever the language
	return v.rate(l)
}

// major turns minor units into the currency's unit.
func (v voice) major(r money.Ratio) money.Ratio {
	return r.Mul(money.NewRatio(1, int64(v.c.Currency.Unit())))
}

// idOrNull is the id of a loan; null stands for all of them.
func (v voice) idOrNull(i int) *string {
	if i < 0 {
		return nil
	}
	return &v.c.Loans[i].ID
}

func countOrNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
