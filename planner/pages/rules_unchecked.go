package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/rules"
)

var wUncheckedHead = lang.Text{ZH: "没有比的：{1}。", EN: "Not checked: {1}."}

// uncheckedLine says what was not held against any line, by the reason.
func (v ruling) uncheckedLine(list []rules.Unchecked) string {
	return v.sayOf(wUncheckedHead, v.clauses(filled(each(rules.Reasons, func(r rules.Reason) string {
		return v.sayOf(reasonWords.of(r), v.subject(uncheckedFor(list, r)...))
	}))))
}

// uncheckedFor lists the loans that a reason keeps from being checked. They are
// in the order of the case, and each is there once.
func uncheckedFor(list []rules.Unchecked, r rules.Reason) (loans []int) {
	for _, u := range list {
		if u.Reason == r {
			loans = append(loans, u.Loan)
		}
	}
	return loans
}

var reasonWords = texts[rules.Reason]{
	{rules.NoLenderType, lang.Text{ZH: "{1}没写对方是哪一类 (出借方的类型)", EN: "the kind of lender (lender.type) of {1}"}},
	{rules.NoSigning, lang.Text{ZH: "{1}没写合同是哪天签的 (签约日)", EN: "the date of the contract (signed) of {1}"}},
	{rules.NoRate, lang.Text{ZH: "{1}不知道利率", EN: "the rate of {1}"}},
	{rules.NoLine, lang.Text{ZH: "{1}没有适用的线", EN: "no line is known for {1}"}},
	{rules.NoFees, lang.Text{ZH: "{1}的费用没有算进去", EN: "fees of {1}"}},
	{rules.NoPenalty, lang.Text{ZH: "{1}没写罚息怎么算", EN: "the penalty rule of {1}"}},
	{rules.NoCharges, lang.Text{ZH: "{1}一共收了多少、会收多少算不出", EN: "what {1} costs in all"}},
	{rules.NoTerm, lang.Text{ZH: "{1}不知道原来的期限，延长没比", EN: "the original term, for extensions, of {1}"}},
}

// blind reports whether neither the rate nor the penalty of any loan is known, so
// that nothing was held against a line.
func (v ruling) blind() bool {
	return !slices.ContainsFunc([]rules.Reason{rules.NoRate, rules.NoPenalty}, func(r rules.Reason) bool {
		return len(uncheckedFor(v.f.Unchecked, r)) < len(v.c.Loans)
	})
}
