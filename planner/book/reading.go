package book

import (
	"sort"

	"repay/planner/book/fault"
)

// reading is one reading of a source: what was found in it, and the slips to
// put right before it is read again.
type reading struct {
	src    *source
	loan   string // id of the loan being read, which faults are then about; empty: none
	found  []found
	warned []found
	count  int // of all errors, listed or not

	round  int             // how often the text was put right
	slips  []slip          // to put right before it is read again
	slipAt map[[2]int]bool // their lines and places
	kept   []found         // the faults of those put right
}

// maxFaults is how many faults are listed; the rest are counted.
const maxFaults = 50

// keptFaults bounds the memory of a file with nothing right in it.
const keptFaults = 20_000

// found is a fault before its words are chosen.
type found struct {
	line, col, width int
	node             *node
	kind             *fault.Kind
	args             fault.Args
	loan             string
}

// fault reports a fault of a value.
func (r *reading) fault(n *node, kind *fault.Kind, a fault.Args) {
	if a.Key == "" {
		a.Key = n.name()
	}
	if !kind.Warning {
		for up := n; up != nil; up = up.up {
			up.bad = true
		}
	}
	r.add(found{line: n.line, col: n.col, node: n, kind: kind, args: a})
}

// faultWide reports a fault that takes so many characters from a value on.
func (r *reading) faultWide(n *node, width int, kind *fault.Kind, a fault.Args) {
	r.fault(n, kind, a)
	if len(r.found) > 0 {
		r.found[len(r.found)-1].width = width
	}
}

// faultOn reports a fault of a line.
func (r *reading) faultOn(line int, kind *fault.Kind, a fault.Args) {
	from, width := r.src.visible(line)
	r.faultAt(line, from+1, width, kind, a)
}

// faultAt reports a fault of a place in the text.
func (r *reading) faultAt(line, col, width int, kind *fault.Kind, a fault.Args) {
	r.add(found{line: line, col: col, width: width, kind: kind, args: a})
}

// typed begins a reading of what was typed elsewhere, whose faults have no place.
func typed(as *Format) *reading { return newSource(as, "").look() }

// look begins a look at what was read, for what else there is to say of it.
func (s *source) look() *reading { return &reading{src: s, slipAt: map[[2]int]bool{}} }

// failed reports whether there are errors.
func (r *reading) failed() bool { return r.count > 0 }

func (r *reading) add(f found) {
	f.loan = r.loan
	if f.kind.Warning {
		if len(r.warned) < keptFaults {
			r.warned = append(r.warned, f)
		}
		return
	}
	r.count++
	if len(r.found) < keptFaults {
		r.found = append(r.found, f)
	}
}

// faults returns what was found, in file order: errors first cut to
// maxFaults, and the count of the rest as the last.
func (r *reading) faults() []fault.Fault {
	list := inFileOrder(r.found)
	more := 0
	if len(list) > maxFaults {
		more = r.count - maxFaults
		list = list[:maxFaults]
	}
	warned := inFileOrder(r.warned)
	list = inFileOrder(append(list, warned[:min(len(warned), maxFaults)]...))
	var out []fault.Fault
	for _, f := range list {
		out = append(out, r.worded(f))
	}
	if more > 0 {
		out = append(out, out[len(out)-1].Rest(more))
	}
	return out
}

// first is the first error that was found, in words; nil: there is none.
func (r *reading) first() *fault.Fault {
	if len(r.found) == 0 {
		return nil
	}
	f := r.worded(r.found[0])
	return &f
}

func inFileOrder(list []found) []found {
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.line != b.line {
			return a.line < b.line
		}
		return a.col < b.col
	})
	return list
}

// worded turns a finding into a fault with its texts and excerpt.
func (r *reading) worded(f found) fault.Fault {
	at := fault.Place{
		File: r.src.file, Line: f.line, Column: f.col, Loan: f.loan,
		Text: r.src.line(max(f.line, 1)), Width: f.width,
	}
	if n := f.node; n != nil {
		at.Path = n.path()
		if at.Width == 0 {
			at.Width = r.src.width(n)
		}
		if n.preset != nil {
			at.Preset = fault.Preset{Name: fault.Clip(n.preset.text), Field: n.ownField()}
		}
	}
	return fault.New(f.kind, f.args, at)
}
