package book

// Files of rules.
const (
	EmptyRules   Code = "empty_rules"
	RulesShape   Code = "rules_shape"
	RulesIsBook  Code = "rules_is_book"
	RuleLacks    Code = "rule_lacks"
	RuleTwice    Code = "rule_twice"
	LimitMissing Code = "limit_missing"
	LimitForm    Code = "limit_form"
)

var rulesTexts = map[Code]text{
	EmptyRules: wrong(
		"文件是空的",
		"the file is empty",
		"写 version: 1，再写 rules: 或 lpr:",
		"write version: 1, then rules: or lpr:"),
	RulesShape: wrong(
		"这里没有规则，也没有 LPR",
		"there are neither rules nor rates of the LPR here",
		"先写 version: 1，再写 rules: ，规则列在它下面；或写 lpr: 和它的 rows",
		"begin with version: 1, then rules: with the list below it; or lpr: with its rows"),
	RulesIsBook: wrong(
		"这是账本，不是规则文件",
		"this is a book, not a file of rules",
		"规则文件里只有 version、lpr 和 rules；账本写在 --rules 前面",
		"a file of rules has version, lpr and rules; a book is named without --rules"),
	RuleLacks: wrong(
		"{key} 这里少了 {want}",
		"{want} is missing in {key}",
		"补上 {want}",
		"add {want}"),
	RuleTwice: wrong(
		"规则 {value} 写了两次（第一次在第 {n} 行）",
		"the rule {value} is given twice (first on line {n})",
		"留下对的那一条，或给另一条换个 id",
		"keep the one that is right, or give the other another id"),
	LimitMissing: wrong(
		"这条规则比的是 {other}，少了 limit",
		"this rule measures {other}, and has no limit",
		"写 limit: {want} 这样",
		"write it like limit: {want}"),
	LimitForm: wrong(
		"{key} {value} 看不懂",
		"{key} {value} cannot be read",
		"{other} 写成 {want} 这样",
		"for {other} write it like {want}"),
}
