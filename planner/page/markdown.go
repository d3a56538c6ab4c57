package page

import (
	"bufio"
	"io"
	"strings"
)

// WriteMarkdown writes pages as Markdown with tables.
func WriteMarkdown(w io.Writer, pages []*Page) error {
	b := bufio.NewWriter(w)
	for i, p := range pages {
		if i > 0 {
			b.WriteString("\n")
		}
		if p.Above != "" {
			b.WriteString(markdownText(p.Above) + "\n\n")
		}
		b.WriteString("# " + markdownText(p.Title) + "\n")
		for block := range p.all() {
			if block == (Sheet{}) {
				continue
			}
			b.WriteString("\n")
			switch block := block.(type) {
			case Heading:
				b.WriteString("## " + markdownText(string(block)) + "\n")
			case Para:
				// Two spaces keep the end of a line.
				b.WriteString(strings.ReplaceAll(markdownText(block.text), "\n", "  \n") + "\n")
			case Command:
				b.WriteString(markdownText(block.Lead) + "`" + block.Line + "`\n")
			case *Table:
				markdownTable(b, block)
			case Chapter:
				b.WriteString("## " + markdownText(string(block)) + "\n")
			case *Figure:
				markdownFigure(b, block)
			case Pair:
				markdownTable(b, block.Left)
				b.WriteString("\n")
				markdownTable(b, block.Right)
			}
		}
	}
	return b.Flush()
}

// documentWide is how many columns a chart takes in letters of a document.
const documentWide = 72

// markdownFigure writes a chart as a block of code: its marks stand below one another
// in letters of one width only.
func markdownFigure(b *bufio.Writer, f *Figure) {
	if f.Title != "" {
		b.WriteString("## " + markdownText(f.Title) + "\n\n")
	}
	for _, l := range f.Draw.Text(documentWide) {
		b.WriteString("    " + l + "\n")
	}
	if f.Data != nil {
		b.WriteString("\n")
		markdownTable(b, f.Data)
	}
}

func markdownTable(b *bufio.Writer, t *Table) {
	v := t.visible()
	if t.Title != "" {
		b.WriteString("## " + markdownText(t.Title) + "\n\n")
	}
	line := func(cell func(column) string) {
		for _, c := range v.columns {
			b.WriteString("| ")
			b.WriteString(cell(c))
			b.WriteString(" ")
		}
		b.WriteString("|\n")
	}
	line(func(c column) string { return markdownText(c.head()) })
	line(func(c column) string {
		if c.Kind == Number {
			return "---:"
		}
		return "---"
	})
	for _, row := range t.Rows {
		line(func(c column) string { return markdownText(row[c.at].Text) })
	}
	for _, row := range t.Totals {
		line(func(c column) string {
			if s := markdownText(row[c.at].Text); s != "" {
				return "**" + s + "**"
			}
			return ""
		})
	}
	if t.Foot != "" {
		b.WriteString("\n" + strings.ReplaceAll(markdownText(t.Foot), "\n", "  \n") + "\n")
	}
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "]", `\]`, "#", `\#`,
)

// markdownText escapes what Markdown would read as its own.
func markdownText(s string) string { return markdownEscapes.Replace(s) }
