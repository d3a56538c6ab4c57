package book

import (
	"slices"
	"strings"

	fld "repay/planner/book/field"
	"repay/planner/book/spelling"
	"repay/planner/internal/schema"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Parts of patterns. A digit may have spaces before it: [tight] drops those
// that mean nothing.
const (
	digit  = ` *[0-9]`
	number = `(?:` + digit + `)+(?: *\.(?:` + digit + `)+)?`
	minus  = `(?: *-)?`
	// Nothing at all may have a minus before it.
	lessZero = ` *-[ 0.%零〇百千万分之厘利点]+`
	// The years that dates reach, and the months and days of any.
	yearText  = ` *(?:1 *9|2 *[01]) *[0-9] *[0-9]| *2 *2 *0 *0`
	monthText = ` *(?:1 *[0-2]|(?:0 *)?[1-9])`
	dayText   = ` *(?:[12] *[0-9]|3 *[01]|(?:0 *)?[1-9])`
)

// numeralText is the pattern of digits, or of Chinese ones.
func numeralText() string {
	digits := strings.Split(strings.Join(spelling.Digits[:], ""), "")
	slices.Sort(digits)
	return `(?:` + number + `|(?: *[` + strings.Join(digits, "") + `十点])+)`
}

// amountText is the pattern of an amount.
func amountText() string {
	words := make([]string, 0, len(spelling.Money))
	for _, m := range spelling.Money {
		words = append(words, m.Mark)
	}
	mark := `(?:` + anyWord(words) + `| *[A-Za-z] *[A-Za-z] *[A-Za-z])*`
	grouped := `(?:` + digit + `){1,3}(?: *,?(?:` + digit + `){3})+`
	whole := `(?:` + grouped + `|(?:` + digit + `)+)(?: *\.(?:` + digit + `)+)?`
	return mark + minus + mark + whole + `(?: *[万亿])?` + mark + `(?: *整)?`
}

// partText is the pattern of a percentage up to the whole.
func partText() string {
	return `(?:(?: *0)*(?: *1 *0 *0(?: *\.(?: *0)+)?|(?: *[0-9]){1,2}(?: *\.(?:` + digit + `)+)?) *%|` +
		anyWord([]string{"百分之", "千分之", "千"}) + numeralText() + `|` + lessZero + `)`
}

// rateText is the pattern of a rate with its unit of time.
func rateText() string {
	units := func(list []spelling.RateUnit) string {
		var words []string
		for _, u := range list {
			words = append(words, u.Word)
		}
		return anyWord(words)
	}
	portion := `(?:` + number + ` *%|` +
		anyWord([]string{"百分之", "千分之", "千", "万分之", "万"}) + numeralText() + `|` +
		numeralText() + ` *分(?:` + numeralText() + `(?: *厘)?)?(?: *利)?|` + numeralText() + ` *厘(?: *利)?| *0|` + lessZero + `)`
	return `(?:` + units(spelling.RatePrefixes) + `(?: *:)?` + portion + `(?:` + units(spelling.RateSuffixes) + `)?|` + portion + units(spelling.RateSuffixes) + `)`
}

// penaltyText is the pattern of a penalty's rate, but for the words of [fld.NoPenalty].
func penaltyText() string {
	return numeralText() + anyWord([]string{"x", "倍", "times"}) + `|(?:` + anyWord([]string{"+", "上浮", "加收"}) + `)?` + rateText()
}

// planFeeText is the pattern of what each instalment of a plan costs.
func planFeeText() string {
	return `(?:` + anyWord(spelling.EachPrefixes) + `(?: *:)?)?(?:` + amountText() + `|` + partText() + `)(?:` + anyWord(spelling.EachSuffixes) + `)?`
}

// everyText is the pattern of a period.
func everyText() string {
	var words, units []string
	for _, p := range spelling.Periods {
		words = append(words, p.Words...)
	}
	slices.Sort(words)
	for _, u := range spelling.PeriodUnits {
		units = append(units, u.Word)
	}
	return `(?:` + anyWord([]string{"every"}) + `)?(?:` + anyWord(words) + `|(?: *每)?` + numeralText() + anyWord(units) + `)`
}

// dateText is the pattern of a date, monthOnly that of a month.
const (
	dateText  = `(?:` + yearText + `) *[-年]` + monthText + ` *[-月]` + dayText + `[ 日号]*`
	monthOnly = `(?:` + yearText + `) *[-年]` + monthText + `[ 月日号]*`
)

// scalarSchemas are the kinds of single values that a book has.
func (s speaker) scalarSchemas() schema.Object {
	amount := func(kind, bound string) schema.Object {
		o := schema.Type("number", "string")
		if bound != "" {
			o = o.With(bound, 0)
		}
		return s.texts(o.With("maximum", int64(money.Max)), amountText(), "写成 12000.50、1.2万 这样", "write it like 12000.50 or 1.2万")
	}
	text := func(pattern, zh, en string) schema.Object { return s.texts(schema.Type("string"), pattern, zh, en) }
	return schema.Object{}.
		With("text", schema.Type("string", "number", "boolean").With("minLength", 1)).
		With("texts", schema.Type("string", "number", "boolean", "array").With("minLength", 1).With("items", schema.Ref("text"))).
		With("id", schema.Type("string", "number", "boolean").With("minimum", 0).
			With("pattern", "^\\s*[^-\\s!-,./:-@\\[-^`{-~][^\\s!-,./:-@\\[-^`{-~]*\\s*$").
			With("patternErrorMessage", s.line("用字母、数字、- 和 _", "use letters, digits, - and _"))).
		With("amount", amount("amount", "minimum")).
		With("sum", amount("sum", "exclusiveMinimum")).
		With("balance", amount("balance", "")).
		With("percent", text(partText(), "写成 5% 这样", "write it like 5%")).
		With("share", s.texts(schema.Type("number", "string").With("minimum", 0).With("maximum", int64(money.Max)),
			amountText()+`|`+partText(), "写成 50% 或 800 这样", "write it like 50% or 800")).
		With("rate", text(rateText(), "带上时间单位：14.6%/年、1.2%/月、0.04%/日", "give its unit of time: 14.6%/year, 1.2%/month or 0.04%/day")).
		With("rate_or_word", text(listed(loan.RateKinds)+`|`+rateText(), "带上时间单位：14.6%/年、1.2%/月、0.04%/日；或 implied、unknown",
			"give its unit of time: 14.6%/year, 1.2%/month or 0.04%/day; or write implied or unknown")).
		With("date", text(dateText, "写成 2026-11-21 这样", "write it like 2026-11-21")).
		With("date_or_month", text(dateText+`|`+monthOnly, "写成 2026-11-21 或 2026-11 这样", "write it like 2026-11-21 or 2026-11")).
		With("every", shownOr([]string{"month", "week", "quarter", "year", "每月", "每周"},
			text(everyText(), "写成 month、3 months、2 weeks、10 days 这样", "write it like month, 3 months, 2 weeks or 10 days"))).
		With("flag", oneOf(fld.Flags)).
		With("periods", s.count(1, loan.MaxPeriods)).
		With("periods_or_rest", s.texts(schema.Type("integer", "string").With("minimum", 1).With("maximum", loan.MaxPeriods),
			countText()+`|[-_ ]*(?:`+spelled("rest", "[-_ ]*")+`|剩余)[-_ ]*`, "写期数，最后一段可以写 rest", "write a number of periods, or rest in the last stage")).
		With("stage_pay", s.texts(schema.Type("number", "string").With("minimum", 0).With("maximum", int64(money.Max)),
			listed(loan.Pays)+`|`+amountText()+`|`+partText(), "写 level、equal-principal、flat、interest、nothing、50% 或 800", "write level, equal-principal, flat, interest, nothing, 50% or 800")).
		With("periods_or_none", s.count(0, loan.MaxPeriods)).
		With("day_of_month", s.count(1, 31)).
		With("grace_days", s.count(0, 366)).
		With("after_days", s.count(1, 3660)).
		With("parts", s.count(1, 120)).
		With("plan_fee", s.texts(schema.Type("number", "string").With("minimum", 0).With("maximum", int64(money.Max)),
			planFeeText(), "写成 0.6%/period（每期）或 21.60 这样", "write it like 0.6%/period or 21.60")).
		With("penalty_rate", text(listed(fld.NoPenalty)+`|`+penaltyText(), "写成 1.5x、+3%/年、0.05%/日、none 或 unknown", "write it like 1.5x, +3%/year, 0.05%/day, none or unknown"))
}

// texts adds the pattern of a kind to its schema, and what to write instead.
func (s speaker) texts(o schema.Object, whole, zh, en string) schema.Object {
	return o.With("pattern", pattern(whole)).With("patternErrorMessage", s.line(zh, en))
}

// countText is the pattern of a whole number.
func countText() string {
	return minus + `(?:` + digit + `)+(?:` + anyWord(slices.Concat(spelling.Terms, spelling.Months, spelling.Days, spelling.DayOfMonth)) + `)?`
}

// count is a whole number, also as a text with its unit: 12期, 10日.
func (s speaker) count(lo, hi int) schema.Object {
	return s.texts(schema.Type("integer", "string").With("minimum", lo).With("maximum", hi),
		countText(), "写一个整数", "write a whole number")
}

// line is a short text in the languages of the schema, on one line.
func (s speaker) line(zh, en string) string { return s.say(lang.Text{ZH: zh, EN: en}, " / ") }
