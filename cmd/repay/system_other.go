//go:build !windows

package main

import (
	"os"
	"syscall"
)

// readerGone are the errors of writing to who has seen enough.
var readerGone = []error{syscall.EPIPE}

// ownTroubles are those of this system alone.
var ownTroubles []trouble

// environment is the system's.
func environment(name string) string { return os.Getenv(name) }

// drawsColours reports whether a terminal knows the signs that colours are written with.
func drawsColours(uintptr) bool { return true }

// removeOpen removes a file that is being written.
func removeOpen(f *os.File) { os.Remove(f.Name()) }
