package plan_test

import (
	"reflect"
	"sync"
	"testing"

	"repay/planner/plan"
)

// A case that shares its loans, asked for several things at a time, says what it says
// where nothing is shared; so does a copy with other loans or on another day.
func TestSharedLoansStandAsTheyDid(t *testing.T) {
	n := 0
	eachBook(t, func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison) {
		if n++; n%4 != 0 {
			return
		}
		shared := *c
		shared.Share()
		later, without := shared, shared
		later.AsOf++
		without.Loans = shared.Loans[1:]
		plain := *c
		plain.AsOf++
		thenWant, _ := plan.State(&plain)
		fewer := *c
		fewer.Loans = c.Loans[1:]
		lessWant, _ := plan.State(&fewer)
		planned, _ := plan.PlanPayments(c, plan.PlanOptions{})
		check := func(what string, got, want any) {
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s of shared loans:\n%+v\nwant\n%+v", what, got, want)
			}
		}
		var all sync.WaitGroup
		for range 2 {
			all.Go(func() {
				got, _ := plan.State(&shared)
				check("status", got, s)
			})
			all.Go(func() {
				got, _ := plan.Standing(&shared)
				check("standing", brief(*got), brief(*s))
			})
			all.Go(func() {
				got, _ := plan.Compare(&shared, plan.Cheapest)
				check("comparison", got, cmp)
			})
			all.Go(func() {
				got, _ := plan.PlanPayments(&shared, plan.PlanOptions{})
				check("payments", got, planned)
			})
			all.Go(func() {
				then, _ := plan.State(&later)
				check("later status", then, thenWant)
				less, _ := plan.State(&without)
				check("status of fewer loans", less, lessWant)
			})
		}
		all.Wait()
	})
	if n < 20 {
		t.Error("few books", n)
	}
}

// brief is what Standing says of a status.
func brief(s plan.Status) (loans []plan.LoanStatus) {
	for _, l := range s.Loans {
		l.Waiting = nil
		loans = append(loans, l)
	}
	return loans
}
