package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// One bad month: whether the answer survives it, and what one that does would ask.

var (
	wBadIncome  = lang.Text{ZH: "有一笔收入没到", EN: "one income does not come"}
	wBadIncomes = lang.Text{ZH: "有 {1} 笔收入没到", EN: "{1} incomes do not come"}
	wBadBill    = lang.Text{ZH: "哪天突然要付 {1}", EN: "a bill of {1} comes on any day"}
	wBadHolds   = lang.Text{ZH: "万一{1}，也都够。", EN: "If {1}, it still works."}
	wBadShort   = lang.Text{ZH: "万一{1}：最早{2}起不够，最多差 {3}。", EN: "If {1}: short from {2} at the earliest, by {3} at worst."}
	wBadUnpaid  = lang.Text{ZH: "万一{1}：最早{2}起该还的还不上，最多差 {3}。", EN: "If {1}: payments fall short from {2} at the earliest, by {3} at worst."}
	wBadNone    = lang.Text{ZH: "能选的办法里没有扛得住的。", EN: "Nothing to choose from survives that."}
	wBadUnknown = lang.Text{ZH: "还没找到扛得住的。", EN: "Nothing that survives that was found yet."}
	wBadAsks    = lang.Text{ZH: "要扛得住：谈 {1}{2}：{3}。", EN: "To survive that, ask {1}{2}: {3}."}
	wBadNoAsks  = lang.Text{ZH: "要扛得住，不用跟谁谈{2}：{3}。", EN: "To survive that nobody has to be asked{2}: {3}."}
	wBadTitle   = lang.Text{ZH: "{1}也扛得住的办法 (* 还没人答应)", EN: "What survives it if {1} (* nobody has agreed)"}
	wBadNoMend  = lang.Text{ZH: "不算借款，{1}起钱也不够，最多差 {2}：这要另外想办法。", EN: "Even without the loans the money is then short from {1}, by {2} at worst: no lender can mend that."}
	wBadPays    = lang.Text{ZH: "万一{1}，该还的也都还得上。", EN: "If {1}, every payment can still be made."}
	wBadPaying  = lang.Text{ZH: "要还得上该还的：谈 {1}{2}：{3}。", EN: "So that every payment can be made, ask {1}{2}: {3}."}
	wBadPayingN = lang.Text{ZH: "要还得上该还的，不用跟谁谈{2}：{3}。", EN: "For every payment to be made nobody has to be asked{2}: {3}."}
	wBadTitleOf = lang.Text{ZH: "{1}也还得上的办法 (* 还没人答应)", EN: "What can still be paid if {1} (* nobody has agreed)"}
)

// misfortune says whether the answer survives what may happen, and with low incomes.
// Where living costs are more than the income nothing does.
func (v asking) misfortune(p *page.Page) {
	if v.livingShort() {
		return
	}
	s := v.a.Safety
	if s == nil {
		p.Add(page.Body(v.onScreen(v.lowIncome(v.a.Answer)))) // a document has said it
		return
	}
	what, lines := v.bad(s), []string(nil)
	switch {
	case s.Holds:
		lines = append(lines, v.sentences(v.say(either(s.BeforeLoans != nil, wBadPays, wBadHolds), what), v.noMend(s)))
	case s.Shortfall != nil:
		lines = append(lines, v.sentences(v.say(either(s.BeforeLoans != nil, wBadUnpaid, wBadShort), what, v.after(v.on(s.Shortfall.Date)), v.money(s.Shortfall.Amount)), v.safer(s), v.noMend(s)))
	}
	p.Add(page.Body(inLines(append(lines, v.onScreen(v.lowIncome(v.a.Answer)))...)))
	if s.Given && !s.Holds && s.Answer != nil {
		t := v.choicesTable(s.Answer)
		t.Title = v.say(either(s.BeforeLoans != nil, wBadTitleOf, wBadTitle), what)
		p.Add(t)
	}
}

// bad says what happens.
func (v asking) bad(s *plan.Safety) string {
	switch {
	case s.Shock > 0:
		return v.say(wBadBill, v.money(s.Shock))
	case s.Survive == 1:
		return v.say(wBadIncome)
	}
	return v.say(wBadIncomes, s.Survive)
}

// safer says what an answer that survives it asks for and costs.
func (v asking) safer(s *plan.Safety) string {
	a := s.Answer
	switch {
	case a == nil && s.Unproven:
		return v.say(wBadUnknown)
	case a == nil:
		return v.say(wBadNone)
	}
	costs := v.differs(s.Extra, plan.Maybe{Known: true}, wErrandCosts, wErrandLess)
	nobody, somebody := wBadNoAsks, wBadAsks
	if s.BeforeLoans != nil {
		nobody, somebody = wBadPayingN, wBadPaying
	}
	return v.say(either(a.Asks == 0, nobody, somebody), v.count(a.Asks, wLender, wLenders), costs, v.clauses(v.changes(a)))
}

// noMend says that living, or the bill, is short then without any loan.
func (v asking) noMend(s *plan.Safety) string {
	if s.BeforeLoans == nil {
		return ""
	}
	return v.say(wBadNoMend, v.on(s.BeforeLoans.Date), v.money(s.BeforeLoans.Amount))
}
