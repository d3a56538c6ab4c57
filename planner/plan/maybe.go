package plan

import "repay/planner/loan"

// Maybe is an amount that may be unknown, or known only to be at least so much.
type Maybe struct {
	Amount  Amount
	Known   bool // false: nothing is known; never show the zero
	AtLeast bool // with Known: the true sum is this or more
}

// Exact reports whether the amount is known to the cent.
func (m Maybe) Exact() bool { return m.Known && !m.AtLeast }

// exact is an amount that is known.
func exact(a Amount) Maybe { return Maybe{Amount: a, Known: true} }

// known is an amount of which so much is known.
func known(a Amount, k loan.Knowledge) Maybe {
	switch k {
	case loan.Exact:
		return exact(a)
	case loan.AtLeast:
		// "At least 0" says nothing, and what is unknown is never shown as zero.
		return Maybe{Amount: a, Known: a != 0, AtLeast: a != 0}
	}
	return Maybe{}
}

// toPay is what a payoff takes: where more was paid than was owed, nothing.
func (m Maybe) toPay() Maybe {
	m.Amount = max(m.Amount, 0)
	return m
}

// plus adds two sums. What is unknown is left out, and the rest is "at least".
func (m Maybe) plus(n Maybe) Maybe {
	return Maybe{
		Amount:  m.Amount.Add(n.Amount),
		Known:   m.Known || n.Known,
		AtLeast: m.AtLeast || n.AtLeast || m.Known != n.Known,
	}
}

// every adds amounts of which every one must be known: a cost may be below zero,
// so that a sum without it is not even a lower bound.
type every struct {
	all   Maybe
	some  bool
	short bool // one is not known
}

func (e *every) add(m Maybe) {
	switch e.short = e.short || !m.Known; {
	case e.short:
	case e.some:
		e.all = e.all.plus(m)
	default:
		e.all, e.some = m, true
	}
}

// sum is their sum; unknown where there are none.
func (e *every) sum() Maybe {
	if e.short {
		return Maybe{}
	}
	return e.all
}

// SumOf adds up an amount of each thing in a list.
func SumOf[T any](list []T, amount func(*T) Maybe) Maybe {
	if len(list) == 0 {
		return exact(0)
	}
	sum := amount(&list[0])
	for k := 1; k < len(list); k++ {
		sum = sum.plus(amount(&list[k]))
	}
	return sum
}
