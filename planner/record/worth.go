package record

import (
	"slices"

	"repay/planner/internal/schema"
	"repay/planner/money"
	"repay/planner/plan"
)

// settlementJSON is where settling a loan today costs as much as another way.
type settlementJSON struct {
	Percent string  `json:"break_even_percent"`
	Amount  decimal `json:"break_even_amount"`
	With    string  `json:"compared_with"`
}

// worthJSON is what one concession is worth.
type worthJSON struct {
	Loan       string        `json:"loan"`
	Concession string        `json:"concession"`
	Amount     decimalOrNull `json:"amount"`
	Instalment decimalOrNull `json:"instalment"`
	Params     params        `json:"params"`
	AtLeast    []string      `json:"at_least,omitempty"`
}

// worthBaseJSON is what the concessions are measured against.
type worthBaseJSON struct {
	Strategy   string        `json:"strategy"`
	Params     params        `json:"params"`
	TotalPaid  decimalOrNull `json:"total_paid"`
	Instalment decimalOrNull `json:"instalment"`
	AtLeast    []string      `json:"at_least,omitempty"`
}

// settlement is put into the place x; nil where it is unknown.
func (b *builder) settlement(x *settlementJSON, l *plan.LoanOptions) *settlementJSON {
	s := l.Settlement
	if s == nil {
		return nil
	}
	*x = settlementJSON{twoDecimals(s.Part.MulInt(100)), b.amount(s.Amount), l.Rows[s.With].Offer.Name}
	return x
}

// twoDecimals writes a ratio that has no more: 90.24.
func twoDecimals(r money.Ratio) string { return r.Places(2) }

// worth puts what the concessions on a loan are worth, and what they are measured
// against, into two places; nil where that was not asked for.
func (b *builder) worth(base *worthBaseJSON, list *[]worthJSON, l *plan.LoanOptions) (*worthBaseJSON, *[]worthJSON) {
	w := l.Worth
	if w == nil {
		return nil, nil
	}
	*base = worthBaseJSON{Strategy: string(w.Base.Strategy), Params: b.params(&w.Base), AtLeast: base.AtLeast[:0]}
	base.TotalPaid = b.decimal(w.TotalPaid, "total_paid", &base.AtLeast)
	base.Instalment = b.decimal(w.Instalment, "instalment", &base.AtLeast)
	*list = slices.Grow((*list)[:0], len(w.List))
	for i := range w.List {
		x := &w.List[i]
		j := worthJSON{Loan: b.c.Loans[l.Index].ID, Concession: string(x.Concession), Params: b.params(&x.Offer)}
		j.Amount = b.decimal(x.Amount, "amount", &j.AtLeast)
		j.Instalment = b.decimal(x.Instalment, "instalment", &j.AtLeast)
		*list = append(*list, j)
	}
	return base, list
}

func worthFields() schema.Meanings {
	return schema.Meanings{
		"break_even_percent":   amount("The total of that way in percent of the payoff, rounded down."),
		"break_even_amount":    amount("The total of that way."),
		"compared_with":        says("The name of its offer."),
		"concession":           among(codes(plan.Concessions), "The concession."),
		"worth.amount":         amount("What it saves in all; below zero it costs more."),
		"worth.instalment":     amount("By how much it changes the first instalment."),
		"worth.params":         says("The parameters of worth_base with the concession in them."),
		"worthBase.instalment": amount("The first instalment."),
	}
}
