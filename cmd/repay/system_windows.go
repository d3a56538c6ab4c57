package main

import (
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/windows"

	"repay/planner/lang"
)

// readerGone are the errors of writing to who has seen enough.
var readerGone = []error{syscall.EPIPE, windows.ERROR_BROKEN_PIPE, windows.ERROR_NO_DATA}

var (
	tHeldOpen   = lang.Text{ZH: "别的程序正开着它", EN: "some program has it open"}
	tCloseIt    = lang.Text{ZH: "先在那个程序里关掉它，再运行一次", EN: "close it there, then run the command again"}
	tNoSuchName = lang.Text{ZH: "名字里有不能用的符号", EN: "a name may not contain such signs"}
	tOtherName  = lang.Text{ZH: `换一个名字，不用 < > : " | ? *`, EN: `choose a name without < > : " | ? *`}
	ownTroubles = []trouble{
		{windows.ERROR_SHARING_VIOLATION, tHeldOpen, tHeldOpen, tCloseIt, tCloseIt},
		{windows.ERROR_LOCK_VIOLATION, tHeldOpen, tHeldOpen, tCloseIt, tCloseIt},
		{windows.ERROR_INVALID_NAME, tNoSuchName, tNoSuchName, tCheckName, tOtherName},
		{windows.ERROR_DISK_FULL, tDiskFull, tDiskFull, tMakeRoom, tMakeRoom},
		{windows.ERROR_HANDLE_DISK_FULL, tDiskFull, tDiskFull, tMakeRoom, tMakeRoom},
		{windows.ERROR_WRITE_PROTECT, tReadOnlyDisk, tReadOnlyDisk, tWriteAllowed, tWriteAllowed},
	}
)

// environment is the system's, which knows the reader's language by other means.
func environment(name string) string {
	value := os.Getenv(name)
	if name != "LANG" || value != "" {
		return value
	}
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME) // as zh-CN
	if err != nil || len(languages) == 0 {
		return ""
	}
	return strings.ReplaceAll(languages[0], "-", "_")
}

// drawsColours readies a terminal for the signs that colours are written with; without
// this some show the signs themselves.
func drawsColours(terminal uintptr) bool {
	var mode uint32
	console := windows.Handle(terminal)
	return windows.GetConsoleMode(console, &mode) == nil &&
		windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

// removeOpen removes a file that is being written, which has to be closed first.
func removeOpen(f *os.File) {
	f.Close()
	os.Remove(f.Name())
}
