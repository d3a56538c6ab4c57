package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
)

type letterOptions struct {
	paper
	narrow
	form, about, replyBy string
	all, knowing         bool

	reply   calendar.Date // of --reply-by; zero: not given
	leftOut bool          // of --all, a letter was not written
}

var (
	tLetter     = lang.Text{ZH: "跟对方怎么写、怎么说：信、电话稿、收支表", EN: "what to write and say: letters, call sheets, a budget sheet"}
	tLetterLong = lang.Text{
		ZH: `给一家出借方的信，或打电话前看的一页。信里只有这一家的事：欠多少（照你的记
录）、为什么难、先提出的办法、逐期怎么还、请对方哪天以前答复。退一步能接受的，
从不写进信里。

FORM：{1}，就是信、打电话前看的一页、核对单、家庭收支表。

ABOUT 是信里说什么：

{2}

诉讼时效可能过了或快到的，不加 --knowing 不写信：一封信就可能让时效重新算。`,
		EN: `A letter to one lender, or a page to have before you when you call. A letter is
about that lender's loans only: what is owed by your figures, why it is hard, what
you ask for first, payment by payment, and by when you ask for a reply. The least
that you need is never in it.

FORM: {1}: a letter, a page for the telephone,
what to check and enclose, the household's income and expenses.

ABOUT, what the letter says:

{2}

Where the time in which a lender can sue may be over or near, no letter is written
without --knowing: a letter can start it again.`,
	}
	tFlagForm          = lang.Text{ZH: "写成什么，`FORM`：{1}", EN: "what is written, `FORM`: {1}"}
	tFlagAbout         = lang.Text{ZH: "信里说什么，`ABOUT`：{1}", EN: "what a letter is about, `ABOUT`: {1}"}
	tFlagLetterLoan    = lang.Text{ZH: "哪一笔，`ID` 是账本里的 id 或组名", EN: "which loan, by its `ID` in the book, or a group"}
	tFlagLetterAsks    = lang.Text{ZH: "信里提的是名叫 `NAME` 的办法；不写就是先提出的那个", EN: "ask for the offer `NAME`; else for what is asked first"}
	tFlagEach          = lang.Text{ZH: "要谈的每一家各一份，按打电话的先后", EN: "one for each lender that is asked, in the order of calls"}
	tFlagReplyBy       = lang.Text{ZH: "请对方 `DATE` 以前答复；不写就由程序定", EN: "ask for a reply by `DATE`; else the program chooses"}
	tFlagKnowing       = lang.Text{ZH: "知道信可能让诉讼时效重新算，还是写", EN: "write it knowing that it can start the time to sue again"}
	tLetterNotData     = lang.Text{ZH: "信和表是给人看的，不写成 {1}", EN: "letters and sheets are for people, not written as {1}"}
	tLetterAllOrOne    = lang.Text{ZH: "--loan 和 --all 只能用一个", EN: "--loan and --all exclude each other"}
	tLetterWhose       = lang.Text{ZH: "写给哪一家：账本里有 {1} 笔", EN: "to which lender: the book has {1} loans"}
	tLetterWhoseRemedy = lang.Text{ZH: "加 --loan，可以是 {1}；每家一份：--all", EN: "add --loan, one of {1}; one for each: --all"}
	tReplyPast         = lang.Text{ZH: "--reply-by {1} 要晚于截至日 {2}", EN: "--reply-by {1} has to be after the as-of date, {2}"}
	tKnowing           = lang.Text{ZH: "问过了还是要写：加 --knowing", EN: "having asked, to write it all the same: add --knowing"}
	tNobodyRemedy      = lang.Text{ZH: "要书面证明：--loan ID --about confirmation", EN: "for a paper that says so: --loan ID --about confirmation"}
	tNobodyToAsk       = lang.Text{ZH: "没有还没还清的借款，不用给谁写", EN: "nothing is owed any more: there is nobody to write to"}
	tLetterExample     = "  repay letter book.yaml --loan jiebei -o letter.html\n  repay letter book.yaml --all --form call\n  repay letter book.yaml --form budget"
)

func newLetter(g *global) *cobra.Command {
	o := &letterOptions{paper: paper{global: g}}
	cmd := &cobra.Command{
		Use:     "letter [BOOK...] [--loan ID] [--offer NAME] [--form FORM] [--about ABOUT] [--all] [--reply-by DATE] [--knowing]",
		Short:   g.say(tLetter),
		Long:    g.say(tLetterLong, strings.Join(pages.FormNames(), " "), g.say(pages.AboutHelp())),
		Example: tLetterExample,
		Args:    g.someBooks,
		PreRunE: func(cmd *cobra.Command, _ []string) error { return o.checkFlags(cmd) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.form, "form", pages.FormLetter, g.say(tFlagForm, strings.Join(pages.FormNames(), " ")))
	f.StringVar(&o.about, "about", pages.AboutRequest, g.say(tFlagAbout, strings.Join(pages.Abouts, " ")))
	f.BoolVar(&o.all, "all", false, g.say(tFlagEach))
	f.StringVar(&o.replyBy, "reply-by", "", g.say(tFlagReplyBy))
	f.BoolVar(&o.knowing, "knowing", false, g.say(tFlagKnowing))
	o.narrow.addTo(g, cmd, tFlagLetterLoan, tFlagLetterAsks)
	o.goal.addTo(g, cmd, plan.Cheapest)
	o.budget.addTo(g, cmd)
	_ = cmd.RegisterFlagCompletionFunc("form", cobra.FixedCompletions(pages.FormNames(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("about", cobra.FixedCompletions(pages.Abouts, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// checkFlags finds what is wrong with the flags before any book is read.
func (o *letterOptions) checkFlags(cmd *cobra.Command) error {
	if err := o.budget.check(o.global, cmd); err != nil {
		return err
	}
	if err := oneOf(o.say, "--form", o.form, pages.FormNames); err != nil {
		return err
	}
	if err := o.meant(cmd); err != nil {
		return err
	}
	if err := oneOf(o.say, "--about", o.about, func() []string { return pages.Abouts }); err != nil {
		return err
	}
	if err := o.goal.check(o.say); err != nil {
		return err
	}
	var err error
	if o.reply, err = dateIn(o.say, o.replyBy); err != nil {
		return err
	}
	if o.all && o.loan != "" {
		return usage(o.say(tLetterAllOrOne), o.say(tLeaveOneOut))
	}
	if !o.format.forPeople() {
		return usage(o.say(tLetterNotData, o.format.name), o.say(tReportData, o.format.name))
	}
	if o.formatName == "" && filepath.Ext(o.output) == "" && o.output != "" {
		o.format = formatNamed("html")
	}
	return nil
}

func (o *letterOptions) run(args []string) error {
	stopped, release := o.w.interrupts()
	defer release()
	o.stopped = stopped
	err := o.each(args, o.letter)
	if err == nil && o.leftOut {
		return &failure{code: exitFound} // each was said with why
	}
	return err
}

// letter writes one, or with --all one for each lender.
func (o *letterOptions) letter(l *loaded) (result, error) {
	form := pages.FormNamed(o.form)
	if form.Money {
		return o.sheet(l)
	}
	of, err := o.asked(l, form)
	if err != nil {
		return result{}, err
	}
	r, err := o.gather(l, "letter")
	if err != nil {
		return result{}, err
	}
	if lines := l.Head.Rules.Lines; lines != nil {
		r.Findings = lines.Check(&l.Case, r.Status, &l.Facts)
	}
	if (form.Calls || o.all) && l.Case.Household != nil {
		if err := o.ask(l, &r); err != nil {
			return result{}, err
		}
	}
	of.Offer = l.alias(of.Offer) // as names are now
	letters, err := o.may(l, r, of, form)
	if err != nil {
		return result{}, err
	}
	var made []func() *page.Page
	for _, x := range letters {
		c := l.Case
		if form.Name == pages.FormLetter {
			c = l.countedAlone(pages.SameLender(l.Case, x.Loan))
		}
		made = append(made, func() *page.Page { return form.Page(l.Head, c, r, x) })
	}
	if form.Name == pages.FormLetter {
		o.after(l, r, letters)
	}
	out := forPeople(made[0])
	out.more = made[1:]
	return out, nil
}

// asked is what is asked for: of which loan, by which day.
func (o *letterOptions) asked(l *loaded, form pages.Form) (of pages.Letter, err error) {
	of = pages.Letter{About: o.about, Offer: o.offer, ReplyBy: o.reply}
	if o.reply != 0 && o.reply <= l.Case.AsOf {
		return of, usage(l.speak(tReplyPast, o.replyBy, l.Case.AsOf), "")
	}
	if o.all || !form.Lender && o.loan == "" {
		of.Loan = -1
		return of, l.hasOffer(-1, o.offer)
	}
	if of.Loan, err = l.lenderOf(o.loan, tLetterWhose, tLetterWhoseRemedy); err != nil {
		return of, err
	}
	only := of.Loan
	if len(pages.SameLender(l.Case, only)) > 1 {
		only = -1 // the offer may be one of another loan of the group
	}
	return of, l.hasOffer(only, o.offer)
}
