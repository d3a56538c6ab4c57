package reference

// Rule: what to do. It tries every choice of one option for each loan.

import (
	"repay/planner/household"
)

// Choosable is one option as the choice sees it. The caller leaves out those that
// cannot be chosen: refused, lapsed, nothing, hypothetical settlements.
type Choosable struct {
	Kind     string // strategy; loans of one negotiation take the same
	Payments []Payment
	Cost     Amount
	Finish   Date // zero: no payment
	GivesUp  Amount
	Consent  bool // somebody still has to agree
}

// LoanChoices is one loan's options, in the book's order.
type LoanChoices struct {
	Options     []Choosable
	Negotiation string // a group, or the loan itself
	Fixed       bool   // `choose` has fixed the only option: free of its group's kind
}

// Question is a household with loans to choose for.
type Question struct {
	AsOf      Date
	Household *household.Household
	Income    household.Level
	Goal      string // cheapest, fastest, lightest
	Loans     []LoanChoices
}

// Choice is one option for each loan, by index; nil: there is none.
type Choice []int

// Verdict is the three answers, and what stands in where nothing is affordable.
type Verdict struct {
	Surest, ToAsk, Easiest, StandIn Choice
	Short                           Shortfall // of StandIn
	Monthly                         Amount    // the least equal monthly sum that would do for StandIn
}

// Brute tries every choice.
func Brute(q Question) Verdict {
	var v Verdict
	if q.Household == nil {
		v.ToAsk = q.lowest()
		return v
	}
	var surest, toAsk, easiest, standIn []Amount
	q.each(make(Choice, len(q.Loans)), 0, func(c Choice) {
		s := q.score(c)
		ok, short := Affordable(*q.Household, q.Income, q.AsOf, q.payments(c), 0)
		if !ok {
			better(&v.StandIn, &standIn, c, append([]Amount{short.Deepest}, s.goal...))
			return
		}
		if s.asks == 0 {
			better(&v.Surest, &surest, c, s.goal)
		}
		better(&v.ToAsk, &toAsk, c, s.goal)
		better(&v.Easiest, &easiest, c, append([]Amount{Amount(s.asks), s.givesUp}, s.goal...))
	})
	if v.ToAsk != nil {
		v.StandIn = nil
		return v
	}
	if v.StandIn != nil {
		payments := q.payments(v.StandIn)
		_, v.Short = Affordable(*q.Household, q.Income, q.AsOf, payments, 0)
		v.Monthly = q.monthly(payments, v.Short.Deepest)
	}
	return v
}

// monthly is the least sum a calendar month that makes payments affordable.
func (q Question) monthly(payments []Payment, enough Amount) Amount {
	low, high := Amount(0), enough
	for low < high {
		mid := (low + high) / 2
		if ok, _ := Affordable(*q.Household, q.Income, q.AsOf, payments, mid); ok {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// better keeps the choice with the smaller row of numbers; of equals the first,
// which is the book's order.
func better(best *Choice, numbers *[]Amount, c Choice, n []Amount) {
	if *best != nil {
		i := 0
		for i < len(n) && n[i] == (*numbers)[i] {
			i++
		}
		if i == len(n) || n[i] > (*numbers)[i] {
			return
		}
	}
	*best, *numbers = append(Choice(nil), c...), append([]Amount(nil), n...)
}

// each visits every allowed choice, the first loan's first option first.
func (q Question) each(c Choice, i int, visit func(Choice)) {
	if i == len(c) {
		if q.allowed(c) {
			visit(c)
		}
		return
	}
	for k := range q.Loans[i].Options {
		c[i] = k
		q.each(c, i+1, visit)
	}
}

// allowed: loans of one negotiation take the same kind of offer.
func (q Question) allowed(c Choice) bool {
	kinds := map[string]string{}
	for i, l := range q.Loans {
		if l.Fixed {
			continue
		}
		kind := l.Options[c[i]].Kind
		if had, ok := kinds[l.Negotiation]; ok && had != kind {
			return false
		}
		kinds[l.Negotiation] = kind
	}
	return true
}

// score is a choice in numbers; a smaller number is better.
type score struct {
	goal    []Amount
	asks    int
	givesUp Amount
}

func (q Question) score(c Choice) score {
	var s score
	var cost, highest Amount
	var finish Date
	asked, months := map[string]bool{}, map[int]Amount{}
	for i, l := range q.Loans {
		o := l.Options[c[i]]
		cost += o.Cost
		finish = max(finish, o.Finish)
		s.givesUp += max(0, o.GivesUp)
		if o.Consent {
			asked[l.Negotiation] = true
		}
		for _, p := range o.Payments {
			months[p.Date.MonthIndex()] += p.Amount
		}
	}
	for _, x := range months {
		highest = max(highest, x)
	}
	s.asks = len(asked)
	switch q.Goal {
	case "fastest":
		s.goal = []Amount{Amount(finish), cost, highest}
	case "lightest":
		s.goal = []Amount{highest, cost, Amount(finish)}
	default:
		s.goal = []Amount{cost, Amount(finish), highest}
	}
	return s
}

func (q Question) payments(c Choice) []Payment {
	var all []Payment
	for i, l := range q.Loans {
		all = append(all, l.Options[c[i]].Payments...)
	}
	return all
}

// lowest is, without a household, each loan's lowest cost.
func (q Question) lowest() Choice {
	c := make(Choice, len(q.Loans))
	for i, l := range q.Loans {
		for k, o := range l.Options {
			if o.Cost < l.Options[c[i]].Cost {
				c[i] = k
			}
		}
	}
	return c
}
