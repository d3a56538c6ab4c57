package pages

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/plan"
)

// ClaimFigureNamed finds the figure of a status that a word names, as
// [FigureNamed] does. What each instalment pays is checked by the next one.
func ClaimFigureNamed(name string) (plan.Figure, bool) {
	a, ok := FigureNamed(name, "")
	if ok && a.Figure == explain.Level {
		return plan.FigureNextDue, true
	}
	f := plan.Figure(a.Figure)
	return f, ok && slices.Contains(plan.Figures(), f)
}

// ClaimFigureNames lists the names that such a figure may be asked for by, the
// JSON's first.
func ClaimFigureNames() []string {
	var english, chinese []string
	for _, f := range plan.Figures() {
		english, chinese = append(english, string(f)), append(chinese, nameOf(explain.Figure(f)).name.ZH)
	}
	return append(english, chinese...)
}

// figure is what people call a figure.
func (v voice) figure(f plan.Figure) string {
	return nameOf(explain.Figure(f)).name.In(v.Lang)
}

// FigureNames lists the names by which figures can be asked for, those of the
// language first; a row of the table is asked for by its number besides.
func FigureNames(l lang.Lang) []string {
	var list []string
	for _, n := range figureNames() {
		if !n.figure.OfRow() {
			list = append(list, n.name.In(l))
		}
	}
	for _, n := range figureNames() {
		if !n.figure.OfRow() {
			list = append(list, string(n.figure))
			list = append(list, n.also...)
			list = append(list, n.name.ZH, n.name.EN)
		}
	}
	return list
}

// normalized is a name as it is compared: spaces and signs between words do not
// count, nor does the size of letters or the width of digits.
func normalized(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if !strings.ContainsAny(s, "0123456789") {
		s = strings.ReplaceAll(s, "-", "")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case r == ' ' || r == '_' || r == '.' || r == '　':
			return -1
		}
		return r
	}, s)
}

var (
	rowByNumber = pattern(`^(?:row|no|instalment|第|#)?(\d{1,4})(?:期|th|st|nd|rd)?[:：的]?(.*)$`)
	rowByDay    = pattern(`^(row|extra|prepayment|另付|提前还款|提前还)?(\d{4}-\d{1,2}-\d{1,2})[:：的]?(.*)$`)
)

// pattern is compiled when it is first needed.
func pattern(s string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}

// FigureNamed finds the figure that a name asks for: by its name in the
// records, in either language, or by the number or the day of a row and, if one
// is wanted, its column. Without an offer, interest is that which is due.
func FigureNamed(s, offer string) (a explain.Ask, ok bool) {
	a.Offer = offer
	name := normalized(s)
	if m := rowByDay().FindStringSubmatch(name); m != nil {
		due, valid := calendar.Parse(m[2])
		a.Due, a.Extra = due, m[1] != "" && m[1] != "row"
		a.Figure, ok = columnNamed(m[3])
		return a, ok && valid
	}
	if m := rowByNumber().FindStringSubmatch(name); m != nil {
		a.N, _ = strconv.Atoi(m[1])
		a.Figure, ok = columnNamed(m[2])
		return a, ok && a.N > 0
	}
	if offer != "" && isInterest(name) {
		a.Figure = explain.Interest
		return a, true
	}
	a.Figure, ok = figureCalled(name, false)
	return a, ok
}

// isInterest reports a name that does not say which interest.
func isInterest(name string) bool { return slices.Contains([]string{"interest", "利息"}, name) }

// OfLoan is what a name asks for of loan i: interest alone is what has accrued on a
// card, for nothing else of it is interest that is due.
func OfLoan(a explain.Ask, name string, s *plan.Status, i int) explain.Ask {
	if a.Figure == explain.InterestOverdue && isInterest(normalized(name)) && statusOf(s, i).Card != nil {
		a.Figure = explain.InterestAccrued
	}
	return a
}

// columnNamed is a column of a row; none is what the row pays.
func columnNamed(s string) (explain.Figure, bool) {
	if s == "" || s == "payment" {
		return explain.Row, true
	}
	return figureCalled(s, true)
}

// figureCalled finds a figure by one of its names, among the columns of a row or
// among the others: of these, interest alone is that which is due.
func figureCalled(name string, column bool) (explain.Figure, bool) {
	for _, n := range figureNames() {
		if n.figure.OfRow() != column {
			continue
		}
		for _, known := range append([]string{string(n.figure), n.name.ZH, n.name.EN}, n.also...) {
			if normalized(known) == name && (n.figure != explain.Interest || known != n.name.ZH && known != string(n.figure)) {
				return n.figure, true
			}
		}
	}
	return "", false
}

var (
	wExtra = lang.Text{ZH: "另付 {1} ", EN: "extra {1}"}
	wOfRow = lang.Text{ZH: "{1}{2}", EN: "{1} {2}"}
)

// typed is what to type for a figure, in the language.
func (v voice) typed(a explain.Ask) string {
	name := nameOf(a.Figure).name.In(v.Lang)
	if !a.Figure.OfRow() {
		return name
	}
	row := v.rowName(a.N, a.Due)
	if a.N == 0 && a.Extra {
		row = v.say(wExtra, a.Due)
	}
	if a.Figure == explain.Row {
		return strings.TrimSpace(row)
	}
	return v.say(wOfRow, row, name)
}

var wRow = lang.Text{ZH: "第{1}期", EN: "row {1}"}

// rowName names a row of the table: by its number, or by its day.
func (v voice) rowName(n int, due Date) string {
	if n > 0 {
		return v.say(wRow, n)
	}
	return due.String()
}
