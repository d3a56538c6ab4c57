package record

import (
	"math"
	"strconv"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Record is what a program reads of one result: a document of JSON, or sheets of
// records for a spreadsheet.
type Record interface {
	// ofBook is what stands first on every line of a sheet; nil where the
	// record is of no book.
	ofBook() *envelope
	// sheets are its kinds of lines, the default first.
	sheets() []sheet
}

// envelope is what every record begins with.
type envelope struct {
	Schema    string        `json:"schema"`
	Version   string        `json:"version"`
	Book      string        `json:"book"`
	Reference *string       `json:"reference"`
	AsOf      string        `json:"as_of"`
	Currency  string        `json:"currency"`
	Warnings  []warningJSON `json:"warnings"`
}

type warningJSON struct {
	Code    string  `json:"code"`
	Loan    *string `json:"loan"`
	Message string  `json:"message"`
}

func (e envelope) ofBook() *envelope { return &e }

// builder makes one record.
type builder struct {
	head Head
	c    plan.Case
}

// begin is how the record of a book begins.
func (b builder) begin(k Kind) envelope {
	e := envelope{
		Schema:    k.schema(),
		Version:   Version,
		Book:      b.head.Book,
		Reference: orNull(b.head.Reference),
		AsOf:      b.c.AsOf.String(),
		Currency:  b.c.Currency.Code,
		Warnings:  []warningJSON{},
	}
	for _, w := range b.head.Warnings {
		e.Warnings = append(e.Warnings, warningJSON{w.Code, b.idOrNull(w.Loan), w.Message})
	}
	return e
}

type dateAmountJSON struct {
	Date   string  `json:"date"`
	Amount *string `json:"amount"`
}

// rowJSON is one line of an amortization table.
type rowJSON struct {
	N         *int    `json:"n"`
	Due       string  `json:"due"`
	Days      int     `json:"days"`
	Opening   string  `json:"opening"`
	Payment   string  `json:"payment"`
	Principal string  `json:"principal"`
	Interest  string  `json:"interest"`
	Fees      string  `json:"fees"`
	Penalty   string  `json:"penalty"`
	Closing   string  `json:"closing"`
	State     *string `json:"state"`
}

// rows writes an amortization table. In a strategy's rows the penalty is part
// of what is paid.
func (b builder) rows(rows []loan.Row, strategy bool) []rowJSON {
	states := map[loan.RowState]*string{}
	for _, s := range loan.RowStates {
		states[s.Is] = orNull(s.Name)
	}
	out := make([]rowJSON, 0, len(rows))
	for _, r := range rows {
		out = append(out, rowJSON{
			N: countOrNull(r.N), Due: r.Due.String(), Days: r.Days,
			Opening: b.amount(r.Opening), Payment: b.amount(plan.RowPayment(r, strategy)),
			Principal: b.amount(r.Principal), Interest: b.amount(r.Interest),
			Fees: b.amount(r.Fees), Penalty: b.amount(r.Penalty), Closing: b.amount(r.Closing),
			State: states[plan.RowState(r, strategy, b.c.AsOf)],
		})
	}
	return out
}

// fraction writes a yearly rate with four decimals: 0.1460.
func fraction(rate float64) string {
	if math.IsNaN(rate) || math.IsInf(rate, 0) {
		return ""
	}
	s := strconv.FormatFloat(rate, 'f', 4, 64)
	if s == "-0.0000" {
		return "0.0000"
	}
	return s
}

// amount writes an amount: 2693.12.
func (b builder) amount(a money.Amount) string { return b.c.Currency.Format(a) }

// decimal writes an amount that may be unknown: null then. A lower bound keeps
// its number, and its name joins the list where there is one.
func (b builder) decimal(m plan.Maybe, name string, atLeast *[]string) *string {
	if !m.Known {
		return nil
	}
	if m.AtLeast && atLeast != nil {
		*atLeast = append(*atLeast, name)
	}
	return orNull(b.amount(m.Amount))
}

func (b builder) shortfall(s *plan.Shortfall) *dateAmountJSON {
	if s == nil {
		return nil
	}
	return &dateAmountJSON{s.Date.String(), orNull(b.amount(s.Amount))}
}

// orNull returns nil for the empty string.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func dateOrNull(d calendar.Date) *string { return orNull(d.String()) }

func countOrNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// idOrNull is the id of a loan; null stands for all of them.
func (b builder) idOrNull(i int) *string {
	if i < 0 {
		return nil
	}
	return &b.c.Loans[i].ID
}
