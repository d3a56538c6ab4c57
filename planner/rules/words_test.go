package rules_test

import (
	"regexp"
	"strings"
	"testing"

	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/rules"
)

// verdicts are what no sentence of a rule says, in either language: it says where
// a line is and what to check, never what follows for the debt. It does not
// promise and does not shout.
var verdicts = regexp.MustCompile(`(?i)\b(` + strings.Join([]string{
	"legal", "illegal", "illegally", "unlawful", "unlawfully", "lawful", "usury", "usurious", "void", "voided", "invalid",
	"criminal", "crime", "loan shark", "predatory", "null", "unenforceable",
	"need not", "needn't", "no need to pay", "no need to repay", "(not|n't) have to (re)?pay", "(not|n't) owe",
	"never pay", "stop paying", "(is|are) guaranteed", "will win",
}, "|") + `)\b|!|` + strings.Join([]string{
	"违法", "非法", "合法", "违规", "高利贷", "套路贷", "无效", "作废", "犯罪", "！",
	"不用还", "不必还", "不需要还", "无需还", "无须还", "不还也", "无需偿还", "无须偿还", "不用偿还", "不必偿还", "不用付", "不必付", "一定能", "肯定能",
}, "|"))

// harmless are phrases that hold one of those words and judge nothing.
var harmless = strings.NewReplacer("legal aid", "", "legal advice", "")

// ambiguous are signs that terminals draw one or two columns wide.
const ambiguous = "·“”‘’—…×→"

// TestWordsOfRules reads every sentence of every country's file.
func TestWordsOfRules(t *testing.T) {
	for _, country := range rules.Countries {
		l := rules.For(country)
		hold(t, country, l.Name, part)
		for _, x := range l.LenderTypes {
			hold(t, country+" "+x.Name, x.Words, part)
		}
		for _, r := range l.Rules {
			id := country + " " + r.ID
			hold(t, id+" name", r.Name, part)
			hold(t, id+" source", r.Source, cited)
			hold(t, id+" says", r.Says, sentences)
			hold(t, id+" check", r.Check, part)
			judges(t, id+" number", r.Number)
		}
	}
}

// form is what a text is to a page.
type form int

const (
	part      form = iota // of a sentence
	cited                 // the same, of which a number may be all in any language
	sentences             // of its own
)

// hold reads a text in both languages; an empty one is not there.
func hold(t *testing.T, of string, words lang.Text, is form) {
	t.Helper()
	if words == (lang.Text{}) {
		return
	}
	judges(t, of, words)
	if is != cited && !enum.HasHan(words.ZH) || enum.HasHan(words.EN) {
		t.Errorf("%s: a language is missing, or in the other's place: %q, %q", of, words.ZH, words.EN)
	}
	for text, stop := range map[string]string{words.ZH: "。", words.EN: "."} {
		if strings.ContainsAny(text, ambiguous) || strings.HasSuffix(text, stop) != (is == sentences) {
			t.Errorf("%s: %q", of, text)
		}
	}
}

// judges reports a word of verdict.
func judges(t *testing.T, of string, words lang.Text) {
	t.Helper()
	for _, text := range []string{words.ZH, words.EN} {
		if bad := verdicts.FindString(harmless.Replace(text)); bad != "" {
			t.Errorf("%s says %q: %s", of, bad, text)
		}
	}
}

// TestVerdictsAreFound: what must not be said is found, and what only looks like
// it is not.
func TestVerdictsAreFound(t *testing.T) {
	for text, want := range map[string]bool{
		"such a term is void":                     true,
		"the debtor need not pay":                 true,
		"you do not have to repay it":             true,
		"This is Illegal.":                        true,
		"ask a lawyer or legal aid, avoid hurry":  false,
		"超过的部分无效":                                 true,
		"这笔钱不用还了":                                 true,
		"先问律师或法律援助":                               false,
		"each of them is to be paid as agreed":    false,
		"a court does not look by itself, so ask": false,
	} {
		if got := verdicts.MatchString(harmless.Replace(text)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
