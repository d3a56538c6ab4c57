package source

import (
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/lang"
)

var nothingHere = fault.Wrong("nothing_here", "空的", "nothing here", "写点什么", "write something")

// format is that of a file with three keys.
var format = &Format{
	Empty: nothingHere,
	Words: func() *Words {
		return &Words{
			Keys: map[string]bool{"name": true, "list": true, "amount": true}, Lists: map[string]bool{"list": true},
			Nearest: func(string) string { return "" },
		}
	},
}

// readText reads a text as often as it takes, and returns the last tree.
func readText(text string) (r *Reading, root *Node) {
	r = Read(format, "file.yaml", []byte(text), func(_ *Reading, n *Node) { root = n })
	return r, root
}

// TestNodes: every value knows where it stands, and is the text that was typed.
func TestNodes(t *testing.T) {
	r, root := readText("name: 王芳 # note\nlist:\n  - {amount: 010, name: \"no: \"}\n  - *none\n")
	if root != nil || len(r.Faults()) != 1 || r.Faults()[0].Kind != unknownAnchor || r.Faults()[0].Line != 4 {
		t.Fatalf("%v", r.Faults())
	}
	r, root = readText("name: 王芳 # note\nlist:\n  - {amount: 010, name: \"no: \"}\n")
	if root == nil || r.Failed() {
		t.Fatalf("%v", r.Faults())
	}
	name, item := root.Get("name"), root.Get("list").Items[0]
	if name.Text != "王芳" || name.Comment() != "# note" || name.Line != 1 || name.Col != 7 || name.path() != "name" {
		t.Errorf("%+v", name)
	}
	if n := item.Get("amount"); n.Text != "010" || n.Line != 3 || n.Col != 14 || n.path() != "list[0].amount" || n.Name() != "amount" {
		t.Errorf("%+v", n)
	}
	if n := item.Get("name"); n.Text != "no: " || !n.Quoted || r.File.width(n) != len(`"no: "`) {
		t.Errorf("%+v is %d wide", n, r.File.width(n))
	}
}

// TestSlipsPutRight: what is plainly meant is reported, and what comes after it
// is read all the same.
func TestSlipsPutRight(t *testing.T) {
	r, root := readText("name：王芳\nlist:\n  -amount: 1\n")
	var kinds []*fault.Kind
	for _, f := range r.Faults() {
		kinds = append(kinds, f.Kind)
	}
	if len(kinds) != 2 || kinds[0] != fullWidthColon || kinds[1] != dashNoSpace {
		t.Fatalf("%v", kinds)
	}
	if root == nil || root.Get("name").Text != "王芳" || root.Get("list").Items[0].Get("amount").Text != "1" {
		t.Errorf("not read with its slips put right: %+v", root)
	}
	if got := r.Faults()[1].Render(lang.EN); !strings.Contains(got, "    3 |   -amount: 1\n      |   ^\n") {
		t.Errorf("the line is not shown as it was typed:\n%s", got)
	}
}

// TestInsertions: an item takes the style of those before it.
func TestInsertions(t *testing.T) {
	x := Item{{Key: "date", Value: "2026-11-21", As: AsDate}, {Key: "amount", Value: "5"}, {Key: "as", Value: "gift", As: AsWord}}
	for text, want := range map[string]string{
		"name: a\n":                        "name: a\nlist:\n  - {date: 2026-11-21, amount: 5, as: gift}\n",
		"list:\n- amount: 1\n":             "list:\n- amount: 1\n- date: 2026-11-21\n  amount: 5\n  as: gift\n",
		"list: [{ amount: 1 }]\r\n":        "list: [{ amount: 1 }, { date: 2026-11-21, amount: 5, as: gift }]\r\n",
		`{"list": [{"date": "2026-1-1"}]}`: `{"list": [{"date": "2026-1-1"}, {"date": "2026-11-21", "amount": 5, "as": "gift"}]}`,
	} {
		r, root := readText(text)
		places := r.File.Insertions(root, "list", "list", x)
		if len(places) == 0 {
			t.Errorf("%q: no place", text)
			continue
		}
		got := string(r.File.Insert(places[0]))
		if got != want {
			t.Errorf("%q:\ngot  %q\nwant %q", text, got, want)
		}
		where := root
		if list := root.Get("list"); list != nil {
			where = list
		}
		if _, after := readText(got); !root.GrowsInto(after, where, "list") || root.GrowsInto(after, nil, "list") {
			t.Errorf("%q: the tree has not just one item more", text)
		}
	}
}
