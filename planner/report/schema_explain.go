package report

import (
	"repay/planner/explain"
	"repay/planner/internal/schema"
)

// explainMeanings say what the fields of an explanation are.
func explainMeanings() map[string]schema.Meaning {
	figures := codes(explain.Figures())
	amount := func(says string) schema.Meaning { return schema.Meaning{Is: decimalText, Says: says} }
	return map[string]schema.Meaning{
		"Explain.loan":          {Says: "The loan's id; null: several together."},
		"Explain.group":         {Says: "The group whose loans are added up; null: one loan, or all."},
		"explainLine.of_loan":   {Says: "Of a sum over loans: the id of the loan that the line is of."},
		"explainPart.loan":      {Says: "The loan to ask it of; null: all loans together."},
		"Explain.figure":        {Among: figures, Says: "The figure, by its name in the records; of a row or a total of the table by a name of its own."},
		"explainPart.figure":    {Among: figures, Says: "The figure."},
		"Explain.name":          {Says: "The figure in words: what to type to ask for it."},
		"Explain.due":           {Is: dayText, Says: "The day of the row that is explained."},
		"Explain.offer":         {Says: "The name of the way out that the figure is of; null: the contract."},
		"Explain.original":      {Says: "Whether it is of the contract as signed."},
		"Explain.value":         {Says: "The figure: a decimal, a percentage, a date, a count or a stage, by value_is; null where it is unknown or there is none."},
		"Explain.value_is":      {Among: valueKinds, Says: "What the value is."},
		"Explain.date":          {Is: dayText, Says: "The date that belongs to the figure."},
		"Explain.at_least":      {Says: "Whether the value is only a lower bound."},
		"Explain.formula":       {Says: "The formula in words."},
		"Explain.lines":         {Says: "The steps. An amount is a term of the sum; an exact value without an amount is a piece, and the next line of kind rounded is the sum of the pieces before it, rounded."},
		"Explain.facts":         {Says: "What else led to it: payments, what is left on a day, the rate of each period."},
		"Explain.sum":           amount("What the amounts of the lines come to: the value, its negative where cash falls short, or the other side of an equation."),
		"Explain.rounding":      {Among: codes(explain.Roundings), Says: "Where the figure is rounded."},
		"Explain.rounding_mode": {Among: roundingModes, Says: "How it is rounded."},
		"Explain.parts":         {Says: "What can be asked further."},
		"Explain.missing":       {Says: "What would have to be known, or that there is no such figure."},
		"explainLine.text":      {Says: "What the line is, in words."},
		"explainLine.kind":      {Among: codes(explain.Kinds), Says: "What the line is."},
		"explainLine.part":      {Among: figures, Says: "The figure that explains the line further."},
		"explainLine.paid_to":   {Says: "The id of the loan that takes the payment."},
		"explainLine.from":      {Is: dayText, Says: "The first day counted."},
		"explainLine.to":        {Is: dayText, Says: "The day after the last one counted."},
		"explainLine.count":     {Says: "How many instalments, payments or periods the line stands for."},
		"explainLine.base":      amount("What the rate, or the part, is on."),
		"explainLine.rate":      {Says: "The rate, as the book writes it."},
		"explainLine.time":      {Says: "What the rate is multiplied with."},
		"explainLine.factor":    amount("Rate times time; or the part taken; or what one unit of then is worth."),
		"explainLine.exact":     amount("The value before rounding, to ten decimals."),
		"explainPart.ask":       {Says: "What to type to ask for it."},
		"explainNeed.code":      {Among: codes(explain.Needs), Says: "What is missing."},
		"explainNeed.message":   {Says: "The same in words: what to ask the lender for."},
	}
}
