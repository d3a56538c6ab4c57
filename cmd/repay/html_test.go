package main

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"repay/planner/lang"
)

var (
	htmlTable  = regexp.MustCompile(`(?s)<table .*?</table>`)
	htmlHead   = regexp.MustCompile(`<th scope="col" role="columnheader">(.*?)</th>`)
	htmlRow    = regexp.MustCompile(`<tr role=row>.*?</tr>`)
	htmlCell   = regexp.MustCompile(`<t[hd] [^>]*>(.*?)</t[hd]>`)
	htmlNamed  = regexp.MustCompile(`<caption><h[23]>|<table [^>]*aria-label="[^"]`)
	markdownUn = regexp.MustCompile(`\\(.)`)
)

// TestHTMLHasEveryColumn: a document has every table, column and cell that Markdown
// has, which hides nothing; each table has a name, and each cell its label.
func TestHTMLHasEveryColumn(t *testing.T) {
	matrixFolder(t)
	for i, row := range matrix {
		b := matrixBooks[i%len(matrixBooks)]
		c := cell{row: row, book: b, lang: lang.Lang(i % 2), src: readFile(t, b.file)}
		if row[0] == "init" || row[0] == "schema" {
			continue
		}
		c.f = formatNamed("html")
		document := c.ran(t).out
		c.f = formatNamed("markdown")
		want := markdownTables(c.ran(t).out)
		tables := htmlTable.FindAllString(document, -1)
		if len(tables) != len(want) {
			t.Errorf("%s: %d tables, Markdown has %d", c, len(tables), len(want))
			continue
		}
		for k, table := range tables {
			if !htmlNamed.MatchString(table) {
				t.Errorf("%s: table %d has no name", c, k)
			}
			got := [][]string{texts(htmlHead, table)}
			for _, r := range htmlRow.FindAllString(table, -1) {
				got = append(got, texts(htmlCell, r))
			}
			if !slices.EqualFunc(got, want[k], slices.Equal) {
				t.Errorf("%s: table %d has\n%q\nMarkdown has\n%q", c, k, got, want[k])
			}
			if last := fmt.Sprintf("tr>:nth-child(%d)", len(got[0])); !strings.Contains(document, last) {
				t.Errorf("%s: the style does not know of %s", c, last)
			}
			if slices.Contains(got[0], "") {
				t.Errorf("%s: table %d has a head without words: %q", c, k, got[0])
			}
		}
	}
}

// texts are what stands in the elements that an expression finds.
func texts(element *regexp.Regexp, document string) (list []string) {
	for _, m := range element.FindAllStringSubmatch(document, -1) {
		list = append(list, strings.Join(strings.Fields(html.UnescapeString(m[1])), " "))
	}
	return list
}

// markdownTables are the tables of a Markdown document, their heads first.
func markdownTables(s string) (list [][][]string) {
	within := false
	for line := range strings.Lines(s) {
		line, is := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "| ")
		if is && !within {
			list = append(list, nil)
		}
		within = is
		if !is || strings.HasPrefix(line, "---") {
			continue
		}
		var row []string
		for _, c := range strings.Split(strings.TrimSuffix(line, "|"), " | ") {
			c = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(c), "**"), "**")
			row = append(row, strings.Join(strings.Fields(html.UnescapeString(markdownUn.ReplaceAllString(c, "$1"))), " "))
		}
		list[len(list)-1] = append(list[len(list)-1], row)
	}
	return list
}
