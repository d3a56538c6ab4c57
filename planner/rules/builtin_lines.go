// Code generated from rules.yaml by the tests of package book. DO NOT EDIT.

package rules

import (
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
)

func builtInLines() *Lines {
	return &Lines{
		LPR: LPR{
			Confirmed: calendar.Of(2026, 8, 31),
			Rows: []LPRRow{
				{From: calendar.Of(2019, 8, 20), OneYear: money.NewRatio(17, 400), FiveYear: money.NewRatio(97, 2000)},
				{From: calendar.Of(2019, 9, 20), OneYear: money.NewRatio(21, 500), FiveYear: money.NewRatio(97, 2000)},
				{From: calendar.Of(2019, 11, 20), OneYear: money.NewRatio(83, 2000), FiveYear: money.NewRatio(6, 125)},
				{From: calendar.Of(2020, 2, 20), OneYear: money.NewRatio(81, 2000), FiveYear: money.NewRatio(19, 400)},
				{From: calendar.Of(2020, 4, 20), OneYear: money.NewRatio(77, 2000), FiveYear: money.NewRatio(93, 2000)},
				{From: calendar.Of(2021, 12, 20), OneYear: money.NewRatio(19, 500), FiveYear: money.NewRatio(93, 2000)},
				{From: calendar.Of(2022, 1, 20), OneYear: money.NewRatio(37, 1000), FiveYear: money.NewRatio(23, 500)},
				{From: calendar.Of(2022, 5, 20), OneYear: money.NewRatio(37, 1000), FiveYear: money.NewRatio(89, 2000)},
				{From: calendar.Of(2022, 8, 22), OneYear: money.NewRatio(73, 2000), FiveYear: money.NewRatio(43, 1000)},
				{From: calendar.Of(2023, 6, 20), OneYear: money.NewRatio(71, 2000), FiveYear: money.NewRatio(21, 500)},
				{From: calendar.Of(2023, 8, 21), OneYear: money.NewRatio(69, 2000), FiveYear: money.NewRatio(21, 500)},
				{From: calendar.Of(2024, 2, 20), OneYear: money.NewRatio(69, 2000), FiveYear: money.NewRatio(79, 2000)},
				{From: calendar.Of(2024, 7, 22), OneYear: money.NewRatio(67, 2000), FiveYear: money.NewRatio(77, 2000)},
				{From: calendar.Of(2024, 10, 21), OneYear: money.NewRatio(31, 1000), FiveYear: money.NewRatio(9, 250)},
				{From: calendar.Of(2025, 5, 20), OneYear: money.NewRatio(3, 100), FiveYear: money.NewRatio(7, 200)},
			},
		},
		Rules: []*Rule{
			{
				ID:       "private-lpr",
				Measures: "yearly-cost",
				Lenders:  []string{"private", "p2p"},
				Signed:   Span{From: calendar.Of(2020, 8, 20)},
				Limit:    Limit{LPR: money.NewRatio(4, 1)},
				Sure:     "A",
				Name:     lang.Text{ZH: "民间借贷，2020-08-20 起签的合同", EN: "private lending, signed from 2020-08-20"},
				Source:   lang.Text{ZH: "法释〔2020〕17 号第 25、29 条", EN: "Supreme People's Court, Fa Shi [2020] No. 17, articles 25 and 29"},
				Check: lang.Text{
					ZH: "出借的是个人还是持牌机构 (2021 年起持牌机构和七类地方金融组织不适用这条线)；合同是哪天签的；利息、逾期利息、违约金和其他费用要合起来算",
					EN: "whether the lender is a person or a licensed institution (since 2021 these, and the seven local kinds, are outside this line); the contract's date; that interest, overdue interest, late fees and other fees count together",
				},
			},
			{
				ID:       "private-24",
				Measures: "yearly-cost",
				Lenders:  []string{"private", "p2p"},
				Signed:   Span{Until: calendar.Of(2020, 8, 19)},
				Limit:    Limit{Rate: money.NewRatio(6, 25)},
				Sure:     "B",
				Name: lang.Text{
					ZH: "民间借贷，2020-08-19 前签的合同，第一条线",
					EN: "private lending, signed to 2020-08-19, the first line",
				},
				Source: lang.Text{
					ZH: "2020-08-20 前的民间借贷司法解释；之后仍在履行的，见法释〔2020〕17 号",
					EN: "the judicial interpretation on private lending before 2020-08-20; for contracts that run on, Fa Shi [2020] No. 17",
				},
				Check: lang.Text{
					ZH: "出借的是不是个人；合同是哪天签的；2020-08-20 以后的那段时间，按起诉那天的 4 倍 LPR 算",
					EN: "whether the lender is a person; the contract's date; for the time after 2020-08-20 the line is 4 times the LPR of the day on which a suit is filed",
				},
			},
			{
				ID:       "private-36",
				Measures: "yearly-cost",
				Lenders:  []string{"private", "p2p"},
				Signed:   Span{Until: calendar.Of(2020, 8, 19)},
				Limit:    Limit{Rate: money.NewRatio(9, 25)},
				Sure:     "B",
				Name: lang.Text{
					ZH: "民间借贷，2020-08-19 前签的合同，第二条线",
					EN: "private lending, signed to 2020-08-19, the second line",
				},
				Source: lang.Text{ZH: "2020-08-20 前的民间借贷司法解释", EN: "the judicial interpretation on private lending before 2020-08-20"},
				Check: lang.Text{
					ZH: "出借的是不是个人；合同是哪天签的；哪些钱已经付了",
					EN: "whether the lender is a person; the contract's date; what has been paid already",
				},
			},
			{
				ID:       "assisted-24",
				Measures: "yearly-cost",
				Lenders:  []string{"assisted"},
				Signed:   Span{From: calendar.Of(2025, 10, 1)},
				Limit:    Limit{Rate: money.NewRatio(6, 25)},
				Sure:     "B",
				Name:     lang.Text{ZH: "助贷，2025-10-01 起", EN: "lending with internet partners, from 2025-10-01"},
				Source:   lang.Text{ZH: "金规〔2025〕9 号", EN: "NFRA, Jin Gui [2025] No. 9"},
				Check: lang.Text{
					ZH: "放款的是哪家机构，担保费和服务费是不是都算进去了；合同是哪天签的",
					EN: "which institution lent the money, and whether fees for surety and service are all counted; the contract's date",
				},
			},
			{
				ID:       "small-loan-24",
				Measures: "yearly-cost",
				Lenders:  []string{"small-loan"},
				Signed:   Span{From: calendar.Of(2025, 1, 1), Until: calendar.Of(2027, 12, 31)},
				Limit:    Limit{Rate: money.NewRatio(6, 25)},
				Sure:     "B",
				Name:     lang.Text{ZH: "小额贷款公司，2025 年起", EN: "small-loan companies, from 2025"},
				Source: lang.Text{
					ZH: "2025 年对小额贷款公司综合融资成本的要求：不超过 24%，到 2027 年底降到 4 倍 LPR 以内",
					EN: "the requirements of 2025 for small-loan companies: at most 24%, and 4 times the LPR by the end of 2027",
				},
				Check: lang.Text{
					ZH: "对方是不是小额贷款公司；合同是哪天签的，要求从哪天起用于它",
					EN: "whether the lender is a small-loan company; the contract's date, and from which day the requirements apply to it",
				},
			},
			{
				ID:       "small-loan-lpr",
				Measures: "yearly-cost",
				Lenders:  []string{"small-loan"},
				Signed:   Span{From: calendar.Of(2028, 1, 1)},
				Limit:    Limit{LPR: money.NewRatio(4, 1)},
				Sure:     "B",
				Name:     lang.Text{ZH: "小额贷款公司，2028 年起", EN: "small-loan companies, from 2028"},
				Source: lang.Text{
					ZH: "2025 年对小额贷款公司综合融资成本的要求：到 2027 年底降到 4 倍 LPR 以内",
					EN: "the requirements of 2025 for small-loan companies: 4 times the LPR by the end of 2027",
				},
				Check: lang.Text{
					ZH: "对方是不是小额贷款公司；合同是哪天签的",
					EN: "whether the lender is a small-loan company; the contract's date",
				},
			},
			{
				ID:       "financial-24",
				Measures: "yearly-cost",
				Lenders:  []string{"bank", "card", "consumer-finance", "assisted"},
				Force:    Span{From: calendar.Of(2017, 8, 4)},
				Limit:    Limit{Rate: money.NewRatio(6, 25)},
				Sure:     "C",
				Name:     lang.Text{ZH: "金融机构，各项合计", EN: "financial institutions, all charges together"},
				Source: lang.Text{
					ZH: "法发〔2017〕22 号：借款人请求时，各项合计超过年 24% 的部分调减",
					EN: "Supreme People's Court, Fa Fa [2017] No. 22: on request, what is above 24% a year in all is reduced",
				},
				Check: lang.Text{
					ZH: "这一条没有核实，是本程序的默认值；先看文件原文和近年的判决，再看利息、罚息、复利、违约金和费用合起来是多少",
					EN: "this is an unconfirmed default of the program; look at the text itself and at recent judgments first, then at what interest, penalty, compound interest, late fees and fees come to together",
				},
			},
			{
				ID:       "penalty-multiple",
				Measures: "penalty",
				Lenders:  []string{"bank", "consumer-finance", "small-loan", "assisted"},
				Signed:   Span{From: calendar.Of(2004, 1, 1)},
				Limit:    Limit{Times: money.NewRatio(3, 2)},
				Sure:     "B",
				Name:     lang.Text{ZH: "逾期利率，合同利率的 1.5 倍", EN: "the overdue rate, 1.5 times the contract rate"},
				Source: lang.Text{
					ZH: "银发〔2003〕251 号：逾期加收 30% 到 50%",
					EN: "PBC, Yin Fa [2003] No. 251: 30% to 50% on top when overdue",
				},
				Check: lang.Text{
					ZH: "对方是不是这份文件说的机构；合同写的罚息利率；有没有按改变用途的罚息 (最多 2 倍) 算",
					EN: "whether the lender is an institution that the document speaks of; the penalty rate in the contract; whether that for another use of the money (at most twice) was taken",
				},
			},
			{
				ID:       "extension-short",
				Measures: "extension",
				Lenders:  []string{"bank", "consumer-finance", "assisted"},
				Term:     Term{UpTo: 12},
				Limit:    Limit{Part: money.NewRatio(1, 1)},
				Sure:     "A",
				Name: lang.Text{
					ZH: "一年以内的贷款，展期合计不超过原期限",
					EN: "loans of up to a year, extended by the original term at most",
				},
				Source: lang.Text{ZH: "贷款通则第 12 条", EN: "General Rules for Loans, article 12"},
				Check: lang.Text{
					ZH: "对方是不是银行业机构；以前展期过没有 (合计算)；也可以问别的办法，例如重组",
					EN: "whether the lender is a banking institution; earlier extensions, which count too; other ways, such as a restructuring, may be asked for",
				},
			},
			{
				ID:       "extension-medium",
				Measures: "extension",
				Lenders:  []string{"bank", "consumer-finance", "assisted"},
				Term:     Term{Over: 12, UpTo: 60},
				Limit:    Limit{Part: money.NewRatio(1, 2)},
				Sure:     "A",
				Name: lang.Text{
					ZH: "一年到五年的贷款，展期合计不超过原期限的一半",
					EN: "loans of one to five years, extended by half the original term at most",
				},
				Source: lang.Text{ZH: "贷款通则第 12 条", EN: "General Rules for Loans, article 12"},
				Check: lang.Text{
					ZH: "对方是不是银行业机构；以前展期过没有 (合计算)；也可以问别的办法，例如重组",
					EN: "whether the lender is a banking institution; earlier extensions, which count too; other ways, such as a restructuring, may be asked for",
				},
			},
			{
				ID:       "extension-long",
				Measures: "extension",
				Lenders:  []string{"bank", "consumer-finance", "assisted"},
				Term:     Term{Over: 60},
				Limit:    Limit{Months: 36},
				Sure:     "A",
				Name:     lang.Text{ZH: "五年以上的贷款，展期合计不超过 3 年", EN: "loans of over five years, extended by 3 years at most"},
				Source:   lang.Text{ZH: "贷款通则第 12 条", EN: "General Rules for Loans, article 12"},
				Check: lang.Text{
					ZH: "对方是不是银行业机构；以前展期过没有 (合计算)；也可以问别的办法，例如重组",
					EN: "whether the lender is a banking institution; earlier extensions, which count too; other ways, such as a restructuring, may be asked for",
				},
			},
			{
				ID:       "extension-2024-short",
				Measures: "extension",
				Lenders:  []string{"bank", "consumer-finance", "assisted"},
				Force:    Span{From: calendar.Of(2024, 7, 1)},
				Term:     Term{UpTo: 12},
				Limit:    Limit{Part: money.NewRatio(1, 1)},
				Sure:     "C",
				Name: lang.Text{
					ZH: "一年以内的个人贷款，展期合计不超过原期限",
					EN: "personal loans of up to a year, extended by the original term at most",
				},
				Source: lang.Text{ZH: "2024 年的个人贷款管理办法", EN: "the rules of 2024 on personal loans"},
				Check: lang.Text{
					ZH: "对方是不是银行业机构；以前展期过没有 (合计算)；也可以问别的办法，例如重组",
					EN: "whether the lender is a banking institution; earlier extensions, which count too; other ways, such as a restructuring, may be asked for",
				},
			},
			{
				ID:       "extension-2024-long",
				Measures: "extension",
				Lenders:  []string{"bank", "consumer-finance", "assisted"},
				Force:    Span{From: calendar.Of(2024, 7, 1)},
				Term:     Term{Over: 12},
				Limit:    Limit{Part: money.NewRatio(1, 2)},
				Sure:     "C",
				Name: lang.Text{
					ZH: "一年以上的个人贷款，展期合计不超过原期限的一半",
					EN: "personal loans of over a year, extended by half the original term at most",
				},
				Source: lang.Text{ZH: "2024 年的个人贷款管理办法", EN: "the rules of 2024 on personal loans"},
				Check: lang.Text{
					ZH: "对方是不是银行业机构；以前展期过没有 (合计算)；也可以问别的办法，例如重组",
					EN: "whether the lender is a banking institution; earlier extensions, which count too; other ways, such as a restructuring, may be asked for",
				},
			},
			{
				ID:       "card-instalments",
				Measures: "instalments",
				Lenders:  []string{"card"},
				Limit:    Limit{Count: 60},
				Sure:     "B",
				Name:     lang.Text{ZH: "信用卡个性化分期，最多 60 期", EN: "a personal instalment agreement of a card, 60 instalments at most"},
				Source: lang.Text{
					ZH: "商业银行信用卡业务监督管理办法第 70 条：最长 5 年",
					EN: "Measures on the credit card business of commercial banks, article 70: 5 years at most",
				},
				Check: lang.Text{
					ZH: "欠款超出还款能力、仍愿意还，是谈这种分期的条件；期数改成 60 期以内再问",
					EN: "that the debt is beyond the holder's means and the holder is willing is what such an agreement rests on; ask for 60 instalments or fewer",
				},
			},
			{
				ID:       "ask-before-due",
				Measures: "ask-before-end",
				Sure:     "A",
				Name:     lang.Text{ZH: "展期要在到期以前申请", EN: "an extension is applied for before the due date"},
				Source:   lang.Text{ZH: "民法典第 678 条", EN: "Civil Code, article 678"},
				Check: lang.Text{
					ZH: "合同写没写要提前几天申请；申请和答复都留书面的",
					EN: "how many days ahead the contract asks for; keep the application and the answer in writing",
				},
			},
			{
				ID:       "limitation",
				Measures: "limitation",
				Limit:    Limit{Months: 36},
				Sure:     "A",
				Name:     lang.Text{ZH: "诉讼时效，从最后一期到期起 3 年", EN: "limitation, 3 years from the last instalment's due date"},
				Source:   lang.Text{ZH: "民法典第 188、189、195 条", EN: "Civil Code, articles 188, 189 and 195"},
				Check: lang.Text{
					ZH: "对方哪天催收过、自己哪天还过一部分：从那天起重新算 3 年",
					EN: "the dates of demands and of part payments; each starts the 3 years again",
				},
			},
			{
				ID:       "record",
				Measures: "record",
				Limit:    Limit{Months: 60},
				Sure:     "A",
				Name:     lang.Text{ZH: "逾期记录，还清后满 5 年删除", EN: "the record of lateness, deleted 5 years after the debt is cleared"},
				Source:   lang.Text{ZH: "征信业管理条例第 16 条", EN: "Regulation on the credit reporting industry, article 16"},
				Check: lang.Text{
					ZH: "这笔借款上没上征信；还清后要结清证明，核对报告上的还清日期",
					EN: "whether the loan is reported at all; when it is cleared, ask for a certificate and check the date on the report",
				},
			},
			{
				ID:       "cost-statement",
				Measures: "note",
				Lenders:  []string{"bank", "card", "consumer-finance", "small-loan", "assisted"},
				Signed:   Span{From: calendar.Of(2026, 8, 1)},
				Sure:     "B",
				Name: lang.Text{
					ZH: "签合同时对方要出示综合融资成本明示表",
					EN: "the lender shows a statement of all costs when the contract is signed",
				},
				Source: lang.Text{ZH: "金规〔2026〕2 号", EN: "NFRA, Jin Gui [2026] No. 2"},
				Check: lang.Text{
					ZH: "有没有这张表；表上的年化和这里算的对不对得上",
					EN: "whether there is one, and whether its yearly rate agrees with what is computed here",
				},
			},
		},
	}
}
