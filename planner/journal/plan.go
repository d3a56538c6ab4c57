package journal

import (
	"cmp"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/record"
)

var (
	wPlanIs     = lang.Text{ZH: "{1} 欠的和手里的钱照账本，以后的都是计划；每月底核对现金，还清那天核对欠款是 0。", EN: "What is owed and the cash on {1} are those of the book; all after it is planned. Cash is checked at the end of each month, and that nothing is owed where a loan ends."}
	wBudgetIs   = lang.Text{ZH: "现金是每月预算里没用掉的。", EN: "Cash is what is left of the budget of each month."}
	wIsTaken    = lang.Text{ZH: "{1}：当作谈成了：{2}。", EN: "{1}: taken as agreed: {2}."}
	wUnplanned  = lang.Text{ZH: "{1}：知道得太少，计划里没有。", EN: "{1}: too little is known, and it is not in the plan."}
	wTakesLeast = lang.Text{ZH: "{1}：至少要这么多。", EN: "{1}: it takes at least so much."}
	wNotCleared = lang.Text{ZH: "{1}：这样还不完，列到 {2}。", EN: "{1}: this does not clear it; listed up to {2}."}

	wCashOnHand = lang.Text{ZH: "手里的钱", EN: "cash in hand"}
	wComes      = lang.Text{ZH: "收入", EN: "income"}
	wGoes       = lang.Text{ZH: "开支", EN: "expense"}
	wLeftHeld   = lang.Text{ZH: "还清了，余下的用预存的还", EN: "cleared, the rest from money held"}
	wLeftOff    = lang.Text{ZH: "还清了，不再收的", EN: "cleared, and not charged any more"}
)

// Plan is the journal of a plan of payments: what is owed and the cash on the as-of day,
// and everything that comes and goes until nothing is owed. st is the status of the same
// case, pasts the past of each of its loans.
func Plan(h record.Head, c plan.Case, st *plan.Status, pasts []*plan.Past, p *plan.PayPlan) *Journal {
	d := begin(h, c, st)
	d.note(wPlanIs, c.AsOf.String())
	if p.Budget != nil {
		d.note(wBudgetIs)
	}
	d.cash(p)
	all := make([]int, 0, len(pasts))
	for _, past := range pasts {
		all = append(all, past.Loan)
		d.planned(past, p)
	}
	d.caveatsOf(p)
	d.warn(h, all)
	return d.done()
}

func (d *draft) caveatsOf(p *plan.PayPlan) {
	for _, ch := range p.Choices {
		d.caveat(wIsTaken, ch.Loan, cmp.Or(ch.Offer.Name, d.say(agreement.Strategies.Says(ch.Offer.Strategy))))
	}
	for _, i := range p.Unknown {
		d.caveat(wUnplanned, i)
	}
	for _, i := range p.AtLeast {
		d.caveat(wTakesLeast, i)
	}
	for _, l := range p.Loans {
		if n := len(p.Months); l.Finish == 0 && n > 0 {
			d.caveat(wNotCleared, l.Loan, monthEnd(p.Months[n-1].Month).String())
		}
	}
}

// cash adds the cash in hand, what comes and what goes but for payments, and what is left
// at the end of each month.
func (d *draft) cash(p *plan.PayPlan) {
	if len(p.Months) == 0 {
		return
	}
	m := p.Months[0]
	start := m.CashEnd - m.Income + m.Expenses + m.Payments
	d.add(Happened, d.asOf, "", d.say(wCashOnHand), Posting{household(cash), start}, Posting{household(opening), -start})
	d.check(Happened, d.asOf, household(cash), start)
	for _, x := range p.Moves {
		to, text := living, wGoes
		if x.Amount > 0 {
			to, text = income, wComes
		}
		d.add(Planned, x.Date, x.Name, d.say(text), Posting{household(cash), x.Amount}, Posting{household(to), -x.Amount})
	}
	for _, m := range p.Months {
		if end := monthEnd(m.Month); end > d.asOf { // else what is planned for today comes after it
			d.check(Planned, end, household(cash), m.CashEnd)
		}
	}
}

// monthEnd is the last day of a month.
func monthEnd(first Date) Date { return calendar.Monthly.From(first, 1) - 1 }

// planned adds what a loan owes, and its payments.
func (d *draft) planned(past *plan.Past, p *plan.PayPlan) {
	i := past.Loan
	o := d.owesNow(past)
	var pays loan.Parts
	var finish Date
	for _, x := range p.Payments {
		if x.Loan == i {
			pays = pays.Plus(x.Parts)
		}
	}
	for _, l := range p.Loans {
		if l.Loan == i {
			finish = l.Finish
		}
	}
	for _, ch := range p.Choices {
		if ch.Loan == i && finish != 0 && ch.Offer.Status != agreement.Signed && ch.Offer.Strategy != agreement.Keep && ch.Offer.Strategy != agreement.PayOff {
			d.sign(i, d.asOf, pays, ch.Waived, &o)
		}
	}
	for _, x := range p.Payments {
		if x.Loan != i {
			continue
		}
		kept := x.Amount - x.Parts.Total() // for the coming instalment; below zero it is used
		o[held] += kept
		text := d.say(wInBrackets, d.say(wPayment), d.say(paydown.Kinds.Says(x.Kind)))
		d.add(Planned, x.Date, d.name(i), text, append(paid(i, x.Parts, &o), Posting{Account{held, i}, kept}, Posting{household(cash), -x.Amount})...)
	}
	if finish == 0 {
		return
	}
	d.leftOff(i, finish, o)
	for _, part := range owed {
		if d.has(Account{part, i}) {
			d.check(Planned, max(finish, d.asOf+1), Account{part, i}, 0)
		}
	}
}

// owesNow adds what a loan owes on the as-of day.
func (d *draft) owesNow(past *plan.Past) owes {
	i, st := past.Loan, statusOf(d.st, past.Loan)
	o := owedBy(past.Now, isCard(past))
	if !st.PrincipalOutstanding.Known {
		o = d.unsplit(st)
	}
	if st.NotStarted {
		d.caveat(wNoneYet, i, d.c.Loans[i].Terms.Start.String())
	}
	if o == (owes{}) && !st.PaidOff {
		d.caveat(wNoSum, i)
	}
	d.opens(Happened, d.asOf, i, wOfNow, o)
	if o != (owes{}) {
		d.holds(i, o)
		d.unknown(i, st)
	}
	return o
}

// leftOff clears what is left where a loan ends: money held pays it, else it is not
// charged.
func (d *draft) leftOff(i int, on Date, o owes) {
	gone := o.byComponent()
	used, text := min(o[held], gone.Total()), wLeftOff
	if used != 0 {
		text = wLeftHeld
	}
	list := moves(i, o, owes{held: o[held] - used})
	d.add(Planned, on, d.name(i), d.say(text), append(list, uncharged(i, gone, used)...)...)
}

// has reports an account of the journal.
func (d *draft) has(a Account) bool {
	for _, e := range d.entries {
		for _, p := range e.Postings {
			if p.Account == a {
				return true
			}
		}
	}
	return false
}
