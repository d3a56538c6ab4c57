package main

import (
	"os"
	"os/signal"
	"syscall"
)

// endings are the signals by which a run is ended from outside, when it can still do
// something about it: an interrupt, a terminal that is closed, a request to end.
var endings = []os.Signal{os.Interrupt, syscall.SIGHUP, syscall.SIGTERM}

// removedIfKilled has a file that is being written removed should one of them come
// before done is called. What who started the program has ignored stays ignored.
func removedIfKilled(name string) (done func()) {
	var heard []os.Signal
	for _, s := range endings {
		if !signal.Ignored(s) {
			heard = append(heard, s)
		}
	}
	if len(heard) == 0 { // which would listen for all
		return func() {}
	}
	arrived, over := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(arrived, heard...)
	go func() {
		select {
		case s := <-arrived:
			os.Remove(name)
			signal.Reset(s)
			dieOf(s)
		case <-over:
		}
	}()
	return func() {
		signal.Stop(arrived)
		close(over)
	}
}
