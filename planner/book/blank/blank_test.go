package blank

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/internal/draws"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

var bothLangs = []lang.Lang{lang.ZH, lang.EN}

// unanswered is a blank book without answers.
func unanswered(l lang.Lang, d calendar.Date, form Form, n int) *Book {
	b := &Book{Lang: l, Date: d, Loans: make([]Loan, n)}
	for i := range b.Loans {
		b.Loans[i].Form = form
	}
	return b
}

// quiet fails where a book has a fault or a warning on its date.
func quiet(t *testing.T, name string, src []byte, d calendar.Date) *book.Book {
	t.Helper()
	b, faults := book.Parse("new.yaml", src)
	if b != nil {
		faults = b.WarningsOn(d)
	}
	for _, f := range faults {
		if f.Kind.Code == "expenses_assumed" {
			continue // income was taken up by itself
		}
		t.Errorf("%s: %s", name, f.Render(lang.EN))
	}
	if b == nil {
		t.Fatalf("%s does not read:\n%s", name, src)
	}
	return b
}

// TestEveryDay reads the plain books as written on each day of a cycle of
// leap years, or on every fifth one in the short run, and on the first and last
// days that they can be written on.
func TestEveryDay(t *testing.T) {
	days := []calendar.Date{calendar.Of(FirstYear, 1, 1), calendar.Of(LastYear, 12, 31), calendar.Of(2100, 2, 28), calendar.Of(2000, 2, 29)}
	for d := calendar.Of(2027, 1, 1); d <= calendar.Of(2028, 12, 31); d += calendar.Date(draws.Stride(5, 1)) {
		days = append(days, d)
	}
	for _, d := range days {
		for form := FromContract; form < forms; form++ {
			l := bothLangs[int(d)%2]
			b := unanswered(l, d, form, 1)
			got := quiet(t, fmt.Sprint(d, form), b.Bytes(), d)
			if _, refused := plan.State(ptr(got.Case(d))); len(refused) > 0 {
				t.Fatalf("%s, form %d: the engine refuses it: %v", d, form, refused[0].Err)
			}
		}
	}
}

func ptr[T any](v T) *T { return &v }

func TestManyLoans(t *testing.T) {
	d := calendar.Of(2028, 2, 29)
	for _, l := range bothLangs {
		for form := FromContract; form < forms; form++ {
			for _, n := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, MostLoans} {
				b := quiet(t, fmt.Sprint(l, form, n), unanswered(l, d, form, n).Bytes(), d)
				if len(b.Loans) != n || b.Household != nil || *b.Lang != l {
					t.Errorf("%v, form %d: %d loans, want %d; household %v", l, form, len(b.Loans), n, b.Household)
				}
			}
		}
	}
}

// TestFits keeps the plain book on a screen and a half of 80 columns.
func TestFits(t *testing.T) {
	for _, l := range bothLangs {
		for form := FromContract; form < forms; form++ {
			lines := strings.Split(string(unanswered(l, calendar.Of(2026, 11, 21), form, 1).Bytes()), "\n")
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

// TestParts takes the comment signs off what is commented out, part by
// part and all together: each must read without a word.
func TestParts(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	for _, l := range bothLangs {
		for form := FromContract; form < forms; form++ {
			plain := unanswered(l, d, form, 2)
			answered := unanswered(l, d, form, 2)
			answered.Household = &Household{Cash: "100"}
			answered.Loans[0].Answers = map[string]string{"rate": "12%/year", "owed.total": "800", "paid_through": "2026-09-08", "statement.balance": "900", "statement.minimum": "90"}
			complete(answered)
			for _, b := range []*Book{plain, answered} {
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

// TestPartsOfMethods does the same to loans of each method, with answers
// that leave little to examples, and has the engine compute with them.
func TestPartsOfMethods(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	for _, m := range loan.Methods {
		for _, given := range []Loan{
			{Answers: map[string]string{"principal": "30000", "rate": "万4/日", "start": "2026-10-25"}},
			{Answers: map[string]string{"paid_through": d.String(), "periods": "24"}},
			{Form: FromApp, Answers: map[string]string{"owed.periods_left": "0", "owed.overdue.since": "2026-09"}},
			{Form: FromApp, Answers: map[string]string{"owed.principal": "5000", "owed.next_due": "2026-11-30"}},
		} {
			given.Answers["method"] = m.Name
			if m.Is == loan.Dated {
				continue // its payments are written one by one
			}
			if (m.Is == loan.MethodUnknown || m.Is == loan.Revolving) && given.Form == FromContract {
				continue
			}
			b := &Book{Lang: lang.EN, Date: d, Loans: []Loan{given}}
			complete(b)
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

// complete answers what loans lack by the examples.
func complete(b *Book) {
	for i := range b.Loans {
		if len(b.Loans[i].Answers) == 0 {
			continue
		}
		for _, q := range b.Lacks(i) {
			b.Loans[i].Answers[q.Key] = q.Example
		}
	}
}

// uncommented takes the comment signs off some lines, as a user would.
func uncommented(b *Book, at []int) []byte {
	lines := strings.Split(string(b.Bytes()), "\n")
	for _, i := range at {
		lines[i] = strings.Replace(lines[i], "# ", "", 1)
	}
	return []byte(strings.Join(lines, "\n"))
}

// TestMarks looks for a mark beside every figure of an example.
func TestMarks(t *testing.T) {
	figure := regexp.MustCompile(`^ +(?:# )?[a-z_-]+: .*\d`)
	for _, l := range bothLangs {
		for form := FromContract; form < forms; form++ {
			b := unanswered(l, calendar.Of(2026, 11, 21), form, 1)
			for line := range strings.Lines(string(b.Bytes())) {
				mark := strings.Trim(book.ExampleMark.In(l), "：: ")
				if figure.MatchString(line) && !strings.Contains(line, mark) && !strings.Contains(line, "- id:") {
					t.Errorf("not said to be an example: %s", line)
				}
			}
		}
	}
}

// TestModeline: an editor must not take the line for the schema as meant
// before the user does: its comment begins with the name of the server.
func TestModeline(t *testing.T) {
	active := regexp.MustCompile(`(?m)^\s*#+\s*yaml-language-server\s*:`)
	for _, l := range bothLangs {
		src := string(unanswered(l, calendar.Of(2026, 11, 21), FromContract, 1).Bytes())
		if active.MatchString(src) {
			t.Error("the line for the schema counts already")
		}
		if !active.MatchString(strings.Replace(src, "#   # yaml", "  # yaml", 1)) {
			t.Error("the line for the schema cannot be made to count")
		}
	}
}

// TestAnswers writes what was answered and nothing in its place.
func TestAnswers(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	b := &Book{
		Lang: lang.ZH, Date: d,
		Household: &Household{Cash: "1.2万", Income: []Answers{
			{"amount": "¥7,800", "day": "10号"},
			{"amount": "300", "every": "每周", "from": "2026-11-27", "name": "跑单: 夜里"},
			{"amount": "400", "every": "2周"},
		}, Expenses: []Answers{{"amount": "100", "every": "每周"}}},
		Loans: []Loan{
			{Name: "借呗", Answers: map[string]string{"principal": "30,000元", "rate": "万4/日", "method": "等额本金", "start": "2026-3-8", "periods": "12期", "paid_through": "2026-08-08", "penalty": "+3%/year"}},
			{Name: "借呗", Form: FromApp, Answers: map[string]string{"owed.principal": "5,000.50", "owed.periods_left": "4", "owed.next_due": "2026-12-08"}},
			{Name: "欠完了", Form: FromApp, Answers: map[string]string{"owed.periods_left": "0期", "owed.overdue.since": "2026-09", "owed.overdue.principal": "800"}},
			{Name: "朋友", Answers: map[string]string{"method": "未约定期限", "principal": "2000", "rate": "0%/年", "start": "2026-10-08"}},
			{Form: TotalOnly, Answers: map[string]string{"owed.total": "18930.22", "owed.overdue": "2026-09"}},
		},
	}
	got := quiet(t, "answers", b.Bytes(), d)
	if h := got.Household; h.Cash != 1_200_000 || h.CashDate != d || len(h.Income) != 3 || h.Income[0].Amount != 780_000 || h.Income[0].Day != 10 {
		t.Errorf("household: %+v", h)
	} else if x, y, z := h.Income[1], h.Income[2], h.Expenses[0]; x.Name != "跑单: 夜里" || x.Every != (calendar.Every{N: 1, Unit: calendar.Week}) || x.From.String() != "2026-11-27" || y.Name != "收入3" || y.From != d+14 || z.From != d {
		t.Errorf("by the week: %+v", h)
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

// What was not answered is no figure of the book: its line is commented out, and
// what the loan lacks is named.
func TestUnknownStaysUnknown(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	for form := FromContract; form < forms; form++ {
		for _, asked := range unanswered(lang.EN, d, form, 1).Questions(form) {
			b := unanswered(lang.EN, d, form, 1)
			b.Household = &Household{Income: []Answers{{"amount": "5000"}}, Expenses: []Answers{{"amount": "900"}}}
			b.Loans[0].Answers = map[string]string{asked.Key: asked.Example}
			for line := range strings.Lines(string(b.Bytes())) {
				text, _, _ := strings.Cut(line, "#")
				if strings.TrimSpace(text) != "" && strings.Contains(line, strings.TrimSpace(book.ExampleMark.EN)) && !strings.Contains(line, " name: ") {
					t.Errorf("form %d, only %s answered: %s", form, asked.Key, line)
				}
			}
			for _, lacking := range b.Lacks(0) {
				if lacking.Key == asked.Key || lacking.Text.EN == "" {
					t.Errorf("form %d, %s answered: lacks %+v", form, asked.Key, lacking)
				}
			}
		}
	}
	answered := &Book{Date: d, Lang: lang.EN, Household: &Household{Cash: "10", Income: []Answers{{"amount": "5000"}}, Expenses: []Answers{{"amount": "900"}}}, Loans: make([]Loan, 1)}
	h := quiet(t, "days", answered.Bytes(), d).Household
	if h.Income[0].Day != 31 || h.Expenses[0].Day != 1 {
		t.Errorf("days that are not known promise too much: %+v", h)
	}
}

// awkward are names that YAML would read otherwise.
var awkward = []string{
	"null", "~", "- a", "a: b", "a #1", "#1", `say "hi"`, `back\slash`, "'", "*x", "&y", "!z", "{", "[", "a, b", "%", "@", "`",
	"yes", "1e4", "08", "借呗：老的", "a，id：b", "a\tb", "a\x1bb", "\u202eevil", "\ufeff", "a\u0085b", "x\u2028y", "-", "---", "...", "? q", "|", ">", "=", "<<",
	strings.Repeat("长", 200), "👨‍👩‍👧 家", "2026-11-21", " a ", "é", "e\u0301", "a\x00b", "\xff\xfe",
}

// TestNames: whatever is typed as a name, the book reads, and the name is
// what was typed, without what cannot be seen.
func TestNames(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	b := unanswered(lang.EN, d, FromContract, 0)
	for _, name := range awkward {
		b.Loans = append(b.Loans, Loan{Name: name})
	}
	got := quiet(t, "names", b.Bytes(), d)
	for i, name := range awkward {
		want := source.Visible(name)
		if want == "" {
			want = fmt.Sprintf("Loan %d", i+1)
		}
		if got.Loans[i].Name != want {
			t.Errorf("%q became %q", name, got.Loans[i].Name)
		}
	}
}

// TestCheck answers with the reader's own words.
func TestCheck(t *testing.T) {
	b := unanswered(lang.EN, calendar.Of(2026, 11, 21), FromContract, 1)
	for _, c := range []struct {
		form        Form
		key, answer string
		want        fault.Code
	}{
		{FromContract, "principal", "12k", "amount_form_near"},
		{FromContract, "principal", "0", "amount_zero"},
		{FromContract, "principal", "¥12,000", ""},
		{FromContract, "rate", "14.6%", "rate_no_unit"},
		{FromContract, "rate", "unknown", "rate_unknown_alone"},
		{FromApp, "rate", "unknown", ""},
		{FromContract, "rate", "60%/year", "rate_high"},
		{FromContract, "method", "等额", "not_one_of"},
		{FromContract, "method", "随借随还", "method_any_time"},
		{FromContract, "method", "unknown", "method_unknown_alone"},
		{FromApp, "method", "unknown", ""},
		{FromContract, "method", "信用卡", ""},
		{FromBill, "rate", "unknown", "rate_unknown_alone"},
		{FromBill, "statement.due", "25号", "date_form"},
		{FromBill, "statement.balance", "-5", "amount_negative"},
		{FromContract, "method", "按约定日期", "blank_dues"},
		{FromApp, "method", "信用卡", ""},
		{FromContract, "start", "2026/03/08", "date_form_near"},
		{FromContract, "start", "2026-03", "date_is_month"},
		{FromContract, "periods", "0", "int_range"},
		{FromContract, "penalty", "1.5", "multiple_bare"},
		{FromApp, "owed.overdue.since", "2026-09", ""},
		{FromApp, "owed.periods_left", "0", ""},
	} {
		found := false
		for _, q := range b.Questions(c.form) {
			if q.Key != c.key {
				continue
			}
			found = true
			faults := b.Check(q, c.form, c.answer)
			var got fault.Code
			if len(faults) > 0 {
				got = faults[0].Kind.Code
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

// TestQuestions: each question's example is an answer to it, and each has
// words in both languages.
func TestQuestions(t *testing.T) {
	for _, l := range bothLangs {
		b := unanswered(l, calendar.Of(2026, 11, 21), FromContract, 1)
		asked := []Question{b.CurrencyQuestion(), b.CashQuestion(), b.CountQuestion(), b.FormQuestion(&Loan{}), b.FormQuestion(&Loan{Name: "花呗 card"}), b.NameQuestion(0)}
		for _, f := range Flows {
			asked = append(append(asked, b.FlowQuestions(f, 0)...), b.FlowQuestions(f, 1)...)
		}
		for form := FromContract; form < forms; form++ {
			asked = append(asked, b.Questions(form)...)
		}
		for _, q := range asked {
			if faults := b.Check(q, FromContract, cmp.Or(q.Example, q.Default)); len(faults) > 0 || q.Text.ZH == "" || q.Text.EN == "" {
				t.Errorf("%s: %q: %v", q.Key, q.Example, faults)
			}
		}
	}
}

// TestFields: what a blank book writes and asks for are fields of the book.
func TestFields(t *testing.T) {
	for _, f := range Flows {
		for _, x := range new(Book).flowItems(f, 0) {
			if field.Income.At(x.asked()) == nil {
				t.Errorf("no field %s of %s", x.asked(), flowWords[f].key)
			}
		}
	}
	for _, list := range items {
		for _, f := range list {
			if field.Loan.At(f.asked()) == nil {
				t.Errorf("no field %s of a loan", f.asked())
			}
		}
	}
}
