package rules_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/rules"
)

// told is the parts of a rule that say where it stands, in any words.
const told = "from: open, until: open, sure: A, name: n, source: s, number: 1, read: 2026-11-28"

// linesOf reads rules, one to a line, each without the parts of [told] that it
// does not give itself, with the LPR of the program's own file for China.
func linesOf(t *testing.T, list ...string) *rules.Lines {
	t.Helper()
	text := "version: 1\ncurrency: CNY\nrules:\n"
	nested := regexp.MustCompile(`\{[^}]*\}`)
	for _, r := range list {
		for _, part := range strings.Split(told, ", ") {
			if key, _, _ := strings.Cut(part, ":"); !strings.Contains(", "+nested.ReplaceAllString(r, ""), ", "+key+": ") {
				r += ", " + part
			}
		}
		text += "  - {" + r + "}\n"
	}
	l, faults := book.Rules("rules.yaml", []byte(text))
	if l == nil {
		t.Fatal(faults[0].Render(lang.EN))
	}
	l.LPR = rules.For("CN").LPR
	return l
}

// checked compares the loans of a book, one to a line, with lines. head are lines
// of the book before its loans.
func checked(t *testing.T, l *rules.Lines, head string, loans ...string) *rules.Findings {
	t.Helper()
	c, s, facts := stated(t, head, loans...)
	return l.Check(c, s, facts)
}

func stated(t *testing.T, head string, loans ...string) (*plan.Case, *plan.Status, *rules.Facts) {
	t.Helper()
	return statedOn(t, "as_of: 2026-11-21\n"+head, loans...)
}

// statedOn is [stated] of a book whose head names its date.
func statedOn(t *testing.T, head string, loans ...string) (*plan.Case, *plan.Status, *rules.Facts) {
	t.Helper()
	text := "version: 1\n" + head + "loans:\n"
	for i, l := range loans {
		text += fmt.Sprintf("  - {id: l%d, %s}\n", i, l)
	}
	b, faults := book.Parse("book.yaml", []byte(text))
	if b == nil {
		t.Fatal(faults[0].Render(lang.EN))
	}
	c, facts := b.Case(b.AsOf), b.Facts()
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return &c, s, &facts
}

// compared writes the figures that were compared with a line, one after another.
func compared(f *rules.Findings) string {
	return listedOf(f, func(x rules.Finding) bool { return x.Figure.Name != "" })
}

// listed writes all findings, one after another.
func listed(f *rules.Findings) string {
	return listedOf(f, func(rules.Finding) bool { return true })
}

// listedOf writes the findings that are so, one after another: a figure with its
// line, or a date with the later one and how near a limitation is; then its doubts.
func listedOf(f *rules.Findings, is func(rules.Finding) bool) string {
	var out []string
	for _, x := range f.List {
		if !is(x) {
			continue
		}
		text := fmt.Sprintf("%s %s", x.Kind, x.Rule.ID)
		if x.Figure.Name != "" {
			text += fmt.Sprintf(" %s %s>%s", x.Figure.Name, x.Figure.Value.Rat().FloatString(4), x.Limit.Rat().FloatString(4))
		}
		if x.Date != 0 {
			text += " " + x.Date.String()
		}
		if x.TwoDates() {
			text += " or " + x.Latest.String()
		}
		if x.Ends != "" {
			text += " " + string(x.Ends)
		}
		for _, d := range x.Doubts {
			text += " " + string(d)
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

// level is a loan of 12 months at a rate, by a lender, signed on a day, whose only
// offer is to keep it. At m a month it costs 12m a year, and (1+m)^12-1 compounded.
func level(lender, rate, start, more string) string {
	if lender != "" {
		lender = "lender: {type: " + lender + "}, "
	}
	if !strings.Contains(more, "offers:") {
		more += ", offers: [keep]"
	}
	return lender + "principal: 30000, method: annuity, periods: 12, rate: " + rate + ", start: " + start + more
}
