package plan_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// These are published figures, and figures that follow from published rules. Each
// test is named after its case and reads its numbers from testdata/cases.

// cents reads a decimal as minor units.
func cents(t *testing.T, s string) money.Amount {
	t.Helper()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("amount %q", s)
	}
	return money.Amount(math.Round(f * 100))
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("number %q", s)
	}
	return n
}

// rate reads "0.04%/day", "4.9%/year", "0.6%/month".
func rate(t *testing.T, s string) loan.RateTerms {
	t.Helper()
	num, unit, _ := strings.Cut(s, "%/")
	f, err := strconv.ParseFloat(num, 64)
	if err != nil {
		t.Fatalf("rate %q", s)
	}
	unit, _, _ = strings.Cut(unit, " ")
	per := map[string]money.Per{"year": money.PerYear, "month": money.PerMonth, "day": money.PerDay}[unit]
	return loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(int64(math.Round(f*1e6)), 1e8), Per: per}}
}

var methods = map[string]loan.Method{"annuity": loan.Annuity, "equal-principal": loan.EqualPrincipal, "flat": loan.Flat}

var bases = map[string]calendar.Basis{"30/360": calendar.Thirty360, "actual/365": calendar.Actual365}

// contractOf reads the terms that most cases share.
func contractOf(t *testing.T, c cases.Case) loan.Terms {
	terms := loan.Terms{
		Principal: cents(t, c.Given.Text("principal")), Rate: rate(t, c.Given.Text("rate")), Basis: bases[c.Given.Text("basis")],
		Method: methods[c.Given.Text("method")], Every: calendar.Monthly, Start: calendar.Of(2026, 1, 1), Periods: number(t, c.Given.Text("periods")),
	}
	if s := c.Given.Text("start"); s != "" {
		terms.Start = cases.Date(s)
	}
	return terms
}

func schedule(t *testing.T, terms loan.Terms) []loan.Row {
	t.Helper()
	rows, err := loan.Schedule(&terms)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func same(t *testing.T, what string, got, want money.Amount) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %s, published %s", what, money.CNY.Format(got), money.CNY.Format(want))
	}
}

func ledgerAt(t *testing.T, terms *loan.Terms, d calendar.Date) *loan.Ledger {
	t.Helper()
	l, _, problem := agreement.Replay(terms, nil, d, false)
	if problem != nil {
		t.Fatal(problem.Err)
	}
	return l
}

func fourPlaces(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }

func Test_pboc_2021_3(t *testing.T) {
	c := cases.Read(t, "pboc-2021-3")
	var each float64
	var n int
	if _, err := fmt.Sscanf(c.Given.Text("payments", "0"), "%f x %d monthly", &each, &n); err != nil {
		t.Fatal(err)
	}
	received := cents(t, c.Given.Text("received"))
	// The payments are given, and the rate is the one that they imply.
	terms := loan.Terms{
		Principal: cents(t, c.Given.Text("principal")), Received: &received, Rate: loan.RateTerms{Kind: loan.RateImplied}, Basis: calendar.Thirty360,
		Method: loan.Annuity, Every: calendar.Monthly, Start: calendar.Of(2026, 1, 1), Periods: n, Instalment: money.Amount(math.Round(each * 100)),
	}
	r := loan.ContractRates(&terms)
	if got := fourPlaces(r.Simple); got != c.Expect.Text("simple_rate") {
		t.Errorf("simple rate %s, published %s", got, c.Expect.Text("simple_rate"))
	}
	if got := fourPlaces(r.IRR); got != c.Expect.Text("irr_rate") {
		t.Errorf("irr rate %s, published %s", got, c.Expect.Text("irr_rate"))
	}
}

func Test_flat_06(t *testing.T) {
	c := cases.Read(t, "flat-0.6")
	terms := loan.Terms{
		Principal: 1200000, Rate: rate(t, c.Given.Text("rate")), Method: loan.Flat, Every: calendar.Monthly,
		Start: calendar.Of(2026, 1, 1), Periods: number(t, c.Given.Text("periods")),
	}
	r := loan.ContractRates(&terms)
	if got := fourPlaces(r.Simple); got != c.Expect.Text("simple_rate") {
		t.Errorf("simple rate %s, published %s", got, c.Expect.Text("simple_rate"))
	}
	if got := fourPlaces(r.IRR); got != c.Expect.Text("irr_rate") {
		t.Errorf("irr rate %s, published %s", got, c.Expect.Text("irr_rate"))
	}
}

// A single advance and equal payments, the second and third after an odd first
// period. The examples discount the odd days by 1 + f·i: the rates are the same.
func Test_regz_j_c1(t *testing.T) {
	every := map[string]calendar.Every{"1 month": calendar.Monthly, "3 months": {N: 3, Unit: calendar.Month}}
	for _, id := range []string{"regz-j-c1i", "regz-j-c1ii", "regz-j-c1iv"} {
		c := cases.Read(t, id)
		r := loan.ContractRates(&loan.Terms{
			Principal: cents(t, c.Given.Text("principal")), Rate: loan.RateTerms{Kind: loan.RateImplied}, Basis: calendar.Thirty360, Method: loan.Annuity,
			Instalment: cents(t, c.Given.Text("instalment")), Periods: number(t, c.Given.Text("periods")), Every: every[c.Given.Text("every")],
			Start: cases.Date(c.Given.Text("start")), FirstDue: cases.Date(c.Given.Text("first_due")),
		})
		if got := fourPlaces(r.Simple); got != c.Expect.Text("simple_rate") {
			t.Errorf("%s: simple rate %s, published %s", id, got, c.Expect.Text("simple_rate"))
		}
	}
}

func Test_odd_first_46_days(t *testing.T) {
	c := cases.Read(t, "odd-first-46-days")
	terms := contractOf(t, c)
	terms.FirstDue = cases.Date(c.Given.Text("first_due"))
	e := loan.ContractEquation(&terms)
	day, _ := e.ByDay()
	for _, x := range []struct {
		got  float64
		want []string
	}{
		{e.Rates.Simple, []string{"simple_rate"}},
		{e.Rates.IRR, []string{"irr_rate"}},
		{12 * (math.Pow(1+day, 1./12) - 1), []string{"by_day", "simple"}},
		{day, []string{"by_day", "compounded"}},
	} {
		if got, want := fourPlaces(x.got), c.Expect.Text(x.want...); got != want {
			t.Errorf("%v %s, want %s", x.want, got, want)
		}
	}
}

// The published totals are of unrounded rows; the case's note gives the total
// with each row rounded.
func noteTotal(t *testing.T, c cases.Case) money.Amount {
	t.Helper()
	_, total, _ := strings.Cut(c.Note, "each row rounded: ")
	return cents(t, total)
}

func totalInterest(rows []loan.Row) money.Amount {
	sum := money.Amount(0)
	for _, r := range rows {
		sum += r.Interest
	}
	return sum
}

func Test_annuity_1m_49(t *testing.T) {
	c := cases.Read(t, "annuity-1m-4.9")
	rows := schedule(t, contractOf(t, c))
	same(t, "level", rows[0].Payment(), cents(t, c.Expect.Text("level")))
	same(t, "row 1 interest", rows[0].Interest, cents(t, c.Expect.Text("row1", "interest")))
	same(t, "total interest", totalInterest(rows), noteTotal(t, c))
}

func Test_equal_principal_1m_49(t *testing.T) {
	c := cases.Read(t, "equal-principal-1m-4.9")
	rows := schedule(t, contractOf(t, c))
	same(t, "row 1 payment", rows[0].Payment(), cents(t, c.Expect.Text("row1", "payment")))
	same(t, "row 1 closing", rows[0].Closing, cents(t, c.Expect.Text("row1", "closing")))
	same(t, "total interest", totalInterest(rows), noteTotal(t, c))
}

func Test_cfpb_h25b(t *testing.T) {
	c := cases.Read(t, "cfpb-h25b")
	rows := schedule(t, contractOf(t, c))
	same(t, "level", rows[0].Payment(), cents(t, c.Expect.Text("level")))
	same(t, "row 1 interest", rows[0].Interest, cents(t, c.Expect.Text("row1", "interest")))
}

func Test_corefin_32(t *testing.T) {
	c := cases.Read(t, "corefin-32")
	rows := schedule(t, contractOf(t, c))
	for i := range 5 {
		same(t, fmt.Sprint("interest ", i+1), rows[i].Interest, cents(t, c.Expect.Text("interest_first_five", strconv.Itoa(i))))
	}
}

func Test_one_debt(t *testing.T) {
	c := cases.Read(t, "one-debt")
	terms := loan.Terms{
		Principal: cents(t, c.Given.Text("balance")), Rate: rate(t, strings.Replace(c.Given.Text("rate"), " monthly", "", 1)), Basis: calendar.Thirty360,
		Method: loan.Annuity, Every: calendar.Monthly, Start: calendar.Of(2026, 1, 1), Instalment: cents(t, strings.TrimSuffix(c.Given.Text("budget"), "/month")),
	}
	rows := schedule(t, terms)
	if want := number(t, c.Expect.Text("months")); len(rows) != want {
		t.Errorf("%d months, published %d", len(rows), want)
	}
	same(t, "interest", totalInterest(rows), cents(t, c.Expect.Text("interest")))
}

// Two ledgers run month by month: what the budget leaves after the instalments
// prepays the dearer debt, then the other.
func Test_two_debts_avalanche(t *testing.T) {
	c := cases.Read(t, "two-debts-avalanche")
	budget := cents(t, strings.TrimSuffix(c.Given.Text("budget"), "/month"))
	start := calendar.Of(2026, 1, 1)
	var ledgers []*loan.Ledger
	owed := money.Amount(0)
	for i := range 2 {
		k := strconv.Itoa(i)
		l, err := loan.NewLedger(&loan.Terms{
			Principal: cents(t, c.Given.Text("debts", k, "balance")), Rate: rate(t, c.Given.Text("debts", k, "rate")), Basis: calendar.Thirty360,
			Method: loan.Annuity, Every: calendar.Monthly, Start: start, Instalment: cents(t, c.Given.Text("debts", k, "minimum")),
		})
		if err != nil {
			t.Fatal(err)
		}
		owed += cents(t, c.Given.Text("debts", k, "balance"))
		ledgers = append(ledgers, l)
	}
	paid, months := money.Amount(0), 0
	for left := owed; left > 0 && months < 100; months++ {
		d := start.AddMonths(months + 1)
		money := budget
		for _, l := range ledgers {
			l.OpenDay(d)
			p := l.Position(d)
			l.Pay(d, p.Due.Total(), loan.PayAny)
			money -= p.Due.Total()
			paid += p.Due.Total()
		}
		for _, l := range ledgers {
			extra := min(money, l.Position(d).Payoff())
			if extra > 0 {
				l.Pay(d, extra, loan.AsPrepayment)
				money -= extra
				paid += extra
			}
		}
		left = 0
		for _, l := range ledgers {
			l.CloseDay(d)
			left += l.Position(d).Payoff()
		}
	}
	if want := number(t, c.Expect.Text("months")); months != want {
		t.Errorf("%d months, published %d", months, want)
	}
	same(t, "interest", paid-owed, cents(t, c.Expect.Text("interest")))
}

func Test_penalty_ledger(t *testing.T) {
	c := cases.Read(t, "penalty-ledger")
	var principal float64
	var due string
	if _, err := fmt.Sscanf(c.Given.Text("principal"), "%f due %s", &principal, &due); err != nil {
		t.Fatal(err)
	}
	var pay float64
	var on string
	if _, err := fmt.Sscanf(strings.ReplaceAll(c.Given.Text("pay"), ",", " "), "%f on %s", &pay, &on); err != nil {
		t.Fatal(err)
	}
	alone := rate(t, c.Given.Text("penalty"))
	terms := loan.Terms{
		Principal: money.Amount(principal * 100), Rate: loan.RateTerms{Kind: loan.RateGiven}, Method: loan.Bullet, Every: calendar.Monthly,
		Start: cases.Date(due).AddMonths(-1), Periods: 1, Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: alone.Rate},
	}
	for _, day := range []string{"2026-01-01", "2026-01-02", "2026-01-04"} {
		d := cases.Date(day)
		p := ledgerAt(t, &terms, d).Position(d)
		same(t, "owed on "+day, p.Payoff(), cents(t, c.Expect.Text("owed", day)))
	}
	terms.Payments = []loan.Payment{{Date: cases.Date(on), Amount: money.Amount(pay * 100)}}
	p := ledgerAt(t, &terms, cases.Date(on)).Position(cases.Date(on))
	same(t, "penalty after", p.Due[loan.PenaltyInterest], cents(t, c.Expect.Text("after", "penalty")))
	same(t, "principal after", p.Due[loan.Principal], cents(t, c.Expect.Text("after", "principal")))
}

func Test_acceleration(t *testing.T) {
	c := cases.Read(t, "acceleration")
	var each float64
	if _, err := fmt.Sscanf(c.Given.Text("instalments"), "%f due", &each); err != nil {
		t.Fatal(err)
	}
	d := cases.Date(c.Given.Text("accelerated"))
	terms := loan.Terms{
		Principal: money.Amount(3 * each * 100), Rate: loan.RateTerms{Kind: loan.RateGiven}, Method: loan.EqualPrincipal, Every: calendar.Monthly,
		Start: calendar.Of(2025, 12, 1), Periods: 3, Accelerated: d,
	}
	p := ledgerAt(t, &terms, d).Position(d)
	same(t, "due now", p.Due.Total(), cents(t, c.Expect.Text("due_now")))
	same(t, "not due", p.NotDue, cents(t, c.Expect.Text("not_due")))
}

func Test_penalty_15x_daily(t *testing.T) {
	c := cases.Read(t, "penalty-1.5x-daily")
	multiple, err := strconv.ParseFloat(strings.TrimSuffix(c.Given.Text("penalty"), "x"), 64)
	if err != nil {
		t.Fatal(err)
	}
	start := calendar.Of(2026, 1, 1)
	principal, zero := cents(t, c.Given.Text("overdue_principal")), money.Amount(0)
	terms := loan.Terms{
		Rate: rate(t, c.Given.Text("rate")), Every: calendar.Monthly, Method: loan.Annuity,
		Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(int64(multiple*10), 10)},
		Owed:    &loan.Owed{Date: start, Overdue: []loan.OwedOverdue{{Since: start, Principal: &principal, Interest: &zero, Penalty: &zero}}},
	}
	d := start + calendar.Date(number(t, c.Given.Text("days")))
	same(t, "penalty", ledgerAt(t, &terms, d).Position(d).Due[loan.PenaltyInterest], cents(t, c.Expect.Text("penalty")))
}

// The rule is a card's; the switch is the same on any loan.
func Test_card_allocation(t *testing.T) {
	c := cases.Read(t, "card-allocation")
	principal, interest, zero := cents(t, c.Given.Text("owed", "principal")), cents(t, c.Given.Text("owed", "interest")), money.Amount(0)
	since := calendar.Of(2026, 3, 1)
	for day, parts := range c.Expect {
		d := since + calendar.Date(number(t, strings.TrimPrefix(day, "day ")))
		terms := loan.Terms{
			Rate: loan.RateTerms{Kind: loan.RateGiven}, Every: calendar.Monthly, Method: loan.Annuity,
			Penalty:    loan.Penalty{Known: true},
			Allocation: loan.Allocation{Order: loan.InterestFirst, AfterDays: 90, AfterOrder: loan.PrincipalFirst},
			Owed: &loan.Owed{Date: since + 1, Overdue: []loan.OwedOverdue{{
				Since: since, Principal: &principal, Interest: &interest, Penalty: &zero, Fees: cents(t, c.Given.Text("owed", "fees")),
			}}},
			Payments: []loan.Payment{{Date: d, Amount: cents(t, c.Given.Text("pay"))}},
		}
		p := ledgerAt(t, &terms, d).Position(d)
		for name, component := range map[string]loan.Component{"principal": loan.Principal, "interest": loan.Interest, "fees": loan.Fees} {
			want := money.Amount(0)
			if v, ok := parts.(map[string]any)[name]; ok {
				want = cents(t, fmt.Sprint(v))
			}
			same(t, day+" "+name, p.Due[component], want)
		}
	}
}

func prorata(t *testing.T, id, weights, budget string) {
	c := cases.Read(t, id)
	var list []money.Amount
	for _, w := range c.Given[weights].([]any) {
		list = append(list, cents(t, fmt.Sprint(w)))
	}
	for i, part := range money.Split(cents(t, c.Given.Text(budget)), list) {
		same(t, fmt.Sprint("part ", i+1), part, cents(t, c.Expect.Text("parts", strconv.Itoa(i))))
	}
}

func Test_pro_rata_balance(t *testing.T) { prorata(t, "pro-rata-balance", "balances", "budget") }

func Test_pro_rata_instalment(t *testing.T) {
	prorata(t, "pro-rata-instalment", "instalments", "budget")
}

func Test_calc_jiebei(t *testing.T) {
	c := cases.Read(t, "calc-jiebei")
	terms := contractOf(t, c)
	terms.PaidThrough = cases.Date(c.Given.Text("paid_through"))
	terms.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10)}
	d := cases.Date(c.Given.Text("as_of"))
	rows := schedule(t, terms)
	same(t, "level", rows[0].Payment(), cents(t, c.Expect.Text("level")))
	same(t, "last", rows[len(rows)-1].Payment(), cents(t, c.Expect.Text("last")))

	book := &plan.Case{AsOf: d, Currency: money.CNY, Loans: []plan.Loan{{ID: "jiebei", Terms: terms}}}
	state, refused := plan.State(book)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	s := state.Loans[0]
	for name, got := range map[string]plan.Maybe{
		"principal_not_due": s.PrincipalNotDue, "principal_overdue": s.PrincipalOverdue, "interest_overdue": s.InterestOverdue,
		"penalty": s.Penalty, "interest_accrued": s.InterestAccrued, "overdue_total": s.OverdueTotal, "payoff": s.Payoff,
	} {
		same(t, name, got.Amount, cents(t, c.Expect.Text("status", name)))
		if !got.Known || got.AtLeast {
			t.Errorf("%s is not exact", name)
		}
	}
	if want := number(t, c.Expect.Text("status", "days_overdue")); s.DaysOverdue != want {
		t.Errorf("%d days overdue, published %d", s.DaysOverdue, want)
	}

	t.Run("the entries add up to the penalty", func(t *testing.T) {
		l, _, _ := agreement.Replay(&terms, nil, d, true)
		sums := map[int]money.Ratio{}
		for _, e := range l.Entries() {
			if e.Kind == loan.EntryPenalty {
				sums[e.N] = sums[e.N].Add(e.Exact)
			}
		}
		total := money.Amount(0)
		for _, sum := range sums {
			total += sum.Round(money.HalfUp)
		}
		same(t, "penalty", total, cents(t, c.Expect.Text("status", "penalty")))
	})

	x, refused := plan.Compare(book, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	for label, name := range map[string]string{
		"extend by 12": "extend 12", "interest_free 24": "interest_free 24",
		"reduce 50% for 6, resume": "reduce 50% for 6", "defer 3, shift": "defer 3",
	} {
		t.Run(name, func(t *testing.T) {
			sameOption(t, x.Loans[0], name, c.Expect["compare"].(map[string]any)[label].(map[string]any))
		})
	}
}

func sameOption(t *testing.T, lo plan.LoanOptions, name string, want map[string]any) {
	for i := range lo.Rows {
		o := &lo.Rows[i]
		if o.Offer.Name != name {
			continue
		}
		amounts := map[string]plan.Maybe{
			"total_paid": o.TotalPaid, "cost": o.Cost, "first_payment": o.FirstPayment, "highest_payment": o.HighestPayment,
		}
		for k, v := range want {
			switch k {
			case "payments":
				if strconv.Itoa(o.Payments) != fmt.Sprint(v) {
					t.Errorf("%d payments, published %v", o.Payments, v)
				}
			case "finish":
				if o.Finish.String() != v {
					t.Errorf("finish %s, published %s", o.Finish, v)
				}
			case "effective_rate":
				if o.EffectiveRate == nil || fourPlaces(*o.EffectiveRate) != v {
					t.Errorf("effective rate %v, published %s", o.EffectiveRate, v)
				}
			default:
				same(t, k, amounts[k].Amount, cents(t, fmt.Sprint(v)))
			}
		}
		return
	}
	t.Errorf("no offer %s", name)
}
