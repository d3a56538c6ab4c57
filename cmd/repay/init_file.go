package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"repay/planner/lang"
	"repay/planner/page"
)

// newFile is the file of a new book, which a command writes where nothing is yet.
type newFile struct {
	*global
	file    string
	command string // as it is typed, before the name of the file
}

const mostNames = 99 // to try for one that is not taken

var (
	tInitFolder         = lang.Text{ZH: "{1} 是文件夹", EN: "{1} is a folder"}
	tInitEnding         = lang.Text{ZH: "{1} 不是账本的文件名，要以 .yaml 或 .yml 结尾", EN: "{1} is no name for a book: it ends in .yaml or .yml"}
	tInitNoFolder       = lang.Text{ZH: "没有文件夹 {1}", EN: "there is no folder {1}"}
	tInitNoFolderRemedy = lang.Text{ZH: "先建好它，再运行一次", EN: "make it first, then run this again"}
)

// vacant refuses a name under which no new book can be written, before any
// question is asked.
func (o *newFile) vacant() error {
	dir := filepath.Dir(o.file)
	info, err := os.Lstat(o.file)
	switch {
	case err == nil && info.IsDir():
		return usage(o.say(tInitFolder, o.file), o.example(filepath.Join(o.file, firstBook)))
	case err == nil:
		return o.taken()
	case !isBook(o.file):
		stem := strings.Trim(strings.TrimSuffix(filepath.Base(o.file), filepath.Ext(o.file)), ".")
		return usage(o.say(tInitEnding, o.file), o.example(filepath.Join(dir, cmp.Or(stem, "book")+".yaml")))
	}
	if at, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) || err == nil && !at.IsDir() {
		return &failure{exitFailed, o.say(tInitNoFolder, dir), o.say(tInitNoFolderRemedy)}
	}
	return nil
}

func (o *newFile) example(file string) string {
	return o.say(tForExample, o.command+" "+page.Quote(file))
}

var tInitTaken = lang.Text{ZH: "{1} 已经有了，不会覆盖", EN: "{1} is there already, and will not be written over"}

// taken is the failure for a file that is there already: how the command was
// written is what has to change.
func (o *newFile) taken() error {
	ending := filepath.Ext(o.file)
	for n := 2; n <= mostNames; n++ {
		other := strings.TrimSuffix(o.file, ending) + strconv.Itoa(n) + ending
		if _, err := os.Lstat(other); errors.Is(err, fs.ErrNotExist) && isBook(other) {
			return usage(o.say(tInitTaken, o.file), o.example(other))
		}
	}
	return usage(o.say(tInitTaken, o.file), "")
}

func (o *newFile) create(data []byte) error {
	err := file{name: o.file, free: true, at: o.w.at}.write(data)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return o.taken()
	}
	return cannotWrite(o.say, o.file, err)
}
