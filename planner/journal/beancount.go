package journal

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
)

var (
	wPlanned = lang.Text{ZH: "以后的是计划，标 ! 和 #forecast。只看到那天为止：{1}", EN: "What is to come is planned, marked ! and #forecast. Up to that day alone: {1}"}
	wUpTo    = "bean-query FILE 'select account, sum(position) where date <= %s group by account'"
)

// WriteBeancount writes the journal for beancount. A balance holds at the start of a day: it stands on the next.
func (j *Journal) WriteBeancount(out io.Writer) error {
	w := bufio.NewWriter(out)
	n := names{j.idsForBeancount()}
	j.writeNotes(w, wPlanned, func(Date) string { return fmt.Sprintf(wUpTo, j.asOf) })
	first := j.first()
	fmt.Fprintf(w, "\noption \"operating_currency\" %s\n\n%s commodity %s\n", quoted(j.currency.Code), first, j.currency.Code)
	for _, a := range j.used() {
		fmt.Fprintf(w, "%s open %s %s\n", first, n.of(a), j.currency.Code)
	}
	for _, e := range j.entries {
		mark, tag := "!", ""
		switch e.State {
		case Happened:
			mark = "*"
		case Planned:
			tag = " #forecast"
		}
		if e.Payee != "" {
			mark += " " + quoted(e.Payee)
		}
		fmt.Fprintf(w, "\n%s %s %s%s\n", e.Date, mark, quoted(e.Text), tag)
		aligned(w, "  ", j.rows(n, e))
	}
	for checks := j.checks; len(checks) > 0; {
		var day []Check
		day, checks = ofOneDay(checks)
		var rows [][2]string
		for _, c := range day {
			rows = append(rows, [2]string{n.of(c.Account), j.amount(c.Amount)})
		}
		fmt.Fprintln(w)
		aligned(w, fmt.Sprintf("%s balance ", day[0].Date+1), rows)
	}
	return w.Flush()
}

func (j *Journal) idsForBeancount() []string {
	var ids []string
	for _, id := range j.loans {
		ids = append(ids, forBeancount(id))
	}
	return apart(ids)
}

// first is the first day of the journal.
func (j *Journal) first() Date {
	first := j.asOf
	for _, e := range j.entries {
		first = min(first, e.Date)
	}
	return first
}

// quoted is a text between quotation marks.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(cells.Clean(s)) + `"`
}
