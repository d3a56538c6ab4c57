package schema

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"repay/planner/enum"
	"repay/planner/lang"
)

// TestIsOne: it says what it should, the same in every run, in the
// languages that were asked for.
func TestIsOne(t *testing.T) {
	meta := jsonschema.NewCompiler()
	draft := meta.MustCompile("http://json-schema.org/draft-07/schema#")
	for _, langs := range [][]lang.Lang{nil, {lang.ZH}, {lang.EN}} {
		got := Book(langs...)
		if !bytes.Equal(got, Book(langs...)) {
			t.Error("not the same twice")
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		if err := draft.Validate(doc); err != nil {
			t.Error(err)
		}
		walk(doc, "", func(path string, o map[string]any) {
			properties, _ := o["properties"].(map[string]any)
			for key, p := range properties {
				field, ok := p.(map[string]any)
				if !ok || strings.Contains(path, "/if") {
					continue // a rule, not a field
				}
				said, _ := field["description"].(string)
				zh, en, both := strings.Cut(said, "\n\n")
				if said == "" || both != (langs == nil) {
					t.Errorf("%s/%s says %q", path, key, said)
				}
				if langs == nil && (!enum.HasHan(zh) || enum.HasHan(en)) {
					t.Errorf("%s/%s: %q is not in Chinese, then in English", path, key, said)
				}
				if len(langs) == 1 && enum.HasHan(said) != (langs[0] == lang.ZH) {
					t.Errorf("%s/%s: %q is in another language than %s", path, key, said, langs[0])
				}
			}
		})
	}
}

// walk visits every object of a JSON document.
func walk(v any, path string, visit func(path string, o map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		visit(path, v)
		for key, below := range v {
			walk(below, path+"/"+key, visit)
		}
	case []any:
		for i, below := range v {
			walk(below, path+"/"+strconv.Itoa(i), visit)
		}
	}
}

// TestPatternsAreShared: Go and JavaScript must read a pattern alike.
func TestPatternsAreShared(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Book()))
	if err != nil {
		t.Fatal(err)
	}
	goOnly := regexp.MustCompile(`\(\?[^:]|\\[^\\.+*?()|\[\]{}^$stnr]|\[:`)
	n := 0
	walk(doc, "", func(path string, o map[string]any) {
		p, ok := o["pattern"].(string)
		if !ok {
			return
		}
		n++
		if m := goOnly.FindString(p); m != "" {
			t.Errorf("%s has %s: %s", path, m, p)
		}
	})
	if n < 20 {
		t.Errorf("only %d patterns", n)
	}
}
