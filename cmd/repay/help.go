package main

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"repay/planner/cells"
	"repay/planner/lang"
)

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

var (
	tUsage       = lang.Text{ZH: "用法：", EN: "Usage:"}
	tExample     = lang.Text{ZH: "例子：", EN: "Examples:"}
	tSmallBook   = lang.Text{ZH: "一个很小的账本 (字段名用中文或英文，混着写也行)：", EN: "A small book (its keys in English or Chinese, or mixed):"}
	tCommands    = lang.Text{ZH: "命令：", EN: "Commands:"}
	tFlags       = lang.Text{ZH: "选项：", EN: "Flags:"}
	tGlobalFlags = lang.Text{ZH: "各命令都有的选项：", EN: "Flags of every command:"}
	tExitCodes   = lang.Text{ZH: "退出码：0 成功；1 读写失败；2 命令写错；3 账本有错；4 查出问题，或钱不够", EN: "Exit codes: 0 done; 1 could not read or write; 2 wrong usage; 3 invalid book;\n4 a check found something, or no plan can be paid"}
	tMore        = lang.Text{ZH: "看一个命令的说明：repay help COMMAND", EN: "Help on a command: repay help COMMAND"}
)

// help writes what the library's help says, shorter and in the language of the
// run. It is no template: with one in the program the linker keeps every method
// of every type, and each run is longer by loading them.
func (g *global) help(cmd *cobra.Command, _ []string) {
	w := cmd.OutOrStdout()
	if long := cmp.Or(cmd.Long, cmd.Short); long != "" {
		fmt.Fprintf(w, "%s\n\n", strings.TrimRightFunc(long, unicode.IsSpace))
	}
	part := func(head lang.Text, text string) { fmt.Fprintf(w, "\n%s\n%s\n", g.say(head), text) }
	use := "repay COMMAND BOOK..."
	if cmd.HasParent() {
		use = cmd.UseLine()
	}
	fmt.Fprintf(w, "%s\n  %s\n", g.say(tUsage), use)
	if cmd.HasExample() {
		part(tExample, cmd.Example)
	}
	if !cmd.HasParent() {
		part(tSmallBook, smallBooks(g.say(tFirstBook)))
	}
	if cmd.HasAvailableSubCommands() {
		part(tCommands, subcommands(cmd))
	}
	if !cmd.HasParent() {
		part(tGlobalFlags, fold(cmd.PersistentFlags().FlagUsages()))
		fmt.Fprintf(w, "\n%s\n%s\n", g.say(tExitCodes), g.say(tMore))
		return
	}
	if cmd.HasAvailableLocalFlags() {
		part(tFlags, fold(cmd.LocalFlags().FlagUsages()))
	}
	if cmd.HasAvailableInheritedFlags() {
		part(tGlobalFlags, fold(cmd.InheritedFlags().FlagUsages()))
	}
}

// smallEnglish and smallChinese are the smallest useful book, in the keys of either
// language.
const (
	smallEnglish = `version: 1
loans:
  - name: jiebei
    principal: 30000
    rate: 0.04%/day
    method: annuity
    start: 2026-03-08
    periods: 12
    paid_through: 2026-08-08
`
	smallChinese = `版本: 1
借款:
  - 名称: 借呗
    本金: 3万
    日利率: 0.04%
    还款方式: 等额本息
    放款日: 2026-03-08
    期数: 12
    已还到: 2026-08-08
`
)

// tFirstBook is which of the two comes first.
var tFirstBook = lang.Text{ZH: smallChinese, EN: smallEnglish}

// smallBooks are both, the first one first, further in.
func smallBooks(first string) string {
	second := smallEnglish
	if first == second {
		second = smallChinese
	}
	both := strings.TrimSuffix(first+"\n"+second, "\n")
	return "  " + strings.ReplaceAll(strings.ReplaceAll(both, "\n", "\n  "), "  \n", "\n")
}

// subcommands lists the commands below one, each with what it does.
func subcommands(cmd *cobra.Command) string {
	var lines []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			lines = append(lines, fmt.Sprintf("  %-*s %s", c.NamePadding(), c.Name(), c.Short))
		}
	}
	return strings.Join(lines, "\n")
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
