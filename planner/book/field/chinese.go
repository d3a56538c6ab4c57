package field

import (
	"slices"

	"repay/planner/enum"
	"repay/planner/money"
)

// synonyms are the other Chinese names of a field, by its own. Each can mean
// nothing else wherever a record has the field, so that it is read silently; a
// word that may mean another figure is never one of them, see package book.
var synonyms = map[string][]string{
	"币种":    {"货币"},
	"截至":    {"截至日", "截至日期"},
	"借款":    {"贷款", "借款列表", "贷款列表"},
	"开支":    {"支出"},
	"备用金":   {"预留"},
	"名称":    {"名字"},
	"姓名":    {"名字", "名称"},
	"每月几日":  {"每月几号"},
	"周期":    {"频率"},
	"到":     {"至"},
	"合同号":   {"合同编号"},
	"出借方":   {"出借人", "机构", "贷款机构", "放款机构"},
	"本金":    {"借款本金", "借款金额", "贷款本金", "贷款金额"},
	"到手":    {"到手金额", "实际到手", "实际到账"},
	"放款日":   {"借款日", "放款日期", "借款日期", "起息日"},
	"利率":    {"年利率", "月利率", "日利率", "年息", "月息", "日息"},
	"签约日":   {"签约日期", "签订日", "合同日期"},
	"首个还款日": {"首次还款日", "首期还款日", "第一个还款日"},
	"期数":    {"分期数", "总期数", "分期期数"},
	"每期还款":  {"月供", "每期还款额", "每期应还"},
	"宽限":    {"宽限期"},
	"约定还款":  {"还款约定"},
	"冲抵":    {"冲抵顺序"},
	"已还到":   {"已还至"},
	"判决日期":  {"判决日"},
	"未到期本金": {"未到期的本金"},
	"下次还款日": {"下期还款日", "下个还款日", "下一个还款日"},
	"合计":    {"总额", "总计", "欠款总额"},
	"账单日":   {"账单日期"},
	"到期还款日": {"最后还款日"},
	"最低还款额": {"最低还款"},
	"上限":    {"封顶"},
	"阶段":    {"阶梯"},
	"联系记录":  {"联系", "通话记录", "沟通记录", "催收记录"},
	"方式":    {"联系方式", "渠道"},
	"说了":    {"说了什么", "说", "内容", "对方说", "对方说了"},
	"答应还":   {"答应", "答应还款", "承诺", "承诺还", "承诺还款"},
	"下次":    {"下次联系", "下次再联系", "下次通话"},
	"类别":    {"分类"},
}

// RateUnits are the units of time that a rate's key may carry.
var RateUnits = map[string]money.Per{
	"年利率": money.PerYear, "年息": money.PerYear,
	"月利率": money.PerMonth, "月息": money.PerMonth,
	"日利率": money.PerDay, "日息": money.PerDay,
}

// Named is the English key of the field that a key names, in English or in
// Chinese; empty where the record has none.
func (r *Record) Named(word string) string {
	if r.Has(word) {
		return word
	}
	if !enum.HasHan(word) {
		return ""
	}
	word = enum.Fold(word)
	offered := func(is func(f *Field) bool) string {
		return first(r.All(), func(f *Field) bool { return !f.Hidden && is(f) }).Key
	}
	if key := offered(func(f *Field) bool { return f.ZH == word }); key != "" {
		return key
	}
	return offered(func(f *Field) bool { return slices.Contains(synonyms[f.ZH], word) })
}

// Called is how the key is written in Chinese, or in English.
func (f *Field) Called(chinese bool) string {
	if chinese && f.ZH != "" {
		return f.ZH
	}
	return f.Key
}

// Names are all that a key of the record may be called: the key itself, its
// Chinese name, and the others in Chinese.
func (r *Record) Names(key string) []string {
	f := r.Field(key)
	if f == nil || f.ZH == "" {
		return []string{key}
	}
	names := []string{key, f.ZH}
	for _, word := range synonyms[f.ZH] {
		if r.Named(word) == key {
			names = append(names, word)
		}
	}
	return names
}

// Spellings are the names of all keys of the record.
func (r *Record) Spellings() []string {
	r.words.once.Do(func() {
		for _, key := range r.Keys() {
			r.words.all = append(r.words.all, r.Names(key)...)
		}
	})
	return slices.Clip(r.words.all)
}

// Chinese are the Chinese names of the keys that are offered, in order.
func (r *Record) Chinese() (words []string) {
	for _, key := range r.Keys() {
		if zh := r.Field(key).ZH; zh != "" {
			words = append(words, zh)
		}
	}
	return words
}
