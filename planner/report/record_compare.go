package report

import (
	"encoding/json"

	"repay/planner/plan"
)

// CompareJSON is the record of schema repay/compare/v1.
type CompareJSON struct {
	Envelope
	Loans       []compareLoanJSON `json:"loans"`
	Strategies  []strategyJSON    `json:"strategies"`
	Surest      *answerJSON       `json:"surest"`
	ToAsk       *answerJSON       `json:"to_ask"`
	Easiest     *answerJSON       `json:"easiest"`
	StandIn     *answerJSON       `json:"stand_in"`
	Leading     *string           `json:"leading"`
	Reason      *string           `json:"reason"`
	Missing     *missingJSON      `json:"missing"`
	BeforeLoans *beforeJSON       `json:"before_loans"`
}

type compareLoanJSON struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	Payoff     *string         `json:"payoff"`
	Minimum    *minimumJSON    `json:"minimum"`
	Offers     []offerJSON     `json:"offers"`
	Settlement *settlementJSON `json:"settlement"`
	WorthBase  *worthBaseJSON  `json:"worth_base"`
	Worth      *[]worthJSON    `json:"worth"`
	AtLeast    []string        `json:"at_least,omitempty"`
	Preset     *presetJSON     `json:"preset"`
}

type offerJSON struct {
	Name             string          `json:"name"`
	Strategy         string          `json:"strategy"`
	Params           json.RawMessage `json:"params"`
	Status           *string         `json:"status"`
	Hypothetical     bool            `json:"hypothetical"`
	TotalPaid        *string         `json:"total_paid"`
	Cost             *string         `json:"cost"`
	Interest         *string         `json:"interest"`
	Penalty          *string         `json:"penalty"`
	Fees             *string         `json:"fees"`
	Waived           *string         `json:"waived"`
	FirstPayment     *string         `json:"first_payment"`
	HighestPayment   *string         `json:"highest_payment"`
	Payments         int             `json:"payments"`
	Finish           *string         `json:"finish"`
	EffectiveRate    *string         `json:"effective_rate"`
	EffectiveReason  *string         `json:"effective_rate_reason"`
	Saves            *string         `json:"saves"`
	GivesUp          *string         `json:"gives_up"`
	CurrentFrom      *string         `json:"current_from"`
	Affordable       *bool           `json:"affordable"`
	AffordableReason *string         `json:"affordable_reason"`
	FirstShortfall   *dateAmountJSON `json:"first_shortfall"`
	OverClaim        *string         `json:"over_claim,omitempty"`
	OwedThen         *dateAmountJSON `json:"owed_then,omitempty"`
	AtLeast          []string        `json:"at_least,omitempty"`
	Rows             []rowJSON       `json:"rows"`
}

type strategyJSON struct {
	Strategy       string          `json:"strategy"`
	TotalPaid      *string         `json:"total_paid"`
	Cost           *string         `json:"cost"`
	HighestPayment *string         `json:"highest_payment"`
	Finish         *string         `json:"finish"`
	Affordable     *bool           `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	AtLeast        []string        `json:"at_least,omitempty"`
}

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

type missingJSON struct {
	Amount  string `json:"amount"`
	From    string `json:"from"`
	Monthly string `json:"monthly"`
}

// CompareRecord returns the record of a comparison. The answers are always of
// all loans; o narrows the list of loans and their offers.
func CompareRecord(h Head, c plan.Case, cmp *plan.Comparison, o CompareOptions) CompareJSON {
	v := newVoice(h, c)
	r := CompareJSON{
		Envelope:   v.envelope(schemaOf("compare")),
		Loans:      []compareLoanJSON{},
		Strategies: []strategyJSON{},
		Surest:     v.answer(cmp, cmp.Surest),
		ToAsk:      v.answer(cmp, cmp.ToAsk),
		Easiest:    v.answer(cmp, cmp.Easiest),
		StandIn:    v.answer(cmp, cmp.StandIn),
		Leading:    orNull(cmp.Leading),
		Reason:     orNull(cmp.Reason),
	}
	if c.Household != nil {
		r.BeforeLoans = &beforeJSON{cmp.Before == nil, v.shortfall(cmp.Before)}
	}
	for _, l := range cmp.Loans {
		if o.Loan >= 0 && l.Index != o.Loan {
			continue
		}
		j := compareLoanJSON{ID: c.Loans[l.Index].ID, Name: nameOr(c.Loans[l.Index]), Offers: []offerJSON{}, Preset: v.preset(l.Index)}
		j.Payoff = v.decimal(l.Payoff, "payoff", &j.AtLeast)
		j.Minimum = v.minimumPlan(l.Minimum)
		for _, x := range l.Rows {
			if o.takes(x) {
				j.Offers = append(j.Offers, v.option(x))
			}
		}
		j.Settlement = v.settlement(l)
		j.WorthBase, j.Worth = v.worth(l)
		r.Loans = append(r.Loans, j)
	}
	for _, s := range cmp.Strategies {
		j := strategyJSON{
			Strategy: string(s.Strategy), Finish: dateOrNull(s.Finish),
			Affordable: s.Affordable, FirstShortfall: v.shortfall(s.Shortfall),
		}
		j.TotalPaid = v.decimal(s.TotalPaid, "total_paid", &j.AtLeast)
		j.Cost = v.decimal(s.Cost, "cost", &j.AtLeast)
		j.HighestPayment = v.decimal(s.HighestPayment, "highest_payment", &j.AtLeast)
		r.Strategies = append(r.Strategies, j)
	}
	if m := cmp.Missing; m != nil {
		r.Missing = &missingJSON{v.plain(m.Amount), m.From.String(), v.plain(m.Monthly)}
	}
	return r
}

func (v voice) option(o plan.Option) offerJSON {
	j := offerJSON{
		Name: o.Offer.Name, Strategy: string(o.Offer.Strategy), Params: v.params(o.Offer),
		Status: orNull(string(o.Offer.Status)), Hypothetical: o.Offer.Hypothetical,
		Payments: o.Payments, Finish: dateOrNull(o.Finish), CurrentFrom: dateOrNull(o.CurrentFrom),
		EffectiveReason: orNull(o.EffectiveReason),
		Affordable:      o.Affordable, AffordableReason: orNull(o.AffordableReason),
		FirstShortfall: v.shortfall(o.Shortfall),
		Rows:           v.rows(o.Rows, true),
	}
	if o.EffectiveRate != nil {
		j.EffectiveRate = orNull(fraction(*o.EffectiveRate))
	}
	for _, f := range []struct {
		to   **string
		m    plan.Maybe
		name string
	}{
		{&j.TotalPaid, o.TotalPaid, "total_paid"},
		{&j.Cost, o.Cost, "cost"},
		{&j.Interest, o.Interest, "interest"},
		{&j.Penalty, o.Penalty, "penalty"},
		{&j.Fees, o.Fees, "fees"},
		{&j.Waived, o.Waived, "waived"},
		{&j.FirstPayment, o.FirstPayment, "first_payment"},
		{&j.HighestPayment, o.HighestPayment, "highest_payment"},
		{&j.Saves, o.Saves, "saves"},
		{&j.GivesUp, o.GivesUp, "gives_up"},
		{&j.OverClaim, o.OverClaim, "over_claim"},
	} {
		*f.to = v.decimal(f.m, f.name, &j.AtLeast)
	}
	if !o.EndsOn.IsZero() {
		j.OwedThen = &dateAmountJSON{o.EndsOn.String(), v.decimal(o.OwedThen, "owed_then", &j.AtLeast)}
	}
	return j
}

func (v voice) answer(cmp *plan.Comparison, a *plan.Answer) *answerJSON {
	if a == nil {
		return nil
	}
	j := &answerJSON{Choices: []choiceJSON{}, Finish: dateOrNull(a.Finish), FirstShortfall: v.shortfall(a.Shortfall)}
	j.TotalPaid = v.decimal(a.TotalPaid, "total_paid", &j.AtLeast)
	j.Cost = v.decimal(a.Cost, "cost", &j.AtLeast)
	j.GivesUp = v.decimal(a.GivesUp, "gives_up", &j.AtLeast)
	j.HighestPayment = v.decimal(a.HighestPayment, "highest_payment", &j.AtLeast)
	if !a.LeastCashOn.IsZero() {
		s := v.plain(a.LeastCash)
		j.LeastCash = &dateAmountJSON{a.LeastCashOn.String(), &s}
	}
	for _, c := range a.Choices {
		options := optionsOf(cmp, c.Loan)
		k := choiceJSON{
			Loan: v.c.Loans[c.Loan].ID, Offer: options[c.Row].Offer.Name,
			Ask: c.Ask, Before: dateOrNull(c.Before),
		}
		if c.Fallback >= 0 {
			k.Fallback = &options[c.Fallback].Offer.Name
		}
		j.Choices = append(j.Choices, k)
	}
	return j
}

// optionsOf returns the ways out of the loan at index i of the case.
func optionsOf(cmp *plan.Comparison, i int) []plan.Option {
	for _, l := range cmp.Loans {
		if l.Index == i {
			return l.Rows
		}
	}
	return nil
}
