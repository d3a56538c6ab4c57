package loan

import (
	"repay/planner/money"
)

// Schedule returns the amortization table of the contract as signed.
func Schedule(t *Terms) ([]Row, *Refusal) { return scheduleOf(t, false) }

// RecordedSchedule is [Schedule] with how each row comes about.
func RecordedSchedule(t *Terms) ([]Row, *Refusal) { return scheduleOf(t, true) }

func scheduleOf(t *Terms, record bool) (rows []Row, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	s, err := signed(t)
	if err != nil || s == nil {
		return nil, err
	}
	return s.Rows(record)
}

// Catch, deferred, turns an overflow into a refusal about a field.
func Catch(err **Refusal, field string) {
	switch x := recover().(type) {
	case nil:
	case money.Overflow:
		*err = &Refusal{Code: TooLarge, Field: field}
	default:
		panic(x)
	}
}

// newContract builds the contract's scheme; nil for loans without due dates. A
// named instalment is walked to the end: whether it repays at all shows only on
// the way, and a figure of today must not be given for a contract that cannot be.
func newContract(t *Terms) (*Scheme, *Refusal) {
	s, err := signed(t)
	if err != nil || s == nil {
		return nil, err
	}
	return s.checked(t)
}

func (s *Scheme) checked(t *Terms) (*Scheme, *Refusal) {
	if t.Method == Dated {
		return s, s.checkDues(t)
	}
	s.known.foreseen = s.foresee()
	if s.known.foreseen != nil || t.Instalment == 0 || t.Rate.Kind == RateUnknown {
		return s, nil // what is foreseen has been walked through
	}
	c := s.walk()
	_, err := c.toEnd(nil)
	return s, err
}

// signed is newContract before it is walked.
func signed(t *Terms) (*Scheme, *Refusal) {
	if t.Method == Open || t.Method == MethodUnknown || t.Method == Revolving || t.Method == Dated && len(t.Dues) == 0 {
		return nil, nil
	}
	s, n := t.scheme(t.Principal), t.Periods
	s.from, s.start = t.Start, t.Start
	s.grid, s.index = t.DueDays()
	s.tail = t.offRow(t.Periods)
	s.first = s.due(0)
	switch {
	case t.Method == Dated:
		s.first, s.odd, n = s.grid.LastDated(), oddDated, len(t.Dues)
	case !t.firstIsWhole() && s.tail.from != t.Start:
		s.odd = odd30E
		if t.FirstPeriod == FirstExtra && t.Method == Annuity {
			s.odd, s.regular = oddActual, s.grid.At(s.index-1)
		}
	}
	return s.complete(t, n)
}

// scheme begins a schedule of the contract over a balance; it has no days yet.
func (t *Terms) scheme(balance Amount) *Scheme {
	return &Scheme{
		accrual: accrual{basis: t.Basis, parts: t.OddDays}, span: 1, balance: balance, balloon: t.Balloon, original: balance,
		straight: t.Method == Flat, interestMode: t.InterestRounding, instalmentMode: t.InstalmentRounding,
	}
}

// complete sets the rates, stages and fees of a contract that runs over n
// periods from here on (0: as many as the named instalment takes).
func (s *Scheme) complete(t *Terms, n int) (*Scheme, *Refusal) {
	if t.Rate.Kind == RateUnknown {
		return s.unknownRate(t, n), nil
	}
	s.stages = t.stages(n)
	if t.Method == Bullet {
		s.span = n
	}
	rate := t.Rate.Rate
	if t.Rate.Kind == RateImplied {
		var err *Refusal
		if rate, err = s.implied(t.paysAsNamed(n)); err != nil {
			return nil, err
		}
	}
	s.rates = append([]RateChange{{Rate: rate}}, t.RateChanges...)
	if err := s.addFees(t); err != nil {
		return nil, err
	}
	return s, nil
}

// stages returns the stages of the contract's method over n periods.
func (t *Terms) stages(n int) []Stage {
	io := t.InterestOnlyPeriods
	if n > 0 {
		io = min(io, n)
	}
	var stages []Stage
	if io > 0 {
		stages = append(stages, Stage{Periods: io, Pay: PayInterest})
	}
	switch t.Method {
	case Annuity:
		stages = append(stages, Stage{Periods: max(n-io, 0), Pay: PayLevel, Amount: t.Instalment})
	case EqualPrincipal, Flat:
		stages = append(stages, Stage{Periods: n - io, Pay: PayEqualPrincipal})
	case InterestOnly:
		return []Stage{{Periods: n, Pay: PayInterest}}
	case Bullet:
		return []Stage{{Periods: 1, Pay: PayInterest}}
	case Dated:
		return []Stage{t.dueStage()}
	}
	return stages
}

// unknownRate is the scheme of a loan whose instalments are known and whose
// rate is not: the instalments fall due, and how they split is unknown.
func (s *Scheme) unknownRate(t *Terms, n int) *Scheme {
	if t.Instalment == 0 || n == 0 {
		return nil
	}
	s.rates = []RateChange{{}}
	s.balance, s.balloon, s.straight = t.Instalment*Amount(n)+t.Balloon, 0, false
	s.stages = []Stage{{Periods: n, Pay: PayAmount, Amount: t.Instalment}}
	if s.addFees(t) != nil {
		return nil
	}
	return s
}

// addFees puts the recurring fees on the scheme's instalments.
func (s *Scheme) addFees(t *Terms) *Refusal {
	var fees []recurring
	for _, f := range t.Fees {
		switch f.Every {
		case FeeEachPeriod:
			fees = append(fees, recurring{fee: f})
		case FeeSplit:
			n := s.periods()
			if n == 0 {
				bare := s.walk()
				rows, err := bare.rows()
				if err != nil {
					return err
				}
				n = len(rows)
			}
			whole := f.of(t.Principal, t)
			fees = append(fees, recurring{fee: f, split: true, left: whole, part: s.roundPart(whole, max(n, 1))})
		}
	}
	s.fees = fees
	return nil
}

// paysAsNamed are the n payments that a contract with an implied rate names.
func (t *Terms) paysAsNamed(n int) []Amount {
	pays := make([]Amount, n)
	for i := range pays {
		if pays[i] = t.Instalment; t.Method == Dated {
			pays[i] = t.Dues[i].Amount
		}
	}
	return pays
}

// implied returns the nominal yearly rate on the loan's basis at which named
// payments clear the balance exactly, to 10 decimals. It is 0 where those that a
// list names do not exceed the balance.
func (s *Scheme) implied(named []Amount) (money.Rate, *Refusal) {
	n, total, pays := len(named), s.balloon, make([]float64, len(named))
	for i, a := range named {
		total += a
		pays[i] = float64(a)
	}
	listed := s.odd == oddDated
	if listed && total <= s.balance {
		return money.Rate{}, nil
	}
	if total < s.balance {
		need := money.NewRatio(int64(s.balance-s.balloon), int64(n)).Round(money.Up)
		return money.Rate{}, &Refusal{Code: ImpliedImpossible, Field: "instalment", Need: need}
	}
	year := money.Rate{Value: money.Int(1)}
	f := make([]float64, n)
	in, from, dues := period{}, s.from, s.grid.Dues(s.index+s.span-1)
	takes := s.accrual
	if s.regular != 0 {
		from, takes = s.regular, s.wholeFirst()
	}
	for i := range f {
		due := s.dueOn(dues.On)
		f[i] = takes.at(in, year, from, due).Float()
		from = due
		for range s.span {
			dues.Next()
		}
		if s.span == 1 {
			in = period{from, dues.On}
		}
	}
	switch {
	case leftAfter(s.balance, s.balloon, pays, f, mostImplied) >= 0:
		return money.Rate{Value: impliedRate(s.balance, s.balloon, pays, f)}, nil
	case listed:
		return money.Rate{}, &Refusal{Code: DuesTooMuch, Field: "dues", Need: total}
	}
	return money.Rate{}, &Refusal{Code: ImpliedImpossible, Field: "instalment", Need: named[0]}
}

// mostImplied is the largest yearly rate that an instalment may imply: 1,000%.
const mostImplied = 10

// impliedByHalves returns the yearly rate at which payments, after stretches of f
// years each, bring a balance down to balloon: it halves the range in which the
// rate lies. newton.go has the same rate in fewer steps.
func impliedByHalves(balance, balloon Amount, pays, f []float64) money.Ratio {
	lo, hi := 0.0, float64(mostImplied)
	for range 200 {
		mid := (lo + hi) / 2
		if mid == lo || mid == hi {
			break
		}
		if leftAfter(balance, balloon, pays, f, mid) < 0 {
			lo = mid
		} else {
			hi = mid
		}
	}
	return tenDecimals((lo + hi) / 2)
}

// leftAfter is the balance above the balloon that is left after the last
// instalment at rate r a year; it grows with the rate.
func leftAfter(balance, balloon Amount, pays, f []float64, r float64) float64 {
	b := float64(balance)
	for i, x := range f {
		b = b*(1+r*x) - pays[i]
	}
	return b - float64(balloon)
}

// ImpliedRate returns the yearly rate of a loan with `rate: implied`.
func ImpliedRate(t *Terms) (money.Rate, bool) {
	if t.Rate.Kind != RateImplied {
		return money.Rate{}, false
	}
	build := signed
	if t.Owed != nil {
		build = newOwedScheme
	}
	s, _ := build(t)
	if s == nil {
		return money.Rate{}, false
	}
	return s.rates[0].Rate, true
}
