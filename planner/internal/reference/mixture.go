package reference

// Rule: what to ask for first. Any mixture of what is asked first and what is
// needed at least holds.

import "slices"

// first is, for each loan, its row in to_ask where that pays no more by any tested
// day than its row in easiest and easiest also holds to the end of its test; else
// the best by the goal of the rows that do so. A group takes one kind.
func (a *arena) first(out Answers) []int {
	first := slices.Clone(out.Easiest)
	done := map[string]bool{}
	for i := range a.q.Loans {
		if n := a.q.Loans[i].Negotiation; !done[n] {
			done[n] = true
			a.firstOf(a.members(n), out, first)
		}
	}
	return first
}

// members are the loans of one negotiation.
func (a *arena) members(negotiation string) (list []int) {
	for i, l := range a.q.Loans {
		if l.Negotiation == negotiation {
			list = append(list, i)
		}
	}
	return list
}

// firstOf chooses for one negotiation.
func (a *arena) firstOf(members []int, out Answers, first []int) {
	ok := true
	for _, i := range members {
		ok = ok && a.mixes(i, out.ToAsk[i], out)
	}
	if ok {
		for _, i := range members {
			first[i] = out.ToAsk[i]
		}
		return
	}
	var best []Amount
	pick := slices.Clone(out.Easiest)
	var from func(k int)
	from = func(k int) {
		if k < len(members) {
			i := members[k]
			for j := range a.q.Loans[i].Rows {
				if a.q.Loans[i].may(j) && a.mixes(i, j, out) {
					pick[i] = j
					from(k + 1)
				}
			}
			return
		}
		if !a.together(pick) {
			return
		}
		t := a.part(members, pick)
		if n := t.goal(a.q.Goal); best == nil || slices.Compare(n, best) < 0 {
			best = n
			for _, i := range members {
				first[i] = pick[i]
			}
		}
	}
	from(0)
}

// part measures the choice of some loans alone.
func (a *arena) part(members, pick []int) *tried {
	x := &arena{q: a.q}
	x.q.Loans, x.monthly = nil, nil
	var rows []int
	for _, i := range members {
		x.q.Loans, x.monthly, rows = append(x.q.Loans, a.q.Loans[i]), append(x.monthly, a.monthly[i]), append(rows, pick[i])
	}
	return x.measure(rows)
}

// mixes reports whether a row may stand in the place of the loan's row in easiest in
// any mixture.
func (a *arena) mixes(i, j int, out Answers) bool {
	l := &a.q.Loans[i]
	if l.tierOf(&l.Rows[j]) > out.EasiestTier || a.eatsLiving(i, j) {
		return false
	}
	end := a.end(max(a.last[i][j], a.lastOf(out.Easiest)))
	if a.carry(out.Easiest, end).Date != 0 {
		return false
	}
	for d := a.q.AsOf; d <= end; d++ {
		if k := d - a.q.AsOf; a.paid[i][j][k] > a.paid[i][out.Easiest[i]][k] {
			return false
		}
	}
	return true
}

// EveryMixture tries all of what is asked first and what is needed at least, loan by
// loan, and returns one that does not hold; nil: all do.
func EveryMixture(q AnswerQuestion, first, leastRows []int) (broken []int) {
	a := newArena(q)
	pick := make([]int, len(first))
	for set := range 1 << len(first) {
		for i := range pick {
			if pick[i] = leastRows[i]; set>>i&1 == 1 {
				pick[i] = first[i]
			}
		}
		if a.carry(pick, a.end(a.lastOf(pick))).Date != 0 {
			return pick
		}
	}
	return nil
}
