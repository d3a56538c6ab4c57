package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// promiseDay is a day of the tests' months, counted from 2026-11-01.
func promiseDay(n int) loan.Date { return calendar.Of(2026, 11, 1) + loan.Date(n-1) }

// talk is a contact on one day with a promise for another.
func talk(on, by int, amount money.Amount) plan.Contact {
	return plan.Contact{Date: promiseDay(on), Promised: &plan.Promise{Date: promiseDay(by), Amount: amount}}
}

func promisePay(on int, amount money.Amount) loan.Payment {
	return loan.Payment{Date: promiseDay(on), Amount: amount}
}

// lent is a loan without due days and interest, so that payments are all there is.
func lent() loan.Terms {
	return loan.Terms{
		Method: loan.Open, Principal: 1_000_000, Start: promiseDay(-400),
		Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: money.PerYear}},
	}
}

// lentMonthly is a loan of 1,200.00 without interest, 100.00 on the 15th of each month.
func lentMonthly() loan.Terms {
	t := lent()
	t.Method, t.Principal, t.Start, t.Every, t.Periods = loan.EqualPrincipal, 120000, calendar.Of(2026, 4, 15), calendar.Monthly, 12
	return t
}

func promisesOf(t rapid.TB, l plan.Loan, asOf loan.Date) []plan.PromiseStatus {
	t.Helper()
	s, refused := plan.State(&plan.Case{AsOf: asOf, Currency: money.CNY, Loans: []plan.Loan{l}})
	if len(refused) > 0 {
		t.Fatalf("%+v", refused[0].Err)
	}
	return s.Loans[0].Promises
}

// saysPromises writes promises short: each one's state, and what is missing.
func saysPromises(list []plan.PromiseStatus) string {
	var out []string
	for _, p := range list {
		s := string(p.State)
		if p.Missing != 0 {
			s += fmt.Sprint(" ", int64(p.Missing))
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestPromises(t *testing.T) {
	paidThrough := func(d loan.Date) loan.Terms { m := lentMonthly(); m.PaidThrough = d; return m }
	shown := func(d loan.Date, pays ...loan.Payment) loan.Terms {
		all := money.Amount(120000)
		m := lentMonthly()
		m.Principal, m.Start, m.Periods, m.Payments = 0, 0, 0, pays
		m.Owed = &loan.Owed{Date: d, Principal: &all, PeriodsLeft: 12, NextDue: promiseDay(45)}
		return m
	}
	card := func(left *loan.StatementLeft, pays ...loan.Payment) loan.Terms {
		m := lent()
		least := money.Amount(50000)
		m.Method, m.Principal, m.Start, m.Every, m.Payments = loan.Revolving, 0, promiseDay(10), calendar.Monthly, pays
		m.Card = &loan.Card{Statement: loan.Statement{Date: promiseDay(10), Due: promiseDay(30), Balance: 500000, Minimum: &least, Left: left}}
		return m
	}
	signed := []agreement.Agreement{{Date: promiseDay(22), Offer: agreement.Offer{Strategy: agreement.Extend, By: 3}}}
	for _, c := range []struct {
		name   string
		terms  loan.Terms
		pays   []loan.Payment
		talks  []plan.Contact
		signed []agreement.Agreement
		asOf   int
		want   string
	}{
		{"to come", lent(), nil, []plan.Contact{talk(20, 40, 800)}, nil, 29, "to_come 800"},
		{"on its day", lent(), nil, []plan.Contact{talk(20, 29, 800)}, nil, 29, "to_come 800"},
		{"a part is paid", lent(), []loan.Payment{promisePay(25, 300)}, []plan.Contact{talk(20, 40, 800)}, nil, 29, "to_come 500"},
		{"paid in two", lent(), []loan.Payment{promisePay(20, 300), promisePay(28, 500)}, []plan.Contact{talk(20, 28, 800)}, nil, 29, "kept"},
		{"paid before the talk", lent(), []loan.Payment{promisePay(19, 800)}, []plan.Contact{talk(20, 28, 800)}, nil, 29, "missed 800"},
		{"missed", lent(), []loan.Payment{promisePay(28, 500)}, []plan.Contact{talk(20, 28, 800)}, nil, 29, "missed 300"},
		{"made up for in part", lent(), []loan.Payment{promisePay(28, 500), promisePay(29, 100)}, []plan.Contact{talk(20, 28, 800)}, nil, 29, "missed 200"},
		{"made up for", lent(), []loan.Payment{promisePay(29, 800)}, []plan.Contact{talk(20, 28, 800)}, nil, 29, "paid_late"},
		{"after the as-of day", lent(), []loan.Payment{promisePay(31, 800)}, []plan.Contact{talk(20, 40, 800), talk(30, 50, 900)}, nil, 29, "to_come 800"},
		{"agreed anew", lent(), nil, []plan.Contact{talk(20, 25, 800), talk(27, 40, 700)}, nil, 29, "superseded, to_come 700"},
		{"agreed anew after it was kept", lent(), []loan.Payment{promisePay(22, 800)}, []plan.Contact{talk(20, 40, 800), talk(27, 41, 700)}, nil, 29, "kept, to_come 700"},
		{"paid on the day of the new talk", lent(), []loan.Payment{promisePay(27, 900)}, []plan.Contact{talk(20, 40, 800), talk(27, 41, 700)}, nil, 29, "kept, to_come 600"},
		{"what was left of it counts for the new one", lent(), []loan.Payment{promisePay(27, 300)}, []plan.Contact{talk(20, 40, 800), talk(27, 41, 700)}, nil, 29, "superseded, to_come 400"},
		{"two in one talk", lent(), []loan.Payment{promisePay(28, 900)}, []plan.Contact{talk(20, 30, 500), talk(20, 28, 800)}, nil, 29, "kept, to_come 400"},
		{"one payment is not for two", lent(), []loan.Payment{promisePay(21, 500)}, []plan.Contact{talk(20, 28, 500), talk(20, 28, 500)}, nil, 29, "kept, missed 500"},
		{"listed out of order", lent(), nil, []plan.Contact{talk(27, 40, 700), talk(20, 25, 800)}, nil, 29, "superseded, to_come 700"},
		{"paid off", lent(), []loan.Payment{promisePay(29, 1_000_000)}, []plan.Contact{talk(20, 28, 2_000_000)}, nil, 29, "superseded"},
		{"an agreement is signed", lentMonthly(), nil, []plan.Contact{talk(20, 28, 10000)}, signed, 29, "superseded"},
		{"promised when it was signed", lentMonthly(), nil, []plan.Contact{talk(22, 28, 10000)}, signed, 29, "missed 10000"},
		{"by paid_through", paidThrough(promiseDay(15)), nil, []plan.Contact{talk(10, 16, 10000)}, nil, 29, "kept"},
		{"by paid_through, a part", paidThrough(promiseDay(15)), nil, []plan.Contact{talk(10, 16, 12000)}, nil, 29, "missed 2000"},
		{"by paid_through, due before the talk", paidThrough(promiseDay(15)), nil, []plan.Contact{talk(16, 28, 10000)}, nil, 29, "missed 10000"},
		{"lost in what the lender shows", shown(promiseDay(22)), nil, []plan.Contact{talk(20, 28, 10000)}, nil, 29, "unknown"},
		{"lost in it, and to come", shown(promiseDay(22)), nil, []plan.Contact{talk(20, 40, 10000)}, nil, 29, "to_come 10000"},
		{"paid after what is shown", shown(promiseDay(22), promisePay(24, 10000)), nil, []plan.Contact{talk(20, 28, 10000)}, nil, 29, "kept"},
		{"paid late after it", shown(promiseDay(22), promisePay(29, 10000)), nil, []plan.Contact{talk(20, 28, 10000)}, nil, 29, "paid_late"},
		{"promised after what is shown", shown(promiseDay(22)), nil, []plan.Contact{talk(23, 28, 10000)}, nil, 29, "missed 10000"},
		{"of a card", card(nil, promisePay(24, 10000)), nil, []plan.Contact{talk(20, 28, 10000)}, nil, 29, "kept"},
		{"of a card, before the statement", card(nil), nil, []plan.Contact{talk(9, 28, 10000)}, nil, 29, "unknown"},
		{"of a card, by what is left", card(&loan.StatementLeft{Date: promiseDay(25), Amount: 400000}), nil, []plan.Contact{talk(10, 28, 100000)}, nil, 29, "kept"},
		{"of a card, left on days unknown", card(&loan.StatementLeft{Date: promiseDay(25), Amount: 400000}), nil, []plan.Contact{talk(11, 28, 100000)}, nil, 29, "unknown"},
	} {
		if c.pays != nil {
			c.terms.Payments = c.pays
		}
		l := plan.Loan{ID: "a", Terms: c.terms, Contacts: c.talks, Agreements: c.signed}
		if got := saysPromises(promisesOf(t, l, promiseDay(c.asOf))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestPromisesOfOneGroup: a payment on one loan keeps no promise of another.
func TestPromisesOfOneGroup(t *testing.T) {
	talks := []plan.Contact{talk(20, 28, 500)}
	paid := lent()
	paid.Payments = []loan.Payment{promisePay(21, 1000)}
	s, refused := plan.State(&plan.Case{AsOf: promiseDay(29), Currency: money.CNY, Loans: []plan.Loan{
		{ID: "a", Group: "bank", Terms: paid, Contacts: talks}, {ID: "b", Group: "bank", Terms: lent(), Contacts: talks},
	}})
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	if got := s.PromisesIn(plan.PromiseMissed); len(got) != 1 || got[0].Loan != 1 || got[0].Missing != 500 {
		t.Errorf("%+v", got)
	}
}

// TestPromisesInCoins counts random promises a second time, coin by coin.
func TestPromisesInCoins(t *testing.T) {
	seen := map[plan.PromiseState]int{}
	rapid.Check(t, func(t *rapid.T) {
		const asOf = 30
		day := rapid.IntRange(10, 40)
		few := rapid.IntRange(1, 6)
		l := plan.Loan{ID: "a", Terms: lent()}
		for range rapid.IntRange(0, 6).Draw(t, "payments") {
			l.Terms.Payments = append(l.Terms.Payments, promisePay(day.Draw(t, "paid on"), money.Amount(few.Draw(t, "paid"))))
		}
		for range rapid.IntRange(1, 5).Draw(t, "talks") {
			on := day.Draw(t, "talk on")
			l.Contacts = append(l.Contacts, talk(on, rapid.IntRange(on, 45).Draw(t, "by"), money.Amount(few.Draw(t, "promised"))))
		}
		got := promisesOf(t, l, promiseDay(asOf))
		if want := promisesInCoins(l, promiseDay(asOf)); saysPromises(got) != want {
			t.Fatalf("%s, by coins %s", saysPromises(got), want)
		}
		for _, p := range got {
			seen[p.State]++
		}
	})
	for _, s := range []plan.PromiseState{plan.PromiseToCome, plan.PromiseKept, plan.PromiseMissed, plan.PromiseSuperseded} {
		if seen[s] == 0 {
			t.Errorf("no promise was %s", s)
		}
	}
}

// promisesInCoins is what becomes of promises by the rule at the head of promises.go,
// each payment taken apart into coins of one cent.
func promisesInCoins(l plan.Loan, asOf loan.Date) string {
	var coins []loan.Date // that no promise has taken
	for _, p := range l.Terms.Payments {
		for range p.Amount {
			if p.Date <= asOf {
				coins = append(coins, p.Date)
			}
		}
	}
	slices.Sort(coins)
	take := func(most money.Amount, from, to loan.Date) (n money.Amount) {
		coins = slices.DeleteFunc(coins, func(d loan.Date) bool {
			if n == most || d < from || d > to {
				return false
			}
			n++
			return true
		})
		return n
	}
	type one struct {
		plan.Contact
		state   plan.PromiseState
		missing money.Amount
	}
	var list []one
	for d := promiseDay(1); d <= asOf; d++ {
		for by := d; by < asOf+100; by++ {
			for _, x := range l.Contacts {
				if x.Date == d && x.Promised.Date == by {
					list = append(list, one{Contact: x})
				}
			}
		}
	}
	for k := range list {
		x := &list[k]
		next := asOf + 1
		for _, y := range list {
			if y.Date > x.Date {
				next = min(next, y.Date)
			}
		}
		before := slices.Clone(coins)
		switch n := take(x.Promised.Amount, x.Date, min(x.Promised.Date, next)); {
		case n == x.Promised.Amount:
			x.state = plan.PromiseKept
		case next <= asOf:
			coins, x.state = before, plan.PromiseSuperseded
		case x.Promised.Date >= asOf:
			x.state, x.missing = plan.PromiseToCome, x.Promised.Amount-n
		default:
			x.state, x.missing = plan.PromiseMissed, x.Promised.Amount-n
		}
	}
	var said []plan.PromiseStatus
	for _, x := range list {
		if x.state == plan.PromiseMissed {
			if x.missing -= take(x.missing, x.Date, asOf); x.missing == 0 {
				x.state = plan.PromisePaidLate
			}
		}
		said = append(said, plan.PromiseStatus{State: x.state, Missing: x.missing})
	}
	return saysPromises(said)
}

// TestAgendaHasPromises: a promise comes on its day, beside what is due then.
func TestAgendaHasPromises(t *testing.T) {
	c := &plan.Case{AsOf: promiseDay(29), Currency: money.CNY, Loans: []plan.Loan{{
		ID: "a", Terms: lentMonthly(), Contacts: []plan.Contact{talk(20, 45, 12000), talk(20, 28, 100)},
	}}}
	c.Loans[0].Terms.PaidThrough = promiseDay(15)
	s, refused := plan.State(c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	list, err := plan.Agenda(c, s, nil, promiseDay(60))
	if err != nil {
		t.Fatal(err.Err)
	}
	var got []string
	for _, a := range list {
		if a.Date == promiseDay(45) {
			got = append(got, fmt.Sprint(a.Is, " ", int64(a.Amount.Amount)))
		}
	}
	if want := []string{fmt.Sprint(plan.ComesDue, " ", 10000), fmt.Sprint(plan.ComesPromise, " ", 12000)}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestRoomForPromises: what is there on the promised day until the next income, with
// the other loan's due paid and the own one's not.
func TestRoomForPromises(t *testing.T) {
	h := &household.Household{
		Cash: 100000, Reserve: 10000,
		Income:   []household.Flow{{Amount: 60000, Every: calendar.Monthly, Day: 10}},
		Expenses: []household.Flow{{Amount: 55000, Every: calendar.Monthly, Day: 20}},
	}
	own, other := lentMonthly(), lentMonthly()
	own.PaidThrough, other.PaidThrough = promiseDay(15), promiseDay(15)
	for _, c := range []struct {
		name     string
		promised int
		want     money.Amount
	}{
		{"before the income", 35, 90000},                        // 12-05: 1,000.00 less the reserve
		{"on the day of the income, until the next", 40, 85000}, // 12-10: +600.00, -100.00 of the other, -550.00 on 12-20
		{"after it", 51, 85000},                                 // 12-21
		{"after the next income", 82, 80000},                    // 01-21: the same once more
	} {
		s, refused := plan.State(&plan.Case{AsOf: promiseDay(29), Currency: money.CNY, Household: h, Loans: []plan.Loan{
			{ID: "a", Terms: own, Contacts: []plan.Contact{talk(20, c.promised, 800)}}, {ID: "b", Terms: other},
		}})
		if len(refused) > 0 {
			t.Fatal(refused[0].Err)
		}
		if got := s.Loans[0].Promises[0].Room; got != (plan.Maybe{Amount: c.want, Known: true}) {
			t.Errorf("%s: %+v, want %d", c.name, got, c.want)
		}
	}
	if p := promisesOf(t, plan.Loan{ID: "a", Terms: own, Contacts: []plan.Contact{talk(20, 40, 800)}}, promiseDay(29)); p[0].Room.Known {
		t.Error("known without a household")
	}
}
