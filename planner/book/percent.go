package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/money"
)

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
	if n, ok := strings.CutSuffix(t, "%"); ok && source.IsNumber(n) {
		return decimal.RequireFromString(n).Shift(-2), percent
	}
	if n, ok := strings.CutSuffix(t, "‰"); ok && source.IsNumber(n) {
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
	if source.IsNumber(t) {
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

// percentText writes a fraction as a percentage.
func percentText(d decimal.Decimal) string { return d.Shift(2).String() + "%" }

// ratio turns a decimal into an exact ratio.
func ratio(d decimal.Decimal) money.Ratio {
	if d.IsZero() {
		return money.Ratio{}
	}
	if n := d.Coefficient(); n.IsInt64() && d.Exponent() <= 0 && d.Exponent() >= -maxTens {
		return decimalRatio(n.Int64(), -int(d.Exponent()))
	}
	return money.FromRat(d.Rat())
}

// exactly is a number as a ratio, with how many decimals it is written.
func exactly(number string) (money.Ratio, int32) {
	if n, decimals, ok := plainNumber(number); ok {
		return decimalRatio(n, decimals), int32(decimals)
	}
	d := decimal.RequireFromString(number)
	return ratio(d), -d.Exponent()
}

// decimalRatio is a whole number with its point so many digits to the left.
func decimalRatio(n int64, decimals int) money.Ratio {
	if n == 0 {
		return money.Ratio{}
	}
	return money.NewRatio(n, tens[decimals])
}

// plainNumber reads digits with a point among them or without, as most numbers are
// written: as a whole one, and how many of its digits are decimals. It reads no number
// of which anything might be said, such as one that begins with a 0 too many.
func plainNumber(s string) (n int64, decimals int, ok bool) {
	if len(s) > 16 || !source.IsNumber(s) || len(s) > 1 && s[0] == '0' && s[1] != '.' {
		return 0, 0, false
	}
	for i := range len(s) {
		if s[i] == '.' {
			decimals = len(s) - i - 1
			continue
		}
		n = 10*n + int64(s[i]-'0')
	}
	return n, decimals, true
}

// tens are the powers of ten.
var tens = func() (list [maxTens + 1]int64) {
	list[0] = 1
	for i := 1; i <= maxTens; i++ {
		list[i] = 10 * list[i-1]
	}
	return list
}()

const maxTens = 18

// ratioDecimal turns a ratio back into a decimal, for a text.
func ratioDecimal(r money.Ratio) decimal.Decimal {
	rat := r.Rat()
	return decimal.NewFromBigInt(rat.Num(), 0).DivRound(decimal.NewFromBigInt(rat.Denom(), 0), 10)
}

var (
	percentBare = fault.Wrong("percent_bare",
		"{key} 没写百分号", "{key} has no percent sign",
		"写 {want}", "write {want}")
	percentZhe = fault.Wrong("percent_zhe",
		"{key} 要写百分比，不写折", "{key} takes a percentage",
		"写 {other}", "write {other}")
	percentForm = fault.Wrong("percent_form",
		"{value} 不是百分比", "{value} is not a percentage",
		"写成 5% 这样", "write it like 5%")
	percentNegative = fault.Wrong("percent_negative",
		"{key} 不能是负数", "{key} cannot be negative",
		"写 0% 或更大", "write 0% or more")
)

// parsePercent reads a percentage as a fraction.
func parsePercent(s string) (money.Ratio, *complaint) {
	t := tight(s)
	negative := strings.HasPrefix(t, "-")
	t = strings.TrimPrefix(t, "-")
	value, style := parsePortion(t)
	if bad := leadingZero(s); bad != nil && style != noPortion {
		return money.Ratio{}, bad
	}
	a := args{Value: fault.Clip(s)}
	switch style {
	case bareNumber:
		if a.Want = percentOr(value, ""); value.IsZero() {
			a.Want = fault.Same("0%")
		}
		return money.Ratio{}, &complaint{percentBare, a}
	case percent:
	default:
		if n, ok := strings.CutSuffix(t, "折"); ok {
			if n, ok := numeral(n); ok {
				a.Other = decimal.RequireFromString(n).Shift(1).String() + "%"
				return money.Ratio{}, &complaint{percentZhe, a}
			}
		}
		return money.Ratio{}, &complaint{percentForm, a}
	}
	if negative && !value.IsZero() {
		return money.Ratio{}, &complaint{percentNegative, a}
	}
	if -value.Exponent() > maxRateDecimals {
		a.N = maxRateDecimals - 2
		return money.Ratio{}, &complaint{rateDecimals, a}
	}
	return ratio(value), nil
}
