package main

import (
	"bufio"
	"fmt"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"repay/planner/book/blank"
	"repay/planner/lang"
	"repay/planner/page"
)

// newBook is the flags of init.
type newBook struct {
	newFile
	loans   string
	fromApp bool
	ask     bool

	count int // of loans; 0: not said
}

const firstBook = "book.yaml" // where no file is named

var (
	tInit     = lang.Text{ZH: "写一个新账本，照着填；在终端上先问几个问题", EN: "write a new book to fill in; on a terminal it asks a little first"}
	tInitLong = lang.Text{
		ZH: `写一个新账本 (不写 FILE 就是 book.yaml)，每一项写明是什么、在哪里找。在终端上先问几个
问题，不知道就按回车。已经有的文件从不覆盖。填好以后：repay check 看有没有写错，
repay status 看欠多少。`,
		EN: `Writes a new book (book.yaml unless FILE names another), each field with what it
means and where to find it. On a terminal it asks a few questions first; Enter
means "not known". A file that exists is never overwritten. When it is filled in,
repay check says whether all is written right, and repay status what is owed.`,
	}
	tInitTwoFiles = lang.Text{ZH: "写了两个文件：{1} 和 {2}", EN: "two files are named: {1} and {2}"}
	tFlagLoans    = lang.Text{ZH: "写 `N` 笔借款；不写：1 笔，或照你的回答", EN: "write `N` loans; else one, or as many as you say"}
	tFlagAskInit  = lang.Text{ZH: "不在终端上也问，回答从标准输入读", EN: "ask even where this is no terminal, and read the answers from standard input"}
	tFlagFromApp  = lang.Text{ZH: "照 App 现在显示的数写，不写合同条件", EN: "from what the app shows now, not the contract's terms"}
)

func newInit(g *global) *cobra.Command {
	o := &newBook{newFile: newFile{global: g, command: "repay init"}}
	cmd := &cobra.Command{
		Use:     "init [FILE] [--loans N] [--from-app] [--ask]",
		Short:   g.say(tInit),
		Long:    g.say(tInitLong),
		Example: "  repay init\n  repay init book.yaml --loans 3 --from-app",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage(g.say(tInitTwoFiles, args[0], args[1]), "")
			}
			return nil
		},
		PersistentPreRunE: o.check,
		RunE:              func(*cobra.Command, []string) error { return o.run() },
	}
	cmd.Flags().StringVar(&o.loans, "loans", "", g.say(tFlagLoans))
	cmd.Flags().BoolVar(&o.fromApp, "from-app", false, g.say(tFlagFromApp))
	cmd.Flags().BoolVar(&o.ask, "ask", false, g.say(tFlagAskInit))
	return cmd
}

var (
	tInitNotWith     = lang.Text{ZH: "{1} 写的是账本，用不着 {2}", EN: "{1} writes a book, and has no use for {2}"}
	tInitLoans       = lang.Text{ZH: "--loans 不能是 {1}", EN: "--loans cannot be {1}"}
	tInitLoansRemedy = lang.Text{ZH: "写 1 到 {1}", EN: "write a number from 1 to {1}"}
	tInitYears       = lang.Text{ZH: "新账本的日期要在 {1} 年到 {2} 年之间", EN: "the date of a new book lies between {1} and {2}"}
)

// check reads the flags. --output names the file here as the argument does,
// and its ending asks for no format.
func (o *newBook) check(cmd *cobra.Command, args []string) error {
	if err := o.leaveOut(cmd, tInitNotWith, "format", "table", "bom", "income", "redact"); err != nil {
		return err
	}
	if o.output != "" {
		o.file, o.output = o.output, "-"
	}
	if len(args) > 0 {
		if o.file != "" && filepath.Clean(o.file) != filepath.Clean(args[0]) {
			return usage(o.say(tInitTwoFiles, args[0], o.file), "")
		}
		o.file = args[0]
	}
	if o.file == "" {
		o.file = firstBook
	}
	if err := o.global.check(cmd); err != nil {
		return err
	}
	if cmd.Flags().Changed("loans") {
		n, err := strconv.Atoi(o.loans)
		if err != nil || n < 1 || n > blank.MostLoans {
			return usage(o.say(tInitLoans, o.loans), o.say(tInitLoansRemedy, blank.MostLoans))
		}
		o.count = n
	}
	if y := o.date.Year(); !o.date.IsZero() && (y < blank.FirstYear || y > blank.LastYear) {
		return usage(o.say(tInitYears, blank.FirstYear, blank.LastYear), "")
	}
	return nil
}

var (
	tAskKept   = lang.Text{ZH: "写不成文件，账本在下面，免得重新输入：", EN: "no file could be written; here is the book, so that nothing typed is lost:"}
	tInitWrote = lang.Text{
		ZH: `写好了 {1}；写着「改成你的」的行还是例子。接着：
  {2}
  {3}`,
		EN: `wrote {1}; lines that say "yours here" are examples still. Next:
  {2}
  {3}`,
	}
)

// run writes the book. On a terminal it asks first.
func (o *newBook) run() error {
	b := &blank.Book{
		Lang: o.w.language(o.lang, nil, false), Date: o.date, Fixed: !o.date.IsZero(),
		Loans: make([]blank.Loan, max(o.count, 1)),
	}
	if !b.Fixed {
		b.Date = o.w.today()
	}
	for i := range b.Loans {
		b.Loans[i].Form = o.form()
	}
	if o.file == "-" {
		_, err := o.w.stdout.Write(b.Bytes())
		return err
	}
	if err := o.vacant(); err != nil {
		return err
	}
	asked := o.ask || o.w.inTerm && o.w.errTerm
	if asked {
		known, err := o.names()
		if err != nil {
			return err
		}
		if o.presets != "" {
			b.Presets = known.Presets
		}
		v := &interview{o, b, bufio.NewReader(o.w.stdin), known}
		if err := v.run(); err != nil {
			return err
		}
	}
	if err := o.create(b.Bytes()); err != nil {
		if asked {
			fmt.Fprintf(o.w.stderr, "%s\n", o.say(tAskKept))
			_, _ = o.w.stdout.Write(b.Bytes()) // the first error is the one to report
		}
		return err
	}
	name := page.Quote(o.file)
	fmt.Fprintln(o.w.stderr, o.say(tInitWrote, o.file, "repay check "+name, "repay compare "+name))
	return nil
}

// form is what the flags say that the borrower has to go by.
func (o *newBook) form() blank.Form {
	if o.fromApp {
		return blank.FromApp
	}
	return blank.FromContract
}
