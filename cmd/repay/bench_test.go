package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// theExample is the book that the README shows: four loans and a household.
const theExample = "../../examples/household.yaml"

// processes is how long runs of one kind are repeated, of which the best counts.
const processes = time.Second

// BenchmarkProcesses says how long whole runs take on the example, in runs of a program
// that does nothing.
func BenchmarkProcesses(b *testing.B) {
	dir := b.TempDir()
	build := func(name, of string) string {
		cmd := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(dir, name), of)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		return filepath.Join(dir, name)
	}
	source := filepath.Join(dir, "empty.go")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	nothing, repay := build("empty", source), build("repay", ".")
	took := func(program string, args ...string) float64 {
		best := time.Duration(0)
		for began := time.Now(); best == 0 || time.Since(began) < processes; {
			start := time.Now()
			out, err := exec.Command(program, args...).CombinedOutput()
			if code := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &code) || code.ExitCode() != exitFound) {
				b.Fatalf("%s: %v: %s", args, err, out)
			}
			if took := time.Since(start); best == 0 || took < best {
				best = took
			}
		}
		return float64(best)
	}
	empty := took(nothing)
	for _, args := range [][]string{
		{"version"},
		{"check", theExample},
		{"status", theExample},
		{"compare", theExample},
		{"compare", theExample, "-O", "json"},
		{"plan", theExample},
		{"ask", theExample},
		{"report", theExample, "-O", "html"},
	} {
		name := args[0]
		if args[len(args)-1] == "json" {
			name += "-json"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportMetric(took(repay, args...)/empty, "x-empty")
			b.ReportMetric(0, "ns/op") // which the ratio says
		})
	}
}
