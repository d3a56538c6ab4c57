package journal

import (
	"strings"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// owes is what a loan owes, account by account, and what is held for it.
type owes [parts]Amount

// owedBy is what a position says. What stands as principal on a card's statement is
// told apart where there is any of it, now or before.
func owedBy(p loan.Position, card bool) (o owes) {
	onPrincipal := principal
	if card {
		onPrincipal = spent
	}
	o[onPrincipal] = p.Outstanding() - p.Billed.Total()
	o[billed], o[billedFees] = p.Billed[loan.Interest], p.Billed[loan.Fees]
	o[interest] = p.Due[loan.Interest] + p.Accrued + p.ToCome
	o[penalty], o[fees] = p.Due[loan.PenaltyInterest], p.Due[loan.Fees]
	o[held] = p.Credit
	return o
}

// kinds are the accounts of each component, in the order in which they are paid; the last
// is that of a loan without statements.
var kinds = [...][]part{
	loan.Principal:       {spent, principal},
	loan.Interest:        {billed, interest},
	loan.PenaltyInterest: {penalty},
	loan.Fees:            {billedFees, fees},
}

// owed are the accounts of what a loan owes.
var owed = []part{principal, spent, billed, billedFees, interest, penalty, fees, unsplit}

// moves are the postings from what was owed to what is owed now.
func moves(i int, before, after owes) (list []Posting) {
	for _, p := range owed {
		list = append(list, Posting{Account{p, i}, before[p] - after[p]})
	}
	return append(list, Posting{Account{held, i}, after[held] - before[held]})
}

// opens adds what is owed on a loan where its accounts begin.
func (d *draft) opens(state State, on Date, i int, text lang.Text, o owes) {
	d.add(state, on, d.name(i), d.say(text), append(moves(i, owes{}, o), Posting{household(opening), o.total()})...)
}

// costs are the postings of what was added to what is owed.
func costs(i int, charged loan.Parts) (list []Posting) {
	for c, a := range charged {
		list = append(list, Posting{Account{costOf(loan.Component(c)), i}, a})
	}
	return list
}

// uncharged are the postings of what is not owed any more, but for a sum of it that other
// postings say.
func uncharged(i int, gone loan.Parts, said Amount) []Posting {
	for c, a := range gone {
		x := min(said, a)
		said -= x
		gone[c] = x - a
	}
	return costs(i, gone)
}

var (
	wLent        = lang.Text{ZH: "借出本金", EN: "principal lent"}
	wShown       = lang.Text{ZH: "出借方显示的欠款", EN: "owed, as the lender shows it"}
	wAccrued     = lang.Text{ZH: "到这天的{1}", EN: "{1} up to this day"}
	wPayment     = lang.Text{ZH: "还款", EN: "payment"}
	wOnItsDay    = lang.Text{ZH: "还款，账本写明按时还了", EN: "payment, on its date by the book"}
	wFromHeld    = lang.Text{ZH: "到期，用预存的还", EN: "due, and paid from money held"}
	wSigned      = lang.Text{ZH: "签了约定", EN: "agreement signed"}
	wEnded       = lang.Text{ZH: "约定终止", EN: "agreement ended"}
	wMomentTexts = map[agreement.MomentKind]lang.Text{
		agreement.MomentPaid: wPayment, agreement.MomentSigned: wSigned, agreement.MomentEnded: wEnded,
	}
)

// past adds what happened to a loan.
func (d *draft) past(p *plan.Past) {
	card := isCard(p)
	for _, m := range p.Moments {
		after := owedBy(m.After, card)
		if m.Kind == agreement.MomentBegan {
			d.began(p, &m, after)
			continue
		}
		before := owedBy(m.Before, card)
		charged, name := m.Charged(), d.name(p.Loan)
		if m.Kind == agreement.MomentPassed && m.Cash > 0 && m.Before.Billed == m.After.Billed {
			due := before // what is due, before it is paid
			for c, a := range m.Went {
				due.add(loan.Component(c), after.of(loan.Component(c))-before.of(loan.Component(c))+a)
			}
			d.add(Happened, m.Date, name, d.accrued(charged), append(moves(p.Loan, before, due), costs(p.Loan, charged)...)...)
			d.add(Happened, m.Date, name, d.say(wOnItsDay), append(moves(p.Loan, due, after), Posting{household(payer), -m.Cash})...)
			continue
		}
		list := append(moves(p.Loan, before, after), costs(p.Loan, charged)...)
		list = append(list, Posting{household(payer), -m.Cash})
		switch m.Kind {
		case agreement.MomentSigned:
			list = append(list, Posting{Account{waived, p.Loan}, -m.Waived.Total()})
		case agreement.MomentEnded:
			list = append(list, Posting{Account{waived, p.Loan}, m.Waived.Total()})
		}
		text := d.say(wMomentTexts[m.Kind])
		switch {
		case m.Kind == agreement.MomentPassed && m.Went.Total() > 0:
			text = d.say(wFromHeld)
		case m.Kind == agreement.MomentPassed:
			text = d.accrued(charged)
		}
		d.add(Happened, m.Date, name, text, list...)
	}
}

// began adds the first moment: what was lent, or what the lender shows, and where
// something is due on the first day, that.
func (d *draft) began(p *plan.Past, m *agreement.Moment, after owes) {
	text, lent := wShown, after
	charged := loan.Parts{}
	if !p.Shown {
		text, lent = wLent, owes{principal: m.After.Outstanding() + m.Went[loan.Principal]}
		charged = m.Charged()
		charged[loan.Principal] = 0
	}
	d.opens(Happened, m.Date, p.Loan, text, lent)
	d.add(Happened, m.Date, d.name(p.Loan), d.accrued(charged), append(append(moves(p.Loan, lent, after), costs(p.Loan, charged)...), Posting{household(payer), -m.Cash})...)
}

// accrued says what was added to what is owed.
func (d *draft) accrued(charged loan.Parts) string {
	var list []string
	for _, x := range []struct {
		sum  Amount
		name lang.Text
	}{
		{charged[loan.Principal] | charged[loan.Interest], wInterestOf}, {charged[loan.PenaltyInterest], wPenaltyOf}, {charged[loan.Fees], wFeesOf},
	} {
		if x.sum != 0 {
			list = append(list, d.say(x.name))
		}
	}
	if len(list) == 0 {
		return d.say(wMoved)
	}
	return d.say(wAccrued, strings.Join(list, d.say(wComma)))
}

var (
	wComma      = lang.Text{ZH: "、", EN: ", "}
	wMoved      = lang.Text{ZH: "转入本金", EN: "joined the principal"}
	wInterestOf = lang.Text{ZH: "利息", EN: "interest"}
	wPenaltyOf  = lang.Text{ZH: "罚息", EN: "penalty"}
	wFeesOf     = lang.Text{ZH: "费用", EN: "fees"}
)

// isCard reports a loan of which something stood as principal on a statement.
func isCard(p *plan.Past) bool {
	for _, m := range p.Moments {
		if m.After.Billed.Total() != 0 {
			return true
		}
	}
	return false
}

// of is what is owed of a component.
func (o *owes) of(c loan.Component) (a Amount) {
	for _, p := range kinds[c] {
		a += o[p]
	}
	return a
}

// add adds to what is owed of a component of a loan without statements.
func (o *owes) add(c loan.Component, a Amount) { o[kinds[c][len(kinds[c])-1]] += a }

// owed is all that is owed.
func (o *owes) owed() (a Amount) {
	for _, p := range owed {
		a += o[p]
	}
	return a
}

// total is what is owed, less what is held.
func (o *owes) total() Amount { return o.owed() - o[held] }
