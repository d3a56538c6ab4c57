package pages

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
)

// leastAsk is what is to be asked in a case on 28 November 2026, with its status.
func leastAsk(t *testing.T, c *plan.Case, o plan.AskOptions) (*plan.Status, *plan.LeastAsk) {
	t.Helper()
	c.AsOf, c.Currency = calendar.Of(2026, 11, 28), money.CNY
	s, refused := plan.State(c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	a, refused := plan.AskLeast(c, o)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return s, a
}

// told is the page as one line.
func told(t *testing.T, l lang.Lang, c plan.Case, s *plan.Status, a *plan.LeastAsk, o AskPageOptions) string {
	t.Helper()
	page := text80(t, AskPage(Head{Head: record.Head{Book: "b.yaml", Lang: l}}, c, s, a, o))
	if l == lang.ZH {
		return strings.ReplaceAll(page, "\n", "")
	}
	return strings.Join(strings.Fields(page), " ")
}

// inOrder reports the first text that does not stand after those before it.
func inOrder(t *testing.T, name, page string, want ...string) {
	t.Helper()
	at := 0
	for _, w := range want {
		i := strings.Index(page[at:], w)
		if i < 0 {
			t.Errorf("%s: no %q after what stands before it in\n%s", name, w, page)
			return
		}
		at += i + len(w)
	}
}

// What is said first, and what is never said beside it.
func TestAskLeads(t *testing.T) {
	for name, x := range map[string]struct {
		c      plan.Case
		o      plan.AskOptions
		zh, en []string // said, in this order
		not    []string // not said
	}{
		"two to ask": {
			plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B")}},
			plan.AskOptions{},
			[]string{"照合同还，今天起就不够。要谈的有 2 家。现在还没有谁答应。", "照这个次序谈：1. ", "，12-15 前：", "这 2 家都至少谈成这些，每天就都够：最高一月", "最紧的一天 (", "要得更少的：所有组合都比过。这些是常见的让步，对方还没有提过。", "万一有一笔收入没到"},
			[]string{"from today on. 2 lenders to ask. Nobody has agreed.", "What to ask, in this order: 1. ", ", before 12-15: ", "If these 2 lenders agree to at least this, every day works: highest month", "The tightest day is", "all were compared. These are usual concessions", "If one income does not come"},
			[]string{"不用跟谁", "Nobody has to", "现有的办法都不够", "No way found is"},
		},
		"the lowest cost": {
			plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B")}},
			plan.AskOptions{Goal: plan.Cheapest},
			[]string{"要谈的有 2 家", "2 家都谈成，每天就都够：", "没有花费更少的：所有组合都比过。"},
			[]string{"2 lenders to ask", "If these 2 lenders agree, every day works:", "no combination costs less"},
			[]string{"至少谈成", "at least", "先提出"},
		},
		"who can pay": {
			plan.Case{Household: wages(90000_00, 12000_00), Loans: []plan.Loan{behind("A")}},
			plan.AskOptions{},
			[]string{"照合同就付得起：今天补 3,661.75", "万一有一笔收入没到，也都够。", "repay plan b.yaml"},
			[]string{"The contracts can be paid: 3,661.75 today", "If one income does not come, it still works.", "repay plan b.yaml"},
			[]string{"要谈的", "to be asked", "常见的让步", "usual concessions", "谈成", "比过"},
		},
		"who can pay asks for the lowest cost": {
			plan.Case{Household: wages(3000_00, 12000_00), Loans: []plan.Loan{behind("A")}},
			plan.AskOptions{Goal: plan.Cheapest},
			[]string{"不跟谁谈也付得起：不加 --goal 再看。按花费最少来选。要谈的有 1 家。"},
			[]string{"It can be paid without asking anybody: see that without --goal. Chosen for the lowest cost. 1 lender to ask."},
			[]string{"今天起就不够", "cannot be paid"},
		},
		"costs above income": {
			plan.Case{Household: wages(3000_00, 4000_00), Loans: []plan.Loan{behind("A")}},
			plan.AskOptions{},
			[]string{"生活开支已超过收入：先别答应任何月还额。", "先看开支能减什么", "repay status"},
			[]string{"Living expenses already exceed income", "first see which costs can go down", "repay status"},
			[]string{"要谈的", "to ask", "最接近", "nearest", "--widen", "每月多"},
		},
		"nothing is enough": {
			plan.Case{Household: wages(100_00, 5300_00), Loans: []plan.Loan{behind("A"), behind("B"), behind("C")}},
			plan.AskOptions{},
			[]string{"现有的办法都不够：最接近的", "先别答应付不起的数。", "repay ask b.yaml --widen"},
			[]string{"No way found is enough: the nearest is short from", "Agree to no sum that cannot be paid.", "repay ask b.yaml --widen"},
			[]string{"让一步", "concession can", "每天就都够", "every day works:"},
		},
		"nothing to pay": {
			plan.Case{Household: wages(100_00, 5300_00)},
			plan.AskOptions{},
			[]string{"没有要还的", "repay status"},
			[]string{"nothing to pay", "repay status"},
			[]string{"--widen", "都不够", "No way"},
		},
	} {
		for l, want := range map[lang.Lang][]string{lang.ZH: x.zh, lang.EN: x.en} {
			s, a := leastAsk(t, &x.c, x.o)
			page := told(t, l, x.c, s, a, AskPageOptions{AskOptions: x.o})
			inOrder(t, name, page, want...)
			for _, not := range x.not {
				if strings.Contains(page, not) {
					t.Errorf("%s: %q in\n%s", name, not, page)
				}
			}
		}
	}
}

// A search that was stopped says that nothing is known, and how to go on.
func TestAskStopped(t *testing.T) {
	c := plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B")}}
	s, a := leastAsk(t, &c, plan.AskOptions{})
	found := *a
	a.Answer, a.Stopped, a.Reason, a.Leading, a.Proof = nil, true, plan.ReasonNothingAffordable, "", plan.Proof{}
	o := AskPageOptions{Flags: " --keep A"}
	o.Widen = true
	for l, want := range map[lang.Lang]string{lang.ZH: "现在说不出有没有。", lang.EN: "whether there is one is not known."} {
		page := told(t, l, c, s, a, o)
		inOrder(t, "stopped", page, want, "repay ask b.yaml --keep A --widen --time-limit 60s")
		if strings.Contains(page, "都不够") || strings.Contains(page, "enough: the") {
			t.Errorf("says that nothing is enough:\n%s", page)
		}
	}
	for name, x := range map[string]struct {
		goal   plan.Goal
		proof  plan.Proof
		zh, en string
	}{
		"cost":     {plan.Cheapest, plan.Proof{Value: 200_00, Bound: 199_50}, "停下时还没比完：花费也许还能少 0.50，最多还能好 0.3%。", "the cost may be up to 0.50 less, at most 0.3% better."},
		"highest":  {plan.Lightest, plan.Proof{Value: 200_00, Bound: 100_00}, "最高一月也许还能少 100.00，最多还能好 50.0%。", "the highest month may be up to 100.00 less, at most 50.0% better."},
		"finish":   {plan.Fastest, plan.Proof{Value: int64(calendar.Of(2028, 5, 1)), Bound: int64(calendar.Of(2028, 3, 1))}, "最早也要到 2028-03 还完。", "none is done before 2028-03."},
		"lenders":  {plan.Easiest, plan.Proof{Value: 4, Bound: 3}, "最少也要谈 3 家。", "no fewer than 3 lenders have to be asked."},
		"the rest": {plan.Cheapest, plan.Proof{Value: 200_00, Bound: 200_00}, "这一项不能再好", "in this nothing is better"},
		"unknown":  {plan.Cheapest, plan.Proof{Value: 200_00, Bound: -200_00}, "还能好多少不知道。", "how much better is unknown."},
	} {
		b := found
		b.Goal, b.Proof, b.Stopped = x.goal, x.proof, true
		for l, want := range map[lang.Lang]string{lang.ZH: x.zh, lang.EN: x.en} {
			page := told(t, l, c, s, &b, AskPageOptions{})
			inOrder(t, name, page, want)
			if strings.Contains(page, "所有组合都比过") || strings.Contains(page, "all were compared") {
				t.Errorf("%s: says that it is proven:\n%s", name, page)
			}
		}
	}
}

// Of a group less may do for one loan than is asked first of all: the call is about all
// of them, and so is its refusal.
func TestAskGroup(t *testing.T) {
	a, b := behind("A"), behind("B")
	a.Group, b.Group = "line", "line"
	c := plan.Case{Household: wages(5000_00, 9000_00), Loans: []plan.Loan{a, b}}
	s, ask := leastAsk(t, &c, plan.AskOptions{})
	if len(ask.Calls) != 1 || len(ask.Calls[0].Loans) != 1 || ask.AllFirst == nil || ask.AllFirst.Asks != 1 {
		t.Fatalf("calls %+v, all first %+v", ask.Calls, ask.AllFirst)
	}
	inOrder(t, "zh", told(t, lang.ZH, c, s, ask, AskPageOptions{}), "1. line (2 笔)，12-15 前：先提出免息分 24 期；至少要谈成 A 补齐逾期，照常还；B   逾期分 6 期补。", "要是 line (2 笔) 什么都不肯")
	inOrder(t, "en", told(t, lang.EN, c, s, ask, AskPageOptions{}), "1. line (2 loans), before 12-15: 0% in 24 payments; at least: A clear arrears, go on; B arrears in 6 payments.", "If line (2 loans) refuses")
}

// What not to sign: who waits for the same lenders is named once, and who wait for
// each other together.
func TestAskSigning(t *testing.T) {
	c := plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B"), behind("C"), behind("D")}}
	for name, x := range map[string]struct {
		waits [4][]int
		zh    []string
		en    []string
	}{
		"nobody waits": {[4][]int{}, nil, nil},
		"all wait for one": {
			[4][]int{nil, {0}, {0}, {0}},
			[]string{"- A 答复以前，别家都先别签。"},
			[]string{"- Sign nothing with the others before A answers."},
		},
		"each waits for all": {
			[4][]int{{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}},
			[]string{"- 都答复以前，哪家都先别签。"},
			[]string{"- Sign nothing before all of them have answered."},
		},
		"two wait for each other, two for both, one besides": {
			[4][]int{{1}, {0}, {0, 1}, {0, 2, 1}},
			[]string{"- A、B 都答复以前，哪家都先别签。", "- 先别和 D 签：等 C 答复。"},
			[]string{"- Sign nothing before A, B have all answered.", "- Sign nothing with D before C answers."},
		},
		"two for two": {
			[4][]int{{2, 3}, {3, 2}, nil, nil},
			[]string{"- 先别和 A、B 签：等 C、D 都答复。"},
			[]string{"- Sign nothing with A, B before C, D have all answered."},
		},
		"two orders": {
			[4][]int{nil, {0}, nil, {2}},
			[]string{"- 先别和 B 签：等 A 答复。", "- 先别和 D 签：等 C 答复。"},
			[]string{"- Sign nothing with B before A answers.", "- Sign nothing with D before C answers."},
		},
	} {
		a := &plan.LeastAsk{Comparison: &plan.Comparison{}}
		for i, w := range x.waits {
			a.Calls = append(a.Calls, plan.Call{Loans: []int{i}, NotBefore: w})
		}
		for l, want := range map[lang.Lang][]string{lang.ZH: x.zh, lang.EN: x.en} {
			v := asking{comparing: comparing{voice: newVoice(Head{Head: record.Head{Lang: l}}, c), cmp: a.Comparison}, a: a}
			if got := v.signing(); !slices.Equal(got, want) {
				t.Errorf("%s: %q, not %q", name, got, want)
			}
		}
	}
}

// What more money buys is a table and bars; of days at most five are named.
func TestAskCurve(t *testing.T) {
	c := plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B")}}
	s, a := leastAsk(t, &c, plan.AskOptions{})
	fewer := *a.Answer
	fewer.Asks, fewer.Cost.Amount = 1, a.Answer.Cost.Amount/2
	day := calendar.Of(2026, 11, 30)
	a.Curve = &plan.Curve{Day: day, Cut: true, Steps: []plan.CurveStep{{More: 0}, {More: 10000, Answer: a.Answer}, {More: 35000, Answer: &fewer}}}
	for i := range 8 {
		a.Prices = append(a.Prices, plan.Price{Date: day + calendar.Date(10*i), Amount: Amount(10 + i)})
	}
	for l, want := range map[lang.Lang][]string{
		lang.ZH: {"从 11-30 起每月多一些钱", "0.00", "不够", "100.00", "2", "350.00", "1", "台阶太多，中间有的没有列。", "花费：本金以外要付的。要得少，不一定花得少。", "每月多这些，要谈几家", "2", "##", "到 2026-12-30 手里每多 1 元", "0.13", "到 2027-02-08"},
		lang.EN: {"buys, from 11-30 on", "0.00", "not enough", "100.00", "2", "350.00", "1", "There are more steps in between than are listed.", "To ask for less need not cost less.", "Lenders to ask, by how much more", "##", "more in hand by 2026-12-30", "0.13", "by 2027-02-08"},
	} {
		page := told(t, l, c, s, a, AskPageOptions{})
		inOrder(t, l.String(), page, want...)
		if strings.Contains(page, "0.12 ") || strings.Contains(page, "0.12。") {
			t.Errorf("more than five days in\n%s", page)
		}
	}
	// Where living exceeds income fewer days are looked at, as long as it does.
	short := *a
	exceeded := *a.Comparison
	exceeded.Before, exceeded.BeforeLasts = &plan.Shortfall{Date: day, Amount: 1}, true
	for name, x := range map[string]struct {
		steps  []plan.CurveStep
		living bool
		want   bool
	}{
		"nothing is enough then": {[]plan.CurveStep{{Answer: &fewer}, {More: 10000}, {More: 20000, Answer: &fewer}}, true, true},
		"more has to be asked":   {[]plan.CurveStep{{Answer: &fewer}, {More: 10000, Answer: a.Answer}}, true, true},
		"it only falls":          {[]plan.CurveStep{{}, {More: 10000, Answer: a.Answer}, {More: 20000, Answer: &fewer}}, true, false},
		"living is paid":         {[]plan.CurveStep{{Answer: &fewer}, {More: 10000, Answer: a.Answer}}, false, false},
	} {
		if short.Comparison = a.Comparison; x.living {
			short.Comparison = &exceeded
		}
		short.Curve = &plan.Curve{Day: day, Steps: x.steps}
		if got := strings.Contains(told(t, lang.EN, c, s, &short, AskPageOptions{}), "While living expenses exceed income, the days"); got != x.want {
			t.Errorf("%s: said %t, not %t", name, got, x.want)
		}
	}
	a.Curve.Steps = a.Curve.Steps[1:2]
	inOrder(t, "one step", told(t, lang.EN, c, s, a, AskPageOptions{}), "More money each month does not change what has to be asked.")
}

// A line for each lender that refuses: its own loan first, then what changes of the
// others, then the cost. Those without whom nothing does share a line, and where that
// is all of them a sentence says so.
func TestAskRefusals(t *testing.T) {
	c := plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B"), behind("C")}}
	s, a := leastAsk(t, &c, plan.AskOptions{Goal: plan.Easiest, Widen: true})
	if a.Answer == nil || len(a.Answer.Choices) != 3 {
		t.Fatalf("%+v", a.Answer)
	}
	other := *a.Answer
	other.Choices = slices.Clone(a.Answer.Choices)
	other.Choices[0].Row, other.Choices[2].Row = 0, 0
	other.Cost.Amount += 1234
	who := func(i int) plan.Refusal { return plan.Refusal{Loans: []int{i}} }
	with := func(r plan.Refusal, x *plan.Answer) plan.Refusal { r.Answer = x; return r }
	for name, x := range map[string]struct {
		list   []plan.Refusal
		widen  bool
		zh, en []string
	}{
		"several": {
			[]plan.Refusal{with(who(0), &other), who(1), who(2)},
			false,
			[]string{"要是有一家什么都不肯：- A：补齐逾期，照常还；C 补齐逾期，照常还；一共多花 12.34。- B、C：能选的别的办法都不够。", "--widen"},
			[]string{"If one refuses everything: - A: clear arrears, go on; C clear arrears, go on; 12.34 more in all. - B, C: nothing else to choose from is enough.", "--widen"},
		},
		"none without any": {
			[]plan.Refusal{who(0), who(1), who(2)},
			true,
			[]string{"有一家什么都不肯，能选的别的办法就都不够：都答复以前，哪家都先别签。"},
			[]string{"If one refuses everything, nothing else to choose from is enough: sign nothing before all of them have answered."},
		},
		"not known": {
			[]plan.Refusal{{Loans: []int{0}, Unproven: true}, {Loans: []int{1}, Unproven: true}},
			true,
			[]string{"- A、B：还没找到别的够的办法。"},
			[]string{"- A, B: nothing else that is enough was found yet."},
		},
		"one": {
			[]plan.Refusal{with(who(0), &other)},
			true,
			[]string{"要是 A 什么都不肯：补齐逾期，照常还；C"},
			[]string{"If A refuses everything: clear arrears, go on; C"},
		},
	} {
		b := *a
		b.Refusals = x.list
		o := AskPageOptions{IfRefused: true}
		o.Widen = x.widen
		for l, want := range map[lang.Lang][]string{lang.ZH: x.zh, lang.EN: x.en} {
			page := told(t, l, c, s, &b, o)
			inOrder(t, name, page, want...)
			if x.widen && strings.Contains(page, "--widen") {
				t.Errorf("%s: says --widen again", name)
			}
		}
	}
}
