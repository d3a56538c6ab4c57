package agreement

import (
	"sync"

	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Strategy is one way out that a lender might grant, by the name that books and
// records write.
//
// What a strategy is stands in a file of its own: its names, its parameters,
// how it is said and what it does. To add one, write its file and put it into
// the list of [register].
type Strategy string

// Strategies are all of them, in the order of the book's page, with their names
// and what they are called in a table.
var Strategies enum.List[Strategy]

// definition is everything that the program knows of a strategy.
type definition struct {
	is     Strategy
	also   []string       // what books may write besides, in Chinese
	title  lang.Text      // what it is called where it is named without parameters
	help   lang.Text      // one sentence for editors
	params func() []Param // nil: none; made when asked for, not at start
	either []Either       // parameters that exclude each other

	bare    string // the parameter that a bare number after the strategy most likely means
	example string // a value for it; without one, the parameters to show

	// label says what an offer is, in a few words.
	label func(Speaker, *Offer) string
	// name is the part of an unnamed offer's name that tells it from others of
	// its strategy; nil: there are no others.
	name func(*Offer, money.Currency) string
	// complete sets what follows from the strategy where the book is silent.
	complete func(*Offer)

	// apply does what a strategy does that leaves the contract's schedule in
	// force or ends it; stages returns those of one that opens a new schedule.
	// left is how many periods the contract had left. One of the two is set.
	apply  func(*builder) *loan.Refusal
	stages func(b *builder, left int) ([]loan.Stage, *loan.Refusal)

	goesOn     bool        // the contract goes on as it was
	free       bool        // needs nobody's consent
	firstDue   bool        // may name its first due day although it opens no schedule
	noFees     bool        // recurring fees end
	waivesRest bool        // all but the principal is waived, whatever the offer says
	arrears    ArrearsCost // what it does to an unpaid penalty whose size is not known
	eases      bool        // asks for an instalment to fall due later, or to be smaller
	// instalments is how many instalments an offer asks for, deferred ones
	// included; nil: it does not say.
	instalments func(*Offer) int
}

// ArrearsCost is what a strategy makes of arrears while they are paid off, as
// far as the strategy by itself decides it.
type ArrearsCost uint8

const (
	ArrearsOpen         ArrearsCost = iota // the strategy does not say
	ArrearsAsTheyAre                       // paid as they are
	ArrearsBearInterest                    // paid with interest on them
)

// Either is parameters that exclude each other: Key, or else the others. Where
// both are given, those in Unread are not looked at: nobody can tell which is
// meant, and one message is enough.
type Either struct {
	Key            string
	Others, Unread []string
}

var definitions []*definition

func init() {
	register(
		&keep, &payOff, &catchUp, &nothing, &extend, &reduce, &interestFree, &principalOnly,
		&deferral, &freeze, &settle, &token, &moveDue, &custom,
	)
}

// register lists the strategies. It runs once, at start: a table with an
// initial value would depend on itself, since one strategy may follow another.
func register(list ...*definition) {
	definitions = list
	for _, d := range list {
		if d.params != nil {
			d.params = sync.OnceValue(d.params) // records ask for them at every offer
		}
		Strategies = append(Strategies, enum.Value[Strategy]{Is: d.is, Name: string(d.is), Also: d.also, Says: d.title})
	}
}

func (s Strategy) definition() *definition {
	for _, d := range definitions {
		if d.is == s {
			return d
		}
	}
	return &definition{is: s, apply: func(b *builder) *loan.Refusal { return b.refuse(loan.NotForMethod) }}
}

// Help says in a sentence what the strategy is.
func (s Strategy) Help() lang.Text { return s.definition().help }

// Params are the parameters that the strategy takes, in the order in which
// books and records write them; not those that every new schedule takes.
func (s Strategy) Params() []Param {
	if f := s.definition().params; f != nil {
		return f()
	}
	return nil
}

// Either lists the parameters that exclude each other.
func (s Strategy) Either() []Either { return s.definition().either }

// Example is how an offer is typed: the parameter that a bare number most
// likely means with a value for it; without such a parameter, all parameters.
func (s Strategy) Example() (bare, value string) {
	d := s.definition()
	return d.bare, d.example
}

// Staged reports whether the strategy opens a new schedule, which may waive a
// part of what is owed, say what becomes of the rest, and charge a fee.
func (s Strategy) Staged() bool { return s.definition().stages != nil }

// GoesOn reports whether the contract goes on as it was.
func (s Strategy) GoesOn() bool { return s.definition().goesOn }

// Free reports whether the strategy needs nobody's consent: the borrower pays
// what is owed anyhow.
func (s Strategy) Free() bool { return s.definition().free }

// TakesFirstDue reports whether an offer may name the first due day.
func (s Strategy) TakesFirstDue() bool { return s.Staged() || s.definition().firstDue }

// Arrears is what becomes of arrears.
func (s Strategy) Arrears() ArrearsCost { return s.definition().arrears }

// Eases reports whether the strategy asks for an instalment to fall due later
// or to be smaller: that is to be asked before it falls due.
func (s Strategy) Eases() bool { return s.definition().eases }

// Instalments is how many instalments the offer asks for, deferred ones
// included; 0 where it does not say.
func (o *Offer) Instalments() int {
	if f := o.Strategy.definition().instalments; f != nil {
		return f(o)
	}
	return 0
}

// AnswerBy is the last day on which what a lender offers can be accepted; zero: it offers
// nothing that waits for an answer, or names no day.
func (o *Offer) AnswerBy() Date {
	if o.Status != Offered {
		return 0
	}
	return o.Until
}

// Complete sets what follows from the strategy where the book is silent.
func (o *Offer) Complete() {
	if f := o.Strategy.definition().complete; f != nil {
		f(o)
	}
}
