package plan

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/paydown"
)

// PlanOptions say which plan is wanted.
type PlanOptions struct {
	Policy paydown.Policy // empty: the first of [paydown.Policies]
	Budget *Amount        // a sum each month instead of the household's money; nil: the household
	PayDay int            // the day of the month on which the budget comes; 0: that of the first due date
	Brief  bool           // without the months, the least budget and the most that is overdue at once
	As     string         // an answer of the comparison that is assumed to be agreed; empty: the book's choices alone

	sums     bool               // what it comes to, without the payments and what becomes of what is late; see [PayPlan.inFull]
	taken    []*agreement.Offer // what is taken for each loan of the case, in the place of As; nil: see As
	accounts []*account         // of each loan of the case, on the as-of day; nil: they are made
}

// PayPlan is every payment to make on the loans of a case, by date. Loans that owe
// nothing are not in it. What is known to fall due on a loan that cannot be planned
// is kept back for it, as living costs are.
type PayPlan struct {
	As              string
	Budget          *Amount
	PayDay          int              // with a budget: the day of the month
	*paydown.Result                  // Payment.Loan, Late.Loan and LoanResult.Loan are indexes in Case.Loans
	Moves           []household.Move // what else comes and goes in these months, by date
	Months          []PlanMonth      // from that of the as-of day to that of the last payment
	LeastBudget     *Amount          // the least whole unit of currency a month with which it ends, where it never ends or a due is late under a budget; nil: not needed, or none is enough
	Contracts       Maybe            // what the contracts cost, every loan brought up to date on the as-of day and paid on its due dates
	Choices         []PlanChoice     // agreements assumed to be signed on the as-of day
	Unsplit         []int            // loans of which only the sum that is due is known: not what of it is principal, nor what they cost
	AtLeast         []int            // loans that are late in it and of whose penalty too little is known: they take at least so much
	Unknown         []int            // loans that cannot be planned, in the order of the case: too little is known of them
	Thin            *Shortfall       // the day with the least cash up to the last payment and what it leaves, where that is less than seven days of expenses and no reserve is given; nil: enough, or the money is a budget
	Leading         string           // where the answer As does not exist, the one that leads; then there is no Result

	taken []*agreement.Offer // of a plan of sums
}

// inFull is a plan beside an answer with its payments: there it is asked for what it comes
// to. c is the case compared.
func (p *PayPlan) inFull(c *Case) *PayPlan {
	if p.taken == nil {
		return p
	}
	if full, _ := PlanPayments(c, PlanOptions{taken: p.taken, Brief: true}); full != nil {
		return full
	}
	return p
}

// Costs is what a plan costs in all, as far as that is known.
func (p *PayPlan) Costs() Maybe {
	return Maybe{Amount: p.Cost, Known: len(p.Unsplit) == 0 && !p.BrokeOff, AtLeast: len(p.AtLeast) > 0}
}

// CostOf is what one loan of a plan costs.
func (p *PayPlan) CostOf(l paydown.LoanResult) Maybe {
	return Maybe{Amount: l.Cost, Known: !slices.Contains(p.Unsplit, l.Loan) && !l.BrokeOff, AtLeast: slices.Contains(p.AtLeast, l.Loan)}
}

// PlanMonth is one calendar month of a plan.
type PlanMonth struct {
	Month    Date // its first day
	Income   Amount
	Expenses Amount
	Payments Amount
	CashEnd  Amount // at the end of its last day; under a budget what is left of it
}

// PlanChoice is an offer that a plan assumes to be agreed.
type PlanChoice struct {
	Loan   int // in Case.Loans
	Offer  agreement.Offer
	Waived loan.Parts // of what is unpaid, where it is signed on the as-of day
}

// PlanPayments plans every payment of a case. Without a household a plan needs a
// budget: there is none without either.
func PlanPayments(c *Case, o PlanOptions) (*PayPlan, []Refused) {
	x, refused := newPlanner(c, o)
	if x == nil || len(refused) > 0 {
		return nil, refused
	}
	p, bad := x.plan(cmp.Or(o.Policy, paydown.Avalanche), true)
	if bad != nil {
		return nil, []Refused{*bad}
	}
	return p, nil
}

// PlanEach plans by every policy, in the order of [paydown.Policies]. The least budget
// is found for the first alone: it takes some twenty plans.
func PlanEach(c *Case, o PlanOptions) (plans []*PayPlan, refused []Refused) {
	x, refused := newPlanner(c, o)
	if x == nil || len(refused) > 0 {
		return nil, refused
	}
	for i, policy := range paydown.Policies.Values() {
		p, bad := x.plan(policy, i == 0)
		if bad != nil {
			return nil, []Refused{*bad}
		}
		plans = append(plans, p)
	}
	return plans, nil
}

// plan is the plan by one policy, with the least budget where that is asked for.
func (x *planner) plan(policy paydown.Policy, least bool) (p *PayPlan, refused *Refused) {
	defer tooLarge(-1, "loans", func(r Refused) { refused = &r })
	p = &PayPlan{As: x.o.As, Budget: x.o.Budget, PayDay: x.payDay, Choices: x.choices, Unknown: x.unknown, Unsplit: x.unsplit}
	if x.missing {
		p.Leading = x.leading
		return p, nil
	}
	r, refused := x.run(policy, x.cash)
	if refused != nil {
		return nil, refused
	}
	p.Result, p.AtLeast = r, x.atLeast(r)
	if x.o.Brief {
		return p, nil
	}
	p.Months, p.Moves = x.months(r)
	p.Contracts, p.Thin = x.contracts(), x.thin(r)
	if least && (r.NeverEnds || x.o.Budget != nil && !r.Affordable) {
		p.LeastBudget, refused = x.leastBudget(policy)
	}
	return p, refused
}

// run pays the loans down with some money, loans named by their place in the case.
func (x *planner) run(policy paydown.Policy, cash *household.Cash) (*paydown.Result, *Refused) {
	r, refusal := paydown.RunWith(x.c.AsOf, x.loans, cash, policy, paydown.Options{Brief: x.o.Brief, Sums: x.o.sums})
	if refusal != nil {
		return nil, &Refused{-1, -1, -1, refusal}
	}
	for i := range r.Payments {
		r.Payments[i].Loan = x.index[r.Payments[i].Loan]
	}
	for i := range r.Late {
		r.Late[i].Loan = x.index[r.Late[i].Loan]
	}
	for i := range r.Loans {
		r.Loans[i].Loan = x.index[r.Loans[i].Loan]
	}
	return r, nil
}

// atLeast lists the loans that are late in a plan and whose penalty is not known.
func (x *planner) atLeast(r *paydown.Result) (list []int) {
	late := make([]bool, len(x.c.Loans))
	for _, y := range r.Late {
		late[y.Loan] = true
	}
	for _, l := range r.Loans {
		if x.vague[l.Loan] || late[l.Loan] && !x.c.Loans[l.Loan].Terms.Penalty.Known && x.c.Loans[l.Loan].Terms.Card == nil {
			list = append(list, l.Loan)
		}
	}
	return list
}

// thin finds the day of a plan on which a household without a reserve has less than a
// week's living in hand; where it is short without any loan, that is said instead.
func (x *planner) thin(r *paydown.Result) *Shortfall {
	if x.o.Budget != nil || x.household.Reserve > 0 || len(r.Payments) == 0 {
		return nil
	}
	var pays []household.Payment
	for _, p := range r.Payments {
		pays = append(pays, household.Payment{Date: p.Date, Amount: p.Amount})
	}
	last := pays[len(pays)-1].Date
	x.cash.Reach(last)
	v := x.cash.Carry(pays, last)
	if v.Least < 0 || v.Least >= x.c.Household.WeekOfExpenses(x.c.AsOf) {
		return nil
	}
	return &Shortfall{Date: v.LeastDate, Amount: v.Least}
}

// months adds up what comes and goes in each calendar month, and lists what does beside
// the payments.
func (x *planner) months(r *paydown.Result) (months []PlanMonth, moves []household.Move) {
	last := x.c.AsOf
	if n := len(r.Payments); n > 0 {
		last = r.Payments[n-1].Date
	}
	first := monthOf(x.c.AsOf)
	months = make([]PlanMonth, last.MonthIndex()-first.MonthIndex()+1)
	for k := range months {
		months[k].Month = calendar.Monthly.From(first, k)
	}
	at := func(d Date) *PlanMonth { return &months[d.MonthIndex()-first.MonthIndex()] }
	moves = x.household.Moves(x.c.AsOf, calendar.Monthly.From(first, len(months))-1, x.c.Income)
	for _, m := range moves {
		if m.Amount > 0 {
			at(m.Date).Income += m.Amount
		} else {
			at(m.Date).Expenses -= m.Amount
		}
	}
	for _, p := range r.Payments {
		at(p.Date).Payments += p.Amount
	}
	cash := x.start
	for k := range months {
		m := &months[k]
		cash += m.Income - m.Expenses - m.Payments
		m.CashEnd = cash
	}
	return months, moves
}

// monthOf is the first day of the month of a day.
func monthOf(d Date) Date { return d - Date(d.Day()-1) }

// MonthsOver is some months of a plan together: what comes, goes and is paid in all of
// them, and what is left at the end of the last.
type MonthsOver struct {
	PlanMonth
	Least Amount // the least that is left at the end of one of them
}

// Over adds up the months of a period.
func (p *PayPlan) Over(of Period) (sum MonthsOver) {
	for _, m := range p.Months {
		if m.Month < monthOf(of.From) || m.Month > of.To {
			continue
		}
		if sum.Month == 0 || m.CashEnd < sum.Least {
			sum.Least = m.CashEnd
		}
		if sum.Month == 0 {
			sum.Month = m.Month
		}
		sum.Income, sum.Expenses, sum.Payments = sum.Income+m.Income, sum.Expenses+m.Expenses, sum.Payments+m.Payments
		sum.CashEnd = m.CashEnd
	}
	return sum
}
