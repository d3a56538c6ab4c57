package main

// extreme is a book at the edge of what the reader takes, and what must come
// of it.
type extreme struct {
	name string
	book string
}

const all = "version: 1\nas_of: 2026-11-21\nloans:\n"

// extremes are the books; they are seeds of the fuzzing too.
var extremes = []extreme{
	{"the most money", all + "  - {id: a, principal: 99999999999.99, rate: 0%/year, method: annuity, start: 2026-01-01, periods: 1200}\n"},
	{"the most money, level, 1000%", all + "  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: annuity, start: 2026-01-01, periods: 12, penalty: {rate: 100x, compound: all, on: balance, late_fee: {percent: 100%}}}\n"},
	{"yen", "version: 1\ncurrency: JPY\nas_of: 2026-11-21\nloans:\n  - {id: a, principal: 9999999999999, rate: 83.3%/month, method: equal-principal, start: 2026-01-01, periods: 12}\n"},
	{"dinars", "version: 1\ncurrency: KWD\nas_of: 2026-11-21\nloans:\n  - {id: a, principal: 9999999999.999, rate: 2.7%/day, method: flat, start: 2026-01-01, periods: 120, every: week}\n"},
	{"three centuries", "version: 1\nas_of: 1900-01-01\nloans:\n  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: interest-only, start: 1900-01-01, periods: 1200, every: 3 months}\n"},
	{"three centuries later", "version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: interest-only, start: 1900-01-01, periods: 1200, every: 3 months, penalty: {rate: 1.5x, compound: all}}\n"},
	{"a bullet of centuries", all + "  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: bullet, start: 1900-01-01, periods: 100, every: 36 months}\n"},
	{"every day", all + "  - {id: a, principal: 99999999999.99, rate: 2.7%/day, method: annuity, start: 2026-01-01, periods: 1200, every: 1 days, penalty: {rate: 100x, compound: all}}\n"},
	{"fees", all + "  - {id: a, principal: 99999999999.99, rate: 14.6%/year, method: annuity, start: 2026-01-01, periods: 1200, fees: [{name: x, percent: 100%, every: period}, {name: y, percent: 100%, every: split}, {name: z, amount: 99999999999.99, every: period}]}\n"},
	{"a balloon", all + "  - {id: a, principal: 99999999999.99, balloon: 99999999999.98, rate: 14.6%/year, method: annuity, start: 2026-01-01, periods: 120}\n"},
	{"an extension past the calendar", all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2026-03-08, every: 120 months, periods: 12, offers: [{extend: {by: 1000}}]}\n"},
	{"paying nothing past the calendar", all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2026-03-08, every: 120 months, periods: 12, offers: [{nothing: {for: 1200}}]}\n"},
	{"catching up past the calendar", all + "  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2016-03-08, every: 120 months, periods: 12, offers: [{catch_up: {periods: 1200}}]}\n"},
	{"parts past the calendar", "version: 1\nas_of: 2199-11-21\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2199-03-08, periods: 12, offers: [{settle: {pay: 80%, parts: 120}}]}\n"},
	{"nothing at the end of the calendar", "version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2200-01-31, periods: 11, penalty: {rate: 1.5x}}\n"},
	{"an offer at the end of the calendar", "version: 1\nas_of: 2200-12-31\nloans:\n  - {id: a, principal: 1000, rate: 1%/year, method: annuity, start: 2200-01-31, periods: 11, penalty: {rate: 1.5x}, offers: [{settle: {pay: 80%}}]}\n"},
	{"the most owed", all + "  - {id: a, rate: 1000%/year, method: annuity, instalment: 99999999999.99, owed: {date: 1900-01-01, principal: 99999999999.99, periods_left: 1200, next_due: 1900-02-01, overdue: {since: 1900-01-01, principal: 99999999999.99, interest: 99999999999.99, penalty: 99999999999.99, fees: 99999999999.99}}, penalty: {rate: 100x}}\n"},
	{"a total of old", all + "  - {id: a, owed: {date: 1900-01-01, total: 99999999999.99, overdue: {since: 1900-01}}}\n"},
	{"money every day for centuries", "version: 1\nas_of: 1900-01-01\nhousehold: {cash: 99999999999.99, reserve: 99999999999.99, income: [{name: a, amount: 99999999999.99, every: day, from: 1900-01-01}], expenses: [{name: b, amount: 99999999999.99, every: day, from: 1900-01-02}]}\nloans:\n  - {id: a, principal: 99999999999.99, rate: 0%/year, method: annuity, start: 1900-01-01, periods: 1200, every: 3 months}\n"},
	{"owing nothing for a hundred years", all + "  - {id: a, principal: 1000000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 120, penalty: {rate: 1.5x, compound: all}, offers: [{nothing: {for: 120}}]}\n"},
	{"an open loan of old", all + "  - {id: a, principal: 99999999999.99, rate: 1000%/year, method: open, start: 1900-01-01}\n"},
	{"agreements", all + "  - {id: a, principal: 99999999999.99, rate: 36%/year, method: annuity, start: 2025-03-08, periods: 24, penalty: {rate: 1.5x}, agreements: [{date: 2025-06-01, token: {amount: 0.01, for: 6, then: {extend: {by: 120}}}, ended: {date: 2026-01-01, restores: [interest, penalty], accelerate: true}}, {date: 2026-02-01, custom: {waive: {penalty: 100%}, stages: [{for: 3, pay: nothing, interest: simple}, {for: 6, pay: 10%, interest: capitalise}, {for: 12, pay: level}]}}], offers: [{settle: {pay: 100%, parts: 60}}, {freeze: {for: 12, periods: 120}}]}\n"},
}
