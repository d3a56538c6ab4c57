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
// room.go is what may be paid, debt.go one loan on its way, weigh.go the order of the
// loans under a policy, share.go how a sum is shared in proportion, day.go the
// payments of one day, run.go all days, queue.go whose turn the next is, unpaid.go the
// most that is unpaid on any of them.
//
// Where the rules leave something open: what a step may pay is found once, at its
// beginning. A payoff that was to be paid on a day and was not stays due. A loan
// without due dates that bears no interest is paid last: nothing would ever pay it else.
// An original instalment of nothing weighs as much as another where no loan's weighs
// more. What a card's statement carries is interest and fees where it is paid.
package paydown
