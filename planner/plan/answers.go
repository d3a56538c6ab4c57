package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/search"
)

// The answers of a comparison, in the order in which they are looked for. Who
// can pay is asked to ask for nothing; else what is needed at least is found,
// and where bargaining begins; where nothing holds, what comes nearest.

// answer finds the answers.
func (x *comparer) answer() {
	x.out.Keep = x.keepAll()
	switch {
	case !x.any():
		x.out.Reason = ReasonNothingOwed
		return
	case x.lim.cash == nil:
		x.withoutMeans()
		return
	}
	x.before()
	if x.out.Surest = x.surest(); x.out.Surest != nil {
		x.out.Leading, x.out.Reason = LeadSurest, ReasonSurest
		return
	}
	if x.out.Easiest = x.byTier(anyOffer, easiestBy(x.goal)); x.out.Easiest == nil {
		x.standIn()
		return
	}
	x.out.ToAsk = x.out.Easiest
	if x.goal != Easiest {
		x.out.ToAsk = x.byTier(anyOffer, criteriaOf(x.goal))
	}
	x.out.Leading, x.out.Reason = LeadEasiest, ReasonAsk
	for _, a := range []*Answer{x.out.Easiest, x.out.ToAsk} {
		x.fallbacks(a)
	}
	x.askTable()
}

// before says whether the household is short without any loan.
func (x *comparer) before() {
	x.out.BeforeTo = household.TestedTo(x.c.AsOf, x.last())
	v := x.line().BeforeLoans(x.out.BeforeTo)
	x.out.Before, x.out.BeforeLasts = shortfall(v), v.Lasts
}

// any reports whether there is something to choose.
func (x *comparer) any() bool {
	for i := range x.out.Loans {
		if len(x.out.Loans[i].Rows) > 0 {
			return true
		}
	}
	return false
}

// takes says which options of a loan an answer may take.
type takes func(x *comparer, loan int, o *Option) bool

// nearest takes part in what comes nearest. Paying all off does not: what it lacks
// today says nothing of what would do each month.
func nearest(_ *comparer, _ int, o *Option) bool {
	return o.Offer.Strategy != agreement.PayOff || standing(o)
}

func anyOffer(x *comparer, _ int, o *Option) bool { return !x.eatsLiving(o) }

// standing is what stands without anybody's word: the contract on the as-of day,
// and what was agreed or signed.
func standing(o *Option) bool {
	s := o.Offer.Status
	return o.Offer.Strategy == agreement.Keep && o.Offer.On == 0 || s == agreement.Accepted || s == agreement.Signed
}

// unasked takes part without the lender's consent; what a lender has offered
// still needs the borrower's yes.
func unasked(x *comparer, _ int, o *Option) bool {
	return !o.NeedsConsent && o.Offer.Status != agreement.Offered && !x.eatsLiving(o)
}

func unaskedOrOffered(x *comparer, _ int, o *Option) bool {
	return !o.NeedsConsent && !x.eatsLiving(o)
}

// keeps is keep on the as-of day, and what was agreed and costs less.
func keeps(x *comparer, i int, o *Option) bool {
	keep := &x.out.Loans[i].Rows[0]
	return o == keep || standing(o) && o.Cost.Known && keep.Cost.Known && o.Cost.Amount < keep.Cost.Amount
}

// surest finds what holds with what needs nobody's consent: the contracts as they
// are wherever that is possible, then what leaves them least, then what a
// lender has offered.
func (x *comparer) surest() *Answer {
	kept := x.kept()
	if x.mayKeep(kept) && x.holds(kept) {
		if x.only(kept, keeps) {
			return x.of(kept)
		}
		return x.choose(TierOwn, keeps, criteriaOf(x.goal))
	}
	if a := x.choose(TierOwn, unasked, surestBy(x.goal)); a != nil || !x.anyOffered() {
		return a
	}
	return x.byTier(unaskedOrOffered, surestBy(x.goal))
}

// holds reports whether every day holds with one row of each loan.
func (x *comparer) holds(rows []int) bool {
	return !x.line().Carry(x.tally(rows), x.testedTo(rows)).Short
}

// only reports whether some rows are all that an answer may take.
func (x *comparer) only(rows []int, take takes) bool {
	for i, row := range rows {
		if row < 0 {
			continue
		}
		may := x.may(i, TierOwn, take)
		for j := range x.out.Loans[i].Rows {
			if may(j) != (j == row) {
				return false
			}
		}
	}
	return true
}

// anyOffered reports whether a lender has offered something.
func (x *comparer) anyOffered() bool {
	for i := range x.out.Loans {
		rows := x.out.Loans[i].Rows
		for j := range rows { // by index: an option is large
			if rows[j].Offer.Status == agreement.Offered {
				return true
			}
		}
	}
	return false
}

// kept are the rows of every loan at keep, or at what the book chose.
func (x *comparer) kept() []int {
	rows := x.noRows()
	for i := range x.out.Loans {
		if rows[i] = min(0, len(x.out.Loans[i].Rows)-1); rows[i] == 0 {
			rows[i] = max(0, x.chosen(i))
		}
	}
	return rows
}

// mayKeep reports whether nothing that the book chose needs a lender's consent.
func (x *comparer) mayKeep(kept []int) bool {
	for i, row := range kept {
		if row >= 0 && x.out.Loans[i].Rows[row].NeedsConsent {
			return false
		}
	}
	return true
}

// byTier finds the best answer by tiers, and notes where it could not try everything;
// nil where none holds.
func (x *comparer) byTier(take takes, criteria []criterion) *Answer {
	return x.noting(x.seekByTier(aim{take, criteria, nil}, x.effortOfEach()))
}

// effortOfEach is how long each of its searches may take.
func (x *comparer) effortOfEach() search.Effort {
	if x.work > 0 {
		return search.Effort{Work: x.work}
	}
	return compareEffort
}

// noting is the best answer of a search that says what to do.
func (x *comparer) noting(s sought) *Answer {
	x.out.Unproven = x.out.Unproven || !s.proven
	return x.best(s)
}

func (x *comparer) hasPriority() bool {
	return slices.ContainsFunc(x.accounts, func(l *account) bool { return l.loan.Priority })
}

// within reports whether a loan with priority may take an option in a tier.
func (t Tier) within(o *Option) bool {
	switch {
	case t == TierAny, !o.NeedsConsent && o.Offer.Status != agreement.Offered:
		return true
	case t == TierLate:
		return o.Offer.Strategy == agreement.CatchUp || o.Offer.Strategy == agreement.MoveDue
	}
	return false
}

// choose finds the best answer in a tier, likewise.
func (x *comparer) choose(tier Tier, take takes, criteria []criterion) *Answer {
	return x.noting(x.seek(tier, aim{take, criteria, nil}, x.effortOfEach()))
}

// mayTake lists the rows of a loan that an answer may take.
func (x *comparer) mayTake(i int, tier Tier, take takes) (rows []int) {
	may := x.may(i, tier, take)
	for j := range x.out.Loans[i].Rows {
		if may(j) {
			rows = append(rows, j)
		}
	}
	return rows
}

// may says of each row of a loan whether an answer may take it: the one that the book
// chose, if it did.
func (x *comparer) may(i int, tier Tier, take takes) func(row int) bool {
	chosen := x.chosen(i)
	return func(j int) bool {
		o := &x.out.Loans[i].Rows[j]
		switch {
		case !o.InChoice, chosen >= 0 && j != chosen, o.NeedsConsent && x.spares(i),
			chosen < 0 && x.accounts[i].loan.Priority && !tier.within(o):
			return false
		case chosen >= 0 && !o.NeedsConsent:
			return true
		}
		return take(x, i, o)
	}
}

// eatsLiving reports whether an option pays everything off out of what a household
// lives on that is short without any loan in the end: it would only be short
// sooner.
func (x *comparer) eatsLiving(o *Option) bool {
	return o.Offer.Strategy == agreement.PayOff && !standing(o) && x.lim.horizon.Short()
}

// chosen returns the row that the book chose for a loan, -1 for none. What needs the
// consent of somebody who is not asked is none.
func (x *comparer) chosen(i int) int {
	name := x.accounts[i].loan.Choose
	if name == "" {
		return -1
	}
	rows := x.out.Loans[i].Rows
	for j := range rows {
		if o := &rows[j]; o.Offer.Name == name && o.InChoice && !(o.NeedsConsent && x.spares(i)) {
			return j
		}
	}
	return -1
}

// spares reports whether the lender of a loan is not to be asked for anything.
func (x *comparer) spares(i int) bool { return x.spared != nil && x.spared[i] }

// decision is the choice among some rows of a loan, as the search sees it.
func (x *comparer) decision(i int, rows []int) decision {
	d := decision{candidates: make([]candidate, 0, len(rows)), negotiation: x.negotiation(i), fixed: x.chosen(i) >= 0}
	for _, j := range rows {
		d.candidates = append(d.candidates, x.candidate(i, j))
	}
	return d
}

// candidate is a row of a loan as the search sees it.
func (x *comparer) candidate(i, row int) candidate {
	o := &x.out.Loans[i].Rows[row]
	c := candidate{row: row, finish: o.Finish, consent: o.NeedsConsent, kind: string(o.Offer.Strategy), pays: o.Pays}
	if o.NeverEnds {
		c.finish = calendar.Last
	}
	c.own[leastCost] = o.ranksBy()
	loss, known := x.out.Loans[i].loss(o)
	c.own[leastLoss] = loss
	if !known {
		c.own[leastUnknown] = 1
	}
	if o.Offer.Strategy == agreement.PayOff && !standing(o) {
		c.own[leastPayoffs] = 1
	}
	if !standing(o) {
		c.own[leastMoved] = 1
	}
	return c
}

// ranksBy is the cost of an option as a search counts it.
func (o *Option) ranksBy() Amount {
	switch {
	case o.Cost.Known, o.costFromZero:
		return o.Cost.Amount
	case o.OverClaim.Known:
		return o.OverClaim.Amount
	}
	return o.TotalPaid.Amount
}

// loss is what the lender gives up and what the borrower pays over keep, each at
// least 0; known is false where the second is not known. Where keep never ends,
// or nothing falls due, paying off is what it is measured against.
func (lo *LoanOptions) loss(o *Option) (loss Amount, known bool) {
	switch {
	case o.GivesUp.Known:
		loss = max(0, o.GivesUp.Amount)
	case o.Waived.Known:
		loss = max(0, o.Waived.Amount)
	}
	base := &lo.Rows[0]
	if base.NeverEnds || base.NoDues {
		j := lo.first(agreement.PayOff)
		if j < 0 {
			return loss, o == base
		}
		base = &lo.Rows[j]
	}
	switch {
	case o.Cost.Known && base.Cost.Known:
		return loss + max(0, o.Cost.Amount-base.Cost.Amount), true
	case o.TotalPaid.Known && base.TotalPaid.Known:
		return loss + max(0, o.TotalPaid.Amount-base.TotalPaid.Amount), true
	}
	return loss, false
}

// withoutMeans answers where no household is stated: the contracts, and beside
// them what costs least, without regard to means. Paying off is never that.
func (x *comparer) withoutMeans() {
	x.out.Surest = x.cheapest(func(x *comparer, i int, o *Option) bool { return x.chosen(i) >= 0 || keeps(x, i, o) }, x.goal)
	x.out.ToAsk = x.cheapest(func(x *comparer, i int, o *Option) bool {
		return x.chosen(i) >= 0 || o.Offer.Strategy != agreement.PayOff
	}, Cheapest)
	x.out.Leading, x.out.Reason = LeadSurest, NoHousehold
}

// cheapest is the best answer at a goal where no household is stated. Nothing is to be
// held then: where one row of each loan costs least, they are the choice with the least
// cost, and nothing is searched.
func (x *comparer) cheapest(take takes, goal Goal) *Answer {
	criteria, rows := criteriaOf(goal), x.noRows()
	for i := range rows {
		may := x.mayTake(i, TierAny, take)
		if len(x.out.Loans[i].Rows) == 0 {
			continue
		}
		row, alone := x.leastOf(i, may)
		if !alone || len(may) > 1 && criteria[0] != leastCost || x.accounts[i].loan.Group != "" {
			return x.choose(TierAny, take, criteria)
		}
		rows[i] = row
	}
	a := x.of(rows)
	a.Tier = TierAny
	return a
}

// leastOf is that of some rows of a loan that costs least; alone is false where there is
// none, or more than one.
func (x *comparer) leastOf(i int, rows []int) (row int, alone bool) {
	least := Amount(0)
	for k, j := range rows {
		switch cost := x.out.Loans[i].Rows[j].ranksBy(); {
		case k == 0 || cost < least:
			row, least, alone = j, cost, true
		case cost == least:
			alone = false
		}
	}
	return row, alone
}

// nearestEffort is how long what comes nearest is looked for: it only says about how
// much is missing, and of many loans the last cent of it takes for ever. Without it
// there is nothing to say: it does not end sooner.
var nearestEffort = search.Effort{Work: 50_000_000, Stop: func() bool { return false }}

// standIn is what comes nearest where nothing holds.
func (x *comparer) standIn() {
	s := x.seek(TierAny, aim{nearest, append([]criterion{leastShort}, criteriaOf(x.goal)...), nil}, nearestEffort)
	x.out.Unproven = x.out.Unproven || !s.proven
	if len(s.rows) > 0 {
		a := x.of(s.rows[0])
		x.test(a, s.rows[0], x.lim.longest)
		x.out.StandIn = a
	}
	x.out.Leading, x.out.Reason = LeadStandIn, ReasonNothingAffordable
	x.missing()
}
