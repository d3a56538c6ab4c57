package book

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/internal/draws"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

var bothLangs = []lang.Lang{lang.ZH, lang.EN}

// plainBlank is a blank book without answers.
func plainBlank(l lang.Lang, d calendar.Date, form BlankForm, n int) *Blank {
	b := &Blank{Lang: l, Date: d, Loans: make([]BlankLoan, n)}
	for i := range b.Loans {
		b.Loans[i].Form = form
	}
	return b
}

// quiet fails where a book has a fault or a warning on its date.
func quiet(t *testing.T, name string, src []byte, d calendar.Date) *Book {
	t.Helper()
	b, faults := Parse("new.yaml", src)
	if b != nil {
		faults = b.WarningsOn(d)
	}
	for _, f := range faults {
		if f.Kind == expensesAssumed {
			continue // income was taken up by itself
		}
		t.Errorf("%s: %s", name, f.Render(lang.EN))
	}
	if b == nil {
		t.Fatalf("%s does not read:\n%s", name, src)
	}
	return b
}

// TestBlankEveryDay reads the plain books as written on each day of a cycle of
// leap years, or on every fifth one in the short run, and on the first and last
// days that they can be written on.
func TestBlankEveryDay(t *testing.T) {
	days := []calendar.Date{calendar.Of(BlankFrom, 1, 1), calendar.Of(BlankUntil, 12, 31), calendar.Of(2100, 2, 28), calendar.Of(2000, 2, 29)}
	for d := calendar.Of(2027, 1, 1); d <= calendar.Of(2028, 12, 31); d += calendar.Date(draws.Many(5, 1)) {
		days = append(days, d)
	}
	for _, d := range days {
		for form := FromContract; form < blankForms; form++ {
			l := bothLangs[int(d)%2]
			b := plainBlank(l, d, form, 1)
			got := quiet(t, fmt.Sprint(d, form), b.Bytes(), d)
			if _, refused := plan.State(ptr(got.Case(d))); len(refused) > 0 {
				t.Fatalf("%s, form %d: the engine refuses it: %v", d, form, refused[0].Err)
			}
		}
	}
}

func ptr[T any](v T) *T { return &v }

func TestBlankManyLoans(t *testing.T) {
	d := calendar.Of(2028, 2, 29)
	for _, l := range bothLangs {
		for form := FromContract; form < blankForms; form++ {
			for _, n := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, MostBlankLoans} {
				b := quiet(t, fmt.Sprint(l, form, n), plainBlank(l, d, form, n).Bytes(), d)
				if len(b.Loans) != n || b.Household != nil || *b.Lang != l {
					t.Errorf("%v, form %d: %d loans, want %d; household %v", l, form, len(b.Loans), n, b.Household)
				}
			}
		}
	}
}

// TestBlankFits keeps the plain book on a screen and a half of 80 columns.
func TestBlankFits(t *testing.T) {
	for _, l := range bothLangs {
		for form := FromContract; form < blankForms; form++ {
			lines := strings.Split(string(plainBlank(l, calendar.Of(2026, 11, 21), form, 1).Bytes()), "\n")
			if len(lines) > 48 {
				t.Errorf("%v, form %d: %d lines", l, form, len(lines))
			}
			for _, line := range lines {
				if w := cells.Width(line); w > 80 {
					t.Errorf("%d columns: %s", w, line)
				}
			}
		}
	}
}

// TestBlankParts takes the comment signs off what is commented out, part by
// part and all together: each must read without a word.
func TestBlankParts(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	for _, l := range bothLangs {
		for form := FromContract; form < blankForms; form++ {
			plain := plainBlank(l, d, form, 2)
			answered := plainBlank(l, d, form, 2)
			answered.Means = map[string]string{"cash": "100"}
			answered.Loans[0].Answers = map[string]string{"rate": "12%/year", "owed.total": "800", "paid_through": "2026-09-08"}
			for _, b := range []*Blank{plain, answered} {
				var parts [][]int
				lines := aligned(b.lines())
				for i, x := range lines {
					if !x.off {
						continue
					}
					inside := len(parts) > 0 && x.sign < x.indent
					if inside {
						parts[len(parts)-1] = append(parts[len(parts)-1], i)
					} else {
						parts = append(parts, []int{i})
					}
				}
				if len(parts) < 4 {
					t.Fatalf("%v, form %d: only %d parts", l, form, len(parts))
				}
				var all []int
				for _, part := range parts {
					all = append(all, part...)
					quiet(t, lines[part[0]].text, uncommented(b, part), d)
				}
				got := quiet(t, "all", uncommented(b, all), d)
				if got.Household == nil || got.Household.Reserve == 0 || len(got.Household.Income) != 1 || len(got.Loans[0].Offers) != 1 || got.AsOf != d {
					t.Errorf("%v, form %d: what was commented out is not there", l, form)
				}
			}
		}
	}
}

// TestBlankPartsOfMethods does the same to loans of each method, with answers
// that leave little to examples, and has the engine reckon with them.
func TestBlankPartsOfMethods(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	for _, m := range loan.Methods {
		for _, given := range []BlankLoan{
			{Answers: map[string]string{"principal": "30000", "rate": "万4/日", "start": "2026-10-25"}},
			{Answers: map[string]string{"paid_through": d.String(), "periods": "24"}},
			{Form: FromApp, Answers: map[string]string{"owed.periods_left": "0", "owed.overdue.since": "2026-09"}},
			{Form: FromApp, Answers: map[string]string{"owed.principal": "5000", "owed.next_due": "2026-11-30"}},
		} {
			given.Answers["method"] = m.Name
			if (m.Is == loan.MethodUnknown || m.Is == loan.Revolving) && given.Form == FromContract {
				continue
			}
			b := &Blank{Lang: lang.EN, Date: d, Loans: []BlankLoan{given}}
			var off []int
			for i, x := range aligned(b.lines()) {
				if x.off {
					off = append(off, i)
				}
			}
			for _, src := range [][]byte{b.Bytes(), uncommented(b, off)} {
				c := quiet(t, m.Name, src, d).Case(d)
				_, stated := plan.State(&c)
				_, compared := plan.Compare(&c, plan.Cheapest)
				for _, r := range append(stated, compared...) {
					t.Errorf("%s: the engine refuses it: %v\n%s", m.Name, r.Err, src)
				}
			}
		}
	}
}

// uncommented takes the comment signs off some lines, as a user would.
func uncommented(b *Blank, at []int) []byte {
	lines := strings.Split(string(b.Bytes()), "\n")
	for _, i := range at {
		lines[i] = strings.Replace(lines[i], "# ", "", 1)
	}
	return []byte(strings.Join(lines, "\n"))
}

// TestBlankMarks looks for a mark beside every figure of an example.
func TestBlankMarks(t *testing.T) {
	figure := regexp.MustCompile(`^ +(?:# )?[a-z_-]+: .*\d`)
	for _, l := range bothLangs {
		for form := FromContract; form < blankForms; form++ {
			b := plainBlank(l, calendar.Of(2026, 11, 21), form, 1)
			for line := range strings.Lines(string(b.Bytes())) {
				mark := strings.Trim(blankMine.In(l), "：: ")
				if figure.MatchString(line) && !strings.Contains(line, mark) && !strings.Contains(line, "- id:") {
					t.Errorf("not said to be an example: %s", line)
				}
			}
		}
	}
}

// TestBlankModeline: an editor must not take the line for the schema as meant
// before the user does: its comment begins with the name of the server.
func TestBlankModeline(t *testing.T) {
	active := regexp.MustCompile(`(?m)^\s*#+\s*yaml-language-server\s*:`)
	for _, l := range bothLangs {
		src := string(plainBlank(l, calendar.Of(2026, 11, 21), FromContract, 1).Bytes())
		if active.MatchString(src) {
			t.Error("the line for the schema counts already")
		}
		if !active.MatchString(strings.Replace(src, "#   # yaml", "  # yaml", 1)) {
			t.Error("the line for the schema cannot be made to count")
		}
	}
}

// TestBlankAnswers writes what was answered and nothing in its place.
func TestBlankAnswers(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	b := &Blank{
		Lang: lang.ZH, Date: d,
		Means: map[string]string{"cash": "1.2万", "income.amount": "¥7,800", "income.day": "10号"},
		Loans: []BlankLoan{
			{Name: "借呗", Answers: map[string]string{"principal": "30,000元", "rate": "万4/日", "method": "等额本金", "start": "2026-3-8", "periods": "12期", "paid_through": "2026-08-08", "penalty": "+3%/year"}},
			{Name: "借呗", Form: FromApp, Answers: map[string]string{"owed.principal": "5,000.50", "owed.periods_left": "4", "owed.next_due": "2026-12-08"}},
			{Name: "欠完了", Form: FromApp, Answers: map[string]string{"owed.periods_left": "0期", "owed.overdue.since": "2026-09", "owed.overdue.principal": "800"}},
			{Name: "朋友", Answers: map[string]string{"method": "未约定期限", "principal": "2000"}},
			{Form: TotalOnly, Answers: map[string]string{"owed.total": "18930.22"}},
		},
	}
	got := quiet(t, "answers", b.Bytes(), d)
	if h := got.Household; h.Cash != 1_200_000 || len(h.Income) != 1 || h.Income[0].Amount != 780_000 || h.Income[0].Day != 10 || h.Expenses != nil {
		t.Errorf("household: %+v", h)
	}
	first := got.Loans[0].Terms
	if first.Principal != 3_000_000 || first.Start.String() != "2026-03-08" || first.Periods != 12 || !first.Penalty.Known {
		t.Errorf("first loan: %+v", first)
	}
	app := got.Loans[1].Terms
	if *app.Owed.Principal != 500_050 || len(app.Owed.Overdue) != 0 || app.Rate.Kind != loan.RateUnknown {
		t.Errorf("second loan: an unknown rate, nothing overdue: %+v", app)
	}
	ended := got.Loans[2].Terms.Owed
	if *ended.Principal != 0 || ended.NextDue != 0 || *ended.Overdue[0].Principal != 80_000 || ended.Overdue[0].Interest != nil {
		t.Errorf("third loan: %+v", ended)
	}
	var ids []string
	for _, l := range got.Loans {
		ids = append(ids, l.ID)
	}
	if s := strings.Join(ids, " "); s != "借呗 借呗-2 欠完了 朋友 loan5" {
		t.Errorf("ids: %s", s)
	}
	for line := range strings.Lines(string(b.Bytes())) {
		if strings.Contains(line, "12000") || strings.Contains(line, "principal: 6000") {
			t.Errorf("an example stands where an answer was given: %s", line)
		}
	}
}

// awkward are names that YAML would read otherwise.
var awkward = []string{
	"null", "~", "- a", "a: b", "a #1", "#1", `say "hi"`, `back\slash`, "'", "*x", "&y", "!z", "{", "[", "a, b", "%", "@", "`",
	"yes", "1e4", "08", "借呗：老的", "a，id：b", "a\tb", "a\x1bb", "\u202eevil", "\ufeff", "a\u0085b", "x\u2028y", "-", "---", "...", "? q", "|", ">", "=", "<<",
	strings.Repeat("长", 200), "👨‍👩‍👧 家", "2026-11-21", " a ", "é", "e\u0301", "a\x00b", "\xff\xfe",
}

// TestBlankNames: whatever is typed as a name, the book reads, and the name is
// what was typed, without what cannot be seen.
func TestBlankNames(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	b := plainBlank(lang.EN, d, FromContract, 0)
	for _, name := range awkward {
		b.Loans = append(b.Loans, BlankLoan{Name: name})
	}
	got := quiet(t, "names", b.Bytes(), d)
	for i, name := range awkward {
		want := plainText(name)
		if want == "" {
			want = fmt.Sprintf("Loan %d", i+1)
		}
		if got.Loans[i].Name != want {
			t.Errorf("%q became %q", name, got.Loans[i].Name)
		}
	}
}

// TestBlankCheck answers with the reader's own words.
func TestBlankCheck(t *testing.T) {
	b := plainBlank(lang.EN, calendar.Of(2026, 11, 21), FromContract, 1)
	for _, c := range []struct {
		form        BlankForm
		key, answer string
		want        *fault.Kind
	}{
		{FromContract, "principal", "12k", amountFormNear},
		{FromContract, "principal", "0", amountZero},
		{FromContract, "principal", "¥12,000", nil},
		{FromContract, "rate", "14.6%", rateNoUnit},
		{FromContract, "rate", "unknown", rateUnknownAlone},
		{FromApp, "rate", "unknown", nil},
		{FromContract, "rate", "60%/year", rateHigh},
		{FromContract, "method", "等额", notInList},
		{FromContract, "method", "随借随还", methodAnyTime},
		{FromContract, "method", "unknown", methodUnknownAlone},
		{FromApp, "method", "unknown", nil},
		{FromContract, "method", "信用卡", blankCard},
		{FromApp, "method", "信用卡", nil},
		{FromContract, "start", "2026/03/08", dateFormNear},
		{FromContract, "start", "2026-03", dateIsMonth},
		{FromContract, "periods", "0", intRange},
		{FromContract, "penalty", "1.5", multipleBare},
		{FromApp, "owed.overdue.since", "2026-09", nil},
		{FromApp, "owed.periods_left", "0", nil},
	} {
		found := false
		for _, q := range b.Questions(c.form) {
			if q.Key != c.key {
				continue
			}
			found = true
			faults := b.Check(q, c.form, c.answer)
			var got *fault.Kind
			if len(faults) > 0 {
				got = faults[0].Kind
			}
			if got != c.want {
				t.Errorf("%s: %q: %q, want %q", c.key, c.answer, got, c.want)
			}
		}
		if !found {
			t.Errorf("%s is not asked for", c.key)
		}
	}
}

// TestBlankQuestions: each question's example is an answer to it, and each has
// words in both languages.
func TestBlankQuestions(t *testing.T) {
	for _, l := range bothLangs {
		b := plainBlank(l, calendar.Of(2026, 11, 21), FromContract, 1)
		asked := append(b.MeansQuestions(), b.CountQuestion(), b.FormQuestion(), b.NameQuestion(0))
		for form := FromContract; form < blankForms; form++ {
			asked = append(asked, b.Questions(form)...)
		}
		for _, q := range asked {
			if faults := b.Check(q, FromContract, q.Example); len(faults) > 0 || q.Text.ZH == "" || q.Text.EN == "" {
				t.Errorf("%s: %q: %v", q.Key, q.Example, faults)
			}
		}
	}
}
