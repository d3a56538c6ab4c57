package pages

import (
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/rules"
)

var (
	wPresetNothing     = lang.Text{ZH: "{1}：产品资料 {2} 没有补什么。", EN: "{1}: the preset {2} filled in nothing."}
	wPresetContract    = lang.Text{ZH: "以合同为准", EN: "the contract decides"}
	wPresetAllGeneral  = lang.Text{ZH: "一般了解，以合同为准", EN: "general knowledge; the contract decides"}
	wPresetSomeGeneral = lang.Text{ZH: "{1}只是一般了解，以合同为准", EN: "{1}: general knowledge; the contract decides"}
	wPresetFilled      = lang.Text{ZH: "{1}：{2}取自产品资料 {3} ({4})。", EN: "{1}: {2} from the preset {3} ({4})."}
)

// presets says of each loan what it took from its preset, a line a loan.
func (v voice) presets(loans []int) string {
	took := pick(loans, func(i int) bool { return i < len(v.head.Presets) && v.head.Presets[i] != nil })
	return inLines(each(took, func(i int) string {
		p := v.head.Presets[i]
		if len(p.Fields) == 0 {
			return v.say(wPresetNothing, v.name(i), cells.Clean(p.Preset))
		}
		how := v.say(wPresetContract)
		switch general := p.General(); {
		case len(general) == len(p.Fields):
			how = v.say(wPresetAllGeneral)
		case len(general) > 0:
			how = v.say(wPresetSomeGeneral, v.fieldWords(general))
		}
		return v.say(wPresetFilled, v.name(i), v.fieldWords(p.Fields), cells.Clean(p.Preset), how)
	})...)
}

func (v voice) fieldWords(fields []rules.Field) string {
	return v.list(each(fields, func(f rules.Field) string { return v.say(rules.FieldWords(f.Name)) }))
}
