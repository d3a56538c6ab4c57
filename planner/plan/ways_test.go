package plan_test

import (
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Ways that need nobody's consent: rows of every comparison.

// rowNames lists the names of a loan's rows.
func rowNames(lo plan.LoanOptions) (list []string) {
	for i := range lo.Rows {
		list = append(list, lo.Rows[i].Offer.Name)
	}
	return list
}

func rowsAre(t *testing.T, lo plan.LoanOptions, want ...string) {
	t.Helper()
	if got := rowNames(lo); !slices.Equal(got, want) {
		t.Errorf("rows %q, want %q", got, want)
	}
}

// Payday in two days: the arrears wait for it. Two days of penalty, 0.06% a day on
// 1,677.71 and 1,694.37, are 2.01 and 2.03.
func TestPaydayInTwoDays(t *testing.T) {
	c := &plan.Case{
		AsOf: calendar.Of(2026, 11, 28), Currency: money.CNY,
		Household: &household.Household{
			Cash:     3000_00,
			Income:   []household.Flow{{Name: "wages", Amount: 12000_00, Every: calendar.Monthly, Day: 30}},
			Expenses: []household.Flow{{Name: "living", Amount: 5000_00, Every: calendar.Monthly, Day: 5}},
		},
		Loans: []plan.Loan{{ID: "a", Terms: loan.Terms{
			Principal: 20000_00, Method: loan.Annuity, Start: calendar.Of(2026, 3, 15), Every: calendar.Monthly, Periods: 12,
			Rate:        loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(4, 10000), Per: money.PerDay}},
			Penalty:     loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)},
			PaidThrough: calendar.Of(2026, 9, 15),
		}}},
	}
	x, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	lo := x.Loans[0]
	rowsAre(t, lo, "keep", "keep 2026-11-30", "pay_off", "pay_off 2026-11-30",
		"catch_up 6", "extend 12", "reduce 50% for 6", "interest_free 24", "defer 3", "settle 80%", "nothing 12")
	takes(t, "surest", x, x.Surest, "keep 2026-11-30")
	keep, later := row(t, lo, "keep"), row(t, lo, "keep 2026-11-30")
	if keep.Pays[0].Amount != 3661_75 || later.Pays[0] != (household.Payment{Date: calendar.Of(2026, 11, 30), Amount: 3665_79}) {
		t.Errorf("first payments %v and %v", keep.Pays[0], later.Pays[0])
	}
	if later.Saves != (plan.Maybe{Amount: -4_04, Known: true}) || later.GivesUp != (plan.Maybe{Known: true}) || later.CurrentFrom != calendar.Of(2026, 11, 30) {
		t.Errorf("saves %+v, gives up %+v, current from %s", later.Saves, later.GivesUp, later.CurrentFrom)
	}
	if later.Penalty.Amount-keep.Penalty.Amount != 4_04 || later.Interest != keep.Interest || later.NeedsConsent || !later.InChoice {
		t.Errorf("penalty %+v over %+v, interest %+v over %+v", later.Penalty, keep.Penalty, later.Interest, keep.Interest)
	}
	if off := row(t, lo, "pay_off 2026-11-30"); off.TotalPaid.Amount != 10703_06 || off.GivesUp.Amount != 0 || off.NeedsConsent || off.Finish != calendar.Of(2026, 11, 30) {
		t.Errorf("%+v", off)
	}
}

// The penalty terms are unknown, so that each cost is "at least". To pay 3,000 in
// arrears in six parts costs at least 0, to pay it over 12 more months at 24%/year at
// least 374.24: what is known of both decides.
func TestCostsAtLeastRankByWhatIsKnown(t *testing.T) {
	c := &plan.Case{
		AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY,
		Household: &household.Household{
			Cash:   1000_00,
			Income: []household.Flow{{Name: "wages", Amount: 600_00, Every: calendar.Monthly, Day: 7}},
		},
		Loans: []plan.Loan{{
			ID: "x", Listed: true,
			Terms: loan.Terms{
				Principal: 12000_00, Method: loan.Annuity, Start: calendar.Of(2025, 11, 8), Every: calendar.Monthly, Periods: 12,
				Rate:        loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: money.PerYear}},
				PaidThrough: calendar.Of(2026, 8, 8),
			},
			Offers: []agreement.Offer{
				{Name: "extend 12", Strategy: agreement.Extend, By: 12, Rate: &money.Rate{Value: money.NewRatio(24, 100), Per: money.PerYear}},
				{Name: "catch_up 6", Strategy: agreement.CatchUp, Periods: 6},
			},
		}},
	}
	x, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	takes(t, "to ask", x, x.ToAsk, "catch_up 6")
}

// Of 3,000 at 1% a month, 1,030 and 1,020 are due since 10-08 and 11-08. At 1.5%
// a month they bear 21.50 and 6.50 by 11-21 (43 and 13 of months of 30 days), and each 7.00 more
// by 12-05, the day of the wages; on 12-08 1,010 falls due. The last 1,000 bear 4.33
// by 11-21, and 9.00 by 12-05.
func TestRowsOfALoanThatTheBookListsOffersOf(t *testing.T) {
	x := compare(t, with(0, 9000_00), late("a", settle(50, agreement.Asked)))
	lo := x.Loans[0]
	rowsAre(t, lo, "keep", "keep 2026-12-05", "pay_off", "pay_off 2026-12-05", "settle 50", "nothing 12")
	for name, want := range map[string]Amount{"keep": 3088_00, "keep 2026-12-05": 3102_00, "pay_off": 3082_33, "pay_off 2026-12-05": 3101_00} {
		if got := row(t, lo, name).TotalPaid; got.Amount != want || got.AtLeast {
			t.Errorf("%s: %+v, want %d", name, got, want)
		}
	}
}

// What the book lists is not doubled; a name of the program's own that an offer of
// the book bears gives way.
func TestNamesOfRowsThatNeedNobody(t *testing.T) {
	day := calendar.Of(2026, 12, 5)
	on := func(s agreement.Strategy, name string) agreement.Offer {
		return agreement.Offer{Name: name, Strategy: s, On: day}
	}
	called := func(o agreement.Offer, name string) agreement.Offer {
		o.Name, o.Named = name, true
		return o
	}
	h := with(0, 9000_00)
	for _, c := range []struct {
		offers []agreement.Offer
		want   []string
	}{
		{[]agreement.Offer{on(agreement.Keep, "keep 2026-12-05")}, []string{"keep", "pay_off", "pay_off 2026-12-05", "keep 2026-12-05", "nothing 12"}},
		{[]agreement.Offer{{Name: "all", Strategy: agreement.PayOff}}, []string{"keep", "keep 2026-12-05", "pay_off 2026-12-05", "all", "nothing 12"}},
		{[]agreement.Offer{on(agreement.PayOff, "pay_off 2026-12-05")}, []string{"keep", "keep 2026-12-05", "pay_off", "pay_off 2026-12-05", "nothing 12"}},
		{[]agreement.Offer{called(extend(12, agreement.Asked), "pay_off")}, []string{"keep", "keep 2026-12-05", "pay_off (2)", "pay_off 2026-12-05", "pay_off", "nothing 12"}},
		{[]agreement.Offer{called(extend(12, agreement.Asked), "keep 2026-12-05")}, []string{"keep", "keep 2026-12-05 (2)", "pay_off", "pay_off 2026-12-05", "keep 2026-12-05", "nothing 12"}},
		{[]agreement.Offer{{Name: "as it is", Strategy: agreement.Keep}}, []string{"as it is", "keep 2026-12-05", "pay_off", "pay_off 2026-12-05", "nothing 12"}},
		{[]agreement.Offer{{Name: "today", Strategy: agreement.Keep, On: today}}, []string{"today", "keep 2026-12-05", "pay_off", "pay_off 2026-12-05", "nothing 12"}},
	} {
		x := compare(t, h, late("a", c.offers...))
		rowsAre(t, x.Loans[0], c.want...)
	}
}

// Without a household, with nothing overdue, and with no income in time, only what
// can be paid today; past the end, within 31 days; up to a day on which the loan is
// called in.
func TestWhichDaysAreOffered(t *testing.T) {
	weekly := &household.Household{Income: []household.Flow{{Amount: 100_00, Every: calendar.Every{N: 7, Unit: calendar.Day}, From: calendar.Of(2026, 11, 23)}}}
	called := late("a", settle(50, ""))
	called.Terms.Accelerated = calendar.Of(2026, 11, 25)
	calledLater := late("a", settle(50, ""))
	calledLater.Terms.Accelerated = calendar.Of(2026, 11, 30)
	fine := late("a", settle(50, ""))
	fine.Terms.PaidThrough = calendar.Of(2026, 11, 8)
	ended := late("a", settle(50, ""))
	ended.Terms.Periods = 2
	once := func(on plan.Date) *household.Household {
		return &household.Household{Income: []household.Flow{{Amount: 100_00, Date: on}}}
	}
	unlikely := with(0, 9000_00)
	unlikely.Income[0].Unlikely = true
	for _, c := range []struct {
		name string
		h    *household.Household
		l    plan.Loan
		want []string
	}{
		{"no household", nil, late("a", settle(50, "")), []string{"keep", "pay_off"}},
		{"no income", with(0, 0), late("a", settle(50, "")), []string{"keep", "pay_off"}},
		{"unlikely income", unlikely, late("a", settle(50, "")), []string{"keep", "pay_off"}},
		{"weekly", weekly, late("a", settle(50, "")), []string{"keep", "keep 2026-11-23", "keep 2026-11-30", "keep 2026-12-07", "pay_off", "pay_off 2026-11-23"}},
		{"called in", weekly, called, []string{"keep", "keep 2026-11-23", "pay_off", "pay_off 2026-11-23"}},
		{"past the end, on the 31st day", once(today + 31), ended, []string{"keep", "keep 2026-12-22", "pay_off", "pay_off 2026-12-22"}},
		{"past the end, a day later", once(today + 32), ended, []string{"keep", "pay_off"}},
		{"called in on a payday", weekly, calledLater, []string{"keep", "keep 2026-11-23", "keep 2026-11-30", "pay_off", "pay_off 2026-11-23"}},
		{"nothing overdue", weekly, fine, []string{"keep", "pay_off", "pay_off 2026-11-23"}},
		{"past the end", weekly, ended, []string{"keep", "keep 2026-11-23", "keep 2026-11-30", "keep 2026-12-07", "pay_off", "pay_off 2026-11-23"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := compare(t, c.h, c.l)
			rowsAre(t, x.Loans[0], append(c.want, "settle 50", "nothing 12")...)
		})
	}
}

// Who waits past the next due day, or past the day on which the loan is called in,
// is late meanwhile: that needs the lender's word, and what is signed only later
// does not give it.
func TestWaitingPastADueDayNeedsConsent(t *testing.T) {
	due := calendar.Of(2026, 12, 8)
	for _, s := range []agreement.Strategy{agreement.Keep, agreement.PayOff} {
		for _, c := range []struct {
			on          plan.Date
			status      agreement.Status
			accelerated plan.Date
			consent     bool
		}{
			{on: due},
			{on: due + 1, consent: true},
			{on: due + 1, status: agreement.Asked, consent: true},
			{on: due + 1, status: agreement.Accepted},
			{on: due - 1, accelerated: due - 1},
			{on: due - 1, accelerated: due - 2, consent: true},
		} {
			l := late("a", agreement.Offer{Name: "o", Named: true, Strategy: s, On: c.on, Status: c.status})
			l.Terms.Accelerated = c.accelerated
			if o := row(t, compare(t, with(9000_00, 0), l).Loans[0], "o"); o.NeedsConsent != c.consent || !o.InChoice {
				t.Errorf("%s on %s, %q: consent %v, in choice %v", s, c.on, c.status, o.NeedsConsent, o.InChoice)
			}
		}
		l := late("a", settle(50, ""))
		l.Agreements = []agreement.Agreement{{Date: today + 1, Offer: agreement.Offer{Name: "o", Strategy: s, On: due + 1}}}
		x := compare(t, with(9000_00, 0), l)
		if o := row(t, x.Loans[0], "o"); o.InChoice || o.NeedsConsent {
			t.Errorf("%s, signed tomorrow: %+v", s, o)
		}
		takes(t, "surest", x, x.Surest, "keep")
	}
}

// What was signed is paid on its day: a plan sends nothing before, and all of it
// then; the status says when it falls due.
func TestASignedPayOffIsPlanned(t *testing.T) {
	l := late("a")
	l.Agreements = []agreement.Agreement{{Date: today - 1, Offer: agreement.Offer{Name: "off", Strategy: agreement.PayOff, On: calendar.Of(2026, 12, 5), Status: agreement.Signed}}}
	c := &plan.Case{AsOf: today, Currency: money.CNY, Household: with(2500_00, 9000_00), Loans: []plan.Loan{l}}
	st, refused := plan.State(c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	// What is overdue is owed already; the rest, with 9.00 of interest, that day.
	if s := &st.Loans[0]; s.NextDueDate != calendar.Of(2026, 12, 5) || s.NextDue.Amount != 1009_00 || s.OverdueTotal.Amount != 2078_00 {
		t.Errorf("next %s %+v, overdue %+v", s.NextDueDate, s.NextDue, s.OverdueTotal)
	}
	p, refused := plan.PlanPayments(c, plan.PlanOptions{Policy: "none"})
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	if len(p.Payments) != 1 || p.Payments[0].Date != calendar.Of(2026, 12, 5) || p.Payments[0].Amount != 3101_00 || !p.Affordable {
		t.Errorf("%+v", p.Payments)
	}
}

// A year and a day is as far ahead as what is due may be paid.
func TestHowFarAheadKeepMayBePaid(t *testing.T) {
	for days, fine := range map[plan.Date]bool{366: true, 367: false} {
		l := late("a", agreement.Offer{Name: "o", Named: true, Strategy: agreement.Keep, On: today + days})
		_, refused := plan.Compare(&plan.Case{AsOf: today, Currency: money.CNY, Loans: []plan.Loan{l}}, plan.Cheapest)
		if fine != (len(refused) == 0) || !fine && refused[0].Err.Code != loan.DayTooFar {
			t.Errorf("%d days ahead: %v", days, refused)
		}
	}
}
