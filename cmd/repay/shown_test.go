package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"repay/cmd/repay/internal/households"
	"repay/planner/lang"
	"repay/planner/topics"
)

// shownFolder makes a folder the working one in which what help shows can be run: with the
// examples, a book of a household, a folder of books, and books by the line.
func shownFolder(t *testing.T, examples string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.CopyFS("examples", os.DirFS(examples)); err != nil {
		t.Fatal(err)
	}
	writeFile(t, "book.yaml", readFile(t, "examples/household.yaml"))
	writeFile(t, "old.yaml", strings.Replace(readFile(t, "examples/household.yaml"), "2026-11-21", "2026-11-20", 1))
	if err := os.Mkdir("books", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"first.yaml", "uk.yaml"} {
		writeFile(t, "books/"+name, readFile(t, "examples/"+name))
	}
	writeFile(t, "books.jsonl", string(households.Line(1))+"\n"+string(households.Line(2))+"\n")
}

// shownEnds are the exit codes with which what is shown may end: that there is something
// to see is no failure.
var shownEnds = []int{exitOK, exitFound}

// runShown runs commands of a shell, each in a folder of its own; one that is not the
// program's goes on in that of the command before.
func runShown(t *testing.T, commands string) (ran int) {
	t.Helper()
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	t.Run("shown", func(t *testing.T) {
		for line := range strings.Lines(strings.ReplaceAll(commands, "\\\n", "")) {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			switch {
			case strings.HasPrefix(line, "repay init"):
				t.Chdir(t.TempDir())
			case strings.HasPrefix(line, "repay "):
				shownFolder(t, examples)
				if strings.HasPrefix(line, "repay progress") { // of a plan that was saved
					onBook(nil, "plan", "book.yaml", "--save")
				}
			}
			out, code := "", exitOK
			if strings.HasPrefix(line, "repay watch") { // which ends where no time passes
				r := onBook(nil, strings.Fields(line)[1:]...)
				out, code = r.out+r.err, r.code
			} else {
				out, code = shellOf(t, line+" 2>&1", "")
			}
			if !slices.Contains(shownEnds, code) {
				t.Errorf("%s: exit code %d\n%s", line, code, out)
			}
			ran++
		}
	})
	return ran
}

// TestTopicsRun runs every command that a topic shows in a block of its own.
func TestTopicsRun(t *testing.T) {
	shell := regexp.MustCompile("(?s)```sh\n(.*?)```")
	ran := 0
	for _, topic := range topics.All {
		// The commands are the same in both languages, but for what they name.
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			for _, m := range shell.FindAllStringSubmatch(topic.Markdown(l, (&global{say: sayerIn(l)}).lists()), -1) {
				ran += runShown(t, m[1])
			}
		}
	}
	if ran < 8 {
		t.Errorf("only %d commands", ran)
	}
}

// TestExamplesRun runs every example of every command's help.
func TestExamplesRun(t *testing.T) {
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		for _, cmd := range commandTree(l) {
			t.Run(cmd.Name()+"/"+l.String(), func(t *testing.T) { runShown(t, outdent(cmd.Example)) })
		}
	}
}

// commandTree are the commands, the one of all included.
func commandTree(l lang.Lang) []*cobra.Command {
	w := &world{stdin: strings.NewReader("")}
	furnish(w)
	root := newRoot(w, l, nil)
	return append(root.Commands(), root)
}
