package pages

import (
	"slices"
	"strconv"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wLaterAskOnly   = lang.Text{ZH: "再往前一步，谈成下表会更好。", EN: "One step further: the table below would be better still."}
	wLaterAsk       = lang.Text{ZH: "再往前一步：下表谈成，一共的花费从 {1} 变成 {2}。", EN: "One step further: if the table below is agreed, the cost goes from {1} to {2}."}
	wEasiestGentler = lang.Text{ZH: "对方让得最少的：谈{3}也够，{1}，{2} 还完{4}。", EN: "Asking the lenders to give up less: {3} would do too, {1}, done {2}{4}."}
	wBelowMany      = lang.Text{ZH: "下面 {1} 件", EN: "the {1} below"}
	wEasiestFewer   = lang.Text{ZH: "谈得最少的：只谈{3}也够，{1}，{2} 还完{4}。", EN: "Asking for less: {3} would do too, {1}, done {2}{4}."}
	wBelowOne       = lang.Text{ZH: "下面这件", EN: "the one below"}
)

// laterAnswers are the answers that differ from the one before them.
func (v comparing) laterAnswers(p *page.Page) {
	c := v.cmp
	last := c.Lead()
	if c.Leading == plan.LeadSurest && c.ToAsk != nil && !same(c.ToAsk, last) && c.ToAsk.Asks > 0 {
		line := v.say(wLaterAskOnly)
		if last.Cost.Known && c.ToAsk.Cost.Known && c.Goal == plan.Cheapest {
			line = v.say(wLaterAsk, v.maybe(last.Cost), v.maybe(c.ToAsk.Cost))
		}
		p.Add(page.Body(line), v.answerTable(c.ToAsk))
		last = c.ToAsk
	}
	if e := c.Easiest; e != nil && last != nil && !same(e, last) && !same(e, c.Lead()) && e.Asks > 0 {
		below := v.say(wBelowMany, e.Asks)
		if e.Asks == 1 {
			below = v.say(wBelowOne)
		}
		w := either(e.Asks < last.Asks, wEasiestFewer, wEasiestGentler)
		p.Add(page.Body(v.say(w, v.dearest(e), month(e.Finish), below, v.overContracts(e))), v.answerTable(e))
	}
}

// same reports whether two answers choose the same way for each loan.
func same(a, b *plan.Answer) bool {
	return a != nil && b != nil && slices.EqualFunc(a.Choices, b.Choices, func(x, y plan.Choice) bool {
		return x.Loan == y.Loan && x.Row == y.Row
	})
}

var (
	wColTake     = lang.Text{ZH: "怎么还", EN: "How"}
	wColAsk      = lang.Text{ZH: "谈什么", EN: "Ask for"}
	wColBefore   = lang.Text{ZH: "此前谈", EN: "Before"}
	wColFallback = lang.Text{ZH: "退一步", EN: "Or else"}
	wOtherOne    = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}
	wOthers      = lang.Text{ZH: "其余：{1}。", EN: "The others: {1}."}
)

// answerTable lists what to ask for, lender by lender; where nothing is to be
// asked, the ways to take other than going on.
func (v comparing) answerTable(a *plan.Answer) *page.Table {
	if a == nil {
		return nil
	}
	asks := slices.ContainsFunc(a.Choices, func(c plan.Choice) bool { return c.Ask })
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColNo), Kind: page.Number},
		{Head: v.say(wColLoan)},
		{Head: v.say(either(asks, wColAsk, wColTake))},
		{Head: v.say(wColBefore), Kind: page.Day},
		{Head: v.say(wColHighest), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day},
		{Head: v.say(wColForgone), Kind: page.Number, Drop: dropForgone},
		{Head: v.say(wColFallback), Drop: dropDetail},
	}}
	var others []string
	number, seen := 0, map[string]int{}
	for _, c := range a.Choices {
		rows := v.cmp.Of(c.Loan).Rows
		o := rows[c.Row]
		is := v.isLate(c.Loan)
		if asks && !c.Ask || !asks && o.Offer.Strategy == agreement.Keep && !bool(is) {
			others = append(others, v.say(wOtherOne, v.name(c.Loan), v.labelOf(o.Offer, c.Loan, is)))
			continue
		}
		// Loans of one group are one negotiation: they share a number.
		n := page.Cell{}
		if g := v.c.Loans[c.Loan].Group; g == "" || seen[g] == 0 {
			number++
			seen[g] = number
			n.Text = strconv.Itoa(number)
		}
		fallback := ""
		if c.Fallback >= 0 {
			fallback = v.labelOf(rows[c.Fallback].Offer, c.Loan, is)
		}
		t.Rows = append(t.Rows, []page.Cell{
			n,
			{Text: v.name(c.Loan)},
			{Text: v.labelOf(o.Offer, c.Loan, is)},
			page.TextCell(when(!c.Before.IsZero(), v.date(c.Before))), v.cell(o.HighestPayment),
			v.done(o),
			v.cell(givesUp(o)), page.TextCell(fallback),
		})
	}
	if len(others) > 0 && len(t.Rows) > 0 {
		t.Foot = v.say(wOthers, v.clauses(others))
	}
	return t
}
