package report

import (
	"strings"

	"repay/planner/page"
	"repay/planner/rules"
)

// presets says of each loan what it took from its preset, a line a loan.
func (v voice) presets(loans []int) string {
	var lines []string
	for _, i := range loans {
		if i >= len(v.head.Presets) || v.head.Presets[i] == nil {
			continue
		}
		p := v.head.Presets[i]
		if len(p.Fields) == 0 {
			lines = append(lines, v.say(wPresetNothing, v.name(i), page.Clean(p.Preset)))
			continue
		}
		how := v.say(wPresetContract)
		switch general := p.General(); {
		case len(general) == len(p.Fields):
			how = v.say(wPresetAllGeneral)
		case len(general) > 0:
			how = v.say(wPresetSomeGeneral, v.fieldWords(general))
		}
		lines = append(lines, v.say(wPresetFilled, v.name(i), v.fieldWords(p.Fields), page.Clean(p.Preset), how))
	}
	return strings.Join(lines, "\n")
}

func (v voice) fieldWords(fields []rules.Field) string {
	var list []string
	for _, f := range fields {
		list = append(list, rules.FieldWords(f.Name).In(v.Lang))
	}
	return v.list(list)
}
