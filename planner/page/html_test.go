package page

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"repay/planner/chart"
	"repay/planner/lang"
)

func document(t *testing.T, pages ...*Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteHTML(&b, pages); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// elements of a document, as an expression finds them.
func elements(document, expression string) []string {
	return regexp.MustCompile(expression).FindAllString(document, -1)
}

// TestHTMLEscapes: wherever a text stands, nothing in it acts on the document.
func TestHTMLEscapes(t *testing.T) {
	const bad = "<i a=\"b\" c='d'>&+\x00;}*/"
	table := &Table{
		Title: bad, Foot: bad + "\n" + bad,
		Columns: []Column{{Head: bad}, {Head: "n", Full: bad, Kind: Number}},
		Rows:    [][]Cell{{{Text: bad}, {Text: bad}}}, Totals: [][]Cell{{{Text: bad}, {Text: bad}}},
	}
	untitled := &Table{Columns: table.Columns, Rows: [][]Cell{{{Text: strings.Repeat(bad, 9)}, {Text: strings.Repeat("9", 200)}}}}
	p := &Page{Above: bad, Title: bad}
	p.Add(Chapter(bad), Chapter(bad), Chapter(bad), Heading(bad), Answer(bad), Body(bad+"\n"+bad), Note(bad), Command{bad, bad}, Code(bad), table,
		Pair{Left: table, Right: untitled}, &Figure{Title: bad, Says: bad, Draw: chart.Bars{{Label: bad, Value: 1, Text: bad}}, Data: untitled})
	s := document(t, p, p)
	if strings.Contains(s, "<i") || strings.Contains(s, "\x00") || strings.Contains(s, "'d'") || strings.Contains(s, ";}*/'") {
		t.Error(s)
	}
	// The title of the document; on each of two pages what stands over it, the title,
	// six of chapters and their links, the heading, six of paragraphs, the command and the code;
	// tables of a title, two heads, four cells and two lines; those without a title.
	const want = "&lt;i a=&#34;b&#34; c=&#39;d&#39;&gt;&amp;&#43;\uFFFD"
	if n, least := strings.Count(s, want), 1+2*(2+6+1+6+1+2*9+2*(2+9)); n < least {
		t.Errorf("%d texts, want %d at least, in\n%s", n, least, s)
	}
}

// wide is a table of n columns of figures, each of so many cells.
func wide(n, cells int) *Table {
	t := &Table{Title: "T", Columns: []Column{{Head: "Way"}}, Rows: [][]Cell{{{Text: "go on"}}}}
	for i := range n {
		t.Columns = append(t.Columns, Column{Head: fmt.Sprintf("H%d", i), Kind: Number, Drop: i})
		t.Rows[0] = append(t.Rows[0], Cell{Text: strings.Repeat("9", cells)})
	}
	return t
}

// TestHTMLKeepsColumns: no column that has a figure is left out or hidden, however
// many there are and whatever they do in a terminal; a column of zeros is left out.
func TestHTMLKeepsColumns(t *testing.T) {
	p := &Page{}
	table := wide(mostColumns-2, 12)
	table.Columns = append(table.Columns, Column{Head: "Zeros"})
	table.Rows[0] = append(table.Rows[0], Cell{Text: "0.00", Zero: true})
	p.Add(table)
	s := document(t, p)
	if n := len(elements(s, `<th scope="col" role="columnheader">`)); n != mostColumns-1 {
		t.Errorf("%d heads", n)
	}
	if n := len(elements(s, `<td role=cell>9{12}</td>`)); n != mostColumns-2 {
		t.Errorf("%d cells", n)
	}
	if strings.Contains(s, "Zeros") {
		t.Error("a column of zeros is there")
	}
	// Nothing of the style hides a column: what is not shown is one of two drawings,
	// and in print the links.
	if hidden := elements(s, `[^{}]*\{[^{}]*display: ?none`); len(hidden) != 3 {
		t.Errorf("hidden: %q", hidden)
	}
}

// TestHTMLFits: the wider a table, the sooner it turns into cards and the smaller it is
// printed; one that no screen and no sheet holds is cards on each.
func TestHTMLFits(t *testing.T) {
	for _, x := range []struct {
		columns, cells int
		want           fitting
	}{
		{1, 6, fitting{screen: 20, print: 10}},
		{4, 9, fitting{screen: 32, print: 10}},
		{9, 9, fitting{screen: 64, print: 8}},
		{9, 11, fitting{screen: 80, print: 7}},
		{14, 12, fitting{screen: alwaysCards, print: printsInCards}},
	} {
		if got := wide(x.columns, x.cells).visible().fitting(); got != x.want {
			t.Errorf("%d columns of %d cells: %+v, want %+v", x.columns, x.cells, got, x.want)
		}
	}
}

// TestHTMLBreaksFigures: a table that does not fit a sheet otherwise breaks "at least"
// and the like from the amount; a date stays whole.
func TestHTMLBreaksFigures(t *testing.T) {
	table := wide(9, 11)
	for i := range 6 {
		table.Rows[0][i+1].Text = "at least 99,999,999"
	}
	table.Rows[0][8].Text = "at least 2026-11-21"
	v := table.visible()
	fit := v.fitting()
	if !fit.tight || fit.print == printsInCards {
		t.Fatalf("%+v", fit)
	}
	values := string(v.columnValues(fit))
	if strings.Contains(values, "--w2:nowrap") || !strings.Contains(values, "--w9:nowrap") {
		t.Errorf("what breaks: %s", values)
	}
}

// TestHTMLCards: a card has what names the row for its head, a label for each figure,
// those that decide first, and nothing for what is empty or zero; what is
// unknown is neither.
func TestHTMLCards(t *testing.T) {
	p := &Page{}
	p.Add(&Table{
		Columns: []Column{{Head: "No", Kind: Number}, {Head: "Loan"}, {Head: "Cost", Kind: Number}, {Head: "Can pay", OneLine: true, Decides: 1}},
		Rows: [][]Cell{
			{{Text: "1"}, {Text: "card"}, {Text: "0.00", Zero: true}, {Text: "yes"}},
			{{Text: "2"}, {Text: "loan"}, {Text: "7.00"}, {}},
			{{Text: "3"}, {Text: "rent"}, {Text: "?", Zero: true}, {Text: "no", Zero: true}},
		},
	})
	s := document(t, p)
	for _, want := range []string{
		`style="--o1:0;--a1:right;--w1:nowrap;--o2:0;--l3:&#39;Cost&#39;;--a3:right;--w3:nowrap;--l4:&#39;Can pay&#39;;--o4:1;--w4:nowrap;"`,
		`<tr role=row><th scope=row role=rowheader>1</th><th scope=row role=rowheader>card</th><td role=cell class=z>0.00</td><td role=cell>yes</td></tr>`,
		`<td role=cell>7.00</td><td role=cell class=z></td></tr>`,
		`<td role=cell>?</td><td role=cell>no</td></tr>`,
		"tr>:nth-child(4){--l:var(--l4);order:var(--o4,9);",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("no %s in\n%s", want, s[strings.Index(s, "<main"):])
		}
	}
	// A label cannot end the string that it stands in.
	if got := styleString(`a'b\c"d;e 借`); got != `'a\27 b\5c c\22 d\3b e 借'` {
		t.Error(got)
	}
}

// TestHTMLHeadings: no level is passed over, a caption is a heading too, and the
// document lists its chapters where it has several.
func TestHTMLHeadings(t *testing.T) {
	two := func(l lang.Lang, n int) *Page {
		p := &Page{Lang: l, Title: "title"}
		p.Add(Heading("before"))
		for i := range n {
			p.Add(Chapter(fmt.Sprintf("chapter %d", i)), wide(1, 1), Heading("heading"))
		}
		return p
	}
	s := document(t, two(lang.EN, 3), two(lang.ZH, 2))
	var levels []string
	for _, h := range elements(s, `<h[1-6]`) {
		levels = append(levels, h[2:])
	}
	if got := strings.Join(levels, ""); got != "12"+"233233233"+"12"+"233233" {
		t.Error(got)
	}
	if got := elements(s, `<a href="#chapter-\d">`); len(got) != 3 || strings.Count(s, "<nav") != 1 || !strings.Contains(s, `class="skip"`) {
		t.Errorf("%q", got)
	}
	if got := elements(s, ` id="chapter-\d"`); len(got) != 5 || got[4] != ` id="chapter-5"` {
		t.Errorf("%q", got)
	}
	if got := elements(s, `<(html|section)[^>]*>`); fmt.Sprint(got) != `[<html lang="en"> <section> <section lang="zh">]` {
		t.Errorf("%q", got)
	}
	if s := document(t, two(lang.EN, 2)); strings.Contains(s, "<nav") || strings.Contains(s, `class="skip"`) {
		t.Error("two chapters are listed")
	}
}

// TestHTMLSheets: a new sheet begins where something stands on it.
func TestHTMLSheets(t *testing.T) {
	p := &Page{Title: "title"}
	p.Add(Body("one"), Sheet{}, Sheet{}, Part(func(p *Page) { p.Add(Body("two")) }), Sheet{})
	if n := strings.Count(document(t, p), `<div class="sheet">`); n != 1 {
		t.Errorf("%d sheets", n)
	}
}

// TestHTMLIsModerate: what the style needs to know of a column is said once, so a long
// table takes little more than its cells and their roles.
func TestHTMLIsModerate(t *testing.T) {
	p := &Page{Blocks: []Block{amortization(360)}}
	var md bytes.Buffer
	if err := WriteMarkdown(&md, []*Page{p}); err != nil {
		t.Fatal(err)
	}
	if n := len(document(t, p)) - len(document(t, &Page{})); n > 4*md.Len() {
		t.Errorf("%d bytes, %d in Markdown", n, md.Len())
	}
}
