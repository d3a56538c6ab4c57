package page

import (
	"bufio"
	"io"
	"strings"
)

// WriteMarkdown writes pages as Markdown with tables.
func WriteMarkdown(w io.Writer, pages []*Page) error {
	b := &markdownWriter{Writer: bufio.NewWriter(w)}
	for i, p := range pages {
		b.heading = "## "
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
				b.WriteString(b.heading + markdownText(string(block)) + "\n")
			case Para:
				b.paragraph(block.text)
			case Command:
				b.WriteString(markdownText(block.Lead) + markdownCode(block.Line) + "\n")
			case Code:
				b.WriteString("```\n" + strings.TrimRight(string(block), "\n") + "\n```\n")
			case *Table:
				b.table(block)
			case Chapter:
				b.WriteString("## " + markdownText(string(block)) + "\n")
				b.heading = "### "
			case *Figure:
				b.figure(block)
			case Pair:
				b.table(block.Left)
				b.WriteString("\n")
				b.table(block.Right)
			}
		}
	}
	return b.Flush()
}

// paragraph writes a text. What is to be ticked is an item of a list of tasks.
func (b *markdownWriter) paragraph(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteString("  \n") // two spaces keep the end of a line
		}
		if rest, is := strings.CutPrefix(line, box); is {
			b.WriteString("- " + box)
			line = rest
		}
		b.WriteString(markdownText(line))
	}
	b.WriteString("\n")
}

type markdownWriter struct {
	*bufio.Writer
	heading string // what a heading begins with: one mark more under a chapter
}

// documentWide is how many columns a chart takes in letters of a document.
const documentWide = 72

// figure writes a chart as a block of code: its marks stand below one another
// in letters of one width only.
func (b *markdownWriter) figure(f *Figure) {
	if f.Title != "" {
		b.WriteString(b.heading + markdownText(f.Title) + "\n\n")
	}
	for _, l := range f.Draw.Text(documentWide) {
		b.WriteString("    " + l + "\n")
	}
	if f.Says != "" {
		b.WriteString("\n" + markdownText(f.Says) + "\n")
	}
	if f.Data != nil {
		b.WriteString("\n")
		b.table(f.Data)
	}
}

func (b *markdownWriter) table(t *Table) {
	v := t.visible()
	if t.Title != "" {
		b.WriteString(b.heading + markdownText(t.Title) + "\n\n")
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
	`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "&", "&amp;", "<", "&lt;", ">", "&gt;", "~", `\~`, "[", `\[`, "]", `\]`, "#", `\#`,
)

// markdownCode writes a line of code between more marks than stand together in it.
func markdownCode(s string) string {
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		return fence + " " + s + " " + fence
	}
	return fence + s + fence
}

// markdownText escapes what Markdown would read as its own.
func markdownText(s string) string { return markdownEscapes.Replace(s) }
