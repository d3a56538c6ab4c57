package book

import (
	"sort"
	"strings"

	"repay/planner/lang"
)

// Code names a kind of fault. Codes are a closed list: the keys of the texts.
type Code string

// Fault is one thing wrong with a book, or, as a warning, one thing odd.
type Fault struct {
	File    string
	Line    int // from 1
	Column  int // from 1, in characters
	Path    string
	Code    Code
	Loan    string // id of the loan it is about; empty: none
	Message lang.Text
	Remedy  lang.Text // empty: the message says it all
	Warning bool
	excerpt excerpt
	plain   text // its words without what is quoted from the book
}

// Redacted returns the fault without what the borrower wrote: the file goes by
// another name, the line is left out, and so are the words quoted from it.
func (f Fault) Redacted(name string) Fault {
	f.File, f.excerpt = name, excerpt{}
	f.Message, f.Remedy, f.Loan = f.plain.message, f.plain.remedy, ""
	if strings.Contains(f.Remedy.EN, left) {
		f.Remedy = lang.Text{} // it was about the words left out
	}
	if typedKeys[f.Code] {
		f.Path = ""
	}
	return f
}

// typedKeys are the faults whose key is the borrower's own word.
var typedKeys = map[Code]bool{UnknownKey: true, UnknownKeyNear: true, UnknownKeyFar: true, DuplicateKey: true}

// left stands where words were left out.
const left = "..."

// quoteless is a without what was quoted from the book.
func (a args) quoteless(code Code) args {
	if typedKeys[code] {
		a.Key = left
	}
	a.Value, a.Other, a.Want, a.More = left, left, same(left), same(left)
	return a
}

// Record is a fault as machines read it.
type Record struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Path    string `json:"path"`
	Code    Code   `json:"code"`
	Message string `json:"message"`
	Remedy  string `json:"remedy"`
}

// Record returns the fault as machines read it, its words in language l.
func (f Fault) Record(l lang.Lang) Record {
	return Record{f.File, f.Line, f.Column, f.Path, f.Code, f.Message.In(l), f.Remedy.In(l)}
}

// maxFaults is how many faults are listed; the rest are counted.
const maxFaults = 50

// keptFaults bounds the memory of a file with nothing right in it.
const keptFaults = 20_000

// found is a fault before its words are chosen.
type found struct {
	line, col, width int
	node             *node
	code             Code
	args             args
	loan             string
}

// fault reports a fault of a value.
func (r *reader) fault(n *node, code Code, a args) {
	if a.Key == "" {
		a.Key = n.name()
	}
	if !texts[code].warning {
		for up := n; up != nil; up = up.up {
			up.bad = true
		}
	}
	r.add(found{line: n.line, col: n.col, node: n, code: code, args: a})
}

// faultWide reports a fault that takes so many characters from a value on.
func (r *reader) faultWide(n *node, width int, code Code, a args) {
	r.fault(n, code, a)
	if len(r.found) > 0 {
		r.found[len(r.found)-1].width = width
	}
}

// faultAt reports a fault of a place in the text.
func (r *reader) faultAt(line, col, width int, code Code, a args) {
	r.add(found{line: line, col: col, width: width, code: code, args: a})
}

func (r *reader) add(f found) {
	f.loan = r.loan
	if texts[f.code].warning {
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
func (r *reader) faults() []Fault {
	list := inFileOrder(r.found)
	more := 0
	if len(list) > maxFaults {
		more = r.count - maxFaults
		list = list[:maxFaults]
	}
	warned := inFileOrder(r.warned)
	list = inFileOrder(append(list, warned[:min(len(warned), maxFaults)]...))
	var out []Fault
	for _, f := range list {
		out = append(out, r.worded(f))
	}
	if more > 0 {
		last := out[len(out)-1]
		f := r.worded(found{line: last.Line, col: last.Column, code: TooManyFaults, args: args{N: more}})
		f.excerpt = excerpt{}
		out = append(out, f)
	}
	return out
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
func (r *reader) worded(f found) Fault {
	t := texts[f.code]
	out := Fault{
		File: r.src.file, Line: max(f.line, 1), Column: max(f.col, 1),
		Code: f.code, Loan: f.loan, Warning: t.warning,
		Message: f.args.fill(t.message), Remedy: f.args.fill(t.remedy),
	}
	without := f.args.quoteless(f.code)
	out.plain = text{message: without.fill(t.message), remedy: without.fill(t.remedy)}
	if f.node != nil && f.node.preset != nil {
		f.node.ofPreset(clip(f.node.preset.text), &out.Message, &out.Remedy)
		f.node.ofPreset(left, &out.plain.message, &out.plain.remedy)
	}
	width := f.width
	if f.node != nil {
		out.Path = f.node.path()
		if width == 0 {
			width = r.src.width(f.node)
		}
	}
	out.excerpt = excerpt{line: r.src.line(out.Line), from: out.Column - 1, width: width}
	return out
}
