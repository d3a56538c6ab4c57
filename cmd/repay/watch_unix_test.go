//go:build unix

package main

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
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

// TestWatchedPipeIsRefused: what is no file is never saved, and reading it would wait for
// whoever writes to it.
func TestWatchedPipeIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := syscall.Mkfifo("book.yaml", 0o600); err != nil {
		t.Fatal(err)
	}
	r := watch(t, &world{}, looksWithout(2), "book.yaml", "status", "--lang", "en")
	if want := "cannot read book.yaml: it is no file: it is never saved"; r.code != exitFailed || !strings.Contains(r.err, want) {
		t.Errorf("exit code %d: %s%s", r.code, r.out, r.err)
	}
}

// TestWatchEndsWithItsReader: `repay watch | head` ends once head has.
func TestWatchEndsWithItsReader(t *testing.T) {
	program, err := exec.LookPath("repay")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	writeFile(t, "book.yaml", watchedBook)
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, "watch", "book.yaml")
	cmd.Env, cmd.Stdout = append(os.Environ(), "LC_ALL=C"), out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	out.Close()
	if lines := bufio.NewScanner(in); !lines.Scan() {
		t.Fatal("it wrote nothing")
	}
	in.Close()
	if err := cmd.Wait(); err != nil && cmd.ProcessState.ExitCode() != exitFailed { // it may still have been writing
		t.Errorf("nobody reads it, and it ends with %v", err)
	}
}
