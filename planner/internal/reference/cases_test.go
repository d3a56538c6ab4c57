package reference

// Rule: the published cases, by their ids, read from the file.

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
)

type published struct{ cases.Case }

func read(t *testing.T, id string) published {
	t.Helper()
	return published{cases.Read(t, id)}
}

func (p published) want(t *testing.T, got Amount, keys ...string) {
	t.Helper()
	if s := money.CNY.Format(got); s != p.Expect.Text(keys...) {
		t.Errorf("%v = %s, want %s", keys, s, p.Expect.Text(keys...))
	}
}

func sum(t *testing.T, s string) Amount {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("no amount: %s", s)
	}
	return round(times(r, frac(100, 1)), money.HalfUp)
}

func percent(n, d int64, per money.Per) loan.RateTerms {
	return loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(n, d), Per: per}}
}

func base(principal Amount, rate loan.RateTerms, method loan.Method, n int) loan.Terms {
	return loan.Terms{
		Principal: principal, Rate: rate, Method: method, Periods: n, Start: calendar.Of(2026, 1, 8),
		Every: calendar.Monthly, Allocation: loan.Allocation{Order: loan.DefaultOrder},
	}
}

func jiebei() loan.Terms {
	t := base(30000_00, percent(4, 10000, money.PerDay), loan.Annuity, 12)
	t.Start = calendar.Of(2026, 3, 8)
	t.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)}
	t.PaidThrough = calendar.Of(2026, 8, 8)
	return t
}

// mortgage is a published contract of 360 months, counted in months of 30 days.
func mortgage(t *testing.T, c published, rate loan.RateTerms, method loan.Method) []Row {
	t.Helper()
	terms := base(sum(t, c.Given.Text("principal")), rate, method, 360)
	terms.Basis = calendar.Thirty360
	return contract(t, terms)
}

func TestCases(t *testing.T) {
	t.Run("pboc-2021-3", func(t *testing.T) {
		c := read(t, "pboc-2021-3")
		terms := base(sum(t, c.Given.Text("principal")), loan.RateTerms{Kind: loan.RateImplied}, loan.Annuity, 12)
		received := sum(t, c.Given.Text("received"))
		terms.Received, terms.Instalment = &received, 8833_30
		wantRates(t, c, terms)
	})
	t.Run("flat-0.6", func(t *testing.T) {
		wantRates(t, read(t, "flat-0.6"), base(10000_00, percent(6, 1000, money.PerMonth), loan.Flat, 12))
	})
	for id, every := range map[string]calendar.Every{
		"regz-j-c1i": calendar.Monthly, "regz-j-c1ii": calendar.Monthly, "regz-j-c1iv": {N: 3},
	} {
		t.Run(id, func(t *testing.T) {
			c := read(t, id)
			n, _ := strconv.Atoi(c.Given.Text("periods"))
			terms := base(sum(t, c.Given.Text("principal")), loan.RateTerms{Kind: loan.RateImplied}, loan.Annuity, n)
			terms.Instalment, terms.Every = sum(t, c.Given.Text("instalment")), every
			terms.Start, terms.FirstDue = cases.Date(c.Given.Text("start")), cases.Date(c.Given.Text("first_due"))
			wantRates(t, c, terms)
		})
	}
	t.Run("odd-first-46-days", func(t *testing.T) {
		c := read(t, "odd-first-46-days")
		terms := base(10000_00, percent(23, 100, money.PerYear), loan.Annuity, 12)
		terms.Start, terms.FirstDue = cases.Date(c.Given.Text("start")), cases.Date(c.Given.Text("first_due"))
		wantRates(t, c, terms)
		day, err := RateByDay(terms)
		if err != nil || fmt.Sprintf("%.4f", day) != c.Expect.Text("by_day", "compounded") {
			t.Errorf("by the day %.4f %v", day, err)
		}
	})
	t.Run("annuity-1m-4.9", func(t *testing.T) {
		c := read(t, "annuity-1m-4.9")
		rows := mortgage(t, c, percent(49, 1000, money.PerYear), loan.Annuity)
		c.want(t, rows[0].Principal+rows[0].Interest, "level")
		c.want(t, rows[0].Interest, "row1", "interest")
		if x := interest(rows); x != 910615_12 {
			t.Errorf("total interest of rounded rows %d", x)
		}
	})
	t.Run("equal-principal-1m-4.9", func(t *testing.T) {
		c := read(t, "equal-principal-1m-4.9")
		rows := mortgage(t, c, percent(49, 1000, money.PerYear), loan.EqualPrincipal)
		c.want(t, rows[0].Principal+rows[0].Interest, "row1", "payment")
		c.want(t, rows[0].Closing, "row1", "closing")
		if x := interest(rows); x != 737041_08 {
			t.Errorf("total interest of rounded rows %d", x)
		}
	})
	t.Run("cfpb-h25b", func(t *testing.T) {
		c := read(t, "cfpb-h25b")
		rows := mortgage(t, c, percent(3875, 100000, money.PerYear), loan.Annuity)
		c.want(t, rows[0].Principal+rows[0].Interest, "level")
		c.want(t, rows[0].Interest, "row1", "interest")
	})
	t.Run("corefin-32", func(t *testing.T) {
		c := read(t, "corefin-32")
		terms := base(1000_00, percent(1, 10, money.PerYear), loan.Annuity, 6)
		terms.Start = calendar.Of(2024, 1, 1)
		for k, r := range contract(t, terms)[:5] {
			c.want(t, r.Interest, "interest_first_five", strconv.Itoa(k))
		}
	})
}

func TestCaseLedgers(t *testing.T) {
	t.Run("penalty-ledger", func(t *testing.T) {
		c := read(t, "penalty-ledger")
		terms := base(1000_00, percent(0, 1, money.PerYear), loan.Annuity, 1)
		terms.Start = calendar.Of(2025, 12, 1)
		terms.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: percent(365, 1000, money.PerYear).Rate}
		for _, day := range []int{1, 2, 4} {
			s := status(t, terms, calendar.Of(2026, 1, day))
			c.want(t, s.Payoff, "owed", fmt.Sprintf("2026-01-%02d", day))
		}
		terms.Payments = []loan.Payment{{Date: calendar.Of(2026, 1, 4), Amount: 503_00}}
		s := status(t, terms, calendar.Of(2026, 1, 4))
		c.want(t, s.Penalty, "after", "penalty")
		c.want(t, s.PrincipalOverdue, "after", "principal")
	})
	t.Run("acceleration", func(t *testing.T) {
		c := read(t, "acceleration")
		terms := base(300_00, percent(0, 1, money.PerYear), loan.Annuity, 3)
		terms.Start = calendar.Of(2025, 12, 1)
		terms.Accelerated = calendar.Of(2026, 1, 15)
		s := status(t, terms, terms.Accelerated)
		c.want(t, s.OverdueTotal, "due_now")
		c.want(t, s.PrincipalNotDue, "not_due")
	})
	t.Run("penalty-1.5x-daily", func(t *testing.T) {
		c := read(t, "penalty-1.5x-daily")
		terms := base(10000_00, percent(6, 10000, money.PerDay), loan.Annuity, 1)
		terms.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)}
		c.want(t, status(t, terms, calendar.Of(2026, 2, 8)+30).Penalty, "penalty")
	})
	t.Run("card-allocation", func(t *testing.T) {
		c := read(t, "card-allocation")
		since := calendar.Of(2026, 1, 1)
		p, i, none := Amount(1000_00), Amount(100_00), Amount(0)
		for days, key := range map[Date]string{90: "day 90", 91: "day 91"} {
			terms := loan.Terms{
				Rate: percent(0, 1, money.PerYear), Method: loan.Annuity, Every: calendar.Monthly,
				Allocation: loan.Allocation{Order: loan.DefaultOrder, AfterDays: 90, AfterOrder: loan.PrincipalFirst},
				Payments:   []loan.Payment{{Date: since + days, Amount: 300_00}},
				Owed: &loan.Owed{Date: since + 10, Overdue: []loan.OwedOverdue{
					{Since: since, Principal: &p, Interest: &i, Penalty: &none, Fees: 50_00},
				}},
			}
			s := status(t, terms, since+days)
			for name, got := range map[string]Amount{"principal": s.PrincipalOverdue, "interest": s.InterestOverdue, "fees": s.Fees} {
				if days == 90 && name != "principal" {
					continue
				}
				if money.CNY.Format(got) != c.Expect.Text(key, name)+".00" {
					t.Errorf("%s: %s = %d", key, name, got)
				}
			}
		}
	})
}

func TestCaseCompare(t *testing.T) { t.Run("calc-jiebei", calcJiebei) }

func calcJiebei(t *testing.T) {
	c := read(t, "calc-jiebei")
	terms := jiebei()
	rows := contract(t, terms)
	c.want(t, rows[0].Principal+rows[0].Interest, "level")
	c.want(t, rows[11].Principal+rows[11].Interest, "last")
	asOf := calendar.Of(2026, 11, 21)
	s := status(t, terms, asOf)
	for key, got := range map[string]Amount{
		"principal_not_due": s.PrincipalNotDue, "principal_overdue": s.PrincipalOverdue,
		"interest_overdue": s.InterestOverdue, "penalty": s.Penalty, "interest_accrued": s.InterestAccrued,
		"overdue_total": s.OverdueTotal, "payoff": s.Payoff,
	} {
		c.want(t, got, "status", key)
	}
	if fmt.Sprint(s.DaysOverdue) != c.Expect.Text("status", "days_overdue") {
		t.Errorf("days overdue %d", s.DaysOverdue)
	}
	half := agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(1, 2)}
	for key, o := range map[string]agreement.Offer{
		"extend by 12":             {Strategy: agreement.Extend, By: 12},
		"interest_free 24":         {Strategy: agreement.InterestFree, Periods: 24},
		"reduce 50% for 6, resume": {Strategy: agreement.Reduce, To: []agreement.Step{{To: half, For: 6}}, Then: agreement.ThenResume},
		"defer 3, shift":           {Strategy: agreement.Defer, For: 3, Then: agreement.ThenShift},
	} {
		x, err := Options(terms, nil, asOf, o)
		if err != nil {
			t.Fatal(key, err)
		}
		got := map[string]string{
			"total_paid": money.CNY.Format(x.TotalPaid), "cost": money.CNY.Format(x.Cost),
			"payments": fmt.Sprint(x.Count), "finish": x.Finish.String(),
			"first_payment": money.CNY.Format(x.First), "highest_payment": money.CNY.Format(x.Highest),
			"effective_rate": fmt.Sprintf("%.4f", effective(x, asOf)+1e-9),
		}
		want := c.Expect["compare"].(map[string]any)[key].(map[string]any)
		for k := range want {
			if w := cases.Text(want, k); got[k] != w {
				t.Errorf("%s: %s = %s, want %s", key, k, got[k], w)
			}
		}
	}
}

// effective is the yearly rate at which an option's payments are its payoff.
func effective(x Option, from Date) float64 {
	return root(func(r float64) float64 {
		worth := -float64(x.Payoff)
		for _, p := range x.Payments {
			worth += float64(p.Amount) / math.Pow(1+r, float64(p.Date-from)/365)
		}
		return worth
	}, -0.9, 100)
}

func wantRates(t *testing.T, c published, terms loan.Terms) {
	t.Helper()
	simple, irr, err := Rates(terms)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%.4f", simple); got != c.Expect.Text("simple_rate") {
		t.Errorf("simple %s", got)
	}
	if got, want := fmt.Sprintf("%.4f", irr), c.Expect.Text("irr_rate"); want != "" && got != want {
		t.Errorf("irr %s", got)
	}
}

func contract(t *testing.T, terms loan.Terms) []Row {
	t.Helper()
	rows, err := Contract(terms)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func interest(rows []Row) Amount {
	sum := Amount(0)
	for _, r := range rows {
		sum += r.Interest
	}
	return sum
}

func status(t *testing.T, terms loan.Terms, date Date) Status {
	t.Helper()
	s, err := StatusAt(terms, nil, date)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
