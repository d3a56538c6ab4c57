package main

import (
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// builtFrom is a program built for Windows from a commit.
func builtFrom(settings ...debug.BuildSetting) *world {
	return &world{built: func() *debug.BuildInfo {
		return &debug.BuildInfo{GoVersion: "go1.26.8", Settings: append(settings,
			debug.BuildSetting{Key: "GOOS", Value: "windows"}, debug.BuildSetting{Key: "GOARCH", Value: "arm64"})}
	}}
}

var (
	ofCommit = debug.BuildSetting{Key: "vcs.revision", Value: "700fc5b320067a8149c633f93908704d0fc2dc2a"}
	ofTime   = debug.BuildSetting{Key: "vcs.time", Value: "2026-11-29T22:15:43Z"}
	changed  = debug.BuildSetting{Key: "vcs.modified", Value: "true"}
)

// TestVersion: what is known of the build is told, and what is not is said to be unknown.
func TestVersion(t *testing.T) {
	for _, c := range []struct {
		in   *world
		lang string
		want []string
	}{
		{builtFrom(ofCommit, ofTime), "en", []string{"built by go1.26.8 for windows/arm64", "commit 700fc5b320067a8149c633f93908704d0fc2dc2a of 2026-11-29"}},
		{builtFrom(ofCommit, ofTime, changed), "en", []string{"commit 700fc5b320067a8149c633f93908704d0fc2dc2a of 2026-11-29, changed since"}},
		{builtFrom(ofCommit, ofTime, changed), "zh", []string{"构建：go1.26.8 windows/arm64", "提交：700fc5b320067a8149c633f93908704d0fc2dc2a 2026-11-29，之后又改过"}},
		{builtFrom(), "en", []string{"commit unknown"}},
		{builtFrom(), "zh", []string{"提交：不知道"}},
	} {
		r := runIn(c.in, "version", "--lang", c.lang)
		lines := strings.Split(r.out, "\n")
		for _, want := range c.want {
			if !slices.Contains(lines, want) {
				t.Errorf("no line %q in\n%s", want, r.out)
			}
		}
	}
}

// TestVersionForPrograms: all of it has a field, null where it is not known.
func TestVersionForPrograms(t *testing.T) {
	s := schemaNamed(t, "version")
	for _, c := range []struct {
		in   *world
		want string
	}{
		{builtFrom(ofCommit, ofTime, changed), `"go":"go1.26.8","os":"windows","arch":"arm64","commit":"700fc5b320067a8149c633f93908704d0fc2dc2a","committed":"2026-11-29T22:15:43Z","modified":true,`},
		{builtFrom(ofCommit, ofTime), `"modified":false,`},
		{builtFrom(), `"commit":null,"committed":null,"modified":null,`},
	} {
		r := runIn(c.in, "version", "-O", "json")
		if !strings.Contains(r.out, c.want) {
			t.Errorf("no %s in %s", c.want, r.out)
		}
		if err := s.Validate(document(t, r.out)); err != nil {
			t.Error(err)
		}
	}
}
