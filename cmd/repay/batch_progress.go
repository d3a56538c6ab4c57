package main

import (
	"io"
	"io/fs"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"repay/planner/lang"
)

// batchProgress shows on a terminal how far a batch is: on one line, which is gone at
// the end.
type batchProgress struct {
	w     *world
	say   sayer
	begun time.Time
	next  time.Time // the line is written again then
	line  termLine

	all  int64        // bytes of the files; 0: they are not all known
	read atomic.Int64 // bytes of them
}

func newBatchProgress(w *world, say sayer, files []string) *batchProgress {
	now := w.now()
	p := &batchProgress{w: w, say: say, begun: now, next: now.Add(pause)}
	if w.errTerm {
		p.all = bytesOf(w, files)
	}
	return p
}

// bytesOf is how long some files are together; 0 where one of them is none.
func bytesOf(w *world, files []string) (all int64) {
	for _, name := range files {
		stat := func() (fs.FileInfo, error) { return os.Stat(name) }
		if f, ok := w.stdin.(*os.File); ok && name == "-" {
			stat = f.Stat
		}
		info, err := stat()
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		all += info.Size()
	}
	return all
}

// counted counts the bytes that are read.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

var (
	tBatchDone = lang.Text{ZH: "算完 {1} 本，每秒 {2} 本", EN: "{1} books done, {2} a second"}
	tBatchBad  = lang.Text{ZH: "{1} 本有错", EN: "{1} bad"}
	tBatchPart = lang.Text{ZH: "读到 {1}%", EN: "{1}% read"}
)

// tell writes the line anew, at most twice a second.
func (p *batchProgress) tell(done, bad int) {
	if !p.w.errTerm || p.w.terminal { // which has the output itself
		return
	}
	now := p.w.now()
	if now.Before(p.next) {
		return
	}
	p.next = now.Add(pause)
	parts := []string{p.say(tBatchDone, done, int(float64(done)/now.Sub(p.begun).Seconds()))}
	if bad > 0 {
		parts = append(parts, p.say(tBatchBad, bad))
	}
	if p.all > 0 {
		parts = append(parts, p.say(tBatchPart, min(100, 100*p.read.Load()/p.all)))
	}
	p.line.write(p.w, strings.Join(parts, p.say(tComma)))
}

var tComma = lang.Text{ZH: "，", EN: ", "}
