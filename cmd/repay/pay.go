package main

import (
	"slices"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/loan"
)

type payOptions struct {
	recordOptions
	as string
}

var (
	tPay     = lang.Text{ZH: "把一笔还款记进账本，再看现在欠多少", EN: "record a payment in the book, then what is owed"}
	tPayLong = lang.Text{
		ZH: `把一笔还款记进账本，再看现在欠多少。账本里的注释、空行和其他内容都不动；要么
整个写好，要么不写。账本有错不记；同一天同样的金额，不加 --again 不记第二次。`,
		EN: `Records a payment in the book, then prints what is owed. Every comment, blank
line and figure around it stays, and the file is written whole or not at all. A
book with errors is left as it is, and so is one that has a payment of the same
date and amount, without --again.`,
	}
	tFlagPayLoan = lang.Text{ZH: "还的是哪一笔，`ID` 是账本里的 id；只有一笔就不用写", EN: "the loan that was paid, by its `ID` in the book; not needed where there is one only"}
	tFlagDate    = lang.Text{ZH: "哪天还的，`DATE` 如 2026-11-21；不写：--as-of 那天，再没有就是今天", EN: "the `DATE` of the payment (2026-11-21); else that of --as-of, else today"}
	tFlagAs      = lang.Text{ZH: "当作什么还的，`KIND`：instalment (分期还款) prepayment (提前还款) principal (只还本金)", EN: "what it was paid for, `KIND`: instalment prepayment principal"}
	tFlagAgain   = lang.Text{ZH: "同一天同样的金额已经有了，也再记一笔", EN: "record it though one of the same date and amount is there"}
)

func newPay(g *global) *cobra.Command {
	o := &payOptions{recordOptions: recordOptions{global: g}}
	cmd := &cobra.Command{
		Use:     "pay [BOOK] [--loan ID] AMOUNT [--date D] [--as KIND] [--again]",
		Short:   g.say(tPay),
		Long:    g.say(tPayLong),
		Example: "  repay pay book.yaml --loan jiebei 1500\n  repay pay book.yaml --loan jiebei 2,703.19 --date 2026-12-08",
		Args:    o.takes(namedLikeBook, tPayArgs, tPayArgsRemedy, tPayNotStdin),
		RunE: func(_ *cobra.Command, args []string) error {
			return o.record(tPayWhich, func(l *loaded, i int) (recording, error) { return o.payment(l, i, args[len(args)-1]) })
		},
	}
	cmd.Flags().StringVar(&o.loan, "loan", "", g.say(tFlagPayLoan))
	cmd.Flags().StringVar(&o.day, "date", "", g.say(tFlagDate))
	cmd.Flags().StringVar(&o.as, "as", "", g.say(tFlagAs))
	cmd.Flags().BoolVar(&o.again, "again", false, g.say(tFlagAgain))
	completeNames(g, cmd)
	// The error is for a flag that does not exist.
	_ = cmd.RegisterFlagCompletionFunc("as", cobra.FixedCompletions(loan.PaymentKinds.Names(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

var (
	tPayArgs       = lang.Text{ZH: "{1} 后面要写账本 (有 book.yaml 就不用写) 和一个金额", EN: "{1} needs a book, if there is no book.yaml, and one amount"}
	tPayArgsRemedy = lang.Text{ZH: "例如：{1} book.yaml --loan jiebei 1500", EN: "for example: {1} book.yaml --loan jiebei 1500"}
	tPayNotStdin   = lang.Text{ZH: "{1} 要把还款写进文件，不能用标准输入 (-)", EN: "{1} writes to the book, which cannot be standard input (-)"}
)

var (
	tPayWhich          = lang.Text{ZH: "还的是哪一笔？用 --loan 写明", EN: "which loan was paid? name it with --loan"}
	tPaidAlready       = lang.Text{ZH: "{2} 还的 {1} 已经记过：{3}:{4}", EN: "the payment of {1} on {2} is there already: {3}:{4}"}
	tPaidAlreadyRemedy = lang.Text{ZH: "确实还了两次，就加 --again", EN: "if it was paid twice, add --again"}
	tPaid              = lang.Text{ZH: "已记下：{3} {2} 还了 {1} ({4}:{5})", EN: "recorded: {1} paid to {3} on {2} ({4}:{5})"}
	tLowerCash         = lang.Text{ZH: "household.cash 没写日期，不会自动减：\n  里面还有这 {1} 的话，请改低{2}；或者改成\n  cash: {amount: 数目, date: 数钱那天}，第二天起记下的还款会自动减", EN: "household.cash has no date, and nothing is taken off it: lower it{2},\n  unless this {1} is off it already; or write\n  cash: {amount: SUM, date: DAY COUNTED}, and payments recorded from the next\n  day on are taken off by themselves"}
	tLowerCashOfDay    = lang.Text{ZH: "household.cash 是 {3} 开始时的钱，当天还的不会自动减：\n  里面还有这 {1} 的话，请改低{2}", EN: "household.cash is that at the start of {3}; what is paid on that day is\n  not taken off it: lower it{2}, unless this {1} is off it already"}
	tLowerTo           = lang.Text{ZH: "到 {1}", EN: " to {1}"}
	tPaidAfterAsOf     = lang.Text{ZH: "账本写着 as_of: {1}，以后照它算不会算上这一笔；改掉或删掉 as_of", EN: "the book says as_of: {1}, and leaves this payment out from now on; change or\n  delete as_of"}
)

var payPlace = placeWords{
	shared: lang.Text{ZH: "{1} 的 payments 和别处是同一份 (& 和 *)，账本没有改动", EN: "the payments of {1} stand elsewhere too (& and *): the book is left as it is"},
	none:   lang.Text{ZH: "找不到稳妥的地方写进 {1} 的还款，账本没有改动", EN: "no safe place was found for a payment of {1}: the book is left as it is"},
	byHand: lang.Text{ZH: "请自己在它的 payments 里加上这一行：\n  {1}", EN: "add this line to its payments yourself:\n  {1}"},
}

// payment is what was paid, and when.
func (o *payOptions) payment(l *loaded, i int, amount string) (recording, error) {
	var pay loan.Payment
	var faults [3]*book.Fault
	pay.Amount, faults[0] = l.Book.ReadAmount(amount)
	pay.Date, faults[1] = o.dayOf(l)
	if o.as != "" {
		pay.As, faults[2] = l.Book.ReadPaymentKind(o.as)
	}
	if err := l.misused(faults[:]...); err != nil {
		return recording{}, err
	}
	sum := l.Book.Currency.Grouped(pay.Amount)
	return recording{
		on: pay.Date,
		there: func() (int, error) {
			line := l.Book.Paid(i, pay)
			return line, usage(l.speak(tPaidAlready, sum, pay.Date, l.Head.Book, line), l.speak(tPaidAlreadyRemedy))
		},
		add:   func() (*book.Added, error) { return l.Book.AppendPayment(i, pay) },
		place: payPlace,
		done: func(line int) []string {
			done := []string{l.speak(tPaid, sum, pay.Date, l.Case.Loans[i].Name, l.Head.Book, line)}
			return slices.Concat(done, o.ahead(l, pay.Date), l.lowerCash(pay), l.afterAsOf(pay.Date, tPaidAfterAsOf))
		},
	}, nil
}

// lowerCash is what is said of cash that a payment is not taken off by itself: it has
// no date, or that of the payment.
func (l *loaded) lowerCash(pay loan.Payment) []string {
	h := l.Book.Household
	if h == nil || h.Cash == 0 {
		return nil
	}
	words := tLowerCash
	switch {
	case h.CashDate.IsZero():
	case h.CashDate == pay.Date:
		words = tLowerCashOfDay
	default:
		return nil
	}
	to := ""
	if left := h.Cash - pay.Amount; left > 0 {
		to = l.speak(tLowerTo, l.Book.Currency.Grouped(left))
	}
	return []string{"  " + l.speak(l.Book.AsWritten(-1, words), l.Book.Currency.Grouped(pay.Amount), to, pay.Date)}
}
