package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/rules"
)

// practice is what letters to the lenders of one country say beside what the book says.
// What a country leaves out is said in the general words, which name no country's rule.
type practice struct {
	country string // as books write it, CN; empty: the general words
	letters []practised
	adds    []addition // nil: the general ones
	card    []section  // the parts of what is asked for a card, each under its title; nil: as of any loan
}

// practised are the words of one kind of letter. A nil list is that of the next that
// fits: the country's for any lender, then the general words.
type practised struct {
	about   string      // of Abouts
	lenders []string    // the types of lenders that it is for, as books write them; nil: any
	says    []lang.Text // sentences after what the book says
	old     []lang.Text // in their place where the time to sue may be over or near; nil: the same
	apart   []lang.Text // and in a paragraph of their own
	points  []lang.Text // what the answer is to say, one a line
	enclose []lang.Text // evidence: who writes ticks what is sent
	next    []lang.Text // of a complaint: who else may be asked, said plainly and as no threat
	cleared []lang.Text // in the place of points, where all is paid off
	checks  []lang.Text // for the borrower alone, before it is sent; never in the letter
}

// addition is what is said beside that where something holds.
type addition struct {
	abouts []string // kinds of letters; nil: all
	when   func(setting) bool
	practised
}

func (a addition) fits(s setting, about string) bool {
	return (a.abouts == nil || slices.Contains(a.abouts, about)) &&
		(a.lenders == nil || slices.Contains(a.lenders, s.lender)) && (a.when == nil || a.when(s))
}

// section is a part of what is asked for a card.
type section struct {
	title lang.Text
	part  cardPart
}

// cardPart says what stands in a section.
type cardPart uint8

const (
	partBalance   cardPart = iota // what is owed, how it is made up, in which currency
	partPayments                  // over which time, on which dates, each instalment
	partMeanwhile                 // interest and fees while it is paid
	partNewCard                   // no new card until it is cleared
	partDuties                    // what either side does, and what if it is not kept
	partOther                     // what else there is to say
)

// practices are those of every country that has words of its own, the general first.
var practices = []practice{generalPractice, practiceCN, practiceGB, practiceUS}

// practiceOf is how letters are written in a country.
func practiceOf(country string) practice {
	i := slices.IndexFunc(practices, func(p practice) bool { return p.country == country })
	return practices[max(i, 0)]
}

// wordsFor are the words of a kind of letter in a setting.
func wordsFor(s setting, about string) practised {
	of := practised{about: about}
	own := practiceOf(s.country)
	from := []practice{own, generalPractice}
	if s.isPerson() {
		from = slices.Insert(from, 0, practice{letters: personPractice})
	}
	for _, p := range from {
		for _, fits := range []func(practised) bool{
			func(x practised) bool { return s.lender != "" && slices.Contains(x.lenders, s.lender) },
			func(x practised) bool { return x.lenders == nil },
		} {
			for _, x := range p.letters {
				if x.about == about && fits(x) {
					of.fill(x)
				}
			}
		}
	}
	if s.old {
		of.cautious()
	}
	adds := own.adds
	if adds == nil {
		adds = generalPractice.adds
	}
	for _, a := range adds {
		if a.fits(s, about) {
			of.add(a.practised)
		}
	}
	if s.isPerson() {
		of.apart = nil
	}
	return of
}

// cautious takes out what takes the debt for owed, where the time to sue may be over: a
// record of payments may show that it began again.
func (p *practised) cautious() {
	if p.old != nil {
		p.says, p.old = p.old, nil
	}
	p.enclose = slices.DeleteFunc(slices.Clone(p.enclose), func(t lang.Text) bool { return t == wEnclosePaid })
}

// fill takes from another what is not said yet.
func (p *practised) fill(x practised) {
	if p.says == nil {
		p.old = x.old
	}
	p.with(x, func(to, from []lang.Text) []lang.Text {
		if to != nil {
			return to
		}
		return from
	})
}

// add says also what another says.
func (p *practised) add(x practised) {
	p.with(x, func(to, from []lang.Text) []lang.Text { return slices.Concat(to, from) })
}

// with puts each list of two together.
func (p *practised) with(x practised, together func(to, from []lang.Text) []lang.Text) {
	for _, pair := range []struct{ to, from *[]lang.Text }{
		{&p.says, &x.says}, {&p.apart, &x.apart}, {&p.points, &x.points}, {&p.enclose, &x.enclose}, {&p.next, &x.next}, {&p.cleared, &x.cleared}, {&p.checks, &x.checks},
	} {
		*pair.to = together(*pair.to, *pair.from)
	}
}

// What any lender is asked to answer, and what is enclosed.
var (
	wPointEach      = lang.Text{ZH: "每期还多少，哪天还，一共几期", EN: "each payment and its date, and how many there are"}
	wPointMeanwhile = lang.Text{ZH: "这段时间利息、罚息和费用怎么算", EN: "what interest, penalty and fees do meanwhile"}
	wPointWaived    = lang.Text{ZH: "免掉什么，免多少", EN: "what is waived, and how much"}
	wPointRecord    = lang.Text{ZH: "信用记录怎么写", EN: "what the credit record will say"}
	wPointAccount   = lang.Text{ZH: "还到哪个账户，户名是谁", EN: "to which account to pay, and in whose name it is"}

	wEncloseIncome  = lang.Text{ZH: "收入证明", EN: "proof of income"}
	wEncloseBank    = lang.Text{ZH: "近几个月的银行流水", EN: "bank statements of the last months"}
	wEncloseBudget  = lang.Text{ZH: "家里每月的收支表", EN: "a monthly budget of the household"}
	wEncloseReason  = lang.Text{ZH: "说明困难的材料 (失业、疾病等)", EN: "papers on why it is hard (work, illness and the like)"}
	wEncloseOffer   = lang.Text{ZH: "贵方提出的办法 (短信、邮件或截图)", EN: "your offer (message, letter or screenshot)"}
	wEncloseAgreed  = lang.Text{ZH: "当时的通话记录、短信或截图", EN: "the call record, messages or screenshots of it"}
	wEnclosePaid    = lang.Text{ZH: "还款记录", EN: "the record of payments"}
	wEncloseClaim   = lang.Text{ZH: "贵方的账单、短信或截图", EN: "your statement, messages or screenshots"}
	wEncloseTalks   = lang.Text{ZH: "通话记录、短信或录音", EN: "call records, messages or recordings"}
	wPointItems     = lang.Text{ZH: "本金、利息、罚息、费用各多少，算到哪一天", EN: "principal, interest, penalty and fees apart, and as of which day"}
	wPointAdded     = lang.Text{ZH: "这段时间另外收不收什么费用", EN: "whether anything is added to it meanwhile"}
	wPointBills     = lang.Text{ZH: "欠的是哪几期，每期多少，另外收了什么，算到哪一天", EN: "which sums are unpaid and from when, what was added to them, and as of which day"}
	wPointCounted   = lang.Text{ZH: "每一项怎么算的，用的什么利率", EN: "how each was counted, and at which rate"}
	wPointContract  = lang.Text{ZH: "合同的副本", EN: "a copy of the contract"}
	wPointPayments  = lang.Text{ZH: "全部还款记录，每一笔冲抵了什么", EN: "all payments so far, and what each went to"}
	wPointCleared   = lang.Text{ZH: "付了这笔钱就全部结清，余下的不再追讨", EN: "that this sum clears all of it, and that nothing more is asked for"}
	wPointTransfer  = lang.Text{ZH: "现在的债权人是谁，转让或委托的通知", EN: "who the creditor is now, and the notice of assignment or authority"}
	wPointCreditor  = lang.Text{ZH: "现在的债权人是谁；转让过的，请给转让通知", EN: "who the creditor is now; if it was assigned, the notice of that"}
	wPointPaper     = lang.Text{ZH: "付完多久寄来写明已经结清的书面证明", EN: "when the paper that says it is cleared will be sent"}
	wPointHelp      = lang.Text{ZH: "像我这种情况，贵方有哪些办法，怎么申请", EN: "what help you have for somebody in my position, and how to apply for it"}
	wPointPause     = lang.Text{ZH: "商量期间，能不能先维持现状，不进到下一步", EN: "whether all can be left as it is, with no next step, while we talk"}
	wPointWait      = lang.Text{ZH: "能不能先等一等，或每次少还一点，从哪天起", EN: "whether it can wait, or be paid in smaller sums, and from when"}
	wPointExplained = lang.Text{ZH: "上面每一点的说明和依据", EN: "an explanation of each point above, and what it rests on"}
	wPointPutRight  = lang.Text{ZH: "有错的，怎么改，什么时候改好", EN: "where something is wrong, how it is put right, and when"}
)

// billed are creditors that send bills and lend nothing: there is no principal to tell
// apart, and no interest to ask after.
var billed = slices.Concat(rules.Landlords, rules.Offices)

// generalPractice are the words for any country. Who collects for another shows that it
// may.
var generalPractice = practice{adds: []addition{{
	abouts: []string{AboutFigures}, when: func(s setting) bool { return s.held },
	practised: practised{points: []lang.Text{wPointTransfer}},
}}, letters: []practised{
	{
		about:   AboutRequest,
		points:  []lang.Text{wPointEach, wPointMeanwhile, wPointWaived, wPointRecord},
		enclose: []lang.Text{wEncloseIncome, wEncloseBank, wEncloseBudget, wEncloseReason},
	},
	{about: AboutRequest, lenders: billed, points: []lang.Text{wPointEach, wPointAdded}, enclose: []lang.Text{wEncloseIncome, wEncloseBudget, wEncloseReason}},
	{about: AboutCounter, lenders: billed, points: []lang.Text{wPointEach, wPointAdded}},
	{about: AboutConfirmation, lenders: billed, points: []lang.Text{wPointEach, wPointAdded}, cleared: []lang.Text{wPointNothingOwed}},
	{about: AboutFigures, lenders: billed, points: []lang.Text{wPointBills, wPointPayments}},
	{
		about:   AboutCounter,
		points:  []lang.Text{wPointEach, wPointMeanwhile, wPointWaived, wPointRecord},
		enclose: []lang.Text{wEncloseOffer, wEncloseIncome, wEncloseBudget},
	},
	{
		about:   AboutSettlement,
		points:  []lang.Text{wPointCleared, wPointCreditor, wPointAccount, wPointRecord, wPointPaper},
		enclose: []lang.Text{wEncloseIncome, wEncloseReason},
	},
	{
		about:   AboutConfirmation,
		points:  []lang.Text{wPointEach, wPointMeanwhile, wPointWaived, wPointRecord},
		cleared: []lang.Text{wPointNothingOwed, wPointRecord},
		enclose: []lang.Text{wEncloseAgreed},
	},
	{
		about:   AboutFigures,
		points:  []lang.Text{wPointItems, wPointCounted, wPointContract, wPointPayments},
		enclose: []lang.Text{wEncloseClaim, wEnclosePaid},
	},
	{
		about:   AboutComplaint,
		points:  []lang.Text{wPointExplained, wPointPutRight},
		enclose: []lang.Text{wEncloseClaim, wEncloseTalks, wEnclosePaid},
	},
	{
		about:   AboutHardship,
		points:  []lang.Text{wPointHelp, wPointPause},
		enclose: []lang.Text{wEncloseIncome, wEncloseBudget, wEncloseReason},
	},
}}
