package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
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
	p.Add(t, page.Body(inLines(v.say(wMyFigures), v.disputed(), when(unknown, v.say(wLenderUnknown)))))
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

// wanted are the rows that the letter asks for: what was named, else what is asked for
// first. There are none where no sum can be named.
func (v lettering) wanted() map[int]plan.Option {
	named := v.named()
	if len(named) == 0 {
		if v.c.Household == nil {
			return nil
		}
		return v.taken()
	}
	rows := v.taken()
	if rows == nil || v.c.Household == nil {
		rows = map[int]plan.Option{}
	}
	for i, row := range named {
		rows[i] = v.Compared.Of(i).Rows[row]
	}
	return rows
}

// named are the rows of the way that the letter is to ask for, by their loans; none
// where nobody named one.
func (v lettering) named() map[int]int {
	rows := map[int]int{}
	only := plan.Only{Offer: v.letter.Offer}
	for _, i := range v.loans {
		if k := slices.IndexFunc(v.Compared.Of(i).Rows, only.Names); k >= 0 && v.letter.Offer != "" {
			rows[i] = k
		}
	}
	return rows
}

// way is a way out of one of the loans.
type way struct {
	loan, row int
	plan.Option
}

// offersOn are the ways out of the loans of which something is so.
func (v lettering) offersOn(is func(lettering, plan.Option) bool) (list []way) {
	for _, i := range v.loans {
		for k, o := range v.Compared.Of(i).Rows {
			if is(v, o) {
				list = append(list, way{i, k, o})
			}
		}
	}
	return list
}

// isOffered reports whether a lender has offered a way, and may still be answered.
func (v lettering) isOffered(o plan.Option) bool {
	return o.Offer.Status == agreement.Offered && (o.Offer.Until == 0 || o.Offer.Until >= v.c.AsOf)
}

var (
	wCounterThanks = lang.Text{ZH: "谢谢贵方就{1}提出的办法：{2}。", EN: "Thank you for what you offered ({1}): {2}."}
	wCounterShort  = lang.Text{ZH: "照我家的收支算，这样还，{1}起钱就不够，我答应了也做不到。", EN: "By my household's figures the money does not last from {1} on if I pay like that, so I could not keep to it."}
	wCounterNotYet = lang.Text{ZH: "这个办法我现在还不能答应。", EN: "I cannot agree to it as it is."}
)

// counter answers what the lender offered: why it cannot be kept to, and what is asked
// in its place.
func (v lettering) counter(p *page.Page) {
	for _, o := range v.offersOn(lettering.isOffered) {
		why := v.say(wCounterNotYet)
		if o.Shortfall != nil {
			why = v.say(wCounterShort, v.spaced(month(o.Shortfall.Date)))
		}
		p.Add(page.Body(v.sentences(v.say(wCounterThanks, v.spaced(v.after(v.name(o.loan))), v.plain(o.Option, o.loan)), why)))
	}
	p.Add(page.Body(v.whyHard()))
	v.household(p)
	v.asks(p)
	p.Add(v.also()...)
}

// asCard reports whether the letter is in the parts in which a card's agreement is
// written in this country.
func (v lettering) asCard() bool {
	return len(practiceOf(v.head.Rules.Country).card) > 0 && slices.ContainsFunc(v.loans, func(i int) bool {
		l := &v.c.Loans[i]
		return l.LenderType == "card" || l.Terms.Method == loan.Revolving
	})
}
