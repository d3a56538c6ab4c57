package main

import (
	"bytes"
	"debug/buildinfo"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"
)

// target is a system and the processors it runs on, as Go calls them.
type target struct{ os, arch string }

func (t target) String() string { return t.os + "/" + t.arch }

// targets are all that the program is packed for.
var targets = []target{
	{"linux", "amd64"},
	{"linux", "arm64"},
	{"darwin", "amd64"},
	{"darwin", "arm64"},
	{"windows", "amd64"},
	{"windows", "arm64"},
}

// host is where this runs.
var host = target{runtime.GOOS, runtime.GOARCH}

// chosen are the targets that are named; all where none is.
func chosen(names string) (list []target, err error) {
	if names == "" {
		return targets, nil
	}
	for name := range strings.SplitSeq(names, ",") {
		i := slices.IndexFunc(targets, func(t target) bool { return t.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("%q is none of %v", name, targets)
		}
		list = append(list, targets[i])
	}
	return list, nil
}

// packing is how the program is packed for a system: what its file is called, the ending
// of the archive's name, and the format.
type packing struct {
	program, ending string
	pack            format
}

func (t target) packing() packing {
	if t.os == "windows" {
		return packing{"repay.exe", ".zip", zipped}
	}
	return packing{"repay", ".tar.gz", tarred}
}

// built is a program that was built.
type built struct {
	file string
	data []byte
	info *debug.BuildInfo
	date time.Time // of all that is packed with it
}

// build builds the program. Where git does not answer, the commit is unknown.
func (t target) build(work string) (*built, error) {
	name := filepath.Join(work, t.os+"_"+t.arch)
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs="+history(), "-ldflags=-s -w", "-o", name, "./cmd/repay")
	cmd.Env = t.env()
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, bytes.TrimSpace(out))
	}
	info, err := buildinfo.ReadFile(name)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	date, err := dateOf(info, os.Getenv("SOURCE_DATE_EPOCH"))
	return &built{name, data, info, date}, err
}

// changing are the variables that change what the same sources become: here they have
// no other values, whatever the environment says or go env -w has stored.
var changing = []string{
	"GOFLAGS=-mod=readonly", "GOWORK=off", "GO111MODULE=on", "CGO_ENABLED=0",
	"GOAMD64=v1", "GOARM64=v8.0", "GOFIPS140=off", "GOEXPERIMENT=", "GODEBUG=",
}

// env is the environment in which a target is built.
func (t target) env() []string {
	return append(append(os.Environ(), changing...), "GOOS="+t.os, "GOARCH="+t.arch)
}

// history says whether the commit can be told.
func history() string {
	return strconv.FormatBool(exec.Command("git", "status", "--porcelain").Run() == nil)
}

// oldest is the first day that an archive can tell, of either format.
var oldest = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// dateOf is the date of what is packed: a number of seconds, if one is given, else the
// commit's, else the oldest.
func dateOf(info *debug.BuildInfo, epoch string) (time.Time, error) {
	if epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return time.Time{}, errors.New("SOURCE_DATE_EPOCH is a number of seconds, not " + epoch)
		}
		return latest(oldest, time.Unix(seconds, 0).UTC()), nil
	}
	i := slices.IndexFunc(info.Settings, func(s debug.BuildSetting) bool { return s.Key == "vcs.time" })
	if i < 0 {
		return oldest, nil
	}
	date, err := time.Parse(time.RFC3339, info.Settings[i].Value)
	return latest(oldest, date.UTC()), err
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
