package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	packed = []file{{"b", []byte("second"), true}, {"a/c", []byte("first"), false}}
	on     = time.Date(2026, 11, 29, 22, 15, 42, 0, time.UTC)
)

// member is what an archive says of a file in it.
type member struct {
	name, is string
	mode     int64
	date     time.Time
}

var wanted = []member{{"repay/a/c", "first", 0o644, on}, {"repay/b", "second", 0o755, on}}

func TestTarred(t *testing.T) {
	data, err := tarred("repay", packed, on)
	if err != nil {
		t.Fatal(err)
	}
	gz, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if !gz.ModTime.IsZero() || gz.Name != "" {
		t.Errorf("the archive has a time or a name of its own: %v %q", gz.ModTime, gz.Name)
	}
	var got []member
	for r := tar.NewReader(gz); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Uid != 0 || h.Gid != 0 || h.Uname != "" || h.Gname != "" {
			t.Errorf("%s belongs to somebody", h.Name)
		}
		is, _ := io.ReadAll(r)
		got = append(got, member{h.Name, string(is), h.Mode, h.ModTime.UTC()})
	}
	if !slices.Equal(got, wanted) {
		t.Errorf("got %v, want %v", got, wanted)
	}
	again, err := tarred("repay", []file{packed[1], packed[0]}, on)
	if err != nil || !bytes.Equal(again, data) {
		t.Error("the order of the files changes the bytes", err)
	}
}

func TestZipped(t *testing.T) {
	data, err := zipped("repay", packed, on)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var got []member
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		is, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, member{f.Name, string(is), int64(f.Mode()), f.Modified.UTC()})
	}
	if !slices.Equal(got, wanted) {
		t.Errorf("got %v, want %v", got, wanted)
	}
}

// TestDateOf: a given number of seconds counts before the commit's date, and without
// either it is the oldest day.
func TestDateOf(t *testing.T) {
	committed := &debug.BuildInfo{Settings: []debug.BuildSetting{{Key: "vcs.time", Value: "2026-11-29T22:15:42Z"}}}
	for _, c := range []struct {
		info  *debug.BuildInfo
		epoch string
		want  time.Time
	}{
		{committed, "", on},
		{committed, "1700000000", time.Date(2023, 11, 14, 22, 13, 20, 0, time.UTC)},
		{committed, "0", oldest},
		{&debug.BuildInfo{}, "", oldest},
	} {
		if got, err := dateOf(c.info, c.epoch); err != nil || !got.Equal(c.want) {
			t.Errorf("%q: %s, %v, want %s", c.epoch, got, err, c.want)
		}
	}
	if _, err := dateOf(committed, "yesterday"); err == nil {
		t.Error("yesterday is no number of seconds")
	}
}

func TestChosen(t *testing.T) {
	if got, err := chosen(""); err != nil || !slices.Equal(got, targets) {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := chosen("windows/arm64,linux/amd64"); err != nil || !slices.Equal(got, []target{{"windows", "arm64"}, {"linux", "amd64"}}) {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := chosen("plan9/386"); err == nil || !strings.Contains(err.Error(), "windows/amd64") {
		t.Errorf("the error does not say what there is: %v", err)
	}
}

// TestTextsIn: a part goes with all its terms, and one without a licence, or with one
// that asks for more, is not packed.
func TestTextsIn(t *testing.T) {
	mit, err := os.ReadFile("../../../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		files map[string]string
		want  []string // with its licences; nil: refused
	}{
		{map[string]string{"LICENSE.txt": string(mit), "NOTICE": "a notice", "main.go": "package main"}, []string{"LICENSE.txt MIT", "NOTICE "}},
		{map[string]string{"NOTICE": string(mit)}, nil},
		{map[string]string{"LICENSE": "ask me"}, nil},
		{map[string]string{"LICENSE": gpl}, nil},
		{map[string]string{}, nil},
	} {
		dir := t.TempDir()
		for name, is := range c.files {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(is), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		list, err := textsIn(dir)
		var got []string
		for _, x := range list {
			got = append(got, x.file+" "+strings.Join(x.licences, " "))
		}
		if !slices.Equal(got, c.want) || (err == nil) != (c.want != nil) {
			t.Errorf("%v: %q, %v, want %q", c.files, got, err, c.want)
		}
	}
}

// gpl is how a program says that it is under a licence that asks for more.
const gpl = `This program is free software: you can redistribute it and/or modify
it under the terms of the GNU General Public License as published by
the Free Software Foundation, either version 3 of the License, or
(at your option) any later version.`

// TestLinked: every module that is linked into a program is there, with Go's own
// library and its terms.
func TestLinked(t *testing.T) {
	t.Chdir("../../../..")
	info := &debug.BuildInfo{GoVersion: "go1.26.0", Deps: []*debug.Module{{Path: "gopkg.in/yaml.v3", Version: "v3.0.1", Sum: "h1:fxVm/GzAzEWqLHuvctI91KS9hhNmmWOoWu0XTYJS7CA="}}}
	list, err := linked(info)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 || list[0].path != "std" || !slices.Equal(list[1].licences(), []string{"MIT", "Apache-2.0"}) {
		t.Errorf("%v", list)
	}
	terms := string(thirdParty(list))
	for _, want := range []string{"  std 1.26.0 (BSD-3-Clause)\n", "  gopkg.in/yaml.v3 v3.0.1 (MIT, Apache-2.0)\n", "gopkg.in/yaml.v3 v3.0.1: NOTICE\n", "Redistribution and use"} {
		if !strings.Contains(terms, want) {
			t.Errorf("no %q in\n%s", want, terms[:min(len(terms), 500)])
		}
	}
	parts, err := billOfMaterials(target{"linux", "amd64"}, &built{info: info, date: on}, list)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"purl": "pkg:golang/gopkg.in/yaml.v3@v3.0.1"`, `"timestamp": "2026-11-29T22:15:42Z"`,
		`"content": "7f1566fc6cc0cc45aa2c7baf72d23dd4a4bd8613669963a85aed174d8252ec20"`,
	} {
		if !strings.Contains(string(parts), want) {
			t.Errorf("no %s in\n%s", want, parts)
		}
	}
}
