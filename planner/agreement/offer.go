package agreement

import (
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Offer is one strategy with its parameters and its life: what could be, or
// was, agreed. Parameters that a strategy does not take are zero.
type Offer struct {
	Name      string // unique within its loan; never empty once read
	Named     bool   // the borrower chose the name
	Strategy  Strategy
	Status    Status
	Until     Date // the offer lapses after this day; zero: open
	Confirmed Confirmed
	FirstDue  Date // zero: the loan's next due day
	// Hypothetical marks an offer of the default menu: nobody has offered it.
	Hypothetical bool

	Waive   Waive
	Arrears Arrears
	Fee     Share // restructuring fee: a sum, or a part of the new balance

	For         int         // nothing, defer, freeze, token: periods
	Periods     int         // catch_up, extend (in all), interest_free, principal_only, freeze
	By          int         // extend: periods more
	Rate        *money.Rate // extend, token: instead of the contract rate
	To          []Step      // reduce: the steps, at least one
	Then        Then        // reduce, defer, token
	ThenOffer   *Offer      // token: the strategy that follows (extend, interest_free, reduce)
	PayInterest bool        // defer: interest is paid while deferring
	Unpaid      loan.Unpaid // defer: what becomes of unpaid interest
	Sum         Share       // settle: what is paid; token: the amount
	On          Date        // settle: the day of the first part; keep, pay_off: of the payment; zero: the agreement's date
	Parts       int         // settle: number of monthly parts
	Day         int         // move_due: the new day of the month
	Stages      []Stage     // custom
}

// Status is how far an offer has come.
type Status string

const (
	NoStatus Status = ""
	Asked    Status = "asked"
	Offered  Status = "offered"
	Accepted Status = "accepted"
	Refused  Status = "refused"
	Signed   Status = "signed" // an agreement of the book, not a value of `status`
)

// Statuses are how far an offer may have come, from first to last.
var Statuses = enum.List[Status]{
	{Is: Asked, Name: "asked", Also: []string{"已提出", "已申请"}, Says: lang.Text{ZH: "已提出", EN: "asked"}},
	{Is: Offered, Name: "offered", Also: []string{"对方提出", "已答应"}, Says: lang.Text{ZH: "对方提出", EN: "offered"}},
	{Is: Accepted, Name: "accepted", Also: []string{"已接受", "已同意"}, Says: lang.Text{ZH: "已答应", EN: "accepted"}},
	{Is: Refused, Name: "refused", Also: []string{"已拒绝", "拒绝"}, Says: lang.Text{ZH: "没答应", EN: "refused"}},
	{Is: Signed, Name: "signed", Says: lang.Text{ZH: "已签", EN: "signed"}},
}

// OfferStatuses are those that a book names: what is signed stands among the
// agreements.
var OfferStatuses = Statuses[:4]

// Confirmed is how a lender's word was given.
type Confirmed string

// The values of `confirmed`.
const (
	Unconfirmed Confirmed = ""
	Written     Confirmed = "written"
	Recorded    Confirmed = "recorded"
	Oral        Confirmed = "oral"
)

// Confirmations are how a lender's word may have been given, as books name it.
var Confirmations = enum.List[Confirmed]{
	{Is: Written, Name: "written", Also: []string{"书面"}},
	{Is: Recorded, Name: "recorded", Also: []string{"录音"}},
	{Is: Oral, Name: "oral", Also: []string{"口头"}},
}

// Share is a sum of money or a part (0.8 for 80%) of something.
type Share struct {
	Set    bool
	IsPart bool
	Amount Amount
	Part   money.Ratio
}

// Waive is what the lender gives up of each component unpaid at the date.
type Waive struct{ Principal, Interest, Penalty, Fees Share }

// Arrears is what becomes of unpaid interest, penalty and fees.
type Arrears uint8

const (
	Capitalise Arrears = iota // joins the principal
	Spread                    // equal parts on every paying instalment, bearing no interest
	Upfront                   // paid on the date
)

// ArrearsKinds are what may become of them, as books name it.
var ArrearsKinds = enum.List[Arrears]{
	{Is: Capitalise, Name: "capitalise", Also: []string{"计入本金", "capitalize"}},
	{Is: Spread, Name: "spread", Also: []string{"分摊"}},
	{Is: Upfront, Name: "upfront", Also: []string{"先付", "up-front"}},
}

// Step is one stage of a reduction: pay To for For periods.
type Step struct {
	To  Share // a part of the original instalment, or a sum
	For int
}

// Then is what follows the first stages.
type Then uint8

const (
	ThenDefault Then = iota
	ThenResume       // reduce: the original instalment until paid
	ThenRest         // reduce, custom: level over the periods the contract had left
	ThenShift        // defer: level over the periods left
	ThenSameEnd      // defer: level over the periods left less the deferred ones
)

// What may follow a reduction and a deferral, as books name it.
var (
	ReduceThens = enum.List[Then]{
		{Is: ThenResume, Name: "resume", Also: []string{"恢复原额"}},
		{Is: ThenRest, Name: "rest", Also: []string{"按剩余期数"}},
	}
	DeferThens = enum.List[Then]{
		{Is: ThenShift, Name: "shift", Also: []string{"顺延"}},
		{Is: ThenSameEnd, Name: "same_end", Also: []string{"原定到期日"}},
	}
)

// Stage is one stage of a custom agreement.
type Stage struct {
	For       int         // periods; 0 with Rest or UntilPaid
	Rest      bool        // as many periods as the contract had left
	UntilPaid bool        // until the balance is paid; with an amount or a part only
	Rate      *money.Rate // nil: the contract rate, with its changes
	Pay       loan.Pay
	To        Share       // Pay == loan.PayAmount: a sum or a part of the original instalment
	Charge    Share       // Pay == loan.PayFlat: a fee each period on the opening balance, instead of Rate
	Unpaid    loan.Unpaid // what becomes of interest that is not paid
}

// Agreement is a signed restructuring of the book.
type Agreement struct {
	Date  Date
	Offer Offer
	Ended *Ended // nil: in force
}

// Ended is a signed agreement that was broken.
type Ended struct {
	Date       Date
	Restores   []loan.Component // waived components that are owed again
	Accelerate bool             // all unpaid principal is due from Date
}
