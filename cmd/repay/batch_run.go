package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"sync"

	"repay/planner/calendar"
)

// batchRun is a batch while it runs. Books are read, computed and written at once:
//
//	read ── todo ──> workers
//	  └──── order ─────────────> write ── free ──> read
//
// A job is one book. There are only so many of them, and each goes round: who reads
// waits until one is free, so that neither a slow book nor a slow reader of the
// output lets more than these fill the memory. What is written waits for each in the
// order of the input, whoever is done first.
type batchRun struct {
	*batchOptions
	files []string
	alone *global // what each book sees of the flags and of the world

	free, todo, order chan *job
	stop              chan struct{} // closed: nothing more is read or begun
	stopOnce          sync.Once

	failures []error // files that could not be read
	done     int     // books that were written
	bad      badBooks
}

// job is one book on its way through a batch.
type job struct {
	bookText
	out  bytes.Buffer
	bad  bool // out is a record of errors
	left bool // it was not begun
	done chan struct{}
}

// jobsEach is how many books are under way for each worker: enough that all have
// something to do while the slowest of them holds up the order.
const jobsEach = 16

func newBatchRun(o *batchOptions, files []string) *batchRun {
	n := jobsEach * o.workers
	b := &batchRun{
		batchOptions: o, files: files,
		free: make(chan *job, n), todo: make(chan *job, n), order: make(chan *job, n),
		stop: make(chan struct{}),
	}
	for range n {
		b.free <- &job{done: make(chan struct{}, 1)}
	}
	b.alone = o.forOneBook()
	return b
}

// forOneBook is what each book sees of the flags and of the world: today is one day
// for all of them, and nobody is told of anything on the way.
func (o *batchOptions) forOneBook() *global {
	g, w := *o.global, *o.w
	today := w.today()
	w.today, w.errTerm, w.terminal = func() calendar.Date { return today }, false, false
	w.stderr = io.Discard
	g.w = &w
	return &g
}

// errInterrupted ends a batch that was told to end.
var errInterrupted = errors.New("interrupted")

// write runs the batch and writes what comes of it, whole lines in the order of the
// input.
func (b *batchRun) write(w io.Writer) error {
	defer b.end() // whatever happens
	go b.read()
	for range b.workers {
		go b.work()
	}
	out := bufio.NewWriterSize(w, atOnce)
	for {
		j, more := b.following(out)
		if !more {
			return out.Flush()
		}
		<-j.done
		if _, err := out.Write(j.out.Bytes()); err != nil {
			return err
		}
		b.count(j)
		b.free <- j
	}
}

// following is the book whose turn it is. Where none is under way, what is written
// so far goes out first: somebody may be waiting for it.
func (b *batchRun) following(out *bufio.Writer) (j *job, more bool) {
	select {
	case j, more = <-b.order:
		return j, more
	default:
	}
	_ = out.Flush() // what fails, the next write tells
	j, more = <-b.order
	return j, more
}

// end lets who reads and computes end.
func (b *batchRun) end() { b.stopOnce.Do(func() { close(b.stop) }) }

func (b *batchRun) ended(err error) error { return err }

// work computes one book after the other.
func (b *batchRun) work() {
	for j := range b.todo {
		select {
		case <-b.stop:
			j.left = true
		default:
			b.compute(j)
		}
		j.done <- struct{}{}
	}
}

// read reads all books.
func (b *batchRun) read() {
	defer close(b.order)
	defer close(b.todo)
	for _, name := range b.files {
		if err := b.readFile(name); err != nil {
			b.failures = append(b.failures, cannotRead(b.say, name, err))
		}
	}
}

// readFile reads the books of one file, until the end or until it is told to stop.
func (b *batchRun) readFile(name string) error {
	in := b.w.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	r := newLineReader(b.shown(name), in)
	for {
		var j *job
		select {
		case <-b.stop:
			return nil
		case j = <-b.free:
		}
		switch err := r.next(&j.bookText); {
		case err == io.EOF:
			b.free <- j
			return nil
		case err != nil:
			b.free <- j
			return err
		}
		b.todo <- j
		b.order <- j
	}
}

// newLineReader begins to read a file, without its byte-order mark.
func newLineReader(file string, in io.Reader) *lineReader {
	r := &lineReader{in: bufio.NewReaderSize(in, readAtOnce), file: file}
	if mark, _ := r.in.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		_, _ = r.in.Discard(len(mark))
	}
	return r
}

// readAtOnce is how much of a file is read at a time.
const readAtOnce = 256 << 10
