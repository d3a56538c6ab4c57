package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadme keeps the output that the README shows the real one: its answer
// and first table.
func TestReadme(t *testing.T) {
	const file = "../../README.md"
	const marker = "<!-- output: compare examples/household.yaml -->\n```\n"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), marker)
	shown, after, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatal("the README has no output to keep")
	}
	t.Chdir("../..")
	r := onBook(nil, "compare", "examples/household.yaml")
	if r.code != exitOK {
		t.Fatalf("exit code %d: %s", r.code, r.err)
	}
	parts := strings.SplitN(r.out, "\n\n", 3)
	want := strings.Join(parts[:2], "\n\n") + "\n"
	if shown == want {
		return
	}
	if !*update {
		t.Fatalf("the README shows\n%s\nthe program prints\n%s", shown, want)
	}
	if err := os.WriteFile("README.md", []byte(before+marker+want+"```\n"+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
