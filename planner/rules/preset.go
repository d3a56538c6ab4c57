package rules

import (
	"sync"

	"repay/planner/enum"
	"repay/planner/lang"
)

// Preset is a product: what of its terms is the same for everybody. It never
// holds an amount (but a tolerance), a date, a term or a rate that differs from one
// borrower to the next.
type Preset struct {
	Name    string
	Also    []string    // other names, Chinese ones among them
	What    lang.Text   // what it is
	Notes   []lang.Text // what differs from contract to contract
	Signed  Span        // when the loans that it describes were signed
	Checked Date        // the day its facts were read; zero: not stated
	Fields  []Field     // in the order of its file
}

// Field is one field of a loan that a preset fills.
type Field struct {
	Name   string // as in a loan; lender.type is a field inside another
	Value  string // as it was written, on one line
	Sure   Certainty
	Source lang.Text // empty: not stated
}

// Filled is what a loan took from its preset.
type Filled struct {
	Preset string // its name
	Fields []Field
}

// Chinese is the first of its names in Chinese; empty: it has none.
func (p Preset) Chinese() string {
	for _, name := range append([]string{p.Name}, p.Also...) {
		if enum.HasHan(name) {
			return name
		}
	}
	return ""
}

// Count is how many of the fields are that sure.
func (p Preset) Count(s Certainty) (n int) {
	for _, f := range p.Fields {
		if f.Sure == s {
			n++
		}
	}
	return n
}

// Names of the fields that a preset may fill, in the order of a loan's, each
// with the words for it.
var presetFields = []struct {
	name  string
	words lang.Text
}{
	{"lender.type", lang.Text{ZH: "出借方类型", EN: "type of lender"}},
	{"rate", lang.Text{ZH: "利率", EN: "rate"}},
	{"basis", lang.Text{ZH: "计息天数", EN: "day count"}},
	{"method", lang.Text{ZH: "还款方式", EN: "method"}},
	{"interest_mode", lang.Text{ZH: "计息方式", EN: "interest mode"}},
	{"statement.minimum_percent", lang.Text{ZH: "最低还款比例", EN: "minimum payment"}},
	{"statement.minimum_floor", lang.Text{ZH: "最低还款额下限", EN: "least minimum payment"}},
	{"rounding", lang.Text{ZH: "取整", EN: "rounding"}},
	{"grace", lang.Text{ZH: "宽限", EN: "grace"}},
	{"tolerance", lang.Text{ZH: "容差", EN: "tolerance"}},
	{"penalty", lang.Text{ZH: "罚息", EN: "penalty"}},
	{"allocation", lang.Text{ZH: "冲抵顺序", EN: "allocation"}},
	{"prepay", lang.Text{ZH: "提前还款", EN: "prepayment"}},
}

// PresetFields lists the names of the fields that a preset may fill.
func PresetFields() []string {
	var names []string
	for _, f := range presetFields {
		names = append(names, f.name)
	}
	return names
}

// FieldWords are the words for a field that a preset may fill.
func FieldWords(name string) lang.Text {
	for _, f := range presetFields {
		if f.name == name {
			return f.words
		}
	}
	return lang.Text{ZH: name, EN: name}
}

// General are those of the fields that are general knowledge only.
func (f Filled) General() (list []Field) {
	for _, x := range f.Fields {
		if x.Sure == SureDefault {
			list = append(list, x)
		}
	}
	return list
}

// BuiltInPresets returns the presets that come with the program: what
// presets.yaml says.
var BuiltInPresets = sync.OnceValue(builtInPresets)
