package rules

import (
	"slices"
	"sync"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
)

type (
	// Date is a day.
	Date = calendar.Date
	// Amount is a sum in minor units.
	Amount = money.Amount
)

// Lines is what loans are compared with: the rules, and the rates that some of
// them rest on. Rules are kept in the order of their file.
type Lines struct {
	LPR   LPR
	Rules []*Rule
}

// BuiltIn returns the program's own lines and dates: what rules.yaml says.
var BuiltIn = sync.OnceValue(builtInLines)

// Rule is one line or date, with where it stands and how sure that is.
type Rule struct {
	ID       string
	Measures Measure
	Lenders  []string // types of lenders; none: all
	Signed   Span     // contracts signed in it
	InForce  Span     // applied on as-of dates in it
	Term     Term     // Extension: loans whose original term lies in it
	Limit    Limit
	Sure     Certainty
	Name     lang.Text
	Source   lang.Text
	Check    lang.Text // what to look at before anything is said of it
}

// Measure is what a rule compares, or which date it gives.
type Measure string

// The measures, as the file writes them.
const (
	MeasureCost         Measure = "cost"           // yearly cost of all charges, and the penalty's yearly rate
	MeasurePenalty      Measure = "penalty"        // penalty rate over contract rate
	MeasureExtension    Measure = "extension"      // months past the original end
	MeasureInstalments  Measure = "instalments"    // number of instalments that an offer asks for
	MeasureAskBeforeDue Measure = "ask-before-due" // the day before which to apply
	MeasureLimitation   Measure = "limitation"     // the day on which a claim's limitation would end
	MeasureRecord       Measure = "record"         // the day on which a record of lateness is deleted
	MeasureNote         Measure = "note"           // nothing; it tells
)

// Measures lists them all.
var Measures = []Measure{
	MeasureCost, MeasurePenalty, MeasureExtension, MeasureInstalments,
	MeasureAskBeforeDue, MeasureLimitation, MeasureRecord, MeasureNote,
}

// Certainty is how sure a fact is.
type Certainty string

// The grades.
const (
	SureText    Certainty = "A" // read in the primary text
	SureSecond  Certainty = "B" // read in a second source or a judgment
	SureDefault Certainty = "C" // unconfirmed: a default, not law
)

// Certainties lists them, the surest first.
var Certainties = []Certainty{SureText, SureSecond, SureDefault}

// Span is a stretch of days, both ends in it; a zero end is open.
type Span struct{ From, Until Date }

// Has reports whether d lies in the span.
func (s Span) Has(d Date) bool { return d >= s.From && (s.Until == 0 || d <= s.Until) }

// bounded reports whether the span leaves anything out.
func (s Span) bounded() bool { return s.From != 0 || s.Until != 0 }

// Term is a stretch of original terms, in months: Over is not in it, UpTo is.
type Term struct{ Over, UpTo int }

// has reports whether an original term of so many months lies in it.
func (t Term) has(months int) bool { return months > t.Over && (t.UpTo == 0 || months <= t.UpTo) }

// Limit is where the line is. The measure decides which of its parts is set;
// those of a rule that gives no line are zero.
type Limit struct {
	Rate   money.Ratio // cost: a yearly rate, as a fraction; or
	LPR    money.Ratio // cost: so many times the 1-year LPR at signing
	Times  money.Ratio // penalty: so many times the contract rate
	Part   money.Ratio // extension: a part of the original term; or
	Months int         // extension, limitation, record
	Count  int         // instalments
}

// concerns reports whether the rule is about such a lender. Where the type is
// unknown it may be.
func (r *Rule) concerns(lender string) bool {
	return lender == "" || len(r.Lenders) == 0 || slices.Contains(r.Lenders, lender)
}

// dated reports whether the rule depends on when the contract was signed.
func (r *Rule) dated() bool { return r.Signed.bounded() || !r.Limit.LPR.IsZero() }

// Replaced returns the lines with those of another file in their place: rules
// by their id, rows of the LPR by their date; what is new comes after.
func (l *Lines) Replaced(with *Lines) *Lines {
	out := &Lines{LPR: l.LPR.replaced(with.LPR), Rules: slices.Clone(l.Rules)}
	for _, r := range with.Rules {
		if i := slices.IndexFunc(out.Rules, func(own *Rule) bool { return own.ID == r.ID }); i >= 0 {
			out.Rules[i] = r
			continue
		}
		out.Rules = append(out.Rules, r)
	}
	return out
}
