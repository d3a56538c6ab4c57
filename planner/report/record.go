package report

import (
	"encoding/json"
	"io"

	"repay/planner/loan"
	"repay/planner/plan"
)

// Envelope is what every record begins with.
type Envelope struct {
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

func (v voice) envelope(schema string) Envelope {
	e := Envelope{
		Schema:    schema,
		Version:   v.head.Version,
		Book:      v.head.Book,
		Reference: orNull(v.head.Reference),
		AsOf:      v.c.AsOf.String(),
		Currency:  v.c.Currency.Code,
		Warnings:  []warningJSON{},
	}
	for _, w := range v.head.Warnings {
		j := warningJSON{Code: w.Code, Message: w.Message}
		if w.Loan >= 0 {
			j.Loan = &v.c.Loans[w.Loan].ID
		}
		e.Warnings = append(e.Warnings, j)
	}
	return e
}

// WriteJSON writes a record as one line.
func WriteJSON(w io.Writer, record any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(record)
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
func (v voice) rows(rows []loan.Row, strategy bool) []rowJSON {
	out := make([]rowJSON, 0, len(rows))
	for _, r := range rows {
		j := rowJSON{
			Due: r.Due.String(), Days: r.Days,
			Opening: v.plain(r.Opening), Payment: v.plain(paid(r, strategy)),
			Principal: v.plain(r.Principal), Interest: v.plain(r.Interest),
			Fees: v.plain(r.Fees), Penalty: v.plain(r.Penalty), Closing: v.plain(r.Closing),
			State: orNull(string(v.stateOf(r, strategy))),
		}
		if r.N > 0 {
			j.N = &r.N
		}
		out = append(out, j)
	}
	return out
}

// stateOf is how a row stands. A strategy's table begins on the as-of date, and
// what it asks for on that day is due.
func (v voice) stateOf(r loan.Row, strategy bool) loan.RowState {
	if strategy && r.State == loan.Upcoming && r.Due == v.c.AsOf {
		return loan.DueToday
	}
	return r.State
}

// paid is what a row asks for: in a contract's table the instalment, with the
// penalty beside it; in a strategy's, all that is really paid.
func paid(r loan.Row, strategy bool) Amount {
	if strategy {
		return r.Total()
	}
	return r.Payment()
}

// plain writes an amount for programs: 2693.12.
func (v voice) plain(a Amount) string { return v.c.Currency.Format(a) }

// decimal writes an amount that may be unknown: null then. A lower bound keeps
// its number, and its name joins the list.
func (v voice) decimal(m plan.Maybe, name string, atLeast *[]string) *string {
	if !m.Known {
		return nil
	}
	if m.AtLeast {
		*atLeast = append(*atLeast, name)
	}
	s := v.plain(m.Amount)
	return &s
}

func (v voice) shortfall(s *plan.Shortfall) *dateAmountJSON {
	if s == nil {
		return nil
	}
	a := v.plain(s.Amount)
	return &dateAmountJSON{s.Date.String(), &a}
}

// orNull returns nil for the empty string.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func dateOrNull(d Date) *string { return orNull(d.String()) }
