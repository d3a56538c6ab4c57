package page

import (
	"bufio"
	"io"
	"strings"

	internal "repay/planner/internal/markup"
)

// WriteHTML writes pages as one self-contained document: no script, nothing
// fetched, fit to print.
func WriteHTML(w io.Writer, pages []*Page) error {
	b := htmlWriter{bufio.NewWriter(w)}
	lang, title := "", ""
	for i, p := range pages {
		if i == 0 {
			title = p.Title
		}
		lang = p.Lang.String()
	}
	b.write(`<!DOCTYPE html>
<html lang="`, text(lang), `">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>`, text(title), `</title>
<style>
`+htmlStyle, hiding(), `</style>
</head>
<body>
`)
	for _, p := range pages {
		b.page(p)
	}
	b.write("</body>\n</html>\n")
	return b.Flush()
}

const htmlStyle = `body { font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
h1 { font-size: 1.25em } h2 { font-size: 1.05em; margin: 1.6em 0 .4em }
.answer { font-size: 1.1em; margin: .2em 0 } .note { color: #555; font-size: .9em }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .2em .7em; text-align: left; white-space: nowrap }
th { border-bottom: 1px solid #888 } tfoot td { border-top: 1px solid #888; font-weight: bold }
.n { text-align: right } .t { white-space: normal; min-width: 6em } thead { display: table-header-group } tr { break-inside: avoid }
code { background: #f3f3f3; padding: .1em .4em }
section + section { break-before: page }
@page { size: A4; margin: 15mm }
`

type markup = internal.Markup

func text(s string) markup { return internal.Text(s) }

type htmlWriter struct{ *bufio.Writer }

func (b htmlWriter) write(parts ...markup) {
	for _, part := range parts {
		b.WriteString(string(part))
	}
}

func (b htmlWriter) page(p *Page) {
	b.write("<section>\n")
	if p.Above != "" {
		b.write(`<p class="answer">`, text(p.Above), "</p>\n")
	}
	b.write("<h1>", text(p.Title), "</h1>\n")
	for block := range p.all() {
		switch block := block.(type) {
		case Heading:
			b.write("<h2>", text(string(block)), "</h2>\n")
		case Para:
			class := [...]markup{body: "plain", answer: "answer", note: "note"}[block.tone]
			b.write(`<p class="`, class, `">`)
			for i, line := range strings.Split(block.text, "\n") {
				if i > 0 {
					b.write("<br>")
				}
				b.write(text(line))
			}
			b.write("</p>\n")
		case Command:
			b.write("<p>", text(block.Lead), "<code>", text(block.Line), "</code></p>\n")
		case *Table:
			b.table(block)
		case Chapter:
			b.write("<h2>", text(string(block)), "</h2>\n")
		case Sheet:
			b.write("</section>\n<section>\n")
		case *Figure:
			b.figure(block)
		case Pair:
			b.table(block.Left)
			b.table(block.Right)
		}
	}
	b.write("</section>\n")
}

func (b htmlWriter) figure(f *Figure) {
	if f.Title != "" {
		b.write("<h2>", text(f.Title), "</h2>\n")
	}
	b.write("<div class=\"wide\"><pre>\n")
	for _, l := range f.Draw.Text(documentWide) {
		b.write(text(l), "\n")
	}
	b.write("</pre></div>\n")
	if f.Data != nil {
		b.table(f.Data)
	}
}

func (b htmlWriter) table(t *Table) {
	v, hidden := t.visible().hidden()
	if t.Title != "" {
		b.write("<h2>", text(t.Title), "</h2>\n")
	}
	b.write("<div class=\"wide\"><table>\n<thead>")
	b.row(v, hidden, "th", column.head)
	b.write("</thead>\n<tbody>\n")
	b.rows(v, hidden, t.Rows)
	b.write("</tbody>\n")
	if len(t.Totals) > 0 {
		b.write("<tfoot>\n")
		b.rows(v, hidden, t.Totals)
		b.write("</tfoot>\n")
	}
	b.write("</table></div>\n")
	if t.Foot != "" {
		for line := range strings.SplitSeq(t.Foot, "\n") {
			b.write(`<p class="note">`, text(line), "</p>\n")
		}
	}
}

func (b htmlWriter) rows(v view, hidden []int, rows [][]Cell) {
	for _, row := range rows {
		b.row(v, hidden, "td", func(c column) string { return row[c.at].Text })
		b.write("\n")
	}
}

// row writes the cells of one row, each in the element that is named.
func (b htmlWriter) row(v view, hidden []int, element markup, cell func(column) string) {
	b.write("<tr>")
	for i, c := range v.columns {
		b.write("<", element, classes(c, hidden[i]), ">", text(cell(c)), "</", element, ">")
	}
	b.write("</tr>")
}
