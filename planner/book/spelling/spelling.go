// Package spelling holds the words with which the values of a book are written:
// the signs of money, the units of rates and periods, the digits of Chinese. The
// reader takes values apart by them, and the schema makes its patterns of them.
package spelling

import (
	"strings"

	"repay/planner/calendar"
	"repay/planner/money"
)

// Money are the signs and words of money that may stand before or after an
// amount, and the currencies that they can mean.
var Money = []struct{ Mark, Codes string }{
	{"人民币", "CNY"},
	{"块钱", "CNY"},
	{"美元", "USD"},
	{"美金", "USD"},
	{"港元", "HKD"},
	{"港币", "HKD"},
	{"新台币", "TWD"},
	{"台币", "TWD"},
	{"日元", "JPY"},
	{"欧元", "EUR"},
	{"英镑", "GBP"},
	{"元", "CNY TWD HKD SGD MOP JPY"},
	{"圆", "CNY JPY"},
	{"块", "CNY"},
	{"¥", "CNY JPY"},
	{"rmb", "CNY"},
	{"yuan", "CNY"},
	{"us$", "USD"},
	{"hk$", "HKD"},
	{"nt$", "TWD"},
	{"$", "USD HKD TWD SGD AUD CAD NZD MXN"},
	{"€", "EUR"},
	{"£", "GBP"},
	{"₩", "KRW"},
	{"₹", "INR"},
	{"dollars", "USD HKD TWD SGD AUD CAD NZD"},
	{"dollar", "USD HKD TWD SGD AUD CAD NZD"},
	{"pounds", "GBP"},
	{"pound", "GBP"},
	{"euros", "EUR"},
	{"euro", "EUR"},
	{"yen", "JPY"},
}

// Yuan are the names of the yuan beside its code.
var Yuan = []string{"人民币", "元", "¥"}

// Currencies are the codes of ISO 4217 by the decimals of their minor unit, the
// most usual first.
var Currencies = []struct {
	Decimals int
	Codes    string
}{
	{2, "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW"},
	{0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"},
	{3, "BHD IQD JOD KWD LYD OMR TND"},
}

// RateUnit is a unit of time of a rate, and some of the words for it.
type RateUnit struct {
	Per   money.Per
	Words []string
}

// RateSuffixes stand behind the number, RatePrefixes before it. Longer ones
// come first.
var (
	RateSuffixes = []RateUnit{
		{money.PerYear, []string{"/year", "peryear", "ayear", "p.a.", "p.a", "/yr", "/annum", "perannum", "annually", "yearly", "p/a", "pa", "/y", "/a", "/年", "每年", "年化", "一年"}},
		{money.PerMonth, []string{"/month", "permonth", "amonth", "monthly", "p.m.", "/mo", "/个月", "/月", "每个月", "每月", "一个月"}},
		{money.PerDay, []string{"/day", "perday", "aday", "daily", "/d", "/日", "/天", "每日", "每天", "一天"}},
		{money.PerYear, []string{"年"}},
		{money.PerMonth, []string{"月"}},
		{money.PerDay, []string{"日"}},
	}
	RatePrefixes = []RateUnit{
		{money.PerYear, []string{"年化利率", "年化", "年利率", "年息", "年利", "年"}},
		{money.PerMonth, []string{"月利率", "月息", "月利", "每月", "月"}},
		{money.PerDay, []string{"日利率", "日息", "日利", "每日", "每天", "日"}},
	}
)

// Periods are the words for a period by itself.
var Periods = []struct {
	Words []string
	Every calendar.Every
}{
	{[]string{"month", "monthly", "每月", "每个月", "月", "按月"}, calendar.Every{N: 1, Unit: calendar.Month}},
	{[]string{"week", "weekly", "每周", "每星期", "周"}, calendar.Every{N: 1, Unit: calendar.Week}},
	{[]string{"每半年", "半年"}, calendar.Every{N: 6, Unit: calendar.Month}},
	{[]string{"季度", "quarter", "quarterly", "每季", "每季度", "按季"}, calendar.Every{N: 3, Unit: calendar.Month}},
	{[]string{"day", "daily", "每天", "每日"}, calendar.Every{N: 1, Unit: calendar.Day}},
	{[]string{"year", "yearly", "每年", "年", "按年"}, calendar.Every{N: 12, Unit: calendar.Month}},
	{[]string{"fortnight"}, calendar.Every{N: 2, Unit: calendar.Week}},
}

// PeriodUnits are the units of a period, behind their number. Longer ones come
// first.
var PeriodUnits = []struct {
	Unit  calendar.Unit
	Words []string
}{
	{calendar.Month, []string{"months", "month", "个月", "月"}},
	{calendar.Week, []string{"weeks", "week", "个星期", "周"}},
	{calendar.Day, []string{"days", "day", "天", "日"}},
}

// The words that may follow a whole number: those of what its field counts, and
// for instalments months too, where they come by the month.
var (
	Days       = []string{"天", "日", "days", "day"}
	DaysLong   = []string{"天", "days", "day"}
	Overdue    = []string{"已逾期", "逾期"} // before a number of days
	DayOfMonth = []string{"日", "号"}
	Terms      = []string{"periods", "period", "instalments", "期"}
	Months     = []string{"个月", "月", "months", "month"}
	Years      = []string{"年", "years", "year"}
)

// What makes a penalty of a number: a multiple of the contract's rate, behind
// it, or points on top of that rate, before it.
var (
	Times = []string{"x", "倍", "times"}
	OnTop = []string{"+", "上浮", "加收"}
)

// What says that a fee is that of one instalment, before it and behind it. A
// card bills by the month.
var (
	EachPrefixes = []string{"每期", "每个月", "每月"}
	EachSuffixes = []string{"/period", "perperiod", "eachperiod", "aperiod", "/instalment", "/installment", "/期", "每期", "/month", "permonth", "amonth", "/mo", "/个月", "/月", "每月"}
)

// Digits are the Chinese digits from 0 to 9, as they are written and as banks
// write them.
var Digits = [...]string{"零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"}

// Digit is the digit that a Chinese one stands for, '0' to '9'.
func Digit(c rune) (digit byte, ok bool) {
	for i, set := range Digits {
		if strings.ContainsRune(set, c) {
			return byte('0' + i), true
		}
	}
	return 0, false
}
