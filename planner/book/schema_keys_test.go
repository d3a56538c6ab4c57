package book

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/agreement"
)

// unknownIn are books with a key zzzzzz, which nothing is near, in one record.
var unknownIn = map[string]string{
	"book":             oneLoan("") + "zzzzzz: 1\n",
	"borrower":         oneLoan("") + "borrower: {zzzzzz: 1}\n",
	"review":           oneLoan("") + "review: {zzzzzz: 1}\n",
	"household":        oneLoan("") + "household: {zzzzzz: 1}\n",
	"income":           oneLoan("") + "household: {income: [{zzzzzz: 1}]}\n",
	"expense":          oneLoan("") + "household: {expenses: [{zzzzzz: 1}]}\n",
	"loan":             oneLoan("zzzzzz: 1"),
	"lender":           oneLoan("lender: {zzzzzz: 1}"),
	"holder":           oneLoan("lender: {holder: {zzzzzz: 1}}"),
	"claimed":          oneLoan("claimed: {zzzzzz: 1}"),
	"rate_change":      oneLoan("rate_changes: [{zzzzzz: 1}]"),
	"rounding":         oneLoan("rounding: {zzzzzz: 1}"),
	"fee":              oneLoan("fees: [{zzzzzz: 1}]"),
	"grace":            oneLoan("grace: {zzzzzz: 1}"),
	"penalty":          oneLoan("penalty: {zzzzzz: 1}"),
	"late_fee":         oneLoan("penalty: {late_fee: {zzzzzz: 1}}"),
	"allocation":       oneLoan("allocation: {zzzzzz: 1}"),
	"allocation_after": oneLoan("allocation: {after: {zzzzzz: 1}}"),
	"prepay":           oneLoan("prepay: {zzzzzz: 1}"),
	"payment":          oneLoan("payments: [{zzzzzz: 1}]"),
	"owed":             owedLoan("owed: {zzzzzz: 1}"),
	"overdue":          owedLoan("owed: {overdue: {zzzzzz: 1}}"),
	"offer_record":     oneLoan("offers: [{zzzzzz: 1}]"),
	"agreement":        oneLoan("agreements: [{zzzzzz: 1}]"),
	"ended":            oneLoan("agreements: [{date: 2026-06-20, extend: {}, ended: {zzzzzz: 1}}]"),
	"waive":            oneLoan("offers: [{extend: {waive: {zzzzzz: 1}}}]"),
	"step":             oneLoan("offers: [{reduce: {steps: [{zzzzzz: 1}]}}]"),
	"stage":            oneLoan("offers: [{custom: {stages: [{zzzzzz: 1}]}}]"),
	"then":             oneLoan("offers: [{token: {then: {zzzzzz: 1}}}]"),
	"statement":        owedLoan("method: revolving\nstatement: {zzzzzz: 1}"),
	"charge":           owedLoan("method: revolving\nstatement: {charges: [{zzzzzz: 1}]}"),
	"statement_parts":  owedLoan("method: revolving\nstatement: {parts: {zzzzzz: 1}}"),
	"instalment_plan":  owedLoan("method: revolving\nplans: [{zzzzzz: 1}]"),
}

// openedKeys are the keys that the reader names for the record with zzzzzz.
func openedKeys(src string) []string {
	_, faults := Parse("book.yaml", []byte(src))
	for _, f := range faults {
		if (f.Kind == unknownKey || f.Kind == unknownKeyFar) && f.Args.Key == "zzzzzz" {
			return strings.Split(f.Args.Other, ", ")
		}
	}
	return nil
}

// TestSchemaKeys holds the fields of every record of the schema to the keys
// that the reader opens it with.
func TestSchemaKeys(t *testing.T) {
	tables := map[string][]string{"book": bookTable().keys(), "then": {}, offerTable().name: offerTable().keys(), agreementTable().name: agreementTable().keys()}
	for _, s := range afterToken() {
		tables["then"] = append(tables["then"], string(s))
	}
	for _, table := range slices.Concat(bookTables(), loanTables(), termTables(), owedTables(), offerTables(), revolvingTables()) {
		tables[table.name] = table.keys()
	}
	compare := func(name string, got, want []string) {
		t.Helper()
		got, want = slices.Clone(got), slices.Clone(want)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the schema has %q, the reader opens it with %q", name, got, want)
		}
	}
	for name, keys := range tables {
		compare(name, keys, openedKeys(unknownIn[name]))
	}
	for name := range unknownIn {
		if tables[name] == nil {
			t.Errorf("no record %s in the schema", name)
		}
	}
	for _, s := range agreement.Strategies.Values() {
		var keys []string
		for _, e := range paramsTable(s).fields {
			keys = append(keys, e.key)
		}
		compare(string(s), keys, openedKeys(oneLoan("offers: [{"+string(s)+": {zzzzzz: 1}}]")))
	}
}
