package plan

import (
	"fmt"
	"testing"
	"time"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// offersOf are 200 offers of every kind on a loan with 60 instalments left.
func offersOf(left int) []agreement.Offer {
	var list []agreement.Offer
	add := func(o agreement.Offer) {
		o.Name = fmt.Sprintf("%s %d", o.Strategy, len(list))
		list = append(list, o)
	}
	perMonth := func(n int64) *money.Rate { return &money.Rate{Value: money.NewRatio(n, 10000), Per: money.PerMonth} }
	for i := range 25 {
		n, part := int64(i), agreement.PartOf(int64(30+2*i), 100)
		arrears := agreement.Arrears(i % 3)
		add(agreement.Offer{Strategy: agreement.Extend, By: i - left%2, Arrears: arrears})
		add(agreement.Offer{Strategy: agreement.Reduce, To: []agreement.Step{{To: part, For: 3 + i%10}}, Then: agreement.ThenResume + agreement.Then(i%2), Arrears: arrears})
		add(agreement.Offer{Strategy: agreement.InterestFree, Periods: 36 + 2*i, Waive: agreement.Waive{Penalty: part}})
		add(agreement.Offer{Strategy: agreement.Defer, For: 1 + i%12, PayInterest: i%2 == 0, Unpaid: loan.Unpaid(i % 3), Then: agreement.ThenShift})
		add(agreement.Offer{Strategy: agreement.Settle, Sum: part, Parts: 1 + 5*i})
		add(agreement.Offer{Strategy: agreement.CatchUp, Periods: 2 + i})
		add(agreement.Offer{Strategy: agreement.Freeze, For: 1 + i%12, Periods: 48 + i, Fee: part, Waive: agreement.Waive{Interest: part}})
		add(agreement.Offer{Strategy: agreement.Custom, Stages: []agreement.Stage{
			{For: 6, Pay: loan.PayInterest, Rate: perMonth(20 + n)},
			{For: 12, Pay: loan.PayAmount, To: part, Unpaid: loan.Unpaid(i % 3)},
			{Rest: true, Pay: loan.PayLevel + loan.Pay(i%2)},
		}})
	}
	return list
}

// menuLoans are 20 loans of 60 instalments to come, three of them overdue.
func menuLoans(asOf Date) *Case {
	c := &Case{AsOf: asOf, Currency: money.CNY}
	for i := range 20 {
		basis := []calendar.Basis{calendar.Thirty360, calendar.Actual365, calendar.ActualActual}[i%3]
		method := []loan.Method{loan.Annuity, loan.Annuity, loan.EqualPrincipal, loan.Annuity, loan.Flat}[i%5]
		c.Loans = append(c.Loans, Loan{ID: fmt.Sprint("loan", i), Listed: true, Offers: offersOf(60), Terms: loan.Terms{
			Principal: Amount(20000_00 + i*7919_00), Method: method, Basis: basis,
			Start: calendar.Of(2024, 11, 1+i), Every: calendar.Monthly, Periods: 84,
			Rate:        loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(int64(49+i*10), 1000)}},
			Penalty:     loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2), Compound: loan.CompoundInterest},
			Allocation:  loan.Allocation{Order: loan.DefaultOrder},
			PaidThrough: calendar.Of(2026, 8, 31),
		}})
	}
	return c
}

// BenchmarkOptions builds 200 offers of 20 loans each, with all their figures.
// best-ms is the sum of the best times of each loan, which hardly depends on what
// else the machine does; beside it stand the bare schedules of as many instalments
// on the same terms.
func BenchmarkOptions(b *testing.B) {
	c := menuLoans(calendar.Of(2026, 11, 25))
	var accounts []*account
	for i := range c.Loans {
		l, refused := accountOn(c, i, c.AsOf)
		if refused != nil {
			b.Fatal(refused.Err)
		}
		accounts = append(accounts, l)
	}
	best, bare := make([]time.Duration, len(accounts)), make([]time.Duration, len(accounts))
	rows, options := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		rows, options = 0, 0
		for i, l := range accounts {
			start := time.Now()
			lo, refused := l.options(new(Memory))
			best[i] = sooner(best[i], time.Since(start))
			if len(refused) > 0 {
				b.Fatal(l.loan.ID, refused[0].Offer, refused[0].Err)
			}
			for j := range lo.Rows {
				rows += lo.Rows[j].Payments
			}
			options += len(lo.Rows)
		}
	}
	for i, l := range accounts {
		terms := l.terms
		terms.Periods = rows / options
		for range 10 * b.N {
			start := time.Now()
			for range options / len(accounts) / 10 {
				loan.Schedule(&terms)
			}
			bare[i] = sooner(bare[i], 10*time.Since(start))
		}
	}
	b.ReportMetric(float64(options), "options/op")
	b.ReportMetric(float64(rows)/float64(options), "rows/option")
	b.ReportMetric(float64(total(best))/1e6, "best-ms")
	b.ReportMetric(float64(total(best))/float64(total(bare)), "times-schedules")
}

func sooner(best, took time.Duration) time.Duration {
	if best == 0 {
		return took
	}
	return min(best, took)
}

func total(list []time.Duration) (sum time.Duration) {
	for _, d := range list {
		sum += d
	}
	return sum
}

// BenchmarkOffer applies offers to a loan of 360 instalments, three of them
// overdue, the loan's standing computed anew for each, beside the schedule of as
// many instalments on the same terms.
func BenchmarkOffer(b *testing.B) {
	asOf := calendar.Of(2026, 11, 21)
	terms := loan.Terms{
		Principal: 1000000_00, Method: loan.Annuity, Start: calendar.Of(2016, 1, 31), Every: calendar.Monthly, Periods: 360, Basis: calendar.Actual365,
		Rate:        loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(49, 1000)}},
		Penalty:     loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2), Compound: loan.CompoundAll},
		PaidThrough: calendar.Of(2026, 8, 31),
	}
	l, refused := accountOn(&Case{AsOf: asOf, Currency: money.CNY, Loans: []Loan{{Terms: terms}}}, 0, asOf)
	if refused != nil {
		b.Fatal(refused.Err)
	}
	part := agreement.PartOf(1, 2)
	for _, o := range []agreement.Offer{
		{Strategy: agreement.Keep},
		{Strategy: agreement.Keep, On: asOf + 9},
		{Strategy: agreement.PayOff, On: asOf + 9},
		{Strategy: agreement.Extend, By: 12},
		{Strategy: agreement.Extend, By: 12, Arrears: agreement.Upfront},
		{Strategy: agreement.Extend, By: 12, Arrears: agreement.Spread},
		{Strategy: agreement.Reduce, To: []agreement.Step{{To: part, For: 12}}, Then: agreement.ThenResume},
		{Strategy: agreement.Reduce, To: []agreement.Step{{To: part, For: 12}}, Then: agreement.ThenRest},
		{Strategy: agreement.InterestFree, Periods: 240},
		{Strategy: agreement.Defer, For: 12, Then: agreement.ThenShift},
		{Strategy: agreement.Freeze, For: 12, Periods: 240},
		{Strategy: agreement.Settle, Sum: part, Parts: 120},
		{Strategy: agreement.CatchUp, Periods: 24},
	} {
		b.Run(fmt.Sprint(o.Strategy, " ", o.Arrears, " ", o.Then, " ", o.On), func(b *testing.B) {
			b.ReportAllocs()
			var applied, bare time.Duration
			schedule := terms
			for b.Loop() {
				start := time.Now()
				r, err := agreement.Build(l.ledger, &l.terms, asOf, o)
				applied = sooner(applied, time.Since(start))
				if err != nil {
					b.Fatal(err)
				}
				schedule.Periods = len(r.Rows)
				start = time.Now()
				loan.Schedule(&schedule)
				bare = sooner(bare, time.Since(start))
			}
			b.ReportMetric(float64(applied), "best-ns")
			b.ReportMetric(float64(applied)/float64(bare), "times-schedule")
		})
	}
}
