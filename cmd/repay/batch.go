package main

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
)

// batchOptions are of a run over many books, one a line.
type batchOptions struct {
	*global
	command string
	workers int

	do perBook // what --command names, once it is checked
}

var (
	tBatch     = lang.Text{ZH: "很多账本，一行一本", EN: "many books, one a line"}
	tBatchLong = lang.Text{
		ZH: `读很多账本，一行一本 JSON；每本写出一行 JSON，就是命令 C 加 -O json 写的那一行，
次序不变。`,
		EN: `Reads many books, each a line of JSON, and writes a line of JSON for each: the
very line that the command C writes with -O json. Their order is kept.`,
	}
	tFlagBatchCommand = lang.Text{ZH: "每本账本算什么，`C`：{1}，可以带它自己的选项", EN: "what to do with each book, `C`: {1}, with flags of its own"}
	tFlagWorkers      = lang.Text{ZH: "同时算 `N` 本；不写：有几个核算几本", EN: "compute `N` books at once; else one for each core"}
	tBadWorkers       = lang.Text{ZH: "--workers 要在 1 到 {1} 之间", EN: "--workers is between 1 and {1}"}
	tInterrupted      = lang.Text{ZH: "中断：算完了 {1} 本", EN: "interrupted after {1} books"}
	tTypedBooks       = lang.Text{ZH: "{1} 要读的账本从管道或文件来", EN: "{1} reads its books from a pipe or from files"}
	tTypedBooksRemedy = lang.Text{ZH: "例如：{1} books.jsonl；想自己敲进去，就写 {1} -", EN: "for example: {1} books.jsonl; or {1} - to type them"}
)

const (
	mostWorkers  = 1024
	batchExample = "  repay batch books.jsonl --command compare > answers.jsonl\n" +
		"  repay batch books.jsonl --command \"ask --goal fastest\" -o answers.jsonl"
)

func newBatch(g *global) *cobra.Command {
	o := &batchOptions{global: g}
	cmd := &cobra.Command{
		Use:     "batch [FILE...] [--command C] [--workers N]",
		Short:   g.say(tBatch),
		Long:    g.say(tBatchLong),
		Example: batchExample,
		PreRunE: func(cmd *cobra.Command, args []string) error { return o.checkFlags(cmd, args) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.command, "command", batchable[0].name, g.say(tFlagBatchCommand, strings.Join(batchableNames(), " ")))
	f.IntVar(&o.workers, "workers", 0, g.say(tFlagWorkers))
	// The error is for a flag that does not exist.
	_ = cmd.RegisterFlagCompletionFunc("command", cobra.FixedCompletions(batchableNames(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// checkFlags finds what is wrong with the flags, those of the command that is named
// too, before any book is read.
func (o *batchOptions) checkFlags(cmd *cobra.Command, args []string) (err error) {
	json := formatNamed("json")
	if o.formatName == "" && o.format.isDefault() && !slices.Contains(o.format.endings, filepath.Ext(o.output)) {
		o.format = json
	}
	if err := o.onlyIn(cmd.CommandPath(), func(f *format) bool { return f == json }); err != nil {
		return err
	}
	given := cmd.Flags().Changed("workers")
	switch {
	case given && (o.workers < 1 || o.workers > mostWorkers):
		return usage(o.say(tBadWorkers, mostWorkers), "")
	case !given:
		o.workers = runtime.GOMAXPROCS(0)
	}
	if len(args) == 0 && o.w.inTerm {
		return usage(o.say(tTypedBooks, cmd.CommandPath()), o.say(tTypedBooksRemedy, cmd.CommandPath()))
	}
	o.do, err = o.commandNamed(o.command)
	return err
}

// run reads the files, or standard input without any.
func (o *batchOptions) run(args []string) error {
	if len(args) == 0 {
		args = []string{"-"}
	}
	files, failures := o.books(args)
	if err := o.guardOutput(files); err != nil {
		return err
	}
	if slices.Contains(files, "-") && (o.presets == "-" || o.rules.name == "-") {
		return usage(o.say(tStdinTwice), "")
	}
	if _, err := o.names(); err != nil { // read once, before several need it at once
		return (&output{global: o.global}).fail(err)
	}
	b := newBatchRun(o, files)
	defer b.listen()()
	err := o.print(b.write)
	switch {
	case b.interrupted.Load():
		failures = append(failures, failed(o.say(tInterrupted, b.done)))
	case err != nil:
		return err
	default:
		failures = append(failures, b.failures...)
	}
	return o.worst(append(failures, b.badBooks()...))
}
