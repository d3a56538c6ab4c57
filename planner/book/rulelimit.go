package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/rules"
)

// limitExamples is how each measure's limit is written; none: it has no limit.
var limitExamples = map[rules.Measure]lang.Text{
	rules.MeasureYearlyCost:  fault.Either("24%/year", "4x LPR"),
	rules.MeasurePenalty:     fault.Same("1.5x"),
	rules.MeasureExtension:   fault.Either("50%", "36 months"),
	rules.MeasureInstalments: fault.Same("60"),
	rules.MeasureLimitation:  fault.Same("36 months"),
	rules.MeasureRecord:      fault.Same("60 months"),
}

var (
	limitMissing = fault.Wrong("limit_missing",
		"这条规则比的是 {other}，少了 limit", "this rule measures {other}, and has no limit",
		"写 limit: {want} 这样", "write it like limit: {want}")
	limitForm = fault.Wrong("limit_form",
		"{key} {value} 看不懂", "{key} {value} cannot be read",
		"{other} 写成 {want} 这样", "for {other} write it like {want}")
)

// readLimit reads where the line is, in the way that the rule measures.
func (c rec) readLimit(r *rules.Rule) {
	example, has := limitExamples[r.Measures]
	switch {
	case has && c.lacks("limit"):
		c.Fault(c.n, limitMissing, args{Other: string(r.Measures), Want: example})
		return
	case !has && c.has("limit"):
		c.Fault(c.keyNode("limit"), unusedField, args{Key: "limit", Other: string(r.Measures)})
		return
	}
	n := c.get("limit")
	if n == nil {
		return
	}
	text, ok := c.number(n)
	if ok && !parseLimit(tight(text), r.Measures, &r.Limit) {
		c.Fault(n, limitForm, args{Value: fault.Clip(text), Other: string(r.Measures), Want: example})
	}
}

// parseLimit reads a limit; ok is false where the measure has no such one.
func parseLimit(s string, m rules.Measure, l *rules.Limit) (ok bool) {
	switch m {
	case rules.MeasureYearlyCost:
		if times, isLPR := cutLPR(s); isLPR {
			l.LPR, ok = positiveRatio(times)
			return ok
		}
		rate, bad := parseRate(s)
		l.Rate = rate.Yearly()
		return bad == nil && l.Rate.Sign() > 0
	case rules.MeasurePenalty:
		if times, isTimes := cutTimes(s); isTimes {
			l.Times, ok = positiveRatio(times)
		}
		return ok
	case rules.MeasureExtension:
		if part, bad := parsePercent(s); bad == nil {
			l.Part = part
			return part.Sign() > 0
		}
		l.Months, ok = monthsOf(s)
	case rules.MeasureInstalments:
		if ok = source.IsDigits(s) && len(s) <= 4; ok {
			l.Count = atoi(s)
		}
		return ok && l.Count > 0
	case rules.MeasureLimitation, rules.MeasureRecord:
		l.Months, ok = monthsOf(s)
	}
	return ok
}

// cutLPR takes the LPR off 4xLPR and 4倍LPR.
func cutLPR(s string) (times string, ok bool) {
	s, ok = strings.CutSuffix(s, "lpr")
	if !ok {
		return "", false
	}
	for _, w := range []string{"x", "倍", "times", "*"} {
		s = strings.TrimSuffix(s, w)
	}
	return numeral(s)
}

func positiveRatio(digits string) (money.Ratio, bool) {
	d, err := decimal.NewFromString(digits)
	if err != nil || !d.IsPositive() || d.GreaterThan(maxMultiple) || -d.Exponent() > maxRateDecimals {
		return money.Ratio{}, false
	}
	return ratio(d), true
}

// monthsOf reads 36 months and 3 years.
func monthsOf(s string) (int, bool) {
	unit := 1
	if rest, ok := cutAny(s, spelling.Years, strings.CutSuffix); ok {
		s, unit = rest+"months", 12
	}
	e, bad := parseEvery(s)
	if bad != nil || e.Unit != calendar.Month || s == "months" {
		return 0, false
	}
	return e.N * unit, true
}
