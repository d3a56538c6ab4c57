package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
)

// bookText is the text of one book in a batch, and where it stands.
type bookText struct {
	file   string
	number int    // of the line, from 1, or as the line says itself
	line   int    // on which the book begins
	text   []byte // empty where it is too long
	long   bool   // it is longer than a book may be
	room   []byte // that the text is read into
}

// mostRoom is the longest text whose room is kept for the next.
const mostRoom = 256 << 10

// clear makes the room free for another text.
func (b *bookText) clear() {
	if cap(b.room) > mostRoom {
		b.room = nil
	}
	*b = bookText{room: b.room[:0]}
}

// lineReader reads books that are a line each.
type lineReader struct {
	in   *bufio.Reader
	file string
	n    int // lines so far
}

// next reads the next line with something on it. At the end it is io.EOF.
func (r *lineReader) next(b *bookText) error {
	for {
		b.clear()
		if err := r.readLine(b); err != nil {
			return err
		}
		r.n++
		b.file, b.number = r.file, r.n
		b.text = bytes.TrimLeft(b.room, jsonBlanks)
		if n, rest, ok := numbered(b.text); ok {
			b.number, b.text = n, rest
		}
		b.line = b.number
		if b.text = bytes.Trim(b.text, jsonBlanks); b.long {
			b.text, b.room = nil, nil
		}
		if b.long || len(b.text) > 0 {
			return nil
		}
	}
}

// jsonBlanks are what JSON takes for blank.
const jsonBlanks = " \t\r\n"

// readLine reads a line into the room of b, and over the rest of one that is longer
// than a book may be.
func (r *lineReader) readLine(b *bookText) error {
	for {
		part, err := r.in.ReadSlice('\n')
		b.add(part)
		switch {
		case err == nil, err == io.EOF && len(b.room) > 0:
			return nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

// add adds a part of a line to the text, as long as that is no longer than a book.
func (b *bookText) add(part []byte) {
	if len(b.room)+len(part) > readMost {
		b.long = true
		part = part[:readMost-len(b.room)]
	}
	b.room = append(b.room, part...)
}

// numbered takes a line apart that begins with its number and a tab, as those that
// cat -n and nl write do.
func numbered(line []byte) (n int, rest []byte, ok bool) {
	before, rest, ok := bytes.Cut(line, []byte("\t"))
	if !ok || len(before) > 18 || bytes.ContainsFunc(before, func(c rune) bool { return c < '0' || c > '9' }) {
		return 0, nil, false
	}
	n, err := strconv.Atoi(string(before))
	return n, rest, err == nil
}
