package book

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"repay/planner/book/field"
	"repay/planner/book/schema"
	"repay/planner/enum"
)

// unknownIn are books with a key zzzzzz, which nothing is near, in one record.
var unknownIn = map[string]string{
	"book":             oneLoan("") + "zzzzzz: 1\n",
	"borrower":         oneLoan("") + "borrower: {zzzzzz: 1}\n",
	"review":           oneLoan("") + "review: {zzzzzz: 1}\n",
	"household":        oneLoan("") + "household: {zzzzzz: 1}\n",
	"cash":             oneLoan("") + "household: {cash: {zzzzzz: 1}}\n",
	"income":           oneLoan("") + "household: {income: [{zzzzzz: 1}]}\n",
	"expense":          oneLoan("") + "household: {expenses: [{zzzzzz: 1}]}\n",
	"loan":             oneLoan("zzzzzz: 1"),
	"lender":           oneLoan("lender: {zzzzzz: 1}"),
	"holder":           oneLoan("lender: {holder: {zzzzzz: 1}}"),
	"claimed":          oneLoan("claimed: {zzzzzz: 1}"),
	"contact":          oneLoan("contacts: [{zzzzzz: 1}]"),
	"promised":         oneLoan("contacts: [{promised: {zzzzzz: 1}}]"),
	"rate_change":      oneLoan("rate_changes: [{zzzzzz: 1}]"),
	"rounding":         oneLoan("rounding: {zzzzzz: 1}"),
	"fee":              oneLoan("fees: [{zzzzzz: 1}]"),
	"due":              oneLoan("dues: [{zzzzzz: 1}]"),
	"grace":            oneLoan("grace: {zzzzzz: 1}"),
	"penalty":          oneLoan("penalty: {zzzzzz: 1}"),
	"tier":             oneLoan("penalty: {tiers: [{zzzzzz: 1}]}"),
	"late_fee":         oneLoan("penalty: {late_fee: {zzzzzz: 1}}"),
	"allocation":       oneLoan("allocation: {zzzzzz: 1}"),
	"allocation_after": oneLoan("allocation: {after: {zzzzzz: 1}}"),
	"prepay":           oneLoan("prepay: {zzzzzz: 1}"),
	"payment":          oneLoan("payments: [{zzzzzz: 1}]"),
	"owed":             owedLoan("owed: {zzzzzz: 1}"),
	"overdue":          owedLoan("owed: {overdue: {zzzzzz: 1}}"),
	"offer":            oneLoan("offers: [{zzzzzz: 1}]"),
	"agreement":        oneLoan("agreements: [{zzzzzz: 1}]"),
	"ended":            oneLoan("agreements: [{date: 2026-06-20, extend: {}, ended: {zzzzzz: 1}}]"),
	"waive":            oneLoan("offers: [{extend: {waive: {zzzzzz: 1}}}]"),
	"step":             oneLoan("offers: [{reduce: {steps: [{zzzzzz: 1}]}}]"),
	"stage":            oneLoan("offers: [{custom: {stages: [{zzzzzz: 1}]}}]"),
	"then":             oneLoan("offers: [{token: {then: {zzzzzz: 1}}}]"),
	"statement":        owedLoan("method: revolving\nstatement: {zzzzzz: 1}"),
	"charge":           owedLoan("method: revolving\nstatement: {charges: [{zzzzzz: 1}]}"),
	"statement_parts":  owedLoan("method: revolving\nstatement: {parts: {zzzzzz: 1}}"),
	"statement_left":   owedLoan("method: revolving\nstatement: {left: {zzzzzz: 1}}"),
	"instalment_plan":  owedLoan("method: revolving\nplans: [{zzzzzz: 1}]"),
	"plan":             oneLoan("") + "plan: {zzzzzz: 1}\n",
	"plan_owed":        oneLoan("") + "plan: {owed: [{zzzzzz: 1}]}\n",
	"plan_payment":     oneLoan("") + "plan: {payments: [{zzzzzz: 1}]}\n",
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

// schemaKeys are the keys that the schema offers in each record, but for the
// strategies in Chinese.
func schemaKeys(t *testing.T) map[string][]string {
	type object struct {
		Properties  map[string]struct{ DoNotSuggest bool }
		Definitions map[string]object
	}
	var book object
	if err := json.Unmarshal(schema.Book(), &book); err != nil {
		t.Fatal(err)
	}
	keys := map[string][]string{}
	add := func(name string, o object) {
		for key, p := range o.Properties {
			if !p.DoNotSuggest && !enum.HasHan(key) {
				keys[name] = append(keys[name], key)
			}
		}
	}
	add("book", book)
	for name, o := range book.Definitions {
		add(name, o)
	}
	return keys
}

// TestKeys holds the fields of every record to the keys that the schema offers
// in it, and to those that the reader opens it with.
func TestKeys(t *testing.T) {
	inSchema := schemaKeys(t)
	same := func(name, who string, got, want []string) {
		t.Helper()
		got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
		if !slices.Equal(got, want) {
			t.Errorf("%s: %s has %q, the table %q", name, who, got, want)
		}
	}
	then := field.Strategies().At("token.then").Of
	records := slices.Concat([]*field.Record{&field.Book, &field.Offer, &field.Agreement, then}, field.Records)
	for _, of := range records {
		defined := of.Name
		if of == &field.Offer {
			defined = "offer_record"
		}
		same(of.Name, "the schema", inSchema[defined], of.Keys())
		same(of.Name, "the reader", openedKeys(unknownIn[of.Name]), of.Keys())
	}
	for name := range unknownIn {
		if !slices.ContainsFunc(records, func(of *field.Record) bool { return of.Name == name }) {
			t.Errorf("no record %s in the table", name)
		}
	}
	for f := range field.Strategies().All() {
		same(f.Key, "the schema", inSchema[f.Of.Name], f.Of.Keys())
		same(f.Key, "the reader", openedKeys(oneLoan("offers: [{"+f.Key+": {zzzzzz: 1}}]")), f.Of.Keys())
	}
}

// TestFieldsAreRead: the reader has something to say of a field whose value is a
// record that it cannot be.
func TestFieldsAreRead(t *testing.T) {
	read := func(of *field.Record, src string) {
		for f := range of.All() {
			bad := f.Key + ": {zzzzzz: 1}"
			if (of == &field.Offer || of == &field.Agreement) && !field.Strategies().Has(f.Key) {
				bad += ", extend: {}" // of an offer without a strategy nothing else is read
			}
			_, faults := Parse("book.yaml", []byte(strings.Replace(src, "zzzzzz: 1", bad, 1)))
			if !f.Hidden && !slices.ContainsFunc(faults, func(x Fault) bool { return slices.Contains(strings.Split(x.Path, "."), f.Key) }) {
				t.Errorf("%s.%s is not read", of.Name, f.Key)
			}
		}
	}
	for _, of := range slices.Concat([]*field.Record{&field.Book, &field.Offer, &field.Agreement}, field.Records) {
		read(of, unknownIn[of.Name])
	}
	for f := range field.Strategies().All() {
		read(f.Of, oneLoan("offers: [{"+f.Key+": {zzzzzz: 1}}]"))
	}
	read(&field.Revolving, owedLoan("method: revolving\nzzzzzz: 1"))
}
