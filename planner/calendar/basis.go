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
		switch leap := leapDays(from, to); leap {
		case 0:
			return money.Fraction(days, 365)
		case days:
			return money.Fraction(days, 366)
		default:
			return money.Fraction(leap*365+(days-leap)*366, 365*366)
		}
	case Thirty360:
		return money.Fraction(Days30E(from, to), 360)
	}
	return money.Fraction(days, 365)
}

// leapDays counts the days of [from, to) that lie in leap years.
func leapDays(from, to Date) (days int64) {
	first, last := from.Year(), to.Year()
	if first == last && IsLeap(first) {
		return int64(to - from)
	}
	for y := first; first < last && y <= last; y++ {
		if IsLeap(y) {
			days += int64(min(to, Of(y+1, 1, 1)) - max(from, Of(y, 1, 1)))
		}
	}
	return days
}

// Days30E counts days from a to b in months of 30 days: 30E/360.
func Days30E(a, b Date) int64 {
	y1, m1, d1 := a.Civil()
	y2, m2, d2 := b.Civil()
	return int64(360*(y2-y1) + 30*(m2-m1) + min(d2, 30) - min(d1, 30))
}
