package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"repay/cmd/repay/internal/households"
	"repay/planner/book/field/fieldtest"
)

// mixedLines are n households, a line each with its number, and between them lines of
// all that may be wrong.
func mixedLines(n int) (lines []string) {
	odd := []string{"", "null", "{", `{"version": 1}`, "# no", "version", "loans: []", `[{"version": 1}]`, "\ufeff", `{"version": 1, "loans": [{"id": "a"}, {"id": "a"}]}`, "\xff", "---", "\r"}
	for k := range n {
		lines = append(lines, string(households.Line(k)))
		if k%2 == 0 {
			lines = append(lines, odd[k/2%len(odd)])
		}
	}
	for i := range lines {
		lines[i] = fmt.Sprintf("%6d\t%s\n", i+1, lines[i])
	}
	return lines
}

// Whatever the input is cut into, and on however many cores the parts are computed,
// their outputs one after the other are the output of the whole.
func TestBatchOfParts(t *testing.T) {
	lines := mixedLines(fieldtest.Many(40, 200))
	for _, command := range batchableNames() {
		whole := onBook([]byte(strings.Join(lines, "")), "batch", "--command", command, "--workers", "1")
		if whole.code != exitInvalid || strings.Count(whole.out, "\n") < len(lines)*2/3 {
			t.Fatalf("%s: exit code %d, %d lines: %s", command, whole.code, strings.Count(whole.out, "\n"), whole.err)
		}
		if command != "status" {
			again := onBook([]byte(strings.Join(lines, "")), "batch", "--command", command, "--workers", "8")
			if again != whole {
				t.Errorf("%s: another output on eight cores", command)
			}
			continue
		}
		rapid.Check(t, func(t *rapid.T) {
			var out strings.Builder
			for rest := lines; len(rest) > 0; {
				n := rapid.IntRange(1, len(rest)).Draw(t, "lines")
				workers := rapid.SampledFrom([]string{"1", "2", "3", "8"}).Draw(t, "workers")
				out.WriteString(onBook([]byte(strings.Join(rest[:n], "")), "batch", "--workers", workers).out)
				rest = rest[n:]
			}
			if out.String() != whole.out {
				t.Fatalf("the parts give\n%s\nthe whole\n%s", out.String(), whole.out)
			}
		})
	}
}

// placeOf is where an error is, and the number of the book that it is in: what a batch
// says otherwise than the command itself.
var placeOf = regexp.MustCompile(`"number":\d+,|"line":\d+,`)

// What comes out for a line is what the command writes for it alone.
func TestBatchIsTheCommand(t *testing.T) {
	for i, command := range []string{"status", "compare --goal fastest", "plan --policy all", "plan --budget 2000 --pay-day 3", "ask", "rules --sources"} {
		var lines []string
		for k := range fieldtest.Many(6, 60) {
			lines = append(lines, string(households.Line(100*i+k)))
		}
		lines = append(lines, `{"version": 1, "loans": [{"id": "a", "owed": {"date": "2026-11-01", "total": 3000}}], "lang": "en"}`, `{"version": 2}`)
		flags := []string{"--as-of", "2026-12-01", "--income", "low", "--redact"}[:i%3*2]
		if i%3 == 2 {
			flags = append(flags, "--redact")
		}
		r := onBook([]byte(strings.Join(lines, "\n")), slices.Concat([]string{"batch", "--command", command}, flags)...)
		got := strings.SplitAfter(strings.TrimSuffix(r.out, "\n"), "\n")
		if len(got) != len(lines) {
			t.Fatalf("%s: %d lines of %d: %s", command, len(got), len(lines), r.err)
		}
		got[len(got)-1] += "\n"
		for k, line := range lines {
			args := strings.Fields(command)
			want := onBook([]byte(line), slices.Concat(args[:1], []string{"-", "-O", "json"}, args[1:], flags)...)
			if want.out == "" {
				if !strings.HasPrefix(got[k], `{"schema":"repay/errors/v1","number":`) || !strings.Contains(got[k], `"code":"no_household"`) {
					t.Errorf("%s, line %d: %s\nthe command says %s", command, k+1, got[k], want.err)
				}
				continue
			}
			if placeOf.ReplaceAllString(got[k], "") != placeOf.ReplaceAllString(want.out, "") {
				t.Errorf("%s, line %d:\n%s\nthe command writes\n%s", command, k+1, got[k], want.out)
			}
		}
	}
}

// The documents of a file are books as files of their own are, whatever stands between
// them; a fault is on its line of the whole.
func TestBatchOfDocuments(t *testing.T) {
	examples, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(examples) < 5 {
		t.Fatal(examples, err)
	}
	var all, want strings.Builder
	all.WriteString("# all examples\n--- # the first\n")
	for i, name := range examples {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if i%3 == 1 {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		all.WriteString([]string{"", "---\r\n", "---\n# nothing\n---\n", "...\n\n", "\ufeff"}[min(i, 1)*(i%5)])
		if i > 0 && i%5 != 1 && i%5 != 2 {
			all.WriteString("---\n")
		}
		all.WriteString(text)
		want.WriteString(onBook(data, "compare", "-", "-O", "json").out)
	}
	all.WriteString("---\nversion: 1\nloans: 3\n---\n")
	r := onBook([]byte(all.String()), "batch", "--command", "compare", "--workers", "2")
	records, last, _ := strings.Cut(r.out, `{"schema":"repay/errors/v1"`)
	if records != want.String() {
		t.Errorf("%s\nwant\n%s", records, want.String())
	}
	line := strings.Count(all.String(), "\n") - 1
	if at := fmt.Sprintf(`"line":%d,"column":8,"path":"loans"`, line); !strings.Contains(last, at) || r.code != exitInvalid {
		t.Errorf("%s\nhas no %s; exit code %d", last, at, r.code)
	}
}

// Records of a batch are as their schemas say.
func TestBatchSchemas(t *testing.T) {
	known := newSchemas(t)
	b := matrixBook{}
	for _, command := range batchableNames() {
		r := onBook([]byte(strings.Join(mixedLines(26), "")), "batch", "--command", command, "--lang", "en")
		checkJSON(t, cell{row: matrixRow{"batch"}, book: b, f: formatNamed("json")}, r.out, known)
	}
}
