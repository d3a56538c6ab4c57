package report

import (
	"encoding/json"

	"repay/planner/money"
	"repay/planner/plan"
)

// settlementJSON is where settling a loan today costs as much as another way.
type settlementJSON struct {
	Percent string `json:"break_even_percent"`
	Amount  string `json:"break_even_amount"`
	With    string `json:"compared_with"`
}

// worthJSON is what one concession is worth.
type worthJSON struct {
	Loan       string          `json:"loan"`
	Concession string          `json:"concession"`
	Amount     *string         `json:"amount"`
	Instalment *string         `json:"instalment"`
	Params     json.RawMessage `json:"params"`
	AtLeast    []string        `json:"at_least,omitempty"`
}

// worthBaseJSON is what the concessions are measured against.
type worthBaseJSON struct {
	Strategy   string          `json:"strategy"`
	Params     json.RawMessage `json:"params"`
	TotalPaid  *string         `json:"total_paid"`
	Instalment *string         `json:"instalment"`
	AtLeast    []string        `json:"at_least,omitempty"`
}

func (v voice) settlement(l plan.LoanOptions) *settlementJSON {
	s := l.Settlement
	if s == nil {
		return nil
	}
	return &settlementJSON{twoDecimals(s.Part.MulInt(100)), v.plain(s.Amount), l.Rows[s.With].Offer.Name}
}

// twoDecimals writes a ratio that has no more: 90.24.
func twoDecimals(r money.Ratio) string { return r.Rat().FloatString(2) }

func (v voice) worth(l plan.LoanOptions) (*worthBaseJSON, *[]worthJSON) {
	w := l.Worth
	if w == nil {
		return nil, nil
	}
	base := &worthBaseJSON{Strategy: string(w.Base.Strategy), Params: v.params(w.Base)}
	base.TotalPaid = v.decimal(w.TotalPaid, "total_paid", &base.AtLeast)
	base.Instalment = v.decimal(w.Instalment, "instalment", &base.AtLeast)
	list := make([]worthJSON, len(w.List))
	for i, x := range w.List {
		j := worthJSON{Loan: v.c.Loans[l.Index].ID, Concession: string(x.Concession), Params: v.params(x.Offer)}
		j.Amount = v.decimal(x.Amount, "amount", &j.AtLeast)
		j.Instalment = v.decimal(x.Instalment, "instalment", &j.AtLeast)
		list[i] = j
	}
	return base, &list
}
