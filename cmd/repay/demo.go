package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
)

type demoOptions struct {
	*global
	example
	save string
}

var (
	tDemo     = lang.Text{ZH: "跟着一个例子走五步，每步一个命令", EN: "an example in five steps, each with its command"}
	tDemoLong = lang.Text{
		ZH: `跟着一个例子走五步：现在欠多少，还不还得起，每种办法各花多少，哪天还多少，电话里
怎么说。每一步都写着命令，和它真正打印的一段；在终端上按 Enter 看下一步。
--save 把例子的账本存下来，命令就可以自己敲，数字也可以改着看。`,
		EN: `Walks an example in five steps: what is owed, whether it can be paid, what each way
costs, what to pay on which day, what to say on the telephone. Each step has its
command, and a part of what that prints; on a terminal Enter shows the next one.
--save writes the book of the example, so that the commands can be typed and its
figures changed.`,
	}
	tFlagDemoSave = lang.Text{ZH: "把例子的账本存成 `FILE`，不覆盖已有的", EN: "write the book of the example to `FILE`, never over one that is there"}
	tDemoNoArgs   = lang.Text{ZH: "{1} 只走自己的例子，不读账本：{2}", EN: "{1} walks its own example, and reads no book: {2}"}
	tDemoNotWith  = lang.Text{ZH: "{1} 用不着 {2}", EN: "{1} has no use for {2}"}
)

func newDemo(g *global) *cobra.Command {
	o := &demoOptions{global: g}
	cmd := &cobra.Command{
		Use:     "demo [--save FILE]",
		Short:   g.say(tDemo),
		Long:    g.say(tDemoLong),
		Example: "  repay demo\n  repay demo --save household.yaml",
		Args:    atMost(0, g.say, tDemoNoArgs),
		PreRunE: func(cmd *cobra.Command, _ []string) error { return o.check(cmd) },
		RunE: func(*cobra.Command, []string) error {
			if o.save != "" {
				return o.write()
			}
			return o.walk()
		},
	}
	cmd.Flags().StringVar(&o.save, "save", "", g.say(tFlagDemoSave))
	return cmd
}

// check refuses flags that would change nothing, or what the steps say.
func (o *demoOptions) check(cmd *cobra.Command) error {
	without := []string{"as-of", "income", "presets", "rules", "redact"}
	if o.save != "" {
		without = append(without, "format", "output")
	}
	if err := o.leaveOut(cmd, tDemoNotWith, without...); err != nil {
		return err
	}
	if err := o.guardOutput(nil); err != nil {
		return err
	}
	o.example = exampleIn(o.w.language(o.lang, nil, false))
	return o.onlyIn(cmd.CommandPath(), (*format).isDefault)
}

var tDemoSaved = lang.Text{ZH: "写好了 {1}。接着：repay status {1}{2}", EN: "wrote {1}. Next: repay status {1}{2}"}

// write writes the example's book.
func (o *demoOptions) write() error {
	f := newFile{o.global, o.save, "repay demo --save"}
	if err := f.vacant(); err != nil {
		return err
	}
	if err := f.create(o.book); err != nil {
		return err
	}
	fmt.Fprintln(o.w.stderr, o.say(tDemoSaved, page.Quote(o.save), o.langAgain()))
	return nil
}

var (
	tDemoSave  = lang.Text{ZH: "想自己敲，先把它存下来：", EN: "To type along, save it first:"}
	tDemoWhy   = lang.Text{ZH: "一个数是怎么来的：", EN: "Where a figure comes from:"}
	tDemoOwn   = lang.Text{ZH: "写自己的账本：", EN: "A book of your own:"}
	tDemoEnter = lang.Text{ZH: "按 Enter 看下一步，q 结束：", EN: "Enter for the next step, q to end: "}
)

// walk writes the steps, on a terminal one after the other.
func (o *demoOptions) walk() error {
	parts := []func() string{func() string {
		return o.prose(o.say(o.is, o.file)) + o.prose(o.say(tDemoSave)) + o.typed("demo --save "+o.file)
	}}
	for i := range demoSteps {
		parts = append(parts, func() string { return o.step(i) })
	}
	parts = append(parts, func() string {
		return o.prose(o.say(tDemoWhy)) + o.typed("explain "+o.file+" --loan "+o.loan+" "+o.then) + o.prose(o.say(tDemoOwn)) + "  repay init\n"
	})
	if o.w.terminal && o.w.inTerm && o.output == "" {
		return o.one(parts)
	}
	return o.print(func(w io.Writer) error {
		for i, part := range parts {
			if _, err := io.WriteString(w, strings.Repeat("\n", min(i, 1))+part()); err != nil {
				return err
			}
		}
		return nil
	})
}

// one writes one part after the other. Between two steps it waits for the reader.
func (o *demoOptions) one(parts []func() string) error {
	answers := bufio.NewReader(o.w.stdin)
	for i, part := range parts {
		if i > 0 {
			fmt.Fprintln(o.w.stdout)
		}
		if i > 1 && i < len(parts)-1 {
			fmt.Fprint(o.w.stdout, o.say(tDemoEnter))
			answer, err := answers.ReadString('\n')
			if err != nil {
				fmt.Fprintln(o.w.stdout) // the question stays a line of its own
			}
			if err != nil || strings.HasPrefix(strings.ToLower(strings.TrimSpace(answer)), "q") {
				return nil
			}
			fmt.Fprintln(o.w.stdout)
		}
		if _, err := io.WriteString(o.w.stdout, part()); err != nil {
			return err
		}
	}
	return nil
}

// prose is a paragraph of the demo's own.
func (o *demoOptions) prose(s string) string {
	return strings.Join(cells.Wrap(s, o.terminal().Width), "\n") + "\n"
}

// typed is a command to type, on a line of its own.
func (o *demoOptions) typed(command string) string {
	return "  repay " + command + o.langAgain() + "\n"
}

var tDemoStep = lang.Text{ZH: "{1}/{2} {3}：", EN: "{1} of {2}. {3}:"}

// step is one of the steps: what it answers, the command, what that prints, and how to
// read it.
func (o *demoOptions) step(i int) string {
	s := &demoSteps[i]
	command := s.before + " " + o.file + strings.ReplaceAll(s.after, "{loan}", o.loan)
	return o.prose(o.say(tDemoStep, i+1, len(demoSteps), o.say(s.asks))) + o.typed(command) + "\n" +
		o.part(o.printed(strings.Fields(command)), s.first, s.last) + "\n" + o.prose(o.say(s.read))
}

// printed is what a command prints for the example, on this terminal.
func (o *demoOptions) printed(args []string) string {
	var out bytes.Buffer
	w := *o.w
	w.stdout, w.stderr, w.errTerm, w.wait = &out, io.Discard, false, nil
	w.inside = map[string][]byte{o.file: o.book}
	args = append(args, "--color", o.color, "--width", strconv.Itoa(o.terminal().Width))
	o.w.again(&w, append(args, strings.Fields(o.langAgain())...))
	return out.String()
}

var tDemoPart = lang.Text{ZH: "(只是一段，全文 {1} 行)", EN: "(a part of it: {1} lines in all)"}

// part is some paragraphs of what was printed, with how long it is in all.
func (o *demoOptions) part(printed string, first, last int) string {
	parts := strings.Split(strings.TrimSuffix(printed, "\n"), "\n\n")
	last = min(last+1, len(parts))
	first = min(first, last)
	return strings.Join(parts[first:last], "\n\n") + "\n" + o.prose(o.say(tDemoPart, strings.Count(printed, "\n")))
}
