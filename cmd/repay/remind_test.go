package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/ical/icaltest"
	"repay/planner/lang"
)

// reminded runs remind on a book and reads the calendar.
func reminded(t failer, src string, more ...string) icaltest.Calendar {
	t.Helper()
	r := onBook([]byte(src), slices.Concat([]string{"remind", "-", "-O", "ics"}, more)...)
	if r.code != exitOK {
		t.Fatalf("%v: exit code %d: %s", more, r.code, r.err)
	}
	return icaltest.Read(t, []byte(r.out))
}

// uids are those of the events of a calendar that are so, with their days.
func uids(c icaltest.Calendar) map[string]string {
	list := map[string]string{}
	for _, e := range c.Events {
		if e.Status == "CONFIRMED" {
			list[e.UID] = e.Date
		}
	}
	return list
}

// kept is a calendar as a program keeps it: of events with the same UID the newest, and
// none that was withdrawn.
type kept map[string]icaltest.Event

// take imports a file.
func (k kept) take(t failer, c icaltest.Calendar) {
	t.Helper()
	for _, e := range c.Events {
		old, there := k[e.UID]
		switch {
		case there && (e.Sequence < old.Sequence || e.Stamp < old.Stamp):
			t.Errorf("%s: %d %s comes after %d %s", e.Summary, e.Sequence, e.Stamp, old.Sequence, old.Stamp)
		case e.Status == "CANCELLED":
			delete(k, e.UID)
		default:
			k[e.UID] = e
		}
	}
}

// rings are the events that can still ring on a day.
func (k kept) rings(from string) map[string]string {
	list := map[string]string{}
	for id, e := range k {
		if e.Date >= from {
			list[id] = e.Date + " " + e.Summary + " " + fmt.Sprint(e.Alarms)
		}
	}
	return list
}

// TestCalendars: two other parsers read the calendar of every book in both languages,
// and its dues are those of the status and of the schedule.
func TestCalendars(t *testing.T) {
	matrixFolder(t)
	files, _ := filepath.Glob("*.yaml")
	files = slices.DeleteFunc(files, func(f string) bool { return strings.HasPrefix(f, "own-") })
	read := 0
	for _, file := range append(files, hostileFile) {
		src := readFile(t, file)
		r := onBook([]byte(src), "status", "-", "-O", "json", "--lang", "en")
		var s struct {
			AsOf     string `json:"as_of"`
			Upcoming []struct{ Date, Loan, Amount string }
		}
		if err := json.Unmarshal([]byte(r.out), &s); err != nil {
			t.Fatalf("%s: %v: %s", file, err, r.err)
		}
		var days [2][]string
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			c := reminded(t, src, "--lang", l.String())
			for _, e := range c.Events {
				days[l] = append(days[l], e.UID+e.Date)
				if e.Date < strings.ReplaceAll(s.AsOf, "-", "") || e.Class != "PRIVATE" || e.Transparent != "TRANSPARENT" || e.Says == "" || e.Category == "" {
					t.Errorf("%s: %+v", file, e)
				}
				if (len(e.Alarms) > 0) != (e.Status == "CONFIRMED") {
					t.Errorf("%s: %s rings %v", file, e.Status, e.Alarms)
				}
			}
			read += len(c.Events)
			for _, d := range s.Upcoming {
				if sum := strings.TrimSuffix(strings.ReplaceAll(grouped(d.Amount), "-", ""), " "); !slices.ContainsFunc(c.Events, func(e icaltest.Event) bool {
					return e.Date == strings.ReplaceAll(d.Date, "-", "") && strings.Contains(e.Summary+e.Says, sum)
				}) {
					t.Errorf("%s: %s of %s on %s is in no event", file, sum, d.Loan, d.Date)
				}
			}
		}
		if !slices.Equal(days[0], days[1]) {
			t.Errorf("%s: other events in Chinese", file)
		}
	}
	if read < 200 {
		t.Errorf("only %d events", read)
	}
}

// grouped writes a decimal as pages do.
func grouped(amount string) string {
	whole, part, found := strings.Cut(amount, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if !found {
		return whole
	}
	return whole + "." + part
}

// TestCalendarIsTheSchedule: every due of the next twelve months is an event of its day
// and sum, and no other day is.
func TestCalendarIsTheSchedule(t *testing.T) {
	matrixFolder(t)
	for _, file := range []string{"household.yaml", "counsellor.yaml", "mortgage.yaml", "agreed-dates.yaml"} {
		src := readFile(t, file)
		var s struct {
			AsOf  string `json:"as_of"`
			Loans []struct {
				ID   string
				Rows []struct{ Due, Payment, State string }
			}
		}
		if err := json.Unmarshal([]byte(onBook([]byte(src), "schedule", "-", "-O", "json").out), &s); err != nil {
			t.Fatal(err)
		}
		asOf, _ := calendar.Parse(s.AsOf)
		want := map[string]int{}
		for _, l := range s.Loans {
			for _, r := range l.Rows {
				if due, _ := calendar.Parse(r.Due); due >= asOf && due <= calendar.Monthly.From(asOf, 12) && (r.State == "due" || r.State == "upcoming") && r.Payment != "0.00" {
					want[strings.ReplaceAll(r.Due, "-", "")+" "+grouped(r.Payment)]++
				}
			}
		}
		got := map[string]int{}
		for _, e := range reminded(t, src, "--lang", "en").Events {
			if words := strings.Fields(strings.TrimSuffix(e.Summary, " (minimum)")); words[0] == "Pay" && e.Status == "CONFIRMED" {
				got[e.Date+" "+words[len(words)-1]]++
			}
		}
		if len(want) == 0 || !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", file, got, want)
		}
	}
}

const remindBook = `version: 1
as_of: 2026-11-21
lang: en
borrower: {name: Lin, reference: C-1}
review: {every: 3 months, from: 2026-12-01}
loans:
  - {id: a, name: One, principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 24, paid_through: 2026-08-08,
     contacts: [{date: 2026-11-10, promised: {date: 2026-12-01, amount: 900}, next: 2026-12-02}]}
  - {id: b, name: Two, principal: 8000, rate: 12%/year, method: annuity, start: 2026-03-15, periods: 24, paid_through: 2026-11-15,
     offers: [{name: theirs, extend: {by: 6}, status: offered, until: 2026-12-20}]}
`

// TestUIDsStay: a reminder keeps its UID whatever else of the book changes.
func TestUIDsStay(t *testing.T) {
	before := uids(reminded(t, remindBook))
	if len(before) < 30 {
		t.Fatalf("only %d events", len(before))
	}
	first, second, _ := strings.Cut(remindBook[strings.Index(remindBook, "  - {id: a"):], "  - {id: b")
	turned := remindBook[:strings.Index(remindBook, "  - {id: a")] + "  - {id: b" + second + first
	for name, src := range map[string]string{
		"another order":    turned,
		"other amounts":    strings.NewReplacer("30000", "31000", "8000", "7500", "900}", "950}").Replace(remindBook),
		"another rate":     strings.Replace(remindBook, "0.04%/day", "0.03%/day", 1),
		"another name":     strings.Replace(remindBook, "name: One", "name: Uno", 1),
		"another currency": strings.Replace(remindBook, "lang: en", "lang: en\ncountry: CN\ncurrency: USD", 1),
		"another lang":     strings.Replace(remindBook, "lang: en", "lang: zh", 1),
	} {
		if got := uids(reminded(t, src)); !maps.Equal(got, before) {
			t.Errorf("%s: %v, before %v", name, got, before)
		}
	}
	for name, src := range map[string]string{
		"another loan":       strings.Replace(remindBook, "loans:\n", "loans:\n  - {id: c, principal: 500, rate: 0%/year, method: annuity, start: 2026-11-01, periods: 3}\n", 1),
		"a payment recorded": strings.Replace(remindBook, "paid_through: 2026-08-08,", "paid_through: 2026-08-08, payments: [{date: 2026-11-20, amount: 100}],", 1),
		"a later day":        strings.Replace(remindBook, "as_of: 2026-11-21", "as_of: 2026-11-30", 1),
	} {
		got := uids(reminded(t, src))
		for id, day := range before {
			if got[id] != day && day >= "20261130" {
				t.Errorf("%s: %s is on %q, before on %s", name, id, got[id], day)
			}
		}
	}
	name := filepath.Join(t.TempDir(), "elsewhere.yaml")
	writeFile(t, name, remindBook)
	if r := onBook(nil, "remind", name, "-O", "ics"); !maps.Equal(uids(icaltest.Read(t, []byte(r.out))), before) {
		t.Errorf("another file: other UIDs")
	}
	for _, other := range []string{"{name: Lin, reference: C-2}", "Wu", "Lin"} {
		for id := range uids(reminded(t, strings.Replace(remindBook, "{name: Lin, reference: C-1}", other, 1))) {
			if before[id] != "" {
				t.Errorf("%s: the same UID %s", other, id)
			}
		}
	}
	// Where names are hidden a UID says nothing of them.
	hidden := uids(reminded(t, remindBook, "--redact"))
	if other := strings.NewReplacer("Lin", "Wu", "C-1", "X", "id: a", "id: q", "id: b", "id: r").Replace(remindBook); !maps.Equal(uids(reminded(t, other, "--redact")), hidden) {
		t.Errorf("UIDs hang on hidden names")
	}
	for id := range hidden {
		if before[id] != "" {
			t.Errorf("the same UID %s with --redact", id)
		}
	}
}

// TestImportedAgain: a program that has imported earlier files has, after the next one,
// what it would have from that one alone; and after the file of --cancel nothing.
func TestImportedAgain(t *testing.T) {
	change := func(from, to string) func(string) string {
		return func(src string) string {
			if !strings.Contains(src, from) {
				t.Fatalf("no %q in %s", from, src)
			}
			return strings.Replace(src, from, to, 1)
		}
	}
	steps := []struct {
		name   string
		change func(string) string
	}{
		{"a part of what was promised is paid", change("paid_through: 2026-08-08,", "paid_through: 2026-08-08, payments: [{date: 2026-11-21, amount: 400}],")},
		{"a day later", change("as_of: 2026-11-21", "as_of: 2026-11-22")},
		{"the rest of the promise is paid", change("{date: 2026-11-21, amount: 400}", "{date: 2026-11-21, amount: 400}, {date: 2026-11-22, amount: 500}")},
		{"another talk, and another day for the next", change("next: 2026-12-02}", "next: 2026-12-02}, {date: 2026-11-22, next: 2026-12-09}")},
		{"the offer is accepted", change("status: offered", "status: accepted")},
		{"a due is paid before its day", change("until: 2026-12-20}]", "until: 2026-12-20}], payments: [{date: 2026-11-22, amount: 376.59, as: instalment}]")},
		{"an agreement moves the dues", change("amount: 500}],", "amount: 500}], agreements: [{date: 2026-11-22, move_due: {day: 20}}],")},
		{"some days later", change("as_of: 2026-11-22", "as_of: 2026-12-10")},
		{"the other loan is paid off", change("as: instalment}]", "as: instalment}, {date: 2026-12-10, amount: 9000}]")},
		{"months later", change("as_of: 2026-12-10", "as_of: 2027-02-14")},
	}
	k, src, withdrawn := kept{}, remindBook, 0
	k.take(t, reminded(t, src))
	for _, s := range steps {
		src = s.change(src)
		c := reminded(t, src)
		for _, e := range c.Events {
			if e.Status == "CANCELLED" {
				withdrawn++
			}
		}
		_, asOf, _ := strings.Cut(src, "as_of: ")
		from := strings.ReplaceAll(asOf[:len("2026-11-21")], "-", "")
		k.take(t, c)
		fresh := kept{}
		fresh.take(t, c)
		if got, want := k.rings(from), fresh.rings(from); !maps.Equal(got, want) {
			t.Errorf("%s: %s", s.name, differ(got, want))
		}
	}
	if withdrawn < 10 {
		t.Errorf("only %d withdrawn", withdrawn)
	}
	all := reminded(t, src, "--cancel")
	if all.Method != "CANCEL" {
		t.Errorf("method %s", all.Method)
	}
	if k.take(t, all); len(k) > 0 {
		t.Errorf("left: %v", k.rings(""))
	}
}

// TestImportedAtRandom: so it is whatever was paid, signed and talked about, and on
// whatever days the files were written.
func TestImportedAtRandom(t *testing.T) {
	first := calendar.Of(2026, 9, 1)
	withdrawn := 0
	rapid.Check(t, func(t *rapid.T) {
		type note struct {
			on   calendar.Date
			kind string
			says string
		}
		day := func(name string, from, to int) calendar.Date {
			return first + calendar.Date(rapid.IntRange(from, to).Draw(t, name))
		}
		var notes []note
		for range rapid.IntRange(0, 4).Draw(t, "payments") {
			d := day("paid on", 0, 100)
			notes = append(notes, note{d, "payments", fmt.Sprintf("amount: %d%s", rapid.SampledFrom([]int{50, 1351, 2703, 6000, 30000}).Draw(t, "paid"), rapid.SampledFrom([]string{"", ", as: instalment"}).Draw(t, "as"))})
		}
		for range rapid.IntRange(0, 3).Draw(t, "talks") {
			d := day("talked on", 0, 100)
			next := d + calendar.Date(rapid.IntRange(1, 60).Draw(t, "next"))
			notes = append(notes, note{d, "contacts", fmt.Sprintf("promised: {date: %s, amount: 500}, next: %s", next-1, next)})
		}
		if rapid.Bool().Draw(t, "signed") {
			d := day("signed on", 0, 100)
			notes = append(notes, note{d, "agreements", rapid.SampledFrom([]string{"extend: {by: 6}", "defer: {for: 2}", "interest_free: {periods: 12}"}).Draw(t, "agreement")})
		}
		slices.SortStableFunc(notes, func(a, b note) int { return int(a.on - b.on) })
		through := rapid.SampledFrom([]string{"2026-06-08", "2026-08-08"}).Draw(t, "through")
		on := func(d calendar.Date) string {
			src := fmt.Sprintf("version: 1\nas_of: %s\nloans: [{id: a, principal: 30000, rate: 0.04%%/day, method: annuity, start: 2026-03-08, periods: 24, paid_through: %s", d, through)
			for _, kind := range []string{"payments", "contacts", "agreements"} {
				var list []string
				for _, n := range notes {
					if n.kind == kind && n.on <= d {
						list = append(list, fmt.Sprintf("{date: %s, %s}", n.on, n.says))
					}
				}
				if len(list) > 0 {
					src += ", " + kind + ": [" + strings.Join(list, ", ") + "]"
				}
			}
			return src + "}]\n"
		}
		days := rapid.SliceOfNDistinct(rapid.IntRange(0, 120), 1, 4, rapid.ID).Draw(t, "files on")
		slices.Sort(days)
		k, last := kept{}, icaltest.Calendar{}
		for _, n := range days {
			d := first + calendar.Date(n)
			last = reminded(t, on(d))
			for _, e := range last.Events {
				if e.Status == "CANCELLED" && k[e.UID].UID != "" {
					withdrawn++
				}
			}
			k.take(t, last)
			fresh := kept{}
			fresh.take(t, last)
			from := strings.ReplaceAll(d.String(), "-", "")
			if got, want := k.rings(from), fresh.rings(from); !maps.Equal(got, want) {
				t.Fatalf("%s: %s\n%s", d, differ(got, want), on(d))
			}
		}
		d := first + calendar.Date(days[len(days)-1])
		if k.take(t, reminded(t, on(d), "--cancel")); len(k) > 0 {
			t.Fatalf("left: %v\n%s", k.rings(""), on(d))
		}
	})
	if withdrawn == 0 {
		t.Error("nothing was withdrawn")
	}
}

// differ says what of two maps differs.
func differ(got, want map[string]string) string {
	var out []string
	for id, x := range got {
		if want[id] != x {
			out = append(out, "has "+x)
		}
	}
	for id, x := range want {
		if got[id] != x {
			out = append(out, "wants "+x)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}
