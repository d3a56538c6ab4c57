package pages

import "repay/planner/lang"

// What letters to lenders in the United States ask for. A program for hardship, a lower
// rate and late fees waived are what lenders grant when asked. Whether an account is
// reported as current again, and whether what is forgiven is taxed, is asked and not said.
var (
	wProgramUS      = lang.Text{ZH: "请告诉我贵方有什么困难帮助计划 (hardship program)；我符合条件的话，请让我加入。", EN: "Please tell me about your hardship program, and put me on it if I qualify."}
	wRateUS         = lang.Text{ZH: "我照着还的期间，请降低利率，免收违约金 (late fees)。", EN: "While I keep to it, please lower the rate and waive late fees."}
	wHoldUS         = lang.Text{ZH: "贵方考虑期间，请先不要把账户转给催收公司，也不要转卖。", EN: "While you consider this, please do not send the account to a collector or sell it."}
	wCarUS          = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请不要收车 (repossession)。", EN: "While you consider this, and while I keep to it, please take no step towards repossession."}
	wApplicationUS  = lang.Text{ZH: "请把求助申请 (application for help, loss mitigation) 的表格寄给我，写明要交齐哪些材料；交齐了，请书面告诉我。", EN: "Please send me your application for help (loss mitigation) with a list of what makes it complete, and tell me in writing when it is."}
	wForeclosureUS  = lang.Text{ZH: "申请还在办的时候，请不要走法拍 (foreclosure) 的程序。", EN: "While the application is open, please take no step towards foreclosure."}
	wIncomeDrivenUS = lang.Text{ZH: "如果这是联邦学生贷款，请告诉我能申请哪种按收入还款的计划 (income-driven plan)，每月要还多少，怎么申请。", EN: "If these are federal loans, please tell me which income-driven plan I can apply for, what the payment would be, and how to apply."}
	wEvictionUS     = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请不要走收房 (eviction) 的程序。", EN: "While you consider this, and while I keep to it, please take no step towards eviction."}
	wServiceUS      = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请不要停供。", EN: "While you consider this, and while I keep to it, please do not disconnect the service."}
	wSettleUS       = lang.Text{ZH: "付清以后，请向信用机构报成全部付清 (paid in full)。", EN: "Once it is paid, please report the account to the credit bureaus as paid in full."}
	wInvestigateUS  = lang.Text{ZH: "请查清以后书面答复。", EN: "Please look into this and answer in writing."}
	wVerifyUS       = lang.Text{ZH: "请核实这笔债 (verify)：是谁的、多少钱、怎么来的，请书面寄给我。", EN: "Please verify this debt: send me in writing whose it is, how much it is, and how it came about."}
	wDisputedUS     = lang.Text{ZH: "上面的问题没有答复以前，请把这笔债记成有异议 (disputed)。", EN: "Until this is answered, please mark the debt as disputed."}
	// Times and places that a consumer names: 12 CFR 1006.6(b)(1).
	wContactUS = lang.Text{ZH: "请写信联系，尽量不要打电话。早上 8 点前、晚上 9 点后，和上班的地方，对我都不方便。", EN: "Please write to me rather than call. Before 8 a.m., after 9 p.m. and at work are inconvenient for me."}
	// 50 U.S.C. 3937; 10 U.S.C. 987 and 32 CFR 232.4(b).
	wServesUS   = lang.Text{ZH: "我 (或我的家人) 是现役军人。请查一下：这笔债如果是服役以前借的，按《军人民事救济法》(Servicemembers Civil Relief Act) 利息是不是最多 6%。", EN: "I am on active duty, or depend on somebody who is. Please check whether, if this debt is from before the service, the Servicemembers Civil Relief Act limits its interest to 6%."}
	wMilitaryUS = lang.Text{ZH: "如果是服役期间借的，也请查一下：按《军人借贷法》(Military Lending Act) 各项费用合计一年是不是最多 36%。", EN: "If it was made during the service, please check whether the Military Lending Act limits all charges to 36% a year."}
)

// What the answer is to say.
var (
	wPointRateUS       = lang.Text{ZH: "这段时间的利率是多少，免收哪些费用，到哪天为止", EN: "the rate meanwhile, which fees are waived, and until when"}
	wPointReportUS     = lang.Text{ZH: "这段时间会怎么报给信用机构 (credit bureaus)", EN: "what is reported to the credit bureaus meanwhile"}
	wPointOpenUS       = lang.Text{ZH: "账户要不要关掉", EN: "whether the account stays open"}
	wPointReageUS      = lang.Text{ZH: "照着还几期以后，会不会重新记成没有逾期 (re-age)，要还几期", EN: "whether the account would be re-aged (reported as current again) after some payments on time, and how many"}
	wPointProgramUS    = lang.Text{ZH: "有哪些帮助计划，各有什么条件，每月要还多少", EN: "which programs there are, who qualifies, and what each month's payment would be"}
	wPointLossUS       = lang.Text{ZH: "有哪些帮助办法 (loss mitigation)，怎么申请", EN: "which kinds of help (loss mitigation) there are, and how to apply"}
	wPointCompleteUS   = lang.Text{ZH: "申请交齐了没有，还缺什么，哪天以前补", EN: "whether my application is complete, what is missing, and by when to send it"}
	wPointPersonUS     = lang.Text{ZH: "由谁经办，怎么联系", EN: "who handles it, and how to reach them"}
	wPointPlansUS      = lang.Text{ZH: "能申请哪些还款计划，每月各要还多少", EN: "which plans I can apply for, and what each month's payment would be"}
	wPointPauseUS      = lang.Text{ZH: "如果停一段时间不还，利息怎么算", EN: "what interest does if payments are paused"}
	wPointAssistUS     = lang.Text{ZH: "有没有补助的办法，怎么申请", EN: "whether there is a program that helps with what is owed, and how to apply"}
	wPointSettledUS    = lang.Text{ZH: "付了这笔钱，账户就了结，不再欠什么", EN: "that the sum settles the account, and that nothing more is owed on it"}
	wPointNotSoldUS    = lang.Text{ZH: "余下的不再追讨，不转卖，也不转给别人收", EN: "that the rest is neither collected, sold nor passed on"}
	wPointPaidUS       = lang.Text{ZH: "怎么报给信用机构：写成全部付清 (paid in full)，还是了结 (settled)，余额是不是写成 0", EN: "what is reported to the credit bureaus: paid in full, or settled, and with a balance of zero"}
	wPointZeroUS       = lang.Text{ZH: "报给信用机构 (credit bureaus) 的余额是不是 0", EN: "that a balance of zero is reported to the credit bureaus"}
	wPointTaxUS        = lang.Text{ZH: "免去的部分会不会报税，报多少", EN: "whether what is forgiven is reported for tax, and how much of it"}
	wPointItemsUS      = lang.Text{ZH: "本金、利息、费用各多少，算到哪一天", EN: "principal, interest and fees apart, and as of which day"}
	wPointOriginalUS   = lang.Text{ZH: "最早是谁借的，现在是谁的；转给贵方收时是多少，那以后加了什么、还了什么", EN: "who the first creditor was, and whose debt it is now; the amount when it came to you, and what was added and paid since"}
	wPointMayCollectUS = lang.Text{ZH: "贵方凭什么收这笔债，在我住的州能不能收", EN: "what entitles you to collect it, also in the state that I live in"}
)

// What goes with it, and what the borrower sees to before sending.
var (
	wEncloseStubsUS  = lang.Text{ZH: "最近的工资单 (pay stubs)，或失业金的信", EN: "latest pay stubs, or the letter on unemployment benefits"}
	wEncloseFormsUS  = lang.Text{ZH: "填好的求助申请表 (有的话)", EN: "the application for help, filled in, if you have it"}
	wEncloseOrdersUS = lang.Text{ZH: "军令的副本", EN: "a copy of the military orders"}

	wCheckEssentialsUS = lang.Text{ZH: "住处、水电、上班用的车先付得出来，再答应别的", EN: "home, utilities and the car to work can be paid before anything else is agreed to"}
	wCheckCounsellorUS = lang.Text{ZH: "可以先找非营利的信贷咨询机构 (nonprofit credit counselor) 看一遍", EN: "a nonprofit credit counsellor can look at it first"}
	wCheckTaxUS        = lang.Text{ZH: "免去的部分报税时可能算收入 (还没有核实)：答应以前问清楚", EN: "what is forgiven may be income for tax (not confirmed): ask before you agree"}
	wCheckFirmUS       = lang.Text{ZH: "自己谈不花钱；不要先付钱给替人谈的公司", EN: "negotiating is free: pay no firm beforehand to do it for you"}
	wCheckThirtyDaysUS = lang.Text{ZH: "收到催收人的说明后 30 天内寄出，能问的更多 (还没有核实)；寄出的日子留个凭证", EN: "sent within 30 days of the collector's notice it may count for more (not confirmed); keep proof of the day"}
	wCheckOldUS        = lang.Text{ZH: "是旧债的，诉讼时效各州不同：写信、付款以前，先问律师或法律援助", EN: "with an old debt, how long it can be sued for varies by state: ask a lawyer or legal aid before you write or pay"}
)
