// Package household is the borrower's money by date: cash, income, living
// costs, and whether they can carry a row of loan payments.
package household

import (
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/money"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Household is the cash, income and expenses of one book.
type Household struct {
	Cash     Amount // at the start of CashDate; may be negative
	CashDate Date   // zero: the as-of day; see [Household.Starting]
	Reserve  Amount // never plan below this
	Income   []Flow
	Expenses []Flow
}

// Spends reports whether any expenses are stated. Where none are they are not known:
// nobody lives on nothing.
func (h *Household) Spends() bool { return len(h.Expenses) > 0 }

// Flow is money that comes or goes, once or again and again.
type Flow struct {
	Name   string
	Amount Amount
	Low    *Amount // what a bad period brings; nil: Amount
	Date   Date    // once, on this day; zero: repeated
	Every  calendar.Every
	Day    int  // day of the month for Every in months, clipped; 0: From's day
	From   Date // first possible day; zero: no bound
	Until  Date // last possible day; zero: no bound
	// Unlikely money is counted only at the high level.
	Unlikely bool
	Group    Group // of an expense, as stated
	Guessed  bool  // Group is a guess after all: the name that it came from was taken away
}

// Level is which income is counted.
type Level uint8

const (
	Usual Level = iota // likely income at its usual amount
	Low                // likely income at its low amount
	High               // unlikely income too
)

// Levels are all of them, from the least income to the most.
var Levels = enum.List[Level]{
	{Is: Low, Name: "low", Also: []string{"少时"}},
	{Is: Usual, Name: "usual", Also: []string{"平时"}},
	{Is: High, Name: "high", Also: []string{"多时"}},
}
