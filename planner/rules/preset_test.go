package rules

import (
	"testing"

	"repay/planner/calendar"
)

func TestCovers(t *testing.T) {
	day := func(d int) Date { return calendar.Of(2026, 11, d) }
	for _, c := range []struct {
		from, until, on Date
		want            bool
	}{
		{0, 0, day(1), true},
		{day(2), 0, day(1), false},
		{day(2), 0, day(2), true},
		{0, day(2), day(2), true},
		{0, day(2), day(3), false},
		{day(2), day(4), day(3), true},
	} {
		if got := (Preset{From: c.from, Until: c.until}).Covers(c.on); got != c.want {
			t.Errorf("%s to %s on %s: %v", c.from, c.until, c.on, got)
		}
	}
}

// Every field has words of its own in both languages, and every letter says
// what it means.
func TestWords(t *testing.T) {
	for _, name := range PresetFields() {
		if w := FieldWords(name); w.ZH == "" || w.ZH == name || w.EN == "" {
			t.Errorf("%s: %+v", name, w)
		}
	}
	if w := FieldWords("colour"); w.EN != "colour" {
		t.Errorf("%+v", w)
	}
	seen := map[string]bool{}
	for _, s := range Sureness {
		if w := s.Words(); w.ZH == "" || w.EN == "" || seen[w.EN] {
			t.Errorf("%s: %+v", s, w)
		}
		seen[s.Words().EN] = true
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		p    Preset
		want string
	}{
		{Preset{Name: "a", Also: []string{"b", "甲", "乙"}}, "甲"},
		{Preset{Name: "甲"}, "甲"},
		{Preset{Name: "a"}, ""},
	} {
		if got := c.p.Chinese(); got != c.want {
			t.Errorf("%+v: %q", c.p, got)
		}
	}
	fields := []Field{{Sure: Primary}, {Sure: General}, {Sure: General}}
	if n := (Preset{Fields: fields}).Count(General); n != 2 || len(Filled{Fields: fields}.General()) != 2 {
		t.Error(n)
	}
}
