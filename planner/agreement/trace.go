package agreement

import (
	"repay/planner/loan"
	"repay/planner/money"
)

// Trace is how an offer's figures came about, kept where the ledger records.
type Trace struct {
	Entries []Entry
	Then    *loan.Ledger // nothing: the ledger on the day up to which nothing is paid
}

// Entry is one thing that an offer did with what was owed. What is paid of each
// component, on the date and after, is the sum of Kinds over the entries that
// count; see [EntryKind.Counts].
type Entry struct {
	Kind   EntryKind
	N      int // of a row: its number
	Due    Date
	Kinds  loan.Parts
	Share  Share  // as the offer says it
	Of     Amount // what Share is a part of
	Amount Amount
}

// EntryKind is what an entry records.
type EntryKind uint8

const (
	OwedThen    EntryKind = iota // what was owed on the date
	Held                         // money held that was used, below 0
	Waived                       // what the lender gives up of one component, below 0
	Charged                      // the restructuring fee
	PrepayFee                    // the fee for prepaying
	InRow                        // penalty and fees of an instalment to come
	Billed                       // what stands on a card's statement counts as principal
	SettledPart                  // a part of a settlement
	Settled                      // the settlement's sum: Share of Of
	Joined                       // unpaid interest, penalty and fees that join the balance
	SpreadOut                    // the same, on top of the instalments
	PaidAtOnce                   // the same, paid on the date
	Part                         // what is caught up on a due day
)

// Counts reports whether the entry is part of what is paid; the others say what
// becomes of it.
func (k EntryKind) Counts() bool { return k <= SettledPart }

func (b *builder) note(e Entry) {
	if b.r.Trace != nil {
		b.r.Trace.Entries = append(b.r.Trace.Entries, e)
	}
}

// noteRow notes penalty and fees of an instalment to come.
func (b *builder) noteRow(row *loan.Row) {
	if b.r.Trace != nil {
		b.note(Entry{Kind: InRow, N: row.N, Due: row.Due, Kinds: loan.Parts{loan.PenaltyInterest: row.Penalty, loan.Fees: row.Fees}})
	}
}

func (b *builder) noteWaived(c loan.Component, s Share, of, waived Amount) {
	if !s.Set || b.r.Trace == nil {
		return
	}
	var kinds loan.Parts
	kinds[c] = -waived
	b.note(Entry{Kind: Waived, Due: b.d, Kinds: kinds, Share: s, Of: of, Amount: waived})
}

func (b *builder) noteStaged(rows []loan.Row, next loan.Successor, arrears loan.Parts, fee Amount) {
	if b.r.Trace == nil {
		return
	}
	kind := map[Arrears]EntryKind{Capitalise: Joined, Spread: SpreadOut, Upfront: PaidAtOnce}[b.o.Arrears]
	b.note(Entry{Kind: kind, Due: b.d, Kinds: arrears, Of: next.Balance, Amount: arrears.Total()})
	if fee != 0 {
		b.note(Entry{Kind: Charged, Due: b.d, Kinds: loan.Parts{loan.Fees: fee}, Share: b.o.Fee, Of: next.Balance, Amount: fee})
	}
	for _, row := range rows {
		if row.Fees != 0 {
			b.note(Entry{Kind: InRow, N: row.N, Due: row.Due, Kinds: loan.Parts{loan.Fees: row.Fees}})
		}
	}
}

// trail is that of a row which the agreement makes; nil where nothing is kept.
func (b *builder) trail() *loan.Trail {
	if b.r.Trace == nil {
		return nil
	}
	return &loan.Trail{}
}

// charged is the entry of the agreement's fee, where that is a part of the new
// balance with its exact value, unless that is whole.
func (b *builder) charged(balance, fee Amount) loan.Entry {
	e := loan.Entry{Kind: loan.EntryCharged}
	if s := b.o.Fee; b.r.Trace != nil && s.IsPart {
		e.Rule, e.Base, e.Factor = loan.RuleShare, balance, s.Part
		if exact := s.Part.MulAmount(balance); exact.Cmp(money.Int(int64(fee))) != 0 {
			e.Exact = exact
		}
	}
	return e
}

func negative(p loan.Parts) loan.Parts { return loan.Parts{}.Less(p) }
