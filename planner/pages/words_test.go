package pages

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// source is the package's own code, and every text that stands in it.
type source struct {
	fset  *token.FileSet
	files []*ast.File
	texts []lang.Text
	named map[string]lang.Text // the variables
}

func readSource(t *testing.T) *source {
	t.Helper()
	s := &source{fset: token.NewFileSet(), named: map[string]lang.Text{}}
	pkgs, err := parser.ParseDir(s.fset, ".", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		for name, f := range p.Files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			s.files = append(s.files, f)
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CompositeLit:
					if text, ok := textOf(n); ok {
						s.texts = append(s.texts, text)
					}
				case *ast.ValueSpec:
					for i, v := range n.Values {
						if text, ok := textOf(v); ok {
							s.named[n.Names[i].Name] = text
						}
					}
				}
				return true
			})
		}
	}
	return s
}

// textOf is the text of a literal that gives both languages as constants.
func textOf(e ast.Expr) (text lang.Text, ok bool) {
	c, is := e.(*ast.CompositeLit)
	if !is || len(c.Elts) != 2 {
		return text, false
	}
	for _, e := range c.Elts {
		kv, is := e.(*ast.KeyValueExpr)
		if !is {
			return text, false
		}
		value, constant := constantOf(kv.Value)
		switch key, _ := kv.Key.(*ast.Ident); {
		case key == nil || !constant:
			return text, false
		case key.Name == "ZH":
			text.ZH = value
		case key.Name == "EN":
			text.EN = value
		default:
			return text, false
		}
	}
	return text, true
}

func constantOf(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		x, ok := constantOf(e.X)
		y, ok2 := constantOf(e.Y)
		return x + y, ok && ok2
	}
	return "", false
}

var placeholder = regexp.MustCompile(`\{\d\}`)

// Every text stands in both languages. Their placeholders may differ (Chinese
// needs no unit where English has a singular), their characters may not: marks
// of ambiguous width would shift a table.
func TestWords(t *testing.T) {
	s := readSource(t)
	if len(s.texts) < 500 {
		t.Errorf("only %d texts", len(s.texts))
	}
	for _, text := range s.texts {
		if (text.ZH == "") != (text.EN == "") {
			t.Errorf("%q has only one language", text)
		}
		if strings.ContainsAny(text.ZH+text.EN, "·“”—…×→‘’") {
			t.Errorf("%q: a mark of ambiguous width", text)
		}
		for _, p := range placeholder.FindAllString(text.ZH, -1) {
			if !strings.Contains(text.EN, p) {
				t.Errorf("%q has %s, %q has not", text.ZH, p, text.EN)
			}
		}
	}
}

// A call fills exactly the places that a text has in one of its languages.
// Texts that a table gives for a code are not looked at: all of one table are
// given the same values.
func TestWordsAreFilled(t *testing.T) {
	s := readSource(t)
	for _, f := range s.files {
		for _, d := range f.Decls {
			local := map[string][]string{} // the texts that a variable may hold
			ast.Inspect(d, func(n ast.Node) bool {
				if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
					for i := range a.Lhs {
						x, ok := a.Lhs[i].(*ast.Ident)
						if y, is := a.Rhs[i].(*ast.Ident); ok && is {
							local[x.Name] = append(local[x.Name], y.Name)
						}
					}
				}
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				say, ok := call.Fun.(*ast.SelectorExpr)
				if !ok || say.Sel.Name != "say" {
					return true
				}
				var texts []lang.Text
				if text, ok := textOf(call.Args[0]); ok {
					texts = append(texts, text)
				} else if id, ok := call.Args[0].(*ast.Ident); ok {
					for _, name := range append(local[id.Name], id.Name) {
						if text, ok := s.named[name]; ok {
							texts = append(texts, text)
						}
					}
				}
				for _, text := range texts {
					most := 0
					for _, p := range placeholder.FindAllString(text.ZH+text.EN, -1) {
						most = max(most, int(p[1]-'0'))
					}
					if given := len(call.Args) - 1; given != most {
						t.Errorf("%s: %q takes %d values, not %d", s.fset.Position(call.Pos()), text, most, given)
					}
				}
				return true
			})
		}
	}
}

// The tone: nothing alarms, promises, or says what the law is.
func TestTone(t *testing.T) {
	for _, text := range readSource(t).texts {
		s := strings.ToLower(text.ZH + " " + text.EN)
		s = strings.ReplaceAll(s, "不用还的", "") // names what is waived
		for _, bad := range []string{
			"!", "！", "违法", "非法", "高利贷", "不用还", "无需偿还", "一定能", "保证", "严重", "起诉",
			"illegal", "usury", "guarantee", "must ", "warning", "danger", "lawsuit",
		} {
			if strings.Contains(s, bad) {
				t.Errorf("%q says %q", text, bad)
			}
		}
	}
}

func TestEnumerationsHaveWords(t *testing.T) {
	for m := loan.MethodUnknown; m <= loan.Open; m++ {
		if loan.Methods.Says(m) == (lang.Text{}) {
			t.Errorf("method %d has no words", m)
		}
	}
	for _, c := range plan.Concessions {
		if concessionWords.of(c) == (lang.Text{}) {
			t.Errorf("concession %s has no words", c)
		}
	}
	for _, s := range []loan.RowState{loan.Upcoming, loan.DueToday, loan.Overdue, loan.PartPaid, loan.PaidLate, loan.Paid} {
		if stateWords.of(s) == (lang.Text{}) {
			t.Errorf("state %s has no words", s)
		}
	}
}
