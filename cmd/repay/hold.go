package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"repay/planner/lang"
)

// held is a book's file with what was read from it, kept from other runs of
// the program until it is released.
type held struct {
	*global
	named string // as the user did
	name  string // of the file itself: a link to it stays a link
	info  fs.FileInfo
	data  []byte

	release func()
}

var tNotAFile = lang.Text{ZH: "{1} 不是一个账本文件", EN: "{1} is not the file of one book"}

// hold reads a book that is going to be written to.
func (g *global) hold(named string) (*held, error) {
	h := &held{global: g, named: named}
	info, err := os.Stat(named)
	switch {
	case err != nil:
		return nil, failed(g.say(tCannotRead, named, reason(err)))
	case !info.Mode().IsRegular():
		return nil, usage(g.say(tNotAFile, named), "")
	}
	if h.name, err = filepath.EvalSymlinks(named); err != nil {
		return nil, failed(g.say(tCannotRead, named, reason(err)))
	}
	if h.release, err = lockFile(h.name); err != nil {
		return nil, failed(g.say(tCannotWrite, named, reason(err)))
	}
	if h.info, err = os.Stat(h.name); err == nil {
		h.data, err = g.read(source{h.name})
	}
	if err != nil {
		h.release()
		return nil, err
	}
	return h, nil
}

var (
	tChanged       = lang.Text{ZH: "{1} 刚刚被改动了，什么也没有记", EN: "{1} was changed meanwhile: nothing was recorded"}
	tChangedRemedy = lang.Text{ZH: "请再运行一次", EN: "run the command again"}
)

// replace writes the book, unless it is no longer what was read.
func (h *held) replace(data []byte) error {
	err := file{name: h.name, like: h.info, at: h.w.at, sure: func() error {
		now, err := h.read(source{h.name})
		if err == nil && !bytes.Equal(now, h.data) {
			err = &failure{exitFailed, h.say(tChanged, h.named), h.say(tChangedRemedy)}
		}
		return err
	}}.write(data)
	var f *failure
	if err != nil && !errors.As(err, &f) {
		err = failed(h.say(tCannotWrite, h.named, reason(err)))
	}
	return err
}
