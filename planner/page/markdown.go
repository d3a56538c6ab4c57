package page

import (
	"bufio"
	"io"
	"slices"
	"strings"
)

// WriteMarkdown writes pages as Markdown with tables.
func WriteMarkdown(w io.Writer, pages []*Page) error {
	b := bufio.NewWriter(w)
	for i, p := range pages {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString("# " + markdownText(p.Title) + "\n")
		for _, block := range p.Blocks {
			b.WriteString("\n")
			switch block := block.(type) {
			case Para:
				// Two spaces keep the end of a line.
				b.WriteString(strings.ReplaceAll(markdownText(block.text), "\n", "  \n") + "\n")
			case Command:
				b.WriteString(markdownText(block.Lead) + "`" + block.Line + "`\n")
			case *Table:
				markdownTable(b, block)
			case Pair:
				markdownTable(b, block.Left)
				b.WriteString("\n")
				markdownTable(b, block.Right)
			}
		}
	}
	return b.Flush()
}

func markdownTable(b *bufio.Writer, t *Table) {
	t = t.visible()
	if t.Title != "" {
		b.WriteString("## " + markdownText(t.Title) + "\n\n")
	}
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	heads, rules := make([]string, len(t.Columns)), make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i], rules[i] = markdownText(c.head()), "---"
		if c.Kind == Number {
			rules[i] = "---:"
		}
	}
	line(heads)
	line(rules)
	for i, row := range slices.Concat(t.Rows, t.Totals) {
		cells := make([]string, len(row))
		for j, c := range row {
			cells[j] = markdownText(c.Text)
			if i >= len(t.Rows) && cells[j] != "" {
				cells[j] = "**" + cells[j] + "**"
			}
		}
		line(cells)
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
