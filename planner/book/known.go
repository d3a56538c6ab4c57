package book

import (
	"slices"

	"repay/planner/book/field"
	"repay/planner/enum"
)

// Known is what a book may name besides what is built in. The zero Known is
// what is built in and nothing else.
type Known struct {
	Presets     *Presets          // products; nil: those that are built in
	LenderTypes enum.List[string] // those that lines of one's own speak of, beside field.LenderTypes
}

// products are the presets that a book may name.
func (k Known) products() *Presets {
	if k.Presets == nil {
		return BuiltIn()
	}
	return k.Presets
}

// lenderTypes are the types of lenders that a book may name. One that both
// lists have is one type, under the names that either gives it.
func (k Known) lenderTypes() enum.List[string] {
	if len(k.LenderTypes) == 0 {
		return field.LenderTypes
	}
	list := slices.Clone(field.LenderTypes)
	for _, own := range k.LenderTypes {
		i := slices.IndexFunc(list, func(t enum.Value[string]) bool { return t.Is == own.Is })
		if i < 0 {
			list = append(list, own)
			continue
		}
		list[i].Also = slices.Concat(list[i].Also, own.Also)
	}
	return list
}
