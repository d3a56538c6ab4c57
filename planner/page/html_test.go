package page

import (
	"bytes"
	"strings"
	"testing"
)

// TestHTMLEscapes: wherever a text stands, nothing in it acts on the document.
func TestHTMLEscapes(t *testing.T) {
	const bad = "<i a=\"b\" c='d'>&+\x00"
	table := &Table{
		Title: bad, Foot: bad + "\n" + bad,
		Columns: []Column{{Head: bad}, {Head: "n", Full: bad, Kind: Number}},
		Rows:    [][]Cell{{{Text: bad}, {Text: bad}}}, Totals: [][]Cell{{{Text: bad}, {Text: bad}}},
	}
	p := &Page{Title: bad}
	p.Add(Heading(bad), Answer(bad), Body(bad+"\n"+bad), Note(bad), Command{bad, bad}, table, Pair{Left: table, Right: table})
	var b bytes.Buffer
	if err := WriteHTML(&b, []*Page{p, p}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "<i") || strings.Contains(b.String(), "\x00") {
		t.Error(b.String())
	}
	// One title; on each of two pages two headings, four lines, a command with its
	// lead, and three tables of a title, two heads, four cells and two lines.
	const want = "&lt;i a=&#34;b&#34; c=&#39;d&#39;&gt;&amp;&#43;\uFFFD"
	if n := strings.Count(b.String(), want); n != 1+2*(2+4+2+3*9) {
		t.Errorf("%d texts in\n%s", n, b.String())
	}
}

// TestHTMLColumnsGoInOrder: on a narrow page a column that may go is hidden, the
// smallest Drop first; one for which no page has room is left out; those that decide
// are always there.
func TestHTMLColumnsGoInOrder(t *testing.T) {
	long := strings.Repeat("9", 60)
	table := &Table{
		Columns: []Column{{Head: "what"}, {Head: "rate", Kind: Number, Drop: 2}, {Head: "paid", Kind: Number, Drop: 3}, {Head: "long", Kind: Number, Drop: 1}, {Head: "can pay", OneLine: true}},
		Rows:    [][]Cell{{{Text: "a"}, {Text: strings.Repeat("1", 30)}, {Text: strings.Repeat("2", 30)}, {Text: long}, {Text: "yes"}}},
	}
	p := &Page{}
	p.Add(table)
	var b bytes.Buffer
	if err := WriteHTML(&b, []*Page{p}); err != nil {
		t.Fatal(err)
	}
	// 4 + 30 + 30 + 7 cells and four columns take 44.65 em, without the rate 26.75; the
	// margins are 2.
	const want = `<tr><th class="t">what</th><th class="n m48">rate</th><th class="n m32">paid</th><th>can pay</th></tr>`
	if s := b.String(); !strings.Contains(s, want) || strings.Contains(s, long) {
		t.Error(s)
	}
	for _, rule := range []string{"(max-width: 48em) { .m48 { display: none } }", "(max-width: 32em) { .m32 { display: none } }"} {
		if !strings.Contains(b.String(), rule) {
			t.Errorf("no rule %s", rule)
		}
	}
}
