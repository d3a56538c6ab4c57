package page

import "repay/planner/lang"

// Page is one report for people.
type Page struct {
	Lang   lang.Lang
	Title  string // the first line
	Blocks []Block
}

// Block is one part of a page: a [Para], a [*Table], a [Pair] or a [Command].
type Block interface{ block() }

// Para is a paragraph: an [Answer], a [Body] or a [Note]. A newline in its text
// is kept.
type Para struct {
	text string
	tone tone
}

// tone says what a paragraph is for; it decides emphasis and nothing else.
type tone uint8

const (
	body tone = iota
	answer
	note
)

// Answer is a paragraph of what the reader came for.
func Answer(text string) Para { return Para{text, answer} }

// Body is an ordinary paragraph.
func Body(text string) Para { return Para{text, body} }

// Note is a paragraph of how it was counted, and of what is missing.
func Note(text string) Para { return Para{text, note} }

// Pair is two tables that stand side by side where the width allows. Beside
// another, a table keeps the columns that never drop and those whose Drop is
// in Keep, the least wanted last.
type Pair struct {
	Left, Right *Table
	Keep        []int
}

func (Para) block()    {}
func (Command) block() {}
func (Pair) block()    {}
func (*Table) block()  {}

// Add appends blocks, leaving out empty paragraphs, tables and commands.
func (p *Page) Add(blocks ...Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Para:
			if b.text == "" {
				continue
			}
		case *Table:
			if b == nil || len(b.Rows) == 0 {
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
