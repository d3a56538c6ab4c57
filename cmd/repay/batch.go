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
		ZH: `从文件或标准输入读很多账本：一行一本 JSON，或者用 --- 隔开的 YAML。每本写出一
行 JSON，和 repay C BOOK -O json 写的一样，次序不变；账本再多，内存也不增长。

C 是 status、compare、plan、ask 或 rules。它自己的选项写在同一对引号里：
--command "ask --goal fastest"。

有错的一本写出的是一条 repay/errors/v1，其中 number 是它的行号，或它是第几本；
别的照算，空行跳过。

一行可以自带号码：号码、Tab、账本（cat -n 写的就是），这样拆开算时号码也不变。

在行尾怎么拆、用几个核算，各份输出按次序接起来都一样；写明 --as-of 和 --lang，
结果就跟当天日期和环境无关。

ask 的搜索做到固定的工作量就停（大约 10 秒），不看钟；C 里写了 --time-limit 才
按时间停，那样找到什么就跟机器有关。

按了 Ctrl-C 或被要求结束时，算完手上的几本，写完整行再停；-o 的文件就不写了。

退出码：0 全部算完；3 有的账本有错；1 读写失败或中断；2 命令写错。不会是 4。`,
		EN: `Reads many books from files or standard input: each a line of JSON, or a
document of YAML between lines of ---. For each it writes a line of JSON, the
same as repay C BOOK -O json does, in the same order. Memory does not grow with
the number of books.

C is status, compare, plan, ask or rules. Its own flags go within the same
quotes: --command "ask --goal fastest".

For a bad book that line is a record repay/errors/v1; its number is that of the
line or the document. The others are computed all the same, and blank lines are
skipped.

A line may bring its own number, as cat -n writes it: number, tab, book. Then
the books of a part keep their numbers. However the input is cut at line ends,
and on any number of cores, the outputs put together are the same; give --as-of
and --lang, so that they depend on neither the day nor the environment.

ask stops after a fixed amount of work, about ten seconds, not by the clock;
with --time-limit in C it does, and then what it finds depends on the machine.

On Ctrl-C, or when asked to end, it finishes the books in hand, writes whole
lines and stops; a file named by -o is then not written.

Exit codes: 0 all books are computed; 3 some are bad; 1 could not read or write,
or interrupted; 2 wrong usage. Never 4.`,
	}
	tFlagBatchCommand = lang.Text{ZH: "每本账本算什么，`C`：{1}，可以带它自己的选项", EN: "what to do with each book, `C`: {1}, with flags of its own"}
	tFlagWorkers      = lang.Text{ZH: "同时算 `N` 本；不写：有几个核算几本", EN: "compute `N` books at once; else one on each core"}
	tBadWorkers       = lang.Text{ZH: "--workers 要在 1 到 {1} 之间", EN: "--workers is between 1 and {1}"}
	tInterrupted      = lang.Text{ZH: "中断：算完了 {1} 本", EN: "interrupted after {1} books"}
	tTypedBooks       = lang.Text{ZH: "{1} 要读的账本从管道或文件来", EN: "{1} reads books from a pipe or from files"}
	tTypedBooksRemedy = lang.Text{ZH: "例如：{1} books.jsonl；想自己敲进去，就写 {1} -", EN: "for example: {1} books.jsonl; or {1} - to type them"}
)

const (
	mostWorkers  = 1024
	batchExample = "  repay batch books.jsonl --command compare > answers.jsonl\n" +
		"  repay batch books.jsonl --command \"ask --goal fastest\" -o answers.jsonl\n" +
		"  jq -r 'select(.errors | not) | [.reference, .leading] | @csv' answers.jsonl\n" +
		"  jq -c 'select(.errors)' answers.jsonl"
)

func newBatch(g *global) *cobra.Command {
	o := &batchOptions{global: g}
	cmd := &cobra.Command{
		Use:     "batch [FILE...] [--command C] [--workers N]",
		Short:   g.say(tBatch),
		Long:    g.say(tBatchLong),
		Example: batchExample,
		// Its records are lines of JSON, and no table of them.
		Annotations: map[string]string{doesNotTake: "format table bom"},
		PreRunE:     func(cmd *cobra.Command, args []string) error { return o.checkFlags(cmd, args) },
		RunE:        func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.command, "command", batchable[0].name, g.say(tFlagBatchCommand, strings.Join(batchableNames(), " ")))
	f.IntVar(&o.workers, "workers", 0, g.say(tFlagWorkers))
	cmd.SetFlagErrorFunc(o.misplaced)
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
		failures = append(failures, b.input.failures...)
	}
	return o.worst(append(failures, b.badBooks()...))
}
