package schema

import (
	"repay/planner/book/fault"
	"repay/planner/internal/schema"
)

// Errors returns the JSON Schema of the record that lists what is wrong with a
// book, repay/errors/v1; codes are those that an error may have.
func Errors(codes []string) []byte {
	const name = fault.Schema
	one := schema.Written(fault.Record{}, schema.Meanings{
		"file":    {Says: "The file that was read."},
		"line":    {Says: "The line, from 1."},
		"column":  {Says: "The column, from 1, in characters."},
		"path":    {Says: "The field, such as loans[0].rate; empty where it is about the text."},
		"code":    {Among: codes, Says: "What kind of error it is."},
		"message": {Says: "The error in words."},
		"remedy":  {Says: "What to write instead; may be empty."},
	}, nil, nil)
	properties := schema.Object{}.
		With("schema", schema.Type("string").With("enum", []any{name}).With("description", "The name of this schema.")).
		With("number", schema.Type("integer").With("minimum", 0).With("description", "In a batch: the number of the line or document, from 1, or that which the line begins with.")).
		With("errors", schema.Array(one).With("description", "Every error of the book, in the order of the file."))
	top := schema.Object{}.
		With("$schema", schema.Draft).
		With("title", name).
		With("description", "What is wrong with a book.")
	return schema.Join(top, schema.Record(properties), schema.Required("schema", "errors")).Bytes()
}
