// Package ical writes calendars of whole days as RFC 5545 has them, for any program
// that keeps a calendar.
//
// What it writes is a dozen lines an event, so that there is no library for it in the
// program; tests read it with two that others wrote.
package ical

import (
	"fmt"
	"io"
	"strings"

	"repay/planner/calendar"
)

// Calendar is one file of events.
type Calendar struct {
	Lang   string // of its texts: zh, en
	Name   string // as a program may call it
	Events []Event
	// Withdraws says that the file is there to take its events out of a calendar.
	Withdraws bool
}

// Event is something on a whole day, wherever its reader is: it has no time of day
// and no time zone.
type Event struct {
	UID      string // the same for the same event in every file
	Date     calendar.Date
	Version  Version
	Summary  string // a line
	Says     string // more of it
	Category string
	Alarms   []Alarm // the earliest first; some programs keep one alone
	// Withdrawn: it is not so any more. It rings no alarm.
	Withdrawn bool
}

// Version says of two files with the same event which one is newer.
type Version struct {
	Date calendar.Date // that it was written as of
	Step int           // among those of the day, below [StepsOfDay]
}

// StepsOfDay is how many versions a day can have. The numbers of the year 9999 still
// go into the 31 bits that programs keep.
const StepsOfDay = 500

// first is the day from which versions count.
var first = calendar.Of(2000, 1, 1)

// sequence is SEQUENCE (RFC 5545, 3.8.7.4). A version of before the first day is the
// oldest there is.
func (v Version) sequence() int { return max(0, int(v.Date-first))*StepsOfDay + v.Step }

// stamp is DTSTAMP. There is no clock: it is on the as-of day, later for a later step.
func (v Version) stamp() string {
	return fmt.Sprintf("%sT00%02d%02dZ", day(v.Date), v.Step/60, v.Step%60)
}

// Alarm rings at nine in the morning, some days before the day of its event.
type Alarm struct{ DaysBefore int }

// trigger is TRIGGER: of an event of a whole day it counts from 0:00 of that day in the
// reader's own time zone (RFC 5545, 3.6.6). -P3D would ring at midnight; what nine
// o'clock three days before comes to is two days and fifteen hours.
func (a Alarm) trigger() string {
	switch before := a.DaysBefore - 1; {
	case before < 0:
		return "PT9H"
	case before == 0:
		return "-PT15H"
	default:
		return fmt.Sprintf("-P%dDT15H", before)
	}
}

// Write writes a calendar. It names no ORGANIZER: that is for what several people have
// in their calendars (RFC 5545, 3.8.4.3), and would make meetings of the events.
func (c *Calendar) Write(to io.Writer) error {
	w := &writer{to: to}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//repay//repay remind//"+strings.ToUpper(c.Lang))
	w.line("CALSCALE", "GREGORIAN")
	method := "PUBLISH"
	if c.Withdraws {
		method = "CANCEL"
	}
	w.line("METHOD", method)
	w.line("X-WR-CALNAME", text(c.Name))
	for i := range c.Events {
		c.Events[i].write(w)
	}
	w.line("END", "VCALENDAR")
	return w.err
}

func (e *Event) write(w *writer) {
	w.line("BEGIN", "VEVENT")
	w.line("UID", e.UID)
	w.line("DTSTAMP", e.Version.stamp())
	w.line("SEQUENCE", fmt.Sprint(e.Version.sequence()))
	w.line("DTSTART;VALUE=DATE", day(e.Date))
	if e.Date < calendar.Last { // else the day after has no name, and a day is meant without
		w.line("DTEND;VALUE=DATE", day(e.Date+1))
	}
	w.line("SUMMARY", text(e.Summary))
	if e.Says != "" {
		w.line("DESCRIPTION", text(e.Says))
	}
	w.line("CATEGORIES", text(e.Category))
	w.line("CLASS", "PRIVATE")
	w.line("TRANSP", "TRANSPARENT") // the day stays free for other things
	if e.Withdrawn {
		w.line("STATUS", "CANCELLED")
	} else {
		w.line("STATUS", "CONFIRMED")
		for _, a := range e.Alarms {
			w.line("BEGIN", "VALARM")
			w.line("ACTION", "DISPLAY")
			w.line("DESCRIPTION", text(e.Summary))
			w.line("TRIGGER", a.trigger())
			w.line("END", "VALARM")
		}
	}
	w.line("END", "VEVENT")
}

func day(d calendar.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
