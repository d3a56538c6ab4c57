package report

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wLowerRate = lang.Text{ZH: "利率降到 {1}", EN: "rate lowered to {1}"}
	wLonger    = lang.Text{ZH: "再多 {1} 期", EN: "{1} more {2}"}
)

// concessionWords name the concessions. What {1} stands for, concession says.
var concessionWords = texts[plan.Concession]{
	{plan.WaivePenalty, lang.Text{ZH: "免掉罚息", EN: "penalty waived"}}, {plan.WaiveInterest, lang.Text{ZH: "免掉欠付利息", EN: "unpaid interest waived"}}, {plan.WaiveFees, lang.Text{ZH: "免掉欠付费用", EN: "unpaid fees waived"}},
	{plan.FreezeInterest, lang.Text{ZH: "从今天起停息", EN: "no interest from today"}}, {plan.LowerRate, wLowerRate},
	{plan.Longer6, wLonger}, {plan.Longer12, wLonger},
}

// concession names one in a few words.
func (v comparing) concession(l plan.LoanOptions, w plan.Worth) string {
	name := concessionWords.of(w.Concession)
	switch name {
	case wLowerRate:
		return v.say(name, v.rateText(*w.Offer.Rate))
	case wLonger:
		more := w.Offer.Periods - l.Worth.Base.Periods
		return v.say(name, more, v.periods(more, v.every(l.Index)))
	}
	return v.say(name)
}

var (
	wWorthUnknown  = lang.Text{ZH: "{1}：不知道合同利率，算不出每一项让步值多少。", EN: "{1}: the contract rate is unknown, and so is what each concession is worth."}
	wTitleWorth    = lang.Text{ZH: "{1}，每一项让步值多少钱", EN: "{1}, what each concession is worth"}
	wColConcession = lang.Text{ZH: "让步", EN: "Concession"}
	wColSaves      = lang.Text{ZH: "少花", EN: "Saves"}
	wColEachLess   = lang.Text{ZH: "每期少", EN: "Each less"}
	wWorthBase     = lang.Text{ZH: "每一项单独算，都和这样还比：欠的并进去，照计利息分 {1} 期，每期 {2}，一共 {3}。负数是多花。", EN: "Each by itself, compared with {1} parts with interest, arrears included: {2} each, {3} in all. Below zero it costs more."}
)

// worths is the table of what each concession on a loan is worth, the best of
// them in a sentence before it.
func (v comparing) worths(p *page.Page, l plan.LoanOptions) {
	if v.o.Loan < 0 || v.o.Offer != "" || l.Worth == nil || len(l.Worth.List) == 0 {
		return
	}
	if !l.Worth.TotalPaid.Known {
		p.Add(page.Body(v.say(wWorthUnknown, v.name(l.Index))))
		return
	}
	t := &page.Table{Title: v.say(wTitleWorth, v.name(l.Index)), Columns: []page.Column{
		{Head: v.say(wColConcession), Least: 24},
		{Head: v.say(wColSaves), Kind: page.Number, Keep: true},
		{Head: v.say(wColEachLess), Kind: page.Number, Keep: true},
	}}
	for _, w := range l.Worth.List {
		less := w.Instalment
		less.Amount = -less.Amount
		t.Rows = append(t.Rows, []page.Cell{{Text: v.capital(v.concession(l, w))}, v.cell(w.Amount), v.cell(less)})
	}
	t.Foot = v.say(wWorthBase, l.Worth.Base.Periods, v.maybe(l.Worth.Instalment), v.maybe(l.Worth.TotalPaid))
	p.Add(page.Body(v.bestWorth(l)), t)
}

var (
	wWorthMost   = lang.Text{ZH: "{1}最值钱的一项让步：{2}，少花 {3}。", EN: "For {1} the concession worth most is {2}: {3} less in all."}
	wWorthLonger = lang.Text{ZH: "想每期轻一些：{1}，每期少 {2}，多花 {3}。", EN: "For lighter instalments: {1}, {2} less each, {3} more in all."}
)

// bestWorth says which concession saves most, and what makes each instalment
// lighter.
func (v comparing) bestWorth(l plan.LoanOptions) string {
	var most, longer *plan.Worth
	for i := range l.Worth.List {
		w := &l.Worth.List[i]
		switch {
		case !w.Amount.Known:
		case w.Amount.Amount > 0 && (most == nil || w.Amount.Amount > most.Amount.Amount):
			most = w
		case w.Amount.Amount < 0 && w.Instalment.Known && w.Instalment.Amount < 0:
			longer = w
		}
	}
	var list []string
	if most != nil {
		list = append(list, v.say(wWorthMost, v.subject(l.Index), v.concession(l, *most), v.maybe(most.Amount)))
	}
	if longer != nil {
		list = append(list, v.say(wWorthLonger, v.concession(l, *longer), v.money(-longer.Instalment.Amount), v.money(-longer.Amount.Amount)))
	}
	return v.sentences(list...)
}

var (
	wBreakEvenAny   = lang.Text{ZH: "有钱一次结清的话，今天付全部结清应还 {1}，也比这种办法省：{2}。", EN: "Settling today costs less than this way, even at the whole payoff of {1}: {2}."}
	wBreakEvenWhole = lang.Text{ZH: "有钱一次结清的话，今天付得比结清应还的 {1} 少，就比这种办法省：{2}。", EN: "Settling today for less than the payoff of {1} costs less than this way: {2}."}
	wBreakEven      = lang.Text{ZH: "有钱一次结清的话，今天付得比 {1} (结清应还的 {2}) 少，就比这种办法省：{3}。", EN: "Settling today for less than {1}, {2} of the payoff, costs less than this way: {3}."}
)

// breakEven says below which sum settling today costs less than the way that
// is recommended, of a loan that needs talking: paying off any other is no
// settlement.
func (v comparing) breakEven(l plan.LoanOptions) string {
	s := l.Settlement
	if s == nil || !l.Talk || v.o.Offer != "" && !v.settlementNamed(l) {
		return ""
	}
	way := v.labelOf(l.Rows[s.With].Offer, l.Index, v.isLate(l.Index))
	if s.Amount > l.Payoff.Amount {
		return v.say(wBreakEvenAny, v.money(l.Payoff.Amount), way)
	}
	if s.Amount == l.Payoff.Amount {
		return v.say(wBreakEvenWhole, v.money(s.Amount), way)
	}
	return v.say(wBreakEven, v.money(s.Amount), s.Part.MulInt(100).Rat().FloatString(2)+"%", way)
}

// settlementNamed reports whether the offer asked for is a settlement.
func (v comparing) settlementNamed(l plan.LoanOptions) bool {
	for _, o := range l.Rows {
		if v.o.Names(o) && o.Offer.Strategy == agreement.Settle {
			return true
		}
	}
	return false
}

// maySettle reports whether what is shown is about settling: a settlement that
// the book lists, or one loan that needs talking, with all its ways.
func (v comparing) maySettle() bool {
	for _, l := range v.cmp.Loans {
		switch {
		case !v.shows(l) || !l.Talk:
		case v.o.Offer != "":
			if v.settlementNamed(l) {
				return true
			}
		case v.o.Loan >= 0 || v.listsSettlement(l.Index):
			return true
		}
	}
	return false
}

// listsSettlement reports whether the book lists a settlement that has not
// been refused.
func (v voice) listsSettlement(i int) bool {
	for _, o := range v.c.Loans[i].Offers {
		if o.Strategy == agreement.Settle && o.Status != agreement.Refused {
			return true
		}
	}
	return false
}

var (
	wBeforeSettling = lang.Text{ZH: "付结清款以前：\n" +
		"- 先核实谁是现在的债权人，收款账户是不是它自己的。转让过的，请它出转让通知。\n" +
		"- 先拿到书面确认：付多少、哪天以前付、免掉哪些、付了就算结清。\n" +
		"- 付完要一份结清证明。上征信的，问清会怎么写，过后自己查一次。\n" +
		"- 自己谈不花钱，不要付钱给代谈的中介。\n" +
		"- 付款凭证和往来记录都留着。", EN: "Before paying a settlement:\n" +
		"- Verify who the creditor is now, and that the receiving account is its own. Where the debt was assigned, ask for the notice of it.\n" +
		"- Have it in writing first: the sum, the date, what is waived, and that the debt is then cleared.\n" +
		"- Afterwards ask for a certificate of clearance (结清证明). Ask what the credit record will say, and look it up later.\n" +
		"- Negotiating is free: pay no agent for it.\n" +
		"- Keep the receipts and every message."}
	wBeforeSettlingSure = lang.Text{ZH: "以上来自二手资料，没有对过原文。负面记录在结清 5 年后删除：征信业管理条例第 16 条，对过原文。", EN: "The list is from secondary sources, not checked against the primary text. Negative records are deleted 5 years after the debt is cleared: Regulation on the Credit Reporting Industry (征信业管理条例), article 16, read in the primary text."}
)

// beforeSettling is what to see to before paying a settlement, and how sure
// that is.
func (v voice) beforeSettling(p *page.Page) {
	p.Add(page.Body(v.say(wBeforeSettling)), page.Note(v.say(wBeforeSettlingSure)))
}
