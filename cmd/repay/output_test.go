package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"repay/planner/enum"
	"repay/planner/lang"
)

// TestOutputFile: every ending writes its format; the file is its owner's alone, though
// there was one before, or it was everybody's.
func TestOutputFile(t *testing.T) {
	matrixFolder(t)
	for i := range formats {
		f := &formats[i]
		command := "status"
		if f.writtenBy != nil {
			command = f.writtenBy[0]
		}
		want := onBook(nil, command, "household.yaml", "-O", f.name).out
		for k, ending := range f.endings {
			name := "out" + strings.ToUpper(ending)
			if k == 0 {
				writeFile(t, name, "old")
				if err := os.Chmod(name, []fs.FileMode{0o600, 0o644}[i%2]); err != nil {
					t.Fatal(err)
				}
			}
			r := onBook(nil, command, "household.yaml", "-o", name)
			if r.code != exitOK || r.out != "" || r.err != "" || readFile(t, name) != want {
				t.Errorf("%s: exit code %d, %q, %q", name, r.code, r.out, r.err)
			}
			info, err := os.Stat(name)
			if err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("%s: %v %v", name, info.Mode(), err)
			}
		}
		if r := onBook(nil, command, "household.yaml", "-O", f.name, "-o", "-"); r.out != want || r.code != exitOK {
			t.Errorf("-O %s -o -: exit code %d", f.name, r.code)
		}
	}
	if _, err := os.Stat("-"); err == nil {
		t.Error("a file called -")
	}
}

// TestOutputCannot: where a file cannot be written, the place, what is wrong and what
// to do are said in the language of the run, and nothing is left behind.
func TestOutputCannot(t *testing.T) {
	matrixFolder(t)
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	writeFile(t, "file.txt", "kept")
	before := listed(t)
	long := strings.Repeat("long", 100) + ".html"
	for _, x := range []struct {
		name   string
		zh, en string
	}{
		{"nosuch/out.json", "写不了 nosuch/out.json：没有 nosuch 这个文件夹\n  先建好", "cannot write nosuch/out.json: no folder nosuch\n  make the folder first"},
		{"folder", "写不了 folder：它是文件夹\n  后面再写上文件名", "cannot write folder: it is a folder\n  add the name of a file"},
		{"folder/", "写不了 folder/：它是文件夹\n  后面", "cannot write folder/: it is a folder\n  add"},
		{"file.txt/out.html", "写不了 file.txt/out.html：file.txt 不是文件夹\n  核对", "cannot write file.txt/out.html: file.txt is no folder\n  check"},
		{long, "：名字太长\n  换一个", ": the name is too long\n  choose a shorter"},
	} {
		for l, want := range map[lang.Lang]string{lang.ZH: x.zh, lang.EN: x.en} {
			for _, row := range []matrixRow{{"status", "household.yaml"}, {"preset"}, {"schema"}, {"version"}, {"report", "household.yaml"}} {
				args := slices.Concat(row, []string{"-o", x.name, "--lang", l.String()})
				switch ending := filepath.Ext(x.name); {
				case row[0] == "report", row[0] == "preset":
					args = append(args, "-O", "html")
				case ending != ".json" && ending != "":
					args = append(args, "-O", "table")
				}
				r := onBook(nil, args...)
				if r.code != exitFailed || r.out != "" || !strings.Contains(r.err, want) {
					t.Errorf("%q: exit code %d, %q, %q, want %q", args, r.code, r.out, r.err, want)
				}
			}
		}
	}
	if after := listed(t); !slices.Equal(before, after) || readFile(t, "file.txt") != "kept" {
		t.Errorf("there were %q, there are %q", before, after)
	}
}

// TestOutputForgotten: a flag in the place of a file's name becomes no file.
func TestOutputForgotten(t *testing.T) {
	matrixFolder(t)
	before := listed(t)
	for l, want := range map[string]string{"zh": "-o 后面要写文件名", "en": "-o takes the name of a file"} {
		r := onBook(nil, "status", "household.yaml", "--lang", l, "-o", "--redact")
		if r.code != exitUsage || r.out != "" || !strings.Contains(r.err, want) || !strings.Contains(r.err, "./--redact") {
			t.Errorf("exit code %d, %q, %q", r.code, r.out, r.err)
		}
	}
	if after := listed(t); !slices.Equal(before, after) {
		t.Errorf("there were %q, there are %q", before, after)
	}
}

// listed are the files of the working folder and its own.
func listed(t *testing.T) (names []string) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		names = append(names, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestTroubles: each has words in both languages, whatever stands around the error; the
// system's own words are left for others.
func TestTroubles(t *testing.T) {
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		say := func(t lang.Text, values ...any) string { return t.Fill(l, values...) }
		for _, x := range troubles {
			for _, err := range []error{x.is, &fs.PathError{Op: "open", Path: "a/b", Err: x.is}, &os.LinkError{Op: "rename", Err: x.is}} {
				for _, failed := range []error{cannotRead(say, "a/b", err), cannotWrite(say, "a/b", err)} {
					var f *failure
					if !errors.As(failed, &f) || f.code != exitFailed || !strings.Contains(f.what, "a/b") || f.remedy == "" ||
						strings.Contains(f.what+f.remedy, "{") || enum.HasHan(f.what) != (l == lang.ZH) || enum.HasHan(f.remedy) != (l == lang.ZH) {
						t.Errorf("%v: %+v", err, failed)
					}
				}
			}
		}
		if err := cannotWrite(say, "a", &fs.PathError{Op: "open", Path: "a", Err: syscall.EIO}); !strings.Contains(err.Error(), syscall.EIO.Error()) {
			t.Error(err)
		}
	}
}
