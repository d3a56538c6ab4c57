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
