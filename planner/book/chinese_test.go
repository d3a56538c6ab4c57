package book

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/loan"
)

// renamed gives each key of a book a name by chance: in one language, or mixed.
func renamed(n *yaml.Node, of *field.Record, choose func(names []string) string) {
	switch n.Kind {
	case yaml.DocumentNode, yaml.SequenceNode:
		for _, x := range n.Content {
			renamed(x, of, choose)
		}
	case yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			f := of.Field(key.Value)
			if f == nil {
				continue
			}
			var names []string
			for _, name := range of.Names(key.Value) {
				if _, unit := field.RateUnits[name]; !unit || f.Kind != field.PenaltyRate && key.Value == "rate" && value.Kind == yaml.ScalarNode && name == keyOfUnit(value.Value) {
					names = append(names, name)
				}
			}
			key.Value = choose(names)
			if f.Of != nil {
				renamed(value, f.Of, choose)
			}
		}
	}
}

// keyOfUnit is a key that carries the unit of a rate, where it has one.
func keyOfUnit(rate string) string {
	r, bad := parseRate(rate)
	if bad != nil {
		return ""
	}
	for name, per := range field.RateUnits {
		if per == r.Per {
			return name
		}
	}
	return ""
}

// content is what is read of a text, without where it stands.
func content(t *testing.T, name string, src []byte) Book {
	t.Helper()
	b, faults := Parse(name, src)
	if b == nil {
		t.Fatalf("%s: %v\n%s", name, faults[0].Message.EN, src)
	}
	b.places, b.text, b.Warnings, b.HasHan = places{}, nil, nil, false
	return *b
}

// TestKeysInEitherLanguage: a book is the same in English keys, in Chinese ones,
// and in any mixture, at every depth.
func TestKeysInEitherLanguage(t *testing.T) {
	var files []string
	for _, in := range []string{"../../examples/*.yaml", "../../testdata/cases/*.yaml", "../../testdata/answers/*.yaml", "../../testdata/letters/*.yaml", "../../testdata/errors/*.yaml"} {
		found, _ := filepath.Glob(in)
		files = append(files, found...)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	ways := []func([]string) string{
		func(names []string) string { return names[0] },
		func(names []string) string { return names[min(1, len(names)-1)] },
		func(names []string) string { return names[rng.IntN(len(names))] },
		func(names []string) string { return names[rng.IntN(len(names))] },
	}
	books := 0
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := Parse(file, src); b == nil {
			continue
		}
		var want Book
		for i, way := range ways {
			var doc yaml.Node
			if yaml.Unmarshal(src, &doc) != nil {
				break
			}
			renamed(&doc, &field.Book, way)
			text, err := yaml.Marshal(&doc)
			if err != nil {
				t.Fatal(err)
			}
			got := content(t, file, text)
			if i == 0 {
				want = got
				books++
			} else if !reflect.DeepEqual(got, want) {
				t.Errorf("%s is another book as\n%s", file, text)
			}
		}
	}
	if books < 20 {
		t.Errorf("only %d books", books)
	}
}

// TestFirstBooks: the smallest example is the same book in both languages, but
// for what its loan is called.
func TestFirstBooks(t *testing.T) {
	read := func(name string) Book {
		src, err := os.ReadFile("../../examples/" + name)
		if err != nil {
			t.Fatal(err)
		}
		b := content(t, "first", src)
		for i := range b.Loans {
			b.Loans[i].ID, b.Loans[i].Name = "", ""
		}
		return b
	}
	if en, zh := read("first.yaml"), read("first-zh.yaml"); !reflect.DeepEqual(en, zh) {
		t.Errorf("the loans differ: %+v, %+v", en.Loans, zh.Loans)
	}
}

// TestPaymentInChinese: a payment is written in the language of the one before it,
// and of the loan where it is the first.
func TestPaymentInChinese(t *testing.T) {
	const loans = "版本: 1\n借款:\n"
	const terms = "    本金: 3万\n    日利率: 0.04%   # App\n    还款方式: 等额本息\n    放款日: 2026-03-08\n    期数: 12\n"
	early := loan.Payment{Date: calendar.Of(2026, 5, 8), Amount: 150000, As: loan.AsPrepayment}
	for _, c := range []struct {
		before, added, after string
	}{
		{
			loans + "  - 名称: 借呗\n" + terms + "    还款记录:\n      - {日期: 2026-04-08, 金额: 2703.19}\n",
			"      - {日期: 2026-05-08, 金额: 1500, 当作: 提前还款}\n", "",
		},
		{
			loans + "  - 名称: 借呗\n" + terms + "    payments:\n      - date: 2026-04-08\n        金额: 2703.19\n        # 柜台\n",
			"      - date: 2026-05-08\n        金额: 1500\n        as: prepayment\n", "",
		},
		{
			loans + "  - 名称: 借呗\n" + terms + "    已还到: 2026-03-08   # 短信\n",
			"    还款记录:\n      - {日期: 2026-05-08, 金额: 1500, 当作: 提前还款}\n", "    来源: app\n",
		},
		{
			loans + "  - {名称: 借呗, 本金: 3万, 日利率: 0.04%, 还款方式: 等额本息, 放款日: 2026-03-08, 期数: 12",
			", 还款记录: [{日期: 2026-05-08, 金额: 1500, 当作: 提前还款}]", "}   # 一年\n",
		},
		{
			loans + "  - 名称: 借呗\n" + terms + "    还款记录: [",
			"{日期: 2026-05-08, 金额: 1500, 当作: 提前还款}", "]\n",
		},
		{
			"version: 1\nloans:\n  - {\"编号\": a, \"本金\": 3万, \"日利率\": 0.04%, \"还款方式\": 等额本息, \"放款日\": 2026-03-08, \"期数\": 12",
			`, "还款记录": [{"日期": "2026-05-08", "金额": 1500, "当作": "提前还款"}]`, "}\n",
		},
		{
			"版本: 1\n借款:\n  - {id: a, principal: 3万, rate: 0.04%/day, method: annuity, start: 2026-03-08, 期数: 12",
			", payments: [{date: 2026-05-08, amount: 1500, as: prepayment}]", "}\n",
		},
	} {
		b, faults := Parse("zh.yaml", []byte(c.before+c.after))
		if b == nil {
			t.Fatalf("%v\n%s", faults, c.before+c.after)
		}
		got, err := b.AppendPayment(0, early)
		if err != nil {
			t.Fatalf("%v\n%s", err, c.before)
		}
		if want := c.before + c.added + c.after; string(got.Bytes) != want {
			t.Errorf("got\n%swant\n%s", got.Bytes, want)
		}
	}
	for _, last := range []string{
		"    欠款: {日期: 2026-05-07, 合计: 18930.22, 逾期: {从: 2026-03}}\n",
		"    还款方式: 循环\n    日利率: 0.05%\n    账单: {账单日: 2026-05-05, 到期还款日: 2026-05-25, 本期应还: 8600}\n",
	} {
		before := loans + "  - 名称: 老网贷\n" + last
		b, faults := Parse("zh.yaml", []byte(before+"\n    来源: 短信\n"))
		if b == nil {
			t.Fatal(faults)
		}
		got, err := b.AppendPayment(0, loan.Payment{Date: early.Date, Amount: early.Amount})
		if err != nil {
			t.Fatal(err)
		}
		if want := before + "    还款记录:\n      - {日期: 2026-05-08, 金额: 1500}\n\n    来源: 短信\n"; string(got.Bytes) != want {
			t.Errorf("got\n%swant\n%s", got.Bytes, want)
		}
	}
}
