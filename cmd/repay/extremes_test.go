package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// extreme is a book at the edge of what the reader takes, and what must come
// of it: the code of the fault that refuses it, or figures of the record, each
// a path and its value.
type extreme struct {
	name            string
	book            string
	status, compare string
}

const all = "version: 1\nas_of: 2026-11-21\nloans:\n"

// extremes are the books; they are seeds of the fuzzing too. The figures follow
// from the terms by hand: 9,999,999,999,999 minor units over 1,200 periods are
// 8,333,333,333 each; at 83.3% a month on what is left of twelve equal parts
// ten instalments come to 60,395,833,333,334; at 1000% a year 300 years of
// quarters, each rounded, come to 30,019,999,999,997,020 of interest.
var extremes = []extreme{
	{
		"the most money",
		all + "  - {id: a, principal: 99999999999.99, rate: 0%/year, method: annuity, start: 2026-01-01, periods: 1200}\n",
		"loans.0.payoff=99999999999.99 loans.0.overdue_total=833333333.30 loans.0.next_due.amount=83333333.33", "loans.0.offers.0.total_paid=99999999999.99",
	},
	{
		"the most money, level, 1000%",
		all + "  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: annuity, start: 2026-01-01, periods: 12, penalty: {rate: 100x, compound: all, on: balance, late_fee: {percent: 100%}}}\n",
		"too_large", "too_large",
	},
	{
		"yen",
		"version: 1\ncurrency: JPY\nas_of: 2026-11-21\nloans:\n  - {id: a, principal: 9999999999999, rate: 83.3%/month, method: equal-principal, start: 2026-01-01, periods: 12}\n",
		"loans.0.overdue_total=60395833333334 loans.0.payoff=62988055555560", "",
	},
	{
		"dinars",
		"version: 1\ncurrency: KWD\nas_of: 2026-11-21\nloans:\n  - {id: a, principal: 9999999999.999, rate: 2.7%/day, method: flat, start: 2026-01-01, periods: 120, every: week}\n",
		"loans.0.overdue_total=90773333333.318 loans.0.next_due.amount=1973333333.333", "",
	},
	{
		"three centuries",
		"version: 1\nas_of: 1900-01-01\nloans:\n  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: interest-only, start: 1900-01-01, periods: 1200, every: 3 months}\n",
		"loans.0.payoff=99999999999.99 loans.0.next_due.amount=246575342465.73", "loans.0.offers.0.total_paid=300299999999970.19 loans.0.offers.0.finish=2200-01-01",
	},
	{
		"three centuries later",
		"version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: interest-only, start: 1900-01-01, periods: 1200, every: 3 months, penalty: {rate: 1.5x, compound: all}}\n",
		"too_large", "too_large",
	},
	{
		"a bullet of centuries",
		all + "  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: bullet, start: 1900-01-01, periods: 100, every: 36 months}\n",
		"too_large", "too_large",
	},
	{
		"every day",
		all + "  - {id: a, principal: 99999999999.99, rate: 2.7%/day, method: annuity, start: 2026-01-01, periods: 1200, every: 1 days, penalty: {rate: 100x, compound: all}}\n",
		"too_large", "too_large",
	},
	{
		"fees",
		all + "  - {id: a, principal: 99999999999.99, rate: 14.6%/year, method: annuity, start: 2026-01-01, periods: 1200, fees: [{name: x, percent: 100%, every: period}, {name: y, percent: 100%, every: split}, {name: z, amount: 99999999999.99, every: period}]}\n",
		"", "",
	},
	{
		"a balloon",
		all + "  - {id: a, principal: 99999999999.99, balloon: 99999999999.98, rate: 14.6%/year, method: annuity, start: 2026-01-01, periods: 120}\n",
		"", "",
	},
	{
		"an extension past the calendar",
		all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2026-03-08, every: 120 months, periods: 12, offers: [{extend: {by: 1000}}]}\n",
		"", "past_calendar",
	},
	{
		"paying nothing past the calendar",
		all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2026-03-08, every: 120 months, periods: 12, offers: [{nothing: {for: 1200}}]}\n",
		"", "past_calendar",
	},
	{
		"catching up past the calendar",
		all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2016-03-08, every: 120 months, periods: 12, offers: [{catch_up: {periods: 1200}}]}\n",
		"", "past_calendar",
	},
	{
		"parts past the calendar",
		"version: 1\nas_of: 2199-11-21\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2199-03-08, periods: 12, offers: [{settle: {pay: 80%, parts: 120}}]}\n",
		"", "past_calendar",
	},
	{
		"nothing at the end of the calendar",
		"version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2200-01-31, periods: 11, penalty: {rate: 1.5x}}\n",
		"", "",
	},
	{
		"an offer at the end of the calendar",
		"version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2200-01-31, periods: 11, penalty: {rate: 1.5x}, offers: [{settle: {pay: 80%}}]}\n",
		"", "",
	},
	{
		"the most owed",
		all + "  - {id: a, rate: 1000%/year, method: annuity, instalment: 99999999999.99, owed: {date: 1900-01-01, principal: 99999999999.99, periods_left: 1200, next_due: 1900-02-01, overdue: {since: 1900-01-01, principal: 99999999999.99, interest: 99999999999.99, penalty: 99999999999.99, fees: 99999999999.99}}, penalty: {rate: 100x}}\n",
		"too_large", "too_large",
	},
	{
		"a total of old",
		all + "  - {id: a, owed: {date: 1900-01-01, total: 99999999999.99, overdue: {since: 1900-01}}}\n",
		"loans.0.payoff=99999999999.99", "loans.0.offers.0.total_paid=99999999999.99",
	},
	{
		"money every day for centuries",
		"version: 1\nas_of: 1900-01-01\nhousehold: {cash: 99999999999.99, reserve: 99999999999.99, income: [{name: a, amount: 99999999999.99, every: day, from: 1900-01-01}], expenses: [{name: b, amount: 99999999999.99, every: day, from: 1900-01-02}]}\nloans:\n  - {id: a, principal: 99999999999.99, rate: 0%/year, method: annuity, start: 1900-01-01, periods: 1200, every: 3 months}\n",
		"household.affordable=true", "reason=surest",
	},
	{
		"owing nothing for a hundred years",
		all + "  - {id: a, principal: 1000000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 120, penalty: {rate: 1.5x, compound: all}, offers: [{nothing: {for: 120}}]}\n",
		"", "",
	},
	{
		"an open loan of old",
		all + "  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: open, start: 1900-01-01}\n",
		"too_large", "too_large",
	},
	{
		"agreements",
		all + "  - {id: a, principal: 99999999999.99, rate: 36%/year, method: annuity, start: 2025-03-08, periods: 24, penalty: {rate: 1.5x}, agreements: [{date: 2025-06-01, token: {amount: 0.01, for: 6, then: {extend: {by: 120}}}, ended: {date: 2026-01-01, restores: [interest, penalty], accelerate: true}}, {date: 2026-02-01, custom: {waive: {penalty: 100%}, stages: [{for: 3, pay: nothing, interest: simple}, {for: 6, pay: 10%, interest: capitalise}, {for: 12, pay: level}]}}], offers: [{settle: {pay: 100%, parts: 60}}, {freeze: {for: 12, periods: 120}}]}\n",
		"", "",
	},
	{
		"more income than can be added up",
		"version: 1\nas_of: 1900-01-01\nhousehold: {cash: 0, income: [{name: a, amount: 99999999999.99, every: day, from: 1900-01-01}, {name: b, amount: 99999999999.99, every: day, from: 1900-01-01}]}\nloans:\n  - {id: a, principal: 100, rate: 0%/year, method: annuity, start: 1900-01-01, periods: 1200, every: 3 months}\n",
		"too_much_together", "too_much_together",
	},
	{
		"more loans than can be added up",
		"version: 1\nas_of: 1900-01-01\nloans:\n" + manyLoans(80),
		"too_much_together", "too_much_together",
	},
	{
		"a signed extension past the calendar",
		all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2016-03-08, every: 120 months, periods: 12, agreements: [{date: 2026-04-01, extend: {by: 12}}]}\n",
		"past_calendar", "past_calendar",
	},
	{
		"a named instalment past the calendar",
		all + "  - {id: a, principal: 1000, rate: 0%/year, method: annuity, instalment: 1, start: 2016-03-08, every: 12 months}\n",
		"past_calendar", "past_calendar",
	},
	{
		"penalty on penalty every day for decades",
		all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 1990-01-01, periods: 2, every: day, penalty: {rate: 1.5x, compound: all}}\n",
		"compounds_too_long", "compounds_too_long",
	},
	{
		"penalty on penalty every month for centuries",
		"version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: bullet, start: 1900-01-01, periods: 1, penalty: {rate: 2x, compound: all}}\n",
		"", "",
	},
}

// manyLoans are n loans of the most money at the highest rate for 300 years.
func manyLoans(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "  - {id: a%d, principal: 99999999999.99, rate: 1000%%/year, method: interest-only, start: 1900-01-01, periods: 1200, every: 3 months}\n", i)
	}
	return b.String()
}

func TestExtremes(t *testing.T) {
	for _, x := range extremes {
		for command, want := range map[string]string{"status": x.status, "compare": x.compare} {
			r := onBook([]byte(x.book), command, "-", "-O", "json")
			var doc any
			if err := json.Unmarshal([]byte(r.out), &doc); err != nil {
				t.Errorf("%s, %s: %v: exit code %d, %s", x.name, command, err, r.code, r.err)
				continue
			}
			if want != "" && !strings.Contains(want, "=") {
				checkRefusal(t, r, x.name)
				if got := at(doc, "errors.0.code"); got != want {
					t.Errorf("%s, %s: fault %s, want %s", x.name, command, got, want)
				}
				continue
			}
			if r.code != exitOK {
				t.Errorf("%s, %s: exit code %d: %s", x.name, command, r.code, r.out)
			}
			for _, figure := range strings.Fields(want) {
				path, value, _ := strings.Cut(figure, "=")
				if got := at(doc, path); got != value {
					t.Errorf("%s, %s: %s is %s, want %s", x.name, command, path, got, value)
				}
			}
		}
	}
}

// TestExtremesOfPlans: of whatever can be computed a plan is made, and what cannot
// is refused by name.
func TestExtremesOfPlans(t *testing.T) {
	for _, x := range extremes {
		r := onBook([]byte(x.book), "plan", "-", "--budget", "1000", "-O", "json")
		switch r.code {
		case exitOK, exitFound:
			checkPlan(t, x.name, r.out)
		default:
			checkRefusal(t, r, x.name)
		}
	}
}

// TestExtremesOfAsks: so is what has to be asked for.
func TestExtremesOfAsks(t *testing.T) {
	for _, x := range extremes {
		r := onBook([]byte(x.book), "ask", "-", "--budget", "1000", "--time-limit", "0.2", "-O", "json")
		switch r.code {
		case exitOK, exitFound, exitFailed:
			checkAsk(t, x.name, r)
		default:
			checkRefusal(t, r, x.name)
		}
	}
}

// TestTooManyRows: what would take too long to lay side by side is refused by
// name, while what is owed of it is still told.
func TestTooManyRows(t *testing.T) {
	src := []byte("version: 1\nas_of: 2000-01-01\nloans:\n" + manyOffers(2))
	if r := onBook(src, "status", "-"); r.code != exitOK {
		t.Errorf("status: exit code %d: %s", r.code, r.err)
	}
	r := onBook(src, "compare", "-", "--lang", "en")
	checkRefusal(t, r, "compare")
	if !strings.Contains(r.err, "more than 1500000 instalments") {
		t.Error(r.err)
	}
}

// manyOffers are n loans with 640 offers of 1,200 periods or so.
func manyOffers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "  - id: a%d\n    principal: 1000000\n    rate: 4%%/year\n    method: annuity\n    start: 1999-12-08\n    periods: 12\n    offers:\n", i)
		for k := range 640 {
			fmt.Fprintf(&b, "      - {name: o%d, interest_free: {periods: %d}}\n", k, 1200-k%2)
		}
	}
	return b.String()
}

// TestExtremesInWords: what cannot be computed is said in both languages, with
// the line that it is about.
func TestExtremesInWords(t *testing.T) {
	i := slices.IndexFunc(extremes, func(x extreme) bool { return x.compare == "past_calendar" })
	for lang, want := range map[string]string{"en": "error: this goes on past the year 2200\n", "zh": "2200 年以后\n"} {
		r := onBook([]byte(extremes[i].book), "compare", "-", "--lang", lang)
		checkRefusal(t, r, lang)
		if !strings.Contains(r.err, want) || !strings.Contains(r.err, "\n    4 | ") {
			t.Errorf("%s: %s", lang, r.err)
		}
	}
}

// at follows a path into a JSON document.
func at(doc any, path string) string {
	for _, key := range strings.Split(path, ".") {
		switch v := doc.(type) {
		case map[string]any:
			doc = v[key]
		case []any:
			if k, err := strconv.Atoi(key); err == nil && k < len(v) {
				doc = v[k]
			}
		}
	}
	return fmt.Sprint(doc)
}

// TestExtremesDrawn: charts of the largest sums and the longest times are drawn, or
// what cannot be computed is refused.
func TestExtremesDrawn(t *testing.T) {
	for _, x := range extremes {
		for _, args := range [][]string{{"compare", "-", "--all", "--chart"}, {"plan", "-", "--budget", "1000", "--chart", "-O", "markdown"}} {
			switch r := onBook([]byte(x.book), args...); r.code {
			case exitOK, exitFound, exitFailed:
			default:
				checkRefusal(t, r, x.name)
			}
		}
	}
}
