package field

import (
	"repay/planner/lang"
	"repay/planner/loan"
)

// Penalty is how lateness is charged.
var Penalty = Record{
	Name:   "penalty",
	Sample: "rate: 1.5x",
	Fields: []Field{
		{
			Key: "rate", ZH: "利率", Also: alsoRate, Kind: PenaltyRate, Examples: []any{"1.5x", "+3%/year", "0.05%/day", "none", "unknown"},
			Help: lang.Text{
				ZH: "罚息利率：合同利率的倍数 1.5x、加点 +3%/year、单独的 0.05%/day；none 不罚，unknown 不知道。",
				EN: "The penalty's rate: a multiple of the contract rate (1.5x), points on top (+3%/year), or its own (0.05%/day); none or unknown.",
			},
		},
		{
			Key: "tiers", ZH: "阶段", Also: []string{"steps", "stages"}, Of: &Tier, Many: List,
			Help: lang.Text{
				ZH: "逾期久了以后换的罚息利率，从短到长写：[{after: 90 days, rate: 20%/year}]。",
				EN: "Other rates of penalty with longer lateness, the shortest first: [{after: 90 days, rate: 20%/year}].",
			},
		},
		{
			Key: "on", ZH: "基数", Kind: Word, Words: &loan.PenaltyBases, Default: "principal",
			Help: lang.Text{
				ZH: "按什么算：principal 逾期本金，instalment 逾期的整期金额，balance 全部剩余本金。",
				EN: "On what it runs: the overdue principal, the whole overdue instalment, or the whole balance.",
			},
		},
		{
			Key: "compound", ZH: "复利", Kind: Word, Words: &loan.Compounds, Default: "none",
			Help: lang.Text{
				ZH: "欠付利息要不要再计利息（复利）：none 不计，interest 对利息计，all 连罚息一起计。",
				EN: "Whether unpaid interest bears penalty too: none, interest, or all of it.",
			},
		},
		{
			Key: "late_fee", ZH: "违约金", Also: []string{"latefee"}, Of: &LateFee,
			Help: lang.Text{ZH: "违约金：逾期一次收一笔。", EN: "A fee for each late instalment."},
		},
		{
			Key: "cap", ZH: "上限", Also: []string{"limit", "maximum"}, Kind: Share, Examples: []any{"100%", 500},
			Help: lang.Text{
				ZH: "一期的违约金加罚息最多收多少：金额，或这一期应还的百分之几。信用卡不用。",
				EN: "The most that late fee and penalty of an instalment may come to: an amount, or a part of the instalment. Not for cards.",
			},
		},
		{
			Key: "counting", ZH: "算头算尾", Kind: Word, Words: &loan.Countings, Default: "exclude-end",
			Help: lang.Text{
				ZH: "天数怎么数：exclude-end 还款那天不算，include-end 还款那天也算。",
				EN: "How days are counted: without the day of payment (exclude-end) or with it (include-end).",
			},
		},
		{
			Key: "name", ZH: "名称", Also: alsoName, Kind: Text,
			Help: lang.Text{ZH: "合同里的叫法，例如 滞纳金；输出用它。", EN: "What the contract calls it; the output uses that name."},
		},
	},
}

// Tier is another rate of penalty with longer lateness.
var Tier = Record{
	Name:   "tier",
	Sample: "after: 90 days, rate: 20%/year",
	Fields: []Field{
		{
			Key: "after", ZH: "逾期后", Also: []string{"超过", "逾期超过", "from"}, Kind: Every, Needed: true, Examples: []any{"90 days", "6 months"},
			Help: lang.Text{
				ZH: "逾期满多久之后：90 days 是从第 91 天起，6 months 是从 6 个月后的同一天起。必填。",
				EN: "After how much lateness: 90 days is from day 91 on, 6 months from the same day of the month on. Required.",
			},
		},
		{
			Key: "rate", ZH: "利率", Also: alsoRate, Kind: PenaltyRate, Needed: true, Examples: []any{"20%/year", "2x"},
			Help: lang.Text{ZH: "从那时起的罚息利率，写法同 penalty 的 rate。必填。", EN: "The penalty's rate from then on, written like that of penalty. Required."},
		},
	},
}

// LateFee is a charge for each late instalment.
var LateFee = Record{
	Name:   "late_fee",
	Sample: "percent: 5%, min: 10",
	Fields: []Field{
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Amount, Excludes: []string{"percent"},
			Help: lang.Text{ZH: "一笔多少；和 percent 写一个。", EN: "How much; either this or percent."},
		},
		{
			Key: "percent", ZH: "比例", Kind: Percent, Examples: []any{"5%"},
			Help: lang.Text{ZH: "百分之几，例如 5%；和 amount 写一个。", EN: "What part, such as 5%; either this or amount."},
		},
		{
			Key: "of", ZH: "基数", Kind: Word, Words: &loan.LateFeeBases, Default: "instalment",
			Help: lang.Text{
				ZH: "按什么算：instalment 当期应还，principal 本金，shortfall 最低还款额未还部分（信用卡总是它）。",
				EN: "Of what: the instalment, its principal, or the part of a card's minimum that was not paid (shortfall: always so on a card).",
			},
		},
		{Key: "min", ZH: "最少", Kind: Amount, Help: lang.Text{ZH: "最少收多少。", EN: "The least that is charged."}},
		{Key: "max", ZH: "最多", Kind: Amount, Help: lang.Text{ZH: "最多收多少。", EN: "The most that is charged."}},
		{
			Key: "repeat_percent", ZH: "再次比例", Kind: Percent,
			Help: lang.Text{ZH: "连续违约时的百分比（信用卡）。", EN: "What part is charged when it happens again (cards)."},
		},
	},
	OneOf: []string{"amount", "percent"},
}
