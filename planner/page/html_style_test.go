package page

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast: every colour of letters and of series stands out from the paper, and
// letters from the ground of a command, by 4.5 to 1 in each scheme and in print.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(htmlStyle, -1)
	if len(schemes) != 3 {
		t.Fatalf("%d schemes", len(schemes))
	}
	for i, scheme := range schemes {
		colours := map[string]float64{}
		if i == 2 { // what print does not set it has from the light scheme
			colours = luminances(schemes[0][1])
		}
		for name, l := range luminances(scheme[1]) {
			colours[name] = l
		}
		for name, l := range colours {
			if name == "paper" || name == "line" || name == "wash" {
				continue
			}
			grounds := []string{"paper"}
			if name == "ink" {
				grounds = append(grounds, "wash")
			}
			for _, ground := range grounds {
				if c := contrast(l, colours[ground]); c < 4.5 {
					t.Errorf("scheme %d: %s on %s: %.2f", i, name, ground, c)
				}
			}
		}
		if len(colours) != 11 {
			t.Errorf("scheme %d: %d colours", i, len(colours))
		}
	}
}

// luminances are those of the colours that a scheme names.
func luminances(scheme string) map[string]float64 {
	out := map[string]float64{}
	for _, m := range regexp.MustCompile(`--(\w+): #(\w+)`).FindAllStringSubmatch(scheme, -1) {
		hex := m[2]
		if len(hex) == 3 {
			hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
		}
		sum := 0.0
		for i, weight := range []float64{.2126, .7152, .0722} {
			n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			c := float64(n) / 255
			if c <= .04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		out[m[1]] = sum
	}
	return out
}

func contrast(a, b float64) float64 { return (max(a, b) + .05) / (min(a, b) + .05) }
