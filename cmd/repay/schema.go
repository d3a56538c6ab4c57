package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/schema"
	"repay/planner/lang"
	"repay/planner/pages"
	"repay/planner/record"
)

var (
	tSchema     = lang.Text{ZH: "账本的 JSON Schema（给编辑器用），或输出的", EN: "the JSON Schema of a book, for editors, or of an output"}
	tSchemaLong = lang.Text{
		ZH: `输出 JSON Schema：不写 NAME 就是账本的，编辑器靠它补全字段、解释字段、
标出写错的地方；{1} 是 -O json 输出的。
账本的说明有中文和英文，写了 --lang 就只有一种。`,
		EN: `Prints a JSON Schema: of the book without a NAME, by which an editor completes
fields, explains them and marks what is wrong; or of what -O json writes:
{1}. The
book's speaks Chinese and English, or one of them with --lang.`,
	}
	tOneSchema = lang.Text{ZH: "{1} 一次只输出一个，多了 {2}", EN: "{1} prints one at a time: {2}"}
)

func newSchema(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "schema [NAME]",
		Short:   g.say(tSchema),
		Long:    g.say(tSchemaLong, strings.Join(schemaNames()[1:], " ")),
		Example: "  repay schema -o book.schema.json\n  repay schema status",
		Args:    atMost(1, g.say, tOneSchema),
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
	names := []string{"book"}
	for _, k := range records() {
		names = append(names, k.Name)
	}
	return append(names, "errors")
}

var (
	tSchemaIsJSON  = lang.Text{ZH: "schema 只能是 JSON，不能是 {1}", EN: "a schema is JSON, not {1}"}
	tUnknownSchema = lang.Text{ZH: "没有叫 {1} 的 schema", EN: "no schema is called {1}"}
)

// schema writes one schema. That of the book speaks both languages, unless
// --lang names one: who writes a book need not be who set up the editor.
func (g *global) schema(name string) error {
	if !plain(g.format) {
		return usage(g.say(tSchemaIsJSON, g.format.name), "-O json")
	}
	if err := g.guardOutput(nil); err != nil {
		return err
	}
	var made []byte
	switch name {
	case "book":
		var langs []lang.Lang
		if l, ok := lang.Parse(g.lang); ok {
			langs = append(langs, l)
		}
		made = schema.Book(langs...)
	case "errors":
		made = schema.Errors(errorCodes())
	default:
		i := slices.IndexFunc(records(), func(k record.Kind) bool { return k.Name == name })
		if i < 0 {
			return unknownName(g.say, tUnknownSchema, name, schemaNames())
		}
		made = records()[i].Schema(record.Lists{
			Warnings: slices.Concat(book.WarningCodes(), pages.WarningCodes()), Lenders: field.LenderTypes.Names(),
		})
	}
	return g.print(text(made))
}
