package book

import (
	"slices"

	"repay/planner/book/fault"
	fld "repay/planner/book/field"
	"repay/planner/internal/schema"
)

// ErrorsSchema returns the JSON Schema of the record that lists what is wrong
// with a book, repay/errors/v1.
func ErrorsSchema() []byte {
	const name = "repay/errors/v1"
	one := schema.Written(fault.Record{}, schema.Meanings{
		"file":    {Says: "The file that was read."},
		"line":    {Says: "The line, from 1."},
		"column":  {Says: "The column, from 1, in characters."},
		"path":    {Says: "The field, such as loans[0].rate; empty where it is about the text."},
		"code":    {Among: codesOf(false), Says: "What kind of error it is."},
		"message": {Says: "The error in words."},
		"remedy":  {Says: "What to write instead; may be empty."},
	}, nil)
	properties := schema.Object{}.
		With("schema", schema.Type("string").With("enum", []any{name}).With("description", "The name of this schema.")).
		With("errors", schema.Array(one).With("description", "Every error of the book, in the order of the file."))
	top := schema.Object{}.
		With("$schema", schema.Draft).
		With("title", name).
		With("description", "What is wrong with a book.")
	return schema.Join(top, schema.Record(properties), schema.Required("schema", "errors")).Bytes()
}

// WarningCodes lists the codes of all warnings.
func WarningCodes() []string { return codesOf(true) }

// LenderTypes lists the types of lenders, as books and records write them.
func LenderTypes() []string {
	var types []string
	for _, c := range fld.LenderTypes {
		types = append(types, c.Name)
	}
	return types
}

// codesOf lists the codes of warnings, or of errors, in the order of the
// alphabet.
func codesOf(warnings bool) []string {
	var list []string
	for _, k := range allKinds() {
		if k.Warning == warnings {
			list = append(list, string(k.Code))
		}
	}
	slices.Sort(list)
	return list
}
