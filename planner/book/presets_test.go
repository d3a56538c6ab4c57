package book

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/rules"
)

// TestPresetsFile: the presets that everybody has say of every field how sure it
// is and where it was read, and one name is one preset.
func TestPresetsFile(t *testing.T) {
	known, faults := (&Presets{}).With("presets.yaml", readFile(t, presetsFile))
	if len(faults) > 0 || known == nil {
		t.Fatal(faults)
	}
	of := map[string]string{}
	for _, p := range known.List() {
		if p.Chinese() == "" || p.What.ZH == "" || p.What.EN == "" || p.Checked.IsZero() || len(p.Fields) == 0 {
			t.Errorf("%s is incomplete: %+v", p.Name, p)
		}
		for _, n := range append([]string{p.Name}, p.Also...) {
			if other := of[enum.Fold(n)]; other != "" {
				t.Errorf("%s is both %s and %s", n, other, p.Name)
			}
			of[enum.Fold(n)] = p.Name
			if found := known.Find(n); found == nil || found.Name != p.Name {
				t.Errorf("%s finds %v", n, found)
			}
		}
		for _, f := range p.Fields {
			if f.Source.ZH == "" || f.Source.EN == "" || !slices.Contains(rules.PresetFields(), f.Name) {
				t.Errorf("%s: %+v", p.Name, f)
			}
		}
	}
	for _, n := range []string{"花呗", "借呗", "网商贷", "微粒贷", "微信分付", "京东白条", "消费金融", "玖富", "银行贷款", "信用卡", "credit card"} {
		if known.Find(n) == nil {
			t.Errorf("no preset is called %s", n)
		}
	}
}

// own is a file of presets with every field that there may be.
const own = `version: 1
presets:
  - name: all
    also: 全都有
    what: 例子
    facts:
      - {sure: A, source: 合同, fields: {method: annuity, rate: 12%/year, basis: 30/360, rounding: up, lender: {type: bank}}}
      - {sure: B, fields: {grace: 3, penalty: {rate: 1.5x, late_fee: {amount: 20}}}}
      - {fields: {allocation: [principal, interest, fees, penalty], prepay: {effect: lower, fee: 1%}}}
  - {name: jiebei, facts: [{sure: A, fields: {grace: 5}}]}
  - name: line
    signed: {from: 2026-01}
    facts: [{sure: A, fields: {method: revolving, interest_mode: daily, statement: {minimum_percent: 10%}}}]
`

func ownPresets(t *testing.T) *Presets {
	t.Helper()
	known, faults := BuiltIn().With("own.yaml", []byte(own))
	if known == nil {
		t.Fatal(faults)
	}
	return known
}

// TestPresetFills holds a loan with a preset to the same loan with the fields
// written out.
func TestPresetFills(t *testing.T) {
	known := ownPresets(t)
	const terms = "id: a, principal: 30000, start: 2026-03-08, periods: 12"
	for _, c := range []struct {
		with, written string
		filled        string
	}{
		{"preset: 微粒贷, rate: 0.04%/day, method: annuity", "rate: 0.04%/day, method: annuity, penalty: 1.5x", "penalty"},
		{"preset: Bank_Loan, rate: 7%/year, method: flat", "rate: 7%/year, method: flat, basis: actual/360, penalty: {rate: 1.5x, compound: interest}, lender: {type: bank}", "lender.type penalty basis"},
		{"rate: 7%/year, method: flat, lender: 某银行, preset: 银行贷款", "rate: 7%/year, method: flat, basis: actual/360, penalty: {rate: 1.5x, compound: interest}, lender: {name: 某银行, type: bank}", "lender.type penalty basis"},
		{"rate: 7%/year, method: flat, lender: {name: 某银行}, preset: 银行贷款, basis: 30/360, penalty: 1.3x", "rate: 7%/year, method: flat, basis: 30/360, penalty: 1.3x, lender: {name: 某银行, type: bank}", "lender.type"},
		{"rate: 7%/year, method: flat, lender: {type: small-loan}, preset: 银行贷款, basis: 30/360, penalty: {on: balance, rate: none}", "rate: 7%/year, method: flat, basis: 30/360, penalty: {on: balance, rate: none}, lender: {type: small-loan}", ""},
		{"preset: all", "method: annuity, rate: 12%/year, basis: 30/360, rounding: up, lender: {type: bank}, grace: 3, penalty: {rate: 1.5x, late_fee: {amount: 20}}, allocation: [principal, interest, fees, penalty], prepay: {effect: lower, fee: 1%}", "method rate basis rounding lender.type grace penalty allocation prepay"},
		{"preset: 全都有, method: 等额本息, rate: 0%/year, rounding: {interest: down}, grace: 0, penalty: {rate: unknown}, allocation: interest-first, prepay: advance, basis: actual/365, lender: {type: p2p}", "method: annuity, rate: 0%/year, rounding: {interest: down}, lender: {type: p2p}, penalty: {rate: unknown}, allocation: interest-first, prepay: advance", ""},
		{"preset: jiebei, rate: 0.04%/day, method: annuity", "rate: 0.04%/day, method: annuity, grace: 5", "grace"},
	} {
		read := func(fields string) *Book {
			b, faults := ParseWith(Known{Presets: known}, "book.yaml", []byte("version: 1\nloans:\n  - {"+terms+", "+fields+"}\n"))
			if b == nil {
				t.Fatal(faults[0].Render(lang.EN))
			}
			return b
		}
		b, want := read(c.with), read(c.written)
		if !reflect.DeepEqual(b.Loans, want.Loans) || !reflect.DeepEqual(b.Details[0].Lender, want.Details[0].Lender) {
			t.Errorf("%s is read as\n%+v %+v\nwant\n%+v %+v", c.with, b.Loans[0], b.Details[0], want.Loans[0], want.Details[0])
		}
		var filled []string
		for _, f := range b.Details[0].Preset.Fields {
			filled = append(filled, f.Name)
		}
		if got := strings.Join(filled, " "); got != c.filled {
			t.Errorf("%s: filled %q, want %q", c.with, got, c.filled)
		}
	}
}

// TestPresetInStatement: of a statement a preset fills the least that is asked
// for, where the statement says nothing about it.
func TestPresetInStatement(t *testing.T) {
	for fields, want := range map[string]string{
		"preset: line": "method interest_mode",
		"preset: line, statement: {date: 2026-09-05}":                                     "method interest_mode statement.minimum_percent",
		"preset: line, statement: {date: 2026-09-05, minimum: 500}":                       "method interest_mode",
		"preset: line, statement: {minimum_percent: 5%}, interest_mode: full":             "method",
		"preset: line, statement: {minimum: }":                                            "method interest_mode",
		"preset: line, method: revolving, statement: 500":                                 "interest_mode",
		"preset: huabei, statement: {date: 2026-09-05, due: 2026-09-25, balance: 5000}":   "method rate interest_mode penalty statement.minimum_percent",
		"preset: card-unpaid, statement: {date: 2026-09-05, due: 2026-09-25, balance: 1}": "lender.type method rate interest_mode statement.minimum_percent penalty allocation grace tolerance",
	} {
		r, root := readOnce("{id: a, " + fields + "}")
		r.known.Presets = ownPresets(t)
		c, _ := r.open(root, &field.Loan)
		filled := c.fill()
		var names []string
		for _, f := range filled.Fields {
			names = append(names, f.Name)
			in, key, nested := strings.Cut(f.Name, ".")
			n := c.n.Get(in)
			if nested {
				n = n.Get(key)
			}
			if n == nil || n.Preset() == nil || inLine(n) != f.Value {
				t.Errorf("%s: %s is %+v, want %s", fields, f.Name, n, f.Value)
			}
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: filled %q, want %q", fields, got, want)
		}
	}
}

// TestPresetFaults: what does not go together with what a preset filled in is
// told where the preset is named.
func TestPresetFaults(t *testing.T) {
	src := "version: 1\nloans:\n  - id: a\n    preset: jiebei\n    principal: 30000\n    rate: 1%/month\n    method: open\n    start: 2026-03-08\n"
	b, faults := ParseWith(Known{Presets: ownPresets(t)}, "book.yaml", []byte(src))
	if b != nil || len(faults) != 1 {
		t.Fatal(faults)
	}
	const want = `book.yaml:4:13: error: from preset jiebei: grace means nothing with method open
    4 |     preset: jiebei
      |             ^^^^^^
  write grace yourself, and the preset's is not used
`
	f := faults[0]
	if got := f.Render(lang.EN); got != want || f.Path != "loans[0].grace" || f.Kind != notForThisMethod {
		t.Errorf("%s at %s:\n%swant\n%s", f.Kind, f.Path, got, want)
	}
	if got := f.Render(lang.ZH); !strings.Contains(got, "错误：来自 preset jiebei：") {
		t.Error(got)
	}
	if got := f.Redacted("book").Render(lang.EN); strings.Contains(got, "jiebei") {
		t.Error(got)
	}
}

// TestPresetDates: the day that decides is the contract's, else that of the
// statement.
func TestPresetDates(t *testing.T) {
	for fields, want := range map[string]bool{
		"start: 2020-12-31":                                       false,
		"start: 2021-01-01":                                       true,
		"start: 2021-01-01, signed: 2020-12-30":                   false,
		"start: 2020-12-01, signed: 2021-01-02":                   true,
		"start: soon":                                             false,
		"statement: {date: 2021-02-01}":                           true,
		"statement: {on: 2021-02-01}":                             true,
		"owed: {date: 2026-11-21, principal: 1, periods_left: 1}": false,
	} {
		r, root := readOnce("{id: a, preset: jiufu, " + fields + "}")
		c, _ := r.open(root, &field.Loan)
		c.fill()
		got := slices.ContainsFunc(r.Faults(), func(f Fault) bool { return f.Kind == presetOutside })
		if got != want {
			t.Errorf("%s: outside %v, want %v", fields, got, want)
		}
	}
}

// readOnce reads a text as often as it takes, and returns its reader and tree.
func readOnce(src string) (r *reader, root *source.Node) {
	source.Read(bookFormat, "book.yaml", []byte(src), func(of *source.Reading, n *source.Node) { r, root = newReader(of), n })
	return r, root
}

// TestWith: presets of one's own come first, and one of the same name takes
// the place of the old one with all its fields, under all its names.
func TestWith(t *testing.T) {
	known := ownPresets(t)
	names := known.names()
	if !slices.Equal(names[:3], []string{"all", "jiebei", "line"}) || len(names) != len(BuiltIn().names())+2 {
		t.Error(names)
	}
	if p := known.Find("jiebei"); len(p.Fields) != 1 || p.Fields[0].Name != "grace" || p.Fields[0].Value != "5" {
		t.Errorf("%+v", p)
	}
	if p := known.Find("借呗"); p == nil || p.Fields[0].Name != "grace" {
		t.Errorf("another name of it finds %+v", p)
	}
	if p := BuiltIn().Find("jiebei"); p.Fields[0].Name != "penalty" {
		t.Errorf("the built-in one changed: %+v", p)
	}
	all := known.Find("all")
	if f := all.Fields[len(all.Fields)-1]; f.Value != "{effect: lower, fee: 1%}" || f.Sure != rules.SureDefault || f.Source.EN != "" {
		t.Errorf("%+v", f)
	}
}

// TestAppendWithPreset: what a preset filled in is nowhere in the text, and a
// payment finds its place all the same.
func TestAppendWithPreset(t *testing.T) {
	for _, loan := range []string{
		"  - {id: a, principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12, preset: 借呗}\n",
		"  - {preset: bank-loan, id: a, lender: 某银行, principal: 30000, rate: 7%/year, method: annuity, start: 2026-03-08, periods: 12}\n",
		"  - id: a\n    principal: 30000\n    rate: 0.04%/day\n    method: annuity\n    start: 2026-03-08\n    periods: 12\n    preset: 借呗  # mine\n    # more\n",
		"  - preset: bank-loan\n    id: a\n    principal: 30000\n    rate: 7%/year\n    method: annuity\n    start: 2026-03-08\n    periods: 12\n    lender: 某银行\n      第二行\n",
		"  - id: a\n    principal: 30000\n    rate: 7%/year\n    method: annuity\n    start: 2026-03-08\n    periods: 12\n    preset: bank-loan\n    lender:\n      name: 某银行\n",
	} {
		src := []byte("version: 1\nas_of: 2026-11-21\nloans:\n" + loan)
		if b, faults := Parse("book.yaml", src); b == nil || b.Details[0].Preset == nil {
			t.Fatal(faults)
		}
		if checkAppend(t, src, oddSaid) == 0 {
			t.Errorf("no place in\n%s", loan)
		}
	}
}

// A preset fills in both parts of a minimum; the least of it also where the statement
// names this month's.
func TestPresetMinimumFloor(t *testing.T) {
	const own = "version: 1\npresets:\n  - {name: my-card, facts: [{sure: B, source: x, fields: {method: revolving, 账单: {最低还款比例: 1%, 最低还款额下限: 50}}}]}\n"
	known, faults := BuiltIn().With("own.yaml", []byte(own))
	if known == nil {
		t.Fatal(faults)
	}
	for minimum, percent := range map[string]bool{"": true, ", minimum: 60": false} {
		src := "version: 1\nloans:\n  - {name: card, preset: my-card, rate: 2.5%/month, statement: {date: 2026-11-05, due: 2026-11-25, balance: 2000" + minimum + "}}\n"
		b, faults := ParseWith(Known{Presets: known}, "book.yaml", []byte(src))
		if b == nil {
			t.Fatal(faults)
		}
		if s := b.Loans[0].Terms.Card.Statement; s.MinimumFloor != 50_00 || (s.MinimumPercent != nil) != percent {
			t.Errorf("minimum %q: floor %v, percent %v", minimum, s.MinimumFloor, s.MinimumPercent)
		}
	}
}
