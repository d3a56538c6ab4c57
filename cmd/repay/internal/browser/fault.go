package browser

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/chromedp/chromedp"
)

// Fault is what a reader would miss on a screen.
type Fault struct {
	Check  string `json:"check"` // one of those of measure.js and outline.go, or "request"
	Screen string `json:"-"`
	Says   string `json:"says"` // where, and what
}

func (f Fault) String() string { return f.Screen + ": " + f.Check + ": " + f.Says }

// mostOfACheck is how many faults of one check on one screen are told: a page that
// fails does so in many places.
const mostOfACheck = 5

//go:embed measure.js
var measure string

// Faults lays the page out for each screen and reports what is wrong there, and
// what it asked the network for.
func (tab *Tab) Faults(screens ...Screen) ([]Fault, error) {
	var all []Fault
	for _, s := range screens {
		seen, err := tab.look(s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
		for i := range seen {
			seen[i].Screen = s.Name
		}
		all = append(all, first(seen)...)
	}
	for _, url := range tab.asked.all() {
		all = append(all, Fault{Check: "request", Screen: "any", Says: url})
	}
	return all, nil
}

// look lays the page out for a screen and reports what is wrong to the eye and to
// the ear, which hears no colours and no paper.
func (tab *Tab) look(s Screen) ([]Fault, error) {
	if err := chromedp.Do(tab.ctx, s.show()); err != nil {
		return nil, err
	}
	call := fmt.Sprintf("(%s)(%d, %t)", measure, s.Width, s.Paper)
	seen, err := chromedp.Run(tab.ctx, chromedp.Evaluate[[]Fault](call))
	if err != nil || s.Dark || s.Paper {
		return seen, err
	}
	outline, err := readOutline(tab.ctx)
	if err != nil {
		return nil, err
	}
	return append(seen, outline.faults()...), nil
}

// first keeps the first few faults of each check.
func first(faults []Fault) []Fault {
	count := map[string]int{}
	return slices.DeleteFunc(faults, func(f Fault) bool {
		count[f.Check]++
		return count[f.Check] > mostOfACheck
	})
}
