package chart

// Timeline is events on days, a lane for each of those they concern.
type Timeline struct {
	From, To Date     // the days shown
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

func (t *Timeline) Empty() bool { return len(t.Lanes) == 0 }

func (t *Timeline) Text(width int) []string { return nil }

func (t *Timeline) SVG(width int) string { return "" }
