package schema

import (
	"slices"
	"strings"

	"repay/planner/book/spelling"
)

// Parts of patterns. A digit may have spaces before it: the reader drops those
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

// hanAmount is the pattern of an amount in words, with digits between them or not.
func hanAmount() string {
	digits := strings.Split(strings.Join(spelling.Digits[:], ""), "")
	slices.Sort(digits)
	return `(?: *[0-9` + strings.Join(digits, "") + `十拾百佰千仟万亿])+`
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
	return mark + minus + mark + `(?:` + whole + `(?: *[万亿])?|` + hanAmount() + `)` + mark + `(?: *整)?`
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
			words = append(words, u.Words...)
		}
		return anyWord(words)
	}
	portion := `(?:` + number + ` *%|` +
		anyWord([]string{"百分之", "千分之", "千", "万分之", "万"}) + numeralText() + `|` +
		numeralText() + ` *分(?:` + numeralText() + `(?: *厘)?)?(?: *利)?|` + numeralText() + ` *厘(?: *利)?| *0|` + lessZero + `)`
	return `(?:` + units(spelling.RatePrefixes) + `(?: *:)?` + portion + `(?:` + units(spelling.RateSuffixes) + `)?|` + portion + units(spelling.RateSuffixes) + `)`
}

// penaltyText is the pattern of a penalty's rate, but for the words of [field.NoPenalty].
func penaltyText() string {
	return numeralText() + anyWord(spelling.Times) + `|(?:` + anyWord(spelling.OnTop) + `)?` + rateText()
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
		units = append(units, u.Words...)
	}
	return `(?:` + anyWord([]string{"every"}) + `)?(?:` + anyWord(words) + `|(?: *每)?` + numeralText() + anyWord(units) + `)`
}

// daysLateText is the pattern of so many days, as apps say it: 已逾期386天.
func daysLateText() string {
	return `(?:` + anyWord(spelling.Overdue) + `)? *(?:` + digit + `)+ *(?:` + anyWord(spelling.Days) + `)`
}

// dateText is the pattern of a date, monthOnly that of a month.
const (
	dateText  = `(?:` + yearText + `) *[-年]` + monthText + ` *[-月]` + dayText + `[ 日号]*`
	monthOnly = `(?:` + yearText + `) *[-年]` + monthText + `[ 月日号]*`
)

// countText is the pattern of a whole number.
func countText() string {
	return minus + `(?:` + digit + `)+(?:` + anyWord(slices.Concat(spelling.Terms, spelling.Months, spelling.Days, spelling.DayOfMonth)) + `)?`
}
