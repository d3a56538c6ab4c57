package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What a lender is asked for, or told of: payment by payment, and the answer that is
// wanted.

// asked is the row of what is asked of the lender; ok is false where nothing is.
func (v lending) asked() (r plan.AskRow, ok bool) {
	if v.Compared.Reason != plan.ReasonAsk {
		return r, false
	}
	i := slices.IndexFunc(v.Compared.Table, func(r plan.AskRow) bool {
		return slices.ContainsFunc(v.loans, func(i int) bool { return slices.Contains(r.Loans, i) })
	})
	if i < 0 {
		return r, false
	}
	return v.Compared.Table[i], true
}

// needsNothing reports whether nothing is asked of the lender: it is paid off, or what is
// to be done is known and needs nobody.
func (v lending) needsNothing() bool {
	_, asks := v.asked()
	return !asks && (v.paidOff() || v.taken() != nil)
}

// paidOff reports whether all the loans are.
func (v lending) paidOff() bool { return settled(v.Status, v.loans...) }

func (v lending) offerTitle() lang.Text {
	return either(v.needsNothing() && !v.paidOff(), wLenderPlan, wLenderOffer)
}

// taken are the rows of the loans: what is asked for first, and of the others of the
// group what is to be done. There are none where no way out can be paid, or where that
// is not known of somebody who is behind.
func (v lending) taken() map[int]plan.Option {
	lead := v.Compared.Lead()
	switch {
	case v.Compared.Reason == plan.NoHousehold && !anyLate(v.Status):
		lead = v.Compared.Keep
	case v.Compared.Reason == plan.ReasonNothingAffordable, v.Compared.Reason == plan.NoHousehold, v.cmp.livingShort():
		return nil
	}
	if lead == nil {
		return nil
	}
	rows := map[int]plan.Option{}
	for _, c := range lead.Choices {
		if slices.Contains(v.loans, c.Loan) {
			rows[c.Loan] = *v.cmp.option(c)
		}
	}
	if r, ok := v.asked(); ok {
		for k, i := range r.Loans {
			rows[i] = v.Compared.Of(i).Rows[r.First[k]]
		}
	}
	return rows
}

// plain says what a way is, without the borrower's own word for it.
func (v lending) plain(o plan.Option, i int) string {
	offer := o.Offer
	offer.Named = false
	label := v.labelOf(offer, i, v.cmp.isLate(i))
	if offer.Strategy == agreement.Reduce {
		return v.say(wLenderReduced, label)
	}
	return label
}

// explained says what a pause is, where one is asked for.
func (v lending) explained(rows map[int]plan.Option) string {
	pauses := slices.ContainsFunc(v.loans, func(i int) bool {
		o, ok := rows[i]
		return ok && o.NeedsConsent && o.Offer.Strategy == agreement.Defer && !o.Offer.PayInterest
	})
	return when(pauses, v.say(wLenderPause))
}

var (
	wLenderPause   = lang.Text{ZH: "停的那几期不还，利息照算。", EN: "While it is paused nothing is paid, and interest runs on."}
	wLenderReduced = lang.Text{ZH: "每期{1}", EN: "instalments of {1}"}
	wLenderAsk     = lang.Text{ZH: "{1}：请同意{2}{3}。", EN: "{1}: please agree to this: {2}{3}."}
	wLenderTake    = lang.Text{ZH: "{1}：贵方提出的{2}，可以接受。", EN: "{1}: what you offered, {2}, can be accepted. Please confirm it in writing."}
	wLenderAgreed  = lang.Text{ZH: "{1}：照已经约定的{2}还。", EN: "{1}: paid as agreed, {2}."}
	wLenderKeep    = lang.Text{ZH: "{1}：不用贵方做什么，照合同按期还。", EN: "{1}: nothing is needed from you. It is paid by the contract, each due on its date."}
	wLenderClear   = lang.Text{ZH: "{1}：不用贵方做什么。{2}补齐 {3}{4}。", EN: "{1}: nothing is needed from you. {3} is to be paid {2}{4}."}
	wLenderPayOff  = lang.Text{ZH: "{1}：打算{2}全部结清，付 {3}。请先书面确认那天的结清应还。", EN: "{1}: to be paid off {2}, with {3}. Please confirm the payoff of that day in writing first."}
	wLenderPays    = lang.Text{ZH: "{1}付第一笔 {2}{3}，{4} 还完，一共付 {5}。", EN: "The first payment is {2} {1}{3}; it is done {4}, with {5} paid in all."}
	wLenderWaived  = lang.Text{ZH: "，其中今天欠的免 {1}", EN: ", with {1} of what is owed today waived"}
	wLenderHighest = lang.Text{ZH: "，最高一月 {1}", EN: "; the highest month is {1}"}
	wLenderPaidOff = lang.Text{ZH: "照借款人的记录，已经还清。请给一份结清证明。", EN: "By the borrower's records this is paid off. Please send a certificate of it."}
	wLenderNothing = lang.Text{ZH: "照现在的收支，还没有哪种还法是一定付得出的，所以这里不提一个做不到的数。请告知能同意哪些办法。", EN: "With the money there is, no way of paying was found that can be kept to, so no sum is named here that could not be paid. Please say what you can agree to."}
	wLenderNoMeans = lang.Text{ZH: "能拿出多少还没有算清，所以这里不提数。请告知能同意哪些办法。", EN: "What can be paid is not known yet, so no sum is named here. Please say what you can agree to."}
)

// offers is what is asked for, or how each loan is to be paid.
func (v lending) offers(p *page.Page) {
	if v.paidOff() {
		p.Add(page.Answer(v.say(wLenderPaidOff)))
		return
	}
	v.offersOf(p, v.taken())
}

// offersOf is what is said of each loan that has a row.
func (v lending) offersOf(p *page.Page, rows map[int]plan.Option) {
	if rows == nil {
		p.Add(page.Answer(v.say(either(v.c.Household == nil, wLenderNoMeans, wLenderNothing))))
	}
	for _, i := range v.loans {
		if o, ok := rows[i]; ok {
			p.Add(page.Answer(v.offer(i, o)))
		}
	}
	p.Add(page.Note(v.explained(rows)))
}

// offer is what is said of one loan.
func (v lending) offer(i int, o plan.Option) string {
	name, label, first := v.name(i), v.plain(o, i), v.paysBy(o)
	switch {
	case o.NeedsConsent:
		return v.sentences(v.say(wLenderAsk, name, v.after(label), when(o.Waived.Known && o.Waived.Amount > 0, v.say(wLenderWaived, v.maybe(o.Waived)))), first)
	case o.Offer.Strategy == agreement.PayOff:
		return v.say(wLenderPayOff, name, v.onDate(cmp.Or(o.Offer.On, v.c.AsOf)), v.cmp.paidFirst(&o))
	case o.Offer.Status == agreement.Offered:
		return v.sentences(v.say(wLenderTake, name, v.after(label)), first)
	case o.Offer.Strategy != agreement.Keep:
		return v.sentences(v.say(wLenderAgreed, name, v.spaced(v.after(label))), first)
	case !v.byContract(i, o):
		return v.say(wLenderClear, name, v.onDate(o.Pays[0].Date), v.cmp.paidFirst(&o), v.cmp.thenDues(&o))
	}
	return v.say(wLenderKeep, name)
}

// paysBy is what a way pays first, at the most, and in all, where that is known.
func (v lending) paysBy(o plan.Option) string {
	if len(o.Pays) == 0 || !o.HighestPayment.Known || !o.TotalPaid.Known || o.NeverEnds {
		return ""
	}
	pays := o.Pays[0]
	highest := when(o.HighestPayment.Amount != pays.Amount, v.say(wLenderHighest, v.maybe(o.HighestPayment)))
	return v.say(wLenderPays, v.onDate(pays.Date), v.money(pays.Amount), highest, month(o.Finish), v.maybe(o.TotalPaid))
}

// byContract reports whether a loan goes on just as its contract says.
func (v lending) byContract(i int, o plan.Option) bool {
	return o.Offer.Strategy == agreement.Keep && (!isBehind(statusOf(v.Status, i)) || len(o.Pays) == 0)
}

// onDate is a day in full: a letter is read on another.
func (v lending) onDate(d Date) string { return v.say(wOnDate, v.spaced(d.String())) }

// schedules are the tables of what is asked for, or is to be paid.
func (v lending) schedules(p *page.Page) { v.schedulesOf(p, v.taken()) }

var (
	wReplyWriting = lang.Text{ZH: "请书面答复，写明每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please answer in writing: each sum and its date, what is waived, and what the credit record will say."}
	wReplyBefore  = lang.Text{ZH: "请在 {1} 前书面答复，写明每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please answer in writing before {1}: each sum and its date, what is waived, and what the credit record will say."}
	wReplyUntil   = lang.Text{ZH: "双方签好书面约定以前，合同不变；这份材料不是新的约定。", EN: "Until both have signed an agreement the contract stands as it is; this paper is no new agreement."}
)

// reply is what the lender is asked to answer, and by when.
func (v lending) reply(p *page.Page) {
	r, asks := v.asked()
	if v.needsNothing() {
		p.Add(page.Body(v.toConfirm()))
		return
	}
	said := v.say(wReplyWriting)
	if asks && !r.Before.IsZero() {
		said = v.say(wReplyBefore, r.Before.String())
	}
	p.Add(page.Body(v.sentences(said, v.say(wReplyUntil))))
}

var (
	wConfirmAgreed = lang.Text{ZH: "请把约定的办法书面寄来：每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please send what was agreed in writing: each sum and its date, what is waived, and what the credit record will say."}
	wConfirmOffer  = lang.Text{ZH: "请把贵方提出的办法书面寄来：每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please send what you offered in writing: each sum and its date, what is waived, and what the credit record will say."}
	wConfirmBy     = lang.Text{ZH: "请最迟 {1} 把贵方提出的办法书面寄来：每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please send what you offered in writing by {1}: each sum and its date, what is waived, and what the credit record will say."}
)

// toConfirm asks for the lender's own word on paper, where there is none yet; and says
// that what is only offered changes nothing.
func (v lending) toConfirm() string {
	rows := v.taken()
	for _, i := range v.loans {
		o, ok := rows[i]
		offered, written := o.Offer.Status == agreement.Offered, v.inWriting(o.Offer) == ""
		switch {
		case !ok, !needsAgreement(o.Offer), !offered && written:
		case written:
			return v.say(wReplyUntil)
		case o.Offer.AnswerBy() != 0:
			return v.sentences(v.say(wConfirmBy, o.Offer.Until.String()), v.say(wReplyUntil))
		default:
			return v.sentences(v.say(either(offered, wConfirmOffer, wConfirmAgreed)), v.say(wReplyUntil))
		}
	}
	return ""
}
