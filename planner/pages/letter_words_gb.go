package pages

import "repay/planner/lang"

// What letters to lenders in the United Kingdom ask for. Forbearance (CONC 7.3), what
// counts as persistent card debt (CONC 6.7.27R on) and Breathing Space (Debt Respite
// Scheme Regulations 2020) are known well enough to be asked about; that a copy of an
// agreement costs a pound is not, so a fee is asked after.
var (
	wFreezeGB          = lang.Text{ZH: "我照这个办法还的期间，请不再加利息和费用，或尽量少加，好让每一笔还款都减少欠款。", EN: "Please freeze or reduce interest and charges while I keep to it, so that each payment brings the balance down."}
	wHoldGB            = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请先不要进到下一步，例如寄违约通知、去法院，或把账户转给别的公司。", EN: "While you consider this, and while I keep to it, please hold action on the account: no default notice, no court claim, and no passing it to another firm."}
	wFreezeMeanwhileGB = lang.Text{ZH: "这段时间也请停收利息和费用，免得越欠越多。", EN: "Please freeze interest and charges meanwhile, so that the debt does not grow."}
	wNoPressureGB      = lang.Text{ZH: "请不要让我一次还清，也不要让我再借钱来还。", EN: "Please do not ask me to pay it in one sum, or to borrow in order to pay it."}
	wNoStepGB          = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请先不要进到下一步。", EN: "While you consider this, and while I keep to it, please take no further step."}
	wHomeGB            = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请不要走收回房屋 (possession) 的程序。", EN: "While you consider this, and while I keep to it, please take no step towards possession of my home."}
	wSupplyGB          = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请不要停供，也先不要进到下一步。", EN: "While you consider this, and while I keep to it, please keep the supply on and take no further step."}
	wEnforceGB         = lang.Text{ZH: "贵方考虑期间，和我照着还的期间，请先不要强制执行 (enforcement)。", EN: "While you consider this, and while I keep to it, please take no enforcement step."}
	wThirtyDaysGB      = lang.Text{ZH: "请给我 30 天：这 30 天里先不要进到下一步 (hold action)，让我找免费的债务顾问 (debt adviser) 问清楚，再提出一个做得到的办法。", EN: "Please hold action on this account for 30 days, so that I can get advice from a free debt adviser and come back with an offer that I can keep."}
	wThirtyDaysOldGB   = lang.Text{ZH: "请给我 30 天：这 30 天里先不要进到下一步 (hold action)，让我找免费的债务顾问 (debt adviser) 问清楚。", EN: "Please hold action on this account for 30 days, so that I can get advice from a free debt adviser."}
	wTokenGB           = lang.Text{ZH: "如果暂时只付得出很少，请考虑在一段合理的时间里接受象征性的还款 (token payments)。", EN: "If I can only afford very little for now, please consider accepting token payments for a reasonable time."}
	wBreathingGB       = lang.Text{ZH: "我可能会请债务顾问看看喘息期 (Breathing Space) 合不合适；办了的话，贵方会收到通知。", EN: "I may ask the adviser whether Breathing Space would suit me; if it starts, you would be told."}
	wOwnTakingsGB      = lang.Text{ZH: "如果贵方能自己从我的卡或账户扣款 (continuous payment authority)，没有说好的，请不要扣。", EN: "If you can take payments from my card or account yourselves (a continuous payment authority), please take none that we have not agreed."}
	wSettleGB          = lang.Text{ZH: "这笔钱是作为全部了结 (full and final settlement) 提出的，贵方同意了才算数。", EN: "The offer is made in full and final settlement of the account, and stands only if you agree to it."}
	wFeeGB             = lang.Text{ZH: "要副本如果收费，请告诉我多少钱、怎么付。", EN: "If there is a fee for the copies, please tell me how much it is and how to pay it."}
	wNotAdmitted       = lang.Text{ZH: "这封信只是要资料，不表示承认这笔债，也不表示承认其中任何一部分。", EN: "This letter only asks for information. It does not admit that the debt, or any part of it, is owed."}
	wComplaintGB       = lang.Text{ZH: "请把这封信当作投诉 (complaint) 处理，查清以后给我书面的最终答复 (final response)。", EN: "Please treat this letter as a complaint, look into it, and send me your final response in writing."}
	// A final response says whether the complaint may go to the Ombudsman: FCA Handbook,
	// DISP 1.6.2R, read in stored versions to 2021, so it is left to the lender to say.
	wNextGB = lang.Text{ZH: "如果还是谈不拢，我可能会去问金融申诉专员服务 (Financial Ombudsman Service)；能不能去、什么时候以前去，请在最终答复里写明。", EN: "If we cannot agree, I may ask the Financial Ombudsman Service to look at it; please say in your final response whether I can, and until when."}
)

// What the answer is to say.
var (
	wPointFrozenGB     = lang.Text{ZH: "利息和费用停收还是少收，到哪天为止", EN: "whether interest and charges are frozen or reduced, and until when"}
	wPointFileGB       = lang.Text{ZH: "我的信用档案 (credit file) 上会怎么写", EN: "how it will show on my credit file"}
	wPointReviewGB     = lang.Text{ZH: "什么时候再看一次这个安排", EN: "when the arrangement will be looked at again"}
	wPointStepsGB      = lang.Text{ZH: "有没有已经走了什么程序，日期是哪天", EN: "whether any step has been taken already, and on which date"}
	wPointNoStepGB     = lang.Text{ZH: "我照着还的期间，不进到下一步", EN: "that no further step is taken while I keep to it"}
	wPointSchemeGB     = lang.Text{ZH: "有没有帮助还欠费的办法或基金，怎么申请", EN: "whether you have a scheme or a fund that helps with what is owed, and how to apply"}
	wPointReliefGB     = lang.Text{ZH: "我能不能申请减免，怎么申请", EN: "whether a reduction or other support is open to me, and how to apply"}
	wPointThirtyDaysGB = lang.Text{ZH: "这 30 天能不能先不进到下一步", EN: "whether you hold action for the 30 days"}
	wPointPersistentGB = lang.Text{ZH: "这张卡算不算长期欠卡债 (persistent debt)，有什么办法能在合理的时间里还清", EN: "whether the card counts as being in persistent debt, and which way to repay in a reasonable time you can offer"}
	wPointFinalGB      = lang.Text{ZH: "这笔钱作为全部了结收下，账户上不再欠什么", EN: "that the sum is accepted in full and final settlement, and that nothing more is owed on the account"}
	wPointNotSoldGB    = lang.Text{ZH: "余下的一笔勾销：贵方和别人都不再追讨，也不转卖、不转给别人收", EN: "that the rest is written off: neither you nor anybody else will ask for it, and it is not sold or passed on"}
	wPointNilGB        = lang.Text{ZH: "信用档案 (credit file) 上什么时候、怎么写，余额是不是写成 0", EN: "how and by when my credit file will show it, and that the balance on it is nil"}
	wPointClosedGB     = lang.Text{ZH: "付完多久寄来账户已经了结的书面证明", EN: "when the letter that says the account is closed will be sent"}
	wPointAgreementGB  = lang.Text{ZH: "借款合同的副本", EN: "a copy of the agreement"}
	wPointStatementGB  = lang.Text{ZH: "账目：本金、利息、费用各多少，全部还款记录，算到哪一天", EN: "a statement of account: principal, interest and charges apart, all payments so far, and as of which day"}
	wPointBoughtGB     = lang.Text{ZH: "债权是从谁那里、哪天转让来的，转让通知的副本，这笔债是不是由贵方作主", EN: "from whom and when the debt was bought, a copy of the notice of assignment, and that you may agree to terms on it"}
	wPointForWhom      = lang.Text{ZH: "贵方替谁收，债权现在是谁的，谁能作主", EN: "for whom you collect, who owns the debt now, and who may agree to terms on it"}
	wPointLastPaid     = lang.Text{ZH: "记录上最后一次还款是哪天，多少", EN: "the date and amount of the last payment on record"}
	wPointTurnTo       = lang.Text{ZH: "我不同意的话，还可以找谁", EN: "to whom I can turn if I do not agree"}
)

// What goes with it, and what the borrower sees to before sending.
var (
	wEncloseSheetGB = lang.Text{ZH: "收支表 (income and expenditure sheet)", EN: "income and expenditure sheet"}
	wEnclosePayGB   = lang.Text{ZH: "最近的工资单、福利津贴的信", EN: "latest payslips or benefit letters"}

	wCheckPriorityGB  = lang.Text{ZH: "房租或房贷、市政税、水电燃气先付得出来，再答应别的", EN: "rent or mortgage, council tax, gas and electricity can be paid before anything else is agreed to"}
	wCheckAdviserGB   = lang.Text{ZH: "可以先找免费的债务顾问 (debt adviser) 看一遍", EN: "a free debt adviser can look at it first"}
	wCheckPartlyGB    = lang.Text{ZH: "只付一部分了结，信用档案上可能写成部分了结 (partially settled)：付以前问清楚", EN: "a part payment may show on the credit file as partially settled: ask before you pay"}
	wCheckBreathingGB = lang.Text{ZH: "住在英格兰、威尔士的，有喘息期 (Breathing Space)：最长 60 天，大多数利息、费用和催收停下，由债务顾问申请；哪些款要照常付，问顾问", EN: "in England and Wales there is Breathing Space: up to 60 days in which most interest, fees and contact stop; a debt adviser applies for it; ask which payments go on"}
	wCheckTakingsGB   = lang.Text{ZH: "对方会自己从卡或账户扣款的，可以问银行怎么停掉", EN: "where the lender takes payments from a card or account itself, ask the bank how to stop that"}
	wCheckOldGB       = lang.Text{ZH: "是旧债的，寄任何签了字的东西以前，先问债务顾问", EN: "with an old debt, ask a debt adviser before you send anything that you have signed"}
)
