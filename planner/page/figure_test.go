package page

import (
	"bytes"
	"strings"
	"testing"

	"repay/planner/chart"
)

// Markdown has the bars in letters, HTML has them drawn for each width, and what
// stands in a label is no markup.
func TestChartInDocuments(t *testing.T) {
	bars := chart.Bars{{Label: "<b>`x`", Value: 4000_00, Text: "4,000.00"}, {Label: "more", Value: 2000_00, Text: "2,000.00"}}
	p := &Page{Title: "title"}
	p.Add(&Figure{Title: "T", Draw: bars}, &Figure{Title: "empty", Draw: chart.Bars{}})
	var md, html bytes.Buffer
	if err := WriteMarkdown(&md, []*Page{p}); err != nil {
		t.Fatal(err)
	}
	if err := WriteHTML(&html, []*Page{p}); err != nil {
		t.Fatal(err)
	}
	for _, l := range bars.Text(documentWide) {
		if !strings.Contains(md.String(), "\n    "+l+"\n") {
			t.Errorf("no line %q in\n%s", l, md.String())
		}
	}
	for _, d := range drawnFor {
		if !strings.Contains(html.String(), bars.SVG(d.pixels)) {
			t.Errorf("no drawing of %d pixels in\n%s", d.pixels, html.String())
		}
	}
	if strings.Contains(html.String(), "<b>") || strings.Contains(html.String(), "empty") {
		t.Errorf("markup of a label, or an empty chart, in\n%s", html.String())
	}
}

// What a numbered item runs on to stands under its first word.
func TestNumberedItems(t *testing.T) {
	got := strings.Join(paragraph("1. one two three\n12. four five six\n2026. a year", 12), "\n")
	if want := "1. one two\n   three\n12. four\n    five six\n2026. a year"; got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
}

// What is to be ticked has a box, in each format its own.
func TestBoxes(t *testing.T) {
	p := &Page{Title: "t"}
	p.Add(Body("To do:\n[ ] one two three [a]\n[ ] four"))
	var text, markdown, html strings.Builder
	for _, err := range []error{WriteText(&text, []*Page{p}, Terminal{Width: 24}), WriteMarkdown(&markdown, []*Page{p}), WriteHTML(&html, []*Page{p})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, x := range []struct{ got, want string }{
		{text.String(), "To do:\n[ ] one two three [a]\n[ ] four\n"},
		{strings.Join(paragraph("[ ] one two three", 12), "\n"), "[ ] one two\n    three"},
		{markdown.String(), "To do:  \n- [ ] one two three \\[a\\]  \n- [ ] four\n"},
		{html.String(), `<li class="box">☐ one two three [a]</li><li class="box">☐ four</li></ul>`},
	} {
		if !strings.Contains(x.got, x.want) {
			t.Errorf("no\n%s\nin\n%s", x.want, x.got)
		}
	}
}
