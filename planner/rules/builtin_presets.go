// Code generated from presets.yaml by the tests of package book. DO NOT EDIT.

package rules

import (
	"repay/planner/calendar"
	"repay/planner/lang"
)

func builtInPresets() []Preset {
	return []Preset{
		{
			Name: "huabei",
			Also: []string{"花呗", "蚂蚁花呗"},
			What: lang.Text{ZH: "先消费，按账单还", EN: "pay later, by statement"},
			Notes: []lang.Text{
				{
					ZH: "账单日和到期还款日成对：1 日和 9 日、5 日和 15 日、10 日和 20 日",
					EN: "statement day and due date come in pairs: 1 and 9, 5 and 15, 10 and 20",
				},
				{
					ZH: "出借方因合同而异：看合同，把它的类型写进 lender 的 type",
					EN: "the lender differs by contract: see it there, and write its kind as type under lender",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "method",
					Value:  "revolving",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "rate",
					Value:  "0.05%/day",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "interest_mode",
					Value:  "after-due",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "penalty",
					Value:  "none",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "statement.minimum_percent",
					Value:  "10%",
					Sure:   "C",
					Source: lang.Text{ZH: "一般了解", EN: "general knowledge"},
				},
			},
		},
		{
			Name: "jiebei",
			Also: []string{"借呗", "蚂蚁借呗"},
			What: lang.Text{ZH: "按日计息的现金借款", EN: "cash loan at a daily rate"},
			Notes: []lang.Text{
				{
					ZH: "日利率因人而异，0.015% 到 0.06%：照 App 写 rate",
					EN: "the daily rate is personal, 0.015% to 0.06%: write rate as the app shows it",
				},
				{
					ZH: "出借方因合同而异：看合同，把它的类型写进 lender 的 type",
					EN: "the lender differs by contract: see it there, and write its kind as type under lender",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields:  []Field{{Name: "penalty", Value: "1.5x", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}}},
		},
		{
			Name: "wangshangdai",
			Also: []string{"网商贷", "wangshang"},
			What: lang.Text{ZH: "给小微经营者的借款", EN: "loan to micro businesses"},
			Notes: []lang.Text{
				{
					ZH: "日利率因人而异，约 0.015% 到 0.05%：照 App 写 rate",
					EN: "the daily rate is personal, about 0.015% to 0.05%: write rate as the app shows it",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields:  []Field{{Name: "penalty", Value: "1.5x", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}}},
		},
		{
			Name: "weilidai",
			Also: []string{"微粒贷"},
			What: lang.Text{ZH: "按日计息的现金借款", EN: "cash loan at a daily rate"},
			Notes: []lang.Text{
				{
					ZH: "日利率因人而异，0.02% 到 0.05%：照 App 写 rate",
					EN: "the daily rate is personal, 0.02% to 0.05%: write rate as the app shows it",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields:  []Field{{Name: "penalty", Value: "1.5x", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}}},
		},
		{
			Name: "fenfu",
			Also: []string{"微信分付", "分付"},
			What: lang.Text{ZH: "从用的那天起计息", EN: "interest from the day of use"},
			Notes: []lang.Text{
				{ZH: "日利率约 0.04%：照 App 写 rate", EN: "the daily rate is about 0.04%: write rate as the app shows it"},
				{ZH: "账单不到 100 元要全部还清", EN: "a statement below 100 is asked for in full"},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "method",
					Value:  "revolving",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "interest_mode",
					Value:  "daily",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "statement.minimum_percent",
					Value:  "10%",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "penalty",
					Value:  "1.5x",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
			},
		},
		{
			Name: "baitiao",
			Also: []string{"京东白条", "白条"},
			What: lang.Text{ZH: "先消费，按账单还", EN: "pay later, by statement"},
			Notes: []lang.Text{
				{
					ZH: "0.07%/日是晚还才收的违约金，不是合同利率；也有 0.05% 的说法，没有证实：看合同",
					EN: "0.07% a day is a late fee, not the contract rate; 0.05% is named too, and could not be confirmed: see the contract",
				},
				{
					ZH: "只还最低还款额，剩下的要不要按日收费：看合同，收就写进 rate",
					EN: "whether what is left bears a charge by the day where only the minimum is paid: see the contract, and write such a charge as rate",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "method",
					Value:  "revolving",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "interest_mode",
					Value:  "after-due",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:   "penalty",
					Value:  "{rate: 0.07%/day, name: 违约金}",
					Sure:   "B",
					Source: lang.Text{ZH: "只有一份二手资料", EN: "one secondary source"},
				},
				{
					Name:  "rate",
					Value: "0%/year",
					Sure:  "C",
					Source: lang.Text{
						ZH: "按时还清没有利息；只还最低还款额的没有核实",
						EN: "free if paid in full on time; unconfirmed where only the minimum is paid",
					},
				},
			},
		},
		{
			Name: "consumer-finance",
			Also: []string{"消费金融", "消费金融贷款", "消金"},
			What: lang.Text{ZH: "消费金融公司的贷款", EN: "consumer-finance loan"},
			Notes: []lang.Text{
				{
					ZH: "常有担保费、服务费，写进 fees；有的逾期另收违约金",
					EN: "guarantee or service fees are common: write them under fees; some add a late fee",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "lender.type",
					Value:  "consumer-finance",
					Sure:   "C",
					Source: lang.Text{ZH: "从产品名称推断", EN: "inferred from the product's name"},
				},
				{Name: "penalty", Value: "1.5x", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}},
			},
		},
		{
			Name: "jiufu",
			Also: []string{"玖富", "p2p"},
			What: lang.Text{ZH: "原网贷平台 (P2P) 的借款", EN: "a former P2P platform"},
			Notes: []lang.Text{
				{
					ZH: "2020 年以后不再有新的；债权人多为个人或受让人，看合同和转让通知",
					EN: "none are newer than 2020; creditors are mostly individuals or assignees: see the contract and the notice",
				},
				{ZH: "罚息照合同写 penalty", EN: "penalty is by contract: write it as the contract has it"},
			},
			Signed:  Span{Until: calendar.Of(2020, 12, 31)},
			Checked: calendar.Of(2026, 11, 28),
			Fields:  []Field{{Name: "lender.type", Value: "p2p", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}}},
		},
		{
			Name: "bank-loan",
			Also: []string{"银行贷款", "银行个人贷款", "银行消费贷"},
			What: lang.Text{ZH: "银行个人贷款", EN: "personal loan of a bank"},
			Notes: []lang.Text{
				{
					ZH: "罚息是合同利率的 1.3 到 1.5 倍：照合同写 penalty",
					EN: "penalty is 1.3 to 1.5 times the contract rate: write penalty as the contract has it",
				},
			},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "lender.type",
					Value:  "bank",
					Sure:   "C",
					Source: lang.Text{ZH: "从产品名称推断", EN: "inferred from the product's name"},
				},
				{
					Name:  "penalty",
					Value: "{rate: 1.5x, on: principal, compound: interest}",
					Sure:  "B",
					Source: lang.Text{
						ZH: "银发〔2003〕251号，两份判决按 1.5 倍",
						EN: "Yin Fa [2003] No. 251, applied at 1.5 times in two judgments",
					},
				},
				{Name: "basis", Value: "actual/360", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
			},
		},
		{
			Name: "card-full",
			Also: []string{"信用卡", "信用卡全额计息", "credit-card", "card"},
			What: lang.Text{ZH: "全额计息", EN: "interest on the full bill"},
			Notes: []lang.Text{
				{
					ZH: "日利率由银行定，多为 0.05%：照领用合约写 rate",
					EN: "the daily rate is the bank's, mostly 0.05%: write rate as the contract has it",
				},
				{
					ZH: "最低还款额有的是 5%；有一家的违约金最少 30，连续第二个月起 6%",
					EN: "some banks ask for a minimum of 5%; one has a late fee of 30 at least, and of 6% from the second month running",
				},
			},
			Signed:  Span{From: calendar.Of(2021, 1, 1)},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "lender.type",
					Value:  "card",
					Sure:   "C",
					Source: lang.Text{ZH: "从产品名称推断", EN: "inferred from the product's name"},
				},
				{Name: "method", Value: "revolving", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
				{Name: "rate", Value: "0.05%/day", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
				{Name: "interest_mode", Value: "full", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
				{
					Name:   "statement.minimum_percent",
					Value:  "10%",
					Sure:   "B",
					Source: lang.Text{ZH: "二手资料", EN: "secondary source"},
				},
				{
					Name:   "penalty",
					Value:  "{rate: none, late_fee: {percent: 5%, of: shortfall}}",
					Sure:   "B",
					Source: lang.Text{ZH: "二手资料", EN: "secondary source"},
				},
				{
					Name:   "allocation",
					Value:  "{order: interest-first, after: {days: 90, order: principal-first}}",
					Sure:   "B",
					Source: lang.Text{ZH: "二手资料", EN: "secondary source"},
				},
				{Name: "grace", Value: "{days: 3}", Sure: "B", Source: lang.Text{ZH: "行业惯例", EN: "industry convention"}},
				{Name: "tolerance", Value: "10", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}},
			},
		},
		{
			Name: "card-unpaid",
			Also: []string{"信用卡未还部分计息"},
			What: lang.Text{ZH: "只对没还的部分计息", EN: "interest on the unpaid part"},
			Notes: []lang.Text{
				{
					ZH: "日利率由银行定，多为 0.05%：照领用合约写 rate",
					EN: "the daily rate is the bank's, mostly 0.05%: write rate as the contract has it",
				},
				{
					ZH: "最低还款额有的是 5%；有一家的违约金最少 30，连续第二个月起 6%",
					EN: "some banks ask for a minimum of 5%; one has a late fee of 30 at least, and of 6% from the second month running",
				},
			},
			Signed:  Span{From: calendar.Of(2021, 1, 1)},
			Checked: calendar.Of(2026, 11, 28),
			Fields: []Field{
				{
					Name:   "lender.type",
					Value:  "card",
					Sure:   "C",
					Source: lang.Text{ZH: "从产品名称推断", EN: "inferred from the product's name"},
				},
				{Name: "method", Value: "revolving", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
				{Name: "rate", Value: "0.05%/day", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
				{Name: "interest_mode", Value: "unpaid", Sure: "B", Source: lang.Text{ZH: "二手资料", EN: "secondary source"}},
				{
					Name:   "statement.minimum_percent",
					Value:  "10%",
					Sure:   "B",
					Source: lang.Text{ZH: "二手资料", EN: "secondary source"},
				},
				{
					Name:   "penalty",
					Value:  "{rate: none, late_fee: {percent: 5%, of: shortfall}}",
					Sure:   "B",
					Source: lang.Text{ZH: "二手资料", EN: "secondary source"},
				},
				{
					Name:   "allocation",
					Value:  "{order: interest-first, after: {days: 90, order: principal-first}}",
					Sure:   "B",
					Source: lang.Text{ZH: "二手资料", EN: "secondary source"},
				},
				{Name: "grace", Value: "{days: 3}", Sure: "B", Source: lang.Text{ZH: "行业惯例", EN: "industry convention"}},
				{Name: "tolerance", Value: "10", Sure: "C", Source: lang.Text{ZH: "一般了解", EN: "general knowledge"}},
			},
		},
	}
}
