package main

import (
	"slices"
	"strings"

	"repay/planner/enum"
	"repay/planner/lang"
)

// nearest returns the candidate that a slip of the hand most likely meant;
// empty where none is near.
func nearest(word string, candidates []string) string {
	typed := []rune(strings.ToLower(word))
	best, least := "", 0
	for _, c := range slices.Sorted(slices.Values(candidates)) {
		letters := []rune(strings.ToLower(c))
		most := max(2, len(letters)/3)
		d := enum.Distance(typed, letters, most+1)
		if strings.HasPrefix(c, word) && word != "" {
			d = min(d, 1)
		}
		if d <= most && d < len(letters) && (best == "" || d < least) {
			best, least = c, d
		}
	}
	return best
}

var (
	tDidYouMean = lang.Text{ZH: "是不是 {1}", EN: "did you mean {1}"}
	tOneOf      = lang.Text{ZH: "可以写：{1}", EN: "one of: {1}"}
)

// hiddenName stands for a name with --redact where there is no other for it.
const hiddenName = "..."

var tNamesHidden = lang.Text{ZH: "名字都略去了，去掉 --redact 就看得到", EN: "names are left out: they are said without --redact"}

// unknown is unknownName for the names of a book. With --redact none of them is said,
// nor what was written for one.
func (l *loaded) unknown(what lang.Text, name string, candidates []string, where string) error {
	if l.redact {
		return usage(l.speak(what, hiddenName, l.bookName()), l.speak(tNamesHidden))
	}
	return unknownName(l.speak, what, name, candidates, where)
}

// unknownName is the failure for a name that is not among the candidates, with
// the nearest one as remedy, or all of them.
func unknownName(say sayer, what lang.Text, name string, candidates []string, extra ...any) error {
	remedy := ""
	if near := nearest(name, candidates); near != "" {
		remedy = say(tDidYouMean, near)
	} else if len(candidates) > 0 {
		remedy = say(tOneOf, strings.Join(candidates, ", "))
	}
	return usage(say(what, append([]any{name}, extra...)...), remedy)
}
