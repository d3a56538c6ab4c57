package loan

import "repay/planner/money"

// Whether an instalment covers its interest: one named by the contract must,
// and a sum "until paid" must exceed it.

// checkNamed refuses an instalment named by the contract that does not cover
// the interest of the stage's first whole period.
func (c *cursor) checkNamed(st *Stage) {
	from, due := c.start, c.due()
	if c.k == 0 && c.s.odd != oddNone {
		if c.limit == 1 {
			return
		}
		from, due = due, c.s.due(1)
	}
	need := c.wholeInterest(from, due)
	if st.Periods == 0 {
		need++
	}
	if st.Amount >= need {
		return
	}
	least := max(need, c.mostInterest())
	if st.Periods == 0 {
		least = max(least, c.endsInTime())
	}
	c.refuse(NegativeAmortisation, least)
}

// checkEnds refuses a sum "until paid" that does not exceed the interest of a
// whole period.
func (c *cursor) checkEnds(st *Stage) {
	from, due := c.start, c.due()
	if c.k == 0 && c.s.odd == oddNone {
		from = c.s.start
	}
	interest := c.wholeInterest(from, due)
	if st.Amount <= interest && c.balance+interest > st.Amount {
		c.refuse(NeverEnds, max(interest+1, c.mostInterest()+1, c.endsInTime()))
	}
}

// endsInTime is the least amount that clears the balance within the most
// periods that a schedule may have.
func (c *cursor) endsInTime() Amount {
	f := *c
	f.limit = MaxPeriods
	s := *c.s
	s.balloon, s.instalmentMode = 0, money.Up
	f.s = &s
	return f.levelNow(c.start)
}

// wholeInterest is the interest on the balance over one period, at the rate in
// force at its start.
func (c *cursor) wholeInterest(from, due Date) Amount {
	return c.s.factor(c.rateOn(from), from, due).Of(c.balance, c.s.interestMode)
}

func (c *cursor) refuse(code Code, need Amount) {
	c.err = &Refusal{Code: code, Field: "instalment", Need: need}
}

// mostInterest returns the largest interest that a period of the coming year
// or so takes on the balance.
func (c *cursor) mostInterest() Amount {
	most := Amount(0)
	for i := range 16 {
		most = max(most, c.wholeInterest(c.s.due(c.k+i), c.s.due(c.k+i+1)))
	}
	return most
}
