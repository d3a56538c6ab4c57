package explain

import (
	"repay/planner/loan"
	"repay/planner/money"
)

// The lines of what the ledger filed: an entry is a line.

// kinds are the lines of entries with an amount.
var kinds = map[loan.EntryKind]Kind{
	loan.EntryRounded: Rounded, loan.EntryCovered: Covered, loan.EntryEarlier: Earlier, loan.EntryToCome: ToCome, loan.EntryNotBelow: NotBelow, loan.EntryAtMost: AtMost,
	loan.EntryLevel: LevelOf, loan.EntryFixed: FixedSum, loan.EntryEqualPart: EqualPart, loan.EntryFlatPays: FlatPays, loan.EntryListed: Listed,
	loan.EntryLessInterest: LessInterest, loan.EntryLessRegular: LessRegular, loan.EntryNoPrincipal: NoPrincipal, loan.EntryBalance: BalanceLeft,
	loan.EntryJoined: JoinedDue, loan.EntryKeptAside: KeptAside, loan.EntryGivenUp: GivenUp,
	loan.EntrySpread: AddedSpread, loan.EntryAside: AddedAside, loan.EntryFee: FeeSum, loan.EntryFeeSplit: FeeSplit,
	loan.EntryFellDue: FellDue, loan.EntryAgreedSum: AgreedSum, loan.EntryCaughtUp: CaughtUp, loan.EntrySettledPart: SettledPart,
	loan.EntryUnpaid: PartOf, loan.EntryUnpaidThen: UnpaidThen, loan.EntryArrears: OwedOnDate, loan.EntryCharged: FeeCharged,
	loan.EntryShown: Shown, loan.EntryAccelerated: Accelerated, loan.EntryLateFee: LateFee, loan.EntryPaid: PaidOf,
	loan.EntryMovedOn: MovedOn, loan.EntryLeft: LeftBefore, loan.EntryPrepaid: Prepaid, loan.EntryHeld: HeldMoney, loan.EntryUsed: UsedMoney,
	loan.EntryLent: Lent, loan.EntryBegan: NewBalance, loan.EntryPrepayFee: PrepayFeeOf,
	loan.EntryGiven: Given, loan.EntryForgiven: GraceForgave, loan.EntryCapped: AboveCap, loan.EntryCarried: Carried,
}

// lines turns entries into lines.
func (x *Explainer) lines(entries loan.Entries) (list []Line) {
	for i := range entries {
		list = x.with(list, &entries[i])
	}
	return list
}

// with appends the lines of an entry. Stretches of penalty on one base and at
// one rate are put together.
func (x *Explainer) with(list []Line, n *loan.Entry) []Line {
	switch n.Kind {
	case loan.EntryInterest:
		return append(list, x.interestPiece(*n))
	case loan.EntryPenalty:
		for _, l := range x.penaltyPieces(n) {
			list = x.extend(list, l)
		}
		return list
	}
	return append(list, line(*n))
}

// line is an entry with an amount, or with a value that is still exact.
func line(n loan.Entry) Line {
	l := Line{Kind: kinds[n.Kind], Loan: -1, Name: n.Name, N: n.N, Due: n.Due, To: n.Date, Amount: new(n.Amount)}
	switch n.Kind {
	case loan.EntryGiven, loan.EntryForgiven, loan.EntryCarried:
		l.Amount, l.Exact = nil, new(n.Exact)
	case loan.EntryCapped:
		l.Amount, l.Exact, l.Base = nil, new(n.Exact), new(n.Base)
	case loan.EntryRounded:
		l.Exact = new(n.Exact)
	case loan.EntryAtMost, loan.EntryFeeSplit:
		l.Base = new(n.Base)
	case loan.EntrySpread, loan.EntryAside:
		if n.Base != 0 {
			l.Base = new(n.Base)
		}
	}
	if n.Rule == loan.RuleShare {
		l.Base, l.Factor = new(n.Base), new(n.Factor)
		if n.Amount == 0 || !n.Exact.IsZero() {
			l.Exact = new(n.Exact)
		}
	}
	return l
}

// amount is a line of an amount and nothing else.
func amount(k Kind, a Amount) Line { return Line{Kind: k, Loan: -1, Amount: new(a)} }

// nonzero are lines without those of zero.
func nonzero(lines ...Line) (list []Line) {
	for _, l := range lines {
		if *l.Amount != 0 {
			list = append(list, l)
		}
	}
	return list
}

func sumOf(lines []Line) Amount {
	sum := Amount(0)
	for _, l := range lines {
		if l.Amount != nil {
			sum += *l.Amount
		}
	}
	return sum
}

// interestPiece is one stretch of interest: balance × rate × time.
func (x *Explainer) interestPiece(n loan.Entry) Line {
	l := Line{
		Kind: InterestPiece, Loan: -1, N: n.N, From: n.From, To: n.Date, Days: int(n.Date - n.From),
		Base: new(n.Base), Factor: new(n.Factor), Exact: new(n.Exact),
	}
	if !n.Rate.IsZero() {
		l.Rate = &Rate{Rate: n.Rate}
		l.Time = x.timeOf(l.Rate, n.Factor, l.Days, false)
	}
	return l
}

// stretch is a stretch of penalty, without what it is on.
func (x *Explainer) stretch(n *loan.Entry) Line {
	l := Line{Kind: PenaltyPiece, Loan: -1, N: n.N, Due: n.Due, From: n.From, To: n.Date, Days: int(n.Date - n.From), Rate: x.penaltyRate(n.Rate, n.Tier), Factor: new(n.Factor)}
	l.Time = x.timeOf(l.Rate, n.Factor, l.Days, true)
	if x.perLoan() {
		l.N, l.Due = 0, 0
	}
	return l
}

// penaltyPieces are one stretch of penalty: on what is overdue, on penalty that
// has joined it, and on principal not yet due. Each is base × rate × days.
func (x *Explainer) penaltyPieces(n *loan.Entry) (list []Line) {
	piece := x.stretch(n)
	if n.Base != 0 {
		l := piece
		l.Base, l.Exact = new(n.Base), new(n.Factor.MulAmount(n.Base))
		list = append(list, l)
	}
	list = append(list, x.onPenalty(n, piece)...)
	if n.NotDue != 0 && n.Excess.Sign() > 0 {
		l := piece
		l.Kind, l.Base, l.Factor, l.Exact = PenaltyNotDue, new(n.NotDue), new(n.Excess), new(n.Excess.MulAmount(n.NotDue))
		over := *piece.Rate
		over.Less = new(n.Rate)
		l.Rate, l.Time = &over, x.timeOf(&over, n.Excess, l.Days, true)
		list = append(list, l)
	}
	return list
}

// penaltyRate puts the penalty rate of a tier together from the contract rate in
// force.
func (x *Explainer) penaltyRate(contract money.Rate, tier int) *Rate {
	p := x.rec.Terms.Penalty.RateOf(tier)
	switch p.Kind {
	case loan.PenaltyMultiple:
		return &Rate{Rate: contract, Times: p.Multiple}
	case loan.PenaltySpread:
		return &Rate{Rate: contract, Plus: new(loan.SpreadOn(contract, p.Rate))}
	}
	return &Rate{Rate: p.Rate}
}

// extend appends a line, or lets it go on the last of its kind where that had
// the same base and rate and ended where this begins.
func (x *Explainer) extend(list []Line, l Line) []Line {
	if n := len(list); n > 0 && list[n-1].goOn(l) {
		return list
	}
	for i := len(list) - 1; i >= 0; i-- {
		p := &list[i]
		if p.Kind != l.Kind || p.N != l.N || p.Due != l.Due {
			continue
		}
		if p.To != l.From || p.Base == nil || l.Base == nil || *p.Base != *l.Base || !sameRate(p.Rate, l.Rate) {
			break
		}
		p.To, p.Days = l.To, p.Days+l.Days
		p.Factor, p.Exact = new(p.Factor.Add(*l.Factor)), new(p.Exact.Add(*l.Exact))
		p.Time = x.timeOf(p.Rate, *p.Factor, p.Days, p.Kind != InterestPiece)
		return list
	}
	return append(list, l)
}

func sameRate(a, b *Rate) bool {
	if a == nil || b == nil {
		return a == b // a rate of 0
	}
	return sameNumber(&a.Rate, &b.Rate) && a.Times.Cmp(b.Times) == 0 && sameNumber(a.Plus, b.Plus)
}

func sameNumber(a, b *money.Rate) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Per == b.Per && a.Value.Cmp(b.Value) == 0
}

// payments adds how each payment was spread.
func (e *Explanation) payments(paid loan.Entries) {
	for _, n := range paid {
		e.Facts = append(e.Facts, Line{Kind: PaidOn, Loan: -1, N: n.N, Due: n.Due, Kinds: new(n.Kinds), Base: new(n.Amount)})
	}
}
