package pages

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

var (
	wDatesTitle = lang.Text{ZH: "往后 {1} 个月的日子", EN: "What comes in the next {1} months"}
	wDatesOwn   = lang.Text{ZH: "自己家", EN: "The household"}
	wDatesFoot  = lang.Text{ZH: "照合同和已经签的约定，别的还没谈成。", EN: "By the contracts and what is signed; nothing more is agreed yet."}
	wDatesFew   = lang.Text{ZH: "图上是前 {1} 笔；表里每笔都有。", EN: "Drawn are the first {1} loans; the table has all."}
	wDatesOften = lang.Text{ZH: "一个月来两次以上的收入没有画。", EN: "Income that comes more than twice a month is left out."}
)

// dayKind is a kind of what comes, as the chart marks it.
type dayKind uint8

const (
	dayDue dayKind = iota
	dayStage
	dayLast
	dayChange
	dayIncome
	dayPromise
)

var dayKinds = texts[dayKind]{
	{dayDue, lang.Text{ZH: "到期要还", EN: "due"}},
	{dayStage, lang.Text{ZH: "逾期天数", EN: "days late"}},
	{dayLast, lang.Text{ZH: "期限", EN: "deadline"}},
	{dayChange, lang.Text{ZH: "变动", EN: "change"}},
	{dayIncome, lang.Text{ZH: "收入", EN: "income"}},
	{dayPromise, lang.Text{ZH: "答应还", EN: "promised"}},
}

// dated is something that comes on a day.
type dated struct {
	on     Date
	loan   int // -1: the household
	kind   dayKind
	amount plan.Maybe // of what is paid or comes; unknown: none is named
	mark   string     // a few words beside its mark
	what   string
}

// timelineFigure is what comes on which day over some months: what is due, stages of
// lateness, days by which something has to be done, those of the rules, and income
// while there are few days.
func (v comparing) timelineFigure(months int, found *rules.Findings) *page.Figure {
	until := min(calendar.Monthly.From(v.c.AsOf, months), calendar.Last)
	own, often := v.appointments(months, until)
	list := slices.Concat(own, v.ruleDays(found, until))
	slices.SortStableFunc(list, func(a, b dated) int { return cmp.Compare(a.on, b.on) })
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day}, {Head: v.say(wColLoan)}, {Head: v.say(wColEvent)}, {Head: v.say(wColAmount), Kind: page.Number},
	}}
	for _, d := range list {
		amount := page.Cell{Zero: true}
		if d.amount.Known {
			amount = v.cell(d.amount)
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: v.day(d.on)}, {Text: v.lane(d.loan)}, {Text: d.what}, amount})
	}
	drawn, few := v.timeline(list, until)
	t.Foot = v.sentences(v.say(wDatesFoot), when(often, v.say(wDatesOften)), when(few, v.say(wDatesFew, mostLanes)))
	return &page.Figure{Title: v.say(wDatesTitle, months), Says: v.datesSay(list), Draw: drawn, Data: t}
}

// mostLanes is how many loans have a lane: as many as fit on a sheet of paper.
const mostLanes = 24

// timeline is the drawing: a lane for each loan, and one for the household. few is
// set where it has not all of the loans.
func (v comparing) timeline(list []dated, until Date) (line *chart.Timeline, few bool) {
	line = &chart.Timeline{From: v.c.AsOf, To: until}
	places := map[dayKind]int{}
	for _, k := range dayKinds {
		if slices.ContainsFunc(list, func(d dated) bool { return d.kind == k.Code }) {
			places[k.Code] = len(line.Kinds)
			line.Kinds = append(line.Kinds, v.say(k.Text))
		}
	}
	events := map[int][]chart.Event{}
	for _, d := range list {
		events[d.loan] = append(events[d.loan], chart.Event{Date: d.on, Kind: places[d.kind], Text: d.mark})
	}
	for _, loan := range append(v.all(), -1) {
		switch {
		case len(events[loan]) == 0:
		case loan >= 0 && len(line.Lanes) == mostLanes:
			few = true
		default:
			line.Lanes = append(line.Lanes, chart.Lane{Label: v.lane(loan), Events: events[loan]})
		}
	}
	return line, few
}

// lane names whom a day is of.
func (v voice) lane(loan int) string {
	if loan < 0 {
		return v.say(wDatesOwn)
	}
	return v.name(loan)
}

// fewMonths is up to how many months each due has its sum beside its mark, and income
// is shown.
const fewMonths = 4

var (
	wDatesOverdue = lang.Text{ZH: "逾期应还", EN: "overdue"}
	wDatesDue     = lang.Text{ZH: "到期", EN: "due"}
	wDatesIncome  = lang.Text{ZH: "收入：{1}", EN: "income: {1}"}
	wDatesStage   = lang.Text{ZH: "一直不还的话，逾期满 {1} 天 ({2})", EN: "if nothing is paid: {1} days overdue ({2})"}
	wDatesDays    = lang.Text{ZH: "{1}天", EN: "{1} days"}
	wDatesAsk     = lang.Text{ZH: "在这天以前谈：{1}", EN: "ask before this day: {1}"}
	wDatesAskMark = lang.Text{ZH: "此前谈", EN: "ask before"}
	wDatesLapses  = lang.Text{ZH: "方案到期", EN: "offer ends"}
)

// appointments are those of the contracts, the offers and the household; leftOut is
// set where some income comes too often to be shown.
func (v comparing) appointments(months int, until Date) (list []dated, leftOut bool) {
	all, refused := plan.Agenda(&v.c, v.s, v.cmp, until)
	if refused != nil {
		return nil, false // the status refused it
	}
	few, often := months <= fewMonths, oftenIn(all, months)
	for _, a := range all {
		d := dated{on: a.Date, loan: a.Loan, amount: a.Amount}
		switch a.Is {
		case plan.ComesOverdue:
			d.what, d.mark = v.say(wDatesOverdue), when(a.Amount.Known, v.maybe(a.Amount))
		case plan.ComesDue:
			d.what, d.mark = v.say(wDatesDue), when(few, v.maybe(a.Amount))
		case plan.ComesIncome:
			if d.kind, d.mark, d.what = dayIncome, v.money(a.Amount.Amount), v.say(dayKinds.of(dayIncome)); a.Name != "" {
				d.what = v.say(wDatesIncome, cells.Clean(a.Name))
			}
			leftOut = leftOut || few && often[a.Name]
			if !few || often[a.Name] {
				continue
			}
		case plan.ComesPromise:
			d.kind, d.mark, d.what = dayPromise, when(few, v.maybe(a.Amount)), v.say(dayKinds.of(dayPromise))
		case plan.ComesAskBefore:
			r := v.cmp.Table[a.Row]
			d.kind, d.mark, d.what = dayLast, v.say(wDatesAskMark), v.say(wDatesAsk, v.labels(r.Loans, r.First))
		case plan.ComesMilestone:
			if !v.mileDay(a.Milestone, &d) {
				continue
			}
		}
		list = append(list, d)
	}
	return list, leftOut
}

// oftenIn names the income that comes more than twice a month: its days would hide the
// others.
func oftenIn(all []plan.Appointment, months int) map[string]bool {
	times, often := map[string]int{}, map[string]bool{}
	for _, a := range all {
		if a.Is == plan.ComesIncome {
			times[a.Name]++
			often[a.Name] = times[a.Name] > 2*months+1
		}
	}
	return often
}

// mileDay fills what a milestone says; ok is false for those that go without saying:
// that a loan which is not late could become so, and that a last due is the last.
func (v comparing) mileDay(m plan.Milestone, d *dated) (ok bool) {
	late := isLate(statusOf(v.s, m.Loan))
	d.kind, d.what = dayChange, v.event(m)
	switch {
	case m.Event.Stage():
		d.kind, d.mark, d.what = dayStage, v.say(wDatesDays, m.Days), v.say(wDatesStage, m.Days, string(m.Event))
		return late
	case m.Event == plan.EventLastDue:
		return false
	case m.Event == plan.EventOfferLapses:
		d.kind, d.mark = dayLast, v.say(wDatesLapses)
	case m.Event == plan.EventGraceEnds:
		d.what = v.say(wEventIfUnpaid, d.what)
		return late
	}
	return true
}

// ruleDays are the dates that rules give, where they were looked up.
func (v comparing) ruleDays(found *rules.Findings, until Date) (list []dated) {
	if found == nil {
		return nil
	}
	for _, f := range found.List {
		if f.Date > v.c.AsOf && f.Date <= until {
			list = append(list, dated{on: f.Date, loan: f.Loan, kind: dayLast, what: v.whose(f, v.dateWord(f))})
		}
	}
	return list
}

var (
	wDatesNext     = lang.Text{ZH: "最近要还的：{1} {2} {3}。", EN: "Due next: {1} {2} {3}."}
	wDatesDeadline = lang.Text{ZH: "最近的期限：{1} {2}，{3}。", EN: "The next deadline: {1} {2}, {3}."}
	wDatesLate     = lang.Text{ZH: "今天要付的 (含逾期的)：{1}。", EN: "To be paid today, overdue or due: {1}."}
)

// datesSay says what is overdue, what is due next, and the next deadline.
func (v comparing) datesSay(list []dated) string {
	next := func(kind dayKind) *dated {
		i := slices.IndexFunc(list, func(d dated) bool { return d.kind == kind && d.on > v.c.AsOf })
		if i < 0 {
			return nil
		}
		return &list[i]
	}
	var late []string
	for _, d := range list {
		if d.kind == dayDue && d.on == v.c.AsOf {
			late = append(late, v.say(wOtherOne, v.lane(d.loan), v.maybe(d.amount)))
		}
	}
	said := v.sayOf(wDatesLate, v.clauses(late))
	if d := next(dayDue); d != nil {
		said = v.sentences(said, v.say(wDatesNext, v.date(d.on), v.lane(d.loan), v.maybe(d.amount)))
	}
	if d := next(dayLast); d != nil {
		said = v.sentences(said, v.say(wDatesDeadline, v.date(d.on), v.lane(d.loan), d.what))
	}
	return said
}
