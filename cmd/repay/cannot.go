package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"repay/planner/lang"
)

// trouble is why a file cannot be read or written, and what to do about it.
type trouble struct {
	is               error
	reading, writing lang.Text // what is wrong; {2} is the folder of the file
	toRead, toWrite  lang.Text // what to do
}

var (
	tNoSuchFile    = lang.Text{ZH: "没有这个文件", EN: "no such file"}
	tNoSuchFolder  = lang.Text{ZH: "没有 {2} 这个文件夹", EN: "no folder {2}"}
	tCheckName     = lang.Text{ZH: "核对文件名，和它在哪个文件夹", EN: "check the name, and in which folder it is"}
	tMakeFolder    = lang.Text{ZH: "先建好这个文件夹，或写到别处", EN: "make the folder first, or write elsewhere"}
	tNotAllowed    = lang.Text{ZH: "没有权限", EN: "permission denied"}
	tAllowReading  = lang.Text{ZH: "先把文件改成自己可以读", EN: "allow yourself to read it first"}
	tWriteAllowed  = lang.Text{ZH: "写到自己有权限的地方，或先让这里可以写", EN: "write where you are allowed to, or allow writing here first"}
	tIsFolder      = lang.Text{ZH: "它是文件夹", EN: "it is a folder"}
	tNameFile      = lang.Text{ZH: "后面再写上文件名", EN: "add the name of a file in it"}
	tNoFolderAbove = lang.Text{ZH: "{2} 不是文件夹", EN: "{2} is no folder"}
	tNameTooLong   = lang.Text{ZH: "名字太长", EN: "the name is too long"}
	tShorten       = lang.Text{ZH: "换一个短一些的名字", EN: "choose a shorter name"}
	tDiskFull      = lang.Text{ZH: "磁盘满了", EN: "the disk is full"}
	tMakeRoom      = lang.Text{ZH: "腾出一些地方，再运行一次", EN: "make room, then run the command again"}
	tQuota         = lang.Text{ZH: "磁盘配额用完了", EN: "your share of the disk, the quota, is used up"}
	tNoLarger      = lang.Text{ZH: "这里的文件不能这么大", EN: "no file may grow so large here"}
	tRaiseSize     = lang.Text{ZH: "写到别处，或调高上限 (ulimit -f)", EN: "write elsewhere, or raise the limit (ulimit -f)"}
	tManyOpen      = lang.Text{ZH: "打开的文件太多", EN: "too many files are open"}
	tRaiseOpen     = lang.Text{ZH: "关掉一些程序，或调高上限 (ulimit -n)", EN: "close some programs, or raise the limit (ulimit -n)"}
	tCircle        = lang.Text{ZH: "链接绕成了圈", EN: "its links lead round in a circle"}
	tNameItself    = lang.Text{ZH: "写文件本身的名字", EN: "name the file itself"}
	tNoFile        = lang.Text{ZH: "它不是文件", EN: "it is no file"}
	tNobodyReads   = lang.Text{ZH: "没有程序在读这个管道", EN: "nobody reads from this pipe"}
	tStartReader   = lang.Text{ZH: "先启动读它的程序", EN: "start the program that reads it first"}
	tChanging      = lang.Text{ZH: "有程序正在改它", EN: "some program is writing to it"}
	tWhenWritten   = lang.Text{ZH: "等它写完，再运行一次", EN: "run the command again when that is done"}
	tNeverSaved    = lang.Text{ZH: "它不是文件，保存不了，没什么可盯的", EN: "it is no file: it is never saved, and there is nothing to watch"}
	tWatchAFile    = lang.Text{ZH: "先把内容存成文件，再盯着那个文件", EN: "write what it holds to a file, and watch that"}
	tReadOnlyDisk  = lang.Text{ZH: "这个磁盘只能读", EN: "this disk can be read only"}
)

// troubles are those that people run into; the system has its own words for the rest.
var troubles = []trouble{
	{fs.ErrNotExist, tNoSuchFile, tNoSuchFolder, tCheckName, tMakeFolder},
	{fs.ErrPermission, tNotAllowed, tNotAllowed, tAllowReading, tWriteAllowed},
	{syscall.EISDIR, tIsFolder, tIsFolder, tNameFile, tNameFile},
	{syscall.ENOTDIR, tNoFolderAbove, tNoFolderAbove, tCheckName, tCheckName},
	{syscall.ENAMETOOLONG, tNameTooLong, tNameTooLong, tCheckName, tShorten},
	{syscall.ENOSPC, tDiskFull, tDiskFull, tMakeRoom, tMakeRoom},
	{syscall.EDQUOT, tQuota, tQuota, tMakeRoom, tMakeRoom},
	{syscall.EFBIG, tNoLarger, tNoLarger, tRaiseSize, tRaiseSize},
	{syscall.EMFILE, tManyOpen, tManyOpen, tRaiseOpen, tRaiseOpen},
	{syscall.ELOOP, tCircle, tCircle, tNameItself, tNameItself},
	{syscall.ENXIO, tNoFile, tNobodyReads, tCheckName, tStartReader},
	{errNeverSaved, tNeverSaved, tNeverSaved, tWatchAFile, tWatchAFile},
	{errChanging, tChanging, tChanging, tWhenWritten, tWhenWritten},
	{syscall.EROFS, tReadOnlyDisk, tReadOnlyDisk, tWriteAllowed, tWriteAllowed},
}

var (
	tCannotRead  = lang.Text{ZH: "读不了 {1}：{2}", EN: "cannot read {1}: {2}"}
	tCannotWrite = lang.Text{ZH: "写不了 {1}：{2}", EN: "cannot write {1}: {2}"}
)

// cannotRead is the failure to read a file.
func cannotRead(say sayer, name string, err error) error {
	for _, t := range slices.Concat(troubles, ownTroubles) {
		if errors.Is(err, t.is) {
			return &failure{exitFailed, say(tCannotRead, name, say(t.reading, name, folderOf(name, err))), say(t.toRead)}
		}
	}
	return failed(say(tCannotRead, name, reason(err)))
}

// cannotWrite is the failure to write a file; a reader that has seen enough is none to
// speak of.
func cannotWrite(say sayer, name string, err error) error {
	if seenEnough(err) {
		return err
	}
	for _, t := range slices.Concat(troubles, ownTroubles) {
		if errors.Is(err, t.is) {
			return &failure{exitFailed, say(tCannotWrite, name, say(t.writing, name, folderOf(name, err))), say(t.toWrite)}
		}
	}
	return failed(say(tCannotWrite, name, reason(err)))
}

// seenEnough reports that whoever read what is written has gone.
func seenEnough(err error) bool {
	return slices.ContainsFunc(readerGone, func(gone error) bool { return errors.Is(err, gone) })
}

// folderOf is the folder of the file that an error is about: the one named, or the one
// that links lead to.
func folderOf(name string, err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		name = p.Path
	}
	return filepath.Dir(name)
}

// reason is an error of the system without the operation and the names around it.
func reason(err error) string {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	return err.Error()
}
