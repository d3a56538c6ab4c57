package journal

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
	"repay/planner/record"
)

// Loan is what the journal of a schedule tells of one loan.
type Loan struct {
	Past  *plan.Past
	Table *plan.Schedule // nil: too little is known for one
}

var (
	wAsStatus   = lang.Text{ZH: "{1} 每笔的本金、利息、罚息和费用，和 repay status 的一样；提前还款费不在内。", EN: "On {1} principal, interest, penalty and fees of each loan are those of repay status, without a prepayment fee."}
	wSource     = lang.Text{ZH: "还款从哪个账户付的，账本没有写，都记在权益的还款来源里。", EN: "The book does not say from which account payments are made: they stand in equity, as payments."}
	wAsSigned   = lang.Text{ZH: "按签约时的还款表，每期都标 !：还没还，这里不说。", EN: "By the table as signed. Each payment is marked !: whether it was made is not said here."}
	wNoneSigned = lang.Text{ZH: "{1}：签约时没有定还款表。", EN: "{1}: no schedule was signed."}
	wAgreedOn   = lang.Text{ZH: "{1}：{2} 起照那天签的约定，现在逾期的可能并进去。", EN: "{1}: from {2} on by what is signed for that day; it may take over what is overdue now."}
	wArrearsIn  = lang.Text{ZH: "逾期的不在计划里，留在负债里。", EN: "What is overdue is in no plan and stays in what is owed."}
)

// Schedule is the journal of some loans: what happened to each, what is owed on the
// as-of day, and what its table says is to come. st is the status of the same case.
func Schedule(h record.Head, c plan.Case, st *plan.Status, loans []Loan, original bool) *Journal {
	d := begin(h, c, st)
	late, signed, listed := false, false, []int(nil)
	for _, l := range loans {
		listed = append(listed, l.Past.Loan)
		if original && l.Table != nil && c.Loans[l.Past.Loan].Terms.Owed == nil {
			d.signed(l.Table)
			signed = true
			continue
		}
		d.now(l.Past)
		if l.Table != nil {
			d.coming(l.Past, l.Table)
		}
		late = late || l.Table != nil && l.Table.Strategy == "" && l.Table.Agreed == 0 && statusOf(st, l.Past.Loan).OverdueTotal.Amount > 0
	}
	if signed {
		d.note(wAsSigned)
	}
	if len(d.checks) > 0 {
		d.note(wAsStatus, c.AsOf.String())
	}
	if late {
		d.note(wArrearsIn)
	}
	d.note(wSource)
	d.warn(h, listed)
	return d.done()
}

func statusOf(st *plan.Status, i int) *plan.LoanStatus {
	for k := range st.Loans {
		if st.Loans[k].Index == i {
			return &st.Loans[k]
		}
	}
	return &plan.LoanStatus{}
}

// signed adds a table as signed, with what was lent.
func (d *draft) signed(t *plan.Schedule) {
	i, o := t.Loan, owes{principal: d.c.Loans[t.Loan].Terms.Principal}
	if len(t.Rows) == 0 {
		d.caveat(wNoneSigned, i)
	}
	d.opens(Agreed, d.c.Loans[i].Terms.Start, i, wLent, o)
	d.rows(Agreed, t, &o)
}

// coming adds the rows of a table that are to come.
func (d *draft) coming(p *plan.Past, t *plan.Schedule) {
	st := statusOf(d.st, t.Loan)
	o := owedBy(p.Now, isCard(p))
	switch {
	case st.NotStarted:
		// It is lent first.
		d.opens(Planned, d.c.Loans[t.Loan].Terms.Start, t.Loan, wLent, o)
	case !st.PrincipalOutstanding.Known:
		o = d.unsplit(st)
	}
	if t.Strategy != "" {
		var pays loan.Parts
		for k := range t.Rows {
			pays = pays.Plus(t.Rows[k].Parts())
		}
		d.sign(t.Loan, max(t.On, d.asOf), pays, t.Waived, &o)
		o[held] = 0 // what is left is not used
	} else if t.Agreed != 0 {
		d.caveat(wAgreedOn, t.Loan, t.Agreed.String())
	}
	if t.Strategy == "" && !isCard(p) {
		// What is overdue stays.
		o[interest], o[penalty], o[fees] = p.Now.Accrued, 0, 0
	}
	d.rows(Planned, t, &o)
}

// rows adds what a table asks for, out of what is owed.
func (d *draft) rows(state State, t *plan.Schedule, o *owes) {
	for _, r := range t.Rows {
		if state == Planned && t.Strategy == "" && r.State != loan.Upcoming {
			continue
		}
		parts := r.Parts()
		if t.Strategy == "" {
			parts[loan.PenaltyInterest] = 0 // beside the instalment, and to the as-of day
		}
		text := d.say(wPayment)
		if r.N > 0 {
			text = d.say(wNumber, r.N)
		}
		d.pay(state, r.Due, t.Loan, text, household(payer), parts, o)
	}
}

var wNumber = lang.Text{ZH: "第 {1} 期", EN: "payment {1}"}

// pay adds a payment by component: what of it is owed by then, else what it costs. Money
// held is used first.
func (d *draft) pay(state State, on Date, i int, text string, from Account, by loan.Parts, o *owes) {
	used := max(0, min(o[held], by.Total()))
	o[held] -= used
	d.add(state, on, d.name(i), text, append(paid(i, by, o), Posting{Account{held, i}, -used}, Posting{from, used - by.Total()})...)
}

// paid are the postings of what is paid by component: out of what is owed, and what is
// not owed before is a cost.
func paid(i int, by loan.Parts, o *owes) (list []Posting) {
	for c, a := range by {
		for _, p := range append(kinds[c], unsplit) {
			x := max(0, min(a, o[p]))
			o[p], a = o[p]-x, a-x
			list = append(list, Posting{Account{p, i}, x})
		}
		list = append(list, Posting{Account{costOf(loan.Component(c)), i}, a})
	}
	return list
}

var wAgreement = lang.Text{ZH: "谈成了这样", EN: "agreed like this"}

// sign moves what is owed to where an agreement puts it: what it waives is gone, what its
// rows pay as principal is principal, and what they do not pay is not charged. Money held
// that it uses is taken off the rows already.
func (d *draft) sign(i int, on Date, pays, waives loan.Parts, o *owes) {
	before, was := *o, o.byComponent()
	settle(o, pays, waives)
	gone := agreement.Evened(was.Less(o.byComponent()))
	gives := min(waives.Total(), max(0, gone.Total()))
	used := max(0, min(o[held], gone.Total()-gives))
	o[held] -= used
	list := append(moves(i, before, *o), Posting{Account{waived, i}, -gives})
	d.add(Planned, on, d.name(i), d.say(wAgreement), append(list, uncharged(i, gone, gives+used)...)...)
}

// settle makes of what is owed what some payments by component clear.
func settle(o *owes, pays, waives loan.Parts) {
	take := func(c loan.Component, a Amount) (taken Amount) {
		for _, p := range kinds[c] {
			x := max(0, min(a-taken, o[p]))
			o[p], taken = o[p]-x, taken+x
		}
		return taken
	}
	for c, a := range waives {
		take(loan.Component(c), a)
	}
	for c := loan.Interest; c <= loan.Fees; c++ {
		joins := max(0, min(pays[loan.Principal]-o.of(loan.Principal), o.of(c)-pays[c]))
		o[o.principal()] += take(c, joins)
	}
	for c := loan.PenaltyInterest; c <= loan.Fees; c++ { // a sum of arrears is paid as principal and interest
		o[interest] += take(c, max(0, min(pays[loan.Interest]-o.of(loan.Interest), o.of(c)-pays[c])))
	}
	for c := range pays {
		take(loan.Component(c), o.of(loan.Component(c))-pays[c])
	}
	o[unsplit] = min(o[unsplit], max(0, pays.Total()-o.owed()+o[unsplit]))
}

// byComponent is what is owed by component; a sum of which the parts are not known stands
// as principal.
func (o *owes) byComponent() (p loan.Parts) {
	for c := range p {
		p[c] = o.of(loan.Component(c))
	}
	p[loan.Principal] += o[unsplit]
	return p
}

// principal is the account in which principal stands.
func (o *owes) principal() part {
	if o[spent] != 0 {
		return spent
	}
	return principal
}
