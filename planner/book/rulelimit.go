package book

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/rules"
)

// What a limit may be at the most.
const (
	maxMonths = 1200 // 100 years
	maxCount  = 600  // instalments
)

// maxTotal is the most of a percentage of the amount lent or of a term, 1000%.
var maxTotal = money.Int(10)

var (
	limitForm = fault.Wrong("limit_form",
		"{key} {value} 看不懂", "{key} {value} cannot be read",
		"{other} 写成 {want} 这样", "for {other} write it like {want}")
	limitPositive = fault.Wrong("limit_positive",
		"{key} 要大于 0，不能是 {value}", "{key} must be more than 0, not {value}",
		"写成 {want} 这样", "write it like {want}")
	lprWhen = fault.Wrong("lpr_when",
		"{value}：看不出是哪一天的 LPR", "{value}: the LPR of which day?",
		"写 4x LPR at signing（签合同那天）或 4x LPR at suit（起诉那天）",
		"write 4x LPR at signing, or 4x LPR at suit for the day of a suit")
	leastNeeded = fault.Wrong("least_needed",
		"limit: varies 还要写最短多久", "limit: varies needs the shortest time too",
		"再写一行 least: 36 months", "add a line like least: 36 months")
	leastUnused = fault.Wrong("least_unused",
		"least 只和 limit: varies 一起用", "least goes only with limit: varies",
		"删掉 least，或把 limit 写成 varies", "delete least, or make the limit varies")
)

// readLimit reads where the line is, in the way that the rule measures.
func (c rec) readLimit(r *rules.Rule, f form, lines *rules.Lines) {
	r.Limit.InAll, r.Limit.Least = c.months("in_all"), c.months("least")
	n := c.get("limit")
	if n == nil || f.limit == nil {
		return
	}
	text, ok := c.number(n)
	if !ok || r.Measures == rules.MeasureLateFee && !c.inCurrency(n, lines) {
		return
	}
	bad := c.parseLimit(text, r.Measures, &r.Limit)
	switch {
	case !c.check(n, bad.about(text, string(r.Measures), f.example)):
	case !r.Limit.LPR.IsZero():
		c.inChina(lines, n)
	case r.Measures != rules.MeasureLimitation:
	case r.Limit.Varies && c.lacks("least"):
		c.Fault(n, leastNeeded, args{})
	case !r.Limit.Varies && c.has("least"):
		c.Fault(c.keyNode("least"), leastUnused, args{})
	}
}

// unreadable and notPositive are the complaints of a text whose right form only
// the caller knows: see about.
func unreadable() *complaint  { return &complaint{limitForm, args{}} }
func notPositive() *complaint { return &complaint{limitPositive, args{}} }

// about says in a complaint what was written, and what such a value of other
// looks like.
func (bad *complaint) about(text, other string, example lang.Text) *complaint {
	if bad == nil {
		return nil
	}
	bad.args.Value = fault.Clip(text)
	if bad.kind == limitForm || bad.kind == limitPositive {
		bad.args.Other, bad.args.Want = other, example
	}
	return bad
}

// parseLimit reads a limit, of a measure that has one.
func (r *reader) parseLimit(text string, m rules.Measure, l *rules.Limit) *complaint {
	if strings.HasPrefix(tight(text), "-") {
		return notPositive()
	}
	return forms[m].limit(r, text, l)
}

// limitReader reads the limit of a rule, in the way that its measure writes it.
type limitReader func(r *reader, text string, l *rules.Limit) *complaint

func readYearly(_ *reader, text string, l *rules.Limit) *complaint {
	s := tight(text)
	if strings.Contains(s, "lpr") {
		return parseLPR(s, true, l)
	}
	rate, bad := parseLine(s)
	l.Rate = rate.Yearly()
	return bad
}

func readDaily(_ *reader, text string, l *rules.Limit) *complaint {
	rate, bad := parseLine(tight(text))
	if bad != nil && bad.kind == rateNoUnit || bad == nil && rate.Per != money.PerDay {
		return unreadable()
	}
	l.Rate = rate.Value
	return bad
}

func readTotal(_ *reader, text string, l *rules.Limit) (bad *complaint) {
	s := tight(text)
	if strings.Contains(s, "lpr") {
		return parseLPR(s, false, l)
	}
	l.Rate, bad = parsePart(s)
	return bad
}

func readTimes(_ *reader, text string, l *rules.Limit) (bad *complaint) {
	times, ok := cutTimes(tight(text))
	if !ok {
		return unreadable()
	}
	l.Times, bad = parseMultiple(times)
	return bad
}

func readSum(r *reader, text string, l *rules.Limit) *complaint {
	a, bad := parseAmount(text, r.book.Currency)
	if bad == nil && a <= 0 {
		return notPositive()
	}
	l.Sum = money.NewRatio(int64(a), int64(r.book.Currency.Unit()))
	return bad
}

func readPartOrMonths(r *reader, text string, l *rules.Limit) (bad *complaint) {
	s := tight(text)
	if strings.HasSuffix(s, "%") {
		l.Part, bad = parsePart(s)
		return bad
	}
	return readLimitMonths(r, text, l)
}

func readLimitCount(_ *reader, text string, l *rules.Limit) (bad *complaint) {
	l.Count, bad = parseCount(tight(text), maxCount)
	return bad
}

func readMonthsOrVaries(r *reader, text string, l *rules.Limit) *complaint {
	switch tight(text) {
	case "varies", "各地不同", "不一":
		l.Varies = true
		return nil
	}
	return readLimitMonths(r, text, l)
}

func readLimitMonths(_ *reader, text string, l *rules.Limit) (bad *complaint) {
	l.Months, bad = parseMonths(tight(text))
	return bad
}

// parseLine reads a rate that is a line: what is wrong with it is said as of
// any rate, but for what only the rate of a loan can be.
func parseLine(s string) (money.Rate, *complaint) {
	rate, bad := parseRate(s)
	switch {
	case bad == nil && rate.Value.IsZero():
		return rate, notPositive()
	case bad == nil:
		return rate, nil
	}
	switch bad.kind {
	case rateNoUnit, rateNoPercent, rateTwoUnits, rateLarge, rateDecimals:
		return rate, bad
	}
	return rate, unreadable()
}

// parsePart reads a percentage that may be more than the whole.
func parsePart(s string) (money.Ratio, *complaint) {
	part, bad := parsePercent(s)
	switch {
	case bad != nil && bad.kind == rateDecimals:
		return part, bad
	case bad != nil:
		return part, unreadable()
	case part.IsZero():
		return part, notPositive()
	case part.Cmp(maxTotal) > 0:
		return part, &complaint{percentLarge, args{Other: percentText(ratioDecimal(maxTotal))}}
	}
	return part, nil
}

// parseMultiple reads how many times.
func parseMultiple(digits string) (money.Ratio, *complaint) {
	d, err := decimal.NewFromString(digits)
	switch {
	case err != nil || -d.Exponent() > maxRateDecimals:
		return money.Ratio{}, unreadable()
	case !d.IsPositive():
		return money.Ratio{}, notPositive()
	case d.GreaterThan(decimal.New(maxMultiple, 0)):
		return money.Ratio{}, &complaint{multipleRange, args{Other: strconv.Itoa(maxMultiple) + "x"}}
	}
	return ratio(d), nil
}

// parseLPR reads 4x LPR, 4x LPR at signing and, where there may be a suit's,
// 4x LPR at suit.
func parseLPR(s string, suit bool, l *rules.Limit) (bad *complaint) {
	times, when, _ := strings.Cut(s, "lpr")
	for _, w := range append([]string{"*"}, spelling.Times...) {
		times = strings.TrimSuffix(times, w)
	}
	digits, ok := numeral(times)
	if !ok {
		return unreadable()
	}
	switch {
	case when == "" || when == "atsigning":
	case when == "atsuit" && suit:
		l.AtSuit = true
	case when == "atsuit":
		return unreadable()
	default:
		return &complaint{lprWhen, args{}}
	}
	l.LPR, bad = parseMultiple(digits)
	return bad
}

// parseCount reads a whole number.
func parseCount(s string, most int) (int, *complaint) {
	switch n := strings.TrimLeft(s, "0"); {
	case !source.IsDigits(s):
		return 0, unreadable()
	case n == "":
		return 0, notPositive()
	case len(n) > 6 || atoi(n) > most:
		return 0, &complaint{amountLarge, args{Other: strconv.Itoa(most)}}
	default:
		return atoi(n), nil
	}
}

// parseMonths reads 36 months and 3 years.
func parseMonths(s string) (int, *complaint) {
	unit, words := 1, spelling.Months
	if _, ok := cutAny(s, spelling.Years, strings.CutSuffix); ok {
		unit, words = 12, spelling.Years
	}
	rest, ok := cutAny(s, words, strings.CutSuffix)
	if digits, number := numeral(rest); ok && number {
		n, bad := parseCount(digits, maxMonths/unit)
		return n * unit, bad
	}
	return 0, unreadable()
}
