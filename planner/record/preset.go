package record

import (
	"repay/planner/internal/schema"
	"repay/planner/lang"
	"repay/planner/rules"
)

// presetJSON is what a loan took from its preset.
type presetJSON struct {
	Name   string            `json:"name"`
	Fields []presetFieldJSON `json:"fields"`
}

type presetFieldJSON struct {
	Field  string `json:"field"`
	Value  string `json:"value"`
	Sure   string `json:"sure"`
	Source orNull `json:"source"`
}

// preset is what a loan took from its preset; nil: it names none.
func (b *builder) preset(loan int) *presetJSON {
	if loan >= len(b.head.Presets) || b.head.Presets[loan] == nil {
		return nil
	}
	p := b.head.Presets[loan]
	return &presetJSON{p.Preset, filledFields(b.head.Lang, p.Fields)}
}

func filledFields(l lang.Lang, fields []rules.Field) []presetFieldJSON {
	out := []presetFieldJSON{}
	for _, f := range fields {
		out = append(out, presetFieldJSON{f.Name, f.Value, string(f.Sure), orNull(f.Source.In(l))})
	}
	return out
}

var PresetKind = Kind{"preset", "Products, and what of a loan they fill in.", presetsJSON{}, []func() schema.Meanings{presetFields}}

// presetsJSON is the record of schema repay/preset/v1.
type presetsJSON struct {
	Schema  string           `json:"schema"`
	Version string           `json:"version"`
	Presets []presetItemJSON `json:"presets"`
}

type presetItemJSON struct {
	Name    string            `json:"name"`
	Also    []string          `json:"also"`
	What    string            `json:"what"`
	From    dateOrNull        `json:"from"`
	Until   dateOrNull        `json:"until"`
	Checked dateOrNull        `json:"checked"`
	Notes   []string          `json:"notes"`
	Fields  []presetFieldJSON `json:"fields"`
}

// Presets returns the record of presets.
func Presets(l lang.Lang, list []rules.Preset) Record {
	r := presetsJSON{Schema: PresetKind.schema(), Version: Version, Presets: []presetItemJSON{}}
	for _, p := range list {
		j := presetItemJSON{
			Name: p.Name, Also: append([]string{}, p.Also...), What: p.What.In(l),
			From: dateOrNull(p.Signed.From), Until: dateOrNull(p.Signed.Until), Checked: dateOrNull(p.Checked),
			Notes: []string{}, Fields: filledFields(l, p.Fields),
		}
		for _, n := range p.Notes {
			j.Notes = append(j.Notes, n.In(l))
		}
		r.Presets = append(r.Presets, j)
	}
	return r
}

// presetKey tells of which preset a line of a sheet is.
type presetKey struct {
	Preset string     `json:"preset"`
	Also   []string   `json:"also"`
	What   string     `json:"what"`
	From   dateOrNull `json:"from"`
	Until  dateOrNull `json:"until"`
}

func (presetsJSON) ofBook() *envelope { return nil }

func (r presetsJSON) sheets() []sheet {
	return []sheet{{"fields", []any{presetKey{}, presetFieldJSON{}}, func(add adder) {
		for _, p := range r.Presets {
			for _, f := range p.Fields {
				add(presetKey{p.Name, p.Also, p.What, p.From, p.Until}, f)
			}
		}
	}}}
}

func presetFields() schema.Meanings {
	return schema.Meanings{
		"preset":            says("What the loan took from its preset; null where it names none."),
		"preset.name":       says("The preset."),
		"presets":           says("The presets."),
		"presetItem.name":   says("The name by which loans refer to it."),
		"also":              says("Its other names."),
		"what":              says("What it is."),
		"notes":             says("What differs from contract to contract."),
		"fields":            says("The fields of a loan that it fills in."),
		"field":             among(rules.PresetFields(), "The field; one inside another has a dot."),
		"presetField.value": says("Its value, as a book writes it."),
		"presetItem.from":   day("The first day that loans it describes were signed; null: any."),
		"presetItem.until":  day("The last day; null: any."),
		"checked":           day("The day its facts were read."),
	}
}
