package pages

import (
	"math"
	"strconv"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
)

// AskWarnings returns what a reader of the least to ask should know besides.
func AskWarnings(h Head, c plan.Case, a *plan.LeastAsk) []record.Warning {
	return SearchWarnings(h, c, a.Comparison)
}

var (
	wSearching      = lang.Text{ZH: "正在找", EN: "searching"}
	wStillCost      = lang.Text{ZH: "正在找更好的：目前花费 {1}，{2}", EN: "still searching: cost {1} so far, {2}"}
	wStillHighest   = lang.Text{ZH: "正在找更好的：目前最高一月 {1}，{2}", EN: "still searching: highest month {1} so far, {2}"}
	wStillFinish    = lang.Text{ZH: "正在找更好的：目前 {1} 还完，最早也要到 {2}", EN: "still searching: done {1} so far, not before {2}"}
	wStillAsks      = lang.Text{ZH: "正在找更好的：目前要谈 {1} 家，最少也要谈 {2} 家", EN: "still searching: {1} to ask so far, no fewer than {2}"}
	wStillBetter    = lang.Text{ZH: "最多还能好 {1}", EN: "at most {1} better"}
	wStillUnbounded = lang.Text{ZH: "还能好多少不知道", EN: "how much better is unknown"}
)

// Searching is what a terminal is told while nothing is found yet.
func Searching(h Head, c plan.Case) string { return newVoice(h, c).say(wSearching) }

// StillSearching is what it is told of the best so far at a goal.
func StillSearching(h Head, c plan.Case, g plan.Goal, p plan.Proof) string {
	v := newVoice(h, c)
	switch g {
	case plan.Easiest:
		return v.say(wStillAsks, p.Value, max(0, p.Bound))
	case plan.Fastest:
		return v.say(wStillFinish, month(dayOf(p.Value)), month(dayOf(p.Bound)))
	case plan.Lightest:
		return v.say(wStillHighest, v.money(Amount(p.Value)), v.atMostBetter(p))
	}
	return v.say(wStillCost, v.money(Amount(p.Value)), v.atMostBetter(p))
}

func dayOf(n int64) Date { return Date(min(max(n, 0), int64(calendar.Last))) }

// atMostBetter says how much better than the best so far another choice might be:
// a part of it, rounded up to a tenth of a percent.
func (v voice) atMostBetter(p plan.Proof) string {
	gap := math.Ceil(p.Gap()*1000) / 10
	if gap > 100 {
		return v.say(wStillUnbounded)
	}
	return v.say(wStillBetter, strconv.FormatFloat(gap, 'f', 1, 64)+"%")
}
