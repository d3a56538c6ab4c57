package book

import (
	"strings"
	"unicode"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/money"
)

var notAScalar = fault.Wrong("not_a_scalar",
	"{key} 只能写一个值", "{key} takes a single value",
	"写成 {other}", "write {other}")

// scalar returns the text of a value as typed; ok is false, and the
// fault reported, where there are none.
func (r *reader) scalar(n *source.Node) (string, bool) {
	switch n.Kind {
	case source.Scalar:
		if r.MisreadText(n) {
			return "", false
		}
		return n.Text, true
	case source.Empty:
		r.emptyValue(n)
	default:
		r.Fault(n, notAScalar, args{Other: sampleOf(n)})
	}
	return "", false
}

var (
	hiddenMark = fault.Wrong("hidden_mark",
		"{value} 里有看不见的反向符号，看到的和读到的不一样",
		"{value} has invisible marks that turn its order: it does not read as it looks",
		"删掉重新输入；读到的是 {other}", "delete it and type it again; it reads {other}")
	trailingSign = fault.Wrong("trailing_sign",
		"{value} 末尾多了标点", "{value} ends with a sign too many",
		"写 {other}", "write {other}")
)

// number is [reader.scalar] for numbers and dates. Marks that change the order
// of the characters on the screen are refused, because a person would read
// another value.
func (r *reader) number(n *source.Node) (string, bool) {
	text, ok := r.scalar(n)
	if ok && isTight(text) && !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, ";") {
		return text, true // it has no such signs
	}
	if ok && strings.ContainsFunc(text, func(c rune) bool { return unicode.Is(unicode.Bidi_Control, c) }) {
		r.Fault(n, hiddenMark, args{Value: fault.Clip(text), Other: fault.Clip(enum.Narrow(text))})
		return "", false
	}
	if bare := strings.TrimRight(text, " ,;，；、"); ok && bare != text && bare != "" && strings.ContainsAny(text[len(bare):], ",;，；、") {
		r.Fault(n, trailingSign, args{Value: fault.Clip(text), Other: fault.Clip(bare)})
		return "", false
	}
	return text, ok
}

// text reads a field of words.
func (c rec) text(key string) string {
	n := c.get(key)
	if n == nil {
		return ""
	}
	s, ok := c.scalar(n)
	if ok {
		c.CutByComment(n)
	}
	return oneLine(s)
}

// oneLine is a text of the book as it may be shown anywhere.
func oneLine(s string) string {
	if isPlain(s) {
		return s
	}
	if s = strings.TrimSpace(s); strings.ContainsAny(s, "\r\n\t") {
		s = strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(s)
	}
	return fault.Safe(s)
}

// isPlain reports a text of plain signs and Chinese characters, of which nothing need
// be changed: without spaces, as most names are.
func isPlain(s string) bool {
	for _, c := range s {
		if (c <= ' ' || c >= 0x7F) && (c < '一' || c > '鿿') {
			return false
		}
	}
	return true
}

var (
	amountNegative = fault.Wrong("amount_negative",
		"{key} 不能是负数", "{key} cannot be negative",
		"写 {other}", "write {other}")
	amountZero = fault.Wrong("amount_zero",
		"{key} 不能是 0", "{key} cannot be 0",
		"写实际的金额，例如 {key}: {want}", "write what it is, like {key}: {want}")
	amountZeroSpare = fault.Wrong("amount_zero_spare",
		"{key} 不能是 0", "{key} cannot be 0",
		"写实际的金额；不知道就删掉这一行", "write what it is, or leave the line out if it is not known")
)

// amountOf reads an amount: an Amount, a Sum or a Balance.
func (r *reader) amountOf(n *source.Node, kind field.Kind) (money.Amount, bool) {
	text, ok := r.number(n)
	if !ok {
		return 0, false
	}
	a, bad := parseAmount(text, r.book.Currency)
	if bad == nil {
		switch {
		case kind != field.Balance && a < 0:
			bad = &complaint{amountNegative, args{Value: fault.Clip(text), Other: r.book.Currency.Short(-a)}}
		case kind == field.Sum && a == 0:
			bad = &complaint{amountZero, args{Value: fault.Clip(text), Want: field.Sample(n.Name())}}
			if bad.args.Want.EN == "" {
				bad.kind = amountZeroSpare
			}
		}
	}
	return a, r.check(n, bad)
}

// check reports a complaint about a value; ok is true where there is none.
func (r *reader) check(n *source.Node, bad *complaint) bool {
	if bad != nil {
		r.Fault(n, bad.kind, bad.args)
	}
	return bad == nil
}

// amount reads an optional amount; 0 where it is absent.
func (c rec) amount(key string) money.Amount {
	return read(c, key, 0, c.amountIn(key))
}

// maybeAmount reads an amount whose absence means something else than zero.
func (c rec) maybeAmount(key string) *money.Amount {
	return read(c, key, nil, maybe(c.amountIn(key)))
}

// amountIn reads an amount of the kind that a field has.
func (c rec) amountIn(key string) func(*source.Node) (money.Amount, bool) {
	return func(n *source.Node) (money.Amount, bool) { return c.amountOf(n, c.of.Field(key).Kind) }
}

var percentLarge = fault.Wrong("percent_large",
	"{value} 太大，上限是 {other}", "{value} is too much, the most is {other}",
	"检查小数点", "check the decimal point")

// percentOf reads a percentage as a fraction, up to the whole.
func (r *reader) percentOf(n *source.Node) (money.Ratio, bool) {
	text, ok := r.number(n)
	if !ok {
		return money.Ratio{}, false
	}
	p, bad := parsePercent(text)
	if bad == nil && p.Cmp(hundredPercent) > 0 {
		bad = &complaint{percentLarge, args{Value: fault.Clip(text), Other: percentText(ratioDecimal(hundredPercent))}}
	}
	return p, r.check(n, bad)
}

// percent reads an optional percentage; 0 where it is absent.
func (c rec) percent(key string) money.Ratio { return read(c, key, money.Ratio{}, c.percentOf) }

// hundredPercent is the most that a percentage may be.
var hundredPercent = money.Int(1)

var dateNoYearDay = fault.Wrong("date_no_year_day",
	"{value} 没写年份和日子", "{value} has neither year nor day",
	"年份和日子都要写，例如 {other}-15", "write year and day too, like {other}-15")

var rateHigh = fault.Warn("rate_high",
	"年利率 {other}，高于 {want}", "the yearly rate is {other}, more than {want}",
	"核对小数点和时间单位；数没错就不用改", "check the decimal point and the unit of time; if it is right, nothing need change")

// rateOf reads a rate, and warns of a dear one.
func (r *reader) rateOf(n *source.Node) (money.Rate, bool) {
	text, ok := r.number(n)
	if !ok {
		return money.Rate{}, false
	}
	rate, bad := parseRate(text)
	if !r.check(n, bad) {
		return money.Rate{}, false
	}
	if usual := r.usualRates(); rate.Yearly().Cmp(usual) > 0 {
		r.Fault(n, rateHigh, args{
			Value: fault.Clip(text), Other: percentText(ratioDecimal(rate.Yearly()).Round(4)),
			Want: fault.Same(percentText(ratioDecimal(usual))),
		})
	}
	return rate, true
}

// usualRates are the yearly rates up to which no lender's rate looks mistyped.
// What is lent until payday costs up to 0.8% a day in some countries, and about
// 390% a year in others.
func (r *reader) usualRates() money.Ratio {
	if r.book.Country == "CN" {
		return usualInChina
	}
	return usualElsewhere
}

var (
	usualInChina   = money.NewRatio(36, 100)
	usualElsewhere = money.Int(4)
)

var (
	shareForm = fault.Wrong("share_form",
		"{value} 不是百分比，也不是金额", "{value} is neither a percentage nor an amount",
		"写成 50% 或 1200 这样", "write it like 50% or 1200")
	shareSmall = fault.Warn("share_small",
		"{key} 的 {value} 没有百分号，按金额 {other} 算", "{key} has no percent sign, so {value} is read as an amount, {other}",
		"如果是百分比，写 {value}%", "write {value}%, if a percentage is meant")
)

// shareOf reads a percentage or an amount. A text that is neither counts as
// given: that it has no place where it stands is said as well.
func (r *reader) shareOf(n *source.Node) (s agreement.Share, ok bool) {
	text, ok := r.number(n)
	if !ok {
		return s, false
	}
	s.Set = true
	t := tight(text)
	if strings.ContainsAny(t, "%折‰") || strings.HasPrefix(t, "百分之") {
		s.IsPart = true
		s.Part, ok = r.percentOf(n)
		return s, ok
	}
	if _, bad := parseAmount(text, r.book.Currency); bad != nil && bad.kind == amountForm {
		r.Fault(n, shareForm, bad.args)
		return s, true
	}
	s.Amount, ok = r.amountOf(n, field.Amount)
	if ok && source.IsNumber(t) && s.Amount > 0 && s.Amount <= 100*r.book.Currency.Unit() {
		r.Fault(n, shareSmall, args{Value: fault.Clip(t), Other: r.money(s.Amount)})
	}
	return s, ok
}

// share reads an optional percentage or amount.
func (c rec) share(key string, otherwise agreement.Share) agreement.Share {
	return read(c, key, otherwise, c.shareOf)
}
