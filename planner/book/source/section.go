package source

import "strings"

// Sections are where a mapping may stand under a key of another, the best place first:
// in the place of what stands there, or else behind all other keys, under the name
// called. As with [File.Insertions], read the result again.
func (s *File) Sections(in *Node, key, called string, x Item) []Insertion {
	w := adding{offsets: newOffsets(s.Text), in: in, key: key, called: called, item: x}
	f, there := in.Field(key)
	switch {
	case there && f.Value.Flow:
		return w.inBrackets(f)
	case there && blank(w.before(w.at(f.Key))):
		return w.inLines(f)
	case there:
		return nil
	case in.Flow:
		s := w.firstStyle()
		return w.intoBrackets(in, in.Fields[len(in.Fields)-1].Key, s.quote+called+s.quote+": "+x.flow(s))
	}
	return w.behindAll()
}

// inBrackets takes the place of a mapping in { }: where it stands in lines otherwise,
// with its key, in lines.
func (w *adding) inBrackets(f Field) []Insertion {
	if !w.in.Flow && blank(w.before(w.at(f.Key))) {
		return w.inLines(f)
	}
	open := w.skipProperties(w.at(f.Value))
	b, ok := w.brackets(open)
	if !ok {
		return nil
	}
	return []Insertion{{at: open, text: w.item.flow(w.firstStyle()), until: b.close + 1}}
}

// inLines takes the place of the lines of a key and its value.
func (w *adding) inLines(f Field) []Insertion {
	first, indent := w.lineOf(w.at(f.Key)), f.Key.Col-1
	last := w.ownComments(w.lastLine(f.Value, indent), indent)
	w.called = f.Key.Typed()
	eol := w.eol(last)
	text := strings.Join(w.lines(indent), eol) + eol
	if w.ending(last) == "" {
		text = strings.TrimSuffix(text, eol)
	}
	return []Insertion{{at: w.starts[first], text: text, until: w.next(last)}}
}

// behindAll puts it behind the last key, with an empty line between.
func (w *adding) behindAll() []Insertion {
	last := w.in.Fields[len(w.in.Fields)-1]
	indent := last.Key.Col - 1
	line := w.ownComments(w.lastLine(last.Value, indent), indent)
	eol := w.eol(line)
	return []Insertion{w.behind(line, eol+strings.Join(w.lines(indent), eol))}
}

// lines are the key and its mapping, a field to a line and an item of a list to another.
func (w *adding) lines(indent int) []string {
	head := strings.Repeat(" ", indent)
	list := []string{head + w.called + ":"}
	for _, p := range w.item {
		if p.List == nil {
			list = append(list, head+"  "+Item{p}.fields(style{})[0])
			continue
		}
		list = append(list, head+"  "+p.Called+":")
		for _, x := range flows(p.List, style{}) {
			list = append(list, head+"    - "+x)
		}
	}
	return list
}
