package book

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/calendar"
	"repay/planner/lang"
)

var (
	dateRange = fault.Wrong("date_range",
		"{value} 不在 1900 到 2200 年之间", "{value} is not between the years 1900 and 2200",
		"检查年份", "check the year")
	dateNoMonth = fault.Wrong("date_no_month",
		"{value} 的月份不对", "{value} has no such month",
		"月份是 1 到 12", "months are 1 to 12")
	dateNoDay = fault.Wrong("date_no_day",
		"没有 {value} 这一天", "there is no {value}",
		"{other} 只有 {n} 天", "{other} has {n} days")
)

// parseDate reads a date; month is true, and the date its first day, where
// only a month is given.
func parseDate(s string) (d calendar.Date, month bool, bad *complaint) {
	if d, ok := calendar.Parse(s); ok { // as most dates are written
		return d, false, nil
	}
	t := tight(s)
	y, m, day, ok := dateParts(t)
	switch {
	case !ok:
		return 0, false, dateComplaint(t, args{Value: fault.Clip(s)})
	case y < 1900 || y > 2200:
		return 0, false, &complaint{dateRange, args{Value: fault.Clip(s)}}
	case m < 1 || m > 12:
		return 0, false, &complaint{dateNoMonth, args{Value: fault.Clip(s)}}
	case day < 0:
		return calendar.Of(y, m, 1), true, nil
	case !calendar.Valid(y, m, day):
		return 0, false, &complaint{dateNoDay, args{Value: fault.Clip(s), N: calendar.DaysIn(y, m), Other: fmt.Sprintf("%04d-%02d", y, m)}}
	}
	return calendar.Of(y, m, day), false, nil
}

// dateParts splits 2026-3-8, 2026-03, 2026年3月8日 and 2026年3月; day is -1
// where there is none.
func dateParts(t string) (y, m, d int, ok bool) {
	if rest, isChinese := strings.CutSuffix(t, "日"); isChinese || strings.Contains(t, "年") {
		rest = strings.TrimSuffix(rest, "号")
		rest = strings.Replace(rest, "年", "-", 1)
		if strings.HasSuffix(rest, "月") {
			rest = strings.TrimSuffix(rest, "月")
		} else {
			rest = strings.Replace(rest, "月", "-", 1)
		}
		t = rest
	}
	return calendar.Split(t)
}

var (
	dateNoYear = fault.Wrong("date_no_year",
		"{value} 没写年份", "{value} has no year",
		"如果是 {n} 年，写 {other}", "write {other}, if the year is {n}")
	dateFormNear = fault.Wrong("date_form_near",
		"日期不能写成 {value}", "a date is not written as {value}",
		"写 {other}", "write {other}")
	dateForm = fault.Wrong("date_form",
		"{value} 不是日期", "{value} is not a date",
		"写成 2026-11-21 这样", "write it like 2026-11-21")
	dateEither = fault.Wrong("date_either",
		"日期不能写成 {value}", "a date is not written as {value}",
		"写 {want}，看是哪一天", "write {want}, whichever it is")
	dateShortYear = fault.Wrong("date_short_year",
		"{value} 的年份要写四位", "the year of {value} needs four digits",
		"如果是这一天，写 {other}", "write {other}, if that is the day")
)

// dateComplaint says how a date in another order or with other signs is
// written here.
func dateComplaint(t string, a args) *complaint {
	if m, d, ok := strings.Cut(strings.TrimRight(t, "日号"), "月"); ok && d != "" {
		m, ok1 := numeral(m)
		d, ok2 := numeral(d)
		if ok1 && ok2 && len(m) <= 2 && len(d) <= 2 {
			a.Other = pad2(m) + "-" + pad2(d)
			return &complaint{dateNoYear, a}
		}
	}
	if n, ok := strings.CutSuffix(t, "月"); ok {
		if n, ok := numeral(n); ok && len(n) <= 2 {
			a.Other = pad2(n)
			return &complaint{dateNoYear, a}
		}
	}
	if head, _, ok := strings.Cut(strings.Replace(t, "t", " ", 1), " "); ok {
		if y, m, d, ok := dateParts(head); ok && calendar.Valid(y, m, d) {
			a.Other = calendar.Of(y, m, d).String()
			return &complaint{dateFormNear, a}
		}
	}
	if source.IsDigits(t) && len(t) == 8 {
		return near(a, t[:4], t[4:6], t[6:])
	}
	parts := strings.FieldsFunc(t, func(c rune) bool { return strings.ContainsRune("/.-,: ", c) })
	for _, p := range parts {
		if !source.IsDigits(p) {
			return &complaint{dateForm, a}
		}
	}
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		return near(a, parts[0], parts[1], parts[2])
	case len(parts) == 3 && len(parts[2]) == 4:
		c, other := near(a, parts[2], parts[1], parts[0]), near(a, parts[2], parts[0], parts[1])
		if c.kind == dateFormNear && other.kind == dateFormNear && c.args.Other != other.args.Other {
			c.kind, c.args.Want = dateEither, fault.Either(c.args.Other, other.args.Other)
		}
		return c
	case len(parts) == 3 && len(parts[0]) == 2 && len(parts[2]) == 2:
		c := near(a, "20"+parts[0], parts[1], parts[2])
		if c.kind == dateFormNear {
			c.kind = dateShortYear
		}
		return c
	case len(parts) == 2 && len(parts[0]) == 4:
		return near(a, parts[0], parts[1], "")
	case len(parts) == 2 && len(parts[0]) == 2 && len(parts[1]) <= 2 && atoi(parts[0]) > 12 && atoi(parts[1]) <= 12:
		c := near(a, "20"+parts[0], parts[1], "")
		c.kind = dateShortYear
		return c
	case len(parts) == 2 && len(parts[0]) <= 2 && len(parts[1]) <= 2:
		a.Other = pad2(parts[0]) + "-" + pad2(parts[1])
		return &complaint{dateNoYear, a}
	}
	return &complaint{dateForm, a}
}

// near proposes y-m-d, or y-d-m where only that is a day.
func near(a args, y, m, d string) *complaint {
	yy, _ := strconv.Atoi(y)
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	switch {
	case len(m) > 2 || len(d) > 2:
		return &complaint{dateForm, a}
	case d == "" && mm >= 1 && mm <= 12:
		a.Other = y + "-" + pad2(m)
	case calendar.Valid(yy, mm, dd):
		a.Other = y + "-" + pad2(m) + "-" + pad2(d)
	case calendar.Valid(yy, dd, mm):
		a.Other = y + "-" + pad2(d) + "-" + pad2(m)
	default:
		return &complaint{dateForm, a}
	}
	return &complaint{dateFormNear, a}
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func pad2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// maxEvery bounds a period, in its unit, to ten years.
var maxEvery = map[calendar.Unit]int{calendar.Month: 120, calendar.Week: 520, calendar.Day: 3650}

var (
	everyRange = fault.Wrong("every_range",
		"周期不能是 {value}", "the period cannot be {value}",
		"最短 1 天，最长 120 个月；每月写 month，每 3 个月写 3 months",
		"it is at least a day and at most 120 months: write month, or like 3 months")
	everyNoUnit = fault.Wrong("every_no_unit",
		"{value} 没写单位", "{value} has no unit",
		"写 {want}", "write {want}")
	everyForm = fault.Wrong("every_form",
		"{value} 不是周期", "{value} is not a period",
		"写 month、3 months、week、2 weeks 或 10 days", "write month, 3 months, week, 2 weeks or 10 days")
)

// parseEvery reads a period: month, 3 months, week, 2 weeks, 10 days.
func parseEvery(s string) (calendar.Every, *complaint) {
	t := strings.TrimPrefix(tight(s), "every")
	for _, p := range spelling.Periods {
		if slices.Contains(p.Words, t) {
			return p.Every, nil
		}
	}
	t = strings.TrimPrefix(t, "每")
	for _, u := range spelling.PeriodUnits {
		n, ok := cutAny(t, u.Words, strings.CutSuffix)
		if !ok {
			continue
		}
		if digits, ok := numeral(n); ok && source.IsDigits(digits) && len(digits) <= 6 {
			k, _ := strconv.Atoi(digits)
			if k < 1 || k > maxEvery[u.Unit] {
				return calendar.Every{}, &complaint{everyRange, args{Value: fault.Clip(s)}}
			}
			return calendar.Every{N: k, Unit: u.Unit}, nil
		}
	}
	a := args{Value: fault.Clip(s)}
	if digits, ok := numeral(t); ok && source.IsDigits(digits) {
		a.Want = lang.Text{ZH: digits + " months、" + digits + " weeks 或 " + digits + " days", EN: digits + " months, " + digits + " weeks or " + digits + " days"}
		return calendar.Every{}, &complaint{everyNoUnit, a}
	}
	return calendar.Every{}, &complaint{everyForm, a}
}
