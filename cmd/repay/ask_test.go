package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"repay/planner/cells"
)

// bookFiles are the examples, and the books that say at their heads what is right to
// answer.
func bookFiles(t *testing.T) (files []string) {
	t.Helper()
	for _, dir := range []string{"examples", "testdata/answers"} {
		list, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
		if err != nil || len(list) == 0 {
			t.Fatal("no books in", dir, err)
		}
		files = append(files, list...)
	}
	return files
}

// TestAskIsReadInAMinute: the answer to the example is short enough to be read, in
// both languages.
func TestAskIsReadInAMinute(t *testing.T) {
	t.Chdir("../..")
	for _, lang := range []string{"zh", "en"} {
		out, code := printed("ask", "examples/household.yaml", "--lang", lang, "--width", "80")
		if n := strings.Count(out, "\n"); code != exitOK || n > 60 {
			t.Errorf("%s: %d lines, exit code %d", lang, n, code)
		}
	}
}

// TestAskFits: no line of what is asked for is wider than the terminal, but for
// commands, which stay whole to be copied; and every format has something to say.
func TestAskFits(t *testing.T) {
	t.Chdir("../..")
	for _, file := range bookFiles(t) {
		for _, flags := range [][]string{
			{"--lang", "zh", "--width", "60", "--if-refused"},
			{"--lang", "en", "--width", "80", "--budget-curve"},
			{"--lang", "en", "--width", "120", "--widen", "--goal", "cheapest"},
			{"-O", "markdown"},
			{"-O", "html", "--if-refused", "--budget-curve"},
			{"-O", "tsv", "--table", "smallest"},
		} {
			args := slices.Concat([]string{"ask", file, "--as-of", "2026-11-28"}, flags)
			r := onBook(nil, args...)
			if r.code == exitUsage {
				r = onBook(nil, append(args, "--budget", "1500")...)
			}
			if r.code != exitOK && r.code != exitFound || r.err != "" || r.out == "" {
				t.Errorf("%q: exit code %d: %s", args, r.code, r.err)
			}
			if flags[0] != "--lang" {
				continue
			}
			width := map[string]int{"60": 60, "80": 80, "120": 120}[flags[3]]
			for line := range strings.Lines(r.out) {
				line = strings.TrimSuffix(line, "\n")
				if cells.Width(line) > width && !strings.Contains(line, "repay ") {
					t.Errorf("%q: %d columns: %s", args, cells.Width(line), line)
				}
			}
		}
	}
}
