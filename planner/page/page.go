package page

import (
	"iter"
	"slices"

	"repay/planner/chart"
	"repay/planner/lang"
)

// Page is one report for people.
type Page struct {
	Lang   lang.Lang
	Above  string // over the title: what to know before any figure; may be empty
	Title  string // the first line
	Folded bool   // on paper in two columns: short lines, which are to fit on one sheet
	Blocks []Block
}

// Block is one part of a page: a [Heading], a [Para], a [*Table], a [Pair], a
// [*Figure], a [Chapter], a [Sheet], a [Command], a [Code], or a [Part] with blocks of
// its own.
type Block interface{ block() }

// Part adds blocks to a page. It is asked for them when the page is written, and
// they are let go then: the tables of thousands of loans would fill the memory.
type Part func(*Page)

// Heading stands over the paragraphs that follow it. A table has its own.
type Heading string

// Chapter stands over headings: a long page has several, and a document lists them
// at its beginning.
type Chapter string

// Sheet begins a new sheet on paper; on a screen it is nothing.
type Sheet struct{}

// Figure is a chart with what it shows. A terminal has the chart and the words alone:
// the page has its figures elsewhere, or a command prints them.
type Figure struct {
	Title string
	Says  string // in a sentence or two, what is to be seen: for who cannot see it
	Draw  chart.Drawing
	Data  *Table // what is drawn; nil: a table of the page has it
}

// Para is a paragraph: an [Answer], a [Body] or a [Note]. A newline in its text
// is kept.
type Para struct {
	text string
	tone tone
}

// Text is what the paragraph says.
func (p Para) Text() string { return p.text }

// tone says what a paragraph is for; it decides emphasis and nothing else.
type tone uint8

const (
	body tone = iota
	answer
	note
	ending
)

// Answer is a paragraph of what the reader came for.
func Answer(text string) Para { return Para{text, answer} }

// Body is an ordinary paragraph.
func Body(text string) Para { return Para{text, body} }

// Ending is an ordinary paragraph that on paper stays with the one before it, as a
// signature does.
func Ending(text string) Para { return Para{text, ending} }

// Note is a paragraph of how it was counted, and of what is missing.
func Note(text string) Para { return Para{text, note} }

// Pair is two tables that stand side by side where the width allows. Beside
// another, a table keeps the columns that never drop and those whose Drop is
// in Keep, the least wanted last.
type Pair struct {
	Left, Right *Table
	Keep        []int
}

// Code is lines that are copied as they stand, such as a book: nothing breaks them.
type Code string

func (Heading) block() {}
func (Code) block()    {}
func (Para) block()    {}
func (Part) block()    {}
func (Command) block() {}
func (Pair) block()    {}
func (*Table) block()  {}
func (*Figure) block() {}
func (Chapter) block() {}
func (Sheet) block()   {}

// Add appends blocks, leaving out empty paragraphs, tables, figures and commands.
func (p *Page) Add(blocks ...Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Para:
			if b.text == "" {
				continue
			}
		case Heading:
			if b == "" {
				continue
			}
		case *Table:
			if b == nil || len(b.Rows) == 0 {
				continue
			}
		case *Figure:
			if b == nil || b.Draw.Empty() {
				continue
			}
		case Chapter:
			if b == "" {
				continue
			}
		case Code:
			if b == "" {
				continue
			}
		case Command:
			if b.Line == "" {
				continue
			}
		}
		p.Blocks = append(p.Blocks, b)
	}
}

// Whole is the page with its parts made now, so that what they are made from can
// be let go.
func (p *Page) Whole() *Page {
	return &Page{p.Lang, p.Above, p.Title, p.Folded, slices.Collect(p.all())}
}

// all are the blocks in their order, those of a part as it comes.
func (p *Page) all() iter.Seq[Block] {
	return func(yield func(Block) bool) { p.each(yield) }
}

// each yields the blocks until it is told to stop, which it reports.
func (p *Page) each(yield func(Block) bool) (more bool) {
	for _, b := range p.Blocks {
		part, is := b.(Part)
		if !is {
			more = yield(b)
		} else {
			own := &Page{Lang: p.Lang}
			part(own)
			more = own.each(yield)
		}
		if !more {
			return false
		}
	}
	return true
}
