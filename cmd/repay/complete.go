package main

import (
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
)

// booksOnly completes arguments to books and directories.
func booksOnly(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// completeNames completes --loan and --offer from the book already typed.
func completeNames(g *global, cmd *cobra.Command) {
	complete := func(names func(*loaded) []string) cobra.CompletionFunc {
		return func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			return startingWith(typed, g.typedNames(args, names)), cobra.ShellCompDirectiveNoFileComp
		}
	}
	// The errors are for flags that do not exist.
	_ = cmd.RegisterFlagCompletionFunc("loan", complete((*loaded).ids))
	_ = cmd.RegisterFlagCompletionFunc("offer", complete(func(l *loaded) []string {
		id, _ := cmd.Flags().GetString("loan")
		i := indexOf(l.c.Loans, id)
		if id != "" && i < 0 {
			return nil
		}
		return l.offerNames(i)
	}))
}

// startingWith keeps the names that begin as typed.
func startingWith(typed string, names []string) []string {
	var out []string
	for _, name := range names {
		if strings.HasPrefix(name, typed) {
			out = append(out, name)
		}
	}
	return out
}

// typedNames reads the books on the command line; one that cannot be read has
// no names to offer, and standard input is left alone.
func (g *global) typedNames(args []string, names func(*loaded) []string) []string {
	var out []string
	list, _ := g.sources(args)
	for _, s := range list {
		if s.name == "-" {
			continue
		}
		data, err := g.read(s)
		if err != nil {
			continue
		}
		known, _ := g.products() // else the built-in ones
		if b, _ := book.ParseWith(known, s.name, data); b != nil {
			out = append(out, names(g.open(s, b, false))...)
		}
	}
	return out
}
