package main

import (
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

// fullDisk is one with room for so many bytes.
type fullDisk struct {
	room int
	err  error
}

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.room {
		n := d.room
		d.room = 0
		return n, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: d.err}
	}
	d.room -= len(p)
	return len(p), nil
}

// everyCommand are a way of running each command, and each way to ask for help, that
// print something.
func everyCommand(t *testing.T) (all [][]string) {
	seen := map[string]bool{}
	for _, row := range matrix {
		if seen[row[0]] || row[0] == "init" || row[0] == "check" { // which print nothing there
			continue
		}
		seen[row[0]] = true
		c := cell{row: row, book: matrixBooks[0]}
		all = append(all, c.row.args(c.book))
	}
	for _, c := range append(commands, command{name: "completion"}) {
		all = append(all, []string{"help", c.name}, []string{c.name, "--help"})
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		all = append(all, []string{"completion", shell})
	}
	all = append(all, []string{}, []string{"--help"}, []string{"help"}, []string{"init", "-"}, []string{"__complete", "status", "--lang", ""})
	if len(all) < 2*len(commands)+len(seen) {
		t.Fatal("too few", all)
	}
	return all
}

// TestStandardOutputFails: where what is printed cannot be written, from the first byte
// or later on, every command says so and ends with 1; a reader that has seen enough is
// told nothing.
func TestStandardOutputFails(t *testing.T) {
	matrixFolder(t)
	writeFile(t, "recorded.yaml", readFile(t, "household.yaml"))
	for n, args := range everyCommand(t) {
		l := lang.Lang(n % 2)
		for _, room := range []int{0, 5} {
			for _, err := range []error{syscall.ENOSPC, syscall.EPIPE} {
				r := runIn(&world{
					stdout: &fullDisk{room, err}, now: lookedAt(),
					env: func(name string) string { return map[string]string{"LC_ALL": l.String() + "_XX"}[name] },
				}, args...)
				code, said := r.code, r.err
				want, _, _ := strings.Cut("repay: "+tCannotWrite.In(l), "{")
				_, told, _ := strings.Cut(said, want+"stdout") // after what was done, in the book's language
				switch told := told != "" && enum.HasHan(told) == (l == lang.ZH); {
				case code != exitFailed:
					t.Errorf("%q after %d bytes: exit code %d, %q", args, room, code, said)
				case err == syscall.ENOSPC && !told, err == syscall.EPIPE && strings.Contains(said, want):
					t.Errorf("%q after %d bytes, %v: %q", args, room, err, said)
				}
			}
		}
	}
}

// TestReadWhileWritten: a book that changes while it is read is read again, and one that
// never rests is refused in both languages.
func TestReadWhileWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	const head = "version: 1\nas_of: 2026-11-21\nloans:\n"
	line := func(id string) string {
		return "  - {id: " + id + ", principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12}\n"
	}
	for _, x := range []struct {
		times int
		code  int
	}{{0, exitOK}, {1, exitOK}, {2, exitOK}, {3, exitFailed}} {
		for l, want := range map[string]string{"zh": "repay: 读不了 book.yaml：有程序正在改它\n  等它写完", "en": "repay: cannot read book.yaml: some program is writing to it\n  run the command again"} {
			writeFile(t, "book.yaml", head+line("a0"))
			times := 0
			w := &world{at: func(s step) {
				if s == stepRead && times < x.times {
					times++
					writeFile(t, "book.yaml", readFile(t, "book.yaml")+line("a"+string(rune('0'+times))))
				}
			}}
			r := runIn(w, "status", "book.yaml", "--lang", l, "-O", "csv")
			if r.code != x.code || x.code == exitOK && strings.Count(r.out, "\n") != 2+x.times {
				t.Errorf("changed %d times: exit code %d, %q, %q", x.times, r.code, r.out, r.err)
			}
			if x.code == exitFailed && (r.out != "" || !strings.HasPrefix(r.err, want)) {
				t.Errorf("changed %d times: %q, %q", x.times, r.out, r.err)
			}
		}
	}
}

func isLink(name string) bool {
	_, err := os.Readlink(name)
	return err == nil
}

// TestOutputBehindLinks: a link stays one, and the file that it leads to is written,
// though it was not there before; never a book, and nothing round in a circle.
func TestOutputBehindLinks(t *testing.T) {
	matrixFolder(t)
	for name, to := range map[string]string{
		"link.txt": "file.txt", "further.txt": "link.txt", "new.txt": "made.txt", "folder/up.txt": "../up.txt", "circle.txt": "circle.txt",
		"book.txt": "household.yaml", "nobook.txt": "not-yet.yaml", "lost.txt": "nosuch/lost.txt",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, name); err != nil {
			t.Skip("no links here:", err)
		}
	}
	writeFile(t, "file.txt", "old")
	want := onBook(nil, "status", "household.yaml").out
	for link, file := range map[string]string{"link.txt": "file.txt", "further.txt": "file.txt", "new.txt": "made.txt", "folder/up.txt": "up.txt"} {
		r := onBook(nil, "status", "household.yaml", "-o", link)
		if r.code != exitOK || r.err != "" || readFile(t, file) != want || !isLink(link) {
			t.Errorf("%s: exit code %d, %q", link, r.code, r.err)
		}
		writeFile(t, file, "old")
	}
	before := listed(t)
	for link, x := range map[string]struct {
		code int
		says string
	}{
		"circle.txt": {exitFailed, "cannot write circle.txt: its links lead round in a circle\n  name the file itself\n"},
		"lost.txt":   {exitFailed, "cannot write lost.txt: no folder nosuch\n  make"},
		"book.txt":   {exitUsage, "book.txt is a book and will not be overwritten"},
		"nobook.txt": {exitUsage, "nobook.txt is a book and will not be overwritten"},
	} {
		if r := onBook(nil, "status", "household.yaml", "--lang", "en", "-o", link); r.code != x.code || r.out != "" || !strings.Contains(r.err, x.says) {
			t.Errorf("%s: exit code %d, %q, %q", link, r.code, r.out, r.err)
		}
	}
	if after := listed(t); !slices.Equal(before, after) {
		t.Errorf("there were %q, there are %q", before, after)
	}
}
