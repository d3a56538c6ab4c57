package pages

import (
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/progress"
)

// ProgressPage says how a plan that was saved goes: what was paid of it, what changed
// since, what is left, and whether it is time for another. flags are those
// with which another is made in the same way, beside the policy.
func ProgressPage(h Head, c plan.Case, p *progress.Progress, flags string) *page.Page {
	v := following{newVoice(h, c), p}
	out := v.page()
	out.Add(page.Answer(v.kept()), page.Answer(v.owed()), page.Answer(v.finish()))
	out.Add(v.paymentsTable(), v.changesTable(), page.Body(v.whyAnew()), page.Note(v.warnings()), page.Note(v.howFollowed()))
	if len(p.Anew) > 0 {
		out.Add(v.next(wRunAnew, "plan", v.policyFlag(p.Saved.Policy)+flags+" --save"))
	} else {
		out.Add(v.next(wRunStatus, "status", ""))
	}
	return out
}

// following is the voice of one plan that is followed.
type following struct {
	voice
	p *progress.Progress
}

var (
	wRunAnew    = lang.Text{ZH: "重新排一个，存下来：", EN: "A new plan, saved: "}
	wKeptNone   = lang.Text{ZH: "照 {1} 的计划，现在还没有要还的；最早的一笔：{2}。", EN: "By the plan of {1} nothing was to be paid yet. First comes {2}."}
	wKeptGone   = lang.Text{ZH: "{1} 的计划，账本看不出还了没有：对方的数更新过，或者借款删了。", EN: "Of the plan of {1} the book cannot tell what is paid: newer figures of the lender have it in them, or the loans are gone."}
	wKeptEmpty  = lang.Text{ZH: "{1} 的计划里，这几个月没有要还的。", EN: "The plan of {1} has nothing to pay in its months."}
	wKeptMore   = lang.Text{ZH: "{1} 等 {2} 笔", EN: "{1} and {2} more"}
	wKeptAll    = lang.Text{ZH: "{1} 的计划守住了：该还的 {2} 笔都还了，共 {3}。", EN: "You have kept to the plan of {1}: {2} of {2} payments made, {3} paid."}
	wKeptFirst  = lang.Text{ZH: "{1} 的计划守住了：该还的 1 笔还了，{3}。", EN: "You have kept to the plan of {1}: the first payment is made, {3} paid."}
	wKeptNow    = lang.Text{ZH: "{1} 的计划守住了，共还了 {2}。现在该还的：{3}。", EN: "You have kept to the plan of {1} so far, {2} paid. To pay now: {3}."}
	wKeptStart  = lang.Text{ZH: "照 {1} 的计划，现在该还的：{2}。", EN: "By the plan of {1}, to pay now: {2}."}
	wKeptUnseen = lang.Text{ZH: "{1} 的计划：到现在该还的 {2} 笔，有 {3} 笔账本看不出还没还 (对方的数更新过，或者借款删了)；其余的都还了，共 {4}。", EN: "By the plan of {1} {2} payments were due so far. Of {3} the book cannot tell: newer figures of the lender have them in them, or the loan is gone. The rest are made, {4} paid."}
	wKeptPartly = lang.Text{ZH: "{1} 的计划，到现在该还 {2}，还了 {3}；过了日子还没还的有 {4}：{5}。", EN: "Of the {2} that the plan of {1} asked for so far, {3} is paid; past its day and still open is {4}: {5}."}
	wKeptGoesOn = lang.Text{ZH: "有难处的月份谁都有，计划可以跟着改：先看现在手里有多少，重新排一个就好。", EN: "Months like that happen, and a plan can follow them: see what there is now, and make a new one."}
	wKeptShort  = lang.Text{ZH: "差的是零头，补上就好：没补上，对方可能算整期逾期。", EN: "So little is soon paid: until it is, a lender may count the whole instalment as late."}
	wKeptBeyond = lang.Text{ZH: "另外多还了 {1}。", EN: "{1} more than that was paid."}
	wNamedDue   = lang.Text{ZH: "{1} {2} ({3})", EN: "{1} {2} ({3})"}
)

// kept is the answer: what was paid of what was to be paid by now.
func (v following) kept() string {
	p, of := v.p, v.p.Saved.Date
	due := func(is func(progress.State) bool) string {
		return v.someOf(picked(p.Payments, func(y progress.Payment) bool { return is(y.State) }))
	}
	open := due(func(s progress.State) bool { return s == progress.Open })
	beyond := when(p.Beyond > 0, v.say(wKeptBeyond, v.money(p.Beyond)))
	switch {
	case !p.Kept():
		missing := due(func(s progress.State) bool { return s == progress.Part || s == progress.Missed })
		return inLines(v.say(wKeptPartly, of, v.money(p.Planned), v.money(p.Paid), v.money(p.Missing), missing), v.say(either(p.ShortOnly(), wKeptShort, wKeptGoesOn)))
	case open != "" && p.Paid == 0:
		return v.sentences(v.say(wKeptStart, of, open), beyond)
	case open != "":
		return v.sentences(v.say(wKeptNow, of, v.money(p.Paid), open), beyond)
	case p.Due == 0 && len(p.Payments) == 0:
		return v.sentences(v.say(wKeptEmpty, of), beyond)
	case p.Due == 0 && len(p.Left()) == 0:
		return v.sentences(v.say(wKeptGone, of), beyond)
	case p.Due == 0:
		return v.sentences(v.say(wKeptNone, of, v.someOf(p.Left()[:1])), beyond)
	case p.Unseen > 0:
		return v.sentences(v.say(wKeptUnseen, of, p.Due, p.Unseen, v.money(p.Paid)), beyond)
	case p.Due == 1:
		return v.sentences(v.say(wKeptFirst, of, p.Due, v.money(p.Paid)), beyond)
	}
	return v.sentences(v.say(wKeptAll, of, p.Due, v.money(p.Paid)), beyond)
}

// mostDues is how many payments a sentence names.
const mostDues = 3

// someOf names payments, with what is open of each; of many the first.
func (v following) someOf(list []progress.Payment) string {
	said := each(list, func(y progress.Payment) string {
		return v.say(wNamedDue, v.loanOf(y.Loan, y.ID), v.money(y.Amount-y.Paid), v.day(y.Date))
	})
	switch {
	case len(said) <= mostDues:
		return v.list(said)
	case v.Lang == lang.ZH:
		return v.say(wKeptMore, v.list(said[:mostDues]), len(said))
	}
	return v.say(wKeptMore, v.list(said[:mostDues]), len(said)-mostDues)
}

var wGone = lang.Text{ZH: "{1} (已删)", EN: "{1} (gone)"}

// loanOf is what people call a loan of the plan.
func (v following) loanOf(i int, id string) string {
	if i < 0 {
		return v.say(wGone, cells.Clean(id))
	}
	return v.name(i)
}

var (
	wOwedLess = lang.Text{ZH: "那天结清要 {1}，现在要 {2}：少了 {3}。", EN: "What would clear the loans was {1} then and is {2} now: {3} less."}
	wOwedMore = lang.Text{ZH: "那天结清要 {1}，现在要 {2}：多了 {3}，下面写着多在哪里。", EN: "What would clear the loans was {1} then and is {2} now: {3} more; below is why."}
	wOwedSame = lang.Text{ZH: "那天和现在，结清都要 {1}。", EN: "What would clear the loans was {1} then, and is so now."}
	wOwedSome = lang.Text{ZH: "不知道欠多少的借款不在内。", EN: "Loans of which that is not known are left out."}
)

// owed says what was owed then and what is owed now.
func (v following) owed() string {
	t := &v.p.Total
	some := when(v.p.Partly, v.say(wOwedSome))
	switch {
	case t.Then == 0 && t.Now == 0:
		return some
	case t.Now < t.Then:
		return v.sentences(v.say(wOwedLess, v.money(t.Then), v.money(t.Now), v.money(t.Then-t.Now)), some)
	case t.Now > t.Then:
		return v.sentences(v.say(wOwedMore, v.money(t.Then), v.money(t.Now), v.money(t.Now-t.Then)), some)
	}
	return v.sentences(v.say(wOwedSame, v.money(t.Now)), some)
}

var (
	wFinishBoth  = lang.Text{ZH: "计划 {1} 还完；从现在重新排，{2} 还完。", EN: "Paid off by the plan: {1}. By one made now: {2}."}
	wFinishSame  = lang.Text{ZH: "还完的月份没变：{1}。", EN: "Paid off as planned: {1}."}
	wFinishCash  = lang.Text{ZH: "计划 {1} 还完；从现在重新排，按手里有 {3} 算，{2} 还完。", EN: "Paid off by the plan: {1}. By one made now, with {3} in hand: {2}."}
	wFinishThen  = lang.Text{ZH: "计划 {1} 还完；从现在算不出哪天，见下面。", EN: "Paid off by the plan: {1}. By one made now, no end is in sight: see below what to do."}
	wFinishNow   = lang.Text{ZH: "那时排不到还完的日子；从现在重新排，{2} 还完。", EN: "The plan saw no end then; by one made now it is {2}."}
	wFinishOfDay = lang.Text{ZH: "手里的钱是 {1} 开始时的，当天还的 {2} 没有从里面减：要是还没减过，就在账本里改低。", EN: "That counts the cash at the start of {1}; the {2} paid on that day is not taken off it: if it is still in the book's sum, lower that."}
	wFinishClear = lang.Text{ZH: "都还清了。", EN: "Nothing is owed any more."}
)

// finish is when all is paid off, by the plan and by one made now, and what of the cash
// such a plan may count twice.
func (v following) finish() string {
	end := v.ends()
	if end == "" || v.p.Finish.IsZero() || v.p.OfDay == 0 {
		return end
	}
	return v.sentences(end, v.say(wFinishOfDay, v.date(v.p.CashOn), v.money(v.p.OfDay)))
}

func (v following) ends() string {
	then, now := v.p.Saved.Finish, v.p.Finish
	switch {
	case v.p.Total.Now <= 0 && !v.p.Partly:
		return v.say(wFinishClear)
	case v.c.Household == nil && v.p.Saved.Budget == nil, then.IsZero() && now.IsZero():
		return ""
	case now.IsZero():
		return v.say(wFinishThen, month(then))
	case then.IsZero():
		return v.say(wFinishNow, "", month(now))
	case then.MonthIndex() == now.MonthIndex():
		return v.say(wFinishSame, month(now))
	case v.p.Cash != nil:
		return v.say(wFinishCash, month(then), month(now), v.money(*v.p.Cash))
	}
	return v.say(wFinishBoth, month(then), month(now))
}

var (
	wTitleKept    = lang.Text{ZH: "计划里的每一笔", EN: "The plan's payments"}
	wColPlanned   = lang.Text{ZH: "计划", EN: "Planned"}
	wColPaidSoFar = lang.Text{ZH: "还了", EN: "Paid"}
	wColWhen      = lang.Text{ZH: "哪天", EN: "On"}
	wColBecame    = lang.Text{ZH: "怎样", EN: "So far"}
	wKeptUntil    = lang.Text{ZH: "计划写到 {1}；以后的到时候重新排。", EN: "The plan is written down to {1}; then it is time for another."}
)

// paymentsTable is every payment of the plan, and what was paid of it.
func (v following) paymentsTable() *page.Table {
	t := &page.Table{Title: v.say(wTitleKept), Foot: v.say(wKeptUntil, v.date(v.p.Saved.Ends()-1)), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColPlanned), Kind: page.Number, Keep: true},
		{Head: v.say(wColPaidSoFar), Kind: page.Number, Keep: true},
		{Head: v.say(wColWhen), Kind: page.Day, Drop: dropDetail},
		{Head: v.say(wColBecame), OneLine: true},
	}}
	for _, y := range v.p.Payments {
		on := page.Cell{Zero: true}
		if y.Made() {
			on = page.Cell{Text: v.date(y.Near)}
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.date(y.Date)},
			{Text: v.loanOf(y.Loan, y.ID)},
			v.amount(y.Amount),
			v.dash(plan.Maybe{Amount: y.Paid, Known: y.State != progress.Counted}), on, page.TextCell(v.say(progress.States.Says(y.State))),
		})
	}
	return t
}

var (
	wTitleSince  = lang.Text{ZH: "从那天到现在，欠的变了多少", EN: "What changed since"}
	wColThenOwed = lang.Text{ZH: "那天", EN: "Then"}
	wColNowOwed  = lang.Text{ZH: "现在", EN: "Now"}
	wColLent     = lang.Text{ZH: "新借", EN: "New"}
	wColWaived   = lang.Text{ZH: "谈下来的", EN: "Waived"}
	wColShown    = lang.Text{ZH: "对方的新数", EN: "Lender"}
	wColEdited   = lang.Text{ZH: "账本改动", EN: "Edited"}
)

// changesTable is, loan by loan, how what is owed came from what was. No column of it may
// go where it is narrow: what is left would not add up.
func (v following) changesTable() *page.Table {
	number := func(head lang.Text, keep bool) page.Column {
		return page.Column{Head: v.say(head), Kind: page.Number, Keep: keep}
	}
	t := &page.Table{Title: v.say(wTitleSince), Columns: []page.Column{
		{Head: v.say(wColLoan)},
		number(wColThenOwed, true), number(wColPaidSoFar, true), number(wColInterest, false),
		number(wColPenalty, false), number(wColFees, false), number(wColLent, false), number(wColWaived, false),
		number(wColShown, false), number(wColEdited, false), number(wColNowOwed, true),
	}}
	for k := range v.p.Loans {
		x := &v.p.Loans[k]
		t.Rows = append(t.Rows, v.changes(v.loanOf(x.Loan, x.ID), &x.Change, x.Known, x.AtLeast))
	}
	if len(t.Rows) > 1 {
		t.Totals = [][]page.Cell{v.changes(v.say(wTotal), &v.p.Total, true, false)}
	}
	return t
}

func (v following) changes(name string, x *progress.Change, known, atLeast bool) []page.Cell {
	sum := func(a Amount) page.Cell { return v.cell(plan.Maybe{Amount: a, Known: known, AtLeast: atLeast}) }
	part := func(a Amount) page.Cell {
		if a == 0 {
			return page.TextCell("-")
		}
		return page.Cell{Text: v.signed(a)}
	}
	then := sum(x.Then)
	if x.Then == 0 && known { // it was not owed then: no bound of what was
		then = v.dash(plan.Maybe{Known: true})
	}
	return []page.Cell{
		{Text: name}, then, part(x.Paid), part(x.Interest), part(x.Penalty), part(x.Fees), part(x.Lent), part(x.Waived), part(x.Shown), part(x.Edited), sum(x.Now),
	}
}

var (
	wAnewBecause = lang.Text{ZH: "该重新排一个计划了：{1}。", EN: "It is time for a new plan: {1}."}
	wAnewNot     = lang.Text{ZH: "计划照旧，接着还就好。收入、开支或利率变了，就重新排一个。", EN: "The plan still holds. If income, costs or a rate change, make a new one."}
)

// whyAnew says whether it is time for another plan.
func (v following) whyAnew() string {
	if len(v.p.Anew) == 0 {
		return v.say(wAnewNot)
	}
	return v.say(wAnewBecause, v.clauses(each(v.p.Anew, func(r progress.Reason) string { return v.say(progress.Reasons.Says(r)) })))
}

var wHowFollowed = lang.Text{
	ZH: "还的钱按先后抵计划里的各笔；早晚两天以内，都算那天还的。那天欠的加上后面各项，就是现在欠的。",
	EN: "What is paid clears the plan's payments in order; a day or two early or late is on time. What was owed then, with all that follows, is what is owed now.",
}

func (v following) howFollowed() string { return v.say(wHowFollowed) }
