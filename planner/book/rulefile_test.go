package book

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"repay/planner/enum"
	"repay/planner/internal/draws"
	"repay/planner/lang"
	"repay/planner/rules"
)

const rulesDir = "../../testdata/rules"

// TestRulesGallery holds every message about a file of rules beside the file
// that brings it about.
func TestRulesGallery(t *testing.T) {
	for name, src := range galleryOf(t, rulesDir) {
		l, faults := Rules(name+".yaml", src)
		holdMessages(t, rulesDir, name, faults, l != nil)
	}
}

// TestRulesFile: the program's own rules are whole, in both languages, and says
// where a line is and what to check, never what follows.
func TestRulesFile(t *testing.T) {
	l := rules.BuiltIn()
	if len(l.LPR.Rows) != 15 || l.LPR.Confirmed.String() != "2026-08-31" {
		t.Errorf("%d rows of the LPR, confirmed to %s", len(l.LPR.Rows), l.LPR.Confirmed)
	}
	measured := map[rules.Measure]bool{}
	for _, r := range l.Rules {
		measured[r.Measures] = true
		for _, words := range []lang.Text{r.Name, r.Source, r.Check} {
			for _, s := range []string{words.ZH, words.EN} {
				if s == "" || strings.ContainsAny(s, "·“”—…×→‘’") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") {
					t.Errorf("%s: %q", r.ID, s)
				}
				for _, bad := range []string{"违法", "非法", "高利贷", "不用还", "无效", "illegal", "usury", "void", "need not", "!", "！"} {
					if strings.Contains(strings.ToLower(s), bad) {
						t.Errorf("%s: %q says %q", r.ID, s, bad)
					}
				}
			}
			if enum.HasHan(words.EN) || !enum.HasHan(words.ZH) {
				t.Errorf("%s: %q in the wrong language", r.ID, words)
			}
		}
	}
	for _, m := range rules.Measures {
		if !measured[m] {
			t.Errorf("no rule measures %s", m)
		}
	}
}

// TestLimitsAsWritten: what people write for a limit.
func TestLimitsAsWritten(t *testing.T) {
	for _, c := range []struct {
		m    rules.Measure
		text string
		want string
	}{
		{rules.MeasureYearlyCost, "24%/year", "6/25 0 0 0 0 0"},
		{rules.MeasureYearlyCost, "2%/月", "6/25 0 0 0 0 0"},
		{rules.MeasureYearlyCost, "4x LPR", "0 4 0 0 0 0"},
		{rules.MeasureYearlyCost, "4 倍 LPR", "0 4 0 0 0 0"},
		{rules.MeasureYearlyCost, "3.5xLPR", "0 7/2 0 0 0 0"},
		{rules.MeasureYearlyCost, "LPR", ""},
		{rules.MeasureYearlyCost, "0x LPR", ""},
		{rules.MeasurePenalty, "1.5 倍", "0 0 3/2 0 0 0"},
		{rules.MeasureExtension, "50%", "0 0 0 1/2 0 0"},
		{rules.MeasureExtension, "3 years", "0 0 0 0 36 0"},
		{rules.MeasureExtension, "3 年", "0 0 0 0 36 0"},
		{rules.MeasureRecord, "60 months", "0 0 0 0 60 0"},
		{rules.MeasureRecord, "2 weeks", ""},
		{rules.MeasureInstalments, "60", "0 0 0 0 0 60"},
		{rules.MeasureInstalments, "0", ""},
	} {
		var l rules.Limit
		got := ""
		if parseLimit(tight(c.text), c.m, &l) {
			got = strings.Join([]string{l.Rate.String(), l.LPR.String(), l.Times.String(), l.Part.String(), strconv.Itoa(l.Months), strconv.Itoa(l.Count)}, " ")
		}
		if got != c.want {
			t.Errorf("%s %q: %s, want %s", c.m, c.text, got, c.want)
		}
	}
}

// TestRulesNeverPanic: whatever is cut out of a file, it is read or refused.
func TestRulesNeverPanic(t *testing.T) {
	text := readFile(t, rulesFile)
	lines := bytes.SplitAfter(text, []byte("\n"))
	for i := 0; i < len(lines); i += draws.Stride(5, 1) {
		Rules("rules.yaml", bytes.Join(slices.Concat(lines[:i], lines[i+1:]), nil))
	}
	for i := 0; i < len(text); i += draws.Stride(487, 97) {
		Rules("rules.yaml", text[:i])
	}
}

func BenchmarkRulesFile(b *testing.B) {
	text := readFile(b, rulesFile)
	for range b.N {
		Rules("rules.yaml", text)
	}
}
