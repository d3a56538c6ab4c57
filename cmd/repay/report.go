package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/record"
)

type reportOptions struct {
	paper
	reader, loan string
}

var (
	tReport     = lang.Text{ZH: "一份可以打印、可以交出去的材料：全部都在里面", EN: "a document to print and hand over, with all of it"}
	tReportLong = lang.Text{
		ZH: `把 status、compare、ask、plan、schedule、rules 说的，合成一份自己就完整的网页：
现在的情况，要做什么，对方不肯怎么办，拖着会怎样，还款日历，每笔借款的办法和还款
表，规定怎么说，考虑过哪些办法、为什么，怎么算的。打印出来是 A4。

READER 是给谁看的：file 归档，全部；borrower 给借款人，两页：要做什么，还款日历；
lender 给一家出借方，只有它那一笔 (同组的一起)：家里收支的合计、先提出的办法、
逐期怎么还；别家的、退一步的、备注都不写。`,
		EN: `What status, compare, ask, plan, schedule and rules say, as one self-contained
page: where you stand, what to do, what if they refuse, what waiting costs, the
calendar of payments, each loan's ways and its table, what the rules say, the
options considered and why, how it was counted. It prints on A4.

READER is who reads it. file: all of it; borrower: two pages, what to do and the
calendar; lender: one lender's loan alone (with those of its group): the
household's money in sums, what is asked for first, payment by payment; nothing
of other lenders, of what would do as well, or of notes.`,
	}
	tFlagReader      = lang.Text{ZH: "给谁看，`READER`：{1}", EN: "who reads it, `READER`: {1}"}
	tFlagReportLoan  = lang.Text{ZH: "--for lender 时，是哪一笔，`ID` 是账本里的 id 或组名；也可以写在账本后面", EN: "with --for lender: which loan, by its `ID` in the book, or a group; it may stand after the book too"}
	tReportExample   = "  repay report book.yaml -o report.html\n  repay report book.yaml --for borrower -o two-pages.html\n  repay report book.yaml --for lender jiebei -o letter.html"
	tReportNotData   = lang.Text{ZH: "report 是给人看的，不写成 {1}", EN: "a report is for people, not written as {1}"}
	tReportData      = lang.Text{ZH: "要数据，用 status、compare、ask、plan、schedule 或 rules -O {1}", EN: "for its figures: status, compare, ask, plan, schedule or rules, with -O {1}"}
	tReportToFile    = lang.Text{ZH: "report 写的是网页，终端上看不了", EN: "a report is a web page, which a terminal cannot show"}
	tReportFile      = lang.Text{ZH: "写到文件：{1} -o report.html", EN: "write it to a file: {1} -o report.html"}
	tReportNoBook    = lang.Text{ZH: "{1} 不是账本", EN: "{1} is no book"}
	tReportForLender = lang.Text{ZH: "是一笔借款的话：--for lender --loan {1}", EN: "if it is a loan: --for lender --loan {1}"}
	tReportLoanOnly  = lang.Text{ZH: "--loan 只用于 --for lender", EN: "--loan goes with --for lender only"}
)

func newReport(g *global) *cobra.Command {
	o := &reportOptions{paper: paper{global: g}}
	cmd := &cobra.Command{
		Use:     "report [BOOK...] [LOAN] [-o FILE.html] [--for READER] [--loan ID] [--goal G] [--budget A] [--pay-day N]",
		Short:   g.say(tReport),
		Long:    g.say(tReportLong),
		Example: tReportExample,
		Args:    g.someBooks,
		PreRunE: func(cmd *cobra.Command, args []string) error { return o.checkFlags(cmd, args) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.reader, "for", pages.ForFile, g.say(tFlagReader, strings.Join(pages.Readers, " ")))
	f.StringVar(&o.loan, "loan", "", g.say(tFlagReportLoan))
	o.goal.addTo(g, cmd, plan.Cheapest)
	o.budget.addTo(g, cmd)
	completeNames(g, cmd)
	_ = cmd.RegisterFlagCompletionFunc("for", cobra.FixedCompletions(pages.Readers, cobra.ShellCompDirectiveNoFileComp))
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if o.reader != pages.ForLender || len(args) == 0 && !g.find() {
			return booksOnly(cmd, args, typed)
		}
		return startingWith(typed, g.typedNames(args, (*loaded).ids)), cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

// checkFlags finds what is wrong with the flags before any book is read. A report is a
// web page unless another form is asked for.
func (o *reportOptions) checkFlags(cmd *cobra.Command, args []string) error {
	if err := o.budget.check(o.global, cmd); err != nil {
		return err
	}
	if err := oneOf(o.say, "--for", o.reader, func() []string { return pages.Readers }); err != nil {
		return err
	}
	if err := o.goal.check(o.say); err != nil {
		return err
	}
	switch {
	case o.loan != "" && o.reader != pages.ForLender:
		return usage(o.say(tReportLoanOnly), "--for "+pages.ForLender)
	case !o.format.forPeople():
		return usage(o.say(tReportNotData, o.format.name), o.say(tReportData, o.format.name))
	case o.formatName != "" || filepath.Ext(o.output) != "":
		return nil // somebody chose it
	case o.output == "" && o.w.terminal:
		return usage(o.say(tReportToFile), o.say(tReportFile, o.typed(args)))
	}
	o.format = formatNamed("html")
	return nil
}

// typed is the command as it was typed, but for flags that all commands have: who reads
// it is never left out.
func (o *reportOptions) typed(args []string) string {
	s := "repay report"
	for _, a := range args {
		s += " " + page.Quote(a)
	}
	if o.reader != pages.ForFile {
		s += " --for " + o.reader
	}
	if o.loan != "" {
		s += " --loan " + page.Quote(o.loan)
	}
	return s + o.goal.repeated() + o.budget.repeated()
}

func (o *reportOptions) run(args []string) error {
	if last := len(args) - 1; o.reader == pages.ForLender && o.loan == "" && last >= 0 && !looksLikeBook(args[last]) {
		o.loan, args = args[last], args[:last]
	}
	for _, a := range args {
		if !looksLikeBook(a) { // a loan, perhaps: what is meant for a lender is not written whole
			return usage(o.say(tReportNoBook, a), o.say(tReportForLender, a))
		}
	}
	stopped, release := o.w.interrupts()
	defer release()
	o.stopped = stopped
	return o.each(args, o.report)
}

func (o *reportOptions) report(l *loaded) (result, error) {
	loan, err := o.lender(l)
	if err != nil {
		return result{}, err
	}
	r, err := o.gather(l, "report")
	if err != nil {
		return result{}, err
	}
	if o.reader == pages.ForLender {
		own := pages.SameLender(l.Case, loan)
		l.tellBorrower(own)
		c := l.countedAlone(own)
		return forPeople(func() *page.Page { return pages.LenderPage(l.Head, c, r, loan) }), nil
	}
	if err := o.further(l, &r); err != nil {
		return result{}, err
	}
	if o.reader == pages.ForBorrower {
		return forPeople(func() *page.Page { return pages.BorrowerPage(l.Head, l.Case, r) }), nil
	}
	r.Findings = l.Head.Rules.Lines.Check(&l.Case, r.Status, &l.Facts)
	l.Head.Rules.Parts = l.Head.Rules.Lines.Parts(&l.Case, r.Status, &l.Facts)
	return forPeople(func() *page.Page {
		for _, x := range r.Compared.Loans {
			if x.Negotiate {
				r.Compared.Appraise(&l.Case, x.Index)
			}
		}
		return pages.ReportPage(l.Head, l.Case, r)
	}), nil
}

// forPeople is a result that programs do not read.
func forPeople(made func() *page.Page) result {
	return result{page: made, record: func() record.Record { return nil }}
}

var (
	tReportWhose       = lang.Text{ZH: "--for lender 后面要写是哪一笔：账本里有 {1} 笔", EN: "--for lender needs a loan: the book has {1}"}
	tReportWhoseRemedy = lang.Text{ZH: "加 --loan，可以是 {1}", EN: "add --loan, one of {1}"}
)

// lender is the loan whose lender reads the page; -1 for other readers.
func (o *reportOptions) lender(l *loaded) (int, error) {
	if o.reader != pages.ForLender {
		return -1, nil
	}
	return l.lenderOf(o.loan, tReportWhose, tReportWhoseRemedy)
}

// further looks for what if a lender refuses, and plans every payment: by the surest
// answer, else as if the easiest were agreed, else by what there is without anybody.
func (o *reportOptions) further(l *loaded, r *pages.Report) error {
	if l.Case.Household == nil {
		return nil
	}
	if err := o.ask(l, r); err != nil {
		return err
	}
	opts := plan.PlanOptions{Policy: paydown.Policies[0].Is, Budget: r.Budget, PayDay: r.PayDay}
	switch r.Compared.Leading {
	case plan.LeadSurest, plan.LeadEasiest:
		// What the answer comes to is said of what falls due, and of no more.
		opts.As, opts.Policy = r.Compared.Leading, paydown.None
	}
	var refused []plan.Refused
	r.Plan, refused = plan.PlanPayments(&l.Case, opts)
	return l.faults(refused)
}
