package record

import (
	"repay/planner/internal/schema"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// answerJSON is one offer for each loan, and what they come to.
type answerJSON struct {
	Choices        []choiceJSON    `json:"choices"`
	TotalPaid      decimalOrNull   `json:"total_paid"`
	Cost           decimalOrNull   `json:"cost"`
	GivesUp        decimalOrNull   `json:"gives_up"`
	HighestPayment decimalOrNull   `json:"highest_payment"`
	Finish         dateOrNull      `json:"finish"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	LeastCash      *dateAmountJSON `json:"least_cash"`
	TestedTo       dateOrNull      `json:"tested_to"`
	Tier           string          `json:"tier"`
	Low            *lowJSON        `json:"low"`
	AtLeast        []string        `json:"at_least,omitempty"`
}

type choiceJSON struct {
	Loan     string     `json:"loan"`
	Offer    string     `json:"offer"`
	On       dateOrNull `json:"on"`
	Ask      bool       `json:"ask"`
	First    orNull     `json:"first"`
	Before   dateOrNull `json:"before"`
	Fallback orNull     `json:"fallback"`
}

// lowJSON is how an answer fares when every income is at its low amount.
type lowJSON struct {
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
}

// tiers are how far an answer went with loans that have priority.
var tiers = [...]string{plan.TierOwn: "own", plan.TierLate: "late", plan.TierAny: "any"}

func (b *builder) answer(cmp *plan.Comparison, a *plan.Answer) *answerJSON {
	if a == nil {
		return nil
	}
	j := &answerJSON{
		Choices: make([]choiceJSON, 0, len(a.Choices)), Finish: dateOrNull(a.Finish), FirstShortfall: b.shortfall(a.Shortfall),
		TestedTo: dateOrNull(a.TestedTo), Tier: tiers[a.Tier],
	}
	j.TotalPaid = b.decimal(a.TotalPaid, "total_paid", &j.AtLeast)
	j.Cost = b.decimal(a.Cost, "cost", &j.AtLeast)
	j.GivesUp = b.decimal(a.GivesUp, "gives_up", &j.AtLeast)
	j.HighestPayment = b.decimal(a.HighestPayment, "highest_payment", &j.AtLeast)
	if !a.LeastCashOn.IsZero() {
		j.LeastCash = &dateAmountJSON{date(a.LeastCashOn), b.known(a.LeastCash)}
	}
	if a.Low != nil {
		j.Low = &lowJSON{a.Low.Affordable, b.shortfall(a.Low.Shortfall)}
	}
	for _, c := range a.Choices {
		rows := cmp.Of(c.Loan).Rows
		j.Choices = append(j.Choices, choiceJSON{
			Loan: b.c.Loans[c.Loan].ID, Offer: rows[c.Row].Offer.Name, On: dateOrNull(c.On),
			Ask: c.Ask, First: rowOrNull(rows, c.First), Before: dateOrNull(c.Before), Fallback: rowOrNull(rows, c.Fallback),
		})
	}
	return j
}

// rowOrNull is the name of a row; -1 is none.
func rowOrNull(rows []plan.Option, row int) orNull {
	if row < 0 {
		return ""
	}
	return orNull(rows[row].Offer.Name)
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
			add(answerKey{a.name, string(r.Leading) == a.name}, c)
		}
	}
}

func answerFields() schema.Meanings {
	return schema.Meanings{
		"surest":              says("The answer that needs nobody's consent."),
		"easiest":             says("The answer with the fewest and smallest asks: what is needed at least."),
		"to_ask":              says("The answer at the goal, if the lenders agree: where bargaining begins."),
		"stand_in":            says("What comes nearest where no choice can be paid."),
		"all_first":           says("What it comes to where everybody grants what is asked first; null where that is what is needed at least."),
		"leading":             among(plan.Leads, "Which answer leads."),
		"choices":             says("One offer for each loan."),
		"on":                  day("The day on which keep or pay_off pays; null where nothing is due on it."),
		"first":               says("The name of the offer to ask for first."),
		"before":              day("Ask before this date."),
		"fallback":            says("The name of the next smaller ask."),
		"least_cash":          says("The least cash, and its date."),
		"tested_to":           day("The day through which the cash was tested."),
		"tier":                among(tiers[:], "How far loans with priority had to go: own, nobody is asked about them; late, only for arrears in parts or another due date; any, for anything."),
		"low":                 says("How the answer fares when every income is at its low amount; null where no income has one."),
		"asks":                says("What to ask for, one negotiation each, by the date before which to ask; any mixture of first and least can be paid."),
		"ask.group":           says("The negotiation's name in the book; null where it is about one loan by itself."),
		"ask.priority":        says("Whether a loan of it has priority."),
		"none_needed":         says("Whether what is needed at least needs nobody's consent."),
		"ask.loans":           says("The loans of the negotiation."),
		"least":               says("The name of the offer that is needed at least."),
		"alone":               says("What paying what is there comes to, nobody asked; null with a surest answer and without a household."),
		"policy":              among(paydown.Policies.Names(), "In what order loans are paid."),
		"dues_late":           says("How many instalments due from the as-of date on are not paid in full by the end of their date."),
		"partial":             says("Whether of some loan too little is known to plan it; it is not counted then."),
		"pay_now":             says("Beside a surest answer: the loan whose paying off saves most and leaves a month of expenses; null for none."),
		"left":                amount("The least cash on any day afterwards."),
		"paying_more":         says("Beside a surest answer: what paying what is left over saves; null for nothing."),
		"offered_way":         says("Beside a surest answer: what a lender has offered, that can be paid and costs less; null for none."),
		"offeredWay.saves":    amount("What it costs less."),
		"until":               day("The last day to answer."),
		"at_once":             amount("What is missing before the first whole calendar month."),
		"monthly":             amount("The least equal sum a month from then on that would do."),
		"monthly_from":        day("The first day of the first of these months."),
		"missing.amount":      amount("The deepest shortfall of what comes nearest."),
		"ask.highest_payment": amount("The sum of the highest month of what is needed at least."),
		"ask.finish":          day("The date of its last payment."),
		"payNow.on":           day("The day on which it is paid off."),
		"payNow.saves":        amount("What the loan costs in the leading answer, less what it costs paid off."),
		"payingMore.saves":    amount("The leading answer's cost, less this one."),
		"missing.from":        day("The first date on which what comes nearest is short."),
		"payNow.amount":       amount("The payoff of that day."),
		"payingMore.finish":   day("The date of the last payment then."),
		"alone.cost":          amount("All that is paid and is left to pay, less the principal outstanding; null where that is not known."),
		"alone.finish":        day("The date of the last payment; null for never."),
		"alone.never_ends":    says("Whether the debts are never paid off."),
		"alone.current_from":  day("The date from which nothing is overdue any more; null for never."),
		"alone.affordable":    says("Whether nothing that falls due from the as-of date on is late."),
		"alone.saves":         amount("The contracts' cost, less this one."),
	}
}
