package pages

import (
	"strings"
	"unicode/utf8"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
)

// voice writes amounts, dates and sentences of one page.
type voice struct {
	lang.Lang
	*matter
}

// matter is what a page is about. It is large, and a voice is handed on with
// every word.
type matter struct {
	head   Head
	c      plan.Case
	person bool // who is written to is a person, and is addressed as one

	reached map[int][]plan.Milestone // see [comparing.stages]; nil: nobody has asked
}

func newVoice(h Head, c plan.Case) voice { return voice{h.Lang, &matter{head: h, c: c}} }

// say writes a text: {1} is the first value, {2} the second.
func (v voice) say(t lang.Text, values ...any) string {
	if v.person {
		t = toPerson(t)
	}
	s := t.Fill(v.Lang, values...)
	if v.Lang == lang.ZH {
		// The space before a number goes where words stand before the number.
		s = strings.ReplaceAll(s, " 至少 ", "至少 ")
	}
	return s
}

// sayOf fills one value into a text; of nothing there is nothing to say.
func (v voice) sayOf(t lang.Text, value string) string {
	return when(value != "", v.say(t, value))
}

// when returns s where a condition holds, and nothing where it does not.
func when(holds bool, s string) string {
	if holds {
		return s
	}
	return ""
}

// either returns the first text where a condition holds, else the second.
func either(holds bool, first, second lang.Text) lang.Text {
	if holds {
		return first
	}
	return second
}

// Marks and words of every page.
var (
	wListComma  = lang.Text{ZH: "、", EN: ", "}
	wSemicolon  = lang.Text{ZH: "；", EN: "; "}
	wNamed      = lang.Text{ZH: "{1}：{2}", EN: "{1}: {2}"}
	wInBrackets = lang.Text{ZH: "{1} ({2})", EN: "{1} ({2})"}
	wPoint      = lang.Text{ZH: "- {1}", EN: "- {1}"}
	wTotal      = lang.Text{ZH: "合计", EN: "Total"}
)

func (v voice) list(s []string) string    { return strings.Join(s, v.say(wListComma)) }
func (v voice) clauses(s []string) string { return strings.Join(s, v.say(wSemicolon)) }

// sentences joins sentences, leaving out empty ones, with the space between
// them that English has and Chinese has not.
func (v voice) sentences(list ...string) string {
	return strings.Join(filled(list), when(v.Lang != lang.ZH, " "))
}

// inLines joins lines, leaving out empty ones.
func inLines(list ...string) string { return strings.Join(filled(list), "\n") }

// listed makes points of what there is to say, one a line.
func (v voice) listed(says ...string) string {
	return inLines(each(filled(says), func(s string) string { return v.say(wPoint, s) })...)
}

func filled(list []string) (out []string) {
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// capital makes the first letter of an English sentence large. A Chinese one
// that begins with a letter begins with a name.
func (v voice) capital(s string) string {
	if v.Lang != lang.ZH && s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// name is what people call the loan.
func (v voice) name(i int) string { return cells.Clean(v.c.Loans[i].Called()) }

// names lists loans: 借呗、网商贷 or Jiebei, Wangshang.
func (v voice) names(loans []int) string {
	return v.list(each(loans, v.name))
}

// subject is the names of loans before a verb: in Chinese a name in Latin
// letters is set off from it.
func (v voice) subject(loans ...int) string { return v.spaced(v.names(loans)) }

// spaced sets a text that ends in a Latin letter or a digit off from the
// Chinese that follows it.
func (v voice) spaced(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s + when(v.Lang == lang.ZH && s != "" && !cells.Wide(r), " ")
}

// all lists the loans of the case.
func (v voice) all() []int {
	loans := make([]int, len(v.c.Loans))
	for i := range loans {
		loans[i] = i
	}
	return loans
}

// each says something of each of a list.
func each[T any](list []T, say func(T) string) []string {
	said := make([]string, len(list))
	for i, x := range list {
		said[i] = say(x)
	}
	return said
}

// pick lists those of some loans for which is says so.
func pick(loans []int, is func(int) bool) (picked []int) {
	for _, i := range loans {
		if is(i) {
			picked = append(picked, i)
		}
	}
	return picked
}

// group is what shares one key.
type group[K comparable, V any] struct {
	key  K
	list []V
}

// grouped gathers a list by a key, in the order of the first of each.
func grouped[K comparable, V any](list []V, key func(V) K) (groups []group[K, V]) {
	at := map[K]int{}
	for _, x := range list {
		k := key(x)
		i, ok := at[k]
		if !ok {
			i = len(groups)
			at[k] = i
			groups = append(groups, group[K, V]{key: k})
		}
		groups[i].list = append(groups[i].list, x)
	}
	return groups
}
