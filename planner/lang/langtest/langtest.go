// Package langtest finds the words of a package in its source, for the tests
// that hold both languages against each other. Only tests import it.
package langtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Text is a text in both languages, as it stands in the source.
type Text struct {
	Name   string // of the variable that it is, or is part of; empty: none
	Place  string // file:line
	ZH, EN string
}

// Texts returns every literal of a type called Text (or text) in the Go files
// of a directory, tests aside: lang.Text{ZH: "甲", EN: "A"}, and {"甲", "A"} as
// an element of a map or a slice of them. A literal with a part that is no
// constant of the file is left out.
func Texts(t testing.TB, dir string) (list []Text) {
	t.Helper()
	fset, files := parse(t, dir)
	known := constants(files)
	for _, file := range files {
		for _, d := range file.Decls {
			walk(d, "", false, func(name string, lit *ast.CompositeLit) {
				x := Text{Name: name, Place: place(fset, lit)}
				if x.read(lit, known) {
					list = append(list, x)
				}
			})
		}
	}
	return list
}

// Literal is a string as it stands in the source.
type Literal struct {
	Place string // file:line
	Value string
}

// Literals returns every string of the Go files of a directory, tests aside, but
// for the paths of imports: what is printed is among them.
func Literals(t testing.TB, dir string) (list []Literal) {
	t.Helper()
	fset, files := parse(t, dir)
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.BasicLit:
				if n.Kind == token.STRING {
					if s, err := strconv.Unquote(n.Value); err == nil {
						list = append(list, Literal{place(fset, n), s})
					}
				}
			}
			return true
		})
	}
	return list
}

// Check reports the texts that are there in one language only, or take other
// arguments, such as {1} or {key}, in one than in the other. uneven are the
// names of those that do so on purpose.
func Check(t testing.TB, texts []Text, uneven ...string) {
	t.Helper()
	for _, x := range texts {
		switch zh, en := Arguments(x.ZH), Arguments(x.EN); {
		case (x.ZH == "") != (x.EN == ""):
			t.Errorf("%s: %s is there in one language only: %q, %q", x.Place, x.Name, x.ZH, x.EN)
		case !slices.Equal(zh, en) && !slices.Contains(uneven, x.Name):
			t.Errorf("%s: %s takes %v in Chinese and %v in English", x.Place, x.Name, zh, en)
		}
	}
}

var argument = regexp.MustCompile(`\{[a-z0-9]+\}`)

// Arguments are what a text takes, each once, in the order of the alphabet.
func Arguments(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(argument.FindAllString(text, -1))))
}

// Variable is a package variable that a call sets.
type Variable struct {
	Name  string
	Place string   // file:line
	Args  []string // of the call; empty where one is no constant string
}

// Variables returns the package variables of a directory's Go files, tests
// aside, that are set by a call of one of these functions.
func Variables(t testing.TB, dir string, functions ...string) (list []Variable) {
	t.Helper()
	fset, files := parse(t, dir)
	known := constants(files)
	for _, file := range files {
		for _, v := range variables(file) {
			for i, value := range v.Values {
				call, ok := value.(*ast.CallExpr)
				if !ok || !slices.Contains(functions, lastName(call.Fun)) {
					continue
				}
				x := Variable{Name: v.Names[i].Name, Place: place(fset, v.Names[i])}
				for _, a := range call.Args {
					s, _ := constant(a, known)
					x.Args = append(x.Args, s)
				}
				list = append(list, x)
			}
		}
	}
	return list
}

// Unused returns the unexported package variables of a directory's Go files,
// tests aside, that nothing there mentions. What the files of these names mention,
// such as a list of all, does not count.
func Unused(t testing.TB, dir string, lists ...string) []string {
	t.Helper()
	fset, files := parse(t, dir)
	declared, mentions := map[string]string{}, map[string]int{}
	for _, file := range files {
		for _, v := range variables(file) {
			for _, name := range v.Names {
				if !name.IsExported() && name.Name != "_" {
					declared[name.Name] = place(fset, name)
				}
			}
		}
		if slices.Contains(lists, filepath.Base(fset.Position(file.Pos()).Filename)) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				mentions[id.Name]++
			}
			return true
		})
	}
	var unused []string
	for _, name := range slices.Sorted(maps.Keys(declared)) {
		if mentions[name] == 1 {
			unused = append(unused, declared[name]+": "+name)
		}
	}
	return unused
}

func parse(t testing.TB, dir string) (*token.FileSet, []*ast.File) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return fset, files
}

func place(fset *token.FileSet, n ast.Node) string {
	p := fset.Position(n.Pos())
	return p.Filename + ":" + strconv.Itoa(p.Line)
}

// variables are the declarations of a file's package variables.
func variables(file *ast.File) (list []*ast.ValueSpec) {
	for _, d := range file.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
			for _, s := range g.Specs {
				list = append(list, s.(*ast.ValueSpec))
			}
		}
	}
	return list
}

// constants are the values of the string constants that files declare.
func constants(files []*ast.File) map[string]string {
	known := map[string]string{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok {
				for i, value := range v.Values {
					if lit, ok := value.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						known[v.Names[i].Name], _ = strconv.Unquote(lit.Value)
					}
				}
			}
			return true
		})
	}
	return known
}

// walk visits the literals of texts below n. name is the variable they belong
// to; elided says that a literal without a type is a text.
func walk(n ast.Node, name string, elided bool, visit func(string, *ast.CompositeLit)) {
	ast.Inspect(n, func(m ast.Node) bool {
		switch m := m.(type) {
		case *ast.ValueSpec:
			for i, value := range m.Values {
				walk(value, m.Names[min(i, len(m.Names)-1)].Name, false, visit)
			}
			return false
		case *ast.CompositeLit:
			if m.Type == nil && elided || m.Type != nil && isText(m.Type) {
				visit(name, m)
				return false
			}
			of := elided
			if m.Type != nil {
				of = isText(element(m.Type))
			}
			for _, e := range m.Elts {
				walk(e, name, of, visit)
			}
			return false
		}
		return true
	})
}

func isText(e ast.Expr) bool { return strings.EqualFold(lastName(e), "text") }

// lastName is the name of a type or function without its package.
func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// element is the type of the values of a map, slice or array; nil: it is none.
func element(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.ArrayType:
		return e.Elt
	case *ast.MapType:
		return e.Value
	}
	return nil
}

// read takes the two languages from a literal.
func (x *Text) read(lit *ast.CompositeLit, known map[string]string) bool {
	for i, e := range lit.Elts {
		key := [...]string{"zh", "en", ""}[min(i, 2)]
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			key, e = strings.ToLower(lastName(kv.Key)), kv.Value
		}
		s, ok := constant(e, known)
		switch {
		case !ok:
			return false
		case key == "zh":
			x.ZH = s
		case key == "en":
			x.EN = s
		default:
			return false
		}
	}
	return true
}

// constant is the value of a string that is put together of literals and
// constants.
func constant(e ast.Expr, known map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.Ident:
		s, ok := known[e.Name]
		return s, ok
	case *ast.BinaryExpr:
		a, okA := constant(e.X, known)
		b, okB := constant(e.Y, known)
		return a + b, okA && okB
	}
	return "", false
}
