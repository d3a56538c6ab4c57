package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"repay/planner/lang"
)

// watched are the commands that can be watched: those that print about books, as text.
var watched = []string{"status", "compare", "ask", "plan", "letter", "remind", "schedule", "explain", "rules", "check", "progress", "diff"}

// observed is what a run that is watched tells of itself.
type observed struct {
	reads func(name string) // each file, before it does
	lang  lang.Lang         // of the book's output
}

type watchOptions struct {
	*global
	typed  []string // the run to repeat
	files  looks    // at what it read, from before that
	screen watchScreen
}

var (
	tWatch     = lang.Text{ZH: "账本一保存就重新算，标出变了的行", EN: "runs again whenever the book is saved, and marks what changed"}
	tWatchLong = lang.Text{
		ZH: `盯着账本：一保存就把命令重新运行一次，变了的行前面有 >。账本写错了就说哪里错，改好
再保存，自己会回来。--presets 和 --rules 的文件也盯着。不写 COMMAND 就是 status；选
项写在命令后面。按 Ctrl-C 结束。
COMMAND 可以是：{1}`,
		EN: `Watches the book: whenever it is saved the command runs again, with > before the
lines that changed. Where the book is wrong it says so, and comes back once that is
mended and saved. The files of --presets and --rules are watched too. Without COMMAND
it is status; flags follow the command. Ctrl-C ends it.
COMMAND is one of: {1}`,
	}
	tWatchOnly  = lang.Text{ZH: "{1} 不能运行 {2}", EN: "{1} does not run {2}"}
	tWatchStdin = lang.Text{ZH: "标准输入 (-) 保存不了，没什么可盯的", EN: "standard input (-) is never saved: there is nothing to watch"}
	tForExample = lang.Text{ZH: "例如：{1}", EN: "for example: {1}"}
	tWatchFile  = lang.Text{ZH: "watch 只写在屏幕上，不写文件", EN: "watch writes to the screen, to no file"}
)

func newWatch(g *global) *cobra.Command {
	o := &watchOptions{global: g, screen: watchScreen{w: g.w}}
	cmd := &cobra.Command{
		Use:     "watch [BOOK] [COMMAND [FLAGS]]",
		Short:   g.say(tWatch),
		Long:    g.say(tWatchLong, strings.Join(watched, " ")),
		Example: "  repay watch book.yaml\n  repay watch book.yaml compare --loan jiebei",
		PreRunE: func(cmd *cobra.Command, args []string) error { return o.read(cmd, args) },
		RunE:    func(*cobra.Command, []string) error { return o.run() },
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			book, rest := bookFirst(args)
			switch {
			case len(rest) > 0:
				return nil, cobra.ShellCompDirectiveNoFileComp
			case len(book) == 0 && !g.find():
				return booksOnly(cmd, args, typed)
			}
			return startingWith(typed, watched), cobra.ShellCompDirectiveDefault
		},
	}
	cmd.Flags().SetInterspersed(false) // what follows is the command's
	return cmd
}

// read takes apart what was typed: the book, the command, and its flags.
func (o *watchOptions) read(cmd *cobra.Command, args []string) error {
	book, rest := bookFirst(args)
	if slices.Contains(book, "-") {
		return usage(o.say(tWatchStdin), o.say(tForExample, cmd.CommandPath()+" "+firstBook))
	}
	name := watched[0]
	if len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
		name, rest = rest[0], rest[1:]
	}
	if !slices.Contains(watched, name) {
		return usage(o.say(tWatchOnly, cmd.CommandPath(), name), o.say(tOneOf, strings.Join(watched, ", ")))
	}
	o.typed = slices.Concat([]string{name}, book, given(cmd), rest)
	return nil
}

// given are the flags before the book, which are the command's too.
func given(cmd *cobra.Command) (flags []string) {
	cmd.Flags().Visit(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name+"="+f.Value.String()) })
	return flags
}

// forScreen refuses, in the run that is watched, what is not for a screen.
func (g *global) forScreen() error {
	if g.output != "" {
		return usage(g.say(tWatchFile), g.say(tLeaveOut, "-o"))
	}
	return g.onlyIn("repay watch", (*format).isDefault)
}

// run runs the command now and after each change, until somebody ends it. What is wrong
// with the first run, but for the book, is wrong with all.
func (o *watchOptions) run() error {
	ended, ignore := o.w.endings()
	defer ignore()
	for first := true; ; first = false {
		code, text := o.once()
		if first && (code == exitUsage || code == exitFailed) {
			fmt.Fprint(o.w.stderr, text)
			return &failure{code: code}
		}
		if err := o.screen.show(text, code == exitOK || code == exitFound); err != nil {
			return err
		}
		if !o.changes(ended) {
			o.screen.leave()
			return nil
		}
	}
}

// once runs the command, in a world that tells what it reads.
func (o *watchOptions) once() (code int, text string) {
	o.files = o.files.again(o.w.now())
	var out bytes.Buffer
	w := *o.w
	w.stdin, w.stdout, w.stderr = strings.NewReader(""), &out, &out
	w.errTerm, w.after = true, nil // what takes long is told by this run
	w.observed = &observed{lang: o.spoken, reads: func(name string) { o.files.add(name, o.w.now()) }}
	code = o.w.again(&w, o.typed)
	o.w.wait.end()
	o.screen.say = sayerIn(w.observed.lang)
	return code, out.String()
}

const (
	lookEvery = time.Second / 5
	// oddLooks is how often a file has to be gone or empty in a row: who saves it may
	// remove it first, or cut it off.
	oddLooks = 5
)

// changes waits until a file has changed and is not being written to any more, or until
// the terminal has another size; false: somebody ended it, or nobody is left to read it.
func (o *watchOptions) changes(ended <-chan struct{}) bool {
	columns, rows := o.w.columns(), o.w.rows()
	last, alike := o.files, 0
	for o.wait(lookEvery, ended) {
		now := last.again(o.w.now())
		alike++
		if !now.same(last) {
			alike = 0
		}
		last = now
		switch {
		case o.w.left != nil && o.w.left():
			return false
		case o.w.columns() != columns || o.w.rows() != rows:
			o.screen.before = nil // other lines are no change then
			return true
		case now.same(o.files) || alike == 0 || now.odd() && alike < oddLooks:
		default:
			return true
		}
	}
	return false
}

// wait lets time pass; false: somebody ended it, or there is no time here.
func (o *watchOptions) wait(d time.Duration, ended <-chan struct{}) bool {
	if o.w.after == nil {
		return false
	}
	passed := make(chan struct{})
	stop := o.w.after(d, func() { close(passed) })
	select {
	case <-passed:
		return true
	case <-ended:
		stop()
		return false
	}
}
