// Package icaltest reads calendars with two parsers that others wrote, and checks what
// RFC 5545 asks of every line. Only tests import it.
package icaltest

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	arran "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"
)

// Calendar is what a file says.
type Calendar struct {
	Method string
	Events []Event
}

// Event is one event, as programs that import it see it.
type Event struct {
	UID, Date, End, Stamp, Status string
	Summary, Says, Category       string
	Class, Transparent            string
	Sequence                      int
	Alarms                        []time.Duration // from the beginning of the day
	Rings                         []string        // what each alarm says
}

// T is what tests fail with; rapid has one of its own.
type T interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Read reads a file with both, and returns what both say.
func Read(t T, file []byte) Calendar {
	t.Helper()
	Lines(t, file)
	one, other := withEmersion(t, file), withArran(t, file)
	if a, b := fmt.Sprintf("%+v", one), fmt.Sprintf("%+v", other); a != b {
		t.Fatalf("read in two ways:\n%s\n%s\n%s", a, b, file)
	}
	seen := map[string]bool{}
	for _, e := range one.Events {
		if seen[e.UID] {
			t.Errorf("two events %s", e.UID)
		}
		seen[e.UID] = true
	}
	return one
}

// widest is how many bytes a line has at the most.
const widest = 75

// Lines checks the lines by themselves: how they end, how long they are, and that each
// is whole characters.
func Lines(t T, file []byte) {
	t.Helper()
	text := string(file)
	if !strings.HasSuffix(text, "\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Count(text, "\r") != strings.Count(text, "\n") {
		t.Errorf("a line does not end in CR LF")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > widest || !utf8.ValidString(line) {
			t.Errorf("%d bytes: %q", len(line), line)
		}
		for _, r := range line {
			if r < ' ' && r != '\t' || r == 0x7f {
				t.Errorf("a control character in %q", line)
			}
		}
	}
}

func withEmersion(t T, file []byte) (c Calendar) {
	d := emersion.NewDecoder(bytes.NewReader(file))
	cal, err := d.Decode()
	if err != nil {
		t.Fatalf("%v in %s", err, file)
	}
	if _, err := d.Decode(); err != io.EOF {
		t.Errorf("more than one calendar: %v", err)
	}
	text := func(p emersion.Props, name string) string {
		s, err := p.Text(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return s
	}
	raw := func(p emersion.Props, name string) string {
		if x := p.Get(name); x != nil {
			return x.Value
		}
		return ""
	}
	c.Method = raw(cal.Props, "METHOD")
	for _, x := range cal.Events() {
		p := x.Props
		e := Event{
			UID: text(p, "UID"), Date: raw(p, "DTSTART"), End: raw(p, "DTEND"), Stamp: raw(p, "DTSTAMP"), Status: raw(p, "STATUS"),
			Summary: text(p, "SUMMARY"), Says: text(p, "DESCRIPTION"), Category: text(p, "CATEGORIES"),
			Class: raw(p, "CLASS"), Transparent: raw(p, "TRANSP"),
		}
		if e.Sequence, err = p.Get("SEQUENCE").Int(); err != nil {
			t.Errorf("SEQUENCE: %v", err)
		}
		start, err := x.DateTimeStart(time.UTC)
		end, err2 := x.DateTimeEnd(time.UTC)
		if err != nil || err2 != nil || end.Sub(start) != 24*time.Hour {
			t.Errorf("%s: not one day: %v %v", e.UID, err, err2)
		}
		for _, a := range x.Children {
			on, err := a.Props.Get("TRIGGER").Duration()
			if err != nil || a.Name != "VALARM" || raw(a.Props, "ACTION") != "DISPLAY" {
				t.Errorf("%s: %s %v", e.UID, a.Name, err)
			}
			e.Alarms = append(e.Alarms, on)
			e.Rings = append(e.Rings, text(a.Props, "DESCRIPTION"))
		}
		c.Events = append(c.Events, e)
	}
	return c
}

func withArran(t T, file []byte) (c Calendar) {
	cal, err := arran.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%v in %s", err, file)
	}
	for _, p := range cal.CalendarProperties {
		if p.IANAToken == "METHOD" {
			c.Method = p.Value
		}
	}
	for _, x := range cal.Events() {
		get := func(name arran.ComponentProperty) string {
			if p := x.GetProperty(name); p != nil {
				return p.Value
			}
			return ""
		}
		e := Event{
			UID: x.Id(), Date: get("DTSTART"), End: get("DTEND"), Stamp: get("DTSTAMP"), Status: get("STATUS"),
			Summary: get("SUMMARY"), Says: get("DESCRIPTION"), Category: get("CATEGORIES"),
			Class: get("CLASS"), Transparent: get("TRANSP"),
		}
		if _, err := fmt.Sscan(get("SEQUENCE"), &e.Sequence); err != nil {
			t.Errorf("SEQUENCE: %v", err)
		}
		if start, err := x.GetAllDayStartAt(); err != nil || start.Format("20060102") != e.Date {
			t.Errorf("%s: %v %v", e.UID, start, err)
		}
		for _, a := range x.Alarms() {
			e.Alarms = append(e.Alarms, trigger(t, a.GetProperty("TRIGGER").Value))
			e.Rings = append(e.Rings, a.GetProperty("DESCRIPTION").Value)
		}
		c.Events = append(c.Events, e)
	}
	return c
}

// durations is the part of the grammar of durations that is written.
var durations = regexp.MustCompile(`^(-?)P(?:(\d+)D)?T(\d+)H$`)

// trigger reads a duration: this parser leaves it as it is.
func trigger(t T, s string) time.Duration {
	m := durations.FindStringSubmatch(s)
	if m == nil {
		t.Errorf("trigger %q", s)
		return 0
	}
	days, _ := strconv.Atoi("0" + m[2])
	hours, _ := strconv.Atoi(m[3])
	d := time.Duration(24*days+hours) * time.Hour
	if m[1] != "" {
		return -d
	}
	return d
}
