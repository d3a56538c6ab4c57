package pages

import (
	"cmp"
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// LenderPage is for the eyes of one lender: what concerns the loans of one negotiation,
// the household's money in three sums, and what is asked for first. It says nothing of
// other loans, nothing of what would do as well, and nothing that the book does not
// say. A lender of whom nothing is asked is not told of the household's money.
func LenderPage(h Head, c plan.Case, r Report, loan int) *page.Page {
	v := lending{newReporting(h, c, r), SameLender(c, loan)}
	p := &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.say(wLenderTitle, v.c.AsOf.String(), v.currency())}
	p.Add(page.Body(v.who()))
	v.addChapters(p, []chapter{
		{title: wLenderOwed, blocks: v.owes},
		{title: wLenderMeans, blocks: v.means},
		{title: v.offerTitle(), blocks: v.offers},
		{title: wLenderTable, blocks: v.schedules},
		{title: wLenderReply, blocks: v.reply},
	})
	return p
}

// lending is the voice of it.
type lending struct {
	reporting
	loans []int // of the negotiation
}

// SameLender are the loans that are negotiated together with one: those of its group.
func SameLender(c plan.Case, loan int) []int {
	group := c.Loans[loan].Group
	var loans []int
	for i, l := range c.Loans {
		if i == loan || group != "" && l.Group == group {
			loans = append(loans, i)
		}
	}
	return loans
}

var (
	wLenderTitle = lang.Text{ZH: "关于还款的说明  截至 {1}  {2}", EN: "On the repayment of a loan  as of {1}  {2}"}
	wLenderOwed  = lang.Text{ZH: "现在的情况", EN: "How it stands"}
	wLenderMeans = lang.Text{ZH: "家里的收支", EN: "The household's money"}
	wLenderOffer = lang.Text{ZH: "请求", EN: "What is asked for"}
	wLenderPlan  = lang.Text{ZH: "打算怎么还", EN: "How it is to be paid"}
	wLenderTable = lang.Text{ZH: "逐期", EN: "Payment by payment"}
	wLenderReply = lang.Text{ZH: "答复", EN: "Reply"}

	wLenderTo = lang.Text{ZH: "致", EN: "To"}
	wLenderAt = lang.Text{ZH: "送达", EN: "Attention"}
	wLenderOn = lang.Text{ZH: "合同号", EN: "Account or contract"}
)

// who is who writes to whom, and on which contracts.
func (v lending) who() string {
	party := v.partyOf(v.loans[0])
	return inLines(
		v.entry(wLenderTo, cmp.Or(party.Holder, party.Lender)), v.entry(wLenderAt, addressee(party.Contact)), v.entry(wLenderOn, v.contracts()),
		v.entry(wRecordFor, v.head.Borrower), v.entry(wRecordNumber, v.head.Reference), v.entry(wRecordBy, v.head.Preparer),
	)
}

// contracts are the numbers of the contracts that are stated.
func (v lending) contracts() string {
	return v.list(filled(each(v.loans, func(i int) string { return cells.Clean(v.partyOf(i).Contract) })))
}

var (
	wLenderFigures = lang.Text{ZH: "照借款人自己的记录算的。和贵方的数不一样的，请给出贵方的明细。", EN: "These are the borrower's own figures. Where yours differ, please send yours, itemised."}
	wLenderClaim   = lang.Text{ZH: "{1} 收到的数是 {2}，和这里不同：请给出它的明细。", EN: "The figure named on {1} was {2}, which is not the one here: please say how it is made up."}
	wLenderUnknown = lang.Text{ZH: "有些数不知道，写的是至少或 ?：请给出本金、利息、罚息、费用各多少，怎么算的。", EN: "Some of it is not known and stands as \"at least\" or ?: please send principal, interest, penalty and fees apart, and how they are counted."}
	wLenderPartly  = lang.Text{ZH: "有些数不知道，写的是至少或 ?。", EN: "Some of it is not known and stands as \"at least\" or ?."}
	wLenderAdded   = lang.Text{ZH: "另外还收了什么的，请告知。", EN: "If anything was added to it, please say what."}
	wColSince      = lang.Text{ZH: "最早没还的一期", EN: "Oldest unpaid due"}
)

// owes is what is owed of these loans, and since when.
func (v lending) owes(p *page.Page) {
	t, unknown := v.owedTable()
	p.Add(t, page.Body(inLines(v.say(wLenderFigures), v.disputed(), v.askItems(unknown))))
}

// owedTable is a row for each of the loans; unknown says that a sum in it is not known
// in full.
func (v lending) owedTable() (t *page.Table, unknown bool) {
	t = &page.Table{Columns: append(v.overdueColumns(),
		page.Column{Head: v.say(wColSince), Kind: page.Day},
		page.Column{Head: v.say(wColNextDue), Kind: page.Day},
		page.Column{Head: v.say(wColPayoff), Kind: page.Number, Keep: true},
	)}
	for _, i := range v.loans {
		l := statusOf(v.Status, i)
		s := toPay(l)
		t.Rows = append(t.Rows, append(v.toldCells(i, s),
			page.TextCell(when(isLate(l), dateOrNone(l.OldestUnpaidDue))), page.TextCell(dateOrNone(l.NextDueDate)), v.dash(s.Payoff)))
		for _, m := range []plan.Maybe{s.Payoff, s.OverdueTotal, s.PrincipalOverdue, s.InterestOverdue, s.Penalty, s.Fees} {
			unknown = unknown || open(l) && !m.Exact() && (m.Known || !v.lendsNothing())
		}
	}
	return t, unknown
}

// toldCells are the sums of a loan that are told to its lender. Who lends nothing, or
// lent as a friend, is not told of a penalty of which nobody spoke.
func (v lending) toldCells(i int, s plan.Sums) []page.Cell {
	row := v.overdueCells(v.name(i), s)
	for k, m := range []plan.Maybe{s.PrincipalOverdue, s.InterestOverdue, s.Penalty, s.Fees} {
		if v.lendsNothing() && !m.Known {
			row[k+2] = page.Cell{Zero: true}
		}
	}
	return row
}

// lendsNothing reports whether what is owed has no parts that a lender would tell apart.
func (v lending) lendsNothing() bool {
	s := v.setting()
	return s.isPerson() || slices.Contains(billed, s.lender)
}

// askItems asks for what is not known of the sums.
func (v lending) askItems(unknown bool) string {
	switch {
	case v.lendsNothing():
		return v.sentences(when(unknown, v.say(wLenderPartly)), v.say(wLenderAdded))
	case unknown:
		return v.say(wLenderUnknown)
	}
	return ""
}

// disputed asks how a figure is made up that the lender named and that is another.
func (v lending) disputed() string {
	return inLines(each(v.loans, func(i int) string {
		c := statusOf(v.Status, i).Claimed
		if !c.Differs() {
			return ""
		}
		return v.say(wLenderClaim, c.Date.String(), v.money(c.Amount))
	})...)
}

var (
	wColMeans     = lang.Text{ZH: "家里收支", EN: "Household"}
	wColEachMonth = lang.Text{ZH: "平均每月", EN: "A month, on average"}
	wMeansLeft    = lang.Text{ZH: "剩下还所有借款", EN: "Left for all debts"}
	wMeansNone    = lang.Text{ZH: "生活开支比收入多", EN: "Living expenses exceed income by"}
	wMeansBudget  = lang.Text{ZH: "每月拿得出 {1} 还借款，所有出借方一起。", EN: "There is {1} a month for all lenders together."}
	wMeansHow     = lang.Text{ZH: "往后十二个月的平均数。", EN: "Averages of the coming twelve months."}
)

// means is the household's money in three sums, for a lender of whom something is asked.
func (v lending) means(p *page.Page) {
	if v.needsNothing() {
		return
	}
	p.Add(page.Body(cells.Clean(v.Hardship)))
	v.inSums(p)
}

// inSums is the household's money in three sums, or the budget in their place. Where no
// expenses are stated there are none: all income would seem to be there for lenders.
func (v lending) inSums(p *page.Page) {
	h := v.c.Household
	switch {
	case h == nil:
		return
	case v.Budget != nil:
		p.Add(page.Body(v.say(wMeansBudget, v.money(*v.Budget))))
		return
	case !h.Spends():
		return
	}
	income, expenses := h.MonthOfIncome(v.c.AsOf, v.c.Income), h.MonthOfExpenses(v.c.AsOf)
	left, last := income-expenses, wMeansLeft
	if left < 0 {
		left, last = -left, wMeansNone
	}
	t := &page.Table{Columns: []page.Column{{Head: v.say(wColMeans)}, {Head: v.say(wColEachMonth), Kind: page.Number, Keep: true}}}
	t.Rows = [][]page.Cell{{{Text: v.say(wColIncome)}, v.amount(income)}, {{Text: v.say(wColExpenses)}, v.amount(expenses)}}
	t.Totals = [][]page.Cell{{{Text: v.say(last)}, v.amount(left)}}
	p.Add(t, page.Note(v.sentences(v.say(wMeansHow), v.counted())))
}
