package main

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"repay/planner/calendar"
	"repay/planner/ical"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/remind"
)

type remindOptions struct {
	*global
	months int
	cancel bool

	calendar ical.Calendar  // of all books
	written  bool           // it is
	owners   map[string]int // how many books there are of each
}

// calendarFormat is what remind alone writes.
const calendarFormat = "ics"

const (
	defaultAhead = 12
	mostAhead    = 120
)

var (
	tRemind     = lang.Text{ZH: "到期、期限、答应过的还款，写进手机日历", EN: "dues, deadlines and promises, for the calendar of a phone"}
	tRemindLong = lang.Text{
		ZH: `接下来要记着的日子：到期要还的，答应过的还款，说好再联系的日子，回顾，逾期再多一段
前的最后一天，对方方案的最后一天，规定给出的日子。写成日历文件 (.ics)，手机和电脑
的日历都能导入；三天前和当天早上 9 点响，每周、每天要还的只在当天响。

账本改了 (还了、签了、谈了) 就再写一次、再导入：同一件事换成新的，不成立的撤掉。

--cancel 写一个文件，导入后把以前的提醒都撤掉。改借款的 id 或借款人的姓名、编号以
前，先这样撤掉，再重新导入。

--redact 的提醒只按第几笔区分：几家人各写一个文件时，不要导入同一个日历。

有的日历程序导入时不收闹铃 (例如谷歌日历的网页)，要在它那里另设。`,
		EN: `The days to remember: what falls due, what was promised, when to talk again, when
to look at the book again, the last day before a loan is late for longer, the last
day of an offer, and days that follow from rules. They go into a file (.ics) for the
calendar of a phone or computer; alarms ring at 9 in the morning, three days before
and on the day, of what falls due every week or day on the day alone.

When the book has changed (paid, signed, talked), write and import it again: the same
things take the new form, and what is no longer so is withdrawn.

--cancel writes a file that withdraws all reminders of before. Do so before you change
the id of a loan or the borrower's name or reference, then import anew.

With --redact reminders are told apart by the number of the loan alone: do not import
the files of several households into one calendar.

Some programs leave out the alarms of a file (the web page of Google Calendar does):
set them there.`,
	}
	tFlagRemindMonths = lang.Text{ZH: "往后 `N` 个月，{1} 到 {2}", EN: "`N` months ahead, {1} to {2}"}
	tFlagCancel       = lang.Text{ZH: "写一个把以前的提醒都撤掉的文件", EN: "write a file that withdraws the reminders of before"}
	tRemindExample    = "  repay remind book.yaml\n  repay remind book.yaml -o repay.ics\n  repay remind book.yaml --cancel -o cancel.ics"
	tBadMonths        = lang.Text{ZH: "--months 要在 {1} 到 {2} 之间", EN: "--months is between {1} and {2}"}
	tRemindNotData    = lang.Text{ZH: "提醒不写成 {1}", EN: "reminders are not written as {1}"}
	tCancelIsFile     = lang.Text{ZH: "--cancel 写的是日历文件", EN: "--cancel writes a calendar"}
)

func newRemind(g *global) *cobra.Command {
	o := &remindOptions{global: g, owners: map[string]int{}}
	cmd := &cobra.Command{
		Use:     "remind [BOOK...] [-o FILE.ics] [--months N] [--cancel]",
		Short:   g.say(tRemind),
		Long:    g.say(tRemindLong),
		Example: tRemindExample,
		Args:    g.someBooks,
		PreRunE: func(*cobra.Command, []string) error { return o.checkFlags() },
		RunE:    func(_ *cobra.Command, args []string) error { return o.each(args, o.remind) },
	}
	f := cmd.Flags()
	f.IntVar(&o.months, "months", defaultAhead, g.say(tFlagRemindMonths, 1, mostAhead))
	f.BoolVar(&o.cancel, "cancel", false, g.say(tFlagCancel))
	return cmd
}

// checkFlags finds what is wrong with the flags before any book is read. A file whose
// name says nothing else is a calendar.
func (o *remindOptions) checkFlags() error {
	if o.formatName == "" && o.output != "" && filepath.Ext(o.output) == "" {
		o.format = formatNamed(calendarFormat)
	}
	calendar := o.format.name == calendarFormat
	switch {
	case o.months < 1 || o.months > mostAhead:
		return usage(o.say(tBadMonths, 1, mostAhead), fmt.Sprint("--months ", defaultAhead))
	case !calendar && !o.format.forPeople():
		return usage(o.say(tRemindNotData, o.format.name), "-O "+calendarFormat)
	case o.cancel && !calendar:
		return usage(o.say(tCancelIsFile), "--cancel -o cancel.ics")
	}
	return nil
}

func (o *remindOptions) remind(l *loaded) (result, error) {
	owner := o.owner(l)
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	l.NameRules()
	l.TellFirst(s)
	find, ahead := remind.Find, calendar.Monthly.From(l.Case.AsOf, o.months)
	from := l.Case.AsOf
	if o.cancel {
		find, from = remind.All, calendar.Monthly.From(l.Case.AsOf, -o.months)
	}
	of := &remind.Source{Case: l.Case, Status: s, Lines: l.Held(), Facts: l.Facts, Until: min(ahead, calendar.Last)}
	if v := l.Book.Review; v != nil {
		of.Reviews, of.Again = v.Between(from, of.Until), v.Moves(l.Case.AsOf)
	}
	list, refused := find(of)
	if refused != nil {
		return result{}, l.faults([]plan.Refused{*refused})
	}
	o.tellOdd(l)
	o.calendar.Events = append(o.calendar.Events, pages.Events(l.Head, l.Case, s, list, owner, o.version(l))...)
	return result{
		page:   func() *page.Page { return pages.RemindPage(l.Head, l.Case, s, list, of.Until, o.repeated()) },
		record: func() record.Record { return nil },
		own:    map[string]func(io.Writer) error{calendarFormat: func(w io.Writer) error { return o.write(w, l.Head.Lang) }},
	}, nil
}

// tellOdd says on standard error what is odd about a book of which a calendar is written:
// in a calendar nobody would see it.
func (o *remindOptions) tellOdd(l *loaded) {
	if o.format.forPeople() || o.cancel {
		return
	}
	for _, said := range pages.Aside(l.Head, l.Case) {
		fmt.Fprintf(o.w.stderr, "repay: %s\n", said)
	}
}

// owner is what keeps the household apart from others in a calendar: whose book it is,
// and of several that say the same, its place. Where names are hidden it is the place
// alone: a name could be guessed from what is made of it.
func (o *remindOptions) owner(l *loaded) string {
	who := cmp.Or(l.Head.Reference, l.Head.Borrower)
	if l.redact {
		return l.bookName()
	}
	o.owners[who]++
	if n := o.owners[who]; n > 1 {
		return who + "\x00" + strconv.Itoa(n)
	}
	return who
}

// version says that what is written as of a later day is newer, and on one day what
// has more recorded; what withdraws is the newest of its day.
func (o *remindOptions) version(l *loaded) ical.Version {
	v := ical.Version{Date: l.Case.AsOf, Step: ical.StepsOfDay - 1}
	if o.cancel {
		return v
	}
	recorded := 0
	for i := range l.Case.Loans {
		x := &l.Case.Loans[i]
		recorded += len(x.Terms.Payments) + len(x.Agreements) + len(x.Contacts)
	}
	v.Step = min(recorded, v.Step-1)
	return v
}

// write writes one calendar of all books: not every program reads a second one in a
// file.
func (o *remindOptions) write(w io.Writer, l lang.Lang) error {
	if o.written {
		return nil
	}
	o.written = true
	o.calendar.Lang, o.calendar.Name, o.calendar.Withdraws = l.String(), pages.CalendarName(l), o.cancel
	return o.calendar.Write(w)
}

// repeated are the flags that the command to run next repeats.
func (o *remindOptions) repeated() string {
	if o.months == defaultAhead {
		return ""
	}
	return fmt.Sprint(" --months ", o.months)
}
