package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/money"
)

// maxRateDecimals bounds a rate as a fraction: 0.0004 has four. It keeps
// every product of the engine small, and no contract comes near it.
const maxRateDecimals = 12

// maxYearlyRate is 1000%/year, as a fraction.
var maxYearlyRate = money.Int(10)

type unitWord struct {
	word string
	per  money.Per
}

// unitSuffixes stand behind the number, unitPrefixes before it. Longer ones
// come first.
var (
	unitSuffixes = []unitWord{
		{"/year", money.PerYear},
		{"peryear", money.PerYear},
		{"ayear", money.PerYear},
		{"p.a.", money.PerYear},
		{"/yr", money.PerYear},
		{"/annum", money.PerYear},
		{"perannum", money.PerYear},
		{"/y", money.PerYear},
		{"/a", money.PerYear},
		{"/年", money.PerYear},
		{"每年", money.PerYear},
		{"/month", money.PerMonth},
		{"permonth", money.PerMonth},
		{"amonth", money.PerMonth},
		{"/mo", money.PerMonth},
		{"/月", money.PerMonth},
		{"每月", money.PerMonth},
		{"/day", money.PerDay},
		{"perday", money.PerDay},
		{"aday", money.PerDay},
		{"/d", money.PerDay},
		{"/日", money.PerDay},
		{"/天", money.PerDay},
		{"每日", money.PerDay},
		{"每天", money.PerDay},
		{"年", money.PerYear},
		{"月", money.PerMonth},
		{"日", money.PerDay},
	}
	unitPrefixes = []unitWord{
		{"年化利率", money.PerYear},
		{"年化", money.PerYear},
		{"年利率", money.PerYear},
		{"年息", money.PerYear},
		{"年利", money.PerYear},
		{"年", money.PerYear},
		{"月利率", money.PerMonth},
		{"月息", money.PerMonth},
		{"月利", money.PerMonth},
		{"每月", money.PerMonth},
		{"月", money.PerMonth},
		{"日利率", money.PerDay},
		{"日息", money.PerDay},
		{"日利", money.PerDay},
		{"每日", money.PerDay},
		{"每天", money.PerDay},
		{"日", money.PerDay},
	}
)

// parseRate reads a rate with its unit of time: 14.6%/year, 万4/日, 月息6厘.
func parseRate(s string) (money.Rate, *complaint) {
	t := tight(s)
	if strings.Contains(t, "lpr") {
		return money.Rate{}, &complaint{RateLPR, args{Value: clip(s)}}
	}
	switch t {
	case "免息", "无息", "无利息", "没有利息", "零利率", "0利率", "0利息", "none", "free", "interest-free", "nointerest":
		return money.Rate{}, &complaint{RateNone, args{Value: clip(s)}}
	}
	t, per, units := cutUnit(t)
	if low, high, ok := cutRange(t); ok {
		unit := perWord[per]
		return money.Rate{}, &complaint{RateRange, args{Value: clip(s), Want: lang.Text{
			ZH: low + perWordZH[unit] + " 或 " + high + perWordZH[unit], EN: low + unit + " or " + high + unit,
		}}}
	}
	if units > 1 {
		return money.Rate{}, &complaint{RateTwoUnits, args{Value: clip(s)}}
	}
	negative := strings.HasPrefix(t, "-")
	t = strings.TrimPrefix(t, "-")
	value, style := parsePortion(t)
	if bad := leadingZero(s); bad != nil && style != noPortion {
		return money.Rate{}, bad
	}
	switch {
	case style == noPortion:
		return money.Rate{}, rateForm(s)
	case units == 0:
		return money.Rate{}, noUnit(value, style, s)
	case negative && !value.IsZero():
		return money.Rate{}, &complaint{RateNegative, args{Value: clip(s)}}
	case style == bareNumber && !value.IsZero():
		return money.Rate{}, &complaint{RateNoPercent, args{Value: clip(s), Want: percentOr(value, perWord[per])}}
	case style == bareNumber && t != "0":
		return money.Rate{}, rateForm(s)
	case style == fenLi && per == money.PerYear:
		// By the year 分 is said for a tenth.
		return money.Rate{}, &complaint{RateFenYear, args{Value: clip(s), Other: percentText(value.Shift(1))}}
	case style == fenLi && per != money.PerMonth:
		return money.Rate{}, &complaint{RateFen, args{Value: clip(s)}}
	}
	return boundRate(s, value, per)
}

// leadingZero is the complaint about a number that begins with a 0 before
// another digit: it may have lost its point.
func leadingZero(s string) *complaint {
	plain := enum.Narrow(s)
	from := strings.IndexAny(plain, "0123456789")
	if from < 0 || plain[from] != '0' || from > 0 && plain[from-1] == '.' {
		return nil
	}
	to := from
	for to < len(plain) && isDigit(plain[to]) {
		to++
	}
	digits := strings.TrimLeft(plain[from:to], "0")
	if digits == "" {
		digits = "0"
	}
	if to-from < 2 {
		return nil
	}
	before, after := plain[:from], plain[to:]
	a := args{Value: clip(s), Want: same(clip(before + digits + after))}
	if !strings.HasPrefix(after, ".") && digits != "0" {
		a.Want = both(clip(before+digits+after), clip(before+"0."+digits+after))
	}
	return &complaint{RateLeadingZero, a}
}

// cutRange splits 14.6%-24%, as advertisements give rates.
func cutRange(t string) (low, high string, ok bool) {
	for _, sign := range []string{"-", "~", "至", "到"} {
		low, high, ok = strings.Cut(t, sign)
		low = strings.TrimSuffix(low, "%")
		if digits := strings.TrimSuffix(high, "%"); ok && isNumber(low) && isNumber(digits) && digits != high {
			return low + "%", high, true
		}
	}
	return "", "", false
}

// rateForm is the complaint of a text that is no rate at all.
func rateForm(s string) *complaint { return &complaint{RateForm, args{Value: clip(s)}} }

// boundRate checks what the engine can carry.
func boundRate(s string, value decimal.Decimal, per money.Per) (money.Rate, *complaint) {
	if -value.Exponent() > maxRateDecimals {
		return money.Rate{}, &complaint{RateDecimals, args{Value: clip(s), N: maxRateDecimals - 2}}
	}
	r := money.Rate{Value: ratio(value), Per: per}
	if r.Yearly().Cmp(maxYearlyRate) > 0 {
		return money.Rate{}, &complaint{RateLarge, args{Value: clip(s), Other: percentText(ratioDecimal(r.Yearly()))}}
	}
	return r, nil
}

// cutUnit takes the unit of time off. units is 0 where there is none and 2
// where two disagree.
func cutUnit(t string) (rest string, per money.Per, units int) {
	for _, u := range unitSuffixes {
		if r, ok := strings.CutSuffix(t, u.word); ok {
			t, per, units = r, u.per, 1
			break
		}
	}
	for _, u := range unitPrefixes {
		if r, ok := strings.CutPrefix(t, u.word); ok {
			if units == 1 && per != u.per {
				return t, per, 2
			}
			return strings.TrimPrefix(r, ":"), u.per, 1
		}
	}
	return t, per, units
}

// portionStyle is how a part of something was written.
type portionStyle uint8

const (
	noPortion  portionStyle = iota
	percent                 // 14.6%, 百分之14.6
	tenThou                 // 万4, 万分之四
	fenLi                   // 6厘, 1分2厘: of custom, by the month
	bareNumber              // 14.6: a part of what?
)

// parsePortion reads a part of one, as a fraction.
func parsePortion(t string) (decimal.Decimal, portionStyle) {
	if n, ok := strings.CutSuffix(t, "%"); ok && isNumber(n) {
		return decimal.RequireFromString(n).Shift(-2), percent
	}
	if n, ok := strings.CutSuffix(t, "‰"); ok && isNumber(n) {
		return decimal.RequireFromString(n).Shift(-3), percent
	}
	for _, p := range []struct {
		word  string
		zeros int32
		style portionStyle
	}{{"百分之", 2, percent}, {"千分之", 3, percent}, {"千", 3, percent}, {"万分之", 4, tenThou}, {"万", 4, tenThou}} {
		if rest, ok := strings.CutPrefix(t, p.word); ok {
			if n, ok := numeral(rest); ok {
				return decimal.RequireFromString(n).Shift(-p.zeros), p.style
			}
			return decimal.Zero, noPortion
		}
	}
	if d, ok := parseFenLi(t); ok {
		return d, fenLi
	}
	if isNumber(t) {
		return decimal.RequireFromString(t), bareNumber
	}
	return decimal.Zero, noPortion
}

// parseFenLi reads 分 (1%) and 厘 (0.1%), as interest by the month is told.
func parseFenLi(t string) (decimal.Decimal, bool) {
	sum, rest, any := decimal.Zero, t, false
	for _, u := range []struct {
		word  string
		zeros int32
	}{{"分", 2}, {"厘", 3}} {
		head, tail, ok := strings.Cut(rest, u.word)
		if !ok {
			continue
		}
		n, ok := numeral(head)
		if !ok {
			return sum, false
		}
		sum, rest, any = sum.Add(decimal.RequireFromString(n).Shift(-u.zeros)), tail, true
	}
	if d, ok := oneDigit(rest, 0); ok && d != 0 && any && !strings.Contains(t, "厘") {
		// 2分5 is said for 2分5厘.
		sum, rest = sum.Add(decimal.New(int64(d-'0'), -3)), ""
	} else if len(rest) == 1 && isDigit(rest[0]) && any && !strings.Contains(t, "厘") {
		sum, rest = sum.Add(decimal.New(int64(rest[0]-'0'), -3)), ""
	}
	return sum, any && (rest == "" || rest == "利")
}

var perWord = map[money.Per]string{money.PerYear: "/year", money.PerMonth: "/month", money.PerDay: "/day"}

var perWordZH = map[string]string{"/year": "/年", "/month": "/月", "/day": "/日"}

// noUnit is the complaint of a rate without a unit of time. The remedy writes
// this rate in the three units, taking it for the one that its size suggests.
func noUnit(value decimal.Decimal, style portionStyle, s string) *complaint {
	a := args{Value: clip(s)}
	switch style {
	case fenLi:
		a.Other = percentText(value)
		return &complaint{RateFenNoUnit, a}
	case tenThou:
		a.Other = percentText(value)
		return &complaint{RateTenThouNoUnit, a}
	}
	p := value
	if style == percent || likelyFraction(value) {
		p = value.Shift(2)
	}
	if p.IsZero() {
		a.Want = lang.Text{ZH: "0%/年", EN: "0%/year"}
		return &complaint{RateNoUnit, a}
	}
	yearly := p
	switch {
	case p.LessThan(decimal.New(2, -1)):
		yearly = p.Mul(decimal.New(365, 0))
	case p.LessThan(decimal.New(3, 0)):
		yearly = p.Mul(decimal.New(12, 0))
	}
	year, month, day := yearly, yearly.DivRound(decimal.New(12, 0), 12), yearly.DivRound(decimal.New(365, 0), 12)
	texts := []string{shortNumber(year, p), shortNumber(month, p), shortNumber(day, p)}
	a.Want = lang.Text{
		ZH: texts[0] + "%/年、" + texts[1] + "%/月 或 " + texts[2] + "%/日",
		EN: texts[0] + "%/year, " + texts[1] + "%/month or " + texts[2] + "%/day",
	}
	return &complaint{RateNoUnit, a}
}

// likelyFraction reports a bare number that is more likely a fraction (0.146)
// than a percentage without its sign: from 0.02 to 0.06 are daily percentages.
func likelyFraction(d decimal.Decimal) bool {
	return d.LessThan(decimal.New(1, 0)) && (d.LessThan(decimal.New(2, -2)) || d.GreaterThan(decimal.New(6, -2)))
}

// shortNumber writes the user's own number whole, others with two digits that
// matter.
func shortNumber(d, own decimal.Decimal) string {
	if d.Equal(own) {
		return d.String()
	}
	places := int32(0)
	for limit := decimal.New(10, 0); d.LessThan(limit) && places < 8; places++ {
		limit = limit.Shift(-1)
	}
	if d.GreaterThanOrEqual(decimal.New(10, 0)) {
		places = 1
	}
	return d.Round(places).String()
}

// percentOr writes a bare number as the two percentages it can mean.
func percentOr(value decimal.Decimal, unit string) lang.Text {
	as := value.String() + "%"
	if value.GreaterThanOrEqual(decimal.New(1, 0)) {
		return lang.Text{ZH: as + perWordZH[unit], EN: as + unit}
	}
	times := value.Shift(2).String() + "%"
	return lang.Text{
		ZH: times + perWordZH[unit] + " 或 " + as + perWordZH[unit],
		EN: times + unit + " or " + as + unit,
	}
}

// percentText writes a fraction as a percentage.
func percentText(d decimal.Decimal) string { return d.Shift(2).String() + "%" }

// ratio turns a decimal into an exact ratio.
func ratio(d decimal.Decimal) money.Ratio { return money.FromRat(d.Rat()) }

// ratioDecimal turns a ratio back into a decimal, for a text.
func ratioDecimal(r money.Ratio) decimal.Decimal {
	rat := r.Rat()
	return decimal.NewFromBigInt(rat.Num(), 0).DivRound(decimal.NewFromBigInt(rat.Denom(), 0), 10)
}

// parsePercent reads a percentage as a fraction.
func parsePercent(s string) (money.Ratio, *complaint) {
	t := tight(s)
	negative := strings.HasPrefix(t, "-")
	t = strings.TrimPrefix(t, "-")
	value, style := parsePortion(t)
	if bad := leadingZero(s); bad != nil && style != noPortion {
		return money.Ratio{}, bad
	}
	a := args{Value: clip(s)}
	switch style {
	case bareNumber:
		if a.Want = percentOr(value, ""); value.IsZero() {
			a.Want = same("0%")
		}
		return money.Ratio{}, &complaint{PercentBare, a}
	case percent:
	default:
		if n, ok := strings.CutSuffix(t, "折"); ok {
			if n, ok := numeral(n); ok {
				a.Other = decimal.RequireFromString(n).Shift(1).String() + "%"
				return money.Ratio{}, &complaint{PercentZhe, a}
			}
		}
		return money.Ratio{}, &complaint{PercentForm, a}
	}
	if negative && !value.IsZero() {
		return money.Ratio{}, &complaint{PercentNegative, a}
	}
	if -value.Exponent() > maxRateDecimals {
		a.N = maxRateDecimals - 2
		return money.Ratio{}, &complaint{RateDecimals, a}
	}
	return ratio(value), nil
}
