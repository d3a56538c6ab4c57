package rules_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"repay/planner/rules"
)

// TestListsAreWhole: each constant of a closed list is in the list from which the
// reader, the schema of the record and the tests of its words take it.
func TestListsAreWhole(t *testing.T) {
	consts := constants(t)
	for of, list := range map[string][]string{
		"Measure": words(rules.Measures), "Compare": words(rules.Compares), "Counts": words(rules.CountsList),
		"RunsFrom": words(rules.RunsFroms), "Restart": words(rules.Restarts), "Certainty": words(rules.Certainties),
		"Fact": words(rules.FactNames), "Kind": words(rules.Kinds), "FigureName": words(rules.FigureNames),
		"Doubt": words(rules.DoubtKinds), "Standing": words(rules.Standings), "Reason": words(rules.Reasons),
	} {
		got := slices.Sorted(slices.Values(list))
		want := slices.DeleteFunc(consts[of], func(word string) bool { return word == "" }) // far: not told of
		if slices.Sort(want); !slices.Equal(got, want) {
			t.Errorf("the list of %s has %q, its constants are %q", of, got, want)
		}
	}
}

func words[T ~string](list []T) (out []string) {
	for _, x := range list {
		out = append(out, string(x))
	}
	return out
}

// constants are the texts of the package's constants by their type.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	of := map[string][]string{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "builtin_") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && spec.Type != nil && len(spec.Values) == 1 {
				kind, named := spec.Type.(*ast.Ident)
				if text, literal := spec.Values[0].(*ast.BasicLit); named && literal && text.Kind == token.STRING {
					word, _ := strconv.Unquote(text.Value)
					of[kind.Name] = append(of[kind.Name], word)
				}
			}
			return true
		})
	}
	return of
}
