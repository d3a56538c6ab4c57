package page

import (
	"bytes"
	"strings"
	"testing"

	"repay/planner/cells"
)

func money() *Chart {
	return &Chart{Title: "T", Bars: []Bar{
		{"每月多 350.00", 4000_00, "4,000.00"}, {"more 1,000.00", 2000_00, "2,000.00"}, {"3", 1, "0.01"}, {"4", 0, "0.00"}, {"5", -100, "-1.00"},
	}}
}

// Bars are in proportion, begin in one column whatever the language of the label,
// and keep to the width.
func TestChart(t *testing.T) {
	want := []string{
		"每月多 350.00  4,000.00  ##########",
		"more 1,000.00  2,000.00  #####",
		"3                  0.01  #",
		"4                  0.00",
		"5                 -1.00",
	}
	if got := money().lines(35); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for width := LeastWidth; width <= 120; width++ {
		for _, l := range money().lines(width) {
			if cells.Width(l) > width {
				t.Errorf("%q is wider than %d", l, width)
			}
		}
	}
}

// Markdown and HTML have the same bars, and what stands in a label is no markup.
func TestChartInDocuments(t *testing.T) {
	c := money()
	c.Bars[0].Label = "<b>`x`"
	p := &Page{Title: "title"}
	p.Add(c, &Chart{Title: "empty"})
	var md, html bytes.Buffer
	if err := WriteMarkdown(&md, []*Page{p}); err != nil {
		t.Fatal(err)
	}
	if err := WriteHTML(&html, []*Page{p}); err != nil {
		t.Fatal(err)
	}
	for _, l := range c.lines(documentWide) {
		if !strings.Contains(md.String(), "\n    "+l+"\n") {
			t.Errorf("no line %q in\n%s", l, md.String())
		}
		if !strings.Contains(html.String(), "\n"+string(text(l))+"\n") {
			t.Errorf("no line %q in\n%s", l, html.String())
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
