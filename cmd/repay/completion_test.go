package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"repay/cmd/repay/internal/installed"
)

// completed are what each shell completes of a line: its last word, which may be empty.
var completed = []struct {
	line string
	want string
}{
	{"repay stat", "status"},
	{"repay help 词", "词语"},
	{"repay help strat", "strategies"},
	{"repay status book.yaml -O mark", "markdown"},
	{"repay plan book.yaml --policy snow", "snowball"},
	{"repay compare book.yaml --loan wang", "wangshang"},
	{"repay schedule book.yaml --loan jiebei --offer exte", "extend 12"},
	{"repay explain book.yaml penal", "penalty"},
	{"repay letter book.yaml --about hard", "hardship"},
}

// shellCompletes runs a script of a shell with the program on its path, in a folder that
// has a book, and looks for what each line is completed to.
func shellCompletes(t *testing.T, shell string, script func(line string) []string) {
	t.Helper()
	installed.Need(t, "REPAY_TEST_SHELLS", shell)
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	shownFolder(t, examples)
	for _, c := range completed {
		cmd := exec.Command(shell, script(c.line)...)
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "HOME="+t.TempDir())
		out, err := cmd.Output()
		got := strings.Split(strings.TrimSpace(string(out)), "\n")
		for i, line := range got {
			line, _, _ = strings.Cut(line, "\t")
			line, _, _ = strings.Cut(line, "  (")
			got[i] = strings.Trim(strings.ReplaceAll(line, `\`, ""), " '")
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s: %q is completed to %q: %v", shell, c.line, got, err)
		}
	}
}

// TestCompletionInBash has in its script what the package bash-completion brings.
func TestCompletionInBash(t *testing.T) {
	shellCompletes(t, "bash", func(line string) []string {
		return []string{"--norc", "-c", `source <(repay completion bash)
_get_comp_words_by_ref() { words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; cur=${words[cword]}; prev=${words[cword - 1]}; }
COMP_LINE=$1; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
__start_repay 2>/dev/null
printf '%s\n' "${COMPREPLY[@]}"`, "bash", line}
	})
}

func TestCompletionInFish(t *testing.T) {
	shellCompletes(t, "fish", func(line string) []string {
		return []string{"--no-config", "-c", "repay completion fish | source; complete -C $argv[1]", line}
	})
}

// TestCompletionInZsh loads the script as zsh does and asks it as its functions do, with
// those of its own in their place that would draw on a terminal.
func TestCompletionInZsh(t *testing.T) {
	shellCompletes(t, "zsh", func(line string) []string {
		return []string{"-f", "-c", `compdef() { : }
source <(repay completion zsh)
_describe() { print -rl -- "${(@)${(@P)2}%%:*}"; return 0 }
_arguments() { return 0 }
compadd() { : }
words=(${(z)1}); CURRENT=$#words
_repay`, "zsh", line}
	})
}
