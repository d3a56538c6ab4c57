package book

import (
	"slices"

	"repay/planner/book/field"
	"repay/planner/book/source"
)

// happens are the fields of a loan whose entries have dates of their own: what happened
// is no edit.
var happens = []string{"payments", "paid_through", "agreements", "contacts", "accelerated"}

// Edits are the keys of loan i that another book writes otherwise of its loan j, in the
// order of the table of fields; but for what happened with a date.
func (b *Book) Edits(i int, other *Book, j int) []string {
	b.findPlaces()
	other.findPlaces()
	return edits(&field.Loan, b.loans[i].loan, other.loans[j].loan, happens)
}

// HouseholdEdits are those of the household.
func (b *Book) HouseholdEdits(other *Book) []string {
	b.findPlaces()
	other.findPlaces()
	return edits(&field.Household, b.root.Get("household"), other.root.Get("household"), nil)
}

func edits(of *field.Record, x, y *source.Node, but []string) (keys []string) {
	get := func(n *source.Node, key string) *source.Node {
		if n == nil {
			return nil
		}
		return n.Get(key)
	}
	for f := range of.All() {
		if !f.Hidden && !slices.Contains(but, f.Key) && !slices.Contains(keys, f.Key) && !sameValue(get(x, f.Key), get(y, f.Key)) {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// sameValue reports whether two values say the same, however they are laid out.
func sameValue(x, y *source.Node) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Kind != y.Kind || x.Text != y.Text || len(x.Fields) != len(y.Fields) || len(x.Items) != len(y.Items) {
		return false
	}
	for _, f := range x.Fields {
		if !sameValue(f.Value, y.Get(f.Key.Text)) {
			return false
		}
	}
	for k := range x.Items {
		if !sameValue(x.Items[k], y.Items[k]) {
			return false
		}
	}
	return true
}
