package pages

import "repay/planner/lang"

// practiceCN is how letters to lenders in mainland China are written. The parts of a
// card's agreement are from general knowledge, so they order the letter and are not
// named as anybody's rule.
var practiceCN = practice{
	country: "CN",
	letters: []practised{
		{
			about:   AboutRequest,
			enclose: []lang.Text{wEncloseIncome, wEncloseJobless, wEncloseMedical, wEncloseBank, wEncloseBudget, wEncloseCredit, wEncloseDebts},
		},
		{
			about:  AboutSettlement,
			points: []lang.Text{wPointCleared, wPointCreditor, wPointAccount, wPointRecord, wPointCertificate},
		},
		{
			about:   AboutConfirmation,
			cleared: []lang.Text{wPointNothingOwed, wPointClearance, wPointRecord},
		},
		{
			about:   AboutHardship,
			enclose: []lang.Text{wEncloseIncome, wEncloseJobless, wEncloseMedical, wEncloseBank, wEncloseBudget, wEncloseCredit, wEncloseDebts},
		},
		{
			about:   AboutComplaint,
			lenders: []string{"bank", "card", "consumer-finance", "small-loan", "assisted"},
			next:    []lang.Text{wNextCN},
		},
	},
	card: []section{
		{wCardBalance, partBalance},
		{wCardPayments, partPayments},
		{wCardMeanwhile, partMeanwhile},
		{wCardNewCard, partNewCard},
		{wCardDuties, partDuties},
		{wCardOther, partOther},
	},
}

var (
	wEncloseJobless = lang.Text{ZH: "失业证明 (有的话)", EN: "proof of unemployment, if there is one"}
	wEncloseMedical = lang.Text{ZH: "病历、医疗费单据 (有的话)", EN: "medical records and bills, if there are any"}
	wEncloseCredit  = lang.Text{ZH: "信用报告 (要求提供的话)", EN: "a credit report, if it is asked for"}
	wEncloseDebts   = lang.Text{ZH: "全部借款的清单 (要求提供的话)", EN: "a list of all debts, if it is asked for"}

	wPointClearance   = lang.Text{ZH: "并附上结清证明", EN: "with the certificate of it (结清证明) enclosed"}
	wPointCertificate = lang.Text{ZH: "付完多久出具结清证明", EN: "when the certificate that it is cleared (结清证明) will be issued"}

	wNextCN = lang.Text{ZH: "说不清楚的，我可能再问问金融消费者投诉热线 12378。", EN: "Where something stays unclear I may ask the hotline for financial consumers, 12378."}

	wCardBalance   = lang.Text{ZH: "一、欠款余额、结构和币种", EN: "1. Balance, what it consists of, and currency"}
	wCardPayments  = lang.Text{ZH: "二、还款周期、方式、日期和每期金额", EN: "2. Over which time, how, on which dates, each payment"}
	wCardMeanwhile = lang.Text{ZH: "三、还款期间的利息和费用", EN: "3. Interest and fees meanwhile"}
	wCardNewCard   = lang.Text{ZH: "四、结清以前不办新卡", EN: "4. No new card until it is cleared"}
	wCardDuties    = lang.Text{ZH: "五、双方的权利义务和违约怎么办", EN: "5. What either side does, and what if it is not kept"}
	wCardOther     = lang.Text{ZH: "六、其他", EN: "6. Other"}
)
