package source

import (
	"cmp"
	"slices"

	"repay/planner/book/fault"
)

// Reading is one reading of a file: what was found in it, and the slips to
// put right before it is read again.
type Reading struct {
	File     *File
	Loan     string // id of the loan being read, which faults are then about; empty: none
	looks    bool   // at a file that was read before: others may look at it too, and it stays as it is
	errors   []finding
	warnings []finding
	count    int                   // of all errors, listed or not
	say      func(*Node) fault.Say // of the format, once something was to be said

	round  int             // how often the text was put right
	slips  []slip          // to put right before it is read again
	slipAt map[[2]int]bool // their lines and places
	kept   []finding       // the faults of those put right
}

// maxFaults is how many faults are listed; the rest are counted.
const maxFaults = 50

// keptFaults bounds the memory of a file with nothing right in it.
const keptFaults = 20_000

// finding is a fault before its words are chosen.
type finding struct {
	line, col, width int
	node             *Node
	kind             *fault.Kind
	args             fault.Args
	loan             string
}

// Fault reports a fault of a value.
func (r *Reading) Fault(n *Node, kind *fault.Kind, a fault.Args) {
	if a.Key == "" {
		a.Key = n.Name()
	}
	a.Key = n.called(a.Key)
	if !kind.Warning && !r.looks {
		for up := n; up != nil; up = up.Up {
			up.Bad = true
		}
	}
	r.add(finding{line: n.Line, col: n.Col, node: n, kind: kind, args: a})
}

// faultWide reports a fault that takes so many characters from a value on.
func (r *Reading) faultWide(n *Node, width int, kind *fault.Kind, a fault.Args) {
	r.Fault(n, kind, a)
	if len(r.errors) > 0 {
		r.errors[len(r.errors)-1].width = width
	}
}

// FaultOn reports a fault of a line.
func (r *Reading) FaultOn(line int, kind *fault.Kind, a fault.Args) {
	from, width := r.File.visible(line)
	r.FaultAt(line, from+1, width, kind, a)
}

// FaultAt reports a fault of a place in the text.
func (r *Reading) FaultAt(line, col, width int, kind *fault.Kind, a fault.Args) {
	r.add(finding{line: line, col: col, width: width, kind: kind, args: a})
}

// Typed begins a reading of what was typed elsewhere, whose faults have no place.
func Typed(as *Format) *Reading { return newFile(as, "").reading() }

// reading begins a reading of a file.
func (s *File) reading() *Reading { return &Reading{File: s} }

// Look begins a reading that reports faults in a file that was read before. It changes
// nothing of it: any number may look at the same time.
func (s *File) Look() *Reading {
	r := s.reading()
	r.looks = true
	return r
}

// Failed reports whether there are errors.
func (r *Reading) Failed() bool { return r.count > 0 }

func (r *Reading) add(f finding) {
	f.loan = r.Loan
	if f.kind.Warning {
		if len(r.warnings) < keptFaults {
			r.warnings = append(r.warnings, f)
		}
		return
	}
	r.count++
	if len(r.errors) < keptFaults {
		r.errors = append(r.errors, f)
	}
}

// Faults returns what was found, in file order: errors first cut to
// maxFaults, and the count of the rest as the last.
func (r *Reading) Faults() []fault.Fault {
	list := inFileOrder(r.errors)
	more := 0
	if len(list) > maxFaults {
		more = r.count - maxFaults
		list = list[:maxFaults]
	}
	warned := inFileOrder(r.warnings)
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

// First is the first error that was found, in words; nil: there is none.
func (r *Reading) First() *fault.Fault {
	if len(r.errors) == 0 {
		return nil
	}
	f := r.worded(r.errors[0])
	return &f
}

func inFileOrder(list []finding) []finding {
	slices.SortStableFunc(list, func(a, b finding) int { return cmp.Or(a.line-b.line, a.col-b.col) })
	return list
}

// worded turns a finding into a fault with its texts and excerpt.
func (r *Reading) worded(f finding) fault.Fault {
	at := fault.Place{
		File: r.File.name, Line: f.line, Column: f.col, Loan: f.loan,
		Text: r.File.line(max(f.line, 1)), Width: f.width,
	}
	if n := f.node; n != nil {
		at.Path = n.path()
		if at.Width == 0 {
			at.Width = r.File.width(n)
		}
		if preset := n.Preset(); preset != nil {
			at.Preset = fault.Preset{Name: fault.Clip(preset.Text), Field: n.ownField()}
		}
	}
	if say := r.File.as.Say; say != nil && r.say == nil {
		r.say = say(r.File)
	}
	if r.say != nil {
		at.Say = r.say(f.node)
	}
	return fault.New(f.kind, f.args, at)
}
