package book

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/money"
)

func TestAmounts(t *testing.T) {
	yen := money.Currency{Code: "JPY", Decimals: 0}
	dinar := money.Currency{Code: "KWD", Decimals: 3}
	for _, c := range []struct {
		text string
		cur  money.Currency
		want money.Amount
		code Code
	}{
		{"12000", money.CNY, 1200000, ""},
		{"12000.50", money.CNY, 1200050, ""},
		{"12000.5", money.CNY, 1200050, ""},
		{"12,000.50", money.CNY, 1200050, ""},
		{"1,234,567.89", money.CNY, 123456789, ""},
		{"30 000", money.CNY, 3000000, ""},
		{"1.2万", money.CNY, 1200000, ""},
		{"1.23456万", money.CNY, 1234560, ""},
		{"1.234567万", money.CNY, 1234567, ""},
		{"3亿", money.CNY, 30000000000, ""},
		{"12000元", money.CNY, 1200000, ""},
		{"1.2万元", money.CNY, 1200000, ""},
		{"12000元整", money.CNY, 1200000, ""},
		{"人民币12000元整", money.CNY, 1200000, ""},
		{"1亿万", money.CNY, 0, AmountForm},
		{"¥12000", money.CNY, 1200000, ""},
		{"￥１２，０００．５０", money.CNY, 1200050, ""},
		{"CNY 12000", money.CNY, 1200000, ""},
		{"12000 RMB", money.CNY, 1200000, ""},
		{"-50", money.CNY, -5000, ""},
		{"-¥50", money.CNY, -5000, ""},
		{"−50", money.CNY, -5000, ""},
		{"0", money.CNY, 0, ""},
		{"0.07", money.CNY, 7, ""},
		{"100000000000", money.CNY, 10000000000000, ""},
		{"100000000000.01", money.CNY, 0, AmountLarge},
		{"99999999999999999999999999999999", money.CNY, 0, AmountLarge},
		{"12000", yen, 12000, ""},
		{"¥12000", yen, 12000, ""},
		{"12000.5", yen, 0, AmountDecimals},
		{"1.234", dinar, 1234, ""},
		{"30.000", money.CNY, 0, AmountPoint},
		{"12.345", money.CNY, 0, AmountDecimals},
		{"1.2345678万", money.CNY, 0, AmountDecimals},
		{"12.340", money.CNY, 0, AmountPoint},
		{"1e4", money.CNY, 0, AmountExponent},
		{"1E4", money.CNY, 0, AmountExponent},
		{"1e999999999", money.CNY, 0, AmountForm},
		{"010", money.CNY, 0, AmountLeadingZero},
		{"00.5", money.CNY, 0, AmountLeadingZero},
		{"1_000", money.CNY, 0, AmountFormNear},
		{"+5", money.CNY, 0, AmountFormNear},
		{".5", money.CNY, 0, AmountFormNear},
		{"5.", money.CNY, 0, AmountFormNear},
		{"0x10", money.CNY, 0, AmountForm},
		{"12:30", money.CNY, 0, AmountForm},
		{"yes", money.CNY, 0, AmountForm},
		{"7,80", money.CNY, 0, AmountForm},
		{"7,8000", money.CNY, 0, AmountForm},
		{"1 2", money.CNY, 0, AmountForm},
		{"3w", money.CNY, 0, AmountFormNear},
		{"5%", money.CNY, 0, AmountPercent},
		{"$5", money.CNY, 0, AmountOtherCurrency},
		{"5 USD", money.CNY, 0, AmountOtherCurrency},
		{"--5", money.CNY, 0, AmountForm},
		{"NaN", money.CNY, 0, AmountForm},
		{"∞", money.CNY, 0, AmountForm},
		{"", money.CNY, 0, AmountForm},
	} {
		got, bad := parseAmount(c.text, c.cur)
		checkScalar(t, c.text, got, bad, c.want, c.code)
		lawfulScalar(t, "balance", c.text, bad)
	}
}

// checkScalar compares what a text was read as, or refused with.
func checkScalar[T comparable](t *testing.T, text string, got T, bad *complaint, want T, code Code) {
	t.Helper()
	switch {
	case bad == nil && code != "":
		t.Errorf("%q is read as %v, want the fault %s", text, got, code)
	case bad != nil && bad.code != code:
		t.Errorf("%q: fault %s, want %q", text, bad.code, code)
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
		code Code
	}{
		{"14.6%/year", rate{146, 1000, money.PerYear}, ""},
		{"14.6 % / year", rate{146, 1000, money.PerYear}, ""},
		{"14.6%/年", rate{146, 1000, money.PerYear}, ""},
		{"１４．６％／年", rate{146, 1000, money.PerYear}, ""},
		{"14.6% p.a.", rate{146, 1000, money.PerYear}, ""},
		{"年化14.4%", rate{144, 1000, money.PerYear}, ""},
		{"年利率 14.4%", rate{144, 1000, money.PerYear}, ""},
		{"1.2%/month", rate{12, 1000, money.PerMonth}, ""},
		{"1.2%/月", rate{12, 1000, money.PerMonth}, ""},
		{"月利率1.2%", rate{12, 1000, money.PerMonth}, ""},
		{"月息6厘", rate{6, 1000, money.PerMonth}, ""},
		{"14.6%年", rate{146, 1000, money.PerYear}, ""},
		{"0.04%日", rate{4, 10000, money.PerDay}, ""},
		{"月息2分5", rate{25, 1000, money.PerMonth}, ""},
		{"月息两分五", rate{25, 1000, money.PerMonth}, ""},
		{"月息六厘", rate{6, 1000, money.PerMonth}, ""},
		{"月息1分", rate{1, 100, money.PerMonth}, ""},
		{"月息1分2厘", rate{12, 1000, money.PerMonth}, ""},
		{"2分利/月", rate{2, 100, money.PerMonth}, ""},
		{"0.04%/day", rate{4, 10000, money.PerDay}, ""},
		{"0.04%/天", rate{4, 10000, money.PerDay}, ""},
		{"万4/日", rate{4, 10000, money.PerDay}, ""},
		{"万四/日", rate{4, 10000, money.PerDay}, ""},
		{"万4.5/日", rate{45, 100000, money.PerDay}, ""},
		{"日息万分之四", rate{4, 10000, money.PerDay}, ""},
		{"日息万分之四点五", rate{45, 100000, money.PerDay}, ""},
		{"日利率0.05%", rate{5, 10000, money.PerDay}, ""},
		{"0.4‰/日", rate{4, 10000, money.PerDay}, ""},
		{"0%/year", rate{0, 1, money.PerYear}, ""},
		{"0/year", rate{0, 1, money.PerYear}, ""},
		{"1000%/year", rate{10, 1, money.PerYear}, ""},
		{"1000.01%/year", rate{}, RateLarge},
		{"84%/month", rate{}, RateLarge},
		{"2.74%/day", rate{}, RateLarge},
		{"14.6%", rate{}, RateNoUnit},
		{"14.6", rate{}, RateNoUnit},
		{"万4", rate{}, RateTenThouNoUnit},
		{"6厘", rate{}, RateFenNoUnit},
		{"年息1分", rate{}, RateFenYear},
		{"日息1分", rate{}, RateFen},
		{"0.146/year", rate{}, RateNoPercent},
		{"-1%/year", rate{}, RateNegative},
		{"0.0000000001%/year", rate{1, 1e12, money.PerYear}, ""},
		{"0.00000000001%/year", rate{}, RateDecimals},
		{"LPR+60bp", rate{}, RateLPR},
		{"月息1%/年", rate{}, RateTwoUnits},
		{"1e1%/year", rate{}, RateForm},
		{"1 4%/year", rate{}, RateForm},
		{"%/year", rate{}, RateForm},
		{"/year", rate{}, RateForm},
		{"", rate{}, RateForm},
	} {
		got, bad := parseRate(c.text)
		lawfulScalar(t, "rate", c.text, bad)
		switch {
		case bad != nil && bad.code != c.code, bad == nil && c.code != "":
			t.Errorf("%q: read as %v, fault %+v, want %q", c.text, got, bad, c.code)
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
		code     Code
	}{
		{"5%", 5, 100, ""},
		{"５％", 5, 100, ""},
		{"0.5 %", 5, 1000, ""},
		{"百分之五", 5, 100, ""},
		{"0%", 0, 1, ""},
		{"100%", 1, 1, ""},
		{"5", 0, 1, PercentBare},
		{"0.05", 0, 1, PercentBare},
		{"-5%", 0, 1, PercentNegative},
		{"8折", 0, 1, PercentZhe},
		{"half", 0, 1, PercentForm},
		{"5%%", 0, 1, PercentForm},
	} {
		got, bad := parsePercent(c.text)
		lawfulScalar(t, "percent", c.text, bad)
		if bad == nil && (c.code != "" || got.Cmp(money.NewRatio(c.num, c.den)) != 0) || bad != nil && bad.code != c.code {
			t.Errorf("%q: %v, %+v, want %d/%d %q", c.text, got, bad, c.num, c.den, c.code)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		text, want string
		month      bool
		code       Code
	}{
		{"2026-11-21", "2026-11-21", false, ""},
		{"2026-3-8", "2026-03-08", false, ""},
		{"２０２６－０３－０８", "2026-03-08", false, ""},
		{"2026年3月8日", "2026-03-08", false, ""},
		{"2026年3月8号", "2026-03-08", false, ""},
		{"2026-03", "2026-03-01", true, ""},
		{"2026年3月", "2026-03-01", true, ""},
		{"2024-02-29", "2024-02-29", false, ""},
		{"1900-01-01", "1900-01-01", false, ""},
		{"2200-12-31", "2200-12-31", false, ""},
		{"2026/11/21", "2026-11-21", false, DateFormNear},
		{"2026.11.21", "2026-11-21", false, DateFormNear},
		{"21-11-2026", "2026-11-21", false, DateFormNear},
		{"11/21/2026", "2026-11-21", false, DateFormNear},
		{"20261121", "2026-11-21", false, DateFormNear},
		{"2026-11-21T08:00:00Z", "2026-11-21", false, DateFormNear},
		{"2026/13/32", "", false, DateForm},
		{"2026-02-30", "2026-02", false, DateNoDay},
		{"2025-02-29", "2025-02", false, DateNoDay},
		{"2026-00-10", "", false, DateNoMonth},
		{"2201-01-01", "", false, DateRange},
		{"9月", "09", false, DateNoYear},
		{"九月", "09", false, DateNoYear},
		{"26-11-21", "2026-11-21", false, DateShortYear},
		{"tomorrow", "", false, DateForm},
		{"", "", false, DateForm},
		{"-", "", false, DateForm},
	} {
		d, month, bad := parseDate(c.text)
		lawfulScalar(t, "date_or_month", c.text, bad)
		switch {
		case bad != nil:
			if bad.code != c.code || c.want != "" && bad.args.Other != c.want {
				t.Errorf("%q: fault %+v, want %s %s", c.text, bad, c.code, c.want)
			}
		case c.code != "" || d.String() != c.want || month != c.month:
			t.Errorf("%q is read as %s, month %v", c.text, d, month)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		text string
		want calendar.Every
		code Code
	}{
		{"month", calendar.Monthly, ""},
		{"3 months", calendar.Every{N: 3, Unit: calendar.Month}, ""},
		{"3个月", calendar.Every{N: 3, Unit: calendar.Month}, ""},
		{"quarter", calendar.Every{N: 3, Unit: calendar.Month}, ""},
		{"week", calendar.Every{N: 1, Unit: calendar.Week}, ""},
		{"2 weeks", calendar.Every{N: 2, Unit: calendar.Week}, ""},
		{"每两周", calendar.Every{N: 2, Unit: calendar.Week}, ""},
		{"10 days", calendar.Every{N: 10, Unit: calendar.Day}, ""},
		{"every 10 days", calendar.Every{N: 10, Unit: calendar.Day}, ""},
		{"0 days", calendar.Every{}, EveryRange},
		{"3651 days", calendar.Every{}, EveryRange},
		{"3", calendar.Every{}, EveryNoUnit},
		{"-1 months", calendar.Every{}, EveryForm},
		{"sometimes", calendar.Every{}, EveryForm},
	} {
		got, bad := parseEvery(c.text)
		lawfulScalar(t, "every", c.text, bad)
		checkScalar(t, c.text, got, bad, c.want, c.code)
	}
}

func TestNearest(t *testing.T) {
	for _, c := range [][2]string{
		{"pricipal", "principal"},
		{"Principal", "principal"},
		{"paid-through", "paid_through"},
		{"peroids", "periods"},
		{"利率", "rate"},
		{"interest_rate", "rate"},
		{"instalmment", "instalment"},
		{"xyzzy", ""},
		{"a", ""},
	} {
		if got := nearest(c[0], loanKeys); got != c[1] {
			t.Errorf("nearest to %s is %q, want %q", c[0], got, c[1])
		}
	}
}
