package main

import (
	"errors"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"repay/planner/cells"
	"repay/planner/lang"
)

var (
	tShort = lang.Text{ZH: "几笔借款，有的逾期：欠多少，能谈什么，各花多少", EN: "several loans, some overdue: what is owed, what to ask for, what each way costs"}
	tLong  = lang.Text{
		ZH: `repay 读一个账本 (YAML 文件)，说清楚现在欠多少、照合同还钱够不够、
能跟对方谈什么、每种办法各花多少。它只在本机算，不联网，不保存。`,
		EN: `repay reads a book (a YAML file) and says what is owed today, whether the money
lasts on the contracts, what to ask the lenders for, and what each way costs.
It reckons on this computer only: nothing is sent, nothing is kept.`,
	}
	tUnknownCommand = lang.Text{ZH: "没有命令 {1}", EN: "unknown command {1}"}
	tCompletion     = lang.Text{ZH: "让 shell 能按 Tab 补全命令和名字", EN: "a script that lets the shell complete commands and names"}
	tFlagHelp       = lang.Text{ZH: "看这个说明", EN: "show this help"}
)

// newRoot builds the command tree as far as the arguments may need it, in the
// language of the run.
func newRoot(w *world, l lang.Lang, args []string) *cobra.Command {
	g := &global{w: w, say: func(t lang.Text, values ...any) string { return t.Fill(l, values...) }}
	root := &cobra.Command{
		Use:           "repay",
		Short:         g.say(tShort),
		Long:          g.say(tLong),
		Example:       "  repay compare examples/household.yaml\n  repay status book.yaml",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return unknownName(g.say, tUnknownCommand, args[0], commandNames(cmd))
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return g.check(cmd)
		},
	}
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
	cobra.AddTemplateFunc("fold", fold)
	root.SetUsageTemplate(g.usageTemplate())
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}\n\n{{end}}{{.UsageString}}")
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

// addCompletion adds the library's command that writes scripts for shells.
func (g *global) addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Short = g.say(tCompletion)
		}
	}
}

var tHelp = lang.Text{ZH: "命令的说明", EN: "help on a command"}

func newHelp(g *global, root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: g.say(tHelp),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return commandNames(root), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || cmd == nil || len(rest) > 0 {
				return unknownName(g.say, tUnknownCommand, strings.Join(args, " "), commandNames(root))
			}
			return cmd.Help()
		},
	}
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
)

// flagError turns a flag that does not parse into a failure of usage, with the
// nearest flag that exists.
func (g *global) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
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

// fold breaks what flags say so that no line of help is wider than a terminal
// mostly is; a Chinese character takes two columns of it.
func fold(usages string) string {
	flagLine := regexp.MustCompile(`^( +(?:-\w, )?--\S+(?: \S+)? +)(.*)$`)
	var lines []string
	for line := range strings.Lines(strings.TrimRight(usages, "\n")) {
		line = strings.TrimRight(line, "\n")
		m := flagLine.FindStringSubmatch(line)
		if m == nil {
			lines = append(lines, line)
			continue
		}
		for i, part := range cells.Wrap(m[2], defaultWidth-len(m[1])) {
			if i > 0 {
				m[1] = strings.Repeat(" ", len(m[1]))
			}
			lines = append(lines, m[1]+part)
		}
	}
	return strings.Join(lines, "\n")
}

var (
	tUsage       = lang.Text{ZH: "用法：", EN: "Usage:"}
	tExample     = lang.Text{ZH: "例子：", EN: "Examples:"}
	tCommands    = lang.Text{ZH: "命令：", EN: "Commands:"}
	tFlags       = lang.Text{ZH: "选项：", EN: "Flags:"}
	tGlobalFlags = lang.Text{ZH: "各命令都有的选项：", EN: "Flags of every command:"}
	tExitCodes   = lang.Text{
		ZH: "退出码：0 成功；1 读写失败；2 命令写错；3 账本有错；4 查出问题",
		EN: `Exit codes: 0 done; 1 could not read or write; 2 wrong usage; 3 invalid book;
4 a check found something`,
	}
	tMore = lang.Text{ZH: "看一个命令的说明：repay help COMMAND", EN: "Help on a command: repay help COMMAND"}
)

// usageTemplate is cobra's, shorter and in the language of the run.
func (g *global) usageTemplate() string {
	return g.say(tUsage) + `
  {{if .HasParent}}{{.UseLine}}{{else}}repay COMMAND BOOK...{{end}}{{if .HasExample}}

` + g.say(tExample) + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + g.say(tCommands) + `{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if and .HasParent .HasAvailableLocalFlags}}

` + g.say(tFlags) + `
{{.LocalFlags.FlagUsages | fold}}{{end}}{{if .HasParent}}{{if .HasAvailableInheritedFlags}}

` + g.say(tGlobalFlags) + `
{{.InheritedFlags.FlagUsages | fold}}{{end}}{{else}}

` + g.say(tGlobalFlags) + `
{{.PersistentFlags.FlagUsages | fold}}

` + g.say(tExitCodes) + `
` + g.say(tMore) + `{{end}}
`
}
