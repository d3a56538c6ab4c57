package page

import (
	"fmt"
	"math"
	"strings"

	"repay/planner/cells"
)

// What a table takes in a document, in em: a screen and a sheet of paper are narrow
// in the same way as a terminal, and the columns go in the same order.
const (
	emPerCell  = 0.55 // a digit of the fonts of the style; a Han character is two cells
	emPadding  = 1.4  // of a cell, both sides
	emMargins  = 2    // of the page
	widestPage = 64   // of its text: a column for which there is no room then is left out
	leastPage  = 20
	stepPage   = 4
)

// hidden says below which width of the page each column is hidden; zero: never. A
// column that has no room on the widest page is left out of the view.
func (v view) hidden() (view, []int) {
	v = v.measured()
	below := func(drop int) float64 {
		sum := 0.0
		for _, c := range v.columns {
			if c.Drop == 0 || c.Drop >= drop {
				sum += emPerCell*float64(max(c.width, cells.Width(c.head()))) + emPadding
			}
		}
		return sum
	}
	v = v.filter(func(c column) bool { return c.Drop == 0 || below(c.Drop) <= widestPage })
	widths := make([]int, len(v.columns))
	for i, c := range v.columns {
		if c.Drop > 0 {
			widths[i] = max(leastPage, stepPage*int(math.Ceil((below(c.Drop)+emMargins)/stepPage)))
		}
	}
	return v, widths
}

// hiding is the style that hides columns on a page that is too narrow for them.
func hiding() markup {
	var b strings.Builder
	for em := leastPage; em < widestPage+2*stepPage; em += stepPage {
		fmt.Fprintf(&b, "@media (max-width: %dem) { .m%d { display: none } }\n", em, em)
	}
	return markup(b.String())
}

// classes are those of a cell of a column.
func classes(c column, hidden int) markup {
	var list []string
	switch {
	case c.Kind == Number:
		list = append(list, "n")
	case c.wraps():
		list = append(list, "t")
	}
	if hidden > 0 {
		list = append(list, fmt.Sprintf("m%d", hidden))
	}
	if len(list) == 0 {
		return ""
	}
	return markup(` class="` + strings.Join(list, " ") + `"`)
}
