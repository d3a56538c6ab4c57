package loan

import (
	"math/big"

	"repay/planner/money"
)

// What the cursor notes of its steps. All of it is skipped, and nothing is
// built, where nobody records.

// note notes a term of a component of the coming instalment.
func (c *cursor) note(of Component, e Entry) { c.trail.made(of).note(e) }

// notePieces notes how the interest that e is of comes about, on its base from
// its first day to its last: a piece for each rate.
func (ac *accrual) notePieces(log *Entries, e Entry, fixed *money.Rate) {
	if log == nil {
		return
	}
	piece := func(r money.Rate, a, b Date) {
		e.From, e.Date, e.Rate, e.Factor = a, b, r, ac.at(period{}, r, a, b)
		e.Exact = e.Factor.MulAmount(e.Base)
		log.note(e)
	}
	if fixed != nil {
		piece(*fixed, e.From, e.Date)
		return
	}
	ac.stretches(e.From, e.Date, piece)
}

// sum notes the interest that the pieces before come to: exact, rounded, less
// what was paid of it already, and at least 0. n is 0 where it is not of an
// instalment.
func (s *Entries) sum(n int, d Date, exact money.Ratio, mode money.Rounding, paid, interest Amount) {
	if s == nil {
		return
	}
	if n == 0 {
		d = 0
	}
	sum := exact.Round(mode)
	s.note(Entry{Kind: EntryRounded, N: n, Due: d, Exact: exact, Amount: sum})
	if paid < 0 {
		s.noteAmount(EntryEarlier, 0, -paid)
	} else {
		s.noteAmount(EntryCovered, 0, -paid)
	}
	s.noteAmount(EntryNotBelow, 0, interest-(sum-paid))
}

// noteAmount notes an amount of a day, where it is not 0.
func (s *Entries) noteAmount(kind EntryKind, d Date, a Amount) {
	if s != nil && a != 0 {
		s.note(Entry{Kind: kind, Due: d, Amount: a})
	}
}

// noteSet notes what each instalment from the coming one on pays.
func (c *cursor) noteSet(e Entry) {
	if c.log != nil {
		e.Kind, e.N, e.Due, e.Amount = EntryAmountSet, c.k+1, c.due(), c.amount
		c.log.note(AmountsAccount, e)
	}
}

// setLevel sets the level amount over the periods left, the first of them from d.
func (c *cursor) setLevel(d Date) {
	if c.log == nil {
		c.amount = c.levelNow(d)
		return
	}
	var f []money.Ratio
	e := Entry{Rule: RuleComputed, From: d, Base: c.balance, NotDue: c.s.balloon, Count: c.left(), Rate: *c.rateOn(d)}
	c.periodsAhead(d, func(from, due Date, x money.Ratio) {
		f = append(f, x)
		e.Pieces = append(e.Pieces, Piece{from, due, x})
	})
	num, den := levelQuo(c.balance, c.s.balloon, f)
	c.amount = money.RoundQuo(num, den, c.s.instalmentMode)
	e.Exact = money.FromRat(new(big.Rat).SetFrac(num, den))
	c.noteSet(e)
}

// setEqual sets an equal part of the balance over the periods left.
func (c *cursor) setEqual() {
	n := c.left()
	c.amount = c.s.roundPart(c.balance-c.s.balloon, n)
	if c.log != nil {
		c.noteSet(Entry{Rule: RuleEqual, From: c.start, Base: c.balance, Count: n, Exact: money.NewRatio(int64(c.balance-c.s.balloon), int64(n))})
	}
}

// paysOf is what a stage's principal follows from.
var paysOf = map[Pay]EntryKind{PayLevel: EntryLevel, PayAmount: EntryFixed, PayEqualPrincipal: EntryEqualPart, PayFlat: EntryFlatPays, PayDues: EntryListed}

// notePrincipal notes how the principal of the coming instalment follows: all
// of the balance; nothing; or what the stage pays, less the interest unless
// that comes on top, within the balance.
func (c *cursor) notePrincipal(st *Stage, last bool, interest, principal Amount) {
	if c.trail == nil {
		return
	}
	to := c.trail.made(Principal)
	kind, pays := paysOf[st.Pay], c.amount
	switch {
	case st.Pay == PayFlat:
		pays = principal + interest
	case last:
		to.note(Entry{Kind: EntryBalance, Amount: principal})
		return
	case st.Pay == PayInterest, st.Pay == PayNothing:
		to.note(Entry{Kind: EntryNoPrincipal})
		return
	case st.Pay == PayAmount:
		pays = st.Amount
	}
	e := Entry{Kind: kind, Amount: pays}
	if st.Pay == PayDues {
		e = c.noteNamed(st)
		pays = e.Amount
	}
	to.note(e)
	if kind != EntryEqualPart && !(st.Pay == PayDues && st.DueKind == duePrincipal) {
		less := EntryLessInterest
		if st.Pay == PayLevel && c.k == 0 && c.s.regular != 0 {
			less, interest = EntryLessRegular, c.interestInLevel(interest)
		}
		to.note(Entry{Kind: less, Amount: -interest})
		pays -= interest
	}
	if rest := principal - pays; rest < 0 {
		to.note(Entry{Kind: EntryAtMost, Base: c.balance, Amount: rest})
	} else {
		to.noteAmount(EntryNotBelow, 0, rest)
	}
}

// noteClearing notes the interest of the last of a flat stage: what it pays
// less the balance that it clears. The pieces do not decide.
func (c *cursor) noteClearing(pays Amount) {
	if c.trail != nil {
		c.trail.Made[Interest] = Entries{
			{Kind: EntryFlatPays, N: c.k + 1, Due: c.due(), Amount: pays}, {Kind: EntryBalance, Amount: -c.balance},
		}
	}
}

// noteNamed is what a list names for the coming instalment: the part of it that
// prepayments left.
func (c *cursor) noteNamed(st *Stage) Entry {
	e := Entry{Kind: EntryListed, N: c.k + 1, Due: c.due(), Amount: c.named(st)}
	if !c.scale.IsZero() {
		e.Rule, e.Base, e.Factor = RuleShare, st.Dues[c.in], c.scale
		e.Exact = c.scale.MulAmount(e.Base)
	}
	return e
}

// noteNamedLast notes the interest of the last payment of a list that implies the
// rate: the payment less the balance that it clears. The pieces do not decide.
func (c *cursor) noteNamedLast(pays Amount) {
	if c.trail != nil {
		c.trail.Made[Interest] = Entries{
			{Kind: EntryListed, N: c.k + 1, Due: c.due(), Amount: pays}, {Kind: EntryBalance, Amount: -c.balance},
		}
	}
}

// unpaidAs is what becomes of interest that a stage does not pay.
var unpaidAs = map[Unpaid]EntryKind{UnpaidCapitalise: EntryJoined, UnpaidSimple: EntryKeptAside, UnpaidWaive: EntryGivenUp}

// noteUnpaid notes interest of the coming instalment that it does not pay. What
// joins the balance is the principal.
func (c *cursor) noteUnpaid(u Unpaid, unpaid Amount) {
	if c.trail == nil {
		return
	}
	of := Interest
	if u == UnpaidCapitalise {
		of, c.trail.Made[Principal] = Principal, nil
	}
	c.note(of, Entry{Kind: unpaidAs[u], Amount: -unpaid})
}

// noteTop notes what goes on top of the interest of the coming instalment, of
// what is left.
func (c *cursor) noteTop(kind EntryKind, left, x Amount) {
	if x != 0 {
		c.note(Interest, Entry{Kind: kind, Base: left, Amount: x})
	}
}
