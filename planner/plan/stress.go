package plan

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
)

// StressKind is a misfortune.
type StressKind string

// The misfortunes.
const (
	StressIncome   StressKind = "income_90"     // every income is a tenth less
	StressMissed   StressKind = "missed_payday" // one payment of an income does not come
	StressRates    StressKind = "rates_up"      // every contract rate is two points a year more
	StressNoIncome StressKind = "without"       // one income never comes
	StressBill     StressKind = "bill"          // a bill has to be paid
)

// StressKinds are all of them, in the order in which they are shown.
var StressKinds = enum.List[StressKind]{
	{Is: StressIncome, Name: "income_90", Says: lang.Text{ZH: "收入少一成", EN: "a tenth less income"}},
	{Is: StressMissed, Name: "missed_payday", Says: lang.Text{ZH: "有一次发薪没到", EN: "one payday missed"}},
	{Is: StressRates, Name: "rates_up", Says: lang.Text{ZH: "利率高 2 个百分点", EN: "rates two points up"}},
	{Is: StressNoIncome, Name: "without", Says: lang.Text{ZH: "少一份收入", EN: "without one income"}},
	{Is: StressBill, Name: "bill", Says: lang.Text{ZH: "多一笔开支", EN: "a sudden bill"}},
}

// StressCase is what becomes of a plan under one misfortune, the worst of its
// kind where it may come on several days.
type StressCase struct {
	Kind        StressKind
	Name        string // of the income that is missed
	On          Date   // of the payday or the bill; zero: it lasts
	Amount      Amount // of the payday or the bill
	Breaks      bool   // something is late, or the plan never ends
	First       Date   // the first date with something late
	Short       Amount // the most that is due and unpaid at the end of any day from then on; where it never ends, in the first twelve months
	NeverEnds   bool
	Finish      Date       // zero: never
	CostMore    Amount     // than the plan
	BeforeLoans *Shortfall // short of the reserve even without any loan, in the months of the plan; nil: not
}

// Stress says what becomes of a plan under the usual misfortunes: all income a tenth
// less; one payday of the first twelve months that does not come; every contract rate
// two points a year higher from the as-of day on; no payment of one income, for each;
// a bill of 2,000 in the book's currency, on the as-of day or the day after a payday of
// the first twelve months. A missed payday and a bill come as a surprise: what was
// paid before is paid.
func Stress(c *Case, o PlanOptions) (list []StressCase, refused []Refused) {
	defer tooLarge(-1, "loans", func(r Refused) { refused = append(refused, r) })
	x, refused := newPlanner(c, o)
	if x == nil || x.missing || len(refused) > 0 {
		return nil, refused
	}
	s := &stress{planner: x, policy: cmp.Or(o.Policy, paydown.Avalanche)}
	s.plain, s.err = paydown.Run(c.AsOf, x.loans, x.cash, s.policy)
	if s.err == nil {
		s.lessIncome()
		s.missedPayday()
		s.higherRates()
		s.withoutIncomes()
		s.bill()
	}
	if s.err != nil {
		return nil, []Refused{{-1, -1, -1, s.err}}
	}
	return s.cases, nil
}

// suddenBill is what a bill comes to, in whole units of the currency.
const suddenBill = 2000

// stress is a plan that is put under stress.
type stress struct {
	*planner
	policy paydown.Policy
	plain  *paydown.Result
	cases  []StressCase
	err    *loan.Refusal
}

// try pays the loans down under a misfortune.
func (s *stress) try(x StressCase, loans []paydown.Loan, cash *household.Cash, sudden paydown.Surprise) StressCase {
	r, err := paydown.RunWith(s.c.AsOf, loans, cash, s.policy, paydown.Options{Surprise: sudden})
	if err != nil {
		s.err = cmp.Or(s.err, err)
		return x
	}
	x.Breaks, x.NeverEnds = !r.Affordable || r.NeverEnds, r.NeverEnds
	x.First, x.Short, x.Finish = r.First, r.Deepest, r.Finish
	if r.NeverEnds {
		x.Short = r.FirstYear
	}
	if !r.NeverEnds && !s.plain.NeverEnds {
		x.CostMore = r.Cost - s.plain.Cost
	}
	until := max(r.Finish, s.year())
	s.cash.Reach(until)
	if s.o.Budget == nil && !s.cash.BeforeLoans(until).Short {
		cash.Reach(until)
		x.BeforeLoans = shortfall(less(cash, sudden).BeforeLoans(until))
	}
	return x
}

// less is the cash after a surprise.
func less(c *household.Cash, s paydown.Surprise) *household.Cash {
	if s.On == 0 {
		return c
	}
	after := &household.Cash{Reserve: c.Reserve, Points: slices.Clone(c.Points)}
	at, found := slices.BinarySearchFunc(after.Points, s.On, func(p household.Point, d Date) int { return cmp.Compare(p.Date, d) })
	if !found {
		after.Points = slices.Insert(after.Points, at, household.Point{Date: s.On, Cash: c.Base(s.On)})
	}
	for i := at; i < len(after.Points); i++ {
		after.Points[i].Cash -= s.Amount
	}
	return after
}

// year is the day twelve months after the as-of day.
func (s *stress) year() Date { return calendar.Monthly.From(s.c.AsOf, 12) }

// earning tries other incomes.
func (s *stress) earning(x StressCase, incomes []household.Flow) {
	h := *s.household
	h.Income = incomes
	cash, bad := s.ahead(&h)
	if bad != nil {
		s.err = cmp.Or(s.err, bad.Err)
		return
	}
	s.cases = append(s.cases, s.try(x, s.loans, cash, paydown.Surprise{}))
}

func (s *stress) lessIncome() {
	part := money.NewRatio(9, 10)
	incomes := slices.Clone(s.household.Income)
	for i := range incomes {
		f := &incomes[i]
		f.Amount = part.Of(f.Amount, money.HalfUp)
		if f.Low != nil {
			f.Low = new(part.Of(*f.Low, money.HalfUp))
		}
	}
	if len(incomes) > 0 {
		s.earning(StressCase{Kind: StressIncome}, incomes)
	}
}

func (s *stress) withoutIncomes() {
	if s.o.Budget != nil {
		return
	}
	for i, f := range s.household.Income {
		if len(s.paydays([]household.Flow{f})) > 0 {
			s.earning(StressCase{Kind: StressNoIncome, Name: f.Name}, slices.Delete(slices.Clone(s.household.Income), i, i+1))
		}
	}
}

// paydays are the payments of incomes in the first twelve months.
func (s *stress) paydays(incomes []household.Flow) []household.Move {
	h := household.Household{Income: incomes}
	return slices.DeleteFunc(h.Moves(s.c.AsOf, s.year()-1, s.c.Income), func(m household.Move) bool { return m.Amount <= 0 })
}

// worst keeps the worst of several days for one misfortune; the first among equals.
// Which is the worst shows within a quarter after the first twelve months.
func (s *stress) worst(list []StressCase) {
	worst, by := -1, (*paydown.Result)(nil)
	for i, x := range list {
		r, err := paydown.RunWith(s.c.AsOf, s.loans, s.cash, s.policy, paydown.Options{
			Surprise: paydown.Surprise{On: x.On, Amount: x.Amount}, Until: calendar.Monthly.From(s.c.AsOf, 15),
		})
		if err != nil {
			s.err = cmp.Or(s.err, err)
			return
		}
		if by == nil || r.Deepest > by.Deepest || r.Deepest == by.Deepest && r.Cost > by.Cost {
			worst, by = i, r
		}
	}
	if worst >= 0 {
		x := list[worst]
		s.cases = append(s.cases, s.try(x, s.loans, s.cash, paydown.Surprise{On: x.On, Amount: x.Amount}))
	}
}

// over reports whether nothing is owed any more on day d.
func (s *stress) over(d Date) bool { return !s.plain.NeverEnds && d > s.plain.Finish }

func (s *stress) missedPayday() {
	var list []StressCase
	for _, m := range s.paydays(s.household.Income) {
		if !s.over(m.Date) || len(list) == 0 {
			list = append(list, StressCase{Kind: StressMissed, Name: m.Name, On: m.Date, Amount: m.Amount})
		}
	}
	s.worst(list)
}

func (s *stress) bill() {
	amount := suddenBill * s.c.Currency.Unit()
	list := []StressCase{{Kind: StressBill, On: s.c.AsOf, Amount: amount}}
	for _, m := range s.paydays(s.household.Income) {
		if on := m.Date + 1; !s.over(on) && on != list[len(list)-1].On {
			list = append(list, StressCase{Kind: StressBill, On: on, Amount: amount})
		}
	}
	s.worst(list)
}

// higherRates plans the loans with rates two points a year higher from the as-of day
// on. A loan of which such a rate cannot be computed keeps its own.
func (s *stress) higherRates() {
	c := *s.c
	c.Loans = slices.Clone(s.c.Loans)
	y := &planner{c: &c, o: s.o, taken: s.taken, vague: make([]bool, len(c.Loans))}
	for i := range c.Loans {
		c.Loans[i].Terms.RateChanges = raised(&s.c.Loans[i].Terms, c.AsOf)
		bad := y.take(&c, i)
		if bad != nil {
			c.Loans[i].Terms.RateChanges = s.c.Loans[i].Terms.RateChanges
			bad = y.take(&c, i)
		}
		if bad != nil {
			s.err = cmp.Or(s.err, bad.Err)
		}
	}
	s.cases = append(s.cases, s.try(StressCase{Kind: StressRates}, y.loans, s.cash, paydown.Surprise{}))
}

// twoPoints is two points a year, in the units of a rate.
func twoPoints(per money.Per) money.Ratio {
	switch per {
	case money.PerMonth:
		return money.NewRatio(2, 1200)
	case money.PerDay:
		return money.NewRatio(2, 36500)
	}
	return money.NewRatio(2, 100)
}

// raised returns the rate changes of a contract whose rate is two points higher from
// a day on.
func raised(t *loan.Terms, from Date) (changes []loan.RateChange) {
	if t.Rate.Kind == loan.RateUnknown {
		return t.RateChanges
	}
	up := func(r money.Rate) money.Rate {
		r.Value = r.Value.Add(twoPoints(r.Per))
		return r
	}
	now := t.RateOn(from)
	if rate, found := loan.ImpliedRate(t); found && !slices.ContainsFunc(t.RateChanges, func(c loan.RateChange) bool { return c.From <= from }) {
		now = rate
	}
	for _, c := range t.RateChanges {
		if c.From < from {
			changes = append(changes, c)
		}
	}
	changes = append(changes, loan.RateChange{From: from, Rate: up(now)})
	for _, c := range t.RateChanges {
		if c.From > from {
			changes = append(changes, loan.RateChange{From: c.From, Rate: up(c.Rate)})
		}
	}
	return changes
}
