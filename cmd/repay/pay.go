package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/loan"
)

type payOptions struct {
	*global
	loan, day, as string
	again         bool
}

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
	_ = cmd.RegisterFlagCompletionFunc("as", cobra.FixedCompletions(book.PaymentKinds(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

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
	if err := o.guardOutput([]source{{name}}); err != nil {
		return err
	}
	h, err := o.hold(name)
	if err != nil {
		return err
	}
	defer h.release()
	out := &output{global: o.global}
	done, err := o.record(h, amount, out)
	var bad *invalid
	if errors.As(err, &bad) {
		o.hideFaults(bad.faults, 1, false)
		out.refuse(bad)
		if err := out.write(); err != nil {
			return err
		}
		return &failure{code: exitInvalid}
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(o.w.stderr, strings.Join(done, "\n"))
	return out.write()
}

// record adds the payment to the book; the new status goes to out. It returns
// what to say about it.
func (o *payOptions) record(h *held, amount string, out *output) (done []string, err error) {
	l, err := o.load(source{h.named}, h.data, 1, false)
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
	added, err := l.book.Append(i, pay)
	if err != nil {
		return nil, o.notAdded(l, i, err)
	}
	if err := o.newStatus(added.Book, pay.Date, out); err != nil {
		return nil, err
	}
	if err := h.replace(added.Bytes); err != nil {
		return nil, err
	}
	done = append(done, l.speak(tPaid, sum, pay.Date, l.c.Loans[i].Name, l.head.Book, added.Line))
	if today := o.w.today(); pay.Date > today && pay.Date > o.date {
		done = append(done, "  "+l.speak(tPaidAhead, pay.Date, today))
	}
	if stated := l.book.AsOf; !stated.IsZero() && pay.Date > stated {
		done = append(done, "  "+l.speak(tPaidAfterAsOf, stated))
	}
	return done, nil
}

// which finds the loan that was paid.
func (o *payOptions) which(l *loaded) (int, error) {
	if o.loan == "" && len(l.c.Loans) > 1 {
		return 0, unknownName(l.speak, tPayWhich, "", l.ids())
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
			return pay, l.misuse(*f)
		}
	}
	return pay, nil
}

// misuse is a fault of the book's reader in what was typed as an argument.
func (l *loaded) misuse(f book.Fault) error {
	remedy := f.Remedy.In(l.head.Lang)
	switch f.Kind {
	case book.PaymentAlreadyCounted:
		remedy = l.speak(tPaidThroughRemedy)
	case book.InOwedAlready:
		remedy = l.speak(tPaidInOwedRemedy)
	case book.InStatementAlready:
		remedy = l.speak(tPaidInBillRemedy)
	}
	return usage(f.Message.In(l.head.Lang), remedy)
}

// notAdded says why a payment is not in the book.
func (o *payOptions) notAdded(l *loaded, i int, err error) error {
	var n *book.NotAdded
	switch {
	case !errors.As(err, &n):
		return err
	case n.Fault != nil:
		return l.misuse(*n.Fault)
	case n.Shared:
		return &failure{exitFailed, l.speak(tPayShared, l.c.Loans[i].Name), l.speak(tPaySharedRemedy, n.ByHand)}
	}
	return &failure{exitFailed, l.speak(tPayNoPlace, l.c.Loans[i].Name), l.speak(tPayNoPlaceRemedy, n.ByHand)}
}

// newStatus makes the status of the book with the payment: on the day of
// --as-of, else on the book's own or that of the payment, whichever is later,
// so that the payment is in it; else today.
func (o *payOptions) newStatus(b *book.Book, paid calendar.Date, out *output) error {
	g := *o.global
	if g.date.IsZero() && !b.AsOf.IsZero() && paid > b.AsOf {
		g.date, g.asOf = paid, paid.String() // for the command to run next too
	}
	l := g.open(source{b.File}, b, false)
	r, err := (&statusOptions{global: &g}).status(l)
	var bad *invalid
	if errors.As(err, &bad) {
		g.hideFaults(bad.faults, 1, false)
		return l.misuse(bad.faults[0]) // the book is sound without this payment
	}
	if err != nil {
		return err
	}
	return out.add(r)
}
