package chart

import (
	"strconv"
	"strings"

	"repay/planner/cells"
	"repay/planner/internal/markup"
)

// px is a pixel: lengths and places in a document are whole tenths of one.
const px = 10

// Sizes of a document's drawings.
const (
	fontSize = 12 * px
	lineHigh = 15 * px
	baseline = 12 * px // of a line of text, under its top
	wideFrom = 480     // the width in pixels from which labels stand beside what they name
)

// canvas is an SVG element in the making, written from top to bottom. Colours and
// fonts are those of [Style]; what tells things apart without colour is drawn.
type canvas struct {
	b     strings.Builder
	width int
}

func newCanvas(width int) *canvas { return &canvas{width: width * px} }

// narrow reports that labels stand above or under what they name.
func (c *canvas) narrow() bool { return c.width < wideFrom*px }

// text writes one line; class is empty or says what x is, its middle or its end.
func (c *canvas) text(x, y int, class, s string) {
	if s == "" {
		return
	}
	c.b.WriteString(`<text x="` + number(x) + `" y="` + number(y) + `"` + attribute("class", strings.TrimSpace(class)) + `>`)
	c.b.WriteString(string(markup.Text(s)))
	c.b.WriteString("</text>")
}

// Where x is in a line of text.
const (
	atBegin  = ""
	atMiddle = "m"
	atEnd    = "e"
)

// ofAxis is the class of the numbers and dates of an axis, beside the one before.
const ofAxis = " n"

// lines writes a wrapped label; y is the top of its first line.
func (c *canvas) lines(x, y int, class string, lines []string) {
	for i, line := range lines {
		c.text(x, y+i*lineHigh+baseline, class, line)
	}
}

// draw writes a path; its classes say how it is stroked and filled.
func (c *canvas) draw(class string, p *path) {
	if len(p.d) > 0 {
		c.b.WriteString(`<path` + attribute("class", class) + ` d="` + string(p.d) + `"/>`)
	}
}

// svg closes the drawing.
func (c *canvas) svg(kind string, height int) string {
	w, h := number(c.width), number(height)
	return `<svg viewBox="0 0 ` + w + ` ` + h + `" width="` + w + `" height="` + h +
		`" aria-hidden="true" focusable="false" class="chart ` + kind + `">` + c.b.String() + `</svg>`
}

func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return ` ` + name + `="` + value + `"`
}

// path is the outline of one or more figures.
type path struct{ d []byte }

func (p *path) move(x, y int)  { p.to('M', x, y) }
func (p *path) line(x, y int)  { p.to('L', x, y) }
func (p *path) across(x int)   { p.to('H', x) }
func (p *path) down(y int)     { p.to('V', y) }
func (p *path) shape(s string) { p.d = append(p.d, s...) }

func (p *path) to(command byte, numbers ...int) {
	p.d = append(p.d, command)
	for i, n := range numbers {
		if i > 0 && n >= 0 {
			p.d = append(p.d, ' ')
		}
		p.d = append(p.d, number(n)...)
	}
}

func (p *path) segment(x0, y0, x1, y1 int) {
	p.move(x0, y0)
	switch {
	case y0 == y1:
		p.across(x1)
	case x0 == x1:
		p.down(y1)
	default:
		p.line(x1, y1)
	}
}

func (p *path) rectangle(left, top, right, bottom int) {
	p.move(left, top)
	p.across(right)
	p.down(bottom)
	p.across(left)
	p.shape("z")
}

// number writes tenths of a pixel in pixels: 12 or 12.5.
func number(tenths int) string {
	sign := ""
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	s := sign + strconv.Itoa(tenths/10)
	if tenths%10 != 0 {
		s += "." + strconv.Itoa(tenths%10)
	}
	return s
}

// textWidth estimates what a text takes, on the safe side of common fonts: a
// Chinese character is as wide as it is high, any other three fifths of that.
func textWidth(s string) (width int) {
	for _, r := range s {
		switch cells.Of(r) {
		case 0:
		case 1:
			width += fontSize * 3 / 5
		default:
			width += fontSize
		}
	}
	return width
}

// widest is the widest of some lines.
func widest(lines []string) (width int) {
	for _, line := range lines {
		width = max(width, textWidth(line))
	}
	return width
}

// columns is how many columns of text a length surely holds.
func columns(length int) int { return max(length/(fontSize*3/5), 4) }
