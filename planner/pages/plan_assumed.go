package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wAssumed        = lang.Text{ZH: "照 {1} 谈成算：{2}。", EN: "As if agreed on {1}: {2}."}
	wAssumedSigned  = lang.Text{ZH: "已经签了，到那天才生效的：{1}。", EN: "Signed, from its day on: {1}."}
	wAssumedOwn     = lang.Text{ZH: "按这样算：{1}。", EN: "With these ways: {1}."}
	wAssumedWay     = lang.Text{ZH: "{1} {2}", EN: "{1}: {2}"}
	wAssumedNobody  = lang.Text{ZH: "标 * 的还没有谁答应。", EN: "Nobody has agreed to those with a *."}
	wAssumedOffered = lang.Text{ZH: "{1}是对方提的，要你先答应。", EN: "What was offered on {1} is yours to accept first."}
	wAssumedByMouth = lang.Text{ZH: "{1}：口头答应的，先要书面。", EN: "{1}: by word of mouth, get it in writing first."}
)

// assumed names the agreements that the plan takes as signed, and says who has agreed
// to them: nobody, to those with a star where some differ.
func (v planning) assumed() string {
	is := func(which func(agreement.Offer) bool) []plan.PlanChoice {
		return picked(v.p.Choices, func(x plan.PlanChoice) bool { return which(x.Offer) })
	}
	agreed, asked, offered := is(func(o agreement.Offer) bool { return needsAgreement(o) && !isSigned(o) }), is(nobodyAgreed), is(isOffered)
	byMouth := is(func(o agreement.Offer) bool {
		return needsAgreement(o) && !isSigned(o) && !nobodyAgreed(o) && v.inWriting(o) != ""
	})
	mixed := len(asked) < len(agreed)
	nobody := v.say(either(mixed, wAssumedNobody, wNoneAgreed))
	return v.sentences(
		when(len(agreed) > 0, v.say(wAssumed, v.c.AsOf.String(), v.assumptions(agreed, mixed))),
		when(len(asked) > 0, nobody),
		v.sayOf(wAssumedOffered, v.subject(loansChosen(offered)...)), v.sayOf(wAnswerBy, v.lastReply(offered)),
		v.sayOf(wAssumedByMouth, v.names(loansChosen(byMouth))),
		v.sayOf(wAssumedSigned, v.assumptions(is(isSigned), false)),
		v.sayOf(wAssumedOwn, v.assumptions(is(func(o agreement.Offer) bool { return !needsAgreement(o) && !isSigned(o) }), false)))
}

// needsAgreement reports whether an offer is more than what the contract lets the
// borrower do.
func needsAgreement(o agreement.Offer) bool {
	return o.Strategy != agreement.Keep && o.Strategy != agreement.PayOff && o.Strategy != agreement.Nothing
}

// nobodyAgreed reports whether the lender has given no word on an offer.
func nobodyAgreed(o agreement.Offer) bool {
	return needsAgreement(o) && o.Status != agreement.Accepted && o.Status != agreement.Offered && o.Status != agreement.Signed
}

// isSigned reports whether an agreement is signed for a day to come.
func isSigned(o agreement.Offer) bool { return o.Status == agreement.Signed }

// isOffered reports whether the lender waits for an answer.
func isOffered(o agreement.Offer) bool { return needsAgreement(o) && o.Status == agreement.Offered }

// isGiven reports whether a lender has given its word on an offer, and nothing is signed.
func isGiven(o agreement.Offer) bool {
	return o.Status == agreement.Offered || o.Status == agreement.Accepted
}

// assumptions lists what is assumed of each loan, with a star, where some differ, on
// what nobody has agreed to.
func (v planning) assumptions(list []plan.PlanChoice, starred bool) string {
	return v.clauses(each(list, func(x plan.PlanChoice) string {
		behind := late(isBehind(statusOf(v.s, x.Loan)))
		return when(starred && nobodyAgreed(x.Offer), "*") + v.say(wAssumedWay, v.name(x.Loan), v.labelOf(x.Offer, x.Loan, behind))
	}))
}

// lastReply is the last day on which all of some offers can still be accepted.
func (v planning) lastReply(offered []plan.PlanChoice) string {
	var first Date
	for _, x := range offered {
		if until := x.Offer.Until; until != 0 && (first == 0 || until < first) {
			first = until
		}
	}
	return when(first != 0, v.date(first))
}

// loansChosen are the loans of some choices.
func loansChosen(list []plan.PlanChoice) (loans []int) {
	for _, x := range list {
		loans = append(loans, x.Loan)
	}
	return loans
}

var wNotCounted = lang.Text{ZH: "对方提过或答应过的没有算进来：{1}。付钱以前先看：{2}", EN: "What was offered or agreed to on {1} is not counted here. Before you pay, see: {2}"}

var wSeeAbove = lang.Text{ZH: "前面要做什么。", EN: "\"What to do\", above."}

// leftOut names the loans of which a lender's word is in the book that the plan does
// not take up: to pay by the contract first may throw it away.
func (v planning) leftOut() string {
	if v.p.As != "" && !v.head.Printed {
		return ""
	}
	var loans []int
	for i, l := range v.c.Loans {
		taken := slices.Contains(loansChosen(v.p.Choices), i) || l.Choose != ""
		if v.shows(i) && !taken && open(statusOf(v.s, i)) && slices.ContainsFunc(l.Offers, v.stands) {
			loans = append(loans, i)
		}
	}
	see := cmp.Or(v.onScreen("repay compare"+v.head.Typed()+v.head.Again), v.say(wSeeAbove))
	return when(len(loans) > 0, v.say(wNotCounted, v.names(loans), see))
}

// stands reports whether a lender's word can still be taken.
func (v planning) stands(o agreement.Offer) bool {
	return isGiven(o) && needsAgreement(o) && (o.Until == 0 || o.Until >= v.c.AsOf)
}
