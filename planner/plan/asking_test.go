package plan_test

import (
	"reflect"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/money"
	"repay/planner/plan"
)

func ask(t *testing.T, h *household.Household, o plan.AskOptions, loans ...plan.Loan) *plan.LeastAsk {
	t.Helper()
	x, refused := plan.AskLeast(&plan.Case{AsOf: today, Currency: money.CNY, Household: h, Loans: loans}, o)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return x
}

// Whose lender is not asked takes nothing that needs consent, whatever the book chose.
func TestWhoIsKeptOutIsNotAsked(t *testing.T) {
	chosen := late("b", extend(12, ""))
	chosen.Choose = "extend 12"
	for _, b := range []plan.Loan{late("b", extend(12, "")), chosen} {
		x := ask(t, with(3200_00, 600_00), plan.AskOptions{Keep: []int{1}}, late("a", extend(12, "")), b)
		takes(t, "the answer", x.Comparison, x.Answer, "extend 12", "pay_off")
		if len(x.Refusals) != 1 || x.Refusals[0].Answer != nil || x.Refusals[0].Unproven {
			t.Errorf("without a, and b not asked, something holds: %+v", x.Refusals)
		}
		x = ask(t, with(3200_00, 600_00), plan.AskOptions{Keep: []int{0, 1}}, late("a", extend(12, "")), b)
		leads(t, x.Comparison, "stand_in", "nothing_affordable")
	}
}

// Two loans of one lender are one negotiation, of one kind: each at 30% is 1,849.70 in
// all; one extended and one settled is not to be had.
func TestAGroupIsAskedTogether(t *testing.T) {
	g := func(l plan.Loan) plan.Loan { l.Group = "G"; return l }
	x := ask(t, with(1900_00, 300_00), plan.AskOptions{}, g(late("a", extend(12, ""), settle(30, ""))), g(late("b", settle(30, ""))))
	takes(t, "the answer", x.Comparison, x.Answer, "settle 30", "settle 30")
	if x.Answer.Asks != 1 || len(x.Refusals) != 1 || x.Refusals[0].Group != "G" || !slices.Equal(x.Refusals[0].Loans, []int{0, 1}) || x.Refusals[0].Answer != nil {
		t.Errorf("asks %d, refusals %+v", x.Answer.Asks, x.Refusals)
	}
	if len(x.Calls) != 1 || x.Calls[0].Group != "G" || !slices.Equal(x.Calls[0].Loans, []int{0, 1}) {
		t.Errorf("calls: %+v", x.Calls)
	}
}

// Of the loan with priority no more than arrears in parts is asked where that does: else
// the first of two equal loans would take it.
func TestPriorityIsAskedForLess(t *testing.T) {
	catchUp := agreement.Offer{Name: "catch_up 6", Strategy: agreement.CatchUp, Periods: 6}
	b := late("b", catchUp, extend(12, ""))
	x := ask(t, with(1200_00, 900_00), plan.AskOptions{}, late("a", catchUp, extend(12, "")), b)
	takes(t, "the answer", x.Comparison, x.Answer, "catch_up 6", "extend 12")
	b.Priority = true
	x = ask(t, with(1200_00, 900_00), plan.AskOptions{}, late("a", catchUp, extend(12, "")), b)
	takes(t, "the answer with priority", x.Comparison, x.Answer, "extend 12", "catch_up 6")
	if x.Answer.Tier != plan.TierLate {
		t.Errorf("tier %d", x.Answer.Tier)
	}
	// Neither holds without the other: nothing is signed before both have agreed.
	if c := x.Calls; len(c) != 2 || !slices.Equal(c[0].NotBefore, []int{1}) || !slices.Equal(c[1].NotBefore, []int{0}) {
		t.Errorf("calls: %+v", c)
	}
}

// Where something holds with nobody's consent, nothing is asked, unless a goal is given.
func TestSurestNeedsNoCalls(t *testing.T) {
	half := late("a", settle(50, agreement.Asked))
	x := ask(t, with(9000_00, 0), plan.AskOptions{}, half)
	leads(t, x.Comparison, "surest", "surest")
	takes(t, "the answer", x.Comparison, x.Answer, "keep")
	if x.Calls != nil || x.Refusals != nil || x.Next != nil || x.Table != nil || !x.Proof.Optimal {
		t.Errorf("calls %v, refusals %v, next %v, proof %+v", x.Calls, x.Refusals, x.Next, x.Proof)
	}
	x = ask(t, with(9000_00, 0), plan.AskOptions{Goal: plan.Cheapest}, half)
	takes(t, "the cheapest", x.Comparison, x.Answer, "settle 50")
	if x.Surest == nil || len(x.Calls) != 1 {
		t.Errorf("surest %v, calls %v", x.Surest, x.Calls)
	}
	x = ask(t, with(9000_00, 0), plan.AskOptions{}, late("a", settle(50, agreement.Offered)))
	takes(t, "the answer where an offer was made", x.Comparison, x.Answer, "keep")
	if cost := int64(x.Answer.Cost.Amount); x.Goal != plan.Cheapest || x.Proof != (plan.Proof{Optimal: true, Value: cost, Bound: cost}) {
		t.Errorf("goal %s, proof %+v", x.Goal, x.Proof)
	}
}

// A budget is the only money: the household's neither helps nor harms.
func TestABudgetSetsTheHouseholdAside(t *testing.T) {
	loans := []plan.Loan{late("a", extend(12, "")), late("b", extend(12, ""))}
	budget := Amount(600_00)
	rich := with(9000_00, 0)
	for _, h := range []*household.Household{nil, rich} {
		x := ask(t, h, plan.AskOptions{Budget: &budget, PayDay: 5}, loans...)
		takes(t, "the answer", x.Comparison, x.Answer, "extend 12", "extend 12")
		if x.PayDay != 5 || x.Case.Household == h {
			t.Errorf("pay day %d", x.PayDay)
		}
	}
	// The first due date is 8 December: that is the day on which it comes.
	if x := ask(t, nil, plan.AskOptions{Budget: &budget}, loans...); x.PayDay != 8 || x.Answer == nil {
		t.Errorf("pay day %d, answer %v", x.PayDay, x.Answer)
	}
	if x, _ := plan.AskLeast(&plan.Case{AsOf: today, Currency: money.CNY, Loans: loans}, plan.AskOptions{}); x != nil {
		t.Error("neither a household nor a budget")
	}
}

// 252.98 a month are needed from 8 December on. With 100.00, 153.00 more do, and 152.00
// do not; what comes after a due date is no help for it.
func TestLeastMoreMoney(t *testing.T) {
	x := ask(t, with(0, 100_00), plan.AskOptions{}, late("a", extend(12, "")))
	leads(t, x.Comparison, "stand_in", "nothing_affordable")
	if x.Answer != nil || x.More == nil || x.More.Monthly != 153_00 || x.More.From != calendar.Of(2026, 12, 5) || x.Missing == nil {
		t.Fatalf("answer %v, more %+v", x.Answer, x.More)
	}
	takes(t, "with more", x.Comparison, x.More.Answer, "extend 12")
	if a := x.More.Answer; a.Shortfall != nil || a.LeastCash != 0 && a.LeastCash != 2 {
		t.Errorf("with more: short %v, least cash %d", a.Shortfall, a.LeastCash)
	}
	// The low amount of an income is no amount of it with more.
	h, low := with(0, 100_00), Amount(0)
	h.Income[0].Low = &low
	if x := ask(t, h, plan.AskOptions{}, late("a", extend(12, ""))); x.More == nil || x.More.Monthly != 153_00 || x.More.Answer.Low != nil {
		t.Errorf("an income that may be low: %+v", x.More)
	}
	soon := late("a")
	soon.Terms.Start, soon.Terms.PaidThrough = calendar.Of(2026, 9, 25), calendar.Of(2026, 10, 25)
	if x := ask(t, with(0, 100_00), plan.AskOptions{}, soon); x.Answer != nil || x.More != nil {
		t.Errorf("due on 25 November, money from 5 December: %+v", x.More)
	}
}

// everySize are the concessions of a widened menu of a loan with one instalment left, in
// order, whatever its contract takes.
func everySize() (list []agreement.Offer) {
	for n := 1; n <= 59; n++ {
		list = append(list, agreement.Offer{Strategy: agreement.Extend, By: n})
	}
	for n := 2; n <= 60; n++ {
		list = append(list, agreement.Offer{Strategy: agreement.InterestFree, Periods: n})
	}
	for part := int64(90); part >= 30; part -= 10 {
		for _, n := range []int{3, 6, 12} {
			list = append(list, agreement.Offer{Strategy: agreement.Reduce, To: []agreement.Step{{To: agreement.PartOf(part, 100), For: n}}, Then: agreement.ThenRest})
		}
	}
	for n := 1; n <= 12; n++ {
		list = append(list, agreement.Offer{Strategy: agreement.Defer, For: n, Then: agreement.ThenShift})
	}
	return list
}

// Widened, a loan has its own ways out first, and then each size of each concession, in
// order. What is left out pays what a way before it pays, or cannot be.
func TestWidenedMenus(t *testing.T) {
	for _, l := range []plan.Loan{late("a", extend(12, ""), settle(60, "")), {ID: "b", Terms: late("b").Terms}} {
		own := compare(t, with(0, 100_00), l).Loans[0].Rows
		x := ask(t, with(0, 100_00), plan.AskOptions{Widen: true}, l)
		rows := x.Loans[0].Rows
		if len(rows) < len(own)+100 {
			t.Fatalf("%d rows beside %d", len(rows), len(own))
		}
		for j := range own {
			if rows[j].Offer.Name != own[j].Offer.Name || !slices.Equal(rows[j].Pays, own[j].Pays) {
				t.Errorf("row %d: %s, without widening %s", j, rows[j].Offer.Name, own[j].Offer.Name)
			}
		}
		earlier := func(j int, pays []household.Payment) bool {
			return slices.ContainsFunc(rows[:j], func(o plan.Option) bool { return slices.Equal(o.Pays, pays) })
		}
		j := len(own)
		for _, o := range everySize() {
			o.Name = "it"
			listed := l
			listed.Listed, listed.Offers = true, []agreement.Offer{o}
			alone, refused := plan.Compare(&plan.Case{AsOf: today, Currency: money.CNY, Household: with(0, 100_00), Loans: []plan.Loan{listed}}, plan.Cheapest)
			if len(refused) > 0 {
				continue
			}
			switch pays := row(t, alone.Loans[0], "it").Pays; {
			case earlier(j, pays):
			case j == len(rows) || !slices.Equal(rows[j].Pays, pays):
				t.Fatalf("%s: %+v is not there", l.ID, o)
			default:
				r := &rows[j]
				if !r.Offer.Hypothetical || !r.InChoice || !r.NeedsConsent {
					t.Errorf("%s: hypothetical %v, in choice %v, needs consent %v", r.Offer.Name, r.Offer.Hypothetical, r.InChoice, r.NeedsConsent)
				}
				if slices.ContainsFunc(rows[:j], func(o plan.Option) bool { return o.Offer.Name == r.Offer.Name }) {
					t.Errorf("two rows are called %s", r.Offer.Name)
				}
				j++
			}
		}
		if j != len(rows) {
			t.Errorf("%s: %d rows more than there should be, from %s", l.ID, len(rows)-j, rows[j].Offer.Name)
		}
		for _, o := range x.Loans[0].WithTables(x.Case).Rows {
			if !slices.Equal(plan.Payments(o.Rows), o.Pays) {
				t.Errorf("%s: its table pays other sums", o.Offer.Name)
			}
		}
	}
}

// What is found over widened menus is called so, whatever it takes.
func TestWidenedIsHypothetical(t *testing.T) {
	for _, widen := range []bool{false, true} {
		x := ask(t, with(3200_00, 600_00), plan.AskOptions{Goal: plan.Easiest, Widen: widen}, late("a", extend(12, "")))
		takes(t, "the answer", x.Comparison, x.Answer, "pay_off")
		if x.Hypothetical != widen {
			t.Errorf("widen %v: hypothetical %v", widen, x.Hypothetical)
		}
	}
}

// A menu of 89 offers leaves room for so many sizes that there are 200 ways out.
func TestWidenedMenusEnd(t *testing.T) {
	var offers []agreement.Offer
	for n := range int64(89) {
		offers = append(offers, settle(10+n, agreement.Asked))
	}
	if rows := ask(t, with(0, 100_00), plan.AskOptions{Widen: true}, late("a", offers...)).Loans[0].Rows; len(rows) != 200 || rows[199].Offer.Strategy != agreement.InterestFree {
		t.Errorf("%d rows, the last %s", len(rows), rows[len(rows)-1].Offer.Name)
	}
}

// Past its end a loan has no instalments that could wait.
func TestNothingWaitsAfterTheEnd(t *testing.T) {
	ended := late("a")
	ended.Terms.Start = calendar.Of(2026, 7, 8)
	rows := ask(t, with(0, 100_00), plan.AskOptions{Widen: true}, ended).Loans[0].Rows
	kinds := map[agreement.Strategy]int{}
	for _, o := range rows {
		kinds[o.Offer.Strategy]++
	}
	if kinds[agreement.Extend] < 50 || kinds[agreement.InterestFree] < 50 || kinds[agreement.Defer] > 0 {
		t.Errorf("%v", kinds)
	}
}

// One loan can be paid off with 3,200.00 (3,082.33), and the other takes 252.98 of the
// 600.00 a month once it is extended: it does not matter which, so the first is kept.
func TestOneOfTwoLendersIsAsked(t *testing.T) {
	loans := []plan.Loan{late("a", extend(12, "")), late("b", extend(12, ""))}
	x := ask(t, with(3200_00, 600_00), plan.AskOptions{}, loans...)
	leads(t, x.Comparison, "easiest", "ask")
	takes(t, "the answer", x.Comparison, x.Answer, "pay_off", "extend 12")
	if x.Goal != plan.Easiest || x.Answer.Asks != 1 || !x.Proof.Optimal || x.Proof.Value != 1 || x.Proof.Bound != 1 || x.Hypothetical || x.Surest != nil {
		t.Errorf("goal %s, asks %d, proof %+v, hypothetical %v", x.Goal, x.Answer.Asks, x.Proof, x.Hypothetical)
	}
	if len(x.Refusals) != 1 || !slices.Equal(x.Refusals[0].Loans, []int{1}) || x.Refusals[0].Unproven {
		t.Fatalf("refusals: %+v", x.Refusals)
	}
	takes(t, "without b", x.Comparison, x.Refusals[0].Answer, "extend 12", "pay_off")
	if len(x.Calls) != 1 || !slices.Equal(x.Calls[0].Loans, []int{1}) || x.Calls[0].Before != calendar.Of(2026, 12, 8) || x.Calls[0].NotBefore != nil {
		t.Errorf("calls: %+v", x.Calls)
	}
	if len(x.Next) != 2 {
		t.Fatalf("%d next best, want 2", len(x.Next))
	}
	takes(t, "the second best", x.Comparison, x.Next[0], "extend 12", "pay_off")
	takes(t, "the third best", x.Comparison, x.Next[1], "keep", "extend 12") // 5.67 dearer than paying it off
}

// Where every lender has made an offer, what costs least is looked for: 12 periods more
// cost less than 24. The table has that answer in both columns.
func TestTheGoalWhereEverybodyHasOffered(t *testing.T) {
	offered := settle(90, agreement.Offered)
	a, b := late("a", extend(24, ""), extend(12, ""), offered), late("b", extend(12, ""), offered)
	x := ask(t, with(0, 700_00), plan.AskOptions{}, a, b)
	leads(t, x.Comparison, "to_ask", "ask")
	takes(t, "the answer", x.Comparison, x.Answer, "extend 12", "extend 12")
	if x.Goal != plan.Cheapest || x.Comparison.Goal != plan.Cheapest || x.Easiest != nil || x.ToAsk != x.Answer || x.AllFirst != nil || x.Proof.Value != int64(x.Answer.Cost.Amount) {
		t.Errorf("goal %s, proof %+v", x.Goal, x.Proof)
	}
	for _, row := range x.Table {
		if !slices.Equal(row.First, row.Least) {
			t.Errorf("first %v, least %v", row.First, row.Least)
		}
	}
	for _, ch := range x.Answer.Choices {
		if ch.First != ch.Row {
			t.Errorf("first %d of row %d", ch.First, ch.Row)
		}
	}
	if x := ask(t, with(0, 700_00), plan.AskOptions{Widen: true}, a, b); x.Goal != plan.Easiest || !x.Hypothetical {
		t.Errorf("widened: goal %s, hypothetical %v", x.Goal, x.Hypothetical)
	}
	if x := ask(t, with(0, 700_00), plan.AskOptions{}, a, late("b", extend(12, ""))); x.Goal != plan.Easiest {
		t.Errorf("one without an offer: goal %s", x.Goal)
	}
	if x := ask(t, with(0, 700_00), plan.AskOptions{Keep: []int{1}}, a, late("b", extend(12, ""))); x.Goal != plan.Cheapest {
		t.Errorf("one without an offer who is not asked: goal %s", x.Goal)
	}
}

// Two of three are asked and one is paid off: the dearest to ease, by 24 periods.
// Without the loan that is eased by 6 more is lost than without the one eased by 12, so
// its lender is called first.
func TestCallsFirstWhoseRefusalCostsMost(t *testing.T) {
	x := ask(t, with(3200_00, 900_00), plan.AskOptions{}, late("b", extend(12, "")), late("a", extend(6, "")), late("c", extend(24, "")))
	takes(t, "the answer", x.Comparison, x.Answer, "extend 12", "extend 6", "pay_off")
	if len(x.Refusals) != 2 || len(x.Calls) != 2 {
		t.Fatalf("refusals %v, calls %v", x.Refusals, x.Calls)
	}
	takes(t, "without b", x.Comparison, x.Refusals[0].Answer, "pay_off", "extend 6", "extend 24")
	takes(t, "without a", x.Comparison, x.Refusals[1].Answer, "extend 12", "pay_off", "extend 24")
	if a, b := x.Calls[0], x.Calls[1]; !slices.Equal(a.Loans, []int{1}) || !slices.Equal(b.Loans, []int{0}) || a.NotBefore != nil || b.NotBefore != nil {
		t.Errorf("calls: %+v", x.Calls)
	}
}

// Told to stop at once, it says so where it is not sure, and never that nothing holds.
func TestStoppedAtOnce(t *testing.T) {
	o := plan.AskOptions{Widen: true, Stop: func() bool { return true }}
	x := ask(t, with(3200_00, 900_00), o, late("a", extend(12, "")), late("b", extend(6, "")), late("c", extend(24, "")), late("d"))
	if !x.Proof.Optimal && !x.Stopped {
		t.Errorf("proof %+v, and it was not stopped", x.Proof)
	}
	if x.Answer != nil && (x.Answer.Shortfall != nil || x.Proof.Bound > x.Proof.Value) {
		t.Errorf("short %v, proof %+v", x.Answer.Shortfall, x.Proof)
	}
}

// Stopped at any time, it ends, and claims nothing that is not so with all the time there
// is: not that the answer is the best, nor that nothing holds, nor what else there is.
func TestStoppedAtAnyTime(t *testing.T) {
	loans := []plan.Loan{late("a", extend(12, "")), late("b", extend(6, "")), late("c", extend(24, "")), late("d")}
	for name, c := range map[string]struct {
		cash, income money.Amount
		o            plan.AskOptions
	}{
		"a goal":        {3200_00, 900_00, plan.AskOptions{Goal: plan.Cheapest, Curve: true}},
		"wide":          {3200_00, 900_00, plan.AskOptions{Widen: true}},
		"nothing holds": {0, 100_00, plan.AskOptions{Curve: true}},
		"two paydays":   {3200_00, 900_00, plan.AskOptions{Survive: 2}},
	} {
		t.Run(name, func(t *testing.T) {
			c.o.Alone = true
			looks := 0
			c.o.Stop = func() bool { looks++; return false }
			all := ask(t, with(c.cash, c.income), c.o, loans...)
			if all.Stopped || looks == 0 {
				t.Fatalf("%d looks, stopped %v", looks, all.Stopped)
			}
			for _, n := range []int{0, 1, 2, 4, 8, 16} {
				stopped, enough := c.o, c.o
				stopped.Stop, enough.Stop, enough.Enough = steps(n), nil, steps(n)
				for _, o := range []plan.AskOptions{stopped, enough} {
					checkStopped(t, n, ask(t, with(c.cash, c.income), o, loans...), all)
				}
			}
		})
	}
}

func checkStopped(t *testing.T, n int, x, all *plan.LeastAsk) {
	t.Helper()
	took := func(a, b plan.Choice) bool { return a.Loan == b.Loan && a.Row == b.Row }
	same := x.Answer != nil && all.Answer != nil && slices.EqualFunc(x.Answer.Choices, all.Answer.Choices, took)
	switch {
	case !x.Stopped && !reflect.DeepEqual(x.Answer, all.Answer):
		t.Errorf("after %d looks: another answer, and not stopped", n)
	case x.Proof.Optimal && (x.Answer == nil) != (all.Answer == nil), x.Proof.Optimal && x.Answer != nil && !same:
		t.Errorf("after %d looks: proven, and not the same", n)
	case x.Answer == nil && all.Answer != nil && !x.Unknown():
		t.Errorf("after %d looks: nothing, and it is not said that this is unknown", n)
	case x.Answer != nil && x.Answer.Shortfall != nil:
		t.Errorf("after %d looks: short", n)
	case x.Proof.Bound > x.Proof.Value:
		t.Errorf("after %d looks: proof %+v", n, x.Proof)
	}
	if !same {
		return
	}
	for k, r := range x.Refusals {
		if full := all.Refusals[k]; !r.Unproven && !reflect.DeepEqual(r, full) {
			t.Errorf("after %d looks: refusal %+v, for %+v", n, r, full)
		}
	}
	if s := x.Safety; s != nil && !s.Unproven && !reflect.DeepEqual(s, all.Safety) {
		t.Errorf("after %d looks: safety %+v, for %+v", n, s, all.Safety)
	}
	if len(x.Smallest) > 0 && !reflect.DeepEqual(x.Smallest, all.Smallest) {
		t.Errorf("after %d looks: smallest %v, for %v", n, x.Smallest, all.Smallest)
	}
	if c := x.Curve; c != nil && !c.Cut && !reflect.DeepEqual(c, all.Curve) {
		t.Errorf("after %d looks: curve %v, for %v", n, c, all.Curve)
	}
}
