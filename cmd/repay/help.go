package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/topics"
)

var (
	tHelp        = lang.Text{ZH: "命令的说明，或讲一件事：账本怎么写，数怎么算，词是什么意思", EN: "help on a command or a topic: how a book is written, what words mean"}
	tUnknownHelp = lang.Text{ZH: "没有叫 {1} 的命令，也没有讲它的说明", EN: "no command and no topic is called {1}"}
)

// newHelp explains a topic, a command, or both. Who asks for help on plan wants to know
// what a plan is; its flags come after that, and alone with plan --help.
func newHelp(g *global, root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND|TOPIC]",
		Short:   g.say(tHelp),
		Example: "  repay help book\n  repay help words\n  repay help plan",
		ValidArgsFunction: func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return described(g.helpItems(root, typed)), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return g.helpOn(root, args) },
	}
}

// helpNames are what help is given on: the commands, then the topics that are none.
func (g *global) helpNames(root *cobra.Command) (names []string) {
	for _, x := range g.helpItems(root, "") {
		names = append(names, x.Name)
	}
	return names
}

// helpItems are those of it that begin as typed, with what each is.
func (g *global) helpItems(root *cobra.Command, typed string) (items []topics.Item) {
	add := func(name, says string) {
		same := func(x topics.Item) bool { return x.Name == name }
		if strings.HasPrefix(name, typed) && !slices.ContainsFunc(items, same) {
			items = append(items, topics.Item{Name: name, Says: says})
		}
	}
	for _, c := range root.Commands() {
		if !c.Hidden {
			add(c.Name(), c.Short)
		}
	}
	for _, t := range topics.All {
		add(t.Name, g.say(t.What))
		add(t.Also[0], g.say(t.What))
	}
	return items
}

func (g *global) helpOn(root *cobra.Command, args []string) error {
	name := strings.Join(args, " ")
	topic, explained := topics.Find(name)
	if explained {
		args = []string{topic.Name}
	}
	cmd, rest, err := root.Find(args)
	known := err == nil && cmd != nil && len(rest) == 0
	if !known && !explained {
		return unknownName(g.say, tUnknownHelp, name, g.helpNames(root))
	}
	if err := g.onlyIn("repay help", (*format).forPeople); err != nil {
		return err
	}
	if err := g.guardOutput(nil); err != nil {
		return err
	}
	return g.print(func(w io.Writer) error {
		t := g.terminal()
		if !explained {
			return g.format.pages(w, []*page.Page{g.helpPage(cmd, t.Width)}, t)
		}
		if g.format.name == markdownFormat { // which the topic is written in
			_, err := io.WriteString(w, topic.Markdown(g.spoken, g.lists()))
			return err
		}
		made := topic.Page(g.spoken, g.lists())
		if known {
			g.addUse(made, cmd, t.Width)
		}
		return g.format.pages(w, []*page.Page{made}, t)
	})
}

var (
	tUsage       = lang.Text{ZH: "用法：", EN: "Usage:"}
	tExample     = lang.Text{ZH: "例子：", EN: "Examples:"}
	tSmallBook   = lang.Text{ZH: "一个很小的账本 (字段名用中文或英文，混着写也行)：", EN: "A small book (its keys in English or Chinese, or mixed):"}
	tCommands    = lang.Text{ZH: "命令：", EN: "Commands:"}
	tTopics      = lang.Text{ZH: "想弄明白的事，repay help TOPIC：", EN: "What you may want to know, by repay help TOPIC:"}
	tFlags       = lang.Text{ZH: "选项：", EN: "Flags:"}
	tGlobalFlags = lang.Text{ZH: "各命令都有的选项：", EN: "Flags of every command:"}
	tExitCodes   = lang.Text{ZH: "退出码：", EN: "Exit codes:"}
	tFlagDefault = lang.Text{ZH: "；不写：{1}", EN: " (default {1})"}
	tMore        = lang.Text{ZH: "看一个命令的说明：repay help COMMAND", EN: "Help on a command: repay help COMMAND"}
	tMoreOn      = lang.Text{ZH: "讲得更明白：repay help {1}", EN: "More about it: repay help {1}"}
	tNamed       = lang.Text{ZH: "{1}：{2}", EN: "{1}: {2}"}
)

// help writes what the library's help says, shorter and in the language of the
// run. It is no template: with one in the program the linker keeps every method
// of every type, and each run is longer by loading them.
func (g *global) help(cmd *cobra.Command, _ []string) {
	t := g.terminal()
	// What cannot be written, the sink remembers.
	_ = page.WriteText(cmd.OutOrStdout(), []*page.Page{g.helpPage(cmd, t.Width)}, t)
}

// helpPage is the help on one command, or on all.
func (g *global) helpPage(cmd *cobra.Command, width int) *page.Page {
	p := topics.Read(g.spoken, cmd.Long)
	p.Title = g.say(tNamed, cmd.CommandPath(), cmd.Short)
	g.addUse(p, cmd, width)
	if topic, ok := topics.Find(cmd.Name()); ok && cmd.HasParent() {
		p.Add(page.Body(g.say(tMoreOn, topic.Name)))
	}
	return p
}

// addUse adds how a command is written and its flags; of all, what there is.
func (g *global) addUse(p *page.Page, cmd *cobra.Command, width int) {
	part := func(head lang.Text, text string) {
		if text != "" {
			p.Add(page.Heading(g.say(head)), page.Code(text))
		}
	}
	width = max(width, page.LeastWidth) - codeMargin
	top := !cmd.HasParent()
	for _, name := range strings.Fields(cmd.Annotations[doesNotTake]) {
		flag := cmd.InheritedFlags().Lookup(name)
		flag.Hidden = true // in this help: the flag is one for all commands
		defer func() { flag.Hidden = false }()
	}
	part(tUsage, foldUse(useOf(cmd), width))
	part(tExample, outdent(cmd.Example))
	if top {
		part(tSmallBook, g.say(tSmallBooks))
	}
	part(tCommands, subcommands(cmd, width))
	if top {
		part(tTopics, g.topicLines(width))
		part(tGlobalFlags, fold(g.defaults(cmd.PersistentFlags().FlagUsages()), width))
		part(tExitCodes, g.exitLines())
		p.Add(page.Body(g.say(tMore)))
		return
	}
	part(tFlags, fold(g.defaults(cmd.LocalFlags().FlagUsages()), width))
	part(tGlobalFlags, fold(g.defaults(cmd.InheritedFlags().FlagUsages()), width))
}

// doesNotTake is the note at a command of the flags of every command that say nothing to it.
const doesNotTake = "does not take"

// codeMargin is how far in code stands on a page.
const codeMargin = 2

// useOf is how a command is written.
func useOf(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return cmd.UseLine()
	}
	return "repay COMMAND [BOOK...]"
}

// subcommands lists the commands below one, each with what it does.
func subcommands(cmd *cobra.Command, width int) string {
	var lines []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			lines = append(lines, hanging(fmt.Sprintf("%-*s ", c.NamePadding(), c.Name()), c.Short, width)...)
		}
	}
	return strings.Join(lines, "\n")
}

// topicLines lists the topics, each with what it tells.
func (g *global) topicLines(width int) string {
	names := make([]string, len(topics.All))
	wide := 0
	for i, t := range topics.All {
		names[i] = t.Name
		if g.spoken == lang.ZH {
			names[i] += " " + t.Also[0]
		}
		wide = max(wide, cells.Width(names[i]))
	}
	var lines []string
	for i, t := range topics.All {
		lines = append(lines, hanging(cells.Pad(names[i], wide+2), g.say(t.What), width)...)
	}
	return strings.Join(lines, "\n")
}

// defaults says in the reader's language what a flag is that is left out: the library says
// it in English.
func (g *global) defaults(usages string) string {
	said := regexp.MustCompile(` \(default "?([^")]*)"?\)`)
	return said.ReplaceAllStringFunc(usages, func(s string) string { return g.say(tFlagDefault, said.FindStringSubmatch(s)[1]) })
}

// exitLines list what the exit codes mean.
func (g *global) exitLines() string {
	var lines []string
	for _, x := range g.exitItems() {
		lines = append(lines, x.Name+"  "+x.Says)
	}
	return strings.Join(lines, "\n")
}
