package record

import (
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/plan"
)

// cardJSON is where a card's statement stands.
type cardJSON struct {
	StatementDate  date          `json:"statement_date"`
	Due            date          `json:"due"`
	Unpaid         decimal       `json:"unpaid"`
	Minimum        decimalOrNull `json:"minimum"`
	Missing        decimalOrNull `json:"minimum_missing"`
	BilledInterest decimal       `json:"billed_interest"`
	BilledFees     decimal       `json:"billed_fees"`
	Unbilled       decimal       `json:"unbilled"`
	Plans          decimal       `json:"plans"`
}

func (b *builder) card(c *loan.StatementNow) *cardJSON {
	if c == nil {
		return nil
	}
	j := &cardJSON{
		StatementDate: date(c.Date), Due: date(c.Due), Unpaid: b.amount(c.Unpaid),
		BilledInterest: b.amount(c.Billed[loan.Interest]), BilledFees: b.amount(c.Billed[loan.Fees]),
		Unbilled: b.amount(c.Left + c.Unbilled), Plans: b.amount(c.PlanRest),
	}
	if c.MinimumKnown {
		j.Minimum, j.Missing = b.known(c.Minimum), b.known(c.Missing)
	}
	return j
}

// minimumJSON is where paying a card's minimum leads.
type minimumJSON struct {
	Payments int           `json:"payments"`
	Finish   dateOrNull    `json:"finish"`
	Never    bool          `json:"never_ends"`
	Known    bool          `json:"minimum_known"`
	Cost     decimalOrNull `json:"cost"`
	Saves    decimalOrNull `json:"pay_now_saves"`
	AtLeast  []string      `json:"at_least,omitempty"`
}

func (b *builder) minimumPlan(m *plan.MinimumPlan) *minimumJSON {
	if m == nil {
		return nil
	}
	j := &minimumJSON{Payments: m.Payments, Finish: dateOrNull(m.Finish), Never: m.Never, Known: !m.Unknown}
	j.Cost = b.decimal(m.Cost, "cost", &j.AtLeast)
	j.Saves = b.decimal(m.Saves, "pay_now_saves", &j.AtLeast)
	return j
}

func cardFields() schema.Meanings {
	return schema.Meanings{
		"card.statement_date": says("The day of the statement in force."),
		"card.unpaid":         says("What of the statement is unpaid, interest and fees on it included."),
		"card.minimum":        says("What it asked for at least; null where that is not known."),
		"minimum.payments":    says("How many payments."),
		"minimum_missing":     says("What of the minimum is unpaid."),
		"billed_interest":     says("Interest in what is unpaid of the statement."),
		"billed_fees":         says("Fees in what is unpaid of the statement."),
		"unbilled":            says("Spent since the statement, and what the tolerance left of it."),
		"plans":               says("Principal of instalment plans that is not on a statement yet."),
		"never_ends":          says("Whether the minimum does not clear the card within a hundred years."),
		"minimum_known":       says("Whether the minimum is known; else each statement is paid in full."),
		"pay_now_saves":       says("What paying everything today would save of the cost."),
	}
}
