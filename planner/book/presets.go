package book

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/rules"
)

// Presets are products by name, read and ready to fill in what loans leave out.
type Presets struct{ list []preset }

// preset is a product with the values of its fields as they were written.
type preset struct {
	rules.Preset
	fields  func() []presetField // beside Preset.Fields
	builtIn bool                 // its amounts are in yuan
}

// presetField is one field of a loan, or one inside another: lender.type is
// type in lender.
type presetField struct {
	in, key string // in: empty for a field of the loan itself
	value   *source.Node
}

// BuiltIn are the presets that come with the program. The values of one are
// parsed when a loan first names it.
var BuiltIn = sync.OnceValue(func() *Presets {
	p := &Presets{}
	for _, x := range rules.BuiltInPresets() {
		p.list = append(p.list, preset{x, sync.OnceValue(func() []presetField { return parseFields(x) }), true})
	}
	return p
})

// presetsFormat is the format of files of presets.
var presetsFormat = &source.Format{Empty: notPresets, Words: bookWords, Say: saysKeys(&field.Presets)}

// parseFields parses the values of a built-in preset. They have no faults: a
// test compares them with those of the file.
func parseFields(p rules.Preset) []presetField {
	var b strings.Builder
	for _, f := range p.Fields {
		in, key, nested := strings.Cut(f.Name, ".")
		if nested {
			fmt.Fprintf(&b, "%s: {%s: %s}\n", in, key, f.Value)
		} else {
			fmt.Fprintf(&b, "%s: %s\n", in, f.Value)
		}
	}
	var fields []presetField
	source.Read(presetsFormat, "presets.yaml", []byte(b.String()), func(of *source.Reading, root *source.Node) {
		fields = newReader(of).readFactFields(root, rules.Field{}, &rules.Preset{}, &source.Node{Kind: source.Mapping})
	})
	return fields
}

// List are the presets, in the order of their files.
func (p *Presets) List() []rules.Preset {
	list := make([]rules.Preset, len(p.list))
	for i, x := range p.list {
		list[i] = x.Preset
	}
	return list
}

// Find returns the preset of a name, of any of its names, in any spelling of
// it; nil where there is none.
func (p *Presets) Find(name string) *rules.Preset {
	if x := p.find(name); x != nil {
		return &x.Preset
	}
	return nil
}

// find looks through the names first: what one preset is also called may be
// the name of another.
func (p *Presets) find(name string) *preset {
	for _, of := range []func(preset) []string{
		func(x preset) []string { return []string{x.Name} },
		func(x preset) []string { return x.Also },
	} {
		for i, x := range p.list {
			if slices.ContainsFunc(of(x), func(s string) bool { return enum.Fold(s) == enum.Fold(name) }) {
				return &p.list[i]
			}
		}
	}
	return nil
}

// Nearest is the name that was most likely meant; empty where none is near. Of
// two Chinese characters one is half the name: that is another product.
func (p *Presets) Nearest(name string) string {
	if enum.HasHan(name) && utf8.RuneCountInString(enum.Fold(name)) < 3 {
		return ""
	}
	return nearest(name, p.words())
}

// words are all names, Chinese ones too.
func (p *Presets) words() (words []string) {
	for _, x := range p.list {
		words = append(append(words, x.Name), x.Also...)
	}
	return words
}

// names are the names, one a preset.
func (p *Presets) names() (names []string) {
	for _, x := range p.list {
		names = append(names, x.Name)
	}
	return names
}

// With reads a file of presets. They come before those that are there already,
// and one of the same name takes the place of the old one, whole, under its
// other names too. With an error it is nil; the faults are the file's, as [Parse] gives those of a book.
func (p *Presets) With(file string, src []byte) (*Presets, []Fault) {
	var own []preset
	last := source.Read(presetsFormat, file, src, func(of *source.Reading, root *source.Node) {
		own = nil
		if root != nil {
			own = newReader(of).readPresets(root)
		}
	})
	faults := last.Faults()
	if last.Failed() {
		return nil, faults
	}
	var rest []preset
	for _, x := range p.list {
		i := slices.IndexFunc(own, func(y preset) bool { return enum.Fold(x.Name) == enum.Fold(y.Name) })
		if i < 0 {
			rest = append(rest, x)
			continue
		}
		own[i].Also = append(own[i].Also, x.Also...)
	}
	return &Presets{append(own, rest...)}, faults
}

// name is the field's, as in rules.PresetFields.
func (f presetField) name() string {
	if f.in == "" {
		return f.key
	}
	return f.in + "." + f.key
}
