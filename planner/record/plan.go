package record

import (
	"slices"

	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var PlanKind = Kind{"plan", "Every payment to make, by date.", planJSON{}, []func() schema.Meanings{planFields}}

// planJSON is the record of schema repay/plan/v1. Where policies are compared,
// what one of them comes to stands with it, and is null here.
type planJSON struct {
	envelope
	As             orNull            `json:"as"`
	Budget         decimalOrNull     `json:"budget"`
	PayDay         countOrNull       `json:"pay_day"`
	Policies       *[]planPolicyJSON `json:"policies"`
	NeverEnds      *bool             `json:"never_ends"`
	LeastBudget    decimalOrNull     `json:"least_budget"`
	Policy         orNull            `json:"policy"`
	Payments       []planPaymentJSON `json:"payments"`
	Loans          []planLoanJSON    `json:"loans"`
	Totals         *planTotalsJSON   `json:"totals"`
	Months         []planMonthJSON   `json:"months"`
	Affordable     *bool             `json:"affordable"`
	FirstShortfall *dateAmountJSON   `json:"first_shortfall"`
	CurrentFrom    dateOrNull        `json:"current_from"`
	Late           []planLateJSON    `json:"late"`
	Choices        []planChoiceJSON  `json:"choices"`
	Unknown        []string          `json:"unknown"`
	Stress         *[]stressJSON     `json:"stress"`
	Saves          decimalOrNull     `json:"saves"`
}

type planPolicyJSON struct {
	Policy         string          `json:"policy"`
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	Totals         planTotalsJSON  `json:"totals"`
	DuesLate       int             `json:"dues_late"`
	NeverEnds      bool            `json:"never_ends"`
}

type planTotalsJSON struct {
	TotalPaid decimal       `json:"total_paid"`
	Cost      decimalOrNull `json:"cost"`
	Finish    dateOrNull    `json:"finish"`
	AtLeast   []string      `json:"at_least,omitempty"`
}

type planPaymentJSON struct {
	Date      date          `json:"date"`
	Loan      string        `json:"loan"`
	Amount    decimal       `json:"amount"`
	Principal decimalOrNull `json:"principal"`
	Interest  decimalOrNull `json:"interest"`
	Penalty   decimalOrNull `json:"penalty"`
	Fees      decimalOrNull `json:"fees"`
	Kind      string        `json:"kind"`
}

type planLoanJSON struct {
	ID string `json:"id"`
	planTotalsJSON
	Left decimalOrNull `json:"left"`
}

type planMonthJSON struct {
	Month    string  `json:"month"`
	Income   decimal `json:"income"`
	Expenses decimal `json:"expenses"`
	Payments decimal `json:"payments"`
	CashEnd  decimal `json:"cash_end"`
}

type planLateJSON struct {
	Loan    string        `json:"loan"`
	N       countOrNull   `json:"n"`
	Due     date          `json:"due"`
	Amount  decimal       `json:"amount"`
	Paid    dateOrNull    `json:"paid"`
	Cost    decimalOrNull `json:"cost"`
	AtLeast []string      `json:"at_least,omitempty"`
}

type planChoiceJSON struct {
	Loan     string `json:"loan"`
	Offer    string `json:"offer"`
	Strategy string `json:"strategy"`
	Params   params `json:"params"`
	Status   orNull `json:"status"`
}

type stressJSON struct {
	Kind           string          `json:"kind"`
	Income         orNull          `json:"income"`
	On             dateOrNull      `json:"on"`
	Amount         decimalOrNull   `json:"amount"`
	Breaks         bool            `json:"breaks"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	NeverEnds      bool            `json:"never_ends"`
	Finish         dateOrNull      `json:"finish"`
	CostMore       decimalOrNull   `json:"cost_more"`
	BeforeLoans    beforeJSON      `json:"before_loans"`
}

// Plan returns the record of a plan. The totals and the months are always those of
// all loans; only narrows the payments to one, -1 is all.
func Plan(h Head, c plan.Case, p *plan.PayPlan, only int) Record { return planOf(h, c, p, only) }

// Stress returns the record of a plan and of what becomes of it under the usual
// misfortunes.
func Stress(h Head, c plan.Case, p *plan.PayPlan, cases []plan.StressCase) Record {
	r := planOf(h, c, p, -1)
	b := builder{h, c}
	list := make([]stressJSON, len(cases))
	for i, s := range cases {
		list[i] = b.stress(s)
	}
	r.Stress = &list
	return r
}

// Policies returns the record of one plan by each policy.
func Policies(h Head, c plan.Case, plans []*plan.PayPlan) Record {
	b := builder{h, c}
	list := make([]planPolicyJSON, len(plans))
	for i, p := range plans {
		list[i] = planPolicyJSON{
			Policy: paydown.Policies.Name(p.Policy), Affordable: p.Affordable, FirstShortfall: b.firstLate(p.Result),
			Totals: b.planTotals(p.TotalPaid, p.Costs(), p.Finish), DuesLate: len(p.Late), NeverEnds: p.NeverEnds,
		}
	}
	r := b.beginPlan(plans[0])
	r.Policies = &list
	return r
}

// beginPlan is what the plans of a case share, whatever the policy.
func (b *builder) beginPlan(p *plan.PayPlan) planJSON {
	r := planJSON{
		envelope: b.begin(PlanKind), As: orNull(p.As), PayDay: countOrNull(p.PayDay),
		Payments: []planPaymentJSON{}, Loans: []planLoanJSON{}, Months: []planMonthJSON{},
		Late: []planLateJSON{}, Choices: []planChoiceJSON{}, Unknown: []string{},
	}
	if p.Budget != nil {
		r.Budget = b.known(*p.Budget)
	}
	for _, x := range p.Choices {
		r.Choices = append(r.Choices, planChoiceJSON{
			b.c.Loans[x.Loan].ID, x.Offer.Name, string(x.Offer.Strategy), b.params(&x.Offer), orNull(string(x.Offer.Status)),
		})
	}
	for _, i := range p.Unknown {
		r.Unknown = append(r.Unknown, b.c.Loans[i].ID)
	}
	return r
}

func planOf(h Head, c plan.Case, p *plan.PayPlan, only int) planJSON {
	b := builder{h, c}
	shown := func(loan int) bool { return only < 0 || loan == only }
	r := b.beginPlan(p)
	totals := b.planTotals(p.TotalPaid, p.Costs(), p.Finish)
	r.Policy, r.NeverEnds, r.Affordable, r.Totals = orNull(paydown.Policies.Name(p.Policy)), &p.NeverEnds, &p.Affordable, &totals
	r.FirstShortfall, r.CurrentFrom = b.firstLate(p.Result), dateOrNull(p.CurrentFrom)
	if len(p.Loans) == 0 && len(p.Unknown) > 0 {
		r.Affordable = nil
	}
	if k := p.Contracts; k.Exact() && !p.NeverEnds && len(p.Unknown)+len(p.AtLeast)+len(p.Unsplit) == 0 {
		r.Saves = b.known(k.Amount - p.Cost)
	}
	if p.LeastBudget != nil {
		r.LeastBudget = b.known(*p.LeastBudget)
	}
	for _, x := range p.Payments {
		if shown(x.Loan) {
			r.Payments = append(r.Payments, b.planPayment(x, !slices.Contains(p.Unsplit, x.Loan)))
		}
	}
	for _, l := range p.Loans {
		if shown(l.Loan) {
			left := plan.Maybe{Amount: l.Left, Known: !l.BrokeOff}
			r.Loans = append(r.Loans, planLoanJSON{c.Loans[l.Loan].ID, b.planTotals(l.TotalPaid, p.CostOf(l), l.Finish), b.decimal(left, "", nil)})
		}
	}
	for _, m := range p.Months {
		r.Months = append(r.Months, planMonthJSON{
			m.Month.String()[:len("2026-11")], b.amount(m.Income), b.amount(m.Expenses), b.amount(m.Payments), b.amount(m.CashEnd),
		})
	}
	for _, l := range p.Late {
		if shown(l.Loan) {
			j := planLateJSON{
				Loan: c.Loans[l.Loan].ID, N: countOrNull(l.N), Due: date(l.Due), Amount: b.amount(l.Amount), Paid: dateOrNull(l.Paid),
			}
			j.Cost = b.decimal(c.LateCost(l), "cost", &j.AtLeast)
			r.Late = append(r.Late, j)
		}
	}
	return r
}

// planPayment is one payment; split says whether it is known where it goes.
func (b *builder) planPayment(x paydown.Payment, split bool) planPaymentJSON {
	part := func(c loan.Component) decimalOrNull {
		return b.decimal(plan.Maybe{Amount: x.Parts[c], Known: split}, "", nil)
	}
	return planPaymentJSON{
		date(x.Date), b.c.Loans[x.Loan].ID, b.amount(x.Amount),
		part(loan.Principal), part(loan.Interest), part(loan.PenaltyInterest), part(loan.Fees),
		paydown.Kinds.Name(x.Kind),
	}
}

// planTotals are what a plan comes to. Where its cost is "at least", so is what is
// paid.
func (b *builder) planTotals(paid plan.Amount, cost plan.Maybe, finish plan.Date) planTotalsJSON {
	j := planTotalsJSON{TotalPaid: b.amount(paid), Finish: dateOrNull(finish)}
	if cost.AtLeast {
		j.AtLeast = []string{"total_paid"}
	}
	j.Cost = b.decimal(cost, "cost", &j.AtLeast)
	return j
}

// firstLate is the first date with a due unpaid, and the most that is.
func (b *builder) firstLate(r *paydown.Result) *dateAmountJSON {
	if r.First.IsZero() {
		return nil
	}
	return &dateAmountJSON{date(r.First), b.known(r.Deepest)}
}

func (b *builder) stress(s plan.StressCase) stressJSON {
	j := stressJSON{
		Kind: plan.StressKinds.Name(s.Kind), Income: orNull(s.Name), On: dateOrNull(s.On), Breaks: s.Breaks,
		NeverEnds: s.NeverEnds, Finish: dateOrNull(s.Finish),
		BeforeLoans: beforeJSON{s.BeforeLoans == nil, b.shortfall(s.BeforeLoans)},
	}
	if !s.NeverEnds {
		j.CostMore = b.known(s.CostMore)
	}
	if s.Amount != 0 {
		j.Amount = b.known(s.Amount)
	}
	if !s.First.IsZero() {
		j.FirstShortfall = &dateAmountJSON{date(s.First), b.known(s.Short)}
	}
	return j
}

// sheets are the payments first, but for what was asked for instead.
func (r planJSON) sheets() []sheet {
	var policies []planPolicyJSON
	if r.Policies != nil {
		policies = *r.Policies
	}
	var stress []stressJSON
	if r.Stress != nil {
		stress = *r.Stress
	}
	list := []sheet{listed("payments", r.Payments), listed("months", r.Months), listed("loans", r.Loans), listed("late", r.Late), listed("choices", r.Choices)}
	compared, misfortunes := listed("policies", policies), listed("stress", stress)
	switch {
	case r.Policies != nil:
		return []sheet{compared}
	case r.Stress != nil:
		return append([]sheet{misfortunes}, list...)
	case r.Schema == "": // of a kind, not of a book
		return append(list, compared, misfortunes)
	}
	return list
}
