package fault

import (
	"fmt"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
)

// excerpt is the line a fault is on, and the part of it to point at.
type excerpt struct {
	line        string
	from, width int // in characters from 0; width 0: no caret
}

// excerptCells is how much of a long line is shown, in terminal cells.
const excerptCells = 64

// remedyCells is how wide a remedy may be, in terminal cells, so that with its
// indentation it fits 80 columns.
const remedyCells = 78

// Render writes the fault as the command prints it: place and fault, the line
// with a caret, and the remedy on its own line.
func (f Fault) Render(l lang.Lang) string {
	word := lang.Text{ZH: "错误：", EN: "error: "}
	if f.Kind.Warning {
		word = lang.Text{ZH: "提醒：", EN: "warning: "}
	}
	var b strings.Builder
	if f.Kind == TooMany {
		return f.Message.In(l) + "\n"
	}
	fmt.Fprintf(&b, "%s:%d:%d: %s%s\n", Safe(f.File), f.Line, f.Column, word.In(l), f.Message.In(l))
	if text, caret := f.excerpt.draw(); text != "" {
		fmt.Fprintf(&b, "%5d | %s\n", f.Line, text)
		if caret != "" {
			fmt.Fprintf(&b, "%5s | %s\n", "", caret)
		}
	}
	if remedy := f.Remedy.In(l); remedy != "" {
		for _, line := range cells.Wrap(remedy, remedyCells) {
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	return b.String()
}

// draw returns the line as a terminal may show it and the carets under it. A
// long line is cut around the fault.
func (e excerpt) draw() (text, caret string) {
	if strings.TrimSpace(e.line) == "" {
		return "", ""
	}
	e = e.near()
	type cell struct {
		text  string
		cells int
	}
	var shown []cell
	column := 0
	for _, c := range strings.ToValidUTF8(e.line, "?") {
		s, w := show(c, column)
		shown = append(shown, cell{s, w})
		column += w
	}
	from := min(e.from, len(shown))
	to := min(from+e.width, len(shown))
	// Show from the line's start where the fault begins early enough, else
	// from a little before it.
	first, before := 0, 0
	for _, c := range shown[:from] {
		before += c.cells
	}
	for before > excerptCells/2 && column > excerptCells && first < from {
		before -= shown[first].cells
		first++
	}
	var line, under strings.Builder
	if first > 0 {
		line.WriteString("... ")
		under.WriteString("    ")
	}
	used := 0
	for i := first; i < len(shown); i++ {
		if used+shown[i].cells > excerptCells {
			line.WriteString(" ...")
			break
		}
		used += shown[i].cells
		line.WriteString(shown[i].text)
		mark := " "
		if i >= from && i < to {
			mark = "^"
		}
		under.WriteString(strings.Repeat(mark, shown[i].cells))
	}
	carets := strings.TrimRight(under.String(), " ")
	if carets == "" && e.width > 0 {
		carets = strings.Repeat(" ", used) + "^"
	}
	return strings.TrimRight(line.String(), " "), carets
}

// longLine is how many characters before and after a fault are looked at. A
// line may be as long as a book, and every fault may be on it.
const longLine = 1000

// near is the excerpt of a very long line without the parts far from the fault.
func (e excerpt) near() excerpt {
	if len(e.line) <= 2*longLine {
		return e
	}
	start, end, from := 0, len(e.line), e.from
	n := 0
	for at := range e.line {
		switch n {
		case from - longLine:
			start, e.from = at, longLine
		case from + longLine:
			end = at
		}
		n++
	}
	e.line = e.line[start:end]
	return e
}

// show is how one character of a book may be sent to a terminal, and how many
// cells it takes there.
func show(c rune, column int) (string, int) {
	switch {
	case c == '\t':
		w := 4 - column%4
		return strings.Repeat(" ", w), w
	case hidden(c):
		s := fmt.Sprintf("\\u%04x", c)
		return s, len(s)
	}
	return string(c), cells.Of(c)
}
