package pages

import (
	"cmp"
	"slices"

	"repay/planner/lang"
	"repay/planner/plan"
)

// What was said the last time, and what became of what was promised.

var wLastTime = lang.Text{ZH: "上次：{1}", EN: "Last time, {1}"}

// promiseWords say what became of a promise; {1} is what is missing.
var promiseWords = texts[plan.PromiseState]{
	{plan.PromiseToCome, lang.Text{ZH: "还没到日子", EN: "still to come"}},
	{plan.PromiseKept, lang.Text{ZH: "付了", EN: "kept"}},
	{plan.PromisePaidLate, lang.Text{ZH: "晚了，付了", EN: "paid, late"}},
	{plan.PromiseMissed, lang.Text{ZH: "还差 {1} 没付", EN: "{1} of it not paid"}},
	{plan.PromiseSuperseded, lang.Text{ZH: "后来改了", EN: "replaced since"}},
	{plan.PromiseUnknown, lang.Text{ZH: "付没付，账本里看不出", EN: "whether it was paid is not in the book"}},
}

// lastTime is the newest talk about the loans, and the promises of all of them.
func (v calling) lastTime() (lines []string) {
	var last *plan.Contact
	var promises []plan.PromiseStatus
	for _, i := range v.loans {
		if x := v.c.Loans[i].LastContact(v.c.AsOf); x != nil && (last == nil || x.Date > last.Date) {
			last = x
		}
		promises = append(promises, statusOf(v.Status, i).Promises...)
	}
	if last != nil {
		lines = append(lines, v.say(wLastTime, v.clauses(append([]string{v.talkOn(last, last.Who, talkWidth)}, v.nextTalk(last)...))))
	}
	slices.SortStableFunc(promises, func(a, b plan.PromiseStatus) int { return cmp.Compare(a.Date, b.Date) })
	if n := len(promises); n > mostPromises {
		promises = promises[n-mostPromises:]
	}
	for _, p := range promises {
		lines = append(lines, v.became(p))
	}
	return lines
}

// mostPromises is how many of them a page names, the newest: it is one sheet.
const mostPromises = 3
