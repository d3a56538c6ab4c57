package page

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
)

// table writes a table with every column that is not zero in every row: none is
// hidden, on no medium. Where there is no room for it the style makes a card of each
// row. The roles keep it a table for a screen reader also then.
func (b *htmlWriter) table(t *Table) {
	v := t.visible()
	fit := v.fitting()
	name := cmp.Or(t.Title, b.under)
	b.write(`<div class="wide"`)
	if fit.screen >= wideFrom {
		// With other fonts than those supposed it may overflow; then it is scrolled,
		// with the keys too.
		b.write(` role="region" tabindex="0" aria-label="`, text(name), `"`)
	}
	b.write(`><table role="table" class="`, fit.classes(), `"`)
	if t.Title == "" {
		b.write(` aria-label="`, text(name), `"`)
	}
	b.write(` style="`, v.columnValues(fit), `">`, "\n")
	if t.Title != "" {
		b.write("<caption>")
		b.head(t.Title)
		b.write("</caption>\n")
	}
	b.write(`<thead role="rowgroup"><tr role="row">`)
	for _, c := range v.columns {
		b.write(`<th scope="col" role="columnheader">`, text(c.head()), "</th>")
	}
	b.write("</tr></thead>\n")
	b.rows(v, "tbody", t.Rows)
	if len(t.Totals) > 0 {
		b.rows(v, "tfoot", t.Totals)
	}
	b.write("</table></div>\n")
	if t.Foot != "" {
		for line := range strings.SplitSeq(t.Foot, "\n") {
			b.write(`<p class="note">`, prose(line), "</p>\n")
		}
	}
}

// rows writes a group of rows. Attributes stand without quotes: a table of 360 rows
// has thousands of them.
func (b *htmlWriter) rows(v view, group markup, rows [][]Cell) {
	heads := v.rowHeads()
	b.write("<", group, ` role="rowgroup">`, "\n")
	for _, row := range rows {
		b.write("<tr role=row>")
		for i, c := range v.columns {
			cell := row[c.at]
			left := markup("")
			if cell.Text == "" || cell.Zero && !c.Keep && !cell.says() {
				left = " class=z"
			}
			if i < heads && cell.Text != "" {
				b.write("<th scope=row role=rowheader", left, ">", text(cell.Text), "</th>")
			} else {
				b.write("<td role=cell", left, ">", text(cell.Text), "</td>")
			}
		}
		b.write("</tr>\n")
	}
	b.write("</", group, ">\n")
}

// says reports whether a cell says something, though a column of such cells would not:
// a name, a figure other than zero, or that one is unknown.
func (c Cell) says() bool {
	return strings.ContainsFunc(c.Text, func(r rune) bool {
		return r == '?' || r != '0' && (unicode.IsLetter(r) || unicode.IsDigit(r))
	})
}

// rowHeads is how many cells name a row: its first, and the second too where the
// first is only the number of that.
func (v view) rowHeads() int {
	if len(v.columns) > 2 && v.columns[0].Kind == Number && v.columns[1].Kind != Number {
		return 2
	}
	return 1
}

// mostColumns is of how many columns the style knows the place.
const mostColumns = 20

// columnStyle gives each cell what the table says of its column. So it is said once
// for a column and not in each cell.
func columnStyle() markup {
	var s strings.Builder
	for i := range mostColumns {
		fmt.Fprintf(&s, "tr>:nth-child(%[1]d){--l:var(--l%[1]d);order:var(--o%[1]d,9);text-align:var(--a%[1]d,left);white-space:var(--w%[1]d,normal)}\n", i+1)
	}
	s.WriteString("thead tr>:nth-child(n){white-space:normal}\n")
	return markup(s.String())
}

// columnValues are what the cells of each column have in common: the label that they
// have in a card, their place in it, how they are aligned, whether they wrap.
func (v view) columnValues(fit fitting) markup {
	var s strings.Builder
	heads := v.rowHeads()
	for i, c := range v.columns {
		n := i + 1
		if i < heads {
			fmt.Fprintf(&s, "--o%d:0;", n)
		}
		if i >= heads || heads == 1 && c.Kind == Number { // a sum says nothing alone
			fmt.Fprintf(&s, "--l%d:%s;", n, styleString(c.head()))
		}
		if c.Decides > 0 {
			fmt.Fprintf(&s, "--o%d:%d;", n, c.Decides)
		}
		if c.Kind == Number {
			fmt.Fprintf(&s, "--a%d:right;", n)
		}
		if !c.wraps() && !(fit.tight && v.breaks(c)) {
			fmt.Fprintf(&s, "--w%d:nowrap;", n)
		}
	}
	return text(s.String())
}

// styleString writes a string of a style sheet: all but letters, digits and spaces by
// their number.
func styleString(s string) string {
	var out strings.Builder
	for _, r := range s {
		if r == ' ' || r != unicode.ReplacementChar && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			out.WriteRune(r)
		} else {
			fmt.Fprintf(&out, `\%x `, r)
		}
	}
	return "'" + out.String() + "'"
}
