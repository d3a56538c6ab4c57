package rules

import (
	"testing"

	"repay/planner/calendar"
)

// TestRead: of what was read on several days it is the first and the last, and what was
// never read does not count.
func TestRead(t *testing.T) {
	early, late, later := calendar.Of(2026, 11, 3), calendar.Of(2026, 11, 20), calendar.Of(2026, 11, 28)
	l := &Lines{
		LPR:   LPR{Read: late, Rows: []LPRRow{{From: early}, {From: later}}},
		Rules: []*Rule{{Read: later, Force: Span{From: late}}, {}, {Read: early}},
	}
	if got, want := l.Read(), (Span{early, later}); got != want {
		t.Errorf("read on %v, want %v", got, want)
	}
	if got := l.Newest(); got != later {
		t.Errorf("newest %s, want %s", got, later)
	}
	if got, want := ReadPresets([]Preset{{Checked: late}, {}, {Checked: early}}), (Span{early, late}); got != want {
		t.Errorf("presets read on %v, want %v", got, want)
	}
	if got := (&Lines{Rules: []*Rule{{}}}).Read(); got != (Span{}) {
		t.Errorf("what nobody read was read on %v", got)
	}
}

// TestBuiltInIsDated: of all that comes with the program it is known when it was read.
func TestBuiltInIsDated(t *testing.T) {
	for _, country := range Countries {
		l := For(country)
		if l.Newest() == 0 {
			t.Errorf("%s: no line says from when it holds", country)
		}
		for _, r := range l.Rules {
			if r.Read == 0 {
				t.Errorf("%s: nobody says when %s was read", country, r.ID)
			}
		}
	}
	for _, p := range BuiltInPresets() {
		if p.Checked == 0 {
			t.Errorf("nobody says when the facts of %s were read", p.Name)
		}
	}
}
