package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/cells"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wAllLoans       = lang.Text{ZH: "所有借款", EN: "All loans"}
	wHousehold      = lang.Text{ZH: "家里的钱", EN: "The household"}
	wSigned         = lang.Text{ZH: "{1} (签约时)", EN: "{1} (as signed)"}
	wWhat           = lang.Text{ZH: "指的是{1}。", EN: "That is {1}."}
	wNone           = lang.Text{ZH: "{1}，{2}：没有。", EN: "{1}, {2}: none."}
	wUnknown        = lang.Text{ZH: "{1}，{2}：还算不出。", EN: "{1}, {2}: not known yet."}
	wExplainAtLeast = lang.Text{ZH: "至少这么多；还有不知道的，没算进去。", EN: "At least so much: what is not known is not in it."}
	wValue          = lang.Text{ZH: "{1}，{2}：{3}。", EN: "{1}, {2}: {3}."}
)

// answer is the figure in one line, and what it is in plain words.
func (v explaining) answer(e *explain.Explanation) string {
	name := nameOf(e.Ask.Figure)
	what := v.typed(e.Ask)
	subject := v.say(wAllLoans)
	switch {
	case e.Loan >= 0:
		subject = v.name(e.Loan)
	case e.Ask.Group != "":
		subject = cells.Clean(e.Ask.Group)
	}
	if explain.OfMoney(e.Ask.Figure) && e.Ask.Offer == "" {
		subject = v.say(wHousehold)
	}
	switch {
	case e.Ask.Offer != "":
		subject = v.say(wInBrackets, subject, v.offerName(e))
	case e.Ask.Original:
		subject = v.say(wSigned, subject)
	}
	says := v.say(wWhat, name.says.In(v.Lang))
	if !e.Value.Known {
		return v.sentences(v.say(either(none(e), wNone, wUnknown), subject, what), says)
	}
	limit := when(e.Value.AtLeast && e.Value.Kind == explain.IsAmount, v.say(wExplainAtLeast))
	return v.sentences(v.say(wValue, subject, what, v.value(e)), says, limit)
}

// offerName names the way out of an explanation by the borrower's words for it.
func (v explaining) offerName(e *explain.Explanation) string {
	switch {
	case e.Offer == nil:
		return cells.Clean(e.Ask.Offer)
	case e.Loan < 0:
		return v.say(agreement.Strategies.Says(e.Offer.Strategy))
	}
	return v.offer(*e.Offer, e.Loan)
}

// offer is the label of an offer on a loan as it stands.
func (v explaining) offer(o agreement.Offer, loan int) string {
	return v.labelOf(o, loan, late(v.loanStatus(loan).OverdueTotal.Amount > 0))
}

// none reports whether there is no such figure, rather than one that is unknown.
func none(e *explain.Explanation) bool {
	return !slices.ContainsFunc(e.Missing, func(m explain.Missing) bool {
		return m != explain.NoneSuch && m != explain.NoShortfall && m != explain.NoSuchRow
	})
}

var (
	wExplainTimes = lang.Text{ZH: "{1} 次", EN: "{1} dates"}
	wExplainDues  = lang.Text{ZH: "{1} 期", EN: "{1}"}
)

// value writes a figure in its own way.
func (v explaining) value(e *explain.Explanation) string {
	x := e.Value
	switch x.Kind {
	case explain.IsRate:
		return v.percent(x.Rate)
	case explain.IsDate:
		return x.Date.String()
	case explain.IsPart:
		return twoPlaces(x.Part)
	case explain.IsCount, explain.IsText:
		if e.Ask.Figure == explain.PaymentCount || e.Ask.Figure == explain.MinimumPayments {
			return v.say(wExplainTimes, x.Count)
		}
		if e.Ask.Figure == explain.AloneLate {
			return v.say(wExplainDues, x.Count)
		}
		return v.days(v.loanStatus(e.Loan)).Text
	}
	s := v.maybe(plan.Maybe{Amount: x.Amount, Known: x.Known, AtLeast: x.AtLeast})
	if x.Date != 0 {
		s = v.say(wInBrackets, s, x.Date)
	}
	return s
}
