//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// readerLeft reports whether nobody is left to read what is written to a pipe or a
// terminal, as a write would find out.
func readerLeft(out int) bool {
	ends := []unix.PollFd{{Fd: int32(out)}}
	n, err := unix.Poll(ends, 0)
	return err == nil && n == 1 && ends[0].Revents&(unix.POLLERR|unix.POLLHUP) != 0
}

// lockFile waits until no other run of the program holds a file that exists
// and may be written to, and holds it until release.
//
// A run that held it may have put a new file in its place: then that one is
// what has to be held. Where a file system knows no locks, there is none.
func lockFile(name string) (release func(), err error) {
	for {
		f, err := os.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			return nil, err
		}
		for errors.Is(syscall.Flock(int(f.Fd()), syscall.LOCK_EX), syscall.EINTR) {
		}
		mine, err := f.Stat()
		if err == nil {
			var now fs.FileInfo
			if now, err = os.Stat(name); err == nil && os.SameFile(mine, now) {
				return func() { f.Close() }, nil
			}
		}
		f.Close()
		if err != nil {
			return nil, err
		}
	}
}

// dieOf ends the program as a signal does, which whoever started it is told. The first
// process of a container is not ended by one.
func dieOf(s os.Signal) {
	n := s.(syscall.Signal)
	_ = syscall.Kill(os.Getpid(), n)
	time.Sleep(time.Second / 10)
	os.Exit(128 + int(n))
}

// takeOwner gives a new file the owner of the one whose place it takes. Only
// some may give files away; for the others it stays theirs.
func takeOwner(f *os.File, like fs.FileInfo) {
	if s, ok := like.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(s.Uid), int(s.Gid))
	}
}
