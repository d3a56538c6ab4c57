package main

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"repay/planner/book/field"
)

// bookText is the text of one book in a batch, and where it stands.
type bookText struct {
	file     string
	number   int // of the line or the document, from 1, or as the line says itself
	line     int // on which the book begins
	text     []byte
	document bool   // it is one of YAML
	long     bool   // it is longer than a book may be, and the text is not kept
	buffer   []byte // that the text is read into
}

// mostBuffer is the longest text whose buffer is kept for the next.
const mostBuffer = 256 << 10

// clear makes the buffer free for another text.
func (b *bookText) clear() {
	if cap(b.buffer) > mostBuffer {
		b.buffer = nil
	}
	*b = bookText{buffer: b.buffer[:0]}
}

// add adds a part of the text, as long as that is no longer than a book may be: of
// what is, nothing is kept.
func (b *bookText) add(part []byte) {
	if b.long = b.long || len(b.buffer)+len(part) > readMost; b.long {
		part, b.buffer = nil, nil
	}
	b.buffer = append(b.buffer, part...)
}

// bookReader reads one book after the other.
type bookReader interface {
	// next reads the next book; at the end it is io.EOF.
	next(b *bookText) error
}

// readAtOnce is how much of a file is read at a time.
const readAtOnce = 256 << 10

// newBookReader begins to read a file: books that are a line each, or documents of
// YAML where it begins like one.
func newBookReader(file string, in io.Reader) (bookReader, error) {
	r := bufio.NewReaderSize(in, readAtOnce)
	switch err := otherThanLines(r); {
	case err != nil:
		return nil, err
	case beginsDocument(r):
		return &documentReader{in: r, file: file}, nil
	}
	return &lineReader{in: r, file: file}, nil
}

// beginsDocument reports whether the first line that says anything is one of YAML: a
// mark between documents, a directive or a key of a book. Nothing else is, so that a
// part of a file of lines is read as the whole is, even if it begins with a bad one.
func beginsDocument(in *bufio.Reader) bool {
	commented := false
	for n := 1; ; n++ {
		text, err := in.Peek(max(n, in.Buffered()))
		n = len(text)
		text = bytes.TrimPrefix(text, []byte(byteOrderMark))
		for line := range bytes.Lines(text) {
			whole := line[len(line)-1] == '\n' || err != nil
			said := bytes.Trim(line, jsonBlanks)
			switch {
			case len(said) > 0 && said[0] == '{':
				return false
			case !whole:
			case len(said) > 0 && said[0] == '#':
				commented = true
			case len(said) > 0:
				return isMark(line, startMark) || line[0] == '%' || beginsWithKey(line)
			}
		}
		if err != nil {
			return commented && n == in.Size() // as only YAML has them
		}
	}
}

// beginsWithKey reports whether a line begins with a key of a book.
func beginsWithKey(line []byte) bool {
	key, _, ok := strings.Cut(strings.NewReplacer("：", ":").Replace(string(line)), ":")
	return ok && field.Book.Named(strings.Trim(key, ` "'`)) != ""
}
