package field

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
)

// Offer is what could be agreed: how far it has come, what may stand beside its
// strategy, and the strategy with its parameters, of which it has one.
var Offer = Record{Name: "offer", Sample: "extend: {by: 12}", more: func() []Field { return offerFields() }}

// life are the fields of an offer that say how far it has come.
var life = Record{
	Fields: []Field{
		{
			Key: "name", ZH: "名称", Also: alsoName, Kind: Text,
			Help: lang.Text{ZH: "方案的名字。不写就由方案和参数起一个。", EN: "The offer's name. Made of its strategy and parameters if left out."},
		},
		{
			Key: "status", ZH: "进展", Kind: Word, Words: &agreement.OfferStatuses,
			Help: lang.Text{ZH: "谈到哪一步：asked 已提出，offered 对方提出，accepted 已接受，refused 已拒绝。", EN: "How far it has come: asked, offered, accepted or refused."},
		},
		{Key: "until", ZH: "有效至", Also: alsoUntil, Kind: DateOrMonth, Help: lang.Text{ZH: "方案到哪天失效。", EN: "The last day of the offer."}},
		{
			Key: "confirmed", ZH: "确认", Kind: Word, Words: &agreement.Confirmations,
			Help: lang.Text{ZH: "对方怎么答应的：written 书面，recorded 录音，oral 口头。", EN: "How the lender said so: written, recorded or oral."},
		},
	},
}

// Staged are what may stand beside every strategy that opens a new schedule, or among its parameters.
var Staged = Record{
	Fields: []Field{
		{
			Key: "waive", ZH: "减免", Of: &Waive,
			Help: lang.Text{ZH: "免掉什么：罚息、利息、费用、本金，各写百分之几或多少钱。", EN: "What is waived of penalty, interest, fees and principal: a part or a sum of each."},
		},
		{
			Key: "arrears", ZH: "欠息", Kind: Word, Words: &agreement.ArrearsKinds, Default: "capitalise",
			Help: lang.Text{
				ZH: "欠付利息、罚息和费用：capitalise 计入本金，spread 分摊到各期，upfront 当天先付。",
				EN: "Unpaid interest, penalty and fees: they join the principal, are spread, or are paid upfront.",
			},
		},
		{
			Key: "fee", ZH: "办理费", Also: alsoFee, Kind: Share,
			Help: lang.Text{ZH: "办理费：金额，或新本金的百分之几。", EN: "A fee for the change: a sum, or a part of the new balance."},
		},
	},
	With: &firstDue,
}

// firstDue is what may stand beside or among those of every strategy.
var firstDue = Record{
	Fields: []Field{
		{
			Key: "first_due", ZH: "首个还款日", Kind: Date,
			Help: lang.Text{ZH: "改过之后的第一个到期还款日。", EN: "The first due date after it."},
		},
	},
}

// Agreement is an offer that was signed.
var Agreement = Record{
	Name:   "agreement",
	Sample: "date: 2026-09-01, extend: {by: 12}",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "哪天签的。必填。", EN: "The day it was signed. Required."},
		},
		{Key: "ended", ZH: "终止", Of: &Ended, Help: lang.Text{ZH: "后来没守住，协议终止。", EN: "Where it was broken: when, and what came of it."}},
	},
	With: &Offer,
}

// Ended is how a signed agreement was broken.
var Ended = Record{
	Name:   "ended",
	Sample: "date: 2026-10-01",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "哪天终止。必填。", EN: "The day it ended. Required."},
		},
		{
			Key: "restores", ZH: "恢复", Kind: Word, Words: &loan.Components, Many: List,
			Help: lang.Text{ZH: "免掉的哪些又要还：interest、penalty、fees、principal。", EN: "What was waived and is owed again: interest, penalty, fees, principal."},
		},
		{
			Key: "accelerate", ZH: "提前到期", Kind: Flag, Default: false,
			Help: lang.Text{ZH: "终止后全部剩余本金马上到期吗？", EN: "Whether all principal outstanding is due from then on."},
		},
	},
}

// Waive is what is waived, a part or a sum of each.
var Waive = Record{
	Name:   "waive",
	Sample: "penalty: 100%",
	Fields: []Field{
		{
			Key: "penalty", ZH: "罚息", Kind: Share, Examples: []any{"100%"},
			Help: lang.Text{ZH: "免多少罚息。", EN: "Of the penalty."},
		},
		{Key: "interest", ZH: "利息", Also: alsoInterest, Kind: Share, Help: lang.Text{ZH: "免多少利息。", EN: "Of the unpaid interest."}},
		{Key: "fees", ZH: "费用", Also: alsoFees, Kind: Share, Help: lang.Text{ZH: "免多少费用。", EN: "Of the fees."}},
		{Key: "principal", ZH: "本金", Also: alsoPrincipal, Kind: Share, Help: lang.Text{ZH: "免多少本金。", EN: "Of the principal."}},
	},
}

// Step is a smaller instalment for some periods.
var Step = Record{
	Name:   "step",
	Sample: "to: 50%, for: 6",
	Fields: []Field{
		{
			Key: "to", ZH: "降到", Kind: Share, Needed: true, Examples: []any{"50%"}, Sample: lang.Text{ZH: "50%", EN: "50%"},
			Help: lang.Text{ZH: "降到百分之几，或多少钱。必填。", EN: "To what part or sum. Required."},
		},
		{
			Key: "for", ZH: "期数", Kind: Periods, Needed: true, Examples: []any{3},
			Help: lang.Text{ZH: "几期。必填。", EN: "For how many periods. Required."},
		},
	},
}

// Stage is how some periods of an agreement of one's own are paid.
var Stage = Record{
	Name:   "stage",
	Sample: "for: 6, pay: 50%",
	Fields: []Field{
		{
			Key: "for", ZH: "期数", Kind: PeriodsOrRest, Excludes: []string{"until"}, Examples: []any{"rest", 3},
			Help: lang.Text{ZH: "几期；最后一段可以写 rest，即合同剩下的期数。和 until 写一个。", EN: "How many periods; the last stage may say rest. Either this or until."},
		},
		{
			Key: "rate", ZH: "利率", Also: alsoRate, Kind: Rate,
			Help: lang.Text{ZH: "这一段的利率。不写就是合同利率。", EN: "The rate of this stage. The contract's if left out."},
		},
		{
			Key: "pay", ZH: "每期还", Kind: StagePay, Needed: true, Examples: []any{"level", "equal-principal", "flat", "interest", "nothing", "50%"},
			Help: lang.Text{
				ZH: "每期还什么：level 等额、equal-principal、flat、interest 只还利息、nothing 不还；或金额，或原来的百分之几。必填。",
				EN: "What is paid: level, equal-principal, flat, interest or nothing; or a sum, or a part of the old instalment. Required.",
			},
		},
		{
			Key: "until", ZH: "直到", Also: alsoUntil, Kind: Paid,
			Help: lang.Text{ZH: "写 paid：按固定金额还到还清。", EN: "Write paid: a fixed sum until nothing is left."},
		},
		{
			Key: "interest", ZH: "利息", Also: alsoInterest, Kind: Word, Words: &loan.Unpaids, Default: "capitalise",
			Help: lang.Text{ZH: "没还的利息：capitalise 计入本金，simple 挂账，waive 免除。", EN: "What becomes of unpaid interest: it joins the principal, waits, or is waived."},
		},
		{
			Key: "fee", ZH: "手续费", Also: alsoFee, Kind: Share, Excludes: []string{"rate"},
			Help: lang.Text{
				ZH: "flat 每期的费用，替代利率：金额，或还前欠的百分之几。",
				EN: "With flat, the fee of each period in place of the rate: a sum, or a part of the opening balance.",
			},
		},
		{Key: "charge", Hidden: true, Kind: Share, Help: lang.Text{ZH: "就是 fee，从前的写法。", EN: "The same as fee, as books once wrote it."}},
	},
	OneOf: []string{"for", "until"},
}
