package report

import (
	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// late reports whether the loan has anything due and unpaid: an extension has
// another name before the due date than after it.
type late bool

// label says in a few words what an offer is: 停息分 24 期, no interest, 24
// parts. A name that the borrower chose comes first.
func (v voice) label(o agreement.Offer, every calendar.Every, is late) string {
	s := o.Label(agreement.Speaker{
		Lang: v.Lang, Late: bool(is), Share: v.shown,
		Unit: func(n int) string { return v.periods(n, every) },
	})
	if o.Rate != nil {
		s = v.say(wLabelWithRate, s, v.rateText(*o.Rate))
	}
	if o.Named && o.Name != "" {
		return v.say(wLabelNamed, page.Clean(o.Name), s)
	}
	return s
}

// periods names the unit in which the loan's instalments are counted: months
// where it is paid monthly. Chinese says 期 whatever the length.
func (v voice) periods(n int, every calendar.Every) string {
	monthly := every == calendar.Monthly
	switch {
	case monthly && n == 1:
		return v.say(wUnitMonth)
	case monthly:
		return v.say(wUnitMonths)
	case n == 1:
		return v.say(wUnitPeriod)
	}
	return v.say(wUnitPeriods)
}

// shown writes a sum or a part for people.
func (v voice) shown(s agreement.Share) string {
	if s.IsPart {
		return s.Part.Percent()
	}
	return v.money(s.Amount)
}

// way is an option's cell: its label, with a star where nobody has agreed.
func (v voice) way(o plan.Option, loan int, is late) string {
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

// every is the length of the loan's period, a month where the book is silent.
func (v voice) every(i int) calendar.Every {
	if e := v.c.Loans[i].Terms.Every; !e.IsZero() {
		return e
	}
	return calendar.Monthly
}

// capital makes the first letter of an English sentence large. A Chinese one
// that begins with a letter begins with a name.
func (v voice) capital(s string) string {
	if v.Lang != lang.ZH && s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// reply is how far an offer has come.
func (v voice) reply(o plan.Option) string {
	if !o.Offer.Until.IsZero() && o.Offer.Until < v.c.AsOf && o.Offer.Status != agreement.Signed {
		return v.say(wReplyLapsed)
	}
	return v.say(agreement.Statuses.Says(o.Offer.Status))
}
