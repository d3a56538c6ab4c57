package loan

import (
	"cmp"
	"slices"

	"repay/planner/money"
)

// Ledger lives through a loan day by day: what fell due, what was paid of it,
// what lateness added. It runs forward only; [Ledger.Fork] makes a copy that
// runs independently.
type Ledger struct {
	terms *Terms
	frame accrual // rates, basis and due days, with or without a scheme
	// firstDue is the grid index before which nothing falls due.
	firstDue int
	keptFees []recurring // recurring fees that an agreement without fees left

	contract *Scheme // as signed; nil: no due dates, or nothing known of them
	scheme   *Scheme // in force; nil: nothing more falls due by itself
	cur      cursor
	halted   *cursor // where an acceleration stopped the schedule

	ins     []Instalment // what fell due, from the first that is not settled on
	past    []Row        // what fell due before them, see past.go
	fell    fallen       // what is asked of both together
	charged int          // what of ins, from the first on, had its late fee decided
	dated   []*Fee       // fees with a date, ascending, not yet due
	extras  []Extra      // dated sums of an agreement, ascending, not yet due
	side    []Row        // prepayments, for the table
	prepaid prepaidToday
	credit  Amount // money held for the coming instalments
	used    Parts  // what money held has paid

	whole     account     // penalty on base `balance`: one for the loan
	wholeBase money.Ratio // of whole, what no grace can undo
	late      lateTime    // what one cap of whole holds for
	joins     joins       // due days on which unpaid penalty joined
	bearing   Amount      // of all instalments together, what bears the penalty rate
	leader    *Instalment // during a payment: where whole stands
	pace      penaltyPace
	open      openLoan
	card      *cardState   // a card that goes on; nil: none, or closed by an agreement
	asked     []Row        // what the statements of a card that is closed asked for
	ahead     *cardRows    // the payments to come on the card, once somebody asked for them
	flat      []RateChange // what a flat contract bears on its balance, once an agreement asked

	payments []Payment
	paid     int       // payments behind it
	word     Date      // through it all was paid, the borrower says: PaidThrough, where that is not forgotten
	onWord   Amount    // paid by it alone: no payment is recorded for it
	words    []Payment // the same by day, where entries are kept
	done     Date      // the last day that is over
	coming   comingDue // what comingAfter found
	opened   Date      // the day whose dues have happened and whose payments have not
	sent     Parts     // where what was paid went, see Sent and Send

	agreed   []Agreed       // signed for days to come, ascending
	adopted  *Restructuring // the agreement in force
	payOffOn Date           // the day on which by it everything is to be paid; zero: none
	before   *replaced      // the schedule that it replaced; nil: nothing is agreed
	err      *Refusal

	log  *Journal // nil: nothing is kept
	bare bool     // nor what is settled, see WithoutTable
}

// replaced is a schedule in the place of which something was agreed. Forks share it.
type replaced struct {
	scheme *Scheme // nil: there was none
	cur    cursor  // where it stood
	dues   []Date  // due days that were left of it
}

// NewLedger begins a loan's ledger on the day before its first event.
func NewLedger(t *Terms) (l *Ledger, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	l = &Ledger{terms: t, done: t.Start - 1, payments: inOrder(t.paid()), word: t.PaidThrough, dated: t.datedFees()}
	l.frame, l.firstDue = t.frame(), -1<<30
	if t.Owed != nil {
		return l, l.beginOwed()
	}
	if t.Card != nil {
		l.beginCard()
		return l, nil
	}
	if t.Method == Open {
		l.open = openLoan{balance: t.Principal, interest: account{from: t.Start}}
		return l, nil
	}
	s, err := newContract(t)
	if err != nil {
		return nil, err
	}
	l.begin(s)
	l.contract = s
	return l, nil
}

// inOrder returns payments by date; of one date first those before what is signed on it,
// and then by what they are for: first those that do not say it. What is in order already
// is not copied.
func inOrder(payments []Payment) []Payment {
	byDate := func(a, b Payment) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.turn(), b.turn()), cmp.Compare(a.As, b.As))
	}
	if !slices.IsSortedFunc(payments, byDate) {
		payments = slices.Clone(payments)
		slices.SortStableFunc(payments, byDate)
	}
	return payments
}

// frame returns the accrual of terms without a schedule of their own.
func (t *Terms) frame() accrual {
	ac := accrual{basis: t.Basis, parts: t.OddDays, start: t.Start}
	ac.grid, _ = t.DueDays()
	ac.first = ac.grid.Every.From(t.Start, 1)
	if t.Method == Open {
		ac.first, ac.odd = never, odd30E // there are no periods to count in
	}
	if last := ac.grid.LastDated(); last != 0 {
		ac.first, ac.odd = last, oddDated
	}
	ac.rates = append([]RateChange{{Rate: t.Rate.Rate}}, t.RateChanges...)
	return ac
}

func (l *Ledger) begin(s *Scheme) {
	l.scheme, l.cur, l.coming, l.pace = s, cursor{}, comingDue{}, penaltyPace{}
	if s != nil {
		l.frame, l.firstDue = s.accrual, s.index
		l.cur.begin(s)
		l.cur.log = l.log
	}
	l.noteBalance(EntryBegan)
}

// after returns the grid index of the loan's next due day after d; the grid
// goes on past the end, but has no due day before the first.
func (l *Ledger) after(d Date) int {
	return max(l.frame.grid.After(d), l.firstDue)
}

// Begins is the first day of a ledger on which nothing has happened yet.
func (l *Ledger) Begins() Date { return l.done + 1 }

// Err returns the first thing that could not be computed.
func (l *Ledger) Err() *Refusal { return l.err }

// Fork returns a copy that runs independently. It does not record. What no
// longer changes the two share: of what fell due, all that is settled.
func (l *Ledger) Fork() *Ledger {
	f := *l
	f.cur = l.cur.fork()
	f.ins = slices.Clone(l.ins)
	f.joins = l.joins.fork()
	f.past, f.side, f.asked = slices.Clip(l.past), slices.Clip(l.side), slices.Clip(l.asked)
	f.card = l.card.fork()
	if l.log != nil {
		f.log, f.past = nil, slices.Clone(l.past)
		for k := range f.past {
			f.past[k].Trail = nil
		}
		for k := range f.ins {
			f.ins[k].Trail = nil
		}
	}
	return &f
}

// WithoutPayments makes the ledger forget the payments that are still to come.
func (l *Ledger) WithoutPayments() { l.payments = l.payments[:l.paid] }

// FromHere makes the ledger forget what is said to be paid from here on: payments
// still to come, and the borrower's word on dues up to a day.
func (l *Ledger) FromHere() {
	l.WithoutPayments()
	l.word = 0
}

// WithoutTable makes the ledger forget from here on what is settled: nobody asks for its
// table any more, nor for what became of one due.
func (l *Ledger) WithoutTable() { l.bare = true }

// notDue returns the principal that is not yet due.
func (l *Ledger) notDue() Amount {
	n := l.open.balance
	if l.scheme != nil {
		n += l.cur.balance + l.cur.over.parts[Principal]
	}
	if l.card != nil {
		n += l.card.notDue(l.today())
	}
	for _, x := range l.extras {
		n += x.Parts[Principal]
	}
	return n
}

// accrued returns the interest to d that is not yet due, with what an
// agreement keeps aside or spreads over instalments to come.
func (l *Ledger) accrued(d Date) Amount { return l.accruedTo(d, nil) }

// accruedTo is accrued, noted part by part.
func (l *Ledger) accruedTo(d Date, log *Entries) Amount {
	n := l.open.owedTo(l, d, log)
	if l.card != nil {
		n += l.card.interestOwed(l, d, log)
	}
	if c := &l.cur; l.scheme != nil && !c.done() {
		n += c.accruedTo(d, log, 0) + c.aside + c.spreadLeft + c.overAccrued(d, log, 0)
		log.noteAmount(EntryAside, 0, c.aside)
		log.noteAmount(EntrySpread, 0, c.spreadLeft)
	}
	for _, x := range l.extras {
		part := x.Parts.Total() - x.Parts[Principal]
		n += part
		log.noteAmount(EntryAgreedSum, x.Due, part)
	}
	return n
}
