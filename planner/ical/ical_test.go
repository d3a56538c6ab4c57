package ical_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/ical"
	"repay/planner/ical/icaltest"
)

func written(t icaltest.T, c ical.Calendar) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatalf("%v", err)
	}
	return b.String()
}

// TestWrite: one event, line by line.
func TestWrite(t *testing.T) {
	got := written(t, ical.Calendar{Lang: "en", Name: "Reminders", Events: []ical.Event{{
		UID: "a@b", Date: calendar.Of(2026, 12, 31), Version: ical.Version{Date: calendar.Of(2026, 11, 21), Step: 61},
		Summary: `Pay A; B, and \ C`, Says: "one\ntwo", Category: "dues", Alarms: []ical.Alarm{{3}, {1}, {0}},
	}}})
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//repay//repay remind//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Reminders
BEGIN:VEVENT
UID:a@b
DTSTAMP:20261121T000101Z
SEQUENCE:4910561
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:Pay A\; B\, and \\ C
DESCRIPTION:one\ntwo
CATEGORIES:dues
CLASS:PRIVATE
TRANSP:TRANSPARENT
STATUS:CONFIRMED
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Pay A\; B\, and \\ C
TRIGGER:-P2DT15H
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Pay A\; B\, and \\ C
TRIGGER:-PT15H
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Pay A\; B\, and \\ C
TRIGGER:PT9H
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if got != want {
		t.Errorf("%s", got)
	}
	// Alarms ring at nine in the morning.
	for k, d := range icaltest.Read(t, []byte(got)).Events[0].Alarms {
		if want := time.Duration([]int{-63, -15, 9}[k]) * time.Hour; d != want {
			t.Errorf("alarm %d at %v, want %v", k, d, want)
		}
	}
}

// TestWithdrawn: what is withdrawn rings no alarm.
func TestWithdrawn(t *testing.T) {
	e := ical.Event{UID: "a@b", Date: calendar.Of(2026, 12, 31), Version: ical.Version{Date: calendar.Of(2026, 11, 21)}, Alarms: []ical.Alarm{{0}}, Withdrawn: true}
	got := icaltest.Read(t, []byte(written(t, ical.Calendar{Withdraws: true, Events: []ical.Event{e}})))
	if got.Method != "CANCEL" || got.Events[0].Status != "CANCELLED" || got.Events[0].Alarms != nil {
		t.Errorf("%+v", got)
	}
}

// TestReadBack: whatever a text holds, two other parsers read it as it was.
func TestReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.SampledFrom([]rune(`a;,:\"n借款😀`+"\n\r\x00\u0301")), 0, 200, -1))
		c := ical.Calendar{Lang: "zh", Name: words.Draw(t, "name")}
		for k := range rapid.IntRange(0, 3).Draw(t, "events") {
			c.Events = append(c.Events, ical.Event{
				UID: strings.Repeat("u", k+1) + "@repay", Date: calendar.Date(rapid.IntRange(int(calendar.Of(1900, 1, 1)), int(calendar.Last)-1).Draw(t, "date")),
				Version: ical.Version{Date: calendar.Of(2026, 11, 21), Step: rapid.IntRange(0, ical.StepsOfDay-1).Draw(t, "step")},
				Summary: words.Draw(t, "summary"), Says: words.Draw(t, "says"), Category: words.Draw(t, "category"), Alarms: []ical.Alarm{{30}, {0}},
			})
		}
		got := icaltest.Read(t, []byte(written(t, c))).Events
		if len(got) != len(c.Events) {
			t.Fatalf("%d events of %d", len(got), len(c.Events))
		}
		for k, e := range c.Events {
			g := got[k]
			if g.UID != e.UID || g.Summary != kept(e.Summary) || g.Says != kept(e.Says) || g.Category != kept(e.Category) || !slices.Equal(g.Rings, []string{g.Summary, g.Summary}) {
				t.Errorf("%+v, not %+v", g, e)
			}
			if g.Date != strings.ReplaceAll(e.Date.String(), "-", "") || g.End != strings.ReplaceAll((e.Date+1).String(), "-", "") {
				t.Errorf("%s to %s, not %s", g.Date, g.End, e.Date)
			}
		}
	})
}

// kept is what of a text a calendar can hold.
func kept(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// TestVersions: a later day, and on one day a later step, has the larger number; and
// all are numbers that programs can hold.
func TestVersions(t *testing.T) {
	last := -1
	for _, v := range []ical.Version{
		{calendar.Of(1990, 1, 1), 0},
		{calendar.Of(2026, 11, 21), 0},
		{calendar.Of(2026, 11, 21), 1},
		{calendar.Of(2026, 11, 21), ical.StepsOfDay - 1},
		{calendar.Of(2026, 11, 22), 0},
		{calendar.Last, ical.StepsOfDay - 1},
	} {
		c := ical.Calendar{Events: []ical.Event{{UID: "a@b", Date: calendar.Of(2026, 12, 31), Version: v}}}
		got := icaltest.Read(t, []byte(written(t, c))).Events[0].Sequence
		if got <= last || got > 1<<31-1 {
			t.Errorf("%v: %d after %d", v, got, last)
		}
		last = got
	}
}
