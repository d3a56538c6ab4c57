package calendar

import "repay/planner/money"

// Sum is a sum of money on a day: what is paid, or falls due.
type Sum struct {
	Date   Date
	Amount money.Amount
}
