package plan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/household"
)

// CashLines is a household's cash by day: if the contracts are kept, and by the
// leading answer of a comparison.
type CashLines struct {
	Reserve Amount
	Until   Date      // the last day shown
	Keep    *CashLine // the contracts, every loan brought up to date on the as-of day
	Lead    *CashLine // nil: there is none, or it is the contracts as they are
}

// CashLine is the cash by one answer.
type CashLine struct {
	Answer *Answer
	Days   []CashLevel // on which it changes, ascending; the first is the as-of day
}

// CashLevel is the cash at the end of a day, and until the next.
type CashLevel struct {
	Date  Date
	Cash  Amount
	Short Amount // how much is missing, as [household.Cash.Carry] counts it; 0: nothing
}

// leastAhead is how many months of cash are shown at the least.
const leastAhead = 12

// CashLinesOf follows the cash of a comparison's household, nil where none is stated
// or there is nothing to choose. It is shown for twelve months, and further where a
// line is first short later, or where what holds leaves least later: so no later day
// that is tested says more.
func CashLinesOf(c *Case, cmp *Comparison) *CashLines {
	keep, lead := cmp.Keep, cmp.Lead()
	if c.Household == nil || keep == nil || len(keep.Choices) == 0 {
		return nil
	}
	if lead != nil && slices.EqualFunc(keep.Choices, lead.Choices, sameRow) {
		lead = nil
	}
	until := calendar.Monthly.From(c.AsOf, leastAhead)
	for _, a := range []*Answer{keep, lead} {
		switch {
		case a == nil:
		case a.Shortfall != nil:
			until = max(until, a.Shortfall.Date)
		default:
			until = max(until, a.LeastCashOn)
		}
	}
	until = min(endOfMonth(until), calendar.Last)
	cash, refused := aheadTo(c, until)
	if refused != nil {
		return nil // the status refused it
	}
	lines := &CashLines{Reserve: cash.Reserve, Until: until, Keep: cmp.cashLine(cash, keep, until)}
	if lead != nil {
		lines.Lead = cmp.cashLine(cash, lead, until)
	}
	return lines
}

// cashLine is the cash by an answer, day by day.
func (c *Comparison) cashLine(cash *household.Cash, a *Answer, until Date) *CashLine {
	t := &tally{first: c.asOf}
	for _, ch := range a.Choices {
		for _, p := range c.Of(ch.Loan).Rows[ch.Row].Pays {
			if p.Date <= until {
				t.add(p.Date, p.Amount)
			}
		}
	}
	line := &CashLine{Answer: a}
	cash.Walk(t.payments(nil), until, func(d Date, base, paid Amount) {
		line.Days = append(line.Days, CashLevel{d, base - paid, max(0, paid-cash.RoomOf(base))})
	})
	return line
}

// sameRow reports whether two choices take the same way of the same loan.
func sameRow(a, b Choice) bool { return a.Loan == b.Loan && a.Row == b.Row }

// CashSpan is what a line of cash comes to over some days.
type CashSpan struct {
	Least      Amount
	ShortDays  int  // days on which something is missing
	FirstShort Date // the first of them; zero: none
}

// Over is the line from one day to another, both included and both shown.
func (l *CashLine) Over(p Period) (s CashSpan) {
	found := false
	for k, x := range l.Days {
		from, to := max(x.Date, p.From), p.To
		if k+1 < len(l.Days) {
			to = min(to, l.Days[k+1].Date-1)
		}
		if from > to {
			continue
		}
		if !found || x.Cash < s.Least {
			found, s.Least = true, x.Cash
		}
		if x.Short > 0 {
			s.ShortDays += int(to-from) + 1
			if s.FirstShort == 0 {
				s.FirstShort = from
			}
		}
	}
	return s
}
