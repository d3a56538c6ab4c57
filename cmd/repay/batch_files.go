package main

import (
	"errors"
	"io"
	"os"
	"sync/atomic"
)

// batchFiles reads the books of some files, one file after the other.
type batchFiles struct {
	w     *world
	say   sayer
	names []string
	begun int           // of the files
	read  *atomic.Int64 // bytes

	books    bookReader // of the file that is read; nil: of none
	close    func() error
	failures []error // files that could not be read
}

// next reads the next book; it reports false where there is none any more.
func (f *batchFiles) next(b *bookText) bool {
	for f.books != nil || f.begun < len(f.names) {
		if f.books == nil {
			f.note(f.open())
			continue
		}
		err := f.books.next(b)
		if err == nil {
			return true
		}
		f.note(err)
		_ = f.close() // it was only read
		f.books = nil
	}
	return false
}

// open begins the next file.
func (f *batchFiles) open() error {
	in, name := io.NopCloser(f.w.stdin), f.names[f.begun]
	f.begun++
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		in = file
	}
	books, err := newBookReader(name, counted{in, f.read})
	if err != nil {
		_ = in.Close() // it was only read
		return err
	}
	f.books, f.close = books, in.Close
	return nil
}

// note notes that the file which was begun last cannot be read, or not to its end.
func (f *batchFiles) note(err error) {
	name := f.names[f.begun-1]
	var other notOfLines
	switch {
	case err == nil, err == io.EOF:
	case errors.As(err, &other):
		f.failures = append(f.failures, other.failure(f.say, name))
	default:
		f.failures = append(f.failures, cannotRead(f.say, name, err))
	}
}
