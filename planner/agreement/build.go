package agreement

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Result is an offer applied to a loan on a date: what it does to the ledger,
// and every payment from that date on, all made on time.
type Result struct {
	Offer         *Offer
	Position      loan.Position // what was owed on the date
	Restructuring loan.Restructuring
	Rows          []loan.Row
	Principal     Amount // principal paid, on the date and after
	Penalty       Amount // penalty paid
	Fees          Amount // fees paid, the agreement's own included
	Waived        Amount // what was unpaid on the date and will not be paid

	CurrentFrom Date   // nothing is overdue from this date on; zero: never
	EndsOn      Date   // nothing: the day up to which nothing is paid
	OwedThen    Amount // nothing: the payoff on that day

	Trace *Trace // how it came about; nil where the ledger does not record

	// NeverEnds: the contract goes on, and is a card that its minimum does not
	// clear; LeftOver is what is then still owed.
	NeverEnds bool
	LeftOver  Amount
	// Penalties is how much is known of penalty on the day of the first payment,
	// where the offer names one.
	Penalties loan.Knowledge

	paid Amount
}

// TotalPaid is the sum of all payments.
func (r *Result) TotalPaid() Amount { return r.paid }

// First is the first row that pays something; an empty one where none does.
func (r *Result) First() *loan.Row {
	for i := range r.Rows {
		if r.Rows[i].Total() > 0 {
			return &r.Rows[i]
		}
	}
	return &loan.Row{}
}

// Cost is what the way out costs over the principal outstanding on the date.
func (r *Result) Cost() Amount {
	if r.Offer.Strategy == Nothing {
		return r.OwedThen - r.Position.Outstanding()
	}
	return r.TotalPaid() - r.Position.Outstanding()
}

// Interest is what of the payments is neither principal nor penalty nor fees.
func (r *Result) Interest() Amount {
	return r.TotalPaid() - r.Principal - r.Penalty - r.Fees
}

// Build applies an offer to the loan whose ledger stands at day d. The ledger
// is not changed; see [loan.Ledger.Adopt].
func Build(l *loan.Ledger, t *loan.Terms, d Date, o Offer) (*Result, *loan.Refusal) {
	return StandingAt(l, t, d).Build(&o)
}

// Build applies an offer to the loan.
func (s *Standing) Build(o *Offer) (r *Result, refusal *loan.Refusal) {
	defer loan.Catch(&refusal, string(o.Strategy))
	b := s.start(o)
	r = b.r
	if s.l.Recording() {
		b.r.Trace = &Trace{}
	}
	if b.def.stages != nil {
		refusal = b.staged()
	} else {
		refusal = b.def.apply(b)
	}
	if refusal == nil {
		refusal = s.l.Err()
	}
	if refusal == nil {
		refusal = b.within()
	}
	s.finish(r)
	return r, refusal
}

// within adds up what is paid, and refuses what goes on past the calendar, and
// sums past what can be added up.
func (b *builder) within() *loan.Refusal {
	if n := len(b.r.Rows); n > 0 && b.r.Rows[n-1].Due > calendar.Last {
		return b.refuse(loan.PastCalendar)
	}
	for i := range b.r.Rows {
		b.r.paid = b.r.paid.Add(b.r.Rows[i].Total())
	}
	b.r.paid.Together()
	return nil
}

type builder struct {
	*Standing
	def *definition
	o   *Offer
	r   *Result
	now *moment // the day of the first payment
	// span is how many periods the only instalment of a new schedule takes; 0: one.
	span int
}

func (b *builder) refuse(code loan.Code) *loan.Refusal {
	return &loan.Refusal{Code: code, Field: string(b.o.Strategy)}
}

// round is the loan's rounding of everything but level amounts.
func (b *builder) round(a Amount, r money.Ratio) Amount { return r.Of(a, b.t.InterestRounding) }

// shareOf returns a share as a sum: itself, or its part of base.
func (b *builder) shareOf(s Share, base Amount) Amount {
	if !s.Set {
		return 0
	}
	if s.IsPart {
		return b.round(base, s.Part)
	}
	return s.Amount
}

// equalParts cuts a sum into n parts, each rounded, the last clears.
func (b *builder) equalParts(sum Amount, n int) []Amount {
	parts := make([]Amount, n)
	each := b.round(sum, money.NewRatio(1, int64(n)))
	for i := range parts {
		parts[i] = min(each, sum)
		if i == n-1 {
			parts[i] = sum
		}
		sum -= parts[i]
	}
	return parts
}

// begin lets the rows begin with one, where that pays something.
func (b *builder) begin(row *loan.Row) {
	if row.Total() != 0 {
		b.r.Rows = append(b.r.Rows, *row)
	}
}

// rows is room for more rows behind those of the result; none where it is kept.
func (b *builder) rows() []loan.Row { return b.r.Rows[len(b.r.Rows):] }

// goesOn appends rows of a schedule that goes on, money held taken off by the
// loan's order, and counts what they pay. It keeps the rows.
func (b *builder) goesOn(rows []loan.Row) {
	credit := b.now.position.Credit
	order := b.t.Allocation.Order.OrDefault()
	for i := range rows {
		row := &rows[i]
		b.noteRow(row)
		if row.Total() > 0 && (credit > 0 || b.r.Trace != nil) {
			parts := row.Parts()
			held := parts.Take(min(credit, row.Total()), order)
			credit -= held.Total()
			b.r.Principal -= held[loan.Principal]
			b.note(Entry{Kind: Held, Due: row.Due, Kinds: negative(held)})
			row.Add(loan.EntryUsed, row.Due, negative(held))
		}
		b.r.Fees += row.Fees
		b.r.Penalty += row.Penalty
	}
	if billed := b.now.l.BilledAhead(); billed != 0 {
		b.r.Fees -= billed
		b.note(Entry{Kind: Billed, Due: b.d, Kinds: loan.Parts{loan.Fees: -billed}})
	}
	b.r.NeverEnds, b.r.LeftOver = b.now.l.NeverEnds(), b.now.l.LeftOver()
	b.then(rows)
}

// datedFees adds the dated fees that stay due after the offer's day, where the
// contract's rows do not go on.
func (b *builder) datedFees() {
	if !b.now.l.FeesAhead() {
		return
	}
	b.r.Rows = b.now.l.WithFees(b.r.Rows)
	for i := range b.r.Rows {
		if r := &b.r.Rows[i]; r.Dated != nil {
			b.r.Fees += r.Fees
			b.noteRow(r)
		}
	}
}

// then puts rows after what is paid on the date, in the place where they stand.
func (b *builder) then(rows []loan.Row) {
	n, behind := len(rows), b.rows()
	switch {
	case n == 0:
	case n <= cap(behind) && &behind[:1][0] == &rows[0]:
		b.r.Rows = b.r.Rows[:len(b.r.Rows)+n]
	default:
		b.r.Rows = slices.Insert(rows, 0, b.r.Rows...)
	}
}

// payDue pays everything due and unpaid on the offer's day.
func (b *builder) payDue() {
	row := b.paidOn()
	row.AddNoted(b.unpaid(), b.now.position.Due)
	b.begin(&row)
	b.countDue()
	b.r.Restructuring.LeavesDue = true
}

// countDue counts what is due and unpaid on the offer's day, and all principal, as
// paid on that day or after it: the contract goes on.
func (b *builder) countDue() {
	paid := b.owedFromNow()
	b.r.Principal, b.r.Penalty, b.r.Fees = paid[loan.Principal], paid[loan.PenaltyInterest], paid[loan.Fees]
	b.note(Entry{Kind: OwedThen, Due: b.now.on, Kinds: paid})
	b.r.Restructuring.GoesOn = true
}

// owedFromNow is all principal outstanding on the date, and what else is due and
// unpaid on the offer's day. What money held paid in between is not paid again,
// and fees that came onto a card's statement in between are fees.
func (b *builder) owedFromNow() loan.Parts {
	p := &b.now.position
	owed := p.Due
	owed[loan.Principal] = b.r.Position.Outstanding() - b.now.used[loan.Principal]
	owed[loan.Fees] += p.Billed[loan.Fees] - b.r.Position.Billed[loan.Fees]
	return owed
}
