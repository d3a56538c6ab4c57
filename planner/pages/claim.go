package pages

import (
	"slices"
	"strconv"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// mostMatches is how many ways of counting people are shown; the record has all.
const mostMatches = 8

// fewUnits is how many minor units may come from rounding alone.
const fewUnits = 3

// manyChanges is from how many changes on a match may well be chance.
const manyChanges = 3

var wRunExplain = lang.Text{ZH: "一步步怎么算的：", EN: "How it is counted, step by step: "}

// ClaimPage says whether a lender's figure can be reproduced, and how. s is the
// status of the same case.
func ClaimPage(h Head, c plan.Case, s *plan.Status, k *plan.Check) *page.Page {
	v := newVoice(h, c)
	p := v.page()
	for _, line := range v.claimAnswer(k) {
		p.Add(page.Answer(line))
	}
	p.Add(v.matches(k), page.Body(v.otherDates(k)), page.Body(v.rest(k)), page.Body(v.noEffect(k)))
	p.Add(page.Body(v.unknowns(s, k.Loan)), page.Note(v.warningsOf(k.Loan)), page.Note(v.howClaim(s, k)))
	p.Add(v.next(wRunExplain, "explain", v.loanFlag(k.Loan)+" "+string(claimExplained(k))))
	return p
}

// isAnother reports whether the lender's sum is another one that is printed of the
// loan, and not the figure asked about.
func isAnother(k *plan.Check) bool { return k.Shown != "" && !k.Exact }

// claimExplained is the figure that the lender's sum is, where it is another than the
// one that was asked about.
func claimExplained(k *plan.Check) plan.Figure {
	if f := plan.Figure(k.Shown); isAnother(k) && slices.Contains(plan.Figures(), f) {
		return f
	}
	return k.Figure
}

var (
	wClaimUnknown      = lang.Text{ZH: "{1}的{2}现在算不出，没法核对 {3}：账本里缺的在下面。", EN: "The {2} of {1} cannot be computed yet, so {3} cannot be checked: what the book lacks is below."}
	wClaimAtLeast      = lang.Text{ZH: "{1}的{2}只算得出一部分，{3}；对方说 {4}。缺的弄清楚之前没法核对。", EN: "Only a part of the {2} of {1} can be computed, {3}; the lender says {4}. It can be checked once what is missing is known."}
	wClaimExact        = lang.Text{ZH: "照账本写的算法，{1}的{2}正好是 {3}，与对方一致。", EN: "By the book's own terms the {2} of {1} is {3}, just as the lender says."}
	wClaimExactUnknown = lang.Text{ZH: "照账本写的算法，{1}的{2}正好是 {3}，与对方一致：这样扣款，{4}。", EN: "By the book's own terms the {2} of {1} is {3}, just as the lender says, if payments go so: {4}."}
	wClaimOwn          = lang.Text{ZH: "照账本写的算法，{1}的{2}是 {3}；对方说的{4}。", EN: "By the book's own terms the {2} of {1} is {3}; the lender's figure is {4}."}
	wClaimNone         = lang.Text{ZH: "试了 {1} 种算法，都算不出 {2}。", EN: "None of the {1} ways of counting that were tried comes to {2}."}
	wClaimMatch        = lang.Text{ZH: "{1}，能算出 {2}，与对方一致。", EN: "{1}: that comes to {2}, as the lender says."}
	wClaimMatches      = lang.Text{ZH: "{1}，能算出 {2}，与对方一致；另有 {3} 种算法也能，列在下面。", EN: "{1}: that comes to {2}, as the lender says. So do the ways below, {3} more."}
	wClaimChance       = lang.Text{ZH: "要改 {1} 处才对得上，也可能是碰巧。", EN: "It takes {1} changes, so it may be chance."}
)

var (
	wClaimShown    = lang.Text{ZH: "{1} 正好是{2}的{3}。", EN: "For {2}, {1} is just the {3}."}
	wClaimShownNot = lang.Text{ZH: "它和{2}不是一回事：{1}的{2}是 {3}。", EN: "That is not the same as the {2}: the {2} of {1} is {3}."}
)

// shownWords say what the sums are that are no figure of the status.
var shownWords = map[plan.Shown]lang.Text{
	plan.ShownStatement:     {ZH: "本期账单", EN: "statement balance"},
	plan.ShownStatementLeft: {ZH: "本期账单还剩的部分", EN: "part of the statement that is left to pay"},
	plan.ShownMinimum:       {ZH: "最低还款额", EN: "minimum payment"},
	plan.ShownBilledAndNot:  {ZH: "本期账单还剩的加未出账", EN: "sum of what is left of the statement and what is not billed yet"},
	plan.ShownWholeCard:     {ZH: "本期账单还剩的、未出账和分期没入账的本金的合计", EN: "sum of what is left of the statement, what is not billed yet and the rest of the plans"},
	plan.ShownNextToo:       {ZH: "逾期应还加下一期", EN: "sum of what is overdue and the next due"},
	plan.ShownToTheEnd:      {ZH: "所有没还的各期的合计，以后的利息也在内", EN: "sum of all unpaid instalments, interest to come in it"},
}

// shown names a sum that is printed of a loan.
func (v voice) shown(s plan.Shown) string {
	if words, ok := shownWords[s]; ok {
		return v.say(words)
	}
	return v.figure(plan.Figure(s))
}

// claimAnswer is whether the figure can be reproduced.
func (v voice) claimAnswer(k *plan.Check) []string {
	loan, figure, claimed := v.subject(k.Loan), v.figure(k.Figure), v.money(k.Claimed)
	if isAnother(k) {
		return []string{
			v.say(wClaimShown, claimed, loan, v.shown(k.Shown)),
			when(k.Computed.Known, v.say(wClaimShownNot, loan, figure, v.maybe(k.Computed))),
		}
	}
	switch {
	case !k.Computed.Known:
		return []string{v.say(wClaimUnknown, loan, figure, claimed)}
	case k.Computed.AtLeast:
		return []string{v.say(wClaimAtLeast, loan, figure, v.maybe(k.Computed), claimed)}
	case k.Exact && len(k.Matches[0].Changes) == 0:
		return []string{v.say(wClaimExact, loan, figure, claimed)}
	case k.Exact:
		return []string{v.say(wClaimExactUnknown, loan, figure, claimed, v.changes(k.Matches[0].Changes))}
	}
	own := v.say(wClaimOwn, loan, figure, v.maybe(k.Computed), v.moreOrLess(k.Claimed-k.Computed.Amount))
	switch {
	case v.dateLeads(k):
		return []string{v.otherDate(k), own}
	case len(k.Varied) == 0:
		return []string{own}
	case len(k.Matches) == 0:
		return []string{v.sentences(v.say(wClaimNone, k.Tried, claimed), v.nearest(k)), own}
	}
	first, others := k.Matches[0], len(k.Matches)-1
	how := v.capital(v.changes(first.Changes))
	answer := v.say(wClaimMatch, how, claimed)
	if others > 0 {
		answer = v.say(wClaimMatches, how, claimed, others)
	}
	n := first.Deviations()
	return []string{v.sentences(answer, when(n >= manyChanges, v.say(wClaimChance, n))), own}
}

var (
	wClaimNearest    = lang.Text{ZH: "最接近的：{1}，得 {2}，还差 {3}。", EN: "The nearest is {2} ({1}), {3} off."}
	wClaimNearestOwn = lang.Text{ZH: "换算法也没有明显更接近的。", EN: "No other way comes much nearer."}
	wClaimLittle     = lang.Text{ZH: "差得这么少，也许是取整的先后不同。", EN: "So little may come from what is rounded first."}
)

// nearest is what comes nearest where nothing matches. A change that closes
// less than half of the gap explains nothing.
func (v voice) nearest(k *plan.Check) string {
	n := k.Nearest
	if n == nil {
		return ""
	}
	off := gap(k.Claimed, n.Value)
	line := v.say(wClaimNearest, v.changes(n.Changes), v.money(n.Value), v.money(off))
	if n.Value == k.Computed.Amount || 2*off > gap(k.Claimed, k.Computed.Amount) {
		line = v.say(wClaimNearestOwn)
	}
	return v.sentences(line, when(off <= fewUnits, v.say(wClaimLittle)))
}

func gap(a, b Amount) Amount { return max(a-b, b-a) }

var (
	wClaimLess = lang.Text{ZH: "少 {1}", EN: "{1} less"}
	wClaimMore = lang.Text{ZH: "多 {1}", EN: "{1} more"}
)

// moreOrLess is a difference in words.
func (v voice) moreOrLess(diff Amount) string {
	return v.say(either(diff < 0, wClaimLess, wClaimMore), v.money(gap(diff, 0)))
}

var (
	wClaimTitle    = lang.Text{ZH: "能算出 {1} 的算法", EN: "Ways of counting that come to {1}"}
	wColChanges    = lang.Text{ZH: "和账本不同的地方", EN: "What differs from the book"}
	wColHowMany    = lang.Text{ZH: "几处", EN: "Changes"}
	wClaimMoreWays = lang.Text{ZH: "还有 {1} 种，加 -O json 可以看到。", EN: "{1} more are shown with -O json."}
)

// matches are the ways of counting that come to the figure, where there are
// several.
func (v voice) matches(k *plan.Check) *page.Table {
	if len(k.Matches) < 2 || isAnother(k) {
		return nil
	}
	t := &page.Table{Title: v.say(wClaimTitle, v.money(k.Claimed)), Columns: []page.Column{
		{Head: v.say(wColNo), Kind: page.Number},
		{Head: v.say(wColChanges)},
		{Head: v.say(wColHowMany), Kind: page.Number},
	}}
	for i, m := range k.Matches {
		if i == mostMatches {
			t.Foot = v.say(wClaimMoreWays, len(k.Matches)-mostMatches)
			break
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: strconv.Itoa(i + 1)}, {Text: v.changes(m.Changes)}, {Text: strconv.Itoa(m.Deviations())}})
	}
	return t
}

// changes names some changes of convention.
func (v voice) changes(list []plan.Change) string {
	return v.list(each(list, v.change))
}

var wClaimOtherDate = lang.Text{ZH: "照账本的算法，算到 {1} 正好是 {2}，对方也许是算到那天的，可以问一问。", EN: "By the book's own terms it comes to {2} on {1}: the lender may have counted to that day, and can be asked."}

// otherDate says on which day near the as-of date the figure is the lender's;
// empty where on none.
func (v voice) otherDate(k *plan.Check) string {
	for _, o := range k.Others {
		if o.Value == (plan.Maybe{Amount: k.Claimed, Known: true}) {
			return v.say(wClaimOtherDate, o.Date.String(), v.money(k.Claimed))
		}
	}
	return ""
}

// dateLeads reports whether another day says more than what conventions come
// to: one day is less to suppose than two of them.
func (v voice) dateLeads(k *plan.Check) bool {
	return !k.Exact && v.otherDate(k) != "" && (len(k.Matches) == 0 || k.Matches[0].Deviations() > 1)
}

var wClaimNoDate = lang.Text{ZH: "算到前后 {1} 天里的任何一天，也都不是这个数。", EN: "Nor is it the figure of any of the {1} days before or after."}

// otherDates is the paragraph on other days: what [voice.otherDate] says, or what
// conventions come to where that has led, or that on no day near the figure is
// the lender's.
func (v voice) otherDates(k *plan.Check) string {
	line := v.otherDate(k)
	switch {
	case k.Exact, k.Shown != "", !k.Computed.Known, k.Computed.AtLeast:
		return ""
	case v.dateLeads(k) && len(k.Matches) > 0:
		return v.say(wClaimMatch, v.capital(v.changes(k.Matches[0].Changes)), v.money(k.Claimed))
	case v.dateLeads(k):
		return ""
	case line == "" && len(k.Matches) == 0 && len(k.Others) > 0:
		return v.say(wClaimNoDate, int(k.Others[len(k.Others)-1].Date-v.c.AsOf))
	}
	return line
}

var (
	wClaimNotRight = lang.Text{ZH: "能算出来，不等于该这样算：以合同为准，可以请对方指出是哪一条。", EN: "That a figure can be reproduced does not settle it: the contract does. The lender can be asked for the clause."}
	wClaimRestMore = lang.Text{ZH: "多出来的可能是账本里没有的费用、对方没入账的还款，或者算到别的日子。请对方把本金、利息、罚息、费用分开列，写明算到哪一天。", EN: "What is more may be a fee that the book lacks, a payment that the lender has not booked, or another day. Ask the lender for principal, interest, penalty and fees apart, and for the day they are counted to."}
	wClaimRestLess = lang.Text{ZH: "少的可能是对方减免了、账本里漏写了还款，或者算到别的日子。请对方把本金、利息、罚息、费用分开列，写明算到哪一天。", EN: "What is less may be something waived, a payment that the book lacks, or another day. Ask the lender for principal, interest, penalty and fees apart, and for the day they are counted to."}
	wClaimEquals   = lang.Text{ZH: "差的 {1} 正好等于{2}。", EN: "The difference, {1}, is just the {2}."}
)

// rest says what may stand behind a difference, and what to ask for.
func (v voice) rest(k *plan.Check) string {
	diff := k.Claimed - k.Computed.Amount
	switch {
	case k.Exact || k.Shown != "" || !k.Computed.Exact(), len(k.Matches) == 0 && v.otherDate(k) != "":
		return ""
	case len(k.Matches) > 0:
		return v.say(wClaimNotRight)
	}
	equals := when(k.Equals != "", v.say(wClaimEquals, v.money(gap(diff, 0)), v.figure(k.Equals)))
	return v.sentences(equals, v.say(either(diff < 0, wClaimRestLess, wClaimRestMore)))
}

var wClaimNoEffect = lang.Text{ZH: "换了这些，结果不变：{1}。", EN: "Changing these makes no difference: {1}."}

// noEffect lists what makes no difference: a convention by its name where none
// of its values does.
func (v voice) noEffect(k *plan.Check) string {
	if isAnother(k) {
		return ""
	}
	var list []string
	for _, c := range k.Varied {
		same := slices.DeleteFunc(slices.Clone(k.NoEffect), func(x plan.Change) bool { return x.Convention != c.Convention })
		if len(same) == c.Variants {
			list = append(list, v.convention(c.Convention))
		} else {
			list = append(list, each(same, v.change)...)
		}
	}
	return v.sayOf(wClaimNoEffect, v.list(list))
}

// warningsOf are the book's warnings about one loan.
func (v voice) warningsOf(loan int) string {
	h := v.head
	h.Warnings = slices.DeleteFunc(slices.Clone(h.Warnings), func(w record.Warning) bool { return w.Loan >= 0 && w.Loan != loan })
	return newVoice(h, v.c).warnings()
}

var (
	wHowClaim    = lang.Text{ZH: "试着换了{1}，单独换，也一起换；每次都把这笔借款从头算一遍，别的都照账本。", EN: "What was varied, one by one and together: {1}. Each time the whole loan is run again, all else as in the book."}
	wHowClaimCut = lang.Text{ZH: "这笔借款很长，改动多的组合没有都试。", EN: "The loan is long, so not every combination of many changes was tried."}
)

// howClaim says what was varied, and how the book itself counts.
func (v voice) howClaim(s *plan.Status, k *plan.Check) string {
	varied := each(k.Varied, func(d plan.Varied) string { return v.convention(d.Convention) })
	list := []string{v.sayOf(wHowClaim, v.list(varied)), when(!k.Whole, v.say(wHowClaimCut))}
	loans := []int{k.Loan}
	list = append(list, v.penalties(s, loans)...)
	list = append(list, v.withoutMoney(loans)...)
	return v.how(append(list, v.sameOrder(s, loans))...)
}
