package book

import (
	"fmt"
	"reflect"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field"
)

// TestDefaultsOfTable: a field that is left out is read as its default in the table.
func TestDefaultsOfTable(t *testing.T) {
	compared := map[*field.Field]bool{}
	for _, src := range richBooks {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(src), &doc); err != nil {
			t.Fatal(err)
		}
		parsed := func() *Book {
			out, err := yaml.Marshal(&doc)
			if err != nil {
				t.Fatal(err)
			}
			b, _ := Parse("book.yaml", out)
			return b
		}
		eachRecord(doc.Content[0], &field.Book, func(n *yaml.Node, of *field.Record) {
			was := n.Content
			for f := range of.All() {
				if f.Default == nil || has(n, "preset") || f.Key == "interest_mode" && has(n, "owed") {
					continue // a preset fills in its own; beside owed nothing is said of the card
				}
				n.Content = without(was, f.Key)
				absent := parsed()
				n.Content = append(without(was, f.Key), &yaml.Node{Kind: yaml.ScalarNode, Value: f.Key}, &yaml.Node{Kind: yaml.ScalarNode, Value: fmt.Sprint(f.Default)})
				given := parsed()
				n.Content = was
				if absent == nil || given == nil {
					continue // it is needed, or does not go with what else is written
				}
				compared[f] = true
				if !reflect.DeepEqual(absent.Loans, given.Loans) || !reflect.DeepEqual(absent.Household, given.Household) || !reflect.DeepEqual(absent.Details, given.Details) {
					t.Errorf("%s.%s: left out it is not %v", of.Name, f.Key, f.Default)
				}
			}
		})
	}
	if len(compared) < 45 {
		t.Errorf("only %d defaults were compared", len(compared))
	}
}

// eachRecord visits the records of a book, those of offers too.
func eachRecord(n *yaml.Node, of *field.Record, visit func(*yaml.Node, *field.Record)) {
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			eachRecord(item, of, visit)
		}
	case yaml.MappingNode:
		visit(n, of)
		for i := 0; i+1 < len(n.Content); i += 2 {
			if f := of.Field(n.Content[i].Value); f != nil && f.Of != nil {
				eachRecord(n.Content[i+1], f.Of, visit)
			}
		}
	}
}

// has reports a key of a mapping.
func has(n *yaml.Node, key string) bool { return len(without(n.Content, key)) < len(n.Content) }

// without is the content of a mapping with one key less.
func without(content []*yaml.Node, key string) (rest []*yaml.Node) {
	for i := 0; i+1 < len(content); i += 2 {
		if content[i].Value != key {
			rest = append(rest, content[i], content[i+1])
		}
	}
	return rest
}
