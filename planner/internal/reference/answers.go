package reference

// Rule: the answers of compare. Every choice of one candidate for each loan is
// tried, and each is tested on every day.

import (
	"slices"

	"repay/planner/household"
)

// Candidate is one row of a loan's menu as the answers see it.
type Candidate struct {
	Kind     string // strategy
	Later    bool   // keep and pay_off: paid after the as-of day
	Payments []Payment
	Cost     *Amount // nil: unknown
	// CostFromZero says that an unknown cost is 0 at least: it ranks by that.
	CostFromZero bool
	TotalPaid    *Amount // nil: unknown
	GivesUp      *Amount // nil: unknown
	Waived       *Amount // nil: unknown
	Finish       Date    // zero: no payment, or no end
	NeverEnds    bool
	NoDues       bool
	Stands       bool // signed or accepted
	Offered      bool // it needs the borrower's yes
	Made         bool // a lender has made it: offered or accepted
	Consent      bool // somebody else still has to agree
	Out          bool // not to be chosen: refused, lapsed, nothing, a settlement that nobody offered
}

// LoanMenu is one loan's rows, keep on the as-of day first.
type LoanMenu struct {
	Rows        []Candidate
	Negotiation string // its group, else the loan itself
	Priority    bool
	Chosen      int // the row that the book chose; -1: none
}

// AnswerQuestion is a household with loans to choose for.
type AnswerQuestion struct {
	AsOf      Date
	Household *household.Household
	Income    household.Level
	Goal      string // cheapest, fastest, lightest, easiest
	Loans     []LoanMenu
}

// Answers are the rows taken, by loan; nil: there is no such answer.
type Answers struct {
	Surest, Easiest, ToAsk, StandIn []int

	First                            []int // of easiest: the row to ask for first
	SurestTier, EasiestTier, AskTier int
	UsesOffered                      bool // surest needs the borrower's yes
	Short                            Shortfall
	AtOnce, Monthly                  Amount
	MonthlyFrom                      Date
	Before                           Shortfall // without any loan; Date zero: not short
	BeforeLasts                      bool
}

// tried is one choice and what it comes to.
type tried struct {
	pick    []int
	holds   bool
	deepest Amount // over the longest test

	cost, highest           Amount
	finish                  Date
	asks, unknown           int
	loss                    Amount
	payoffs, moved, offered int
	tier                    int
}

// Answer tries every choice.
func Answer(q AnswerQuestion) Answers {
	a := newArena(q)
	if q.Household == nil {
		return a.withoutMeans()
	}
	all := a.tryAll()
	out := Answers{}
	out.Before, out.BeforeLasts = a.before()
	for tier := range 3 {
		if s := a.surest(all, tier); s != nil {
			out.Surest, out.SurestTier, out.UsesOffered = s.pick, tier, s.offered > 0
			return out
		}
	}
	goal := func(t *tried) []Amount { return t.goal(q.Goal) }
	out.Easiest, out.EasiestTier = a.answer(all, func(t *tried) []Amount { return append(t.ease(), goal(t)...) })
	out.ToAsk, out.AskTier = a.answer(all, goal)
	if q.Goal == "easiest" {
		out.ToAsk, out.AskTier = out.Easiest, out.EasiestTier
	}
	if out.ToAsk != nil {
		out.First = a.first(out)
		return out
	}
	stand := least(all, a.nearest, func(t *tried) []Amount { return append([]Amount{t.deepest}, goal(t)...) })
	if stand != nil {
		out.StandIn = stand.pick
		a.missing(&out)
	}
	return out
}

// nearest reports whether a choice may stand in: what paying all off lacks today says
// nothing of what would do each month.
func (a *arena) nearest(t *tried) bool {
	for i, j := range t.pick {
		if l := &a.q.Loans[i]; l.Rows[j].Kind == "pay_off" && !l.Rows[j].Stands && l.Chosen != j {
			return false
		}
	}
	return true
}

// withoutMeans is keep for each loan, with what a lender has accepted where that
// costs less, and beside it the lowest cost; paying off is never that.
func (a *arena) withoutMeans() (out Answers) {
	var all []*tried
	a.each(func(pick []int) {
		t := a.measure(pick)
		t.holds = true
		all = append(all, t)
	})
	asked := func(t *tried) bool {
		for i, j := range t.pick {
			if l := &a.q.Loans[i]; l.Rows[j].Kind == "pay_off" && j != l.Chosen {
				return false
			}
		}
		return true
	}
	out.Surest = a.asTheyAre(all).pick
	out.ToAsk = least(all, asked, func(t *tried) []Amount { return t.goal("cheapest") }).pick
	return out
}

// cost is what a candidate ranks by: what is known of its cost, and total paid where
// nothing is.
func (c *Candidate) cost() Amount {
	switch {
	case c.Cost != nil:
		return *c.Cost
	case c.CostFromZero:
		return 0
	case c.TotalPaid != nil:
		return *c.TotalPaid
	}
	return 0
}

// given is what the lender gives up, never below zero.
func (c *Candidate) given() Amount {
	switch {
	case c.GivesUp != nil:
		return max(0, *c.GivesUp)
	case c.Waived != nil:
		return max(0, *c.Waived)
	}
	return 0
}

// extra is what a candidate costs more than keep on the as-of day, never below zero;
// where keep never ends or has no dues, more than paying off.
func (l *LoanMenu) extra(c *Candidate) (x Amount, known bool) {
	base := &l.Rows[0]
	if base.NeverEnds || base.NoDues {
		off := slices.IndexFunc(l.Rows, func(r Candidate) bool { return r.Kind == "pay_off" && !r.Later })
		if off < 0 {
			return 0, c == base
		}
		base = &l.Rows[off]
	}
	if c.Cost != nil && base.Cost != nil {
		return max(0, *c.Cost-*base.Cost), true
	}
	if c.TotalPaid != nil && base.TotalPaid != nil {
		return max(0, *c.TotalPaid-*base.TotalPaid), true
	}
	return 0, false
}

// tierOf is how far a priority loan goes with a candidate: 0 what needs nobody or
// stands, 1 arrears in parts and other due days, 2 anything.
func (l *LoanMenu) tierOf(c *Candidate) int {
	switch {
	case !l.Priority || l.Chosen >= 0 || c.Kind == "keep" || c.Kind == "pay_off" || c.Stands:
		return 0
	case c.Kind == "catch_up" || c.Kind == "move_due":
		return 1
	}
	return 2
}

// may reports whether a row can be chosen.
func (l *LoanMenu) may(j int) bool {
	if l.Chosen >= 0 {
		return j == l.Chosen
	}
	return !l.Rows[j].Out
}

// goal is a choice in numbers, the goal's own first, then the others', how little is
// asked last; a smaller number is better.
func (t *tried) goal(name string) []Amount {
	finish := Amount(t.finish)
	switch name {
	case "fastest":
		return append([]Amount{finish, t.cost, t.highest}, t.ease()...)
	case "lightest":
		return append([]Amount{t.highest, t.cost, finish}, t.ease()...)
	}
	return append([]Amount{t.cost, finish, t.highest}, t.ease()...)
}

// ease is how little is asked: negotiations, then what both sides lose.
func (t *tried) ease() []Amount {
	return []Amount{Amount(t.asks), Amount(t.unknown), t.loss}
}

// least is the best of the choices that pass; of equals the first in the book's
// order.
func least(all []*tried, pass func(*tried) bool, key func(*tried) []Amount) (best *tried) {
	var numbers []Amount
	for _, t := range all {
		if !pass(t) {
			continue
		}
		if n := key(t); best == nil || slices.Compare(n, numbers) < 0 {
			best, numbers = t, n
		}
	}
	return best
}

// answer is the best choice that holds, priority loans going no further than they
// have to.
func (a *arena) answer(all []*tried, key func(*tried) []Amount) (pick []int, tier int) {
	for tier := range 3 {
		if t := least(all, func(t *tried) bool { return t.holds && t.tier <= tier }, key); t != nil {
			return t.pick, tier
		}
	}
	return nil, 0
}

// asTheyAre is keep on the as-of day for every loan, or what the book chose, where
// that holds, with what a lender has accepted where that costs less.
func (a *arena) asTheyAre(all []*tried) *tried {
	asIs := func(t *tried, orCheaper bool) bool {
		for i, j := range t.pick {
			l := &a.q.Loans[i]
			r := &l.Rows[j]
			cheaper := orCheaper && r.Stands && r.Cost != nil && l.Rows[0].Cost != nil && *r.Cost < *l.Rows[0].Cost
			if j != 0 && j != l.Chosen && !cheaper {
				return false
			}
		}
		return t.holds
	}
	if slices.ContainsFunc(all, func(t *tried) bool { return asIs(t, false) }) {
		return least(all, func(t *tried) bool { return asIs(t, true) }, func(t *tried) []Amount { return t.goal(a.q.Goal) })
	}
	return nil
}

// surest is what holds with nobody's consent.
func (a *arena) surest(all []*tried, tier int) *tried {
	if t := a.asTheyAre(all); t != nil && t.asks == 0 {
		return t
	}
	key := func(t *tried) []Amount {
		return append([]Amount{Amount(t.payoffs), Amount(t.moved)}, t.goal(a.q.Goal)...)
	}
	for _, offered := range []bool{false, true} {
		pass := func(t *tried) bool { return t.holds && t.asks == 0 && t.tier <= tier && (offered || t.offered == 0) }
		if t := least(all, pass, key); t != nil {
			return t
		}
	}
	return nil
}
