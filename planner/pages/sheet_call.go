package pages

import (
	"cmp"
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// CallPage is for the borrower's eyes, to have before one on the telephone: six blocks on
// one sheet of paper. Where a limitation may be over or near, what not to say comes
// before all of them, and nothing is proposed.
func CallPage(h Head, c plan.Case, r Report, of Letter) *page.Page {
	v := newCalling(h, c, r, of.Loan)
	p := &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.callTitle(), Folded: true}
	v.unsaid(p)
	for _, block := range []struct {
		title lang.Text
		says  func(*page.Page)
	}{
		{v.manner.who, v.onTheLine},
		{either(v.old, wCallHearTitle, wCallAskTitle), v.askFirst},
		{wCallSayTitle, v.canSay},
		{wCallMineTitle, v.mine},
		{wCallNotTitle, v.notToPromise},
		{wCallEndTitle, v.beforeHangingUp},
	} {
		p.Add(page.Heading(v.say(block.title)))
		block.says(p)
	}
	return p
}

// calling is the voice of it: the borrower's own where it is to be said aloud.
type calling struct {
	lending
	setting
	words  spoken
	manner manner
}

func newCalling(h Head, c plan.Case, r Report, loan int) calling {
	v := calling{lending: lending{newReporting(h, c, r), SameLender(c, loan)}}
	v.setting = v.lending.setting()
	v.words, v.manner = spokenIn(v.setting.country), mannerWith(v.setting)
	return v
}

var (
	wCallTitle    = lang.Text{ZH: "打电话前看：{1}  截至 {2}  {3}", EN: "Before you call: {1}  as of {2}  {3}"}
	wCallTitleNth = lang.Text{ZH: "打电话前看 {4}/{5}：{1}  截至 {2}  {3}", EN: "Before you call, {4} of {5}: {1}  as of {2}  {3}"}

	wCallWhoTitle  = lang.Text{ZH: "1. 先弄清是谁", EN: "1. Who is on the line"}
	wCallAskTitle  = lang.Text{ZH: "2. 先问这些", EN: "2. What to ask first"}
	wCallHearTitle = lang.Text{ZH: "2. 对方说的，记下来", EN: "2. What they say, written down"}
	wCallSayTitle  = lang.Text{ZH: "3. 可以这样说", EN: "3. What I can say"}
	wCallMineTitle = lang.Text{ZH: "4. 我的打算 (只给自己看)", EN: "4. My proposal (for your eyes only)"}
	wCallNotTitle  = lang.Text{ZH: "5. 不答应、不做", EN: "5. What not to promise or do"}
	wCallEndTitle  = lang.Text{ZH: "6. 挂电话以前", EN: "6. Before hanging up"}
)

// callTitle names whom the page is about and, of several, which call it is.
func (v calling) callTitle() string {
	who := v.cmp.party(plan.AskRow{Loans: v.loans, Group: v.c.Loans[v.loans[0]].Group})
	table := v.cmp.cmp.Table
	n := slices.IndexFunc(table, func(r plan.AskRow) bool { return slices.Contains(v.loans, r.Loans[0]) })
	title := either(v.cmp.cmp.Reason == plan.ReasonAsk && n >= 0 && len(table) > 1, wCallTitleNth, wCallTitle)
	return v.say(title, who, v.c.AsOf.String(), v.currency(), n+1, len(table))
}

var wCallUnsaid = lang.Text{ZH: "所以没问过以前，电话里：\n" +
	"- 不说这笔是欠的，也不说欠多少。\n" +
	"- 不答应还，不答应分期，不约日子。\n" +
	"- 一分也先不付，什么也不签。\n" +
	"- 只听，只记。", EN: "So, before you have asked, on the telephone:\n" +
	"- Do not say that you owe it, or how much.\n" +
	"- Promise no payment, no instalments and no day.\n" +
	"- Pay nothing yet, and sign nothing.\n" +
	"- Only listen and write down."}

// unsaid is what not to say where the time to sue may be over or near.
func (v calling) unsaid(p *page.Page) {
	if v.old {
		p.Add(page.Answer(v.limitations(v.head.Rules.Told, v.loans)), page.Body(v.say(wCallUnsaid)))
	}
}

var (
	wCallHolder     = lang.Text{ZH: "现在由{1}收：替谁收的？请给授权书或转让通知", EN: "{1} collects it now: for whom? Ask for the proof (authority, or notice of the assignment)"}
	wCallBlank      = lang.Text{ZH: "________", EN: "________"}
	wCallOnContract = lang.Text{ZH: "合同号：{1}", EN: "Contract: {1}"}
)

// onTheLine is who it is, and what was said the last time.
func (v calling) onTheLine(p *page.Page) {
	party := v.partyOf(v.loans[0])
	m := &v.manner
	number := v.sayOf(m.number, cells.Clean(party.Contact))
	p.Add(page.Body(v.listed(append([]string{
		cmp.Or(number, v.say(m.numberOwn)), v.say(m.back),
		v.sayOf(m.name, cmp.Or(cells.Clean(party.Lender), v.say(wCallBlank))),
		v.sayOf(wCallHolder, v.after(v.spaced(cells.Clean(party.Holder)))),
		v.sayOf(wCallOnContract, v.contracts()), v.say(m.staff),
	}, v.lastTime()...)...)))
}

var (
	wColCallItem   = lang.Text{ZH: "问什么", EN: "What"}
	wColCallOurs   = lang.Text{ZH: "我的记录", EN: "My figures"}
	wColCallTheirs = lang.Text{ZH: "对方说", EN: "They say"}
	wColCallOn     = lang.Text{ZH: "算到哪天", EN: "As of"}
	wCallWhole     = lang.Text{ZH: "剩余本金", EN: "Principal outstanding"}
	wCallPrincipal = lang.Text{ZH: "逾期本金", EN: "Principal overdue"}
	wCallInterest  = lang.Text{ZH: "欠付利息", EN: "Interest overdue"}
	wCallPenalty   = lang.Text{ZH: "罚息", EN: "Penalty"}
	wCallFees      = lang.Text{ZH: "费用", EN: "Fees"}
	wCallOverdue   = lang.Text{ZH: "逾期应还", EN: "Overdue in all"}
	wCallPayoff    = lang.Text{ZH: "结清应还", EN: "Payoff"}
	wCallMoved     = lang.Text{ZH: "转让过吗？现在的债权人是谁？", EN: "Was it transferred? Who is the creditor now?"}
	wCallPeriods   = lang.Text{ZH: "是哪几个月的？付过的都算进去了吗？", EN: "Which months is it for, and is everything that was paid counted?"}
	wCallNoFigures = lang.Text{ZH: "先听对方报数，再报自己的。", EN: "Let them name their figures before you name yours."}
)

// askFirst is our figures with room for theirs. Where no figure is to be named there are
// none of ours.
func (v calling) askFirst(p *page.Page) {
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColCallItem)}, {Head: v.say(wColCallOurs), Kind: page.Number, Keep: true}, {Head: v.say(wColCallTheirs)}, {Head: v.say(wColCallOn)},
	}}
	if v.old {
		t.Columns[1] = page.Column{}
	}
	late := slices.ContainsFunc(v.loans, func(i int) bool { return len(statusOf(v.Status, i).Overdue) > 0 })
	for _, x := range v.manner.figures {
		if x.due && !late {
			continue
		}
		ours := v.dash(sumOf(v.Status, v.loans, func(l plan.LoanStatus) plan.Maybe { return x.of(toPay(l)) }))
		if v.old {
			ours = page.Cell{Zero: true}
		}
		blank := page.Cell{Text: v.say(wCallBlank)}
		t.Rows = append(t.Rows, []page.Cell{{Text: v.say(x.says)}, ours, blank, blank})
	}
	p.Add(t, page.Body(v.listed(append(v.asks(), v.claimed())...)))
}

// asks are the questions beside the figures. Of a debt that is not to be spoken of none
// is asked: who asks, talks.
func (v calling) asks() []string {
	if v.old {
		return nil
	}
	return each(v.manner.ask, func(t lang.Text) string { return v.say(t) })
}

// claimed is what they named before, beside ours.
func (v calling) claimed() string {
	if v.old {
		return ""
	}
	own := *v.Status
	own.Loans = picked(own.Loans, func(l plan.LoanStatus) bool { return slices.Contains(v.loans, l.Index) })
	return v.claims(&own)
}
