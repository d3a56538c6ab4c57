package loan

import (
	"cmp"
	"slices"
	"sort"
)

// Table returns the amortization table as it stands at the end of day d: what
// fell due and how it was paid, prepayments, and what is to come. Instalments
// that an agreement took over stand with what had been paid of them. An overdue sum
// of which the parts are not known is not in it.
func (l *Ledger) Table(d Date) (rows []Row, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	if len(l.agreed) > 0 {
		ahead, err := l.comingAgreed()
		return append(l.tableTo(d), ahead...), err
	}
	ahead, err := l.Ahead()
	rows = append(l.tableTo(d), ahead...)
	return l.WithFees(l.endEarly(l.MergeExtras(rows, l.extras, EntryAgreedSum))), err
}

// tableTo is what of the table fell due by day d.
func (l *Ledger) tableTo(d Date) (rows []Row) {
	rows = make([]Row, 0, len(l.past)+len(l.ins)+len(l.side))
	for k := range l.past {
		if l.past[k].State != NoState {
			rows = append(rows, l.past[k])
		}
	}
	for k := range l.ins {
		if !l.ins[k].unsplit { // a row has parts
			rows = append(rows, l.row(&l.ins[k], d))
		}
	}
	rows = append(append(rows, l.side...), l.cardRows(d)...)
	slices.SortStableFunc(rows, func(a, b Row) int { return int(a.Due - b.Due) })
	return rows
}

// MergeExtras puts dated sums into the rows of their day, or rows of their own.
// kind is what they are noted as.
func (l *Ledger) MergeExtras(rows []Row, extras []Extra, kind EntryKind) []Row {
	for _, x := range extras {
		at := sort.Search(len(rows), func(k int) bool { return rows[k].Due > x.Due })
		for at > 0 && rows[at-1].Due == x.Due && rows[at-1].Dated != nil {
			at-- // a fee is a row of its own, after those of its day
		}
		if at > 0 && rows[at-1].Due == x.Due && rows[at-1].State == Upcoming {
			rows[at-1].Add(kind, x.Due, x.Parts)
			continue
		}
		row := Row{Due: x.Due, State: Upcoming, Trail: l.log.trail()}
		row.Add(kind, x.Due, x.Parts)
		if at > 0 {
			row.Closing = rows[at-1].Closing
		}
		row.Opening = row.Closing + row.Principal
		rows = slices.Insert(rows, at, row)
	}
	return rows
}

// OverdueNow returns the instalments that are due and not fully paid.
func (l *Ledger) OverdueNow(d Date) []OverdueParts {
	list := make([]OverdueParts, 0, len(l.ins))
	if l.card != nil {
		if p := l.card.dueParts(l, d); p.Total() > 0 {
			list = append(list, OverdueParts{Due: cmp.Or(l.card.oldest(d), l.card.due), Parts: p})
		}
	}
	for k := range l.ins {
		i := &l.ins[k]
		if p := l.dueOf(i, d); p.Total() > 0 {
			list = append(list, OverdueParts{N: i.N, Due: i.Due, Parts: p, Waits: i.waits})
		}
	}
	return list
}

// OverdueParts is what is unpaid of one instalment.
type OverdueParts struct {
	N     int // 0: not one of the schedule's
	Due   Date
	Parts Parts
	Waits bool // it is due, and never late
}

// Coming returns the rows still to come: the schedule in force, and the dated
// sums of an agreement.
func (l *Ledger) Coming() ([]Row, *Refusal) { return l.ComingIn(nil) }

// ComingIn is Coming, written into room where they fit.
func (l *Ledger) ComingIn(room []Row) ([]Row, *Refusal) {
	if len(l.agreed) > 0 {
		return l.comingAgreed()
	}
	rows, err := l.aheadIn(room)
	return l.WithFees(l.endEarly(l.MergeExtras(rows, l.extras, EntryAgreedSum))), err
}
