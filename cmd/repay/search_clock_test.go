package main

import (
	"strings"
	"testing"
	"time"

	"repay/planner/calendar"
	"repay/planner/dossier"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// timedSearch is the clock of a search, and what a terminal that waits for it has.
func timedSearch(l lang.Lang, limit time.Duration, stopped func() bool) (*searchClock, *terminal) {
	t := newTerminal()
	w := t.world()
	w.wait = &waiting{w: w}
	at := &loaded{
		global: &global{w: w},
		Dossier: &dossier.Dossier{
			Head: pages.Head{Head: record.Head{Lang: l}},
			Case: plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY},
		},
	}
	return newSearchClock(at, limit, stopped), t
}

func uninterrupted() bool { return false }

// A terminal is told how far a search is, on one line that is gone at the end.
func TestSearchTellsATerminal(t *testing.T) {
	for l, want := range map[lang.Lang]string{
		lang.EN: "\rsearching" +
			"\rstill searching: cost 12,345.67 so far, at most 0.3% better, 1 s" +
			"\rstill searching: 4 to ask so far, no fewer than 3, 1 s" + strings.Repeat(" ", 59-49) +
			"\r" + strings.Repeat(" ", 54) + "\r",
		lang.ZH: "\r正在找" +
			"\r正在找更好的：目前花费 12,345.67，最多还能好 0.3%，1 秒" +
			"\r正在找更好的：目前要谈 4 家，最少也要谈 3 家，1 秒" + strings.Repeat(" ", 49-44) +
			"\r" + strings.Repeat(" ", 50) + "\r",
	} {
		clock, screen := timedSearch(l, time.Minute, uninterrupted)
		clock.l.searching(func() (*plan.LeastAsk, []plan.Refused) {
			if screen.pass(400 * time.Millisecond); screen.said.Len() > 0 {
				t.Errorf("said before half a second: %q", screen.said)
			}
			screen.pass(100 * time.Millisecond)
			clock.better(plan.Cheapest, plan.Proof{Value: 12345_67, Bound: 12312_00})
			screen.pass(500 * time.Millisecond)
			clock.better(plan.Easiest, plan.Proof{Value: 4, Bound: 3})
			screen.pass(500 * time.Millisecond)
			return nil, nil
		})
		if clock.l.w.wait.end(); screen.said.String() != want {
			t.Errorf("%q\nwant\n%q", screen.said, want)
		}
	}
}

// A search ends when its time is over, or when it is interrupted.
func TestSearchEnds(t *testing.T) {
	interrupted := false
	clock, screen := timedSearch(lang.EN, 2*time.Second, func() bool { return interrupted })
	for _, s := range []struct {
		later time.Duration
		signal,
		want bool
	}{{0, false, false}, {1999 * time.Millisecond, false, false}, {0, true, true}, {time.Millisecond, false, true}} {
		interrupted = s.signal
		screen.pass(s.later)
		if got := clock.stop(); got != s.want {
			t.Errorf("%+v: %v", s, got)
		}
	}
}

func TestLengthsOfTime(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"10s": 10 * time.Second, "2m": 2 * time.Minute, "1.5": 1500 * time.Millisecond, "30": 30 * time.Second, "1e3": 1000 * time.Second,
		"1e300": 1<<63 - 1, "inf": 1<<63 - 1, "NaN": 0, "ten": 0, "": 0, "0": 0, "1 m": 0,
	} {
		if got := lengthOf(text); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
	if lengthOf("-3s") > 0 || lengthOf("-3") > 0 {
		t.Error("a length below 0 is let pass")
	}
}

// How a run ends says whether something is enough, nothing is, or nobody knows.
func TestHowAskingEnds(t *testing.T) {
	answer := &plan.Answer{}
	nothingOwed := &plan.Comparison{Reason: plan.ReasonNothingOwed}
	for name, x := range map[string]struct {
		a    plan.LeastAsk
		want int
	}{
		"found":                              {plan.LeastAsk{Comparison: &plan.Comparison{}, Answer: answer}, exitOK},
		"found, and stopped":                 {plan.LeastAsk{Comparison: &plan.Comparison{}, Answer: answer, Stopped: true}, exitOK},
		"nothing owed":                       {plan.LeastAsk{Comparison: nothingOwed}, exitOK},
		"nothing is enough":                  {plan.LeastAsk{Comparison: &plan.Comparison{}, Proof: plan.Proof{Optimal: true}}, exitFound},
		"nothing is enough, stopped later":   {plan.LeastAsk{Comparison: &plan.Comparison{}, Proof: plan.Proof{Optimal: true}, Stopped: true}, exitFound},
		"stopped before anything was known":  {plan.LeastAsk{Comparison: &plan.Comparison{}, Stopped: true}, exitFailed},
		"no bad month by itself is survived": {plan.LeastAsk{Comparison: &plan.Comparison{}, Answer: answer, Safety: &plan.Safety{Survive: 1}}, exitOK},
		"none that was asked for is":         {plan.LeastAsk{Comparison: &plan.Comparison{}, Answer: answer, Safety: &plan.Safety{Survive: 2, Given: true}}, exitFound},
		"what was asked for is":              {plan.LeastAsk{Comparison: &plan.Comparison{}, Answer: answer, Safety: &plan.Safety{Shock: 2, Given: true, Answer: answer}}, exitOK},
	} {
		if got := exitOf(&x.a); got != x.want {
			t.Errorf("%s: exit code %d, want %d", name, got, x.want)
		}
	}
}
