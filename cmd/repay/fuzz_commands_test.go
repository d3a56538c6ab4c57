package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
	"repay/planner/lang"
	"repay/planner/pages"
	"repay/planner/plan"
)

// The commands that compute most, and those that write for others, on books that are
// changed both byte by byte and branch by branch.

// FuzzPlan: whatever the book, a plan pays what it says, to the end.
func FuzzPlan(f *testing.F) { fuzzCommands(f, nil, "plan") }

// FuzzAsk: whatever is asked for can be paid, computed again as chosen in the book.
func FuzzAsk(f *testing.F) { fuzzCommands(f, checkChosen, "ask") }

// FuzzLetters: what goes to one lender tells of no other.
func FuzzLetters(f *testing.F) { fuzzCommands(f, checkOthers, "letter", "remind", "report") }

// FuzzPages: so with whatever else is printed of a book.
func FuzzPages(f *testing.F) {
	fuzzCommands(f, nil, "status", "compare", "schedule", "explain", "rules")
}

// FuzzRecords: a payment or a talk is in the book, which is whole, or nothing is.
func FuzzRecords(f *testing.F) {
	run := newFuzzRun(f, "pay", "note")
	run.seed(f, func(src []byte, how uint32) {
		f.Add(src, []byte{}, "150.50", how)
		f.Add(src, []byte{1, 2, 3}, "a\n#b: {", how)
	})
	f.Fuzz(func(t *testing.T, src, bytes []byte, said string, how uint32) {
		src = moved(src, bytes, &field.Book)
		c, _ := run.cell(src, how)
		name := filepath.Join(run.dir, "recorded.yaml")
		for i, a := range c.row {
			switch a {
			case "-":
				c.row[i] = name
			case "100", "they wait: until the 10th":
				c.row[i] = said
			}
		}
		if err := os.WriteFile(name, src, 0o600); err != nil {
			t.Fatal(err)
		}
		r := onFuzzed(nil, c.args()...)
		run.check(t, c, r)
		after, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := book.Parse("-", after); !slices.Equal(after, src) && (b == nil || r.code != exitOK && r.code != exitFound || len(after) <= len(src)) {
			t.Fatalf("%s: exit code %d, and the book is %q", c, r.code, after)
		}
		if left, _ := filepath.Glob(filepath.Join(run.dir, ".repay-*")); len(left) > 0 {
			t.Fatalf("%s: left %v", c, left)
		}
	})
}

// FuzzFiles: a book is held against whatever rules are read, filled in by whatever
// presets.
func FuzzFiles(f *testing.F) {
	run := newFuzzRun(f, "rules", "status", "compare", "letter", "report", "remind", "check", "preset")
	for _, pattern := range []string{"../../testdata/rules/*.yaml", "../../testdata/errors/presets-*.yaml", "../../planner/rules/gb.yaml"} {
		for _, src := range booksAt(f, pattern) {
			f.Add(src, []byte{}, uint32(len(src)))
		}
	}
	for _, name := range []string{"own-rules.yaml", "own-presets.yaml"} {
		for how := range uint32(8) {
			f.Add([]byte(readFile(f, filepath.Join(run.dir, name))), []byte{byte(how)}, how*1001)
		}
	}
	of := booksAt(f, "../../examples/*.yaml")
	name := filepath.Join(run.dir, "own.yaml")
	f.Fuzz(func(t *testing.T, src, bytes []byte, how uint32) {
		src = moved(src, bytes, nil)
		if err := os.WriteFile(name, src, 0o600); err != nil {
			t.Fatal(err)
		}
		b := of[int(how)%len(of)]
		c, _ := run.cell(b, how/uint32(len(of)))
		flag := "--rules"
		if strings.Contains(string(src), "presets") || strings.Contains(string(src), "产品") {
			flag = "--presets"
		}
		if !slices.Contains(c.row, flag) {
			c.more = append(c.more, flag, name)
		}
		c.src += string(src)
		run.check(t, c, onFuzzed(b, c.args()...))
	})
}

// FuzzKeys: a book that is drawn of the table of fields says the same with its keys
// and words in English, in Chinese, and in both.
func FuzzKeys(f *testing.F) {
	for i := range byte(12) {
		f.Add([]byte{i, i * 20, 3, i, 200 - i, 7})
	}
	var all [][]*field.Field
	fieldtest.Paths(func(path []*field.Field) { all = append(all, slices.Clone(path)) })
	f.Fuzz(func(t *testing.T, bytes []byte) {
		d := fieldtest.Reading(bytes)
		x := d.Book(all[(d.IntN(256)<<8+d.IntN(256))%len(all)])
		command := []string{"status", "compare", "check", "plan", "rules"}[d.IntN(5)]
		want := ""
		for _, w := range []fieldtest.Writer{fieldtest.English, fieldtest.Chinese, fieldtest.Writer(d.Mixed)} {
			src := w.Source(x)
			b, _ := book.Parse("-", src)
			if b != nil && workOf(b) >= muchWork {
				return
			}
			r := onFuzzed(src, command, "-", "-O", "json", "--lang", "en")
			fit(t, command, r.out)
			got := fmt.Sprint(r.code, " ", sameInBoth(r.out))
			if want == "" {
				want = got
			}
			if got != want {
				t.Fatalf("%s of\n%s\n%sis\n%s\nand in English\n%s\nof\n%s", command, src, r.err, got, want, fieldtest.English.Source(x))
			}
		}
	})
}

// sameInBoth is what of a record does not depend on how a book calls things.
func sameInBoth(out string) string {
	var doc any
	if json.Unmarshal([]byte(out), &doc) != nil {
		return out
	}
	var strip func(v any)
	strip = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				strip(x)
			}
		case map[string]any:
			for _, key := range []string{"column", "message", "remedy", "text", "snippet"} {
				delete(v, key)
			}
			for _, x := range v {
				strip(x)
			}
		}
	}
	strip(doc)
	text, _ := json.Marshal(doc)
	return string(text)
}

// fuzzRun is what the runs of a target share.
type fuzzRun struct {
	dir     string // with the files that the rows name
	rows    []matrixRow
	schemas schemas
}

func newFuzzRun(t testing.TB, commands ...string) *fuzzRun {
	t.Helper()
	run := &fuzzRun{dir: t.TempDir(), schemas: newSchemas(t)}
	for name, text := range matrixFiles {
		writeFile(t, filepath.Join(run.dir, name), text)
	}
	for _, row := range matrix {
		if slices.Contains(commands, row[0]) { // of one book, which alone is what is changed
			run.rows = append(run.rows, slices.DeleteFunc(slices.Clone(row), func(a string) bool { return a == otherBook }))
		}
	}
	return run
}

// seed adds a few books, each with a few ways of running; the rest is for who has time.
func (run *fuzzRun) seed(f *testing.F, add func(src []byte, how uint32)) {
	f.Helper()
	n := uint32(0)
	for _, pattern := range []string{"../../examples/*.yaml", "../../testdata/answers/*.yaml", "../../testdata/letters/*.yaml", "../../testdata/errors/odd-*.yaml"} {
		for i, src := range booksAt(f, pattern) {
			if strings.Contains(pattern, "odd-") && i%stride(8, 1) != 0 {
				continue
			}
			add(src, n)
			n += 2003
		}
	}
	d := fieldtest.New(7)
	fieldtest.Paths(func(path []*field.Field) {
		if d.IntN(stride(40, 4)) == 0 {
			add(fieldtest.Writer(d.Mixed).Source(d.Book(path)), n)
			n += 2003
		}
	})
}

func booksAt(t testing.TB, pattern string) (books [][]byte) {
	t.Helper()
	names, _ := filepath.Glob(pattern)
	for _, name := range names {
		books = append(books, []byte(readFile(t, name)))
	}
	if len(books) == 0 {
		t.Fatal("no books at", pattern)
	}
	return books
}

// fuzzCommands runs rows of the matrix on books, in every format, language and width.
func fuzzCommands(f *testing.F, more func(*testing.T, cell, *book.Book), commands ...string) {
	run := newFuzzRun(f, commands...)
	run.seed(f, func(src []byte, how uint32) {
		f.Add(src, []byte{}, how)
		f.Add(src, []byte{byte(how), byte(how >> 8), 9}, how+1)
	})
	f.Fuzz(func(t *testing.T, src, bytes []byte, how uint32) {
		run.try(t, moved(src, bytes, &field.Book), how, more)
	})
}

// try runs a command on a book, and then more.
func (run *fuzzRun) try(t *testing.T, src []byte, how uint32, more func(*testing.T, cell, *book.Book)) {
	t.Helper()
	c, b := run.cell(src, how)
	if b != nil && workOf(b) >= muchWork {
		return
	}
	run.check(t, c, onFuzzed(src, c.args()...))
	if b != nil && more != nil {
		more(t, c, b)
	}
}

// TestMovedBooks: what the fuzzing looks for does not happen on books that are changed
// by chance either; a long run draws many.
func TestMovedBooks(t *testing.T) {
	var books [][]byte
	for _, pattern := range []string{"../../examples/*.yaml", "../../testdata/answers/*.yaml", "../../testdata/letters/*.yaml", "../../testdata/errors/odd-*.yaml"} {
		books = append(books, booksAt(t, pattern)...)
	}
	d := fieldtest.New(17)
	for _, x := range []struct {
		commands []string
		more     func(*testing.T, cell, *book.Book)
	}{
		{[]string{"plan"}, nil},
		{[]string{"ask"}, checkChosen},
		{[]string{"letter", "remind", "report"}, checkOthers},
		{[]string{"status", "compare", "schedule", "explain", "rules"}, nil},
	} {
		run := newFuzzRun(t, x.commands...)
		for range fieldtest.Many(40, 2000) {
			bytes := make([]byte, d.IntN(20))
			for i := range bytes {
				bytes[i] = byte(d.IntN(256))
			}
			run.try(t, moved(books[d.IntN(len(books))], bytes, &field.Book), d.Uint32(), x.more)
		}
	}
}

// cell is the run that a number chooses.
func (run *fuzzRun) cell(src []byte, how uint32) (cell, *book.Book) {
	choose := func(n int) int {
		i := int(how) % n
		how /= uint32(n)
		return i
	}
	row := slices.Clone(run.rows[choose(len(run.rows))])
	fit := formatsOf(row[0])
	c := cell{row: row, f: fit[choose(len(fit))], lang: lang.Lang(choose(2)), src: string(src)}
	if width := []string{"", "40", "120"}[choose(3)]; width != "" && c.f.isDefault() {
		c.more = []string{"--width", width}
	}
	b, _ := book.Parse("-", src)
	id := "none"
	if b != nil {
		id = b.Loans[choose(len(b.Loans))].ID
	}
	for i, a := range c.row {
		switch {
		case a == "LOAN":
			c.row[i] = id
		case a == "BOOK":
			c.row[i] = "-"
		case matrixFiles[a] != "":
			c.row[i] = filepath.Join(run.dir, a)
		}
	}
	return c, b
}

// formatsOf are the formats that a command writes.
func formatsOf(command string) (list []*format) {
	for i := range formats {
		f := &formats[i]
		if f.writtenBy != nil && !slices.Contains(f.writtenBy, command) ||
			slices.Contains([]string{"letter", "report"}, command) && !f.forPeople() {
			continue
		}
		list = append(list, f)
	}
	return list
}

// onFuzzed is onBook with a clock of its own, which goes on whenever it is looked at:
// a search ends after so many looks, wherever and how slowly it runs.
func onFuzzed(src []byte, args ...string) ran {
	return runIn(&world{stdin: bytes.NewReader(src), now: lookedAt()}, args...)
}

// lookedAt is a clock that goes on when it is looked at, and only then.
func lookedAt() func() time.Time {
	var looks atomic.Int64
	start := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	return func() time.Time { return start.Add(time.Duration(looks.Add(1)) * 20 * time.Millisecond) }
}

// fuzzing reports a run that looks for new inputs, and does not only try the known ones.
func fuzzing() bool { return flag.Lookup("test.fuzz").Value.String() != "" }

// stride is how far apart the seeds are: close where somebody fuzzes.
func stride(short, thorough int) int {
	if fuzzing() {
		return thorough
	}
	return short
}

// check checks what a run brought about: it is right for its format, or refused.
func (run *fuzzRun) check(t *testing.T, c cell, r ran) {
	t.Helper()
	fitText(t, c, r.out)
	fitText(t, c, r.err)
	if ended := func(text string) bool { return text == "" || strings.HasSuffix(text, "\n") }; !ended(r.out) || !ended(r.err) {
		t.Fatalf("%s: no line end after %q, %q", c, r.out, r.err)
	}
	switch r.code {
	case exitOK, exitFound:
		if r.out == "" && r.err == "" && c.row[0] != "check" {
			t.Fatalf("%s: exit code %d and not a word", c, r.code)
		}
		if r.out != "" {
			checkFormat(t, c, r.out, run.schemas)
			checkFigures(t, c, r)
		}
	case exitUsage:
		if r.out != "" || !strings.HasPrefix(r.err, "repay: ") {
			t.Fatalf("%s: refused with %q, %q", c, r.out, r.err)
		}
	case exitInvalid:
		if strings.HasPrefix(r.out, "{") {
			checkFormat(t, c, r.out, run.schemas)
		} else if r.out != "" || !strings.Contains(r.err, ".yaml:") && !place.MatchString(r.err) {
			t.Fatalf("%s: refused with %q, %q", c, r.out, r.err)
		}
	case exitFailed:
		stopped := c.row[0] == "ask" && r.err == ""
		if !stopped && !slices.Contains([]string{"pay", "note"}, c.row[0]) && !strings.Contains(r.err, amountsTooLarge.Message.In(c.lang)) || strings.Contains(r.err, internalError.Remedy.In(c.lang)) {
			t.Fatalf("%s: exit code 1: %q, %q", c, r.out, r.err)
		}
	default:
		t.Fatalf("%s: exit code %d", c, r.code)
	}
}

// checkFigures checks that the figures of a record fit together.
func checkFigures(t *testing.T, c cell, r ran) {
	t.Helper()
	if c.f.name != "json" {
		return
	}
	switch c.row[0] {
	case "plan":
		partly := func(flag string) bool { return flag == "--stress" || flag == "all" || flag == "--loan" }
		if !slices.ContainsFunc(c.row, partly) { // else not the payments of all loans by one plan
			checkPlan(t, c.String(), r.out)
			checkEnds(t, c, r.out)
		}
	case "ask":
		checkAsk(t, c.String(), r)
	}
}

// checkEnds checks that a plan leaves nothing, unless it says that it never ends or
// what is not known; and that it pays nothing where nothing is owed.
func checkEnds(t *testing.T, c cell, out string) {
	t.Helper()
	var paid struct {
		NeverEnds bool `json:"never_ends"`
		Unknown   []any
		Loans     []struct{ ID, Left string }
	}
	if err := json.Unmarshal([]byte(out), &paid); err != nil {
		t.Fatal(err)
	}
	for _, l := range paid.Loans {
		if left := rat(l.Left); left == nil || left.Sign() < 0 || left.Sign() > 0 && !paid.NeverEnds && len(paid.Unknown) == 0 {
			t.Fatalf("%s: of %s %q is left in %s", c, l.ID, l.Left, out)
		}
	}
}

// checkChosen checks that what is asked for, when each loan's offer is chosen in the
// book, comes to the same and can be paid.
func checkChosen(t *testing.T, c cell, b *book.Book) {
	var asked struct {
		Reason  string
		Stopped bool
		Choices []struct {
			Loan, Offer string
			On          *string
		}
		Totals *chosenTotals
	}
	r := onFuzzed([]byte(c.src), "ask", "-", "-O", "json")
	if r.code != exitOK || json.Unmarshal([]byte(r.out), &asked) != nil || asked.Stopped || asked.Totals == nil || len(asked.Choices) != len(b.Loans) {
		return
	}
	for _, ch := range asked.Choices {
		if ch.On != nil {
			return // on a later day, which no book can choose
		}
	}
	src := withField([]byte(c.src), "choose", func(i int) string { return asked.Choices[min(i, len(asked.Choices)-1)].Offer })
	if again, _ := book.Parse("-", src); src == nil || again == nil {
		return
	}
	var compared struct {
		Easiest *chosenTotals
		Surest  *chosenTotals
		ToAsk   *chosenTotals `json:"to_ask"`
		Leading string
	}
	r = onFuzzed(src, "compare", "-", "-O", "json")
	if err := json.Unmarshal([]byte(r.out), &compared); err != nil || r.code != exitOK && r.code != exitFound {
		t.Fatalf("of %s: exit code %d, %v: %s%s", src, r.code, err, r.out, r.err)
	}
	got := compared.ToAsk
	if asked.Reason == "surest" {
		got = compared.Surest
	}
	if got == nil || *got != *asked.Totals {
		t.Fatalf("asked for\n%s\nand chosen\n%s\nit comes to %+v, not %+v", c.src, src, got, asked.Totals)
	}
}

// chosenTotals is what an answer comes to.
type chosenTotals struct {
	TotalPaid      string `json:"total_paid"`
	Cost           string
	HighestPayment string `json:"highest_payment"`
	Finish         string
}

// checkOthers checks that a letter to one lender names no loan of another.
func checkOthers(t *testing.T, c cell, b *book.Book) {
	if c.row[0] != "letter" || !slices.Contains(c.row, "--loan") || slices.Contains(c.row, "--form") {
		return
	}
	name := func(i int) string { return fmt.Sprintf("Zx%dqW", i) }
	src := withField([]byte(c.src), "name", name)
	named, _ := book.Parse("-", src)
	if src == nil || named == nil {
		return
	}
	at := slices.Index(c.row, "--loan") + 1
	of := slices.IndexFunc(b.Loans, func(l plan.Loan) bool { return l.ID == c.row[at] })
	if of < 0 || len(named.Loans) != len(b.Loans) {
		return
	}
	c.row[at] = name(of)
	r := onFuzzed(src, c.args()...)
	own := pages.SameLender(named.Case(named.AsOf), of)
	for i := range named.Loans {
		if strings.Contains(r.out, name(i)) && !slices.Contains(own, i) {
			t.Fatalf("%s tells of loan %d: %s\nof %s", c, i+1, r.out, src)
		}
	}
	if r.code == exitOK && len(named.Loans) == len(own) && r.out == "" {
		t.Fatalf("%s: nothing", c)
	}
}
