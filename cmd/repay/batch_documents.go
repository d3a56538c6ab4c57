package main

import (
	"bufio"
	"bytes"
	"io"
)

// The marks of YAML before a document and after one. Nothing within a document may
// look like one, not even in a text of several lines.
const (
	startMark = "---"
	endMark   = "..."
)

// isMark reports whether a line begins with a mark.
func isMark(line []byte, mark string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(mark))
	return ok && (len(rest) == 0 || bytes.IndexByte([]byte(jsonBlanks), rest[0]) >= 0)
}

// documentReader reads the documents of YAML, each with the comments before it. One
// with nothing else in it is skipped.
type documentReader struct {
	in   *bufio.Reader
	file string
	n    int // documents so far
	line int // lines so far
}

func (r *documentReader) next(b *bookText) error {
	for {
		said, err := r.document(b)
		if err != nil {
			return err
		}
		if said {
			b.file, b.number, b.document, b.text = r.file, r.n, true, b.buffer
			return nil
		}
	}
}

// document reads one, up to the mark after it; said is whether it says anything.
func (r *documentReader) document(b *bookText) (said bool, err error) {
	b.clear()
	b.line = r.line + 1
	for begun := false; ; {
		start, err := r.startOfLine()
		switch {
		case err == io.EOF && begun:
			return said, nil
		case err != nil:
			return false, err
		case begun && isMark(start, startMark):
			return said, nil
		}
		from := len(b.buffer)
		if err := b.readLine(r.in); err != nil {
			return false, err
		}
		r.line++
		if isMark(start, endMark) {
			b.buffer = b.buffer[:min(from, len(b.buffer))]
			return said, nil
		}
		marked := isMark(start, startMark)
		says := b.long || saysSomething(b.buffer[from:], marked, begun)
		if said = said || says; !begun && (says || marked) {
			begun = true
			r.n++
		}
	}
}

// startOfLine looks at the first signs of the next line.
func (r *documentReader) startOfLine() ([]byte, error) {
	if start, _ := r.in.Peek(len(byteOrderMark)); string(start) == byteOrderMark { // of files that were put together, too
		_, _ = r.in.Discard(len(start))
	}
	start, err := r.in.Peek(len(startMark) + 1)
	if len(start) > 0 {
		err = nil
	}
	return start, err
}

// saysSomething reports whether there is more on a line than a mark and a comment;
// directives stand before a document begins.
func saysSomething(line []byte, marked, begun bool) bool {
	if marked {
		line = line[len(startMark):]
	}
	if !begun && line[0] == '%' {
		return false
	}
	line = bytes.Trim(line, jsonBlanks)
	return len(line) > 0 && line[0] != '#'
}
