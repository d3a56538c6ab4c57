package pages

import (
	"strings"
	"testing"

	"repay/planner/lang"
	"repay/planner/lang/langtest"
	"repay/planner/loan"
	"repay/planner/plan"
)

// Marks of ambiguous width would shift a table.
func TestWords(t *testing.T) {
	texts := langtest.Texts(t, ".")
	if len(texts) < 500 {
		t.Errorf("only %d texts", len(texts))
	}
	for _, text := range texts {
		if strings.ContainsAny(text.ZH+text.EN, "·“”—…×→‘’") {
			t.Errorf("%s: %s: a mark of ambiguous width", text.Place, text.Name)
		}
	}
}

// A call fills the places that a text has, no fewer and no more.
func TestWordsAreFilled(t *testing.T) {
	langtest.CheckCalls(t, ".", "sayOf")
	if checked := langtest.CheckCalls(t, ".", "say"); checked < 300 {
		t.Errorf("only %d calls", checked)
	}
}

// The tone: nothing alarms, promises, or says what the law is.
func TestTone(t *testing.T) {
	for _, text := range langtest.Texts(t, ".") {
		s := strings.ToLower(text.ZH + " " + text.EN)
		s = strings.ReplaceAll(s, "不用还的", "") // names what is waived
		for _, bad := range []string{
			"!", "！", "违法", "非法", "高利贷", "不用还", "无需偿还", "一定能", "保证", "严重", "起诉",
			"illegal", "usury", "guarantee", "must ", "warning", "danger", "lawsuit",
		} {
			if strings.Contains(s, bad) {
				t.Errorf("%s: %s says %q", text.Place, text.Name, bad)
			}
		}
	}
}

func TestEnumerationsHaveWords(t *testing.T) {
	for m := loan.MethodUnknown; m <= loan.Open; m++ {
		if loan.Methods.Says(m) == (lang.Text{}) {
			t.Errorf("method %d has no words", m)
		}
	}
	for _, c := range plan.Concessions {
		if concessionNames.of(c) == (lang.Text{}) {
			t.Errorf("concession %s has no words", c)
		}
	}
	for s := loan.Upcoming; s <= loan.Paid; s++ {
		if loan.RowStates.Says(s) == (lang.Text{}) {
			t.Errorf("state %d has no words", s)
		}
	}
}
