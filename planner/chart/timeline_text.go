package chart

import "repay/planner/cells"

// kindMarks are the marks of the kinds in a terminal; after the last they begin
// again.
const kindMarks = "o#*x^+v@%&=~"

func kindMark(n int) string { return string(kindMarks[n%len(kindMarks)]) }

// Text draws a line for each lane, with a mark for each event at the place of its
// day, then the months and what each mark stands for. A lane has further lines where
// events of several kinds share a place.
func (t *Timeline) Text(width int) (lines []string) {
	if t.Empty() {
		return nil
	}
	label := 0
	for _, lane := range t.Lanes {
		label = max(label, cells.Width(cells.Clean(lane.Label)))
	}
	label = min(label, max(width/3, barLeast))
	p := t.plot()
	p.right = width - label - 3
	for _, lane := range t.Lanes {
		lines = append(lines, t.textLane(lane, p, label)...)
	}
	lines = append(lines, textAxis(p, label+1)...)
	var keys, names []string
	for _, k := range t.used() {
		keys, names = append(keys, kindMark(k)), append(names, t.Kinds[k])
	}
	return trimmed(append(lines, textLegend(keys, names, width)...))
}

// textLane writes one lane beside its label, wrapped.
func (t *Timeline) textLane(lane Lane, p plot, label int) (lines []string) {
	placed := t.place(lane, p, 1, 1)
	labels := wrapped(lane.Label, max(label, 4), 3)
	g := newGrid(p.right+1, max(rowsOf(placed), len(labels)))
	for _, e := range placed {
		g[e.row][e.x] = kindMark(e.Kind)[0]
	}
	for i, row := range g {
		lines = append(lines, cells.Pad(cells.Cut(nth(labels, i), label), label)+" |"+string(row))
	}
	return lines
}
