package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"pgregory.net/rapid"

	"repay/planner/book/field/fieldtest"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/record"
)

// matrixRow is a command with flags that change what it writes. LOAN stands for a
// loan of the book, BOOK for its file.
type matrixRow []string

// matrix are the rows, each of which is tried in every format and language.
var matrix = []matrixRow{
	{"init", "new.yaml"},
	{"status", "BOOK"},
	{"status", "BOOK", otherBook, "--summary"},
	{"status", "BOOK", otherBook},
	{"report", "BOOK", otherBook, "--for", "borrower"},
	{"status", "BOOK", "--income", "low", "--as-of", "2027-03-01"},
	{"compare", "BOOK"},
	{"compare", "BOOK", "--all", "--goal", "lightest"},
	{"compare", "BOOK", "--chart"},
	{"compare", "BOOK", "--tables", "--offer", "keep"},
	{"compare", "BOOK", "--loan", "LOAN", "--tables"},
	{"ask", "BOOK", "--budget", "2000"},
	{"ask", "BOOK", "--if-refused", "--budget-curve", "--goal", "easiest"},
	{"ask", "BOOK", "--widen", "--keep", "LOAN", "--survive", "1", "--shock", "300", "--time-limit", "1"},
	{"ask", "BOOK", "--budget", "900", "--pay-day", "3"},
	{"plan", "BOOK", "--budget", "2000", "--pay-day", "10", "--chart"},
	{"plan", "BOOK", "--policy", "all"},
	{"plan", "BOOK", "--by", "date", "--policy", "snowball"},
	{"plan", "BOOK", "--by", "loan", "--as", "easiest", "--loan", "LOAN"},
	{"plan", "BOOK", "--stress"},
	{"plan", "BOOK", "--policy", "snowball", "--by", "loan", "--save"},
	{"progress", "BOOK"},
	{"diff", "BOOK", "--since", "2026-11-21", "--as-of", "2027-01-15"},
	{"diff", "older.yaml", "BOOK"},
	{"schedule", "BOOK"},
	{"schedule", "BOOK", "--loan", "LOAN", "--original"},
	{"schedule", "BOOK", "--loan", "LOAN", "--offer", "extend 12"},
	{"explain", "BOOK", "--loan", "LOAN"},
	{"explain", "BOOK", "payoff"},
	{"explain", "BOOK", "--loan", "LOAN", "row", "2", "--original"},
	{"explain", "BOOK", "--loan", "LOAN", "cost", "--offer", "extend 12"},
	{"explain", "BOOK", "--loan", "LOAN", "--claimed", "18930.22"},
	{"explain", "BOOK", "answer", "cost"},
	{"report", "BOOK"},
	{"report", "BOOK", "--for", "borrower", "--goal", "lightest", "--budget", "2000", "--pay-day", "10"},
	{"report", "BOOK", "--for", "lender", "--loan", "LOAN"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "hardship", "--reply-by", "2026-12-01", "--knowing"},
	{"letter", "BOOK", "--all", "--form", "letter", "--goal", "lightest", "--budget", "2000", "--pay-day", "10"},
	{"letter", "BOOK", "--loan", "LOAN", "--offer", "extend 12", "--knowing"},
	{"letter", "BOOK", "--form", "budget"},
	{"letter", "BOOK", "--form", "call", "--all", "--goal", "lightest"},
	{"letter", "BOOK", "--form", "call", "--loan", "LOAN", "--budget", "900", "--pay-day", "3"},
	{"letter", "BOOK", "--form", "checklist"},
	{"letter", "BOOK", "--form", "checklist", "--loan", "LOAN"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "request", "--knowing"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "counter", "--knowing"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "settlement", "--offer", "settle", "--knowing"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "confirmation", "--knowing"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "figures", "--knowing"},
	{"letter", "BOOK", "--loan", "LOAN", "--about", "complaint", "--knowing"},
	{"remind", "BOOK"},
	{"remind", "BOOK", otherBook, "--months", "30"},
	{"remind", "BOOK", "--cancel"},
	{"rules", "BOOK"},
	{"rules", "BOOK", "--sources", "--strict"},
	{"rules", "BOOK", "--rules", "own-rules.yaml"},
	{"batch", "books.jsonl", "--workers", "3"},
	{"batch", "books.jsonl", "--command", "ask --goal cheapest"},
	{"pay", "BOOK", "--loan", "LOAN", "100", "--date", "2026-11-20", "--as", "instalment", "--again"},
	{"note", "BOOK", "--loan", "LOAN", "they wait: until the 10th", "--promised", "800", "--by", "2026-12-10", "--date", "2026-11-20", "--how", "phone", "--who", "8012", "--next", "2026-12-03", "--again"},
	{"check", "BOOK"},
	{"preset"},
	{"preset", "jiebei"},
	{"preset", "own", "--presets", "own-presets.yaml"},
	{"schema"},
	{"schema", "plan"},
	{"version"},
	{"watch", "BOOK", "compare"},
	{"demo"},
	{"demo", "--save", "saved.yaml"},
}

// matrixBook is a book that the rows are tried on.
type matrixBook struct{ file, loan string }

// matrixBooks differ in what they know, in language, in money and in country.
var matrixBooks = []matrixBook{
	{"household.yaml", "jiebei"},
	{"uk.yaml", "card"},
	{"counsellor.yaml", "harbour"},
	{"total-only.yaml", "somebody"}, // no household, and no terms
	{"first-zh.yaml", "借呗"},         // no household, Chinese keys
	{"card-overdue.yaml", "card"},
	{"preset.yaml", "huabei"},
	{hostileFile, "h-1"},
}

// otherBook is one beside another.
const otherBook = "other.yaml"

// hostileName is a name that each format reads something of its own in.
const hostileName = "=1+1|<script>alert(1)</script>`*_[x](y)\"'&amp;😀 \u202eabc"

// hostileFile is a file's name of that kind.
const hostileFile = "=h|<b>*`$(x)`\"'&\n\u202e\x1b[31m.yaml"

// hostileBook has such names wherever a book takes words.
var hostileBook = func() string {
	q := func(s string) string { return fmt.Sprintf("%q", s+"\x00\n"+strings.Repeat("長い", 100)) }
	return "version: 1\nas_of: 2026-11-21\nlang: en\n" +
		"borrower: {name: " + q("@B"+hostileName) + ", reference: " + q("-R"+hostileName) + ", hardship: " + q(hostileName) + "}\n" +
		"preparer: " + q(hostileName) + "\nnotes: [" + q(hostileName) + "]\n" +
		"household: {cash: 900, income: [{name: " + q(hostileName) + ", amount: 900, day: 5}], expenses: [{name: " + q(hostileName) + ", amount: 600, day: 2}]}\n" +
		"loans:\n" +
		"  - {id: h-1, name: " + q("N"+hostileName) + ", group: " + q("G"+hostileName) + ", lender: {name: " + q("L"+hostileName) + "}, contract: " + q(hostileName) + ",\n" +
		"     principal: 30000, rate: 14.6%/year, method: annuity, start: 2026-03-08, periods: 12, penalty: {rate: 1.5x, name: " + q(hostileName) + "}, paid_through: 2026-08-08,\n" +
		"     fees: [{name: " + q("F"+hostileName) + ", amount: 30, every: period}], claimed: {date: 2026-11-01, amount: 18000, by: " + q(hostileName) + "},\n" +
		"     contacts: [{date: 2026-11-20, how: " + q(hostileName) + ", who: " + q(hostileName) + ", said: " + q(hostileName) + ", promised: {date: 2026-11-20, amount: 1}, next: " + q(hostileName) + "}],\n" +
		"     offers: [{name: " + q("O"+hostileName) + ", extend: {by: 12}}]}\n" +
		"  - {id: b, name: " + q("+B") + ", group: " + q("G"+hostileName) + ", principal: 8000, rate: 12%/year, method: annuity, start: 2026-03-08, periods: 24, paid_through: 2026-11-08}\n" +
		"plan: {date: 2026-11-01, owed: [{loan: h-1, amount: 18000}, {loan: " + q("X"+hostileName) + ", amount: 5}],\n" +
		"  payments: [{date: 2026-11-08, loan: h-1, amount: 2000}, {date: 2026-11-10, loan: " + q("X"+hostileName) + ", amount: 5}, {date: 2026-12-08, loan: b, amount: 300}]}\n"
}()

// matrixFiles are what the rows name beside the examples.
var matrixFiles = map[string]string{
	hostileFile:   hostileBook,
	"books.jsonl": `{"version": 1, "as_of": "2026-11-21", "loans": [{"id": "a", "principal": 3000, "rate": "12%/year", "method": "annuity", "start": "2026-08-08", "periods": 12}], "household": {"cash": 90}}` + "\n",
	otherBook:     "version: 1\nas_of: 2026-11-21\nloans: [{id: a, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12}]\n",
	"older.yaml":  "version: 1\nas_of: 2026-11-01\nloans: [{id: jiebei, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12}]\n",
	"own-rules.yaml": "version: 1\nlender_types: [{name: pawn, words: {zh: 当铺, en: pawnbroker}}]\nrules:\n" +
		"  - {id: ours, measures: yearly-cost, limit: 10%/year, compare: simple, counts: normal, from: open, until: open, sure: C, name: ours, source: ours, number: ours, read: 2026-11-28, check: terms}\n",
	"own-presets.yaml": "version: 1\npresets:\n  - {name: own, what: a loan of ours, facts: [{sure: A, source: \"contract, 8\", fields: {penalty: 1.5x, grace: 3}}]}\n",
}

// matrixPlan is a plan that one of the books has saved.
const matrixPlan = "plan: {date: 2026-11-10, owed: [{loan: jiebei, amount: 18700}], payments: [{date: 2026-11-15, loan: jiebei, amount: 800}, {date: 2026-12-08, loan: jiebei, amount: 2000}]}\n"

// matrixFolder makes a folder with the books the working one.
func matrixFolder(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	writeFile(t, "household.yaml", readFile(t, "household.yaml")+matrixPlan)
	for name, text := range matrixFiles {
		writeFile(t, name, text)
	}
}

func writeFile(t testing.TB, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// records reports a row that writes into the book.
func (r matrixRow) records() bool {
	return r[0] == "pay" || r[0] == "note" || slices.Contains(r, "--save")
}

// args is a row for a book.
func (r matrixRow) args(b matrixBook) []string {
	args := slices.Clone(r)
	for i, a := range args {
		switch a {
		case "LOAN":
			args[i] = b.loan
		case "BOOK":
			args[i] = b.file
			if r.records() {
				args[i] = "recorded.yaml"
			}
		}
	}
	return args
}

// cell is one run: a row, of a book, in a format and a language.
type cell struct {
	row  matrixRow
	book matrixBook
	f    *format
	lang lang.Lang
	more []string // flags beside those
	src  string   // of the book
}

func (c cell) args() []string {
	return slices.Concat(c.row.args(c.book), []string{"-O", c.f.name, "--lang", c.lang.String()}, c.more)
}

// titled reports whether a document has as many titles as it should: one for each book,
// and one for a summary of several; of letters, one for each lender.
func (c cell) titled(n int) bool {
	return n == c.titles() || n > 0 && c.row[0] == "letter" && slices.Contains(c.row, "--all")
}

func (c cell) titles() int {
	if slices.Contains(c.row, otherBook) && !slices.Contains(c.row, "--summary") {
		return 2
	}
	return 1
}

func (c cell) String() string { return fmt.Sprintf("%q", c.args()) }

// ran runs the cell with some flags more.
func (c cell) ran(t failer, more ...string) ran {
	if c.row.records() {
		if err := os.WriteFile("recorded.yaml", []byte(c.src), 0o600); err != nil {
			t.Fatalf("%v", err)
		}
	}
	return onBook(nil, append(c.args(), more...)...)
}

// failer is what a test fails with; rapid has one of its own.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// check runs a cell: what it writes is right for its format and language, or it is
// refused with a remedy.
func (c cell) check(t failer, schemas schemas) (refused bool) {
	r := c.ran(t)
	fitText(t, c, r.out)
	fitText(t, c, r.err)
	switch {
	case r.code == exitUsage, r.code == exitFound && r.out == "":
		c.checkRefused(t, r)
		return true
	case r.code != exitOK && r.code != exitFound:
		t.Errorf("%s: exit code %d: %s%s", c, r.code, r.out, r.err)
	case r.out == "":
		if c.row[0] != "check" { // whose silence is the answer
			t.Errorf("%s: nothing is written", c)
		}
	default:
		checkFormat(t, c, r.out, schemas)
		checkLanguage(t, c, r.out)
	}
	return false
}

// checkRefused checks that a refusal says what is wrong, and what to write.
func (c cell) checkRefused(t failer, r ran) {
	lines := strings.Split(strings.TrimSuffix(r.err, "\n"), "\n")
	if r.out != "" || len(lines) < 2 || !strings.HasPrefix(lines[0], "repay: ") || !strings.HasPrefix(lines[1], "  ") {
		t.Errorf("%s: refused with %q %q", c, r.out, r.err)
	}
	if c.lang == lang.ZH && !enum.HasHan(lines[0]) {
		t.Errorf("%s: refused in English: %s", c, r.err)
	}
	if c.row[0] != "explain" { // which lists the names of figures in both languages
		checkLanguage(t, c, r.err)
	}
}

// TestMatrix: every command, in every format and language, gives what is right for
// them or refuses. Each row takes the books in turn; a long run takes every one.
func TestMatrix(t *testing.T) {
	matrixFolder(t)
	known := newSchemas(t)
	gave := map[string]bool{}
	for i, row := range matrix {
		books := matrixBooks
		if !slices.Contains(row, "BOOK") {
			books = books[:1]
		}
		for k, b := range books {
			src := readFile(t, b.file)
			for n := range formats {
				for m, l := range []lang.Lang{lang.ZH, lang.EN} {
					if (i+k+2*n+m)%min(len(books), fieldtest.Stride(4, 1)) != 0 {
						continue
					}
					c := cell{row: row, book: b, f: &formats[n], lang: l, src: src}
					if !c.check(t, known) {
						gave[row[0]] = true
					}
					if c.f.isDefault() {
						c.more = []string{"--width", "40"}
						c.check(t, known)
					}
				}
			}
		}
	}
	for _, c := range commands {
		if !gave[c.name] && c.name != "init" {
			t.Errorf("%s gave nothing", c.name)
		}
	}
}

// TestMatrixIsWhole: no command and no flag is in no row.
func TestMatrixIsWhole(t *testing.T) {
	used := map[string]bool{}
	for _, row := range matrix {
		used[row[0]] = true
		for _, a := range row[1:] {
			used[row[0]+" "+a] = true
			used[a] = true
		}
	}
	for _, f := range []string{"--format", "--lang", "--output", "--table", "--bom", "--width", "--color", "--redact"} {
		used[f] = true // of every row
	}
	// These choose what is written into a book, which has no format.
	for _, f := range []string{"init --loans", "init --from-app", "init --ask"} {
		used[f] = true
	}
	root := newRoot(&world{}, lang.EN, nil)
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if !used["--"+f.Name] {
			t.Errorf("--%s is in no row", f.Name)
		}
	})
	for _, c := range commands {
		if !used[c.name] {
			t.Errorf("%s is in no row", c.name)
			continue
		}
		cmd, _, err := root.Find([]string{c.name})
		if err != nil {
			t.Fatal(err)
		}
		cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if !used[c.name+" --"+f.Name] && f.Name != "help" {
				t.Errorf("%s --%s is in no row", c.name, f.Name)
			}
		})
	}
}

// TestMatrixSheets: every sheet of every command, as CSV and TSV. Some are there with
// some flags only.
func TestMatrixSheets(t *testing.T) {
	matrixFolder(t)
	b := matrixBooks[0]
	src := readFile(t, b.file)
	gave := map[string]bool{}
	for i, row := range matrix {
		name := row[0]
		if slices.Contains(row, "--claimed") {
			name = record.ClaimKind.Name
		}
		k := slices.IndexFunc(records(), func(k record.Kind) bool { return k.Name == name })
		if k < 0 || !slices.Contains(row, "BOOK") {
			continue
		}
		for n, table := range records()[k].Sheets() {
			for f := range formats {
				if formats[f].sheets == nil || (i+n+f)%2 != 0 {
					continue
				}
				c := cell{row, b, &formats[f], lang.Lang((i + n) % 2), []string{"--table", table}, src}
				if !c.check(t, nil) {
					gave[name+" "+table] = true
				}
			}
		}
	}
	for _, k := range records() {
		for _, table := range k.Sheets() {
			if k.Name != record.PresetKind.Name && !gave[k.Name+" "+table] {
				t.Errorf("no row gave %s --table %s", k.Name, table)
			}
		}
	}
}

// TestMatrixAtRandom: so does any mixture of a command's flags, of any width.
func TestMatrixAtRandom(t *testing.T) {
	matrixFolder(t)
	known := newSchemas(t)
	sources := map[string]string{}
	for _, b := range matrixBooks {
		sources[b.file] = readFile(t, b.file)
	}
	flags := map[string][][]string{}
	for _, row := range matrix {
		for i := 1; i < len(row); i++ {
			if !strings.HasPrefix(row[i], "--") {
				continue
			}
			flag := []string{row[i]}
			if i+1 < len(row) && !strings.HasPrefix(row[i+1], "--") && row[i+1] != "BOOK" {
				flag = append(flag, row[i+1])
			}
			flags[row[0]] = append(flags[row[0]], flag)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SampledFrom(matrix).Draw(t, "row")
		b := rapid.SampledFrom(matrixBooks).Draw(t, "book")
		c := cell{
			row: slices.Clone(row), book: b, f: &formats[rapid.IntRange(0, len(formats)-1).Draw(t, "format")],
			lang: rapid.SampledFrom([]lang.Lang{lang.ZH, lang.EN}).Draw(t, "lang"), src: sources[b.file],
		}
		if more := flags[row[0]]; len(more) > 0 {
			for _, f := range rapid.SliceOfN(rapid.SampledFrom(more), 0, 3).Draw(t, "flags") {
				if !slices.Contains(c.row, f[0]) {
					c.row = append(c.row, f...)
				}
			}
		}
		c.more = rapid.SampledFrom([][]string{nil, {"--width", "40"}, {"--width", "120"}, {"--color", "always"}, {"--redact"}, {"--income", "high"}, {"--as-of", "2027-02-28"}}).Draw(t, "more")
		c.check(t, known)
	})
}

// TestMatrixFiles: with -o the file holds the same, and where there is nothing to
// write there is no file.
func TestMatrixFiles(t *testing.T) {
	matrixFolder(t)
	for i, row := range matrix {
		b := matrixBooks[i%len(matrixBooks)]
		if row[0] == "init" || row[0] == "watch" { // where -o names the book, or nothing
			continue
		}
		for n := range formats {
			f := &formats[n]
			c := cell{row: row, book: b, f: f, lang: lang.Lang((i + n) % 2), src: readFile(t, b.file)}
			name := "out" + f.endings[0]
			there, written := c.ran(t), c.ran(t, "-o", name)
			text, err := os.ReadFile(name)
			switch {
			case there.out == "":
				if err == nil {
					t.Errorf("%s: refused, and wrote %s", c, text)
				}
				if written.code != there.code {
					t.Errorf("%s: exit code %d with -o, %d without", c, written.code, there.code)
				}
				continue
			case err != nil || written.out != "" || written.code != there.code || string(text) != there.out:
				t.Errorf("%s: exit code %d with -o, %d without; %v; printed %q, written %d bytes, not %d", c, written.code, there.code, err, written.out, len(text), len(there.out))
			}
			// The ending alone picks the same format.
			again := onBook(nil, slices.Concat(row.args(b), []string{"--lang", c.lang.String(), "-o", name})...)
			if other := readFile(t, name); !row.records() && (again.code != there.code || other != string(text)) {
				t.Errorf("%s: by the ending alone exit code %d and %d bytes, not %d", c, again.code, len(other), len(text))
			}
			if left, _ := filepath.Glob(".repay-*"); len(left) > 0 {
				t.Errorf("%s: left %v", c, left)
			}
			os.Remove(name)
		}
	}
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
