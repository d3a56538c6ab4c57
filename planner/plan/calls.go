package plan

import (
	"cmp"
	"slices"
)

// calls puts the negotiations in the order in which to call: first the one whose
// refusal changes the answer most. Without some of them nothing holds; of the others
// it is told by what the best answer without them comes to, in the order of aims. Of
// equal ones the first in time is called first, then the first in the book.
func (x *asker) calls() {
	order := make([]int, len(x.refused))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(k, other int) int {
		a, b := &x.refused[k], &x.refused[other]
		return cmp.Or(changes(b, a), byDeadline(a.before, b.before), cmp.Compare(a.Loans[0], b.Loans[0]))
	})
	for _, k := range order {
		r := &x.refused[k]
		c := Call{Loans: r.Loans, Group: r.Group, Before: r.before}
		for place, other := range order {
			if other != k && x.decides(&x.refused[other], r) {
				c.NotBefore = append(c.NotBefore, place)
			}
		}
		x.ask.Calls = append(x.ask.Calls, c)
	}
}

// changes compares how much two refusals change the answer.
func changes(a, b *refusal) int {
	switch {
	case a.Answer == nil && b.Answer == nil:
		return 0
	case a.Answer == nil:
		return 1
	case b.Answer == nil:
		return -1
	}
	return slices.Compare(a.value, b.value)
}

// decides reports whether what is to be signed with one negotiation depends on whether
// another is refused: nothing holds then, or something else is chosen for its loans.
func (x *asker) decides(other, one *refusal) bool {
	if other.Answer == nil {
		return true
	}
	return slices.ContainsFunc(one.members, func(i int) bool { return other.rows[i] != x.main.rows[0][i] })
}
