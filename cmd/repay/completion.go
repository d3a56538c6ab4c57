package main

import (
	"github.com/spf13/cobra"

	"repay/planner/lang"
)

var (
	tCompletion     = lang.Text{ZH: "让 shell 能按 Tab 补全命令和名字", EN: "a script that lets the shell complete commands and names"}
	tCompletionLong = lang.Text{
		ZH: `写一段给 shell 用的脚本。装上以后按 Tab，就能补全命令、选项和它们的值，还有账本里的
借款和办法。补全时的说明用 LC_ALL、LC_MESSAGES、LANG 写明的语言。`,
		EN: `Writes a script for a shell. With it, Tab completes commands, flags and their
values, and the loans and offers of the book. What it explains is in the language
of LC_ALL, LC_MESSAGES or LANG.`,
	}
	tNoShell      = lang.Text{ZH: "没有 shell {1} 用的脚本", EN: "there is no script for the shell {1}"}
	tCompletionOf = lang.Text{ZH: "{1} 用的脚本", EN: "the script for {1}"}
	tCompletionIn = lang.Text{
		ZH: `先在这个 shell 里试：

{1}
以后每次都有：

{2}`,
		EN: `To try it in this shell:

{1}
To have it in every one:

{2}`,
	}
	tNeedsPackage       = lang.Text{ZH: "\n要先装好 bash-completion 这个软件包。", EN: "\nIt needs the package bash-completion."}
	tFlagNoDescriptions = lang.Text{ZH: "补全时不写说明", EN: "complete without explanations"}
)

// completionOf is how a shell takes its script: now, and for good.
func completionOf(shell string) (now, always string) {
	switch shell {
	case "bash":
		return "source <(repay completion bash)", "repay completion bash > ~/.local/share/bash-completion/completions/repay"
	case "zsh":
		return "source <(repay completion zsh)", `repay completion zsh > "${fpath[1]}/_repay"`
	case "fish":
		return "repay completion fish | source", "repay completion fish > ~/.config/fish/completions/repay.fish"
	}
	return "repay completion powershell | Out-String | Invoke-Expression", "repay completion powershell >> $PROFILE"
}

// addCompletion adds the library's command that writes scripts for shells, in the words
// of this program.
func (g *global) addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		panic(err) // a test runs it
	}
	completion.Short, completion.Long = g.say(tCompletion), g.say(tCompletionLong)
	completion.Use = "completion SHELL"
	var shells []string
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return unknownName(g.say, tNoShell, args[0], shells)
	}
	for _, cmd := range completion.Commands() {
		shells = append(shells, cmd.Name())
		now, always := completionOf(cmd.Name())
		cmd.Short = g.say(tCompletionOf, cmd.Name())
		cmd.Long = g.say(tCompletionIn, "  "+now+"\n", "  "+always)
		if cmd.Name() == "bash" {
			cmd.Long += "\n" + g.say(tNeedsPackage)
		}
		cmd.Flags().BoolP("help", "h", false, g.say(tFlagHelp))
		if f := cmd.Flags().Lookup("no-descriptions"); f != nil {
			f.Usage = g.say(tFlagNoDescriptions)
		}
	}
}
