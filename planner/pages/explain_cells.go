package pages

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/page"
)

var (
	wTimeDay    = lang.Text{ZH: "{1} 天", EN: "{1} day"}
	wTimeDays   = lang.Text{ZH: "{1} 天", EN: "{1} days"}
	wTimeMonth  = lang.Text{ZH: "{1} 个月", EN: "{1} month"}
	wTimeMonths = lang.Text{ZH: "{1} 个月", EN: "{1} months"}
	wTimeYear   = lang.Text{ZH: "{1}/12 年", EN: "{1}/12 year"}

	wTimePeriod  = lang.Text{ZH: "{1} 期", EN: "{1} period"}
	wTimePeriods = lang.Text{ZH: "{1} 期", EN: "{1} periods"}
)

// time is what the rate is multiplied with.
func (v explaining) time(l explain.Line) string {
	if l.Time.Unit == explain.Periods {
		n := mixed(l.Time.N)
		return v.say(either(n == "1", wTimePeriod, wTimePeriods), n)
	}
	n := timeNumber(l.Time)
	if l.Time.Unit == explain.Months {
		n = mixed(l.Time.N)
	}
	one := n == "1"
	switch l.Time.Unit {
	case explain.Days:
		return v.say(either(one, wTimeDay, wTimeDays), n)
	case explain.DaysOf365, explain.DaysOf360, explain.DaysOf30:
		return n
	case explain.Months:
		return v.say(either(one, wTimeMonth, wTimeMonths), n)
	case explain.MonthsOfYear:
		if strings.Contains(n, "/") {
			return v.say(wTimeMonths, n)
		}
		return v.say(wTimeYear, n)
	}
	if l.Days != 0 {
		return v.say(either(l.Days == 1, wTimeDay, wTimeDays), l.Days)
	}
	return ""
}

// timeCell is the time in a table, where the head of the column says periods.
func (v explaining) timeCell(l explain.Line) string {
	if l.Time.Unit == explain.Periods {
		return mixed(l.Time.N)
	}
	return v.time(l)
}

// timeNumber is the time as a number, of the unit of its rate: 7/365, or 3.
func timeNumber(t explain.Time) string {
	n := t.N.Decimal()
	if num, den, ok := t.N.Pair(); ok {
		n = fractionText(num, den)
	}
	of := map[explain.TimeUnit]string{explain.DaysOf365: "/365", explain.DaysOf360: "/360", explain.DaysOf30: "/30"}
	return n + of[t.Unit]
}

// fractionText writes a ratio as whole numbers: 365/7, or 12.
func fractionText(num, den int64) string {
	return strconv.FormatInt(num, 10) + when(den != 1, "/"+strconv.FormatInt(den, 10))
}

// mixed writes a number that is not reduced as a whole one and the rest: 1+15/30.
func mixed(r money.Ratio) string {
	num, den, _ := r.Parts()
	whole, rest := num/den, num%den
	switch {
	case rest == 0:
		return strconv.FormatInt(whole, 10)
	case whole == 0:
		return fmt.Sprintf("%d/%d", rest, den)
	}
	return fmt.Sprintf("%d+%d/%d", whole, rest, den)
}

// base is what the rate, or the part, is of.
func (v explaining) base(l explain.Line) page.Cell {
	switch {
	case l.BaseOf != nil:
		return page.Cell{Text: v.decimals(*l.BaseOf, 2)}
	case l.Base == nil, l.Kind == explain.InRow && l.Amount == nil:
		return page.Cell{Zero: true}
	}
	return page.Cell{Text: v.money(*l.Base)}
}

// rate is the rate as one number, or as it is put together; or the part.
func (v explaining) rate(l explain.Line) string {
	switch {
	case l.Rate != nil:
		return l.Rate.Text(v.rateText)
	case l.Factor != nil:
		return l.Factor.Percent()
	case l.Count > 0 && (l.Kind == explain.EqualPart || l.Kind == explain.ShortOn):
		return "/ " + strconv.Itoa(l.Count)
	}
	return ""
}

// discount is what one unit of then is worth today.
func discount(l explain.Line) page.Cell {
	return page.TextCell(when(l.Kind == explain.WorthNow, strconv.FormatFloat(l.Discount, 'f', 8, 64)))
}

// exact writes a value before rounding with two decimals beyond the cent, and
// more where these would seem to round another way.
func (v explaining) exact(e *explain.Explanation, l explain.Line) page.Cell {
	if l.Exact == nil || l.Kind == explain.Rounded && l.N == 0 {
		return page.Cell{Zero: true}
	}
	n := 2
	for l.Amount != nil && n < 8 {
		cut, _ := new(big.Rat).SetString(l.Exact.Rat().FloatString(n))
		if money.FromRat(cut).Round(e.Mode) == *l.Amount {
			break
		}
		n += 2
	}
	return page.Cell{Text: v.decimals(*l.Exact, n)}
}

// counted is the amount of a line.
func (v explaining) counted(l explain.Line) page.Cell {
	a := l.Amount
	if l.Kind == explain.InRow && a == nil {
		a = l.Base // a payment that is counted, not added up
	}
	if a == nil {
		return page.Cell{Zero: true}
	}
	return page.Cell{Text: v.money(*a)}
}
