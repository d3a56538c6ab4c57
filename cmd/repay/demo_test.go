package main

import (
	"strings"
	"testing"
)

// On a terminal the demo waits between its steps, until all are seen or somebody has
// seen enough.
func TestDemoWaits(t *testing.T) {
	const asked = "Enter for the next step, q to end: "
	steps := len(demoSteps)
	for typed, want := range map[string]int{
		"": 1, "q\n": 1, "\n": 2, "\nquit\n": 2, "\n\n\n": 4,
		strings.Repeat("\n", steps-1): steps, strings.Repeat("\n", 99): steps,
	} {
		r := runIn(&world{stdin: strings.NewReader(typed), terminal: true, inTerm: true}, "demo")
		seen, ends := strings.Count(r.out, " of 5. "), strings.HasSuffix(r.out, "repay init\n")
		if r.code != exitOK || r.err != "" || seen != want || strings.Count(r.out, asked) != min(want, steps-1) || ends != (want == steps) {
			t.Errorf("%q: exit code %d, %d steps, %q", typed, r.code, seen, r.out[max(len(r.out)-100, 0):])
		}
	}
}

// Each step shows as much as a screen holds, and says so of the rest.
func TestDemoFitsAScreen(t *testing.T) {
	for _, l := range langs {
		steps := strings.Split(onBook(nil, "demo", "--lang", l).out, "/5 ")
		if l == "en" {
			steps = strings.Split(onBook(nil, "demo", "--lang", l).out, " of 5. ")
		}
		if len(steps) != 1+len(demoSteps) {
			t.Fatalf("%s: %d steps", l, len(steps)-1)
		}
		for i, s := range steps[1:] {
			if n := strings.Count(s, "\n"); n > 24 || n < 12 {
				t.Errorf("%s: step %d has %d lines", l, i+1, n)
			}
		}
	}
}
