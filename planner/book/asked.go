package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
)

// ask is what is said of some words that mean one figure with one lender and
// another with the next: none is taken.
type ask struct {
	of    *field.Record
	words []string // as [enum.Fold] has them
	kind  *fault.Kind
	among []string // the fields that it may be, which are then not missing
}

// askedKey reports a key that does not say which figure it is, or that the
// nearest key would stand for wrongly.
func (r *reader) askedKey(n *source.Node, i int, of *field.Record) bool {
	key, value := n.Fields[i].Key, n.Fields[i].Value
	word := enum.Fold(key.Text)
	for _, a := range asked {
		if a.of != of || !slices.Contains(a.words, word) {
			continue
		}
		if of == &field.Loan && field.Statement.Named(key.Text) != "" && isCard(n) {
			return false // it is the bill's, not indented enough
		}
		r.Fault(key, a.kind, r.askedArgs(key, value))
		for _, may := range a.among {
			n.Excuse(may)
		}
		return true
	}
	return false
}

// askedArgs are what these faults say of a value: its own text in the remedy, and
// of a fee whether it is a sum or a part.
func (r *reader) askedArgs(key, value *source.Node) args {
	a := args{Key: fault.Clip(key.Text), Value: "...", Other: "amount: 30"}
	a.Want.ZH, a.Want.EN = "14.6%/年", "14.6%/year"
	if value.Kind != source.Scalar {
		return a
	}
	text := fault.Clip(value.Text)
	if _, bad := parseAmount(value.Text, r.book.Currency); bad == nil {
		a.Value, a.Other = text, "amount: "+text
	}
	if _, bad := parsePercent(value.Text); bad == nil {
		a.Other = "percent: " + text
		a.Want.ZH, a.Want.EN = text+"/年", text+"/year"
	}
	if _, bad := parseRate(value.Text); bad == nil {
		a.Want = fault.Same(text)
	}
	return a
}
