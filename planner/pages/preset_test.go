package pages

import (
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// card is a product with every part that one may have.
var card = rules.Preset{
	Name: "card", Also: []string{"kard", "卡"}, What: lang.Text{ZH: "一张卡", EN: "a card"},
	Notes:  []lang.Text{{ZH: strings.Repeat("很长的说明", 20), EN: strings.Repeat("a long note ", 20)}},
	Signed: rules.Span{From: calendar.Of(2021, 1, 1), Until: calendar.Of(2025, 12, 31)}, Checked: calendar.Of(2026, 11, 21),
	Fields: []rules.Field{
		{Name: "rate", Value: "0.05%/day", Sure: rules.SureSecond, Source: lang.Text{ZH: "合约", EN: "the contract"}},
		{Name: "grace", Value: "3", Sure: rules.SureSecond, Source: lang.Text{ZH: "合约", EN: "the contract"}},
		{Name: "statement.minimum_percent", Value: "10%", Sure: rules.SureDefault},
	},
}

func TestPresetYAML(t *testing.T) {
	for l, want := range map[lang.Lang]string{
		lang.EN: "# For loans signed from 2021-01-01 to 2025-12-31.\n" +
			"# Sure: A is read in the text itself, B in a second source or a judgment, C is\n# an unconfirmed default.\n" +
			"# Read on 2026-11-21; the contract decides.\n" +
			"    # B the contract\n    rate: 0.05%/day\n    grace: 3\n" +
			"    # C\n    statement:\n      minimum_percent: 10%\n",
		lang.ZH: "# 适用于 2021-01-01 到 2025-12-31 签的借款。\n" +
			"# 把握：A 看过原文，B 看过转述或判决，C 没有核实，只是默认值。\n# 资料查于 2026-11-21，以合同为准。\n" +
			"    # B 合约\n    利率: 0.05%/日\n    宽限: 3\n" +
			"    # C\n    账单:\n      最低还款比例: 10%\n",
	} {
		got := PresetYAML(l, card)
		if !strings.HasSuffix(got, want) || !strings.HasPrefix(got, "# card 卡"+map[lang.Lang]string{lang.ZH: "：", lang.EN: ": "}[l]+card.What.In(l)+"\n") {
			t.Errorf("%s\nwant at its end\n%s", got, want)
		}
		for line := range strings.Lines(got) {
			if cells.Width(strings.TrimSuffix(line, "\n")) > 80 {
				t.Errorf("too wide: %s", line)
			}
		}
	}
}

// The foot says which fields came from a preset, and which of them are general
// knowledge; what a loan with a preset states itself is not among them.
func TestPresetFoot(t *testing.T) {
	c := plan.Case{Loans: []plan.Loan{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "e"}}}
	h := Head{Head: record.Head{Lang: lang.EN, Presets: []*rules.Filled{
		{Preset: "card", Fields: card.Fields},
		nil,
		{Preset: "card", Fields: card.Fields[:2]},
		{Preset: "card", Fields: card.Fields[2:]},
		{Preset: "card"},
	}}}
	const want = `a: rate, grace, minimum payment from the preset card (minimum payment: general knowledge; the contract decides).
c: rate, grace from the preset card (the contract decides).
d: minimum payment from the preset card (general knowledge; the contract decides).
e: the preset card filled in nothing.`
	if got := newVoice(h, c).presets([]int{0, 1, 2, 3, 4}); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	h.Lang = lang.ZH
	if got := newVoice(h, c).presets([]int{0}); got != "a：利率、宽限、最低还款比例取自产品资料 card (最低还款比例只是一般了解，以合同为准)。" {
		t.Error(got)
	}
}
