package book

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/internal/lazy"
	"repay/planner/money"
)

// complaint says why a text is not a value of its kind; nil means that it is
// one.
type complaint struct {
	kind *fault.Kind
	args args
}

var (
	amountOtherCurrency = fault.Wrong("amount_other_currency",
		"{value} 不是 {other} 的金额", "{value} is not in {other}",
		"换算成 {other}；整份账本都用这种钱，就在最上面写 currency: {want}",
		"convert it to {other}, or write currency: {want} at the top if the whole book is in that money")
	amountLeadingZero = fault.Wrong("amount_leading_zero",
		"金额 {value} 前面多了 0", "the amount {value} begins with a 0",
		"写 {other}；如果少了小数点，补上", "write {other}, or put in the point that is missing")
	amountLarge = fault.Wrong("amount_large",
		"{value} 太大，上限是 {other}", "{value} is too large, the most is {other}",
		"检查是不是多写了 0", "check it for a 0 too many")
	amountPoint = fault.Wrong("amount_point",
		"{value} 的小数太多，不知道点是小数点还是千位分隔", "{value} has too many decimals: the point may be that of thousands",
		"写 {want}，看是哪个数", "write {want}, whichever it is")
	amountDecimals = fault.Wrong("amount_decimals",
		"{value} 的小数太多，{other} 最多 {n} 位", "{value} has too many decimals: {other} has {n}",
		"照对方显示的写：{want}", "write it as the lender shows it: {want}")
)

// parseAmount reads an amount as people write it: 12000, 12,000.50, 1.2万,
// 12000元, ¥12000, and in words: 一万五千, 1万5.
func parseAmount(s string, cur money.Currency) (money.Amount, *complaint) {
	if a, ok := plainAmount(s, cur); ok {
		return a, nil
	}
	t := tight(s)
	if whole, ok := strings.CutSuffix(t, "整"); ok {
		t = whole // 30000元整
	}
	t, other := stripMarks(t, cur)
	if other != "" {
		return 0, &complaint{amountOtherCurrency, args{Value: fault.Clip(s), Other: cur.Code, Want: fault.Same(other)}}
	}
	negative := strings.HasPrefix(t, "-")
	t = strings.TrimPrefix(t, "-")
	if negative {
		// The mark may stand behind the sign: -¥50.
		t, _ = stripMarks(t, cur)
	}
	if n, ok := inWords(s, t); ok {
		t = n
	}
	times := int32(0)
	for _, u := range []struct {
		word  string
		zeros int32
	}{{"万", 4}, {"亿", 8}} {
		if rest, ok := strings.CutSuffix(t, u.word); ok {
			t, times = rest, u.zeros
			break
		}
	}
	plain, ok := ungroup(strings.ReplaceAll(t, " ", ","))
	if !ok {
		if bad := roughly(s, cur); bad != nil {
			return 0, bad
		}
		return 0, amountComplaint(s, t, times)
	}
	if len(plain) > 1 && plain[0] == '0' && plain[1] != '.' {
		without := strings.TrimLeft(plain, "0")
		if without == "" || without[0] == '.' {
			without = "0" + without
		}
		return 0, &complaint{amountLeadingZero, args{Value: fault.Clip(s), Other: without}}
	}
	if len(plain) > 30 {
		return 0, &complaint{amountLarge, args{Value: fault.Clip(s), Other: cur.Grouped(money.Max)}}
	}
	d := decimal.RequireFromString(plain).Shift(times + int32(cur.Decimals))
	if _, frac, _ := strings.Cut(plain, "."); times == 0 && len(frac) > cur.Decimals && len(frac) >= 3 && d.IsInteger() {
		// 30.000 may be thirty thousand.
		as := strings.ReplaceAll(plain, ".", "")
		if len(frac)%3 != 0 {
			as = plain
		}
		down := d.Shift(-int32(cur.Decimals)).StringFixed(int32(cur.Decimals))
		return 0, &complaint{amountPoint, args{Value: fault.Clip(s), Want: fault.Either(down, as)}}
	}
	if !d.IsInteger() {
		down := d.Floor().Shift(-int32(cur.Decimals)).StringFixed(int32(cur.Decimals))
		up := d.Ceil().Shift(-int32(cur.Decimals)).StringFixed(int32(cur.Decimals))
		return 0, &complaint{amountDecimals, args{Value: fault.Clip(s), Want: fault.Either(down, up), Other: cur.Code, N: cur.Decimals}}
	}
	if d.GreaterThan(decimal.NewFromInt(int64(money.Max))) {
		return 0, &complaint{amountLarge, args{Value: fault.Clip(s), Other: cur.Grouped(money.Max)}}
	}
	a := money.Amount(d.IntPart())
	if negative {
		a = -a
	}
	return a, nil
}

// plainAmount reads digits, with no more decimals than the currency has, as most
// amounts are written. Ten digits before the point are never too many.
func plainAmount(s string, cur money.Currency) (a money.Amount, ok bool) {
	whole, frac, point := strings.Cut(s, ".")
	switch {
	case len(whole) > 10 || !source.IsDigits(whole) || len(whole) > 1 && whole[0] == '0',
		point && (len(frac) > cur.Decimals || !source.IsDigits(frac)):
		return 0, false
	}
	for _, digits := range []string{whole, frac} {
		for i := range len(digits) {
			a = 10*a + money.Amount(digits[i]-'0')
		}
	}
	for range cur.Decimals - len(frac) {
		a *= 10
	}
	return a, true
}

// inWords is an amount in words, in digits: 一万五千, 1万5. What may mean two sums
// is none: 一万五元 is said for 15,000 and for 10,005.
func inWords(typed, t string) (digits string, ok bool) {
	if !strings.ContainsAny(t, "十拾百佰千仟万亿") {
		return "", false
	}
	n, spoken, ok := hanNumber(t)
	if !ok || spoken && !strings.HasSuffix(tight(typed), t) {
		return "", false
	}
	return strconv.FormatInt(n, 10), true
}

// stripMarks removes the signs and words of money. other is set where one of
// them means another currency.
func stripMarks(t string, cur money.Currency) (rest, other string) {
	code := strings.ToLower(cur.Code)
	t = strings.TrimPrefix(strings.TrimSuffix(t, code), code)
	for _, m := range spelling.Money {
		rest, ok := strings.CutPrefix(t, m.Mark)
		if !ok {
			rest, ok = strings.CutSuffix(t, m.Mark)
		}
		if !ok {
			continue
		}
		if !strings.Contains(m.Codes, cur.Code) {
			code, _, _ := strings.Cut(m.Codes, " ")
			return t, code
		}
		t = rest
	}
	if len(t) > 3 {
		for _, word := range []string{t[:3], t[len(t)-3:]} {
			if !allLetters(word) {
				continue
			}
			if other, ok := currencyOf(word); ok && other.Code != cur.Code {
				return t, other.Code
			}
		}
	}
	return t, ""
}

// currencyOf reads a currency code, or the usual names of the yuan.
func currencyOf(s string) (money.Currency, bool) {
	code := strings.ToUpper(tight(s))
	switch code {
	case "CNY", "RMB", "人民币", "元", "¥":
		return money.CNY, true
	}
	for _, set := range spelling.Currencies {
		if len(code) == 3 && allLetters(strings.ToLower(code)) && strings.Contains(set.Codes, code) {
			return money.Currency{Code: code, Decimals: set.Decimals}, true
		}
	}
	return money.Currency{}, false
}

func allLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}

// ungroup removes the commas between thousands, where they stand in the right
// places.
func ungroup(t string) (string, bool) {
	whole, frac, point := strings.Cut(t, ".")
	parts := strings.Split(whole, ",")
	for i, p := range parts {
		if !source.IsDigits(p) || len(parts) > 1 && (i == 0 && len(p) > 3 || i > 0 && len(p) != 3) {
			return t, false
		}
	}
	if point && !source.IsDigits(frac) {
		return t, false
	}
	plain := strings.Join(parts, "")
	if point {
		plain += "." + frac
	}
	return plain, true
}

// severalNumbers matches texts of which nobody can tell what one number they
// mean: with a sign between two numbers, with groups of other than three
// digits, or with a short group at the end.
var severalNumbers = lazy.New(`[0-9] *[+ -] *[0-9]|,[0-9]{0,2}$|,[0-9]{0,2}[,.]|,[0-9]{4,}`)

var (
	amountPercent = fault.Wrong("amount_percent",
		"{key} 要写金额，不是百分比 {value}", "{key} takes an amount, not {value}",
		"算成金额写上，例如 500", "work it out and write the amount, such as 500")
	amountForm = fault.Wrong("amount_form",
		"{key} 的 {value} 不是金额", "{value} is not an amount",
		"写成 12000 或 12000.50 这样", "write it like 12000 or 12000.50")
	amountFormNear = fault.Wrong("amount_form_near",
		"{key} 的 {value} 不是金额的写法", "{value} is not how an amount is written",
		"如果是这个数，写 {other}", "write {other}, if that is what it means")
	amountExponent = fault.Wrong("amount_exponent",
		"金额不能写成 {value}", "an amount is not written as {value}",
		"如果是这个数，写 {other}", "write {other}, if that is what it means")
)

// amountComplaint says what is wrong with a text that is not an amount and,
// where that can be told, how to write its number.
func amountComplaint(s, t string, zeros int32) *complaint {
	a := args{Value: fault.Clip(s)}
	switch {
	case strings.ContainsAny(t, "%"):
		return &complaint{amountPercent, a}
	case strings.HasPrefix(t, "0x"):
		return &complaint{amountForm, a}
	}
	if bare := strings.Trim(t, "“”‘’「」\"'"); bare != t && source.IsNumber(bare) {
		a.Other = bare
		return &complaint{amountFormNear, a}
	}
	if severalNumbers.Get().MatchString(t) {
		return &complaint{amountForm, a}
	}
	guess := strings.TrimRight(strings.NewReplacer("_", "", "'", "").Replace(strings.TrimPrefix(t, "+")), ",;")
	switch {
	case strings.HasPrefix(guess, "."):
		guess = "0" + guess
	case strings.HasSuffix(guess, "."):
		guess = strings.TrimSuffix(guess, ".")
	}
	if mantissa, exp, ok := strings.Cut(guess, "e"); ok && source.IsNumber(mantissa) && len(exp) <= 2 && source.IsDigits(exp) {
		if d := decimal.RequireFromString(mantissa + "e" + exp); d.Exponent() <= 20 {
			return &complaint{amountExponent, args{Value: fault.Clip(s), Other: d.String()}}
		}
	}
	for word, n := range map[string]int32{"k": 3, "w": 4, "千": 3, "仟": 3, "萬": 4, "百": 2, "m": 6} {
		if number, ok := strings.CutSuffix(guess, word); ok && source.IsNumber(number) {
			a.Other = decimal.RequireFromString(number).Shift(n + zeros).String()
			return &complaint{amountFormNear, a}
		}
	}
	// 12.000,50 and 1,2000: the decimals are behind the last sign.
	if strings.Count(guess, ",") == 1 && strings.Count(guess, ".") >= 1 && strings.LastIndex(guess, ",") > strings.LastIndex(guess, ".") {
		guess = strings.ReplaceAll(strings.ReplaceAll(guess, ".", ""), ",", ".")
	}
	guess = strings.ReplaceAll(guess, ",", "")
	if source.IsNumber(guess) && (zeros == 0 || guess != t) {
		if a.Other = guess; zeros > 0 {
			a.Other = decimal.RequireFromString(guess).Shift(zeros).String()
		}
		return &complaint{amountFormNear, a}
	}
	if n, spoken, ok := hanNumber(t); ok && (zeros == 0 || !spoken && !strings.ContainsAny(t, "0123456789")) {
		a.Other = decimal.New(n, zeros).String()
		return &complaint{amountFormNear, a}
	}
	return &complaint{amountForm, a}
}
