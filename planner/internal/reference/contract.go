package reference

// Rule: the contract as signed, one row for each instalment.

import "repay/planner/loan"

// Row is one instalment of a contract or of a way out.
type Row struct {
	N                         int
	Due                       Date
	Days                      int
	Opening                   Amount
	Principal, Interest, Fees Amount
	Closing                   Amount
}

// Contract returns the schedule as it was signed, with the known changes of rate
// and without payments.
func Contract(t loan.Terms) (rows []Row, err error) {
	defer catch(&err)
	for i, r := range newModel(t, nil).contractRows() {
		rows = append(rows, Row{
			N: i + 1, Due: r.due, Days: int(r.due - r.from), Opening: r.opening,
			Principal: r.principal, Interest: r.interest, Fees: r.fees, Closing: r.closing,
		})
	}
	return rows, nil
}

func (m *model) contractRows() []row { return m.openContract().rest() }

// openContract is the contract's schedule on the day the money is lent, or on
// the day that the lender's figures stand for.
func (m *model) openContract() *schedule {
	t := m.terms
	if t.Owed == nil && t.Periods == 0 && m.periods == 0 {
		m.checkInstalment(m.build(t.InterestOnlyPeriods + 2))
		m.periods = len(m.build(loan.MaxPeriods).rest())
	}
	n := m.periods
	if t.Owed != nil {
		n = t.Owed.PeriodsLeft
	}
	s := m.build(n)
	m.checkInstalment(s)
	m.checkDues()
	return s
}

// build builds the contract over n periods.
func (m *model) build(n int) *schedule {
	t := m.terms
	s := &schedule{
		m: m, slots: m.contractSlots(n), balance: t.Principal, original: t.Principal,
		balloon: t.Balloon, fees: true,
	}
	if t.Owed != nil {
		s.balance, s.original = 0, 0
		if t.Owed.Principal != nil && n > 0 {
			s.balance, s.original = *t.Owed.Principal, *t.Owed.Principal
		}
	}
	first := stage{pay: loan.PayInterest, original: t.Method == loan.Flat}
	main := stage{original: t.Method == loan.Flat}
	switch t.Method {
	case loan.Annuity:
		main.pay = loan.PayLevel
		if t.Instalment > 0 {
			main.level, main.fixed, main.named = t.Instalment, true, true
			main.kept = t.Periods == 0 && t.Owed == nil
			main.openEnd = main.kept && m.periods == 0
		}
	case loan.EqualPrincipal:
		main.pay = loan.PayEqualPrincipal
	case loan.Flat:
		main.pay = loan.PayFlat
	case loan.Dated:
		main.pay, main.whole, main.implied10 = loan.PayDues, t.Dues[0].Amount > 0, t.Rate.Kind == loan.RateImplied
		for _, d := range t.Dues {
			main.dues = append(main.dues, d.Principal+d.Amount)
		}
	default:
		main.pay = loan.PayInterest
	}
	s.stages = []stage{main}
	if k := t.InterestOnlyPeriods; k > 0 {
		s.stages = []stage{first, main}
		for i := range s.slots {
			if i >= k {
				s.slots[i].stage = 1
			}
		}
	}
	for _, f := range t.Fees {
		total, each := Amount(0), Amount(0)
		if f.Every == loan.FeeSplit && n > 0 {
			total = m.feeOf(f, s.balance)
			each = round(over(whole(total), frac(int64(len(s.slots)), 1)), t.InterestRounding)
		}
		s.split, s.splitPart = append(s.split, total), append(s.splitPart, each)
	}
	s.enter()
	return s
}

// checkInstalment refuses a named instalment that does not cover the interest
// of its first whole period.
func (m *model) checkInstalment(s *schedule) {
	t := m.terms
	if t.Method != loan.Annuity || t.Instalment == 0 || t.Rate.Kind == loan.RateImplied {
		return
	}
	k := min(t.InterestOnlyPeriods, len(s.slots))
	if k < len(s.slots) && s.slots[k].cells[0].kind != regular && k+1 < len(s.slots) {
		k++
	}
	if k >= len(s.slots) {
		return
	}
	sl := s.slots[k]
	g := &s.stages[len(s.stages)-1]
	interest := round(times(whole(s.balance), s.at(sl, s.rateOf(g, sl.from), sl.from, sl.due)), t.InterestRounding)
	need := interest
	if t.Periods == 0 && t.Owed == nil {
		need++
	}
	if t.Instalment < need {
		refuse(loan.NegativeAmortisation, "instalment", need)
	}
}
