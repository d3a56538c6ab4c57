package chart

import (
	"strings"
	"testing"

	"repay/planner/cells"
)

func money() Bars {
	return Bars{
		{"每月多 350.00", 4000_00, "4,000.00"}, {"more 1,000.00", 2000_00, "2,000.00"}, {"3", 1, "0.01"}, {"4", 0, "0.00"}, {"5", -100, "-1.00"},
	}
}

// Bars are in proportion, begin in one column whatever the language of the label,
// and keep to the width.
func TestBars(t *testing.T) {
	want := []string{
		"每月多 350.00  4,000.00  ##########",
		"more 1,000.00  2,000.00  #####",
		"3                  0.01  #",
		"4                  0.00",
		"5                 -1.00",
	}
	if got := money().Text(35); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for width := 24; width <= 120; width++ {
		for _, l := range money().Text(width) {
			if cells.Width(l) > width {
				t.Errorf("%q is wider than %d", l, width)
			}
		}
	}
}
