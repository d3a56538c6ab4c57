package progress

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Progress is how a plan goes, at the end of the as-of day.
type Progress struct {
	Saved    *plan.Saved
	Payments []Payment // all of the plan's that are saved, ascending by date
	Loans    []Loan    // those of the plan and those of the book, in its order, then those that it has no more
	Total    Change    // of the loans of which it is known
	Partly   bool      // of some it is not
	Planned  Amount    // what was to be paid by now
	Paid     Amount    // of that, what was
	Missing  Amount    // of that, what was not, though its day is over
	Beyond   Amount    // what was paid besides all that the plan says
	Due      int       // payments that were to be made by now
	Made     int       // of them, those that were made whole
	Unseen   int       // of them, those of which the book cannot tell: see [Counted]
	Anew     []Reason  // why to plan anew; none: the plan still holds
	Finish   Date      // by a plan made now in the same way; zero: there is none, or it never ends
	Cash     *Amount   // in hand, with which such a plan begins; nil: it is of a budget, or no cash is stated
	CashOn   Date      // the day at whose start that cash is stated
	OfDay    Amount    // recorded as paid on that day, and not taken off the cash
}

// Kept reports whether nothing is missing of what was to be paid.
func (p *Progress) Kept() bool { return p.Missing == 0 }

// ShortOnly reports whether of each payment with something missing less than one unit of
// the currency is: another plan would not help, the rest is to be paid.
func (p *Progress) ShortOnly() bool {
	return p.Missing > 0 && !slices.ContainsFunc(p.Payments, func(y Payment) bool { return (y.State == Part || y.State == Missed) && y.Near == 0 })
}

// Slack is how many days before or after its date a payment may be made and still be
// the one of that day: transfers take a day or two.
const Slack = 2

// Payment is one payment of a plan, and what was paid of it.
type Payment struct {
	plan.SavedPayment
	Paid Amount // never more than the plan says
	On   Date   // the day on which it was whole; zero: it is not
	// Near is the day from which less than one unit of the currency was missing; zero: more
	// is. A payment that is so near is made where nothing of it is due and unpaid: the
	// lender let the rest pass, or never asked for it.
	Near  Date
	State State
}

// Made reports whether the payment is made, on whatever day.
func (y *Payment) Made() bool { return y.State == Paid || y.State == Early || y.State == Late }

// State is what became of a payment of a plan. What is paid on a loan clears what was
// planned for it in the order of the dates.
type State uint8

const (
	Paid    State = iota // on its day, or [Slack] days from it
	Early                // before that
	Late                 // after that
	Part                 // a part of it is, and the day is over
	Missed               // nothing is, and the day is over
	Open                 // its day has come and is not over by more than the slack
	ToCome               // its day is to come
	Counted              // the book cannot tell: a lender's newer figures have it in them, or the loan is gone
)

// States are all of them.
var States = enum.List[State]{
	{Is: Paid, Name: "paid", Says: lang.Text{ZH: "已还", EN: "paid"}},
	{Is: Early, Name: "paid_early", Says: lang.Text{ZH: "提前还了", EN: "paid early"}},
	{Is: Late, Name: "paid_late", Says: lang.Text{ZH: "晚还了", EN: "paid late"}},
	{Is: Part, Name: "part_paid", Says: lang.Text{ZH: "还了一部分", EN: "part paid"}},
	{Is: Missed, Name: "missed", Says: lang.Text{ZH: "还没还", EN: "not paid yet"}},
	{Is: Open, Name: "due", Says: lang.Text{ZH: "该还了", EN: "to pay now"}},
	{Is: ToCome, Name: "to_come", Says: lang.Text{ZH: "还没到", EN: "to come"}},
	{Is: Counted, Name: "counted", Says: lang.Text{ZH: "账本看不出", EN: "the book cannot tell"}},
}

// Loan is what became of one loan since the plan's day.
type Loan struct {
	Loan int    // in Case.Loans; -1: it is no longer in the book
	ID   string // as the plan has it
	Change
	Known   bool // what is owed is known, then and now
	AtLeast bool // both are lower bounds
	Owing   bool // something is due and unpaid
	Oldest  Date // of it, the oldest due date; zero: penalties alone
	Since   Date // the lender's newer figures are of this day, and what was paid before is in them; zero: there are none
	Signed  bool // an agreement began or ended since
}

// Change is how what would clear a loan came from what would have cleared it on the
// plan's day: Then and all the rest add up to Now. What lowers it is below zero.
type Change struct {
	Then, Now Amount
	Paid      Amount // by the borrower
	Interest  Amount
	Penalty   Amount
	Fees      Amount // also what paying ahead would cost
	Lent      Amount // lent since, or a loan that was not in the plan
	Waived    Amount // by agreements; what is owed again where one ended is above zero
	Shown     Amount // by the lender's newer figures
	Edited    Amount // by changes of the book that have no date
}

func (c *Change) add(x *Change) {
	c.Then, c.Now, c.Paid, c.Interest = c.Then.Add(x.Then), c.Now.Add(x.Now), c.Paid.Add(x.Paid), c.Interest.Add(x.Interest)
	c.Penalty, c.Fees, c.Lent = c.Penalty.Add(x.Penalty), c.Fees.Add(x.Fees), c.Lent.Add(x.Lent)
	c.Waived, c.Shown, c.Edited = c.Waived.Add(x.Waived), c.Shown.Add(x.Shown), c.Edited.Add(x.Edited)
}

// Reason is why to plan anew.
type Reason string

// The reasons.
const (
	ReasonMissing Reason = "missing" // something planned was not paid
	ReasonBeyond  Reason = "beyond"  // more was paid than planned
	ReasonSigned  Reason = "signed"  // an agreement began or ended
	ReasonShown   Reason = "shown"   // a lender shows other figures
	ReasonEdited  Reason = "edited"  // the book says something else of then
	ReasonLoans   Reason = "loans"   // a loan came or went
	ReasonEnded   Reason = "ended"   // the plan's months are over
)

// Reasons are all of them, in the order in which they are said.
var Reasons = enum.List[Reason]{
	{Is: ReasonMissing, Name: string(ReasonMissing), Says: lang.Text{ZH: "有计划里的没还上", EN: "something planned was not paid"}},
	{Is: ReasonBeyond, Name: string(ReasonBeyond), Says: lang.Text{ZH: "还得比计划多", EN: "more was paid than planned"}},
	{Is: ReasonSigned, Name: string(ReasonSigned), Says: lang.Text{ZH: "和对方的协议变了", EN: "an agreement with a lender began or ended"}},
	{Is: ReasonShown, Name: string(ReasonShown), Says: lang.Text{ZH: "对方的数更新过", EN: "a lender shows newer figures"}},
	{Is: ReasonEdited, Name: string(ReasonEdited), Says: lang.Text{ZH: "账本改过，和定计划时不一样", EN: "the book was changed since"}},
	{Is: ReasonLoans, Name: string(ReasonLoans), Says: lang.Text{ZH: "多了或少了借款", EN: "a loan came or went"}},
	{Is: ReasonEnded, Name: string(ReasonEnded), Says: lang.Text{ZH: "三个月到了", EN: "its three months are over"}},
}
