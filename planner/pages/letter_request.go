package pages

import (
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
)

// The letters that ask for another way of paying: by themselves, in answer to what the
// lender offered, or to settle. What they name is what is asked for first, or what was
// named; less than that is never in a letter.

var (
	wRequestOpens = lang.Text{ZH: "关于{1}，我想跟贵方商量一个我能按时做到的还法。", EN: "I am writing about the account above ({1}). I would like to agree with you on a way of paying that I can keep to."}
	wOldOpens     = lang.Text{ZH: "贵方说{1}还有钱要还，我想跟贵方商量。", EN: "You say that a sum is owed ({1}). I am writing to talk this over."}
	wHeadOwed     = lang.Text{ZH: "照我自己的记录，现在欠的", EN: "What is owed, by my own figures"}
	wHeadMeans    = lang.Text{ZH: "家里的收支", EN: "My household's money"}
	wHeadAsk      = lang.Text{ZH: "我请求的办法", EN: "What I ask for"}
	wMyFigures    = lang.Text{ZH: "和贵方的数不一样的，请给我一份明细。", EN: "Where yours differ, please send me yours, itemised."}
)

// request asks for a way of paying.
func (v lettering) request(p *page.Page) {
	p.Add(page.Body(v.sentences(v.opens(wRequestOpens), v.early())), page.Body(v.whyHard()))
	if v.asCard() {
		v.cardSections(p)
	} else {
		v.owed(p)
		v.household(p)
		v.asks(p)
	}
	p.Add(v.also()...)
}

// opens is the first sentence. Where the time to sue may be over it says what the
// lender says.
func (v lettering) opens(t lang.Text) string {
	if v.old {
		return v.say(wOldOpens, v.spaced(v.ofLoans()))
	}
	return v.say(t, v.ofLoans())
}

// also is what is said in this country's practice besides.
func (v lettering) also() []page.Block {
	said := func(list []lang.Text) page.Block {
		return page.Body(v.sentences(each(list, func(t lang.Text) string { return v.say(t) })...))
	}
	return []page.Block{said(v.words.says), said(v.words.apart)}
}

var wEarly = lang.Text{ZH: "现在还没有逾期，我想在逾期以前先说。", EN: "Nothing is overdue yet: I am writing before a payment is missed."}

// early says that nothing is late, where it is known that nothing is.
func (v lettering) early() string {
	late := slices.ContainsFunc(v.loans, func(i int) bool {
		l := statusOf(v.Status, i)
		return isLate(l) || !l.OverdueTotal.Exact() || l.OverdueTotal.Amount > 0
	})
	return when(!v.old && !late && !v.paidOff(), v.say(wEarly))
}

// owed is what is owed and since when, by the borrower's own figures.
func (v lettering) owed(p *page.Page) {
	if v.old {
		p.Add(page.Body(v.saidToBeOwed()))
		return
	}
	t, unknown := v.owedTable()
	t.Title = v.say(wHeadOwed)
	p.Add(t, page.Body(inLines(v.say(wMyFigures), v.disputed(), v.askItems(unknown))))
}

var wSaidOwed = lang.Text{ZH: "贵方说，到 {1} 要还 {2}。", EN: "The sum you say is owed is {2}, on {1}."}

// saidToBeOwed is the lender's own figure, where the book has it.
func (v lettering) saidToBeOwed() string {
	return inLines(each(v.loans, func(i int) string {
		c := v.c.Loans[i].Claimed
		if c == nil {
			return ""
		}
		return v.say(wSaidOwed, c.Date.String(), v.money(c.Amount))
	})...)
}

// household is the money in three sums, where it is stated.
func (v lettering) household(p *page.Page) {
	own := &page.Page{Lang: v.Lang}
	v.inSums(own)
	if len(own.Blocks) > 0 {
		p.Add(page.Heading(v.say(wHeadMeans)))
		p.Add(own.Blocks...)
	}
}

// asks is what is asked for, and each payment of it.
func (v lettering) asks(p *page.Page) {
	p.Add(page.Heading(v.say(wHeadAsk)))
	v.ways(p)
}

var wSeeTable = lang.Text{ZH: "逐期的表附在后面。", EN: "Each payment stands in the table after this letter."}

// ways is what is asked for, and where each payment stands.
func (v lettering) ways(p *page.Page) {
	rows := v.wanted()
	v.offersOf(p, rows)
	for i, o := range rows {
		if !v.byContract(i, o) {
			p.Add(page.Body(v.say(wSeeTable)))
			break
		}
	}
}

var wWhyHard = lang.Text{ZH: "家里的情况：{1}", EN: "Why it is hard: {1}"}

// whyHard is the hardship in the borrower's words, where the book has it.
func (v lettering) whyHard() string {
	said := cells.Clean(v.Hardship)
	return when(said != "", v.say(wWhyHard, v.stopped(said)))
}
