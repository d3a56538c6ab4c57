package record

import "repay/planner/plan"

// answerJSON is one offer for each loan, and what they come to.
type answerJSON struct {
	Choices        []choiceJSON    `json:"choices"`
	TotalPaid      *string         `json:"total_paid"`
	Cost           *string         `json:"cost"`
	GivesUp        *string         `json:"gives_up"`
	HighestPayment *string         `json:"highest_payment"`
	Finish         *string         `json:"finish"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	LeastCash      *dateAmountJSON `json:"least_cash"`
	AtLeast        []string        `json:"at_least,omitempty"`
}

type choiceJSON struct {
	Loan     string  `json:"loan"`
	Offer    string  `json:"offer"`
	Ask      bool    `json:"ask"`
	Before   *string `json:"before"`
	Fallback *string `json:"fallback"`
}

func (b builder) answer(cmp *plan.Comparison, a *plan.Answer) *answerJSON {
	if a == nil {
		return nil
	}
	j := &answerJSON{Choices: []choiceJSON{}, Finish: dateOrNull(a.Finish), FirstShortfall: b.shortfall(a.Shortfall)}
	j.TotalPaid = b.decimal(a.TotalPaid, "total_paid", &j.AtLeast)
	j.Cost = b.decimal(a.Cost, "cost", &j.AtLeast)
	j.GivesUp = b.decimal(a.GivesUp, "gives_up", &j.AtLeast)
	j.HighestPayment = b.decimal(a.HighestPayment, "highest_payment", &j.AtLeast)
	if !a.LeastCashOn.IsZero() {
		j.LeastCash = &dateAmountJSON{a.LeastCashOn.String(), orNull(b.amount(a.LeastCash))}
	}
	for _, c := range a.Choices {
		options := cmp.Of(c.Loan).Rows
		k := choiceJSON{
			Loan: b.c.Loans[c.Loan].ID, Offer: options[c.Row].Offer.Name,
			Ask: c.Ask, Before: dateOrNull(c.Before),
		}
		if c.Fallback >= 0 {
			k.Fallback = &options[c.Fallback].Offer.Name
		}
		j.Choices = append(j.Choices, k)
	}
	return j
}

// answerKey tells of which answer a line of a sheet is.
type answerKey struct {
	Answer  string `json:"answer"`
	Leading bool   `json:"leading"`
}

func (r compareJSON) answers(add adder) {
	for _, a := range []struct {
		name string
		*answerJSON
	}{{"surest", r.Surest}, {"to_ask", r.ToAsk}, {"easiest", r.Easiest}, {"stand_in", r.StandIn}} {
		if a.answerJSON == nil {
			continue
		}
		for _, c := range a.Choices {
			add(answerKey{a.name, r.Leading != nil && *r.Leading == a.name}, c)
		}
	}
}
