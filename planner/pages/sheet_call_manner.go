package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/rules"
)

// manner is how one talks with a kind of creditor. Somebody with a staff number, a
// contract and a credit record is not to be asked for by a friend, and rent has no
// principal.
type manner struct {
	lenders []string // types of lenders; empty: all others, and whoever collects for any

	who       lang.Text // title of the first block
	numberOwn lang.Text // which number to take where the book has none; empty: theirs is known
	number    lang.Text // the book's, {1}
	back      lang.Text // if they call
	name      lang.Text // {1}; empty: known
	staff     lang.Text // what to note of who speaks
	figures   []callFigure
	ask       []lang.Text // beside the figures

	greet, greetBlank lang.Text // with one's name {1}, and without
	since             lang.Text // {1} is the oldest due that is not paid
	month             lang.Text // {1} is what there is a month on average
	budget            lang.Text // and where that is what the borrower said
	help              lang.Text // what to ask for; empty: in the country's words
	later             lang.Text // no answer today

	not []lang.Text // what not to do
	end []lang.Text // what to have noted; {1} is the country's credit record
}

// mannerWith is how one talks with the creditor of a setting.
func mannerWith(s setting) manner {
	for _, m := range manners {
		if !s.held && slices.Contains(m.lenders, s.lender) {
			return m
		}
	}
	return withLender
}

var manners = []manner{withFriend, withLandlord, withOffice}

// callFigure is a figure that both sides have.
type callFigure struct {
	says lang.Text
	of   func(plan.Sums) plan.Maybe
	due  bool // of what is overdue
}

var (
	figureWhole   = callFigure{wCallWhole, func(s plan.Sums) plan.Maybe { return s.PrincipalOutstanding }, false}
	figureOverdue = callFigure{wCallOverdue, func(s plan.Sums) plan.Maybe { return s.OverdueTotal }, true}
	figureFees    = callFigure{wCallFees, func(s plan.Sums) plan.Maybe { return s.Fees }, true}
	figurePayoff  = callFigure{wCallPayoff, func(s plan.Sums) plan.Maybe { return s.Payoff }, false}
)

var withLender = manner{
	who:       wCallWhoTitle,
	numberOwn: lang.Text{ZH: "号码：用合同上或卡背面的，不用短信里的", EN: "Number: the one on the contract or the back of the card, not one in a message"},
	number:    lang.Text{ZH: "联系：{1} (号码跟合同上的对一遍)", EN: "Contact: {1} (check the number against the contract)"},
	back:      lang.Text{ZH: "对方打来的：先问工号，挂了，自己打回去", EN: "If they call you: ask for the staff number, hang up, and call back yourself"},
	name:      lang.Text{ZH: "公司全称：{1}", EN: "Full name of the firm: {1}"},
	staff:     lang.Text{ZH: "姓名、工号：________  几点打的：________", EN: "Name, staff number: ________  time of the call: ________"},
	figures: []callFigure{
		figureWhole,
		{wCallPrincipal, func(s plan.Sums) plan.Maybe { return s.PrincipalOverdue }, true},
		{wCallInterest, func(s plan.Sums) plan.Maybe { return s.InterestOverdue }, true},
		{wCallPenalty, func(s plan.Sums) plan.Maybe { return s.Penalty }, true},
		figureFees, figureOverdue, figurePayoff,
	},
	ask: []lang.Text{wCallMoved, wCallNoFigures},

	greet:      lang.Text{ZH: "您好，我是{1}。请先告诉我您的姓名和工号。", EN: "Hello, I am {1}. May I have your name and staff number first?"},
	greetBlank: wSayWhoBlank,
	since:      wSaySince,
	month:      wSayMonth,
	budget:     wSayBudget,
	later:      wSayLater,

	not: []lang.Text{wNotToday, wNotSecret, wNotBorrow, wNotAgents},
	end: []lang.Text{wEndAgreed, wEndWriting, wEndMean, wEndRecord, wEndNext},
}

// withOffice is for bills and tax.
var withOffice = manner{
	lenders:   rules.Offices,
	who:       wCallWhoTitle,
	numberOwn: lang.Text{ZH: "号码：用账单或通知书上的，不用短信里的", EN: "Number: the one on a bill or a notice by post, not one in a message"},
	number:    lang.Text{ZH: "联系：{1} (号码跟账单上的对一遍)", EN: "Contact: {1} (check the number against a bill)"},
	back:      withLender.back,
	name:      lang.Text{ZH: "对方全称：{1}", EN: "Full name: {1}"},
	staff:     withLender.staff,
	figures:   []callFigure{figureFees, figureOverdue},
	ask:       []lang.Text{wCallPeriods, wCallNoFigures},

	greet:      withLender.greet,
	greetBlank: wSayWhoBlank,
	since:      wSaySince,
	month:      wSayMonth,
	budget:     wSayBudget,
	help:       wAskHelp,
	later:      wSayLater,

	not: withLender.not,
	end: []lang.Text{wEndAgreed, wEndWriting, wEndSteps, wEndNext},
}

// withLandlord is for rent: the one who takes it may be a person.
var withLandlord = manner{
	lenders:   rules.Landlords,
	who:       wCallWhoTitle,
	numberOwn: lang.Text{ZH: "号码：用租约上的，不用短信里的", EN: "Number: the one on the tenancy agreement, not one in a message"},
	number:    lang.Text{ZH: "联系：{1} (号码跟租约上的对一遍)", EN: "Contact: {1} (check the number against the tenancy agreement)"},
	back:      lang.Text{ZH: "不认识的人打来的：问姓名，挂了，自己打回去", EN: "If somebody calls whom you do not know: ask for the name, hang up, and call back yourself"},
	name:      withOffice.name,
	staff:     lang.Text{ZH: "跟谁谈的：________  几点：________", EN: "Spoke with: ________  time of the call: ________"},
	figures:   withOffice.figures,
	ask:       withOffice.ask,

	greet:      lang.Text{ZH: "您好，我是{1}。请问您怎么称呼？", EN: "Hello, I am {1}. May I ask your name?"},
	greetBlank: lang.Text{ZH: "您好，请问您怎么称呼？", EN: "Hello, may I ask your name?"},
	since:      wSaySince,
	month:      wSayMonth,
	budget:     wSayBudget,
	help:       wAskHelp,
	later:      wSayLater,

	not: []lang.Text{wNotToday, wNotStrange, wNotBorrow},
	end: withOffice.end,
}

// withFriend is for money of relatives and friends.
var withFriend = manner{
	lenders: rules.Friends,
	who:     lang.Text{ZH: "1. 先确认是本人", EN: "1. Make sure that it is them"},
	number:  lang.Text{ZH: "联系：{1}", EN: "Contact: {1}"},
	back:    lang.Text{ZH: "说换了号码、换了账户的：先打原来的号码问一声", EN: "If a message says that the number or account has changed: ring the old number first"},
	staff:   lang.Text{ZH: "哪天、几点谈的：________", EN: "Day and time of the talk: ________"},
	figures: []callFigure{figureWhole, figurePayoff},
	ask:     []lang.Text{{ZH: "一起对一遍：借了多少，还了多少，还欠多少。", EN: "Go through it together: what was lent, what was paid back, what is left."}},

	greet:      lang.Text{ZH: "我是{1}。现在说几句方便吗？", EN: "It is me, {1}. Is this a good moment?"},
	greetBlank: lang.Text{ZH: "是我。现在说几句方便吗？", EN: "It is me. Is this a good moment?"},
	since:      lang.Text{ZH: "说好 {1} 还的，我没能按时还上，对不起。", EN: "What I was to pay you on {1} I have not paid in full. I am sorry."},
	month:      lang.Text{ZH: "除去家里的开支，我平均每月拿得出 {1}，所有欠的都要从这里还。", EN: "After the expenses of the household I have {1} a month on average, and everything I owe comes out of that."},
	budget:     lang.Text{ZH: "我每月拿得出 {1}，所有欠的都要从这里还。", EN: "I have {1} a month, and everything I owe comes out of that."},
	help:       lang.Text{ZH: "能不能晚一些还，或者分几次慢慢还", EN: "whether I could pay it later, or bit by bit"},
	later:      lang.Text{ZH: "今天先不说死，算清楚做得到的，再发消息给你。", EN: "I do not want to promise today what I cannot keep. I will write to you once I have worked it out."},

	not: []lang.Text{wNotToday, wNotStrange, wNotBorrow},
	end: []lang.Text{
		{ZH: "说定的，发条消息写下来：________", EN: "What was agreed, in a message to each other: ________"},
		{ZH: "下次哪天再说：________", EN: "When to talk again: ________"},
	},
}
