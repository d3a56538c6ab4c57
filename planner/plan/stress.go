package plan

import (
	"repay/planner/enum"
	"repay/planner/lang"
)

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

// Stress says what becomes of a plan under the usual misfortunes.
func Stress(c *Case, o PlanOptions) ([]StressCase, []Refused) { return nil, nil }
