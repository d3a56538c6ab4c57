package report

import (
	"regexp"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

var placeholder = regexp.MustCompile(`\{\d\}`)

// Every text stands in both languages. Their placeholders may differ (Chinese
// needs no unit where English has a singular), their characters may not: marks
// of ambiguous width would shift a table.
func TestWords(t *testing.T) {
	texts := 0
	for _, part := range wordParts {
		texts += len(part)
	}
	if texts != int(wordCount) {
		t.Errorf("%d texts for %d words", texts, wordCount)
	}
	for w := range wordCount {
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			s := words[w].In(l)
			if s == "" {
				t.Errorf("word %d has no text in %v (its other: %q)", w, l, words[w])
			}
			if strings.ContainsAny(s, "·“”—…×→‘’") {
				t.Errorf("%q: a mark of ambiguous width", s)
			}
			for _, p := range placeholder.FindAllString(s, -1) {
				if other := words[w].In(1 - l); l == lang.ZH && !strings.Contains(other, p) {
					t.Errorf("%q has %s, %q has not", s, p, other)
				}
			}
		}
	}
}

// The tone: nothing alarms, promises, or says what the law is.
func TestTone(t *testing.T) {
	for w := range wordCount {
		s := strings.ToLower(words[w].ZH + " " + words[w].EN)
		for _, bad := range []string{
			"!", "！", "违法", "非法", "高利贷", "不用还", "无需偿还", "一定能", "保证", "严重", "起诉",
			"illegal", "usury", "guarantee", "must ", "warning", "danger", "lawsuit",
		} {
			if strings.Contains(s, bad) {
				t.Errorf("%q says %q", words[w], bad)
			}
		}
	}
}

func TestEnumerationsHaveWords(t *testing.T) {
	for _, s := range agreement.Strategies {
		if _, ok := strategyWords[s]; !ok {
			t.Errorf("strategy %s has no words", s)
		}
	}
	for m := loan.MethodUnknown; m <= loan.Open; m++ {
		if loan.Methods.Says(m) == (lang.Text{}) {
			t.Errorf("method %d has no words", m)
		}
	}
	for _, c := range plan.Concessions {
		if _, ok := concessionWords[c]; !ok {
			t.Errorf("concession %s has no words", c)
		}
	}
	v := voice{}
	for _, s := range []loan.RowState{loan.Upcoming, loan.DueToday, loan.Overdue, loan.PartPaid, loan.PaidLate, loan.Paid} {
		if v.state(s) == "" {
			t.Errorf("state %s has no words", s)
		}
	}
}
