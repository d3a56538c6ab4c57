package main

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/book"
	"repay/planner/book/fault"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
)

// What can be wrong with a book of a batch besides what its reader finds.
var (
	notJSONLine = fault.Wrong("not_json_line",
		"这一行不是账本：要以 { 开头", "this line is not a book: it does not begin with {",
		"一行一本 JSON；是 YAML 就从 --- 一行开始", "write one book of JSON on each line; documents of YAML begin with a line of ---")
	jsonPart = fault.Wrong("json_part",
		"这一行只是 JSON 的一部分", "this line is only part of some JSON",
		"一行一本：几行的 JSON 先用 jq -c . 变成一行", "one book on each line: jq -c . puts JSON of several lines on one")
	jsonList = fault.Wrong("json_list",
		"这一行是 JSON 的列表，不是一本账本", "this line is a list of JSON, not one book",
		"一行一本：先用 jq -c '.[]' 把列表拆开", "one book on each line: jq -c '.[]' takes a list apart")
	bookTooBig = fault.Wrong("too_big", // as of a file
		"这一本超过 8 MiB（8,388,608 字节），最多这么大", "the book is larger than 8 MiB (8,388,608 bytes), which is the limit",
		"看看是不是少了换行；账本一家人一行", "check that no line break is missing: one household on each line")
)

// The codes of what a command says of a book that it can do nothing with.
const (
	noHousehold   fault.Code = "no_household"
	flagsDoNotFit fault.Code = "flags_do_not_fit"
)

// errorCodes are the codes of all errors in records: of books, and of a batch.
func errorCodes() []string {
	codes := append(book.ErrorCodes(), string(noHousehold), string(flagsDoNotFit))
	for _, k := range []*fault.Kind{notJSONLine, jsonPart, jsonList, amountsTooLarge, internalError} {
		codes = append(codes, string(k.Code))
	}
	return codes
}

// coded is a failure with a code, as a batch records it.
type coded struct {
	error
	code fault.Code
}

func (c coded) Unwrap() error { return c.error }

// compute makes of the text of one book the line to be written.
func (b *batchRun) compute(j *job, memory *plan.Memory) {
	j.out.Reset()
	err := b.answer(j, memory)
	if j.bad = err != nil; j.bad {
		j.out.Reset()
		_ = record.WriteJSON(&j.out, b.recordOf(j, err)) // a buffer does not fail
	}
}

// answer writes the record of the command. What the program itself does wrong is an
// error of this book alone.
func (b *batchRun) answer(j *job, memory *plan.Memory) (err error) {
	defer func() {
		if r := recover(); r != nil {
			k, a := brokenBy(r)
			err = b.refuse(j, k, a)
		}
	}()
	switch {
	case j.long:
		return b.refuse(j, bookTooBig, fault.Args{})
	case !j.document && j.text[0] != '{' && utf8.Valid(j.text) && !bytes.Contains(j.text, []byte{0}):
		return b.refuse(j, noBook(j.text), fault.Args{})
	}
	l, err := b.alone.load(j.file, j.text, 1, false)
	switch {
	case err != nil && !j.document && cutShort(j.text, err):
		return b.refuse(j, jsonPart, fault.Args{})
	case err != nil:
		return err
	}
	l.Memory = memory
	r, err := b.do(l)
	if err != nil {
		return err
	}
	return record.WriteJSON(&j.out, r.record())
}

// noBook is what is wrong with a line that does not begin as a book does. JSON that is
// laid out for people goes over many lines, and programs like to write one list.
func noBook(line []byte) *fault.Kind {
	switch {
	case line[0] == '[':
		return jsonList
	case bytes.IndexByte([]byte(`"}]`), line[0]) >= 0:
		return jsonPart
	}
	return notJSONLine
}

// cutShort reports whether a line cannot be read because it does not end as it begins.
func cutShort(line []byte, err error) bool {
	var bad *invalid
	return line[len(line)-1] != '}' && errors.As(err, &bad) && bad.faults[0].Kind.Code == "syntax"
}

// refuse is a book with one fault, of its first line.
func (b *batchRun) refuse(j *job, k *fault.Kind, a fault.Args) error {
	stated, han := book.Language(j.text)
	return &invalid{
		[]book.Fault{fault.New(k, a, fault.Place{File: j.file})},
		b.alone.w.language(b.lang, stated, han),
	}
}

// recordOf is the record of what is wrong with a book.
func (b *batchRun) recordOf(j *job, err error) fault.Errors {
	var bad *invalid
	if !errors.As(err, &bad) {
		return fault.Errors{Schema: fault.Schema, Number: &j.number, Errors: []fault.Record{b.recordOfFailure(j, err)}}
	}
	for i := range bad.faults {
		bad.faults[i] = bad.faults[i].Below(j.line - 1)
	}
	b.hideFaults(bad.faults, 1, false)
	r := fault.RecordOf(bad.faults, bad.lang)
	r.Number = &j.number
	return r
}

// recordOfFailure is the record of what a command says of a book: in its language, and
// with --redact without its words.
func (b *batchRun) recordOfFailure(j *job, err error) fault.Record {
	r := fault.Record{File: j.file, Line: j.line, Column: 1, Code: flagsDoNotFit, Message: err.Error()}
	if b.redact {
		r.File = redactedBook(1, false)
	}
	var c coded
	if errors.As(err, &c) {
		r.Code = c.code
	}
	var f *failure
	if errors.As(err, &f) {
		r.Remedy = f.remedy
	}
	return r
}

// badBooks are the books of a batch with something wrong.
type badBooks struct {
	n     int
	first []string // the places of the first few
}

// firstBad is how many bad books are named.
const firstBad = 5

// count counts a book that was written.
func (b *batchRun) count(j *job) {
	b.done++
	if !j.bad {
		return
	}
	if b.bad.n++; b.bad.n <= firstBad {
		b.bad.first = append(b.bad.first, b.placeOf(j))
	}
}

// placeOf is where a book stands, with its file where there are several.
func (b *batchRun) placeOf(j *job) string {
	number := strconv.Itoa(j.number)
	switch {
	case len(b.input.names) == 1:
		return number
	case b.redact:
		return redactedBook(1+slices.Index(b.input.names, j.file), true) + ":" + number
	}
	return j.file + ":" + number
}

var (
	tBadBooks       = lang.Text{ZH: "{2} 本里有 {1} 本有错：{3}", EN: "{1} of {2} books are bad: {3}"}
	tBadBooksRemedy = lang.Text{
		ZH: "哪里错、怎么改，写在输出里它们那一行：jq -c 'select(.errors)'",
		EN: "what is wrong and what to write stands in their lines of the output: jq -c 'select(.errors)'",
	}
)

// badBooks says how many books were bad.
func (b *batchRun) badBooks() []error {
	if b.bad.n == 0 {
		return nil
	}
	list := strings.Join(b.bad.first, ", ")
	if b.bad.n > firstBad {
		list += ", ..."
	}
	return []error{&failure{code: exitInvalid, what: b.say(tBadBooks, b.bad.n, b.done, list), remedy: b.say(tBadBooksRemedy)}}
}
