package loan

import "slices"

// foreseen are the instalments of a contract of one stage and one rate, computed once
// for all who walk through them: what fell due, what is still to come, the contract's
// own rates. A walk takes them where it stands as they do, with nothing paid ahead;
// elsewhere [cursor.next] is the rule.
type foreseen struct {
	rows   []foreseenRow
	amount Amount // of the stage
	lasts  bool
}

// foreseenRow is what of a row does not follow from its place.
type foreseenRow struct {
	due                          Date
	opening, principal, interest Amount
}

// foresee walks through the scheme as it stands; nil where an instalment follows from
// more than the balance, the days and the amount.
func (s *Scheme) foresee() (x *foreseen) {
	if len(s.stages) != 1 || len(s.rates) != 1 || s.span != 1 || len(s.fees) > 0 || s.spread != 0 || s.aside != 0 || s.tail.due != 0 {
		return nil
	}
	var tooLarge *Refusal // who walks there is told again
	defer Catch(&tooLarge, "principal")
	var room [48]Row
	const most = len(room) - 2
	all := &foreseen{rows: make([]foreseenRow, 0, s.periods())}
	var c cursor
	c.begin(s)
	rows := room[:1]
	for c.next(&rows[0]); len(rows) > 0 && c.err == nil && c.entered; {
		for i := range rows {
			r := &rows[i]
			all.rows = append(all.rows, foreseenRow{r.Due, r.Opening, r.Principal, r.Interest})
		}
		if all.amount, all.lasts = c.amount, c.lasts; c.k == c.limit {
			return all
		}
		rows = c.run(room[:0], c.dues.On+Date(most*s.grid.Every.Least()))
	}
	return nil
}

// payments are those of the contract.
func (x *foreseen) payments() []float64 {
	pays := make([]float64, len(x.rows))
	for i := range x.rows {
		pays[i] = float64(x.rows[i].principal + x.rows[i].interest)
	}
	return pays
}

// foreseen is what is foreseen of the coming instalment; nil where that is nothing.
func (c *cursor) foreseen() *foreseenRow {
	x := c.s.known.foreseen
	if x == nil || c.k >= len(x.rows) || !c.untouched() {
		return nil
	}
	r := &x.rows[c.k]
	if c.balance != r.opening || c.limit != len(x.rows) || c.k > 0 && !(c.entered && c.amount == x.amount) {
		return nil
	}
	return r
}

// take appends the foreseen rows from the coming one on, as they stand up to a day, and
// goes on behind them.
func (c *cursor) take(rows []Row, by Date) []Row {
	x, n := c.s.known.foreseen, len(rows)
	ahead := x.rows[c.k:]
	for len(ahead) > 0 && ahead[len(ahead)-1].due > by {
		ahead = ahead[:len(ahead)-1]
	}
	rows = slices.Grow(rows, len(ahead))[:n+len(ahead)]
	clear(rows[n:])
	for i := range ahead {
		c.goOn(&ahead[i], &rows[n+i])
	}
	c.dues = c.s.grid.Dues(c.s.index + c.k)
	return rows
}

// goOn makes an empty row the coming one, which is foreseen, and goes on behind it, but
// for the due day.
func (c *cursor) goOn(r *foreseenRow, row *Row) {
	if c.k == 0 {
		c.entered, c.amount, c.lasts, c.changes = true, c.s.known.foreseen.amount, c.s.known.foreseen.lasts, 0
	}
	c.k++
	c.in++
	row.N, row.Due, row.State, row.Days = c.k, r.due, c.state, int(r.due-c.start)
	row.Opening, row.Principal, row.Interest, row.Closing = r.opening, r.principal, r.interest, r.opening-r.principal
	c.balance, c.opening, c.start, c.from = row.Closing, row.Closing, r.due, r.due
}
