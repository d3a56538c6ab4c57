package book

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/internal/draws"
	"repay/planner/lang"
	"repay/planner/money"
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

// TestRulesFiles: the program's own files are whole.
func TestRulesFiles(t *testing.T) {
	if l := rules.For("CN").LPR; len(l.Rows) == 0 || l.Confirmed == 0 || l.Read == 0 || l.GoodFor == 0 {
		t.Errorf("%d rows of the LPR, confirmed to %s, read on %s, good for %d months", len(l.Rows), l.Confirmed, l.Read, l.GoodFor)
	}
	for _, country := range rules.Countries {
		l := rules.For(country)
		if l.Country != country || l.Currency == "" || l.Alone {
			t.Errorf("the file of %s is of %s, in %q, alone: %v", country, l.Country, l.Currency, l.Alone)
		}
		for _, r := range l.Rules {
			if r.Check == (lang.Text{}) && r.Measures != rules.MeasureNote {
				t.Errorf("%s compares, and does not say what to check", r.ID)
			}
		}
	}
}

// TestLimitsAsWritten: what people write for a limit.
func TestLimitsAsWritten(t *testing.T) {
	r := newReader(source.Typed(rulesFormat))
	r.book.Currency = money.Currency{Code: "GBP", Decimals: 2}
	for _, c := range []struct {
		m    rules.Measure
		text string
		want rules.Limit
	}{
		{rules.MeasureYearlyCost, "24%/year", rules.Limit{Rate: money.NewRatio(24, 100)}},
		{rules.MeasureYearlyCost, "2%/月", rules.Limit{Rate: money.NewRatio(24, 100)}},
		{rules.MeasureYearlyCost, "4x LPR", rules.Limit{LPR: money.Int(4)}},
		{rules.MeasureYearlyCost, "4x LPR at signing", rules.Limit{LPR: money.Int(4)}},
		{rules.MeasureYearlyCost, "4X lpr at Suit", rules.Limit{LPR: money.Int(4), AtSuit: true}},
		{rules.MeasureYearlyCost, "4 倍 LPR", rules.Limit{LPR: money.Int(4)}},
		{rules.MeasureYearlyCost, "3.5xLPR", rules.Limit{LPR: money.NewRatio(7, 2)}},
		{rules.MeasureDailyCost, "0.8%/day", rules.Limit{Rate: money.NewRatio(8, 1000)}},
		{rules.MeasureDailyCost, "万8/日", rules.Limit{Rate: money.NewRatio(8, 10000)}},
		{rules.MeasureTotalCost, "100%", rules.Limit{Rate: money.Int(1)}},
		{rules.MeasureTotalCost, "4x LPR at signing", rules.Limit{LPR: money.Int(4)}},
		{rules.MeasurePenalty, "1.5 倍", rules.Limit{Times: money.NewRatio(3, 2)}},
		{rules.MeasurePenalty, "1x", rules.Limit{Times: money.Int(1)}},
		{rules.MeasureLateFee, "15", rules.Limit{Sum: money.Int(15)}},
		{rules.MeasureLateFee, "£12.50", rules.Limit{Sum: money.NewRatio(25, 2)}},
		{rules.MeasureExtension, "50%", rules.Limit{Part: money.NewRatio(1, 2)}},
		{rules.MeasureExtension, "150%", rules.Limit{Part: money.NewRatio(3, 2)}},
		{rules.MeasureExtension, "3 years", rules.Limit{Months: 36}},
		{rules.MeasureExtension, "3 年", rules.Limit{Months: 36}},
		{rules.MeasureExtension, "480 months", rules.Limit{Months: 480}},
		{rules.MeasureInstalments, "60", rules.Limit{Count: 60}},
		{rules.MeasureNote, "60", rules.Limit{Count: 60}},
		{rules.MeasureLimitation, "36 months", rules.Limit{Months: 36}},
		{rules.MeasureLimitation, "36 个月", rules.Limit{Months: 36}},
		{rules.MeasureLimitation, "varies", rules.Limit{Varies: true}},
		{rules.MeasureRecord, "60 months", rules.Limit{Months: 60}},
	} {
		var l rules.Limit
		if bad := r.parseLimit(c.text, c.m, &l); bad != nil {
			t.Errorf("%s %q: %s", c.m, c.text, bad.kind)
		} else if !reflect.DeepEqual(l, c.want) {
			t.Errorf("%s %q: %+v, want %+v", c.m, c.text, l, c.want)
		}
	}
}

// TestLimitsRefused: what is no limit, and what is said of it.
func TestLimitsRefused(t *testing.T) {
	r := newReader(source.Typed(rulesFormat))
	for _, c := range []struct {
		m    rules.Measure
		text string
		want *fault.Kind
	}{
		{rules.MeasureYearlyCost, "24%", rateNoUnit},
		{rules.MeasureYearlyCost, "24/year", rateNoPercent},
		{rules.MeasureYearlyCost, "0%/year", limitPositive},
		{rules.MeasureYearlyCost, "-24%/year", limitPositive},
		{rules.MeasureYearlyCost, "24%-36%/year", limitForm},
		{rules.MeasureYearlyCost, "none", limitForm},
		{rules.MeasureYearlyCost, "2400%/year", rateLarge},
		{rules.MeasureYearlyCost, "4x", limitForm},
		{rules.MeasureYearlyCost, "LPR", limitForm},
		{rules.MeasureYearlyCost, "0x LPR", limitPositive},
		{rules.MeasureYearlyCost, "400x LPR", multipleRange},
		{rules.MeasureYearlyCost, "4x LPR at trial", lprWhen},
		{rules.MeasureYearlyCost, "4x LPR 2026", lprWhen},
		{rules.MeasureDailyCost, "0.8%", limitForm},
		{rules.MeasureDailyCost, "0.8", limitForm},
		{rules.MeasureDailyCost, "24%/year", limitForm},
		{rules.MeasureDailyCost, "0%/day", limitPositive},
		{rules.MeasureDailyCost, "80%/day", rateLarge},
		{rules.MeasureTotalCost, "1", limitForm},
		{rules.MeasureTotalCost, "0%", limitPositive},
		{rules.MeasureTotalCost, "10000%", percentLarge},
		{rules.MeasureTotalCost, "4x LPR at suit", limitForm},
		{rules.MeasurePenalty, "50%", limitForm},
		{rules.MeasurePenalty, "0x", limitPositive},
		{rules.MeasurePenalty, "150x", multipleRange},
		{rules.MeasureLateFee, "0", limitPositive},
		{rules.MeasureLateFee, "-15", limitPositive},
		{rules.MeasureLateFee, "$15", amountOtherCurrency},
		{rules.MeasureExtension, "36", limitForm},
		{rules.MeasureExtension, "0%", limitPositive},
		{rules.MeasureExtension, "0 months", limitPositive},
		{rules.MeasureExtension, "360 years", amountLarge},
		{rules.MeasureInstalments, "5 years", limitForm},
		{rules.MeasureInstalments, "0", limitPositive},
		{rules.MeasureInstalments, "6000", amountLarge},
		{rules.MeasureLimitation, "3x", limitForm},
		{rules.MeasureRecord, "2 weeks", limitForm},
		{rules.MeasureRecord, "months", limitForm},
		{rules.MeasureRecord, "varies", limitForm},
		{rules.MeasureRecord, "99999999999999999999 months", amountLarge},
	} {
		bad := r.parseLimit(c.text, c.m, &rules.Limit{})
		if bad == nil || bad.kind != c.want {
			t.Errorf("%s %q: %+v, want %s", c.m, c.text, bad, c.want)
		}
	}
}

// TestRulesNeverPanic: whatever is cut out of a file, it is read or refused.
func TestRulesNeverPanic(t *testing.T) {
	text := readFile(t, dataDir+fileOf("CN"))
	lines := bytes.SplitAfter(text, []byte("\n"))
	for i := 0; i < len(lines); i += draws.Stride(5, 1) {
		Rules("cn.yaml", bytes.Join(slices.Concat(lines[:i], lines[i+1:]), nil))
	}
	for i := 0; i < len(text); i += draws.Stride(487, 97) {
		Rules("cn.yaml", text[:i])
	}
}

func BenchmarkRulesFile(b *testing.B) {
	text := readFile(b, dataDir+fileOf("CN"))
	for range b.N {
		Rules("cn.yaml", text)
	}
}
