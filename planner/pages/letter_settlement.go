package pages

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wSettleOpens    = lang.Text{ZH: "关于{1}，我想用一笔钱全部了结。", EN: "I am writing about the account above ({1}). I would like to settle all of it with one sum."}
	wSettleParts    = lang.Text{ZH: "关于{1}，我想分几次付一笔钱，全部了结。", EN: "I am writing about the account above ({1}). I would like to settle all of it with a sum paid in several payments."}
	wSettleAsk      = lang.Text{ZH: "{1}：我付 {2}{3}，付完就全部结清。{4}", EN: "{1}: I offer to pay {2}{3}, and with that it is cleared. {4}"}
	wSettleTheirs   = lang.Text{ZH: "这是贵方提出的数。", EN: "This is the sum that you offered."}
	wSettlePlease   = lang.Text{ZH: "请贵方同意。", EN: "Please agree to this."}
	wSettleWaives   = lang.Text{ZH: " (今天欠的免 {1})", EN: " ({1} of what is owed today waived)"}
	wSettleOn       = lang.Text{ZH: "付款日：{1}。", EN: "The day of payment: {1}."}
	wSettleFirst    = lang.Text{ZH: "第一笔在 {1} 付，一共 {2} 笔。", EN: "The first payment is on {1}; there are {2}."}
	wSettleDayLater = lang.Text{ZH: "哪天付，收到书面确认以后再定。", EN: "The day of payment is agreed once I have your confirmation."}
	wSettleRests    = lang.Text{ZH: "收到书面确认、核实过债权人和收款账户以后，我才付。", EN: "I will pay once I have this in writing, and have checked who the creditor is and whose account it is."}
)

// settlement asks to clear all with a sum: what it is, when it is paid, and what has to
// be in writing first.
func (v lettering) settlement(p *page.Page) {
	ways := v.settlements()
	parts := len(ways) > 0 && ways[0].Offer.Parts > 1
	p.Add(page.Body(v.opens(either(parts, wSettleParts, wSettleOpens))))
	for _, w := range ways {
		p.Add(page.Answer(v.settles(w)))
	}
	p.Add(v.also()...)
	p.Add(page.Body(v.say(wSettleRests)))
}

// settles is the sum and its day.
func (v lettering) settles(w way) string {
	waived := when(!v.old && w.Waived.Known && w.Waived.Amount > 0, v.say(wSettleWaives, v.maybe(w.Waived)))
	day := v.say(wSettleDayLater)
	switch on := w.Offer.On; {
	case on == 0:
	case w.Offer.Parts > 1:
		day = v.say(wSettleFirst, on.String(), w.Offer.Parts)
	default:
		day = v.say(wSettleOn, on.String())
	}
	theirs := v.isOffered(w.Option) || w.Offer.Status == agreement.Accepted
	return v.say(wSettleAsk, v.name(w.loan), v.maybe(w.TotalPaid), waived, v.sentences(v.say(either(theirs, wSettleTheirs, wSettlePlease)), day))
}

// settlements are those that the letter is about: of each loan the one that was named,
// else the first that the book has and that can be paid.
func (v lettering) settlements() (list []way) {
	for _, i := range v.loans {
		for _, w := range v.offersOn(lettering.isSettlement) {
			if w.loan == i {
				list = append(list, w)
				break
			}
		}
	}
	return list
}

// isSettlement reports whether a way is a settlement that the letter may be about.
func (v lettering) isSettlement(o plan.Option) bool {
	switch {
	case o.Offer.Strategy != agreement.Settle:
		return false
	case v.letter.Offer != "":
		return plan.Only{Offer: v.letter.Offer}.Names(o)
	}
	return !o.Offer.Hypothetical && payable(o.Affordable)
}
