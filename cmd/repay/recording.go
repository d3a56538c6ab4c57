package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/lang"
)

// recordOptions are those of a command that writes one entry into a book, and then
// says what is owed.
type recordOptions struct {
	*global
	loan, day string
	again     bool

	book []string // the only one
}

// recording is an entry for a loan of a book: where it goes, and what is said of it.
type recording struct {
	on    calendar.Date
	there func() (line int, err error) // the same entry, if it is there already, and what is said then
	add   func() (*book.Added, error)
	done  func(line int) []string
	place placeWords
}

// placeWords say that there is no place for an entry.
type placeWords struct {
	shared, none, byHand lang.Text
}

// takes asks for one book that can be written to, or finds one, and for one thing more.
// A single argument is that thing, unless book says that it is a book.
func (o *recordOptions) takes(book func(string) bool, words, remedy, notStdin lang.Text) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		wrong := func(what lang.Text) error {
			return usage(o.say(what, cmd.CommandPath()), o.say(remedy, cmd.CommandPath()))
		}
		if n := len(args); n == 0 || n > 2 || n == 1 && args[0] != "-" && book(args[0]) {
			return wrong(words)
		}
		var err error
		if o.book, err = o.orFound(args[:len(args)-1]); err == nil && (o.book[0] == "-" || args[0] == "-") {
			err = wrong(notStdin)
		}
		return err
	}
}

// record adds an entry to a book and prints the new status. All that can be wrong is
// found before the book is touched, the status included.
func (o *recordOptions) record(which lang.Text, entry func(*loaded, int) (recording, error)) error {
	if err := o.guardOutput(o.book); err != nil {
		return err
	}
	o.w.wait.now(o.say, o.say(tComputing))
	b, err := o.lockBook(o.book[0])
	if err != nil {
		return err
	}
	defer b.release()
	out := &output{global: o.global}
	done, err := o.enter(b, which, entry, out)
	if err != nil {
		return out.fail(err)
	}
	fmt.Fprintln(o.w.stderr, strings.Join(done, "\n"))
	return out.write()
}

// enter adds the entry to the book; the new status goes to out. It returns what to
// say about it.
func (o *recordOptions) enter(b *lockedBook, which lang.Text, entry func(*loaded, int) (recording, error), out *output) (done []string, err error) {
	l, err := o.load(b.named, b.data, 1, false)
	if err != nil {
		return nil, err
	}
	if _, err := l.sound(); err != nil {
		return nil, err
	}
	i, err := o.which(l, which)
	if err != nil {
		return nil, err
	}
	x, err := entry(l, i)
	if err != nil {
		return nil, err
	}
	l.hideNames()
	if line, already := x.there(); line > 0 && !o.again {
		return nil, already
	}
	added, err := x.add()
	if err != nil {
		return nil, x.place.refusal(l, i, err)
	}
	if err := o.newStatus(added.Book, i, x.on, out); err != nil {
		return nil, err
	}
	if err := b.replace(added.Bytes); err != nil {
		return nil, err
	}
	return x.done(added.Line), nil
}

// which finds the loan that the entry is for.
func (o *recordOptions) which(l *loaded, ask lang.Text) (int, error) {
	if o.loan == "" && len(l.Case.Loans) > 1 {
		return 0, l.unknown(ask, "", l.ids(), "")
	}
	i, err := l.loan(o.loan)
	return max(i, 0), err
}

// dayOf reads the day of the entry: that of --date, else of --as-of, else today.
func (o *recordOptions) dayOf(l *loaded) (calendar.Date, *book.Fault) {
	switch {
	case o.day != "":
		return l.Book.ReadDate(o.day)
	case o.date.IsZero():
		return o.w.today(), nil
	}
	return o.date, nil
}

var tAhead = lang.Text{ZH: "{1} 还没到（今天是 {2}）；写错了就在账本里改", EN: "{1} is still to come (today is {2}); if that is a slip, correct it in the book"}

// ahead is what is said of an entry that is of a day to come.
func (o *recordOptions) ahead(l *loaded, on calendar.Date) []string {
	if today := o.w.today(); on > today && on > o.date {
		return []string{"  " + l.speak(tAhead, on, today)}
	}
	return nil
}

// afterAsOf is what is said of an entry of after the book's own day.
func (l *loaded) afterAsOf(on calendar.Date, words lang.Text) []string {
	if stated := l.Book.AsOf; !stated.IsZero() && on > stated {
		return []string{"  " + l.speak(l.Book.AsWritten(-1, words), stated)}
	}
	return nil
}

// misused are faults in what was typed as arguments; nil: there is none.
func (l *loaded) misused(faults ...*book.Fault) error {
	for _, f := range faults {
		if f != nil {
			return l.misuse(-1, *f)
		}
	}
	return nil
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
	remedy := f.Remedy.In(l.Head.Lang)
	switch f.Kind {
	case book.PaymentAlreadyCounted:
		remedy = l.speak(l.Book.AsWritten(i, tPaidThroughRemedy))
	case book.InOwedAlready:
		remedy = l.speak(l.Book.AsWritten(i, tPaidInOwedRemedy))
	case book.InLeftAlready:
		remedy = l.speak(l.Book.AsWritten(i, tPaidInLeftRemedy))
	case book.InStatementAlready:
		remedy = l.speak(l.Book.AsWritten(i, tPaidInBillRemedy))
	}
	return usage(f.Message.In(l.Head.Lang), remedy)
}

var tSharedRemedy = lang.Text{ZH: "先在每一处各写一份，再把这一行加到该加的那一处：\n  {1}", EN: "write them out in each place, and add this line where it belongs:\n  {1}"}

// refusal says why an entry is not in the book.
func (w placeWords) refusal(l *loaded, i int, err error) error {
	var n *book.NotAdded
	switch {
	case !errors.As(err, &n):
		return err
	case n.Fault != nil:
		return l.misuse(i, *n.Fault)
	case n.Shared:
		return &failure{exitFailed, l.speak(l.Book.AsWritten(i, w.shared), l.Case.Loans[i].Name), l.speak(tSharedRemedy, n.ByHand)}
	}
	return &failure{exitFailed, l.speak(l.Book.AsWritten(i, w.none), l.Case.Loans[i].Name), l.speak(l.Book.AsWritten(i, w.byHand), n.ByHand)}
}

// newStatus makes the status of the book with the entry: on the day of
// --as-of, else on the book's own or that of the entry, whichever is later,
// so that the entry is in it; else today.
func (o *recordOptions) newStatus(b *book.Book, i int, on calendar.Date, out *output) error {
	g := *o.global
	if g.date.IsZero() && !b.AsOf.IsZero() && on > b.AsOf {
		g.date, g.asOf = on, on.String() // for the command to run next too
	}
	l := g.open(b.File, b, false)
	r, err := (&statusOptions{global: &g}).status(l)
	var bad *invalid
	if errors.As(err, &bad) {
		g.hideFaults(bad.faults, 1, false)
		return l.misuse(i, bad.faults[0]) // the book is sound without this entry
	}
	if err != nil {
		return err
	}
	return out.add(r)
}
