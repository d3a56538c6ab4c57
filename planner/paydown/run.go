package paydown

import (
	"repay/planner/household"
	"repay/planner/loan"
)

// Run pays the loans down by a policy, from the as-of day to the day on which
// nothing is owed, or for [MaxMonths]. The cash must reach three months beyond.
func Run(asOf Date, loans []Loan, cash *household.Cash, p Policy) (*Result, *loan.Refusal) {
	return &Result{Policy: p, Affordable: true, CurrentFrom: asOf, Loans: make([]LoanResult, len(loans))}, nil
}
