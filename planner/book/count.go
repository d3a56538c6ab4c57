package book

import (
	"slices"
	"strconv"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/calendar"
	"repay/planner/internal/lazy"
	"repay/planner/lang"
)

// units are the words that may follow the number of a field.
func (r *reader) units(key string) []string {
	switch key {
	case "day", "due_day":
		return spelling.DayOfMonth
	case "days", "grace", "after":
		return spelling.Days
	}
	if r.period == calendar.Monthly {
		return slices.Concat(spelling.Terms, spelling.Months)
	}
	return spelling.Terms
}

// cutWords removes from a number the first of some words that it ends with.
func cutWords(t string, words []string) (string, bool) {
	for _, w := range words {
		if rest, ok := strings.CutSuffix(t, w); ok && source.IsDigits(rest) {
			return rest, true
		}
	}
	return t, false
}

var (
	countMonths = fault.Wrong("count_months",
		"{key} 数的是期数；这笔借款不是按月还，{value} 不等于期数",
		"{key} counts instalments, and this loan is not paid by the month, so {value} does not say how many",
		"写一共几期：{want}", "write how many instalments that is: {want}")
	oneNumberEach = fault.Wrong("one_number_each",
		"{key} 只能写一个数，这里有几个", "{key} takes one number, and here are several",
		"每个数另写一项", "write an item of its own for each")
	countDays = fault.Wrong("count_days",
		"{key} 数的是期数，{value} 不是期数", "{key} counts instalments, and {value} is a length of time",
		"如果 {other} 天后一次还清，写 periods: 1 和 every: {other} days",
		"if all is repaid once, after {other} days, write periods: 1 and every: {other} days")
	intFormNear = fault.Wrong("int_form_near",
		"{key} 要写整数，不是 {value}", "{key} takes a whole number, not {value}",
		"写 {want}", "write {want}")
	intForm = fault.Wrong("int_form",
		"{key} 要写整数，不是 {value}", "{key} takes a whole number, not {value}",
		"写 {other} 到 {n}", "write a number from {other} to {n}")
	intRange = fault.Wrong("int_range",
		"{key} 不能是 {value}", "{key} cannot be {value}",
		"写 {other} 到 {n}", "write a number from {other} to {n}")
)

// intOf reads a whole number between lo and hi.
func (r *reader) intOf(n *source.Node, lo, hi int) (int, bool) {
	text, ok := r.number(n)
	if !ok {
		return 0, false
	}
	if k, ok := plainInt(text); ok && lo <= k && k <= hi {
		return k, true
	}
	units := r.units(n.Name())
	t, _ := cutWords(tight(text), units)
	a := args{Value: fault.Clip(text), N: hi, Other: strconv.Itoa(lo)}
	if months, ok := cutWords(t, spelling.Months); ok && slices.Equal(units, spelling.Terms) {
		a.Want = r.inPeriods(months)
		r.Fault(n, countMonths, a)
		return 0, false
	}
	if n.Name() == "day" && !source.IsDigits(strings.TrimPrefix(t, "-")) && numbersApart.Get().MatchString(t) {
		r.Fault(n, oneNumberEach, a)
		return 0, false
	}
	if days, ok := cutWords(t, spelling.Days); ok && n.Name() == "periods" {
		a.Other = days
		r.Fault(n, countDays, a)
		return 0, false
	}
	digits := strings.TrimPrefix(t, "-")
	if !source.IsDigits(digits) {
		if near := nearInt(t, units); near != "" {
			a.Want = fault.Same(near)
			r.Fault(n, intFormNear, a)
			return 0, false
		}
		r.Fault(n, intForm, a)
		return 0, false
	}
	k := hi + 1
	if digits = strings.TrimLeft(digits, "0"); len(digits) < 9 {
		k, _ = strconv.Atoi("0" + digits)
	}
	if t[0] == '-' {
		k = -k
	}
	if k < lo || k > hi {
		r.Fault(n, intRange, a)
		return 0, false
	}
	return k, true
}

// plainInt reads a number of a few digits and nothing else.
func plainInt(text string) (n int, ok bool) {
	if len(text) > 8 || !source.IsDigits(text) {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

var numbersApart = lazy.New(`[0-9][^0-9.]+[0-9]`)

// inPeriods converts months into periods of the loan being read. Where that is
// not a whole number, it says in words what to do.
func (r *reader) inPeriods(months string) lang.Text {
	if n, err := strconv.Atoi(months); err == nil && r.period.Unit == calendar.Month && n%r.period.N == 0 {
		return fault.Same(strconv.Itoa(n / r.period.N))
	}
	return lang.Text{ZH: "数一数还款计划里有几期", EN: "count them in the lender's schedule"}
}

// nearInt is the whole number that a text most likely means: 12.0, +12, 十二,
// and 1年 of instalments by the month.
func nearInt(t string, units []string) string {
	if w, f, ok := strings.Cut(t, "."); ok && source.IsDigits(w) && strings.Trim(f, "0") == "" && f != "" {
		return w
	}
	if plain := strings.NewReplacer("+", "", "_", "").Replace(t); source.IsDigits(plain) && t[0] != '0' {
		return plain
	}
	for _, w := range units {
		t = strings.TrimSuffix(t, w)
	}
	if n, _, ok := hanNumber(t); ok {
		return strconv.FormatInt(n, 10)
	}
	if years, ok := cutAny(t, spelling.Years, strings.CutSuffix); ok && slices.Contains(units, spelling.Months[0]) {
		n, _ := strconv.ParseInt(years, 10, 16)
		if han, _, ok := hanNumber(years); ok {
			n = han
		}
		if n > 0 && n <= 100 {
			return strconv.FormatInt(12*n, 10)
		}
	}
	return ""
}

// count reads an optional whole number within the bounds of its field; otherwise
// where it is absent or wrong.
func (c rec) count(key string, otherwise int) int {
	return read(c, key, otherwise, func(n *source.Node) (int, bool) {
		least, most := c.of.Field(key).Kind.Bounds()
		return c.intOf(n, least, most)
	})
}
