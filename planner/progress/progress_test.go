package progress_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/progress"
)

// drawn is a household with a plan that is saved; ok is false where nothing can be
// planned.
func drawn(r *rand.Rand, i int) (c *plan.Case, p *plan.PayPlan, s *plan.Saved, ok bool) {
	h := reference.RandomHousehold(r)
	c = &plan.Case{AsOf: h.AsOf, Currency: money.CNY, Household: &h.Household, Income: h.Income}
	var ids []string
	for k, l := range h.Loans {
		ids = append(ids, fmt.Sprint("loan ", k))
		c.Loans = append(c.Loans, plan.Loan{ID: ids[k], Terms: l.Terms, Priority: l.Priority})
	}
	o := plan.PlanOptions{Policy: paydown.Policies[i%len(paydown.Policies)].Is, Brief: true}
	p, refused := plan.PlanPayments(c, o)
	if len(refused) > 0 {
		return nil, nil, nil, false
	}
	s, bad := plan.Save(c, o, p, ids)
	return c, p, s, bad == nil
}

// sum is what was owed then with all that changed it.
func sum(c *progress.Change) progress.Amount {
	return c.Then + c.Paid + c.Interest + c.Penalty + c.Fees + c.Lent + c.Waived + c.Shown + c.Edited
}

// holds says what of a progress is not so whatever was paid: that what was owed, with
// all that changed it, is what the status owes.
func holds(c *plan.Case, p *progress.Progress) string {
	st, refused := plan.State(c)
	if len(refused) > 0 {
		return "" // a payment that the loan cannot take
	}
	if sum(&p.Total) != p.Total.Now {
		return fmt.Sprintf("in all %d, with what changed %d", p.Total.Now, sum(&p.Total))
	}
	for k := range p.Loans {
		x := &p.Loans[k]
		switch {
		case !x.Known:
		case sum(&x.Change) != x.Now || x.Now != st.Loans[k].Payoff.Amount:
			return fmt.Sprintf("loan %d: %d is owed, with what changed %d, by the status %d", k, x.Now, sum(&x.Change), st.Loans[k].Payoff.Amount)
		case x.Edited != 0 || x.Shown != 0 || x.Waived != 0 || x.Signed:
			return fmt.Sprintf("loan %d: nothing but payments happened, and it says %+v", k, *x)
		}
	}
	return ""
}

// A plan that is followed is kept, and what is owed then is what the plan has left of
// each loan, to the cent.
func TestAPlanThatIsFollowedIsKept(t *testing.T) {
	kept := 0
	for i := range draws.Many(120, 1500) {
		r := rand.New(rand.NewPCG(20261129, uint64(i)))
		c, p, s, ok := drawn(r, i)
		if !ok || len(s.Payments) == 0 {
			continue
		}
		day := s.Payments[r.IntN(len(s.Payments))].Date
		later := twin.Of(c, twin.Change{})
		later.AsOf = day
		for _, x := range p.Payments {
			if x.Date <= day {
				t := &later.Loans[x.Loan].Terms
				as := loan.PayAny
				if x.Kind == paydown.Extra && t.Card == nil {
					as = loan.AsPrepayment
				}
				t.Payments = append(t.Payments, loan.Payment{Date: x.Date, Amount: x.Amount, As: as})
			}
		}
		got, bad := progress.Of(later, s)
		if bad != nil {
			continue
		}
		if says := holds(later, got); says != "" {
			t.Errorf("sample %d, on %s: %s", i, day, says)
		}
		if !got.Kept() || got.Beyond != 0 || got.Made != got.Due || got.Made == 0 || got.Paid != got.Planned {
			t.Errorf("sample %d, on %s: %d of %d payments, %d of %d, %d beyond", i, day, got.Made, got.Due, got.Paid, got.Planned, got.Beyond)
		}
		for _, y := range got.Payments {
			if want := progress.ToCome; y.Date <= day && y.State != progress.Paid || y.Date > day && y.State != want {
				t.Errorf("sample %d, on %s: the payment of %s is %s", i, day, y.Date, progress.States.Name(y.State))
			}
		}
		if slices.Contains(got.Anew, progress.ReasonMissing) || slices.Contains(got.Anew, progress.ReasonBeyond) || slices.Contains(got.Anew, progress.ReasonEdited) {
			t.Errorf("sample %d: plan anew, %v", i, got.Anew)
		}
		kept++
	}
	if kept < draws.Many(60, 700) {
		t.Errorf("only %d plans were followed", kept)
	}
}

// Whatever is paid and whenever: the sums hold, and what is missing is what was planned
// by now and not paid.
func TestWhateverIsPaidAddsUp(t *testing.T) {
	missing, beyond := 0, 0
	for i := range draws.Many(150, 2000) {
		r := rand.New(rand.NewPCG(20261130, uint64(i)))
		c, _, s, ok := drawn(r, i)
		if !ok {
			continue
		}
		later := twin.Of(c, twin.Change{})
		later.AsOf = c.AsOf + plan.Date(r.IntN(110))
		for range r.IntN(6) {
			t := &later.Loans[r.IntN(len(later.Loans))].Terms
			on := c.AsOf + plan.Date(r.IntN(110))
			t.Payments = append(t.Payments, loan.Payment{Date: on, Amount: plan.Amount(1 + r.IntN(150000))})
		}
		got, bad := progress.Of(later, s)
		if bad != nil {
			continue
		}
		if says := holds(later, got); says != "" {
			t.Errorf("sample %d, from %s to %s: %s", i, c.AsOf, later.AsOf, says)
		}
		open := plan.Amount(0)
		for _, y := range got.Payments {
			if y.Paid > y.Amount || (y.Paid == y.Amount) != (y.On != 0) {
				t.Errorf("sample %d: %+v", i, y)
			}
			if near := y.Amount-y.Paid < c.Currency.Unit() && y.Paid > 0; near != (y.Near != 0) || y.On != 0 && y.Near > y.On {
				t.Errorf("sample %d: %+v", i, y)
			}
			if made := y.State <= progress.Late; made && y.Near == 0 || !made && y.On != 0 {
				t.Errorf("sample %d: %+v", i, y)
			}
			if y.Date+progress.Slack < later.AsOf && (y.State == progress.Part || y.State == progress.Missed) {
				open += y.Amount - y.Paid
			}
		}
		if open != got.Missing {
			t.Errorf("sample %d: %d is missing, not %d", i, got.Missing, open)
		}
		if got.Missing > 0 {
			missing++
		}
		if got.Beyond > 0 {
			beyond++
		}
	}
	if missing < 30 || beyond < 10 {
		t.Errorf("%d with something missing, %d with more paid: hardly tested", missing, beyond)
	}
}
