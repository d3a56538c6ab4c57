package plan_test

import (
	"cmp"
	"fmt"
	"slices"

	"repay/planner/internal/reference"
	"repay/planner/plan"
)

// before is the first day that is too late to ask about some loans: that of their row
// in the table.
func (q *asked) before(loans []int) plan.Date {
	for _, row := range q.got.Table {
		if slices.Contains(row.Loans, loans[0]) {
			return row.Before
		}
	}
	return 0
}

// refusalsDiffer: what is best where one lender refuses, and whom to call first.
func refusalsDiffer(q *asked) string {
	names, loans := q.negotiations()
	refused := map[string]reference.AskAnswer{}
	for _, name := range names {
		refused[name] = q.model.Refused(name)
	}
	if len(q.got.Refusals) != len(names) || len(q.got.Calls) != len(names) {
		return fmt.Sprintf("%d refusals, %d calls, reference %d", len(q.got.Refusals), len(q.got.Calls), len(names))
	}
	nameOf := func(of []int) string { return q.menus[of[0]].Negotiation }
	for _, r := range q.got.Refusals {
		name := nameOf(r.Loans)
		want, ok := refused[name]
		switch {
		case !ok || !slices.Equal(r.Loans, loans[name]):
			return fmt.Sprintf("refusal of %v, reference %v", r.Loans, loans)
		case !slices.Equal(rowsTaken(r.Answer), want.Pick):
			return fmt.Sprintf("if %s refuses %v, reference %v", name, rowsTaken(r.Answer), want.Pick)
		case r.Answer != nil && int(r.Answer.Tier) != want.Tier:
			return fmt.Sprintf("if %s refuses tier %d, reference %d", name, r.Answer.Tier, want.Tier)
		case r.Unproven:
			return fmt.Sprintf("if %s refuses: not proven", name)
		}
		q.note("nothing holds without one", want.Pick == nil)
		q.note("something holds without one", want.Pick != nil)
	}
	slices.SortStableFunc(names, func(a, b string) int {
		x, y := refused[a].Pick, refused[b].Pick
		switch {
		case x == nil && y == nil:
		case x == nil:
			return -1
		case y == nil:
			return 1
		default:
			if c := q.model.Compare(y, x); c != 0 {
				return c
			}
		}
		return cmp.Compare(uint32(q.before(loans[a]))-1, uint32(q.before(loans[b]))-1)
	})
	for k, call := range q.got.Calls {
		name := names[k]
		if !slices.Equal(call.Loans, loans[name]) || call.Before != q.before(loans[name]) {
			return fmt.Sprintf("call %d is of %v before %v, reference %v before %v", k, call.Loans, call.Before, loans[name], q.before(loans[name]))
		}
		var wait []int
		for m, other := range names {
			pick := refused[other].Pick
			changes := pick == nil
			for i := range pick {
				changes = changes || q.menus[i].Negotiation == name && pick[i] != q.want.Pick[i]
			}
			if m != k && changes {
				wait = append(wait, m)
			}
		}
		if got := slices.Sorted(slices.Values(call.NotBefore)); !slices.Equal(got, wait) {
			return fmt.Sprintf("call %d waits for %v, reference %v", k, got, wait)
		}
		q.note("waits for another", len(wait) > 0)
	}
	return ""
}
