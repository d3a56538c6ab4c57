package main

import (
	"bufio"

	"repay/planner/lang"
)

// A file that is no text has no lines, and a record for each of what looks like some would
// bury what is wrong with it.

var (
	tCompressed = lang.Text{ZH: "它是压缩过的 ({1})", EN: "it is compressed ({1})"}
	tUnpack     = lang.Text{ZH: "先解开：{1} FILE | repay batch", EN: "unpack it first: {1} FILE | repay batch"}
	tUTF16      = lang.Text{ZH: "它是 {1} 编码", EN: "it is in {1}"}
	tConvert    = lang.Text{ZH: "先变成 UTF-8：{1} FILE | repay batch", EN: "make it UTF-8 first: {1} FILE | repay batch"}
)

// notLines are the files that people take for one of lines, by their first bytes.
var notLines = []struct {
	head, name string
	says       lang.Text
	remedy     lang.Text
	by         string // the program that makes lines of it
}{
	{"\x1f\x8b", "gzip", tCompressed, tUnpack, "gzip -dc"},
	{"\x28\xb5\x2f\xfd", "zstd", tCompressed, tUnpack, "zstd -dc"},
	{"\xfd7zXZ\x00", "xz", tCompressed, tUnpack, "xz -dc"},
	{"BZh91AY", "bzip2", tCompressed, tUnpack, "bzip2 -dc"},
	{"PK\x03\x04", "zip", tCompressed, tUnpack, "unzip -p"},
	{"\xff\xfe", "UTF-16", tUTF16, tConvert, "iconv -f UTF-16 -t UTF-8"},
	{"\xfe\xff", "UTF-16", tUTF16, tConvert, "iconv -f UTF-16 -t UTF-8"},
	{"{\x00", "UTF-16", tUTF16, tConvert, "iconv -f UTF-16LE -t UTF-8"},
	{"\x00{", "UTF-16", tUTF16, tConvert, "iconv -f UTF-16BE -t UTF-8"},
}

// notOfLines is the error of such a file.
type notOfLines struct{ kind int }

func (e notOfLines) Error() string { return "not a text: " + notLines[e.kind].name }

// otherThanLines finds out whether a file is one of those.
func otherThanLines(in *bufio.Reader) error {
	for i, k := range notLines {
		if head, _ := in.Peek(len(k.head)); string(head) == k.head {
			return notOfLines{i}
		}
	}
	return nil
}

// failure is what is said of the file.
func (e notOfLines) failure(say sayer, name string) error {
	k := notLines[e.kind]
	return &failure{exitFailed, say(tCannotRead, name, say(k.says, k.name)), say(k.remedy, k.by)}
}
