//go:build unix

// Command many writes many households, a line each: many N. With a command it writes
// them to that command's input, counts what comes out, and says how long it took and
// how much memory: many N COMMAND ARGS...
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"

	"repay/cmd/repay/internal/households"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "many:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("usage: many N [COMMAND ARGS...]")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	if len(args) == 1 {
		return write(os.Stdout, n, func(int) {})
	}
	return measure(n, exec.Command(args[1], args[2:]...))
}

// write writes n households, and tells at each how many there are.
func write(w io.Writer, n int, tell func(k int)) error {
	out := bufio.NewWriterSize(w, 64<<10)
	for k := range n {
		if _, err := out.Write(append(households.Line(k), '\n')); err != nil {
			return err
		}
		tell(k + 1)
	}
	return out.Flush()
}

// lines counts the lines and bytes of what comes out of a command.
type lines struct{ lines, bytes int }

func (l *lines) Write(p []byte) (int, error) {
	l.lines += bytes.Count(p, []byte("\n"))
	l.bytes += len(p)
	return len(p), nil
}

// measure runs a command on n households.
func measure(n int, cmd *exec.Cmd) error {
	var came lines
	cmd.Stdout, cmd.Stderr = &came, os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	begun := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	err = write(in, n, func(k int) {
		if k%max(1, n/10) == 0 {
			fmt.Printf("%d books in, %.0f s, %s\n", k, time.Since(begun).Seconds(), resident(cmd.Process.Pid))
		}
	})
	in.Close()
	if bad := cmd.Wait(); bad != nil {
		return bad
	}
	took, used := time.Since(begun).Seconds(), cmd.ProcessState
	cpu := (used.UserTime() + used.SystemTime()).Seconds()
	fmt.Printf("%d lines out, %d MB, in %.1f s: %.0f books a second, %.0f a second of a core\n", came.lines, came.bytes>>20, took, float64(n)/took, float64(n)/cpu)
	if u, ok := used.SysUsage().(*syscall.Rusage); ok {
		fmt.Printf("most memory at once: %d MB\n", u.Maxrss>>10) // in KiB, as Linux has it
	}
	return err
}

// resident is the memory of a process now, where the system tells.
func resident(pid int) string {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return "memory not known"
	}
	_, after, _ := bytes.Cut(status, []byte("VmRSS:"))
	kib, _, _ := bytes.Cut(bytes.TrimSpace(after), []byte(" "))
	n, _ := strconv.Atoi(string(kib))
	return fmt.Sprintf("%d MB", n>>10)
}
