package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// maxRateDecimals bounds a rate as a fraction: 0.0004 has four. It keeps
// every product of the engine small, and no contract comes near it.
const maxRateDecimals = 12

// rateBound is how high a rate may be, by the year as a fraction, and what is said of
// one that is higher.
type rateBound struct {
	most     money.Ratio
	tooLarge *fault.Kind
	told     func(money.Rate) money.Ratio // the rate as it is told then
}

var (
	contractRates = rateBound{money.Int(10), rateLarge, money.Rate.Yearly}
	penaltyRates  = rateBound{money.NewRatio(365, 10), penaltyLarge, func(r money.Rate) money.Ratio { return r.Yearly().Div(money.Int(365)) }}
)

var (
	rateLPR = fault.Wrong("rate_lpr",
		"{value} 随 LPR 变动，这里要写现在执行的利率", "{value} follows the LPR; write the rate in force",
		"在合同或 App 里查到后写，例如 3.2%/年；以后的变动写在 rate_changes",
		"look it up in the contract or app and write it, such as 3.2%/year; later changes go under rate_changes")
	rateNone = fault.Wrong("rate_none",
		"没有利息也要写成利率，不写 {value}", "no interest is written as a rate too, not as {value}",
		"写 0%/年", "write 0%/year")
	rateRange = fault.Wrong("rate_range",
		"{value} 是一个范围，不是这笔借款的利率", "{value} is a range, not the rate of this loan",
		"写合同或 App 上这一笔的利率，例如 {want}", "write the one in the contract or app, such as {want}")
	rateTwoUnits = fault.Wrong("rate_two_units",
		"{value} 写了两个时间单位", "{value} has two units of time",
		"留下合同上的那一个", "keep the one in the contract")
	rateNegative = fault.Wrong("rate_negative",
		"利率不能是负数", "a rate cannot be negative",
		"没有利息就写 0%/年", "write 0%/year if there is no interest")
	rateNoPercent = fault.Wrong("rate_no_percent",
		"{value} 没写百分号", "{value} has no percent sign",
		"写 {want}", "write {want}")
	rateFenYear = fault.Wrong("rate_fen_year",
		"{value} 要写成百分比", "{value} must be written as a percentage",
		"一般指 {other}/年；照合同或借条核对后写", "it mostly means {other}/year: check the contract, and write what it says")
	rateFen = fault.Wrong("rate_fen",
		"{value} 要写成百分比", "{value} must be written as a percentage",
		"照合同或 App 写，例如 0.05%/日", "write what the contract or app says, such as 0.05%/day")
)

var rateKeyUnit = fault.Wrong("rate_key_unit",
	"{key} 和 {value} 的时间单位不一样", "{key} and {value} have different units of time",
	"照合同改正其中一个", "correct one, as the contract says")

// unitOfKey gives a rate the unit of time that its key carries, as in 日利率.
func (r *reader) unitOfKey(f source.Field) {
	per, ok := field.RateUnits[enum.Fold(f.Typed())]
	n := f.Value
	if !ok || n.Kind != source.Scalar || loan.RateKinds.Match(n.Text) != nil || field.NoPenalty.Match(n.Text) != nil {
		return
	}
	switch _, own, units := cutUnit(tight(n.Text)); {
	case units == 0:
		n.ReadAs(n.Text+perWordZH[perWord[per]], n.Text)
	case units == 1 && own != per:
		r.Fault(n, rateKeyUnit, args{Value: fault.Clip(n.Text)})
	}
}

var rateWithFees = fault.Wrong("rate_with_fees",
	"{value} 可能把费用也算了进去，{key} 里不含费用", "{value} may have fees in it, and {key} has none",
	"没有别的费用（美国的信用卡就是这样），写 {want}；有的，写合同上的利率，服务费、担保费这些另写在 fees",
	"where there are no fees, as on a card in the US, write {want}; else write the interest rate of the contract, and the fees under fees")

// allIn are the names of yearly rates that may count fees, or interest on
// interest, as screens and contracts have them.
var allIn = []string{"综合年化利率", "综合年化成本", "综合年化", "综合利率", "综合成本", "年化综合融资成本", "综合融资成本", "综合资金成本", "实际年化利率", "实际年化", "aprc", "apr", "apy", "ear", "eir", "irr"}

// withFees is the complaint about a yearly rate that may have fees in it; nil
// where a text does not say so.
func withFees(s, t string) *complaint {
	rest, before := cutAny(t, allIn, strings.CutPrefix)
	rest, behind := cutAny(rest, allIn, strings.CutSuffix)
	if !before && !behind || behind && endsInLetter(rest) {
		return nil // 9.9% a year ends in ear
	}
	rest = strings.TrimSuffix(strings.TrimLeft(rest, ":=是为"), "%")
	if !source.IsNumber(rest) {
		rest = "14.6"
	}
	return &complaint{rateWithFees, args{Value: fault.Clip(s), Want: lang.Text{ZH: rest + "%/年", EN: rest + "%/year"}}}
}

// endsInLetter reports a text of which the last sign is a letter.
func endsInLetter(t string) bool { return t != "" && allLetters(t[len(t)-1:]) }

// parseRate reads a rate with its unit of time: 14.6%/year, 万4/日, 月息6厘.
func parseRate(s string) (money.Rate, *complaint) { return parseRateWithin(s, contractRates) }

func parseRateWithin(s string, bound rateBound) (money.Rate, *complaint) {
	if r, decimals, ok := plainRate(s); ok {
		return bound.check(s, r, decimals)
	}
	t := tight(s)
	if strings.Contains(t, "lpr") {
		return money.Rate{}, &complaint{rateLPR, args{Value: fault.Clip(s)}}
	}
	switch t {
	case "免息", "无息", "无利息", "没有利息", "零利率", "0利率", "0利息", "none", "free", "interest-free", "nointerest":
		return money.Rate{}, &complaint{rateNone, args{Value: fault.Clip(s)}}
	}
	if bad := withFees(s, t); bad != nil {
		return money.Rate{}, bad
	}
	t, per, units := cutUnit(t)
	if low, high, ok := cutRange(t); ok {
		unit := perWord[per]
		return money.Rate{}, &complaint{rateRange, args{Value: fault.Clip(s), Want: lang.Text{
			ZH: low + perWordZH[unit] + " 或 " + high + perWordZH[unit], EN: low + unit + " or " + high + unit,
		}}}
	}
	if units > 1 {
		return money.Rate{}, &complaint{rateTwoUnits, args{Value: fault.Clip(s)}}
	}
	negative := strings.HasPrefix(t, "-")
	t = strings.TrimPrefix(t, "-")
	value, style := parsePortion(t)
	if bad := leadingZero(s); bad != nil && style != noPortion {
		return money.Rate{}, bad
	}
	switch {
	case style == noPortion:
		return money.Rate{}, notARate(s)
	case units == 0:
		return money.Rate{}, noUnit(value, style, s)
	case negative && !value.IsZero():
		return money.Rate{}, &complaint{rateNegative, args{Value: fault.Clip(s)}}
	case style == bareNumber && !value.IsZero():
		return money.Rate{}, &complaint{rateNoPercent, args{Value: fault.Clip(s), Want: percentOr(value, perWord[per])}}
	case style == bareNumber && t != "0":
		return money.Rate{}, notARate(s)
	case style == fenLi && per == money.PerYear:
		// By the year 分 is said for a tenth.
		return money.Rate{}, &complaint{rateFenYear, args{Value: fault.Clip(s), Other: percentText(value.Shift(1))}}
	case style == fenLi && per != money.PerMonth:
		return money.Rate{}, &complaint{rateFen, args{Value: fault.Clip(s)}}
	}
	return bound.check(s, money.Rate{Value: ratio(value), Per: per}, -value.Exponent())
}

// plainRate reads 14.6%/year, as most rates are written, and counts its decimals as a
// fraction.
func plainRate(s string) (r money.Rate, decimals int32, ok bool) {
	number, unit, ok := strings.Cut(s, "%/")
	if !ok {
		return r, 0, false
	}
	switch unit {
	case "year":
		r.Per = money.PerYear
	case "month":
		r.Per = money.PerMonth
	case "day":
		r.Per = money.PerDay
	default:
		return r, 0, false
	}
	n, places, ok := plainNumber(number)
	decimals = int32(places) + 2
	r.Value = decimalRatio(n, int(decimals))
	return r, decimals, ok
}

var rateLeadingZero = fault.Wrong("rate_leading_zero",
	"{value} 前面多了 0", "{value} begins with a 0",
	"写 {want}，看是哪个数", "write {want}, whichever it is")

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
	a := args{Value: fault.Clip(s), Want: fault.Same(fault.Clip(before + digits + after))}
	if !strings.HasPrefix(after, ".") && digits != "0" {
		a.Want = fault.Either(fault.Clip(before+digits+after), fault.Clip(before+"0."+digits+after))
	}
	return &complaint{rateLeadingZero, a}
}

// cutRange splits 14.6%-24%, as advertisements give rates.
func cutRange(t string) (low, high string, ok bool) {
	for _, sign := range []string{"-", "~", "至", "到"} {
		low, high, ok = strings.Cut(t, sign)
		low = strings.TrimSuffix(low, "%")
		if digits := strings.TrimSuffix(high, "%"); ok && source.IsNumber(low) && source.IsNumber(digits) && digits != high {
			return low + "%", high, true
		}
	}
	return "", "", false
}

var rateForm = fault.Wrong("rate_form",
	"{value} 不是利率", "{value} is not a rate",
	"写成 14.6%/年、1.2%/月 或 0.04%/日 这样", "write it like 14.6%/year, 1.2%/month or 0.04%/day")

// notARate is the complaint of a text that is no rate at all.
func notARate(s string) *complaint { return &complaint{rateForm, args{Value: fault.Clip(s)}} }

var (
	rateDecimals = fault.Wrong("rate_decimals",
		"{value} 的小数超过 {n} 位", "{value} has more than {n} decimals",
		"四舍五入到 {n} 位以内", "round it to {n} or fewer")
	rateLarge = fault.Wrong("rate_large",
		"{value} 折合年利率 {want}，上限是 1000%", "{value} is {want} a year, and 1000% is the most",
		"检查小数点和时间单位", "check the decimal point and the unit of time")
	penaltyLarge = fault.Wrong("penalty_large",
		"{value} 折合日利率 {want}，上限是 10%", "{value} is {want} a day, and 10% is the most",
		"检查小数点和时间单位", "check the decimal point and the unit of time")
)

// check checks what the engine can carry.
func (b rateBound) check(s string, r money.Rate, decimals int32) (money.Rate, *complaint) {
	if decimals > maxRateDecimals {
		return money.Rate{}, &complaint{rateDecimals, args{Value: fault.Clip(s), N: maxRateDecimals - 2}}
	}
	if r.Yearly().Cmp(b.most) > 0 {
		return money.Rate{}, &complaint{b.tooLarge, args{Value: fault.Clip(s), Want: shownRate(b.told(r))}}
	}
	return r, nil
}

// mostShown is the rate above which no more is said than that it is large.
var mostShown = money.Int(100)

// shownRate writes a rate that is too large.
func shownRate(rate money.Ratio) lang.Text {
	if rate.Cmp(mostShown) > 0 {
		return lang.Text{ZH: "超过 10,000%", EN: "over 10,000%"}
	}
	return fault.Same(percentText(ratioDecimal(rate)))
}

// cutUnit takes the unit of time off. units is 0 where there is none and 2
// where two disagree.
func cutUnit(t string) (rest string, per money.Per, units int) {
	for _, u := range spelling.RateSuffixes {
		if r, ok := cutAny(t, u.Words, strings.CutSuffix); ok {
			t, per, units = r, u.Per, 1
			break
		}
	}
	for _, u := range spelling.RatePrefixes {
		if r, ok := cutAny(t, u.Words, strings.CutPrefix); ok {
			if units == 1 && per != u.Per {
				return t, per, 2
			}
			return strings.TrimPrefix(r, ":"), u.Per, 1
		}
	}
	return t, per, units
}

var perWord = map[money.Per]string{money.PerYear: "/year", money.PerMonth: "/month", money.PerDay: "/day"}

var perWordZH = map[string]string{"/year": "/年", "/month": "/月", "/day": "/日"}

var (
	rateFenNoUnit = fault.Wrong("rate_fen_no_unit",
		"{value} 没写是按月还是按年", "{value} has no unit of time",
		"按月就写 {other}/月 或 月息{value}", "write {other}/month, if that is what it means")
	rateTenThouNoUnit = fault.Wrong("rate_ten_thou_no_unit",
		"{value} 没写是按日还是按年", "{value} has no unit of time",
		"按日就写 {other}/日 或 {value}/日", "write {other}/day, if that is what it means")
	rateNoUnit = fault.Wrong("rate_no_unit",
		"{key} 没有写时间单位", "{key} has no unit of time",
		"写 {want}", "write {want}")
)

// noUnit is the complaint of a rate without a unit of time. The remedy writes
// this rate in the three units, taking it for the one that its size suggests.
func noUnit(value decimal.Decimal, style portionStyle, s string) *complaint {
	a := args{Value: fault.Clip(s)}
	switch style {
	case fenLi:
		a.Other = percentText(value)
		return &complaint{rateFenNoUnit, a}
	case tenThou:
		a.Other = percentText(value)
		return &complaint{rateTenThouNoUnit, a}
	}
	p := value
	if style == percent || likelyFraction(value) {
		p = value.Shift(2)
	}
	if p.IsZero() {
		a.Want = lang.Text{ZH: "0%/年", EN: "0%/year"}
		return &complaint{rateNoUnit, a}
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
	return &complaint{rateNoUnit, a}
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
