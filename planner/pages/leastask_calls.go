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
	wCallHeadOne    = lang.Text{ZH: "要谈的：", EN: "What to ask:"}
	wCallBefore     = lang.Text{ZH: "{1}. {2}，{3}前：{4}。", EN: "{1}. {2}, before {3}: {4}."}
	wCallAny        = lang.Text{ZH: "{1}. {2}：{4}。", EN: "{1}. {2}: {4}."}
	wFirstThenLeast = lang.Text{ZH: "先提出{1}；至少要谈成{2}", EN: "{1}; at least: {2}"}
	wIfNot          = lang.Text{ZH: "{1}；不行的话，退到{2} (其余照旧)", EN: "{1}; if not, {2} (the others as here)"}
	wMayAskBefore   = lang.Text{ZH: "不谈也够，也可以提出：{1}，{2}前：{3}。", EN: "Not needed, but may be asked for: {1}, before {2}: {3}."}
	wMayAskAny      = lang.Text{ZH: "不谈也够，也可以提出：{1}：{3}。", EN: "Not needed, but may be asked for: {1}: {3}."}
)

// calls is the calls to make, numbered in their order.
func (v asking) calls() string {
	lines := []string{v.say(either(len(v.a.Calls) == 1, wCallHeadOne, wCallHead))}
	for i, c := range v.a.Calls {
		lines = append(lines, v.say(either(c.Before.IsZero(), wCallAny, wCallBefore), i+1, v.called(c.Loans, c.Group), v.before(c.Before), v.words(c.Loans)))
	}
	return inLines(lines...)
}

// mayAskToo is what may be asked for although nothing is needed of it.
func (v asking) mayAskToo() string {
	var lines []string
	for _, r := range v.cmp.Table {
		if r.Free {
			lines = append(lines, v.say(either(r.Before.IsZero(), wMayAskAny, wMayAskBefore), v.called(r.Loans, r.Group), v.before(r.Before), v.labels(r.Loans, r.First)))
		}
	}
	return inLines(lines...)
}

// before is a day before which to ask, as it stands before a word.
func (v asking) before(d Date) string {
	return when(!d.IsZero(), v.spaced(v.date(d)))
}

// called names whom a negotiation is with: the loan, or a group of them.
func (v asking) called(loans []int, group string) string {
	return v.party(plan.AskRow{Loans: loans, Group: group})
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
	wSignNone  = lang.Text{ZH: "- 都答复以前，哪家都先别签。", EN: "- Sign nothing before all of them have answered."}
	wSignAfter = lang.Text{ZH: "- 先别和{1}签：等{2}答复。", EN: "- Sign nothing with {1} before {2} answers."}
	wSignGroup = lang.Text{ZH: "- 先别和{1}签：等{2}都答复。", EN: "- Sign nothing with {1} before {2} have all answered."}
)

// signing says what not to sign before somebody else has answered: those that wait
// for the same lenders together, and once where each waits for every other.
func (v asking) signing() (lines []string) {
	calls := v.a.Calls
	type wait struct {
		who, on []int // places in calls; on holds who where each waits for the others
	}
	var waits []wait
	for k, c := range calls {
		if len(c.NotBefore) == 0 {
			continue
		}
		apart := slices.Sorted(slices.Values(c.NotBefore))
		joined := slices.Sorted(slices.Values(append([]int{k}, c.NotBefore...)))
		i := slices.IndexFunc(waits, func(w wait) bool {
			return slices.Equal(w.on, joined) || len(w.who) > 0 && !slices.Contains(w.on, w.who[0]) && slices.Equal(w.on, apart)
		})
		switch {
		case i >= 0:
			waits[i].who = append(waits[i].who, k)
		case v.mutual(joined):
			waits = append(waits, wait{[]int{k}, joined})
		default:
			waits = append(waits, wait{[]int{k}, apart})
		}
	}
	for _, w := range waits {
		switch {
		case len(w.who) == len(calls):
			lines = append(lines, v.say(wSignNone))
		case len(w.on) == 1:
			lines = append(lines, v.say(wSignAfter, v.ofCalls(w.who), v.ofCalls(w.on)))
		default:
			lines = append(lines, v.say(wSignGroup, v.ofCalls(w.who), v.ofCalls(w.on)))
		}
	}
	return lines
}

// mutual reports whether each of some calls waits for all the others of them.
func (v asking) mutual(calls []int) bool {
	return !slices.ContainsFunc(calls, func(k int) bool {
		return slices.ContainsFunc(calls, func(other int) bool { return other != k && !slices.Contains(v.a.Calls[k].NotBefore, other) })
	})
}

// ofCalls names the lenders of some calls, set off from what follows.
func (v asking) ofCalls(calls []int) string {
	return v.spaced(v.voice.list(each(calls, func(k int) string { return v.called(v.a.Calls[k].Loans, v.a.Calls[k].Group) })))
}
