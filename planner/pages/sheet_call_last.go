package pages

import (
	"cmp"
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
)

// What was said the last time, and what became of what was promised.

var (
	wLastTime     = lang.Text{ZH: "上次 {1}{2}，{3}", EN: "Last time, {1}{2}: {3}"}
	wLastWith     = lang.Text{ZH: " ({1})", EN: " ({1})"}
	wLastSaid     = lang.Text{ZH: "对方说：{1}", EN: "they said \"{1}\""}
	wLastPromised = lang.Text{ZH: "我 {1} 说过：{2} 付 {3}，{4}", EN: "I promised on {1}: {3} on {2}, {4}"}
	wLastNext     = lang.Text{ZH: "说好下次：{1}", EN: "next, as agreed: {1}"}
	wLastNothing  = lang.Text{ZH: "没记说了什么", EN: "what was said is not noted"}
)

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
		lines = append(lines, v.talked(last))
	}
	slices.SortStableFunc(promises, func(a, b plan.PromiseStatus) int { return cmp.Compare(a.Date, b.Date) })
	if n := len(promises); n > mostPromises {
		promises = promises[n-mostPromises:]
	}
	for _, x := range promises {
		lines = append(lines, v.say(wLastPromised, x.Made.String(), x.Date.String(), v.money(x.Amount), v.say(promiseWords.of(x.State), v.money(x.Missing))))
	}
	return lines
}

// mostPromises is how many of them a page names, the newest: it is one sheet.
const mostPromises = 3

// talked is one talk in a line.
func (v calling) talked(x *plan.Contact) string {
	with := v.list(filled([]string{cells.Clean(x.How), cells.Clean(x.Who)}))
	next := cells.Clean(x.Next)
	if !x.NextOn.IsZero() {
		next = x.NextOn.String()
	}
	says := v.clauses(filled([]string{v.sayOf(wLastSaid, v.unstopped(cells.Clean(x.Said))), v.sayOf(wLastNext, next)}))
	return v.say(wLastTime, x.Date.String(), v.sayOf(wLastWith, with), cmp.Or(says, v.say(wLastNothing)))
}
