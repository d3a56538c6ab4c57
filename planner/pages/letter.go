package pages

import (
	"slices"
	"strings"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// Letter is what one letter or sheet is made for.
type Letter struct {
	Loan    int    // whose lender it is for; those of its group go with it
	About   string // of [Abouts]
	Offer   string // the name of the way that is asked for; empty: what is asked first
	ReplyBy Date   // by when a reply is asked for; zero: chosen
}

// Form is what is written: a letter, or a sheet to have before one.
type Form struct {
	Name   string
	Lender bool     // it is for one lender; else for the household
	Calls  bool     // it needs to know in which order to call, and what if somebody refuses
	Money  bool     // it is of the household's money, and of nothing else: Report has its status and its sheet
	Takes  []string // the flags that say what it is about; nil: all of them
	Page   func(Head, plan.Case, Report, Letter) *page.Page
}

// Forms are all of them, the one that is meant without a word first.
var Forms = []Form{
	{Name: FormLetter, Lender: true, Page: LetterPage},
	{Name: FormCall, Lender: true, Calls: true, Takes: []string{"loan", "all", "goal", "budget", "pay-day"}, Page: CallPage},
	{Name: FormChecklist, Takes: []string{"loan", "goal", "budget", "pay-day"}, Page: ChecklistPage},
	{Name: FormBudget, Money: true, Takes: []string{}, Page: BudgetPage},
}

const (
	FormLetter    = "letter"
	FormCall      = "call"
	FormChecklist = "checklist"
	FormBudget    = "budget"
)

// FormNames are what the forms are called.
func FormNames() []string { return each(Forms, func(f Form) string { return f.Name }) }

// FormNamed is the form of a name that there is.
func FormNamed(name string) Form {
	for _, f := range Forms {
		if f.Name == name {
			return f
		}
	}
	return Form{}
}

// Abouts are what a letter may say, the one that is meant without a word first.
var Abouts = each(letterKinds, func(k letterKind) string { return k.about })

const (
	AboutRequest      = "request"
	AboutCounter      = "counter"
	AboutSettlement   = "settlement"
	AboutConfirmation = "confirmation"
	AboutFigures      = "figures"
	AboutComplaint    = "complaint"
	AboutHardship     = "hardship"
)

// letterKind is one kind of letter.
type letterKind struct {
	about   string
	help    lang.Text                   // what it is for, in a few words
	subject lang.Text                   // {1} is the loans
	body    func(lettering, *page.Page) // what stands between the salutation and the answer that is wanted
	refuse  func(lettering) *Refusal    // why it cannot be written; nil: it always can
	reply   lang.Text                   // what the answer is to say, by the day {1}
	stands  bool                        // it asks for something else than the contract, which stands until both have signed
}

var letterKinds = []letterKind{
	{AboutRequest, wHelpRequest, wSubjectRequest, lettering.request, lettering.noRequest, wReplyTerms, true},
	{AboutCounter, wHelpCounter, wSubjectCounter, lettering.counter, lettering.noCounter, wReplyTerms, true},
	{AboutSettlement, wHelpSettlement, wSubjectSettlement, lettering.settlement, lettering.noSettlement, wReplySettlement, true},
	{AboutConfirmation, wHelpConfirmation, wSubjectConfirmation, lettering.confirmation, lettering.noConfirmation, wReplyConfirm, false},
	{AboutFigures, wHelpFigures, wSubjectFigures, lettering.figures, nil, wReplyFigures, false},
	{AboutComplaint, wHelpComplaint, wSubjectComplaint, lettering.complaint, nil, wReplyComplaint, false},
	{AboutHardship, wHelpHardship, wSubjectHardship, lettering.hardship, lettering.noneOwed, wReplyHardship, false},
}

// AboutHelp is what each kind of letter is for, one a line.
func AboutHelp() lang.Text {
	in := func(l lang.Lang) string {
		return strings.Join(each(letterKinds, func(k letterKind) string {
			return "  " + k.about + strings.Repeat(" ", len(AboutConfirmation)-len(k.about)) + "  " + k.help.In(l)
		}), "\n")
	}
	return lang.Text{ZH: in(lang.ZH), EN: in(lang.EN)}
}

var (
	wHelpRequest      = lang.Text{ZH: "请对方同意先提出的那个办法", EN: "ask for what is asked for first"}
	wHelpCounter      = lang.Text{ZH: "对方提的办法做不到：说明，并提出别的", EN: "answer an offer that cannot be kept to, and ask for another"}
	wHelpSettlement   = lang.Text{ZH: "用一笔钱了结，付以前先要书面确认", EN: "settle with one sum, confirmed in writing before it is paid"}
	wHelpConfirmation = lang.Text{ZH: "口头说好的、或已经还清的，请对方书面确认", EN: "have in writing what was agreed, or that it is paid off"}
	wHelpFigures      = lang.Text{ZH: "核对数字，请对方给明细", EN: "check the figures, and ask for them item by item"}
	wHelpComplaint    = lang.Text{ZH: "有不对的，请对方说明并核对", EN: "ask for an explanation of what is not right"}
	wHelpHardship     = lang.Text{ZH: "说明困难，问有什么办法，不提数", EN: "tell of hardship and ask what help there is; no sum is proposed"}

	wSubjectRequest      = lang.Text{ZH: "关于{1}：请商量一个还法", EN: "{1}: asking for a payment arrangement"}
	wSubjectCounter      = lang.Text{ZH: "关于{1}：对贵方所提办法的答复", EN: "{1}: my answer to your offer"}
	wSubjectSettlement   = lang.Text{ZH: "关于{1}：请同意一次了结", EN: "{1}: asking to settle it"}
	wSubjectConfirmation = lang.Text{ZH: "关于{1}：请书面确认", EN: "{1}: please confirm in writing"}
	wSubjectFigures      = lang.Text{ZH: "关于{1}：请给一份明细", EN: "{1}: please send me the figures"}
	wSubjectComplaint    = lang.Text{ZH: "关于{1}：请说明并核对", EN: "{1}: a complaint"}
	wSubjectHardship     = lang.Text{ZH: "关于{1}：家里有困难", EN: "{1}: my household is in difficulty"}

	wReplyTerms      = lang.Text{ZH: "请最晚 {1} 书面答复，写明：", EN: "Please answer in writing by {1}, and say:"}
	wReplySettlement = lang.Text{ZH: "付款以前，请最晚 {1} 书面确认：", EN: "Before I pay, please confirm in writing by {1}:"}
	wReplyConfirm    = lang.Text{ZH: "请最晚 {1} 书面确认，写明：", EN: "Please confirm it in writing by {1}, and say:"}
	wReplyFigures    = lang.Text{ZH: "请最晚 {1} 把这些寄给我：", EN: "Please send me, by {1}:"}
	wReplyComplaint  = lang.Text{ZH: "请最晚 {1} 书面答复：", EN: "Please answer in writing by {1}, with:"}
	wReplyHardship   = lang.Text{ZH: "请最晚 {1} 书面告诉我：", EN: "Please tell me in writing by {1}:"}
)

// lettering is the voice of a letter. It is the borrower's own.
type lettering struct {
	lending
	letter Letter
	kind   letterKind
	words  practised
	old    bool // the time to sue may be over or near: nothing is called owed
}

func newLettering(h Head, c plan.Case, r Report, of Letter) lettering {
	v := lettering{lending: lending{newReporting(h, c, r), SameLender(c, of.Loan)}, letter: of}
	v.kind = letterKinds[max(slices.Index(Abouts, of.About), 0)]
	v.words = v.fitting()
	is := v.setting()
	v.person, v.old = is.isPerson(), is.old
	return v
}

// fitting are the words of the kind of letter. Where no sum can be named there is nothing
// to keep to, and the points are those of who asks what help there is.
func (v lettering) fitting() practised {
	words := wordsFor(v.setting(), v.kind.about)
	if (v.kind.about == AboutRequest || v.kind.about == AboutCounter) && v.wanted() == nil {
		help := wordsFor(v.setting(), AboutHardship)
		words.says, words.points = help.says, help.points
	}
	return words
}

var (
	wDearSir   = lang.Text{ZH: "您好：", EN: "Dear Sir or Madam,"}
	wNotOwning = lang.Text{ZH: "写这封信是为了把事情弄清楚、商量好，不等于我认了这笔账。", EN: "I write to have this cleared up. This letter does not acknowledge that the sum, or any part of it, is owed."}
)

// ofLoans names the loans after a Chinese word; what follows is set off from it with
// [voice.spaced].
func (v lettering) ofLoans() string { return v.after(v.names(v.loans)) }

// LetterPage is a letter to one lender, of what is its business and no more: nothing of
// other loans, of what would do as well, or of notes.
func LetterPage(h Head, c plan.Case, r Report, of Letter) *page.Page {
	v := newLettering(h, c, r, of)
	p := &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.say(v.kind.subject, v.ofLoans())}
	p.Add(page.Body(v.heading()), page.Body(v.salutation()))
	v.kind.body(v, p)
	p.Add(page.Body(when(v.old, v.say(wNotOwning))))
	v.closing(p)
	return p
}
