package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
		"借呗: 老的 #1", "1", "3万", "14.6%", "万4/日", "等额本息", "2026-3-8", "12", "2026-08-08", "1.5x",
		"App loan", "2", "", "unknown", "4", "5,000.50", "2026-12-08", "2026-09", "800", "", "12.30", "",
		"", "3", "18930.22", "2026-09",
		"6800", "7800", "10", "2400", "32", "5",
	}, "--lang", "zh")
	if code != exitOK || out != "" {
		t.Fatalf("exit code %d, output %q:\n%s", code, out, errs)
	}
	for _, want := range []string{"rate 没有写时间单位", "第 3 笔，共 3 笔", "repay check " + file} {
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
	if h := b.Household; h.Cash != 680_000 || h.Income[0].Day != 10 || h.Expenses[0].Day != 5 {
		t.Errorf("household: %+v", h)
	}
}

// TestInterviewAgain asks again for what does not fit together, and for that
// alone; what was right is kept by pressing Enter.
func TestInterviewAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	code, _, errs := interviewed(t, file, []string{
		"", "", "30000", "0.04%/day", "annuity", "2026-03-08", "12", "2025-08-08", "1.5x",
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

	// What turns out not to be known can be taken back.
	other := filepath.Join(t.TempDir(), "other.yaml")
	if code, _, errs = interviewed(t, other, []string{
		"", "", "30000", "0.04%/day", "annuity", "2026-10-28", "12", "2025-08-08", "1.5x",
		"", "?", "", "", "",
	}, "--loans", "1", "--lang", "en"); code != exitOK {
		t.Fatalf("exit code %d:\n%s", code, errs)
	}
	if m := readBack(t, other).Loans[0].Terms; m.Start.String() != "2026-10-28" || m.PaidThrough != 0 {
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

// TestInterviewEnds: wherever the answers end, nothing is written.
func TestInterviewEnds(t *testing.T) {
	dir := t.TempDir()
	answers := []string{"1", "x", "1", "30000", "0.04%/day", "annuity", "2026-03-08", "12", "", "", "100", "10", "1", "", ""}
	for n := range len(answers) - 1 {
		code, out, errs := interviewedRaw(t, filepath.Join(dir, "new.yaml"), strings.Join(answers[:n], "\n"))
		if code != exitFailed || out != "" || !strings.Contains(errs, "no file was written") {
			t.Errorf("%d answers: exit code %d, output %q: %s", n, code, out, errs)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestInterviewTaken: a file that appears while questions are asked is not
// touched, and nothing that was typed is lost.
func TestInterviewTaken(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.yaml")
	typed := &appearing{file: file, Reader: strings.NewReader("\nMine\n1\n777\n" + strings.Repeat("\n", 60))}
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
		"1", "借呗", "1", "30000", "", "", "", "", "", "", // the contract: only the sum lent
		"", "", "", "", "", "", "", // nor what the app shows
		"18000", "2026-09", "", "", "",
	}, "--as-of", "2026-11-21", "--lang", "zh")
	if code != exitOK || !strings.Contains(errs, "不知道利率、还款方式、放款日、期数") || !strings.Contains(errs, "那就只要一个总数") {
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
