package chart

import "slices"

// Timeline is events on days, a lane for each of those they concern.
type Timeline struct {
	From, To Date     // the days shown; 0: those of the events
	Kinds    []string // the names of the kinds of events, each with a mark of its own
	Lanes    []Lane
}

// Lane is one row of events.
type Lane struct {
	Label  string
	Events []Event // ascending by date
}

// Event is something on a day.
type Event struct {
	Date Date
	Kind int    // in Timeline.Kinds
	Text string // a few words; empty: the mark alone
}

// Empty reports that there is no lane, or no day to show.
func (t *Timeline) Empty() bool {
	from, _ := t.days()
	return len(t.Lanes) == 0 || from == 0
}

// days are the first and the last day shown.
func (t *Timeline) days() (from, to Date) {
	if t.From != 0 && t.From <= t.To {
		return t.From, t.To
	}
	for _, lane := range t.Lanes {
		for _, e := range lane.Events {
			if from == 0 || e.Date < from {
				from = e.Date
			}
			to = max(to, e.Date)
		}
	}
	return from, to
}

// plot is the plot of the days, without its place.
func (t *Timeline) plot() plot {
	from, to := t.days()
	return plot{dates: monthsOver(from, to)}
}

// used are the kinds that have an event on the days shown, in their order.
func (t *Timeline) used() (kinds []int) {
	for _, lane := range t.Lanes {
		for _, e := range t.shown(lane) {
			if !slices.Contains(kinds, e.Kind) {
				kinds = append(kinds, e.Kind)
			}
		}
	}
	slices.Sort(kinds)
	return kinds
}

// shown are the events of a lane on the days shown, of a kind that there is.
func (t *Timeline) shown(lane Lane) (events []Event) {
	from, to := t.days()
	for _, e := range lane.Events {
		if e.Date >= from && e.Date <= to && e.Kind >= 0 && e.Kind < len(t.Kinds) {
			events = append(events, e)
		}
	}
	return events
}

// mostRows is how many marks of different kinds stand one below another.
const mostRows = 4

// placedEvent is an event with its place: the mark is at x in a row.
type placedEvent struct {
	Event
	x, row int
}

// place puts the events of a lane into rows, from the top: a mark within reach of one
// of another kind goes a row down. One that would hide behind another of its kind,
// nearer than same, is left out with its mark, and gives its text to it.
func (t *Timeline) place(lane Lane, p plot, reach, same int) (placed []placedEvent) {
	for _, e := range t.shown(lane) {
		x, taken, hidden := p.x(e.Date), [mostRows]bool{}, -1
		for i, o := range slices.Backward(placed) {
			if x-o.x >= reach {
				break
			}
			if o.Kind == e.Kind && x-o.x < same {
				hidden = i
			}
			taken[o.row] = taken[o.row] || o.Kind != e.Kind
		}
		if hidden >= 0 {
			if placed[hidden].Text == "" {
				placed[hidden].Text = e.Text
			}
			continue
		}
		row := slices.Index(taken[:], false)
		placed = append(placed, placedEvent{e, x, max(row, 0)})
	}
	return placed
}

// rowsOf is how many rows placed events take, one at least.
func rowsOf(placed []placedEvent) int {
	rows := 1
	for _, e := range placed {
		rows = max(rows, e.row+1)
	}
	return rows
}
