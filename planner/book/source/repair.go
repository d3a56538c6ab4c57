package source

import (
	"slices"
	"strings"
	"unicode"
)

// A slip of the hand that YAML trips over hides whatever comes after it. Where
// it is plain what was meant (a full-width colon or comma, a colon without its
// space) the slip is reported and put right in the text that the parser gets,
// and the file is read once more: so all faults come at once. A file with a slip
// is never taken, however right the rest is.

// slip is one sign of the text to put right, and what should be there.
type slip struct {
	line, at int // from 1, in characters of the parser's text
	with     string
	fault    finding // its kind is nil where another slip's fault says it too
}

// maxRounds is how often a text is put right and read again, and maxRepaired
// how large it may be for that.
const (
	maxRounds   = 30
	maxRepaired = 256 << 10
)

// Read reads a file, and again as long as slips in it can be put right. Each
// time tree takes what was read, nil where it is no YAML at all. The last
// reading is returned, with all faults.
func Read(as *Format, file string, raw []byte, tree func(*Reading, *Node)) *Reading {
	r := newFile(as, file).reading()
	if !r.load(raw) {
		return r
	}
	for {
		tree(r, r.tree())
		next := r.again()
		if next == nil {
			return r
		}
		r = next
	}
}

// again returns a reading of the text with the slips put right; nil where
// there are none, or enough was tried.
func (r *Reading) again() *Reading {
	if len(r.slips) == 0 || r.round >= maxRounds || len(r.File.Text) > maxRepaired {
		return nil
	}
	next := r.File.repaired(r.slips).reading()
	next.round = r.round + 1
	next.kept = r.kept
	told := map[finding]bool{} // a fault may have several signs to put right
	for _, s := range r.slips {
		if s.fault.kind != nil && !told[s.fault] {
			told[s.fault] = true
			next.kept = append(next.kept, s.fault)
		}
	}
	next.errors, next.count = slices.Clone(next.kept), len(next.kept)
	return next
}

// repaired is the source with slips put right. What people see stays as typed.
func (s *File) repaired(slips []slip) *File {
	out := *s
	out.parsed = slices.Clone(s.parsed)
	out.added = map[int][]int{}
	for line, at := range s.added {
		out.added[line] = slices.Clone(at)
	}
	// From the right, so that a repair does not move the next one's place.
	slices.SortStableFunc(slips, func(a, b slip) int { return b.at - a.at })
	for _, p := range slips {
		text := []rune(out.parsed[p.line-1])
		out.parsed[p.line-1] = string(text[:p.at-1]) + p.with + string(text[p.at:])
		grown := len([]rune(p.with)) - 1
		for i, at := range out.added[p.line] {
			if at > p.at {
				out.added[p.line][i] += grown
			}
		}
		for i := range grown {
			out.added[p.line] = append(out.added[p.line], p.at+1+i)
		}
	}
	out.Text = []byte(strings.Join(out.parsed, "\n"))
	return &out
}

// column is where a character of the parser's text stands in the line as typed.
func (s *File) column(line, col int) int {
	n := col
	for _, at := range s.added[line] {
		if col >= at {
			n--
		}
	}
	return n
}

// parsedColumn is where a character of the line as typed stands in the
// parser's text.
func (s *File) parsedColumn(line, col int) int {
	n := col
	for s.column(line, n) < col {
		n++
	}
	return n
}

// slipped notes a sign to put right; the fault about it was just reported.
func (r *Reading) slipped(line, at int, with string) {
	if len(r.errors) > 0 {
		r.slip(slip{line, at, with, r.errors[len(r.errors)-1]})
	}
}

// slippedAlong notes a full-width colon that may follow after spaces, which the
// fault just reported shows put right.
func (r *Reading) slippedAlong(line, at int) {
	text := []rune(r.File.parsed[line-1])
	for at <= len(text) && text[at-1] == ' ' {
		at++
	}
	if at <= len(text) && text[at-1] == '：' {
		r.slip(slip{line: line, at: at, with: ": "})
	}
}

// slips reports a sign that may be put right.
func slips(c rune) bool {
	return strings.ContainsRune(" :：,=，；、｛｝［］*•·●–—－+-", c) || unicode.Is(unicode.Zs, c)
}

func (r *Reading) slip(p slip) {
	line, at := p.line, p.at
	if line < 1 || line > len(r.File.parsed) || len(r.File.Text) > maxRepaired {
		return
	}
	text := []rune(r.File.parsed[line-1])
	if at < 1 || at > len(text) || !slips(text[at-1]) {
		return
	}
	if place := [2]int{line, at}; !r.slipAt[place] {
		if r.slipAt == nil {
			r.slipAt = map[[2]int]bool{}
		}
		r.slipAt[place] = true
		r.slips = append(r.slips, p)
	}
}

// slippedIn notes the first of some signs in a value or a key.
func (r *Reading) slippedIn(n *Node, signs, with string) {
	at := strings.IndexAny(n.Text, signs)
	if at < 0 || n.Quoted {
		return
	}
	col := r.File.parsedColumn(n.Line, n.Col) + len([]rune(n.Text[:at]))
	r.slipped(n.Line, col, with)
	if m := wideComma.Get().FindStringSubmatchIndex(n.Text); m != nil && with == ", " {
		r.slippedAlong(n.Line, col+len([]rune(n.Text[at:m[7]])))
	}
}
