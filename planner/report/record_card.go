package report

import (
	"repay/planner/loan"
	"repay/planner/plan"
)

// cardJSON is where a card's statement stands.
type cardJSON struct {
	StatementDate  string  `json:"statement_date"`
	Due            string  `json:"due"`
	Unpaid         string  `json:"unpaid"`
	Minimum        *string `json:"minimum"`
	Missing        *string `json:"minimum_missing"`
	BilledInterest string  `json:"billed_interest"`
	BilledFees     string  `json:"billed_fees"`
	Unbilled       string  `json:"unbilled"`
	Plans          string  `json:"plans"`
}

func (v voice) card(c *loan.StatementNow) *cardJSON {
	if c == nil {
		return nil
	}
	j := &cardJSON{
		StatementDate: c.Date.String(), Due: c.Due.String(), Unpaid: v.plain(c.Unpaid),
		BilledInterest: v.plain(c.Billed[loan.Interest]), BilledFees: v.plain(c.Billed[loan.Fees]),
		Unbilled: v.plain(c.Unbilled), Plans: v.plain(c.PlanRest),
	}
	if c.MinimumKnown {
		minimum, missing := v.plain(c.Minimum), v.plain(c.Missing)
		j.Minimum, j.Missing = &minimum, &missing
	}
	return j
}

// minimumJSON is where paying a card's minimum leads.
type minimumJSON struct {
	Payments int      `json:"payments"`
	Finish   *string  `json:"finish"`
	Never    bool     `json:"never_ends"`
	Known    bool     `json:"minimum_known"`
	Cost     *string  `json:"cost"`
	Saves    *string  `json:"pay_now_saves"`
	AtLeast  []string `json:"at_least,omitempty"`
}

func (v voice) minimumPlan(m *plan.MinimumPlan) *minimumJSON {
	if m == nil {
		return nil
	}
	j := &minimumJSON{Payments: m.Payments, Finish: dateOrNull(m.Finish), Never: m.Never, Known: !m.Unknown}
	j.Cost = v.decimal(m.Cost, "cost", &j.AtLeast)
	j.Saves = v.decimal(m.Saves, "pay_now_saves", &j.AtLeast)
	return j
}
