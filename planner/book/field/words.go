package field

import (
	"slices"

	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
	"repay/planner/rules"
)

// The closed lists that only the book has; every other stands at its type.
var (
	Flags = enum.List[bool]{
		{Is: true, Name: "true", Also: []string{"yes", "是", "对", "y", "on"}},
		{Is: false, Name: "false", Also: []string{"no", "否", "不", "n", "off"}},
	}
	Langs = enum.List[lang.Lang]{
		{Is: lang.ZH, Name: "zh", Also: []string{"中文", "chinese", "zh-cn", "cn"}},
		{Is: lang.EN, Name: "en", Also: []string{"英文", "english"}},
	}
	// LenderTypes are what kinds of lenders there are: those of loans to persons,
	// then those of which only some countries' rules speak. Some are read beside
	// them where lines of one's own speak of more.
	LenderTypes = append(enum.List[string]{
		{Is: "bank", Name: "bank", Also: []string{"银行"}},
		{Is: "card", Name: "card", Also: []string{"信用卡", "credit-card"}},
		{Is: "consumer-finance", Name: "consumer-finance", Also: []string{"消费金融", "消费金融公司", "消金", "消金公司"}},
		{Is: "small-loan", Name: "small-loan", Also: []string{"小额贷款", "小贷", "小贷公司", "小额贷款公司", "microloan"}},
		{Is: "assisted", Name: "assisted", Also: []string{"助贷"}},
		{Is: "p2p", Name: "p2p", Also: []string{"P2P 网贷", "网贷"}},
		{Is: "private", Name: "private", Also: []string{"私人", "个人", "亲友", "亲戚", "朋友", "家人", "同事", "民间借贷", "民间", "person", "individual", "friend", "friends", "family", "relative"}},
	}, TypesOf(rules.LenderTypes)...)
	HowHeld = enum.List[string]{
		{Is: "assigned", Name: "assigned", Also: []string{"债权转让", "转让"}},
		{Is: "subrogated", Name: "subrogated", Also: []string{"代偿"}},
		{Is: "agent", Name: "agent", Also: []string{"委托", "委外", "委托催收"}},
	}
	CreditRecords = enum.List[string]{
		{Is: "yes", Name: "yes", Also: []string{"true", "是", "上征信", "on", "y"}},
		{Is: "no", Name: "no", Also: []string{"false", "否", "不上征信", "off", "n"}},
		{Is: "unknown", Name: "unknown", Also: []string{"未知", "不知道"}},
	}
	Sources = enum.List[string]{
		{Is: "app", Name: "app"},
		{Is: "sms", Name: "sms", Also: []string{"短信"}},
		{Is: "contract", Name: "contract", Also: []string{"合同"}},
		{Is: "memory", Name: "memory", Also: []string{"记忆", "凭记忆"}},
	}
	// Answers are the answers of a comparison that a plan can take as agreed.
	Answers = byName(plan.Assumable)
	// NotKnown are the words for what the borrower does not know. Where a field has
	// an unknown of its own they stand for it, elsewhere for nothing at all.
	NotKnown = enum.List[bool]{
		{Is: true, Name: Unknown, Also: []string{"未知", "不知道", "不清楚", "不详", "不记得", "忘了", "?", "??", "???", "n/a", "not known", "don't know"}},
	}
	// NoPenalty are the words in place of a penalty's rate: true where there may
	// be one that is not known.
	NoPenalty = enum.List[bool]{
		{Is: true, Name: "unknown", Also: []string{"未知", "不知道", "不清楚", "?"}},
		{Is: false, Name: "none", Also: []string{"无", "没有", "不收", "no"}},
	}
)

// byName is a closed list of names alone.
func byName(names []string) enum.List[string] {
	list := make(enum.List[string], len(names))
	for i, name := range names {
		list[i] = enum.Value[string]{Is: name, Name: name}
	}
	return list
}

// Unknown is the value of a field that has one for what is not known.
const Unknown = "unknown"

// TakesUnknown reports a field whose values have a word for what is not known.
func (f *Field) TakesUnknown() bool {
	switch f.Kind {
	case RateOrWord, Since, PenaltyRate, OrderOrUnknown, Country:
		return true
	case Word:
		_, all := f.Words.Words()
		return slices.Contains(all, Unknown)
	}
	return false
}

// OrdersOrUnknown are the orders with a name, and the word for one that is not
// known: the zero value.
func OrdersOrUnknown() enum.List[loan.Order] {
	return append(loan.Orders[:len(loan.Orders):len(loan.Orders)], enum.Unknown(loan.Order{}))
}

// TypesOf are the types of lenders that a file of rules adds, as a book names
// them.
func TypesOf(added []rules.LenderType) enum.List[string] {
	list := make(enum.List[string], len(added))
	for i, t := range added {
		list[i] = enum.Value[string]{Is: t.Name, Name: t.Name, Also: t.Also, Says: t.Words}
	}
	return list
}
