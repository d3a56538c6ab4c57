package rules

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// offers compares what could be agreed with the limits: how far an extension
// goes, and how many instalments a card's agreement has. An offer of the
// default menu is nobody's yet: what it would cross is only noted.
func (x *subject) offers(c *plan.Case) []Finding {
	if x.status.PaidOff || x.status.NotStarted {
		return nil
	}
	var list []Finding
	add := func(r *Rule, o agreement.Offer, figure Figure, limit money.Ratio, how How) {
		f, is := x.over(r, figure, limit, how)
		if !is {
			return
		}
		if o.Hypothetical {
			f.Kind, f.Doubts = KindNote, append(f.Doubts, DoubtOffer)
		}
		f.Offers = []agreement.Offer{o}
		list = append(list, f)
	}
	extensions, cards := x.rules(MeasureExtension), x.rules(MeasureInstalments)
	term, last, termKnown := x.originalTerm()
	menu := slices.DeleteFunc(plan.Menu(c, x.index), func(o agreement.Offer) bool {
		return o.Status == agreement.Refused || o.Until != 0 && o.Until < x.asOf
	})
	extends := func(o agreement.Offer) bool { return o.Strategy == agreement.Extend && len(extensions) > 0 }
	var ends []Date // of those that extend
	if termKnown && slices.ContainsFunc(menu, extends) {
		ends = plan.LastDues(c, x.index, slices.DeleteFunc(slices.Clone(menu), func(o agreement.Offer) bool { return !extends(o) }))
	}
	for _, o := range menu {
		switch {
		case extends(o) && !termKnown && x.loan.LenderType != "":
			x.lacks(NoTerm)
		case extends(o) && termKnown:
			end := ends[0]
			if ends = ends[1:]; end != 0 {
				months := x.monthsPast(last, end)
				for _, r := range extensions {
					if r.Term.has(term) {
						add(r, o, Figure{FigureMonths, months}, r.mostMonths(term), How{Months: term, LastDue: last, End: end})
					}
				}
			}
		}
		// A card's agreement is at most so many months long.
		if n := o.Instalments(); n > 0 {
			for _, r := range cards {
				add(r, o, Figure{FigureInstalments, money.Int(int64(n))}, money.Int(int64(r.Limit.Count)), How{})
			}
		}
	}
	return oneEach(list)
}

// mostMonths is how far a rule lets a loan of such a term be extended.
func (r *Rule) mostMonths(term int) money.Ratio {
	if r.Limit.Months > 0 {
		return money.Int(int64(r.Limit.Months))
	}
	return r.Limit.Part.MulInt(int64(term))
}

// originalTerm is from the contract's start to its last due date as signed, in
// months; one that has begun counts as whole.
func (x *subject) originalTerm() (months int, last Date, ok bool) {
	if x.terms.Owed != nil || x.terms.Start == 0 {
		return 0, 0, false
	}
	rows, err := loan.Schedule(x.terms)
	if err != nil || len(rows) == 0 {
		return 0, 0, false
	}
	last = rows[len(rows)-1].Due
	for x.terms.Start.AddMonths(months) < last {
		months++
	}
	return months, last, true
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
