package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
)

// Refused says which loan, offer or agreement of a case cannot be computed.
type Refused struct {
	Loan      int
	Offer     int // index in Loan.Offers; -1: not about an offer
	Agreement int // index in Loan.Agreements; -1: not about an agreement
	Err       *loan.Refusal
}

// tooLarge turns an overflow into a refusal of a loan or, where index is -1, of
// the sum over a part of the book.
func tooLarge(index int, part string, add func(Refused)) {
	switch x := recover().(type) {
	case nil:
	case money.Overflow:
		code := loan.TooLarge
		if index < 0 {
			code = loan.TooMuchTogether
		}
		add(Refused{index, -1, -1, &loan.Refusal{Code: code, Field: part}})
	default:
		panic(x)
	}
}

// account is one loan at the end of the as-of day.
type account struct {
	index  int
	loan   *Loan
	terms  loan.Terms // reconciled with what the lender shows
	ledger *loan.Ledger
	force  int // agreement in force, -1: none
	pos    loan.Position
	asOf   Date
	means  *household.Household // nil: not stated
	income household.Level

	nextDue Date // in a comparison, where the ledger has been let go
	wide    bool // see AskOptions.Widen
}

// accountOn runs one loan of a case to the end of a day. Where the order of
// allocation is unknown, the order that leaves the most to pay is taken.
func accountOn(c *Case, i int, day Date) (*account, *Refused) {
	all, refused := accountsOn(c, i, day)
	if refused != nil {
		return nil, refused
	}
	return highest(all), nil
}

// replay runs a loan on given terms to the end of a day, the ledger's entries
// kept where record says so.
func replay(c *Case, i int, terms loan.Terms, day Date, record bool) (l *account, refused *Refused) {
	defer tooLarge(i, "principal", func(r Refused) { refused = &r })
	l = &account{index: i, loan: &c.Loans[i], asOf: day, terms: terms, means: c.Household, income: c.Income}
	ledger, force, problem := agreement.Replay(&l.terms, l.loan.Agreements, day, record)
	if problem != nil {
		return nil, &Refused{i, -1, problem.Agreement, problem.Err}
	}
	l.ledger, l.force = ledger, force
	l.pos = ledger.Position(day)
	if err := ledger.Err(); err != nil {
		return nil, &Refused{i, -1, -1, err}
	}
	return l, nil
}

// started reports whether the money has been lent.
func (l *account) started() bool { return l.terms.Owed != nil || l.terms.Start <= l.asOf }

// paidOff reports whether nothing is owed any more.
func (l *account) paidOff() bool {
	p := l.pos
	return l.started() && !l.ledger.FeesAhead() && p.Due.Total() == 0 && p.NotDue == 0 && p.Accrued == 0 && !l.ledger.PayoffUnknown()
}

// penalties is how much is known of the penalty on the as-of day.
func (l *account) penalties() loan.Knowledge { return l.ledger.Penalties(l.asOf) }

// dues is how much is known of what is due: penalty and overdue interest are in it.
func (l *account) dues() loan.Knowledge {
	fees, penalty := l.ledger.LateChargesKnown(l.asOf)
	return min(loan.AtLeast, max(l.penalties(), l.ledger.InterestOverdue(), fees, penalty))
}

// sums is how much is known of sums that contain what is due, and interest that is
// not.
func (l *account) sums() loan.Knowledge { return max(l.dues(), l.ledger.AccruedKnown(l.asOf)) }

// payoff returns what would clear the loan, and how it is known.
func (l *account) payoff() (Maybe, string) {
	switch {
	case l.ledger.PayoffUnknown():
		if l.loan.Claimed != nil {
			return exact(l.loan.Claimed.Amount), PayoffClaimed
		}
		return Maybe{}, PayoffAtLeast
	case l.totalOnly():
		return known(l.pos.Payoff(), l.totalKnown()), PayoffClaimed
	case l.sums() != loan.Exact || l.payoffFloor():
		return known(l.pos.Payoff(), loan.AtLeast), PayoffAtLeast
	}
	return exact(l.pos.Payoff()), PayoffExact
}

// totalOnly reports whether the lender's total is all that is known.
func (l *account) totalOnly() bool {
	o := l.terms.Owed
	return o != nil && o.Total != nil && l.ledger.SplitUnknown() && !l.ledger.Unsplit() && !l.ledger.PayoffUnknown()
}

// totalKnown says how good a claimed total still is: exact on its own day.
func (l *account) totalKnown() loan.Knowledge {
	if l.terms.Owed.Date == l.asOf {
		return loan.Exact
	}
	return loan.AtLeast
}

// payoffFloor reports whether the payoff contains interest that is not known.
func (l *account) payoffFloor() bool { return l.ledger.ScheduleUnknown() && l.pos.NotDue > 0 }

// outlook is what a loan asks for from the as-of day on, if all goes on.
type outlook struct {
	unpaid []loan.OverdueParts // what is due and not fully paid
	dues   []household.Payment // what falls due by itself, money held taken off; arrears are left as they are
	last   Date                // the last due day to come; zero: none
	err    *loan.Refusal       // why what is to come cannot be computed
}

func (l *account) outlook() outlook { return l.outlookIn(new([]loan.Row)) }

func (l *account) outlookIn(room *[]loan.Row) (o outlook) {
	o.unpaid = l.ledger.OverdueNow(l.asOf)
	rows, err := l.ledger.ComingIn(*room)
	if cap(rows) > cap(*room) {
		*room = rows
	}
	o.err, o.dues = err, make([]household.Payment, 0, len(rows)+1)
	for _, i := range o.unpaid {
		if i.Due == l.asOf {
			o.dues = append(o.dues, household.Payment{Date: i.Due, Amount: i.Parts.Total()})
		}
	}
	credit := l.ledger.HeldAhead()
	for k := range rows {
		a := rows[k].Total()
		used := min(credit, a)
		credit -= used
		if a -= used; a > 0 {
			o.dues = append(o.dues, household.Payment{Date: rows[k].Due, Amount: a})
		}
		o.last = rows[k].Due
	}
	return o
}

// yearly returns the contract's nominal yearly rate on the as-of day; ok is
// false where it is unknown.
func (l *account) yearly() (float64, bool) {
	switch l.terms.Rate.Kind {
	case loan.RateUnknown:
		return 0, false
	case loan.RateImplied:
		r, ok := loan.ImpliedRate(&l.terms)
		return r.Yearly().Float(), ok
	}
	if l.terms.Method == loan.Flat {
		// An explanation shows it with all the digits of the rule.
		if e := loan.ContractEquation(&l.terms); e != nil && e.Rates.OK {
			return e.Rates.IRR, true
		}
	}
	return l.terms.RateOn(l.asOf).Yearly().Float(), true
}
