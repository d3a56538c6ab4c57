package rules

import (
	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/money"
	"repay/planner/plan"
)

// offers compares what could be agreed with the limits: how far an extension
// goes, and how many instalments a card's agreement has.
func (x *subject) offers() (list []Finding) {
	if x.status.PaidOff || x.status.NotStarted {
		return nil
	}
	list = x.extended()
	for _, h := range x.rules(MeasureInstalments) {
		for _, o := range x.menu() {
			if n := o.Instalments(); n > 0 {
				list = append(list, x.overBy(h, o, Figure{FigureInstalments, money.Int(int64(n))}, money.Int(int64(h.Limit.Count)), How{})...)
			}
		}
	}
	return oneEach(list)
}

// overBy is [subject.over] of an offer. One of the default menu is nobody's yet: it
// is not held against a line that may not be the loan's either.
func (x *subject) overBy(h held, o agreement.Offer, figure Figure, limit money.Ratio, how How) []Finding {
	var doubts []Doubt
	if o.Hypothetical {
		if len(h.doubts) > 0 {
			return nil
		}
		doubts = []Doubt{DoubtOffer}
	}
	list := x.over(h, figure, limit, how, doubts...)
	for i := range list {
		list[i].Offers = []agreement.Offer{o}
	}
	return list
}

// extended compares how far offers extend the loan with how far it may be.
func (x *subject) extended() (list []Finding) {
	var offers []agreement.Offer
	for _, o := range x.menu() {
		if o.Strategy == agreement.Extend {
			offers = append(offers, o)
		}
	}
	lines := x.rules(MeasureExtension)
	if len(offers) == 0 || len(lines) == 0 {
		return nil
	}
	term, last, known := x.originalTerm()
	if !known {
		if x.loan.LenderType != "" {
			x.lacks(NoTerm)
		}
		return nil
	}
	ends := plan.LastDues(x.c, x.index, offers)
	for i, o := range offers {
		if ends[i] == 0 {
			continue
		}
		months := Figure{FigureMonths, x.monthsPast(last, ends[i])}
		for _, h := range lines {
			list = append(list, x.overBy(h, o, months, h.mostMonths(term), How{Months: term, LastDue: last, End: ends[i]})...)
		}
	}
	return list
}

// mostMonths is how far a rule lets a loan of such a term be extended.
func (r *Rule) mostMonths(term int) money.Ratio {
	most := r.Limit.Part.MulInt(int64(term))
	if r.Limit.Months > 0 {
		most = money.Int(int64(r.Limit.Months))
	}
	if inAll := money.Int(int64(max(r.Limit.InAll-term, 0))); r.Limit.InAll > 0 && inAll.Cmp(most) < 0 {
		return inAll
	}
	return most
}

// monthsPast is how long after the original end an offer ends, in months: whole
// ones where the loan is paid by the month, else by days, 365 to 12 months.
func (x *subject) monthsPast(last, end Date) money.Ratio {
	if end <= last {
		return money.Ratio{}
	}
	if e := x.terms.Every; e.Unit != calendar.Month {
		return money.NewRatio(int64(end-last)*12, 365)
	}
	n := end.MonthIndex() - last.MonthIndex()
	if last.AddMonths(n) > end {
		n--
	}
	return money.Int(int64(n))
}
