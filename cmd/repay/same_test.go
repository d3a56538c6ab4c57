package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"repay/planner/book/field/fieldtest"
	"repay/planner/calendar"
	"repay/planner/lang"
)

// What is written follows from the books, the flags and the day alone.

// asBefore runs a cell in a world whose clock stands still: no search ends by time.
func asBefore(t *testing.T, c cell, env map[string]string) ran {
	t.Helper()
	if c.row.records() {
		writeFile(t, "recorded.yaml", c.src)
	}
	noon := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	return runIn(&world{env: func(name string) string { return env[name] }, now: func() time.Time { return noon }}, c.args()...)
}

// TestSameBytes: every command writes the same in every format when it is run again,
// on however many processors, in the same process and whatever the environment names.
func TestSameBytes(t *testing.T) {
	matrixFolder(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i, row := range matrix {
		if row[0] == "init" { // which writes a file that is not there yet
			continue
		}
		for n := range formats {
			if (i+n)%fieldtest.Stride(5, 1) != 0 {
				continue
			}
			b := matrixBooks[(i+n)%len(matrixBooks)]
			c := cell{row: row, book: b, f: &formats[n], lang: lang.Lang((i + n) % 2), src: readFile(t, b.file)}
			runtime.GOMAXPROCS(1)
			want := asBefore(t, c, nil)
			for k, env := range []map[string]string{{}, {"LANG": "zh_CN.UTF-8"}, {"LC_ALL": "en_US.UTF-8", "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "33"}} {
				runtime.GOMAXPROCS(1 + 3*k)
				if got := asBefore(t, c, env); got != want {
					t.Errorf("%s with %v: exit code %d and %d, %s", c, env, got.code, want.code, apart(got.out+got.err, want.out+want.err))
				}
			}
		}
	}
}

// apart is where two texts begin to differ.
func apart(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	part := func(s string) string { return s[max(i-60, 0):min(i+60, len(s))] }
	return fmt.Sprintf("%q and %q", part(a), part(b))
}

// TestSameBytesOfTheProgram: so does the program itself, in another folder too, and the
// language is the locale's only where neither flag nor book names one.
func TestSameBytesOfTheProgram(t *testing.T) {
	matrixFolder(t)
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("repay")
	if err != nil {
		t.Fatal(err)
	}
	there := t.TempDir()
	if err := os.CopyFS(there, os.DirFS(here)); err != nil {
		t.Fatal(err)
	}
	runAt := func(folder string, env []string, args ...string) ran {
		t.Helper()
		cmd := exec.Command(program, args...)
		var out, errs bytes.Buffer
		cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = folder, env, &out, &errs
		err := cmd.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		return ran{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
	}
	surroundings := [][]string{
		{"LANG=zh_CN.UTF-8", "TZ=Pacific/Kiritimati", "HOME=/nosuch"},
		{"LC_ALL=en_GB.UTF-8", "TZ=America/Los_Angeles", "GOMAXPROCS=1", "TMPDIR=/nosuch"},
		{"LC_ALL=xx_YY", "LANG=zh", "TZ=nowhere/at-all", "GOMAXPROCS=7", "COLUMNS=-3", "TERM=xterm-256color"},
		{"LC_ALL=C", "COLUMNS=99999999999999999999", "GOGC=1"},
	}
	env := func(n int) []string {
		return append(slices.Clone(surroundings[n%len(surroundings)]), "PATH="+os.Getenv("PATH"))
	}
	for i, row := range matrix {
		if row[0] == "init" || row.records() || slices.Contains(row, "--time-limit") || i%fieldtest.Stride(3, 1) != 0 {
			continue
		}
		b := matrixBooks[i%len(matrixBooks)]
		args := append(row.args(b), "--lang", lang.Lang(i%2).String())
		if row[0] != "letter" && row[0] != "report" && row[0] != "remind" && row[0] != "plan" {
			args = append(args, "-O", "json")
		}
		want := runAt(here, env(i), args...)
		for _, folder := range []string{here, there} {
			if got := runAt(folder, env(i+1), args...); got != want {
				t.Errorf("%q in %s: exit code %d and %d, %s", args, env(i+1), got.code, want.code, apart(got.out+got.err, want.out+want.err))
			}
		}
	}

	// The name of a book is as it was given, and all that differs.
	for n, name := range []string{filepath.Join(here, "uk.yaml"), filepath.Join("..", filepath.Base(here), "uk.yaml"), "./uk.yaml"} {
		want, got := runAt(here, env(n), "ask", "uk.yaml", "-O", "json", "--lang", "en"), runAt(here, env(n+1), "ask", name, "-O", "json", "--lang", "en")
		if again := strings.Replace(got.out, `"book":"`+name+`"`, `"book":"uk.yaml"`, 1); want.out != again || want.out == "" {
			t.Errorf("%s: %s", name, apart(again, want.out))
		}
	}
	// A book's language is its own; without one it is the locale's.
	writeFile(t, "says.yaml", "lang: en\n"+matrixFiles[otherBook])
	chinese, english := env(0), env(1)
	if a, b := runAt(here, chinese, "status", "says.yaml"), runAt(here, english, "status", "says.yaml"); a != b || a.code != exitOK {
		t.Errorf("a book in English: %s", apart(a.out, b.out))
	}
	if a, b := runAt(here, chinese, "status", otherBook), runAt(here, english, "status", otherBook); a.out == b.out {
		t.Error("the locale does not choose the language where nothing else does")
	}
}

// TestOneDay: all of a run is on one day, though midnight passes.
func TestOneDay(t *testing.T) {
	t.Chdir(t.TempDir())
	src := strings.Replace(matrixFiles[otherBook], "as_of: 2026-11-21\n", "", 1)
	writeFile(t, "a.yaml", src)
	writeFile(t, "b.yaml", src)
	line := `{"version": 1, "loans": [{"id": "a", "principal": 3000, "rate": "12%/year", "method": "annuity", "start": "2026-08-08", "periods": 12}]}` + "\n"
	writeFile(t, "books.jsonl", strings.Repeat(line, 20))
	for _, args := range [][]string{
		{"status", "a.yaml", "b.yaml", "-O", "json"},
		{"compare", "a.yaml", "b.yaml", "a.yaml", "-O", "json"},
		{"batch", "books.jsonl"},
		{"pay", "a.yaml", "100", "-O", "json"},
		{"note", "b.yaml", "they wait", "-O", "json"},
	} {
		days := 0
		r := runIn(&world{today: func() calendar.Date { days++; return calendar.Of(2026, 11, 20+days) }}, args...)
		if n := strings.Count(r.out, "\n"); r.code != exitOK || n == 0 || strings.Count(r.out, `"as_of":"2026-11-21"`) != n {
			t.Errorf("%q: exit code %d, %d lines, %s%s", args, r.code, n, r.out, r.err)
		}
		if days > 1 {
			t.Errorf("%q asked for the day %d times", args, days)
		}
	}
}
