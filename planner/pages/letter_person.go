package pages

import (
	"cmp"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
)

// A letter to somebody who lent as a friend, or as one of the family, is not one to a
// company: there is no account, and no department that itemises.

// toPersons are what is said to a person in the place of what is said to a company.
var toPersons = map[lang.Text]lang.Text{
	wSubjectRequest:   {ZH: "关于{1}：想跟您商量怎么还", EN: "{1}: how I can pay you back"},
	wSubjectFigures:   {ZH: "关于{1}：想跟您对一下账", EN: "{1}: going through the figures with you"},
	wSubjectComplaint: {ZH: "关于{1}：有几点想问清楚", EN: "{1}: some points to clear up"},
	wRequestOpens:     {ZH: "关于{1}，我想跟您商量一个我能按时做到的还法。", EN: "I am writing about the money I had from you ({1}). I would like to agree with you on a way of paying it back that I can keep to."},
	wOldOpens:         {ZH: "您说{1}还有钱要还，我想跟您商量。", EN: "You say that a sum is owed ({1}). I am writing to talk this over."},
	wMyFigures:        {ZH: "和您记的不一样的，请告诉我，我们对一下。", EN: "Where it differs from what you have, please tell me, and we can go through it together."},
	wLenderClaim:      {ZH: "{1} 您说的是 {2}，和这里不同：我们对一下差在哪里。", EN: "On {1} you named {2}, which is not the figure here: let us see where the difference comes from."},
	wFiguresOpens:     {ZH: "我想跟您对一下{1}的账。这封信只是对账。", EN: "I would like to go through the figures with you ({1}). This letter is about the figures only."},
	wHardshipOpens:    {ZH: "写这封信，是想跟您说说我家现在的情况。说的是{1}。", EN: "I am writing to tell you how my household stands. It is about the money I had from you ({1})."},
	wComplaintOpens:   {ZH: "关于{1}，有下面这些，想跟您问清楚。", EN: "There are some points I would like to clear up with you ({1})."},
	wConfirmPaidOff:   {ZH: "照我的记录，{1}已经还清。请您写一句不再欠款。", EN: "By my records the money I had from you ({1}) is paid back. Please confirm in writing that nothing is owed any more."},
	wSettleOpens:      {ZH: "关于{1}，我想用一笔钱全部了结。", EN: "I am writing about the money I had from you ({1}). I would like to settle all of it with one sum."},
	wSettleParts:      {ZH: "关于{1}，我想分几次付一笔钱，全部了结。", EN: "I am writing about the money I had from you ({1}). I would like to settle all of it with a sum paid in several payments."},
	wSettleRests:      {ZH: "收到您写的话以后，我就付。", EN: "I will pay once I have this in writing."},
	wReplyTerms:       {ZH: "请最晚 {1} 回个信，说一下：", EN: "Please let me know by {1}, in writing if you can:"},
	wReplySettlement:  {ZH: "付款以前，请最晚 {1} 写给我：", EN: "Before I pay, please write to me by {1}:"},
	wReplyConfirm:     {ZH: "请最晚 {1} 写给我：", EN: "Please write to me by {1}:"},
	wReplyFigures:     {ZH: "请最晚 {1} 告诉我：", EN: "Please let me have, by {1}:"},
	wReplyComplaint:   {ZH: "请最晚 {1} 回个信：", EN: "Please write back by {1}, with:"},
	wReplyHardship:    {ZH: "请最晚 {1} 告诉我：", EN: "Please let me know by {1}:"},
	wFillLender:       wFillPerson,
	wStandsUntil:      {ZH: "我们重新写好以前，原来说好的不变。", EN: "Until we have put something new in writing, what we agreed before stands."},
}

// What somebody who lent as a friend is asked.
var (
	wPersonFits   = lang.Text{ZH: "这样还行不行；不行的话，怎么还好", EN: "whether this is all right with you, and if not, what would be better"}
	wPersonMeans  = lang.Text{ZH: "这段时间还算不算利息", EN: "whether interest is counted meanwhile"}
	wPersonPaper  = lang.Text{ZH: "要不要重新写一张借条", EN: "whether you would like a new note of what is owed"}
	wPersonSums   = lang.Text{ZH: "您记的：一共借了多少，还了几笔，还剩多少", EN: "what you have: how much it was, what was paid back, and what is left"}
	wPersonRate   = lang.Text{ZH: "说好了利息的，怎么算的", EN: "where interest was agreed, how it is counted"}
	wPersonNote   = lang.Text{ZH: "借条或转账记录的照片 (有的话)", EN: "a photo of the note or of the transfer, if there is one"}
	wPersonBack   = lang.Text{ZH: "借条还给我，或写一张收条", EN: "that I get the note back, or a receipt"}
	wPersonNow    = lang.Text{ZH: "您现在急不急着用钱", EN: "whether you need the money soon yourself"}
	wPersonTerms  = lang.Text{ZH: "上面写的对不对", EN: "whether what stands above is right"}
	wPersonBudget = lang.Text{ZH: "家里每月的收支表 (您想看的话)", EN: "a monthly budget of the household, if you would like to see it"}
	wPersonProof  = lang.Text{ZH: "借条、转账记录", EN: "the note and the transfers"}
)

// personPractice are the words to somebody who lent as a friend, in every country.
var personPractice = []practised{
	{about: AboutRequest, says: []lang.Text{}, points: []lang.Text{wPersonFits, wPersonMeans, wPersonPaper}, enclose: []lang.Text{wPersonBudget}},
	{about: AboutCounter, says: []lang.Text{}, points: []lang.Text{wPersonFits, wPersonMeans, wPersonPaper}, enclose: []lang.Text{wPersonBudget}},
	{about: AboutSettlement, says: []lang.Text{}, points: []lang.Text{wPointCleared, wPersonBack}, enclose: []lang.Text{}},
	{about: AboutConfirmation, says: []lang.Text{}, points: []lang.Text{wPersonTerms, wPersonPaper}, cleared: []lang.Text{wPointNothingOwed, wPersonBack}, enclose: []lang.Text{}},
	{about: AboutFigures, says: []lang.Text{}, points: []lang.Text{wPersonSums, wPersonRate, wPersonNote}, enclose: []lang.Text{wPersonProof}},
	{about: AboutComplaint, says: []lang.Text{}, enclose: []lang.Text{wPersonProof}},
	{about: AboutHardship, says: []lang.Text{}, points: []lang.Text{wPointWait, wPersonNow}, enclose: []lang.Text{wPersonBudget}},
}

// toPerson is a text as it is said to a person.
func toPerson(t lang.Text) lang.Text {
	if own, ok := toPersons[t]; ok {
		return own
	}
	t.ZH = strings.ReplaceAll(t.ZH, "贵方", "您")
	return t
}

var (
	wDearPerson = lang.Text{ZH: "{1}，您好：", EN: "Dear {1},"}
	wFillPerson = lang.Text{ZH: "【对方的称呼】", EN: "[their name]"}
)

// salutation is how it begins.
func (v lettering) salutation() string {
	if name := cells.Clean(v.partyOf(v.loans[0]).Lender); v.person {
		return v.say(wDearPerson, cmp.Or(name, v.say(wFillPerson)))
	}
	return v.say(wDearSir)
}
