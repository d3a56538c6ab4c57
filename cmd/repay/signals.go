package main

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"
)

// endings are the signals by which a run is ended from outside, when it can still do
// something about it: an interrupt, a terminal that is closed, a request to end.
var endings = []os.Signal{os.Interrupt, syscall.SIGHUP, syscall.SIGTERM}

// again is how long after a first signal the same one still says the same: who ends a
// program, such as timeout, may tell it and then the group that it is in.
const again = time.Second / 2

// heeded are those of some signals that whoever started the program has not ignored.
// Where there are none, nothing is to be listened for: [signal.Notify] takes none for all.
func heeded(signals []os.Signal) []os.Signal {
	return slices.DeleteFunc(slices.Clone(signals), signal.Ignored)
}

// interrupts listens for an interrupt, unless who started the program has it
// ignored. The next one, when some time has passed, ends the program, as any does
// without this.
func interrupts() (happened func() bool, ignore func()) {
	came, ignore := listen(os.Interrupt)
	return func() bool { _, ok := ready(came); return ok }, ignore
}

// listenEndings listens likewise for all that asks a run to end, schedulers of many runs among
// them. A pipe that nobody reads any more is then an error in writing.
func listenEndings() (to <-chan struct{}, ignore func()) {
	signal.Ignore(syscall.SIGPIPE)
	return listen(endings...)
}

// listen listens for signals that are not ignored: the first closes the channel.
func listen(signals ...os.Signal) (<-chan struct{}, func()) {
	heard := heeded(signals)
	came := make(chan struct{})
	arrived := make(chan os.Signal, 1)
	if len(heard) == 0 {
		return came, func() {}
	}
	signal.Notify(arrived, heard...)
	go func() {
		<-arrived
		close(came)
		time.Sleep(again)
		signal.Stop(arrived)
	}()
	return came, func() { signal.Stop(arrived) }
}

// removedIfKilled removes a file that is being written should one of endings come before
// done is called, and then ends the program. With endsSelf the writer heeds the first
// one itself, and only one that comes later does so. What whoever started the program
// had ignored stays ignored.
func removedIfKilled(f *os.File, endsSelf bool) (done func()) {
	heard := heeded(endings)
	if len(heard) == 0 {
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
				removeOpen(f)
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

// ready receives what is there at once; from a closed channel, that is nothing.
func ready[T any](from <-chan T) (x T, ok bool) {
	select {
	case x = <-from:
		return x, true
	default:
		return x, false
	}
}
