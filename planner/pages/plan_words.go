package pages

import (
	"slices"
	"strings"
	"unicode/utf8"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/paydown"
)

const (
	monthsByDay = 3  // calendar months that are told day by day, that of the as-of day included
	linesLater  = 21 // lines for the months after them; identical months are one
	linesNever  = 9  // where it never ends
)

var (
	wTitleDays  = lang.Text{ZH: "接下来三个月，哪天还多少", EN: "The next three months, day by day"}
	wTitleLater = lang.Text{ZH: "以后，每月还多少", EN: "After that, month by month"}
	wMoreLater  = lang.Text{ZH: "到 {1} 的每一笔：加 --by date。", EN: "Every payment to {1}: add --by date."}
	wMoreBelow  = lang.Text{ZH: "到 {1} 的每个月：在下面的表里。", EN: "The months to {1}: in the table below."}
	wNoneSoon   = lang.Text{ZH: "这三个月没有要还的。", EN: "Nothing is paid in these three months."}
)

// inWords tells every payment: the first months day by day, then each month in a
// line, identical ones together.
func (v planning) inWords(p *page.Page) {
	payments, lates := v.payments(), v.lates()
	if len(payments)+len(lates) == 0 {
		return
	}
	from := v.c.AsOf.AddMonths(monthsByDay)
	from -= Date(from.Day() - 1)
	soon := func(d Date) bool { return d < from }
	days := v.days(picked(payments, func(x paydown.Payment) bool { return soon(x.Date) }),
		picked(lates, func(x paydown.Late) bool { return soon(x.Due) }))
	if len(days) == 0 {
		days = []string{v.say(wNoneSoon)}
	}
	p.Add(page.Heading(v.say(wTitleDays)), page.Body(items(days)))
	later := v.later(picked(payments, func(x paydown.Payment) bool { return !soon(x.Date) }),
		picked(lates, func(x paydown.Late) bool { return !soon(x.Due) }))
	if len(later) > 0 {
		p.Add(page.Heading(v.say(wTitleLater)), page.Body(items(later)))
	}
}

// items makes lines the items of a list.
func items(lines []string) string {
	return inLines(each(lines, func(s string) string { return "- " + s })...)
}

// sending is what is sent to one lender, and why.
type sending struct {
	loan  int
	kinds [3]Amount // in the order of [paydown.Kinds]
}

func (s sending) total() (sum Amount) {
	for _, a := range s.kinds {
		sum += a
	}
	return sum
}

// sendings add payments up by loan, in the order in which each first comes.
func sendings(payments []paydown.Payment) (list []sending) {
	places := map[int]int{}
	for _, x := range payments {
		i, known := places[x.Loan]
		if !known {
			i = len(list)
			places[x.Loan], list = i, append(list, sending{loan: x.Loan})
		}
		list[i].kinds[slices.Index(paydown.Kinds.Values(), x.Kind)] += x.Amount
	}
	return list
}

var (
	wSends       = lang.Text{ZH: "还{1}", EN: "pay {1}"}
	wNamedSum    = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}
	wNamedSumWhy = lang.Text{ZH: "{1} {2} ({3})", EN: "{1} {2} ({3})"}
	wAnd         = lang.Text{ZH: "，", EN: ", "}
)

// sends says what is sent: 还借呗 1,351.60，老网贷 540.21 (补逾期).
func (v planning) sends(list []sending) string {
	s := strings.Join(each(list, v.sending), v.say(wAnd))
	if s == "" {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(s); v.Lang == lang.ZH && !cells.Wide(first) {
		s = " " + s
	}
	return v.say(wSends, s)
}

// sending says what one lender gets, and why where it is not plainly due.
func (v planning) sending(s sending) string {
	name, sum := v.name(s.loan), v.money(s.total())
	var kinds []string
	for i, k := range paydown.Kinds {
		switch a := s.kinds[i]; {
		case a == 0:
		case a == s.total() && k.Is == paydown.Due:
		case a == s.total():
			kinds = append(kinds, v.say(k.Says))
		default:
			kinds = append(kinds, v.say(wNamedSum, v.say(k.Says), v.money(a)))
		}
	}
	if len(kinds) == 0 {
		return v.say(wNamedSum, name, sum)
	}
	return v.say(wNamedSumWhy, name, sum, v.list(kinds))
}

var (
	wStaysShort = lang.Text{ZH: "{1}这期还差 {2}，{3}补上", EN: "{1} stays {2} short until {3}"}
	wStaysOpen  = lang.Text{ZH: "{1}这期还差 {2}", EN: "{1} stays {2} short"}
)

// days is a line for each day with a payment, or with a due that is not met.
func (v planning) days(payments []paydown.Payment, lates []paydown.Late) (lines []string) {
	var dates []Date
	for _, x := range payments {
		dates = append(dates, x.Date)
	}
	for _, l := range lates {
		dates = append(dates, l.Due)
	}
	slices.Sort(dates)
	for _, d := range slices.Compact(dates) {
		clauses := []string{v.sends(sendings(picked(payments, func(x paydown.Payment) bool { return x.Date == d })))}
		for _, l := range lates {
			switch {
			case l.Due != d:
			case v.p.NeverEnds, l.Paid.IsZero():
				clauses = append(clauses, v.say(wStaysOpen, v.subject(l.Loan), v.money(l.Amount)))
			default:
				clauses = append(clauses, v.say(wStaysShort, v.subject(l.Loan), v.money(l.Amount), v.on(l.Paid)))
			}
		}
		lines = append(lines, v.say(wNamed, v.capital(v.day(d)), v.clauses(filled(clauses))))
	}
	return lines
}

var (
	wMonthsSame = lang.Text{ZH: "{1} 到 {2}，每月{3}", EN: "{1} to {2}, each month: {3}"}
	wLateInOne  = lang.Text{ZH: "有 1 期晚付", EN: "1 due is late"}
	wLateIn     = lang.Text{ZH: "有 {1} 期晚付", EN: "{1} dues are late"}
)

// later is a line for each month; months that are alike are one.
func (v planning) later(payments []paydown.Payment, lates []paydown.Late) (lines []string) {
	type stretch struct {
		first, last Date
		says        string
	}
	var list []stretch
	for _, m := range monthsOf(payments, lates) {
		in := func(d Date) bool { return d.MonthIndex() == m.MonthIndex() }
		sent := sendings(picked(payments, func(x paydown.Payment) bool { return in(x.Date) }))
		slices.SortFunc(sent, func(a, b sending) int { return a.loan - b.loan })
		n := len(picked(lates, func(x paydown.Late) bool { return in(x.Due) }))
		says := v.clauses(filled([]string{v.sends(sent), v.lateIn(n)}))
		if k := len(list) - 1; k >= 0 && list[k].says == says && list[k].last.MonthIndex()+1 == m.MonthIndex() {
			list[k].last = m
			continue
		}
		list = append(list, stretch{m, m, says})
	}
	most := linesLater
	if v.p.NeverEnds {
		most = linesNever
	}
	for i, x := range list {
		switch {
		case i == most && len(list) > most:
			return append(lines, v.say(either(v.head.Printed, wMoreBelow, wMoreLater), month(list[len(list)-1].last)))
		case x.first == x.last:
			lines = append(lines, v.say(wNamed, month(x.first), x.says))
		default:
			lines = append(lines, v.say(wMonthsSame, month(x.first), month(x.last), x.says))
		}
	}
	return lines
}

// lateIn says how many dues of a month are not met on their date.
func (v planning) lateIn(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return v.say(wLateInOne)
	}
	return v.say(wLateIn, n)
}

// monthsOf are a day of each month with a payment or a due that is not met.
func monthsOf(payments []paydown.Payment, lates []paydown.Late) (months []Date) {
	for _, x := range payments {
		months = append(months, x.Date-Date(x.Date.Day()-1))
	}
	for _, l := range lates {
		months = append(months, l.Due-Date(l.Due.Day()-1))
	}
	slices.Sort(months)
	return slices.Compact(months)
}
