package main

import (
	"io"
	"sync"
	"time"

	"repay/planner/lang"
)

var (
	tReading    = lang.Text{ZH: "正在读", EN: "reading"}
	tComputing  = lang.Text{ZH: "正在算", EN: "computing"}
	tWriting    = lang.Text{ZH: "正在写", EN: "writing"}
	tBookOf     = lang.Text{ZH: "{1}，第 {2} 本，共 {3} 本", EN: "{1}, book {2} of {3}"}
	tForSeconds = lang.Text{ZH: "{1}，{2} 秒", EN: "{1}, {2} s"}
)

// pause is how long a run goes on before a line tells of it, and how long such a line
// stands.
const pause = time.Second / 2

// waiting is the line that tells a terminal what a run is doing that takes long. It is
// written over in place, and gone before anything else is written. A run that is
// shorter than the pause sets a timer, and no more. Where there is none (nil), nobody
// waits.
type waiting struct {
	w     *world
	lock  sync.Mutex
	say   sayer
	what  string // is being done; empty: nobody waits yet, or any more
	book  int    // with which book, from 1,
	books int    // of how many
	began time.Time
	stop  func() bool // the timer
	line  termLine
}

// of says of which book of how many the next is said.
func (x *waiting) of(book, books int) {
	if x == nil {
		return
	}
	x.lock.Lock()
	defer x.lock.Unlock()
	x.book, x.books = book, books
}

// now says what is being done from here on.
func (x *waiting) now(say sayer, what string) {
	if x == nil {
		return
	}
	x.lock.Lock()
	defer x.lock.Unlock()
	if x.what == "" {
		x.began = x.w.now()
		x.stop = x.w.after(pause, x.tell)
	}
	x.say, x.what = say, what
}

// tell writes the line, and will again.
func (x *waiting) tell() {
	x.lock.Lock()
	defer x.lock.Unlock()
	if x.what == "" {
		return
	}
	line := x.what
	if x.books > 1 {
		line = x.say(tBookOf, line, x.book, x.books)
	}
	if s := int(x.w.now().Sub(x.began).Seconds()); s > 0 {
		line = x.say(tForSeconds, line, s)
	}
	x.line.write(x.w, line)
	x.stop = x.w.after(pause, x.tell)
}

// end is where nobody waits any more.
func (x *waiting) end() {
	if x == nil {
		return
	}
	x.lock.Lock()
	defer x.lock.Unlock()
	if x.what != "" {
		x.stop()
		x.what = ""
	}
	x.line.wipe(x.w)
}

// before is a writer to which what is written comes after the line is wiped. ends is
// whether it is also what was waited for.
func (x *waiting) before(w io.Writer, ends bool) io.Writer { return &afterWaiting{x, w, ends} }

type afterWaiting struct {
	*waiting
	to   io.Writer
	ends bool
}

func (a *afterWaiting) Write(p []byte) (int, error) {
	if a.ends {
		a.end()
	}
	a.lock.Lock()
	defer a.lock.Unlock()
	a.line.wipe(a.waiting.w)
	return a.to.Write(p)
}
