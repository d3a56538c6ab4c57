// Package manual writes pages of the manual, in the language of man (roff), from the
// pages of help. Only a test imports it, by which make man writes them.
package manual

import (
	"fmt"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
)

// Page is one page of the manual.
type Page struct {
	Name    string // as man takes it: repay-status
	Section int
	Date    string // of the version
	Version string
	What    string // in a line
	Body    *page.Page
	See     []string // other pages, as repay(1)
}

var (
	wName = lang.Text{ZH: "名称", EN: "NAME"}
	wSays = lang.Text{ZH: "说明", EN: "DESCRIPTION"}
	wSee  = lang.Text{ZH: "另见", EN: "SEE ALSO"}
)

// width is that of lines in Chinese, which are broken here: man knows of no place to
// break them but spaces.
const width = 72

// Roff is the page as man reads it.
func (p Page) Roff() string {
	w := writer{chinese: p.Body.Lang == lang.ZH}
	l := p.Body.Lang
	fmt.Fprintf(&w, ".TH %s %d %s \"repay %s\" repay\n", strings.ToUpper(p.Name), p.Section, p.Date, p.Version)
	fmt.Fprintf(&w, ".SH %s\n%s \\- %s\n", wName.In(l), escape(p.Name), escape(p.What))
	for i, b := range p.Body.Blocks {
		if _, is := b.(page.Heading); i == 0 && !is {
			w.head("SH", wSays.In(l))
		}
		if _, is := b.(page.Chapter); is {
			w.below = true
		}
	}
	for _, b := range p.Body.Blocks {
		w.block(b)
	}
	if len(p.See) > 0 {
		fmt.Fprintf(&w, ".SH %s\n", wSee.In(l))
		w.prose(strings.Join(p.See, ", "))
	}
	return w.String()
}

type writer struct {
	strings.Builder
	chinese bool
	below   bool // headings stand below chapters
	fresh   bool // a head was the last thing written
}

func (w *writer) block(b page.Block) {
	switch b := b.(type) {
	case page.Chapter:
		w.head("SH", string(b))
		return
	case page.Heading:
		macro := "SH"
		if w.below {
			macro = "SS"
		}
		w.head(macro, string(b))
		return
	case page.Code:
		w.code(string(b))
	case page.Para:
		w.paragraph(b.Text())
	default:
		panic(fmt.Sprintf("help has no %T", b)) // a test writes every page
	}
	w.fresh = false
}

func (w *writer) head(macro, text string) {
	fmt.Fprintf(w, ".%s %s\n", macro, escape(strings.TrimRight(text, ":：")))
	w.fresh = true
}

// code is lines that stay as they are.
func (w *writer) code(text string) {
	if !w.fresh {
		w.WriteString(".PP\n")
	}
	w.WriteString(".RS 2\n.nf\n")
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\n"); line == "" {
			w.WriteString(".sp\n")
		} else {
			w.WriteString(escape(line) + "\n")
		}
	}
	w.WriteString(".fi\n.RE\n")
}

// paragraph writes lines, of which items begin with a mark.
func (w *writer) paragraph(text string) {
	for i, line := range strings.Split(text, "\n") {
		mark, rest, _ := strings.Cut(line, " ")
		switch {
		case mark == "-":
			w.WriteString(".IP \\(bu 2\n")
			line = rest
		case strings.HasSuffix(mark, ".") && strings.Trim(mark, "0123456789.") == "":
			fmt.Fprintf(w, ".IP %s 4\n", mark)
			line = rest
		case i == 0 && !w.fresh:
			w.WriteString(".PP\n")
		case i > 0:
			w.WriteString(".br\n")
		}
		w.prose(line)
	}
}

func (w *writer) prose(text string) {
	if !w.chinese {
		w.WriteString(escape(text) + "\n")
		return
	}
	w.WriteString(".nf\n" + escape(strings.Join(cells.Wrap(text, width), "\n")) + "\n.fi\n")
}

// escape keeps roff from reading a text as its own, line by line; a hyphen is one that
// can be copied.
func escape(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\u00a0", `\ `).Replace(s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
