package plan

import (
	"slices"
	"strconv"

	"repay/planner/household"
	"repay/planner/loan"
)

// State says what a household owes at the end of the as-of day. Loans that
// cannot be computed are returned as refused.
func State(c *Case) (*Status, []Refused) { return state(c, func(*account) {}) }

// state is [State], with a look at each loan that could be computed while its
// ledger is there.
func state(c *Case, look func(*account)) (s *Status, refused []Refused) {
	x := &stating{c: c, s: &Status{}}
	defer tooLarge(-1, "loans", func(r Refused) { s, refused = nil, append(x.refused, r) })
	s = x.s
	clearing, rooms, together := newClearings(c), promiseRooms{c: c}, Amount(0)
	x.loans(func(l *account, st *LoanStatus, ahead *outlook) {
		st.Waiting = l.waiting(st)
		if c.Household != nil {
			clearing.add(l, st, ahead)
			rooms.add(len(s.Loans)-1, st, ahead)
		}
		for _, d := range ahead.dues {
			together = (together + d.Amount).Together()
			if d.Date > c.AsOf && d.Date <= c.AsOf+30 {
				s.Upcoming = append(s.Upcoming, Due{d.Date, l.index, d.Amount})
			}
		}
		s.Milestones = append(s.Milestones, l.milestones(st, ahead.last)...)
		look(l)
	})
	if refused = x.refused; x.broken {
		return nil, refused
	}
	slices.SortStableFunc(s.Upcoming, func(a, b Due) int { return int(a.Date - b.Date) })
	slices.SortStableFunc(s.Milestones, func(a, b Milestone) int { return int(a.Date - b.Date) })
	s.Totals, s.Range = totals(s.Loans), sumsRange(s.Loans)
	s.Groups = groups(c, s.Loans)
	if c.Household != nil && len(refused) == 0 {
		var tooMuch *Refused
		dues := clearing.dues.payments(nil)
		if s.Household, tooMuch = affordability(c, dues); tooMuch != nil {
			refused = append(refused, *tooMuch)
		} else if tooMuch = rooms.fill(s, dues); tooMuch != nil {
			refused = append(refused, *tooMuch)
		} else if s.Clearing, tooMuch = clearing.judge(); tooMuch != nil {
			refused = append(refused, *tooMuch)
		}
	}
	return s, refused
}

// stating is a status while its loans are filled in.
type stating struct {
	c       *Case
	s       *Status
	refused []Refused
	broken  bool // a loan could not be replayed: such loans alone are refused
}

// loans fills in the loans, one after the other, for a ledger of a century is long; then
// is called with each while its ledger is there.
func (x *stating) loans(then func(*account, *LoanStatus, *outlook)) {
	x.s.Loans = make([]LoanStatus, 0, len(x.c.Loans))
	var rows []loan.Row // room for those that are looked at and not kept
	for i := range x.c.Loans {
		all, r := accountsOn(x.c, i, x.c.AsOf)
		if r != nil {
			if !x.broken {
				x.broken, x.refused = true, nil // a loan before what follows from loans
			}
			x.refused = append(x.refused, *r)
			continue
		}
		if x.broken {
			continue
		}
		l := highest(all)
		st, ahead, err := l.status(x.c, &rows)
		if err != nil {
			x.refused = append(x.refused, *err)
			continue
		}
		if !st.NotStarted {
			st.Range = rangeOf(all)
		}
		if ahead.err != nil {
			x.refused = append(x.refused, Refused{l.index, -1, -1, ahead.err})
			continue
		}
		x.s.Loans = append(x.s.Loans, st)
		then(l, &x.s.Loans[len(x.s.Loans)-1], &ahead)
	}
}

// DuesTestedTo is the day through which the dues of the contracts are tested:
// twelve months from the as-of day, or the last due day if that is later.
func DuesTestedTo(asOf, last Date) Date { return max(household.TestedTo(asOf, asOf), last) }

// affordability judges a household's payments, ascending by date.
func affordability(c *Case, payments []household.Payment) (m *Affordability, refused *Refused) {
	defer tooLarge(-1, "household", func(r Refused) { refused = &r })
	until := DuesTestedTo(c.AsOf, household.Last(payments, c.AsOf))
	cash, refused := aheadTo(c, until)
	if refused != nil {
		return nil, refused
	}
	v, before := cash.Carry(payments, until), cash.BeforeLoans(until)
	return &Affordability{
		Affordable: !v.Short, Shortfall: shortfall(v), BeforeLoans: shortfall(before), BeforeLasts: before.Lasts, TestedTo: until,
		LeastCash: v.Least, LeastCashOn: v.LeastDate,
	}, nil
}

func shortfall(v household.Verdict) *Shortfall {
	if !v.Short {
		return nil
	}
	return &Shortfall{v.First, v.Deepest}
}

// status returns the figures of one loan, and what they say of the days to come. Rows
// on the way stand in room where they fit.
func (l *account) status(c *Case, room *[]loan.Row) (st LoanStatus, ahead outlook, refused *Refused) {
	defer tooLarge(l.index, "principal", func(r Refused) { refused = &r })
	p := l.pos
	st = LoanStatus{
		Index: l.index, HasStage: l.hasStage(),
		RateUnknown: l.ledger.RateUnknown(), MethodUnknown: l.terms.Method == loan.MethodUnknown, PenaltyUnknown: l.penalties() != loan.Exact, SplitUnknown: l.ledger.SplitUnknown(), OverdueUnsplit: l.ledger.Unsplit(),
		PaidOff: l.paidOff(), NotStarted: !l.started(), Contract: l.ledger.ContractRates(room),
		Card: l.ledger.Statement(), OldestUnpaidDue: p.Oldest, DaysOverdue: p.DaysOverdue(),
	}
	if st.SinceUnknown = l.ledger.SinceUnknown(); st.SinceUnknown {
		st.OldestUnpaidDue, st.DaysOverdue = 0, 0
	}
	st.DaysOverdueMax = max(st.DaysOverdue, l.daysSinceMonth())
	st.DaysAtLeast = l.daysAtLeast()
	st.Stage, st.StageMax = stage(st.DaysOverdue), stage(st.DaysOverdueMax)
	if r, ok := loan.ImpliedRate(&l.terms); ok {
		st.ImpliedRate = strconv.FormatFloat(r.Value.Float(), 'f', -1, 64)
	}
	if l.force >= 0 {
		st.AgreementInForce = l.loan.Agreements[l.force].Offer.Name
	}
	l.amounts(&st)
	st.CostPerDay = l.costPerDay()
	ahead = l.outlookIn(room)
	l.nextDueOf(&st, &ahead)
	if st.NotStarted {
		st.Sums = unlent(st.NextDue)
	}
	l.overdueRows(&st, ahead.unpaid)
	if st.Promises, refused = l.promises(c, st.PaidOff); refused != nil {
		return st, ahead, refused
	}
	if l.loan.Claimed != nil {
		d, err := l.claimed(c)
		if err != nil {
			return st, ahead, err
		}
		st.Claimed = d
	}
	return st, ahead, nil
}

// hasStage reports whether the loan can be late: one without due dates only by
// an agreement, in force or broken.
func (l *account) hasStage() bool {
	return !l.ledger.SinceUnknown() && (l.terms.Method != loan.Open || l.force >= 0 || l.pos.Oldest != 0)
}

// amounts fills the sums of one loan but for the next due and the cost of a day.
func (l *account) amounts(st *LoanStatus) {
	p := l.pos
	pen, dues := l.penalties(), l.dues()
	st.PrincipalOutstanding, st.PrincipalOverdue, st.PrincipalNotDue = exact(p.Outstanding()), exact(p.Due[loan.Principal]), exact(p.NotDue)
	st.InterestOverdue = known(p.Due[loan.Interest], l.ledger.InterestOverdue())
	lateFees, latePenalty := l.ledger.LateChargesKnown(l.asOf)
	st.InterestAccrued = known(p.Accrued+p.ToCome, l.ledger.AccruedKnown(l.asOf))
	st.Penalty = known(p.Due[loan.PenaltyInterest], max(pen, latePenalty))
	st.Fees, st.PrepayFee, st.Credit = known(p.Due[loan.Fees], lateFees), exact(p.Fee), exact(p.Credit)
	st.OverdueTotal = known(p.Due.Total(), dues)
	st.Payoff, st.PayoffIs = l.payoff()
	unsplit := l.ledger.Unsplit()
	switch {
	case unsplit:
		st.PrincipalOutstanding, st.PrincipalOverdue, st.InterestOverdue, st.Penalty, st.Fees = Maybe{}, Maybe{}, Maybe{}, Maybe{}, Maybe{}
	case l.ledger.SplitUnknown():
		st.PrincipalOutstanding, st.PrincipalOverdue, st.PrincipalNotDue = Maybe{}, Maybe{}, Maybe{}
		st.InterestOverdue, st.InterestAccrued = Maybe{}, Maybe{}
		if l.totalOnly() {
			st.Penalty, st.Fees = Maybe{}, Maybe{}
			st.OverdueTotal = known(p.Due.Total(), l.totalKnown())
		}
	}
	if (unsplit || !l.ledger.SplitUnknown()) && l.ledger.ScheduleUnknown() {
		st.InterestAccrued = Maybe{}
		if p.NotDue == 0 {
			st.InterestAccrued = exact(0)
		}
	}
	if l.ledger.MinimumUnknown() && p.Due[loan.Principal] > 0 {
		st.PrincipalOverdue, st.PrincipalNotDue, st.OverdueTotal = Maybe{}, Maybe{}, Maybe{}
	}
}

// costPerDay is what one more day of lateness adds. To know it takes as long as
// all other sums together.
func (l *account) costPerDay() Maybe {
	pen, rule := l.penalties(), l.ledger.PenaltyRule()
	if pen == loan.Unknown || !rule && (pen == loan.AtLeast || l.pos.Due.Total() > 0) || l.totalOnly() || l.ledger.Unsplit() || l.tierUnknown() {
		return Maybe{}
	}
	return exact(l.ledger.CostPerDay(l.asOf))
}

// tierUnknown reports whether it is not known how late something is, and so at which of
// several rates its penalty runs.
func (l *account) tierUnknown() bool {
	return len(l.terms.Penalty.Tiers) > 0 && l.ledger.SinceUnknown()
}

// nextDueOf fills what falls due next.
func (l *account) nextDueOf(st *LoanStatus, ahead *outlook) {
	p := l.pos
	st.NextDue = exact(0)
	later := func(d household.Payment) bool { return d.Date > l.asOf }
	if i := slices.IndexFunc(ahead.dues, later); i >= 0 && ahead.err == nil {
		st.NextDueDate, st.NextDue = ahead.dues[i].Date, exact(ahead.dues[i].Amount)
		for _, d := range ahead.dues[i+1:] {
			if d.Date == st.NextDueDate { // a fee is beside the instalment of its day
				st.NextDue.Amount += d.Amount
			}
		}
	}
	if l.ledger.PayOffOn() == l.asOf { // it is no arrears yet
		if due, a := l.ledger.NextDue(); due == l.asOf {
			st.NextDueDate, st.NextDue = due, exact(a)
		}
	}
	if l.ledger.ScheduleUnknown() && st.NextDueDate == 0 && p.NotDue > 0 {
		st.NextDue = Maybe{}
		if o := l.terms.Owed; o != nil && o.NextDue > l.asOf {
			st.NextDueDate = o.NextDue
		}
	}
}

// overdueRows lists what is due and unpaid, instalment by instalment.
func (l *account) overdueRows(st *LoanStatus, unpaid []loan.OverdueParts) {
	pen, interest := l.penalties(), l.ledger.InterestOverdue()
	minimumUnknown, unsplit, splitUnknown := l.ledger.MinimumUnknown(), l.ledger.Unsplit(), l.ledger.SplitUnknown()
	totalOnly := l.totalOnly()
	st.Overdue = slices.Grow(st.Overdue, len(unpaid))
	for _, i := range unpaid {
		row := OverdueInstalment{
			N: i.N, Due: i.Due, Days: max(0, int(l.asOf-i.Due)),
			Principal: exact(i.Parts[loan.Principal]), Interest: known(i.Parts[loan.Interest], interest),
			Fees: exact(i.Parts[loan.Fees]), Penalty: known(i.Parts[loan.PenaltyInterest], pen),
		}
		row.SinceUnknown = st.SinceUnknown && i.Due == l.pos.Oldest
		if i.Waits {
			row.Days = 0
		}
		if minimumUnknown {
			row.Principal = Maybe{}
		}
		switch {
		case unsplit:
			if l.ledger.UnsplitOn(i.Due) {
				row.Principal, row.Interest, row.Fees, row.Penalty = Maybe{}, Maybe{}, Maybe{}, Maybe{}
			}
		case splitUnknown:
			row.Principal, row.Interest = Maybe{}, Maybe{}
			if totalOnly {
				row.Fees, row.Penalty = Maybe{}, Maybe{}
			}
		}
		st.Overdue = append(st.Overdue, row)
	}
}

// daysSinceMonth is the other end of the days overdue where only the month of
// the first missed due date is known.
func (l *account) daysSinceMonth() int {
	if l.terms.Owed == nil {
		return 0
	}
	for _, x := range l.terms.Owed.Overdue {
		if x.SinceMonth && x.Since == l.pos.Oldest {
			return max(0, int(l.asOf-(x.Since-Date(x.Since.Day()-1))))
		}
	}
	return 0
}

// daysAtLeast reports a card of which an older statement is overdue, nobody knows
// which.
func (l *account) daysAtLeast() bool {
	c := l.terms.Card
	return c != nil && c.SinceAtLeast && l.pos.Oldest == c.OverdueSince
}

// claimed compares the lender's figure with what was computed for its date.
func (l *account) claimed(c *Case) (*ClaimedDifference, *Refused) {
	d := &ClaimedDifference{Claimed: *l.loan.Claimed}
	all := []*account{l}
	day := d.Date
	if day == 0 {
		day = l.asOf
	}
	if unsure := l.terms.Allocation.Unknown != loan.AllocationGiven; unsure || day != l.asOf {
		var err *Refused
		if all, err = accountsOn(c, l.index, day); err != nil {
			return nil, err
		}
		d.Within = unsure && lowest(all).pos.Payoff() <= d.Amount && d.Amount <= highest(all).pos.Payoff()
	}
	then := highest(all)
	if then.ledger.PayoffUnknown() || then.sums() != loan.Exact {
		return d, nil
	}
	d.Difference = exact(d.Amount - then.pos.Payoff())
	return d, nil
}

// totals adds up the loans. Of what pays them off, what one lender got too much pays no
// other.
func totals(loans []LoanStatus) (sum Sums) {
	for _, f := range figures {
		*f.of(&sum) = SumOf(loans, func(l *LoanStatus) Maybe { return *f.of(&l.Sums) })
	}
	sum.Payoff = SumOf(loans, func(l *LoanStatus) Maybe { return l.Payoff.toPay() })
	sum.Credit = SumOf(loans, func(l *LoanStatus) Maybe { return l.Credit })
	return sum
}

// groups adds up the loans of each negotiation that has a name.
func groups(c *Case, loans []LoanStatus) []GroupSums {
	var list []GroupSums
	members := map[string][]LoanStatus{}
	for k := range loans {
		l := &loans[k]
		g := c.Loans[l.Index].Group
		if g == "" {
			continue
		}
		if members[g] == nil {
			list = append(list, GroupSums{Group: g})
		}
		members[g] = append(members[g], *l)
	}
	for i := range list {
		g := &list[i]
		for _, l := range members[g.Group] {
			g.Loans = append(g.Loans, l.Index)
		}
		g.Sums, g.Range = totals(members[g.Group]), sumsRange(members[g.Group])
	}
	return list
}
