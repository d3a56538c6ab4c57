package book

import (
	"strconv"
	"strings"
	"unicode"

	"repay/planner/lang"
)

// name is what loan i is called.
func (b *Blank) name(i int) string {
	if name := plainText(b.Loans[i].Name); name != "" {
		return name
	}
	return lang.Text{ZH: "借款", EN: "Loan "}.In(b.Lang) + strconv.Itoa(i+1)
}

// ids makes an id of each loan's name, each its own.
func (b *Blank) ids() []string {
	var ids []string
	taken := map[string]bool{}
	for i, l := range b.Loans {
		id := idOf(l.Name)
		if id == "" {
			id = "loan" + strconv.Itoa(i+1)
		}
		base := id
		for n := 2; taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		ids = append(ids, id)
	}
	return ids
}

// idOf keeps of a name what an id may have; a little less than it may be long,
// for what makes it one of its own.
func idOf(name string) string {
	id := strings.Map(func(c rune) rune {
		switch {
		case c == ' ' || c == '.' || c == '/':
			return '-'
		case idRune(c):
			return c
		}
		return -1
	}, plainText(name))
	id = strings.Trim(id, "-_")
	if runes := []rune(id); len(runes) > maxID-8 {
		id = string(runes[:maxID-8])
	}
	return id
}

// plainText drops what cannot be seen from a typed text.
func plainText(s string) string {
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		switch {
		case c == '\t':
			return ' '
		case unicode.IsGraphic(c) && c != unicode.ReplacementChar:
			return c
		}
		return -1
	}, s))
}

// writtenValue is a text as a value of the book: as typed where YAML reads it so,
// in a record in braces too, else in quotes.
func writtenValue(s string) string {
	s = plainText(s)
	safe := s != "" && !strings.EqualFold(s, "null")
	for i, c := range s {
		word := unicode.IsLetter(c) || unicode.IsDigit(c)
		safe = safe && (word || i > 0 && strings.ContainsRune("-_./%+ ", c))
	}
	if safe {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
