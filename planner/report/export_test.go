package report

import (
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/money"
)

// UnsaidInExplanations lists the codes of explanations without words.
func UnsaidInExplanations() []string {
	var list []string
	check := func(code string, b lang.Text, ok bool) {
		if !ok || b.ZH == "" || b.EN == "" {
			list = append(list, code)
		}
	}
	special := map[explain.Kind]bool{explain.PartOf: true} // named by its figure
	for _, k := range explain.Kinds {
		b, ok := lineWords[k]
		if !special[k] {
			check("line "+string(k), b, ok)
		}
	}
	for _, r := range explain.Roundings {
		b, ok := roundingWords[r]
		if r != explain.NotRounded {
			check("rounding "+string(r), b, ok)
		}
	}
	for _, m := range explain.Needs {
		b, ok := needWords[m]
		check("need "+string(m), b, ok)
	}
	for _, f := range explain.Figures() {
		n := nameOf(f)
		check("figure "+string(f), n.says, true)
		check("figure "+string(f), n.name, true)
	}
	for _, m := range []money.Rounding{money.HalfUp, money.HalfEven, money.Up, money.Down} {
		b, ok := modeWords[m]
		check("rounding mode", b, ok)
	}
	return list
}
