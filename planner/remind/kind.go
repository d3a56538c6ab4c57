package remind

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"repay/planner/agreement"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/plan"
)

// Kind is what a reminder is about.
type Kind uint8

// The kinds, as they stand among those of a day.
const (
	Due        Kind = iota // what falls due by the contract, or by what is signed
	Promise                // what the borrower said would be paid by then
	Contact                // the next talk
	Stage                  // the last day before a loan is so many days late
	Offer                  // the last day of an offer
	AskBefore              // the last day to ask for a longer term
	Limitation             // the time in which the lender can sue may end
	Record                 // a record of lateness is to be deleted
	Review                 // the household looks at its book again
)

// Kinds are all of them, with the name that stands in UIDs and records for good.
var Kinds = enum.List[Kind]{
	{Is: Due, Name: "due", Says: lang.Text{ZH: "到期要还", EN: "due"}},
	{Is: Promise, Name: "promise", Says: lang.Text{ZH: "答应的还款", EN: "promised"}},
	{Is: Contact, Name: "contact", Says: lang.Text{ZH: "联系对方", EN: "contact"}},
	{Is: Stage, Name: "stage", Says: lang.Text{ZH: "逾期天数", EN: "days late"}},
	{Is: Offer, Name: "offer", Says: lang.Text{ZH: "方案到期", EN: "offer ends"}},
	{Is: AskBefore, Name: "ask_before", Says: lang.Text{ZH: "申请期限", EN: "ask before"}},
	{Is: Limitation, Name: "limitation", Says: lang.Text{ZH: "诉讼时效", EN: "limitation"}},
	{Is: Record, Name: "record", Says: lang.Text{ZH: "逾期记录", EN: "record"}},
	{Is: Review, Name: "review", Says: lang.Text{ZH: "回顾", EN: "review"}},
}

// identity tells a reminder from all others of a household: of two runs, the one of
// the same identity takes the other's place. A due is told by its day: an agreement
// numbers its dues anew, and on the old day nothing is due any more. What a loan has one
// of at a time keeps its identity when its day moves.
type identity struct {
	kind Kind
	loan int
	key  string
}

func (r *Reminder) identity() identity { return identity{r.Kind, r.Loan, r.key} }

// ofOffer is the last day of an offer.
func ofOffer(loan int, o *agreement.Offer) Reminder {
	return Reminder{Kind: Offer, Date: o.Until, Loan: loan, Offer: o, key: o.Name}
}

// ofPromise is the day of a promise, with what of it is to be paid.
func ofPromise(p plan.PromiseStatus, paid plan.Amount) Reminder {
	return Reminder{Kind: Promise, Date: p.Date, Loan: p.Loan, Paid: plan.Maybe{Amount: paid, Known: true}, key: p.Date.String()}
}

// UID is the identity in a calendar, with the loan's id in the book. Nothing is in it
// that moves: no amount, no as-of day, no language, no place in the book. owner keeps two
// households apart that stand in one calendar.
func (r *Reminder) UID(owner, id string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{owner, Kinds.Name(r.Kind), id, r.key}, "\x00")))
	return hex.EncodeToString(sum[:16]) + "@repay"
}
