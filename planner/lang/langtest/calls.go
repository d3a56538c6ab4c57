package langtest

import (
	"go/ast"
	"strconv"
	"strings"
	"testing"
)

// CheckCalls reports the calls of a method, such as v.say(text, values...), that
// give not just as many values as the highest place of the text: {1} is for the
// first value. The text is a variable of the package, a local variable to which
// such variables are assigned, or what a function makes of them; what a table has
// for a code is not looked at. It returns how many calls it checked.
func CheckCalls(t testing.TB, dir, method string) (checked int) {
	t.Helper()
	takes := map[string]int{}
	for _, x := range Texts(t, dir) {
		takes[x.Name] = 0
		for _, a := range Arguments(x.ZH + x.EN) {
			n, _ := strconv.Atoi(strings.Trim(a, "{}"))
			takes[x.Name] = max(takes[x.Name], n)
		}
	}
	fset, files := parse(t, dir)
	for _, file := range files {
		for _, d := range file.Decls {
			assigned := assignments(d)
			ast.Inspect(d, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || lastName(call.Fun) != method || len(call.Args) == 0 {
					return true
				}
				for _, name := range named(call.Args[0], assigned) {
					want, known := takes[name]
					if !known {
						continue
					}
					checked++
					if given := len(call.Args) - 1; given != want {
						t.Errorf("%s: %s takes %d values, not %d", place(fset, call), name, want, given)
					}
				}
				return true
			})
		}
	}
	return checked
}

// named lists the variables that a text may be: the one that stands there, what
// is assigned to it, and those that a function is given to choose from.
func named(text ast.Expr, assigned map[string][]string) (names []string) {
	choice := []ast.Expr{text}
	if call, ok := text.(*ast.CallExpr); ok {
		if _, ok := call.Fun.(*ast.Ident); ok {
			choice = call.Args
		}
	}
	for _, e := range choice {
		if id, ok := e.(*ast.Ident); ok {
			names = append(append(names, id.Name), assigned[id.Name]...)
		}
	}
	return names
}

// assignments lists, by a variable's name, the names of what is assigned to it
// in a declaration.
func assignments(d ast.Decl) map[string][]string {
	list := map[string][]string{}
	ast.Inspect(d, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i := range a.Lhs {
			to, ok := a.Lhs[i].(*ast.Ident)
			if from, is := a.Rhs[i].(*ast.Ident); ok && is {
				list[to.Name] = append(list[to.Name], from.Name)
			}
		}
		return true
	})
	return list
}
