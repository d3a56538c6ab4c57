package source

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"repay/planner/book/field/fieldtest"
)

// bothTrees are the tree of a text as JSON, nil where it is not read as such, and that
// which the YAML library gives. ok is false where the text is none.
func bothTrees(text []byte) (asJSON, asYAML *Node, ok bool) {
	r := newFile(format, "file.json").Look()
	if !r.load(text) {
		return nil, nil, false
	}
	asJSON = r.File.json()
	asYAML = r.yamlTree()
	return asJSON, asYAML, !r.Failed()
}

// sameTree holds one to the other.
func sameTree(t *testing.T, text []byte) (read bool) {
	t.Helper()
	asJSON, asYAML, ok := bothTrees(text)
	if asJSON != nil && (!ok || !reflect.DeepEqual(asJSON, asYAML)) {
		t.Fatalf("%s\nis read as JSON otherwise than as YAML:\n%s\n%s", text, shownTree(asJSON), shownTree(asYAML))
	}
	return asJSON != nil
}

// shownTree writes a tree, a value on a line.
func shownTree(n *Node) string {
	if n == nil {
		return "none\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d:%d %q kind %d, quoted %v, flow %v, key %q, item %d\n", n.Line, n.Col, n.Text, n.Kind, n.Quoted, n.Flow, n.Key, n.Index)
	for _, f := range n.Fields {
		b.WriteString(shownTree(f.Key) + shownTree(f.Value))
	}
	for _, item := range n.Items {
		b.WriteString(shownTree(item))
	}
	return b.String()
}

// oddJSON are texts that are nearly JSON, or JSON that YAML reads in a way of its own,
// and whether they are read as JSON.
var oddJSON = map[string]bool{
	`{}`: true, ` {}`: false, `{`: false, `{"a`: false, `{"a"`: false, `{"a\`: false, `{"a":[`: false, ``: false, "{}\n": true, "{\r\n}\r\n": true, "{\r}": false, `{"a":1}`: true, `{"a" : 1 }  `: true, `{"a":1} {}`: false,
	`[]`: false, `{"a":[]}`: true, `{"a":[[],{}, [ ] ,{"b":[1,"2",null,""]}]}`: true, `{"a":[1,]}`: false, `{"a":1,}`: false, `{"a"}`: false, `{"a":}`: false,
	`{a: 1}`: false, `{'a': 1}`: false, `{"a":1`: false, `{"a":"1}`: false, `{"a":"\`: false, `{"a":1}}`: false, `{"a":1]`: false, `{"a":1 "b":2}`: false, `{,}`: false,
	`{"a":1,"b":2,"a":3}`: false, `{"a":1," a":3}`: false, `{" a ":1}`: true, `{"":1}`: true, `{"<<":{"a":1}}`: true, `{"a":"<<"}`: true,
	`{"a":null}`: true, `{"a":true,"b":false}`: true, `{"a":~}`: false, `{"a":yes}`: false, `{"a":NULL}`: false, `{"a":nul}`: false, `{"a":"null"}`: true, `{"a":" "}`: true,
	`{"a":010}`: false, `{"a":1e3}`: true, `{"a":-1.5E+30}`: true, `{"a":-0}`: true, `{"a":.5}`: false, `{"a":+5}`: false, `{"a":0x10}`: false, `{"a":1_000}`: false, `{"a":-}`: false,
	`{"a":1 # b` + "\n}": false, `{"a":"b # c"}`: true, `{"a":"#2"}`: true, `{/* */}`: false,
	"{\t\"a\":1}": false, "{\"a\":\"b\tc\"}": false, `{"a":"b\tc\n\r\b\f\\\""}`: true, `{"a":"\/", "b\/": "\\/\/"}`: true, `{"a":"\u4e2d\u6587"}`: true, `{"a":"\ud83c\udfe0", "b": "\ufffd"}`: false, `{"a":"\ud83c\udfe0 \ud83c\udfe0\"\\", "b": 1}`: true, `{"a":"\udfe0\ud83c"}`: false, `{"a":"\ud83c"}`: false,
	`{"a":"\u0000\u0085\u2028\ufeff\uffff"}`: true, `{"a":"\x41"}`: false, `{"a":"\é"}`: false, `{"a":"\u00g0"}`: false, `{"a":"\U0001f3e0"}`: false,
	"\ufeff{\"a\":1}": true, "{\"a\":\"\ufeff\"}": false, "{\"a\":\"b\u2028c\", \"d\":1}": true, "{\"a\":\"b\u0085c\", \"d\":1}": true, "{\"a\":\"\x7f\"}": false, "{\"a\":\"\x00\"}": false, "{\"a\":\"\xff\"}": false,
	"{\n\"a\"\n:1}": false, "{\"a\":\n1\n,\n\"b\"  :  [\n2\n,null,\n]}": false, "{\"a\":\n1\n,\n\n\"b\"  :  [\n2\n,null]}": true, "{\"a\":\n  null}": true, "{\"a\":\"b\nc\"}": false,
	`{"借款": "🏠", "名": "中", "é": 1}`: true, `{"a": "?"}`: true, `{"a": "x\": ?, b", "c": "\"?"}`: false, `{"a": ?}`: false, `{"a": "？"}`: true,
	`{"a": "*b", "&c": "!d", "%": "@", "- e": "f: g", "{": "]"}`: true,
	"{\n---\n}": false, "{}\n---\n{}": false, "{}\n...\n": false, "{\"a\": -1\n}": true, "{\"a\":\n-1\n}": true,
	`{"` + strings.Repeat("k", 990) + `": 1}`: true, `{"` + strings.Repeat("k", 1200) + `": 1}`: false,
	`{"a":` + strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth) + `}`: true, `{"a":` + strings.Repeat("[", maxDepth+1) + strings.Repeat("]", maxDepth+1) + `}`: false,
	`{"a":` + strings.Repeat(`{"a":`, 500_000): false, `{"a":` + strings.Repeat(`[`, 500_000): false,
}

func TestOddJSON(t *testing.T) {
	for text, want := range oddJSON {
		if len(text) > 1<<16 { // too long for the library to be asked as well
			r := newFile(format, "file.json").Look()
			if r.load([]byte(text)) && r.File.json() != nil {
				t.Errorf("%.20s... is read as JSON", text)
			}
			continue
		}
		if got := sameTree(t, []byte(text)); got != want {
			t.Errorf("%q: read as JSON: %v, want %v", text, got, want)
		}
	}
}

// files are the books and the other files that are kept for tests.
func files(t testing.TB) (texts [][]byte) {
	t.Helper()
	for _, pattern := range []string{"examples/*.yaml", "testdata/*/*.yaml"} {
		names, err := filepath.Glob("../../../" + pattern)
		if err != nil || len(names) == 0 {
			t.Fatal("no files", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, text)
		}
	}
	return texts
}

// asJSON are the ways in which programs write a file.
func asJSON(text []byte) (texts [][]byte) {
	for _, indent := range []string{"", "  "} {
		for _, ascii := range []bool{false, true} {
			if out, ok := fieldtest.JSON(text, indent, ascii); ok && out[0] == '{' {
				texts = append(texts, out)
			}
		}
	}
	return texts
}

// TestFilesAsJSON: what a program wrote is read as JSON, and the tree is that of the
// YAML library.
func TestFilesAsJSON(t *testing.T) {
	for _, text := range files(t) {
		for _, text := range asJSON(text) {
			if _, _, whole := bothTrees(text); sameTree(t, text) != whole {
				t.Errorf("not read as JSON: %s", text)
			}
		}
	}
}

// FuzzJSON: whatever the text, its tree as JSON is that of the YAML library.
func FuzzJSON(f *testing.F) {
	for text := range oddJSON {
		if len(text) < 1<<16 {
			f.Add([]byte(text))
		}
	}
	for _, text := range files(f) {
		for _, text := range asJSON(text) {
			if len(text) < 4<<10 {
				f.Add(text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) { sameTree(t, text) })
}
