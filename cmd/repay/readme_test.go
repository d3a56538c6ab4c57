package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// shownOutput is an output in the README: the command, and what is shown of it.
var shownOutput = regexp.MustCompile("(?s)<!-- output: ([^\n]*) -->\n```\n(.*?)```\n")

// TestReadme keeps the outputs that the README shows the real ones, of each its answer
// and first table; there is one in each language.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var firsts []string
	made := shownOutput.ReplaceAllStringFunc(string(data), func(block string) string {
		m := shownOutput.FindStringSubmatch(block)
		r := onBook(nil, strings.Fields(m[1])...)
		if r.code != exitOK {
			t.Fatalf("repay %s: exit code %d: %s", m[1], r.code, r.err)
		}
		parts := strings.SplitN(r.out, "\n\n", 3)
		want := strings.Join(parts[:2], "\n\n") + "\n"
		if m[2] != want && !*update {
			t.Errorf("of repay %s the README shows\n%s\nthe program prints\n%s", m[1], m[2], want)
		}
		firsts = append(firsts, parts[0])
		return strings.Replace(block, "```\n"+m[2], "```\n"+want, 1)
	})
	if len(firsts) != 2 || !strings.Contains(firsts[0], "截至") || !strings.Contains(firsts[1], "as of") {
		t.Errorf("the README shows no answer in each language: %q", firsts)
	}
	if made != string(data) && *update {
		if err := os.WriteFile("README.md", []byte(made), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
