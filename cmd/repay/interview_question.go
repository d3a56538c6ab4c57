package main

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"repay/planner/book"
	"repay/planner/book/blank"
	"repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/lang"
)

var (
	tAskUTF8       = lang.Text{ZH: "这里读到的不是 UTF-8 文字", EN: "this is not text in UTF-8"}
	tAskUTF8Remedy = lang.Text{ZH: "先用字母和数字，或按回车，以后在文件里改", EN: "use plain letters, or press Enter and change the file later"}
)

// put is a question as it is asked, with what Enter stands for or an example.
func (v *interview) put(q blank.Question) string {
	text := q.Text.In(v.book.Lang)
	switch {
	case q.Before == blank.None:
		return v.say(tAskKeep, text, v.say(tAskNone))
	case q.Before != "":
		return v.say(tAskKeep, text, q.Before)
	case q.Given != "":
		return v.say(tAskGiven, text, q.Given)
	case q.Default != "":
		return v.say(tAskEnter, text, q.Default)
	case q.Example != "":
		return v.say(tAskExample, text, q.Example)
	}
	return text
}

// What people type where they do not know, beside [field.NotKnown], and where there
// is nothing: heard only where the words are no answer by themselves.
var (
	unknownWords = []string{"忘记了", "dontknow", "idontknow", "idon'tknow", "notsure", "noidea", "idk"}
	noneWords    = []string{"没有", "没", "无", "无此项", "都没有", "none", "no", "n", "nothing", "never"}
)

// ask asks until the answer will do. [notKnown] is the answer that it is not known.
func (v *interview) ask(q blank.Question, form blank.Form) (string, error) {
	for {
		v.tell(v.put(q))
		answer, err := v.line()
		if err != nil || answer == "" {
			return "", err
		}
		if answer == notKnown || answer == "？" {
			return notKnown, nil
		}
		if !utf8.ValidString(answer) {
			v.tell("  " + v.say(tAskUTF8) + "\n  " + v.say(tAskUTF8Remedy))
			continue
		}
		faults := v.book.Check(q, form, answer)
		bad := slices.ContainsFunc(faults, func(f book.Fault) bool { return !f.Kind.Warning })
		if meant := v.meant(q, form, answer); bad && meant != "" {
			return meant, nil
		}
		for _, f := range faults {
			v.explain(f)
		}
		if !bad {
			return answer, nil
		}
	}
}

// meant is the answer of one who says in words that nothing is known, or that there
// is nothing; empty where the answer is neither.
func (v *interview) meant(q blank.Question, form blank.Form, answer string) string {
	word := enum.Fold(strings.TrimRight(answer, "。.!！"))
	switch {
	case field.NotKnown.Match(word) != nil, slices.Contains(unknownWords, word):
		return notKnown
	case !slices.Contains(noneWords, word):
		return ""
	case q.None:
		return blank.None
	case q.Zero && len(v.book.Check(q, form, "0")) == 0:
		return "0"
	case q.MayLack() && q.Unknown == "":
		return notKnown
	}
	return ""
}

// keys are what a terminal sends for keys that move the cursor.
var keys = regexp.MustCompile(`\x1b(\[[0-9;]*[A-Za-z~]|O[A-Z])`)

// line reads one answer; the end of the input is the end of asking.
func (v *interview) line() (string, error) {
	fmt.Fprint(v.w.stderr, "> ")
	s, err := v.in.ReadString('\n')
	switch {
	case err == nil || errors.Is(err, io.EOF) && s != "":
		return strings.TrimSpace(keys.ReplaceAllString(s, "")), nil
	case errors.Is(err, io.EOF):
		return "", errEnded
	}
	return "", cannotRead(v.say, "stdin", err)
}
