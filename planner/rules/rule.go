package rules

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/money"
)

// Rule is one line, date or piece of help: whom it concerns, where it stands,
// from when until when it holds, and how sure that is.
type Rule struct {
	ID       string
	Measures Measure

	// Whom it concerns. What the book does not say is a doubt.
	Lenders     []string    // types of lenders; none: all
	Except      []string    // types of lenders that it is not about
	Signed      Span        // contracts signed in it
	Force       Span        // the days on which it holds; of what a contract costs, a time of the loan
	Term        Term        // original terms that lie in it
	Lent        Sums        // amounts lent that lie in it
	Cost        money.Ratio // loans of which the yearly cost, compounded, is at least this; zero: all
	Regions     []string    // parts of the country; none: all of it
	DaysOverdue int         // loans that are more days overdue than this; 0: all
	When        []Condition

	InsteadOf []string // ids of rules that are not held where this one is about the loan for certain

	Limit    Limit
	Currency string // of its amounts; empty: it has none
	Compare  Compare
	Counts   Counts
	RunsFrom RunsFrom
	Restarts []Restart

	Sure   Certainty
	Name   lang.Text
	Source lang.Text
	Number lang.Text // the official number; empty: none is given
	URL    string    // empty: none is given
	Read   Date      // the day on which the source was read
	Says   lang.Text // what it tells a borrower; empty: nothing but the figures
	Check  lang.Text // what to look at before anything is said of it; empty: nothing
}

// Measure is what a rule compares, or which date it gives.
type Measure string

// The measures, as the file writes them.
const (
	MeasureYearlyCost  Measure = "yearly-cost"    // what a loan costs a year, paid on time or late
	MeasureDailyCost   Measure = "daily-cost"     // charges over principal outstanding × days
	MeasureTotalCost   Measure = "total-cost"     // all charges over the amount lent
	MeasurePenalty     Measure = "penalty"        // penalty rate over contract rate
	MeasureLateFee     Measure = "late-fee"       // late fees in all
	MeasureExtension   Measure = "extension"      // months past the original end
	MeasureInstalments Measure = "instalments"    // number of instalments that an offer of a card asks for
	MeasureAskBefore   Measure = "ask-before-end" // the day before which to apply for an extension
	MeasureLimitation  Measure = "limitation"     // the day on which a claim's limitation would end
	MeasureRecord      Measure = "record"         // the day on which a record of lateness is deleted
	MeasureNote        Measure = "note"           // nothing; it tells
)

// Measures lists them all.
var Measures = []Measure{
	MeasureYearlyCost, MeasureDailyCost, MeasureTotalCost, MeasurePenalty, MeasureLateFee, MeasureExtension,
	MeasureInstalments, MeasureAskBefore, MeasureLimitation, MeasureRecord, MeasureNote,
}

// Limit is where the line is. The measure decides which of its parts is set;
// those of a rule that gives no line are zero.
type Limit struct {
	Rate   money.Ratio // yearly-cost: a yearly rate; daily-cost: a daily one; total-cost: of the amount lent
	LPR    money.Ratio // yearly-cost, total-cost: so many times the 1-year LPR
	AtSuit bool        // that of the day of a suit, for which the as-of date stands in; else that of signing
	Times  money.Ratio // penalty: so many times the contract rate
	Sum    money.Ratio // late-fee: units of the currency
	Part   money.Ratio // extension: a part of the original term
	Months int         // extension, limitation, record
	InAll  int         // extension: months of the original term and the extension together; 0: any
	Count  int         // instalments; note: parts of which the size is told
	Varies bool        // limitation: it differs from place to place, and no date is given
	Least  int         // limitation: months that it takes at the least, where it varies
}

// Compare is which of the two yearly rates is held against a line.
type Compare string

// The two.
const (
	Simple     Compare = "simple"     // the rate of a period times the periods of a year
	Compounded Compare = "compounded" // the rate of a period over a year, interest on interest
)

// Compares lists them.
var Compares = []Compare{Simple, Compounded}

// Counts is of which loan the cost is held against a line.
type Counts string

// The ways to count.
const (
	Normal Counts = "normal" // one paid on time
	Late   Counts = "late"   // one that is late: its penalty
	Both   Counts = "both"   // each of them
)

// CountsList lists them.
var CountsList = []Counts{Normal, Late, Both}

// RunsFrom is the day from which a limitation or a record counts.
type RunsFrom string

// The days.
const (
	LastDue     RunsFrom = "last-due"     // the last instalment's due date
	EachDue     RunsFrom = "each-due"     // each instalment's own: that of the oldest unpaid one comes first
	FirstMissed RunsFrom = "first-missed" // the due date of the oldest unpaid instalment
	Cleared     RunsFrom = "cleared"      // the day on which the debt is paid off
)

// RunsFroms lists them.
var RunsFroms = []RunsFrom{LastDue, EachDue, FirstMissed, Cleared}

// Restart is what begins a limitation again.
type Restart string

// The events, each with where the book records it.
const (
	Payment Restart = "payment" // `payments`
	Promise Restart = "promise" // `agreements`
	Demand  Restart = "demand"  // `claimed` or the bill of a card, if it arrived
	Notice  Restart = "notice"  // `holder.since` of an assignment of which the borrower was told
)

// Restarts lists them.
var Restarts = []Restart{Payment, Promise, Demand, Notice}

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

// Meets reports whether the span and another have a day in common.
func (s Span) Meets(o Span) bool {
	return (s.Until == 0 || o.From <= s.Until) && (o.Until == 0 || s.From <= o.Until)
}

// bounded reports whether the span leaves anything out.
func (s Span) bounded() bool { return s.From != 0 || s.Until != 0 }

// Term is a stretch of original terms, in months: Over is not in it, UpTo is.
type Term struct{ Over, UpTo int }

// has reports whether an original term of so many months lies in it.
func (t Term) has(months int) bool { return months > t.Over && (t.UpTo == 0 || months <= t.UpTo) }

// bounded reports whether it leaves any term out.
func (t Term) bounded() bool { return t != Term{} }

// Sums is a stretch of amounts in units of the currency: Over is not in it,
// UpTo is; zero ends are open.
type Sums struct{ Over, UpTo money.Ratio }

func (s Sums) has(a money.Ratio) bool {
	return (s.Over.IsZero() || a.Cmp(s.Over) > 0) && (s.UpTo.IsZero() || a.Cmp(s.UpTo) <= 0)
}

// bounded reports whether it leaves any amount out.
func (s Sums) bounded() bool { return !s.Over.IsZero() || !s.UpTo.IsZero() }

// dated reports whether the rule depends on when the contract was signed.
func (r *Rule) dated() bool { return r.Signed.bounded() || !r.Limit.LPR.IsZero() && !r.Limit.AtSuit }

// HasAmounts reports whether the rule speaks of amounts.
func (r *Rule) HasAmounts() bool { return r.Lent.bounded() || !r.Limit.Sum.IsZero() }

// counts reports whether a cost of this kind is held against the rule's line.
func (r *Rule) counts(c Counts) bool { return r.Counts == c || r.Counts == Both }

// restarts reports whether such an event begins the rule's time again.
func (r *Rule) restarts(e Restart) bool { return slices.Contains(r.Restarts, e) }
