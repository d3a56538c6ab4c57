package loan

// What may be missing of a card's statement (容差): unpaid at the end of its due date
// at most [Terms.Tolerance], it counts as paid in full. What is left bears nothing
// more, but in DailyUse what all charges bear, and joins the next statement.

// countAsPaid takes the statement as paid, where what is missing is within the
// tolerance.
func (c *cardState) countAsPaid(l *Ledger) {
	left := c.unpaid()
	if left == 0 || left > l.terms.Tolerance {
		return
	}
	c.rest, c.buckets = c.rest.Plus(c.parts()), nil
	c.older, c.unpaidAtDue = 0, 0
	c.minimum = min(c.minimum, c.paid)
	if c.since != 0 {
		c.current(l, c.due)
	}
}

// joinRest puts what is left on the statement that comes on a day.
func (c *cardState) joinRest(day Date) {
	afterDue := c.card.Mode == AfterDue
	c.add(bucket{kind: Fees, unpaid: c.rest[Fees], from: day, open: afterDue})
	c.add(bucket{kind: Interest, unpaid: c.rest[Interest], from: day, open: afterDue})
	c.add(bucket{kind: Principal, unpaid: c.rest[Principal], from: day, open: true})
	c.rest = Parts{}
}
