package plan_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// shownEnough reports a loan of which what a lender shows on a day says all that
// follows: a contract of which no fee, tier, cap, compounding or grace depends on what
// was before, on which nothing was prepaid or is held, and whose parts are level: equal
// principal that does not divide into cents is divided anew, a cent off.
func shownEnough(t *loan.Terms) bool {
	p := &t.Penalty
	level := t.Method == loan.Annuity || t.Method == loan.EqualPrincipal && t.Principal%plan.Amount(t.Periods) == 0
	return level && t.Card == nil && t.Owed == nil &&
		len(t.Fees)+len(t.Payments)+len(t.RateChanges) == 0 && t.Rate.Kind == loan.RateGiven && t.InterestOnlyPeriods == 0 && t.Balloon == 0 &&
		p.Known && p.On != loan.OfBalance && p.Compound == loan.CompoundNone && len(p.Tiers) == 0 && p.Cap == nil && p.LateFee == nil &&
		t.Grace.Days == 0 && t.Accelerated == 0
}

// asShown is a loan in whose book stands what is owed on a day in the place of its
// history. Its instalment is written too, as far as it is level: that it follows from
// what is left would be a cent off now and then.
func asShown(x plan.Loan, l *plan.LoanStatus, left int, asOf plan.Date) plan.Loan {
	t := x.Terms
	amount := func(m plan.Maybe) *plan.Amount { return &m.Amount }
	o := &loan.Owed{Date: asOf, Principal: amount(l.PrincipalNotDue), PeriodsLeft: left, NextDue: l.NextDueDate}
	for k := range l.Overdue {
		v := &l.Overdue[k]
		o.Overdue = append(o.Overdue, loan.OwedOverdue{Since: v.Due, Principal: amount(v.Principal), Interest: amount(v.Interest), Penalty: amount(v.Penalty)})
	}
	t.Owed, t.DueDay = o, t.Start.Day()
	if t.Method == loan.Annuity && left > 1 {
		t.Instalment = l.NextDue.Amount
	}
	t.Principal, t.Start, t.Periods, t.PaidThrough = 0, 0, 0, 0
	x.Terms = t
	return x
}

// notShown is what a book with `owed` does not say: how long the contract is, and so
// what its yearly rate was and which number an instalment has.
var notShown = regexp.MustCompile(`\.(Contract|N|ImpliedRate|Claimed)\b`)

// What a lender shows on a day, read back as `owed`, is on every later day what the
// whole history comes to. Penalty was rounded once more, on the day itself: it may be a
// cent off for each instalment that is late then, and what has it in it as much.
func TestWhatIsShownIsReadBack(t *testing.T) {
	n := draws.Many(600, 5000)
	read, late := make([]int, lanes), make([]int, lanes)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261209, uint64(i)))
		c := householdCase(reference.RandomHousehold(r))
		c.Loans, c.Household = c.Loans[:1], nil
		x := &c.Loans[0]
		x.Offers, x.Listed = nil, false
		if !shownEnough(&x.Terms) || x.Terms.Every.N != 1 {
			return
		}
		s, refused := plan.State(c)
		trace, bad := plan.TraceOf(c, 0, c.AsOf)
		if len(refused) > 0 || bad != nil || s.Loans[0].PaidOff || s.Loans[0].NextDueDate == 0 {
			return
		}
		shown := *c
		shown.Loans = []plan.Loan{asShown(*x, &s.Loans[0], trace.Ledger.PeriodsLeft(c.AsOf), c.AsOf)}
		whole := *c
		read[lane]++
		off := plan.Amount(len(s.Loans[0].Overdue))
		late[lane] += min(1, len(s.Loans[0].Overdue))
		for _, days := range []int{0, 1, r.IntN(40), r.IntN(200)} {
			whole.AsOf = c.AsOf + plan.Date(days)
			shown.AsOf = whole.AsOf
			want, _ := plan.State(&whole)
			got, refused := plan.State(&shown)
			if len(refused) > 0 {
				t.Errorf("sample %d after %d days: %v", i, days, refused[0].Err)
				return
			}
			d := twin.Differ(want.Loans[0], got.Loans[0], twin.Change{Off: func(path string) money.Amount {
				if strings.Contains(path, "Waiting") || days > 0 && (strings.Contains(path, "Penalty") || strings.Contains(path, "Total") || strings.Contains(path, "Payoff")) {
					return off
				}
				return 0
			}}, notShown)
			if d != "" {
				t.Errorf("sample %d after %d days: %s", i, days, d)
				return
			}
		}
	})
	if sum(read) < n/50 || sum(late) < n/100 {
		t.Errorf("only %d read back, %d of them late", sum(read), sum(late))
	}
}
