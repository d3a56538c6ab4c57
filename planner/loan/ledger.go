package loan

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
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
	extras  []Extra      // dated sums of an agreement, ascending, not yet due
	side    []Row        // prepayments, for the table
	credit  Amount       // money held for the coming instalments

	whole     account     // penalty on base `balance`: one for the loan
	wholeBase money.Ratio // of whole, what no grace can undo
	joins     joins       // due days on which unpaid penalty joined
	bearing   Amount      // of all instalments together, what bears the penalty rate
	leader    *Instalment // during a payment: where whole stands
	open      openLoan
	card      *cardState   // a card that goes on; nil: none, or closed by an agreement
	asked     []Row        // what the statements of a card that is closed asked for
	ahead     *cardRows    // the payments to come on the card, once somebody asked for them
	flat      []RateChange // what a flat contract bears on its balance, once an agreement asked

	payments []Payment
	paid     int  // payments behind it
	done     Date // the last day that is over
	onGrid   Date // what gridDay found; zero: it has to look
	opened   Date // the day whose dues have happened and whose payments have not

	adopted    *Restructuring // the agreement in force
	before     *Scheme        // the schedule that it replaced
	beforeCur  cursor         // where that stood
	beforeDues []Date         // due days that were left of it
	err        *Refusal

	log       *Journal  // nil: nothing is kept
	stretches []Stretch // noted for all instalments, where penalty joins
}

// NewLedger begins a loan's ledger on the day before its first event.
func NewLedger(t *Terms) (l *Ledger, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	l = &Ledger{terms: t, done: t.Start - 1, payments: inOrder(t.Payments)}
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

// inOrder returns payments by date, on one date those first that do not say what
// they are for. What is in order already is not copied.
func inOrder(payments []Payment) []Payment {
	byDate := func(a, b Payment) int {
		switch {
		case a.Date != b.Date:
			return cmp.Compare(a.Date, b.Date)
		case a.As == PayAny && b.As != PayAny:
			return -1
		case a.As != PayAny && b.As == PayAny:
			return 1
		}
		return 0
	}
	if !slices.IsSortedFunc(payments, byDate) {
		payments = slices.Clone(payments)
		slices.SortStableFunc(payments, byDate)
	}
	return payments
}

// frame returns the accrual of terms without a schedule of their own.
func (t *Terms) frame() accrual {
	ac := accrual{basis: t.Basis, grid: calendar.Grid{Anchor: t.Start, Every: t.Every}, start: t.Start}
	if ac.grid.Every.IsZero() {
		ac.grid.Every = calendar.Monthly
	}
	ac.first = ac.grid.Every.From(t.Start, 1)
	if t.Method == Open {
		ac.first, ac.odd = never, odd30E // there are no periods to count in
	}
	if t.FirstDue != 0 {
		ac.grid.Anchor = t.FirstDue
	}
	ac.rates = append([]RateChange{{Rate: t.Rate.Rate}}, t.RateChanges...)
	return ac
}

func (l *Ledger) begin(s *Scheme) {
	l.scheme, l.cur, l.onGrid = s, cursor{}, 0
	if s != nil {
		l.frame, l.firstDue = s.accrual, s.index
		l.cur = s.walk()
		l.cur.log = l.log
	}
	l.noteBalance(EntryBegan)
}

// after returns the grid index of the loan's next due day after d; the grid
// goes on past the end, but has no due day before the first.
func (l *Ledger) after(d Date) int {
	return max(l.frame.grid.After(d), l.firstDue)
}

// gridDay returns the loan's first due day after the last day that is over. It is
// asked on every event while unpaid penalty joins.
func (l *Ledger) gridDay() Date {
	if l.onGrid <= l.done {
		l.onGrid = l.frame.grid.At(l.after(l.done))
	}
	return l.onGrid
}

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

// CloseDay runs to the end of day d: its dues, fees and payments included.
func (l *Ledger) CloseDay(d Date) {
	defer Catch(&l.err, "principal")
	l.OpenDay(d)
	if l.err == nil && l.opened == d {
		l.pay(d)
		l.done, l.opened = d, 0
	}
}

// OpenDay runs up to the agreements of day d: everything before d, and d's own
// dues, late fees and acceleration, but not its payments.
func (l *Ledger) OpenDay(d Date) {
	defer Catch(&l.err, "principal")
	l.makeRoom(d)
	for l.err == nil && l.done < d && l.opened < d {
		if l.opened != 0 {
			l.pay(l.opened)
			l.done, l.opened = l.opened, 0
			continue
		}
		n := min(l.nextEvent(), d)
		l.fallDue(n)
		l.opened = n
	}
}

// today is the day that is open, else the last that is over.
func (l *Ledger) today() Date { return max(l.opened, l.done) }

const never Date = 1 << 30

// nextEvent returns the first day after l.done on which something happens.
func (l *Ledger) nextEvent() Date {
	next := never
	at := func(d Date) {
		if d > l.done && d < next {
			next = d
		}
	}
	if l.scheme != nil && !l.cur.done() {
		at(l.cur.due())
	}
	if len(l.extras) > 0 {
		at(l.extras[0].Due)
	}
	if l.card != nil {
		l.nextCardEvent(at)
	}
	if l.paid < len(l.payments) {
		at(l.payments[l.paid].Date)
	}
	if l.terms.Accelerated != 0 {
		at(l.terms.Accelerated)
	}
	if l.log != nil {
		for _, c := range l.frame.rates[1:] {
			at(c.From) // penalty is noted rate by rate
		}
	}
	at(l.nextLateFee())
	if l.terms.Penalty.Compound == CompoundAll && len(l.ins) > 0 {
		at(l.gridDay())
	}
	return next
}

// fallDue applies the dues, late fees and acceleration of day d.
func (l *Ledger) fallDue(d Date) {
	l.accrue(d)
	l.join(d)
	if l.card != nil {
		l.cardDay(d)
	}
	before := l.fell.all
	if l.scheme != nil && !l.cur.done() && l.cur.due() == d {
		row := l.cur.step()
		if l.cur.err != nil {
			l.err = l.cur.err
			return
		}
		if l.alone(&row) {
			l.paidOnItsDay(row)
			return
		}
		i := l.add(&Instalment{Row: row})
		if l.log != nil {
			l.noteDue(i, EntryFellDue, d, Parts{Principal: row.Principal, Interest: row.Interest, Fees: row.Fees})
			l.log.note(PrincipalAccount, Entry{Kind: EntryFellDue, N: row.N, Due: d, Amount: -row.Principal})
		}
	}
	for len(l.extras) > 0 && l.extras[0].Due == d {
		l.addExtra(l.extras[0])
		l.extras = l.extras[1:]
	}
	l.chargeLateFees(d)
	if d == l.terms.Accelerated {
		l.accelerate(d)
	}
	if l.fell.all > before {
		l.settleDue(d)
	}
}

// settleDue pays what fell due on d from money held, and, up to the day
// through which the borrower says that all was paid, in full.
func (l *Ledger) settleDue(d Date) {
	if l.credit > 0 {
		l.useCredit(d)
	}
	if d <= l.terms.PaidThrough {
		l.fill(d, l.dueNow(d).Total())
	}
}

// notDue returns the principal that is not yet due.
func (l *Ledger) notDue() Amount {
	n := l.open.balance
	if l.scheme != nil {
		n += l.cur.balance
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
		n += c.accruedTo(d, log, 0) + c.aside + c.spreadLeft
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
