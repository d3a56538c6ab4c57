package reference

// Rule: plan, every payment by date. Each day: income, expenses, each ledger's
// events, dues, arrears, extra.

import (
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
)

// PlanQuestion is all loans of a household and how to pay them.
type PlanQuestion struct {
	AsOf      Date
	Household household.Household // a budget is one with a monthly income
	Income    household.Level
	Policy    string
	Loans     []PlanLoan
	Months    int // after which a plan never ends; 0: 600
}

// PlanPayment is money sent to one loan on a day.
type PlanPayment struct {
	Date   Date
	Loan   int
	Amount Amount
	Parts  loan.Parts
	Kind   string // due, arrears, extra
}

// LateDue is what fell due on a day and was unpaid when the day was over.
type LateDue struct {
	Loan   int
	Due    Date
	Amount Amount
}

// PlanResult is what a policy comes to.
type PlanResult struct {
	Payments    []PlanPayment
	Loans       []PlanTotals
	Late        []LateDue
	CurrentFrom Date   // nothing is overdue any more; zero: never
	First       Date   // of a due that was unpaid when its day was over; zero: none
	Deepest     Amount // the most due and unpaid from then on
	NeverEnds   bool
	Left        []Amount // cash at the end of each day from the as-of day
}

// PlanTotals is what one loan comes to.
type PlanTotals struct {
	TotalPaid, Cost Amount
	Finish          Date // zero: not cleared
}

// planner goes through the days of one plan.
type planner struct {
	q     PlanQuestion
	today Date
	debts []*debt
	bases []Amount // of each day from the as-of day, without loans
	paid  Amount
	out   PlanResult
	unmet Date // the last day at whose end something was due and unpaid
}

// Plan simulates a policy day by day.
func Plan(q PlanQuestion) (r PlanResult, err error) {
	defer catch(&err)
	p := &planner{q: q, today: q.AsOf}
	for i, l := range q.Loans {
		p.debts = append(p.debts, newDebt(l, i, q.AsOf))
	}
	if q.Months == 0 {
		p.q.Months = 600
	}
	p.unmet = q.AsOf - 1
	for end := q.AsOf.AddMonths(p.q.Months); !p.out.NeverEnds; p.today++ {
		p.day()
		if p.over() {
			break
		}
		p.out.NeverEnds = p.today+1 == end
	}
	if p.out.CurrentFrom = p.unmet + 1; p.out.NeverEnds && p.out.CurrentFrom == p.today {
		p.out.CurrentFrom = 0 // to the end something was overdue
	}
	for _, d := range p.debts {
		s := d.status()
		t := PlanTotals{TotalPaid: d.paid, Finish: d.finish}
		t.Cost = d.paid + s.Payoff - d.start.PrincipalOverdue - d.start.PrincipalNotDue
		if !d.nothingOwed() {
			t.Finish = 0
		}
		p.out.Loans = append(p.out.Loans, t)
	}
	return p.out, nil
}

func (p *planner) over() bool {
	for _, d := range p.debts {
		if !d.nothingOwed() {
			return false
		}
	}
	return true
}

// day is one day's steps.
func (p *planner) day() {
	if p.today > p.q.AsOf {
		for _, d := range p.debts {
			d.next(p.today)
		}
	}
	first := map[*debt]Amount{} // payoff before step 4
	for _, d := range p.debts {
		first[d] = d.status().Payoff
	}
	p.payDues(first)
	if p.today == p.q.AsOf || p.incomeToday() {
		p.payArrears(first)
		p.payExtra()
	}
	p.evening()
}

// base is the cash at the end of a day if no loan were paid.
func (p *planner) base(d Date) Amount {
	for last := p.q.AsOf + Date(len(p.bases)); last <= d; last++ {
		cash := p.q.Household.Cash
		if n := len(p.bases); n > 0 {
			cash = p.bases[n-1]
		}
		for _, f := range p.q.Household.Income {
			cash += flowOn(f, last, p.q.Income, true)
		}
		for _, f := range p.q.Household.Expenses {
			cash -= flowOn(f, last, p.q.Income, false)
		}
		p.bases = append(p.bases, cash)
	}
	return p.bases[d-p.q.AsOf]
}

func (p *planner) room(d Date) Amount { return max(0, p.base(d)-p.q.Household.Reserve) }

func (p *planner) incomeToday() bool {
	sum := Amount(0)
	for _, f := range p.q.Household.Income {
		sum += flowOn(f, p.today, p.q.Income, true)
	}
	return sum > 0
}

// free is the least, over the days from today to a day some months on, of what may
// still be paid, with what will fall due by then set aside or not.
func (p *planner) free(months int, setAside bool) Amount {
	end := p.today.AddMonths(months)
	due := map[Date]Amount{}
	if setAside {
		for _, d := range p.debts {
			for _, x := range d.dues(end - 1) {
				due[x.date] += x.amount
			}
		}
	}
	least, dues := p.room(p.today)-p.paid, Amount(0)
	for t := p.today; t < end; t++ {
		dues += due[t]
		least = min(least, p.room(t)-p.paid-dues)
	}
	return max(0, least)
}

// payDues is step 4.
func (p *planner) payDues(payoff map[*debt]Amount) {
	var c []claim
	for _, d := range p.debts {
		if x := d.dueToday(); x > 0 && !d.waiting() {
			c = append(c, claim{d, x})
		}
	}
	if len(c) > 0 {
		p.share(c, p.free(3, false), payoff, "due")
	}
}

// payArrears is step 5.
func (p *planner) payArrears(payoff map[*debt]Amount) {
	var c []claim
	for _, d := range p.debts {
		if x := d.arrears(); x > 0 {
			c = append(c, claim{d, x})
		}
	}
	if len(c) > 0 {
		p.share(c, min(p.free(3, false), p.free(1, true)), payoff, "arrears")
	}
}

// payExtra is step 6. What nobody asks for and what costs nothing comes last: it
// would be owed for ever.
func (p *planner) payExtra() {
	if p.q.Policy == "none" {
		return
	}
	var saves, free []claim
	payoff := map[*debt]Amount{}
	for _, d := range p.debts {
		if d.overdue() > 0 {
			return
		}
		payoff[d] = d.status().Payoff
		switch {
		case d.nothingOwed() || payoff[d] <= 0:
		case d.worthExtra():
			saves = append(saves, claim{d, payoff[d]})
		case d.loan != nil && d.loan.exact != nil && !d.waiting():
			free = append(free, claim{d, payoff[d]})
		}
	}
	for _, c := range [][]claim{saves, free} {
		if len(c) > 0 {
			p.share(c, p.free(3, true), payoff, "extra")
		}
	}
}

// send makes a payment and writes it down.
func (p *planner) send(d *debt, x Amount, kind string) {
	if x <= 0 {
		return
	}
	before, held, toCome := d.owing(), d.status().Credit, d.status().ToCome
	if kind == "extra" {
		d.prepay(x)
	} else {
		d.send(x)
	}
	after := d.owing()
	out := PlanPayment{Date: p.today, Loan: d.index, Amount: x, Kind: kind}
	for c := range after {
		out.Parts[c] = before[c] - after[c]
	}
	if d.nothingOwed() {
		out.Parts[loan.Interest] += toCome
	}
	// What is neither a part nor held is the fee for paying ahead.
	out.Parts[loan.Fees] += x - out.Parts.Total() - (d.status().Credit - held)
	p.out.Payments = append(p.out.Payments, out)
	p.paid += x
	d.paid += x
	d.finish = p.today
}

// evening notes what is due and unpaid when the day is over.
func (p *planner) evening() {
	unpaid := Amount(0)
	for _, d := range p.debts {
		unpaid += d.overdue()
		if x := d.dueToday(); x > 0 {
			p.out.Late = append(p.out.Late, LateDue{d.index, p.today, x})
			if p.out.First == 0 {
				p.out.First = p.today
			}
		}
	}
	if unpaid > 0 {
		p.unmet = p.today
	}
	if p.out.First != 0 {
		p.out.Deepest = max(p.out.Deepest, unpaid)
	}
	p.out.Left = append(p.out.Left, p.base(p.today)-p.paid)
}

// OnBudget sets the household aside: a sum comes each month on a day, first on or
// after the as-of day. Without a day it is that of the first due date after the
// as-of day, and the first sum comes on that date.
func (q PlanQuestion) OnBudget(amount Amount, day int) PlanQuestion {
	flow := household.Flow{Amount: amount, Every: calendar.Monthly, Day: day, From: q.AsOf}
	if day == 0 {
		first := Date(0)
		for i, l := range q.Loans {
			l.Wait, l.PayOff = 0, false // what was chosen moves no due date
			for _, x := range newDebt(l, i, q.AsOf).dues(q.AsOf.AddMonths(36)) {
				if x.amount > 0 && (first == 0 || x.date < first) {
					first = x.date
				}
			}
		}
		if first == 0 {
			first = q.AsOf
		}
		flow.Day, flow.From = first.Day(), first
	}
	q.Household = household.Household{Income: []household.Flow{flow}}
	return q
}
