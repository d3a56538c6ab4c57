package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// Check compares a figure that a lender states with what the ledger comes to by
// the book's conventions and by others.
type Check struct {
	Loan     int // in Case.Loans
	Figure   Figure
	Claimed  Amount
	Computed Maybe // by the book's own conventions
	Exact    bool  // they come to the claim
	// Matches are the fewest changes of convention that come to the claim, and
	// those with one change more; a match that changes what another match can do
	// without is left out.
	Matches  []Match
	NoEffect []Change // changes that leave the figure what it is
	Nearest  *Match   // where nothing matches: of no or few changes, what comes nearest
	Others   []DatedAmount
	// Shown is another sum that is printed of the loan and is just the claim;
	// empty: none is.
	Shown Shown
	// Equals is another figure of the loan that is just the difference; empty:
	// none is.
	Equals Figure
	Varied []Varied
	Tried  int  // combinations
	Whole  bool // all of them were tried that might come to the claim
}

// Varied is a convention that was varied, and how many ways it has besides the
// book's.
type Varied struct {
	Convention Convention
	Variants   int
}

// Match is some changes of convention and what the figure comes to with them.
type Match struct {
	Changes []Change
	Value   Amount
}

// Deviations counts the changes of what the book says; to settle what it does
// not know is none.
func (m Match) Deviations() int {
	n := 0
	for _, c := range m.Changes {
		if c.From != NotKnown {
			n++
		}
	}
	return n
}

// Change is one convention that is not the book's, or that the book does not
// know.
type Change struct {
	Convention Convention
	From, To   string
}

// DatedAmount is the figure on another day.
type DatedAmount struct {
	Date  Date
	Value Maybe
}

// otherDays is how many days before and after the as-of date are looked at.
const otherDays = 3

// fewChanges is how many changes still say something about a figure that is
// not met: with more, some combination always comes near.
const fewChanges = 2

// CheckClaim looks for the conventions under which a loan's figure is what the
// lender says. It runs the ledger itself on varied terms.
func CheckClaim(c *Case, index int, f Figure, claimed Amount) (_ *Check, refused *Refused) {
	defer tooLarge(index, "principal", func(r Refused) { refused = &r })
	own, refused := accountOn(c, index, c.AsOf)
	if refused != nil {
		return nil, refused
	}
	x := &checker{c: c, index: index, figure: f, terms: c.Loans[index].Terms, late: map[[2]int]bool{}}
	x.terms.Allocation = own.terms.Allocation
	x.overdue = len(own.ledger.OverdueNow(c.AsOf))
	x.out = &Check{Loan: index, Figure: f, Claimed: claimed, Computed: own.figure(f), Whole: true}
	x.out.Shown = x.shownAs(own)
	if !x.out.Computed.Known {
		return x.out, nil
	}
	x.otherDates()
	if x.out.Computed.AtLeast {
		return x.out, nil // what is not known could be anything
	}
	x.out.Exact = x.out.Computed.Amount == claimed
	if !own.ledger.SplitUnknown() { // else there is a sum, and nothing to count
		x.dims = dimensions(&x.terms)
	}
	for _, d := range x.dims {
		x.out.Varied = append(x.out.Varied, Varied{d.convention, len(d.variants)})
	}
	x.without(own)
	x.search()
	x.equals(own)
	return x.out, nil
}

// figure is one amount of the loan's status.
func (l *account) figure(f Figure) Maybe {
	var st LoanStatus
	l.amounts(&st)
	switch f {
	case FigureCostPerDay:
		st.CostPerDay = l.costPerDay()
	case FigureNextDue:
		ahead := l.outlook()
		l.nextDueOf(&st, &ahead)
	}
	return st.Figure(f)
}

// checker looks for the conventions behind one claim.
type checker struct {
	c      *Case
	index  int
	figure Figure
	terms  loan.Terms // the book's, with the order of allocation that the status takes
	dims   []dimension
	idle   []bool          // beside dims: it can make no difference to this loan
	late   map[[2]int]bool // by basis and rounding: something was ever late
	// overdue counts the instalments that are due and not paid.
	overdue int
	out     *Check
}

// pick says for each dimension which way is taken; 0 is the loan's own.
type pick []int

// without finds the dimensions that cannot matter: how a payment is spread where
// nothing was paid, how lateness is counted where nothing was late.
func (x *checker) without(own *account) {
	paid := len(own.loan.Agreements) > 0 || slices.ContainsFunc(x.terms.Payments, func(p loan.Payment) bool { return p.Date <= x.c.AsOf })
	none := make(pick, len(x.dims))
	// What was late by the book's own conventions is late by others too, or can at
	// least be tried; what was not late may be by a basis that asks for more.
	ownLate := x.terms.Card != nil || x.overdue > 0 || x.everLate(none)
	anyLate := ownLate
	for b := range x.ways(ConventionBasis) {
		for r := range x.ways(ConventionRounding) {
			p := slices.Clone(none)
			x.put(p, ConventionBasis, b)
			x.put(p, ConventionRounding, r)
			late := ownLate || x.everLate(p)
			x.late[[2]int{b, r}] = late
			anyLate = anyLate || late
		}
	}
	x.idle = make([]bool, len(x.dims))
	for i, d := range x.dims {
		spreads := d.convention == ConventionOrder || d.convention == ConventionBy
		x.idle[i] = spreads && !paid || d.late() && !anyLate
	}
}

// place is where a convention stands among the dimensions; -1: it says nothing
// about the loan.
func (x *checker) place(c Convention) int {
	return slices.IndexFunc(x.dims, func(d dimension) bool { return d.convention == c })
}

// ways counts the ways of a convention, the loan's own among them.
func (x *checker) ways(c Convention) int {
	if i := x.place(c); i >= 0 {
		return 1 + len(x.dims[i].variants)
	}
	return 1
}

func (x *checker) put(p pick, c Convention, way int) {
	if i := x.place(c); i >= 0 {
		p[i] = way
	}
}

func (x *checker) taken(p pick, c Convention) int {
	if i := x.place(c); i >= 0 {
		return p[i]
	}
	return 0
}

// varied is the loan's terms with the picked ways.
func (x *checker) varied(p pick) loan.Terms {
	t := x.terms
	for i, k := range p {
		if k > 0 {
			x.dims[i].variants[k-1].set(&t)
		}
	}
	return t
}

// everLate reports whether anything ever bore penalty, however it is counted.
func (x *checker) everLate(p pick) bool {
	t := x.varied(p)
	t.Penalty.On, t.Penalty.Counting, t.Grace = loan.OfBalance, loan.IncludeEnd, loan.Grace{}
	l, _, problem := agreement.Replay(&t, x.c.Loans[x.index].Agreements, x.c.AsOf, true)
	if problem != nil {
		return true
	}
	return slices.ContainsFunc(l.Entries(), func(e loan.Entry) bool { return e.Kind == loan.EntryPenalty })
}

// value is the figure with the picked ways; ok is false where the loan cannot
// be computed so.
func (x *checker) value(p pick) (Amount, bool) {
	x.out.Tried++
	terms, err := loan.Reconcile(x.varied(p))
	if err != nil {
		return 0, false
	}
	l, refused := replay(x.c, x.index, terms, x.c.AsOf, false)
	if refused != nil {
		return 0, false
	}
	m := l.figure(x.figure)
	return m.Amount, m.Exact()
}

// changes are what a pick changes, and what it takes for what is not known.
func (x *checker) changes(p pick) (list []Change) {
	for i, k := range p {
		switch d := x.dims[i]; {
		case k > 0:
			list = append(list, Change{d.convention, d.own, d.variants[k-1].name})
		case d.own == NotKnown && !x.idle[i]:
			list = append(list, Change{d.convention, d.own, d.taken})
		}
	}
	return list
}

// otherDates computes the figure on the days around the as-of date.
func (x *checker) otherDates() {
	for n := -otherDays; n <= otherDays; n++ {
		day := x.c.AsOf + Date(n)
		if n == 0 || x.terms.Owed != nil && day < x.terms.Owed.Date {
			continue
		}
		if l, refused := accountOn(x.c, x.index, day); refused == nil {
			x.out.Others = append(x.out.Others, DatedAmount{day, l.figure(x.figure)})
		}
	}
}

// equals looks for a figure that is just the difference.
func (x *checker) equals(own *account) {
	diff := x.out.Claimed - x.out.Computed.Amount
	for _, f := range Figures() {
		m := own.figure(f)
		if f != x.figure && diff != 0 && m.Exact() && (m.Amount == diff || m.Amount == -diff) {
			x.out.Equals = f
			return
		}
	}
}
