package pages

import (
	"cmp"

	"repay/planner/lang"
	"repay/planner/page"
)

var (
	wHardshipOpens = lang.Text{ZH: "写这封信，是想告诉贵方我家现在的情况，也想问问贵方有什么办法。说的是{1}。", EN: "I am writing to tell you how my household stands, and to ask what help you have. It is about the account above ({1})."}
	wFillHardship  = lang.Text{ZH: "【为什么难：失业、生病、收入少了，从什么时候起】", EN: "[why it is hard: work, illness, less income, and since when]"}
	wHardshipLater = lang.Text{ZH: "这封信里，我先不提每月还多少。", EN: "I do not propose a sum in this letter."}
)

// hardship tells how the household stands and asks what help there is; it proposes
// nothing.
func (v lettering) hardship(p *page.Page) {
	p.Add(page.Body(v.sentences(v.say(wHardshipOpens, v.ofLoans()), v.early())))
	p.Add(page.Body(cmp.Or(v.whyHard(), v.say(wFillHardship))))
	v.household(p)
	p.Add(page.Body(v.say(wHardshipLater)))
	p.Add(v.also()...)
}
