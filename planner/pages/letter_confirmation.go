package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wConfirmPaidOff   = lang.Text{ZH: "照我的记录，{1}已经还清。请书面确认不再欠款。", EN: "By my records the account above ({1}) is paid off. Please confirm in writing that nothing is owed any more."}
	wConfirmOpens     = lang.Text{ZH: "关于{1}，下面是我们说好的，我手里还没有书面的。", EN: "This is what we agreed ({1}). I do not have it in writing yet."}
	wConfirmToldOpens = lang.Text{ZH: "关于{1}，下面是贵方跟我说过的，我手里还没有书面的。", EN: "This is what you told me ({1}). I do not have it in writing yet."}
	wConfirmIs        = lang.Text{ZH: "- {1}：{2}。{3}", EN: "- {1}: {2}. {3}"}
	wConfirmSigned    = lang.Text{ZH: "- {1}：照 {2} 约定的办法，{3}。", EN: "- {1}: as agreed on {2}, {3}."}
	wConfirmCheck     = lang.Text{ZH: "有写得不对的，请告诉我。", EN: "If any of it is not right, please tell me."}
)

// confirmation asks for the lender's word on paper: of what was agreed, or that it is
// paid off.
func (v lettering) confirmation(p *page.Page) {
	if v.paidOff() {
		p.Add(page.Body(v.say(wConfirmPaidOff, v.subject(v.loans...))))
		p.Add(v.also()...)
		return
	}
	ways, signed := v.offersOn(lettering.byWord), v.signedByWord()
	agreed := len(signed) > 0 || slices.ContainsFunc(ways, func(w way) bool { return w.Offer.Status == agreement.Accepted })
	lines := []string{v.say(either(agreed && !v.old, wConfirmOpens, wConfirmToldOpens), v.ofLoans())}
	for _, w := range ways {
		lines = append(lines, v.say(wConfirmIs, v.name(w.loan), v.plain(w.Option, w.loan), v.paysBy(w.Option)))
	}
	p.Add(page.Body(inLines(append(lines, signed...)...)), page.Body(v.say(wConfirmCheck)))
	p.Add(v.also()...)
}

// byWord reports whether a way was agreed, or offered, and is not in writing.
func (v lettering) byWord(o plan.Option) bool {
	return needsAgreement(o.Offer) && (o.Offer.Status == agreement.Accepted || v.isOffered(o)) && v.inWriting(o.Offer) != ""
}

// signedByWord are the agreements in force of which there is no paper.
func (v lettering) signedByWord() (lines []string) {
	for _, i := range v.loans {
		for _, a := range v.c.Loans[i].Agreements {
			if a.Ended == nil && a.Offer.Confirmed == agreement.Oral {
				lines = append(lines, v.say(wConfirmSigned, v.name(i), a.Date.String(), v.plain(plan.Option{Offer: a.Offer}, i)))
			}
		}
	}
	return lines
}
