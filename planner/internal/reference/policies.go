package reference

// Rule: which loan is paid first. Each takes what it can, then the next; ties go by
// the book's order. Pro-rata policies share in proportion to weights.

import (
	"math/big"
	"slices"
	"sort"
)

// claim is a loan that may be paid up to a sum.
type claim struct {
	debt *debt
	most Amount
}

// share divides money over claims: in steps 4 and 5 those with priority first.
func (p *planner) share(claims []claim, money Amount, payoff map[*debt]Amount, kind string) {
	var ahead, rest []claim
	for _, c := range claims {
		if kind != "extra" && c.debt.Priority {
			ahead = append(ahead, c)
		} else {
			rest = append(rest, c)
		}
	}
	for _, list := range [][]claim{ahead, rest} {
		switch p.q.Policy {
		case "pro-rata-balance":
			money -= p.proRata(list, money, kind, func(d *debt) *big.Rat { return whole(d.status().Payoff) })
		case "pro-rata-instalment":
			money -= p.proRata(list, money, kind, (*debt).instalment)
		default:
			money -= p.inOrder(list, money, payoff, kind)
		}
	}
}

// inOrder lets each take what it can.
func (p *planner) inOrder(list []claim, money Amount, payoff map[*debt]Amount, kind string) (sent Amount) {
	keys := map[*debt][]*big.Rat{}
	for _, c := range list {
		keys[c.debt] = p.key(c.debt, payoff[c.debt], kind)
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := keys[list[i].debt], keys[list[j].debt]
		for k := range a {
			if x := a[k].Cmp(b[k]); x != 0 {
				return x < 0
			}
		}
		return false
	})
	for _, c := range list {
		x := min(c.most, money-sent)
		p.send(c.debt, x, kind)
		sent += x
	}
	return sent
}

// key is what a policy goes by; the smallest comes first.
func (p *planner) key(d *debt, payoff Amount, kind string) []*big.Rat {
	extra := kind == "extra"
	switch {
	case p.q.Policy == "avalanche" && extra:
		return []*big.Rat{minus(new(big.Rat), d.extraRate()), whole(payoff)}
	case p.q.Policy == "avalanche":
		owed := d.overdue()
		if d.today() == d.Wait {
			owed = max(owed, d.dueToday())
		}
		return []*big.Rat{minus(new(big.Rat), over(d.comingDay(), whole(owed)))}
	case p.q.Policy == "snowball":
		return []*big.Rat{whole(payoff)}
	case extra && p.q.Policy == "oldest":
		start := d.Terms.Start
		if start == 0 || d.Terms.Owed != nil || d.Terms.Card != nil {
			start = 1 << 30 // unknown
		}
		return []*big.Rat{whole(Amount(start))}
	}
	oldest := d.oldestUnpaid()
	if oldest == 0 {
		oldest = d.today() // a payoff that is a due of today
	}
	return []*big.Rat{whole(Amount(oldest))}
}

// proRata shares in proportion to weights, none above what it may take.
func (p *planner) proRata(list []claim, money Amount, kind string, weight func(*debt) *big.Rat) (sent Amount) {
	weights := make([]*big.Rat, len(list))
	most := make([]Amount, len(list))
	for i, c := range list {
		weights[i], most[i] = weight(c.debt), c.most
	}
	for i, x := range Shares(money, weights, most) {
		p.send(list[i].debt, x, kind)
		sent += x
	}
	return sent
}

// Shares divides money in proportion to weights: what reaches its most gets that,
// the rest is shared again; the last sharing rounds down and gives the cents that
// are left by the largest fraction.
func Shares(money Amount, weights []*big.Rat, most []Amount) []Amount {
	got := make([]Amount, len(weights))
	weights = slices.Clone(weights)
	open := map[int]bool{}
	for i := range weights {
		open[i] = true
	}
	for {
		if len(open) == 0 || money <= 0 {
			return got
		}
		total := new(big.Rat)
		for i := range open {
			total = plus(total, weights[i])
		}
		if total.Sign() == 0 { // none weighs anything: all weigh the same
			for i := range open {
				weights[i] = whole(1)
			}
			continue
		}
		exact := map[int]*big.Rat{}
		var full []int
		for i := range open {
			exact[i] = over(times(whole(money), weights[i]), total)
			if exact[i].Cmp(whole(most[i])) >= 0 {
				full = append(full, i)
			}
		}
		if len(full) == 0 {
			return lastSharing(money, exact, got)
		}
		for _, i := range full {
			got[i] = most[i]
			money -= most[i]
			delete(open, i)
		}
	}
}

func lastSharing(money Amount, exact map[int]*big.Rat, got []Amount) []Amount {
	var order []int
	fraction := map[int]*big.Rat{}
	for i := range got {
		if x, in := exact[i]; in {
			got[i] = Amount(new(big.Int).Quo(x.Num(), x.Denom()).Int64())
			fraction[i] = minus(x, whole(got[i]))
			money -= got[i]
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return fraction[order[a]].Cmp(fraction[order[b]]) > 0 })
	for _, i := range order[:money] {
		got[i]++
	}
	return got
}
