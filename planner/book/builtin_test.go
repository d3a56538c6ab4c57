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

	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/rules"
)

const (
	dataDir     = "../rules/"
	presetsFile = dataDir + "presets.yaml"
)

// fileOf is the file of a country's rules.
func fileOf(country string) string { return strings.ToLower(country) + ".yaml" }

// countryFiles reads the files of all countries. A file may name the types of
// lenders that another adds.
func countryFiles(t testing.TB) map[string]*rules.Lines {
	t.Helper()
	var types []rules.LenderType
	for _, country := range rules.Countries {
		source.Read(rulesFormat, "", readFile(t, dataDir+fileOf(country)), func(of *source.Reading, root *source.Node) {
			if n := root.Get("lender_types"); n != nil {
				types = append(types, newReader(of).readLenderTypes(n)...)
			}
		})
	}
	files := map[string]*rules.Lines{}
	for _, country := range rules.Countries {
		lines, faults := rulesWith(Known{LenderTypes: field.TypesOf(types)}, fileOf(country), readFile(t, dataDir+fileOf(country)))
		if len(faults) > 0 {
			t.Fatal(faults[0].Render(lang.EN))
		}
		files[country] = lines
	}
	return files
}

// TestBuiltIn holds the rules and presets that are built in against the files
// that they are written from.
func TestBuiltIn(t *testing.T) {
	presets, faults := (&Presets{}).With("presets.yaml", readFile(t, presetsFile))
	if len(faults) > 0 {
		t.Fatal(faults[0].Render(lang.EN))
	}
	hold := func(file string, want []byte) {
		t.Helper()
		if file = dataDir + file; *update {
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if got := readFile(t, file); !bytes.Equal(got, want) {
			t.Errorf("%s differs from its source: go test ./planner/book -run TestBuiltIn -update writes it", file)
		}
	}
	hold("builtin_presets.go", generated(t, "presets.yaml", "func builtInPresets() %s {\nreturn %s\n}\n", presets.List()))
	files := countryFiles(t)
	var types []rules.LenderType
	for _, country := range rules.Countries {
		lines := files[country]
		hold("builtin_"+strings.ToLower(country)+".go", generated(t, fileOf(country), "var lines"+country+" = sync.OnceValue(func() %s {\nreturn %s\n})\n", lines))
		types = append(types, lines.LenderTypes...)
	}
	hold("builtin_types.go", generated(t, "the files of all countries",
		"// LenderTypes are the types of lenders that the countries' rules add to those\n// that every book knows.\nvar LenderTypes = %[2]s\n", types))
}

// TestBuiltInValues: what is built in is what the files say, and the values of
// a preset are parsed to what they are in its file.
func TestBuiltInValues(t *testing.T) {
	if *update {
		t.Skip("what was written is built in from the next run on")
	}
	for country, lines := range countryFiles(t) {
		if !reflect.DeepEqual(rules.For(country), lines) {
			t.Errorf("the built-in rules of %s are not those of the file", country)
		}
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

// TestEachTypeOnce: a type of lenders is added in one file, and every file may
// name it.
func TestEachTypeOnce(t *testing.T) {
	in := map[string]string{}
	for _, country := range rules.Countries {
		for _, x := range rules.For(country).LenderTypes {
			if first := in[x.Name]; first != "" {
				t.Errorf("%s is added in %s and in %s: keep one of the two", x.Name, first, fileOf(country))
			}
			in[x.Name] = fileOf(country)
		}
	}
}

// generated writes a value of package rules as Go. The form has places for its
// type and for itself.
func generated(t *testing.T, from, form string, value any) []byte {
	t.Helper()
	var w goWriter
	v := reflect.ValueOf(value)
	body := fmt.Sprintf(form, w.typeName(v.Type()), w.value(v, false))
	src := "// Code generated from " + from + " by the tests of package book. DO NOT EDIT.\n\npackage rules\n\nimport (\n"
	if strings.Contains(form, "sync.") {
		src += "\"sync\"\n\n"
	}
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
