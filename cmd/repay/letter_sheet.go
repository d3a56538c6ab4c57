package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
)

// What a letter is is made by letter.go; here are the sheets: which flags mean something
// for them, and the one of the household's money.

// formFlags are the flags that say what a letter is about.
var formFlags = []string{"loan", "offer", "about", "all", "reply-by", "knowing", "goal", "budget", "pay-day"}

var (
	tFormTakesNot  = lang.Text{ZH: "--{1} 跟 --form {2} 不能一起用", EN: "--{1} means nothing with --form {2}"}
	tFormLeaveIt   = lang.Text{ZH: "去掉 --{1}；能一起用的有 {2}", EN: "leave out --{1}; what goes with it: {2}"}
	tFormLeaveOnly = lang.Text{ZH: "去掉 --{1}", EN: "leave out --{1}"}
)

// meant refuses a flag that means nothing for what is written. Sheets for calls are made
// for all lenders unless one is named.
func (o *letterOptions) meant(cmd *cobra.Command) error {
	form := pages.FormNamed(o.form)
	takes := form.Takes
	o.all = o.all || form.Calls && o.loan == ""
	if takes == nil {
		return nil
	}
	for _, f := range formFlags {
		if !cmd.Flags().Changed(f) || slices.Contains(takes, f) {
			continue
		}
		if len(takes) == 0 {
			return usage(o.say(tFormTakesNot, f, o.form), o.say(tFormLeaveOnly, f))
		}
		return usage(o.say(tFormTakesNot, f, o.form), o.say(tFormLeaveIt, f, "--"+strings.Join(takes, " --")))
	}
	return nil
}

var tDebtTwice = lang.Text{ZH: "有的开支本身是还债 (表里写着记在开支里)：如果也写成了借款，就算了两次，去掉一处", EN: "some expenses are debts (marked as an expense in the sheet): where one is among the loans too it is counted twice, so take one out"}

var tNoMoneySheet = lang.Text{ZH: "在账本里写上 household：手里的钱、收入、开支", EN: "write a household in the book: cash, income and expenses"}

// sheet is the one of the household's money.
func (o *letterOptions) sheet(l *loaded) (result, error) {
	if l.Case.Household == nil {
		return result{}, usage(l.speak(l.Book.AsWritten(-1, tNoMoney), l.bookName()), l.speak(l.Book.AsWritten(-1, tNoMoneySheet)))
	}
	var r pages.Report
	var err error
	if r.Status, err = l.state(); err != nil {
		return result{}, err
	}
	l.HoldRules(r.Status)
	var refused *plan.Refused
	if r.Sheet, refused = plan.SheetOf(&l.Case, r.Status); refused != nil {
		return result{}, l.faults([]plan.Refused{*refused})
	}
	// It says of these loans that something is owed, though of none by its name.
	l.tellBorrower(slices.Concat(r.Sheet.Priority.Loans, r.Sheet.Others.Loans))
	if r.Sheet.Debts() > 0 && len(l.Case.Loans) > 0 {
		fmt.Fprintf(l.w.stderr, "repay: %s\n", l.speak(tDebtTwice))
	}
	return forPeople(func() *page.Page { return pages.FormNamed(o.form).Page(l.Head, l.Case, r, pages.Letter{}) }), nil
}
