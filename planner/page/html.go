package page

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"repay/planner/chart"
	internal "repay/planner/internal/markup"
	"repay/planner/lang"
)

// WriteHTML writes pages as one self-contained document: no script, nothing
// fetched, fit for a wide screen, a phone, paper and a screen reader.
func WriteHTML(w io.Writer, pages []*Page) error {
	b := &htmlWriter{Writer: bufio.NewWriter(w)}
	first := &Page{}
	if len(pages) > 0 {
		first = pages[0]
	}
	b.write(`<!DOCTYPE html>
<html lang="`, text(first.Lang.String()), `">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>`, text(first.Title), `</title>
<style>
`, htmlStyle, chart.Style, columnStyle(), cardsStyle(), `</style>
</head>
<body>
`)
	if len(chapters(pages)) >= leastChapters {
		b.write(`<a class="skip" href="#main">`, text(wSkip.In(first.Lang)), "</a>\n")
	}
	b.write(`<main id="main">`, "\n")
	for _, p := range pages {
		b.page(p, p.Lang != first.Lang)
	}
	b.write("</main>\n</body>\n</html>\n")
	return b.Flush()
}

type markup = internal.Markup

func text(s string) markup { return internal.Text(s) }

type htmlWriter struct {
	*bufio.Writer
	heading  markup // the element of headings: one level below what they stand under
	under    string // the last heading, which names a table or a chart without a title
	sheet    bool   // what comes next begins a new sheet of paper
	chapters int    // that were written: each has its number in its name
	figures  int
}

func (b *htmlWriter) write(parts ...markup) {
	for _, part := range parts {
		b.WriteString(string(part))
	}
}

func (b *htmlWriter) page(p *Page, otherLang bool) {
	b.write("<section")
	if p.Folded {
		b.write(` class="folded"`)
	}
	if otherLang {
		b.write(` lang="`, text(p.Lang.String()), `"`)
	}
	b.write(">\n")
	if p.Above != "" {
		b.write(`<p class="answer">`, text(p.Above), "</p>\n")
	}
	b.write("<h1>", prose(p.Title), "</h1>\n")
	b.heading, b.under, b.sheet = "h2", p.Title, false
	b.contents(p)
	for block := range p.all() {
		if _, is := block.(Sheet); is {
			b.sheet = true
			continue
		}
		if b.sheet {
			b.write(`<div class="sheet"></div>`, "\n")
			b.sheet = false
		}
		b.block(block)
	}
	b.write("</section>\n")
}

func (b *htmlWriter) block(block Block) {
	switch block := block.(type) {
	case Chapter:
		b.chapters++
		b.heading, b.under = "h3", string(block)
		b.write(`<h2 id="`, chapterID(b.chapters), `">`, text(string(block)), "</h2>\n")
	case Heading:
		b.head(string(block))
		b.write("\n")
	case Para:
		class := [...]markup{body: "plain", answer: "answer", note: "note", ending: "plain ending"}[block.tone]
		b.paragraph(class, block.text)
	case Command:
		b.write("<p>", text(block.Lead), "<code>", prose(block.Line), "</code></p>\n")
	case Code:
		b.write(`<pre style="overflow-x: auto"><code>`, text(string(block)), "</code></pre>\n")
	case *Table:
		b.table(block)
	case Pair:
		b.table(block.Left)
		b.table(block.Right)
	case *Figure:
		b.figure(block)
	}
}

// head writes a heading, which names what follows it.
func (b *htmlWriter) head(s string) {
	b.under = s
	b.write("<", b.heading, ">", prose(s), "</", b.heading, ">")
}

// paragraph writes a text, of which the lines that are items make lists.
func (b *htmlWriter) paragraph(class markup, s string) {
	within := markup("") // the element that is open
	for line := range strings.SplitSeq(s, "\n") {
		lead := mark(line)
		element := markup("p")
		switch lead {
		case "":
		case "- ", box:
			element = "ul"
		default:
			element = "ol"
		}
		switch {
		case element != within:
			b.close(within)
			b.write("<", element, ` class="`, class, `">`)
			within = element
		case element == "p":
			b.write("<br>")
		}
		switch {
		case lead == box:
			b.write(`<li class="box">☐ `)
		case element == "ul":
			b.write("<li>")
		case element == "ol":
			b.write(`<li value="`, text(strings.TrimSuffix(lead, ". ")), `">`)
		}
		b.write(prose(line[len(lead):]))
		if element != "p" {
			b.write("</li>")
		}
	}
	b.close(within)
}

// close ends an element, if one is open.
func (b *htmlWriter) close(element markup) {
	if element != "" {
		b.write("</", element, ">\n")
	}
}

// joined are a date, a flag, an amount below zero: browsers break a line after a hyphen,
// and half a date is misread.
var joined = regexp.MustCompile(`[0-9A-Za-z]*(-+[0-9A-Za-z]+([.,][0-9]+)*)+`)

// longestJoined is up to where they are kept on one line: a phone has room for it.
const longestJoined = 24

// prose escapes a text, in which no line breaks within a date.
func prose(s string) markup {
	var out strings.Builder
	from := 0
	for _, at := range joined.FindAllStringIndex(s, -1) {
		if at[1]-at[0] > longestJoined {
			continue
		}
		out.WriteString(string(text(s[from:at[0]])) + "<span>" + string(text(s[at[0]:at[1]])) + "</span>")
		from = at[1]
	}
	return markup(out.String()) + text(s[from:])
}

// leastChapters is how many chapters a document has that lists them.
const leastChapters = 3

var (
	wSkip     = lang.Text{ZH: "跳到正文", EN: "Skip to the content"}
	wContents = lang.Text{ZH: "目录", EN: "Contents"}
)

// chapters are those that stand in the pages themselves. A part is not asked for
// its own: it would be computed twice.
func chapters(pages []*Page) (list []Chapter) {
	for _, p := range pages {
		for _, block := range p.Blocks {
			if c, is := block.(Chapter); is {
				list = append(list, c)
			}
		}
	}
	return list
}

// contents lists the chapters of a page, where there are several.
func (b *htmlWriter) contents(p *Page) {
	list := chapters([]*Page{p})
	if len(list) < leastChapters {
		return
	}
	b.write(`<nav aria-label="`, text(wContents.In(p.Lang)), `"><ul>`, "\n")
	for i, c := range list {
		b.write(`<li><a href="#`, chapterID(b.chapters+1+i), `">`, text(string(c)), "</a></li>\n")
	}
	b.write("</ul></nav>\n")
}

// chapterID is the name that links to a chapter have.
func chapterID(n int) markup { return markup(fmt.Sprintf("chapter-%d", n)) }
