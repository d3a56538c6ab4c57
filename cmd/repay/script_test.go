package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"repay/planner/cells"
)

var update = flag.Bool("update", false, "write what the scripts compare with")

// programs are what the scripts can run.
var programs = map[string]func(){"repay": main}

func TestMain(m *testing.M) { testscript.Main(m, programs) }

// TestScripts runs testdata/script: every command as a user would type it. Each
// script finds the examples under examples/, and under answers/ the books that say
// at their heads what is right to answer, and under letters/ those of other countries.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(root, "testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			for to, from := range map[string]string{"examples": "examples", "answers": "testdata/answers", "letters": "testdata/letters"} {
				if err := os.CopyFS(filepath.Join(e.WorkDir, to), os.DirFS(filepath.Join(root, from))); err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits,
			"fits":  fits,
			"mode":  mode,
		},
	})
}

// exits CODE PROGRAM ARGS... runs a program and checks its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// fits N FILE checks that no line of a file is wider than N columns, but for
// commands, which stay whole to be copied.
func fits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fits columns file")
	}
	width, err := strconv.Atoi(args[0])
	ts.Check(err)
	for i, line := range strings.Split(ts.ReadFile(args[1]), "\n") {
		if w := cells.Width(line); w > width && !strings.Contains(line, "repay ") {
			ts.Fatalf("line %d is %d columns wide: %s", i+1, w, line)
		}
	}
}

// mode FILE PERM checks a file's permissions.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode file permissions")
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if got := strconv.FormatUint(uint64(info.Mode().Perm()), 8); got != args[1] {
		ts.Fatalf("mode %s, want %s", got, args[1])
	}
}
