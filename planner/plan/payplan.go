package plan

import (
	"repay/planner/agreement"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/paydown"
)

// PlanOptions say which plan is wanted.
type PlanOptions struct {
	Policy paydown.Policy // empty: the first of [paydown.Policies]
	Budget *Amount        // a sum each month instead of the household's money; nil: the household
	PayDay int            // the day of the month on which the budget comes; 0: that of the first due date
	As     string         // an answer of the comparison that is assumed to be agreed; empty: the book's choices alone
}

// PayPlan is every payment to make on the loans of a case, by date.
type PayPlan struct {
	As              string
	Budget          *Amount
	PayDay          int          // with a budget: the day of the month
	*paydown.Result              // Payment.Loan, Late.Loan and LoanResult.Loan are indexes in Case.Loans
	Months          []PlanMonth  // from that of the as-of day to that of the last payment
	LeastBudget     *Amount      // the least whole unit of currency a month with which it ends, where it never ends or a due is late under a budget; nil: not needed, or none is enough
	Choices         []PlanChoice // agreements assumed to be signed on the as-of day
	Unknown         []int        // loans that cannot be planned, in the order of the case: too little is known of them
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
	Loan  int // in Case.Loans
	Offer agreement.Offer
}

// StressKind is a misfortune.
type StressKind string

// The misfortunes.
const (
	StressIncome   StressKind = "income_90"     // every income is a tenth less
	StressMissed   StressKind = "missed_payday" // one payment of an income does not come
	StressRates    StressKind = "rates_up"      // every contract rate is two points a year more
	StressNoIncome StressKind = "without"       // one income never comes
	StressBill     StressKind = "bill"          // a bill has to be paid
)

// StressKinds are all of them, in the order in which they are shown.
var StressKinds = enum.List[StressKind]{
	{Is: StressIncome, Name: "income_90", Says: lang.Text{ZH: "收入少一成", EN: "a tenth less income"}},
	{Is: StressMissed, Name: "missed_payday", Says: lang.Text{ZH: "有一次发薪没到", EN: "one payday missed"}},
	{Is: StressRates, Name: "rates_up", Says: lang.Text{ZH: "利率高 2 个百分点", EN: "rates two points up"}},
	{Is: StressNoIncome, Name: "without", Says: lang.Text{ZH: "少一份收入", EN: "without one income"}},
	{Is: StressBill, Name: "bill", Says: lang.Text{ZH: "多一笔开支", EN: "a sudden bill"}},
}

// StressCase is what becomes of a plan under one misfortune, the worst of its
// kind where it may come on several days.
type StressCase struct {
	Kind        StressKind
	Name        string // of the income that is missed
	On          Date   // of the payday or the bill; zero: it lasts
	Amount      Amount // of the payday or the bill
	Breaks      bool   // something is late, or the plan never ends
	First       Date   // the first date with something late
	Short       Amount // the most that is due and unpaid at the end of any day from then on
	NeverEnds   bool
	Finish      Date       // zero: never
	CostMore    Amount     // than the plan
	BeforeLoans *Shortfall // short of the reserve even without any loan, in the months of the plan; nil: not
}

// PlanPayments plans every payment of a case.
func PlanPayments(c *Case, o PlanOptions) (*PayPlan, []Refused) {
	if o.Policy == "" {
		o.Policy = paydown.Avalanche
	}
	return &PayPlan{As: o.As, Budget: o.Budget, PayDay: o.PayDay, Result: &paydown.Result{Policy: o.Policy, Affordable: true, CurrentFrom: c.AsOf}}, nil
}

// PlanEach plans by every policy, in the order of [paydown.Policies].
func PlanEach(c *Case, o PlanOptions) (plans []*PayPlan, refused []Refused) {
	for _, p := range paydown.Policies.Values() {
		o.Policy = p
		x, r := PlanPayments(c, o)
		plans, refused = append(plans, x), append(refused, r...)
	}
	return plans, refused
}

// Stress says what becomes of a plan under the usual misfortunes.
func Stress(c *Case, o PlanOptions) ([]StressCase, []Refused) { return nil, nil }
