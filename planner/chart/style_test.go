package chart

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every class of a drawing has a rule, and a rule names no colour: those are the
// document's.
func TestStyle(t *testing.T) {
	plain := []string{"chart", "bars", "lines", "stacks", "timeline", "d1", "x1", "x3"} // no rule of their own
	for name, d := range samples {
		for _, m := range regexp.MustCompile(`class="([^"]*)"`).FindAllStringSubmatch(d.SVG(720)+d.SVG(340), -1) {
			for _, class := range strings.Fields(m[1]) {
				if !slices.Contains(plain, class) && !regexp.MustCompile(`\.`+class+`\b`).MatchString(Style) {
					t.Errorf("%s: no rule for %q", name, class)
				}
			}
		}
	}
	known := []string{"--ink", "--faint", "--line", "--paper", "--c", "--s1", "--s2", "--s3", "--s4", "--s5", "--s6"}
	for _, m := range regexp.MustCompile(`var\((--\w+)`).FindAllStringSubmatch(Style, -1) {
		if !slices.Contains(known, m[1]) {
			t.Errorf("%s is no variable of a document", m[1])
		}
	}
	if colour := regexp.MustCompile(`#[0-9a-f]{3}|rgb|hsl`).FindString(Style); colour != "" {
		t.Errorf("a colour of its own: %s", colour)
	}
}

// Without colour, twelve series and kinds differ by their shapes, twelve parts by
// letter; in a terminal each by its character.
func TestToldApartWithoutColour(t *testing.T) {
	colour := regexp.MustCompile(`\bs\d`)
	looks := map[string]func(n int) string{
		"kind": func(n int) string {
			s, class := shapeOf(n)
			return s.path + colour.ReplaceAllString(class, "")
		},
		"part":           letter,
		"part, terminal": partMark,
		"kind, terminal": kindMark,
	}
	for what, look := range looks {
		seen := map[string]int{}
		for n := range 12 {
			if o, known := seen[look(n)]; known {
				t.Errorf("%s %d looks like %d", what, n, o)
			}
			seen[look(n)] = n
		}
	}
}
