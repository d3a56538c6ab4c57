package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

var (
	wBreakEvenAny      = lang.Text{ZH: "有钱一次结清的话，今天付全部结清应还 {1}，也比这种办法省：{2}。", EN: "Settling today costs less than this way, even at the whole payoff of {1}: {2}."}
	wBreakEvenAtPayoff = lang.Text{ZH: "有钱一次结清的话，今天付得比结清应还的 {1} 少，就比这种办法省：{2}。", EN: "Settling today for less than the payoff of {1} costs less than this way: {2}."}
	wBreakEven         = lang.Text{ZH: "有钱一次结清的话，今天付得比 {1} (结清应还的 {2}) 少，就比这种办法省：{3}。", EN: "Settling today for less than {1}, {2} of the payoff, costs less than this way: {3}."}
)

// breakEven says below which sum settling today costs less than the way that
// is recommended, of a loan that needs talking: paying off any other is no
// settlement.
func (v comparing) breakEven(l plan.LoanOptions) string {
	s := l.Settlement
	if s == nil || !l.Negotiate || v.o.Loan < 0 && v.o.Offer == "" || v.o.Offer != "" && !v.settlementNamed(l) {
		return ""
	}
	offer := v.labelOf(l.Rows[s.With].Offer, l.Index, v.isLate(l.Index))
	if s.Amount > l.Payoff.Amount {
		return v.say(wBreakEvenAny, v.money(l.Payoff.Amount), offer)
	}
	if s.Amount == l.Payoff.Amount {
		return v.say(wBreakEvenAtPayoff, v.money(s.Amount), offer)
	}
	return v.say(wBreakEven, v.money(s.Amount), twoPlaces(s.Part), offer)
}

// settlementNamed reports whether the offer asked for is a settlement.
func (v comparing) settlementNamed(l plan.LoanOptions) bool {
	return slices.ContainsFunc(l.Rows, func(o plan.Option) bool {
		return v.o.Names(o) && o.Offer.Strategy == agreement.Settle
	})
}

// maySettle reports whether what is shown is about settling: one loan that needs
// talking, with all its ways, or a settlement by its name.
func (v comparing) maySettle() bool {
	return slices.ContainsFunc(v.cmp.Loans, func(l plan.LoanOptions) bool {
		return v.shows(l) && l.Negotiate && (v.o.Loan >= 0 && v.o.Offer == "" || v.o.Offer != "" && v.settlementNamed(l))
	})
}

var wBeforeSettling = lang.Text{ZH: "付结清款以前：", EN: "Before paying a settlement:"}

// settlingSteps are what to see to then, in their order.
var settlingSteps = []lang.Text{
	{ZH: "先核实谁是现在的债权人，收款账户是不是它自己的。转让过的，请它出转让通知。", EN: "Verify who the creditor is now, and that the receiving account is its own. Where the debt was assigned, ask for the notice of it."},
	{ZH: "先拿到书面确认：付多少、哪天以前付、免掉哪些、付了就算结清。", EN: "Have it in writing first: the sum, the date, what is waived, and that the debt is then cleared."},
	{ZH: "付完要一份写明已经结清的书面证明。信用记录怎么写，问清楚，过后自己查一次。", EN: "Afterwards ask for a paper that says that it is cleared. Ask what the credit record will say, and look it up later."},
	{ZH: "自己谈不花钱，不要付钱给代谈的中介。", EN: "Negotiating is free: pay no agent for it."},
	{ZH: "付款凭证和往来记录都留着。", EN: "Keep the receipts and every message."},
}

var wBeforeSettlingSure = lang.Text{ZH: "这几条照常见的做法写，没有对过法律原文；拿不准的，付钱以前先问{1}。", EN: "This list follows common practice and was not checked against the law itself. Where you are not sure, ask {1} before you pay."}

// settlingSure says how sure the steps are, and whom to ask.
func (v voice) settlingSure() string {
	return v.say(wBeforeSettlingSure, v.spaced(v.say(spokenIn(v.head.Rules.Country).adviser)))
}

// beforeSettling is what to see to before paying a settlement, and what the rules
// of the book's country say of the record afterwards, where the page does not say that
// elsewhere.
func (v voice) beforeSettling(p *page.Page, elsewhere bool) {
	sure := []string{v.settlingSure()}
	if !elsewhere {
		for _, r := range v.head.Rules.Lines.InForce(rules.MeasureRecord, v.c.AsOf) {
			sure = append(sure, v.sentences(v.say(wSentence, v.ruleHead(r)), v.toCheck(r)))
		}
	}
	p.Add(page.Body(v.pointed(v.say(wBeforeSettling), settlingSteps)), page.Note(inLines(sure...)))
}

var (
	wSettlingDoes   = lang.Text{ZH: "{1}肯一次收 {2} 结清的话{3}，就每天都够；还没有谁提过，付以前先要书面的。", EN: "If {1} settled for {2} at once{3}, every day would work; nobody has offered it: have it in writing before paying."}
	wSettlingOthers = lang.Text{ZH: "，其他借款照最接近的", EN: ", the other loans as in the nearest"}
)

// settlingWouldDo names the first loan of which a settlement that nobody has offered
// would be enough where nothing else is. Such a one never leads: it costs least always.
func (v comparing) settlingWouldDo() string {
	for _, l := range v.cmp.Loans {
		for _, o := range l.Rows {
			if o.Offer.Strategy == agreement.Settle && o.Offer.Hypothetical && payable(o.Affordable) {
				return v.say(wSettlingDoes, v.name(l.Index), v.maybe(o.TotalPaid), when(len(v.cmp.Loans) > 1, v.say(wSettlingOthers)))
			}
		}
	}
	return ""
}
