package record

import (
	"math"
	"strconv"

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
	Reference orNull        `json:"reference"`
	AsOf      string        `json:"as_of"`
	Currency  string        `json:"currency"`
	Warnings  []warningJSON `json:"warnings"`
}

type warningJSON struct {
	Code    string `json:"code"`
	Loan    orNull `json:"loan"`
	Message string `json:"message"`
}

func (e envelope) ofBook() *envelope { return &e }

// builder makes one record.
type builder struct {
	head Head
	c    plan.Case
}

// begin is how the record of a book begins.
func (b *builder) begin(k Kind) envelope {
	e := envelope{
		Schema:    k.schema(),
		Version:   Version,
		Book:      b.head.Book,
		Reference: orNull(b.head.Reference),
		AsOf:      b.c.AsOf.String(),
		Currency:  b.c.Currency.Code,
		Warnings:  make([]warningJSON, 0, len(b.head.Warnings)),
	}
	for _, w := range b.head.Warnings {
		e.Warnings = append(e.Warnings, warningJSON{w.Code, b.idOrNull(w.Loan), w.Message})
	}
	return e
}

type dateAmountJSON struct {
	Date   date          `json:"date"`
	Amount decimalOrNull `json:"amount"`
}

// fraction writes a yearly rate with four decimals: 0.1460.
func fraction(rate float64) string {
	if n, ok := money.TenThousandths(rate); ok {
		return money.Currency{Decimals: 4}.Format(money.Amount(n))
	}
	if math.IsNaN(rate) || math.IsInf(rate, 0) {
		return ""
	}
	return strconv.FormatFloat(rate, 'f', 4, 64)
}

// amount writes an amount: 2693.12.
func (b *builder) amount(a money.Amount) decimal { return decimal{a, uint8(b.c.Currency.Decimals)} }

// known writes an amount where others of its kind may be unknown.
func (b *builder) known(a money.Amount) decimalOrNull { return b.amount(a).orNull() }

// decimal writes an amount that may be unknown: null then. A lower bound keeps
// its number, and its name joins the list where there is one.
func (b *builder) decimal(m plan.Maybe, name string, atLeast *[]string) decimalOrNull {
	if !m.Known {
		return decimalOrNull{}
	}
	if m.AtLeast && atLeast != nil {
		*atLeast = append(*atLeast, name)
	}
	return b.known(m.Amount)
}

func (b *builder) shortfall(s *plan.Shortfall) *dateAmountJSON {
	if s == nil {
		return nil
	}
	return &dateAmountJSON{date(s.Date), b.known(s.Amount)}
}

// idOrNull is the id of a loan; null stands for all of them.
func (b *builder) idOrNull(i int) orNull {
	if i < 0 {
		return ""
	}
	return orNull(b.c.Loans[i].ID)
}
