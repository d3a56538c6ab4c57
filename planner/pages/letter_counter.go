package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
)

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
