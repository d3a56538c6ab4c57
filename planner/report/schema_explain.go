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
		"explain.loan":        {Says: "The loan's id."},
		"figure":              {Among: figures, Says: "The figure, by its name in the records; of a row or a total of the table by a name of its own."},
		"explain.name":        {Says: "The figure in words: what to type to ask for it."},
		"explain.due":         {Is: dayText, Says: "The day of the row that is explained."},
		"explain.offer":       {Says: "The name of the way out that the figure is of; null: the contract."},
		"original":            {Says: "Whether it is of the contract as signed."},
		"value":               {Says: "The figure: a decimal, a date, a count or a stage, by value_is; null where it is unknown or there is none."},
		"value_is":            {Among: valueKinds, Says: "What the value is."},
		"explain.date":        {Is: dayText, Says: "The date that belongs to the figure."},
		"explain.at_least":    {Says: "Whether the value is only a lower bound."},
		"formula":             {Says: "The formula in words."},
		"lines":               {Says: "The steps. An amount is a term of the sum; an exact value without an amount is a piece, and the next line of kind rounded is the sum of the pieces before it, rounded."},
		"facts":               {Says: "What else led to it: payments, what is left on a day, the rate of each period."},
		"sum":                 amount("What the amounts of the lines come to: the value, its negative where cash falls short, or the other side of an equation."),
		"rounding":            {Among: codes(explain.Roundings), Says: "Where the figure is rounded."},
		"rounding_mode":       {Among: roundingModes, Says: "How it is rounded."},
		"parts":               {Says: "What can be asked further."},
		"explain.missing":     {Says: "What would have to be known, or that there is no such figure."},
		"text":                {Says: "What the line is, in words."},
		"kind":                {Among: codes(explain.Kinds), Says: "What the line is."},
		"part":                {Among: figures, Says: "The figure that explains the line further."},
		"paid_to":             {Says: "The id of the loan that takes the payment."},
		"explainLine.from":    {Is: dayText, Says: "The first day counted."},
		"to":                  {Is: dayText, Says: "The day after the last one counted."},
		"count":               {Says: "How many instalments, payments or periods the line stands for."},
		"base":                amount("What the rate, or the part, is on."),
		"rate":                {Says: "The rate, as the book writes it."},
		"time":                {Says: "What the rate is multiplied with."},
		"factor":              amount("Rate times time; or the part taken; or what one unit of then is worth."),
		"exact":               amount("The value before rounding, to ten decimals."),
		"explainPart.ask":     {Says: "What to type to ask for it."},
		"explainNeed.code":    {Among: codes(explain.Needs), Says: "What is missing."},
		"explainNeed.message": {Says: "The same in words: what to ask the lender for."},
	}
}
