package book

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/rules"
)

// fullRules is a file with every key, some of them in their other form.
const fullRules = `version: 1
country: uk
name: {zh: 英国, en: the United Kingdom}
currency: GBP
base: none
lender_types:
  - {name: pawn, also: [当铺, pawnbroker], words: {zh: 当铺, en: pawnbroker}}
rules:
  - id: dear
    measures: cost
    lenders: [pawn, 银行, pay day]
    except: tax
    signed: {from: 2020-08, until: null}
    from: 2015-01-02
    until: 2026-08
    when: [overdue, not judgment, Not  received_less]
    regions: [Scotland, Wales]
    term: {over: 12 months, up_to: 5 years}
    principal: {over: 1000, up_to: "£10,000.50"}
    cost: {least: 100%/year}
    days_overdue: {over: 120 days}
    limit: 36%/year
    compare: simple
    counts: both
    instead_of: [claim, record]
    sure: A
    name: {zh: 线, en: a line}
    source: {zh: 某处, en: some place}
    number: CONC 5A
    url: https://example.org/line
    read: 2026-11-28
    says: {zh: 话, en: words}
    check: {zh: 看看, en: look}
  - {id: claim, measures: limitation, limit: varies, least: 3 years, runs_from: each-due, restarts: [payment, notice], from: open, until: none, sure: B, name: n, source: s, number: 1, read: 2026-11-28}
  - {id: longer, measures: extension, limit: 50%, in_all: 480 months, from: null, until: open, sure: C, name: n, source: s, url: http://example.org/, read: 2026-11-28}
  - {id: late, measures: late-fee, limit: 15, from: , until: , sure: C, name: n, source: s, number: 1, read: 2026-11-28}
  - {id: ask, measures: ask-before-due, from: open, until: open, sure: A, name: n, source: s, number: 1, read: 2026-11-28}
  - {id: record, measures: record, limit: 5 years, runs_from: cleared, from: open, until: open, sure: A, name: n, source: s, number: 1, read: 2026-11-28}
`

// TestRulesAsWritten: every key of a file is read.
func TestRulesAsWritten(t *testing.T) {
	got, faults := Rules("rules.yaml", []byte(fullRules))
	if len(faults) > 0 {
		t.Fatal(faults[0].Render(lang.EN))
	}
	rule := func(id string, m rules.Measure, sure rules.Certainty, l rules.Limit) *rules.Rule {
		return &rules.Rule{
			ID: id, Measures: m, Limit: l, Sure: sure, Name: fault.Same("n"), Source: fault.Same("s"),
			Number: fault.Same("1"), Read: day(2026, 11, 28),
		}
	}
	claim := rule("claim", rules.MeasureLimitation, "B", rules.Limit{Varies: true, Least: 36})
	claim.RunsFrom, claim.Restarts = rules.EachDue, []rules.Restart{rules.Payment, rules.Notice}
	longer := rule("longer", rules.MeasureExtension, "C", rules.Limit{Part: money.NewRatio(1, 2), InAll: 480})
	longer.Number, longer.URL = lang.Text{}, "http://example.org/"
	record := rule("record", rules.MeasureRecord, "A", rules.Limit{Months: 60})
	record.RunsFrom = rules.Cleared
	late := rule("late", rules.MeasureLateFee, "C", rules.Limit{Sum: money.Int(15)})
	late.Currency = "GBP"
	want := &rules.Lines{
		Country: "GB", Name: lang.Text{ZH: "英国", EN: "the United Kingdom"}, Currency: "GBP", Alone: true,
		LenderTypes: []rules.LenderType{{Name: "pawn", Also: []string{"当铺", "pawnbroker"}, Words: lang.Text{ZH: "当铺", EN: "pawnbroker"}}},
		Rules: []*rules.Rule{
			{
				ID: "dear", Measures: rules.MeasureYearlyCost, Lenders: []string{"pawn", "bank", "payday"}, Except: []string{"tax"},
				Signed: rules.Span{From: day(2020, 8, 1)}, Force: rules.Span{From: day(2015, 1, 2), Until: day(2026, 8, 31)},
				Term: rules.Term{Over: 12, UpTo: 60}, Lent: rules.Sums{Over: money.Int(1000), UpTo: money.NewRatio(20001, 2)},
				DaysOverdue: 120, Cost: money.Int(1), Regions: []string{"scotland", "england-wales"},
				When:      []rules.Condition{{Fact: rules.FactOverdue}, {Fact: rules.FactJudgment, Not: true}, {Fact: rules.FactReceivedLess, Not: true}},
				InsteadOf: []string{"claim", "record"}, Limit: rules.Limit{Rate: money.NewRatio(36, 100)}, Currency: "GBP",
				Compare: rules.Simple, Counts: rules.Both, Sure: "A",
				Name: lang.Text{ZH: "线", EN: "a line"}, Source: lang.Text{ZH: "某处", EN: "some place"}, Number: fault.Same("CONC 5A"),
				URL: "https://example.org/line", Read: day(2026, 11, 28),
				Says: lang.Text{ZH: "话", EN: "words"}, Check: lang.Text{ZH: "看看", EN: "look"},
			},
			claim, longer, late,
			rule("ask", rules.MeasureAskBefore, "A", rules.Limit{}),
			record,
		},
	}
	for i, r := range got.Rules {
		if i < len(want.Rules) && !reflect.DeepEqual(r, want.Rules[i]) {
			t.Errorf("%s is\n%+v\nwant\n%+v", r.ID, *r, *want.Rules[i])
		}
	}
	got.Rules, want.Rules = nil, nil
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the head is\n%+v\nwant\n%+v", got, want)
	}
}

// TestEveryKeyIsRead: the file with every key has indeed every one.
func TestEveryKeyIsRead(t *testing.T) {
	for _, key := range slices.Concat(field.Rule.Keys(), field.LenderType.Keys()) {
		if !strings.Contains(fullRules, key+": ") {
			t.Errorf("no %s in it", key)
		}
	}
}

// TestTypesOfFiles: a book may name the types of lenders that a file adds, and
// those of every country's own file; a type that is known already gains names.
func TestTypesOfFiles(t *testing.T) {
	lines, _ := Rules("rules.yaml", []byte(`version: 1
lender_types:
  - {name: pawn, also: [当铺], words: 当铺}
  - {name: payday, also: [过桥], words: 过桥}
`))
	if lines == nil {
		t.Fatal("not read")
	}
	known := Known{LenderTypes: field.TypesOf(lines.LenderTypes)}
	for word, want := range map[string]string{
		"当铺": "pawn", "Pawn": "pawn", "过桥": "payday", "payday loan": "payday", "bank": "bank", "房贷": "mortgage", "rent": "rent",
	} {
		b, faults := ParseWith(known, "book.yaml", []byte(oneLoan("lender: {type: "+word+"}")))
		if b == nil {
			t.Errorf("%s: %s", word, faults[0].Message.EN)
		} else if got := b.Details[0].Lender.Type; got != want {
			t.Errorf("%s is %s, want %s", word, got, want)
		}
	}
	if b, _ := Parse("book.yaml", []byte(oneLoan("lender: {type: pawn}"))); b != nil {
		t.Error("a type of one's own is known without its file")
	}
	names := known.lenderTypes().Names()
	slices.Sort(names)
	if once := slices.Compact(slices.Clone(names)); len(once) != len(names) {
		t.Errorf("a type is listed twice: %s", names)
	}
}
