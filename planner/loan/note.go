package loan

import (
	"math/big"

	"repay/planner/money"
)

// What the cursor writes down of its steps. All of it is skipped, and nothing
// is built, where nobody records.

// note writes down something about the coming instalment.
func (c *cursor) note(e Entry) {
	if c.log != nil {
		e.N, e.Due, e.Date = c.k+1, c.due(), c.due()
		c.log.note(e)
	}
}

// notePieces writes down how interest comes about from a to b: a piece for each
// rate.
func (ac *accrual) notePieces(log *journal, e Entry, fixed *money.Rate, a, b Date) {
	piece := func(r money.Rate, a, b Date) {
		e.From, e.Date, e.Rate, e.Factor = a, b, r, ac.at(r, a, b)
		e.Exact = e.Factor.MulAmount(e.Base)
		log.note(e)
	}
	if fixed != nil {
		piece(*fixed, a, b)
		return
	}
	ac.stretches(a, b, piece)
}

// noteInterestSum writes down the interest that the pieces before come to.
func (c *cursor) noteInterestSum(log *journal, n int, d Date, exact money.Ratio, interest Amount) {
	log.note(Entry{Kind: EntryInterestSum, N: n, Due: d, Date: d, Exact: exact, Base: c.prepaid, Amount: interest})
}

// setLevel sets the level amount over the periods left, the first of them from d.
func (c *cursor) setLevel(d Date) {
	if c.log == nil {
		c.amount = c.levelNow(d)
		return
	}
	f := c.factorsAhead(d)
	num, den := levelQuo(c.balance, c.s.balloon, f)
	c.amount = money.RoundQuo(num, den, c.s.instalmentMode)
	e := Entry{
		Kind: EntryAmountSet, Rule: RuleComputed, From: d, Base: c.balance, NotDue: c.s.balloon, Count: len(f),
		Exact: money.FromRat(new(big.Rat).SetFrac(num, den)), Amount: c.amount,
	}
	if r := c.rate(); r != nil {
		e.Rate = *r
	} else {
		e.Rate = c.s.rateOn(d)
	}
	from := d
	for i, x := range f {
		due := c.s.due(c.k + i)
		e.Pieces = append(e.Pieces, Piece{from, due, x})
		from = due
	}
	c.note(e)
}

// setEqual sets an equal part of the balance over the periods left.
func (c *cursor) setEqual() {
	n := c.left()
	c.amount = c.s.roundPart(c.balance-c.s.balloon, n)
	if c.log != nil {
		c.note(Entry{
			Kind: EntryAmountSet, Rule: RuleEqual, From: c.start, Base: c.balance, NotDue: c.s.balloon, Count: n,
			Exact: money.NewRatio(int64(c.balance-c.s.balloon), int64(n)), Amount: c.amount,
		})
	}
}

// noteSet writes down an amount that was not computed here.
func (c *cursor) noteSet(r Rule) {
	c.note(Entry{Kind: EntryAmountSet, Rule: r, From: c.start, Count: c.left(), Base: c.balance, Amount: c.amount})
}

// notePrincipal writes down how the principal of the coming instalment follows.
func (c *cursor) notePrincipal(st Stage, last bool, principal Amount) {
	if c.log == nil {
		return
	}
	e := Entry{Kind: EntryPrincipal, Base: c.amount, NotDue: c.balance, Amount: principal}
	switch {
	case st.Pay == PayFlat:
		return // has told already
	case last:
		e.Rule = RuleLast
	case st.Pay == PayLevel:
		e.Rule = RuleLevel
	case st.Pay == PayEqualPrincipal:
		e.Rule = RuleEqual
	case st.Pay == PayInterest:
		e.Rule = RuleInterest
	case st.Pay == PayNothing:
		e.Rule = RuleNothing
	case st.Pay == PayAmount:
		e.Rule, e.Base = RuleFixed, st.Amount
	}
	c.note(e)
}

// noteTop writes down what goes on top of the coming instalment, of what is left.
func (c *cursor) noteTop(kind EntryKind, left, x Amount) {
	if x != 0 {
		c.note(Entry{Kind: kind, Base: left, Amount: x})
	}
}

// deferred are the rules for interest that a stage does not pay.
var deferred = map[Unpaid]Rule{UnpaidCapitalise: RuleJoins, UnpaidSimple: RuleSimple, UnpaidWaive: RuleWaived}

// noteFee writes down a fee that is not a part of anything.
func (c *cursor) noteFee(r Rule, name string, left, x Amount) {
	if c.log != nil {
		c.note(Entry{Kind: EntryFee, Rule: r, Name: name, Base: left, Amount: x})
	}
}
