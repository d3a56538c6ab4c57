package pages

import "repay/planner/lang"

// The order in which columns drop as the width shrinks.
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

// The order in which the columns that decide stand in a card.
const (
	decidesCanPay = iota + 1
	decidesDone
	decidesHighest
)

// In a card of a schedule what is to be paid comes before what it is made of.
const decidesPayment = 1

var (
	wColNo        = lang.Text{ZH: "序", EN: "No"}
	wColLoan      = lang.Text{ZH: "借款", EN: "Loan"}
	wColDone      = lang.Text{ZH: "还完", EN: "Done"}
	wColForgone   = lang.Text{ZH: "对方让的", EN: "Gives up"}
	wColOption    = lang.Text{ZH: "办法", EN: "Way"}
	wColHighest   = lang.Text{ZH: "最高一月", EN: "Highest"}
	wColTotalPaid = lang.Text{ZH: "一共还", EN: "Total paid"}
	wColCanPay    = lang.Text{ZH: "付得起", EN: "Can pay"}
	wColInterest  = lang.Text{ZH: "利息", EN: "Interest"}
	wColFees      = lang.Text{ZH: "费用", EN: "Fees"}
	wColN         = lang.Text{ZH: "期", EN: "No"}
	wColSure      = lang.Text{ZH: "把握", EN: "Sure"}
	wColAmount    = lang.Text{ZH: "金额", EN: "Amount"}
	wColDate      = lang.Text{ZH: "日期", EN: "Date"}
	wColEvent     = lang.Text{ZH: "会怎样", EN: "What happens"}
	wColOverdue   = lang.Text{ZH: "逾期应还", EN: "Overdue"}
	wColPerDay    = lang.Text{ZH: "每晚一天", EN: "Per day"}
	wColPayoff    = lang.Text{ZH: "现在结清", EN: "Payoff"}
)
