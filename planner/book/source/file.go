package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/enum"
	"repay/planner/lang"
)

// The limits of a file. Beyond them it is refused, so that memory and time stay
// bounded whatever it says.
const (
	maxBytes   = 8 << 20
	maxDepth   = 32
	maxAliased = 100_000 // values read again through aliases
	maxValues  = 1_000_000
)

// Format is what is known of the files to be read.
type Format struct {
	Empty *fault.Kind   // that there is nothing in the file
	Words func() *Words // called when they are first needed
	// Say is how keys are said at a value, nil: at none; nil where every file of
	// the format has English keys.
	Say func(s *File) func(at *Node) fault.Say
}

// Words are the words of a format. By them a slip of the hand is told from a
// text.
type Words struct {
	Keys    map[string]bool          // that stand at the head of lines
	Lists   map[string]bool          // the keys of lists of mappings
	Prose   map[string]bool          // the keys of sentences, in which a key is just a word
	Nearest func(word string) string // the key that a misspelt one was meant for; empty: none
}

// File is a file as lines of text.
type File struct {
	as    *Format
	name  string
	raw   []byte   // as it was read
	Text  []byte   // without a byte-order mark; with slips put right
	Lines []string // without their ends, as typed: for excerpts

	all    string        // the text, of which the lines are parts
	parsed []string      // the lines of text: those typed, with slips put right
	marked bool          // a question mark was widened in them
	added  map[int][]int // by line, the characters that were put in
}

var (
	TooBig = fault.Wrong("too_big",
		"文件超过 8 MiB（8,388,608 字节），最多这么大",
		"the file is larger than 8 MiB (8,388,608 bytes), the most that it may have",
		"看看是不是拿错了文件；账本一家人一个", "check that it is the right file; of books, keep one household to each")
	notUTF8 = fault.Wrong("not_utf8",
		"文件不是 UTF-8 编码", "the file is not in UTF-8",
		"用记事本或别的编辑器打开，另存为，编码选 UTF-8（不要选 ANSI、GBK 或 UTF-16）",
		"open it in an editor and save it as UTF-8 (not ANSI, GBK or UTF-16)")
	otherFile = fault.Wrong("other_file",
		"这是{want}，不是账本", "this is {want}, not a book",
		"账本是文字文件：把里面的数字抄到一份 .yaml 里", "a book is a text file: copy the figures into a .yaml file")
	tooManyValues = fault.Wrong("too_many_values",
		"文件里有 {n} 个以上的值，一份账本最多这么多", "the file has more than {n} values, the most that a book may have",
		"一家人一个文件；早先的还款用 paid_through 代替",
		"keep one household to a file, and let paid_through stand for early payments")
)

// newFile is a file of which nothing was read yet.
func newFile(as *Format, file string) *File { return &File{as: as, name: file} }

// load checks the bytes and cuts them into lines where YAML does.
func (r *Reading) load(raw []byte) (ok bool) {
	r.File.raw = raw
	switch {
	case len(raw) > maxBytes:
		r.FaultAt(1, 1, 0, TooBig, fault.Args{})
		return false
	case looksUTF16(raw):
		r.FaultAt(1, 1, 0, notUTF8, fault.Args{Value: "UTF-16"})
		return false
	}
	for _, k := range otherFiles {
		if bytes.HasPrefix(raw, []byte(k.head)) {
			r.FaultAt(1, 1, 0, otherFile, fault.Args{Want: k.name})
			return false
		}
	}
	raw = bytes.TrimPrefix(raw, []byte(byteOrderMark))
	raw = blankTabs(editorBreaks(raw))
	if len(raw) > maxValues && values(raw) > maxValues {
		r.FaultAt(1, 1, 0, tooManyValues, fault.Args{N: maxValues})
		return false
	}
	r.File.Text = raw
	r.File.all = string(raw)
	r.File.Lines = splitLines(raw, r.File.all)
	plain := withoutMarks(r.File.Lines)
	r.File.marked = !areThose(plain, r.File.Lines)
	r.File.parsed = withoutPairs(plain)
	return r.checkRunes()
}

// values estimates how many values a text has, by the signs that separate them.
// The YAML library takes some hundred bytes for each, so the limit must be
// checked before.
func values(text []byte) (n int) {
	for _, sign := range []string{"\n", ",", ": ", "- ", "? ", "[", "{"} {
		n += bytes.Count(text, []byte(sign))
	}
	return n
}

// otherFiles are the files that people have of their loans, by their first bytes.
var otherFiles = []struct {
	head string
	name lang.Text
}{
	{"PK\x03\x04", lang.Text{ZH: " Excel、Word 或压缩文件", EN: "an Excel, Word or zip file"}},
	{"\xD0\xCF\x11\xE0", lang.Text{ZH: "旧版的 Excel 或 Word 文件", EN: "an old Excel or Word file"}},
	{"%PDF-", lang.Text{ZH: " PDF 文件", EN: "a PDF file"}},
	{"\x89PNG", lang.Text{ZH: "图片", EN: "a picture"}},
	{"\xFF\xD8\xFF", lang.Text{ZH: "图片", EN: "a picture"}},
}

// byteOrderMark is what some editors put before a text.
const byteOrderMark = "\uFEFF"

// looksUTF16 reports a byte-order mark of UTF-16, or its zero bytes at the start.
func looksUTF16(raw []byte) bool {
	return len(raw) >= 2 && (raw[0] == 0xFE && raw[1] == 0xFF || raw[0] == 0xFF && raw[1] == 0xFE ||
		raw[0] == 0 && raw[1] != 0 || raw[0] != 0 && raw[1] == 0)
}

// blankTabs replaces tabs by spaces on lines that have nothing else: only YAML
// minds those.
func blankTabs(raw []byte) []byte {
	if !bytes.ContainsRune(raw, '\t') {
		return raw
	}
	raw = bytes.Clone(raw)
	start, blank := 0, true
	for i := 0; i <= len(raw); i++ {
		switch {
		case i == len(raw) || raw[i] == '\n' || raw[i] == '\r':
			if blank {
				copy(raw[start:i], bytes.ReplaceAll(raw[start:i], []byte("\t"), []byte(" ")))
			}
			start, blank = i+1, true
		case raw[i] != ' ' && raw[i] != '\t':
			blank = false
		}
	}
	return raw
}

// editorBreaks turns the separators that YAML, but no editor, takes for line
// breaks into spaces, so that line numbers are those that people see.
func editorBreaks(raw []byte) []byte {
	for _, sep := range []string{"\u0085", "\u2028", "\u2029"} {
		if bytes.Contains(raw, []byte(sep)) {
			raw = bytes.ReplaceAll(raw, []byte(sep), []byte(" "))
		}
	}
	return raw
}

// splitLines cuts a text into lines, which are parts of the same text as a string.
func splitLines(text []byte, all string) []string {
	p := newOffsets(text)
	lines := make([]string, len(p.starts))
	for i, from := range p.starts {
		lines[i] = all[from : from+len(p.line(i))]
	}
	return lines
}

var (
	nulByte = fault.Wrong("nul_byte",
		"文件里有空字节（NUL），不像文本文件", "the file has a zero byte (NUL): this does not look like text",
		"检查选的是不是这个文件；或另存为 UTF-8 文本", "check that it is the right file, or save it as UTF-8 text")
	controlCharacter = fault.Wrong("control_character",
		"这里有看不见的控制字符 {value}", "there is an invisible control character {value} here",
		"删掉这一处再重新输入", "delete it and type the text again")
)

// checkRunes refuses what is no text: bytes that are not UTF-8 (the first
// only: the rest follows from it) and control characters.
func (r *Reading) checkRunes() bool {
	if plainText(r.File.Text) {
		return true
	}
	for i, line := range r.File.Lines {
		if col := strings.IndexByte(line, 0); col >= 0 {
			r.FaultAt(i+1, firstInvalid(line[:col]+"\xFF"), 1, nulByte, fault.Args{})
			return false // whatever else is wrong with it, this is no text
		}
	}
	ok := true
	for i, line := range r.File.Lines {
		if !utf8.ValidString(line) {
			r.FaultAt(i+1, firstInvalid(line), 1, notUTF8, fault.Args{Value: "?"})
			return false
		}
		if at := strings.IndexFunc(line, unprintable); at >= 0 { // one a line is enough to find it
			ok = false
			c, _ := utf8.DecodeRuneInString(line[at:])
			r.FaultAt(i+1, utf8.RuneCountInString(line[:at])+1, 1, controlCharacter, fault.Args{Value: fmt.Sprintf("U+%04X", c)})
		}
	}
	return ok
}

// plainText reports a text in which there is nothing to be refused, without looking
// at each character where its first byte says enough.
func plainText(text []byte) bool {
	for i, c := range text {
		switch {
		case c >= ' ' && c < 0x7F, c == '\n', c == '\r', c == '\t':
		case c < 0x80:
			return false
		case c == 0xC2 || c == 0xEF: // the first of those below U+00A0, and of U+FEFF and U+FFFE
			if r, _ := utf8.DecodeRune(text[i:]); unprintable(r) {
				return false
			}
		}
	}
	return utf8.Valid(text)
}

// unprintable reports the characters that YAML does not allow in a file.
func unprintable(c rune) bool {
	return c < 0x20 && c != '\t' || c >= 0x7F && c < 0xA0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF
}

func firstInvalid(line string) int {
	col := 1
	for len(line) > 0 {
		c, n := utf8.DecodeRuneInString(line)
		if c == utf8.RuneError && n == 1 {
			break
		}
		line = line[n:]
		col++
	}
	return col
}

// HasHan reports whether the text has a Chinese character.
func (s *File) HasHan() bool {
	if s.added == nil {
		return enum.HasHan(s.all)
	}
	return enum.HasHan(string(s.Text))
}

// line returns line n, counted from 1, with invalid bytes made visible.
func (s *File) line(n int) string {
	if n < 1 || n > len(s.Lines) {
		return ""
	}
	return s.Lines[n-1]
}
