package book

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"os"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/rules"
)

// The files of what the program knows by itself.
const (
	rulesFile   = "../rules/rules.yaml"
	presetsFile = "../rules/presets.yaml"
)

// TestBuiltIn holds the rules and presets that are built in against the files
// that they are written from.
func TestBuiltIn(t *testing.T) {
	lines, faults := Rules("rules.yaml", readFile(t, rulesFile))
	presets, more := (&Presets{}).With("presets.yaml", readFile(t, presetsFile))
	if faults = append(faults, more...); len(faults) > 0 {
		t.Fatal(faults[0].Render(lang.EN))
	}
	for _, c := range []struct {
		file, from, name string
		value            any
	}{
		{"../rules/builtin_lines.go", "rules.yaml", "builtInLines", lines},
		{"../rules/builtin_presets.go", "presets.yaml", "builtInPresets", presets.List()},
	} {
		want := generated(t, c.from, c.name, c.value)
		if *update {
			if err := os.WriteFile(c.file, want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got := readFile(t, c.file); !bytes.Equal(got, want) {
			t.Errorf("%s differs from %s: go test ./planner/book -run TestBuiltIn -update writes it", c.file, c.from)
		}
	}
}

// TestBuiltInValues: what is built in is what the files say, and the values of
// a preset are parsed to what they are in its file.
func TestBuiltInValues(t *testing.T) {
	lines, _ := Rules("rules.yaml", readFile(t, rulesFile))
	if !reflect.DeepEqual(rules.BuiltIn(), lines) {
		t.Error("the built-in rules are not those of the file")
	}
	presets, _ := (&Presets{}).With("presets.yaml", readFile(t, presetsFile))
	if !reflect.DeepEqual(BuiltIn().List(), presets.List()) {
		t.Fatal("the built-in presets are not those of the file")
	}
	for i, p := range presets.list {
		got, want := BuiltIn().list[i].fields(), p.fields()
		if len(got) != len(want) {
			t.Fatalf("%s has %d values, want %d", p.Name, len(got), len(want))
		}
		for j, f := range want {
			at := &source.Node{}
			if got[j].name() != f.name() || !reflect.DeepEqual(got[j].value.CopyTo(at, nil, ""), f.value.CopyTo(at, nil, "")) {
				t.Errorf("%s: %s is %s, want %s: %s", p.Name, got[j].name(), inLine(got[j].value), f.name(), inLine(f.value))
			}
		}
	}
}

// generated writes a value of package rules as the Go function that returns it.
func generated(t *testing.T, from, name string, value any) []byte {
	t.Helper()
	var w goWriter
	v := reflect.ValueOf(value)
	body := fmt.Sprintf("func %s() %s {\nreturn %s\n}\n", name, w.typeName(v.Type()), w.value(v, false))
	src := "// Code generated from " + from + " by the tests of package book. DO NOT EDIT.\n\npackage rules\n\nimport (\n"
	for _, path := range slices.Sorted(maps.Keys(w.imports)) {
		src += strconv.Quote(path) + "\n"
	}
	out, err := format.Source([]byte(src + ")\n\n" + body))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// goWriter writes values as the Go of package rules.
type goWriter struct{ imports map[string]bool }

// value writes v. Fields that are zero are left out; dates and ratios are calls
// of their constructors. In a list the type of an item is known: it is elided.
func (w *goWriter) value(v reflect.Value, elided bool) string {
	switch x := v.Interface().(type) {
	case calendar.Date:
		y, m, d := x.Civil()
		return fmt.Sprintf("%s(%d, %d, %d)", w.name("repay/planner/calendar", "Of"), y, m, d)
	case money.Ratio:
		n, d, _ := x.Pair()
		return fmt.Sprintf("%s(%d, %d)", w.name("repay/planner/money", "NewRatio"), n, d)
	}
	typeName := ""
	if !elided {
		typeName = w.typeName(v.Type())
	}
	var parts []string
	switch v.Kind() {
	case reflect.Pointer:
		text := w.value(v.Elem(), elided)
		if !elided {
			text = "&" + text
		}
		return text
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); !f.IsZero() {
				parts = append(parts, v.Type().Field(i).Name+": "+w.value(f, false))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, w.value(v.Index(i), true))
		}
	default:
		return fmt.Sprintf("%#v", v.Interface())
	}
	if line := strings.Join(parts, ", "); len(line) < 120 && !strings.Contains(line, "\n") {
		return typeName + "{" + line + "}"
	}
	return typeName + "{\n" + strings.Join(parts, ",\n") + ",\n}"
}

// typeName writes a type as the package writes it.
func (w *goWriter) typeName(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Pointer:
		return "*" + w.typeName(t.Elem())
	case t.Kind() == reflect.Slice && t.Name() == "":
		return "[]" + w.typeName(t.Elem())
	case t.PkgPath() == "" || t.PkgPath() == "repay/planner/rules":
		return t.Name()
	}
	return w.name(t.PkgPath(), t.Name())
}

// name writes a name of another package, and imports it.
func (w *goWriter) name(pkg, name string) string {
	if w.imports == nil {
		w.imports = map[string]bool{}
	}
	w.imports[pkg] = true
	return path.Base(pkg) + "." + name
}
