package loan

import (
	"repay/planner/calendar"
	"repay/planner/money"
)

// Scheme is a schedule in the making: a balance, the due days and the stages
// by which it is repaid. The contract is one, and so is every agreement.
type Scheme struct {
	accrual
	from  Date // interest runs from this day
	index int  // grid index of the first due day
	known known
	span  int // grid periods to one instalment; 1, but for a bullet loan
	// regular is where the first period would begin if it were not odd, for a level
	// amount that takes it so ([FirstExtra]); zero: it is taken as it is.
	regular Date
	stages  []Stage
	balance Amount
	balloon Amount // principal left for the last instalment
	spread  Amount // arrears in equal parts on every paying instalment, no interest
	// original is what flat contracts pay interest on and percentages of the
	// principal refer to.
	original Amount
	straight bool // a flat contract: interest runs on original
	shorter  bool // a prepayment has shortened the term
	// spreadPart is one part of spread; 0: an equal part.
	spreadPart Amount
	// aside is interest kept aside from an earlier stage, asidePart what each
	// instalment of the first stage takes of it; 0: an equal part.
	aside, asidePart Amount
	opening          Amount   // balance at the start of the first period; 0: balance
	prepaid          Amount   // interest of the first period that a prepayment covered
	over             leftOver // of earlier instalments, within the tolerance
	fees             []recurring
	noFees           bool // recurring fees rest while it is in force

	interestMode   money.Rounding
	instalmentMode money.Rounding

	levels *Levels // what is known of level amounts; nil: nothing is kept
}

// known is what somebody found out about a scheme: whoever changes a copy of it in its
// days, its rates or its balance takes it away.
type known struct {
	dues     calendar.Dues // the due days from its first one on; zero: the grid is to be asked
	foreseen *foreseen     // nil: nothing
}

// Stage is a run of periods that pay in one way.
type Stage struct {
	Periods int         // 0: until paid
	Rate    *money.Rate // nil: the contract rate, with its changes
	Pay     Pay
	// Amount is what PayAmount pays and, where not zero, the named instalment
	// of PayLevel and PayEqualPrincipal's part.
	Amount Amount
	// Charge is what PayFlat charges each period on the opening balance: a
	// sum, or a part of that balance; where not Charged, Rate does.
	Charged    bool
	Charge     Amount
	ChargePart money.Ratio
	Dues       []Amount // what PayDues pays, period by period
	DueKind    dueKind
	Unpaid     Unpaid
}

// recurring is a fee that goes with the instalments.
type recurring struct {
	fee   Fee
	split bool
	left  Amount // split: not yet charged
	part  Amount // split: the share of one instalment
}

// due returns the due day of instalment k, from 0.
func (s *Scheme) due(k int) Date {
	return s.dueOn(s.grid.At(s.index + (k+1)*s.span - 1))
}

// comingFactor is the interest factor of the coming period from d on, as a level
// amount takes it: of a first period that is taken as regular, a whole one.
func (c *cursor) comingFactor(r *money.Rate, d Date) money.Ratio {
	if c.k == 0 && c.s.regular != 0 {
		from, whole := c.levelFrom(d), c.s.wholeFirst()
		return whole.factorIn(period{from, c.due()}, r, from, c.due())
	}
	return c.s.factorIn(c.period(), r, d, c.due())
}

// levelFrom is the day from which a level amount takes the coming period.
func (c *cursor) levelFrom(d Date) Date {
	if c.k == 0 && c.s.regular != 0 {
		return c.s.regular
	}
	return d
}

// wholeFirst is the accrual with a regular first period.
func (s *Scheme) wholeFirst() accrual {
	whole := s.accrual
	whole.start, whole.odd = s.regular, oddNone
	return whole
}

// periods returns the number of periods of all stages, 0 where the last runs
// until the balance is paid.
func (s *Scheme) periods() int {
	n := 0
	for k := range s.stages { // by index: a stage is large
		if s.stages[k].Periods == 0 {
			return 0
		}
		n += s.stages[k].Periods
	}
	return n
}

// Successor describes the schedule that an agreement puts in the place of the
// one in force.
type Successor struct {
	Date     Date   // the agreement's date; interest runs from it
	FirstDue Date   // zero: the next due day of the schedule in force
	Balance  Amount // principal, with what is capitalised
	Spread   Amount
	Stages   []Stage
	Span     int  // periods that its only instalment takes; 0: one
	NoFees   bool // recurring fees end
}

// Charges reports whether recurring fees go with the instalments.
func (s *Scheme) Charges() bool { return len(s.fees) > 0 }

// NewScheme builds the schedule that follows the one in force at s.Date.
func (l *Ledger) NewScheme(s Successor) *Scheme { return l.NewSchemeIn(&Scheme{}, s) }

// NewSchemeIn is NewScheme, in the place of another that nobody looks at any more, and
// with what that one knows of level amounts where it keeps it.
func (l *Ledger) NewSchemeIn(n *Scheme, s Successor) *Scheme {
	*n = Scheme{
		accrual: l.frame, from: s.Date, span: 1, levels: n.levels,
		stages: s.Stages, balance: s.Balance, spread: s.Spread,
		original:     l.terms.Principal,
		interestMode: l.terms.InterestRounding, instalmentMode: l.terms.InstalmentRounding,
	}
	n.tail = period{} // it goes on by the row
	coming := l.comingAfter(s.Date)
	switch next := coming.dues.On; {
	case s.FirstDue != 0 && s.FirstDue != next:
		n.grid = n.grid.From(s.FirstDue)
		n.first, n.odd = s.FirstDue, oddActual
	case s.FirstDue != 0 && next < n.grid.LastDated():
		// It names a day of a list; the later ones follow it by months.
		n.grid = calendar.Grid{Anchor: next, Every: n.grid.Every}
		n.first = next
	default:
		n.index, n.known.dues = coming.index, coming.dues
		switch {
		case s.Date < l.frame.first && l.frame.odd != oddNone:
			// still in the odd first period of the schedule in force
		case l.scheme == nil && l.terms.Method == Open:
			n.first, n.odd = next, oddActual // there are no periods to count in
		default:
			n.start, n.first, n.odd = coming.start, next, oddNone
		}
	}
	n.span = max(s.Span, 1)
	if l.scheme != nil {
		n.original = l.scheme.original
	}
	if l.terms.Method == Flat && l.contract != nil && l.terms.Owed == nil {
		if l.flat == nil {
			l.flat = []RateChange{{Rate: l.contract.impliedByPayments()}}
		}
		n.rates = l.flat
	}
	if n.noFees = s.NoFees; !s.NoFees {
		n.fees = l.feesLeft()
	}
	return n
}

// impliedByPayments is the rate on the balance that a flat contract's own
// payments imply, per period: its stated rate is on the original principal and
// means nothing on a balance.
func (s *Scheme) impliedByPayments() money.Rate {
	bare := *s
	bare.fees = nil
	c := bare.walk()
	rows, err := c.rows()
	if err != nil {
		return s.rates[0].Rate
	}
	pays := make([]float64, len(rows))
	for i, r := range rows {
		pays[i] = float64(r.Payment())
	}
	found, ok := roundedPeriodRate(float64(s.balance), pays)
	if !ok {
		return s.rates[0].Rate
	}
	per, n := money.PerMonth, s.grid.Every.N
	switch s.grid.Every.Unit {
	case calendar.Week:
		per, n = money.PerDay, 7*n
	case calendar.Day:
		per = money.PerDay
	}
	return money.Rate{Value: found.Mul(money.NewRatio(1, int64(n))), Per: per}
}
