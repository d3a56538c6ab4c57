package pages

import (
	"slices"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

// ChecklistPage is what to check, to enclose and to see to, each with a box: of one
// lender's loans, or below 0 of all that are not paid off.
func ChecklistPage(h Head, c plan.Case, r Report, of Letter) *page.Page {
	v := checking{newReporting(h, c, r), nil}
	if of.Loan >= 0 {
		v.loans = SameLender(c, of.Loan)
	} else {
		v.loans = pick(v.all(), func(i int) bool { return !settled(v.Status, i) })
	}
	p := &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.say(wListTitle, v.c.AsOf.String(), v.currency())}
	p.Add(page.Answer(v.limitations(v.head.Rules.Told, v.loans)))
	v.addChapters(p, []chapter{
		{title: wListFigures, blocks: v.figures},
		{title: wListEnclose, blocks: v.evidence},
		{title: wListBefore, blocks: v.beforeAgreeing},
		{title: wBeforeSettlingTitle, blocks: v.beforePaying},
	})
	return p
}

// checking is the voice of it.
type checking struct {
	reporting
	loans []int // that it is about
}

var (
	wListTitle   = lang.Text{ZH: "核对单  截至 {1}  {2}", EN: "Checklist  as of {1}  {2}"}
	wListFigures = lang.Text{ZH: "先核对数字", EN: "Check the figures first"}
	wListEnclose = lang.Text{ZH: "要附的材料", EN: "What to enclose"}
	wListBefore  = lang.Text{ZH: "寄出、答应以前", EN: "Before you send or agree"}

	wBeforeSettlingTitle = lang.Text{ZH: "付结清款以前", EN: "Before paying a settlement"}

	wListBox = lang.Text{ZH: "[ ] {1}", EN: "[ ] {1}"}
)

// boxes are items to tick, each once.
func (v voice) boxes(says []string) page.Para {
	return page.Body(inLines(each(once(filled(says)), func(s string) string { return v.say(wListBox, v.capital(s)) })...))
}

// boxed are sentences to tick.
func (v voice) boxed(says []string) page.Para { return v.boxes(each(filled(says), v.stopped)) }

// figures are what to check of each loan.
func (v checking) figures(p *page.Page) {
	for _, i := range v.loans {
		own := v.ofLoan(i)
		if len(filled(own)) > 0 {
			p.Add(page.Heading(v.name(i)), v.boxed(own))
		}
	}
}

// sourceChecks say what to hold figures against, by where they come from.
var sourceChecks = texts[string]{
	{"app", lang.Text{ZH: "数字抄自 App：跟合同和还款记录对一遍", EN: "the figures are from the app: hold them against the contract and the record of payments"}},
	{"sms", lang.Text{ZH: "数字抄自短信：跟合同和还款记录对一遍", EN: "the figures are from a text message: hold them against the contract and the record of payments"}},
	{"memory", lang.Text{ZH: "数字是凭记忆写的：先查账单、合同或 App", EN: "the figures are from memory: look them up in a bill, the contract or the app first"}},
	{"", lang.Text{ZH: "数字从哪来，账本没写：跟合同和还款记录对一遍", EN: "the book does not say where the figures come from: hold them against the contract and the record of payments"}},
}

var (
	wListClaimed  = lang.Text{ZH: "对方 {1} 报的 {2} 和这里算的不一样：请对方给明细", EN: "the figure of {2}, named on {1}, is not the one computed here: ask for the details"}
	wListLender   = lang.Text{ZH: "对方是哪一类机构 (看合同)：哪些规定适用，要看这个", EN: "what kind of lender it is (in the contract): which rules apply hangs on it"}
	wListSigned   = lang.Text{ZH: "合同是哪天签的 (看合同)", EN: "on which day the contract was signed (in the contract)"}
	wListContract = lang.Text{ZH: "合同号", EN: "the contract number"}
	wListName     = lang.Text{ZH: "对方的公司全称", EN: "the full name of the lender"}
	wListContact  = lang.Text{ZH: "官方电话和寄信地址：从合同上抄，不用短信里的", EN: "the official number and address: from the contract, not from a message"}
	wListHolder   = lang.Text{ZH: "{1}凭什么收：授权书或转让通知", EN: "by what {1} collects: authority, or notice of the assignment"}
)

var (
	wListTogether = lang.Text{ZH: "借了多少、还了多少，一起对一遍 (借条、转账记录)", EN: "go through what was lent and paid back together (IOUs, bank transfers)"}
	wListAdvice   = lang.Text{ZH: "先问{1}，问过再找对方核对", EN: "ask {1} first, and the other side only after that"}
	wListBill     = lang.Text{ZH: "是哪几个月的，付过的都算进去了没有：跟账单、租约和付款记录对一遍", EN: "which months it is for, and whether everything that was paid is counted: hold it against the bills, the agreement and the payments"}
	wListBillFrom = lang.Text{ZH: "对方的电话和寄信地址：从账单、通知书或租约上抄，不用短信里的", EN: "their number and address: from a bill, a notice by post or the agreement, not from a message"}
)

// ofLoan is what to check of a loan. Of one that may be too old to sue for nobody but an
// adviser is asked; what a lender is asked for, neither a friend nor a landlord has.
func (v checking) ofLoan(i int) (says []string) {
	l := statusOf(v.Status, i)
	party := v.partyOf(i)
	set := v.settingOf(i)
	switch {
	case set.old:
		return []string{v.say(wListAdvice, v.spaced(v.say(spokenIn(set.country).adviser)))}
	case set.isPerson():
		return append([]string{v.say(wListTogether), v.differs(l)}, slices.Concat(v.warned(i), v.lines(i))...)
	case len(mannerWith(set).lenders) > 0: // who is owed rent, a bill or tax
		says = append([]string{v.say(wListBill), v.differs(l)}, v.warned(i)...)
		return append(says, when(i < len(v.Parties) && party.Contact == "", v.say(wListBillFrom)))
	}
	source := ""
	if i < len(v.head.Sources) {
		source = v.head.Sources[i]
	}
	says = append(says, v.say(sourceChecks.of(source)))
	says = append(says, v.differs(l))
	says = slices.Concat(says, v.asked(l), v.warned(i), v.lines(i))
	if party.Holder != "" {
		says = append(says, v.say(wListHolder, v.spaced(cells.Clean(party.Holder))))
	}
	// With names left out nothing is said of what the book does not say.
	if i < len(v.Parties) {
		says = append(says, when(party.Lender == "", v.say(wListName)), when(party.Contract == "", v.say(wListContract)), when(party.Contact == "", v.say(wListContact)))
	}
	return says
}

// differs says that the lender's own figure is another.
func (v checking) differs(l plan.LoanStatus) string {
	c := l.Claimed
	if !c.Differs() {
		return ""
	}
	return v.say(wListClaimed, c.Date.String(), v.money(c.Amount))
}

// asked are the things to ask the lender for, without the name that stands above.
func (v checking) asked(l plan.LoanStatus) (says []string) {
	for _, kind := range askKinds {
		if kind.about(v.voice, &l) {
			says = append(says, v.say(kind.text, v.name(l.Index)))
		}
	}
	says = append(says, when(open(l) && orderMatters(l), v.askOrder(l)))
	named := v.say(wNamed, v.name(l.Index), "")
	return each(says, func(s string) string { return strings.TrimPrefix(s, named) })
}

// warned are the book's warnings about a loan.
func (v checking) warned(i int) (says []string) {
	for _, w := range v.head.Warnings {
		if w.Loan == i && w.Code != warnRuleCrossed && !slices.Contains(inPlace, w.Code) {
			says = append(says, w.Message)
		}
	}
	return says
}

// lines are what the rules ask to be checked: of a figure over a line once, and what
// about the loan has to be known for it.
func (v checking) lines(i int) (says []string) {
	says = append(says, when(v.c.Loans[i].LenderType == "", v.say(wListLender)))
	if v.Findings == nil {
		return says
	}
	for _, f := range v.Findings.List {
		if f.Loan != i || f.Kind != rules.KindLine && f.Kind != rules.KindCheck || len(f.Offers) > 0 {
			continue
		}
		says = append(says, when(slices.Contains(f.Doubts, rules.DoubtSigning), v.say(wListSigned)))
		if f.Figure.Name != "" {
			says = append(says, v.sentences(v.crossed(f), v.toCheck(f.Rule)))
		}
	}
	return says
}

func (v checking) settingOf(i int) setting {
	return lending{v.reporting, SameLender(v.c, i)}.setting()
}

// settings are those of the lenders of the loans; friends are sent no papers.
func (v checking) settings() (list []setting) {
	for _, i := range v.loans {
		if s := v.settingOf(i); !s.isPerson() {
			list = append(list, s)
		}
	}
	return list
}

// worded are the words that letters of a kind to these lenders have, each once.
func (v checking) worded(about string, of func(practised) []lang.Text) (says []string) {
	for _, s := range v.settings() {
		says = append(says, each(of(wordsFor(s, about)), func(t lang.Text) string { return v.say(t) })...)
	}
	return once(says)
}

// evidence is what to enclose.
func (v checking) evidence(p *page.Page) {
	if says := v.worded(AboutRequest, func(w practised) []lang.Text { return w.enclose }); len(says) > 0 {
		p.Add(v.boxes(says))
	}
}

var (
	wListRead   = lang.Text{ZH: "名字、合同号、金额、日期都对；签了名，自己留一份", EN: "names, contract number, sums and dates are right; it is signed, and a copy is kept"}
	wListCarry  = lang.Text{ZH: "答应的每一笔，到那天都付得出，生活开支也够", EN: "every payment agreed to can be made on its day, with living expenses paid"}
	wListPaper  = lang.Text{ZH: "口头说好的，先拿到书面的", EN: "what was agreed by word of mouth is in writing first"}
	wListOthers = lang.Text{ZH: "要等别家答复的，先等到", EN: "where another lender's answer comes first, it is there"}
)

// beforeAgreeing is what to see to before anything goes out or is agreed to.
func (v checking) beforeAgreeing(p *page.Page) {
	several := v.Compared.Reason == plan.ReasonAsk && len(v.Compared.Table) > 1
	says := []string{v.say(wListRead), v.say(wListCarry), v.say(wListPaper), when(several, v.say(wListOthers))}
	p.Add(v.boxed(append(says, v.worded(AboutRequest, func(w practised) []lang.Text { return w.checks })...)))
}

// beforePaying is what to see to before a settlement is paid.
func (v checking) beforePaying(p *page.Page) {
	if len(v.settings()) == 0 {
		return
	}
	says := each(settlingSteps, func(t lang.Text) string { return v.say(t) })
	checks := v.worded(AboutSettlement, func(w practised) []lang.Text { return w.checks })
	told := append(v.worded(AboutRequest, func(w practised) []lang.Text { return w.checks }), v.say(wCheckFirmUS)) // a step says that
	checks = slices.DeleteFunc(checks, func(s string) bool { return slices.Contains(told, s) })
	p.Add(v.boxed(append(says, checks...)), page.Note(v.settlingSure()))
}
