package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book"
)

// interviewed runs init as on a terminal, with one line for each answer.
func interviewed(t *testing.T, file string, answers []string, args ...string) (code int, out, errs string) {
	t.Helper()
	return interviewedRaw(t, file, strings.Join(answers, "\n")+"\n", args...)
}

func interviewedRaw(t *testing.T, file, typed string, args ...string) (code int, out, errs string) {
	t.Helper()
	r := runIn(&world{stdin: strings.NewReader(typed), inTerm: true, errTerm: true}, append([]string{"init", file}, args...)...)
	return r.code, r.out, r.err
}

// readBack reads a book that init wrote; nothing may be odd about it.
func readBack(t *testing.T, file string) *book.Book {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b, faults := book.Parse(file, data)
	if b == nil || len(faults) > 0 {
		t.Fatalf("%v\n%s", faults, data)
	}
	return b
}

func TestInterview(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	code, out, errs := interviewed(t, file, []string{
		"3",
		"借呗: 老的 #1", "无", "1", "3万", "14.6%", "万4/日", "等额本息", "2026-3-8", "12", "2026-08-08", "1.5x",
		"App loan", "", "2", "", "unknown", "4", "5,000.50", "2026-12-08", "2026-09", "800", "", "12.30", "",
		"", "", "3", "18930.22", "2026-09",
		"6800", "7800", "", "10", "", "300", "每周", "2026-11-23", "跑单", "", "2400", "", "32", "5", "", "没有",
	}, "--lang", "zh")
	if code != exitOK || out != "" {
		t.Fatalf("exit code %d, output %q:\n%s", code, out, errs)
	}
	for _, want := range []string{"利率 没有写时间单位", "第 3 笔，共 3 笔", "repay check " + file} {
		if !strings.Contains(errs, want) {
			t.Errorf("it did not say %s:\n%s", want, errs)
		}
	}
	b := readBack(t, file)
	if len(b.Loans) != 3 || b.Loans[0].Name != "借呗: 老的 #1" || b.Loans[2].Name != "借款3" || b.Loans[0].Terms.Principal != 3_000_000 {
		t.Errorf("loans: %+v", b.Loans)
	}
	if o := b.Loans[1].Terms.Owed; *o.Principal != 500_050 || *o.Overdue[0].Penalty != 1_230 || o.Overdue[0].Interest != nil {
		t.Errorf("second loan: %+v", o)
	}
	if h := b.Household; h.Cash != 680_000 || h.CashDate.IsZero() || h.Income[0].Day != 10 || h.Income[1].From.String() != "2026-11-23" || h.Expenses[0].Day != 5 {
		t.Errorf("household: %+v", h)
	}
}

// TestInterviewAgain asks again for what does not fit together, and for that
// alone; what was right is kept by pressing Enter.
func TestInterviewAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	code, _, errs := interviewed(t, file, []string{
		"", "", "", "", "30000", "0.04%/day", "annuity", "2026-03-08", "12", "2025-08-08", "1.5x",
		"", "2026-08-08", // start, paid_through
		"", "", "",
	}, "--loans", "1", "--lang", "en")
	if code != exitOK {
		t.Fatalf("exit code %d:\n%s", code, errs)
	}
	if !strings.Contains(errs, "paid_through, 2025-08-08, is before") {
		t.Errorf("it did not say what is wrong:\n%s", errs)
	}
	m := readBack(t, file).Loans[0].Terms
	if m.Start.String() != "2026-03-08" || m.PaidThrough.String() != "2026-08-08" || m.Periods != 12 {
		t.Errorf("terms: %+v", m)
	}

	// What turns out not to be so can be taken back.
	other := filepath.Join(t.TempDir(), "other.yaml")
	if code, _, errs = interviewed(t, other, []string{
		"", "", "", "", "30000", "0.04%/day", "annuity", "2026-10-18", "12", "2025-08-08", "1.5x",
		"", "none", "", "", "",
	}, "--loans", "1", "--lang", "en", "--as-of", "2026-11-21"); code != exitOK {
		t.Fatalf("exit code %d:\n%s", code, errs)
	}
	if m := readBack(t, other).Loans[0].Terms; m.Start.String() != "2026-10-18" || m.PaidThrough != 0 {
		t.Errorf("terms: %+v", m)
	}
}

// TestInterviewEnter: Enter to every question gives the plain book.
func TestInterviewEnter(t *testing.T) {
	for _, args := range [][]string{{}, {"--from-app"}, {"--loans", "2"}, {"--lang", "zh"}} {
		file := filepath.Join(t.TempDir(), "new.yaml")
		if code, _, errs := interviewedRaw(t, file, strings.Repeat("\n", 60), args...); code != exitOK {
			t.Fatalf("exit code %d: %s", code, errs)
		}
		_, plain, _ := interviewedRaw(t, "-", "", args...)
		if got, err := os.ReadFile(file); err != nil || string(got) != plain {
			t.Errorf("%v: %v: not the plain book:\n%s", args, err, got)
		}
	}
}

// whole is what a person with a bill, a card and wages by the week answers.
var whole = map[string][]string{
	"zh": {
		"3",
		"花呗", "", "", "", "2026-11-01", "2026-11-20", "1860.55", "186.05", "", "",
		"招行信用卡", "", "", "0.05", "0.05%/日", "2026-11-05", "25号", "2026-11-25", "12000", "1200", "11500.5", "2026-09-25",
		"老王", "", "3", "五千多", "5000", "没有",
		"1234", "1501", "每周", "2026-11-27", "跑单", "3000", "每个月", "10号", "低保", "没有", "2200", "", "5", "房租", "300", "每周", "", "", "",
	},
	"en": {
		"GBP", "3",
		"My card", "", "0.05%/day", "2026-11-01", "2026-11-20", "£1,860.55", "186.05", "", "",
		"Car", "1", "12,000", "9.9%/year", "annuity", "2026-03-08", "24", "2026-10-08", "",
		"Friend", "3", "5000", "none",
		"1234", "1501", "week", "2026-11-27", "shifts", "3000", "", "10th", "10", "pension", "no", "2200", "", "1", "rent", "300", "2 weeks", "2026-11-28", "food", "",
	},
}

// TestInterviewEnds: wherever the answers end, what was answered is kept, and
// nothing is written where nothing was answered.
func TestInterviewEnds(t *testing.T) {
	for l, answers := range whole {
		for n := range len(answers) + 1 {
			file := filepath.Join(t.TempDir(), "new.yaml")
			code, out, errs := interviewedRaw(t, file, strings.Join(answers[:n], "\n"), "--lang", l, "--as-of", "2026-11-21")
			src, err := os.ReadFile(file)
			if code == exitFailed && err != nil && n <= 3 && strings.Contains(errs, map[string]string{"zh": "没有写文件", "en": "no file was written"}[l]) {
				continue
			}
			if code != exitOK || out != "" || err != nil {
				t.Fatalf("%d answers: exit code %d, output %q: %s", n, code, out, errs)
			}
			kept := string(src)
			for _, typed := range answers[:n] {
				if figure := strings.ContainsAny(typed, "0123456789"); figure && !slices.Contains([]string{"1", "3", "0.05", "25号", "10th"}, typed) && !strings.Contains(kept, typed) {
					t.Errorf("%d answers: %s is lost:\n%s", n, typed, kept)
				}
			}
			if n == len(answers) {
				if b, faults := book.Parse(file, src); b == nil || len(b.Loans) != 3 || len(b.Household.Income) != 2 || len(b.Household.Expenses) != 2 {
					t.Errorf("%v\n%s", faults, kept)
				}
				if r := runIn(&world{}, "status", file); r.code != exitOK {
					t.Errorf("it does not compute: %s", r.err)
				}
			}
		}
	}
}

// TestInterviewAsked: what is read without a terminal is what a terminal would read.
func TestInterviewAsked(t *testing.T) {
	for l, answers := range whole {
		typed := strings.Join(answers, "\n") + "\n\n"
		dir := t.TempDir()
		on, piped := filepath.Join(dir, "a.yaml"), filepath.Join(dir, "b.yaml")
		interviewedRaw(t, on, typed, "--lang", l, "--as-of", "2026-11-21")
		if r := runIn(&world{stdin: strings.NewReader(typed)}, "init", piped, "--ask", "--lang", l, "--as-of", "2026-11-21"); r.code != exitOK {
			t.Fatalf("exit code %d: %s", r.code, r.err)
		}
		a, _ := os.ReadFile(on)
		if b, err := os.ReadFile(piped); err != nil || string(a) != string(b) || len(b) == 0 {
			t.Errorf("%v: not the same:\n%s%s", err, a, b)
		}
	}
}

// TestInterviewProduct: another method than that of the product is another product,
// and what is called a card in the middle of a contract is asked for by its bill.
func TestInterviewProduct(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	code, _, errs := interviewed(t, file, []string{
		"花呗", "", "1", "3000", "0.05%/日", "等额本息", "2026-03-08", "12", "2026-10-08", "",
		"", "", "",
	}, "--loans", "1", "--lang", "zh", "--as-of", "2026-11-21")
	if code != exitOK || !strings.Contains(errs, "花呗 不是这样还的") {
		t.Fatalf("exit code %d:\n%s", code, errs)
	}
	if b := readBack(t, file); b.Details[0].Preset != nil || b.Loans[0].Terms.Periods != 12 {
		t.Errorf("%+v", b.Details[0])
	}
	other := filepath.Join(t.TempDir(), "other.yaml")
	code, _, errs = interviewed(t, other, []string{
		"白条", "无", "1", "3000", "0.05%/日", "信用卡", "2026-03-08", "12", "",
		"", "2026-11-05", "2026-11-25", "3000", "300", "", "",
		"", "", "",
	}, "--loans", "1", "--lang", "zh", "--as-of", "2026-11-21")
	if code != exitOK || !strings.Contains(errs, "照账单来问") {
		t.Fatalf("exit code %d:\n%s", code, errs)
	}
	if c := readBack(t, other).Loans[0].Terms.Card; c == nil || c.Statement.Balance != 300000 {
		t.Errorf("%+v", c)
	}
}

// TestInterviewTaken: a file that appears while questions are asked is not
// touched, and nothing that was typed is lost.
func TestInterviewTaken(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	typed := &appearing{file: file, Reader: strings.NewReader("\n\nMine\n\n1\n777\n" + strings.Repeat("\n", 60))}
	r := runIn(&world{stdin: typed, inTerm: true, errTerm: true}, "init", file)
	if r.code != exitUsage {
		t.Errorf("exit code %d: %s", r.code, r.err)
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != "theirs" {
		t.Errorf("the file says %q, %v", got, err)
	}
	if !strings.Contains(r.out, "principal: 777") {
		t.Errorf("what was typed is lost: %s", r.out)
	}
}

// appearing makes a file when the first answer is read.
type appearing struct {
	file string
	*strings.Reader
}

func (a *appearing) Read(p []byte) (int, error) {
	if err := os.WriteFile(a.file, []byte("theirs"), 0o600); err != nil {
		return 0, err
	}
	return a.Reader.Read(p)
}

// TestInterviewFallsBack: where the contract is not known the app's figures are asked
// for, then one total; nothing that was typed is lost, and no example is a figure.
func TestInterviewFallsBack(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	code, _, errs := interviewed(t, file, []string{
		"1", "借呗", "无", "1", "30000", "", "", "", "", "", "", // the contract: only the sum lent
		"", "", "", "", "", "", "", // nor what the app shows
		"18000", "2026-09", "", "", "",
	}, "--as-of", "2026-11-21", "--lang", "zh")
	if code != exitOK || !strings.Contains(errs, "不知道利率、还款方式、放款日、期数、已还到") || !strings.Contains(errs, "那就只要一个总数") {
		t.Fatalf("exit code %d:\n%s", code, errs)
	}
	b := readBack(t, file)
	if o := b.Loans[0].Terms.Owed; o == nil || *o.Total != 1_800_000 || o.Principal != nil {
		t.Errorf("owed: %+v", o)
	}
	if src, _ := os.ReadFile(file); !strings.Contains(string(src), "    # 本金: 30000（你答过的，不和 欠款 一起写）\n") {
		t.Errorf("the sum lent is lost:\n%s", src)
	}
}

// TestInterviewAnything: whatever is answered, there is a book that reads as YAML and
// has each sum that was taken, or no file and a word on it.
func TestInterviewAnything(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	pool := []string{
		"", "", "", "", "1", "2", "3", "4", "12", "8600", "186.05", "3万", "1.2.3", "-5", "0.04%/day", "14.6%", "万5/日", "annuity", "等额本息", "信用卡", "open", "未约定期限",
		"2026-03-08", "2026-10-08", "2026-11-05", "2026-11-25", "2026-12-08", "2026-09", "25号", "花呗", "借呗", "信用卡", "My card", "无", "没有", "none", "不知道", "?", "？",
		"每周", "week", "2 weeks", "10", "31", "a: b", "# x", "\"", "{", "1.5x", "GBP", "\xff", "é\x1b[A",
	}
	for n := range 150 {
		typed := make([]string, rng.IntN(60))
		for i := range typed {
			typed[i] = pool[rng.IntN(len(pool))]
		}
		l := []string{"zh", "en"}[n%2]
		file := filepath.Join(t.TempDir(), "new.yaml")
		code, _, errs := interviewed(t, file, append([]string{}, typed...), "--lang", l, "--as-of", "2026-11-21")
		src, err := os.ReadFile(file)
		if err != nil {
			if code != exitFailed || errs == "" {
				t.Fatalf("%q: exit code %d: %s", typed, code, errs)
			}
			continue
		}
		var doc map[string]any
		if err := yaml.Unmarshal(src, &doc); err != nil || code != exitOK {
			t.Fatalf("%q: exit code %d: %v\n%s", typed, code, err, src)
		}
		if lines := strings.Count(errs, "\n"); lines > 40+6*len(typed) {
			t.Errorf("%q: %d lines are said", typed, lines)
		}
	}
}
