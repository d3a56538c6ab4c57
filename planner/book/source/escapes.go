package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"repay/planner/internal/lazy"
)

// Programs that write JSON spell a sign beyond 16 bits, such as an emoji, as two
// escapes of four digits (RFC 8259, 7). YAML knows no such pair: the parser gets one
// escape of eight digits in its place. That is two characters less, and blanks behind
// the closing quote make up for them, so that what follows keeps its column. Some
// programs, those in PHP among them, escape each slash too, as JSON allows and YAML 1.2
// does; the library knows no such escape, and gets the slash.

const pairs = `\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})`

var surrogatePair = lazy.New(pairs)

// withoutPairs are lines as the parser gets them: with no such escapes in double quotes.
// Where there is none, they are the lines themselves.
func withoutPairs(lines []string) []string {
	var out []string
	for i, line := range lines {
		pair := strings.Contains(line, `\u`) && surrogatePair.Get().MatchString(line)
		if !pair && !strings.Contains(line, `\/`) {
			continue
		}
		if out == nil {
			out = slices.Clone(lines)
		}
		out[i] = joined(line)
	}
	if out == nil {
		return lines
	}
	return out
}

// joined is a line with its pairs made one escape, and its slashes none.
func joined(line string) string {
	var out strings.Builder
	inside, owed := false, 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '"':
			inside = !inside
			out.WriteByte(c)
			if !inside {
				out.WriteString(strings.Repeat(" ", owed))
				owed = 0
			}
		case inside && c == '\\':
			if strings.HasPrefix(line[i:], `\/`) {
				out.WriteByte('/')
				i++
				owed++
				continue
			}
			if at := surrogatePair.Get().FindStringSubmatchIndex(line[i:]); at != nil && at[0] == 0 {
				fmt.Fprintf(&out, `\U%08X`, utf16.DecodeRune(unit(line[i+at[2]:i+at[3]]), unit(line[i+at[4]:i+at[5]])))
				i += at[1] - 1
				owed += 2
				continue
			}
			out.WriteByte(c)
			if i++; i < len(line) {
				out.WriteByte(line[i])
			}
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// unit is a number of 16 bits by its four digits.
func unit(digits string) rune {
	n, _ := strconv.ParseUint(digits, 16, 16) // the expression took nothing else
	return rune(n)
}

// knownEscape is one that is read: those of YAML (1.2.2, 5.7), half a pair not among
// them, and pairs.
var knownEscape = lazy.New(`^(?:` + pairs + `|\\(?:[0abt\tnvfre "/\\N_LP]|x[0-9a-fA-F]{2}|u(?:[0-9a-cA-Ce-fE-F][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2})|U[0-9a-fA-F]{8}))`)

// unknownEscape is where in a line the first escape in double quotes stands that is
// not known; below 0: nowhere.
func unknownEscape(line string) int {
	inside := false
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '"':
			inside = !inside
		case inside && line[i] == '\\':
			known := knownEscape.Get().FindString(line[i:])
			if known == "" {
				return i
			}
			i += len(known) - 1
		}
	}
	return -1
}
