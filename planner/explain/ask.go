package explain

import (
	"slices"

	"repay/planner/agreement"
)

// Ask is one figure that is asked for.
type Ask struct {
	Figure   Figure
	Offer    string // name of a way out; empty: the contract as it stands
	Group    string // of a sum over loans: those of this group alone
	N        int    // of a row: its number, or
	Due      Date   // its day, for rows without a number
	Extra    bool   // the row of that day without a number, where there is one with
	Original bool   // of a row, the level amount and totals: as signed
}

// OfHousehold reports whether the answer is the same for every loan.
func OfHousehold(a Ask) bool {
	return a.Offer == "" && (a.Figure == FirstShortfall || a.Figure == BeforeLoans)
}

// Together reports whether a figure is one of several loans where none is named:
// always, or where there are several. Of a way out it is where that is a kind
// of way, and not one loan's.
func Together(a Ask, several bool) bool {
	switch {
	case slices.Contains(OfAnswers, a.Figure):
		return a.Group == ""
	case !several || a.N != 0 || a.Due != 0 || a.Original:
		return false
	case a.Offer != "":
		return a.Group == "" && slices.Contains(agreement.Strategies.Values(), agreement.Strategy(a.Offer)) && slices.Contains(OfStrategies, a.Figure)
	}
	return slices.Contains(OfTotals, a.Figure)
}
