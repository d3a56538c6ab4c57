package book

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/lang"
	"repay/planner/lang/langtest"
)

// TestEveryKindIsListed: the list has every kind that the source declares, with
// a code of its own, and each is reported somewhere.
func TestEveryKindIsListed(t *testing.T) {
	var declared, listed []fault.Code
	for _, dir := range []string{".", "fault", "source"} {
		for _, v := range langtest.Variables(t, dir, "Wrong", "WrongKey", "Warn") {
			declared = append(declared, fault.Code(v.Args[0]))
		}
		for _, name := range langtest.Unused(t, dir, "kinds.go") {
			t.Errorf("%s is never used", name)
		}
	}
	for _, k := range allKinds() {
		listed = append(listed, k.Code)
	}
	slices.Sort(declared)
	slices.Sort(listed)
	if !slices.Equal(declared, listed) {
		t.Errorf("declared are\n%s\nlisted in kinds.go\n%s", declared, listed)
	}
	if once := slices.Compact(slices.Clone(listed)); len(once) != len(listed) {
		t.Errorf("a code is there twice: %s", listed)
	}
}

// TestWordsInBothLanguages: each text names the same things in both, and has
// a place for every one of them.
func TestWordsInBothLanguages(t *testing.T) {
	full := args{Key: "k", Value: "v", Other: "o", Want: fault.Same("w"), More: fault.Same("m"), N: 1}
	for _, k := range allKinds() {
		for _, part := range []lang.Text{k.Message, k.Remedy} {
			if (part.ZH == "") != (part.EN == "") {
				t.Errorf("%s is in one language only: %q", k, part)
			}
			filled := full.Fill(part)
			if strings.ContainsAny(strings.NewReplacer("{date, total, overdue: {since}}", "", "name: value", "").Replace(filled.EN), "“”‘’—") {
				t.Errorf("%s has a sign that a terminal may show too wide: %q", k, filled.EN)
			}
			for _, name := range []string{"{key}", "{value}", "{other}", "{want}", "{more}", "{n}"} {
				if strings.Contains(filled.ZH+filled.EN, name) {
					t.Errorf("%s: %s is not filled in", k, name)
				}
			}
			if strings.HasSuffix(part.EN, ".") {
				t.Errorf("%s ends with a full stop", k)
			}
		}
		if k.Message.EN == "" {
			t.Errorf("%s says nothing", k)
		}
		zh, en := langtest.Arguments(k.Message.ZH+k.Remedy.ZH), langtest.Arguments(k.Message.EN+k.Remedy.EN)
		if !slices.Equal(zh, en) && !slices.Contains(uneven, k) {
			t.Errorf("%s takes %v in Chinese and %v in English", k, zh, en)
		}
	}
}

// uneven are the kinds whose two languages name different things on purpose.
var uneven = []*fault.Kind{amountForm, amountFormNear}
