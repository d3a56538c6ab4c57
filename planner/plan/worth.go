package plan

import (
	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
)

// Concession is one part of what a lender may grant.
type Concession string

// The concessions. The strings are what the JSON writes.
const (
	WaivePenalty   Concession = "waive_penalty"   // 免罚息: what has accrued by the as-of date
	WaiveInterest  Concession = "waive_interest"  // 免欠付利息: due or accrued, and unpaid
	WaiveFees      Concession = "waive_fees"      // 免费用: due and unpaid
	FreezeInterest Concession = "freeze_interest" // 停息: no interest from the as-of date on
	LowerRate      Concession = "lower_rate"      // 降息: one percentage point a year less; of an offer, its own rate
	Longer6        Concession = "longer_6"        // 6 periods more
	Longer12       Concession = "longer_12"       // 12 periods more
	Longer         Concession = "longer"          // more periods than are left
)

// Concessions are those that are measured on a loan as it stands, in that order.
var Concessions = []Concession{WaivePenalty, WaiveInterest, WaiveFees, FreezeInterest, LowerRate, Longer6, Longer12}

// OfferParts are the parts that an offer may have, in that order; see [AskWorth].
var OfferParts = []Concession{WaivePenalty, WaiveInterest, WaiveFees, FreezeInterest, LowerRate, Longer}

// Worth is what one concession is worth by itself: the offer with it beside
// the same offer without it.
type Worth struct {
	Concession Concession
	Offer      agreement.Offer // with the concession
	More       int             // periods more than the base has
	Rate       *money.Rate     // in place of the contract's; nil: that
	Amount     Maybe           // what it saves in all payments; below zero: it costs more
	Instalment Maybe           // change of the first instalment; below zero: lighter
}

// Worths are the concessions on one loan, and what they are measured against:
// the loan as it stands, its arrears capitalised, in level instalments at the
// contract rate. No sum here comes from a formula: all are differences of
// offers that differ in one thing.
type Worths struct {
	Base       agreement.Offer
	Periods    int // of the base
	TotalPaid  Maybe
	Instalment Maybe
	List       []Worth // those that change anything, or may
}

// Appraise fills in what each concession is worth on the loan at an index of
// the case; of -1, on every loan that needs talking. c is the case compared.
func (x *Comparison) Appraise(c *Case, index int) {
	m := x.memory
	for i := range x.Loans {
		if lo := &x.Loans[i]; lo.Index == index || index < 0 && lo.Negotiate {
			lo.Worth = appraise(c, lo.Index, x.Taken(lo), m)
		}
	}
	m.results.Done()
}

// appraise returns nil for a loan that is not owed, and for one on which
// nothing can be measured.
func appraise(c *Case, index int, lead *Option, m *Memory) (w *Worths) {
	defer tooLarge(index, "principal", func(Refused) { w = nil })
	l, refused := accountOn(c, index, c.AsOf)
	if refused != nil || !l.started() || l.paidOff() {
		return nil
	}
	w = &Worths{Periods: l.basePeriods(lead)}
	w.Base = l.inLevel(w.Periods, nil)
	standing := agreement.StandingOf(l.ledger, &l.terms, l.pos).In(&m.results)
	base := without{know: loan.Unknown}
	switch r, err := standing.Build(&w.Base); {
	case err == nil:
		base = l.without(r)
		w.TotalPaid, w.Instalment = known(base.paid, base.know), known(base.first, base.know)
	case err.Code != loan.RateNeeded:
		return nil
	}
	list := l.concessions(m.worths.Behind(len(Concessions)), w.Periods, base.lower)
	w.List = list[:0]
	for i := range list {
		if l.measure(&list[i], standing, &base) {
			w.List = append(w.List, list[i])
		}
	}
	w.List = m.worths.Keep(w.List)
	c.giveBack(l)
	return w
}

// without is what the base comes to, in which nothing is conceded.
type without struct {
	known       bool // it can be computed
	know        loan.Knowledge
	paid, first Amount      // in all, and first
	lower       *money.Rate // a lower rate than its own; nil: there is none
}

func (l *account) without(r *agreement.Result) without {
	base := without{known: true, know: l.resultKnown(r), paid: r.TotalPaid(), first: r.First().Total()}
	if next := r.Restructuring.Next; next != nil {
		if lower, ok := pointLess(next.RateOn(l.asOf)); ok {
			base.lower = &lower
		}
	}
	return base
}

// usualMore and usualAll are the periods of the base where no offer says how
// many: so many more than are left, and so many where none are.
const (
	usualMore = 12
	usualAll  = 24
)

// basePeriods is how many instalments the base has: as many as the leading
// offer, so that what is conceded in it can be read off; else some more than
// are left.
func (l *account) basePeriods(lead *Option) int {
	if lead != nil && lead.Offer.Strategy.Staged() {
		if lead.Instalments > 0 {
			return lead.Instalments
		}
	}
	left := l.ledger.PeriodsLeft(l.asOf)
	if left == 0 || l.totalOnly() || l.terms.Method == loan.Revolving || l.terms.Card != nil {
		return usualAll
	}
	return left + usualMore
}

// inLevel is an offer of n level instalments at a rate; nil: the contract's. Extend
// is that, but for a loan whose principal falls due at its end: it keeps its method.
func (l *account) inLevel(n int, rate *money.Rate) agreement.Offer {
	if !l.ledger.DueAtEnd() {
		return agreement.Offer{Strategy: agreement.Extend, Periods: n, Rate: rate}
	}
	return agreement.Offer{Strategy: agreement.Custom, Stages: []agreement.Stage{{For: n, Rate: rate, Pay: loan.PayLevel}}}
}

// concessions are a base of n instalments with each concession; one whose rate is
// not known cannot be lowered by so much. They stand in an empty list.
func (l *account) concessions(list []Worth, n int, lower *money.Rate) []Worth {
	add := func(c Concession, more int, rate *money.Rate, waive agreement.Waive) {
		o := l.inLevel(n+more, rate)
		o.Waive = waive
		list = append(list, Worth{Concession: c, Offer: o, More: more, Rate: rate})
	}
	all, none := agreement.PartOf(1, 1), agreement.Waive{}
	add(WaivePenalty, 0, nil, agreement.Waive{Penalty: all})
	add(WaiveInterest, 0, nil, agreement.Waive{Interest: all})
	add(WaiveFees, 0, nil, agreement.Waive{Fees: all})
	add(FreezeInterest, 0, &money.Rate{}, none)
	if lower != nil {
		add(LowerRate, 0, lower, none)
	}
	add(Longer6, 6, nil, none)
	add(Longer12, 12, nil, none)
	return list
}

// pointLess is a rate one percentage point a year lower, in its own unit and
// to four decimals of a percent, so that it can be said and written: 0.0373%
// a day for 0.04%. ok is false where nothing would be left of it.
func pointLess(r money.Rate) (lower money.Rate, ok bool) {
	perYear := [...]int64{money.PerYear: 1, money.PerMonth: 12, money.PerDay: 365}[r.Per]
	const unit = 1_000_000 // of a fraction: four decimals of a percent
	left := r.Value.Sub(money.NewRatio(1, 100*perYear)).MulInt(unit).Round(money.HalfUp)
	return money.Rate{Value: money.NewRatio(int64(left), unit), Per: r.Per}, left > 0
}

// measure says what one concession is worth; false where it changes nothing, and
// where it cannot be granted (a term too long).
func (l *account) measure(w *Worth, s *agreement.Standing, base *without) bool {
	know := l.concessionKnown(base.know, w.Concession)
	if base.known && know == loan.Exact && waives(w.Concession) && !s.Owes(w.Offer.Waive) {
		return false
	}
	r, err := s.Build(&w.Offer)
	switch {
	case err != nil:
		return err.Code == loan.RateNeeded || err.Code == loan.SplitNeeded
	case waives(w.Concession) && r.Waived == 0:
		return know != loan.Exact
	case !base.known:
		return true
	}
	saved := base.paid - r.TotalPaid()
	// An unknown that is in both makes a longer term dearer still, and every
	// instalment differ by more: below zero there is no "at least".
	if know == loan.Exact {
		w.Amount, w.Instalment = exact(saved), exact(r.First().Total()-base.first)
	} else if saved > 0 {
		w.Amount = known(saved, know)
	}
	return know != loan.Exact || w.Amount.Amount != 0 || w.Instalment.Amount != 0
}

// concessionKnown is how much is known of the sums that decide what a
// concession is worth; base: of the base.
func (l *account) concessionKnown(base loan.Knowledge, c Concession) loan.Knowledge {
	switch c {
	case WaivePenalty:
		return l.penalties()
	case WaiveInterest:
		return l.ledger.InterestOverdue()
	case WaiveFees:
		return loan.Exact
	}
	return base
}
