package main

import (
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/dossier"
	"repay/planner/topics"
)

// booksOnly completes arguments to books and directories.
func booksOnly(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// completeNames completes --loan, --keep and --offer from the book already typed.
func completeNames(g *global, cmd *cobra.Command) {
	complete := func(names func(*loaded) []string) cobra.CompletionFunc {
		return func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			return startingWith(typed, g.typedNames(args, names)), cobra.ShellCompDirectiveNoFileComp
		}
	}
	// The errors are for flags that do not exist.
	_ = cmd.RegisterFlagCompletionFunc("loan", complete((*loaded).ids))
	_ = cmd.RegisterFlagCompletionFunc("keep", complete((*loaded).ids))
	_ = cmd.RegisterFlagCompletionFunc("offer", complete(func(l *loaded) []string {
		id, _ := cmd.Flags().GetString("loan")
		i := dossier.Index(l.Case.Loans, id)
		if id != "" && i < 0 {
			return nil
		}
		return l.offerNames(i)
	}))
}

// described are values with what each is, which shells show beside them.
func described(items []topics.Item) []cobra.Completion {
	list := make([]cobra.Completion, len(items))
	for i, x := range items {
		list[i] = cobra.CompletionWithDesc(x.Name, x.Says)
	}
	return list
}

// completeFrom completes a flag from a few values.
func completeFrom(cmd *cobra.Command, flag string, items []topics.Item) {
	// The error is for a flag that does not exist.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(described(items), cobra.ShellCompDirectiveNoFileComp))
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

// typedNames reads the books on the command line, or the one that is found; one that
// cannot be read has no names to offer, and standard input is left alone.
func (g *global) typedNames(args []string, names func(*loaded) []string) []string {
	var out []string
	list, _ := g.books(onlyBooks(args))
	for _, name := range list {
		if name == "-" {
			continue
		}
		data, err := g.read(name)
		if err != nil {
			continue
		}
		known, _ := g.names() // else the built-in ones
		if b, _ := book.ParseWith(known, name, data); b != nil {
			out = append(out, names(g.open(name, b, false))...)
		}
	}
	return out
}
