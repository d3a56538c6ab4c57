package main

import (
	"cmp"
	"io"
	"maps"
	"regexp"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
)

// watchScreen is where what is watched is shown: on a terminal in the place of what was
// there before, else below it.
type watchScreen struct {
	w      *world
	say    sayer          // in the language of what is shown
	times  int            // that something was shown
	before map[string]int // the lines of the last run that was good
}

// watchLine is a line of what a run wrote.
type watchLine struct {
	margin, text string
	changed      bool
}

// The margin before lines of a good run.
const (
	changedMargin = "> "
	sameMargin    = "  "
)

// clearScreen leaves a terminal empty, at its beginning.
const clearScreen = "\x1b[H\x1b[2J"

var (
	tWatchRun  = lang.Text{ZH: "==== 第 {1} 次 ====", EN: "==== run {1} ===="}
	tWatching  = lang.Text{ZH: "保存账本就重新算；Ctrl-C 结束。", EN: "Save the book to run this again; Ctrl-C ends it."}
	tWatchMend = lang.Text{ZH: "改好再保存，就重新算；Ctrl-C 结束。", EN: "Mend and save it to run this again; Ctrl-C ends it."}
	tWatchSame = lang.Text{ZH: "没有变化。", EN: "Nothing changed. "}
	tWatchOne  = lang.Text{ZH: "1 行变了，前面有 >。", EN: "1 line changed, marked >. "}
	tWatchMany = lang.Text{ZH: "{1} 行变了，前面有 >。", EN: "{1} lines changed, marked >. "}
	tWatchMore = lang.Text{ZH: "(窗口不够高，下面还有 {1} 行)", EN: "(the window is too low for {1} more lines)"}
	tWatchPart = lang.Text{ZH: "(窗口不够高，下面还有 {1} 行，其中 {2} 行变了)", EN: "(the window is too low for {1} more lines, {2} of them changed)"}
)

// show shows what a run wrote, and marks what the good run before did not write. A run
// that is not good says itself what is wrong.
func (s *watchScreen) show(text string, good bool) error {
	s.times++
	again := good && s.before != nil
	lines := s.compare(text, good)
	shown := ""
	switch {
	case s.inPlace():
		shown = clearScreen + s.fitted(lines, s.foot(lines, again, good))
	case s.times == 1:
		shown = written(lines)
	default:
		shown = "\n" + s.say(tWatchRun, s.times) + "\n" + written(lines)
	}
	_, err := io.WriteString(s.w.stdout, shown)
	return err
}

// foot says what has changed, and what comes next.
func (s *watchScreen) foot(lines []watchLine, again, good bool) string {
	n := changes(lines)
	switch {
	case !good:
		return s.say(tWatchMend)
	case !again:
		return s.say(tWatching)
	case n == 0:
		return s.say(tWatchSame) + s.say(tWatching)
	case n == 1:
		return s.say(tWatchOne) + s.say(tWatching)
	}
	return s.say(tWatchMany, n) + s.say(tWatching)
}

// inPlace reports whether what was shown before can be cleared.
func (s *watchScreen) inPlace() bool {
	return s.w.terminal && s.w.env("TERM") != "dumb" && s.w.colours()
}

// leave leaves the terminal to the shell, on a line of its own.
func (s *watchScreen) leave() {
	if s.inPlace() {
		_, _ = io.WriteString(s.w.stdout, "\n")
	}
}

// compare finds the lines that the last good run did not write, or not as often.
func (s *watchScreen) compare(text string, good bool) (lines []watchLine) {
	left, now := maps.Clone(s.before), map[string]int{}
	for line := range strings.Lines(text) {
		l := watchLine{text: strings.TrimSuffix(line, "\n")}
		if says := l.says(); says != "" {
			now[says]++
			if left[says] > 0 {
				left[says]--
			} else {
				l.changed = good && s.before != nil
			}
		}
		if l.margin = sameMargin; l.changed {
			l.margin = changedMargin
		}
		if !good || l.text == "" {
			l.margin = ""
		}
		lines = append(lines, l)
	}
	if good {
		s.before = now
	}
	return lines
}

var inStyle = regexp.MustCompile("\x1b\\[[0-9;]*m")

// says is what a line says, however wide its columns are and in whatever style.
func (l watchLine) says() string {
	words := strings.Join(strings.Fields(inStyle.ReplaceAllString(l.text, "")), " ")
	if strings.Trim(words, "- ") == "" {
		return "" // a rule
	}
	return words
}

// rows is how many rows of the terminal the line takes.
func (l watchLine) rows(columns int) int {
	wide := len(l.margin) + cells.Width(inStyle.ReplaceAllString(l.text, ""))
	return 1 + max(wide-1, 0)/columns
}

// written are lines as they are shown.
func written(lines []watchLine) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.margin + l.text + "\n")
	}
	return b.String()
}

// changes counts the lines that have changed.
func changes(lines []watchLine) (n int) {
	for _, l := range lines {
		if l.changed {
			n++
		}
	}
	return n
}

// fitted is as many lines as the terminal has room for, how many more there are, and what
// stands at the foot.
func (s *watchScreen) fitted(lines []watchLine, foot string) string {
	columns := cmp.Or(s.w.columns(), defaultWidth)
	end := strings.Join(cells.Wrap(foot, columns), "\n")
	if s.w.rows() == 0 {
		return written(lines) + end
	}
	room := s.w.rows() - rowsOf(end)
	shown, below := fitting(lines, columns, room)
	if len(below) > 0 {
		shown, below = fitting(lines, columns, room-rowsOf(s.below(lines, columns)))
		end = s.below(below, columns) + "\n" + end
	}
	return written(shown) + end
}

// below says how many lines there is no room for.
func (s *watchScreen) below(lines []watchLine, columns int) string {
	says := s.say(tWatchMore, len(lines))
	if n := changes(lines); n > 0 {
		says = s.say(tWatchPart, len(lines), n)
	}
	return strings.Join(cells.Wrap(says, columns), "\n")
}

func rowsOf(s string) int { return 1 + strings.Count(s, "\n") }

// fitting splits lines into those for which there are rows, and those below.
func fitting(lines []watchLine, columns, rows int) (shown, below []watchLine) {
	for i, l := range lines {
		if rows -= l.rows(columns); rows < 0 {
			return lines[:i], lines[i:]
		}
	}
	return lines, nil
}
