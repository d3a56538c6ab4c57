package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"repay/planner/lang"
)

// readMost bounds what is read of one file: one byte more than a book may
// have, so that the reader can say that it is too large.
const readMost = 8<<20 + 1

var (
	tStdinTwice = lang.Text{ZH: "标准输入 (-) 只能读一次", EN: "standard input (-) can be read once only"}
	tNoBooksIn  = lang.Text{ZH: "{1} 里没有 .yaml 或 .yml 文件", EN: "no .yaml or .yml file in {1}"}
)

// books lists the files of the books that the arguments name, or of the one that is found
// without, "-" for standard input: a directory stands for its .yaml and .yml files in
// order. What cannot be read is a failure of its own.
func (g *global) books(args []string) (list []string, failures []error) {
	args, err := g.orFound(args)
	if err != nil {
		return nil, []error{err}
	}
	stdin := false
	for _, a := range args {
		if a == "-" {
			if stdin {
				return nil, []error{usage(g.say(tStdinTwice), "")}
			}
			stdin = true
			list = append(list, a)
			continue
		}
		info, err := os.Stat(a)
		if err != nil || !info.IsDir() {
			list = append(list, a) // reading it reports the error
			continue
		}
		var entries []os.DirEntry
		if err = g.tellRead(a); err == nil {
			entries, err = os.ReadDir(a)
		}
		if err != nil {
			failures = append(failures, g.cannotReadBook(a, err))
			continue
		}
		n := len(list)
		for _, e := range entries {
			if !e.IsDir() && isBook(e.Name()) {
				list = append(list, filepath.Join(a, e.Name()))
			}
		}
		if len(list) == n {
			failures = append(failures, failed(g.say(tNoBooksIn, g.called(a))))
		}
	}
	return list, failures
}

// isBook reports whether a file's name says that it is a book.
func isBook(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return (ending == ".yaml" || ending == ".yml") && !strings.HasPrefix(filepath.Base(name), ".")
}

// read reads a file, or standard input for "-".
func (g *global) read(name string) ([]byte, error) {
	data, err := g.bytesOf(name)
	if err != nil {
		return nil, cannotRead(g.say, name, err)
	}
	return data, nil
}

// readBook is read for a book, which can be written where there is none.
func (g *global) readBook(name string) ([]byte, error) {
	data, err := g.bytesOf(name)
	if err != nil {
		return nil, g.cannotReadBook(name, err)
	}
	return data, nil
}

func (g *global) bytesOf(name string) ([]byte, error) {
	if data, ok := g.w.inside[name]; ok {
		return data, nil
	}
	if name == "-" {
		return readAll(g.w.stdin)
	}
	return g.readFile(name)
}

// errNeverSaved is that of what is watched and is no file.
var errNeverSaved = errors.New("never saved")

// tellRead tells who watches what is going to be read. What is no file is never saved,
// and who waits for its end waits for whoever writes to it.
func (g *global) tellRead(name string) error {
	if g.w.observed == nil {
		return nil
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return errNeverSaved
	}
	g.w.observed.reads(name)
	return nil
}

func readAll(in io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(in, readMost)) }

// readTries is how often a file is read that somebody writes at the same time.
const readTries = 3

// errChanging is that of a file that never was the same before and after reading it.
var errChanging = errors.New("changed while it was read")

// readFile reads a file as it was at one moment: half of one, which a program is about
// to write, can be a book too.
func (g *global) readFile(name string) ([]byte, error) {
	if err := g.tellRead(name); err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for range readTries {
		before, err := f.Stat()
		if err != nil {
			return nil, err
		}
		data, err := readAll(f)
		if err != nil || !before.Mode().IsRegular() {
			return data, err
		}
		if g.w.at != nil {
			g.w.at(stepRead)
		}
		after, err := f.Stat()
		if err != nil || after.Size() == before.Size() && after.ModTime().Equal(before.ModTime()) {
			return data, err
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return nil, err
		}
	}
	return nil, errChanging
}
