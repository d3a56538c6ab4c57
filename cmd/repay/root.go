package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"repay/planner/lang"
	"repay/planner/topics"
)

var (
	tShort          = lang.Text{ZH: "几笔借款，有的逾期：欠多少，能谈什么，各花多少", EN: "several loans, some overdue: what is owed, what each way out costs"}
	tLong           = lang.Text{ZH: "repay 读一个账本 (一个文本文件，YAML 写的)，说清楚现在欠多少、照合同还钱够不够、\n能跟对方谈什么、每种办法各花多少。它只在你的电脑上算，什么也不发出去。", EN: "repay reads a book (a text file, in YAML) and says what is owed today, whether you\ncan pay it as the contracts say, what to ask the lenders for, and what each way\ncosts. It computes on your own computer: nothing is sent anywhere."}
	tUnknownCommand = lang.Text{ZH: "没有命令 {1}", EN: "unknown command {1}"}
	tFlagHelp       = lang.Text{ZH: "看这个说明", EN: "show this help"}
)

// newRoot builds the command tree as far as the arguments may need it, in the
// language of the run.
func newRoot(w *world, l lang.Lang, args []string) *cobra.Command {
	g := &global{w: w, say: sayerIn(l), spoken: l}
	root := &cobra.Command{
		Use:           "repay",
		Short:         g.say(tShort),
		Long:          g.say(tLong),
		Example:       "  repay demo\n  repay init\n  repay status book.yaml\n  repay compare book.yaml",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			if topic, ok := topics.Find(args[0]); ok {
				return usage(g.say(tUnknownCommand, args[0]), "repay help "+topic.Name)
			}
			return unknownName(g.say, tUnknownCommand, args[0], commandNames(cmd))
		},
		RunE:              func(*cobra.Command, []string) error { return g.first() },
		ValidArgsFunction: cobra.NoFileCompletions,
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error {
			if err := g.check(cmd); err != nil {
				return err
			}
			return g.readRules(args)
		},
	}
	root.SetIn(w.stdin)
	root.SetOut(w.stdout) // before completion is added, which keeps it
	root.SetErr(w.stderr)
	g.addTo(root)
	cobra.EnableCommandSorting = false
	root.SetHelpCommand(newHelp(g, root))
	needed := called(args)
	for _, c := range needed {
		root.AddCommand(c.build(g))
	}
	if root.CompletionOptions.DisableDefaultCmd = len(needed) == 1; len(needed) > 1 {
		g.addCompletion(root)
	}
	root.SetHelpFunc(g.help)
	root.SetFlagErrorFunc(g.flagError)
	for _, cmd := range append(root.Commands(), root) {
		cmd.Flags().SortFlags = false
		cmd.DisableFlagsInUseLine = true
		cmd.Flags().BoolP("help", "h", false, g.say(tFlagHelp))
		if cmd.ValidArgsFunction == nil {
			cmd.ValidArgsFunction = booksOnly
		}
	}
	return root
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}

var (
	tSeeHelp     = lang.Text{ZH: "说明：{1} --help", EN: "help: {1} --help"}
	tUnknownFlag = lang.Text{ZH: "没有选项 {1}", EN: "unknown flag {1}"}
	tNotNumber   = lang.Text{ZH: "{1} 要写整数，不是 {2}", EN: "{1} takes a whole number, not {2}"}
)

// flagError turns a flag that does not parse into a failure of usage, with the
// nearest flag that exists.
func (g *global) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if bad := (*pflag.InvalidValueError)(nil); errors.As(err, &bad) && bad.GetFlag().Value.Type() == "int" {
		return usage(g.say(tNotNumber, "--"+bad.GetFlag().Name, bad.GetValue()), g.say(tSeeHelp, cmd.CommandPath()))
	}
	if !errors.As(err, &unknown) {
		return usage(err.Error(), g.say(tSeeHelp, cmd.CommandPath()))
	}
	name := unknown.GetSpecifiedName()
	if unknown.GetSpecifiedShortnames() != "" {
		return usage(g.say(tUnknownFlag, "-"+name), g.say(tSeeHelp, cmd.CommandPath()))
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	remedy := g.say(tSeeHelp, cmd.CommandPath())
	if near := nearest(name, names); near != "" {
		remedy = g.say(tDidYouMean, "--"+near)
	}
	return usage(g.say(tUnknownFlag, "--"+name), remedy)
}
