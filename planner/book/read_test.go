package book

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// mustParse reads a book that has no errors.
func mustParse(t testing.TB, src string) *Book {
	t.Helper()
	b, faults := Parse("book.yaml", []byte(src))
	if b == nil {
		for _, f := range faults {
			t.Error(f.Render(lang.EN))
		}
		t.FailNow()
	}
	lawful(t, []byte(src))
	return b
}

// oneLoan is a book with one loan: the usual terms, and more fields.
func oneLoan(more string) string {
	return "version: 1\nloans:\n  - id: a\n    principal: 30000\n    rate: 0.04%/day\n    method: annuity\n    start: 2026-03-08\n    periods: 12\n" + indent(more)
}

// owedLoan is a book with one loan and other fields than the usual.
func owedLoan(fields string) string {
	return "version: 1\nloans:\n  - id: a\n" + indent(fields)
}

func indent(fields string) string {
	if fields == "" {
		return ""
	}
	return "    " + strings.ReplaceAll(strings.TrimSpace(fields), "\n", "\n    ") + "\n"
}

func day(y, m, d int) calendar.Date { return calendar.Of(y, m, d) }

func amount(a money.Amount) *money.Amount { return &a }

// TestCompleteExample reads the book that the format's page shows.
func TestCompleteExample(t *testing.T) {
	b := mustParse(t, `
version: 1
currency: CNY
as_of: 2026-11-21
lang: zh
borrower: {name: 王芳, reference: C-0192, hardship: 停工三个月，正在找工作}
preparer: 某某咨询
review: {every: 3 months, from: 2027-02-01}
notes: 已电话联系客服两次
household:
  cash: 6800
  reserve: 500
  income:
    - {name: 工资, amount: 7800, day: 10}
    - {name: 跑单, amount: 300, low: 180, every: week, from: 2026-11-23}
    - {name: 兼职, amount: 1200, day: 25, from: 2027-01, until: 2027-06}
    - {name: 年终奖, amount: 6000, date: 2027-02-05, likely: false}
  expenses:
    - {name: 房租, amount: 6600, every: 3 months, from: 2026-12-01}
    - {name: 生活费, amount: 2400, day: 5}
loans:
  - id: jiebei
    name: 借呗
    lender: {name: 某小贷公司, type: small-loan}
    principal: 30000
    rate: 0.04%/day
    method: annuity
    start: 2026-03-08
    periods: 12
    penalty: {rate: 1.5x}
    paid_through: 2026-08-08
    source: app
    offers:
      - extend: {by: 12}
      - {name: 客服口头, interest_free: {periods: 24}, status: offered, until: 2026-12-01, confirmed: oral}
  - id: card
    name: 信用卡
    lender: {name: 某银行, type: card}
    method: revolving
    rate: 0.05%/day
    statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860}
    penalty: {late_fee: {percent: 5%, of: shortfall, min: 10}}
`)
	if b.AsOf != day(2026, 11, 21) || b.Lang == nil || *b.Lang != lang.ZH || !b.HasHan || b.Preparer != "某某咨询" ||
		b.Borrower != (Borrower{Name: "王芳", Reference: "C-0192", Hardship: "停工三个月，正在找工作"}) || b.Notes[0] != "已电话联系客服两次" {
		t.Errorf("head: %+v", b)
	}
	if want := (Review{Every: calendar.Every{N: 3, Unit: calendar.Month}, From: day(2027, 2, 1)}); !reflect.DeepEqual(*b.Review, want) {
		t.Errorf("review %+v", b.Review)
	}
	h := b.Household
	if h.Cash != 680000 || h.Reserve != 50000 || len(h.Income) != 4 || len(h.Expenses) != 2 {
		t.Fatalf("household %+v", h)
	}
	if f := h.Income[1]; f.Every != (calendar.Every{N: 1, Unit: calendar.Week}) || *f.Low != 18000 || f.From != day(2026, 11, 23) {
		t.Errorf("weekly income %+v", f)
	}
	if f := h.Income[2]; f.From != day(2027, 1, 1) || f.Until != day(2027, 6, 30) || f.Day != 25 || f.Every != calendar.Monthly {
		t.Errorf("months are their first and last day: %+v", f)
	}
	if f := h.Income[3]; f.Date != day(2027, 2, 5) || !f.Unlikely || !f.Every.IsZero() {
		t.Errorf("single income %+v", f)
	}
	l := b.Loans[0]
	m := l.Terms
	if l.Name != "借呗" || l.LenderType != "small-loan" || b.Details[0].Lender.Name != "某小贷公司" || b.Details[0].Source != "app" || b.Details[0].CreditRecord != "unknown" {
		t.Errorf("loan %+v, details %+v", l, b.Details[0])
	}
	if m.Principal != 3000000 || m.Method != loan.Annuity || m.Rate.Kind != loan.RateGiven || m.Rate.Rate.Per != money.PerDay || m.Rate.Rate.Value.Cmp(money.NewRatio(4, 10000)) != 0 ||
		m.Start != day(2026, 3, 8) || m.Signed != m.Start || m.Every != calendar.Monthly || m.Periods != 12 || m.PaidThrough != day(2026, 8, 8) {
		t.Errorf("terms %+v", m)
	}
	if p := m.Penalty; !p.Known || p.Kind != loan.PenaltyMultiple || p.Multiple.Cmp(money.NewRatio(3, 2)) != 0 || p.On != loan.OfPrincipal {
		t.Errorf("penalty %+v", p)
	}
	if m.Allocation != (loan.Allocation{Order: loan.DefaultOrder}) {
		t.Errorf("allocation %+v", m.Allocation)
	}
	if o := l.Offers[0]; !l.Listed || o.Name != "extend 12" || o.Named || o.Strategy != agreement.Extend || o.By != 12 {
		t.Errorf("offer %+v", o)
	}
	if o := l.Offers[1]; o.Name != "客服口头" || !o.Named || o.Strategy != agreement.InterestFree || o.Periods != 24 || o.Status != agreement.Offered || o.Until != day(2026, 12, 1) || o.Confirmed != agreement.Oral {
		t.Errorf("offer %+v", o)
	}
	if m := b.Loans[1].Terms; m.Method != loan.Revolving || m.Card == nil || m.Card.Statement.Balance != 860000 || *m.Card.Statement.Minimum != 86000 {
		t.Errorf("card %+v", m)
	}
	c := b.Case(day(2026, 11, 22))
	if c.AsOf != day(2026, 11, 22) || c.Household != h || len(c.Loans) != 2 || c.Currency != money.CNY {
		t.Errorf("case %+v", c)
	}
}

// TestDefaults: what is left out is what the format's page says.
func TestDefaults(t *testing.T) {
	b := mustParse(t, oneLoan(""))
	m := b.Loans[0].Terms
	want := loan.Terms{
		Principal: 3000000, Rate: m.Rate, Basis: calendar.Actual365, Method: loan.Annuity,
		Start: day(2026, 3, 8), Signed: day(2026, 3, 8), Every: calendar.Monthly, Periods: 12,
		Allocation: loan.Allocation{Order: loan.DefaultOrder},
	}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("terms %+v\nwant  %+v", m, want)
	}
	if l := b.Loans[0]; l.Name != "a" || l.Listed || l.Priority || l.Claimed != nil || l.Agreements != nil {
		t.Errorf("loan %+v", l)
	}
	if b.Household != nil || b.Lang != nil || b.AsOf != 0 || b.Currency != money.CNY || b.HasHan || b.Review != nil {
		t.Errorf("book %+v", b)
	}
}

// TestTerms reads each field of a loan in each of its forms.
func TestTerms(t *testing.T) {
	for _, c := range []struct {
		yaml string
		ok   func(m loan.Terms) bool
	}{
		{"received: 29000", func(m loan.Terms) bool { return *m.Received == 2900000 }},
		{"basis: 30/360", func(m loan.Terms) bool { return m.Basis == calendar.Thirty360 }},
		{"basis: actual/actual", func(m loan.Terms) bool { return m.Basis == calendar.ActualActual }},
		{"signed: 2026-03-01\nevery: 2 weeks\nfirst_due: 2026-04-01", func(m loan.Terms) bool {
			return m.Signed == day(2026, 3, 1) && m.Every == calendar.Every{N: 2, Unit: calendar.Week} && m.FirstDue == day(2026, 4, 1)
		}},
		{"interest_only_periods: 3\nballoon: 1万\ninstalment: 2693.12", func(m loan.Terms) bool {
			return m.InterestOnlyPeriods == 3 && m.Balloon == 1000000 && m.Instalment == 269312
		}},
		{"rounding: half-even", func(m loan.Terms) bool {
			return m.InterestRounding == money.HalfEven && m.InstalmentRounding == money.HalfEven
		}},
		{"rounding: {interest: down, instalment: up}", func(m loan.Terms) bool {
			return m.InterestRounding == money.Down && m.InstalmentRounding == money.Up
		}},
		{"rounding: {instalment: up}", func(m loan.Terms) bool { return m.InterestRounding == money.HalfUp && m.InstalmentRounding == money.Up }},
		{"fees: [{name: 担保费, amount: 20}, {percent: 0.5%, of: balance}, {percent: 3%, every: start}, {amount: 600, every: split}]", func(m loan.Terms) bool {
			return len(m.Fees) == 4 && m.Fees[0] == loan.Fee{Name: "担保费", Amount: 2000} && m.Fees[1].Of == loan.OfBalance && m.Fees[1].Percent.Cmp(money.NewRatio(1, 200)) == 0 &&
				m.Fees[2].Every == loan.FeeAtStart && m.Fees[3].Every == loan.FeeSplit
		}},
		{"grace: {days: 3, mode: shift}", func(m loan.Terms) bool { return m.Grace == loan.Grace{Days: 3, Mode: loan.Shift} }},
		{"grace: 3天", func(m loan.Terms) bool { return m.Grace == loan.Grace{Days: 3} }},
		{"penalty: {rate: 0.05%/day, on: instalment, compound: all, counting: include-end, name: 滞纳金}", func(m loan.Terms) bool {
			p := m.Penalty
			return p.Known && p.Kind == loan.PenaltyAlone && p.Rate.Per == money.PerDay && p.On == loan.OfInstalment && p.Compound == loan.CompoundAll && p.Counting == loan.IncludeEnd && p.Name == "滞纳金"
		}},
		{"penalty: {rate: +3%/year, on: balance, compound: interest}", func(m loan.Terms) bool {
			p := m.Penalty
			return p.Known && p.Kind == loan.PenaltySpread && p.Rate.Value.Cmp(money.NewRatio(3, 100)) == 0 && p.On == loan.OfBalance && p.Compound == loan.CompoundInterest
		}},
		{"penalty: 1.5倍", func(m loan.Terms) bool { return m.Penalty.Known && m.Penalty.Multiple.Cmp(money.NewRatio(3, 2)) == 0 }},
		{"penalty: {rate: unknown}", func(m loan.Terms) bool { return !m.Penalty.Known }},
		{"penalty: {rate: none}", func(m loan.Terms) bool {
			return m.Penalty.Known && m.Penalty.Kind == loan.PenaltyAlone && m.Penalty.Rate.IsZero()
		}},
		{"penalty: {late_fee: {percent: 5%, min: 10, max: 100}}", func(m loan.Terms) bool {
			f := m.Penalty.LateFee
			return !m.Penalty.Known && f.Of == loan.OfInstalment && f.Percent.Cmp(money.NewRatio(1, 20)) == 0 && f.Min == 1000 && f.Max == 10000
		}},
		{"penalty: {rate: 2x, late_fee: {amount: 50, of: principal}}", func(m loan.Terms) bool {
			return m.Penalty.LateFee.Amount == 5000 && m.Penalty.LateFee.Of == loan.OfPrincipal
		}},
		{"penalty: {rate: 1.5x, tiers: [{after: 90 days, rate: +3%/year}, {after: 6 months, rate: none}]}", func(m loan.Terms) bool {
			p := m.Penalty
			return p.Kind == loan.PenaltyMultiple && len(p.Tiers) == 2 && p.Tiers[0].Days == 90 && p.Tiers[0].Kind == loan.PenaltySpread &&
				p.Tiers[1].Months == 6 && p.Tiers[1].Kind == loan.PenaltyAlone && p.Tiers[1].Rate.IsZero()
		}},
		{"罚息: {利率: 1.5x, 阶段: [{逾期后: 2周, 日利率: 0.05%}]}", func(m loan.Terms) bool {
			t := m.Penalty.Tiers
			return len(t) == 1 && t[0].Days == 14 && t[0].Rate.Per == money.PerDay
		}},
		{"penalty: 5%/day", func(m loan.Terms) bool { return m.Penalty.Rate.Value.Cmp(money.NewRatio(1, 20)) == 0 }},
		{"penalty: {rate: 1.5x, cap: 100%}", func(m loan.Terms) bool { return m.Penalty.Cap.Percent.Cmp(money.Int(1)) == 0 }},
		{"penalty: {rate: 1.5x, cap: 500}", func(m loan.Terms) bool { return *m.Penalty.Cap == loan.Cap{Amount: 50000} }},
		{"罚息: {利率: 1.5x, 封顶: 20%}", func(m loan.Terms) bool { return m.Penalty.Cap.Percent.Cmp(money.NewRatio(1, 5)) == 0 }},
		{"allocation: interest-first", func(m loan.Terms) bool { return m.Allocation.Order == loan.InterestFirst }},
		{"allocation: unknown", func(m loan.Terms) bool {
			return m.Allocation == loan.Allocation{Order: loan.DefaultOrder, Unknown: loan.OrderAndByUnknown}
		}},
		{"allocation: 不知道", func(m loan.Terms) bool { return m.Allocation.Unknown == loan.OrderAndByUnknown }},
		{"allocation: {order: unknown, by: component, after: {days: 90, order: principal-first}}", func(m loan.Terms) bool {
			return m.Allocation == loan.Allocation{Order: loan.DefaultOrder, ByComponent: true, AfterDays: 90, AfterOrder: loan.PrincipalFirst, Unknown: loan.OrderUnknown}
		}},
		{"allocation: 先本后息", func(m loan.Terms) bool { return m.Allocation.Order == loan.PrincipalFirst }},
		{"allocation: [principal, interest, penalty, fees]", func(m loan.Terms) bool {
			return m.Allocation.Order == loan.Order{loan.Principal, loan.Interest, loan.PenaltyInterest, loan.Fees}
		}},
		{"allocation: {order: [本金, 利息, 罚息, 费用], by: component, after: {days: 90, order: principal-first}}", func(m loan.Terms) bool {
			return m.Allocation == loan.Allocation{Order: loan.Order{loan.Principal, loan.Interest, loan.PenaltyInterest, loan.Fees}, ByComponent: true, AfterDays: 90, AfterOrder: loan.PrincipalFirst}
		}},
		{"prepay: {effect: lower, fee: 1%}", func(m loan.Terms) bool {
			return m.Prepay.Effect == loan.Lower && m.Prepay.Fee.Cmp(money.NewRatio(1, 100)) == 0
		}},
		{"prepay: {interest: all}", func(m loan.Terms) bool { return m.Prepay.Interest == loan.ForAll }},
		{"提前还款: {手续费: 1%, 利息: 当期}", func(m loan.Terms) bool { return m.Prepay.Interest == loan.ForPeriod }},
		{"prepay: advance", func(m loan.Terms) bool { return m.Prepay.Effect == loan.Advance }},
		{"rate_changes: [{from: 2026-06-01, rate: 13%/year}, {from: 2026-09, rate: 12%/year}]", func(m loan.Terms) bool {
			return len(m.RateChanges) == 2 && m.RateChanges[1].From == day(2026, 9, 1)
		}},
		{"payments: [{date: 2026-04-08, amount: 2693.12}, {on: 2026-05-08, amount: 1000, as: prepayment}, {date: 2026-05-09, amount: 1, as: instalment}]", func(m loan.Terms) bool {
			return len(m.Payments) == 3 && m.Payments[1] == loan.Payment{Date: day(2026, 5, 8), Amount: 100000, As: loan.AsPrepayment} && m.Payments[0].As == loan.PayAny && m.Payments[2].As == loan.AsInstalment
		}},
		{"accelerated: 2026-10-01", func(m loan.Terms) bool { return m.Accelerated == day(2026, 10, 1) }},
	} {
		if m := mustParse(t, oneLoan(c.yaml)).Loans[0].Terms; !c.ok(m) {
			t.Errorf("%s is read as\n%+v", c.yaml, m)
		}
	}
}

// TestChineseMethods: the Chinese terms are the methods.
func TestChineseMethods(t *testing.T) {
	for zh, want := range map[string]loan.Method{
		"等额本息": loan.Annuity, "等额本金": loan.EqualPrincipal, "先息后本": loan.InterestOnly, "到期一次还本付息": loan.Bullet, "等本等息": loan.Flat,
	} {
		b := mustParse(t, strings.Replace(oneLoan(""), "annuity", zh, 1))
		if got := b.Loans[0].Terms.Method; got != want {
			t.Errorf("%s is read as %d, want %d", zh, got, want)
		}
	}
}

// TestRatesNotGiven: implied and unknown are not a rate of zero.
func TestRatesNotGiven(t *testing.T) {
	b := mustParse(t, strings.Replace(oneLoan("instalment: 2693.12"), "0.04%/day", "implied", 1))
	if b.Loans[0].Terms.Rate.Kind != loan.RateImplied {
		t.Error("implied")
	}
	for _, word := range []string{"unknown", "未知", "不知道"} {
		b := mustParse(t, owedLoan("method: annuity\nrate: "+word+"\nowed: {date: 2026-11-21, principal: 1000, periods_left: 4, next_due: 2026-12-08}"))
		if b.Loans[0].Terms.Rate.Kind != loan.RateUnknown {
			t.Error(word)
		}
	}
	b = mustParse(t, strings.Replace(oneLoan(""), "0.04%/day", "0%/year", 1))
	if r := b.Loans[0].Terms.Rate; r.Kind != loan.RateGiven || !r.Rate.IsZero() {
		t.Error("zero is given")
	}
}

// TestOwed reads what the lender shows, in each of its forms.
func TestOwed(t *testing.T) {
	const terms = "method: annuity\nrate: 0.04%/day\nowed: "
	for _, c := range []struct {
		yaml string
		want loan.Owed
	}{
		{terms + "{date: 2026-11-21, principal: 10492.87, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-09-08, principal: 7537.75, interest: 571.82, penalty: 196.35, fees: 0}, total: 18853.35}", loan.Owed{
			Date: day(2026, 11, 21), Principal: amount(1049287), PeriodsLeft: 4, NextDue: day(2026, 12, 8), Total: amount(1885335),
			Overdue: []loan.OwedOverdue{{Since: day(2026, 9, 8), Principal: amount(753775), Interest: amount(57182), Penalty: amount(19635)}},
		}},
		{terms + "{date: 2026-11-21, principal_all: 18030.62, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-09-08, principal: 7537.75}}", loan.Owed{
			Date: day(2026, 11, 21), Principal: amount(1049287), PeriodsLeft: 4, NextDue: day(2026, 12, 8),
			Overdue: []loan.OwedOverdue{{Since: day(2026, 9, 8), Principal: amount(753775)}},
		}},
		{terms + "{date: 2026-11-21, principal: 1000, periods_left: 4, next_due: 2026-12-08, overdue: [{due: 2026-10-08, principal: 2, fees: 1}, {due: 2026-09-08, principal: 3}]}", loan.Owed{
			Date: day(2026, 11, 21), Principal: amount(100000), PeriodsLeft: 4, NextDue: day(2026, 12, 8),
			Overdue: []loan.OwedOverdue{{Since: day(2026, 9, 8), Principal: amount(300)}, {Since: day(2026, 10, 8), Principal: amount(200), Fees: 100}},
		}},
		{terms + "{date: 2026-11-21, periods_left: 0, overdue: {since: 2026-09-08, principal: 5}}", loan.Owed{
			Date: day(2026, 11, 21), Principal: amount(0), Overdue: []loan.OwedOverdue{{Since: day(2026, 9, 8), Principal: amount(500)}},
		}},
		{"owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}", loan.Owed{
			Date: day(2026, 11, 21), Total: amount(1893022), Overdue: []loan.OwedOverdue{{Since: day(2026, 9, 30), SinceMonth: true}},
		}},
		{"owed: {on: 2026-11-21, total: 18930.22, overdue: {since: 2026-11}}", loan.Owed{
			Date: day(2026, 11, 21), Total: amount(1893022), Overdue: []loan.OwedOverdue{{Since: day(2026, 11, 21), SinceMonth: true}},
		}},
	} {
		got := mustParse(t, owedLoan(c.yaml)).Loans[0].Terms.Owed
		if got == nil || !reflect.DeepEqual(*got, c.want) {
			t.Errorf("%s is read as\n%+v\nwant\n%+v", c.yaml, got, c.want)
		}
	}
}

// TestDetails reads what is for letters only.
func TestDetails(t *testing.T) {
	b := mustParse(t, oneLoan(`
contract: JB-01
group: line
priority: yes
credit_record: 上征信
source: 短信
claimed: {date: 2026-11-15, amount: 15200, by: 短信}
lender: {name: 甲, type: 助贷, contact: 12345, holder: {name: 乙, since: 2026-06-01, how: assigned, notified: false}}
`))
	l, d := b.Loans[0], b.Details[0]
	told := false
	want := LoanDetails{
		Contract: "JB-01", CreditRecord: "yes", Source: "sms",
		Lender: Lender{Name: "甲", Type: "assisted", Contact: "12345", Holder: &Holder{Name: "乙", Since: day(2026, 6, 1), How: "assigned", Notified: &told}},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("%+v\nwant %+v", d, want)
	}
	if l.Group != "line" || !l.Priority || l.LenderType != "assisted" || l.Claimed.Amount != 1520000 || l.Claimed.By != "短信" {
		t.Errorf("%+v", l)
	}
	if b := mustParse(t, oneLoan("lender: 某银行")); b.Details[0].Lender.Name != "某银行" {
		t.Error("a lender may be a name alone")
	}
}

// TestTrapsOfYAML: what YAML would change, read as typed.
func TestTrapsOfYAML(t *testing.T) {
	b := mustParse(t, strings.NewReplacer("id: a", "id: 010", "periods: 12", "periods: 012", "2026-03-08", "\"2026-03-08\"").Replace(oneLoan("name: no\ncontract: 1_000\npriority: off")))
	l := b.Loans[0]
	if l.ID != "010" || l.Name != "no" || l.Terms.Periods != 12 || b.Details[0].Contract != "1_000" || l.Priority || l.Terms.Start != day(2026, 3, 8) {
		t.Errorf("%+v %+v", l, b.Details[0])
	}
	b = mustParse(t, "\ufeff"+strings.ReplaceAll(oneLoan("name: 借呗"), "\n", "\r\n"))
	if b.Loans[0].Name != "借呗" || b.Loans[0].Terms.Periods != 12 {
		t.Error("a byte-order mark and CRLF change nothing")
	}
	b = mustParse(t, oneLoan("name: \"\\e[31m红\\u202e\""))
	if got := b.Loans[0].Name; got != `\u001b[31m红\u202e` {
		t.Errorf("control characters must be written out: %q", got)
	}
	b = mustParse(t, "version: 1\nloans:\n  - &one {id: a, principal: &p 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12}\n  - {id: b, principal: *p, rate: 1%/month, method: flat, start: 2026-03-08, periods: 12}\n")
	if b.Loans[1].Terms.Principal != 3000000 {
		t.Error("an alias stands for its value")
	}
}

// TestTexts: a text of several lines is shown on one, notes line by line.
func TestTexts(t *testing.T) {
	b := mustParse(t, "notes: |\n  一\n  二\n"+oneLoan("name: >-\n  借\n  呗\ncontract: \"a\\nb\\tc\""))
	if !reflect.DeepEqual(b.Notes, []string{"一", "二"}) || b.Loans[0].Name != "借 呗" || b.Details[0].Contract != "a b c" {
		t.Errorf("%q %q %q", b.Notes, b.Loans[0].Name, b.Details[0].Contract)
	}
}

// TestLanguage: also of a book that cannot be read.
func TestLanguage(t *testing.T) {
	for src, want := range map[string]string{
		"version: 1\nlang: en\nname：王芳": "en true",
		"lang: 'zh'\n{":                 "zh false",
		"version: 1\n  lang: en":        "none false",
		"# 注释":                          "none true",
	} {
		l, han := Language([]byte(src))
		got := "none"
		if l != nil {
			got = l.String()
		}
		if got = fmt.Sprint(got, " ", han); got != want {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
}
