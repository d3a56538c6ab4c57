package book

import (
	"strconv"
	"strings"
	"unicode"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/money"
)

// scalar returns the text of a value as typed; ok is false, and the
// fault reported, where there are none.
func (r *reader) scalar(n *node) (string, bool) {
	switch n.kind {
	case scalar:
		if !n.quoted && !prose[n.name()] && strings.ContainsAny(n.text, "，；、") {
			if m := wideComma().FindStringSubmatch(n.text); m != nil && bookWords[m[3]] {
				n.up.means(m[3])
				if n.up.kind == record && !n.up.flow {
					r.fault(n, CommaJoins, args{Value: clip(strings.TrimSpace(m[3] + ": " + enum.Narrow(m[4])))})
					return "", false
				}
				r.fault(n, FullWidthComma, args{Value: clip(strings.TrimSpace(m[1] + ", " + m[3] + ": " + enum.Narrow(m[4])))})
				r.slippedIn(n, "，；、", ", ")
				return "", false
			}
		}
		return n.text, true
	case empty:
		if !r.emptied[n] {
			r.emptied[n] = true
			r.emptyValue(n)
		}
	default:
		r.fault(n, NotAScalar, args{Other: n.sample()})
	}
	return "", false
}

// number is [reader.scalar] for a value that counts: marks that turn the order
// of what is seen are refused, for a reader of the book would see another one.
func (r *reader) number(n *node) (string, bool) {
	text, ok := r.scalar(n)
	if ok && strings.ContainsFunc(text, func(c rune) bool { return unicode.Is(unicode.Bidi_Control, c) }) {
		r.fault(n, HiddenMark, args{Value: clip(text), Other: clip(enum.Narrow(text))})
		return "", false
	}
	if bare := strings.TrimRight(text, " ,;，；、"); ok && bare != text && bare != "" && strings.ContainsAny(text[len(bare):], ",;，；、") {
		r.fault(n, TrailingSign, args{Value: clip(text), Other: clip(bare)})
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
	if ok && !n.quoted && len(n.comment) > 1 && isWordByte(n.comment[1]) {
		c.commentCut(n)
	}
	return oneLine(s)
}

// commentCut warns of a # that was meant to be read, and points at it.
func (r *reader) commentCut(n *node) {
	a := args{Key: n.name(), Value: clip(n.text + " " + n.comment)}
	line := r.src.line(n.line)
	at := strings.LastIndex(line, n.comment)
	if at < 0 {
		r.fault(n, CommentCut, a)
		return
	}
	r.add(found{line: n.line, col: len([]rune(line[:at])) + 1, width: len([]rune(n.comment)), node: n, code: CommentCut, args: a})
}

// isWordByte reports what makes #2 a number rather than the head of a comment.
func isWordByte(c byte) bool {
	return isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// oneLine is a text of the book as it may be shown anywhere.
func oneLine(s string) string {
	if s = strings.TrimSpace(s); strings.ContainsAny(s, "\r\n\t") {
		s = strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(s)
	}
	return safe(s)
}

// sign is what an amount may be.
type sign uint8

const (
	anySign sign = iota
	notNegative
	positive
)

// amountOf reads an amount.
func (r *reader) amountOf(n *node, s sign) (money.Amount, bool) {
	text, ok := r.number(n)
	if !ok {
		return 0, false
	}
	a, bad := parseAmount(text, r.book.Currency)
	if bad == nil {
		switch {
		case s != anySign && a < 0:
			bad = &complaint{AmountNegative, args{Value: clip(text), Other: strings.TrimSuffix(r.book.Currency.Format(-a), ".00")}}
		case s == positive && a == 0:
			bad = &complaint{AmountZero, args{Value: clip(text), Want: fieldExamples[n.name()]}}
			if bad.args.Want.EN == "" {
				bad.code = AmountZeroSpare
			}
		}
	}
	return a, r.check(n, bad)
}

// check reports a complaint about a value; ok is true where there is none.
func (r *reader) check(n *node, bad *complaint) bool {
	if bad != nil {
		r.fault(n, bad.code, bad.args)
	}
	return bad == nil
}

// amount reads an optional amount; 0 where it is absent.
func (c rec) amount(key string, s sign) money.Amount {
	if n := c.get(key); n != nil {
		if a, ok := c.amountOf(n, s); ok {
			return a
		}
	}
	return 0
}

// maybeAmount reads an amount whose absence means something else than zero.
func (c rec) maybeAmount(key string, s sign) *money.Amount {
	if n := c.get(key); n != nil {
		if a, ok := c.amountOf(n, s); ok {
			return &a
		}
	}
	return nil
}

// percentOf reads an optional percentage as a fraction, up to a bound.
func (c rec) percentOf(key string, most money.Ratio) (money.Ratio, bool) {
	n := c.get(key)
	if n == nil {
		return money.Ratio{}, false
	}
	text, ok := c.number(n)
	if !ok {
		return money.Ratio{}, false
	}
	p, bad := parsePercent(text)
	if bad == nil && p.Cmp(most) > 0 {
		bad = &complaint{PercentLarge, args{Value: clip(text), Other: percentText(ratioDecimal(most))}}
	}
	return p, c.check(n, bad)
}

// whole is 100%.
var whole = money.Int(1)

// dateOf reads a full date.
func (r *reader) dateOf(n *node) (Date, bool) {
	d, month, ok := r.readDate(n, true)
	if ok && month {
		r.fault(n, DateIsMonth, args{Value: clip(n.text), Other: d.String()[:len("2026-11")]})
		return 0, false
	}
	return d, ok
}

// dateOrMonth reads a date, or a month as its first day.
func (r *reader) dateOrMonth(n *node) (d Date, month, ok bool) { return r.readDate(n, false) }

func (r *reader) readDate(n *node, full bool) (d Date, month, ok bool) {
	text, ok := r.number(n)
	if !ok {
		return 0, false, false
	}
	d, month, bad := parseDate(text)
	if bad != nil && bad.code == DateNoYear {
		bad.args.N = 2026
		if r.book.AsOf != 0 {
			bad.args.N = r.book.AsOf.Year()
		}
		bad.args.Other = strconv.Itoa(bad.args.N) + "-" + bad.args.Other
		if full && len(bad.args.Other) == len("2026-09") {
			bad.code = DateNoYearDay
		}
	}
	return d, month, r.check(n, bad)
}

// date reads an optional date; zero where it is absent.
func (c rec) date(key string) Date {
	if n := c.get(key); n != nil {
		if d, ok := c.dateOf(n); ok {
			return d
		}
	}
	return 0
}

// from reads a date or the first day of a month.
func (c rec) from(key string) Date {
	if n := c.get(key); n != nil {
		if d, _, ok := c.dateOrMonth(n); ok {
			return d
		}
	}
	return 0
}

// until reads a date or the last day of a month.
func (c rec) until(key string) Date {
	n := c.get(key)
	if n == nil {
		return 0
	}
	d, month, ok := c.dateOrMonth(n)
	switch {
	case !ok:
		return 0
	case month:
		return lastDay(d)
	}
	return d
}

// lastDay is the last day of d's month.
func lastDay(d Date) Date { return calendar.Of(d.Year(), d.Month(), 31) }

// every reads an optional period.
func (c rec) every(key string, otherwise calendar.Every) calendar.Every {
	n := c.get(key)
	if n == nil {
		return otherwise
	}
	text, ok := c.number(n)
	if !ok {
		return otherwise
	}
	e, bad := parseEvery(text)
	if !c.check(n, bad) {
		return otherwise
	}
	return e
}

// rateOf reads a rate; warn says whether a dear one is worth a warning.
func (r *reader) rateOf(n *node, warn bool) (money.Rate, bool) {
	text, ok := r.number(n)
	if !ok {
		return money.Rate{}, false
	}
	rate, bad := parseRate(text)
	if !r.check(n, bad) {
		return money.Rate{}, false
	}
	if warn && rate.Yearly().Cmp(money.NewRatio(36, 100)) > 0 {
		r.fault(n, RateHigh, args{Value: clip(text), Other: percentText(ratioDecimal(rate.Yearly()).Round(4))})
	}
	return rate, true
}

// share reads a percentage or an amount.
func (r *reader) share(n *node, most money.Ratio) (s money.Ratio, a money.Amount, isPart, ok bool) {
	text, ok := r.number(n)
	if !ok {
		return
	}
	if t := tight(text); strings.ContainsAny(t, "%折‰") || strings.HasPrefix(t, "百分之") {
		p, bad := parsePercent(text)
		if bad == nil && p.Cmp(most) > 0 {
			bad = &complaint{PercentLarge, args{Value: clip(text), Other: percentText(ratioDecimal(most))}}
		}
		return p, 0, true, r.check(n, bad)
	}
	if _, bad := parseAmount(text, r.book.Currency); bad != nil && bad.code == AmountForm {
		r.fault(n, ShareForm, bad.args)
		return
	}
	a, ok = r.amountOf(n, notNegative)
	if t := tight(text); ok && isNumber(t) && a > 0 && a <= 100*r.book.Currency.Unit() {
		r.fault(n, ShareSmall, args{Value: clip(t), Other: r.money(a)})
	}
	return money.Ratio{}, a, false, ok
}
