package pages

import (
	"slices"

	"repay/planner/lang"
)

// spoken is what call sheets and checklists say in the words of a country.
type spoken struct {
	country string    // as books write it; empty: any other, or none
	adviser lang.Text // who gives advice on debts and takes no money for it
	record  lang.Text // where it is kept how a debt was paid
	ask     lang.Text // by which name to ask a lender for help
	hours   lang.Text // when to say that a call is inconvenient; empty: nothing is known
}

// spokenIn are the words of a country, the general ones where it has none. That
// organisations advise freely is known only of kinds of them, so none is named. In the
// United States: usa.gov on debt, in a version stored in 2021.
func spokenIn(country string) spoken {
	i := slices.IndexFunc(spokens, func(s spoken) bool { return s.country == country })
	return spokens[max(i, 0)]
}

var spokens = []spoken{
	{adviser: wAdviser, record: wRecordAny, ask: wAskHelp},
	{country: "CN", adviser: wAdviserCN, record: wRecordAny, ask: wAskCN},
	{country: "GB", adviser: wAdviserGB, record: wRecordGB, ask: wAskGB},
	{country: "US", adviser: wAdviserUS, record: wRecordUS, ask: wAskUS, hours: wHoursUS},
}

var (
	wAdviser   = lang.Text{ZH: "不收费的债务顾问或法律援助", EN: "a free debt adviser or legal aid"}
	wAdviserCN = lang.Text{ZH: "律师或法律援助", EN: "a lawyer or legal aid"}
	wAdviserGB = lang.Text{ZH: "不收费的债务顾问 (debt adviser)", EN: "a free debt adviser"}
	wAdviserUS = lang.Text{ZH: "非营利的信贷咨询机构 (nonprofit credit counselor) 或法律援助", EN: "a nonprofit credit counsellor or legal aid"}

	wRecordAny = lang.Text{ZH: "信用记录", EN: "credit record"}
	wRecordGB  = lang.Text{ZH: "信用档案 (credit file)", EN: "credit file"}
	wRecordUS  = lang.Text{ZH: "信用报告 (credit report)", EN: "credit report"}

	wAskHelp = lang.Text{ZH: "还款有困难时能有什么办法", EN: "what help there is for somebody who cannot pay as agreed"}
	wAskCN   = lang.Text{ZH: "能不能协商还款，有哪些办法", EN: "whether repayment can be negotiated, and in which ways"}
	wAskGB   = lang.Text{ZH: "还款有困难的客户，有什么办法 (forbearance)；能不能先停 30 天 (hold action)", EN: "what forbearance there is, and whether action can be held for 30 days"}
	wAskUS   = lang.Text{ZH: "有没有困难帮助计划 (hardship program)，怎么加入", EN: "whether there is a hardship program, and how to join it"}

	// A collector takes these hours, and times and places that are named to it, as
	// inconvenient: 12 CFR 1006.6(b)(1).
	wHoursUS = lang.Text{ZH: "早上 8 点前、晚上 9 点后不方便接；别的不方便的时间和地方也可以说", EN: "before 8 a.m. and after 9 p.m. are inconvenient; other times and places can be named too"}
)
