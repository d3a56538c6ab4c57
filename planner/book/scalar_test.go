package book

import (
	"testing"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/money"
)

func TestAmounts(t *testing.T) {
	yen := money.Currency{Code: "JPY", Decimals: 0}
	dollar := money.Currency{Code: "USD", Decimals: 2}
	dinar := money.Currency{Code: "KWD", Decimals: 3}
	for _, c := range []struct {
		text string
		cur  money.Currency
		want money.Amount
		kind *fault.Kind
	}{
		{"12000", money.CNY, 1200000, nil},
		{"12000.50", money.CNY, 1200050, nil},
		{"12000.5", money.CNY, 1200050, nil},
		{"12,000.50", money.CNY, 1200050, nil},
		{"1,234,567.89", money.CNY, 123456789, nil},
		{"30 000", money.CNY, 3000000, nil},
		{"1.2万", money.CNY, 1200000, nil},
		{"1.23456万", money.CNY, 1234560, nil},
		{"1.234567万", money.CNY, 1234567, nil},
		{"3亿", money.CNY, 30000000000, nil},
		{"12000元", money.CNY, 1200000, nil},
		{"1.2万元", money.CNY, 1200000, nil},
		{"12000元整", money.CNY, 1200000, nil},
		{"人民币12000元整", money.CNY, 1200000, nil},
		{"1亿万", money.CNY, 0, amountForm},
		{"¥12000", money.CNY, 1200000, nil},
		{"￥１２，０００．５０", money.CNY, 1200050, nil},
		{"CNY 12000", money.CNY, 1200000, nil},
		{"12000 RMB", money.CNY, 1200000, nil},
		{"-50", money.CNY, -5000, nil},
		{"-¥50", money.CNY, -5000, nil},
		{"−50", money.CNY, -5000, nil},
		{"0", money.CNY, 0, nil},
		{"0.07", money.CNY, 7, nil},
		{"100000000000", money.CNY, 10000000000000, nil},
		{"100000000000.01", money.CNY, 0, amountLarge},
		{"99999999999999999999999999999999", money.CNY, 0, amountLarge},
		{"12000", yen, 12000, nil},
		{"¥12000", yen, 12000, nil},
		{"12000.5", yen, 0, amountDecimals},
		{"1.234", dinar, 1234, nil},
		{"一万五", money.CNY, 1500000, nil},
		{"一万五千", money.CNY, 1500000, nil},
		{"一万五千元", money.CNY, 1500000, nil},
		{"壹万伍仟元整", money.CNY, 1500000, nil},
		{"三万零五", money.CNY, 3000500, nil},
		{"一万零五百", money.CNY, 1050000, nil},
		{"一万五百", money.CNY, 1050000, nil},
		{"十二万三千四百五十六", money.CNY, 12345600, nil},
		{"一亿五", money.CNY, 15000000000, nil},
		{"1万5", money.CNY, 1500000, nil},
		{"1万5千", money.CNY, 1500000, nil},
		{"12万5", money.CNY, 12500000, nil},
		{"1万5000", money.CNY, 1500000, nil},
		{"3千", money.CNY, 300000, nil},
		{"一万五元", money.CNY, 0, amountFormNear}, // or 10,005
		{"1万50", money.CNY, 0, amountForm},
		{"1.5万5", money.CNY, 0, amountForm},
		{"五千三万", money.CNY, 0, amountForm},
		{"一千零", money.CNY, 0, amountForm},
		{"零五", money.CNY, 0, amountForm},
		{"百五", money.CNY, 0, amountForm},
		{"三块五", money.CNY, 0, amountForm},
		{"三", money.CNY, 0, amountFormNear},
		{"大概3200", money.CNY, 0, amountRough},
		{"约3200元", money.CNY, 0, amountRough},
		{"3,200 左右", money.CNY, 0, amountRough},
		{"about 3200", money.CNY, 0, amountRough},
		{"3200?", money.CNY, 0, amountRough},
		{"三千多", money.CNY, 0, amountVague},
		{"几千", money.CNY, 0, amountVague},
		{"3200多", money.CNY, 0, amountVague},
		{"大概三千多", money.CNY, 0, amountVague},
		{"两三千", money.CNY, 0, amountVague},
		{"3000-3500", money.CNY, 0, amountVague},
		{"3000+", money.CNY, 0, amountVague},
		{"over 3000", money.CNY, 0, amountVague},
		{"$6,420.18", dollar, 642018, nil},
		{"US$6,420.18", dollar, 642018, nil},
		{"6,420.18 USD", dollar, 642018, nil},
		{"6420.18美元", dollar, 642018, nil},
		{"£5", money.CNY, 0, amountOtherCurrency},
		{"5美元", money.CNY, 0, amountOtherCurrency},
		{"30.000", money.CNY, 0, amountPoint},
		{"12.345", money.CNY, 0, amountDecimals},
		{"1.2345678万", money.CNY, 0, amountDecimals},
		{"12.340", money.CNY, 0, amountPoint},
		{"1e4", money.CNY, 0, amountExponent},
		{"1E4", money.CNY, 0, amountExponent},
		{"1e999999999", money.CNY, 0, amountForm},
		{"010", money.CNY, 0, amountLeadingZero},
		{"00.5", money.CNY, 0, amountLeadingZero},
		{"1_000", money.CNY, 0, amountFormNear},
		{"+5", money.CNY, 0, amountFormNear},
		{".5", money.CNY, 0, amountFormNear},
		{"5.", money.CNY, 0, amountFormNear},
		{"0x10", money.CNY, 0, amountForm},
		{"12:30", money.CNY, 0, amountForm},
		{"yes", money.CNY, 0, amountForm},
		{"7,80", money.CNY, 0, amountForm},
		{"7,8000", money.CNY, 0, amountForm},
		{"1 2", money.CNY, 0, amountForm},
		{"3w", money.CNY, 0, amountFormNear},
		{"5%", money.CNY, 0, amountPercent},
		{"$5", money.CNY, 0, amountOtherCurrency},
		{"5 USD", money.CNY, 0, amountOtherCurrency},
		{"--5", money.CNY, 0, amountForm},
		{"NaN", money.CNY, 0, amountForm},
		{"∞", money.CNY, 0, amountForm},
		{"", money.CNY, 0, amountForm},
	} {
		got, bad := parseAmount(c.text, c.cur)
		checkScalar(t, c.text, got, bad, c.want, c.kind)
		lawfulScalar(t, "balance", c.text, bad)
	}
}

// checkScalar compares what a text was read as, or refused with.
func checkScalar[T comparable](t *testing.T, text string, got T, bad *complaint, want T, kind *fault.Kind) {
	t.Helper()
	switch {
	case bad == nil && kind != nil:
		t.Errorf("%q is read as %v, want the fault %s", text, got, kind)
	case bad != nil && bad.kind != kind:
		t.Errorf("%q: fault %s, want %q", text, bad.kind, kind)
	case bad == nil && got != want:
		t.Errorf("%q is read as %v, want %v", text, got, want)
	}
}

func TestRates(t *testing.T) {
	type rate struct {
		num, den int64
		per      money.Per
	}
	for _, c := range []struct {
		text string
		want rate
		kind *fault.Kind
	}{
		{"14.6%/year", rate{146, 1000, money.PerYear}, nil},
		{"14.6 % / year", rate{146, 1000, money.PerYear}, nil},
		{"14.6%/年", rate{146, 1000, money.PerYear}, nil},
		{"１４．６％／年", rate{146, 1000, money.PerYear}, nil},
		{"14.6% p.a.", rate{146, 1000, money.PerYear}, nil},
		{"年化14.4%", rate{144, 1000, money.PerYear}, nil},
		{"年利率 14.4%", rate{144, 1000, money.PerYear}, nil},
		{"1.2%/month", rate{12, 1000, money.PerMonth}, nil},
		{"1.2%/月", rate{12, 1000, money.PerMonth}, nil},
		{"月利率1.2%", rate{12, 1000, money.PerMonth}, nil},
		{"月息6厘", rate{6, 1000, money.PerMonth}, nil},
		{"14.6%年", rate{146, 1000, money.PerYear}, nil},
		{"0.04%日", rate{4, 10000, money.PerDay}, nil},
		{"月息2分5", rate{25, 1000, money.PerMonth}, nil},
		{"月息两分五", rate{25, 1000, money.PerMonth}, nil},
		{"月息六厘", rate{6, 1000, money.PerMonth}, nil},
		{"月息1分", rate{1, 100, money.PerMonth}, nil},
		{"月息1分2厘", rate{12, 1000, money.PerMonth}, nil},
		{"2分利/月", rate{2, 100, money.PerMonth}, nil},
		{"0.04%/day", rate{4, 10000, money.PerDay}, nil},
		{"0.04%/天", rate{4, 10000, money.PerDay}, nil},
		{"万4/日", rate{4, 10000, money.PerDay}, nil},
		{"万四/日", rate{4, 10000, money.PerDay}, nil},
		{"万4.5/日", rate{45, 100000, money.PerDay}, nil},
		{"日息万分之四", rate{4, 10000, money.PerDay}, nil},
		{"日息万分之四点五", rate{45, 100000, money.PerDay}, nil},
		{"日利率0.05%", rate{5, 10000, money.PerDay}, nil},
		{"0.4‰/日", rate{4, 10000, money.PerDay}, nil},
		{"0%/year", rate{0, 1, money.PerYear}, nil},
		{"0/year", rate{0, 1, money.PerYear}, nil},
		{"1000%/year", rate{10, 1, money.PerYear}, nil},
		{"1000.01%/year", rate{}, rateLarge},
		{"84%/month", rate{}, rateLarge},
		{"2.74%/day", rate{}, rateLarge},
		{"9.9% a year", rate{99, 1000, money.PerYear}, nil},
		{"9.9% pa", rate{99, 1000, money.PerYear}, nil},
		{"9.9% 年化", rate{99, 1000, money.PerYear}, nil},
		{"1% monthly", rate{1, 100, money.PerMonth}, nil},
		{"0.05% daily", rate{5, 10000, money.PerDay}, nil},
		{"9.9% APR", rate{}, rateWithFees},
		{"APR 9.9%", rate{}, rateWithFees},
		{"综合年化9.9%", rate{}, rateWithFees},
		{"IRR 23.9%", rate{}, rateWithFees},
		{"14.6%", rate{}, rateNoUnit},
		{"14.6", rate{}, rateNoUnit},
		{"万4", rate{}, rateTenThouNoUnit},
		{"6厘", rate{}, rateFenNoUnit},
		{"年息1分", rate{}, rateFenYear},
		{"日息1分", rate{}, rateFen},
		{"0.146/year", rate{}, rateNoPercent},
		{"-1%/year", rate{}, rateNegative},
		{"0.0000000001%/year", rate{1, 1e12, money.PerYear}, nil},
		{"0.00000000001%/year", rate{}, rateDecimals},
		{"LPR+60bp", rate{}, rateLPR},
		{"月息1%/年", rate{}, rateTwoUnits},
		{"1e1%/year", rate{}, rateForm},
		{"1 4%/year", rate{}, rateForm},
		{"%/year", rate{}, rateForm},
		{"/year", rate{}, rateForm},
		{"", rate{}, rateForm},
	} {
		got, bad := parseRate(c.text)
		lawfulScalar(t, "rate", c.text, bad)
		switch {
		case bad != nil && bad.kind != c.kind, bad == nil && c.kind != nil:
			t.Errorf("%q: read as %v, fault %+v, want %q", c.text, got, bad, c.kind)
		case bad == nil && (got.Per != c.want.per || got.Value.Cmp(money.NewRatio(c.want.num, c.want.den)) != 0):
			t.Errorf("%q is read as %v per %d", c.text, got.Value, got.Per)
		}
	}
}

// TestRateRemedies: the three ways to write the rate that was typed, not just any.
func TestRateRemedies(t *testing.T) {
	for text, want := range map[string]string{
		"14.6%":  "14.6%/year, 1.2%/month or 0.04%/day",
		"0.04%":  "14.6%/year, 1.2%/month or 0.04%/day",
		"1%":     "12%/year, 1%/month or 0.033%/day",
		"0.146":  "14.6%/year, 1.2%/month or 0.04%/day",
		"0.0004": "14.6%/year, 1.2%/month or 0.04%/day",
		"0%":     "0%/year",
	} {
		_, bad := parseRate(text)
		if bad == nil || bad.args.Want.EN != want {
			t.Errorf("%s: %+v, want %s", text, bad, want)
		}
	}
}

func TestPercents(t *testing.T) {
	for _, c := range []struct {
		text     string
		num, den int64
		kind     *fault.Kind
	}{
		{"5%", 5, 100, nil},
		{"５％", 5, 100, nil},
		{"0.5 %", 5, 1000, nil},
		{"百分之五", 5, 100, nil},
		{"0%", 0, 1, nil},
		{"100%", 1, 1, nil},
		{"5", 0, 1, percentBare},
		{"0.05", 0, 1, percentBare},
		{"-5%", 0, 1, percentNegative},
		{"8折", 0, 1, percentZhe},
		{"half", 0, 1, percentForm},
		{"5%%", 0, 1, percentForm},
	} {
		got, bad := parsePercent(c.text)
		lawfulScalar(t, "percent", c.text, bad)
		if bad == nil && (c.kind != nil || got.Cmp(money.NewRatio(c.num, c.den)) != 0) || bad != nil && bad.kind != c.kind {
			t.Errorf("%q: %v, %+v, want %d/%d %q", c.text, got, bad, c.num, c.den, c.kind)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		text, want string
		month      bool
		kind       *fault.Kind
	}{
		{"2026-11-21", "2026-11-21", false, nil},
		{"2026-3-8", "2026-03-08", false, nil},
		{"２０２６－０３－０８", "2026-03-08", false, nil},
		{"2026年3月8日", "2026-03-08", false, nil},
		{"2026年3月8号", "2026-03-08", false, nil},
		{"2026-03", "2026-03-01", true, nil},
		{"2026年3月", "2026-03-01", true, nil},
		{"2024-02-29", "2024-02-29", false, nil},
		{"1900-01-01", "1900-01-01", false, nil},
		{"2200-12-31", "2200-12-31", false, nil},
		{"2026/11/21", "2026-11-21", false, dateFormNear},
		{"2026.11.21", "2026-11-21", false, dateFormNear},
		{"21-11-2026", "2026-11-21", false, dateFormNear},
		{"11/21/2026", "2026-11-21", false, dateFormNear},
		{"20261121", "2026-11-21", false, dateFormNear},
		{"2026-11-21T08:00:00Z", "2026-11-21", false, dateFormNear},
		{"2026/13/32", "", false, dateForm},
		{"2026-02-30", "2026-02", false, dateNoDay},
		{"2025-02-29", "2025-02", false, dateNoDay},
		{"2026-00-10", "", false, dateNoMonth},
		{"2201-01-01", "", false, dateRange},
		{"9月", "09", false, dateNoYear},
		{"九月", "09", false, dateNoYear},
		{"26-11-21", "2026-11-21", false, dateShortYear},
		{"tomorrow", "", false, dateForm},
		{"", "", false, dateForm},
		{"-", "", false, dateForm},
	} {
		d, month, bad := parseDate(c.text)
		lawfulScalar(t, "date_or_month", c.text, bad)
		switch {
		case bad != nil:
			if bad.kind != c.kind || c.want != "" && bad.args.Other != c.want {
				t.Errorf("%q: fault %+v, want %s %s", c.text, bad, c.kind, c.want)
			}
		case c.kind != nil || d.String() != c.want || month != c.month:
			t.Errorf("%q is read as %s, month %v", c.text, d, month)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		text string
		want calendar.Every
		kind *fault.Kind
	}{
		{"month", calendar.Monthly, nil},
		{"3 months", calendar.Every{N: 3, Unit: calendar.Month}, nil},
		{"3个月", calendar.Every{N: 3, Unit: calendar.Month}, nil},
		{"quarter", calendar.Every{N: 3, Unit: calendar.Month}, nil},
		{"week", calendar.Every{N: 1, Unit: calendar.Week}, nil},
		{"2 weeks", calendar.Every{N: 2, Unit: calendar.Week}, nil},
		{"每两周", calendar.Every{N: 2, Unit: calendar.Week}, nil},
		{"10 days", calendar.Every{N: 10, Unit: calendar.Day}, nil},
		{"every 10 days", calendar.Every{N: 10, Unit: calendar.Day}, nil},
		{"0 days", calendar.Every{}, everyRange},
		{"3651 days", calendar.Every{}, everyRange},
		{"3", calendar.Every{}, everyNoUnit},
		{"-1 months", calendar.Every{}, everyForm},
		{"sometimes", calendar.Every{}, everyForm},
	} {
		got, bad := parseEvery(c.text)
		lawfulScalar(t, "every", c.text, bad)
		checkScalar(t, c.text, got, bad, c.want, c.kind)
	}
}

func TestNearest(t *testing.T) {
	for _, c := range [][2]string{
		{"pricipal", "principal"},
		{"Principal", "principal"},
		{"paid-through", "paid_through"},
		{"peroids", "periods"},
		{"年化利率", "rate"},
		{"interest_rate", "rate"},
		{"instalmment", "instalment"},
		{"xyzzy", ""},
		{"a", ""},
	} {
		if got := nearestKey(c[0], &field.Loan); got != c[1] {
			t.Errorf("nearest to %s is %q, want %q", c[0], got, c[1])
		}
	}
}
