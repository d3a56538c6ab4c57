package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// A letter about a card in its country's parts, each with its title. What one part says
// no other says again.

var (
	wCardCurrency   = lang.Text{ZH: "币种：{1}。", EN: "Currency: {1}."}
	wCardCosts      = lang.Text{ZH: "上面的办法里，利息连已经有的一共 {1}，费用 {2}。", EN: "In the way above, interest comes to {1} in all, with what there is already, and fees to {2}."}
	wCardNoCosts    = lang.Text{ZH: "上面的办法里没有利息，也没有费用。", EN: "In the way above there is no interest and no fee."}
	wCardAskCosts   = lang.Text{ZH: "请写明这段时间利息、违约金和费用收不收，怎么收。", EN: "Please say whether interest, late fees and other fees are taken meanwhile, and how."}
	wCardNoNew      = lang.Text{ZH: "结清以前，我不申请贵方的新卡，可以写进约定。", EN: "I will not apply for a new card of yours before this is cleared; it can stand in the agreement."}
	wCardKeeps      = lang.Text{ZH: "我照约定的日子还。万一哪一期有困难，我会提前告诉贵方。请写明晚了一期会怎样，有没有几天可以补。", EN: "I will pay on the agreed dates. Should a payment be hard, I will tell you before it is due. Please say what happens when one is late, and whether there are days to make up for it."}
	wCardOtherPoint = lang.Text{ZH: "请写明信用记录怎么写，还到哪个账户，结清后怎么书面确认。", EN: "Please say how the credit record will show it, to which account to pay, and how you confirm in the end that it is cleared."}
)

// cardSections are the parts.
func (v lettering) cardSections(p *page.Page) {
	v.household(p)
	for _, s := range practiceOf(v.head.Rules.Country).card {
		own := &page.Page{Lang: v.Lang}
		v.cardSection(own, s.part)
		if len(own.Blocks) > 0 {
			p.Add(page.Heading(v.say(s.title)))
			p.Add(own.Blocks...)
		}
	}
}

func (v lettering) cardSection(p *page.Page, part cardPart) {
	switch part {
	case partBalance:
		v.owed(p)
		p.Add(page.Body(v.say(wCardCurrency, v.c.Currency.Code)))
	case partPayments:
		v.ways(p)
	case partMeanwhile:
		p.Add(page.Body(v.sentences(v.costs(v.wanted()), v.say(wCardAskCosts))))
	case partNewCard:
		p.Add(page.Body(v.say(wCardNoNew)))
	case partDuties:
		p.Add(page.Body(v.say(wCardKeeps)))
	case partOther:
		p.Add(page.Body(v.say(wCardOtherPoint)))
	}
}

// costs is the interest to come and the fees of what is asked for, where it is one loan
// and both are known in full.
func (v lettering) costs(rows map[int]plan.Option) string {
	o, ok := rows[v.loans[0]]
	if !ok || len(v.loans) > 1 || !o.Interest.Exact() || !o.Fees.Exact() {
		return ""
	}
	if o.Interest.Amount == 0 && o.Fees.Amount == 0 {
		return v.say(wCardNoCosts)
	}
	return v.say(wCardCosts, v.maybe(o.Interest), v.maybe(o.Fees))
}

// asCard reports whether the letter is in the parts in which a card's agreement is
// written in this country.
func (v lettering) asCard() bool {
	return len(practiceOf(v.head.Rules.Country).card) > 0 && slices.ContainsFunc(v.loans, v.isCard)
}
