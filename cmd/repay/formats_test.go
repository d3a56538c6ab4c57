package main

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"repay/planner/cells"
	"repay/planner/ical/icaltest"
	"repay/planner/lang"
)

// schemas are those that repay schema prints, ready to check a document.
type schemas map[string]*jsonschema.Schema

func newSchemas(t testing.TB) schemas {
	t.Helper()
	all := schemas{}
	for _, name := range schemaNames() {
		all[name] = schemaNamed(t, name)
	}
	return all
}

// fitText checks that a text is one that a terminal may show.
func fitText(t failer, c cell, text string) {
	odd := func(r rune) bool { return r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) }
	if c.f.name == calendarFormat {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	if slices.Contains(c.more, "always") {
		text = colors256.ReplaceAllString(text, "")
	}
	if !utf8.ValidString(text) || strings.ContainsFunc(text, odd) {
		t.Errorf("%s: not fit for a terminal: %q", c, text)
	}
	// In JSON a file is called what it is called.
	if c.f.records == nil && strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }) {
		t.Errorf("%s: turns the writing direction", c)
	}
}

var colors256 = regexp.MustCompile("\x1b\\[[0-9;]*m")

// checkFormat checks what a format promises of every output.
func checkFormat(t failer, c cell, out string, known schemas) {
	t.Helper()
	switch c.f.name {
	case "table":
		checkText(t, c, out)
	case "json":
		checkJSON(t, c, out, known)
	case "csv":
		checkSheet(t, c, out, ',')
	case "tsv":
		checkSheet(t, c, out, '\t')
	case "markdown":
		checkMarkdown(t, c, out)
	case "html":
		checkHTML(t, c, out)
	case "hledger", "beancount":
		checkJournal(t, c, out)
	case "ics":
		icaltest.Read(t, []byte(out))
	default:
		t.Errorf("nobody says what is right for %s", c.f.name)
	}
}

// checkText checks that lines are no wider than asked for, but for a command, which
// is to be copied whole.
func checkText(t failer, c cell, out string) {
	width := defaultWidth
	if i := slices.Index(c.more, "--width"); i >= 0 {
		width, _ = strconv.Atoi(c.more[i+1])
	}
	if c.row[0] == "schema" || c.row[0] == "preset" && len(c.row) > 1 {
		return // a file, not a page
	}
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(colors256.ReplaceAllString(line, ""), "\n")
		if w := cells.Width(line); w > width && !strings.Contains(line, "repay ") {
			t.Errorf("%s: %d columns of %d: %s", c, w, width, line)
		}
	}
}

// checkJSON checks every document against the schema that it names.
func checkJSON(t failer, c cell, out string, known schemas) {
	if c.row[0] == "schema" {
		if !json.Valid([]byte(out)) {
			t.Errorf("%s: no JSON", c)
		}
		return
	}
	for line := range strings.Lines(out) {
		var named struct{ Schema string }
		if err := json.Unmarshal([]byte(line), &named); err != nil {
			t.Errorf("%s: %v in %s", c, err, line)
			continue
		}
		name := strings.TrimSuffix(strings.TrimPrefix(named.Schema, "repay/"), "/v1")
		if known[name] == nil {
			t.Errorf("%s: no schema is called %q", c, named.Schema)
			continue
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err == nil {
			err = known[name].Validate(doc)
		}
		if err != nil {
			t.Errorf("%s: %v", c, err)
		}
	}
}

var (
	columnName = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	dateCell   = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	numberCell = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	likeMoney  = regexp.MustCompile(`^\D{0,3}-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\D?$|^[¥￥£€$] ?-?[0-9.,]+$`)
	runs       = regexp.MustCompile(`^[\s\pZ\p{Cf}]*[=+\-@＝＋－＠]`)
	dateColumn = regexp.MustCompile(`^(as_of|finish|current_from|never_before)$|(^|_)date$|^(card_)?due$`)
)

// checkSheet checks that a spreadsheet reads a table: a header, equal lines, numbers
// that are numbers, dates that are dates, and no formula.
func checkSheet(t failer, c cell, out string, comma rune) {
	in := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, byteOrderMark)))
	in.Comma = comma
	lines, err := in.ReadAll()
	if err != nil || len(lines) == 0 {
		t.Errorf("%s: %v in %q", c, err, out)
		return
	}
	head := lines[0]
	if c.row[0] != "preset" && (len(head) < 5 || !slices.Equal(head[:2], []string{"book", "reference"})) {
		t.Errorf("%s: book and reference are not first of %s", c, head)
	}
	for i, name := range head {
		if !columnName.MatchString(name) || slices.Contains(head[:i], name) {
			t.Errorf("%s: column %d is called %q", c, i+1, name)
		}
	}
	for _, line := range lines[1:] {
		for i, s := range line {
			switch {
			case s == "", numberCell.MatchString(s):
			case runs.MatchString(s):
				t.Errorf("%s: %s %q may be run", c, head[i], s)
			case likeMoney.MatchString(s):
				t.Errorf("%s: %s is for people: %q", c, head[i], s)
			case amountKeys.MatchString(head[i]) && !slices.Contains([]string{"principal_from"}, head[i]):
				t.Errorf("%s: %s is no number: %q", c, head[i], s)
			}
			if dateColumn.MatchString(head[i]) && s != "" && !dateCell.MatchString(s) {
				t.Errorf("%s: %s is no date: %q", c, head[i], s)
			}
		}
	}
	if comma == '\t' && strings.Count(out, "\n") != len(lines) {
		t.Errorf("%s: a record is more than a line", c)
	}
}

var codeSpan = regexp.MustCompile("(?s)\n    [^\n]*|`` .*? ``|`[^`]*`")

// checkMarkdown checks that tables are rectangular, that there is one title a page
// with headings below it, and that no name became markup.
func checkMarkdown(t failer, c cell, out string) {
	want, titles := 0, 0
	for line := range strings.Lines(out) {
		line = strings.TrimRight(line, "\n")
		if !strings.HasPrefix(line, "|") {
			want = 0
			if strings.HasPrefix(line, "# ") {
				titles++
			}
			continue
		}
		n := strings.Count(strings.ReplaceAll(strings.ReplaceAll(line, `\\`, ""), `\|`, ""), "|") - 1
		if want == 0 {
			want = n
		}
		if n != want || n < 1 || !strings.HasSuffix(line, "|") {
			t.Errorf("%s: %d cells of %d: %s", c, n, want, line)
		}
	}
	if !c.titled(titles) {
		t.Errorf("%s: %d titles", c, titles)
	}
	plain := codeSpan.ReplaceAllString(strings.ReplaceAll(out, "\\`", ""), "")
	if i := strings.Index(plain, "<"); i >= 0 {
		t.Errorf("%s: raw markup at %q", c, plain[i:min(i+40, len(plain))])
	}
}

// voids are the elements of HTML that have no end.
var voids = []string{"meta", "br", "hr", "col", "wbr", "img", "input", "link"}

// checkHTML checks that a page is whole and alone: every element ended, nothing
// fetched or run, one title, headings in order, and no reference into the void.
func checkHTML(t failer, c cell, out string) {
	d := xml.NewDecoder(strings.NewReader(out))
	d.Strict, d.Entity = false, xml.HTMLEntity
	var open []string
	ids, referred := map[string]bool{}, map[string]bool{}
	titles, level, policy := 0, 0, ""
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Errorf("%s: %v", c, err)
			return
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			attr := map[string]string{}
			for _, a := range x.Attr {
				key := a.Name.Local
				if _, twice := attr[key]; twice {
					t.Errorf("%s: <%s> has %s twice", c, name, key)
				}
				attr[key] = a.Value
				if strings.HasPrefix(key, "on") || key == "src" || key == "srcdoc" || key == "href" && !strings.HasPrefix(a.Value, "#") {
					t.Errorf("%s: <%s %s=%q>", c, name, key, a.Value)
				}
				if slices.Contains([]string{"aria-labelledby", "aria-describedby", "for", "headers", "href"}, key) {
					for id := range strings.FieldsSeq(a.Value) {
						referred[strings.TrimPrefix(id, "#")] = true
					}
				}
			}
			if id, ok := attr["id"]; ok && (ids[id] || id == "") {
				t.Errorf("%s: id %q twice", c, id)
			}
			ids[attr["id"]] = true
			if slices.Contains([]string{"script", "iframe", "object", "embed", "base", "form", "link"}, name) {
				t.Errorf("%s: <%s>", c, name)
			}
			if name == "html" && attr["lang"] != c.lang.String() {
				t.Errorf("%s: the page is said to be in %q", c, attr["lang"])
			}
			if attr["http-equiv"] == "Content-Security-Policy" {
				policy = attr["content"]
			}
			if len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' {
				now := int(name[1] - '0')
				if now > level+1 {
					t.Errorf("%s: <%s> below <h%d>", c, name, level)
				}
				if level = now; now == 1 {
					titles++
				}
			}
			if !slices.Contains(voids, name) {
				open = append(open, name)
			}
		case xml.EndElement:
			name := x.Name.Local
			if slices.Contains(voids, name) {
				continue
			}
			if len(open) == 0 || open[len(open)-1] != name {
				t.Errorf("%s: </%s> ends %v", c, name, open)
				return
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 && open[len(open)-1] == "style" && (strings.Contains(string(x), "@import") || strings.Contains(string(x), "url(")) {
				t.Errorf("%s: the style fetches something", c)
			}
		}
	}
	for id := range referred {
		if !ids[id] {
			t.Errorf("%s: nothing is called %q", c, id)
		}
	}
	if len(open) > 0 || !c.titled(titles) || !strings.HasPrefix(out, "<!DOCTYPE html>") || !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "script") {
		t.Errorf("%s: open %v, %d titles, policy %q", c, open, titles, policy)
	}
}

var (
	hanRun  = regexp.MustCompile(`\p{Han}[\p{Han}，。：；、（）]*`)
	english = regexp.MustCompile(`[A-Za-z'’]+(,? [a-z'’]+){3,}`)
	toRun   = regexp.MustCompile("(?:repay [a-z]+|hledger|bean-query) [^。\n`<]*")
	styles  = regexp.MustCompile(`(?s)<style>.*?</style>`)
	spoken  = regexp.MustCompile(`(?:aria-label|aria-description|aria-valuetext|alt|title|content)="([^"]*)"`)
	markups = regexp.MustCompile(`<[^>]*>`)
)

// readable is what people see or hear of a page.
func readable(out string) string {
	return html.UnescapeString(markups.ReplaceAllStringFunc(styles.ReplaceAllString(out, ""), func(tag string) string {
		s := "\n"
		for _, m := range spoken.FindAllStringSubmatch(tag, -1) {
			s += m[1] + "\n"
		}
		return s
	}))
}

// inBrackets is what stands between round ones.
var inBrackets = regexp.MustCompile(`\([^()]*\)`)

// checkLanguage checks that everything is said in the language that was asked for,
// but for what stands in the book.
func checkLanguage(t failer, c cell, out string) {
	t.Helper()
	if c.row[0] == "schema" || c.row[0] == "preset" {
		return // both speak both languages
	}
	switch {
	case c.f.name == "html":
		out = readable(out)
	case strings.HasPrefix(out, "BEGIN:VCALENDAR"):
		out = inCalendar(t, out)
	}
	if c.row[0] == "letter" {
		out = inBrackets.ReplaceAllString(out, "") // where a country's own word is said beside its translation
	}
	if c.lang == lang.EN {
		for _, s := range hanRun.FindAllString(out, -1) {
			if !strings.Contains(c.src, strings.TrimSuffix(s, "：")) { // which goes with a label of the book
				t.Errorf("%s: Chinese on an English page: %s", c, s)
			}
		}
		return
	}
	if c.f.sheets != nil {
		return // whose cells hold lists of codes, which are English
	}
	for _, s := range english.FindAllString(toRun.ReplaceAllString(out, "\n"), -1) {
		if notIn := func(word string) bool { return !strings.Contains(c.src, word) }; slices.ContainsFunc(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }), notIn) {
			t.Errorf("%s: English on a Chinese page: %s", c, s)
		}
	}
}

// inCalendar is what people read of a calendar.
func inCalendar(t failer, out string) string {
	var lines []string
	for _, e := range icaltest.Read(t, []byte(out)).Events {
		lines = append(lines, e.Summary, e.Says, e.Category)
	}
	return strings.Join(lines, "\n")
}

// failures are what was found wrong.
type failures struct{ list []string }

func (f *failures) Helper() {}
func (f *failures) Errorf(format string, args ...any) {
	f.list = append(f.list, fmt.Sprintf(format, args...))
}
func (f *failures) Fatalf(format string, args ...any) { f.Errorf(format, args...) }

// TestFormatsCanBeWrong: what is wrong in an output is found.
func TestFormatsCanBeWrong(t *testing.T) {
	page := func(body string) string {
		return `<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><style>a > b {}</style></head><body><h1>x</h1>` + body + "</body></html>"
	}
	const head = "book,reference,as_of,currency,amount\n"
	for _, x := range []struct {
		format, good string
		bad          []string
	}{
		{"table", "a line\n", []string{strings.Repeat("长", 41), "银行"}},
		{"json", `{"version":"1"}`, []string{"{", "银行"}},
		{"csv", head + "b,r,2026-11-21,CNY,-1.00\n", []string{
			"", "a,b\n", head + "b,r\n", head + "=b,r,2026-11-21,CNY,1\n", head + "b, +r,2026-11-21,CNY,1\n", head + "b,r,21.11.2026,CNY,1\n",
			head + "b,r,2026-11-21,CNY,\"1,000\"\n", head + "b,r,2026-11-21,CNY,¥5\n", head + "b,r,2026-11-21,CNY,some\n", "book,reference,as_of,a,a\n",
		}},
		{"tsv", "book\treference\tas_of\tcurrency\ta\nb\tr\t\tCNY\t\n", []string{"book\treference\tas_of\tcurrency\ta\n\"b\nb\"\tr\t\tCNY\t\n"}},
		{"markdown", "# a\n\n| a | b |\n| --- | --- |\n| x\\|y | `<b>` |\n", []string{
			"a\n", "# a\n# b\n", "# a\n| a | b |\n| --- |\n", "# a\n| a | b\n", "# a\n<b>\n", "# a\x1b\n",
		}},
		{"hledger", "; of\n\n2026-11-21 * a\n    A:b:c  -1.00 CNY\n    B:d  1.00 CNY\n\n2026-11-21 * b\n    B:d  0 CNY = 1.00 CNY\n\n~ 2026-12-01  c\n    B:d  2.00 CNY\n    A:b:c  -2.00 CNY\n", []string{
			"", "a\n", "2026-11-21 * a\n    A:b:c  -1.00 CNY\n", "2026-11-21 * a\n    A:b  -1.00 CNY\n    B:d  1.00 CNY\n\n2026-11-21 * b\n    B:d  0 CNY = 2.00 CNY\n",
		}},
		{"beancount", "; of\n\n2026-11-21 * \"a\" \"b\"\n  A:b:c  -1.00 CNY\n  B:d  1.00 CNY\n\n2026-11-22 balance B:d  1.00 CNY\n", []string{
			"a\n", "2026-11-21 * \"a\"\n  A:b:c  -1.00 CNY\n", "2026-11-21 * \"a\"\n  A:b  -1.00 CNY\n  B:d  1.00 CNY\n\n2026-11-22 balance B:d  2.00 CNY\n",
		}},
		{"html", page(`<h2 id="a">y</h2><a href="#a">z</a><br><svg><path d="M0 0"/></svg>`), []string{
			"<p>", page("<p>"), page("</p>"), page("<b><i></b></i>"), page("<h3>x</h3>"), page("<h1>y</h1>"), page(`<p onclick="x">y</p>`), page(`<p lang="a" lang="b"></p>`),
			page(`<img src="x">`), page(`<a href="http://x">y</a>`), page(`<a href="#b">y</a>`), page("<script></script>"), page(`<p id="a"></p><p id="a"></p>`),
			page("<style>@import 'x'</style>"), page("银行"), strings.Replace(page(""), "none", "self", 1), strings.Replace(page(""), "en", "zh", 1),
		}},
	} {
		c := cell{row: matrixRow{"status", "BOOK"}, f: formatNamed(x.format), lang: lang.EN}
		if x.format == "json" {
			c.row = matrixRow{"schema"}
		}
		found := func(out string) []string {
			var f failures
			fitText(&f, c, out)
			checkFormat(&f, c, out, nil)
			checkLanguage(&f, c, out)
			return f.list
		}
		if list := found(x.good); len(list) > 0 {
			t.Errorf("%s: %s", x.format, list)
		}
		for _, bad := range x.bad {
			if len(found(bad)) == 0 {
				t.Errorf("%s: nothing is wrong with %q", x.format, bad)
			}
		}
	}
}
