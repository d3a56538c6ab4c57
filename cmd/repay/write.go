package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// step is a moment in writing a file. Tests stop a run there, or interfere.
type step string

const (
	stepCreated step = "created" // a new file beside the old one, empty
	stepHalf    step = "half"    // half of it is written
	stepWritten step = "written" // all of it, down to the disk
	stepRenamed step = "renamed" // it has the name of the old one
)

// file is a file to be written whole or not at all: under another name in the
// same folder, which then takes the place of the old one. Whenever the run
// ends, under its name is the old file or the new one.
type file struct {
	name string
	free bool         // only where nothing has that name, not even a link that leads nowhere
	like fs.FileInfo  // whose permissions and owner it gets; nil: its owner's alone
	sure func() error // asked last of all whether to go on; nil: always
	at   func(step)   // nil but in tests
}

func (f file) reached(s step) {
	if f.at != nil {
		f.at(s)
	}
}

func (f file) write(data []byte) (err error) {
	// The name is no book's, whatever becomes of this run.
	tmp, err := os.CreateTemp(filepath.Dir(f.name), ".repay-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	f.reached(stepCreated)
	half := len(data) / 2
	if _, err = tmp.Write(data[:half]); err != nil {
		return err
	}
	f.reached(stepHalf)
	if _, err = tmp.Write(data[half:]); err != nil {
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
	if err = f.take(tmp.Name(), data); err != nil {
		return err
	}
	f.reached(stepRenamed)
	syncFolder(filepath.Dir(f.name))
	return nil
}

// take gives the new file its name.
func (f file) take(tmp string, data []byte) error {
	if !f.free {
		return os.Rename(tmp, f.name)
	}
	err := os.Link(tmp, f.name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		os.Remove(tmp)
		return err
	}
	// Some filesystems know no links.
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

// writeResult writes a file of results. A device or a pipe is written to,
// never replaced.
func (w *world) writeResult(name string, data []byte) error {
	if at, err := os.Stat(name); err == nil && !at.Mode().IsRegular() {
		return os.WriteFile(name, data, 0o600)
	}
	return file{name: name, at: w.at}.write(data)
}
