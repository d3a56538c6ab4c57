package rules

import (
	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
)

// Finding is one figure of a loan compared with one rule, a date that follows
// from one, or help that it gives. Package pages has the words for it.
type Finding struct {
	Loan   int // in the case's loans
	Rule   *Rule
	Kind   Kind
	Figure Figure
	Limit  money.Ratio // the line, in the unit of the figure; zero: the rule gives none
	LPR    *LPRRow     // the row that the line rests on; nil: none
	Doubts []Doubt
	Offers []agreement.Offer // those it is about: one for a line, any number for a deadline
	Date   Date              // zero: none. A limitation's: the first day on which it may have ended
	Latest Date              // a limitation's: the day if all that may have restarted it did; else Date
	Ends   Standing          // a limitation's
	How    How
}

// TwoDates reports whether a limitation may end on a later day too, if all that may
// have started it again did.
func (f Finding) TwoDates() bool { return f.Latest != 0 && f.Latest != f.Date }

// Revived reports whether what the later end of a limitation hangs on came after
// the first: when the time was over, unless something else had started it again.
func (f Finding) Revived() bool { return f.TwoDates() && f.How.Hangs.Date > f.Date }

// Near reports whether it is a limitation that may be over or ends soon.
func (f Finding) Near() bool { return f.Ends != StandsFar }

// Kind says what a finding is good for.
type Kind string

// The kinds.
const (
	KindLine     Kind = "line"     // a line is crossed
	KindCheck    Kind = "check"    // a line may be crossed: to be checked first
	KindDeadline Kind = "deadline" // something is to be done before a date
	KindNote     Kind = "note"     // a date, or good to know
)

// Kinds lists them.
var Kinds = []Kind{KindLine, KindCheck, KindDeadline, KindNote}

// Figure is what was compared.
type Figure struct {
	Name  FigureName // empty: the rule compares nothing
	Value money.Ratio
}

// FigureName says what a figure is, and in what unit.
type FigureName string

// The figures.
const (
	FigureSimple      FigureName = "simple_rate"   // all payments against the cash received, without compounding, a year
	FigureIRR         FigureName = "irr_rate"      // the same, compounded
	FigureContract    FigureName = "contract_rate" // the contract rate alone, nominal, a year
	FigurePenalty     FigureName = "penalty_rate"  // what overdue principal bears, nominal, a year
	FigureTimes       FigureName = "penalty_times" // penalty rate over contract rate
	FigureDaily       FigureName = "daily_cost"    // charges over principal outstanding × days
	FigureTotal       FigureName = "total_cost"    // charges over the amount lent
	FigureLateFee     FigureName = "late_fee"      // units of the currency
	FigureMonths      FigureName = "extension_months"
	FigureInstalments FigureName = "instalments"
)

// FigureNames lists them.
var FigureNames = []FigureName{
	FigureSimple, FigureIRR, FigureContract, FigurePenalty, FigureTimes, FigureDaily, FigureTotal, FigureLateFee,
	FigureMonths, FigureInstalments,
}

// IsRate reports whether the figure is a yearly rate.
func (n FigureName) IsRate() bool {
	return n == FigureSimple || n == FigureIRR || n == FigureContract || n == FigurePenalty
}

// IsShare reports whether the figure is a part of a sum, that is no yearly rate.
func (n FigureName) IsShare() bool { return n == FigureDaily || n == FigureTotal }

// Doubt is why a line may not be the loan's, or may not be crossed.
type Doubt string

// The doubts.
const (
	DoubtLender        Doubt = "lender_unknown"        // the book does not say what kind of lender it is
	DoubtSigning       Doubt = "signing_unknown"       // the as-of date stood in for the contract's
	DoubtRegion        Doubt = "region_unknown"        // the line is that of a part of the country
	DoubtTerm          Doubt = "term_unknown"          // the original term, on which the line depends
	DoubtCost          Doubt = "cost_unknown"          // the yearly cost, on which the line depends
	DoubtAmount        Doubt = "amount_unknown"        // the amount lent, on which the line depends
	DoubtServicemember Doubt = "servicemember_unknown" // the book does not say whether the borrower serves
	DoubtOneFigure     Doubt = "one_figure"            // of the simple and the compounded rate, only the one that the line is not for is over it
	DoubtUnconfirmed   Doubt = "unconfirmed"           // the rule is general knowledge
	DoubtPreset        Doubt = "preset_general"        // it rests on what a preset filled in from general knowledge
	DoubtOffer         Doubt = "offer_hypothetical"    // nobody has offered what would cross it
	DoubtLPR           Doubt = "lpr_unconfirmed"       // of a day after the last month that is known; the line counts all the same
	DoubtLastDue       Doubt = "last_due_unknown"      // a date counts from the earliest day that is possible: it is that or later
)

// DoubtKinds lists them.
var DoubtKinds = []Doubt{
	DoubtLender, DoubtSigning, DoubtRegion, DoubtTerm, DoubtCost, DoubtAmount, DoubtServicemember, DoubtOneFigure,
	DoubtUnconfirmed, DoubtPreset, DoubtOffer, DoubtLPR, DoubtLastDue,
}

// Standing is how near the end of a limitation is.
type Standing string

// The standings. Only a court can say that it has ended: a restart may be
// missing in the book.
const (
	StandsFar       Standing = ""           // more than 90 days
	StandsNear      Standing = "near"       // within 90 days
	StandsMaybeOver Standing = "maybe_over" // over, if nothing that the book cannot know restarted it
	StandsOver      Standing = "over"       // over by all that the book says
)

// Standings lists them.
var Standings = []Standing{StandsNear, StandsMaybeOver, StandsOver}

// Event is something that began a limitation, or may have begun it again.
type Event struct {
	Restart Restart // empty: the due date from which it runs
	Date    Date
	Sure    bool // the book says that it happened; else that it may have
}

// How is what a figure was computed from; what does not belong to it is zero.
type How struct {
	Signed Date // the contract's date, or the as-of date that stood in for it

	// FigureSimple, FigureIRR, FigureDaily, FigureTotal
	Received, Paid, Fees     Amount // fees are those among what is paid
	Payments                 int
	Simple, Compounded       float64 // a year, by the period
	DaySimple, DayCompounded float64 // a year, by the day
	Charges                  Amount
	Outstanding              money.Ratio // FigureDaily: Σ principal × days, in minor units
	Years                    money.Ratio // FigureTotal, where the line is a rate: the whole time

	// FigureContract, FigurePenalty, FigureTimes
	Contract money.Rate // in force on the as-of date
	Known    bool       // the contract rate is
	Flat     bool       // interest runs on the original principal
	Penalty  loan.Penalty
	Beside   bool // penalty runs beside the contract rate, not in its place

	// FigureLateFee
	LateFee Amount // one of them
	Fallen  int    // how many have fallen due

	// FigureMonths, limitation, record
	Months  int   // the original term
	LastDue Date  // as signed for FigureMonths, else as it stands; the day from which a limitation or record runs
	End     Date  // the offer's last due date
	From    Event // limitation: from what it runs to Date
	Hangs   Event // limitation: from what it runs to Latest, where that is another

	// Notes
	Lent  Amount // and Received
	Part  Amount // what is owed in Parts equal ones, without interest
	Parts int
}

// Unchecked is why something of a loan was not compared with any line.
type Unchecked struct {
	Loan   int
	Reason Reason
}

// Reason is why something was not compared.
type Reason string

// The reasons.
const (
	NoLenderType Reason = "lender_unknown"
	NoSigning    Reason = "signing_unknown"
	NoRate       Reason = "rate_unknown"
	NoLine       Reason = "no_line"          // no line is known for such a lender and date
	NoFees       Reason = "fees_not_counted" // only the contract rate is known, not what came in and goes out
	NoPenalty    Reason = "penalty_unknown"
	NoTerm       Reason = "term_unknown"    // the original term, for extensions
	NoCharges    Reason = "charges_unknown" // all that the loan costs, by the day, in all or for being late
)

// Reasons lists them.
var Reasons = []Reason{NoLenderType, NoSigning, NoRate, NoLine, NoFees, NoPenalty, NoTerm, NoCharges}

// Findings is what comparing a case with the lines came to.
type Findings struct {
	Lines     *Lines    // those of the book's country; nil: none are known
	List      []Finding // in the order of Kinds; each kind in the book's order
	Unchecked []Unchecked
}

// Crossed counts the lines that are crossed.
func (f *Findings) Crossed() int {
	n := 0
	for _, x := range f.List {
		if x.Kind == KindLine {
			n++
		}
	}
	return n
}

// mostPlaces is how many decimals a figure is written with at the most.
const mostPlaces = 10

// Decimal writes r × scale, the figure or its line, with so many decimals, or
// with more where the two would look the same: what is over a line never reads
// as the line.
func (f Finding) Decimal(r money.Ratio, places int, scale int64) string {
	write := func(r money.Ratio, places int) string { return r.MulInt(scale).Places(places) }
	for f.Figure.Value.Cmp(f.Limit) != 0 && places < mostPlaces && write(f.Figure.Value, places) == write(f.Limit, places) {
		places++
	}
	return write(r, places)
}
