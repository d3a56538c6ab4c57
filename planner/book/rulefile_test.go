package book

import (
	"testing"

	"repay/planner/rules"
)

func TestOwnRulesRead(t *testing.T) {
	l := OwnRules()
	if len(l.Rules) < 15 || len(l.LPR.Rows) != 15 {
		t.Fatal(len(l.Rules), len(l.LPR.Rows))
	}
}

func BenchmarkOwnRules(b *testing.B) {
	for range b.N {
		Rules("rules.yaml", func() []byte { _, t := rules.LinesFile(); return t }())
	}
}
