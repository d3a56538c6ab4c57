package blank

import (
	"strings"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/lang"
)

// loan writes one loan; told says whether its fields are explained, and what
// may be added is shown.
func (b *Book) loan(i int, id string, told bool) (out []textLine) {
	l := &b.Loans[i]
	mine := book.ExampleMark.In(b.Lang)
	say := func(indent int, t lang.Text) {
		if s := b.fill(t); told && s != "" {
			for line := range strings.SplitSeq(s, "\n") {
				out = append(out, textLine{indent: indent, text: line, prose: true})
			}
		}
	}
	first := textLine{indent: 2, text: b.write(&field.Loan, "- id: ") + source.Value(id)}
	name := textLine{indent: 4, text: b.write(&field.Loan, "name: ") + source.Value(b.name(i))}
	if told {
		say(2, formHeads[l.Form])
		first.note = noteID.In(b.Lang)
		name.note = noteName.In(b.Lang)
		if l.Name == "" {
			name.note = mine + name.note
		}
	} else if l.plain() {
		first.note = mine + noteWhole.In(b.Lang)
	}
	out = append(out, first, name)
	var open []string // the fields we are inside of
	for k := range items[l.Form] {
		f := &items[l.Form][k]
		text, off, example := b.state(l, f)
		if b.drops(l, f.key) || l.filled(f.key) || f.said && l.Answers[f.key] == "" || off && !told || f.key == "payments" && l.paidUp(b.Date) {
			continue
		}
		path := strings.Split(f.key, ".")
		for d := range path[:len(path)-1] {
			if d < len(open) && open[d] == path[d] {
				continue
			}
			head := strings.Join(path[:d+1], ".")
			x := textLine{indent: 4 + 2*d, text: b.head(head), off: b.headOff(l, head)}
			if told {
				x.note = headNote(head).In(b.Lang)
			}
			out = append(out, x)
			open = append(open[:d:d], path[d])
		}
		open = open[:min(len(open), len(path)-1)]
		say(4+2*(len(path)-1), f.above)
		x := textLine{indent: 4 + 2*(len(path)-1), text: text, off: off}
		if told {
			x.note = f.note.In(b.Lang)
		}
		if example && (told || !l.plain()) {
			x.note = mine + x.note
			if !told {
				x.note = strings.TrimRight(x.note, "：: ")
			}
		}
		out = append(out, x)
	}
	return append(out, b.kept(l)...)
}

// kept are the answers that the form of a loan has no place for, as words:
// they were given before it was seen that a fuller form lacks something.
func (b *Book) kept(l *Loan) (out []textLine) {
	kept := map[string]bool{}
	for _, f := range items[l.Form] {
		kept[f.key] = true
	}
	for form := range forms {
		for k := range items[form] {
			f := &items[form][k]
			if answer := l.Answers[f.key]; answer == "" || answer == None || kept[f.key] {
				continue
			}
			kept[f.key] = true
			out = append(out, textLine{indent: 4, text: b.write(&field.Loan, f.key+": ") + l.Answers[f.key] + noteKept.In(b.Lang), prose: true})
		}
	}
	return out
}

// head is the key of a field that holds others.
func (b *Book) head(path string) string {
	in, key := (&item{key: path}).place()
	return b.write(in, key+":")
}

// headOff reports a head of which no field counts.
func (b *Book) headOff(l *Loan, head string) bool {
	for k := range items[l.Form] {
		f := &items[l.Form][k]
		if _, off, _ := b.state(l, f); strings.HasPrefix(f.key, head+".") && !off && !b.drops(l, f.key) {
			return false
		}
	}
	return true
}
