package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// module is a part of the program that others wrote, with the texts that have to go
// with it.
type module struct {
	path, version, sum string
	texts              []text
}

// text is a file of terms, and the licences that stand in it, by their names in SPDX.
type text struct {
	file, is string
	licences []string
}

// licences are those of all its texts.
func (m module) licences() (list []string) {
	for _, t := range m.texts {
		for _, id := range t.licences {
			if !slices.Contains(list, id) {
				list = append(list, id)
			}
		}
	}
	return list
}

// linked are the modules that are linked into a program, Go's own library first.
func linked(info *debug.BuildInfo) ([]module, error) {
	root, err := output("env", "GOROOT")
	if err != nil {
		return nil, err
	}
	folders, err := moduleFolders()
	if err != nil {
		return nil, err
	}
	list := []module{{path: "std", version: strings.TrimPrefix(info.GoVersion, "go")}}
	folders["std"] = strings.TrimSpace(string(root))
	for _, d := range info.Deps {
		if d.Replace != nil {
			return nil, fmt.Errorf("%s is replaced: what of it is linked, and under which licence?", d.Path)
		}
		list = append(list, module{path: d.Path, version: d.Version, sum: d.Sum})
	}
	for i := range list {
		if list[i].texts, err = textsIn(folders[list[i].path]); err != nil {
			return nil, fmt.Errorf("%s: %w", list[i].path, err)
		}
	}
	return list, nil
}

// moduleFolders are where the sources of all modules lie.
func moduleFolders() (map[string]string, error) {
	out, err := output("list", "-m", "-json=Path,Dir", "all")
	if err != nil {
		return nil, err
	}
	folders := map[string]string{}
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var m struct{ Path, Dir string }
		if err := dec.Decode(&m); err != nil {
			return nil, err
		}
		folders[m.Path] = m.Dir
	}
	return folders, nil
}

// output is what a go command prints.
func output(args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Env, cmd.Stderr = append(os.Environ(), changing...), os.Stderr
	return cmd.Output()
}

// legal are the names of files that say under which terms a module is given.
var legal = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|authors)([.-].*)?$`)

// granting are those of them in which a licence stands.
var granting = regexp.MustCompile(`(?i)^(licen[cs]e|copying)`)

// allowed are the licences under which a part may be handed on as it is done here: with
// their texts, whatever else it is linked with.
var allowed = []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC"}

// textsIn are the terms of a module, of which one at least is a licence that is known.
func textsIn(folder string) (list []text, err error) {
	if folder == "" {
		return nil, errors.New("its sources are not here: go mod download fetches them")
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	licensed := false
	for _, e := range entries {
		if e.IsDir() || !legal.MatchString(e.Name()) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		t := text{file: e.Name(), is: string(data)}
		if granting.MatchString(t.file) {
			t.licences = licencesIn(data)
			licensed = licensed || len(t.licences) > 0
		}
		for _, id := range t.licences {
			if !slices.Contains(allowed, id) {
				return nil, fmt.Errorf("%s: is it allowed to hand on what is under %s?", filepath.Join(folder, t.file), id)
			}
		}
		list = append(list, t)
	}
	if !licensed {
		return nil, fmt.Errorf("no licence is known in %s", folder)
	}
	return list, nil
}

// licencesIn are the licences of which a text has the words.
func licencesIn(data []byte) (list []string) {
	for _, m := range licensecheck.Scan(data).Match {
		if id := m.ID; !m.IsURL && !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// thirdParty is the file with the texts of all modules.
func thirdParty(modules []module) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, "repay holds these parts, each under the terms that follow it:")
	fmt.Fprintln(&b)
	for _, m := range modules {
		fmt.Fprintf(&b, "  %s %s (%s)\n", m.path, m.version, strings.Join(m.licences(), ", "))
	}
	for _, m := range modules {
		for _, t := range m.texts {
			fmt.Fprintf(&b, "\n%s\n%s %s: %s\n\n%s\n", strings.Repeat("=", 80), m.path, m.version, t.file, strings.TrimRight(strings.ReplaceAll(t.is, "\r\n", "\n"), "\n"))
		}
	}
	return b.Bytes()
}
