package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// step is a moment in reading or writing a file. Tests stop a run there, or interfere.
type step string

const (
	stepRead    step = "read"    // a file was read to its end
	stepCreated step = "created" // a new file beside the old one, empty
	stepHalf    step = "half"    // half of it is written
	stepWritten step = "written" // all of it, down to the disk
	stepRenamed step = "renamed" // it has the name of the old one
)

// content writes a text.
type content func(io.Writer) error

// text is a content that is there already.
func text(data []byte) content {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// atOnce is how much of a content is gathered before it is written.
const atOnce = 64 << 10

// to writes the content in large pieces.
func (c content) to(w io.Writer) error {
	b := bufio.NewWriterSize(w, atOnce)
	if err := c(b); err != nil {
		return err
	}
	return b.Flush()
}

// file is a file to be written whole or not at all: under another name in the
// same folder, which then takes the place of the old one. Whenever the run
// ends, under its name is the old file or the new one.
type file struct {
	name     string
	free     bool         // only where nothing has that name, not even a link that leads nowhere
	like     fs.FileInfo  // whose permissions and owner it gets; nil: its owner's alone
	sure     func() error // asked last of all whether to go on; nil: always
	at       func(step)   // nil but in tests
	endsSelf bool         // who writes it ends by itself when the run is asked to end
}

func (f file) reached(s step) {
	if f.at != nil {
		f.at(s)
	}
}

// write writes a text, with a step in the middle.
func (f file) write(data []byte) error {
	half := len(data) / 2
	return f.fill(func(w io.Writer) error {
		if _, err := w.Write(data[:half]); err != nil {
			return err
		}
		f.reached(stepHalf)
		_, err := w.Write(data[half:])
		return err
	})
}

// fill lets write write what is to be in the file.
func (f file) fill(write content) (err error) {
	// The name is no book's, whatever becomes of this run.
	tmp, err := os.CreateTemp(filepath.Dir(f.name), ".repay-*")
	if err != nil {
		return err
	}
	defer removedIfKilled(tmp, f.endsSelf)()
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	f.reached(stepCreated)
	if err = write(tmp); err != nil {
		return err
	}
	perm := fs.FileMode(0o600)
	if f.like != nil {
		perm = f.like.Mode().Perm()
		takeOwner(tmp, f.like) // before the permissions, which it may reset
	}
	if err = tmp.Chmod(perm); err != nil {
		return err
	}
	if err = tmp.Sync(); err != nil {
		return err
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	f.reached(stepWritten)
	if f.sure != nil {
		if err = f.sure(); err != nil {
			return err
		}
	}
	if err = f.take(tmp.Name()); err != nil {
		return err
	}
	f.reached(stepRenamed)
	syncFolder(filepath.Dir(f.name))
	return nil
}

// take gives the new file its name.
func (f file) take(tmp string) error {
	if !f.free {
		return os.Rename(tmp, f.name)
	}
	err := os.Link(tmp, f.name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		os.Remove(tmp)
		return err
	}
	// Some filesystems know no links.
	data, err := os.ReadFile(tmp)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(f.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		os.Remove(f.name)
		return err
	}
	os.Remove(tmp)
	return nil
}

// syncFolder brings the new name down to the disk. Not every system can; the
// file is in its place all the same.
func syncFolder(name string) {
	if d, err := os.Open(name); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// writeResult writes a file of results: behind links, the file that they lead to, which
// may not be there yet. What may not be written to is not replaced either; a device or a
// pipe is written to, never replaced.
func (w *world) writeResult(name string, text content) error {
	at, err := os.Stat(name)
	switch {
	case err == nil && !at.Mode().IsRegular():
		return writeInto(name, at.Mode(), text)
	case err == nil:
		err = mayWrite(name)
	case errors.Is(err, fs.ErrNotExist):
		err = nil
	}
	if err != nil {
		return err
	}
	if name, err = behindLinks(name); err != nil {
		return err
	}
	return file{name: name, at: w.at, endsSelf: w.listens}.fill(text.to)
}

// writeInto writes a text into what is no file. Opening a pipe that nobody reads would
// wait for a reader.
func writeInto(name string, mode fs.FileMode, text content) error {
	flags := os.O_WRONLY | os.O_TRUNC
	if mode&fs.ModeNamedPipe != 0 {
		flags |= syscall.O_NONBLOCK
	}
	out, err := os.OpenFile(name, flags, 0)
	if err != nil {
		return err
	}
	return errors.Join(text.to(out), out.Close())
}

// mayWrite is why a file that exists may not be written to; nil: it may.
func mayWrite(name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// mostLinks is how many links lead from one to the next; more go round in a circle.
const mostLinks = 40

// behindLinks is the file that a name leads to, which need not be there.
func behindLinks(name string) (string, error) {
	for range mostLinks {
		to, err := os.Readlink(name)
		if err != nil {
			return name, nil // it is no link
		}
		if !filepath.IsAbs(to) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(name))
			if err != nil {
				return "", err
			}
			to = folder + string(filepath.Separator) + to
		}
		name = to
	}
	return "", &fs.PathError{Op: "open", Path: name, Err: syscall.ELOOP}
}
