package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
)

// lineReader reads books that are a line each.
type lineReader struct {
	in   *bufio.Reader
	file string
	n    int // lines so far
}

// next reads the next line with something on it.
func (r *lineReader) next(b *bookText) error {
	for {
		b.clear()
		if err := b.readLine(r.in); err != nil {
			return err
		}
		r.n++
		b.file, b.number = r.file, r.n
		b.text = bytes.TrimPrefix(b.buffer, []byte(byteOrderMark)) // of files that were put together, too
		if n, rest, ok := numbered(bytes.TrimLeft(b.text, " ")); ok {
			b.number, b.text = n, rest
		}
		b.line = b.number
		if b.text = bytes.Trim(b.text, jsonBlanks); b.long || len(b.text) > 0 {
			return nil
		}
	}
}

// jsonBlanks are what JSON takes for blank.
const jsonBlanks = " \t\r\n"

// readLine reads a line, or what is left of it.
func (b *bookText) readLine(in *bufio.Reader) error {
	for some := false; ; some = true {
		part, err := in.ReadSlice('\n')
		b.add(part)
		switch {
		case err == nil, err == io.EOF && (some || len(part) > 0):
			return nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

// numbered takes a line apart that begins with its number and a tab, as those that
// cat -n and nl write do. Parts of a file are then numbered as the whole is.
func numbered(line []byte) (n int, rest []byte, ok bool) {
	before, rest, ok := bytes.Cut(line, []byte("\t"))
	if !ok || len(before) > 18 || bytes.ContainsFunc(before, func(c rune) bool { return c < '0' || c > '9' }) {
		return 0, nil, false
	}
	n, err := strconv.Atoi(string(before))
	return n, rest, err == nil
}
