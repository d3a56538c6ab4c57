package main

import (
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
	"repay/planner/lang"
)

// privateToken begins every word of the private books that is the borrower's own.
const privateToken = "zq"

// privateBooks have such words wherever a book takes words. They are as different as
// they have to be for every kind of page.
var privateBooks = map[string]string{
	"zqfile.yaml": `version: 1
as_of: 2026-11-21
borrower: {name: zqborrower, reference: zqreference, hardship: zqhardship}
preparer: zqpreparer
review: {every: 3 months}
notes: [zqnote, zqother]
household:
  cash: 6800
  reserve: 500
  income: [{name: zqwages, amount: 7800, low: 6000, day: 10}, {name: zqbonus, amount: 6000, date: 2027-02-05, likely: false}]
  expenses: [{name: zqrent, amount: 6600, every: 3 months, from: 2026-12-12}, {name: zqfood, amount: 2400, day: 5}]
loans:
  - {id: zqid, name: zqname, lender: {name: zqlender, type: small-loan, contact: zqcontact}, contract: zqcontract, group: zqgroup, principal: 30000, rate: 14.6%/year, method: annuity,
     start: 2026-03-08, periods: 12, penalty: {rate: 1.5x, name: zqpenalty, late_fee: {amount: 20}}, paid_through: 2026-08-08, claimed: {date: 2026-11-15, amount: 19000, by: zqby},
     contacts: [{date: 2026-11-10, how: zqhow, who: zqwho, said: zqsaid, promised: {date: 2026-11-20, amount: 800}, next: zqnext}, {date: 2026-11-20, promised: {date: 2026-12-10, amount: 800}, said: zqagain, next: zqlater}],
     fees: [{name: zqfee, amount: 30, every: period}],
     offers: [{name: zqoffer, extend: {by: 12}, status: offered}, {name: zqsecond, interest_free: {periods: 24, waive: {penalty: 100%}}}], choose: zqoffer, source: app}
  - {id: zqold, name: zqoldname, lender: {name: zqplatform, type: p2p, holder: {name: zqholder, how: assigned, since: 2026-06-01}}, group: zqgroup, principal: 110000, rate: 12%/year, method: annuity,
     start: 2020-06-20, periods: 36, penalty: {rate: 0.05%/day, on: instalment}, agreements: [{date: 2021-12-25, name: zqagreement, extend: {by: 50}, confirmed: written}], paid_through: 2026-09-20}
  - {id: zqcard, name: zqcardname, lender: {name: zqbank, type: card}, preset: zqpreset, method: revolving, rate: 0.05%/day, interest_mode: unpaid,
     statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860, charges: []},
     plans: [{name: zqplan, principal: 2400, periods: 12, fee: 0.6%/period, billed: 4, next: 2026-12-05}]}
plan:
  date: 2026-11-01
  owed: [{loan: zqid, amount: 18000}, {loan: zqgone, amount: 300}]
  payments: [{date: 2026-11-10, loan: zqid, amount: 800}, {date: 2026-11-15, loan: zqgone, amount: 300}, {date: 2026-12-10, loan: zqid, amount: 800}]
`,
	"zqtotal.yaml": `版本: 1
截至: 2026-11-21
借款人: zqborrower
借款:
  - {编号: zqid, 名称: zq借款, 出借方: zqlender, 同组: zqgroup, owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}}
`,
}

const privatePresets = "version: 1\npresets:\n  - {name: zqpreset, also: [zqalso], what: zqwhat, facts: [{sure: A, source: zqsource, fields: {penalty: 1.5x, grace: 3}}]}\n"

// publicTexts are what a book says in words that no page takes from its writer: the
// name of a product or a region that the program knows.
var publicTexts = []string{"region"}

// TestPrivateBooksAreWhole: the private books have a word of their own in every field
// that takes words, so that none can be forgotten.
func TestPrivateBooksAreWhole(t *testing.T) {
	var doc any
	if err := yaml.Unmarshal([]byte(privateBooks["zqfile.yaml"]), &doc); err != nil {
		t.Fatal(err)
	}
	var has func(node any, path []*field.Field) bool
	has = func(node any, path []*field.Field) bool {
		switch x := node.(type) {
		case []any:
			return slices.ContainsFunc(x, func(y any) bool { return has(y, path) })
		case map[string]any:
			return len(path) > 0 && has(x[path[0].Key], path[1:])
		case string:
			return len(path) == 0 && strings.HasPrefix(x, privateToken)
		}
		return false
	}
	fieldtest.Paths(func(path []*field.Field) {
		f := path[len(path)-1]
		words := f.Kind == field.Text || f.Kind == field.Texts || f.Kind == field.ID
		if words && f.Of == nil && !slices.Contains(publicTexts, f.Key) && !has(doc, path) {
			var keys []string
			for _, x := range path {
				keys = append(keys, x.Key)
			}
			t.Errorf("no word of its own in %s", strings.Join(keys, "."))
		}
	})
}

// TestRedacted: with --redact nothing of a private book's words is left, on any page
// of any command, in any format and language, nor in what is said of faults and of
// names that do not exist.
func TestRedacted(t *testing.T) {
	matrixFolder(t)
	writeFile(t, "own-presets.yaml", privatePresets)
	clean := func(what any, r ran) {
		for _, text := range []string{r.out, r.err} {
			lower := strings.ToLower(text)
			if i := strings.Index(lower, privateToken); i >= 0 {
				t.Errorf("%s: exit code %d, %q", what, r.code, text[max(i-40, 0):min(i+40, len(text))])
			}
		}
	}
	hidden := []string{"--redact", "--presets", "own-presets.yaml"}
	for name, src := range privateBooks {
		writeFile(t, name, src)
		b := matrixBook{name, "zqid"}
		for i, row := range slices.Concat(matrix, mistakes) {
			if !slices.Contains(row, "BOOK") {
				continue
			}
			for n := range formats {
				if (i+n)%fieldtest.Stride(2, 1) != 0 {
					continue
				}
				c := cell{row, b, &formats[n], lang.Lang((i + n/2) % 2), hidden, src}
				r := c.ran(t)
				clean(c, r)
				if r.code == exitInvalid || r.code == exitFailed {
					t.Fatalf("%s: exit code %d, %s%s", c, r.code, r.out, r.err)
				}
				if i >= len(matrix) && r.code == exitOK && name == "zqfile.yaml" {
					t.Errorf("%s: no mistake", c)
				}
			}
		}
		clean("a book with faults", onBook(nil, slices.Concat([]string{"check", broken(t, name, src)}, hidden)...))
	}
	writeFile(t, "zqname.yaml", "")
	for n := range formats {
		if formats[n].writtenBy != nil {
			continue // by no summary
		}
		r := onBook(nil, slices.Concat([]string{"status", ".", "-O", formats[n].name, "--summary"}, hidden)...)
		clean("a folder as "+formats[n].name, r)
		if r.code != exitInvalid || r.out == "" {
			t.Errorf("a folder: exit code %d, %q", r.code, r.out)
		}
	}
}

// mistakes are in the names that flags take.
var mistakes = []matrixRow{
	{"schedule", "BOOK", "--loan", "zqnone"},
	{"compare", "BOOK", "--loan", "zqi", "--offer", "extend"},
	{"compare", "BOOK", "--offer", "zqoffr"},
	{"explain", "BOOK", "--loan", "LOAN", "cost", "--offer", "zqsecnd"},
	{"explain", "BOOK", "--loan", "LOAN", "nofigure"},
	{"explain", "BOOK", "--loan", "LOAN", "row", "999"},
	{"ask", "BOOK", "--keep", "zqod", "--budget", "900"},
	{"plan", "BOOK", "--as", "surest"},
	{"pay", "BOOK", "--loan", "zqnone", "20"},
	{"report", "BOOK", "--for", "lender"},
}

// broken writes a book with faults among its words, and returns its name.
func broken(t *testing.T, name, src string) string {
	t.Helper()
	bad := "bad-" + name
	writeFile(t, bad, strings.NewReplacer("zqid,", "zqid, zqkey: zqvalue,", "-11-21", "-11-41").Replace(src))
	return bad
}
