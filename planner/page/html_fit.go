package page

import (
	"fmt"
	"strings"

	"repay/planner/cells"
)

// What a table takes in a document, in em. The fonts are the reader's: widths are those
// of the wider ones.
const (
	emMargins = 3   // of the page, with a scroll bar
	emWraps   = 10  // a column of words is not planned narrower than this
	emHead    = 2   // nor a head of Han characters
	emBold    = 1.1 // of a letter of a head or a total, in those of the rows
)

// screenSteps are the widths of screens, in em, below which tables become cards: each
// at the first step that is not narrower than itself. On a phone its letters and its
// padding are smaller, as the style has them too.
var screenSteps = [...]struct {
	width           int
	letter, padding float64 // in em of the page, in em of the table: both sides of a cell
}{
	{20, .85, .6},
	{24, .85, .6},
	{32, .92, 1.2},
	{40, .92, 1.2},
	{48, .92, 1.2},
	{64, .92, 1.2},
	{80, .92, 1.2},
	{96, .92, 1.2},
}

// wideFrom is the step from which on a table is among the wide ones.
const wideFrom = 48

// printSteps are the sizes of letters in which a table is printed: the largest in
// which all columns stand on a sheet.
var printSteps = [...]struct {
	points  int
	padding float64 // em, both sides
}{{10, 1}, {9, .8}, {8, .6}, {7, .5}}

const (
	paper         = 680 // px of text on A4 between margins of 15 mm
	pixelsAPoint  = 4. / 3
	alwaysCards   = 0 // no step is wide enough
	printsInCards = 0
)

// fitting says how a table is shown where.
type fitting struct {
	screen int  // below how many em as cards; [alwaysCards]
	print  int  // in letters of how many points; [printsInCards]
	tight  bool // printed as a table only where figures with words break between these
}

func (v view) fitting() fitting {
	f := fitting{screen: alwaysCards}
	wide, columns := v.wide(false), float64(len(v.columns))
	for _, step := range screenSteps {
		if (wide+columns*step.padding)*step.letter+emMargins <= float64(step.width) {
			f.screen = step.width
			break
		}
	}
	f.print = prints(wide, columns)
	if f.print == printsInCards {
		f.print = prints(v.wide(true), columns)
		f.tight = f.print != printsInCards
	}
	return f
}

// prints is in letters of how many points so many em and columns stand on a sheet.
func prints(wide, columns float64) int {
	for _, step := range printSteps {
		if (wide+columns*step.padding)*float64(step.points)*pixelsAPoint <= paper {
			return step.points
		}
	}
	return printsInCards
}

// wide is how wide all columns are at least, in em.
func (v view) wide(tight bool) (sum float64) {
	for _, c := range v.columns {
		sum += v.least(c, tight && v.breaks(c))
	}
	return sum
}

// breaks reports whether the cells of a column may break between words: "at least" and
// an amount. A date may not, and breaks at its hyphens where it is let.
func (v view) breaks(c column) bool {
	for _, rows := range [][][]Cell{v.Rows, v.Totals} {
		for _, row := range rows {
			if s := row[c.at].Text; s != "-" && strings.Contains(s, "-") {
				return false
			}
		}
	}
	return c.Kind == Number
}

// least is how wide a column is at least, in em: a head wraps, words do, and figures
// with words where they break.
func (v view) least(c column, breaks bool) float64 {
	least := emBold * wrapped(c.head(), emHead)
	widest := func(rows [][]Cell, letter float64) {
		for _, row := range rows {
			switch s := row[c.at].Text; {
			case c.wraps():
				least = max(least, letter*wrapped(s, emWraps))
			case breaks:
				least = max(least, letter*wrapped(s, 0))
			default:
				whole, _ := ems(s)
				least = max(least, letter*whole)
			}
		}
	}
	widest(v.Rows, 1)
	widest(v.Totals, emBold)
	return least
}

// wrapped is how wide a text is that wraps, and not below a width.
func wrapped(s string, least float64) float64 {
	whole, word := ems(s)
	return max(word, min(least, whole))
}

// ems is how wide a text is in em, and how wide its widest part that no line may break:
// between Han characters any may.
func ems(s string) (whole, widest float64) {
	word := 0.
	for _, r := range s {
		w := emOf(r)
		whole += w
		switch {
		case r == ' ':
			word = 0
		case cells.Wide(r):
			word = 0
			widest = max(widest, w)
		default:
			word += w
		}
		widest = max(widest, word)
	}
	return whole, widest
}

// emOf is how wide a character is in em.
func emOf(r rune) float64 {
	switch {
	case cells.Wide(r):
		return 1
	case strings.ContainsRune(" .,:;'|()-", r):
		return 0.4
	}
	return 0.62 * float64(cells.Of(r))
}

func (f fitting) classes() markup { return markup(fmt.Sprintf("w%d p%d", f.screen, f.print)) }

// cardsStyle makes cards of the tables for which a screen or the sheet is too narrow,
// and sets the letters of those that are printed as tables.
func cardsStyle() markup {
	var s strings.Builder
	for _, step := range screenSteps {
		fmt.Fprintf(&s, "@media screen and (max-width:%d.99em){\n%s}\n", step.width-1, cardsOf(fmt.Sprintf(".w%d", step.width)))
	}
	fmt.Fprintf(&s, "@media screen{\n%s}\n", cardsOf(fmt.Sprintf(".w%d", alwaysCards)))
	s.WriteString("@media print{\n")
	for _, step := range printSteps {
		fmt.Fprintf(&s, ".p%[1]d{font-size:%[1]dpt}.p%[1]d th,.p%[1]d td{padding:.15em %[2]gem}\n", step.points, step.padding/2)
	}
	s.WriteString(cardsOf(fmt.Sprintf(".p%d", printsInCards)))
	s.WriteString("}\n")
	return markup(s.String())
}

func cardsOf(tables string) string { return strings.ReplaceAll(cardStyle, "TABLE", tables) }
