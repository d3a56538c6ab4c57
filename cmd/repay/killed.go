package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// endings are the signals by which a run is ended from outside, when it can still do
// something about it: an interrupt, a terminal that is closed, a request to end.
var endings = []os.Signal{os.Interrupt, syscall.SIGHUP, syscall.SIGTERM}

// again is how long after a first signal the same one still says the same: who ends a
// program, such as timeout, may tell it and then the group that it is in.
const again = time.Second / 2

// removedIfKilled removes a file that is being written should one of them come before
// done is called, and then ends the program. With endsSelf the writer heeds the first
// one itself, and only one that comes later does so. What whoever started the program
// had ignored stays ignored.
func removedIfKilled(name string, endsSelf bool) (done func()) {
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
		for first := (time.Time{}); ; {
			select {
			case s := <-arrived:
				if endsSelf && first.IsZero() {
					first = time.Now()
				}
				if endsSelf && time.Since(first) < again {
					continue
				}
				os.Remove(name)
				signal.Reset(s)
				dieOf(s)
			case <-over:
				return
			}
		}
	}()
	return func() {
		signal.Stop(arrived)
		close(over)
	}
}
