package main

import (
	"errors"
	"io/fs"
	"path/filepath"
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
	{syscall.EROFS, tReadOnlyDisk, tReadOnlyDisk, tWriteAllowed, tWriteAllowed},
}

var (
	tCannotRead  = lang.Text{ZH: "读不了 {1}：{2}", EN: "cannot read {1}: {2}"}
	tCannotWrite = lang.Text{ZH: "写不了 {1}：{2}", EN: "cannot write {1}: {2}"}
)

// cannotRead is the failure to read a file.
func cannotRead(say sayer, name string, err error) error {
	for _, t := range troubles {
		if errors.Is(err, t.is) {
			return &failure{exitFailed, say(tCannotRead, name, say(t.reading, name, filepath.Dir(name))), say(t.toRead)}
		}
	}
	return failed(say(tCannotRead, name, reason(err)))
}

// cannotWrite is the failure to write a file.
func cannotWrite(say sayer, name string, err error) error {
	for _, t := range troubles {
		if errors.Is(err, t.is) {
			return &failure{exitFailed, say(tCannotWrite, name, say(t.writing, name, filepath.Dir(name))), say(t.toWrite)}
		}
	}
	return failed(say(tCannotWrite, name, reason(err)))
}

// reason is an error of the system without the operation and the name around it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}
