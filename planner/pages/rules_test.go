package pages

import (
	"bytes"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/samples"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// Every code of a closed list has its words.
func TestRulesHaveWords(t *testing.T) {
	for _, n := range rules.FigureNames {
		if ruleFigureWords.of(n) == (lang.Text{}) {
			t.Errorf("no words for %s", n)
		}
		if crossedWords.of(n) == (lang.Text{}) {
			t.Errorf("no warning for %s", n)
		}
	}
	for _, r := range rules.Reasons {
		if reasonWords.of(r) == (lang.Text{}) {
			t.Errorf("no words for %s", r)
		}
	}
	for _, d := range rules.DoubtKinds {
		if doubtWords.of(d) == (lang.Text{}) {
			t.Errorf("no words for %s", d)
		}
	}
	for _, s := range rules.Standings {
		if standingWords.of(s) == (lang.Text{}) || eventWords.of(s) == (lang.Text{}) {
			t.Errorf("no words for %s", s)
		}
	}
	for _, r := range rules.Restarts {
		if restartWords.of(r) == (lang.Text{}) {
			t.Errorf("no words for %s", r)
		}
	}
}

// ruledCase is a case of one loan, and a head that says what was told of it.
func ruledCase(l lang.Lang, told ...rules.Finding) (Head, plan.Case) {
	c := plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Name: "甲"}}}
	return Head{Head: record.Head{Lang: l}, Rules: Rules{Country: "CN", Lines: &rules.Lines{}, Told: told}}, c
}

// What hangs on a fact that a book cannot know has two dates, and what each hangs on.
func TestLimitationSaysBothDates(t *testing.T) {
	first, last := calendar.Of(2024, 3, 8), calendar.Of(2026, 12, 31)
	f := rules.Finding{
		Rule: &rules.Rule{Measures: rules.MeasureLimitation, Limit: rules.Limit{Months: 36}, RunsFrom: rules.LastDue},
		Date: first, Latest: last, Ends: rules.StandsMaybeOver,
		How: rules.How{From: rules.Event{Date: calendar.Of(2021, 3, 8), Sure: true}, Hangs: rules.Event{Restart: rules.Demand, Date: calendar.Of(2023, 12, 31)}},
	}
	for _, x := range []struct {
		lang  lang.Lang
		hangs calendar.Date
		want  string
	}{
		{lang.EN, first - 68, "2024-03-08; if the demand of 2023-12-31 arrived and counts, 2026-12-31"},
		{lang.ZH, first - 68, "2024-03-08；如果 2023-12-31 的催收送到了、也算数，就是 2026-12-31"},
		{lang.EN, first + 1, "2024-03-08; if the demand of 2024-03-09, after that day, counts, 2026-12-31"},
		{lang.ZH, first + 1, "2024-03-08；如果那以后 2024-03-09 的催收算数，就是 2026-12-31"},
	} {
		f.How.Hangs.Date = x.hangs
		v := newVoice(ruledCase(x.lang, f))
		if got := v.ends(f); got != x.want {
			t.Errorf("%s, not %s", got, x.want)
		}
	}
	f.Doubts = []rules.Doubt{rules.DoubtRegion}
	f.Rule.Name = lang.Text{ZH: "别处", EN: "elsewhere"}
	if got := newVoice(ruledCase(lang.EN, f)).limitationOf([]rules.Finding{f}); !strings.HasSuffix(got, "2026-12-31 (elsewhere).") {
		t.Errorf("%s: it does not say whose it is", got)
	}
	f.Doubts = []rules.Doubt{rules.DoubtLastDue}
	if got := newVoice(ruledCase(lang.EN, f)).ends(f); !strings.HasPrefix(got, "2024-03-08 or later; ") {
		t.Error(got)
	}
	f.Doubts, f.Rule.RunsFrom, f.Latest = nil, rules.EachDue, f.Date
	for method, want := range map[loan.Method]string{
		loan.Annuity: "2024-03-08 for what fell due first, later for the rest",
		loan.Open:    "2024-03-08", // due as a whole
	} {
		h, c := ruledCase(lang.EN, f)
		c.Loans[0].Terms.Method, c.Loans[0].Terms.Periods = method, 12
		if got := newVoice(h, c).ends(f); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
	f.Rule.Limit, f.Date, f.Latest = rules.Limit{Varies: true, Least: 36}, 0, 0
	if got, want := newVoice(ruledCase(lang.EN, f)).ends(f), "it differs from place to place, mostly 3 years or more from 2021-03-08"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

// What is over by one of the two yearly rates only is said with both.
func TestOneFigureSaysBoth(t *testing.T) {
	f := rules.Finding{
		Rule: &rules.Rule{Measures: rules.MeasureYearlyCost, Compare: rules.Simple}, Kind: rules.KindCheck, Limit: money.NewRatio(24, 100),
		Figure: rules.Figure{Name: rules.FigureIRR, Value: money.NewRatio(2682, 10000)}, Doubts: []rules.Doubt{rules.DoubtOneFigure},
	}
	for _, x := range []struct {
		lang lang.Lang
		how  rules.How
		want string
	}{
		{lang.EN, rules.How{Simple: 0.24, DaySimple: 0.24}, "only the rate with compounding is over the line, which goes by the one without: 24.00%"},
		{lang.ZH, rules.How{Simple: 0.24, DaySimple: 0.24}, "只有复利高于这条线，这条线比的是单利：24.00%"},
		{lang.EN, rules.How{Simple: 0.2424, DaySimple: 0.24}, "without: 24.24%, and by the day 24.00%"},
		{lang.EN, rules.How{Simple: 0.2424, DaySimple: 0.2410}, "without: 24.24%, and counted day by day without compounding it is within"},
	} {
		f.How = x.how
		if got := newVoice(ruledCase(x.lang)).doubts(f); len(got) != 1 || !strings.HasSuffix(got[0], x.want) {
			t.Errorf("%q, not %s", got, x.want)
		}
	}
}

// Figures are in the unit of their line, and what is very large is said to be.
func TestFiguresInTheirUnit(t *testing.T) {
	for _, x := range []struct {
		name         rules.FigureName
		value, limit money.Ratio
		want, line   string
	}{
		{rules.FigureSimple, money.NewRatio(1280, 10000), money.NewRatio(12, 100), "12.80%", "12.00%"},
		{rules.FigureSimple, money.NewRatio(1200004, 10000000), money.NewRatio(12, 100), "12.00004%", "12.00000%"},
		{rules.FigureIRR, money.Int(101), money.NewRatio(24, 100), "over 10,000%", "24.00%"},
		{rules.FigureTimes, money.NewRatio(9, 5), money.NewRatio(3, 2), "1.80x", "1.50x"},
		{rules.FigureDaily, money.NewRatio(81, 10000), money.NewRatio(8, 1000), "0.81%/day", "0.8%/day"},
		{rules.FigureTotal, money.NewRatio(104, 100), money.Int(1), "104%", "100%"},
		{rules.FigureLateFee, money.Int(18), money.Int(15), "18.00", "15.00"},
		{rules.FigureMonths, money.NewRatio(25, 2), money.Int(12), "12.5 months", "12 months"},
		{rules.FigureInstalments, money.Int(72), money.Int(60), "72", "60"},
	} {
		f := rules.Finding{Rule: &rules.Rule{}, Figure: rules.Figure{Name: x.name, Value: x.value}, Limit: x.limit}
		v := newVoice(ruledCase(lang.EN))
		if got, line := v.value(f, x.value), v.value(f, x.limit); got != x.want || line != x.line {
			t.Errorf("%s: %s over %s, not %s over %s", x.name, got, line, x.want, x.line)
		}
	}
}

// What to do about a limitation is for loans whose time may be over or ends soon;
// of one that is far off is said what it is. Where the sources are asked for, all is.
func TestFarLimitationAsksForNothing(t *testing.T) {
	date := calendar.Of(2030, 3, 8)
	f := rules.Finding{
		Rule: &rules.Rule{
			Measures: rules.MeasureLimitation, Limit: rules.Limit{Months: 36}, Sure: rules.SureText, Restarts: []rules.Restart{rules.Payment},
			Name: lang.Text{ZH: "时效", EN: "limitation"}, Says: lang.Text{ZH: "先问律师。", EN: "Ask a lawyer."}, Check: lang.Text{ZH: "核对", EN: "this"},
		},
		Kind: rules.KindNote, Date: date, Latest: date,
	}
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		for _, x := range []struct {
			ends    rules.Standing
			sources bool
			told    bool
		}{
			{rules.StandsFar, false, false},
			{rules.StandsNear, false, true},
			{rules.StandsMaybeOver, false, true},
			{rules.StandsOver, false, true},
			{rules.StandsFar, true, true},
		} {
			f.Ends = x.ends
			h, c := ruledCase(l)
			got := text80(t, RulesPage(h, c, &rules.Findings{Lines: &rules.Lines{}, List: []rules.Finding{f}}, RulesOptions{Sources: x.sources}))
			if strings.Contains(got, f.Rule.Says.In(l)) != x.told {
				t.Errorf("%q, sources %t:\n%s", x.ends, x.sources, got)
			}
			if restarts := wFarRestarts.Fill(l, restartWords.of(rules.Payment).In(l)); strings.Contains(got, restarts) == x.told {
				t.Errorf("%q: what restarts it:\n%s", x.ends, got)
			}
		}
	}
}

// What a limitation calls for comes before every answer, once.
func TestLimitationComesFirst(t *testing.T) {
	f := rules.Finding{
		Rule: &rules.Rule{Measures: rules.MeasureLimitation}, Date: calendar.Of(2024, 3, 8), Latest: calendar.Of(2024, 3, 8), Ends: rules.StandsOver,
	}
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		c, s := samples.Small()
		h := Head{Head: record.Head{Lang: l}, Rules: Rules{Country: "CN", Lines: &rules.Lines{}, Told: []rules.Finding{f}}}
		h.Warnings = RuleWarnings(h, c)
		cmp, refused := plan.Compare(&c, plan.Cheapest)
		if refused != nil {
			t.Fatal(refused)
		}
		ask := wLimitationAsk.In(l)
		for name, p := range map[string]*page.Page{
			"status": StatusPage(h, c, s), "compare": ComparePage(h, c, s, cmp, CompareOptions{Only: plan.Only{Loan: -1}}),
			"compare one": ComparePage(h, c, s, cmp, CompareOptions{Only: plan.Only{Loan: 0}, Tables: true}),
		} {
			var b bytes.Buffer
			if err := page.WriteMarkdown(&b, []*page.Page{p}); err != nil {
				t.Fatal(err)
			}
			blocks := strings.Split(b.String(), "\n\n")
			if !strings.Contains(blocks[1], ask) || strings.Count(b.String(), ask) != 1 {
				t.Errorf("%s: not first, or not once:\n%s", name, b.String())
			}
		}
	}
}

// Notes that stand in one place and concern the same loans are one paragraph, which
// says once whom they concern and where they stand.
func TestNotesOfOnePlace(t *testing.T) {
	note := func(name, number string) rules.Finding {
		return rules.Finding{Kind: rules.KindNote, Rule: &rules.Rule{
			Measures: rules.MeasureNote, Sure: rules.SureSecond,
			Name: lang.Text{ZH: name, EN: name}, Says: lang.Text{ZH: name + "话。", EN: "Says " + name + "."}, Number: lang.Text{ZH: number, EN: number},
		}}
	}
	list := []rules.Finding{note("one", "place"), note("two", "elsewhere"), note("three", "place")}
	for _, x := range []struct {
		lang lang.Lang
		want string
	}{
		{lang.EN, "One (甲): Says one.\nThree: Says three. (sure: B; place)\n\nTwo (甲): Says two. (sure: B; elsewhere)\n"},
		{lang.ZH, "one (甲)：one话。\nthree：three话。(把握 B，依据：place)\n\ntwo (甲)：two话。(把握 B，依据：elsewhere)\n"},
	} {
		h, c := ruledCase(x.lang)
		got := text80(t, RulesPage(h, c, &rules.Findings{Lines: &rules.Lines{}, List: list}, RulesOptions{}))
		if !strings.Contains(got, x.want) {
			t.Errorf("not\n%sin\n%s", x.want, got)
		}
	}
}
