package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

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
}

var (
	tLetter     = lang.Text{ZH: "跟对方怎么写、怎么说：信、电话稿、收支表", EN: "what to write and say: letters, call sheets, a budget sheet"}
	tLetterLong = lang.Text{
		ZH: `给一家出借方的信，或打电话前看的一页。信里只有这一家的事：欠多少（照你的记
录）、为什么难、先提出的办法、逐期怎么还、请对方哪天以前答复。退一步能接受的，
从不写进信里。
FORM：{1}。
ABOUT 是信里说什么：{2}。
诉讼时效可能过了或快到的，不加 --knowing 不写信：一封信就可能让时效重新算。`,
		EN: `A letter to one lender, or a page to have before you when you call. A letter is
about that lender's loans only: what is owed by your figures, why it is hard, what
you ask for first, payment by payment, and by when you ask for a reply. The least
that you need is never in it.
FORM: {1}.
ABOUT, what the letter says: {2}.
Where the time in which a lender can sue may be over or near, no letter is written
without --knowing: a letter can start it again.`,
	}
	tFlagForm       = lang.Text{ZH: "写成什么，`FORM`：{1}", EN: "what is written, `FORM`: {1}"}
	tFlagAbout      = lang.Text{ZH: "信里说什么，`ABOUT`：{1}", EN: "what a letter is about, `ABOUT`: {1}"}
	tFlagLetterLoan = lang.Text{ZH: "哪一笔，`ID` 是账本里的 id 或组名", EN: "which loan, by its `ID` in the book, or a group"}
	tFlagLetterAsks = lang.Text{ZH: "信里提的是名叫 `NAME` 的办法；不写就是先提出的那个", EN: "ask for the offer `NAME`; else for what is asked first"}
	tFlagEach       = lang.Text{ZH: "要谈的每一家各一份，按打电话的先后", EN: "one for each lender that is asked, in the order of calls"}
	tFlagReplyBy    = lang.Text{ZH: "请对方 `DATE` 以前答复；不写就由程序定", EN: "ask for a reply by `DATE`; else the program chooses"}
	tFlagKnowing    = lang.Text{ZH: "知道信可能让诉讼时效重新算，还是写", EN: "write it knowing that it can start the time to sue again"}
	tLetterNotData  = lang.Text{ZH: "信是给人看的，不写成 {1}", EN: "a letter is for people, not written as {1}"}
	tLetterExample  = "  repay letter book.yaml --loan jiebei -o letter.html\n  repay letter book.yaml --all --form call\n  repay letter book.yaml --form budget"
)

func newLetter(g *global) *cobra.Command {
	o := &letterOptions{paper: paper{global: g}}
	cmd := &cobra.Command{
		Use:     "letter BOOK [--loan ID] [--offer NAME] [--form FORM] [--about ABOUT] [--all] [--reply-by DATE] [--knowing]",
		Short:   g.say(tLetter),
		Long:    g.say(tLetterLong, strings.Join(pages.FormNames(), " "), strings.Join(pages.Abouts, " ")),
		Example: tLetterExample,
		Args:    someBooks(g.say),
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
	if !o.format.forPeople() {
		return usage(o.say(tLetterNotData, o.format.name), "-O "+strings.Join(formatNames((*format).forPeople), o.say(tAnd)))
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
	return o.each(args, o.letter)
}

func (o *letterOptions) letter(l *loaded) (result, error) {
	if pages.FormNamed(o.form).Money {
		return o.sheet(l)
	}
	loan, err := l.loan(o.loan)
	if err != nil {
		return result{}, err
	}
	r, err := o.gather(l, "letter")
	if err != nil {
		return result{}, err
	}
	return forPeople(func() *page.Page {
		return pages.FormNamed(o.form).Page(l.head, l.c, r, pages.Letter{Loan: max(loan, 0), About: o.about})
	}), nil
}
