package search

// A row of the relaxation is a constraint that every choice of a node keeps: what its
// options take of it is at most its room. There are far more than ever bind, so a
// row comes in when a mixture breaks it.

// rowKind is what a row is made of.
type rowKind uint8

const (
	cashRow  rowKind = iota // paid by a row of the problem
	totalRow                // paid in all, where the test ends with a known day
	monthRow                // paid in a month
	aimRow                  // an aim that is settled: no more than its best
	linkRow                 // a loan asks for what its negotiation is asked for
)

// rowName names a row: at is the row of the problem, the end, the month, the aim, or
// the loan; of a linkRow kind is what is asked for, 0 of a loan that is exempt.
type rowName struct {
	of       rowKind
	at, kind int32
}

// limits are what the aims that are settled leave, and what the present one moves.
type limits struct {
	settled []limit // by aim; those from the present one on are not
	peak    Measure // Highest or Short: the present aim is the height of a peak
	free    bool    // nothing has to hold
}

// limit is the least that an aim can be.
type limit struct {
	Aim
	least int64
}

// take is what a column takes of a row.
func (c *columns) take(row rowName, j int32, lim *limits, height [2]int64) float64 {
	o := c.option[j]
	if o == nil {
		return c.helps(row, j, lim, height)
	}
	switch row.of {
	case cashRow:
		paid := Amount(0)
		for _, s := range o.Pays {
			if s.At > row.at {
				break
			}
			paid += s.Paid
		}
		return float64(paid)
	case totalRow:
		return float64(o.total())
	case monthRow:
		return float64(o.paidIn(row.at))
	case aimRow:
		return c.weight(lim.settled[row.at].Aim, j)
	}
	switch { // linkRow
	case c.set[j] != row.at || o.Kind == 0:
		return 0
	case row.kind == 0 || o.Kind == int(row.kind):
		return 1
	}
	return 0
}

func (o *Option) total() (sum Amount) {
	for _, s := range o.Pays {
		sum += s.Paid
	}
	return sum
}

func (o *Option) paidIn(month int32) Amount {
	low, high := 0, len(o.Months)
	for low < high {
		if half := (low + high) / 2; o.Months[half].At < month {
			low = half + 1
		} else {
			high = half
		}
	}
	if low < len(o.Months) && o.Months[low].At == month {
		return o.Months[low].Paid
	}
	return 0
}

// helps is what a column of a helper set takes of a row.
func (c *columns) helps(row rowName, j int32, lim *limits, height [2]int64) float64 {
	switch set := c.set[j]; {
	case set == c.peak:
		if lim.peak == Highest && row.of == monthRow || lim.peak == Short && (row.of == cashRow || row.of == totalRow) {
			return -float64(height[j-c.from[set]])
		}
	case row.of == aimRow:
		return c.weight(lim.settled[row.at].Aim, j)
	case row.of == linkRow:
		p := &c.parties[c.party[row.at]]
		switch {
		case p.set != set:
		case row.kind == 0 && j == c.from[set]:
			return 1
		case row.kind != 0 && j == c.column(p, int(row.kind)):
			return -1
		}
	}
	return 0
}

// weight is what a column adds to a sum or to the number of negotiations that are
// asked. A loan of a negotiation of several leaves that to the negotiation.
func (c *columns) weight(a Aim, j int32) float64 {
	o, set := c.option[j], c.set[j]
	switch {
	case a.Of == Sum && o != nil:
		return float64(o.Sums[a.Sum])
	case a.Of != Asks || set == c.peak:
	case o == nil && j > c.from[set], o != nil && o.Kind > 0 && c.party[set] < 0:
		return 1
	}
	return 0
}

// room is how much of a row may be taken.
func (c *columns) room(row rowName, lim *limits) float64 {
	switch row.of {
	case cashRow:
		return float64(c.Room[row.at]) + lim.least(Short)
	case totalRow:
		return float64(c.Ends[row.at].Room) + lim.least(Short)
	case monthRow:
		return lim.least(Highest)
	case aimRow:
		return float64(lim.settled[row.at].least)
	case linkRow:
		if row.kind == 0 {
			return 1
		}
	}
	return 0
}

// least is what a peak was settled at, 0 where it was not.
func (l *limits) least(of Measure) float64 {
	for _, s := range l.settled {
		if s.Of == of {
			return float64(s.least)
		}
	}
	return 0
}

func (l *limits) settles(of Measure) bool {
	for _, s := range l.settled {
		if s.Of == of {
			return true
		}
	}
	return false
}
