package rules

import (
	"math/big"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
)

// Finding is one figure of a loan compared with one rule, or a date that follows
// from one. Package pages has the words for it.
type Finding struct {
	Loan   int // in the case's loans
	Rule   *Rule
	Kind   Kind
	Figure Figure
	Limit  money.Ratio // the line, in the unit of the figure; zero: the rule gives none
	LPR    *LPRRow     // the row that the line rests on; nil: none
	Doubts []Doubt
	Offers []agreement.Offer // those it is about: one for a line, any number for a deadline
	Date   Date              // zero: none
	How    How
}

// Kind says what a finding is good for.
type Kind string

// The kinds.
const (
	KindLine     Kind = "line"     // a line is crossed
	KindDeadline Kind = "deadline" // something is to be done before a date
	KindNote     Kind = "note"     // good to know, or a line that may be crossed
)

// Kinds lists them.
var Kinds = []Kind{KindLine, KindDeadline, KindNote}

// Figure is what was compared.
type Figure struct {
	Name  FigureName // empty: the rule compares nothing
	Value money.Ratio
}

// FigureName says what a figure is, and in what unit.
type FigureName string

// The figures.
const (
	FigureIRR         FigureName = "irr_rate"      // all payments against the cash received, compounded, a year
	FigureContract    FigureName = "contract_rate" // the contract rate alone, nominal, a year
	FigurePenalty     FigureName = "penalty_rate"  // what overdue principal bears, nominal, a year
	FigureTimes       FigureName = "penalty_times" // penalty rate over contract rate
	FigureMonths      FigureName = "extension_months"
	FigureInstalments FigureName = "instalments"
)

// FigureNames lists them.
var FigureNames = []FigureName{
	FigureIRR, FigureContract, FigurePenalty, FigureTimes, FigureMonths, FigureInstalments,
}

// IsRate reports whether the figure is a yearly rate.
func (n FigureName) IsRate() bool {
	return n == FigureIRR || n == FigureContract || n == FigurePenalty
}

// Doubt is why a finding may be about another rule, or against another line.
type Doubt string

// The doubts.
const (
	DoubtLender  Doubt = "lender_unknown"     // the book does not say what kind of lender it is
	DoubtSigning Doubt = "signing_unknown"    // the as-of date stood in for the contract's
	DoubtLPR     Doubt = "lpr_unconfirmed"    // signed after the last month that is known
	DoubtOffer   Doubt = "offer_hypothetical" // nobody has offered what would cross it
)

// DoubtKinds lists them.
var DoubtKinds = []Doubt{DoubtLender, DoubtSigning, DoubtLPR, DoubtOffer}

// How is what a figure was computed from; what does not belong to it is zero.
type How struct {
	Signed Date // the contract's date, or the as-of date that stood in for it

	// FigureIRR
	Received, Paid, Fees Amount // fees are those among what is paid
	Payments             int
	Simple               float64 // the same without compounding

	// FigureContract, FigurePenalty, FigureTimes
	Contract money.Rate // in force on the as-of date
	Known    bool       // the contract rate is
	Flat     bool       // interest runs on the original principal
	Penalty  loan.Penalty
	Beside   bool // penalty runs beside the contract rate, not in its place

	// FigureMonths, limitation, record
	Months  int  // the original term
	LastDue Date // as signed for FigureMonths, else as it stands
	End     Date // the offer's last due date; limitation: the last part payment after the last due date
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
	NoTerm       Reason = "term_unknown" // the original term, for extensions
)

// Reasons lists them.
var Reasons = []Reason{NoLenderType, NoSigning, NoRate, NoLine, NoFees, NoPenalty, NoTerm}

// Findings is what comparing a case with the lines came to.
type Findings struct {
	List      []Finding // lines first, then deadlines, then notes; each in the book's order
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
	by := big.NewRat(scale, 1)
	write := func(r money.Ratio, places int) string { return new(big.Rat).Mul(r.Rat(), by).FloatString(places) }
	for f.Figure.Value.Cmp(f.Limit) != 0 && places < mostPlaces && write(f.Figure.Value, places) == write(f.Limit, places) {
		places++
	}
	return write(r, places)
}
