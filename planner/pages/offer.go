package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// late reports whether the loan has anything due and unpaid: going on then
// begins with clearing the arrears.
type late bool

var wLabelWithRate = lang.Text{ZH: "{1}，{2}", EN: "{1} at {2}"}

// label says in a few words what an offer is: 免息分 24 期, 0% in 24 payments.
// A name that the borrower chose comes first.
func (v voice) label(o agreement.Offer, i int, is late) string {
	s := o.Label(agreement.Speaker{
		Lang: v.Lang, Late: bool(is), Share: v.share, Day: v.date,
		Unit: func(n int) string { return v.periods(n, i) },
	})
	if o.Rate != nil {
		s = v.say(wLabelWithRate, s, v.rateText(*o.Rate))
	}
	if o.Named && o.Name != "" {
		return v.say(wNamed, cells.Clean(o.Name), s)
	}
	return s
}

var (
	wUnitMonth    = lang.Text{ZH: "个月", EN: "month"}
	wUnitMonths   = lang.Text{ZH: "个月", EN: "months"}
	wUnitPayment  = lang.Text{ZH: "期", EN: "payment"}
	wUnitPayments = lang.Text{ZH: "期", EN: "payments"}
)

// periods names the unit in which the loan's instalments are counted: months
// where it is paid monthly. Chinese says 期 whatever the length.
func (v voice) periods(n, i int) string {
	if v.monthly(i) {
		return v.unit(n, wUnitMonth, wUnitMonths)
	}
	return v.unit(n, wUnitPayment, wUnitPayments)
}

// share writes a sum or a part for people.
func (v voice) share(s agreement.Share) string {
	if s.IsPart {
		return s.Part.Percent()
	}
	return v.money(s.Amount)
}

// optionLabel is an option's cell: its label, with a star where nobody has agreed.
func (v voice) optionLabel(o plan.Option, loan int, is late) string {
	s := v.labelOf(o.Offer, loan, is)
	if !o.Offer.Named {
		s = v.capital(s)
	}
	if starred(o) {
		s = "*" + s
	}
	return s
}

// starred reports whether somebody would still have to agree.
func starred(o plan.Option) bool {
	return o.Offer.Strategy != agreement.Nothing && (o.NeedsConsent || o.Offer.Hypothetical)
}

// monthly reports whether what falls due next does so every month: not where days of
// a list are to come.
func (v voice) monthly(i int) bool {
	dues := v.c.Loans[i].Terms.Dues
	listed := len(dues) > 0 && dues[len(dues)-1].Date > v.c.AsOf
	return v.every(i) == calendar.Monthly && !listed
}

// every is the length of the loan's period, a month where the book is silent.
func (v voice) every(i int) calendar.Every {
	if e := v.c.Loans[i].Terms.Every; !e.IsZero() {
		return e
	}
	return calendar.Monthly
}

var wReplyLapsed = lang.Text{ZH: "已过期", EN: "lapsed"}

// reply is how far an offer has come.
func (v voice) reply(o plan.Option) string {
	if !o.Offer.Until.IsZero() && o.Offer.Until < v.c.AsOf && o.Offer.Status != agreement.Signed {
		return v.say(wReplyLapsed)
	}
	return v.say(agreement.Statuses.Says(o.Offer.Status))
}

var (
	wKeepMinimumArrears = lang.Text{ZH: "补齐逾期，每月还最低还款额", EN: "clear arrears, then the minimum"}
	wKeepMinimumThen    = lang.Text{ZH: "{1}，以后每月还最低还款额", EN: "{1}, then the minimum"}
	wKeepMinimum        = lang.Text{ZH: "每月还最低还款额", EN: "the minimum each month"}
	wLabelThenAll       = lang.Text{ZH: "{1}，再一次还清", EN: "{1}, then all"}
)

// labelOf is the label of an offer on one loan: going on with a card is paying
// its minimum, and after a pause all of it falls due at once.
func (v voice) labelOf(o agreement.Offer, i int, is late) string {
	switch card := v.paysMinimum(i); {
	case card && o.Strategy == agreement.Keep && !o.Named && o.On != 0:
		return v.say(wKeepMinimumThen, v.label(o, i, is))
	case card && o.Strategy == agreement.Keep && !o.Named && bool(is):
		return v.say(wKeepMinimumArrears)
	case card && o.Strategy == agreement.Keep && !o.Named:
		return v.say(wKeepMinimum)
	case card && o.Strategy == agreement.Defer:
		return v.say(wLabelThenAll, v.label(o, i, is))
	}
	return v.label(o, i, is)
}

// paysMinimum reports whether going on with a loan is paying the minimum of a
// card: not where everything is due, or an agreement has taken its place.
func (v voice) paysMinimum(i int) bool {
	l := &v.c.Loans[i]
	if l.Terms.Method != loan.Revolving || l.Terms.Owed != nil || l.Terms.Accelerated != 0 && l.Terms.Accelerated <= v.c.AsOf {
		return false
	}
	return !slices.ContainsFunc(l.Agreements, func(a agreement.Agreement) bool {
		goesOn := a.Offer.Strategy.GoesOn()
		return a.Date <= v.c.AsOf && !goesOn || goesOn && a.Ended != nil && a.Ended.Accelerate && a.Ended.Date <= v.c.AsOf
	})
}
