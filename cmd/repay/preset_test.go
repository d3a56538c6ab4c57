package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/rules"
)

// TestPastedPreset: the fields that repay preset prints, pasted into a loan,
// are what preset: NAME fills in.
func TestPastedPreset(t *testing.T) {
	const (
		head      = "version: 1\nloans:\n  - id: a\n"
		terms     = "    principal: 30000\n    start: 2020-03-08\n    periods: 12\n"
		statement = "    statement:\n      date: 2026-09-05\n      due: 2026-09-25\n      balance: 5000\n"
	)
	for _, p := range book.BuiltIn().List() {
		has := func(field string) bool {
			return slices.ContainsFunc(p.Fields, func(f rules.Field) bool { return f.Name == field })
		}
		own, card := "", has("interest_mode")
		if !card {
			own = terms
		}
		if !has("method") {
			own += "    method: annuity\n"
		}
		if !has("rate") {
			own += "    rate: 7%/year\n"
		}
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			text, code := printed("preset", p.Name, "--lang", l.String())
			if code != exitOK {
				t.Fatalf("%s: exit code %d", p.Name, code)
			}
			byName := head + own + "    preset: " + p.Name + "\n"
			if card {
				// The line that goes into a statement is pasted into the loan's own.
				key := "    " + lang.Text{ZH: "账单", EN: "statement"}.In(l) + ":\n"
				if !strings.Contains(text, key) {
					text += key
				}
				text = strings.Replace(text, key, statement, 1)
				byName += statement
			}
			pasted, faults := book.Parse("pasted.yaml", []byte(head+own+text))
			named, others := book.Parse("named.yaml", []byte(byName))
			if pasted == nil || named == nil {
				if len(faults) == 0 || len(others) == 0 || faults[0].Kind.Code != others[0].Kind.Code {
					t.Errorf("%s: pasted %v, named %v", p.Name, faults, others)
				}
				continue
			}
			if !reflect.DeepEqual(pasted.Loans, named.Loans) {
				t.Errorf("%s pasted in %s:\n%+v\nnamed:\n%+v", p.Name, l, pasted.Loans, named.Loans)
			}
		}
	}
}
