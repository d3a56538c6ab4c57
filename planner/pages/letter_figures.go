package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
)

var (
	wFiguresOpens = lang.Text{ZH: "我在核对{1}的账，想请贵方给一份明细。这封信只是核对数字。", EN: "I am checking the figures of {1}, and ask you for an itemised statement. This letter is about the figures only."}
	wFiguresClaim = lang.Text{ZH: "{1}：到 {2} 为止，贵方说的是 {3}，照我的记录算是 {4}，相差 {5}。请说明差在哪里。", EN: "{1}: as of {2} you named {3}. By my records it comes to {4}, a difference of {5}. Please say where it comes from."}
	wFiguresOpen  = lang.Text{ZH: "{1}：到 {2} 为止，贵方说的是 {3}。我这里的记录不全，没法核对。", EN: "{1}: as of {2} you named {3}. My records are not complete enough to check it."}
)

// figures asks for the items. It says what is being checked, and calls nothing owed.
func (v lettering) figures(p *page.Page) {
	p.Add(page.Body(v.say(wFiguresOpens, v.spaced(v.ofLoans()))), page.Body(v.differences()), page.Body(v.also()))
}

// differences sets the lender's figure beside one's own, where they are not the same.
func (v lettering) differences() string {
	return inLines(each(v.loans, func(i int) string {
		c := statusOf(v.Status, i).Claimed
		switch {
		case c == nil, c.Difference.Exact() && c.Difference.Amount == 0:
			return ""
		case v.old, !c.Difference.Exact(), c.Within:
			return v.say(wFiguresOpen, v.name(i), c.Date.String(), v.money(c.Amount))
		}
		d := c.Difference.Amount
		return v.say(wFiguresClaim, v.name(i), c.Date.String(), v.money(c.Amount), v.money(c.Amount-d), v.money(max(d, -d)))
	})...)
}
