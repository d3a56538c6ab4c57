package plan

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
)

// The table of what to ask for has two columns: what is needed at least, the
// easiest answer, and what to ask for first, towards the goal. Any mixture of
// the two holds. So an option may stand in the first column only if it pays no
// more by any day than what is needed at least of its loan, and if the easiest
// answer holds to the end of its test too.

// AskRow is one negotiation of the table of what to ask for. Any mixture of what
// is asked first and what is needed at least holds: what is asked first of a
// loan pays no more by any day than what is needed at least.
type AskRow struct {
	Group    string // empty: one loan by itself
	Loans    []int  // in Case.Loans
	Priority bool
	First    []int // row of each of Loans
	Least    []int
	Free     bool  // what is needed at least needs nobody's consent
	Before   Date  // the first day that is too late; zero: none
	Highest  Maybe // the dearest month of Least, all of Loans together
	Finish   Date  // of Least
}

// askTable fills the table from the easiest answer and the one at the goal; without
// an easiest one both columns are of the other.
func (x *comparer) askTable() {
	a := x.out.Easiest
	if a == nil {
		a = x.out.ToAsk
	}
	least := x.rowsOf(a)
	first := least
	if a != x.out.ToAsk {
		first = x.firsts(least, x.rowsOf(x.out.ToAsk))
	}
	for k, i := range x.places(a) {
		a.Choices[k].First = first[i]
	}
	if !slices.Equal(first, least) {
		x.out.AllFirst = x.of(first)
	}
	for _, members := range x.parties() {
		if row, asked := x.askRow(members, first, least); asked {
			x.out.Table = append(x.out.Table, row)
		}
	}
	slices.SortStableFunc(x.out.Table, func(a, b AskRow) int { return askedBefore(a.Before, b.Before, a.Priority, b.Priority) })
}

// Asked are the choices that ask for something, in the order of the table.
func (a *Answer) Asked(c *Case) (asked []Choice) {
	for _, x := range a.Choices {
		if x.Ask {
			asked = append(asked, x)
		}
	}
	slices.SortStableFunc(asked, func(x, y Choice) int {
		return askedBefore(x.Before, y.Before, c.Loans[x.Loan].Priority, c.Loans[y.Loan].Priority)
	})
	return asked
}

// askedBefore orders what to ask by the day before which to, on one day what comes before
// other debts first.
func askedBefore(a, b Date, aFirst, bFirst bool) int {
	switch {
	case a != b:
		return byDeadline(a, b)
	case aFirst != bFirst && aFirst:
		return -1
	case aFirst != bFirst:
		return 1
	}
	return 0
}

// byDeadline orders days by which to ask, the first first; no day comes last.
func byDeadline(a, b Date) int { return cmp.Compare(uint32(a)-1, uint32(b)-1) }

// askRow is the row of one negotiation; asked is false where neither column needs
// consent.
func (x *comparer) askRow(members, first, least []int) (r AskRow, asked bool) {
	r.Free = true
	var at []int
	for _, i := range members {
		if least[i] < 0 {
			continue
		}
		f, l := &x.out.Loans[i].Rows[first[i]], &x.out.Loans[i].Rows[least[i]]
		if !f.NeedsConsent && !l.NeedsConsent {
			continue
		}
		of := x.accounts[i]
		r.Group, r.Free, r.Priority = of.loan.Group, r.Free && !l.NeedsConsent, r.Priority || of.loan.Priority
		r.Loans, r.First, r.Least = append(r.Loans, of.index), append(r.First, first[i]), append(r.Least, least[i])
		for _, o := range []*Option{f, l} {
			if before := of.askBefore(o); waits(o) && before != 0 && (r.Before == 0 || before < r.Before) {
				r.Before = before
			}
		}
		at = append(at, i)
	}
	if len(r.Loans) == 0 {
		return r, false
	}
	sum := x.figuresOf(at, r.Least)
	r.Highest, r.Finish = sum.HighestPayment, sum.Finish
	return r, true
}

// waits reports whether an option rests on a word that is to be given in time: the
// lender's, or the borrower's on what the lender has offered.
func waits(o *Option) bool { return o.NeedsConsent || o.Offer.Status == agreement.Offered }

// firsts finds what to ask for first of each loan.
func (x *comparer) firsts(least, goal []int) []int {
	first := slices.Clone(least)
	pays := *x.tally(least)
	pays.On = slices.Clone(pays.On)
	for _, members := range x.parties() {
		may := map[int][]int{}
		for _, i := range members {
			if least[i] >= 0 {
				may[i] = x.noMoreThan(i, least[i], &pays)
			}
		}
		if x.firstOf(members, first, func(i int) []int {
			if slices.Contains(may[i], goal[i]) {
				return []int{goal[i]}
			}
			return nil
		}) {
			continue
		}
		x.firstOf(members, first, func(i int) []int { return may[i] })
	}
	return first
}

// noMoreThan lists the rows of a loan that pay no more by any day than its row in
// the easiest answer, and to the end of whose test that answer holds; it is one.
func (x *comparer) noMoreThan(i, least int, all *household.Sums) (rows []int) {
	lo := &x.out.Loans[i]
	for _, j := range x.mayTake(i, x.out.Easiest.Tier, anyOffer) {
		o := &lo.Rows[j]
		end := x.lim.horizon.End(household.Last(o.Pays, x.c.AsOf))
		if j == least || neverMore(o.Pays, lo.Rows[least].Pays) && (end <= x.out.Easiest.TestedTo || !x.line().Carry(all, end).Short) {
			rows = append(rows, j)
		}
	}
	return rows
}

// neverMore reports whether payments come to no more than others by any day; both
// ascend by date.
func neverMore(a, b []household.Payment) bool {
	sum, k := Amount(0), 0
	for _, p := range a {
		for ; k < len(b) && b[k].Date <= p.Date; k++ {
			sum += b[k].Amount
		}
		if sum -= p.Amount; sum < 0 {
			return false
		}
	}
	return true
}

// firstOf takes, for the loans of a negotiation, the best rows by the goal among
// some of each; those that need consent are of one kind, except where the book
// chose. It reports whether there are any, else it changes nothing.
func (x *comparer) firstOf(members, first []int, among func(i int) []int) bool {
	var ds []decision
	var at []int
	for _, i := range members {
		if first[i] < 0 {
			continue
		}
		ds, at = append(ds, x.decision(i, among(i))), append(at, i)
	}
	if len(ds) == 0 {
		return false
	}
	f := choose(ds, limits{line: x.line()}, criteriaOf(x.goal), compareEffort)
	x.out.Unproven = x.out.Unproven || !f.proven
	pick := f.best()
	for k, j := range pick {
		first[at[k]] = ds[k].candidates[j].row
	}
	return pick != nil
}
