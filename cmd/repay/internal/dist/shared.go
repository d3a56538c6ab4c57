package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
)

// completions are the scripts of each shell, under the names by which it finds them.
var completions = []struct{ shell, name string }{
	{"bash", "completions/bash/repay"},
	{"zsh", "completions/zsh/_repay"},
	{"fish", "completions/fish/repay.fish"},
}

// sharedFiles are those that every archive holds. What the README shows is in the
// examples.
func sharedFiles(work, man string) (files []file, err error) {
	for _, name := range []string{"LICENSE", "README.md"} {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name, data, false})
	}
	examples, err := below("examples", "examples")
	if err != nil {
		return nil, err
	}
	scripts, err := completionScripts(work)
	if err != nil {
		return nil, err
	}
	pages, err := below(man, "man")
	return slices.Concat(files, examples, scripts, pages), err
}

// completionScripts are written by the program itself, built for where this runs.
func completionScripts(work string) (files []file, err error) {
	p, err := host.build(work)
	if err != nil {
		return nil, err
	}
	for _, c := range completions {
		cmd := exec.Command(p.file, "completion", c.shell)
		cmd.Env = append(os.Environ(), "LC_ALL=C")
		cmd.Stderr = os.Stderr
		data, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("completion %s: %w", c.shell, err)
		}
		files = append(files, file{c.name, data, false})
	}
	return files, nil
}

// below are all files below a folder, under a name of its own in the archive.
func below(folder, as string) (files []file, err error) {
	err = filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(folder, name)
		files = append(files, file{path.Join(as, filepath.ToSlash(inside)), data, false})
		return err
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("there is nothing in %s", folder)
	}
	return files, err
}
