package plan

import (
	"cmp"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Case is one household as the engine sees it: what the book says, with a date.
type Case struct {
	AsOf      Date
	Currency  money.Currency
	Household *household.Household // nil: not stated, affordability is unknown
	Income    household.Level
	Loans     []Loan

	shared *shared // nil: nothing is, see [Case.Share]
}

// Loan is one loan of a case.
type Loan struct {
	ID         string
	Name       string
	Group      string
	LenderType string
	Terms      loan.Terms
	Agreements []agreement.Agreement // signed, ascending by Date
	Offers     []agreement.Offer     // as listed
	Listed     bool                  // the book lists offers; else the default menu
	Choose     string                // name of the offer that plans take
	Priority   bool
	Claimed    *Claimed
	Contacts   []Contact // as listed
}

// Called is the loan's name, or its id where it has none.
func (l *Loan) Called() string { return cmp.Or(l.Name, l.ID) }

// Claimed is what the lender says is owed.
type Claimed struct {
	Date   Date
	Amount Amount
	By     string
}

// Contact is one talk with a lender, as the borrower wrote it down.
type Contact struct {
	Date           Date
	How, Who, Said string
	Promised       *Promise // nil: nothing was promised
	Next           string   // when to talk again, in words; empty where NextOn says it
	NextOn         Date     // zero: not on a day
}

// Promise is what the borrower said would be paid, and by when.
type Promise struct {
	Date   Date
	Amount Amount
}

// Goal is what the best choice is best at.
type Goal string

// The goals. Ties are broken by the others in this order, then by the book's.
const (
	Cheapest Goal = "cheapest" // lowest cost over all loans
	Fastest  Goal = "fastest"  // earliest finish of the latest loan
	Lightest Goal = "lightest" // lowest month's sum over all loans
	Easiest  Goal = "easiest"  // fewest negotiations, then the least that both sides lose
)

// Goals are all of them.
var Goals = []Goal{Cheapest, Fastest, Lightest, Easiest}
