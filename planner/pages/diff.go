package pages

import (
	"slices"

	"repay/planner/change"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// DiffPage says which figures moved between two days or two books, and by what. before is
// the earlier case; edits are the keys that the later book writes otherwise, beside the
// loans of the diff, and of the household.
func DiffPage(h Head, c, before plan.Case, d *change.Diff, edits [][]string, household []string) *page.Page {
	v := moving{newVoice(h, c), before, d}
	p := v.page()
	p.Add(page.Answer(v.lead()), page.Answer(v.short()))
	if len(d.Loans) > 1 {
		p.Add(v.table(v.say(wTotal), d.Totals))
	}
	for k := range d.Loans {
		l := &d.Loans[k]
		p.Add(v.table(v.loanOf(l), l.Figures), page.Body(v.besideTable(l, edits[k])))
	}
	p.Add(page.Body(v.sayOf(wEditedHome, v.list(household))), page.Note(v.warnings()), page.Note(when(len(d.Loans) > 0, v.say(wHowMoved))))
	p.Add(v.next(wRunStatus, "status", ""))
	return p
}

// moving is the voice of one diff.
type moving struct {
	voice
	before plan.Case
	d      *change.Diff
}

// loanOf is what people call a loan of either book.
func (v moving) loanOf(l *change.Loan) string {
	if l.After < 0 {
		return voice{v.Lang, &matter{head: v.head, c: v.before}}.name(l.Before)
	}
	return v.name(l.After)
}

var (
	wMovedNone = lang.Text{ZH: "{1} 到 {2}，没有数变过。", EN: "From {1} to {2} no figure moved."}
	wMovedLess = lang.Text{ZH: "{1} 到 {2}，结清要的从 {3} 到 {4}，少了 {5}：{6}。", EN: "From {1} to {2} what would clear the loans went from {3} to {4}, {5} less: {6}."}
	wMovedMore = lang.Text{ZH: "{1} 到 {2}，结清要的从 {3} 到 {4}，多了 {5}：{6}。", EN: "From {1} to {2} what would clear the loans went from {3} to {4}, {5} more: {6}."}
	wMovedSame = lang.Text{ZH: "{1} 到 {2}，结清要的没变，别的数变了。", EN: "From {1} to {2} what would clear the loans did not move; other figures did."}
	wByCause   = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}
)

// lead says what all of it comes to, and by what.
func (v moving) lead() string {
	if v.d.Nothing() {
		return v.say(wMovedNone, v.d.From, v.d.To)
	}
	for k := range v.d.Totals {
		f := &v.d.Totals[k]
		if f.Name != plan.FigurePayoff || f.Sum() == 0 {
			continue
		}
		var by []string
		for _, c := range change.Causes {
			if a := f.By[c.Is]; a != 0 {
				by = append(by, v.say(wByCause, v.say(c.Says), v.signed(a)))
			}
		}
		sum := f.Sum()
		words, much := wMovedMore, sum
		if sum < 0 {
			words, much = wMovedLess, -sum
		}
		return v.say(words, v.d.From, v.d.To, v.money(f.Then.Amount), v.money(f.Now.Amount), v.money(much), v.list(by))
	}
	return v.say(wMovedSame, v.d.From, v.d.To)
}

var (
	wShortNone  = lang.Text{ZH: "照合同还，以前要在 {1} 差 {2}，现在都够了。", EN: "By the contracts money was to run short on {1}, by {2} at worst; now it lasts."}
	wShortNew   = lang.Text{ZH: "照合同还，以前都够，现在 {1} 起不够，最多差 {2}。", EN: "By the contracts money lasted; now it is short from {1}, by {2} at worst."}
	wShortStays = lang.Text{ZH: "照合同还，还是 {1} 起钱不够；最多差的以前是 {2}，现在是 {3}。", EN: "By the contracts money is short from {1}, as before: by {2} at worst then, by {3} now."}
	wShortMoved = lang.Text{ZH: "照合同还，钱不够的日子从 {1} (最多差 {2}) 变成 {3} (最多差 {4})。", EN: "By the contracts money was short from {1}, by {2} at worst; now from {3}, by {4}."}
	wShortAside = lang.Text{ZH: "已经逾期的不算在里面。", EN: "What is overdue already is not counted in that."}
)

// short says when the household's money runs short, where that moved. What falls
// overdue meanwhile is no part of it any more: that it shrinks is no comfort then.
func (v moving) short() string {
	said := v.shortMoved()
	return v.sentences(said, when(said != "" && v.anyLate(), v.say(wShortAside)))
}

// anyLate reports whether a loan that moved is overdue, then or now.
func (v moving) anyLate() bool {
	return slices.ContainsFunc(v.d.Loans, func(l change.Loan) bool { return l.DaysBefore > 0 || l.DaysAfter > 0 })
}

// shortMoved is that sentence.
func (v moving) shortMoved() string {
	a, b := v.d.Before, v.d.After
	if a == nil || b == nil || !v.d.Turned() {
		return ""
	}
	switch x, y := a.Shortfall, b.Shortfall; {
	case y == nil:
		return v.say(wShortNone, x.Date, v.money(x.Amount))
	case x == nil:
		return v.say(wShortNew, v.day(y.Date), v.money(y.Amount))
	case x.Date == y.Date:
		return v.say(wShortStays, v.day(y.Date), v.money(x.Amount), v.money(y.Amount))
	default:
		return v.say(wShortMoved, v.day(x.Date), v.money(x.Amount), v.day(y.Date), v.money(y.Amount))
	}
}

var (
	wColMoved     = lang.Text{ZH: "哪个数", EN: "Figure"}
	wColMovedFrom = lang.Text{ZH: "以前", EN: "Then"}
)

// table is the figures that moved, of one loan or of all.
func (v moving) table(title string, figures []change.Figure) *page.Table {
	t := &page.Table{Title: title, Columns: []page.Column{
		{Head: v.say(wColMoved)},
		{Head: v.say(wColMovedFrom), Kind: page.Number, Keep: true},
	}}
	for _, c := range change.Causes {
		t.Columns = append(t.Columns, page.Column{Head: v.capital(v.say(c.Says)), Kind: page.Number})
	}
	t.Columns = append(t.Columns, page.Column{Head: v.say(wColNowOwed), Kind: page.Number, Keep: true})
	for k := range figures {
		f := &figures[k]
		row := []page.Cell{{Text: v.capital(v.say(nameOf(explain.Figure(f.Name)).name))}, v.dash(f.Then)}
		for _, c := range change.Causes {
			cell := page.TextCell("-")
			switch a := f.By[c.Is]; {
			case !f.Known() && c.Is == change.Days:
				cell = page.Cell{Text: "?"}
			case a != 0:
				cell = page.Cell{Text: v.signed(a)}
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, append(row, v.dash(f.Now)))
	}
	return t
}

var (
	wLoanCame   = lang.Text{ZH: "这一笔是新加的。", EN: "This loan is new."}
	wLoanWent   = lang.Text{ZH: "后一本账里没有这一笔了。", EN: "The later book does not have this loan any more."}
	wMovedDays  = lang.Text{ZH: "逾期天数：以前 {1}，现在 {2}。", EN: "Days overdue: {1}, now {2}."}
	wNextMoved  = lang.Text{ZH: "下次应还：以前 {1}，现在 {2}。", EN: "Next due: {1}, now {2}."}
	wEditedLoan = lang.Text{ZH: "账本里改过的：{1}。", EN: "Edited in the book: {1}."}
	wEditedHome = lang.Text{ZH: "收入和开支里改过的：{1}。", EN: "Edited of the household: {1}."}
	wNoDate     = lang.Text{ZH: "没有", EN: "none"}
	wHowMoved   = lang.Text{
		ZH: "原因一步一步算：先只过日子，再加上还款，再加上协议和收费，最后是账本别的改动。还款还省下了后面的罚息，省下的也算在还款里。各项加起来就是变了多少。",
		EN: "Causes step by step: first time alone, then what was paid, then agreements and charges, then all that the book says otherwise. A payment also stops penalty, which counts with it. They add up to what moved.",
	}
)

// besideTable is what of a loan moved and is no amount: without a table, which names the
// loan, it does so itself.
func (v moving) besideTable(l *change.Loan, edits []string) string {
	said := v.sentences(v.beside(l, edits), v.tooMuch(l))
	if len(l.Figures) > 0 {
		return said
	}
	return v.say(wNamed, v.loanOf(l), said)
}

// tooMuch says that more was paid on a loan than was owed: such a sum is below zero in the
// table, and pays nothing of another loan.
func (v moving) tooMuch(l *change.Loan) string {
	for k := range l.Figures {
		if f := &l.Figures[k]; f.Name == plan.FigurePayoff && f.Now.Known && f.Now.Amount < 0 {
			return v.say(wOverpaid, v.loanOf(l), v.money(-f.Now.Amount))
		}
	}
	return ""
}

// beside is that without the loan's name.
func (v moving) beside(l *change.Loan, edits []string) string {
	day := func(d Date) string {
		if d.IsZero() {
			return v.say(wNoDate)
		}
		return d.String()
	}
	switch {
	case l.Before < 0:
		return v.say(wLoanCame)
	case l.After < 0:
		return v.say(wLoanWent)
	}
	return v.sentences(
		when(l.DaysBefore != l.DaysAfter, v.say(wMovedDays, l.DaysBefore, l.DaysAfter)),
		when(l.NextBefore != l.NextAfter, v.say(wNextMoved, day(l.NextBefore), day(l.NextAfter))),
		v.sayOf(wEditedLoan, v.list(edits)),
	)
}
