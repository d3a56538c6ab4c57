package pages

import (
	"slices"
	"unicode/utf8"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
)

// The list for the telephone: whom to call, in which order, before which day, and
// what to say; and what not to sign before somebody else has answered.

var (
	wCallHead       = lang.Text{ZH: "照这个次序谈：", EN: "What to ask, in this order:"}
	wCallHeadDays   = lang.Text{ZH: "照这个次序谈 (谁不答应影响最大，谁在前)，每家都在自己那天以前：", EN: "What to ask, in this order (whose refusal changes most comes first), each before its day:"}
	wCallHeadOne    = lang.Text{ZH: "要谈的：", EN: "What to ask:"}
	wCallBefore     = lang.Text{ZH: "{1}. {2}，{3}前：{4}。", EN: "{1}. {2}, before {3}: {4}."}
	wCallAny        = lang.Text{ZH: "{1}. {2}：{4}。", EN: "{1}. {2}: {4}."}
	wFirstThenLeast = lang.Text{ZH: "先提出{1}；至少要谈成{2}", EN: "{1}; at least: {2}"}
	wIfNot          = lang.Text{ZH: "{1}；不行的话，退到{2} (其余照旧)", EN: "{1}; if not, {2} (the others as here)"}
	wMayAsk         = lang.Text{ZH: "不谈也够，也可以提出：", EN: "Not needed, but may be asked for:"}
	wMayAskBefore   = lang.Text{ZH: "- {1}，{2}前：{3}。", EN: "- {1}, before {2}: {3}."}
	wMayAskAny      = lang.Text{ZH: "- {1}：{3}。", EN: "- {1}: {3}."}
)

// calls is the calls to make, numbered in their order.
func (v asking) calls() string {
	lines := []string{v.say(v.callHead())}
	for i, c := range v.a.Calls {
		lines = append(lines, v.say(either(c.Before.IsZero(), wCallAny, wCallBefore), i+1, v.negotiator(c.Loans, c.Group), v.before(c.Before), v.words(v.negotiated(c.Loans))))
	}
	return inLines(lines...)
}

// callHead is what stands above them. Where the days do not follow one another it says
// why the order is another: by date they are listed elsewhere.
func (v asking) callHead() lang.Text {
	var days []Date
	for _, c := range v.a.Calls {
		if !c.Before.IsZero() {
			days = append(days, c.Before)
		}
	}
	switch {
	case len(v.a.Calls) == 1:
		return wCallHeadOne
	case !slices.IsSorted(days):
		return wCallHeadDays
	}
	return wCallHead
}

// mayAskToo is what may be asked for although nothing is needed of it.
func (v asking) mayAskToo() string {
	free := picked(v.cmp.Table, func(r plan.AskRow) bool { return r.Free })
	if len(free) == 0 {
		return ""
	}
	return inLines(append([]string{v.say(wMayAsk)}, each(free, func(r plan.AskRow) string {
		return v.say(either(r.Before.IsZero(), wMayAskAny, wMayAskBefore), v.called(r.Loans, r.Group), v.before(r.Before), v.labels(r.Loans, r.First))
	})...)...)
}

// before is a day before which to ask, as it stands before a word.
func (v asking) before(d Date) string {
	return when(!d.IsZero(), v.spaced(v.date(d)))
}

// called names whom a negotiation is with: the loan, or a group of them.
func (v asking) called(loans []int, group string) string {
	return v.party(plan.AskRow{Loans: loans, Group: group})
}

// negotiated are all loans of the negotiation that asks about some: where less would do
// for one of a group it is asked about as well, for that comes first.
func (v asking) negotiated(loans []int) []int {
	for _, r := range v.cmp.Table {
		if slices.Contains(r.Loans, loans[0]) {
			return r.Loans
		}
	}
	return loans
}

// negotiator names whom the negotiation about some loans is with.
func (v asking) negotiator(loans []int, group string) string {
	return v.called(v.negotiated(loans), group)
}

// words are what to say on the telephone: what to ask for first and what is needed at
// least, or what is asked for and what would do if it is refused.
func (v asking) words(loans []int) string {
	var first, least, next []int
	for _, i := range loans {
		c := v.choice(v.a.Answer, i)
		least, first, next = append(least, c.Row), append(first, max(c.First, 0)), append(next, c.Fallback)
		if c.First < 0 {
			first[len(first)-1] = c.Row
		}
	}
	needed := v.labels(loans, least)
	switch asked := v.labels(loans, first); {
	case v.a.Goal != plan.Easiest && !slices.Contains(next, -1):
		return v.say(wIfNot, needed, v.after(v.labels(loans, next)))
	case v.a.Goal != plan.Easiest, asked == needed:
		return needed
	default:
		return v.say(wFirstThenLeast, v.after(asked), v.after(needed))
	}
}

// choice is what an answer takes for a loan.
func (v asking) choice(a *plan.Answer, loan int) plan.Choice {
	i := slices.IndexFunc(a.Choices, func(c plan.Choice) bool { return c.Loan == loan })
	return a.Choices[i]
}

// after is a text that follows a Chinese word: a digit or a letter is set off from it.
func (v voice) after(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return when(v.Lang == lang.ZH && s != "" && !cells.Wide(r), " ") + s
}

var (
	wSignNone   = lang.Text{ZH: "- 都答复以前，哪家都先别签。", EN: "- Sign nothing before all of them have answered."}
	wSignOthers = lang.Text{ZH: "- {1}答复以前，别家都先别签。", EN: "- Sign nothing with the others before {1} answers."}
	wSignAll    = lang.Text{ZH: "- {1}都答复以前，哪家都先别签。", EN: "- Sign nothing before {1} have all answered."}
	wSignAfter  = lang.Text{ZH: "- 先别和{1}签：等{2}答复。", EN: "- Sign nothing with {1} before {2} answers."}
	wSignGroup  = lang.Text{ZH: "- 先别和{1}签：等{2}都答复。", EN: "- Sign nothing with {1} before {2} have all answered."}
)

var wLapsing = lang.Text{ZH: "这些答复最晚 {1} 要等到：{2}提的办法，过了那天就没有了。", EN: "Have their answers by {1}: what {2} offers has to be accepted by then."}

// lapsing says by when the lenders must have answered because what another one offers
// lapses: it is not to be accepted before.
func (v asking) lapsing() string {
	first, loan := Date(0), -1
	for _, c := range v.a.Answer.Choices {
		o := v.option(c).Offer
		if until := o.AnswerBy(); !c.Ask && until != 0 && (loan < 0 || until < first) {
			first, loan = until, c.Loan
		}
	}
	if loan < 0 {
		return ""
	}
	return v.say(wLapsing, v.date(first), v.subject(loan))
}

// signing says what not to sign before somebody else has answered: first for whom
// everybody waits, then who waits for others besides.
func (v asking) signing() (lines []string) {
	calls := v.a.Calls
	var places, common []int
	for k := range calls {
		places = append(places, k)
	}
	for k := range calls {
		if len(calls) > 1 && !slices.ContainsFunc(places, func(o int) bool { return o != k && !slices.Contains(calls[o].NotBefore, k) }) {
			common = append(common, k)
		}
	}
	switch len(common) {
	case 0:
	case len(calls):
		return []string{v.say(wSignNone)}
	case 1:
		lines = append(lines, v.say(wSignOthers, v.spaced(v.lendersOf(common))))
	default:
		lines = append(lines, v.say(wSignAll, v.spaced(v.lendersOf(common))))
	}
	besides := func(k int) []int {
		return pick(slices.Sorted(slices.Values(calls[k].NotBefore)), func(o int) bool { return !slices.Contains(common, o) })
	}
	places = pick(places, func(k int) bool { return len(besides(k)) > 0 })
	for _, g := range grouped(places, func(k int) string { return v.ofCalls(besides(k)) }) {
		lines = append(lines, v.say(either(len(besides(g.list[0])) == 1, wSignAfter, wSignGroup), v.ofCalls(g.list), g.key))
	}
	return lines
}

// lendersOf names the lenders of some calls.
func (v asking) lendersOf(calls []int) string {
	return v.list(each(calls, func(k int) string { return v.negotiator(v.a.Calls[k].Loans, v.a.Calls[k].Group) }))
}

// ofCalls is the same between Chinese words.
func (v asking) ofCalls(calls []int) string { return v.spaced(v.after(v.lendersOf(calls))) }
