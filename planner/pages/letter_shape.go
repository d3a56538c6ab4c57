package pages

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What all letters have: who writes to whom at the head, and at the end the answer that
// is wanted, what goes with it, and room to sign. What the book does not say stands in
// brackets, to be filled in by hand.

var (
	wLetterDate     = lang.Text{ZH: "日期", EN: "Date"}
	wLetterLender   = lang.Text{ZH: "原出借方", EN: "Original lender"}
	wLetterSums     = lang.Text{ZH: "金额单位", EN: "Sums in"}
	wFillLender     = lang.Text{ZH: "【出借方的全称】", EN: "[full name of the lender]"}
	wFillContract   = lang.Text{ZH: "【合同号】", EN: "[contract number]"}
	wFillName       = lang.Text{ZH: "【姓名】", EN: "[name]"}
	wFillContact    = lang.Text{ZH: "【电话或邮箱】", EN: "[telephone or e-mail]"}
	wLetterContact  = lang.Text{ZH: "联系方式", EN: "Contact"}
	wLetterThanks   = lang.Text{ZH: "谢谢。", EN: "Thank you."}
	wLetterSign     = lang.Text{ZH: "签名：____________________", EN: "Signature: ____________________"}
	wLetterEnclosed = lang.Text{ZH: "随信附上 (没有的划掉)：", EN: "Enclosed (cross out what is not):"}
	wStandsUntil    = lang.Text{ZH: "双方签好书面约定以前，合同不变；这封信不是新的约定。", EN: "Until both of us have signed an agreement the contract stands as it is; this letter is no new agreement."}
)

// heading is the day, who writes to whom, and on which contracts.
func (v lettering) heading() string {
	party := v.partyOf(v.loans[0])
	return inLines(
		v.entry(wLetterDate, v.c.AsOf.String()),
		v.entry(wLenderTo, v.orFill(cmp.Or(party.Holder, party.Lender), wFillLender)),
		when(party.Holder != "", v.entry(wLetterLender, party.Lender)),
		v.entry(wLenderAt, addressee(party.Contact)),
		v.entry(wLenderOn, v.contractsOrFill()),
		v.entry(wRecordFor, v.orFill(v.head.Borrower, wFillName)),
		v.entry(wRecordNumber, v.head.Reference),
		v.entry(wLetterSums, v.currency()),
	)
}

// addressee is a contact to whom paper can be sent: a number alone is to be called.
func addressee(contact string) string {
	return when(strings.ContainsFunc(contact, unicode.IsLetter), contact)
}

// contractsOrFill are the numbers of the contracts, or room for one; what a friend lent has
// none to be filled in.
func (v lettering) contractsOrFill() string {
	stated := v.contracts()
	if stated == "" && v.person {
		return ""
	}
	return v.orFill(stated, wFillContract)
}

// orFill is what the book says, or what to fill in.
func (v voice) orFill(said string, fill lang.Text) string {
	return cmp.Or(cells.Clean(said), v.say(fill))
}

// closing is what is wanted and by when, what goes with the letter, and who signs.
func (v lettering) closing(p *page.Page) {
	p.Add(page.Body(v.pointed(v.say(v.kind.reply, v.replyBy().String()), v.points())), page.Body(v.meanwhile()))
	p.Add(page.Body(v.sentences(append(each(v.words.next, func(t lang.Text) string { return v.say(t) }), when(v.kind.stands, v.say(wStandsUntil)))...)))
	p.Add(page.Ending(v.say(wLetterThanks)))
	p.Add(page.Ending(inLines(
		v.say(wLetterSign),
		v.entry(wRecordFor, v.orFill(v.head.Borrower, wFillName)),
		v.entry(wLetterContact, v.say(wFillContact)),
		v.entry(wRecordBy, v.head.Preparer),
	)))
	p.Add(page.Body(v.pointed(v.say(wLetterEnclosed), v.enclosed())))
	v.schedulesOf(p, v.scheduled())
}

// enclosed is the evidence that goes with it.
func (v lettering) enclosed() []lang.Text {
	if v.kind.about == AboutConfirmation && v.paidOff() {
		return []lang.Text{wEnclosePaid}
	}
	return v.words.enclose
}

// scheduled are the rows whose every payment stands after the letter.
func (v lettering) scheduled() map[int]plan.Option {
	switch v.kind.about {
	case AboutRequest, AboutCounter:
		return v.wanted()
	case AboutSettlement:
		rows := map[int]plan.Option{}
		for _, w := range v.settlements() {
			if w.Offer.Parts > 1 {
				rows[w.loan] = w.Option
			}
		}
		return rows
	}
	return nil
}

// pointed is a line and its points, one a line; without points nothing is said.
func (v voice) pointed(lead string, points []lang.Text) string {
	if len(points) == 0 {
		return ""
	}
	return inLines(lead, v.listed(each(points, func(t lang.Text) string { return v.say(t) })...))
}

// points are what the answer is to say.
func (v lettering) points() []lang.Text {
	switch points := v.words.points; {
	case v.kind.about == AboutConfirmation && v.paidOff():
		return v.words.cleared
	case v.kind.about == AboutRequest && v.asCard():
		return slices.DeleteFunc(slices.Clone(points), func(t lang.Text) bool { return t == wPointMeanwhile || t == wPointRecord }) // in their parts
	}
	return v.words.points
}

var wPointNothingOwed = lang.Text{ZH: "已经结清、不再欠款，哪天结清的", EN: "that it is paid off and nothing is owed, and since when"}
