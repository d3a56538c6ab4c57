package page

import (
	"bufio"
	"io"
	"strings"

	"repay/planner/cells"
)

// Terminal is how text is written for a screen.
type Terminal struct {
	Width int  // columns
	Color bool // emphasis by escape codes
}

// LeastWidth is the narrowest text that is laid out; below it lines are as
// long as at it.
const LeastWidth = 24

const (
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
	reset = "\x1b[0m"
)

// WriteText writes pages for a terminal, an empty line between two.
func WriteText(w io.Writer, pages []*Page, t Terminal) error {
	t.Width = max(t.Width, LeastWidth)
	b := bufio.NewWriter(w)
	for i, p := range pages {
		if i > 0 {
			b.WriteString("\n")
		}
		t.page(b, p)
	}
	return b.Flush()
}

func (t Terminal) page(b *bufio.Writer, p *Page) {
	if p.Above != "" {
		t.lines(b, paragraph(p.Above, t.Width), "")
	}
	t.lines(b, cells.Wrap(p.Title, t.Width), bold)
	answered := true // paragraphs of an answer follow the title without a gap
	headed := false  // and so does what stands under a heading
	for block := range p.all() {
		if block == (Sheet{}) {
			continue
		}
		para, _ := block.(Para)
		if !headed && (para.tone != answer || !answered) {
			b.WriteString("\n")
		}
		answered = para.tone == answer
		_, headed = block.(Heading)
		switch block := block.(type) {
		case Heading:
			t.lines(b, cells.Wrap(string(block), t.Width), bold)
		case Para:
			style := ""
			if block.tone == note {
				style = faint
			}
			t.lines(b, paragraph(block.text, t.Width), style)
		case Command:
			// A command is copied: it is never broken by us.
			if cells.Width(block.Lead+block.Line) <= t.Width {
				b.WriteString(block.Lead)
			} else {
				t.lines(b, cells.Wrap(strings.TrimRight(block.Lead, " "), t.Width), "")
				b.WriteString("  ")
			}
			t.lines(b, []string{block.Line}, bold)
		case Code:
			for line := range strings.Lines(string(block)) {
				b.WriteString(strings.TrimRight("  "+line, " \n") + "\n")
			}
		case *Table:
			t.table(b, block, t.Width)
		case Chapter:
			t.chapter(b, string(block))
		case *Figure:
			if block.Title != "" {
				t.lines(b, cells.Wrap(block.Title, t.Width), bold)
			}
			t.lines(b, block.Draw.Text(t.Width), "")
			if block.Says != "" {
				t.lines(b, paragraph(block.Says, t.Width), "")
			}
		case Pair:
			t.pair(b, block)
		}
	}
}

// chapter writes the head of a chapter with a line under it, as wide.
func (t Terminal) chapter(b *bufio.Writer, head string) {
	lines := cells.Wrap(head, t.Width)
	wide := 0
	for _, l := range lines {
		wide = max(wide, cells.Width(l))
	}
	t.lines(b, append(lines, strings.Repeat("=", wide)), bold)
}

// paragraph cuts a text into lines; what an item of a list runs on to stands
// under its first word.
func paragraph(text string, width int) (lines []string) {
	for _, line := range strings.Split(text, "\n") {
		lead := mark(line)
		for i, l := range cells.Wrap(line[len(lead):], width-len(lead)) {
			if i > 0 {
				lead = strings.Repeat(" ", len(lead))
			}
			lines = append(lines, lead+l)
		}
	}
	return lines
}

// box begins a line of a list that is to be ticked.
const box = "[ ] "

// mark is what an item of a list begins with: "- ", a [box], or its number with a point;
// empty: the line is no item.
func mark(line string) string {
	for _, lead := range []string{"- ", box} {
		if strings.HasPrefix(line, lead) {
			return lead
		}
	}
	const longest = len("999")
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits == 0 || digits > longest || !strings.HasPrefix(line[digits:], ". ") {
		return ""
	}
	return line[:digits+len(". ")]
}

func (t Terminal) table(b *bufio.Writer, table *Table, width int) {
	if table.Title != "" {
		t.lines(b, cells.Wrap(table.Title, width), bold)
	}
	t.lines(b, table.layout(width), "")
	if table.Foot != "" {
		t.lines(b, cells.Wrap(table.Foot, width), "")
	}
}

// pair writes two tables side by side where both keep enough columns, and one
// under the other where they do not.
func (t Terminal) pair(b *bufio.Writer, p Pair) {
	const gap = 4
	half := (t.Width - gap) / 2
	left, fits := p.Left.beside(half, p.Keep)
	right, both := p.Right.beside(half, p.Keep)
	if !fits || !both {
		t.table(b, p.Left, t.Width)
		b.WriteString("\n")
		t.table(b, p.Right, t.Width)
		return
	}
	// Titles first: the heads stand level even where one title takes more lines.
	sideBySide(b, cells.Wrap(left.Title, half), cells.Wrap(right.Title, half), half+gap)
	sideBySide(b, left.layout(half), right.layout(half), half+gap)
}

// sideBySide writes lines of two texts, those of the right one at a column.
func sideBySide(b *bufio.Writer, left, right []string, at int) {
	for i := range max(len(left), len(right)) {
		line := ""
		if i < len(left) {
			line = left[i]
		}
		if i < len(right) {
			line = cells.Pad(line, at) + right[i]
		}
		b.WriteString(strings.TrimRight(line, " "))
		b.WriteByte('\n')
	}
}

// lines writes lines in one style.
func (t Terminal) lines(b *bufio.Writer, lines []string, style string) {
	for _, l := range lines {
		if t.Color && style != "" && l != "" {
			l = style + l + reset
		}
		b.WriteString(l)
		b.WriteByte('\n')
	}
}
