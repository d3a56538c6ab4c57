package field

import (
	"strings"

	"repay/planner/lang"
	"repay/planner/rules"
)

// The records of the other files that the reader takes, presets and lines. They
// have keys and suggestions, but no schema.
var (
	Presets = Record{Fields: []Field{{Key: "version", ZH: "版本"}, {Key: "checked", ZH: "核对日期"}, {Key: "presets", ZH: "产品资料", Of: &Preset, Many: List}}}
	Preset  = Record{Fields: []Field{
		{Key: "name", ZH: "名称", Also: alsoName}, {Key: "also", ZH: "别名"}, {Key: "what", ZH: "说明"}, {Key: "notes", ZH: "备注", Also: alsoNotes}, {Key: "signed", ZH: "签约日", Of: &Span}, {Key: "facts", ZH: "条目", Of: &Fact, Many: List},
	}}
	Fact = Record{Fields: []Field{{Key: "sure", ZH: "把握"}, {Key: "source", ZH: "出处"}, {Key: "fields", ZH: "字段"}}}

	Rules = Record{Fields: []Field{
		{Key: "version", ZH: "版本"},
		{Key: "country", ZH: "国家"},
		{Key: "name", ZH: "名称", Also: alsoName},
		{Key: "currency", ZH: "币种"},
		{Key: "base", ZH: "基础"},
		{Key: "lender_types", ZH: "出借方类型", Of: &LenderType, Many: List},
		{Key: "lpr", ZH: "报价利率", Also: []string{"lpr"}, Of: &LPR},
		{Key: "rules", ZH: "规定", Of: &Rule, Many: List},
	}}
	LenderType = Record{Sample: "name: payday, words: {zh: 发薪日贷款, en: payday loan}", Fields: []Field{
		{Key: "name", ZH: "名称", Also: alsoName, Needed: true}, {Key: "also", ZH: "别名"}, {Key: "words", ZH: "叫法", Needed: true},
	}}
	LPR = Record{Fields: []Field{{Key: "confirmed", ZH: "确认到"}, {Key: "read", ZH: "看到日期"}, {Key: "good_for", ZH: "有效"}, {Key: "sure", ZH: "把握"}, {Key: "rows", ZH: "各期", Of: &Row, Many: List}}}
	Row = Record{Fields: []Field{
		{Key: "from", ZH: "从", Also: alsoFrom, Needed: true}, {Key: "one_year", ZH: "一年期", Needed: true}, {Key: "five_year", ZH: "五年期", Needed: true},
	}}

	// Rule needs more where its measure does; package book knows what.
	Rule = Record{Fields: []Field{
		{Key: "id", ZH: "编号", Needed: true, Sample: same("id: my-line")},
		{Key: "measures", ZH: "衡量", Needed: true, Sample: same("measures: yearly-cost")},
		{Key: "lenders", ZH: "出借方", Also: []string{"lender", "lendertype", "lendertypes"}},
		{Key: "except", ZH: "除外"},
		{Key: "signed", ZH: "签约日", Of: &Span},
		{Key: "from", ZH: "从", Also: alsoFrom, Needed: true, Sample: lang.Text{ZH: "from: 2024-07-01 或 open", EN: "from: 2024-07-01 or open"}},
		{Key: "until", ZH: "到", Also: alsoUntil, Needed: true, Sample: lang.Text{ZH: "until: 2027-12-31 或 open", EN: "until: 2027-12-31 or open"}},
		{Key: "when", ZH: "条件"},
		{Key: "regions", ZH: "地区", Also: []string{"region"}},
		{Key: "term", ZH: "期限", Of: &TermIn},
		{Key: "principal", ZH: "本金", Also: alsoPrincipal, Of: &PrincipalIn},
		{Key: "cost", ZH: "成本", Of: &CostIn},
		{Key: "days_overdue", ZH: "逾期天数", Of: &OverdueIn},
		{Key: "limit", ZH: "上限"}, // its sample is the measure's
		{Key: "in_all", ZH: "合计上限"},
		{Key: "least", ZH: "至少", Sample: same("least: 36 months")},
		{Key: "compare", ZH: "比较", Sample: oneOf("compare", rules.Compares)},
		{Key: "counts", ZH: "计入", Sample: oneOf("counts", rules.CountsList)},
		{Key: "instead_of", ZH: "代替"},
		{Key: "runs_from", ZH: "起算", Sample: oneOf("runs_from", rules.RunsFroms)},
		{Key: "restarts", ZH: "重新起算"},
		{Key: "sure", ZH: "把握", Needed: true, Sample: oneOf("sure", rules.Certainties)},
		{Key: "name", ZH: "名称", Also: alsoName, Needed: true, Sample: lang.Text{ZH: "name: 几个字说它是什么", EN: "name: the line in a few words"}},
		{Key: "source", ZH: "出处", Needed: true, Sample: lang.Text{ZH: "source: 谁在哪里说的", EN: "source: who said so, and where"}},
		{Key: "number", ZH: "文号", Sample: lang.Text{ZH: "number: 它的文号", EN: "number: its official number"}},
		{Key: "url", ZH: "网址", Also: []string{"link", "address"}, Sample: same("url: https://...")},
		{Key: "read", ZH: "看到日期", Needed: true, Sample: lang.Text{ZH: "read: 2026-11-28（看到出处的日子）", EN: "read: 2026-11-28 (when the source was read)"}},
		{Key: "says", ZH: "提示", Sample: lang.Text{ZH: "says: 要告诉借款人的话", EN: "says: what it tells the borrower"}},
		{Key: "check", ZH: "核对"},
	}}
	TermIn      = Record{Sample: "over: 12 months, up_to: 60 months", Fields: []Field{{Key: "over", ZH: "超过"}, {Key: "up_to", ZH: "不超过"}}}
	PrincipalIn = Record{Sample: "over: 1000, up_to: 10000", Fields: []Field{{Key: "over", ZH: "超过"}, {Key: "up_to", ZH: "不超过"}}}
	CostIn      = Record{Sample: "least: 100%/year", Fields: []Field{{Key: "least", ZH: "至少", Needed: true}}}
	OverdueIn   = Record{Sample: "over: 120", Fields: []Field{{Key: "over", ZH: "超过", Needed: true}}}

	Span          = Record{Fields: []Field{{Key: "from", ZH: "从", Also: alsoFrom}, {Key: "until", ZH: "到", Also: alsoUntil}}}
	BothLanguages = Record{Fields: []Field{{Key: "zh", ZH: "中文", Needed: true}, {Key: "en", ZH: "英文", Needed: true}}}
)

func same(s string) lang.Text { return lang.Text{ZH: s, EN: s} }

// oneOf is the sample of a key that takes one of some words, two at the least.
func oneOf[T ~string](key string, list []T) lang.Text {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	last := len(words) - 1
	return lang.Text{
		ZH: key + ": " + strings.Join(words[:last], "、") + " 或 " + words[last],
		EN: key + ": " + strings.Join(words[:last], ", ") + " or " + words[last],
	}
}
