package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/paydown"
)

// Alone is what paying what is there comes to when nobody is asked for anything.
type Alone struct {
	Policy      paydown.Policy
	Affordable  bool
	DuesLate    int  // instalments due from the as-of day on that are not paid in full on their date
	CurrentFrom Date // nothing is overdue from this day on; zero: never
	TotalPaid   Amount
	Cost        Maybe
	Saves       Maybe // the contracts' cost less this one
	Finish      Date  // zero: it never ends
	NeverEnds   bool
	Partial     bool // of some loan, or of its penalty, too little is known to plan it
	plan        *PayPlan
}

// Plan is the plan, with its payments. c is the case compared.
func (a *Alone) Plan(c *Case) *PayPlan { return a.plan.inFull(c) }

// PayingMore is what it saves to pay what is left over each month, beyond the
// dues of the leading answer.
type PayingMore struct {
	Policy paydown.Policy
	Saves  Amount
	Finish Date
	plan   *PayPlan
}

// Plan is the plan, with its payments. c is the case compared.
func (m *PayingMore) Plan(c *Case) *PayPlan { return m.plan.inFull(c) }

// PayNow is a loan that could be paid off and still leave a month's expenses.
type PayNow struct {
	Loan, Row int
	On        Date
	Amount    Amount // the payoff
	Saves     Amount // against the loan's row in the leading answer
	Left      Amount // the least cash on any day after it
}

// OfferedWay is a lender's offer that would hold and cost less than the loan's
// row in the leading answer.
type OfferedWay struct {
	Loan, Row int
	Saves     Amount
	Until     Date // the last day to answer; zero: open
}

// aside fills in what is said beside the answer that leads.
func (x *comparer) aside() {
	lead := x.out.Lead()
	if lead == nil || x.lim.cash == nil {
		return
	}
	x.out.Thin = x.thin(lead)
	if x.out.Surest == nil {
		x.alone()
		return
	}
	rows := x.rowsOf(lead)
	if !x.out.Thin { // who has no week's living left needs what is left over
		x.payMore(rows)
	}
	others := x.besideOf(rows)
	x.payNow(rows, others)
	x.offered(rows, others)
}

// thin reports whether an answer leaves a household without a reserve less than a week's
// living on some day.
func (x *comparer) thin(a *Answer) bool {
	return x.c.Household.Reserve == 0 && a.Shortfall == nil && a.LeastCash < x.c.Household.WeekOfExpenses(x.c.AsOf)
}

// alone plans to pay what is there, nobody asked for anything.
func (x *comparer) alone() {
	rows := x.noRows() // what was not chosen goes on as it stands
	for i := range rows {
		if rows[i] = x.chosen(i); rows[i] > 0 && x.out.Loans[i].Rows[rows[i]].NeedsConsent {
			rows[i] = 0
		}
	}
	p := x.planned(rows)
	if p == nil {
		return
	}
	a := &Alone{
		Policy: p.Policy, Affordable: p.Affordable, DuesLate: len(p.Late), CurrentFrom: p.CurrentFrom,
		TotalPaid: p.TotalPaid, Cost: Maybe{Amount: p.Cost, Known: !p.BrokeOff}, Finish: p.Finish, NeverEnds: p.NeverEnds, Partial: len(p.Unknown)+len(p.AtLeast)+len(p.Unsplit) > 0, plan: p,
	}
	if keep := x.out.Keep.Cost; keep.Exact() && a.Cost.Exact() && !a.Partial {
		a.Saves = exact(keep.Amount - a.Cost.Amount)
	}
	x.out.Alone = a
}

// payMore plans to pay more than is due, along with the leading answer.
func (x *comparer) payMore(rows []int) {
	lead := x.out.Lead().Cost
	if !lead.Exact() {
		return
	}
	if p := x.planned(rows); p != nil && len(p.Unknown)+len(p.Unsplit) == 0 && p.Affordable && !p.NeverEnds && p.Cost < lead.Amount {
		x.out.More = &PayingMore{Policy: p.Policy, Saves: lead.Amount - p.Cost, Finish: p.Finish, plan: p}
	}
}

// mostPlanned is up to how many loans a comparison plans every payment too: a plan
// takes as long as all the rest of it, and more loans are nobody's household.
const mostPlanned = 1000

// planned plans with the row taken for each loan, -1 for none; nil where that cannot
// be computed.
func (x *comparer) planned(rows []int) *PayPlan {
	if len(x.accounts) > mostPlanned {
		return nil
	}
	taken := make([]*agreement.Offer, len(x.c.Loans))
	for i, row := range rows {
		if row >= 0 {
			taken[x.accounts[i].index] = &x.out.Loans[i].Rows[row].Offer
		}
	}
	p, refused := PlanPayments(x.c, PlanOptions{taken: taken, accounts: x.accounts, Brief: true, sums: true})
	if len(refused) > 0 || p == nil || p.Result == nil {
		return nil
	}
	p.taken = taken
	return p
}

// payNow finds the loan whose paying off saves most, leaves at least a month of
// expenses above the reserve on every day, and is not what the answer does.
func (x *comparer) payNow(rows []int, others *beside) {
	floor := x.c.Household.Reserve + x.c.Household.MonthOfExpenses(x.c.AsOf)
	may := func(i int, o *Option, saves Amount) bool {
		return o.Offer.Strategy == agreement.PayOff && x.out.Loans[i].Rows[rows[i]].Offer.Strategy != agreement.PayOff &&
			(x.out.PayNow == nil || saves > x.out.PayNow.Saves)
	}
	x.instead(rows, others, may, func(i, j int, o *Option, saves Amount) {
		taken := slices.Clone(rows)
		taken[i] = j
		if v := x.line().Carry(x.tally(taken), x.testedTo(taken)); v.Least >= floor {
			x.out.PayNow = &PayNow{Loan: x.accounts[i].index, Row: j, On: household.Last(o.Pays, x.c.AsOf), Amount: o.TotalPaid.Amount, Saves: saves, Left: v.Least}
		}
	})
}

// offered finds the lender's offer that saves most and holds.
func (x *comparer) offered(rows []int, others *beside) {
	may := func(i int, o *Option, saves Amount) bool {
		return o.Offer.Status == agreement.Offered && x.chosen(i) < 0 && (x.out.Offered == nil || saves > x.out.Offered.Saves)
	}
	x.instead(rows, others, may, func(i, j int, o *Option, saves Amount) {
		x.out.Offered = &OfferedWay{Loan: x.accounts[i].index, Row: j, Saves: saves, Until: o.Offer.Until}
	})
}

// instead visits every row that a loan may take instead of its own, the others as
// taken: one that costs less, that is asked for, and with which every day holds.
func (x *comparer) instead(rows []int, others *beside, may func(i int, o *Option, saves Amount) bool, visit func(i, j int, o *Option, saves Amount)) {
	for i, row := range rows {
		if row < 0 {
			continue
		}
		for j := range x.out.Loans[i].Rows {
			o := &x.out.Loans[i].Rows[j]
			if saves, known := x.saved(i, row, j); known && saves > 0 && o.InChoice && may(i, o, saves) && !others.with(i, o.Pays).Short {
				visit(i, j, o, saves)
			}
		}
	}
}

// saved is what one row of a loan costs less than another.
func (x *comparer) saved(i, row, other int) (Amount, bool) {
	a, b := x.out.Loans[i].Rows[row].Cost, x.out.Loans[i].Rows[other].Cost
	return a.Amount - b.Amount, a.Exact() && b.Exact()
}
