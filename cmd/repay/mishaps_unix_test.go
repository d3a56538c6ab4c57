//go:build unix

package main

import (
	"cmp"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

// The program as it fares when something comes in between. The scripts that
// use them run where a process can be killed, confined and robbed of rights.
func init() {
	programs["repay-dies"] = dies
	programs["repay-meanwhile"] = meanwhile
	programs["repay-full"] = full
	programs["repay-nobody"] = nobody
	programs["repay-interrupted"] = interrupted
	programs["repay-ended"] = ended
}

// dies kills itself, as a power cut would, at the step that AT names.
func dies() {
	w := system()
	w.at = func(s step) {
		if string(s) == os.Getenv("AT") {
			_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
			select {}
		}
	}
	os.Exit(run(w, os.Args[1:]))
}

// meanwhile lets somebody else give the book TO the content of FROM once the
// new one is written beside it.
func meanwhile() {
	w := system()
	w.at = func(s step) {
		if s != stepWritten {
			return
		}
		data, err := os.ReadFile(os.Getenv("FROM"))
		if err == nil {
			err = os.WriteFile(os.Getenv("TO"), data, 0o644)
		}
		if err != nil {
			panic(err)
		}
	}
	os.Exit(run(w, os.Args[1:]))
}

// full runs where no file can grow past 600 bytes.
func full() {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 600, Max: 600}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		panic(err)
	}
	main()
}

// nobody runs as a user whom file permissions bind, as they do not bind root.
func nobody() {
	if os.Getuid() == 0 {
		const uid = 65534
		for _, err := range []error{syscall.Setgroups(nil), syscall.Setgid(uid), syscall.Setuid(uid)} {
			if err != nil {
				panic(err)
			}
		}
	}
	main()
}

// interrupted is interrupted TIMES over while it searches, the first time it looks at
// the clock after it has begun.
func interrupted() {
	w := system()
	listen, looks := w.interrupts, 0
	var happened func() bool
	w.interrupts = func() (func() bool, func()) {
		var ignore func()
		happened, ignore = listen()
		return happened, ignore
	}
	w.now = func() time.Time {
		if looks++; looks == 2 {
			for i := range times() {
				time.Sleep(min(1, time.Duration(i)) * 2 * again) // else it is the same one
				_ = syscall.Kill(os.Getpid(), syscall.SIGINT)
				for !happened() {
					time.Sleep(time.Millisecond)
				}
				if i > 0 {
					time.Sleep(time.Minute) // it ends before that, however busy the machine is
				}
			}
		}
		return time.Now()
	}
	os.Exit(run(w, os.Args[1:]))
}

// times is how often a signal comes: TIMES, or once.
func times() int {
	n, err := strconv.Atoi(cmp.Or(os.Getenv("TIMES"), "1"))
	if err != nil {
		panic(err)
	}
	return n
}

// ended gets the signal that SIGNAL names at the step that AT names, TIMES over; IGNORED is one
// that it was started with ignored.
func ended() {
	signals := map[string]syscall.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP}
	if s, ok := signals[os.Getenv("IGNORED")]; ok {
		signal.Ignore(s)
	}
	w := system()
	w.at = func(s step) {
		if string(s) == os.Getenv("AT") {
			for range times() {
				_ = syscall.Kill(os.Getpid(), signals[os.Getenv("SIGNAL")])
				time.Sleep(time.Second / 5) // long enough to be ended
			}
		}
	}
	os.Exit(run(w, os.Args[1:]))
}
