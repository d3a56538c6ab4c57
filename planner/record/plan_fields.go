package record

import (
	"repay/planner/agreement"
	"repay/planner/internal/schema"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// What a plan, one of several and a misfortune say alike.
const (
	saysDuesMet   = "Whether nothing that falls due from the as-of date on is unpaid at the end of its due date."
	saysPlanCost  = "All that is paid and is left to pay less the principal owed on the as-of date; null where only the sum that is owed is known of a loan, or a debt grows past what can be computed."
	saysPaidOff   = "The date on which it is paid off; null: never."
	saysDuesShort = "The first date with something due and unpaid, and the most that is at the end of any day from then on."
)

// planFields say what the fields of a plan mean.
func planFields() schema.Meanings {
	return schema.Meanings{
		"as":                         among(plan.Assumable, "The answer of a comparison that is assumed to be agreed on the as-of date; null: the book's choices alone."),
		"budget":                     amount("The sum that comes each month in place of the household's money; null: the household's."),
		"pay_day":                    says("The day of the month on which it comes."),
		"policies":                   says("One plan by each policy; null where one was asked for."),
		"policy":                     among(paydown.Policies.Names(), "Which loan is paid first, and what is done with what is left over."),
		"never_ends":                 says("It is not paid off within 600 months."),
		"least_budget":               amount("The least whole sum a month with which it ends; null where it is not needed, or none is enough."),
		"payments":                   says("Every payment to make, by date."),
		"planPayment.kind":           among(paydown.Kinds.Names(), "Why it is sent: for what falls due that day, for what is overdue, or more than is due (as a prepayment). Where it goes the lender's order decides."),
		"months":                     says("The household's money by calendar month."),
		"planMonth.payments":         amount("All payments to lenders."),
		"month":                      pattern(`^[0-9]{4}-[0-9]{2}$`, "The month."),
		"income":                     amount("What comes in."),
		"expenses":                   amount("Living expenses."),
		"cash_end":                   amount("The cash at the end of its last day; with a budget what is left of it."),
		"plan.affordable":            says(saysDuesMet),
		"planPolicy.affordable":      says(saysDuesMet),
		"plan.first_shortfall":       says(saysDuesShort),
		"planPolicy.first_shortfall": says(saysDuesShort),
		"stress.first_shortfall":     says(saysDuesShort),
		"current_from":               day("The date from which nothing is overdue any more."),
		"late":                       says("What is not paid in full by the end of its due date."),
		"dues_late":                  says("How many dues are not paid in full by the end of their date."),
		"planLate.amount":            amount("What is unpaid at the end of the due date."),
		"planLate.cost":              amount("What its lateness adds: penalty and late fee; null where that cannot be told apart, as of a card, or is too much to compute."),
		"paid":                       day("The date on which it is cleared; null: never."),
		"left":                       amount("What would still clear the loan where the plan never ends; null where a debt grew past what can be computed."),
		"choices":                    says("The agreements that are assumed to be signed on the as-of date."),
		"status":                     among(agreement.Statuses.Names(), "How far the offer has come; null: nobody has been asked."),
		"unknown":                    says("The ids of the loans of which too little is known for a plan."),
		"stress":                     says("What becomes of the plan under the usual misfortunes; null where it was not asked for."),
		"stress.kind":                among(plan.StressKinds.Names(), "The misfortune."),
		"stress.income":              says("The name of the income that does not come."),
		"stress.amount":              amount("Of the payday or the bill."),
		"on":                         day("The date of the payday or the bill; null: it lasts."),
		"breaks":                     says("Whether something is late then, or the plan never ends."),
		"plan.saves":                 amount("What the contracts cost, every loan brought up to date on the as-of date and paid on its due dates, less the cost of this; null where either is not known."),
		"cost_more":                  amount("What it costs more than the plan; null where it never ends."),
		"planPayment.principal":      amount("Of the payment, principal; null, as the other parts, where only the sum that is owed is known."),
		"planTotals.cost":            amount(saysPlanCost),
		"planLoan.cost":              amount(saysPlanCost),
		"planLoan.finish":            day(saysPaidOff),
		"stress.finish":              day(saysPaidOff),
		"planTotals.finish":          day(saysPaidOff),
	}
}
