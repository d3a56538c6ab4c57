package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
)

var notAFlag = fault.Wrong("not_a_flag",
	"{key} 要写 true 或 false，不是 {value}", "{key} takes true or false, not {value}",
	"写 true（是）或 false（否）；不知道就删掉这一行", "write true or false, or leave the line out if it is not known")

// flag reads an optional yes or no.
func (c rec) flag(key string, otherwise bool) bool { return read(c, key, otherwise, c.flagOf) }

// maybeFlag reads a yes or no whose absence means neither.
func (c rec) maybeFlag(key string) *bool { return read(c, key, nil, maybe(c.flagOf)) }

func (r *reader) flagOf(n *source.Node) (yes, ok bool) {
	text, ok := r.scalar(n)
	if f := field.Flags.Match(text); ok && f != nil {
		return f.Is, true
	}
	if ok {
		r.Fault(n, notAFlag, args{Value: fault.Clip(text)})
	}
	return false, false
}

// choose reads one of a closed list of words.
func choose[T comparable](r *reader, n *source.Node, list enum.List[T]) (v T, ok bool) {
	text, ok := r.scalar(n)
	if !ok {
		return v, false
	}
	if c := list.Match(text); c != nil {
		return c.Is, true
	}
	kind, a := notOneOf(n, text, list)
	r.Fault(n, kind, a)
	return v, false
}

var (
	notInListNear = fault.Wrong("not_one_of_near",
		"{key} 没有 {value} 这种写法", "{key} {value} is not known",
		"是不是 {other}？可以写：{want}", "did you mean {other}? It can be: {want}")
	notInList = fault.Wrong("not_one_of",
		"{key} 没有 {value} 这种写法", "{key} {value} is not known",
		"可以写：{want}", "it can be: {want}")
)

// notOneOf says that a text at a value is not in a list, with the nearest that is.
func notOneOf[T comparable](n *source.Node, text string, list enum.List[T]) (*fault.Kind, args) {
	a := chooseArgs(n, text, list)
	if a.Other != "" {
		return notInListNear, a
	}
	return notInList, a
}

// inList names a value of a list by its word, in Chinese by the usual one too.
func inList[T comparable](value T, list enum.List[T]) lang.Text {
	v := list.Of(value)
	return lang.Text{ZH: v.Name + " " + v.Chinese(), EN: v.Name}
}

// chooseArgs are what the fault of a text that is not in a list names: in a record
// of Chinese keys the Chinese words, in another the names, in Chinese with these.
func chooseArgs[T comparable](n *source.Node, text string, list enum.List[T]) args {
	han := saysChinese(n)
	chinese := make([]string, len(list))
	for i := range list {
		switch zh := list[i].Chinese(); {
		case zh != "" && han:
			chinese[i] = zh
		case zh != "":
			chinese[i] = list[i].Name + "（" + zh + "）"
		default:
			chinese[i] = list[i].Name
		}
	}
	names := list.Names()
	near := nearest(text, names)
	if han {
		if near = enum.Nearest(text, chinese); near == "" {
			near = list.ChineseOf(nearest(text, names))
		}
	}
	return args{
		Value: fault.Clip(text), Other: near,
		Want: lang.Text{ZH: strings.Join(chinese, "、"), EN: strings.Join(names, ", ")},
	}
}

// pick reads an optional field of a closed list.
func pick[T comparable](c rec, key string, list enum.List[T], otherwise T) T {
	return read(c, key, otherwise, func(n *source.Node) (T, bool) { return choose(c.reader, n, list) })
}

// listOf reads values of a closed list, one or several.
func listOf[T comparable](c rec, key string, of enum.List[T]) (values []T) {
	for _, item := range c.oneOrMore(key) {
		if v, ok := choose(c.reader, item, of); ok {
			values = append(values, v)
		}
	}
	return values
}
