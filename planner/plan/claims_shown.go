package plan

// Shown names a sum that status or schedule print, for which a lender's figure
// may stand: a figure of the status, or one of the sums below.
type Shown string

// The sums that are no figure of a status.
const (
	ShownStatement     Shown = "statement"            // the statement as it came out
	ShownStatementLeft Shown = "statement_left"       // what is left of it
	ShownMinimum       Shown = "minimum"              // what it asks for at least
	ShownBilledAndNot  Shown = "statement_unbilled"   // what is left of it, and what was spent since
	ShownWholeCard     Shown = "statement_plans"      // that and the principal of plans that is on no statement yet
	ShownNextToo       Shown = "overdue_and_next_due" // arrears and the next due
	ShownToTheEnd      Shown = "all_unpaid"           // arrears and all that falls due to the end, interest to come in it
)

// ShownSums lists the sums that are no figure of a status.
func ShownSums() []Shown {
	return []Shown{ShownStatement, ShownStatementLeft, ShownMinimum, ShownBilledAndNot, ShownWholeCard, ShownNextToo, ShownToTheEnd}
}

// shownFirst are the figures that a lender's screen most often shows.
var shownFirst = []Figure{FigureOverdueTotal, FigureNextDue, FigurePayoff, FigurePrincipalOutstanding}

// shownAs is the first printed sum, other than the figure asked about, that is
// just the lender's; empty where none is.
func (x *checker) shownAs(own *account) Shown {
	claimed := x.out.Claimed
	if claimed == 0 {
		return ""
	}
	is := func(f Figure) bool { return f != x.figure && own.figure(f) == exact(claimed) }
	for _, f := range shownFirst {
		if is(f) {
			return Shown(f)
		}
	}
	for _, s := range own.shownSums() {
		if s.amount == claimed {
			return s.name
		}
	}
	for _, f := range Figures() {
		if is(f) {
			return Shown(f)
		}
	}
	return ""
}

type shownSum struct {
	name   Shown
	amount Amount
}

// shownSums are the sums of a loan that are known and no figure of its status.
func (l *account) shownSums() (list []shownSum) {
	if s := l.ledger.Statement(); s != nil {
		if card := l.terms.Card; card != nil && card.Statement.Date == s.Date {
			list = append(list, shownSum{ShownStatement, card.Statement.Balance})
		}
		if s.MinimumKnown {
			list = append(list, shownSum{ShownMinimum, s.Minimum})
		}
		return append(list,
			shownSum{ShownStatementLeft, s.Unpaid},
			shownSum{ShownBilledAndNot, s.Unpaid + s.Left + s.Unbilled},
			shownSum{ShownWholeCard, s.Unpaid + s.Left + s.Unbilled + s.PlanRest})
	}
	overdue, next := l.figure(FigureOverdueTotal), l.figure(FigureNextDue)
	if !overdue.Exact() {
		return nil
	}
	if next.Exact() && next.Amount > 0 {
		list = append(list, shownSum{ShownNextToo, overdue.Amount + next.Amount})
	}
	ahead := l.outlook()
	if ahead.err != nil || l.ledger.ScheduleUnknown() || len(ahead.dues) == 0 {
		return list
	}
	all := overdue.Amount
	for _, d := range ahead.dues {
		if d.Date > l.asOf {
			all += d.Amount
		}
	}
	return append(list, shownSum{ShownToTheEnd, all})
}
