package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/rules"
)

var wTitleDates = lang.Text{ZH: "日期", EN: "Dates"}

// dateTable is a table of dates, then what is to be said of them. A limitation
// that may have begun again has two.
func (v ruling) dateTable(p *page.Page, list []rules.Finding) {
	t := &page.Table{Title: v.say(wTitleDates), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColEvent)},
	}}
	type dated struct {
		on   Date
		of   int
		what string
	}
	var dates []dated
	for _, f := range list {
		if f.Date != 0 {
			dates = append(dates, dated{f.Date, f.Loan, v.whose(f, v.dateWord(f))})
		}
		if f.TwoDates() {
			dates = append(dates, dated{f.Latest, f.Loan, v.whose(f, v.say(wEventHangs, v.condition(f)))})
		}
	}
	slices.SortStableFunc(dates, func(a, b dated) int { return cmp.Compare(a.on, b.on) })
	for _, d := range dates {
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(d.on)}, {Text: v.name(d.of)}, {Text: d.what}})
	}
	p.Add(t)
	v.explained(p, list)
}

var (
	wEventAsk        = lang.Text{ZH: "要延长，在这天前申请", EN: "extension: ask before then"}
	wEventRecord     = lang.Text{ZH: "逾期记录删除", EN: "record of lateness deleted"}
	wEventToday      = lang.Text{ZH: "今天还清的话，逾期记录删除", EN: "record deleted, if cleared today"}
	wEventOnTime     = lang.Text{ZH: "到期还清的话，逾期记录删除", EN: "record deleted, if cleared when due"}
	wEventLimitation = lang.Text{ZH: "诉讼时效满，除非重新起算", EN: "limitation, if not restarted"}
	wEventHangs      = lang.Text{ZH: "诉讼时效满，{1}", EN: "limitation, {1}"}
)

// eventWords say what happens on the day on which a limitation that may be over or
// ends soon would end.
var eventWords = texts[rules.Standing]{
	{rules.StandsNear, lang.Text{ZH: "诉讼时效可能满，先问清楚", EN: "limitation may end: ask for advice"}},
	{rules.StandsMaybeOver, lang.Text{ZH: "诉讼时效可能满了，先问清楚", EN: "limitation may be over: ask for advice"}},
	{rules.StandsOver, lang.Text{ZH: "诉讼时效可能满了，先问清楚", EN: "limitation may be over: ask for advice"}},
}

// dateWord is what happens on a date, in a word or two.
func (v voice) dateWord(f rules.Finding) string {
	switch {
	case f.Rule.Measures == rules.MeasureAskBefore:
		return v.say(wEventAsk)
	case f.Rule.Measures == rules.MeasureRecord && f.Rule.RunsFrom == rules.Cleared:
		return v.say(either(f.How.LastDue > v.c.AsOf, wEventOnTime, wEventToday))
	case f.Rule.Measures == rules.MeasureRecord:
		return v.say(wEventRecord)
	case f.Near():
		return v.say(eventWords.of(f.Ends))
	}
	return v.say(wEventLimitation)
}

var (
	wEndsHangs  = lang.Text{ZH: "{1}；{2}，就是 {3}", EN: "{1}; {2}, {3}"}
	wEndsVaries = lang.Text{ZH: "各地不同，从 {1} 起多半要 {2} 年或更久", EN: "it differs from place to place, mostly {2} years or more from {1}"}
	wEndsEach   = lang.Text{ZH: "最早到期的那部分 {1}，其余更晚", EN: "{1} for what fell due first, later for the rest"}
	wOrLater    = lang.Text{ZH: "{1} 或更晚", EN: "{1} or later"}
)

// whose adds to an event which rule it is of, where that of another part of the
// country may be the loan's.
func (v voice) whose(f rules.Finding, event string) string {
	if inDoubt(f, rules.DoubtRegion) {
		return v.say(wInBrackets, event, v.ruleName(f.Rule))
	}
	return event
}

// ends says when a limitation may end, and on what a second date hangs.
func (v voice) ends(f rules.Finding) string {
	if f.Date == 0 {
		return v.say(wEndsVaries, f.How.From.Date.String(), years(f.Rule.Limit.Least))
	}
	first := f.Date.String()
	if inDoubt(f, rules.DoubtLastDue) {
		first = v.say(wOrLater, first)
	}
	if t := v.c.Loans[f.Loan].Terms; f.Rule.RunsFrom == rules.EachDue && t.Periods != 1 && t.Method != loan.Open {
		first = v.say(wEndsEach, first)
	}
	if !f.TwoDates() {
		return first
	}
	return v.say(wEndsHangs, first, v.condition(f), f.Latest.String())
}

// years writes a number of months in years.
func years(months int) string { return money.NewRatio(int64(months), 12).Decimal() }

var (
	wIfArrived = lang.Text{ZH: "如果 {1} 的{2}送到了、也算数", EN: "if the {2} of {1} arrived and counts"}
	wIfCounts  = lang.Text{ZH: "如果那以后 {1} 的{2}算数", EN: "if the {2} of {1}, after that day, counts"}
)

// restartWords name what begins a limitation again.
var restartWords = texts[rules.Restart]{
	{rules.Payment, lang.Text{ZH: "还款", EN: "payment"}},
	{rules.Promise, lang.Text{ZH: "协议", EN: "agreement"}},
	{rules.Demand, lang.Text{ZH: "催收", EN: "demand"}},
	{rules.Notice, lang.Text{ZH: "转让通知", EN: "notice of the assignment"}},
}

// condition is on what the later end of a limitation hangs: a letter that arrived,
// or something that came when the time was over.
func (v voice) condition(f rules.Finding) string {
	e := f.How.Hangs
	return v.say(either(f.Revived(), wIfCounts, wIfArrived), e.Date.String(), v.say(restartWords.of(e.Restart)))
}

var (
	wDateAsk      = lang.Text{ZH: "整笔到期以前可以谈：{1}", EN: "to be asked for before the term ends: {1}"}
	wDateRecord   = lang.Text{ZH: "如果 {1} 还清，从那天起 {2} 年", EN: "{2} years from {1}, if it is cleared then"}
	wDateMadeUp   = lang.Text{ZH: "逾期从今天补上、以后按时还的，可能早到 {1}", EN: "it may be as early as {1}, if the arrears are made up today and the rest is paid on time"}
	wDateMissed   = lang.Text{ZH: "从 {1} 没还的那一期起，加 {2} 年", EN: "{2} years from the due date of {1}, the oldest that is unpaid"}
	wDateFrom     = lang.Text{ZH: "从{1}起 {2} 年", EN: "{2} years from {1}"}
	wDateFromLast = lang.Text{ZH: "最后一期 {1} 到期", EN: "the last due date, {1}"}
	wDateFromEach = lang.Text{ZH: "最早没还的那一期 {1} 到期", EN: "the oldest unpaid due date, {1}"}
	wDateFromBill = lang.Text{ZH: "账单 {1} 到期", EN: "the bill's due date, {1}"}
	wDateFromAsk  = lang.Text{ZH: "对方 {1} 要求还", EN: "the lender's demand of {1}"}
	wDateRestart  = lang.Text{ZH: " {1} 的{2}", EN: "the {2} of {1}"}
)

// computedDate says what a date follows from.
func (v voice) computedDate(f rules.Finding) string {
	switch f.Rule.Measures {
	case rules.MeasureAskBefore:
		return v.say(wDateAsk, v.clauses(each(f.Offers, func(o agreement.Offer) string { return v.labelOf(o, f.Loan, true) })))
	case rules.MeasureLimitation:
		return v.computedLimitation(f)
	case rules.MeasureRecord:
		return v.computedRecord(f)
	}
	return ""
}

// computedRecord says from which day a record of lateness counts. A loan that is
// still running is cleared long after its lateness may have ended.
func (v voice) computedRecord(f rules.Finding) string {
	from, months := f.How.LastDue, f.Rule.Limit.Months
	if f.Rule.RunsFrom != rules.Cleared {
		return v.say(wDateMissed, from.String(), years(months))
	}
	return v.clauses(filled([]string{
		v.say(wDateRecord, from.String(), years(months)),
		when(from > v.c.AsOf, v.say(wDateMadeUp, v.c.AsOf.AddMonths(months).String())),
	}))
}

func (v voice) computedLimitation(f rules.Finding) string {
	if f.Date == 0 {
		return v.ends(f)
	}
	from := f.How.From
	start := v.say(wDateRestart, from.Date.String(), v.say(restartWords.of(from.Restart)))
	if from.Restart == "" {
		start = v.say(v.dueWord(f), from.Date.String())
	}
	computed := v.say(wDateFrom, v.spaced(start), years(f.Rule.Limit.Months))
	if !f.TwoDates() {
		return computed
	}
	return v.clauses([]string{computed, v.say(wHangsFrom, v.condition(f))})
}

var wHangsFrom = lang.Text{ZH: "{1}，从那天起算", EN: "from that day {1}"}

// dueWord names the due date from which a limitation runs.
func (v voice) dueWord(f rules.Finding) lang.Text {
	switch {
	case v.c.Loans[f.Loan].Terms.Method == loan.Open:
		return wDateFromAsk
	case f.Rule.RunsFrom == rules.LastDue && v.c.Loans[f.Loan].Terms.Card != nil:
		return wDateFromBill
	case f.Rule.RunsFrom == rules.LastDue && !inDoubt(f, rules.DoubtLastDue):
		return wDateFromLast
	}
	return wDateFromEach
}
