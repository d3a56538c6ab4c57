package pages

import (
	"fmt"
	"strings"

	"repay/planner/book/field"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

var (
	wPresetsTitle     = lang.Text{ZH: "产品资料：在借款里写 产品: 名字，没写的各项就照它补上", EN: "Products: preset: NAME in a loan fills in what the loan leaves out"}
	wColPreset        = lang.Text{ZH: "名字", EN: "Name"}
	wColPresetChinese = lang.Text{ZH: "中文", EN: "Chinese"}
	wColPresetWhat    = lang.Text{ZH: "是什么", EN: "What it is"}
	wColPresetFills   = lang.Text{ZH: "补几项", EN: "Fills"}
	wHowSure          = lang.Text{ZH: "把握：A 看过原文，B 看过转述或判决，C 没有核实，只是默认值。", EN: "Sure: A is read in the text itself, B in a second source or a judgment, C is an unconfirmed default."}
	wPresetsNever     = lang.Text{ZH: "金额 (信用卡的容差除外)、日期、期数和因人而异的利率从不补；借款里写了的总是优先，一切以合同为准。", EN: "Amounts (but the tolerance of cards), dates, terms and personal rates are never filled in. What a loan states comes first, and the contract decides."}
	wRunPreset        = lang.Text{ZH: "看一个补些什么：", EN: "What one of them fills in: "}
)

// PresetsPage lists presets, one a line. again are flags to repeat in the
// command to run next.
func PresetsPage(l lang.Lang, list []rules.Preset, again string) *page.Page {
	v := newVoice(Head{Head: record.Head{Lang: l}}, plan.Case{})
	p := &page.Page{Lang: l, Title: v.say(wPresetsTitle)}
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColPreset), OneLine: true},
		{Head: v.say(wColPresetChinese), OneLine: true},
		{Head: v.say(wColPresetWhat)},
		{Head: v.say(wColPresetFills), Kind: page.Number},
		{Head: v.say(wColSure), OneLine: true},
	}}
	for _, x := range list {
		var sure []string
		for _, s := range rules.Certainties {
			if n := x.Count(s); n > 0 {
				sure = append(sure, fmt.Sprintf("%s %d", s, n))
			}
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: cells.Clean(x.Name)},
			page.TextCell(cells.Clean(x.Chinese())),
			page.TextCell(cells.Clean(x.What.In(l))),
			number(len(x.Fields)), page.TextCell(strings.Join(sure, ", ")),
		})
	}
	p.Add(t, page.Note(v.sentences(v.say(wHowSure), v.say(wPresetsNever))))
	if len(list) > 0 {
		p.Add(page.Command{Lead: v.say(wRunPreset), Line: "repay preset " + page.Quote(list[0].Name) + again})
	}
	return p
}

var (
	wColPresetField  = lang.Text{ZH: "字段", EN: "Field"}
	wColPresetValue  = lang.Text{ZH: "写法", EN: "Value"}
	wColPresetSource = lang.Text{ZH: "来源", EN: "Source"}
)

// PresetPage is one preset as a table, for what is no terminal.
func PresetPage(l lang.Lang, x rules.Preset) *page.Page {
	v := newVoice(Head{Head: record.Head{Lang: l}}, plan.Case{})
	p := &page.Page{Lang: l, Title: v.presetTitle(x)}
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColPresetField)}, {Head: v.say(wColPresetValue)}, {Head: v.say(wColSure)}, {Head: v.say(wColPresetSource)},
	}}
	for _, f := range x.Fields {
		t.Rows = append(t.Rows, []page.Cell{{Text: f.Name}, {Text: cells.Clean(f.Value)}, {Text: string(f.Sure)}, page.TextCell(cells.Clean(f.Source.In(l)))})
	}
	p.Add(t)
	for _, line := range v.presetNotes(x) {
		p.Add(page.Note(line))
	}
	return p
}

func (v voice) presetTitle(x rules.Preset) string {
	title := cells.Clean(x.Name)
	if c := x.Chinese(); c != "" && c != x.Name {
		title += " " + cells.Clean(c)
	}
	if what := x.What.In(v.Lang); what != "" {
		title = v.say(wNamed, title, cells.Clean(what))
	}
	return title
}

var (
	wPresetFromUntil = lang.Text{ZH: "适用于 {1} 到 {2} 签的借款。", EN: "For loans signed from {1} to {2}."}
	wPresetFrom      = lang.Text{ZH: "适用于 {1} 起签的借款。", EN: "For loans signed from {1} on."}
	wPresetUntil     = lang.Text{ZH: "适用于 {1} 为止签的借款。", EN: "For loans signed up to {1}."}
	wPresetChecked   = lang.Text{ZH: "资料查于 {1}，以合同为准。", EN: "Read on {1}; the contract decides."}
)

// presetNotes are what is to be said beside the fields of a preset.
func (v voice) presetNotes(x rules.Preset) (lines []string) {
	for _, n := range x.Notes {
		lines = append(lines, cells.Clean(n.In(v.Lang)))
	}
	switch s := x.Signed; {
	case !s.From.IsZero() && !s.Until.IsZero():
		lines = append(lines, v.say(wPresetFromUntil, s.From, s.Until))
	case !s.From.IsZero():
		lines = append(lines, v.say(wPresetFrom, s.From))
	case !s.Until.IsZero():
		lines = append(lines, v.say(wPresetUntil, s.Until))
	}
	lines = append(lines, v.say(wHowSure))
	if !x.Checked.IsZero() {
		lines = append(lines, v.say(wPresetChecked, x.Checked))
	}
	return lines
}

// PresetYAML writes a preset's fields as lines to paste into a loan, with
// comments on how sure each is and where it was read.
func PresetYAML(l lang.Lang, x rules.Preset) string {
	v := newVoice(Head{Head: record.Head{Lang: l}}, plan.Case{})
	var b strings.Builder
	comment := func(indent, s string) {
		for _, line := range cells.Wrap(s, commentWidth-len(indent)-2) {
			b.WriteString(indent + "# " + line + "\n")
		}
	}
	keys := field.Naming{Levels: []field.Level{{Of: &field.Loan}}, Chinese: l == lang.ZH}
	comment("", v.presetTitle(x))
	for _, line := range v.presetNotes(x) {
		comment("", keys.In(l, line))
	}
	const indent = "    "
	last := ""
	for _, f := range x.Fields {
		if said := v.factWords(f); said != last {
			comment(indent, said)
			last = said
		}
		in, key, nested := strings.Cut(f.Name, ".")
		if !nested {
			b.WriteString(indent + keys.In(l, in+": "+f.Value) + "\n")
			continue
		}
		head, inner, _ := strings.Cut(keys.In(l, in+": {"+key+": "+f.Value+"}"), ": {")
		b.WriteString(indent + head + ":\n" + indent + "  " + strings.TrimSuffix(inner, "}") + "\n")
	}
	return b.String()
}

// commentWidth is how wide the comments of a preset get: a book is read in
// editors too, whatever the terminal.
const commentWidth = 80

// factWords are how sure a field is, and where it was read.
func (v voice) factWords(f rules.Field) string {
	return strings.TrimSpace(string(f.Sure) + " " + cells.Clean(f.Source.In(v.Lang)))
}
