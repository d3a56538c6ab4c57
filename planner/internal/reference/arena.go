package reference

// Rule: a household can carry its payments on a day when what was paid by its end
// is at most its cash without loans above the reserve. Tested through three months
// after the last payment and twelve months at the least.

import (
	"repay/planner/calendar"
	"repay/planner/household"
)

// arena is a question with the days on which its choices are tested.
type arena struct {
	q       AnswerQuestion
	base    []Amount // of each day from the as-of day
	longest Date     // the end of the longest test of the menus
	short   bool     // below the reserve on that day without any loan
	peak    Date     // then: the last day of the highest base

	paid    [][][]Amount // by loan and row: what is paid by the end of each day
	monthly [][]map[int]Amount
	last    [][]Date
}

func newArena(q AnswerQuestion) *arena {
	a := &arena{q: q}
	last := q.AsOf
	for _, l := range q.Loans {
		for _, r := range l.Rows {
			for _, p := range r.Payments {
				last = max(last, p.Date)
			}
		}
	}
	a.longest = a.plainEnd(last)
	if q.Household == nil {
		q.Household = &household.Household{}
	}
	cash := q.Household.Cash
	for d := q.AsOf; d <= a.longest; d++ {
		for _, f := range q.Household.Income {
			cash += flowOn(f, d, q.Income, true)
		}
		for _, f := range q.Household.Expenses {
			cash -= flowOn(f, d, q.Income, false)
		}
		a.base = append(a.base, cash)
		if d == q.AsOf || cash >= a.base[a.peak-q.AsOf] {
			a.peak = d
		}
	}
	a.short = cash < q.Household.Reserve
	for _, l := range q.Loans {
		var paid [][]Amount
		var monthly []map[int]Amount
		var ends []Date
		for _, r := range l.Rows {
			p, m, e := a.spread(r.Payments)
			paid, monthly, ends = append(paid, p), append(monthly, m), append(ends, e)
		}
		a.paid, a.monthly, a.last = append(a.paid, paid), append(a.monthly, monthly), append(a.last, ends)
	}
	return a
}

// spread is what is paid by the end of each day, in each month, and the last day.
func (a *arena) spread(payments []Payment) (paid []Amount, monthly map[int]Amount, last Date) {
	paid, monthly, last = make([]Amount, len(a.base)), map[int]Amount{}, a.q.AsOf
	for _, p := range payments {
		paid[p.Date-a.q.AsOf] += p.Amount
		monthly[p.Date.MonthIndex()] += p.Amount
		last = max(last, p.Date)
	}
	for i := 1; i < len(paid); i++ {
		paid[i] += paid[i-1]
	}
	return paid, monthly, last
}

// plainEnd is the day through which payments are tested whose last is on a day.
func (a *arena) plainEnd(last Date) Date {
	return max(last.AddMonths(3), a.q.AsOf.AddMonths(12))
}

// end is the same where what comes after the day of the highest base may be more
// than any lender can mend.
func (a *arena) end(last Date) Date {
	if a.short {
		return max(last, a.peak)
	}
	return a.plainEnd(last)
}

func (a *arena) room(d Date) Amount {
	return max(0, a.base[d-a.q.AsOf]-a.q.Household.Reserve)
}

// lastOf is the day of a choice's last payment.
func (a *arena) lastOf(pick []int) Date {
	last := a.q.AsOf
	for i, j := range pick {
		last = max(last, a.last[i][j])
	}
	return last
}

// carry goes through every day up to one.
func (a *arena) carry(pick []int, through Date) (s Shortfall) {
	for d := a.q.AsOf; d <= through; d++ {
		sum := Amount(0)
		for i, j := range pick {
			sum += a.paid[i][j][d-a.q.AsOf]
		}
		if short := sum - a.room(d); short > 0 {
			if s.Date == 0 {
				s.Date = d
			}
			s.Deepest = max(s.Deepest, short)
		}
	}
	return s
}

// before is whether the household is short of its reserve without any loan.
func (a *arena) before() (s Shortfall, lasts bool) {
	for d := a.q.AsOf; d <= a.longest; d++ {
		if short := a.q.Household.Reserve - a.base[d-a.q.AsOf]; short > 0 {
			if s.Date == 0 {
				s.Date = d
			}
			s.Deepest = max(s.Deepest, short)
			lasts = d == a.longest
		}
	}
	return s, lasts
}

// longestEnd is the end of the longest test of any choice.
func (a *arena) longestEnd() Date {
	last := a.q.AsOf
	for i := range a.last {
		for _, d := range a.last[i] {
			last = max(last, d)
		}
	}
	return a.end(last)
}

// tryAll tries every choice that is allowed, the first loan's first row first.
func (a *arena) tryAll() (all []*tried) {
	longest := a.longestEnd()
	a.each(func(pick []int) {
		t := a.measure(pick)
		t.holds = a.carry(pick, a.end(a.lastOf(pick))).Date == 0
		for i, j := range pick {
			t.holds = t.holds && !a.eatsLiving(i, j)
		}
		if !t.holds {
			t.deepest = a.carry(pick, longest).Deepest
		}
		all = append(all, t)
	})
	return all
}

// eatsLiving reports whether a row pays everything off where the household is short
// in the end without any loan; then only what was chosen or agreed does that.
func (a *arena) eatsLiving(i, j int) bool {
	l := &a.q.Loans[i]
	return a.short && l.Rows[j].Kind == "pay_off" && !l.Rows[j].Stands && l.Chosen != j
}

// each visits every choice in which the loans of a group that need consent take the
// same kind.
func (a *arena) each(visit func([]int)) {
	pick := make([]int, len(a.q.Loans))
	var from func(i int)
	from = func(i int) {
		if i == len(pick) {
			if a.together(pick) {
				visit(append([]int(nil), pick...))
			}
			return
		}
		for j := range a.q.Loans[i].Rows {
			if a.q.Loans[i].may(j) {
				pick[i] = j
				from(i + 1)
			}
		}
	}
	from(0)
}

func (a *arena) together(pick []int) bool {
	kinds := map[string]string{}
	for i, j := range pick {
		l := &a.q.Loans[i]
		r := &l.Rows[j]
		if l.Chosen >= 0 || !r.Consent {
			continue
		}
		if had, ok := kinds[l.Negotiation]; ok && had != r.Kind {
			return false
		}
		kinds[l.Negotiation] = r.Kind
	}
	return true
}

// measure is a choice in numbers.
func (a *arena) measure(pick []int) *tried {
	t := &tried{pick: pick}
	asked, months := map[string]bool{}, map[int]Amount{}
	for i, j := range pick {
		l := &a.q.Loans[i]
		r := &l.Rows[j]
		t.cost += r.cost()
		t.finish = max(t.finish, r.Finish)
		if r.NeverEnds {
			t.finish = calendar.Last
		}
		for m, x := range a.monthly[i][j] {
			months[m] += x
		}
		if r.Consent {
			asked[l.Negotiation] = true
		}
		t.loss += r.given()
		if x, known := l.extra(r); known {
			t.loss += x
		} else {
			t.unknown++
		}
		if r.Kind == "pay_off" {
			t.payoffs++
		}
		if j != 0 && !r.Stands {
			t.moved++
		}
		if r.Offered {
			t.offered++
		}
		t.tier = max(t.tier, l.tierOf(r))
	}
	for _, x := range months {
		t.highest = max(t.highest, x)
	}
	t.asks = len(asked)
	return t
}

// missing is how much does not close: what is missing before the first whole
// month at once, and the least equal sum a month from then on.
func (a *arena) missing(out *Answers) {
	end := a.longestEnd()
	out.Short = a.carry(out.StandIn, end)
	from := a.q.AsOf
	for from.Day() != 1 {
		from++
	}
	out.MonthlyFrom = from
	out.AtOnce = a.carry(out.StandIn, min(from-1, end)).Deepest
	low, high := Amount(0), out.Short.Deepest
	for low < high {
		if out.Monthly = (low + high) / 2; a.enough(out, end) {
			high = out.Monthly
		} else {
			low = out.Monthly + 1
		}
	}
	out.Monthly = high
}

// enough reports whether the sums close the stand-in's shortfall.
func (a *arena) enough(out *Answers, end Date) bool {
	given := out.AtOnce
	for d := a.q.AsOf; d <= end; d++ {
		if d.Day() == 1 && d >= out.MonthlyFrom {
			given += out.Monthly
		}
		sum := Amount(0)
		for i, j := range out.StandIn {
			sum += a.paid[i][j][d-a.q.AsOf]
		}
		if sum > a.room(d)+given {
			return false
		}
	}
	return true
}
