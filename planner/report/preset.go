package report

import (
	"strings"

	"repay/planner/page"
	"repay/planner/rules"
)

// presetJSON is what a loan took from its preset.
type presetJSON struct {
	Name   string            `json:"name"`
	Fields []presetFieldJSON `json:"fields"`
}

type presetFieldJSON struct {
	Field  string  `json:"field"`
	Value  string  `json:"value"`
	Sure   string  `json:"sure"`
	Source *string `json:"source"`
}

// preset is what a loan took from its preset; nil: it names none.
func (v voice) preset(loan int) *presetJSON {
	if loan >= len(v.head.Presets) || v.head.Presets[loan] == nil {
		return nil
	}
	p := v.head.Presets[loan]
	return &presetJSON{p.Preset, v.presetFields(p.Fields)}
}

func (v voice) presetFields(fields []rules.Field) []presetFieldJSON {
	out := []presetFieldJSON{}
	for _, f := range fields {
		out = append(out, presetFieldJSON{f.Name, f.Value, string(f.Sure), orNull(f.Source.In(v.Lang))})
	}
	return out
}

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
