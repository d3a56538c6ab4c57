package loan

import (
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/money"
)

// Fee is a charge besides interest: guarantee, service, insurance.
type Fee struct {
	Name    string
	Amount  Amount      // a sum, or
	Percent money.Ratio // a fraction (0.005 for 0.5%) of Of
	Of      Base        // OfPrincipal or OfBalance
	Every   FeeTime
	On      Date // FeeOnDay: the day on which Amount falls due
}

// FeeTime is when a fee is charged.
type FeeTime uint8

const (
	FeeEachPeriod FeeTime = iota // with each instalment
	FeeAtStart                   // taken out of the money lent
	FeeSplit                     // the whole, shared over the periods, the last clears
	FeeOnDay                     // once, on a day of its own
)

// FeeTimes are when a fee is charged, as books name it.
var FeeTimes = enum.List[FeeTime]{
	{Is: FeeEachPeriod, Name: "period", Also: []string{"每期"}},
	{Is: FeeAtStart, Name: "start", Also: []string{"期初", "砍头"}},
	{Is: FeeSplit, Name: "split", Also: []string{"分摊"}},
}

// Base is what a percentage is of.
type Base uint8

const (
	OfPrincipal  Base = iota // overdue principal; for fees the amount lent
	OfInstalment             // principal, interest and, for late fees, recurring fees
	OfBalance                // all unpaid principal
	OfShortfall              // minimum less paid, on a card
)

// What fees, penalties and late fees may be a part of, as books name it.
var (
	FeeBases = enum.List[Base]{
		{Is: OfPrincipal, Name: "principal", Also: []string{"本金"}},
		{Is: OfBalance, Name: "balance", Also: []string{"余额", "剩余本金"}},
	}
	PenaltyBases = enum.List[Base]{
		{Is: OfPrincipal, Name: "principal", Also: []string{"本金", "逾期本金"}, Says: lang.Text{ZH: "逾期本金", EN: "overdue principal"}},
		{Is: OfInstalment, Name: "instalment", Also: []string{"当期应还", "逾期金额", "installment"}, Says: lang.Text{ZH: "逾期本金和利息", EN: "overdue principal and interest"}},
		{Is: OfBalance, Name: "balance", Also: []string{"余额", "剩余本金", "全部本金"}, Says: lang.Text{ZH: "全部剩余本金", EN: "all principal outstanding"}},
	}
	LateFeeBases = enum.List[Base]{
		{Is: OfInstalment, Name: "instalment", Also: []string{"当期应还", "installment"}},
		{Is: OfPrincipal, Name: "principal", Also: []string{"本金"}},
		{Is: OfShortfall, Name: "shortfall", Also: []string{"最低还款额未还部分", "未还部分"}},
	}
)

// Grace is the days of tolerance after a due date.
type Grace struct {
	Days int
	Mode GraceMode
}

// GraceMode is what a payment after the grace days pays for.
type GraceMode uint8

const (
	Threshold GraceMode = iota // penalty from the due date
	Shift                      // penalty from day N
)

// GraceModes are what books name.
var GraceModes = enum.List[GraceMode]{
	{Is: Threshold, Name: "threshold", Also: []string{"宽限", "容时"}},
	{Is: Shift, Name: "shift", Also: []string{"顺延"}},
}

// Penalty is the price of lateness (罚息) and the fee for it (违约金).
type Penalty struct {
	Known    bool        // false: no rule is given, penalties are unknown
	Kind     PenaltyKind // how the rate is written
	Multiple money.Ratio // PenaltyMultiple: 1.5 for 1.5x
	Rate     money.Rate  // PenaltySpread, PenaltyAlone
	On       Base        // OfPrincipal, OfInstalment or OfBalance
	Compound Compound
	Tiers    []Tier // other rates with lateness, ascending
	LateFee  *LateFee
	Cap      *Cap // the most that lateness may add; nil: none
	Counting Counting
	Assumed  bool   // the contract names a late fee alone: what is overdue goes on at the contract rate
	Name     string // what the lender calls its late fee
}

// None reports a rule that says that lateness bears no penalty.
func (p *Penalty) None() bool {
	return p.Known && p.each(func(r PenaltyRate) bool { return r.Kind == PenaltyAlone && r.Rate.IsZero() })
}

// PenaltyKind is how a penalty rate is written.
type PenaltyKind uint8

const (
	PenaltyMultiple PenaltyKind = iota // a multiple of the contract rate in force
	PenaltySpread                      // added to the contract rate
	PenaltyAlone                       // a rate of its own
)

// Compound is what else bears the penalty rate (复利).
type Compound uint8

const (
	CompoundNone     Compound = iota
	CompoundInterest          // unpaid interest too
	CompoundAll               // unpaid interest, and unpaid penalty from each later due day
)

// Compounds are what else may bear the penalty rate, as books name it.
var Compounds = enum.List[Compound]{
	{Is: CompoundNone, Name: "none", Also: []string{"无", "不计", "no", "false"}},
	{Is: CompoundInterest, Name: "interest", Also: []string{"利息"}},
	{Is: CompoundAll, Name: "all", Also: []string{"全部"}},
}

// Counting is whether the day of payment counts.
type Counting uint8

const (
	ExcludeEnd Counting = iota // 算头不算尾
	IncludeEnd                 // 算头又算尾
)

// Countings are the ways to count days, as books name them.
var Countings = enum.List[Counting]{
	{Is: ExcludeEnd, Name: "exclude-end", Also: []string{"算头不算尾"}, Says: lang.Text{ZH: "还款当天不算", EN: "the day of payment not counted"}},
	{Is: IncludeEnd, Name: "include-end", Also: []string{"算头又算尾"}, Says: lang.Text{ZH: "还款当天也算", EN: "the day of payment counted"}},
}

// LateFee is charged once for each instalment, the day after its grace.
type LateFee struct {
	Amount        Amount
	Percent       money.Ratio
	Of            Base   // OfInstalment (default), OfPrincipal, OfShortfall
	Min, Max      Amount // 0: none
	RepeatPercent money.Ratio
}
