package pages

import (
	"slices"

	"repay/planner/explain"
	"repay/planner/plan"
)

// ClaimFigureNamed finds the figure of a status that a word names, as
// [FigureNamed] does. What each instalment pays is checked by the next one.
func ClaimFigureNamed(name string) (plan.Figure, bool) {
	a, ok := FigureNamed(name, "")
	if ok && a.Figure == explain.Level {
		return plan.FigureNextDue, true
	}
	f := plan.Figure(a.Figure)
	return f, ok && slices.Contains(plan.Figures(), f)
}

// ClaimFigureNames lists the names that such a figure may be asked for by, the
// JSON's first.
func ClaimFigureNames() []string {
	var english, chinese []string
	for _, f := range plan.Figures() {
		english, chinese = append(english, string(f)), append(chinese, nameOf(explain.Figure(f)).name.ZH)
	}
	return append(english, chinese...)
}

// figure is what people call a figure.
func (v voice) figure(f plan.Figure) string {
	return nameOf(explain.Figure(f)).name.In(v.Lang)
}
