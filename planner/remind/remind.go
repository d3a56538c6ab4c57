// Package remind finds the days of which a household wants to be reminded, and those
// of which an earlier run reminded it and that are not so any more.
package remind

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/plan"
	"repay/planner/rules"
)

type Date = calendar.Date

// Reminder is something on a day.
type Reminder struct {
	Kind Kind
	Date Date
	Loan int        // in the case's loans; -1: the household
	Paid plan.Maybe // of a due and a promise: what is to be paid

	Days    int              // of a stage: the days late with which the day after begins
	Last    Date             // of a contact: the last talk
	Offer   *agreement.Offer // of an offer
	Finding *rules.Finding   // of a date that a rule gives

	// Advice: the time in which the lender can sue may be over or near, and a payment
	// can start it again. Advice comes before anything is paid.
	Advice bool
	// Off: an earlier run had it, and it is not so any more.
	Off bool
	// key tells it from others of its kind and loan.
	key string
}

// Source is what reminders are found from.
type Source struct {
	Case    plan.Case
	Status  *plan.Status // of the case
	Lines   *rules.Lines // nil: none are known
	Facts   rules.Facts
	Reviews []Date // on which to look again
	Again   Date   // the same, of a review that is so long after the as-of day, whenever that is; zero: none
	Until   Date   // the last day; what rules give has a reminder whenever it is
}

// Find lists the reminders from the as-of day on, by date, then by loan, the household
// last.
func Find(of *Source) ([]Reminder, *plan.Refused) {
	list, refused := of.now()
	if refused != nil {
		return nil, refused
	}
	list = withOff(list, of.answered(), of.Case.AsOf)
	list = withOff(list, of.earlier(of.Case.AsOf-(of.Until-of.Case.AsOf)), of.Case.AsOf)
	list = withOff(list, of.settled(), of.Case.AsOf)
	return inOrder(list), nil
}

// All lists every reminder that a run of this book can have had as far back as it
// goes, all off: what takes them out of a calendar.
func All(of *Source) ([]Reminder, *plan.Refused) {
	list, refused := Find(of)
	if refused != nil {
		return nil, refused
	}
	list = withOff(list, of.earlier(0), 0)
	list = withOff(list, of.moving(), 0)
	for i := range list {
		list[i].Off = true
	}
	return inOrder(list), nil
}

// withOff adds to reminders those of earlier runs, from a day on, that are not among
// them.
func withOff(list, earlier []Reminder, from Date) []Reminder {
	known := map[identity]bool{}
	for i := range list {
		known[list[i].identity()] = true
	}
	for _, r := range earlier {
		if id := r.identity(); r.Date >= from && !known[id] {
			known[id], r.Off = true, true
			list = append(list, r)
		}
	}
	return list
}

func inOrder(list []Reminder) []Reminder {
	slices.SortStableFunc(list, func(a, b Reminder) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(uint32(a.Loan), uint32(b.Loan)), cmp.Compare(a.Kind, b.Kind)) // -1 comes last
	})
	return list
}
