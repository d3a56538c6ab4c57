package page

import (
	"html/template"
	"io"
	"strings"
	"sync"
)

// WriteHTML writes pages as one self-contained document: no script, nothing
// fetched, fit to print.
func WriteHTML(w io.Writer, pages []*Page) error {
	var doc htmlDoc
	for _, p := range pages {
		doc.Lang = p.Lang.String()
		section := htmlSection{Title: p.Title}
		for _, b := range p.Blocks {
			section.Blocks = append(section.Blocks, htmlBlocks(b)...)
		}
		doc.Pages = append(doc.Pages, section)
	}
	return htmlPage().Execute(w, doc)
}

type htmlDoc struct {
	Lang  string
	Pages []htmlSection
}

type htmlSection struct {
	Title  string
	Blocks []htmlBlock
}

// htmlBlock is one block; exactly one of its parts is set.
type htmlBlock struct {
	Lines []string // a paragraph
	Class string
	Run   *Command
	Table *htmlTable
}

type htmlTable struct {
	Title        string
	Heads        []htmlCell
	Rows, Totals [][]htmlCell
	Foot         []string
}

type htmlCell struct {
	Text   string
	Number bool
}

func htmlBlocks(b Block) []htmlBlock {
	switch b := b.(type) {
	case Para:
		class := [...]string{body: "plain", answer: "answer", note: "note"}[b.tone]
		return []htmlBlock{{Lines: strings.Split(b.text, "\n"), Class: class}}
	case Command:
		return []htmlBlock{{Run: &b}}
	case *Table:
		return []htmlBlock{{Table: htmlTableOf(b)}}
	case Pair:
		return []htmlBlock{{Table: htmlTableOf(b.Left)}, {Table: htmlTableOf(b.Right)}}
	}
	return nil
}

func htmlTableOf(t *Table) *htmlTable {
	t = t.visible()
	out := &htmlTable{Title: t.Title}
	for _, c := range t.Columns {
		out.Heads = append(out.Heads, htmlCell{c.head(), c.Kind == Number})
	}
	cells := func(rows [][]Cell) [][]htmlCell {
		var list [][]htmlCell
		for _, row := range rows {
			line := make([]htmlCell, len(row))
			for i, c := range row {
				line[i] = htmlCell{c.Text, t.Columns[i].Kind == Number}
			}
			list = append(list, line)
		}
		return list
	}
	out.Rows, out.Totals = cells(t.Rows), cells(t.Totals)
	if t.Foot != "" {
		out.Foot = strings.Split(t.Foot, "\n")
	}
	return out
}

// htmlPage is parsed when the first document is written.
var htmlPage = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(`<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{range $i, $p := .Pages}}{{if not $i}}{{$p.Title}}{{end}}{{end}}</title>
<style>
body { font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
h1 { font-size: 1.25em } h2 { font-size: 1.05em; margin: 1.6em 0 .4em }
.answer { font-size: 1.1em; margin: .2em 0 } .note { color: #555; font-size: .9em }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .2em .7em; text-align: left; white-space: nowrap }
th { border-bottom: 1px solid #888 } tfoot td { border-top: 1px solid #888; font-weight: bold }
.n { text-align: right } thead { display: table-header-group } tr { break-inside: avoid }
code { background: #f3f3f3; padding: .1em .4em }
section + section { break-before: page }
@page { size: A4; margin: 15mm }
</style>
</head>
<body>
{{range .Pages}}<section>
<h1>{{.Title}}</h1>
{{range .Blocks}}{{if .Table}}{{with .Table}}{{if .Title}}<h2>{{.Title}}</h2>
{{end}}<div class="wide"><table>
<thead><tr>{{range .Heads}}<th{{if .Number}} class="n"{{end}}>{{.Text}}</th>{{end}}</tr></thead>
<tbody>
{{range .Rows}}<tr>{{range .}}<td{{if .Number}} class="n"{{end}}>{{.Text}}</td>{{end}}</tr>
{{end}}</tbody>
{{if .Totals}}<tfoot>
{{range .Totals}}<tr>{{range .}}<td{{if .Number}} class="n"{{end}}>{{.Text}}</td>{{end}}</tr>
{{end}}</tfoot>
{{end}}</table></div>
{{range .Foot}}<p class="note">{{.}}</p>
{{end}}{{end}}{{else if .Run}}<p>{{.Run.Lead}}<code>{{.Run.Line}}</code></p>
{{else}}<p class="{{.Class}}">{{range $i, $l := .Lines}}{{if $i}}<br>{{end}}{{$l}}{{end}}</p>
{{end}}{{end}}</section>
{{end}}</body>
</html>
`))
})
