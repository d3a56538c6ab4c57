// Command fuzzing lets every fuzz target of the module search for inputs that break
// it, one target after the other, each for an equal share of the time, and prints what
// came of it. What a target finds is kept under its package's testdata/fuzz.
package main

import (
	"bufio"
	"cmp"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	whole := flag.Duration("time", 10*time.Minute, "of all targets together, building them included")
	workers := flag.Int("parallel", runtime.GOMAXPROCS(0), "workers of a target")
	only := flag.String("only", "", "a pattern of the targets to run; else all")
	flag.Parse()
	targets, err := find(*only)
	if err == nil && len(targets) == 0 {
		err = fmt.Errorf("no target matches %q", *only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "fuzzing:", err)
		os.Exit(2)
	}
	// An interrupt ends the target that runs, and then all.
	stopped, _ := signal.NotifyContext(context.Background(), os.Interrupt)
	end := time.Now().Add(*whole)
	build(targets)
	for i := range targets {
		if stopped.Err() != nil {
			break
		}
		t := &targets[i]
		// What one leaves of its share, because it failed early, the others get.
		t.run(time.Until(end)/time.Duration(len(targets)-i), *workers)
	}
	table(targets)
	if slices.ContainsFunc(targets, func(t target) bool { return t.failed != "" }) {
		os.Exit(1)
	}
}

// target is a function that fuzzes, and what came of it.
type target struct {
	folder, name               string
	took                       time.Duration
	execs, interesting, corpus string // as go test says it last
	failed                     string // what broke it
}

var function = regexp.MustCompile(`(?m)^func (Fuzz\w*)\(\w+ \*testing\.F\)`)

// find lists the targets below the working folder whose names match.
func find(only string) (list []target, err error) {
	pattern, err := regexp.Compile(only)
	if err != nil {
		return nil, err
	}
	err = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case !strings.HasSuffix(path, "_test.go"):
			return nil
		}
		src, err := os.ReadFile(path)
		for _, m := range function.FindAllStringSubmatch(string(src), -1) {
			if pattern.MatchString(m[1]) {
				list = append(list, target{folder: filepath.ToSlash(filepath.Dir(path)), name: m[1]})
			}
		}
		return err
	})
	return list, err
}

var (
	state = regexp.MustCompile(`^fuzz: elapsed: .*, execs: (\d+) .*new interesting: (\d+) \(total: (\d+)\)`)
	found = regexp.MustCompile(`testdata/fuzz/\S+`)
)

// build builds the tests of each package as fuzzing has them, before any target's time
// begins: targets of one package share what that takes.
func build(targets []target) {
	for i, t := range targets {
		if i > 0 && t.folder == targets[i-1].folder {
			continue
		}
		out, err := exec.Command("go", "test", "-run", "^$", "-fuzz", "^"+t.name+"$", "-c", "-o", os.DevNull, "./"+t.folder).CombinedOutput()
		if err != nil { // running it says so again
			fmt.Printf("%s", out)
		}
	}
}

// run fuzzes for a time.
func (t *target) run(share time.Duration, workers int) {
	began := time.Now()
	defer func() { t.took = time.Since(began).Round(time.Second) }()
	left := max(share, time.Second).Round(time.Second)
	// Minimizing by count: by time it would take a minute of each share.
	cmd := exec.Command("go", "test", "-run", "^$", "-fuzz", "^"+t.name+"$", "-fuzztime", left.String(), "-timeout", "0",
		"-fuzzminimizetime", "10x", "-parallel", fmt.Sprint(workers), "./"+t.folder)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.fail("", err)
		return
	}
	fmt.Printf("%s in %s: %s\n", t.name, t.folder, left)
	var text strings.Builder
	for lines := bufio.NewScanner(out); lines.Scan(); {
		line := lines.Text()
		if m := state.FindStringSubmatch(line); m != nil {
			t.execs, t.interesting, t.corpus = m[1], m[2], m[3]
		}
		fmt.Println(line)
		text.WriteString(line + "\n")
	}
	if err := cmd.Wait(); err != nil {
		t.fail(text.String(), err)
	}
}

// fail notes what broke the target: the file of the input, where there is one.
func (t *target) fail(out string, err error) {
	t.failed = cmp.Or(found.FindString(out), err.Error())
}

// table says what came of all.
func table(targets []target) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "target\tpackage\ttime\texecs\tnew interesting\tcorpus\tfailure")
	for _, t := range targets {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", t.name, t.folder, t.took,
			cmp.Or(t.execs, "-"), cmp.Or(t.interesting, "-"), cmp.Or(t.corpus, "-"), cmp.Or(t.failed, "none"))
	}
	w.Flush()
}
