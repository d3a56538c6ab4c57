package main

import (
	"strings"

	"repay/planner/lang"
)

// locale reads the language from the environment; ok is false where it names
// neither of the two.
func (w *world) locale() (l lang.Lang, ok bool) {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := w.env(name)
		if v == "" {
			continue
		}
		// The first that is set decides, as everywhere in a POSIX system.
		code, _, _ := strings.Cut(v, ".")
		code, _, _ = strings.Cut(code, "_")
		return lang.Parse(strings.ToLower(code))
	}
	return lang.ZH, false
}

// spoken is the language before any book is read: of help and of errors of
// usage. It looks at the arguments itself, because they may not parse.
func (w *world) spoken(args []string) lang.Lang {
	for i, a := range args {
		value, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if l, known := lang.Parse(value); ok && known {
			return l
		}
	}
	if l, ok := w.locale(); ok {
		return l
	}
	return lang.EN
}

// language is that of one book's output: the flag, the book, the environment,
// else Chinese where the book contains Chinese.
func (w *world) language(flag string, stated *lang.Lang, han bool) lang.Lang {
	if l, ok := lang.Parse(flag); ok {
		return l
	}
	if stated != nil {
		return *stated
	}
	if l, ok := w.locale(); ok {
		return l
	}
	if han {
		return lang.ZH
	}
	return lang.EN
}

// sayer fills a text in one language: that of the run, or of a book's output.
type sayer func(t lang.Text, values ...any) string

// sayerIn is the sayer of a language.
func sayerIn(l lang.Lang) sayer {
	return func(t lang.Text, values ...any) string { return t.Fill(l, values...) }
}
