package pages

import (
	"strconv"
	"strings"

	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/plan"
)

// soon is up to how many days ahead a date is written without its year.
const soon = 30

// money writes an amount with thousands commas.
func (v voice) money(a Amount) string { return v.c.Currency.Grouped(a) }

// signed writes a difference with its sign; zero has none.
func (v voice) signed(a Amount) string { return when(a > 0, "+") + v.money(a) }

var wAtLeast = lang.Text{ZH: "至少 {1}", EN: "at least {1}"}

// maybe writes an amount that may be unknown (?) or a lower bound; "at least 0"
// would say nothing.
func (v voice) maybe(m plan.Maybe) string {
	switch {
	case !m.Known, m.AtLeast && m.Amount == 0:
		return "?"
	case m.AtLeast:
		return v.say(wAtLeast, v.money(m.Amount))
	}
	return v.money(m.Amount)
}

var wBetween = lang.Text{ZH: "{1} 到 {2}", EN: "{1} to {2}"}

// between writes the range of an amount, one figure where its ends are the
// same. Of what is a lower bound at both ends only the lower says anything.
func (v voice) between(s plan.Span) string {
	if s.Same() || !s.Low.Exact() || s.High.AtLeast {
		return v.maybe(s.Low)
	}
	return v.say(wBetween, v.money(s.Low.Amount), v.money(s.High.Amount))
}

// cell is an amount in a table.
func (v voice) cell(m plan.Maybe) page.Cell {
	return page.Cell{Text: v.maybe(m), Zero: m.Exact() && m.Amount == 0}
}

// dash is an amount in a table where zero means that there is none.
func (v voice) dash(m plan.Maybe) page.Cell {
	if c := v.cell(m); !c.Zero {
		return c
	}
	return page.TextCell("-")
}

// amount is a known amount in a table.
func (v voice) amount(a Amount) page.Cell { return v.cell(plan.Maybe{Amount: a, Known: true}) }

// number is a count in a table; zero is left blank.
func number(n int) page.Cell { return page.TextCell(when(n != 0, strconv.Itoa(n))) }

// count writes a number with its unit, one or many.
func (v voice) count(n int, one, many lang.Text) string {
	return strconv.Itoa(n) + " " + v.unit(n, one, many)
}

// unit is the unit of n things.
func (v voice) unit(n int, one, many lang.Text) string { return v.say(either(n == 1, one, many)) }

var (
	wDay  = lang.Text{ZH: "天", EN: "day"}
	wDays = lang.Text{ZH: "天", EN: "days"}
)

// dayWord is the unit of n days.
func (v voice) dayWord(n int) string { return v.unit(n, wDay, wDays) }

// date writes a day of the next 30 days as MM-DD, others in full.
func (v voice) date(d Date) string {
	if d >= v.c.AsOf && d <= v.c.AsOf+soon {
		return d.String()[5:]
	}
	return d.String()
}

var wToday = lang.Text{ZH: "今天", EN: "today"}

// on is a date inside a sentence: today, or the date, which in Chinese is set
// off from the character after it.
func (v voice) on(d Date) string {
	if d == v.c.AsOf {
		return v.say(wToday)
	}
	return v.spaced(v.date(d))
}

var wOnDate = lang.Text{ZH: "{1}", EN: "on {1}"}

// onDay is the day of what is done: on 12-10, today.
func (v voice) onDay(d Date) string {
	if d == v.c.AsOf {
		return v.say(wToday)
	}
	return v.say(wOnDate, v.on(d))
}

// day is a date by itself, or today.
func (v voice) day(d Date) string {
	if d == v.c.AsOf {
		return v.say(wToday)
	}
	return v.date(d)
}

// month writes the month of a date; none is a dash.
func month(d Date) string {
	if d.IsZero() {
		return "-"
	}
	return d.String()[:len("2026-11")]
}

// mostShown is the yearly rate above which no more is said than that it is large.
const mostShown = 100

var wOverRate = lang.Text{ZH: "超过 10,000%", EN: "over 10,000%"}

// percent writes a yearly rate with two decimals: 14.60%.
func (v voice) percent(rate float64) string {
	if rate > mostShown {
		return v.say(wOverRate)
	}
	s := strconv.FormatFloat(rate*100, 'f', 2, 64)
	if s == "-0.00" { // next to nothing has no sign
		s = "0.00"
	}
	return s + "%"
}

var (
	wPerYear  = lang.Text{ZH: "/年", EN: "/year"}
	wPerMonth = lang.Text{ZH: "/月", EN: "/month"}
	wPerDay   = lang.Text{ZH: "/日", EN: "/day"}
)

// rateText writes a rate with its unit of time, as the book does.
func (v voice) rateText(r money.Rate) string {
	unit := [...]lang.Text{money.PerYear: wPerYear, money.PerMonth: wPerMonth, money.PerDay: wPerDay}
	return r.Value.Percent() + v.say(unit[r.Per])
}

// minor is what the minor unit of the book's currency is called.
func (v voice) minor() string { return v.say(v.c.Currency.Minor()) }

// twoPlaces writes an exact rate or part as a percentage: 3.00%.
func twoPlaces(r money.Ratio) string { return r.MulInt(100).Rat().FloatString(2) + "%" }

// decimals writes an exact value in minor units as money with n decimals more.
func (v voice) decimals(r money.Ratio, n int) string {
	unit := money.NewRatio(1, int64(v.c.Currency.Unit()))
	s := r.Mul(unit).Places(v.c.Currency.Decimals + n)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	units, _, _ := strings.Cut(s, ".")
	for i := len(units) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}
