package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
)

// options computes every way out of one loan; m keeps them, with those of the loans before.
func (l *account) options(m *Memory) (lo LoanOptions, refused []Refused) {
	defer tooLarge(l.index, "principal", func(r Refused) { refused = append(refused, r) })
	lo = LoanOptions{Index: l.index}
	if lo.Payoff, _ = l.payoff(); !l.started() {
		lo.Payoff = exact(0) // its money is not lent yet
	}
	if l.paidOff() {
		return lo, nil
	}
	m.menu = l.menuIn(m.menu)
	menu, x := m.menu, l.chooser(m)
	lo.Rows = x.ways.Behind(len(menu))
	lo.Left, refused = l.build(menu, x.standing, func(r *agreement.Result) { x.add(&lo, r) })
	if l.wide {
		x.widen(&lo)
	}
	lo.Rows = x.ways.Keep(lo.Rows)
	x.tables -= lo.instalments // below 0: some were not kept, and of no loan after it are
	lo.tabled = x.tables >= 0
	lo.Minimum = l.minimum(lo)
	for i := range lo.Rows {
		o := &lo.Rows[i]
		if o.Extra = extra(o, &lo.Rows[0]); o.Extra.Exact() {
			o.Saves = exact(-o.Extra.Amount)
		}
	}
	return lo, refused
}

// build applies every offer to the loan, in the order of LoanOptions.Rows; left
// are those of the default menu that it cannot take.
func (l *account) build(menu []agreement.Offer, s *agreement.Standing, do func(*agreement.Result)) (left []LeftOut, refused []Refused) {
	for i := range menu {
		o := &menu[i]
		r, err := s.Build(o)
		switch {
		case err == nil:
			do(r)
		case o.Hypothetical || i > 0 && l.offerIndex(o.Name) < 0 || err.Code == loan.RateNeeded || err.Code == loan.SplitNeeded:
			left = append(left, LeftOut{*o, err.Code})
		default:
			refused = append(refused, Refused{l.index, l.offerIndex(o.Name), -1, err})
		}
	}
	for i := range l.loan.Agreements {
		if a := &l.loan.Agreements[i]; l.isAhead(a) {
			o := a.Offer
			o.Status = agreement.Signed
			if r, err := l.buildOne(s, &o); err == nil {
				do(r)
			} else {
				refused = append(refused, Refused{l.index, -1, i, err})
			}
		}
	}
	return left, refused
}

// isAhead reports whether an agreement is signed for a day to come.
func (l *account) isAhead(a *agreement.Agreement) bool { return a.Date > l.asOf && a.Ended == nil }

// buildOne applies one offer to the loan: what is signed for a day to come, on that day.
func (l *account) buildOne(s *agreement.Standing, o *agreement.Offer) (*agreement.Result, *loan.Refusal) {
	if o.Status == agreement.Signed {
		for i := range l.loan.Agreements {
			if a := &l.loan.Agreements[i]; l.isAhead(a) && a.Offer.Name == o.Name {
				return s.BuildOn(a.Date, o)
			}
		}
	}
	return s.Build(o)
}

// WithTables returns the ways out with their amortization tables. A comparison keeps
// those of a usual household alone: of 10,000 loans they take 150 MB, and few are
// looked at. c is the case compared.
func (lo LoanOptions) WithTables(c *Case) LoanOptions {
	tables := lo.Tables(c)
	lo.Rows = slices.Clone(lo.Rows)
	for i := range lo.Rows {
		lo.Rows[i].Rows = tables[i]
	}
	return lo
}

// Tables are the amortization tables alone, one for each way out.
func (lo *LoanOptions) Tables(c *Case) [][]loan.Row {
	tables, known := make([][]loan.Row, len(lo.Rows)), lo.tabled || len(lo.Rows) == 0
	for i := range lo.Rows {
		o := &lo.Rows[i]
		if tables[i] = o.Rows; lo.tabled && o.Rows == nil {
			tables[i] = o.table
		}
		known = known || len(o.Rows) > 0
	}
	if known {
		return tables
	}
	if l, refused := accountOn(c, lo.Index, c.AsOf); refused == nil {
		s := agreement.StandingOf(l.ledger, &l.terms, l.pos)
		for i := range tables {
			if r, err := l.buildOne(s, &lo.Rows[i].Offer); err == nil {
				tables[i] = r.Rows
			}
		}
	}
	return tables
}

// minimum is what paying a card's minimum each month comes to; nil for other
// loans.
func (l *account) minimum(lo LoanOptions) *MinimumPlan {
	if l.terms.Method != loan.Revolving || l.force >= 0 || l.totalOnly() || len(lo.Rows) == 0 || lo.Rows[0].Offer.Strategy != agreement.Keep {
		return nil
	}
	if l.terms.Owed != nil && l.pos.NotDue == 0 {
		return nil // all is due, and no statement asks for a part of it
	}
	keep := &lo.Rows[0]
	m := &MinimumPlan{Payments: keep.Payments, Finish: keep.Finish, Never: keep.NeverEnds, Unknown: l.ledger.PaysInFull(), Cost: keep.Cost}
	if lo.Payoff.Exact() && keep.Cost.Known {
		m.Saves = keep.Cost
		m.Saves.Amount -= l.pos.Payoff() - l.pos.Outstanding()
	}
	return m
}

// extra is what a way out costs more than keep. Where an unknown penalty is in
// both, it cancels out if both pay just it, and the rest is at least so much if
// it also bears interest; otherwise nothing can be said.
func extra(o, keep *Option) Maybe {
	if o != keep && (o.NeverEnds || keep.NeverEnds || o.NoDues || keep.NoDues) {
		return Maybe{}
	}
	mine, its := o.Cost, keep.Cost
	if !its.Known && o.Offer.Strategy != agreement.Nothing {
		mine, its = o.TotalPaid, keep.TotalPaid
	}
	if !mine.Known || !its.Known || mine.AtLeast != its.AtLeast {
		return Maybe{}
	}
	m := exact(mine.Amount - its.Amount)
	switch {
	case !mine.AtLeast:
		return m
	case o.interestUnknown:
		return Maybe{}
	case paysAsIs(&o.Offer):
		m.AtLeast = o.Offer.Strategy.Free() && o.Offer.On != 0 // more of it, later
		return m
	case o.Offer.Strategy.Arrears() == agreement.ArrearsBearInterest && !waivesArrears(&o.Offer.Waive):
		m.AtLeast = true
		return m
	}
	return Maybe{}
}

// paysAsIs reports whether an offer pays the arrears as they are, without
// interest on them and without waiving any.
func paysAsIs(o *agreement.Offer) bool {
	return o.Strategy.Arrears() == agreement.ArrearsAsTheyAre && !waivesArrears(&o.Waive)
}

func waivesArrears(w *agreement.Waive) bool { return w.Penalty.Set || w.Interest.Set || w.Fees.Set }

// offerIndex finds an offer of the book by its name; -1: there is none.
func (l *account) offerIndex(name string) int {
	for i := range l.loan.Offers { // by index: an offer is large
		if l.loan.Offers[i].Name == name {
			return i
		}
	}
	return -1
}

// chooser is one loan with what its options have in common.
type chooser struct {
	*account
	standing *agreement.Standing
	payoff   Maybe
	how      string // the payoff is known
	sums     loan.Knowledge
	rate     float64 // the lender's
	hasRate  bool
	*Memory
}

func (l *account) chooser(m *Memory) *chooser {
	x := &chooser{account: l, Memory: m, standing: agreement.StandingOf(l.ledger, &l.terms, l.pos).In(&m.results)}
	x.payoff, x.how = l.payoff()
	x.sums = l.sums()
	x.rate, x.hasRate = l.lenderRate()
	return x
}

// add puts a computed offer among the ways out of the loan, with its figures.
func (x *chooser) add(lo *LoanOptions, r *agreement.Result) {
	lo.Rows = append(lo.Rows, Option{})
	o := &lo.Rows[len(lo.Rows)-1]
	x.figures(o, r)
	if lo.instalments += len(r.Rows); lo.instalments <= x.tables {
		o.table = x.results.Keep(r)
	}
}

// paymentsOf is [Payments]; those of many options stand in one place.
func (m *Memory) paymentsOf(rows []loan.Row) []household.Payment {
	return m.pays.Keep(appendPayments(m.pays.Behind(len(rows)), rows))
}

// figures fills an option with those of a computed offer.
func (x *chooser) figures(o *Option, r *agreement.Result) {
	l := x.account
	o.Offer, o.CurrentFrom, o.EndsOn = *r.Offer, r.CurrentFrom, r.EndsOn
	know := l.resultKnownIn(r, x.sums)
	split := know
	if l.ledger.SplitUnknown() {
		split = loan.Unknown
	}
	pays := x.paymentsOf(r.Rows)
	o.Pays, o.Payments = pays, len(pays)
	if n := len(r.Rows); n > 0 {
		o.Instalments = r.Rows[n-1].N
	}
	o.Finish = household.Last(pays, 0)
	x.months = monthEnds(x.months, x.asOf, o.Finish)
	first, highest := monthly(pays, x.months)
	o.TotalPaid, o.FirstPayment, o.HighestPayment = known(r.TotalPaid(), know), known(first, know), known(highest, know)
	o.Cost, o.costFromZero = known(r.Cost(), split), split == loan.AtLeast && r.Cost() == 0
	o.Interest, o.Fees, o.Waived = known(r.Interest(), split), known(r.Fees, split), known(r.Waived, know)
	o.Penalty = l.penaltyPaid(r, split)
	if split == loan.AtLeast {
		// An unknown penalty leaves what is not penalty as it is.
		if w := &r.Offer.Waive; r.Offer.Strategy != agreement.Settle {
			o.Fees = exact(r.Fees)
			if !w.Penalty.Set && !w.Interest.Set {
				o.Waived = exact(r.Waived)
			}
		}
		if paysAsIs(r.Offer) && l.ledger.InterestOverdue() == loan.Exact {
			o.Interest = exact(r.Interest())
		}
	}
	if l.totalOnly() {
		o.OverClaim = known(r.TotalPaid()-*l.terms.Owed.Total, know)
		o.Interest, o.Penalty, o.Fees = Maybe{}, Maybe{}, Maybe{}
	}
	if (l.terms.Method == loan.Open || l.terms.Method == loan.Revolving) && r.Restructuring.GoesOn && len(pays) == 0 {
		o.NoDues, o.Cost, o.Interest = true, Maybe{}, exact(0)
	}
	if r.NeverEnds {
		o.NeverEnds, o.Finish = true, 0
		// What is still owed then is a cost too.
		o.Cost.Amount += r.LeftOver
		o.Interest.Amount += r.LeftOver
		for _, m := range []*Maybe{&o.TotalPaid, &o.Cost, &o.Interest} {
			m.AtLeast = m.Known
		}
	}
	o.interestUnknown = r.Offer.Strategy == agreement.PayOff && l.payoffFloor()
	o.InChoice, o.NeedsConsent = l.takesPart(r.Offer)
	if x.payoff.Exact() {
		x.flow.Discount(x.asOf, pays)
	}
	x.effective(o)
	o.GivesUp = x.givesUp(o)
	if r.Offer.Strategy == agreement.Nothing {
		l.nothing(o, r)
	}
}

// nothing fills the figures of paying nothing: what would be owed then.
func (l *account) nothing(o *Option, r *agreement.Result) {
	zero := exact(0)
	o.TotalPaid, o.FirstPayment, o.HighestPayment, o.Waived = zero, zero, zero, zero
	o.Interest, o.Penalty, o.Fees = zero, zero, zero
	then := l.penalties()
	if !l.ledger.PenaltyRule() || l.ledger.RateUnknown() || l.totalOnly() || l.ledger.Unsplit() {
		then = loan.AtLeast
	}
	o.OwedThen = known(r.OwedThen, then)
	if then != loan.Exact {
		o.OwedThen.AtLeast = true
		o.OwedThen.Known = !l.ledger.PayoffUnknown()
	}
	o.Cost = Maybe{}
	if !l.ledger.SplitUnknown() {
		o.Cost = o.OwedThen
		o.Cost.Amount = r.Cost()
	} else if l.totalOnly() {
		o.OverClaim = known(r.OwedThen-*l.terms.Owed.Total, then)
	}
}

// resultKnown says how well the sums of an outcome are known: penalty that is
// not known makes them "at least", unless the outcome waives it.
func (l *account) resultKnown(r *agreement.Result) loan.Knowledge {
	return l.resultKnownIn(r, l.sums())
}

// resultKnownIn is resultKnown with what is known of the loan's sums.
func (l *account) resultKnownIn(r *agreement.Result, sums loan.Knowledge) loan.Knowledge {
	switch o := r.Offer; {
	case o.Strategy == agreement.PrincipalOnly, o.Strategy == agreement.Settle && o.Sum.Set && !o.Sum.IsPart:
		return loan.Exact
	case l.totalOnly() && r.Offer.On > l.asOf && r.Offer.Strategy.Free():
		return loan.AtLeast
	case l.totalOnly():
		return l.totalKnown()
	case o.Strategy == agreement.PayOff && l.payoffFloor():
		return loan.AtLeast
	}
	return max(sums, min(loan.AtLeast, r.Penalties))
}

func (l *account) penaltyPaid(r *agreement.Result, split loan.Knowledge) Maybe {
	if split == loan.AtLeast && max(l.penalties(), r.Penalties) == loan.Unknown {
		return Maybe{}
	}
	return known(r.Penalty, split)
}

// takesPart says whether an offer is one to choose from, and whether somebody
// still has to agree to it.
func (l *account) takesPart(o *agreement.Offer) (in, consent bool) {
	consent = (!o.Strategy.Free() || l.skipsDue(o)) && o.Status != agreement.Signed && o.Status != agreement.Accepted && o.Status != agreement.Offered
	in = o.Strategy != agreement.Nothing && o.Status != agreement.Refused &&
		(o.Until == 0 || o.Until >= l.asOf || o.Status == agreement.Accepted) &&
		!(o.Hypothetical && o.Strategy == agreement.Settle) &&
		!(o.Status == agreement.Signed && o.Strategy.Free() && l.skipsDue(o)) // what falls due before it is signed goes on
	return in, consent
}

// skipsDue reports whether an offer pays nothing until after a day on which the loan
// falls due meanwhile, or is called in: who waits so long without a word is late.
func (l *account) skipsDue(o *agreement.Offer) bool {
	if o.On <= l.asOf {
		return false
	}
	due, _ := l.ledger.NextDue()
	called := l.terms.Accelerated
	return due > l.asOf && o.On > due || called > l.asOf && o.On > called
}

// Payments lists the sums of a table by date.
func Payments(rows []loan.Row) []household.Payment {
	return appendPayments(make([]household.Payment, 0, len(rows)), rows)
}

func appendPayments(list []household.Payment, rows []loan.Row) []household.Payment {
	from := len(list)
	for i := range rows {
		switch due, a, n := rows[i].Due, rows[i].Total(), len(list); {
		case a == 0:
		case n > from && list[n-1].Date == due:
			list[n-1].Amount += a
		default:
			list = append(list, household.Payment{Date: due, Amount: a})
		}
	}
	return list
}

// monthly returns the sums of the first calendar month with a payment and of
// the dearest. The months end on some days, see [monthEnds].
func monthly(pays []household.Payment, ends []Date) (first, highest Amount) {
	sum, k, firstOf := Amount(0), 0, -1
	for i := range pays {
		p := &pays[i]
		for ; p.Date > ends[k]; k++ {
			sum = 0
		}
		if firstOf < 0 {
			firstOf = k
		}
		if sum += p.Amount; k == firstOf {
			first = sum
		}
		highest = max(highest, sum)
	}
	return first, highest
}
