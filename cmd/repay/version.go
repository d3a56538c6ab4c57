package main

import (
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/record"
	"repay/planner/rules"
)

var (
	tVersion     = lang.Text{ZH: "程序的版本、提交、规定的日期", EN: "the program's version, its commit, the dates of its rules"}
	tNoArguments = lang.Text{ZH: "{1} 后面不用写东西，多了 {2}", EN: "{1} takes no argument: {2}"}
)

func newVersion(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: g.say(tVersion),
		Args:  atMost(0, g.say, tNoArguments),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := g.onlyIn(cmd.CommandPath(), plain); err != nil {
				return err
			}
			if err := g.guardOutput(nil); err != nil {
				return err
			}
			return g.print(g.writeVersion)
		},
	}
}

func (g *global) writeVersion(w io.Writer) error {
	b := buildOf(g.w.built())
	if g.format.records != nil {
		return g.format.records(w, record.OfVersion(b))
	}
	_, err := fmt.Fprintf(w, "repay %s\n%s", record.Version, g.versionLines(b))
	return err
}

// buildOf is what a program says of how it was built. Sources that come without their
// history, and tests, know no commit.
func buildOf(info *debug.BuildInfo) record.Build {
	b := record.Build{Go: info.GoVersion}
	for _, s := range info.Settings {
		switch s.Key {
		case "GOOS":
			b.OS = s.Value
		case "GOARCH":
			b.Arch = s.Value
		case "vcs.revision":
			b.Commit = s.Value
		case "vcs.time":
			b.Committed = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	return b
}

var (
	tBuilt         = lang.Text{ZH: "构建：{1} {2}/{3}", EN: "built by {1} for {2}/{3}"}
	tCommit        = lang.Text{ZH: "提交：{1} {2}", EN: "commit {1} of {2}"}
	tModified      = lang.Text{ZH: "，之后又改过", EN: ", changed since"}
	tCommitUnknown = lang.Text{ZH: "提交：不知道", EN: "commit unknown"}
	tRulesRead     = lang.Text{ZH: "规则（{1}）：查于 {2}，最新的自 {3}", EN: "rules of {1}: read {2}, the newest from {3}"}
	tPresetsRead   = lang.Text{ZH: "产品资料：查于 {1}", EN: "presets: read {1}"}
	tReadOverDays  = lang.Text{ZH: "{1} 到 {2}", EN: "{1} to {2}"}
)

// versionLines are what follows the version: the build, and when its rules were read.
func (g *global) versionLines(b record.Build) string {
	var s strings.Builder
	width := g.terminal().Width
	line := func(text string) { s.WriteString(strings.Join(cells.Wrap(text, width), "\n") + "\n") }
	line(g.say(tBuilt, b.Go, b.OS, b.Arch))
	commit := g.say(tCommitUnknown)
	if b.Commit != "" {
		commit = g.say(tCommit, b.Commit, strings.SplitN(b.Committed, "T", 2)[0])
	}
	if b.Modified {
		commit += g.say(tModified)
	}
	line(commit)
	l := g.w.language(g.lang, nil, false)
	for _, country := range rules.Countries {
		lines := rules.For(country)
		line(g.say(tRulesRead, lines.Name.In(l), g.readOn(lines.Read()), lines.Newest().String()))
	}
	line(g.say(tPresetsRead, g.readOn(rules.ReadPresets(rules.BuiltInPresets()))))
	return s.String()
}

// readOn are the days on which something was read.
func (g *global) readOn(s rules.Span) string {
	if s.From == s.Until {
		return s.From.String()
	}
	return g.say(tReadOverDays, s.From.String(), s.Until.String())
}
