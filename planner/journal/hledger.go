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
	wForecast = lang.Text{ZH: "以后的是计划，平时不算在内；连计划一起看：{1}", EN: "What is to come is planned, and not counted unless you ask for it: {1}"}
	wChecked  = lang.Text{ZH: "核对余额", EN: "balances checked"}
)

// WriteHledger writes the journal for hledger. What is planned is a rule that happens
// once: it counts with --forecast alone.
func (j *Journal) WriteHledger(out io.Writer) error {
	w := bufio.NewWriter(out)
	n := names{apart(j.loans)}
	j.writeNotes(w, wForecast, func(last Date) string { return fmt.Sprintf("hledger balance --forecast=%s..%s", j.asOf+1, last+1) })
	fmt.Fprintf(w, "\ndecimal-mark .\ncommodity %s\n\n", j.commodity())
	for _, c := range classes {
		fmt.Fprintf(w, "account %s  ; type:%s\n", c.name.EN, c.kind)
	}
	for _, a := range j.used() {
		fmt.Fprintf(w, "account %s\n", n.of(a))
	}
	checks := j.checks
	checked := func(before func(Check) bool) {
		for len(checks) > 0 && before(checks[0]) {
			var day []Check
			day, checks = ofOneDay(checks)
			head(w, Entry{Date: day[0].Date, State: day[0].State, Text: wChecked.In(j.lang)})
			var rows [][2]string
			for _, c := range day {
				rows = append(rows, [2]string{n.of(c.Account), "0 " + j.currency.Code + " = " + j.amount(c.Amount)})
			}
			aligned(w, "    ", rows)
		}
	}
	for _, e := range j.entries {
		checked(func(c Check) bool { return c.Date < e.Date })
		head(w, e)
		aligned(w, "    ", j.rows(n, e))
	}
	checked(func(Check) bool { return true })
	return w.Flush()
}

// head is the first line of a transaction.
func head(w io.Writer, e Entry) {
	mark := map[State]string{Happened: "* ", Agreed: "! "}[e.State]
	before := map[State]string{Planned: "~ "}[e.State]
	if e.State == Planned {
		mark = " " // two spaces end the date
	}
	text := e.Text
	if e.Payee != "" {
		text = plainHledger(e.Payee) + " | " + text
	}
	fmt.Fprintf(w, "\n%s%s %s%s\n", before, e.Date, mark, text)
}

// plainHledger is a name without what hledger reads as more than a name: the comment's
// sign, the one between payee and note, and in front a status or a code.
func plainHledger(s string) string {
	s = strings.NewReplacer(";", ",", "|", "/").Replace(cells.Clean(s))
	return strings.TrimLeft(s, "*!( ")
}

// commodity is the currency as hledger declares it, with its decimals.
func (j *Journal) commodity() string {
	return "1000." + strings.Repeat("0", j.currency.Decimals) + " " + j.currency.Code
}
