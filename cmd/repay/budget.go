package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// budget is --budget and --pay-day: a sum each month in place of the household's
// money.
type budget struct {
	sum    string
	payDay int
}

var (
	tFlagBudget    = lang.Text{ZH: "每月拿 `SUM` 还借款，不看账本的收入和开支", EN: "`SUM` a month for the loans, in place of the book's income and expenses"}
	tFlagPayDay    = lang.Text{ZH: "每月 `N` 日拿得到这笔钱；不写：第一个到期还款日那天", EN: "that sum is there on day `N` of the month; else on that of the first due date"}
	tBadPayDay     = lang.Text{ZH: "--pay-day 要在 1 到 31 之间", EN: "--pay-day is between 1 and 31"}
	tNeedsBudget   = lang.Text{ZH: "--pay-day 要和 --budget 一起用", EN: "--pay-day goes with --budget only"}
	tBudgetExample = lang.Text{ZH: "例如：--budget 3000 --pay-day 10", EN: "for example: --budget 3000 --pay-day 10"}
)

func (b *budget) addTo(g *global, cmd *cobra.Command) {
	cmd.Flags().StringVar(&b.sum, "budget", "", g.say(tFlagBudget))
	cmd.Flags().IntVar(&b.payDay, "pay-day", 0, g.say(tFlagPayDay))
}

// check finds what is wrong with the flags before any book is read.
func (b *budget) check(g *global, cmd *cobra.Command) error {
	given := cmd.Flags().Changed
	switch {
	case given("pay-day") && !given("budget"):
		return usage(g.say(tNeedsBudget), g.say(tBudgetExample))
	case given("pay-day") && (b.payDay < 1 || b.payDay > 31):
		return usage(g.say(tBadPayDay), "")
	}
	return nil
}

// budgeted is the sum in the book's currency; nil where the household's money is
// taken.
func (l *loaded) budgeted(b budget) (*plan.Amount, error) {
	if b.sum == "" {
		return nil, nil
	}
	sum, err := l.sumOf("--budget", b.sum)
	return &sum, err
}

var (
	tBadSum     = lang.Text{ZH: "{1}：{2}", EN: "{1}: {2}"}
	tSumExample = lang.Text{ZH: "例如：{1} 3000", EN: "for example: {1} 3000"}
)

// sumOf reads the sum of a flag as those of the book are read.
func (l *loaded) sumOf(flag, text string) (plan.Amount, error) {
	sum, fault := l.Book.ReadAmount(text)
	if fault != nil {
		return 0, usage(l.speak(tBadSum, flag, fault.Message.In(l.Head.Lang)), l.speak(tSumExample, flag))
	}
	return sum, nil
}

var (
	tNoMoney       = lang.Text{ZH: "{1} 里没有收入和开支 (household)，不知道拿得出多少", EN: "{1} states no income and expenses (household): what can be paid is unknown"}
	tNoMoneyRemedy = lang.Text{ZH: "在账本里写上 household，或者写明每月拿得出多少：--budget 3000", EN: "write a household in the book, or say how much there is each month: --budget 3000"}
)

// hasMoney asks for a household in the book, or for a budget.
func (l *loaded) hasMoney(sum *plan.Amount) error {
	if l.Case.Household == nil && sum == nil {
		return coded{usage(l.speak(l.Book.AsWritten(-1, tNoMoney), l.Head.Book), l.speak(l.Book.AsWritten(-1, tNoMoneyRemedy))), noHousehold}
	}
	return nil
}

// repeated is the flags that the command to run next repeats.
func (b budget) repeated() string {
	s := ""
	if b.sum != "" {
		s += " --budget " + page.Quote(b.sum)
	}
	if b.payDay != 0 {
		s += " --pay-day " + strconv.Itoa(b.payDay)
	}
	return s
}
