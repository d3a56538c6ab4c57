package book

import (
	"bytes"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"repay/planner/book/schema"
	"repay/planner/book/source"
	"repay/planner/enum"
)

// bookSchema is the schema of a book, ready to check one.
var bookSchema = sync.OnceValue(func() *jsonschema.Schema { return compiled("") })

// compiled is a part of the schema.
func compiled(fragment string) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Book()))
	if err != nil {
		panic(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("book.schema.json", doc); err != nil {
		panic(err)
	}
	return c.MustCompile("book.schema.json" + fragment)
}

// kinds are the definitions that were asked for, by name.
var kinds sync.Map

// lawfulScalar checks that a text that the reader takes for a value, unless
// there is a complaint, is one of its kind by the schema too, typed as it is
// or in quotes.
func lawfulScalar(t testing.TB, kind, text string, bad *complaint) {
	t.Helper()
	if bad != nil {
		return
	}
	known, ok := kinds.Load(kind)
	if !ok {
		known, _ = kinds.LoadOrStore(kind, compiled("#/definitions/"+kind))
	}
	for _, style := range []yaml.Style{0, yaml.DoubleQuotedStyle} {
		if err := known.(*jsonschema.Schema).Validate(plainJSON(&yaml.Node{Kind: yaml.ScalarNode, Value: text, Style: style})); err != nil {
			t.Errorf("%q is read as %s, the schema refuses it: %v", text, kind, err)
		}
	}
}

// readableText is what the YAML library first gets of a file.
func readableText(src []byte) (text []byte) {
	source.Read(bookFormat, "book.yaml", src, func(of *source.Reading, _ *source.Node) {
		if text == nil {
			text = of.File.Text
		}
	})
	return text
}

// refuses is why the schema refuses a book; nil: it does not.
func refuses(src []byte) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(readableText(src), &doc); err != nil || len(doc.Content) == 0 {
		return nil // an editor says so before it looks at the schema
	}
	return bookSchema().Validate(plainJSON(doc.Content[0]))
}

// lawful checks that a book that the reader accepts is one by the schema too.
func lawful(t testing.TB, src []byte) {
	t.Helper()
	if err := refuses(src); err != nil {
		t.Errorf("the reader accepts, the schema refuses: %v\n%s", err, src)
	}
}

var (
	coreInt   = regexp.MustCompile(`^[-+]?[0-9]+$`)
	coreOctal = regexp.MustCompile(`^0o([0-7]+)$`)
	coreHex   = regexp.MustCompile(`^0x([0-9a-fA-F]+)$`)
	coreFloat = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
	coreInf   = regexp.MustCompile(`^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$`)
)

// plainJSON is what an editor's schema sees of a value: by the core schema of
// YAML 1.2, in which a date and yes are texts and 010 is ten. Blanks around a
// key, and signs within a Chinese one, are what the schema cannot see.
func plainJSON(n *yaml.Node) any {
	switch n.Kind {
	case yaml.AliasNode:
		return plainJSON(n.Alias)
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := strings.TrimSpace(n.Content[i].Value)
			if enum.HasHan(key) {
				key = enum.Fold(key)
			}
			m[key] = plainJSON(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, plainJSON(item))
		}
		return list
	}
	s := n.Value
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return s
	}
	whole := func(digits string, base int) any {
		k, _ := new(big.Int).SetString(strings.TrimPrefix(digits, "+"), base)
		return json.Number(k.String())
	}
	switch {
	case slices.Contains([]string{"", "~", "null", "Null", "NULL"}, s):
		return nil
	case slices.Contains([]string{"true", "True", "TRUE"}, s):
		return true
	case slices.Contains([]string{"false", "False", "FALSE"}, s):
		return false
	case coreInt.MatchString(s):
		return whole(s, 10)
	case coreOctal.MatchString(s):
		return whole(s[2:], 8)
	case coreHex.MatchString(s):
		return whole(s[2:], 16)
	case coreFloat.MatchString(s):
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			f = 1e300
		}
		return f
	case coreInf.MatchString(s):
		return 1e300
	}
	return s
}

const schemaFile = "../../examples/book.schema.json"

// TestSchemaFile: the examples name a schema that is the one printed.
func TestSchemaFile(t *testing.T) {
	if *update {
		if err := os.WriteFile(schemaFile, schema.Book(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(readFile(t, schemaFile), schema.Book()) {
		t.Errorf("%s is not the schema: go test ./planner/book -update", schemaFile)
	}
	for _, name := range examples(t) {
		src := readFile(t, name)
		if err := refuses(src); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		modeline := "# yaml-language-server: $schema=" + filepath.Base(schemaFile) + "\n"
		if !strings.HasPrefix(string(src), modeline) {
			t.Errorf("%s does not begin with %s", name, modeline)
		}
	}
}
