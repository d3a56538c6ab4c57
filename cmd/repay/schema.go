package main

import (
	"slices"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/record"
	"repay/planner/report"
)

func newSchema(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "schema [NAME]",
		Short:   g.say(tSchema),
		Long:    g.say(tSchemaLong),
		Example: "  repay schema -o book.schema.json\n  repay schema status",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage(g.say(tOneSchema, cmd.CommandPath(), args[1]), "")
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return schemaNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return g.schema(append(args, "book")[0]) },
	}
}

// schemaNames are the schemas: that of the book, and those of the records.
func schemaNames() []string {
	return slices.Concat([]string{"book"}, record.Schemas(), []string{"errors"})
}

// schema writes one schema. That of the book speaks both languages, unless
// --lang names one: who writes a book need not be who set up the editor.
func (g *global) schema(name string) error {
	if g.format != "json" && g.format != "table" {
		return usage(g.say(tSchemaIsJSON, g.format), "-O json")
	}
	if err := g.guardOutput(nil); err != nil {
		return err
	}
	var text []byte
	switch name {
	case "book":
		var langs []lang.Lang
		if l, ok := lang.Parse(g.lang); ok {
			langs = append(langs, l)
		}
		text = book.Schema(langs...)
	case "errors":
		text = book.ErrorsSchema()
	default:
		var ok bool
		lists := record.Lists{Warnings: slices.Concat(book.WarningCodes(), report.WarningCodes()), Lenders: book.LenderTypes(), Params: report.ParamsSchema()}
		if text, ok = record.Schema(name, lists); !ok {
			return unknownName(g.say, tUnknownSchema, name, schemaNames())
		}
	}
	return g.print(text)
}
