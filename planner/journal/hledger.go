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
	for k, s := range j.notes {
		fmt.Fprintf(w, "; %s\n", s)
		if to := j.lastPlanned(); k == 0 && to != 0 {
			fmt.Fprintf(w, "; %s\n", wForecast.Fill(j.lang, fmt.Sprintf("hledger balance --forecast=%s..%s", j.asOf+1, to+1)))
		}
	}
	j.writeGlossary(w)
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
			k := 1
			for k < len(checks) && checks[k].Date == checks[0].Date && checks[k].State == checks[0].State {
				k++
			}
			head(w, Entry{Date: checks[0].Date, State: checks[0].State, Text: wChecked.In(j.lang)})
			var rows [][2]string
			for _, c := range checks[:k] {
				rows = append(rows, [2]string{n.of(c.Account), "0 " + j.currency.Code + " = " + j.amount(c.Amount)})
			}
			aligned(w, "    ", rows)
			checks = checks[k:]
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

// rows are the lines of a transaction: accounts and amounts.
func (j *Journal) rows(n names, e Entry) (rows [][2]string) {
	for _, p := range e.Postings {
		rows = append(rows, [2]string{n.of(p.Account), j.amount(p.Amount)})
	}
	return rows
}

// aligned writes rows of two columns, the second to the right.
func aligned(w io.Writer, indent string, rows [][2]string) {
	var wide [2]int
	for _, r := range rows {
		wide[0], wide[1] = max(wide[0], cells.Width(r[0])), max(wide[1], len(r[1]))
	}
	for _, r := range rows {
		fmt.Fprintf(w, "%s%s  %*s\n", indent, cells.Pad(r[0], wide[0]), wide[1], r[1])
	}
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

func (j *Journal) amount(a Amount) string { return j.currency.Format(a) + " " + j.currency.Code }

// lastPlanned is the last day of what is to come; zero: nothing is.
func (j *Journal) lastPlanned() (last Date) {
	for _, e := range j.entries {
		if e.State == Planned {
			last = max(last, e.Date)
		}
	}
	for _, c := range j.checks {
		if c.State == Planned {
			last = max(last, c.Date)
		}
	}
	return last
}
