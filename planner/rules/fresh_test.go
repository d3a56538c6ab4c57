package rules_test

import (
	"flag"
	"testing"
	"time"

	"repay/planner/calendar"
	"repay/planner/rules"
)

var facts = flag.Bool("facts", false, "fail where what the files of rules say was read too long ago")

// TestFactsAreFresh: rates that change are read again as often as their file says.
// It depends on today's date, so that it runs only where it is asked for: make
// facts.
func TestFactsAreFresh(t *testing.T) {
	if !*facts {
		t.Skip("only with -facts: what is right today is not so for ever")
	}
	now := time.Now()
	today := calendar.Of(now.Year(), int(now.Month()), now.Day())
	for _, country := range rules.Countries {
		lpr := rules.For(country).LPR
		if last := lpr.Read.AddMonths(lpr.GoodFor); len(lpr.Rows) > 0 && today > last {
			t.Errorf("%s: the LPR was read on %s, which did until %s: read it again", country, lpr.Read, last)
		}
	}
}
