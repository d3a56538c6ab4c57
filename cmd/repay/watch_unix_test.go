//go:build unix

package main

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestWatchedProgram: the program itself runs again when the book is saved, and is ended
// by an interrupt.
func TestWatchedProgram(t *testing.T) {
	program, err := exec.LookPath("repay")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	writeFile(t, "book.yaml", watchedBook)
	cmd := exec.Command(program, "watch", "book.yaml")
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }()
	lines := bufio.NewScanner(out)
	until := func(what string) {
		for lines.Scan() {
			if strings.Contains(lines.Text(), what) {
				return
			}
		}
		t.Fatalf("it never said %q", what)
	}
	until(watchedPayoff)
	writeFile(t, "book.yaml", changedBook())
	until("==== run 2 ====")
	until(changedPayoff)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("interrupted, it ends with %v", err)
	}
}
