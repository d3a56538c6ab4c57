package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/plan"
)

// Refusal is why a letter cannot be written, and what to do instead.
type Refusal struct{ Why, Remedy string }

// NoLetter says why a letter cannot be written; nil: it can. A letter asks for nothing
// that is not needed, and promises nothing that is not payable on every day.
func NoLetter(h Head, c plan.Case, r Report, of Letter) *Refusal {
	v := newLettering(h, c, r, of)
	if v.kind.refuse == nil {
		return nil
	}
	return v.kind.refuse(v)
}

var (
	wNoneOwed        = lang.Text{ZH: "{1}已经还清，没有要跟对方提的", EN: "{1} is paid off: there is nothing to ask"}
	wNoneOwedInstead = lang.Text{ZH: "要结清证明：--about confirmation", EN: "for a paper that says so: --about confirmation"}
	wNoAsk           = lang.Text{ZH: "{1}不用跟对方提什么：不谈也付得出", EN: "nothing needs to be asked about {1}: it can be paid without"}
	wNoAskInstead    = lang.Text{ZH: "可以写的：--about figures 或 --about confirmation；还是要提一种办法：--offer NAME", EN: "what can be written: --about figures, --about confirmation; to ask for something all the same: --offer NAME"}
	wNoneHolds       = lang.Text{ZH: "照现在的收支，没有哪种还法是付得出的，给{1}的信里提不了一个做得到的数", EN: "with the money there is, no way of paying can be kept to, so a letter about {1} could name none"}
	wNoneHoldsDo     = lang.Text{ZH: "先说明困难，问有什么办法：--about hardship", EN: "tell of the hardship and ask what help there is: --about hardship"}
	wNotPayable      = lang.Text{ZH: "{1}的{2}，连同别的，{3}起钱就不够", EN: "with {2} on {1}, beside the rest, the money does not last from {3} on"}
	wNotPayableDo    = lang.Text{ZH: "付得出哪些：{1}", EN: "what can be paid: {1}"}
	wNotKnown        = lang.Text{ZH: "{1}的{2}要付多少不全知道，说不准付不付得出", EN: "what {2} on {1} takes is not known in full, so it is uncertain whether it can be paid"}
	wNotKnownDo      = lang.Text{ZH: "先要明细：--about figures", EN: "ask for the figures first: --about figures"}
	wNoMeans         = lang.Text{ZH: "账本里没有收入和开支，没法核对{1}付不付得出", EN: "the book states no income and expenses, so whether {1} can be paid was not checked"}
	wNoMeansDo       = lang.Text{ZH: "写上 household，或用 --budget 写每月拿得出多少；不加 --offer，就只问对方能同意什么", EN: "add the household, or --budget with what there is each month; without --offer the letter only asks what they can agree to"}
	wNothingToAsk    = lang.Text{ZH: "{1}不用谁同意，没有什么要请求的", EN: "{1} needs nobody's consent: there is nothing to ask for"}
	wNoSuchOffer     = lang.Text{ZH: "{1}没有这种办法：{2}", EN: "{1} has no offer {2}"}
	wSeeOffers       = lang.Text{ZH: "有哪些：{1}", EN: "those there are: {1}"}
	wNotSettlement   = lang.Text{ZH: "{1}不是一次了结的办法", EN: "{1} is no settlement"}
	wNoOffered       = lang.Text{ZH: "{1}没有对方提出、还没过期的办法，没有要答复的", EN: "{1} has no offer of the lender's that is still open: there is nothing to answer"}
	wNoOfferedDo     = lang.Text{ZH: "对方提过的话，写进账本 (offers，status: offered)；要自己先提：--about request", EN: "write what they offered into the book (offers, status: offered); to ask by yourself: --about request"}
	wOfferedHolds    = lang.Text{ZH: "对方提出的{1}付得出，不用另提", EN: "what the lender offered, {1}, can be paid: nothing else has to be asked"}
	wOfferedHoldsDo  = lang.Text{ZH: "要书面的：--about confirmation", EN: "to have it in writing: --about confirmation"}
	wASettlement     = lang.Text{ZH: "一次了结的数", EN: "a settlement"}
	wNoSettlement    = lang.Text{ZH: "{1}在账本里没有付得出的一次了结的办法", EN: "the book has no settlement of {1} that can be paid"}
	wNoSettlementDo  = lang.Text{ZH: "写进账本 (offers，settle)，或用 --offer settle 看付不付得出", EN: "write it into the book (offers, settle), or try --offer settle"}
	wNoAgreed        = lang.Text{ZH: "{1}没有说好了还没有书面的办法", EN: "{1} has nothing that was agreed and is not in writing"}
	wNoAgreedDo      = lang.Text{ZH: "说好了的，写进账本 (offers，status: accepted，confirmed: oral)", EN: "write what was agreed into the book (offers, status: accepted, confirmed: oral)"}
)

// loansNamed are the loans as they stand before a verb.
func (v lettering) loansNamed() string { return v.subject(v.loans...) }

// noneOwed refuses to ask for what is paid off.
func (v lettering) noneOwed() *Refusal {
	if v.paidOff() {
		return &Refusal{v.say(wNoneOwed, v.loansNamed()), v.say(wNoneOwedInstead)}
	}
	return nil
}

// noRequest refuses to ask for nothing, and for what cannot be kept to.
func (v lettering) noRequest() *Refusal {
	_, asks := v.asked()
	switch no := v.noneOwed(); {
	case no != nil:
		return no
	case v.letter.Offer != "":
		return v.notPayable()
	case v.Compared.Reason == plan.NoHousehold, asks && !v.cmp.livingShort():
		return nil
	case v.Compared.Reason == plan.ReasonNothingAffordable, v.cmp.livingShort():
		return &Refusal{v.say(wNoneHolds, v.spaced(v.ofLoans())), v.say(wNoneHoldsDo)}
	}
	return &Refusal{v.say(wNoAsk, v.loansNamed()), v.say(wNoAskInstead)}
}

// notPayable refuses a way that was named and that is not known to be payable on every
// day, together with the rest of the answer.
func (v lettering) notPayable() *Refusal {
	rows := v.named()
	if len(rows) == 0 {
		return &Refusal{v.say(wNoSuchOffer, v.loansNamed(), v.letter.Offer), v.say(wSeeOffers, v.seeOffers())}
	}
	for _, i := range v.loans {
		row, ok := rows[i]
		if !ok {
			continue
		}
		o := v.Compared.Of(i).Rows[row]
		name, what := v.subject(i), v.spaced(v.plain(o, i))
		switch {
		case o.Offer.Strategy == agreement.Keep, o.Offer.Strategy == agreement.Nothing:
			return &Refusal{v.say(wNothingToAsk, what), v.say(wSeeOffers, v.seeOffers())}
		case v.c.Household == nil:
			return &Refusal{v.say(wNoMeans, what), v.say(wNoMeansDo)}
		case o.Affordable == nil:
			return &Refusal{v.say(wNotKnown, name, what), v.say(wNotKnownDo)}
		case !*o.Affordable:
			return v.fallsShort(name, what, o.Shortfall)
		}
	}
	if len(rows) > 1 { // each by itself can be paid
		if short, refused := v.Compared.Carries(&v.c, rows); refused == nil && short != nil {
			return v.fallsShort(v.loansNamed(), v.letter.Offer, short)
		}
	}
	return nil
}

func (v lettering) fallsShort(name, what string, short *plan.Shortfall) *Refusal {
	return &Refusal{v.say(wNotPayable, name, what, v.spaced(month(short.Date))), v.say(wNotPayableDo, v.seeOffers())}
}

// seeOffers is the command that shows every way of the loan, and which can be paid.
func (v lettering) seeOffers() string {
	return v.next(lang.Text{}, "compare", v.loanFlag(v.letter.Loan)).Line
}

// noCounter refuses to answer what was not offered, and to refuse what can be paid.
func (v lettering) noCounter() *Refusal {
	offered := v.offersOn(lettering.isOffered)
	switch no := v.noneOwed(); {
	case no != nil:
		return no
	case len(offered) == 0:
		return &Refusal{v.say(wNoOffered, v.loansNamed()), v.say(wNoOfferedDo)}
	case v.letter.Offer != "":
		return v.notPayable()
	}
	if k := slices.IndexFunc(offered, func(w way) bool { return payable(w.Affordable) }); k >= 0 {
		return &Refusal{v.say(wOfferedHolds, v.spaced(v.plain(offered[k].Option, offered[k].loan))), v.say(wOfferedHoldsDo)}
	}
	if _, asks := v.asked(); !asks && v.Compared.Reason == plan.ReasonSurest {
		return &Refusal{v.say(wNoAsk, v.loansNamed()), v.say(wNoAskInstead)}
	}
	return nil
}

// noSettlement refuses to settle with what is no settlement, or cannot be paid.
func (v lettering) noSettlement() *Refusal {
	if no := v.noneOwed(); no != nil {
		return no
	}
	if v.letter.Offer == "" {
		switch {
		case len(v.settlements()) > 0:
			return nil
		case v.c.Household == nil:
			return &Refusal{v.say(wNoMeans, v.say(wASettlement)), v.say(wNoMeansDo)}
		}
		return &Refusal{v.say(wNoSettlement, v.loansNamed()), v.say(wNoSettlementDo)}
	}
	if no := v.notPayable(); no != nil {
		return no
	}
	if len(v.settlements()) == 0 {
		return &Refusal{v.say(wNotSettlement, v.letter.Offer), v.say(wSeeOffers, v.seeOffers())}
	}
	return nil
}

// noConfirmation refuses where nothing was agreed, or all of it is in writing.
func (v lettering) noConfirmation() *Refusal {
	if v.paidOff() || len(v.offersOn(lettering.byWord)) > 0 || len(v.signedByWord()) > 0 {
		return nil
	}
	return &Refusal{v.say(wNoAgreed, v.loansNamed()), v.say(wNoAgreedDo)}
}
