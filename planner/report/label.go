package report

import (
	"strings"

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
	s := v.terms(o, every, is)
	if o.Rate != nil {
		s = v.say(wLabelWithRate, s, v.rateText(*o.Rate))
	}
	if o.Named && o.Name != "" {
		return v.say(wLabelNamed, page.Clean(o.Name), s)
	}
	return s
}

// terms says what a strategy with its parameters is.
func (v voice) terms(o agreement.Offer, every calendar.Every, is late) string {
	unit := func(n int) string { return v.periods(n, every) }
	switch o.Strategy {
	case agreement.Keep:
		if is {
			return v.say(wKeepArrears)
		}
		return v.say(wKeepOn)
	case agreement.CatchUp:
		return v.say(wLabelCatchUp, o.Periods)
	case agreement.Nothing:
		return v.say(wLabelNothing)
	case agreement.Extend:
		switch {
		case o.Periods > 0:
			return v.say(wLabelExtendTo, o.Periods)
		case bool(is):
			return v.say(wLabelExtendLate, o.By, unit(o.By))
		}
		return v.say(wLabelExtendOnTime, o.By, unit(o.By))
	case agreement.Reduce:
		var steps []string
		for i, s := range o.To {
			if i == 0 {
				steps = append(steps, v.say(wLabelReduce, v.shown(s.To), s.For, unit(s.For)))
			} else {
				steps = append(steps, v.say(wLabelReduceNext, v.shown(s.To), s.For))
			}
		}
		return strings.Join(steps, v.say(wComma))
	case agreement.InterestFree:
		return v.say(wLabelInterestFree, o.Periods)
	case agreement.PrincipalOnly:
		return v.say(wLabelPrincipalOnly, o.Periods)
	case agreement.Defer:
		if o.PayInterest {
			return v.say(wLabelDeferInterest, o.For, unit(o.For))
		}
		return v.say(wLabelDefer, o.For, unit(o.For))
	case agreement.Freeze:
		return v.say(wLabelFreeze, o.For, o.Periods)
	case agreement.Settle:
		if o.Parts > 1 {
			return v.say(wLabelSettleParts, v.shown(o.Sum), o.Parts)
		}
		return v.say(wLabelSettle, v.shown(o.Sum))
	case agreement.Token:
		s := v.say(wLabelToken, v.shown(o.Sum), o.For, unit(o.For))
		if o.ThenOffer != nil {
			s = v.say(wLabelThen, s, v.terms(*o.ThenOffer, every, is))
		}
		return s
	case agreement.MoveDue:
		return v.say(wLabelMoveDue, o.Day)
	}
	return v.say(wLabelCustom)
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
	switch o.Offer.Status {
	case agreement.Asked:
		return v.say(wReplyAsked)
	case agreement.Offered:
		return v.say(wReplyOffered)
	case agreement.Accepted:
		return v.say(wReplyAccepted)
	case agreement.Refused:
		return v.say(wReplyRefused)
	case agreement.Signed:
		return v.say(wReplySigned)
	}
	return ""
}

// strategyWords name the strategies.
var strategyWords = map[agreement.Strategy]word{
	agreement.Keep: wSKeep, agreement.CatchUp: wSCatchUp, agreement.Nothing: wSNothing,
	agreement.Extend: wSExtend, agreement.Reduce: wSReduce, agreement.InterestFree: wSInterestFree,
	agreement.PrincipalOnly: wSPrincipalOnly, agreement.Defer: wSDefer, agreement.Freeze: wSFreeze,
	agreement.Settle: wSSettle, agreement.Token: wSToken, agreement.MoveDue: wSMoveDue,
	agreement.Custom: wSCustom,
}
