package paydown

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
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
	// EndsOnly asks for nothing but whether the plan ends: a run stops where more is
	// owed than all the money that is still to come.
	EndsOnly bool
	Until    Date // it stops before this day, with what is owed then as left; zero: after MaxMonths
}

// Surprise is money that is gone from a day on, and that nobody counted on before: a
// bill, or a payday that does not come.
type Surprise struct {
	On     Date // zero: there is none
	Amount Amount
}

// RunWith is [Run] with options.
func RunWith(asOf Date, loans []Loan, cash *household.Cash, p Policy, o Options) (_ *Result, refusal *loan.Refusal) {
	defer loan.Catch(&refusal, "principal")
	r := &run{policy: p, asOf: asOf, end: min(calendar.Monthly.From(asOf, MaxMonths), calendar.Last+1), purse: purse{cash: cash, surprise: o.Surprise}, brief: o.Brief || o.EndsOnly, endsOnly: o.EndsOnly}
	if o.Until != 0 {
		r.end = min(r.end, o.Until)
	}
	r.out = &Result{Policy: p, CurrentFrom: asOf}
	for i := range loans {
		y := newDebt(asOf, &loans[i], i)
		y.touched(asOf)
		r.debts = append(r.debts, y)
	}
	if refusal = r.day(asOf); refusal != nil {
		return nil, refusal
	}
	for d := r.next(asOf); d != 0 && d < r.end; d = r.next(d) {
		switch refusal := r.day(d); {
		case refusal == nil && r.hopeless(d):
			r.grown = true
			return r.result(), nil
		case refusal == nil:
		case refusal.Code == loan.TooLarge || refusal.Code == loan.CompoundsTooLong:
			r.grown = true // a debt that grows past what can be computed never ends
			return r.result(), nil
		default:
			return nil, refusal
		}
	}
	return r.result(), nil
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
	out    *Result
	late   []*Late
	income bool // it comes today, or today is the as-of day
	err    *loan.Refusal
	grown  bool // past what can be computed
	brief  bool
	// endsOnly: it stops once it can be known that it never ends, and looks for that
	// from a day on.
	endsOnly bool
	look     Date
	aged     bool // past the first twelve months

	due, part []*debt // room for lists of a day
	dues      [][]loan.DatedSum
	ranks     []ranked
}

// next is the next day on which something happens; zero where nothing is owed any
// more, or nothing happens ever again.
func (r *run) next(d Date) Date {
	next, open := Date(0), false
	at := func(x Date) {
		if x > d && (next == 0 || x < next) {
			next = x
		}
	}
	for _, y := range r.debts {
		if !y.cleared {
			open = true
			at(y.comes(d))
		}
	}
	if !open {
		return 0
	}
	if r.policy != None || r.owes() {
		at(r.purse.nextIncome())
	}
	return next
}

// owes reports whether anything is due and unpaid.
func (r *run) owes() bool {
	return slices.ContainsFunc(r.debts, func(y *debt) bool { return y.owes })
}

// day lives through one day.
func (r *run) day(d Date) (refusal *loan.Refusal) {
	defer loan.Catch(&refusal, "principal")
	r.income = r.purse.to(d) || d == r.asOf
	most := r.purse.room(d, calendar.Monthly.From(d, 3), nil)
	r.measure(d, most > 0)
	for _, y := range r.debts {
		if !y.cleared && y.to(d) {
			y.touched(d)
			if err := y.l.Err(); err != nil {
				return err
			}
		}
	}
	if most > 0 {
		r.pays(d, most)
	}
	if r.err == nil {
		r.close(d)
	}
	return r.err
}

// measure holds the sum due and unpaid up to the day before d, on which something
// happens, against the most so far. Between payments it only grows, but on the statement
// day of a card; so the day before a payment is asked, and the last of the first year.
func (r *run) measure(d Date, pays bool) {
	if r.brief || r.out.First == 0 {
		return
	}
	if year := calendar.Monthly.From(r.asOf, 12); !r.aged && d >= year {
		r.aged = true
		r.out.FirstYear = max(r.out.Deepest, r.unpaid(year-1))
		r.out.Deepest = r.out.FirstYear
	}
	turns := func(y *debt) bool { return y.next == d && y.l.Statement() != nil }
	if pays || slices.ContainsFunc(r.debts, turns) {
		r.out.Deepest = max(r.out.Deepest, r.unpaid(d-1))
	}
}

// unpaid is what is due and unpaid at the end of day d, on all loans; 0 before
// anything was late.
func (r *run) unpaid(d Date) (sum Amount) {
	if r.out.First == 0 || d < r.out.First {
		return 0
	}
	for _, y := range r.debts {
		if y.owes {
			sum = sum.Add(y.unpaid(d))
		}
	}
	return sum
}

// close ends a day: what fell due on it and is unpaid is late.
func (r *run) close(d Date) {
	owes := false
	for _, y := range r.debts {
		if y.stirred == d {
			y.settle(d)
			r.note(d, y)
		}
		owes = owes || y.owes && !y.cleared
	}
	switch {
	case owes:
		r.out.CurrentFrom = 0
	case r.out.CurrentFrom == 0:
		r.out.CurrentFrom = d
	}
}

// note files what is late from day d on.
func (r *run) note(d Date, y *debt) {
	if y.cleared {
		return
	}
	for _, f := range y.dueToday(d) {
		x := &Late{Loan: y.index, N: f.N, Due: d, Amount: f.Unpaid}
		y.late, y.fallen = append(y.late, x), append(y.fallen, f)
		r.late = append(r.late, x)
		r.out.First = cmp.Or(r.out.First, d)
	}
}

// result sums up.
func (r *run) result() *Result {
	o := r.out
	if !r.grown {
		r.measure(r.end, true)
	}
	if !r.aged {
		o.FirstYear = o.Deepest
	}
	for _, y := range r.debts {
		x := LoanResult{Loan: y.index, TotalPaid: y.paid, Finish: y.finish}
		if !y.cleared {
			o.NeverEnds = true
			x.Left = y.left
			if !r.grown {
				x.Left = y.payoff(r.end - 1)
			}
		}
		for k, late := range y.late {
			if late.Paid == 0 && !r.grown {
				late.Cost, _ = y.lateness(k, r.end-1)
			}
		}
		x.Cost = x.TotalPaid + x.Left - y.Outstanding
		o.Loans = append(o.Loans, x)
		o.TotalPaid, o.Cost = o.TotalPaid.Add(x.TotalPaid), o.Cost+x.Cost
		o.Finish = max(o.Finish, x.Finish)
	}
	if o.NeverEnds {
		o.Finish = 0
	}
	for _, x := range r.late {
		o.Late = append(o.Late, *x)
	}
	o.Affordable = len(o.Late) == 0
	return o
}
