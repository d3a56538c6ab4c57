package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"repay/planner/lang"
)

// perBook is what a command makes of one book.
type perBook func(*loaded) (result, error)

// batchable are the commands that a batch may run on each of its books; the first is
// run where --command names none. Nothing that they do to one book may depend on
// another's.
var batchable = []struct {
	name string
	of   func(*global) (*cobra.Command, perBook)
}{
	{"status", func(g *global) (*cobra.Command, perBook) {
		o := &statusOptions{global: g}
		return o.cobra(), o.status
	}},
	{"compare", func(g *global) (*cobra.Command, perBook) {
		o := &compareOptions{global: g}
		return o.cobra(), o.compare
	}},
	{"plan", func(g *global) (*cobra.Command, perBook) {
		o := &planOptions{global: g}
		return o.cobra(), o.plan
	}},
	{"ask", func(g *global) (*cobra.Command, perBook) {
		o := &askOptions{global: g}
		return o.cobra(), o.askAlone
	}},
	{"rules", func(g *global) (*cobra.Command, perBook) {
		o := &rulesOptions{global: g}
		return o.cobra(), o.check
	}},
}

func batchableNames() (names []string) {
	for _, c := range batchable {
		names = append(names, c.name)
	}
	return names
}

var (
	tQuoteOpen      = lang.Text{ZH: "--command 里有一个引号 {1} 没有关上", EN: "--command has a quote {1} that is not closed"}
	tNoBookHere     = lang.Text{ZH: "--command 里不写账本：{1}", EN: "--command names no book: {1}"}
	tBooksAreInput  = lang.Text{ZH: "去掉它：账本从文件或标准输入来", EN: "leave it out: the books come from files or standard input"}
	tWithinQuotes   = lang.Text{ZH: "命令自己的选项写在引号里：--command \"{1} {2} ...\"", EN: "flags of the command go within the quotes: --command \"{1} {2} ...\""}
	tFlagOfBatch    = lang.Text{ZH: "{1} 不写在 --command 里", EN: "{1} does not go within --command"}
	tFlagOfBatchFix = lang.Text{ZH: "写在外面：repay batch {1} ...", EN: "write it outside: repay batch {1} ..."}
)

// commandNamed is what --command names: a command, perhaps with flags, which are
// read and checked as the command itself does.
func (o *batchOptions) commandNamed(text string) (perBook, error) {
	words, open := shellWords(text)
	if open != "" {
		return nil, usage(o.say(tQuoteOpen, open), "")
	}
	if len(words) == 0 {
		words = []string{""}
	}
	for _, c := range batchable {
		if c.name == words[0] {
			cmd, do := c.of(o.global)
			(&cobra.Command{Use: "repay"}).AddCommand(cmd) // so that it is called by its whole name
			return do, o.checkCommand(cmd, words[1:])
		}
	}
	return nil, unknownName(o.say, tUnknownValue, words[0], batchableNames(), "--command")
}

// checkCommand reads the flags of a command.
func (o *batchOptions) checkCommand(cmd *cobra.Command, words []string) error {
	if err := cmd.Flags().Parse(words); err != nil {
		return o.flagOf(cmd, err)
	}
	if rest := cmd.Flags().Args(); len(rest) > 0 {
		return usage(o.say(tNoBookHere, rest[0]), o.say(tBooksAreInput))
	}
	if cmd.PreRunE != nil {
		return cmd.PreRunE(cmd, nil)
	}
	return nil
}

// flagOf is the failure of a flag that does not parse; one of every command is
// written elsewhere.
func (o *batchOptions) flagOf(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return usage(o.say(tFlagOfBatch, "--help"), o.say(tSeeHelp, cmd.CommandPath()))
	case errors.As(err, &unknown):
		everywhere := &cobra.Command{}
		o.addTo(everywhere)
		name := unknown.GetSpecifiedName()
		if f := everywhere.PersistentFlags().Lookup(name); f != nil {
			return usage(o.say(tFlagOfBatch, "--"+name), o.say(tFlagOfBatchFix, "--"+name))
		}
	}
	return o.flagError(cmd, err)
}

// misplaced is the failure of a flag that does not parse: one of the command that is
// named belongs within the quotes.
func (o *batchOptions) misplaced(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		name := unknown.GetSpecifiedName()
		var have []string // the commands with that flag
		for _, c := range batchable {
			if of, _ := c.of(o.global); of.Flags().Lookup(name) != nil {
				have = append(have, c.name)
			}
		}
		if len(have) > 0 {
			named := max(0, slices.Index(have, o.command))
			return usage(o.say(tUnknownFlag, "--"+name), o.say(tWithinQuotes, have[named], "--"+name))
		}
	}
	return o.flagError(cmd, err)
}

// shellWords cuts a text into words at its spaces, as a shell does; within quotes
// there are none. A quote that is not closed is returned.
func shellWords(text string) (words []string, open string) {
	var word strings.Builder
	within := false // a word
	for _, c := range text {
		switch {
		case string(c) == open:
			open = ""
		case open != "":
			word.WriteRune(c)
		case c == '\'' || c == '"':
			open, within = string(c), true
		case c != ' ' && c != '\t' && c != '\n':
			word.WriteRune(c)
			within = true
		case within:
			words, within = append(words, word.String()), false
			word.Reset()
		}
	}
	if within {
		words = append(words, word.String())
	}
	return words, open
}
