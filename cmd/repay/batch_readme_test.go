package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"repay/cmd/repay/internal/installed"
	"repay/planner/lang"
	"repay/planner/topics"
)

// shownCommands are the commands that the README shows for many books, by language.
func shownCommands(t *testing.T) (shell []string, python string) {
	t.Helper()
	_, section, ok := strings.Cut(readFile(t, "../../README.md"), "\n## Many books\n")
	section, _, ends := strings.Cut(section, "\n## ")
	if !ok || !ends {
		t.Fatal("the README says nothing of many books")
	}
	for _, m := range regexp.MustCompile("(?s)```(sh|python)\n(.*?)```\n").FindAllStringSubmatch(section, -1) {
		if m[1] == "python" {
			python = m[2]
		} else {
			shell = append(shell, m[2])
		}
	}
	if len(shell) != 2 || python == "" {
		t.Fatalf("%d commands of a shell, and %q", len(shell), python)
	}
	return shell, python
}

// manyBooks makes a folder with books.jsonl the working one: lines of all kinds, the
// last without an end.
func manyBooks(t *testing.T, n int) (lines []string) {
	t.Helper()
	for _, line := range mixedLines(n) {
		lines = append(lines, line[7:]) // without its number
	}
	t.Chdir(t.TempDir())
	writeFile(t, "books.jsonl", strings.TrimSuffix(strings.Join(lines, ""), "\n"))
	return lines
}

// shellOf runs a command as a script does, and returns what it writes and its exit code.
func shellOf(t *testing.T, command, input string, env ...string) (out string, code int) {
	t.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Stdin, cmd.Env = strings.NewReader(input), append(os.Environ(), env...)
	made, err := cmd.Output()
	if cmd.ProcessState == nil {
		t.Fatalf("%s: %v", command, err)
	}
	return string(made), cmd.ProcessState.ExitCode()
}

// numberedBooks are the lines with their numbers, as one batch of them all takes them.
func numberedBooks(t *testing.T) string {
	out, _ := shellOf(t, "cat -n books.jsonl", "")
	return out
}

// TestReadmeParallel runs what the README shows for GNU parallel, with two jobs on this
// machine in the place of other hosts. It is skipped where that is not installed,
// unless REPAY_TEST_PARALLEL=must.
func TestReadmeParallel(t *testing.T) {
	shell, _ := shownCommands(t)
	installed.Need(t, "REPAY_TEST_PARALLEL", "parallel")
	manyBooks(t, 60)
	command := strings.Replace(shell[0], "-S alice,bob", "--will-cite --block 8k -S 2/:", 1)
	if command == shell[0] {
		t.Fatalf("the hosts are not where they were: %s", command)
	}
	shellOf(t, command, "", "HOME="+t.TempDir())
	want := onBook([]byte(numberedBooks(t)), "batch", "--as-of", "2026-11-21", "--lang", "en", "--command", "compare")
	if got := readFile(t, "answers.jsonl"); got != want.out || got == "" {
		t.Errorf("parallel gives %d bytes, the whole %d", len(got), len(want.out))
	}
}

// TestReadmeSlurm runs each job of the array that the README shows, one after the other.
func TestReadmeSlurm(t *testing.T) {
	shell, _ := shownCommands(t)
	command := strings.ReplaceAll(shell[1], "/ 100", "/ 7") // fewer jobs
	if command == shell[1] {
		t.Fatalf("the number of jobs is not where it was: %s", command)
	}
	for _, n := range []int{2, 20} { // books, fewer than jobs and more
		manyBooks(t, n)
		for i := range 7 {
			if out, code := shellOf(t, command, "", "SLURM_ARRAY_TASK_ID="+strconv.Itoa(i)); out != "" || code != exitOK {
				t.Errorf("job %d: exit code %d: %s", i, code, out)
			}
		}
		got := ""
		files, _ := filepath.Glob("answers-*.jsonl")
		for _, name := range files {
			got += readFile(t, name)
		}
		want := onBook([]byte(numberedBooks(t)), "batch", "--as-of", "2026-11-21", "--lang", "en")
		if got != want.out || len(files) != 7 {
			t.Errorf("%d files with %d bytes, the whole has %d", len(files), len(got), len(want.out))
		}
	}
}

// TestReadmeSpark runs the command that the README has Spark pipe to: a bad book is no
// failure, what else goes wrong is.
func TestReadmeSpark(t *testing.T) {
	_, python := shownCommands(t)
	m := regexp.MustCompile(`pipe\("sh -c '([^'"]*)'", checkCode=True\)`).FindStringSubmatch(python)
	if m == nil {
		t.Fatalf("no command is piped to in %s", python)
	}
	manyBooks(t, 10)
	books := numberedBooks(t)
	out, code := shellOf(t, m[1], books)
	if want := onBook([]byte(books), "batch", "--as-of", "2026-11-21", "--lang", "en"); out != want.out || code != exitOK || want.code != exitInvalid {
		t.Errorf("exit code %d, %d bytes, not %d", code, len(out), len(want.out))
	}
	if _, code = shellOf(t, strings.Replace(m[1], "--lang en", "--lang fr", 1), books); code == exitOK {
		t.Error("a wrong flag is no failure")
	}
}

// TestTopicShowsTheSame: help shows what the README does, and the tests above run, in
// lines that fit a terminal.
func TestTopicShowsTheSame(t *testing.T) {
	shell, python := shownCommands(t)
	bare := func(s string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(s, "\\\n", "")), "")
	}
	topic, _ := topics.Find("batch")
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		shown := bare(topic.Markdown(l, topics.Lists{}))
		for _, command := range append(shell, python) {
			if !strings.Contains(shown, bare(command)) {
				t.Errorf("help on batch in %s does not show\n%s", l, command)
			}
		}
	}
}
