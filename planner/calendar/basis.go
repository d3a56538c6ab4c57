package calendar

import (
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/money"
)

// Basis is a day-count convention for rates per year.
type Basis uint8

const (
	Actual365    Basis = iota // actual days / 365
	Actual360                 // actual days / 360
	ActualActual              // days in leap years / 366 plus the rest / 365
	Thirty360                 // whole periods of months / 12; parts by days of the period
)

// Bases are the conventions, as books name them.
var Bases = enum.List[Basis]{
	{Is: Actual365, Name: "actual/365", Also: []string{"act/365", "实际/365", "365"}, Says: lang.Text{ZH: "一年 365 天", EN: "years of 365 days"}},
	{Is: Thirty360, Name: "30/360", Also: []string{"30e/360"}, Says: lang.Text{ZH: "每月 30 天、每年 360 天", EN: "months of 30 days, years of 360"}},
	{Is: Actual360, Name: "actual/360", Also: []string{"act/360", "实际/360", "360"}, Says: lang.Text{ZH: "一年 360 天", EN: "years of 360 days"}},
	{Is: ActualActual, Name: "actual/actual", Also: []string{"act/act", "实际/实际"}, Says: lang.Text{ZH: "当年的实际天数", EN: "the real days of each year"}},
}

// YearFraction returns the fraction of a year from a to b by the actual-day
// bases, not reduced. For Thirty360, where periods matter, it counts 30E/360.
func (b Basis) YearFraction(from, to Date) money.Ratio {
	days := int64(to - from)
	switch b {
	case Actual360:
		return money.Fraction(days, 360)
	case ActualActual:
		return money.Fraction(DaysOfYears(from, to), 365*366)
	case Thirty360:
		return money.Fraction(Days30E(from, to), 360)
	}
	return money.Fraction(days, 365)
}

// DaysOfYears counts the days from a to b, each as a part of its year: 365 for a
// day of a leap year and 366 for any other, of the 365·366 that make a year.
func DaysOfYears(a, b Date) int64 {
	var y Years
	return y.Days(a, b)
}

// Years counts as [DaysOfYears] does stretches that follow one another: it knows
// the year in which the last one ended.
type Years struct {
	of       int
	from, to Date
	day      int64 // what a day of it counts
}

// Days counts the days from a to b.
func (y *Years) Days(a, b Date) int64 {
	if y.from <= a && b <= y.to {
		return y.day * int64(b-a)
	}
	return y.across(a, b)
}

func (y *Years) across(a, b Date) (n int64) {
	if a < y.from || a > y.to {
		year := a.Year()
		y.begin(year, Of(year, 1, 1))
	}
	for b > y.to {
		n += y.day * int64(y.to-a)
		a = y.to
		y.begin(y.of+1, a)
	}
	return n + y.day*int64(b-a)
}

func (y *Years) begin(of int, from Date) {
	*y = Years{of, from, from + 365, 366}
	if IsLeap(of) {
		y.to, y.day = from+366, 365
	}
}

// Days30E counts days from a to b in months of 30 days: 30E/360.
func Days30E(a, b Date) int64 {
	y1, m1, d1 := a.Civil()
	y2, m2, d2 := b.Civil()
	return int64(360*(y2-y1) + 30*(m2-m1) + min(d2, 30) - min(d1, 30))
}
