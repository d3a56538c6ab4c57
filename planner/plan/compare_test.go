package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	_ "repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// The as-of day of the small cases.
var today = calendar.Of(2026, 11, 21)

// late is 3,000.00 at 1% a month in three instalments, due on 8 October, 8
// November and 8 December; nothing was paid.
func late(id string, offers ...agreement.Offer) plan.Loan {
	return plan.Loan{ID: id, Listed: true, Offers: offers, Terms: loan.Terms{
		Principal: 3000_00, Method: loan.EqualPrincipal, Start: calendar.Of(2026, 9, 8), Every: calendar.Monthly, Periods: 3,
		Rate:    loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(1, 100), Per: money.PerMonth}},
		Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)},
	}}
}

func offer(name string, s agreement.Strategy, status agreement.Status) agreement.Offer {
	return agreement.Offer{Name: name, Strategy: s, Status: status}
}

func settle(percent int64, status agreement.Status) agreement.Offer {
	o := offer(fmt.Sprintf("settle %d", percent), agreement.Settle, status)
	o.Sum, o.Parts = agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(percent, 100)}, 1
	return o
}

func extend(by int, status agreement.Status) agreement.Offer {
	o := offer(fmt.Sprintf("extend %d", by), agreement.Extend, status)
	o.By = by
	return o
}

// with is a household that has cash, and an income on the 5th of each month.
func with(cash, income Amount) *household.Household {
	h := &household.Household{Cash: cash}
	if income > 0 {
		h.Income = []household.Flow{{Amount: income, Every: calendar.Monthly, Day: 5}}
	}
	return h
}

func compare(t *testing.T, h *household.Household, loans ...plan.Loan) *plan.Comparison {
	t.Helper()
	x, refused := plan.Compare(&plan.Case{AsOf: today, Currency: money.CNY, Household: h, Loans: loans}, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return x
}

// names lists the option that an answer takes for each loan.
func names(x *plan.Comparison, a *plan.Answer) []string {
	if a == nil {
		return nil
	}
	var list []string
	for _, ch := range a.Choices {
		list = append(list, x.Loans[ch.Loan].Rows[ch.Row].Offer.Name)
	}
	return list
}

func takes(t *testing.T, what string, x *plan.Comparison, a *plan.Answer, want ...string) {
	t.Helper()
	if got := names(x, a); !slices.Equal(got, want) {
		t.Errorf("%s takes %v, want %v", what, got, want)
	}
}

func leads(t *testing.T, x *plan.Comparison, leading, reason string) {
	t.Helper()
	if x.Leading != leading || x.Reason != reason {
		t.Errorf("%q leads because %q, want %q because %q", x.Leading, x.Reason, leading, reason)
	}
}

func row(t *testing.T, lo plan.LoanOptions, name string) *plan.Option {
	t.Helper()
	for i := range lo.Rows {
		if lo.Rows[i].Offer.Name == name {
			return &lo.Rows[i]
		}
	}
	t.Fatalf("no row %s", name)
	return nil
}

// Who can pay is asked to ask for nothing; what a lender offered and would save is
// said beside it.
func TestSurestLeadsWhenAffordable(t *testing.T) {
	x := compare(t, with(9000_00, 0), late("a", settle(50, agreement.Asked), settle(90, agreement.Offered)))
	leads(t, x, "surest", "surest")
	takes(t, "surest", x, x.Surest, "keep")
	if x.Surest.Asks != 0 || x.ToAsk != nil || x.Easiest != nil || x.StandIn != nil || x.Table != nil {
		t.Errorf("surest asks %d, to ask %v, easiest %v, stand-in %v", x.Surest.Asks, x.ToAsk, x.Easiest, x.StandIn)
	}
	if w := x.Offered; w == nil || x.Loans[0].Rows[w.Row].Offer.Name != "settle 90" || w.Saves <= 0 {
		t.Errorf("offered: %+v", w)
	}
}

// What a lender has accepted and costs less stands in the place of the contract.
func TestWhatIsAcceptedAndCostsLessStands(t *testing.T) {
	x := compare(t, with(9000_00, 0), late("a", settle(90, agreement.Accepted)), late("b", extend(12, agreement.Accepted)))
	takes(t, "surest", x, x.Surest, "settle 90", "keep")
}

// What was only offered leads where nothing else holds.
func TestOfferedCountsWhereNothingElseHolds(t *testing.T) {
	x := compare(t, with(0, 400_00), late("a", extend(12, agreement.Offered)))
	leads(t, x, "surest", "surest")
	takes(t, "surest", x, x.Surest, "extend 12")
}

func TestTheEasiestLeadsWhenOnlyAskingHelps(t *testing.T) {
	x := compare(t, with(0, 400_00), late("a", extend(12, agreement.Asked)))
	leads(t, x, "easiest", "ask")
	takes(t, "to ask", x, x.ToAsk, "extend 12")
	takes(t, "easiest", x, x.Easiest, "extend 12")
	if x.Surest != nil {
		t.Errorf("surest takes %v", names(x, x.Surest))
	}
	// Ask before the next due date, which comes before the next stage.
	if ch := x.ToAsk.Choices[0]; !ch.Ask || ch.Before != calendar.Of(2026, 12, 8) {
		t.Errorf("ask before %s", ch.Before)
	}
	if len(x.Table) != 1 || x.Table[0].Before != calendar.Of(2026, 12, 8) || x.Table[0].Free {
		t.Errorf("table %+v", x.Table)
	}
}

func TestAskBeforeTheOfferLapses(t *testing.T) {
	o := extend(12, agreement.Asked)
	o.Until = calendar.Of(2026, 12, 1)
	x := compare(t, with(0, 400_00), late("a", o))
	if ch := x.ToAsk.Choices[0]; ch.Before != o.Until+1 {
		t.Errorf("ask before %s, want the day after %s", ch.Before, o.Until)
	}
}

func TestRefusedAndExpiredOffersAndNothingAreNotChosen(t *testing.T) {
	expired, today1 := settle(40, agreement.Offered), settle(60, agreement.Offered)
	expired.Until, today1.Until = today-1, today
	nothing := offer("nothing 3", agreement.Nothing, agreement.NoStatus)
	nothing.For = 3
	x := compare(t, with(9000_00, 0), late("a", settle(30, agreement.Refused), expired, today1, nothing))
	for name, in := range map[string]bool{"keep": true, "settle 30": false, "settle 40": false, "settle 60": true, "nothing 3": false} {
		if o := row(t, x.Loans[0], name); o.InChoice != in {
			t.Errorf("%s takes part: %v", name, o.InChoice)
		}
	}
	if w := x.Offered; w == nil || x.Loans[0].Rows[w.Row].Offer.Name != "settle 60" {
		t.Errorf("offered: %+v", w)
	}
}

func TestChooseFixesTheOffer(t *testing.T) {
	l := late("a", settle(50, agreement.Offered), extend(3, agreement.Accepted))
	l.Choose = "extend 3"
	x := compare(t, with(9000_00, 0), l)
	takes(t, "surest", x, x.Surest, "extend 3")
	// An offer that still needs consent is not among those that need nobody's.
	l.Offers[1].Status = agreement.Asked
	if x := compare(t, with(9000_00, 0), l); x.Surest != nil || x.ToAsk == nil {
		t.Errorf("surest %v, to ask %v", x.Surest, x.ToAsk)
	}
	// What was refused cannot be chosen: the choice is free.
	l.Offers[1].Status = agreement.Refused
	takes(t, "surest", x, compare(t, with(9000_00, 0), l).Surest, "keep")
}

func TestAHypotheticalSettlementIsNeverChosen(t *testing.T) {
	l := late("a")
	l.Listed = false
	// It would do what clearing the arrears and twelve months more do not.
	x := compare(t, with(2000_00, 0), l)
	o := row(t, x.Loans[0], "settle 80%")
	if o.InChoice || !o.Offer.Hypothetical || o.Affordable == nil {
		t.Errorf("settle 80%%: takes part %v, affordable %v", o.InChoice, o.Affordable)
	}
	cheapest := o.Cost.Amount
	for what, a := range map[string]*plan.Answer{"surest": x.Surest, "to ask": x.ToAsk, "easiest": x.Easiest} {
		for _, name := range names(x, a) {
			if name == "settle 80%" {
				t.Errorf("%s takes it", what)
			}
		}
		if a != nil && a.Cost.Amount <= cheapest {
			t.Errorf("%s costs %d: the settlement would not be the cheapest, it tests nothing", what, a.Cost.Amount)
		}
	}
}

func TestMembersOfAGroupTakeTheSameKind(t *testing.T) {
	free := func() agreement.Offer {
		o := offer("free", agreement.InterestFree, agreement.Asked)
		o.Periods = 3
		return o
	}
	a := late("a", settle(50, agreement.Asked), free())
	b := late("b", extend(12, agreement.Asked), free())
	b.Terms.Principal = 30000_00
	h := with(1800_00, 14000_00)
	x := compare(t, h, a, b)
	takes(t, "apart", x, x.ToAsk, "settle 50", "free")
	a.Group, b.Group = "g", "g"
	x = compare(t, h, a, b)
	takes(t, "in one group", x, x.ToAsk, "free", "free")
	if x.ToAsk.Asks != 1 || len(x.Table) != 1 || len(x.Table[0].Loans) != 2 {
		t.Errorf("%d asks of one group, table %+v", x.ToAsk.Asks, x.Table)
	}
	a.Choose = "settle 50" // unless the book says otherwise
	x = compare(t, h, a, b)
	takes(t, "chosen", x, x.ToAsk, "settle 50", "free")
}

// The fallback is, of the asks that give up less and can be carried, the largest.
func TestFallbackIsTheNextSmallerAsk(t *testing.T) {
	a := late("a", settle(50, agreement.Asked), settle(90, agreement.Asked), settle(70, agreement.Asked))
	for cash, want := range map[Amount]string{2900_00: "settle 70", 2500_00: "settle 70", 2000_00: ""} {
		x := compare(t, with(cash, 0), a)
		takes(t, "to ask", x, x.ToAsk, "settle 50")
		got := ""
		if k := x.ToAsk.Choices[0].Fallback; k >= 0 {
			got = x.Loans[0].Rows[k].Offer.Name
		}
		if got != want {
			t.Errorf("with %d: fallback %q, want %q", cash, got, want)
		}
	}
}

// Where nothing is affordable, the sum that is named is enough, and a cent less is
// not.
func TestMissingMonthlyIsEnoughAndACentLessIsNot(t *testing.T) {
	for _, h := range []*household.Household{with(0, 0), with(500_00, 0), with(0, 100_00)} {
		a := late("a")
		a.Choose = "keep" // to pay all off at once is short by less in the end
		x := compare(t, h, a)
		leads(t, x, "stand_in", "nothing_affordable")
		takes(t, "stand-in", x, x.StandIn, "keep")
		m := x.Missing
		if m == nil || m.Monthly <= 0 || x.ToAsk != nil || m.Amount != x.StandIn.Shortfall.Amount || m.From != x.StandIn.Shortfall.Date {
			t.Fatalf("missing %+v of %+v", m, x.StandIn.Shortfall)
		}
		for gift, fine := range map[Amount]bool{m.Monthly: true, m.Monthly - 1: false} {
			more := *h
			more.Cash += m.AtOnce
			more.Income = append(slices.Clone(h.Income), household.Flow{Amount: gift, Every: calendar.Monthly, Day: 1})
			if y := compare(t, &more, a); (y.Leading == "surest") != fine {
				t.Errorf("with %d at once and %d a month: %s", m.AtOnce, gift, y.Leading)
			}
		}
	}
}

func TestWithoutAHousehold(t *testing.T) {
	x := compare(t, nil, late("a", settle(50, agreement.Asked), extend(12, agreement.Offered)), late("b", extend(12, agreement.Offered)))
	leads(t, x, "surest", "no_household")
	takes(t, "surest", x, x.Surest, "keep", "keep")
	takes(t, "to ask", x, x.ToAsk, "settle 50", "keep")
	if x.Easiest != nil || x.StandIn != nil || x.Missing != nil || x.Before != nil {
		t.Error("nothing is known of means")
	}
	for _, lo := range x.Loans {
		for _, o := range lo.Rows {
			if o.Affordable != nil || o.AffordableReason != "no_household" {
				t.Errorf("%s: affordable %v, reason %q", o.Offer.Name, o.Affordable, o.AffordableReason)
			}
		}
	}
}

func TestNothingOwed(t *testing.T) {
	paid := late("a")
	paid.Terms.PaidThrough = calendar.Of(2026, 12, 8)
	x, refused := plan.Compare(&plan.Case{AsOf: calendar.Of(2026, 12, 9), Household: with(0, 0), Loans: []plan.Loan{paid}}, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	leads(t, x, "", "nothing_owed")
	if x.Lead() != nil || len(x.Loans[0].Rows) != 0 {
		t.Errorf("%+v", x.Loans[0])
	}
}

func TestAHouseholdThatIsShortWithoutItsLoans(t *testing.T) {
	h := with(100_00, 0)
	h.Expenses = []household.Flow{{Amount: 130_00, Date: today + 3}}
	x := compare(t, h, late("a", extend(12, agreement.Asked)))
	if x.Before == nil || x.Before.Date != today+3 || x.Before.Amount != 30_00 {
		t.Errorf("before loans: %+v", x.Before)
	}
	if x := compare(t, with(100_00, 0), late("a")); x.Before != nil {
		t.Errorf("before loans: %+v", x.Before)
	}
}

// anyCase draws up to three loans with their offers, some in a group or with a
// choice of the book, and a household.
func anyCase(t *rapid.T) *plan.Case {
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "case"), 3))
	c := &plan.Case{Currency: money.CNY}
	owed := Amount(0)
	for i := range rapid.IntRange(1, 3).Draw(t, "loans") {
		s := reference.Random(rng)
		c.AsOf = max(c.AsOf, s.AsOf)
		l := plan.Loan{ID: string(rune('a' + i)), Terms: s.Terms, Agreements: s.Agreements, Offers: s.Offers, Listed: true}
		if rapid.Bool().Draw(t, "group") {
			l.Group = "g"
		}
		if n := len(l.Offers); n > 0 && rapid.IntRange(0, 3).Draw(t, "chosen") == 0 {
			o := &l.Offers[rng.IntN(n)]
			l.Choose = o.Name
		}
		c.Loans = append(c.Loans, l)
		owed += s.Terms.Principal
	}
	percent := Amount(rapid.IntRange(0, 60).Draw(t, "income"))
	c.Household = with(owed*percent/300, owed*percent/500)
	c.Household.Reserve = owed / 100
	c.Household.Expenses = []household.Flow{{Amount: owed / 200, Every: calendar.Monthly, Day: 20}}
	return c
}

func TestRowsAreJudgedBesideTheLeadingAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		x, refused := plan.Compare(c, plan.Cheapest)
		if len(refused) > 0 || x.Lead() == nil {
			t.Skip("no answer")
		}
		longest := c.AsOf
		for _, lo := range x.Loans {
			for _, o := range lo.Rows {
				longest = household.Last(o.Pays, longest)
			}
		}
		longest = household.TestedTo(c.AsOf, longest)
		for i, lo := range x.Loans {
			for _, o := range lo.Rows {
				var pays []household.Payment
				for _, ch := range x.Lead().Choices {
					if ch.Loan != i {
						pays = append(pays, x.Loans[ch.Loan].Rows[ch.Row].Pays...)
					}
				}
				pays = append(pays, o.Pays...)
				slices.SortStableFunc(pays, func(a, b household.Payment) int { return int(a.Date - b.Date) })
				last := c.AsOf
				if n := len(pays); n > 0 {
					last = pays[n-1].Date
				}
				cash := c.Household.Ahead(c.AsOf, longest, c.Income)
				want := !cash.Carry(pays, cash.Horizon(longest).End(last)).Short
				if o.Affordable == nil {
					if o.AffordableReason != "unknown_amounts" {
						t.Fatalf("%s: not judged, %q", o.Offer.Name, o.AffordableReason)
					}
				} else if *o.Affordable != want || (o.Shortfall == nil) != want {
					t.Fatalf("%s: affordable %v, want %v", o.Offer.Name, *o.Affordable, want)
				}
			}
		}
	})
}

// The tables that are made afterwards are those that the figures are of.
func TestTablesAreThoseOfTheFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		x, refused := plan.Compare(c, plan.Cheapest)
		if len(refused) > 0 {
			t.Skip("refused")
		}
		for _, lo := range x.Loans {
			tables := lo.WithTables(c)
			if len(tables.Rows) != len(lo.Rows) {
				t.Fatalf("%d ways out, %d with tables", len(lo.Rows), len(tables.Rows))
			}
			for j, o := range tables.Rows {
				last := 0
				if n := len(o.Rows); n > 0 {
					last = o.Rows[n-1].N
				}
				if !slices.Equal(plan.Payments(o.Rows), lo.Rows[j].Pays) || last != o.Instalments {
					t.Fatalf("%s: the table pays %v, the figures are of %v", o.Offer.Name, plan.Payments(o.Rows), o.Pays)
				}
				if lo.Rows[j].Rows != nil {
					t.Fatalf("%s: the comparison keeps a table", o.Offer.Name)
				}
			}
		}
	})
}
