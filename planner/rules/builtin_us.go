// Code generated from us.yaml by the tests of package book. DO NOT EDIT.

package rules

import (
	"sync"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
)

var linesUS = sync.OnceValue(func() *Lines {
	return &Lines{
		Country:  "US",
		Name:     lang.Text{ZH: "美国", EN: "the United States"},
		Currency: "USD",
		Rules: []*Rule{
			{
				ID:       "military-36",
				Measures: "yearly-cost",
				Except:   []string{"card", "mortgage", "car", "private", "rent", "utility", "tax"},
				Signed:   Span{From: calendar.Of(2016, 10, 3)},
				Force:    Span{From: calendar.Of(2016, 10, 3)},
				When:     []Condition{{Fact: "servicemember"}},
				Limit:    Limit{Rate: money.NewRatio(9, 25)},
				Compare:  "simple",
				Counts:   "normal",
				Sure:     "A",
				Name: lang.Text{
					ZH: "现役军人和家属，各项费用合计每年最多 36%",
					EN: "servicemembers on active duty and dependants, all charges at most 36% a year",
				},
				Source: lang.Text{ZH: "军人借贷法 (Military Lending Act)", EN: "Military Lending Act"},
				Number: lang.Text{ZH: "10 U.S.C. 987; 32 CFR 232.4(b)", EN: "10 U.S.C. 987; 32 CFR 232.4(b)"},
				Read:   calendar.Of(2026, 11, 28),
				Check: lang.Text{
					ZH: "借款人是不是现役军人或其家属，从哪天到哪天；合同上写的军人年利率 (MAPR) 是多少，各项费用算进去没有；房贷、买车和买东西的专门贷款不在内",
					EN: "whether the borrower is on active duty or a dependant of one who is, and since when; the military APR (MAPR) that the agreement states, and whether all charges are in it; mortgages and loans made to buy a car or goods are outside",
				},
			},
			{
				ID:       "military-36-card",
				Measures: "yearly-cost",
				Lenders:  []string{"card"},
				Signed:   Span{From: calendar.Of(2017, 10, 3)},
				Force:    Span{From: calendar.Of(2017, 10, 3)},
				When:     []Condition{{Fact: "servicemember"}},
				Limit:    Limit{Rate: money.NewRatio(9, 25)},
				Compare:  "simple",
				Counts:   "normal",
				Sure:     "A",
				Name: lang.Text{
					ZH: "现役军人和家属的信用卡，各项费用合计每年最多 36%",
					EN: "cards of servicemembers on active duty and dependants, all charges at most 36% a year",
				},
				Source: lang.Text{ZH: "军人借贷法 (Military Lending Act)", EN: "Military Lending Act"},
				Number: lang.Text{ZH: "10 U.S.C. 987; 32 CFR 232.4(b)", EN: "10 U.S.C. 987; 32 CFR 232.4(b)"},
				Read:   calendar.Of(2026, 11, 28),
				Check: lang.Text{
					ZH: "借款人是不是现役军人或其家属，从哪天到哪天；卡的合同上写的军人年利率 (MAPR) 是多少，各项费用算进去没有",
					EN: "whether the borrower is on active duty or a dependant of one who is, and since when; the military APR (MAPR) that the card's agreement states, and whether all charges are in it",
				},
			},
			{
				ID:       "service-6",
				Measures: "note",
				When:     []Condition{{Fact: "servicemember"}, {Fact: "interest"}},
				Sure:     "A",
				Name: lang.Text{
					ZH: "入伍前借的钱，服役期间利息每年最多 6%",
					EN: "debts from before military service, interest of at most 6% a year while it lasts",
				},
				Source: lang.Text{ZH: "军人民事救济法 (Servicemembers Civil Relief Act)", EN: "Servicemembers Civil Relief Act"},
				Number: lang.Text{ZH: "50 U.S.C. 3937", EN: "50 U.S.C. 3937"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "房贷再多一年。高出的利息免去，每期还款也减少。要自己向对方提出：寄书面通知和军令，最晚到服役结束后 180 天。",
					EN: "On mortgages it lasts a year longer. The interest above 6% is forgiven, and the instalment falls. You have to ask for it: send written notice and the orders to the lender, at the latest 180 days after the service ends.",
				},
				Check: lang.Text{
					ZH: "这笔钱是不是在入伍前借的，服役从哪天到哪天",
					EN: "whether the debt is from before the service, and from when until when the service lasts",
				},
			},
			{
				ID:       "credit-union-18",
				Measures: "yearly-cost",
				Lenders:  []string{"credit-union"},
				Limit:    Limit{Rate: money.NewRatio(9, 50)},
				Compare:  "simple",
				Counts:   "normal",
				Sure:     "C",
				Name:     lang.Text{ZH: "联邦信用合作社，每年 18%", EN: "federal credit unions, 18% a year"},
				Source:   lang.Text{ZH: "美国联邦法规", EN: "Code of Federal Regulations"},
				Number:   lang.Text{ZH: "12 CFR 701.21(c)(7)", EN: "12 CFR 701.21(c)(7)"},
				Read:     calendar.Of(2026, 11, 28),
				Check: lang.Text{
					ZH: "这一条还没有核实，先看条文本身和现在的数；对方是联邦的还是州的信用合作社",
					EN: "this one is not confirmed yet, so the text itself and today's figure first; whether the credit union is a federal or a state one",
				},
			},
			{
				ID:       "collector-suit",
				Measures: "note",
				Force:    Span{From: calendar.Of(2021, 11, 30)},
				When:     []Condition{{Fact: "overdue"}, {Fact: "collected"}},
				Sure:     "A",
				Name:     lang.Text{ZH: "过了诉讼时效的债，催收人不该起诉", EN: "a collector is not to sue on a debt that is past its time"},
				Source:   lang.Text{ZH: "美国联邦法规 (Regulation F)", EN: "Code of Federal Regulations (Regulation F)"},
				Number:   lang.Text{ZH: "12 CFR 1006.26(b)", EN: "12 CFR 1006.26(b)"},
				Read:     calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "过了诉讼时效的债，按这条规定催收人不起诉，也不拿起诉来吓人。时效各州不同，旧债付款或写信之前，先问律师或法律援助。法院寄来的东西不要放着，尽早找人看。",
					EN: "By this rule a collector is not to sue, or threaten to, on a debt that is past the time in which it can be sued for. That time differs by state: with an old debt, ask a lawyer or legal aid before you pay or write. Do not put aside letters from a court; have them looked at soon.",
				},
				Check: lang.Text{
					ZH: "来联系的是不是替别人收债的公司，出借方自己不在内",
					EN: "whether the one who contacts you is a collector, and not the lender itself",
				},
			},
			{
				ID:       "collector-validation",
				Measures: "note",
				Force:    Span{From: calendar.Of(2021, 11, 30)},
				When:     []Condition{{Fact: "overdue"}, {Fact: "collected"}},
				Sure:     "C",
				Name: lang.Text{
					ZH: "催收人要写明是什么债，30 天内可以提出异议",
					EN: "a collector says in writing what the debt is; 30 days to dispute it",
				},
				Source: lang.Text{ZH: "美国联邦法规；美国法典", EN: "Code of Federal Regulations; United States Code"},
				Number: lang.Text{ZH: "12 CFR 1006.34; 15 U.S.C. 1692g", EN: "12 CFR 1006.34; 15 U.S.C. 1692g"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "催收人要寄一份说明，写明是谁的债、多少钱。您有 30 天可以书面提出异议；是旧债的，在这 30 天里先问律师或法律援助。这一条还没有核实。",
					EN: "The collector sends a notice that says whose debt it is and how much. You have 30 days to dispute it in writing; with an old debt, ask a lawyer or legal aid within that time. This one is not confirmed yet.",
				},
				Check: lang.Text{
					ZH: "这份说明是哪天收到的，上面写的期限是哪天",
					EN: "the day on which the notice came, and the date that it gives",
				},
			},
			{
				ID:       "collector-hours",
				Measures: "note",
				Force:    Span{From: calendar.Of(2021, 11, 30)},
				When:     []Condition{{Fact: "overdue"}, {Fact: "collected"}},
				Sure:     "A",
				Name:     lang.Text{ZH: "催收人联系的时间", EN: "when a collector contacts you"},
				Source:   lang.Text{ZH: "美国联邦法规 (Regulation F)", EN: "Code of Federal Regulations (Regulation F)"},
				Number:   lang.Text{ZH: "12 CFR 1006.6(b)(1)", EN: "12 CFR 1006.6(b)(1)"},
				Read:     calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "按您所在地的时间，早上 8 点前、晚上 9 点后，算不方便的时间。您也可以告诉催收人别的不方便的时间或地方。",
					EN: "Before 8 a.m. and after 9 p.m. where you are is taken to be an inconvenient time. You can also name other times or places that are inconvenient.",
				},
				Check: lang.Text{
					ZH: "来联系的是不是替别人收债的公司，出借方自己不在内",
					EN: "whether the one who contacts you is a collector, and not the lender itself",
				},
			},
			{
				ID:       "collector-calls",
				Measures: "note",
				Force:    Span{From: calendar.Of(2021, 11, 30)},
				When:     []Condition{{Fact: "overdue"}, {Fact: "collected"}},
				Sure:     "A",
				Name:     lang.Text{ZH: "催收电话的次数", EN: "how often a collector calls"},
				Source:   lang.Text{ZH: "美国联邦法规 (Regulation F)", EN: "Code of Federal Regulations (Regulation F)"},
				Number:   lang.Text{ZH: "12 CFR 1006.14(b)(2)", EN: "12 CFR 1006.14(b)(2)"},
				Read:     calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "为一笔债 7 天里打来超过 7 次，或通过话后 7 天内又打来，先当作太多 (推定)。可以把来电的日期和时间记下来。",
					EN: "More than 7 calls in 7 days about one debt, or a call within 7 days after you talked, is presumed to be too much. You can write down the day and time of each call.",
				},
				Check: lang.Text{
					ZH: "来联系的是不是替别人收债的公司，出借方自己不在内",
					EN: "whether the one who contacts you is a collector, and not the lender itself",
				},
			},
			{
				ID:       "forgiven-debt",
				Measures: "note",
				When:     []Condition{{Fact: "overdue"}},
				Sure:     "C",
				Name: lang.Text{
					ZH: "免去的债可能要报税；债务和解公司谈成之前不收费",
					EN: "forgiven debt may count as income for tax; firms that settle debts take no fee before they settle",
				},
				Source: lang.Text{ZH: "美国法典；美国联邦法规", EN: "United States Code; Code of Federal Regulations"},
				Number: lang.Text{ZH: "26 U.S.C. 61, 108; 16 CFR 310.4(a)(5)", EN: "26 U.S.C. 61, 108; 16 CFR 310.4(a)(5)"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "对方免去的那部分，报税时可能算收入，答应之前先问清楚。替人谈和解的公司，谈成之前不该收费。这两点还没有核实。",
					EN: "What is forgiven may be income for tax, so ask before you agree. Firms that settle debts for you take no fee before they have settled. These two are not confirmed yet.",
				},
			},
			{
				ID:       "card-late-fee",
				Measures: "note",
				Lenders:  []string{"card"},
				When:     []Condition{{Fact: "late-fee"}},
				Sure:     "B",
				Name:     lang.Text{ZH: "信用卡违约金要合理、相称", EN: "a card's late fee, reasonable and proportional"},
				Source:   lang.Text{ZH: "美国联邦法规", EN: "Code of Federal Regulations"},
				Number:   lang.Text{ZH: "12 CFR 1026.52(b)", EN: "12 CFR 1026.52(b)"},
				Read:     calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "收到某个数以内，就算合理、相称。一个来源说第一次 30 美元，六个账期内再有一次 41 美元；另一个来源说 32 和 43 美元。2024 年的 8 美元规则在 2025-04-15 撤销了。",
					EN: "Up to a certain amount a fee counts as that. By one source this is 30 dollars, and 41 for another fee within six billing cycles; by another source 32 and 43. The 8-dollar rule of 2024 was set aside on 2025-04-15.",
				},
				Check: lang.Text{
					ZH: "每次收了多少，相隔几个账期；现在的数是多少",
					EN: "what each fee was and how many billing cycles lie between; which amounts apply today",
				},
			},
			{
				ID:       "card-higher-rate",
				Measures: "note",
				Lenders:  []string{"card"},
				When:     []Condition{{Fact: "overdue"}},
				Sure:     "C",
				Name: lang.Text{
					ZH: "已欠的部分，逾期 60 天才会涨利率",
					EN: "a higher rate on what is already owed only from 60 days late",
				},
				Source: lang.Text{ZH: "美国联邦法规", EN: "Code of Federal Regulations"},
				Number: lang.Text{ZH: "12 CFR 1026.55(b)(4)", EN: "12 CFR 1026.55(b)(4)"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "涨了以后，连续六次按时还款，利率要降回来。这一条还没有核实。",
					EN: "After six payments on time the rate comes back down. This one is not confirmed yet.",
				},
			},
			{
				ID:       "student-repayment",
				Measures: "note",
				Lenders:  []string{"student"},
				Force:    Span{From: calendar.Of(2026, 7, 1)},
				Sure:     "B",
				Name: lang.Text{
					ZH: "联邦学生贷款，按收入还款 (Repayment Assistance Plan)",
					EN: "federal student loans, Repayment Assistance Plan",
				},
				Source: lang.Text{
					ZH: "美国公法 P.L. 119-21；国会研究处 IF13075",
					EN: "Public Law 119-21; Congressional Research Service, IF13075",
				},
				Number: lang.Text{ZH: "P.L. 119-21; CRS IF13075", EN: "P.L. 119-21; CRS IF13075"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "每月还收入的 1% 到 10%，最少 10 美元，最长 30 年；没还上的利息免去，每月最多 50 美元补到本金里。SAVE、PAYE、ICR 三种计划到 2028-07-01 为止。",
					EN: "You pay 1% to 10% of your income, at least 10 dollars a month, for up to 30 years; unpaid interest is waived, and up to 50 dollars a month go towards principal. The plans SAVE, PAYE and ICR end by 2028-07-01.",
				},
				Check: lang.Text{
					ZH: "是不是联邦的学生贷款；现在用的是哪种计划，换过去每月多少",
					EN: "whether it is a federal loan; the plan it is in now, and what a month would be after a change",
				},
			},
			{
				ID:       "student-default",
				Measures: "note",
				Lenders:  []string{"student"},
				When:     []Condition{{Fact: "overdue"}},
				Sure:     "C",
				Name: lang.Text{
					ZH: "联邦学生贷款，逾期 270 天算违约，没有诉讼时效",
					EN: "federal student loans, default at 270 days, no limitation",
				},
				Source: lang.Text{ZH: "美国联邦法规；美国法典", EN: "Code of Federal Regulations; United States Code"},
				Number: lang.Text{ZH: "34 CFR 685.102; 20 U.S.C. 1091a", EN: "34 CFR 685.102; 20 U.S.C. 1091a"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "追讨没有时间限制，所以早点问还款计划有用。这一条还没有核实。",
					EN: "There is no time limit to collecting it, so asking about a repayment plan early helps. This one is not confirmed yet.",
				},
				Check: lang.Text{ZH: "是不是联邦的学生贷款", EN: "whether it is a federal loan"},
			},
			{
				ID:       "mortgage-120",
				Measures: "note",
				Lenders:  []string{"mortgage"},
				Force:    Span{From: calendar.Of(2014, 1, 10)},
				When:     []Condition{{Fact: "overdue"}, {Fact: "judgment", Not: true}},
				Sure:     "C",
				Name: lang.Text{
					ZH: "房贷，逾期超过 120 天之前不发第一份法拍通知",
					EN: "mortgages, no first foreclosure notice before more than 120 days late",
				},
				Source: lang.Text{ZH: "美国联邦法规", EN: "Code of Federal Regulations"},
				Number: lang.Text{ZH: "12 CFR 1024.41(f)", EN: "12 CFR 1024.41(f)"},
				Read:   calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "一份完整的求助申请还在办时，也不发，所以早点把申请交齐有用。这一条还没有核实。",
					EN: "Nor does it come while a complete application for help is open, so handing in a complete application early helps. This one is not confirmed yet.",
				},
				Check: lang.Text{
					ZH: "申请交齐了没有，对方有没有书面说已收齐",
					EN: "whether the application is complete, and whether the servicer says so in writing",
				},
			},
			{
				ID:       "credit-report",
				Measures: "record",
				When:     []Condition{{Fact: "overdue"}, {Fact: "unreported", Not: true}},
				Limit:    Limit{Months: 84},
				RunsFrom: "first-missed",
				Sure:     "A",
				Name:     lang.Text{ZH: "信用报告上的逾期，7 年", EN: "lateness on a credit report, 7 years"},
				Source:   lang.Text{ZH: "美国法典", EN: "United States Code"},
				Number:   lang.Text{ZH: "15 U.S.C. 1681c(a), (c)", EN: "15 U.S.C. 1681c(a), (c)"},
				Read:     calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "转去催收或核销的，从引起它的那次逾期开始、再过 180 天，才起算 7 年，日子就晚那么多。还款不会缩短、也不会延长这段时间。",
					EN: "Where it went to collection or was charged off, the 7 years begin 180 days after that lateness began, so the day is later. Paying neither shortens nor lengthens the time.",
				},
				Check: lang.Text{
					ZH: "信用报告上写的第一次逾期是哪天；有没有转去催收或核销",
					EN: "the day of the first lateness on the report itself; whether it went to collection or was charged off",
				},
			},
			{
				ID:       "limitation",
				Measures: "limitation",
				Except:   []string{"mortgage", "student", "tax"},
				When:     []Condition{{Fact: "judgment", Not: true}},
				Limit:    Limit{Varies: true, Least: 36},
				RunsFrom: "each-due",
				Sure:     "C",
				Name:     lang.Text{ZH: "诉讼时效，各州不同，多是 3 到 10 年", EN: "limitation, by state, mostly 3 to 10 years"},
				Source:   lang.Text{ZH: "各州法律", EN: "state law"},
				Number:   lang.Text{ZH: "各州法律", EN: "state law"},
				Read:     calendar.Of(2026, 11, 28),
				Says: lang.Text{
					ZH: "这里不给日子；这一条还没有核实。法院寄来的东西不要放着。旧债付款、写信或签字之前，先问律师或法律援助。",
					EN: "No date is given here, and this one is not confirmed yet. Do not put aside letters from a court. With an old debt, ask a lawyer or legal aid before you pay, write or sign.",
				},
				Check: lang.Text{
					ZH: "是哪个州，那里是几年，从哪天算；在许多州，还一次就重新算",
					EN: "which state it is, how many years there and from which day; in many states a payment starts the time again",
				},
			},
		},
	}
})
