package book

import (
	"strings"

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
	f := match(text, flags)
	if f == nil {
		c.fault(n, NotAFlag, args{Value: clip(text)})
		return otherwise
	}
	return f.value
}

var flags = []choice[bool]{
	{true, "true", []string{"yes", "是", "对", "y", "on"}},
	{false, "false", []string{"no", "否", "不", "n", "off"}},
}

// choice is one value of a closed list, with the words for it.
type choice[T any] struct {
	value T
	word  string   // as the book writes it
	also  []string // other words, Chinese ones among them
}

// choose reads one of a closed list of words.
func choose[T any](r *reader, n *node, list []choice[T]) (v T, ok bool) {
	text, ok := r.scalar(n)
	if !ok {
		return v, false
	}
	if c := match(text, list); c != nil {
		return c.value, true
	}
	r.fault(n, notOneOf(text, list), chooseArgs(text, list))
	return v, false
}

// match finds the choice that a text names.
func match[T any](text string, list []choice[T]) *choice[T] {
	t := plainWord(text)
	for i, c := range list {
		if plainWord(c.word) == t {
			return &list[i]
		}
		for _, w := range c.also {
			if plainWord(w) == t {
				return &list[i]
			}
		}
	}
	return nil
}

func notOneOf[T any](text string, list []choice[T]) Code {
	if chooseArgs(text, list).Other != "" {
		return NotOneOfNear
	}
	return NotOneOf
}

func chooseArgs[T any](text string, list []choice[T]) args {
	var words, chinese []string
	for _, c := range list {
		words = append(words, c.word)
		zh := c.word
		if len(c.also) > 0 && hasHan([]byte(c.also[0])) {
			zh += "（" + c.also[0] + "）"
		}
		chinese = append(chinese, zh)
	}
	return args{
		Value: clip(text), Other: nearest(text, words),
		Want: lang.Text{ZH: strings.Join(chinese, "、"), EN: strings.Join(words, ", ")},
	}
}

// pick reads an optional field of a closed list.
func pick[T any](c rec, key string, list []choice[T], otherwise T) T {
	if n := c.get(key); n != nil {
		if v, ok := choose(c.reader, n, list); ok {
			return v
		}
	}
	return otherwise
}
