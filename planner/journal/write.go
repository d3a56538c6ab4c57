package journal

import (
	"fmt"
	"io"

	"repay/planner/cells"
	"repay/planner/lang"
)

// writeNotes writes what stands above the journal; second of it, where anything is
// planned, how to see what is.
func (j *Journal) writeNotes(w io.Writer, how lang.Text, command func(last Date) string) {
	for k, s := range j.notes {
		fmt.Fprintf(w, "; %s\n", s)
		if last := j.lastPlanned(); k == 0 && last != 0 {
			fmt.Fprintf(w, "; %s\n", how.Fill(j.lang, command(last)))
		}
	}
	j.writeGlossary(w)
}

// lastPlanned is the last day of what is to come; zero: nothing is.
func (j *Journal) lastPlanned() (last Date) {
	for _, e := range j.entries {
		if e.State == Planned {
			last = max(last, e.Date)
		}
	}
	for _, c := range j.checks {
		if c.State == Planned {
			last = max(last, c.Date)
		}
	}
	return last
}

// rows are the lines of a transaction: accounts and amounts.
func (j *Journal) rows(n names, e Entry) (rows [][2]string) {
	for _, p := range e.Postings {
		rows = append(rows, [2]string{n.of(p.Account), j.amount(p.Amount)})
	}
	return rows
}

func (j *Journal) amount(a Amount) string { return j.currency.Format(a) + " " + j.currency.Code }

// aligned writes rows of two columns, the second to the right.
func aligned(w io.Writer, indent string, rows [][2]string) {
	var wide [2]int
	for _, r := range rows {
		wide[0], wide[1] = max(wide[0], cells.Width(r[0])), max(wide[1], len(r[1]))
	}
	for _, r := range rows {
		fmt.Fprintf(w, "%s%s  %*s\n", indent, cells.Pad(r[0], wide[0]), wide[1], r[1])
	}
}

// ofOneDay parts the checks of the first day, all of one state, from those of later days.
func ofOneDay(checks []Check) (day, later []Check) {
	k := 0
	for k < len(checks) && checks[k].Date == checks[0].Date {
		k++
	}
	return checks[:k], checks[k:]
}
