package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
)

type payOptions struct {
	*global
	loan, day, as string
	again         bool
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
	o := &payOptions{global: g}
	cmd := &cobra.Command{
		Use:     "pay BOOK [--loan ID] AMOUNT [--date D] [--as KIND] [--again]",
		Short:   g.say(tPay),
		Long:    g.say(tPayLong),
		Example: "  repay pay book.yaml --loan jiebei 1500\n  repay pay book.yaml --loan jiebei 2,703.19 --date 2026-12-08",
		Args:    g.payArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args[0], args[1]) },
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
	tPayArgs       = lang.Text{ZH: "{1} 后面要写一个账本和一个金额", EN: "{1} needs one book and one amount"}
	tPayArgsRemedy = lang.Text{ZH: "例如：{1} book.yaml --loan jiebei 1500", EN: "for example: {1} book.yaml --loan jiebei 1500"}
	tPayNotStdin   = lang.Text{ZH: "{1} 要把还款写进文件，不能用标准输入 (-)", EN: "{1} writes to the book, which cannot be standard input (-)"}
)

func (g *global) payArgs(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) != 2:
		return usage(g.say(tPayArgs, cmd.CommandPath()), g.say(tPayArgsRemedy, cmd.CommandPath()))
	case args[0] == "-":
		return usage(g.say(tPayNotStdin, cmd.CommandPath()), g.say(tPayArgsRemedy, cmd.CommandPath()))
	}
	return nil
}

// run records a payment and prints the new status. All that can be wrong is
// found before the book is touched, the status included.
func (o *payOptions) run(name, amount string) error {
	if err := o.guardOutput([]string{name}); err != nil {
		return err
	}
	b, err := o.lockBook(name)
	if err != nil {
		return err
	}
	defer b.release()
	out := &output{global: o.global}
	done, err := o.record(b, amount, out)
	if err != nil {
		return out.fail(err)
	}
	fmt.Fprintln(o.w.stderr, strings.Join(done, "\n"))
	return out.write()
}

var (
	tPaidAlready       = lang.Text{ZH: "{2} 还的 {1} 已经记过：{3}:{4}", EN: "the payment of {1} on {2} is there already: {3}:{4}"}
	tPaidAlreadyRemedy = lang.Text{ZH: "确实还了两次，就加 --again", EN: "if it was paid twice, add --again"}
	tPaid              = lang.Text{ZH: "已记下：{3} {2} 还了 {1} ({4}:{5})", EN: "recorded: {1} paid to {3} on {2} ({4}:{5})"}
	tPaidAhead         = lang.Text{ZH: "{1} 还没到（今天是 {2}）；写错了就在账本里改", EN: "{1} is still to come (today is {2}); if that is a slip, correct it in the book"}
	tLowerCash         = lang.Text{ZH: "household.cash 没写日期，不会自动减：\n  里面还有这 {1} 的话，请改低{2}；或者改成\n  cash: {amount: 数目, date: 数钱那天}，第二天起记下的还款会自动减", EN: "household.cash has no date, and nothing is taken off it: lower it{2},\n  unless this {1} is off it already; or write\n  cash: {amount: SUM, date: DAY COUNTED}, and payments recorded from the next\n  day on are taken off by themselves"}
	tLowerCashOfDay    = lang.Text{ZH: "household.cash 是 {3} 开始时的钱，当天还的不会自动减：\n  里面还有这 {1} 的话，请改低{2}", EN: "household.cash is that at the start of {3}; what is paid on that day is\n  not taken off it: lower it{2}, unless this {1} is off it already"}
	tLowerTo           = lang.Text{ZH: "到 {1}", EN: " to {1}"}
	tPaidAfterAsOf     = lang.Text{ZH: "账本写着 as_of: {1}，以后照它算不会算上这一笔；改掉或删掉 as_of", EN: "the book says as_of: {1}, and leaves this payment out from now on; change or\n  delete as_of"}
)

// record adds the payment to the book; the new status goes to out. It returns
// what to say about it.
func (o *payOptions) record(b *lockedBook, amount string, out *output) (done []string, err error) {
	l, err := o.load(b.named, b.data, 1, false)
	if err != nil {
		return nil, err
	}
	if _, err := l.sound(); err != nil {
		return nil, err
	}
	i, err := o.which(l)
	if err != nil {
		return nil, err
	}
	pay, err := o.payment(l, amount)
	if err != nil {
		return nil, err
	}
	l.hideNames()
	sum := l.book.Currency.Grouped(pay.Amount)
	if line := l.book.Paid(i, pay); line > 0 && !o.again {
		return nil, usage(l.speak(tPaidAlready, sum, pay.Date, l.head.Book, line), l.speak(tPaidAlreadyRemedy))
	}
	added, err := l.book.AppendPayment(i, pay)
	if err != nil {
		return nil, o.notAdded(l, i, err)
	}
	if err := o.newStatus(added.Book, i, pay.Date, out); err != nil {
		return nil, err
	}
	if err := b.replace(added.Bytes); err != nil {
		return nil, err
	}
	done = append(done, l.speak(tPaid, sum, pay.Date, l.c.Loans[i].Name, l.head.Book, added.Line))
	if today := o.w.today(); pay.Date > today && pay.Date > o.date {
		done = append(done, "  "+l.speak(tPaidAhead, pay.Date, today))
	}
	if of, is := l.cashStill(pay); is {
		to := ""
		if left := l.book.Household.Cash - pay.Amount; left > 0 {
			to = l.speak(tLowerTo, l.book.Currency.Grouped(left))
		}
		done = append(done, "  "+l.speak(l.book.AsWritten(-1, of), sum, to, pay.Date))
	}
	if stated := l.book.AsOf; !stated.IsZero() && pay.Date > stated {
		done = append(done, "  "+l.speak(l.book.AsWritten(-1, tPaidAfterAsOf), stated))
	}
	return done, nil
}

// cashStill is what is said of cash that a payment is not taken off by itself: it
// has no date, or that of the payment.
func (l *loaded) cashStill(pay loan.Payment) (of lang.Text, is bool) {
	switch h := l.book.Household; {
	case h == nil || h.Cash == 0:
		return of, false
	case h.CashDate.IsZero():
		return tLowerCash, true
	}
	return tLowerCashOfDay, l.book.Household.CashDate == pay.Date
}

var tPayWhich = lang.Text{ZH: "还的是哪一笔？用 --loan 写明", EN: "which loan was paid? name it with --loan"}

// which finds the loan that was paid.
func (o *payOptions) which(l *loaded) (int, error) {
	if o.loan == "" && len(l.c.Loans) > 1 {
		return 0, l.unknown(tPayWhich, "", l.ids(), "")
	}
	i, err := l.loan(o.loan)
	return max(i, 0), err
}

// payment reads what was paid, and when.
func (o *payOptions) payment(l *loaded, amount string) (pay loan.Payment, err error) {
	var faults [3]*book.Fault
	pay.Amount, faults[0] = l.book.ReadAmount(amount)
	pay.Date = o.date
	if o.day != "" {
		pay.Date, faults[1] = l.book.ReadDate(o.day)
	} else if pay.Date.IsZero() {
		pay.Date = o.w.today()
	}
	if o.as != "" {
		pay.As, faults[2] = l.book.ReadPaymentKind(o.as)
	}
	for _, f := range faults {
		if f != nil {
			return pay, l.misuse(-1, *f)
		}
	}
	return pay, nil
}

var (
	tPaidThroughRemedy = lang.Text{ZH: "到那天为止的都已算还清；如果是提前还的，加 --as prepayment", EN: "what was due by then counts as paid; for one paid ahead add --as prepayment"}
	tPaidInOwedRemedy  = lang.Text{ZH: "owed 的数里已经有它，不用再记", EN: "the figures under owed have it in them: there is nothing to record"}
	tPaidInLeftRemedy  = lang.Text{ZH: "已减去就不用再记；没减去，就把账本里的 left 改成还了以后 App 上的数", EN: "if it was, there is nothing to record; if not, put what is shown after it into left in the book"}
	tPaidInBillRemedy  = lang.Text{ZH: "账单里已经有它，不用再记", EN: "the statement has it in it: there is nothing to record"}
)

// misuse is a fault of the book's reader in what was typed as an argument, for a
// loan, if it is one's.
func (l *loaded) misuse(i int, f book.Fault) error {
	remedy := f.Remedy.In(l.head.Lang)
	switch f.Kind {
	case book.PaymentAlreadyCounted:
		remedy = l.speak(l.book.AsWritten(i, tPaidThroughRemedy))
	case book.InOwedAlready:
		remedy = l.speak(l.book.AsWritten(i, tPaidInOwedRemedy))
	case book.InLeftAlready:
		remedy = l.speak(l.book.AsWritten(i, tPaidInLeftRemedy))
	case book.InStatementAlready:
		remedy = l.speak(l.book.AsWritten(i, tPaidInBillRemedy))
	}
	return usage(f.Message.In(l.head.Lang), remedy)
}

var (
	tPayShared        = lang.Text{ZH: "{1} 的 payments 和别处是同一份 (& 和 *)，账本没有改动", EN: "the payments of {1} stand elsewhere too (& and *): the book is left as it is"}
	tPaySharedRemedy  = lang.Text{ZH: "先在每一处各写一份，再把这一行加到还了的那一处：\n  {1}", EN: "write them out in each place, and add this line where it was paid:\n  {1}"}
	tPayNoPlace       = lang.Text{ZH: "找不到稳妥的地方写进 {1} 的还款，账本没有改动", EN: "no safe place was found for a payment of {1}: the book is left as it is"}
	tPayNoPlaceRemedy = lang.Text{ZH: "请自己在它的 payments 里加上这一行：\n  {1}", EN: "add this line to its payments yourself:\n  {1}"}
)

// notAdded says why a payment is not in the book.
func (o *payOptions) notAdded(l *loaded, i int, err error) error {
	var n *book.NotAdded
	switch {
	case !errors.As(err, &n):
		return err
	case n.Fault != nil:
		return l.misuse(i, *n.Fault)
	case n.Shared:
		return &failure{exitFailed, l.speak(l.book.AsWritten(i, tPayShared), l.c.Loans[i].Name), l.speak(tPaySharedRemedy, n.ByHand)}
	}
	return &failure{exitFailed, l.speak(l.book.AsWritten(i, tPayNoPlace), l.c.Loans[i].Name), l.speak(l.book.AsWritten(i, tPayNoPlaceRemedy), n.ByHand)}
}

// newStatus makes the status of the book with the payment: on the day of
// --as-of, else on the book's own or that of the payment, whichever is later,
// so that the payment is in it; else today.
func (o *payOptions) newStatus(b *book.Book, i int, paid calendar.Date, out *output) error {
	g := *o.global
	if g.date.IsZero() && !b.AsOf.IsZero() && paid > b.AsOf {
		g.date, g.asOf = paid, paid.String() // for the command to run next too
	}
	l := g.open(b.File, b, false)
	r, err := (&statusOptions{global: &g}).status(l)
	var bad *invalid
	if errors.As(err, &bad) {
		g.hideFaults(bad.faults, 1, false)
		return l.misuse(i, bad.faults[0]) // the book is sound without this payment
	}
	if err != nil {
		return err
	}
	return out.add(r)
}
