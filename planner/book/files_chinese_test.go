package book

import (
	"path/filepath"
	"reflect"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field"
)

// inChinese is a file of presets or rules with Chinese keys at every depth.
func inChinese(t *testing.T, src []byte, top *field.Record) []byte {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		t.Fatal(err)
	}
	chinese := func(names []string) string { return names[min(1, len(names)-1)] }
	var inner func(n *yaml.Node)
	inner = func(n *yaml.Node) {
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i].Value, n.Content[i+1]
			switch of := (&field.BothLanguages); {
			case key == "fields" && value.Kind == yaml.MappingNode:
				renamed(value, &field.Loan, chinese)
			case value.Kind == yaml.MappingNode && len(value.Content) > 0 && of.Has(value.Content[0].Value):
				renamed(value, of, chinese)
			}
		}
		for _, below := range n.Content {
			inner(below)
		}
	}
	inner(&doc)
	renamed(&doc, top, chinese)
	text, err := yaml.Marshal(&doc)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestFilesInChinese: a file of rules, or of presets, is the same in Chinese keys,
// at every depth.
func TestFilesInChinese(t *testing.T) {
	files, err := filepath.Glob("../rules/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		src := readFile(t, file)
		if filepath.Base(file) == "presets.yaml" {
			want, faults := (&Presets{}).With(file, src)
			got, more := (&Presets{}).With(file, inChinese(t, src, &field.Presets))
			if len(faults)+len(more) > 0 || !reflect.DeepEqual(got.List(), want.List()) {
				t.Errorf("%s: %v %v", file, faults, more)
			}
			continue
		}
		want, _ := Rules(file, src)
		got, faults := Rules(file, inChinese(t, src, &field.Rules))
		if got == nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v", file, faults)
		}
	}
}
