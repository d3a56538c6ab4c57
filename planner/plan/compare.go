package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
)

// Compare computes every way out of every loan, judges each, and says what to
// do by the goal. Offers of the book that cannot be computed are returned as
// refused.
func Compare(c *Case, goal Goal) (_ *Comparison, refused []Refused) {
	defer tooLarge(-1, "loans", func(r Refused) { refused = append(refused, r) })
	if goal == "" {
		goal = Cheapest
	}
	x := &comparer{c: c, goal: goal, out: &Comparison{Goal: goal}}
	var all extent
	broken := false
	for i := range c.Loans {
		l, bad := accountOn(c, i, c.AsOf)
		if bad != nil {
			if !broken {
				broken, refused = true, nil // a loan before its offers
			}
			refused = append(refused, *bad)
			continue
		}
		if broken {
			continue
		}
		lo, r := l.options()
		refused = append(refused, r...)
		l.nextDue, _ = l.ledger.NextDue()
		l.ledger = nil // a ledger of a century is long
		x.accounts = append(x.accounts, l)
		x.out.Loans = append(x.out.Loans, lo)
		dearest := Amount(0)
		for i := range lo.Rows {
			dearest = max(dearest, lo.Rows[i].TotalPaid.Amount)
		}
		if tooMany := all.add(lo.instalments, dearest); tooMany != nil {
			return nil, append(refused, *tooMany)
		}
	}
	if len(refused) > 0 {
		return nil, refused
	}
	if r := x.runCash(); r != nil {
		return nil, []Refused{*r}
	}
	x.answer()
	x.judge()
	x.strategies()
	x.negotiated()
	x.settlements()
	return x.out, nil
}

type comparer struct {
	c        *Case
	accounts []*account
	goal     Goal
	cash     *household.Cash // nil: no household
	out      *Comparison

	together tally               // room for the next
	pays     []household.Payment // likewise
}

// runCash runs the household's cash to the last payment of any option.
func (x *comparer) runCash() (refused *Refused) {
	if x.c.Household == nil {
		return nil
	}
	last := x.c.AsOf
	for _, lo := range x.out.Loans {
		for i := range lo.Rows {
			o := &lo.Rows[i]
			last = max(last, o.Finish)
			if o.NeverEnds { // it has payments, and no finish
				last = household.Last(o.Pays, last)
			}
		}
	}
	x.cash, refused = aheadTo(x.c, last)
	return refused
}

// decisions are the loans with something to choose, and their candidates; at
// lists the loans' positions.
func (x *comparer) decisions(take func(*Option) bool) (ds []decision, at []int) {
	for i := range x.out.Loans {
		lo := &x.out.Loans[i]
		if len(lo.Rows) == 0 {
			continue
		}
		l := x.accounts[i]
		d := decision{negotiation: l.loan.negotiation()}
		chosen := x.chosen(i)
		for j := range lo.Rows {
			o := &lo.Rows[j]
			if chosen >= 0 && j != chosen || !o.InChoice || !take(o) {
				continue
			}
			d.candidates = append(d.candidates, candidateOf(o, j))
		}
		d.fixed = chosen >= 0
		ds, at = append(ds, d), append(at, i)
	}
	return ds, at
}

// chosen returns the row that the book chose for a loan, -1 for none.
func (x *comparer) chosen(i int) int {
	name := x.accounts[i].loan.Choose
	if name == "" {
		return -1
	}
	return slices.IndexFunc(x.out.Loans[i].Rows, func(o Option) bool { return o.Offer.Name == name && o.InChoice })
}

func candidateOf(o *Option, row int) candidate {
	c := candidate{row: row, finish: o.Finish, consent: o.NeedsConsent, kind: string(o.Offer.Strategy), pays: o.Pays}
	if o.NeverEnds {
		c.finish = calendar.Last
	}
	switch {
	case o.Cost.Known:
		c.cost = o.Cost.Amount
	case o.OverClaim.Known:
		c.cost = o.OverClaim.Amount
	default:
		c.cost = o.TotalPaid.Amount
	}
	if o.GivesUp.Known {
		c.gives = max(0, o.GivesUp.Amount)
	} else if o.Waived.Known {
		c.gives = max(0, o.Waived.Amount)
	}
	return c
}

// answer finds the three answers, or what comes nearest.
func (x *comparer) answer() {
	goal := criteriaOf(x.goal)
	all, at := x.decisions(func(*Option) bool { return true })
	x.out.Keep = x.keepAll()
	if len(all) == 0 {
		x.out.Reason = ReasonNothingOwed
		return
	}
	if x.cash == nil {
		x.out.ToAsk = x.toAnswer(all, at, x.choose(all, goal))
		x.out.Leading, x.out.Reason = LeadToAsk, NoHousehold
		return
	}
	before := x.cash.BeforeLoans(x.last())
	x.out.Before, x.out.BeforeLasts = shortfall(before), before.Lasts
	granted, _ := x.decisions(func(o *Option) bool { return !o.NeedsConsent })
	x.out.Surest = x.toAnswer(granted, at, x.choose(granted, goal))
	ask := x.choose(all, goal)
	if ask == nil {
		pick := x.choose(all, append([]criterion{leastShort}, goal...))
		x.out.StandIn = x.toAnswer(all, at, pick)
		x.out.Leading, x.out.Reason = LeadStandIn, ReasonNothingAffordable
		x.missing()
		return
	}
	x.out.ToAsk = x.toAnswer(all, at, ask)
	x.out.Easiest = x.toAnswer(all, at, x.choose(all, append([]criterion{leastAsks, leastGives}, goal...)))
	if x.out.Leading, x.out.Reason = LeadToAsk, ReasonAsk; x.out.Surest != nil {
		x.out.Leading, x.out.Reason = LeadSurest, ReasonSurest
	}
	for _, a := range []*Answer{x.out.Surest, x.out.ToAsk, x.out.Easiest} {
		x.fallbacks(a)
	}
}

// choose searches, and notes where it could not try everything.
func (x *comparer) choose(ds []decision, criteria []criterion) []int {
	pick, proven := choose(ds, x.cash, criteria)
	x.out.Unproven = x.out.Unproven || !proven
	return pick
}

// last is the latest finish of any option that can be chosen.
func (x *comparer) last() Date {
	last := x.c.AsOf
	for _, lo := range x.out.Loans {
		for i := range lo.Rows {
			if lo.Rows[i].InChoice {
				last = max(last, lo.Rows[i].Finish)
			}
		}
	}
	return last
}

// keepAll is every loan at keep.
func (x *comparer) keepAll() *Answer {
	rows := x.noRows()
	for i, lo := range x.out.Loans {
		rows[i] = min(0, len(lo.Rows)-1) // keep stands first
	}
	return x.of(rows)
}

// toAnswer turns the search's picks into an answer.
func (x *comparer) toAnswer(ds []decision, at, pick []int) *Answer {
	if pick == nil {
		return nil
	}
	rows := x.noRows()
	for k, j := range pick {
		rows[at[k]] = ds[k].candidates[j].row
	}
	return x.of(rows)
}

// of sums up one row for each loan; -1 is a loan with nothing to choose.
func (x *comparer) of(rows []int) *Answer {
	a := &Answer{TotalPaid: exact(0)}
	var costs, gifts []Maybe
	asked := map[string]bool{}
	for i, row := range rows {
		if row < 0 {
			continue
		}
		o := &x.out.Loans[i].Rows[row]
		ch := Choice{Loan: x.accounts[i].index, Row: row, Ask: o.NeedsConsent, Fallback: -1}
		if o.NeedsConsent {
			asked[x.accounts[i].loan.negotiation()] = true
			ch.Before = x.accounts[i].askBefore(o)
		}
		a.Choices = append(a.Choices, ch)
		a.TotalPaid = a.TotalPaid.plus(o.TotalPaid)
		if !o.NoDues {
			costs = append(costs, o.Cost)
		}
		gifts = append(gifts, o.GivesUp)
		a.Finish = max(a.Finish, o.Finish)
	}
	a.Asks, a.Cost, a.GivesUp = len(asked), all(costs), all(gifts)
	pays := x.tally(rows)
	_, highest := monthly(pays)
	a.HighestPayment = Maybe{Amount: highest, Known: true, AtLeast: a.TotalPaid.AtLeast}
	if x.cash != nil {
		v := x.cash.Carry(pays)
		a.Shortfall, a.LeastCash, a.LeastCashOn = shortfall(v), v.Least, v.LeastDate
	}
	return a
}

// noRows is an answer's rows before any is taken.
func (x *comparer) noRows() []int {
	return slices.Repeat([]int{-1}, len(x.out.Loans))
}

// rowsOf returns an answer's row of each loan, -1 where it has none.
func (x *comparer) rowsOf(a *Answer) []int {
	rows := x.noRows()
	if a == nil {
		return rows
	}
	i := 0
	for _, ch := range a.Choices { // they are in the order of the loans
		for x.accounts[i].index != ch.Loan {
			i++
		}
		rows[i] = ch.Row
	}
	return rows
}

// judge says of each row whether the household could take it instead, the
// other loans as in the leading answer.
func (x *comparer) judge() {
	lead := x.rowsOf(x.out.Lead())
	var others *household.Beside
	if x.cash != nil {
		others = x.cash.Beside(x.tally(lead))
	}
	for i := range x.out.Loans {
		for j := range x.out.Loans[i].Rows {
			o := &x.out.Loans[i].Rows[j]
			switch {
			case x.cash == nil:
				o.AffordableReason = NoHousehold
				continue
			case !o.TotalPaid.Known:
				o.AffordableReason = UnknownAmounts
				continue
			}
			v := others.Carry(x.paysAt(i, lead[i]), o.Pays)
			o.Affordable, o.Shortfall = new(!v.Short), shortfall(v)
		}
	}
}

// strategies applies each strategy to all loans: the first offer of that kind,
// else keep.
func (x *comparer) strategies() {
	for _, s := range agreement.Strategies.Values() {
		rows, found := x.noRows(), false
		for i := range x.out.Loans {
			if len(x.out.Loans[i].Rows) == 0 {
				continue
			}
			rows[i] = 0
			if j := x.out.Loans[i].first(s); j >= 0 {
				rows[i], found = j, true
			}
		}
		if !found {
			continue
		}
		a := x.of(rows)
		t := StrategyTotal{Strategy: s, TotalPaid: a.TotalPaid, Cost: a.Cost, HighestPayment: a.HighestPayment, Finish: a.Finish, Shortfall: a.Shortfall}
		if x.cash != nil {
			t.Affordable = new(a.Shortfall == nil)
		}
		x.out.Strategies = append(x.out.Strategies, t)
	}
}

// first is the row of the first offer of a kind, -1 for none.
func (lo *LoanOptions) first(s agreement.Strategy) int {
	for j := range lo.Rows { // by index: an option is large
		if lo.Rows[j].Offer.Strategy == s {
			return j
		}
	}
	return -1
}

// negotiated marks the loans that need talking to their lenders: overdue, with offers, or
// asked about.
func (x *comparer) negotiated() {
	lead := x.rowsOf(x.out.Lead())
	for i := range x.out.Loans {
		l := x.accounts[i]
		lo := &x.out.Loans[i]
		lo.Negotiate = len(lo.Rows) > 0 && (l.pos.Due.Total() > 0 || l.loan.Listed) || lead[i] >= 0 && lo.Rows[lead[i]].NeedsConsent
	}
}
