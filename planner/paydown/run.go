package paydown

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
)

// Run pays the loans down by a policy, from the as-of day to the day on which
// nothing is owed, or for [MaxMonths]. The cash must reach three months beyond
// where it comes again and again. The ledgers given are not changed.
func Run(asOf Date, loans []Loan, cash *household.Cash, p Policy) (*Result, *loan.Refusal) {
	return RunWith(asOf, loans, cash, p, Options{})
}

// Options say how a run differs from the usual.
type Options struct {
	Surprise Surprise
	// Brief leaves out the most that is due and unpaid: where many plans are compared,
	// to find it takes half the time.
	Brief bool
	// Sums leaves out which payments are made, and what becomes of what is late.
	Sums bool
	// EndsOnly asks for nothing but whether the plan ends: a run stops where more is
	// owed than all the money that is still to come.
	EndsOnly bool
	Until    Date // it stops before this day, with what is owed then as left; zero: after MaxMonths
	// careful looks at all that is owed on every day on which something happens: where
	// it may be too much to compute, the last day on which it is not may be any.
	careful bool
}

// much is far from what is too much to compute.
const much = money.Ceiling / 1000

// Surprise is money that is gone from a day on, and that nobody counted on before: a
// bill, or a payday that does not come.
type Surprise struct {
	On     Date // zero: there is none
	Amount Amount
}

// RunWith is [Run] with options.
func RunWith(asOf Date, loans []Loan, cash *household.Cash, p Policy, o Options) (_ *Result, refusal *loan.Refusal) {
	defer loan.Catch(&refusal, "principal")
	r, refusal := through(asOf, loans, cash, p, o)
	if !o.careful && (refusal != nil || r.large() || r.grown && !o.EndsOnly) {
		o.careful = true
		r, refusal = through(asOf, loans, cash, p, o)
	}
	if refusal != nil {
		return nil, refusal
	}
	return r.result(), nil
}

// through is a run that has lived through all its days.
func through(asOf Date, loans []Loan, cash *household.Cash, p Policy, o Options) (*run, *loan.Refusal) {
	r := begin(asOf, loans, cash, p, o)
	if refusal := r.day(asOf); refusal != nil {
		return nil, refusal
	}
	for d := r.next(asOf); d != 0 && d < r.end; d = r.next(d) {
		switch refusal := r.day(d); {
		case refusal == nil:
			r.grown = r.hopeless(d)
		case refusal.Code == loan.TooLarge || refusal.Code == loan.CompoundsTooLong:
			r.grown = true // a debt that grows past what can be computed never ends
		default:
			return nil, refusal
		}
		if r.grown {
			break
		}
	}
	return r, nil
}

// begin is a run before its first day.
func begin(asOf Date, loans []Loan, cash *household.Cash, p Policy, o Options) *run {
	r := &run{
		policy: p, asOf: asOf, end: min(calendar.Monthly.From(asOf, MaxMonths), calendar.Last+1),
		purse: purse{cash: cash, surprise: o.Surprise}, endsOnly: o.EndsOnly, sums: o.Sums,
		unpaid: unpaid{off: o.Brief || o.EndsOnly, daily: o.careful, year: calendar.Monthly.From(asOf, 12)},
		out:    &Result{Policy: p, CurrentFrom: asOf},
	}
	if o.Until != 0 {
		r.end = min(r.end, o.Until)
	}
	all, lists := make([]debt, len(loans)), make([]*debt, 2*len(loans))
	r.debts, r.queue, r.open = lists[:0:len(loans)], lists[len(loans):len(loans)], len(loans)
	for i := range loans {
		y := &all[i]
		y.begin(asOf, &loans[i], i)
		y.careful = o.careful
		if o.Sums && !p.shares() { // a share goes by what fell due today, settled or not
			y.l.WithoutTable()
		}
		r.debts = append(r.debts, y)
		r.touch(asOf, y)
		r.unpaid.daily = r.unpaid.daily || y.Terms.Tolerance > 0 // it falls when the day is over
		r.queue = append(r.queue, y)                             // on the as-of day something may happen to each
	}
	return r
}

// large reports whether something may at some time have been near to what is too much to
// compute. What a loan owed on any day was paid later, or is left at the end: the two
// together are at least as much.
func (r *run) large() bool {
	for _, y := range r.debts {
		if y.paid > much || !y.cleared && !r.grown && y.payoff(r.end-1) > much-y.paid {
			return true
		}
	}
	return false
}

// hopeless reports whether more is owed than all the money that is still to come.
func (r *run) hopeless(d Date) bool {
	if !r.endsOnly || d < r.look {
		return false
	}
	r.look = d + 180
	owed := -r.purse.left()
	for _, y := range r.debts {
		if !y.cleared {
			p := y.position(d)
			owed = owed.Add(p.Payoff() - p.Fee)
		}
	}
	return owed > 0
}

// run is one run of all loans.
type run struct {
	policy Policy
	asOf   Date
	end    Date // the day after the last
	purse  purse
	debts  []*debt
	queue  queue
	today  []*debt // to which something happens today, or has happened
	open   int     // debts that are not cleared
	owing  int     // debts of which something is due and unpaid
	out    *Result
	income bool   // it comes today, or today is the as-of day
	most   Amount // what may be sent for dues today; asked for where somebody may be paid
	err    *loan.Refusal
	grown  bool // past what can be computed
	unpaid unpaid
	sums   bool // see [Options]
	// endsOnly: it stops once it can be known that it never ends, and looks for that
	// from a day on.
	endsOnly bool
	look     Date

	due, part []*debt // room for lists of a day
	dues      [][]loan.DatedSum
	ranks     []ranked
}

// next is the next day on which something happens; zero where nothing is owed any
// more, or nothing happens ever again.
func (r *run) next(d Date) (next Date) {
	if r.open == 0 {
		return 0
	}
	if len(r.queue) > 0 {
		next = r.queue[0].coming
	}
	if r.policy != None || r.owes() {
		if x := r.purse.nextIncome(); x != 0 && (next == 0 || x < next) {
			next = x
		}
	}
	return next
}

// owes reports whether anything is due and unpaid.
func (r *run) owes() bool { return r.owing > 0 }

// day lives through one day.
func (r *run) day(d Date) (refusal *loan.Refusal) {
	defer loan.Catch(&refusal, "principal")
	r.income = r.purse.to(d) || d == r.asOf
	if r.income {
		r.most = r.safe(d)
	}
	r.today = r.queue.take(d, r.today[:0])
	r.evening(d)
	for _, y := range r.today {
		if !y.cleared && y.to(d) {
			r.touch(d, y)
			if err := y.l.Err(); err != nil {
				return err
			}
		}
	}
	r.pays(d)
	if r.err == nil {
		r.close(d)
	}
	return r.err
}

// touch looks at a debt after something happened to it on day d.
func (r *run) touch(d Date, y *debt) {
	owed, open := y.owes, !y.cleared
	y.touched(d)
	r.owing += one(y.owes) - one(owed)
	r.open += one(!y.cleared) - one(open)
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// close ends a day: what fell due on it and is unpaid is late.
func (r *run) close(d Date) {
	r.fell(d)
	slices.SortFunc(r.today, func(a, b *debt) int { return a.index - b.index })
	for _, y := range r.today {
		y.settle(d, r.out.Late)
		r.note(d, y)
		r.queue.put(d, y)
	}
	switch {
	case r.owes():
		r.out.CurrentFrom = 0
	case r.out.CurrentFrom == 0:
		r.out.CurrentFrom = d
	}
}

// note files what is late from day d on.
func (r *run) note(d Date, y *debt) {
	if y.cleared || !y.owes {
		return
	}
	for _, f := range y.dueToday(d) {
		if r.out.Late == nil {
			r.out.Late = make([]Late, 0, fewLate)
		}
		if !r.sums {
			y.late = append(y.late, lateSum{d, f, len(r.out.Late)})
		}
		r.out.Late = append(r.out.Late, Late{Loan: y.index, N: f.N, Due: d, Amount: f.Unpaid})
		r.out.First = cmp.Or(r.out.First, d)
	}
}

// fewLate is room for what is late in most runs in which anything is.
const fewLate = 32

// result sums up.
func (r *run) result() *Result {
	o := r.out
	if !r.grown {
		r.turnYear(r.end)
		r.deepen(r.end)
	}
	if r.unpaid.year != 0 {
		o.FirstYear = o.Deepest
	}
	for _, y := range r.debts {
		x := LoanResult{Loan: y.index, TotalPaid: y.paid, Finish: y.finish}
		switch {
		case y.cleared:
		case r.grown:
			o.NeverEnds, o.BrokeOff, x.BrokeOff = true, true, true
		default:
			o.NeverEnds = true
			x.Left = y.payoff(r.end - 1)
		}
		for k := range y.late {
			switch x := &y.late[k]; {
			case o.Late[x.at].Paid != 0:
			case r.grown:
				o.Late[x.at].BrokeOff = true
			default:
				o.Late[x.at].Cost, _ = y.lateness(x, r.end-1)
			}
		}
		if !x.BrokeOff {
			x.Cost = x.TotalPaid + x.Left - y.Outstanding
		}
		o.Loans = append(o.Loans, x)
		o.TotalPaid, o.Cost = o.TotalPaid.Add(x.TotalPaid), o.Cost+x.Cost
		o.Finish = max(o.Finish, x.Finish)
	}
	if o.NeverEnds {
		o.Finish = 0
	}
	if o.BrokeOff {
		o.Cost = 0
	}
	o.Affordable = len(o.Late) == 0
	return o
}
