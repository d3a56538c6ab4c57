package chart

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"repay/planner/cells"
)

// box is what a text takes, in tenths of a pixel.
type box struct {
	area
	text string
}

// checkSVG reports a drawing that is no element, leaves its viewBox, or writes one
// text over another.
func checkSVG(t rapid.TB, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	d.Strict = true
	var width, height int
	var texts []box
	inside := func(x, y int, what string) {
		t.Helper()
		if x < 0 || x > width || y < 0 || y > height {
			t.Fatalf("%s at %d %d leaves %d x %d in\n%s", what, x, y, width, height, svg)
		}
	}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		start, is := token.(xml.StartElement)
		if !is {
			continue
		}
		a := map[string]string{}
		for _, at := range start.Attr {
			a[at.Name.Local] = at.Value
		}
		switch start.Name.Local {
		case "svg":
			size := strings.Fields(a["viewBox"])
			width, height = tenths(t, size[2]), tenths(t, size[3])
			if a["aria-hidden"] != "true" || a["focusable"] != "false" {
				t.Fatalf("a drawing that is read aloud: %s", svg)
			}
		case "text":
			content, _ := d.Token()
			b := textBox(t, a, string(content.(xml.CharData)))
			inside(b.left, b.top, b.text)
			inside(b.right, b.bottom, b.text)
			for _, o := range texts {
				if b.covers(o.area) {
					t.Fatalf("%q covers %q in\n%s", b.text, o.text, svg)
				}
			}
			texts = append(texts, b)
		case "path":
			walk(t, a["d"], func(x, y int) { inside(x, y, a["d"]) })
		default:
			t.Fatalf("<%s> in a drawing", start.Name.Local)
		}
	}
}

func textBox(t rapid.TB, a map[string]string, s string) box {
	x, y, wide := tenths(t, a["x"]), tenths(t, a["y"]), textWidth(s)
	switch class := " " + a["class"] + " "; {
	case strings.Contains(class, " m "):
		x -= wide / 2
	case strings.Contains(class, " e "):
		x -= wide
	}
	return box{area{x, y - 10*px, x + wide, y + 2*px}, s}
}

func tenths(t rapid.TB, s string) int {
	whole, part, some := strings.Cut(s, ".")
	if some && len(part) != 1 {
		t.Fatalf("more than one decimal: %s", s)
	}
	n, err := strconv.Atoi(whole + part)
	if err != nil {
		t.Fatal(err)
	}
	if !some {
		n *= 10
	}
	return n
}

// walk follows a path.
func walk(t rapid.TB, d string, at func(x, y int)) {
	x, y := 0, 0
	for d != "" {
		command := d[0]
		end := strings.IndexAny(d[1:], "MLHVmlhvaz") + 1
		if end == 0 {
			end = len(d)
		}
		var n []int
		for _, f := range strings.Fields(strings.ReplaceAll(d[1:end], "-", " -")) {
			n = append(n, tenths(t, f))
		}
		switch command {
		case 'M', 'L':
			x, y = n[0], n[1]
		case 'H':
			x = n[0]
		case 'V':
			y = n[0]
		case 'm', 'l':
			x, y = x+n[0], y+n[1]
		case 'h':
			x += n[0]
		case 'v':
			y += n[0]
		case 'a':
			x, y = x+n[5], y+n[6]
		}
		at(x, y)
		d = d[end:]
	}
}

// checkText reports lines that are wider than they may be, have marks that a
// terminal may draw two columns wide, or end with a space.
func checkText(t rapid.TB, lines []string, width int) {
	t.Helper()
	for _, l := range lines {
		if cells.Width(l) > width || strings.TrimRight(l, " ") != l {
			t.Fatalf("%q is wider than %d, or ends with a space, in\n%s", l, width, strings.Join(lines, "\n"))
		}
	}
}

// widths are those that documents and terminals have.
var (
	documentWidths = []int{720, 340}
	textWidths     = []int{24, 40, 80, 120, 1000}
)

// check draws in all widths, twice.
func check(t rapid.TB, d Drawing) {
	t.Helper()
	for _, w := range documentWidths {
		svg := d.SVG(w)
		if d.Empty() != (svg == "") {
			t.Fatalf("empty: %v, drawn %q", d.Empty(), svg)
		}
		if svg != "" {
			checkSVG(t, svg)
		}
		if d.SVG(w) != svg {
			t.Fatal("drawn twice, two drawings")
		}
	}
	for _, w := range textWidths {
		checkText(t, d.Text(w), w)
	}
}

// thousands writes a value in hundredths as whole units.
func thousands(value int64) string {
	s := fmt.Sprint(value / 100)
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}
