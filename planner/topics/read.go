package topics

import (
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
)

// Read makes a page of a text in the part of Markdown that topics are written in. The
// paragraph under the title is the answer. Where there are headings of a third level,
// those of the second are chapters. Lines further in are code too, by two spaces
// already.
func Read(l lang.Lang, text string) *page.Page {
	r := reader{page: &page.Page{Lang: l}, chapters: strings.Contains(text, "\n### ")}
	for line := range strings.Lines(text) {
		r.line(strings.TrimRight(line, " \n"))
	}
	r.end()
	return r.page
}

// reader makes blocks of lines.
type reader struct {
	page     *page.Page
	chapters bool
	parts    []string // the paragraph so far, or the items of a list
	code     []string
	inCode   bool
	headed   bool // the title was the last block
}

const fence = "```"

// isItem reports a line that begins an item of a list.
func isItem(s string) bool {
	number, _, _ := strings.Cut(s, ". ")
	return strings.HasPrefix(s, "- ") || number != "" && number != s && strings.Trim(number, "0123456789") == ""
}

func (r *reader) line(s string) {
	if strings.HasPrefix(s, fence) {
		r.end()
		r.inCode = !r.inCode
		return
	}
	head, level := heading(s)
	code, indented := strings.CutPrefix(s, "  ")
	switch {
	case r.inCode:
		r.code = append(r.code, s)
	case indented && len(r.parts) == 0:
		r.code = append(r.code, code)
	case s == "" && len(r.code) > 0:
		r.code = append(r.code, "")
	case s == "":
		r.end()
	case level > 0:
		r.end()
		r.heading(plain(head), level)
	case len(r.parts) == 0, isItem(s):
		if len(r.code) > 0 {
			r.end()
		}
		r.parts = append(r.parts, s)
	default:
		last := &r.parts[len(r.parts)-1]
		*last = cells.Join(*last, strings.TrimSpace(s))
	}
}

// heading is the text of a heading, and how deep it stands: 0, it is none.
func heading(s string) (text string, level int) {
	text = strings.TrimLeft(s, "#")
	if level = len(s) - len(text); level == 0 || !strings.HasPrefix(text, " ") {
		return s, 0
	}
	return text[1:], level
}

func (r *reader) heading(text string, level int) {
	switch {
	case level == 1:
		r.page.Title, r.headed = text, true
		return
	case level == 2 && r.chapters:
		r.page.Add(page.Chapter(text))
	default:
		r.page.Add(page.Heading(text))
	}
	r.headed = false
}

// end ends what is being read. The items of a list are the lines of one paragraph.
func (r *reader) end() {
	if len(r.code) > 0 {
		r.page.Add(page.Code(strings.TrimRight(strings.Join(r.code, "\n"), "\n") + "\n"))
	}
	if len(r.parts) > 0 {
		text := plain(strings.Join(r.parts, "\n"))
		if r.headed {
			r.page.Add(page.Answer(text))
		} else {
			r.page.Add(page.Body(text))
		}
		r.headed = false
	}
	r.parts, r.code = nil, nil
}

// marks are those of code and of emphasis within a line.
var marks = strings.NewReplacer("`", "", "**", "")

// plain is a text without the marks that a terminal has nothing for.
func plain(s string) string { return marks.Replace(s) }
