package reference

// Rule: the least that has to be asked for. Every choice of one candidate for each
// loan is tried, again for each way in which the world may differ: a lender
// refuses, an income fails, a bill comes, more money comes.

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/household"
)

// AskQuestion is a household with loans for which the least is to be asked.
type AskQuestion struct {
	AnswerQuestion       // Goal is empty where none was asked for
	Keep           []int // loans whose lenders are not asked
	Widened        bool
}

// Ask is a question whose choices are all tried.
type Ask struct {
	Goal    string // the one asked for, else the default
	arena   *arena
	all     []*tried
	anyGoal bool
}

// AskAnswer is one choice; Pick is nil where nothing holds.
type AskAnswer struct {
	Pick   []int
	Tier   int
	Surest bool
}

// Asking tries every choice.
func Asking(q AskQuestion) *Ask {
	q.Loans = slices.Clone(q.Loans)
	for _, i := range q.Keep {
		q.Loans[i] = q.Loans[i].without()
	}
	x := &Ask{Goal: q.Goal, anyGoal: q.Goal == ""}
	if x.anyGoal {
		x.Goal = q.defaultGoal()
	}
	q.Goal = x.Goal
	x.arena = newArena(q.AnswerQuestion)
	x.all = x.arena.tryAll()
	return x
}

// without is a loan whose lender agrees to nothing; what the book chose of it stays
// only where it needs nobody.
func (l LoanMenu) without() LoanMenu {
	l.Rows = slices.Clone(l.Rows)
	for j := range l.Rows {
		if l.Rows[j].Consent {
			l.Rows[j].Out = true
			if l.Chosen == j {
				l.Chosen = -1
			}
		}
	}
	return l
}

// defaultGoal is the least cost where every lender who may be asked has made an offer;
// over what nobody has offered the least cost freezes everybody's interest.
func (q *AskQuestion) defaultGoal() string {
	for i := range q.Loans {
		l := &q.Loans[i]
		asked, made := false, false
		for j := range l.Rows {
			asked = asked || l.may(j) && l.Rows[j].Consent
			made = made || l.Rows[j].Made
		}
		if q.Widened || asked && !made {
			return "easiest"
		}
	}
	return "cheapest"
}

// order is a choice in numbers by the whole order of a goal.
func (x *Ask) order(t *tried) []Amount {
	if x.Goal == "easiest" {
		return append(t.ease(), t.goal("cheapest")...)
	}
	return t.goal(x.Goal)
}

// Answer is the best choice that holds; without a goal the surest where there is one.
func (x *Ask) Answer() AskAnswer { return x.among(x.arena, x.all) }

func (x *Ask) among(a *arena, all []*tried) (found AskAnswer) {
	for tier := 0; tier < 3 && x.anyGoal; tier++ {
		if s := a.surest(all, tier); s != nil {
			return AskAnswer{s.pick, tier, true}
		}
	}
	found.Pick, found.Tier = a.answer(all, x.order)
	return found
}

// Best are the best n choices of the tier in which the answer was found.
func (x *Ask) Best(n int) (picks [][]int) {
	_, tier := x.arena.answer(x.all, x.order)
	left := slices.DeleteFunc(slices.Clone(x.all), func(t *tried) bool { return !t.holds || t.tier > tier })
	for range min(n, len(left)) {
		best := least(left, func(*tried) bool { return true }, x.order)
		picks = append(picks, best.pick)
		left = slices.DeleteFunc(left, func(t *tried) bool { return t == best })
	}
	return picks
}

// Refused is the best choice that needs nothing from the lender of a negotiation.
func (x *Ask) Refused(negotiation string) AskAnswer {
	a := *x.arena
	a.q.Loans = slices.Clone(a.q.Loans)
	for _, i := range a.members(negotiation) {
		a.q.Loans[i] = a.q.Loans[i].without()
	}
	pick, tier := a.answer(a.tryAll(), x.order)
	return AskAnswer{pick, tier, false}
}

// Failing is what is not there at the end of each day from the as-of day where those
// k incomes fail that were the largest up to it.
func (x *Ask) Failing(k int) (lost []Amount) {
	q := &x.arena.q
	var single []Amount
	for i := range x.arena.base {
		for _, f := range q.Household.Income {
			if a := flowOn(f, q.AsOf+Date(i), q.Income, true); a > 0 {
				single = append(single, a)
			}
		}
		slices.SortFunc(single, func(a, b Amount) int { return int(b - a) })
		sum := Amount(0)
		for _, a := range single[:min(k, len(single))] {
			sum += a
		}
		lost = append(lost, sum)
	}
	return lost
}

// Bill is the same where one bill of so much comes, on any day.
func (x *Ask) Bill(a Amount) []Amount { return slices.Repeat([]Amount{a}, len(x.arena.base)) }

// Despite is the best choice that holds where so much is lost, and how a choice
// fares then: if it holds, it is the best, as it was. How far choices are tested
// stays as it was.
func (x *Ask) Despite(lost []Amount, pick []int) (best AskAnswer, fares Shortfall) {
	a := *x.arena
	a.base = slices.Clone(a.base)
	for k := range a.base {
		a.base[k] -= lost[k]
	}
	if fares = a.carry(pick, a.end(a.lastOf(pick))); fares.Date == 0 {
		return AskAnswer{Pick: pick}, fares
	}
	return x.among(&a, a.tryAll()), fares
}

// MoreDay is the day of the month on which more money would come: that of the largest
// monthly income, the first of equal ones; without one that of the as-of day. From is
// the first such day.
func (x *Ask) MoreDay() (day int, from Date) {
	q := &x.arena.q
	day = q.AsOf.Day()
	most := Amount(0)
	for _, f := range q.Household.Income {
		a := f.Amount
		if q.Income == household.Low && f.Low != nil {
			a = *f.Low
		}
		if f.Date != 0 || f.Every != calendar.Monthly || f.Unlikely && q.Income != household.High || a <= most {
			continue
		}
		most = a
		if day = f.Day; day == 0 {
			day = f.From.Day()
		}
	}
	from = q.AsOf
	for !occurs(household.Flow{Every: calendar.Monthly, Day: day}, from) {
		from++
	}
	return day, from
}

// With is the same question where so much more comes each month, on the day of
// MoreDay. All is decided anew, how far choices are tested too.
func (x *Ask) With(more Amount) *Ask {
	q := x.arena.q
	h := *q.Household
	day, from := x.MoreDay()
	h.Income = append(slices.Clone(h.Income), household.Flow{Amount: more, Every: calendar.Monthly, Day: day, From: from})
	q.Household = &h
	y := &Ask{Goal: x.Goal, anyGoal: x.anyGoal, arena: newArena(q)}
	y.all = y.arena.tryAll()
	return y
}

// Figures are those of a choice by which steps differ: asks, then cost.
func (x *Ask) Figures(pick []int) (asks int, cost Amount) {
	t := x.arena.measure(pick)
	return t.asks, t.cost
}

// Compare compares two choices by the whole order of the goal.
func (x *Ask) Compare(a, b []int) int {
	return slices.Compare(x.order(x.arena.measure(a)), x.order(x.arena.measure(b)))
}

// Holds reports whether a choice holds in which some loans pay something that is not
// in their menus. It may be tested past the end of any choice of the menus.
func (x *Ask) Holds(pick []int, instead map[int][]Payment) bool {
	q := &x.arena.q
	last, paid := q.AsOf, map[Date]Amount{}
	for i, j := range pick {
		list, other := instead[i]
		if !other {
			list = q.Loans[i].Rows[j].Payments
		}
		for _, p := range list {
			paid[p.Date] += p.Amount
			last = max(last, p.Date)
		}
	}
	cash, sum := q.Household.Cash, Amount(0)
	for d := q.AsOf; d <= x.arena.end(last); d++ {
		for _, f := range q.Household.Income {
			cash += flowOn(f, d, q.Income, true)
		}
		for _, f := range q.Household.Expenses {
			cash -= flowOn(f, d, q.Income, false)
		}
		if sum += paid[d]; sum > max(0, cash-q.Household.Reserve) {
			return false
		}
	}
	return true
}

// First is a choice's figure of the goal: negotiations where it is to ask least.
func (x *Ask) First(pick []int) int64 { return int64(x.order(x.arena.measure(pick))[0]) }
