package remind

import (
	"slices"

	"repay/planner/household"
	"repay/planner/plan"
	"repay/planner/rules"
)

// now lists what a household is to be reminded of as it stands, in no order.
func (of *Source) now() ([]Reminder, *plan.Refused) {
	dues, refused := plan.DuesOf(&of.Case)
	if refused != nil {
		return nil, refused
	}
	list := of.reviews()
	dates, stages := of.dates(), of.stages()
	for i := range of.Status.Loans {
		st := &of.Status.Loans[i]
		if st.PaidOff {
			continue
		}
		l := &one{of: of, st: st, loan: &of.Case.Loans[st.Index], asOf: of.Case.AsOf, dates: dates[st.Index], next: stages[st.Index]}
		l.list(dues[st.Index])
		list = append(list, l.found...)
	}
	return list, nil
}

// dates are the days that rules give, by loan.
func (of *Source) dates() [][]*rules.Finding {
	list := make([][]*rules.Finding, len(of.Case.Loans))
	found := of.Lines.Dates(&of.Case, of.Status, &of.Facts)
	for k := range found {
		i := found[k].Loan
		list[i] = append(list[i], &found[k])
	}
	return list
}

// stages are the next stages of lateness, by loan; nil: none.
func (of *Source) stages() []*plan.Milestone {
	list := make([]*plan.Milestone, len(of.Case.Loans))
	for k := range of.Status.Milestones {
		if m := &of.Status.Milestones[k]; m.Event.Stage() && list[m.Loan] == nil {
			list[m.Loan] = m
		}
	}
	return list
}

// one is one loan of which reminders are found.
type one struct {
	of    *Source
	st    *plan.LoanStatus
	loan  *plan.Loan
	asOf  Date
	dates []*rules.Finding // those of the loan
	next  *plan.Milestone  // the stage that it reaches next; nil: none
	found []Reminder
}

// add takes a reminder that lies between the as-of day and the last one.
func (l *one) add(r Reminder) {
	if r.Date >= l.asOf && r.Date <= l.of.Until {
		l.take(r)
	}
}

func (l *one) take(r Reminder) {
	r.Loan, r.Advice = l.st.Index, l.near()
	l.found = append(l.found, r)
}

// near reports whether the time in which the lender can sue may be over or near.
func (l *one) near() bool {
	return slices.ContainsFunc(l.dates, func(f *rules.Finding) bool {
		return f.Near()
	})
}

func (l *one) list(dues []household.Payment) {
	l.dues(dues)
	for _, p := range l.st.Promises {
		if p.State == plan.PromiseToCome {
			l.promise(p)
		}
	}
	l.contact()
	l.stage()
	for k := range l.loan.Offers {
		if o := &l.loan.Offers[k]; o.AnswerBy() != 0 {
			l.add(ofOffer(l.st.Index, o))
		}
	}
	l.askBefore()
	l.limitation()
	l.record()
}

// dues are those to come, one a day: a fee is beside the instalment of its day.
func (l *one) dues(list []household.Payment) {
	next := l.st.NextDueDate // may be a day of which only the date is known
	for k := 0; k < len(list); {
		d, sum := list[k].Date, plan.Amount(0)
		for ; k < len(list) && list[k].Date == d; k++ {
			sum += list[k].Amount
		}
		if d == next {
			next = 0
		}
		l.add(Reminder{Kind: Due, Date: d, Paid: plan.Maybe{Amount: sum, Known: true}, key: d.String()})
	}
	if next != 0 {
		l.add(Reminder{Kind: Due, Date: next, Paid: l.st.NextDue, key: next.String()})
	}
}

// promise adds what is still to be paid of a promise. Two for one day are one.
func (l *one) promise(p plan.PromiseStatus) {
	for k := range l.found {
		if x := &l.found[k]; x.Kind == Promise && x.Date == p.Date {
			x.Paid.Amount = x.Paid.Amount.Add(p.Missing)
			return
		}
	}
	l.add(ofPromise(p, p.Missing))
}

// contact is the next talk: what the last one that named a day agreed on, unless there
// was another on that day or after it.
func (l *one) contact() {
	var said *plan.Contact
	for k := range l.loan.Contacts {
		if x := &l.loan.Contacts[k]; x.NextOn != 0 && x.Date <= l.asOf && (said == nil || x.Date >= said.Date) {
			said = x
		}
	}
	if said != nil && l.loan.LastContact(l.asOf).Date < said.NextOn {
		l.add(Reminder{Kind: Contact, Date: said.NextOn, Last: said.Date})
	}
}

var unstaged = slices.Concat(rules.Friends, rules.Landlords, rules.Offices)

// stage is the last day before a late loan's next stage. Where it is not known for
// certain how late the loan is, that day may be over already. Where the time to sue may
// be over there is none: it would hurry a payment that is to wait for advice. Friends,
// landlords and offices do nothing by the count of days, so a day of it only frightens.
func (l *one) stage() {
	if slices.Contains(unstaged, l.loan.LenderType) && !l.collected() {
		return
	}
	if l.st.DaysOverdue <= 0 || l.st.DaysAtLeast || l.st.DaysOverdueMax > l.st.DaysOverdue || l.near() {
		return
	}
	if l.next != nil {
		l.add(Reminder{Kind: Stage, Date: l.next.Date - 1, Days: l.next.Days})
	}
}

// collected reports whether another collects in the lender's place.
func (l *one) collected() bool {
	i := l.st.Index
	return i < len(l.of.Facts.Loans) && l.of.Facts.Loans[i].Holder != nil
}

// askBefore is the last day to ask for a longer term.
func (l *one) askBefore() {
	for _, f := range l.dates {
		if f.Rule.Measures == rules.MeasureAskBefore && f.Date > l.asOf && !l.near() {
			l.add(Reminder{Kind: AskBefore, Date: f.Date - 1, Finding: f})
			return
		}
	}
}

// limitation is the first of the days on which the time to sue may end.
func (l *one) limitation() { l.first(Limitation, rules.MeasureLimitation) }

// record is the first of the days on which a record of lateness is to be deleted. One
// that would count from today, if everything were paid today, is no date to keep.
func (l *one) record() {
	l.dates = slices.DeleteFunc(l.dates, func(f *rules.Finding) bool {
		return f.Rule.Measures == rules.MeasureRecord && f.Rule.RunsFrom == rules.Cleared && f.How.LastDue <= l.asOf
	})
	l.first(Record, rules.MeasureRecord)
}

// first adds the first day to come that a rule of a kind gives, whenever it is: that a
// later import moves it, it has to be there.
func (l *one) first(kind Kind, of rules.Measure) {
	var next *rules.Finding
	for _, f := range l.dates {
		if f.Rule.Measures == of && f.Date >= l.asOf && (next == nil || f.Date < next.Date) {
			next = f
		}
	}
	if next != nil {
		l.take(Reminder{Kind: kind, Date: next.Date, Finding: next})
	}
}

// reviews are the days on which the household looks again.
func (of *Source) reviews() (list []Reminder) {
	for _, r := range of.allReviews() {
		if r.Date >= of.Case.AsOf && r.Date <= of.Until {
			list = append(list, r)
		}
	}
	return list
}

// allReviews are those of before too.
func (of *Source) allReviews() (list []Reminder) {
	for _, d := range of.Reviews {
		list = append(list, Reminder{Kind: Review, Date: d, Loan: -1, key: d.String()})
	}
	if of.Again != 0 {
		list = append(list, Reminder{Kind: Review, Date: of.Again, Loan: -1})
	}
	return list
}
