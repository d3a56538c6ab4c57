package plan_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// A plan that is followed comes out as planned: with its payments up to a day in the
// book, the status of that day owes what the plan has left, and a new plan of that day,
// for the money that is left, goes on as the old one did.
func TestAPlanThatIsFollowedGoesOn(t *testing.T) {
	seen := newTally()
	n := draws.Many(150, 1000)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261205, uint64(i)))
		s := reference.RandomHousehold(r)
		for k := range s.Loans {
			s.Loans[k].Choose = "" // what is chosen is signed: see the test of that
		}
		c := householdCase(s)
		policy := paydown.Policies[i%len(paydown.Policies)].Is
		p, refused := plan.PlanPayments(c, plan.PlanOptions{Policy: policy, Brief: true})
		if len(refused) > 0 || p.NeverEnds || len(p.Payments) == 0 {
			return
		}
		m := seen[lane]
		m["planned"]++
		day := paydayOf(r, c, p)
		if day == 0 {
			return
		}
		later := followed(c, p, day)
		st, refused := plan.State(later)
		if len(refused) > 0 {
			t.Errorf("sample %d: on %s refused: %v", i, day, refused[0].Err)
			return
		}
		for k := range st.Loans {
			owed := st.Loans[k].Payoff.Amount
			at := slices.IndexFunc(p.Loans, func(l paydown.LoanResult) bool { return l.Loan == k })
			if at < 0 {
				continue
			}
			if x := p.Loans[at]; (x.Finish != 0 && x.Finish <= day) != (owed <= 0) {
				t.Errorf("sample %d, %s: on %s loan %d owes %d, and the plan clears it on %s", i, policy, day, k, owed, x.Finish)
			}
			if x := st.Loans[k].OverdueTotal.Amount; x == 0 && lateOn(p, k, day) {
				t.Errorf("sample %d, %s: on %s nothing of loan %d is overdue, and in the plan it is late", i, policy, day, k)
			}
		}
		q, differs := goesOn(c, later, p, day, policy)
		switch {
		case len(q) > 0 && q[0].Date == day:
			m["pays more at once"]++ // what was paid made room for it
		case differs != "":
			t.Errorf("sample %d, %s, from %s: %s", i, policy, day, differs)
		default:
			m["went on"]++
		}
	})
	seen.atLeast(t, n/3, "went on")
	if k := seen.of("pays more at once"); k > n/50 {
		t.Errorf("%d pay more at once", k)
	}
}

// paydayOf is a day of a plan on which income comes, and what is due or overdue is paid,
// but nothing ahead of time: a plan that begins on another day would pay more on it, of
// what is overdue where no income came, and ahead of time because less falls due once
// something was paid ahead. Zero: there is none.
func paydayOf(r *rand.Rand, c *plan.Case, p *plan.PayPlan) plan.Date {
	first := p.Payments[r.IntN(len(p.Payments))].Date
	for _, x := range p.Payments {
		if x.Date >= first && !paidAhead(p, x.Date) && slices.ContainsFunc(c.Household.Moves(x.Date, x.Date, c.Income), func(m household.Move) bool { return m.Amount > 0 }) {
			return x.Date
		}
	}
	return 0
}

func paidAhead(p *plan.PayPlan, on plan.Date) bool {
	return slices.ContainsFunc(p.Payments, func(x paydown.Payment) bool { return x.Date == on && x.Kind == paydown.Extra })
}

// lateOn reports whether by a plan something of a loan is late at the end of a day.
func lateOn(p *plan.PayPlan, k int, day plan.Date) bool {
	return slices.ContainsFunc(p.Late, func(l paydown.Late) bool {
		return l.Loan == k && l.Due < day && (l.Paid == 0 || l.Paid > day)
	})
}

// followed is the case on a later day, with the payments up to it in the book.
func followed(c *plan.Case, p *plan.PayPlan, day plan.Date) *plan.Case {
	later := twin.Of(c, twin.Change{})
	later.AsOf = day
	for _, x := range p.Payments {
		if x.Date <= day {
			t := &later.Loans[x.Loan].Terms
			as := loan.PayAny
			if x.Kind == paydown.Extra && t.Card == nil {
				as = loan.AsPrepayment // as the plan says to tell the lender
			}
			t.Payments = append(t.Payments, loan.Payment{Date: x.Date, Amount: x.Amount, As: as})
		}
	}
	return later
}

// goesOn makes a plan of the later day, and says where its payments are not those that
// the old one has left.
func goesOn(c, later *plan.Case, p *plan.PayPlan, day plan.Date, policy paydown.Policy) (list []onADay, differs string) {
	h := *c.Household
	h.CashDate = c.AsOf // what came, went and was paid since follows
	for _, x := range p.Payments {
		if x.Date == c.AsOf {
			h.Cash -= x.Amount // what was paid on the day of the cash is taken off it
		}
	}
	later.Household = &h
	q, refused := plan.PlanPayments(later, plan.PlanOptions{Policy: policy, Brief: true})
	if len(refused) > 0 {
		return nil, refused[0].Err.Error()
	}
	rest := slices.DeleteFunc(slices.Clone(p.Payments), func(x paydown.Payment) bool { return x.Date <= day })
	list = paidOn(q.Payments)
	return list, twin.Differ(paidOn(rest), list, twin.Change{}, nil)
}

// onADay is what is paid on a loan on a day, for whatever.
type onADay struct {
	Date   plan.Date
	Loan   int
	Amount plan.Amount
}

func paidOn(list []paydown.Payment) (days []onADay) {
	for _, x := range list {
		k := slices.IndexFunc(days, func(d onADay) bool { return d.Date == x.Date && d.Loan == x.Loan })
		if k < 0 {
			days = append(days, onADay{x.Date, x.Loan, 0})
			k = len(days) - 1
		}
		days[k].Amount += x.Amount
	}
	return days
}
