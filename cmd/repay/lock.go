package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"repay/planner/lang"
)

// lockedBook is a book's file with what was read from it, kept from other runs of
// the program until it is released.
type lockedBook struct {
	*global
	named string // as the user did
	name  string // of the file itself: a link to it stays a link
	info  fs.FileInfo
	data  []byte

	release func()
}

var tNotAFile = lang.Text{ZH: "{1} 不是一个账本文件", EN: "{1} is not the file of one book"}

// lockBook reads a book that is going to be written to.
func (g *global) lockBook(named string) (*lockedBook, error) {
	b := &lockedBook{global: g, named: named}
	info, err := os.Stat(named)
	switch {
	case err != nil:
		return nil, g.cannotReadBook(named, err)
	case !info.Mode().IsRegular():
		return nil, usage(g.say(tNotAFile, g.called(named)), "")
	}
	if b.name, err = filepath.EvalSymlinks(named); err != nil {
		return nil, g.cannotReadBook(named, err)
	}
	if b.release, err = lockFile(b.name); err != nil {
		return nil, cannotWrite(g.say, named, err)
	}
	if b.info, err = os.Stat(b.name); err == nil {
		b.data, err = g.read(b.name)
	}
	if err != nil {
		b.release()
		return nil, err
	}
	return b, nil
}

var (
	tChanged       = lang.Text{ZH: "{1} 刚刚被改动了，什么也没有记", EN: "{1} was changed meanwhile: nothing was recorded"}
	tChangedRemedy = lang.Text{ZH: "请再运行一次", EN: "run the command again"}
)

// replace writes the book, unless it is no longer what was read.
func (b *lockedBook) replace(data []byte) error {
	err := file{name: b.name, like: b.info, at: b.w.at, sure: func() error {
		now, err := b.read(b.name)
		if err == nil && !bytes.Equal(now, b.data) {
			err = &failure{exitFailed, b.say(tChanged, b.named), b.say(tChangedRemedy)}
		}
		return err
	}}.write(data)
	var f *failure
	if err != nil && !errors.As(err, &f) {
		err = cannotWrite(b.say, b.named, err)
	}
	return err
}
