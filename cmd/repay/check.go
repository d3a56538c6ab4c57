package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	tCheck     = lang.Text{ZH: "检查账本，列出所有写错的地方", EN: "list every error of a book"}
	tCheckLong = lang.Text{
		ZH: `列出账本里所有写错的：在哪一行，错在哪里，该怎么写。没有错就什么也不输出，在终端上
说一句没有错。它不改账本。有错，退出码是 3。`,
		EN: `Lists all that is written wrong in a book: the line, the fault, what to write
instead. Where there is nothing it prints nothing; on a terminal it says so. It does
not change the book. Exit code 3: there are errors.`,
	}
)

func newCheck(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "check [BOOK...]",
		Short:   g.say(tCheck),
		Long:    g.say(tCheckLong),
		Example: "  repay check book.yaml\n  repay check -O json books/",
		Args:    g.someBooks,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := g.onlyIn(cmd.CommandPath(), plain); err != nil {
				return err
			}
			return g.each(args, g.checkBook)
		},
	}
}

var tCheckOK = lang.Text{ZH: "{1} 没有错", EN: "{1}: no errors"}

// checkBook is silent when all is well, but for a line on a terminal.
func (g *global) checkBook(l *loaded) (result, error) {
	l.hideNames()
	s, err := l.sound()
	if err != nil {
		return result{}, err
	}
	l.Warnings = append(l.Warnings, l.WarningsOf(s)...)
	l.hideFaults(l.Warnings, l.number, l.several)
	for _, f := range l.Warnings {
		fmt.Fprint(g.w.stderr, f.Render(l.Head.Lang))
	}
	if g.w.errTerm && len(l.Warnings) == 0 {
		fmt.Fprintln(g.w.stderr, l.speak(tCheckOK, l.Head.Book))
	}
	return result{}, nil
}

// sound looks for what the reader alone cannot see: terms and offers that
// cannot be computed. It returns the status that it computed on the way.
func (l *loaded) sound() (*plan.Status, error) {
	s, refused := plan.Sound(&l.Case)
	return s, l.faults(refused)
}
