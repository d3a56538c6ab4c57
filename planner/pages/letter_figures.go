package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
)

var (
	wFiguresOpens = lang.Text{ZH: "我在核对{1}的账，想请贵方给一份明细。这封信只是核对数字。", EN: "I am checking the figures of the account above ({1}). Please send me an itemised statement. This letter is about the figures only."}
	wFiguresClaim = lang.Text{ZH: "{1}：到 {2} 为止，贵方说的是 {3}，照我的记录算是 {4}，相差 {5}。请说明差在哪里。", EN: "{1}: as of {2} you named {3}. By my records it comes to {4}, a difference of {5}. Please say where it comes from."}
	// Who is asked for less than one's own figures come to does not say so; nor does who
	// would say by it what is owed.
	wFiguresTheirs = lang.Text{ZH: "{1}：到 {2} 为止，贵方说的是 {3}。请说明它是怎么算的。", EN: "{1}: as of {2} you named {3}. Please say how it is made up."}
	wFiguresOpen   = lang.Text{ZH: "{1}：到 {2} 为止，贵方说的是 {3}。我这里的记录不全，没法核对。", EN: "{1}: as of {2} you named {3}. My records are not complete enough to check it."}
)

// figures asks for the items. It says what is being checked, and calls nothing owed.
func (v lettering) figures(p *page.Page) {
	p.Add(page.Body(v.say(wFiguresOpens, v.spaced(v.ofLoans()))), page.Body(v.differences(!slices.Contains(v.words.apart, wNotAdmitted))))
	p.Add(v.also()...)
}

// differences are the lender's figures that are not one's own. Who admits nothing names
// none.
func (v lettering) differences(own bool) string {
	return inLines(each(v.loans, func(i int) string {
		c := statusOf(v.Status, i).Claimed
		if !c.Differs() {
			return ""
		}
		day, named := c.Date.String(), v.money(c.Amount)
		switch d := c.Difference; {
		case v.old, !own, c.Within, d.Exact() && d.Amount < 0:
			return v.say(wFiguresTheirs, v.name(i), day, named)
		case !d.Exact():
			return v.say(wFiguresOpen, v.name(i), day, named)
		}
		more := c.Difference.Amount
		return v.say(wFiguresClaim, v.name(i), day, named, v.money(c.Amount-more), v.money(more))
	})...)
}
