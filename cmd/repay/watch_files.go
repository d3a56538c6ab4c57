package main

import (
	"crypto/sha256"
	"io"
	"io/fs"
	"maps"
	"os"
	"time"
)

// look is what a file was at one moment.
type look struct {
	at    time.Time
	info  fs.FileInfo       // nil: there was none
	holds [sha256.Size]byte // of a file
	empty bool
}

// fresh is how young a change may be for the next one to have the same time: some
// systems count in whole seconds, and two at a time.
const fresh = 2 * time.Second

// lookAt looks at a file. What it was before saves reading one that nobody has written
// to since.
func lookAt(name string, before look, now time.Time) look {
	info, err := os.Stat(name)
	if err != nil {
		return look{at: now}
	}
	x := look{at: now, info: info}
	if before.info != nil && before.at.Sub(info.ModTime()) > fresh && unwritten(before.info, info) {
		x.holds, x.empty = before.holds, before.empty
	} else if info.Mode().IsRegular() {
		x.read(name)
	}
	return x
}

// unwritten reports whether nothing tells that a file was written to.
func unwritten(before, now fs.FileInfo) bool {
	return os.SameFile(before, now) && before.Size() == now.Size() && before.ModTime().Equal(now.ModTime())
}

// read looks into the file. Why one cannot be read is told by the run that needs it.
func (x *look) read(name string) {
	f, err := os.Open(name)
	if err != nil {
		return
	}
	defer f.Close()
	h := sha256.New()
	n, _ := io.Copy(h, io.LimitReader(f, readMost))
	x.empty = n == 0
	h.Sum(x.holds[:0])
}

// same reports whether two looks saw the same: of a folder, the same names in it.
func (x look) same(y look) bool {
	if x.info == nil || y.info == nil {
		return x.info == nil && y.info == nil
	}
	if x.info.IsDir() && y.info.IsDir() {
		return x.info.ModTime().Equal(y.info.ModTime())
	}
	return x.info.IsDir() == y.info.IsDir() && x.holds == y.holds
}

// looks are at files and folders, by their names.
type looks map[string]look

// add looks at one more.
func (l looks) add(name string, now time.Time) {
	if _, known := l[name]; !known {
		l[name] = lookAt(name, look{}, now)
	}
}

// again looks at all of them.
func (l looks) again(now time.Time) looks {
	again := looks{}
	for name, before := range l {
		again[name] = lookAt(name, before, now)
	}
	return again
}

func (l looks) same(other looks) bool { return maps.EqualFunc(l, other, look.same) }

// odd reports whether a file is gone or empty.
func (l looks) odd() bool {
	for _, x := range l {
		if x.info == nil || x.empty {
			return true
		}
	}
	return false
}
