// Package paydown pays the loans of one household down together: every payment
// to make, by date, until nothing is owed any more.
//
// The ledgers of all loans run side by side, from one day on which something
// happens to the next. On each such day money comes and living costs go out,
// the ledgers let fall due what falls due, and then lenders are paid: first
// what falls due today, then what is overdue, then more than that. What may be
// paid is bounded by the days to come: rent and food of the next three months
// come before any lender, the dues of the next month before old arrears, the
// dues of three months before paying more. A policy says which loan is first.
//
// room.go is what may be paid, weigh.go the order of the loans under a policy,
// share.go how a sum is shared in proportion, dues.go what falls due ahead,
// day.go one day, run.go all of them.
package paydown
