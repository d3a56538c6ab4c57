package book

import (
	"strings"

	"repay/planner/enum"
	"repay/planner/lang"
)

// flag reads an optional yes or no.
func (c rec) flag(key string, otherwise bool) bool {
	n := c.get(key)
	if n == nil {
		return otherwise
	}
	text, ok := c.scalar(n)
	if !ok {
		return otherwise
	}
	f := flags.Match(text)
	if f == nil {
		c.fault(n, NotAFlag, args{Value: clip(text)})
		return otherwise
	}
	return f.Is
}

var flags = enum.List[bool]{
	{Is: true, Name: "true", Also: []string{"yes", "是", "对", "y", "on"}},
	{Is: false, Name: "false", Also: []string{"no", "否", "不", "n", "off"}},
}

// choose reads one of a closed list of words.
func choose[T comparable](r *reader, n *node, list enum.List[T]) (v T, ok bool) {
	text, ok := r.scalar(n)
	if !ok {
		return v, false
	}
	if c := list.Match(text); c != nil {
		return c.Is, true
	}
	r.fault(n, notOneOf(text, list), chooseArgs(text, list))
	return v, false
}

func notOneOf[T comparable](text string, list enum.List[T]) Code {
	if chooseArgs(text, list).Other != "" {
		return NotOneOfNear
	}
	return NotOneOf
}

func chooseArgs[T comparable](text string, list enum.List[T]) args {
	chinese := make([]string, len(list))
	for i := range list {
		chinese[i] = list[i].Name
		if zh := list[i].Chinese(); zh != "" {
			chinese[i] += "（" + zh + "）"
		}
	}
	names := list.Names()
	return args{
		Value: clip(text), Other: nearest(text, names),
		Want: lang.Text{ZH: strings.Join(chinese, "、"), EN: strings.Join(names, ", ")},
	}
}

// pick reads an optional field of a closed list.
func pick[T comparable](c rec, key string, list enum.List[T], otherwise T) T {
	if n := c.get(key); n != nil {
		if v, ok := choose(c.reader, n, list); ok {
			return v
		}
	}
	return otherwise
}
