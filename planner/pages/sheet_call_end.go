package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
)

// What is not promised, and what to have noted before hanging up.

var (
	wNotMore    = lang.Text{ZH: "不答应比上面多的数、更早的日子：手里最紧的那天 ({2}) 一共只多出 {1}，再多就不够了。", EN: "Promise no larger sum and no earlier day than above: on the tightest day ({2}) only {1} is left over in all."}
	wNotAtAll   = lang.Text{ZH: "不答应比上面多的数、更早的日子：再多就有一天不够。", EN: "Promise no larger sum and no earlier day than above: with more, some day falls short."}
	wNotAny     = lang.Text{ZH: "不答应没算过的数和日子：先算过每天都够，再答复。", EN: "Promise no sum and no day before you have worked out that every day is enough."}
	wNotToday   = lang.Text{ZH: "不答应今天就付一大笔。", EN: "Promise no large sum for today."}
	wNotSecret  = lang.Text{ZH: "不报密码和验证码，不共享屏幕，不转给个人账户。", EN: "Give no password or code, share no screen, pay to no private account."}
	wNotBorrow  = lang.Text{ZH: "不为还这笔再去借。", EN: "Take no new loan to pay this one."}
	wNotStrange = lang.Text{ZH: "不转到没用过的账户：先打电话问清。不报密码和验证码。", EN: "Pay to no account that is new to you before you have rung and asked. Give no password or code."}
	wNotAgents  = lang.Text{ZH: "不付钱给代谈的中介：自己谈不花钱。", EN: "Pay no agent to negotiate: it costs nothing to do it yourself."}
)

// notToPromise is what would harm more than it helps.
func (v calling) notToPromise(p *page.Page) {
	says := []string{v.most()}
	for _, t := range v.manner.not {
		says = append(says, when(!v.old || t != wNotToday, v.say(t)))
	}
	p.Add(page.Body(v.listed(says...)))
}

// most is up to which sum every day is enough.
func (v calling) most() string {
	if v.old {
		return ""
	}
	lead := v.Compared.Lead()
	if lead == nil {
		return v.say(wNotAny)
	}
	switch spare := lead.Spare(&v.c); {
	case !spare.Known:
		return v.say(wNotAny)
	case spare.Amount == 0:
		return v.say(wNotAtAll)
	default:
		return v.say(wNotMore, v.maybe(spare), v.day(lead.LeastCashOn))
	}
}

var (
	wEndWriting = lang.Text{ZH: "书面的什么时候给、怎么给 (新说好的，看到书面的再付)：________", EN: "When and how will it come in writing (pay nothing new before it is there): ________"}
	wEndMean    = lang.Text{ZH: "谈的这段时间，利息和罚息怎么算：________", EN: "What interest and penalty do while we talk: ________"}
	wEndRecord  = lang.Text{ZH: "{1}怎么写：________", EN: "What the {1} will say: ________"}
	wEndSteps   = lang.Text{ZH: "谈的这段时间，别的手续停不停：________", EN: "Whether further steps are held while we talk: ________"}
	wEndNext    = lang.Text{ZH: "下次哪天联系，找谁：________", EN: "Next contact, on which day and with whom: ________"}
	wEndAgreed  = lang.Text{ZH: "刚才说定的，念一遍让对方确认：________", EN: "What was said, read back to them: ________"}
	wEndHeard   = lang.Text{ZH: "对方说了什么：________", EN: "What they said: ________"}
)

// beforeHangingUp is what to have noted, with room for it.
func (v calling) beforeHangingUp(p *page.Page) {
	if v.old {
		p.Add(page.Body(v.listed(v.say(wEndHeard), v.say(wEndNext))))
		return
	}
	p.Add(page.Body(v.listed(each(v.manner.end, func(t lang.Text) string { return v.say(t, v.spaced(v.say(v.words.record))) })...)))
}
