package book

import (
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/enum"
)

// The names that people and collectors give to what was, or may be, agreed, and
// that say too little: each is told how to write what it may mean.
var (
	whichStop = fault.Wrong("which_stop",
		"{value} 没说免息以后怎么还", "{value} does not say how it is repaid once interest stops",
		"以后不再计息、欠的分期还，写 interest_free: {periods: 60}；只还本金、别的都免，写 principal_only: {periods: 24}；先停几期不还、再免息分期，写 freeze: {for: 3, periods: 24}",
		"if no more interest runs and what is owed is split, write interest_free: {periods: 60}; if only the principal is repaid, principal_only: {periods: 24}; if nothing is paid for a while first, freeze: {for: 3, periods: 24}")
	whichDeal = fault.Wrong("which_deal",
		"{value} 没说谈的是哪一种还法", "{value} does not say what the agreement is",
		"免息分期写 interest_free: {periods: 24}；延长期限、利息照算写 extend: {by: 12}；先停几期写 defer: {for: 3}；每期少还写 reduce: {to: 50%, for: 6}；打折一次结清写 settle: {pay: 80%}",
		"equal payments at 0% are interest_free: {periods: 24}; a longer term with interest, extend: {by: 12}; a pause, defer: {for: 3}; smaller payments for a while, reduce: {to: 50%, for: 6}; a part paid at once and the rest waived, settle: {pay: 80%}")
	bareYanqi = fault.Wrong("bare_yanqi",
		"{value} 可以是两种意思", "{value} can mean two things",
		"延长期限写 extend: {by: 12}；先停几期再还写 defer: {for: 3}",
		"write extend: {by: 12} for a longer term, or defer: {for: 3} for a pause")
	minimumIsNoDeal = fault.Wrong("minimum_is_no_deal",
		"{value} 不是一种方案", "{value} is no kind of offer",
		"账单上的最低还款额写在 statement 的 minimum；谈成了每期少还，写 reduce: {to: 800, for: 6} 这样",
		"the minimum of a bill goes under statement, as minimum; if smaller payments are agreed, write it like reduce: {to: 800, for: 6}")
)

// deal is such a name, as [enum.Fold] has it.
type deal struct {
	words []string
	kind  *fault.Kind
	plain bool // with a card: there it is a name of a strategy
}

// deals are all of them. With a card two are plain: what is owed stops to bear
// interest and is split, as article 70 of the Chinese rules for cards has it.
var deals = []deal{
	{[]string{"停息挂账", "个性化分期", "个性化分期协议", "个性化分期还款", "停息"}, whichStop, true},
	{[]string{"协商还款", "协商分期", "协商", "分期", "分期还款", "分期付款", "账单分期", "债务重组", "重组", "paymentplan", "repaymentplan", "hardshipplan", "hardship", "restructure", "restructuring", "arrangement"}, whichDeal, false},
	{[]string{"延期", "缓期", "暂缓", "缓还", "暂缓还款", "缓交", "deferral", "deferment", "forbearance", "paymentholiday", "paymentbreak"}, bareYanqi, false},
	{[]string{"最低还款", "最低还款额", "minimum", "minimumpayment"}, minimumIsNoDeal, false},
}

// dealOf is what a word names, with the number behind it or without; nil where it
// names none.
func dealOf(text string) *deal {
	word := enum.Fold(text)
	if i := strings.IndexAny(word, "0123456789"); i > 0 {
		word = word[:i]
	}
	for i := range deals {
		if slices.Contains(deals[i].words, word) {
			return &deals[i]
		}
	}
	return nil
}

// askedDeal reports a name that may mean several strategies.
func (t *termsReader) askedDeal(n *source.Node) bool {
	d := dealOf(n.Text)
	switch {
	case d == nil:
		return false
	case t.card && d.plain && agreement.Strategies.Match(n.Text) != nil:
		return false
	}
	t.Fault(n, d.kind, args{Value: fault.Clip(n.Text)})
	return true
}
