package agreement

import (
	"repay/planner/calendar"
	"repay/planner/loan"
)

// keep pays everything due and unpaid on the date; the contract goes on.
func (b *builder) keep() *loan.Refusal {
	b.payDueNow()
	b.noteWalk(b.l.Walk)
	rows, err := b.l.Coming()
	if err == nil {
		b.goesOn(rows)
	}
	return err
}

// payDueNow pays everything due and unpaid on the date.
func (b *builder) payDueNow() {
	due := b.r.Position.Due
	b.r.Rows = b.now(due)
	b.r.Principal = b.r.Position.Outstanding()
	b.r.Penalty, b.r.Fees = due[loan.PenaltyInterest], due[loan.Fees]
	b.noteDue()
	b.r.Deal.GoesOn, b.r.Deal.LeavesDue = true, true
}

// catchUp pays everything due and unpaid in equal parts on the next due dates,
// past the contract's end if need be; the contract goes on.
func (b *builder) catchUp() *loan.Refusal {
	due := b.r.Position.Due
	b.r.Principal = b.r.Position.Outstanding()
	b.r.Penalty, b.r.Fees = due[loan.PenaltyInterest], due[loan.Fees]
	b.noteDue()
	b.noteWalk(b.l.Walk)
	b.r.Deal.GoesOn = true
	rows, err := b.l.Coming()
	if err != nil {
		return err
	}
	b.goesOn(rows)
	if due.Total() == 0 {
		return nil
	}
	for i, parts := range b.l.Split(b.d, b.equalParts(due.Total(), b.o.Periods)) {
		x := loan.Extra{Due: b.l.NextGridDay(b.d, i+1), Parts: parts}
		b.r.Rows = loan.MergeExtras(b.r.Rows, []loan.Extra{x})
		b.note(Entry{Kind: Part, Due: x.Due, Kinds: parts})
		b.r.CurrentFrom = x.Due
		// In the ledger what is spread is interest.
		b.r.Deal.Extras = append(b.r.Deal.Extras, loan.Extra{Due: x.Due, Plain: true, Parts: loan.Parts{
			loan.Principal: x.Parts[loan.Principal], loan.Interest: x.Parts.Total() - x.Parts[loan.Principal],
		}})
	}
	return nil
}

// takeParts takes x out of left, by the order of components.
func takeParts(left *loan.Parts, x Amount, order loan.Order) (p loan.Parts) {
	for _, c := range order {
		p[c] = max(0, min(x, left[c]))
		left[c] -= p[c]
		x -= p[c]
	}
	return p
}

// nothing pays nothing up to the N-th due day; the ledger says what is owed then.
func (b *builder) nothing() *loan.Refusal {
	f := b.l.Fork()
	f.WithoutPayments()
	b.r.EndsOn = b.l.NextGridDay(b.d, b.o.For)
	if b.r.EndsOn > calendar.Last {
		return b.refuse(loan.PastCalendar)
	}
	f.CloseDay(b.r.EndsOn)
	if f.Err() != nil {
		return f.Err()
	}
	p := f.Position(b.r.EndsOn)
	b.r.OwedThen = p.Payoff()
	if b.r.Record != nil {
		b.r.Record.Then = f
	}
	b.r.CurrentFrom = 0
	return nil
}

// settle pays a sum, in one or several monthly parts, and the rest is waived.
// It pays principal, interest, penalty and fees in that order.
func (b *builder) settle() *loan.Refusal {
	if b.l.PayoffUnknown() && (!b.o.Sum.Set || b.o.Sum.IsPart) {
		return b.refuse(loan.RateNeeded)
	}
	p := b.r.Position
	payoff := p.Payoff()
	sum := b.shareOf(b.o.Sum, payoff)
	if sum > payoff && !b.l.PayoffUnknown() {
		return &loan.Refusal{Code: loan.TooMuch, Field: string(b.o.Strategy), Need: max(0, payoff)}
	}
	left := loan.Parts{
		loan.Principal: p.Outstanding(), loan.Interest: p.Due[loan.Interest] + p.Accrued,
		loan.PenaltyInterest: p.Due[loan.PenaltyInterest], loan.Fees: p.Due[loan.Fees],
	}
	takeParts(&left, p.Credit, loan.DefaultOrder)
	left[loan.Fees] += p.Fee
	b.r.Waived = max(0, payoff-p.Fee-sum)
	b.note(Entry{Kind: Settled, Of: payoff, Share: b.o.Sum, Amount: sum})
	on := max(b.o.On, b.d)
	opening := p.Outstanding()
	for i, part := range b.equalParts(sum, b.o.Parts) {
		parts := takeParts(&left, part, loan.Order{loan.Principal, loan.Interest, loan.PenaltyInterest, loan.Fees})
		b.r.Principal += parts[loan.Principal]
		b.r.Penalty += parts[loan.PenaltyInterest]
		b.r.Fees += parts[loan.Fees]
		b.note(Entry{Kind: SettledPart, Due: on.AddMonths(i), Kinds: parts, Of: sum, Amount: part})
		row := loan.Row{
			N: i + 1, Due: on.AddMonths(i), Opening: opening, Closing: opening - parts[loan.Principal], State: loan.Upcoming,
			Principal: parts[loan.Principal], Interest: parts[loan.Interest], Fees: parts[loan.Fees], Penalty: parts[loan.PenaltyInterest],
		}
		if i == b.o.Parts-1 {
			row.Closing = 0
		}
		opening = row.Closing
		b.r.Rows = append(b.r.Rows, row)
		b.r.CurrentFrom = row.Due
		b.r.Deal.Extras = append(b.r.Deal.Extras, loan.Extra{Due: row.Due, Parts: loan.Parts{
			loan.Principal: row.Principal, loan.Interest: row.Total() - row.Principal,
		}})
	}
	left[loan.Fees] = max(0, left[loan.Fees]-p.Fee) // the fee for prepaying was never owed
	b.r.Deal.Waived = left
	return nil
}

// moveDue pays what is due and unpaid on the date; the contract goes on with
// the same instalments on new due days.
func (b *builder) moveDue() *loan.Refusal {
	if !b.l.DueByMonth() {
		return b.refuse(loan.NotForMethod)
	}
	next := b.l.MovedDue(b.d, b.o.Day, b.o.FirstDue)
	if next == nil {
		return b.keep()
	}
	rows, err := next.Rows()
	if err != nil {
		return err
	}
	b.payDueNow()
	b.noteWalk(next.Walk)
	b.goesOn(loan.MergeExtras(rows, b.l.Extras()))
	b.r.Deal.Next = next
	return nil
}
