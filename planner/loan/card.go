package loan

import (
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/money"
)

// Card is a revolving balance (循环): a card, or a line that is billed by
// statement. Terms.Rate is its daily or yearly rate, Terms.Card what its last
// statement says.
type Card struct {
	Mode         InterestMode
	Statement    Statement
	OverdueSince Date // an older statement's minimum was missed on this date; zero: none
	// SinceAtLeast: OverdueSince is the latest that it can be, for no date is shown.
	SinceAtLeast bool
	PastDue      Amount // what of the statement's minimum is overdue, where OverdueSince is set; 0: all of it
	Unbilled     Amount // spent since the statement
	Plans        []CardPlan
	FullBelow    Amount // a statement below this is asked for in full (yuan without a MinimumFloor: 100.00); 0: none is
}

// InterestMode is what a balance bears that is not paid in full by its due date.
type InterestMode uint8

const (
	AfterDue   InterestMode = iota // 到期后: what is left, from the day after the due date
	FullBill                       // 全额计息: each charge, from its own date
	UnpaidPart                     // 未还部分: as FullBill, to the due date only for the unpaid part of the bill
	DailyUse                       // 按日: each charge from its own date, paid in time or not
)

// InterestModes are what books name.
var InterestModes = enum.List[InterestMode]{
	{Is: AfterDue, Name: "after-due", Also: []string{"到期后", "到期后计息"}, Says: lang.Text{ZH: "没还清的部分，从到期还款日的第二天起", EN: "what is left, from the day after the due date"}},
	{Is: FullBill, Name: "full", Also: []string{"全额计息", "全额罚息", "全额"}, Says: lang.Text{ZH: "每笔消费，从消费那天起", EN: "each purchase, from its own day"}},
	{Is: UnpaidPart, Name: "unpaid", Also: []string{"未还部分", "未偿还部分", "按未还部分计息"}, Says: lang.Text{ZH: "同上，到期还款日以前的只按没还的比例收", EN: "the same, but up to the due date only for the part that is unpaid"}},
	{Is: DailyUse, Name: "daily", Also: []string{"按日", "按日计息"}, Says: lang.Text{ZH: "每笔从用的那天起，还清了也收", EN: "each purchase from its own day, also where the bill is paid in full"}},
}

// Statement is a bill: what is owed of it by its due date.
type Statement struct {
	Date    Date // 账单日
	Due     Date // 到期还款日
	Balance Amount
	// Minimum is what the statement asks for at least. Where it is nil it
	// follows from MinimumPercent; where that is nil too it is unknown.
	Minimum        *Amount
	MinimumPercent *money.Ratio
	MinimumFloor   Amount   // the least that a minimum that is computed may be, if as much is owed; 0: none
	Charges        []Charge // ascending by Date; nil: all on the statement date
	// Parts is Balance by component (no penalty); nil: all of it is principal.
	Parts *Parts
	Left  *StatementLeft // what is still to be paid of it on a later day; nil: not shown
}

// Charge is a sum spent on a date.
type Charge struct {
	Date   Date
	Amount Amount
}

// CardPlan is a part of the balance that the card lets the borrower repay in
// instalments (账单分期). What has fallen due of it is inside the statement's
// minimum; the rest is not on a statement yet.
type CardPlan struct {
	Name      string
	Principal Amount
	Periods   int
	Fee       Amount      // charged with each instalment
	FeePart   money.Ratio // the same as a part of Principal, where Fee is 0
	Billed    int         // instalments that are on a statement already
	Next      Date        // the statement date of the next one
}
