package report

// The order in which columns drop as the width shrinks. What is not listed
// here drops before the rate or after the fees.
const (
	dropDetail = iota + 1 // can be read off the other columns
	dropOpening
	dropRate
	dropForgone
	dropInterest
	dropTotalPaid
	dropFees
	dropPenalty
	dropLast
	dropFirst
	dropReply
)
