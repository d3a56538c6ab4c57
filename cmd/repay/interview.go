package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"repay/planner/book"
	"repay/planner/book/blank"
	"repay/planner/lang"
)

// notKnown takes an answer back.
const notKnown = "?"

// interview asks a person for what goes into a new book. Each answer is read
// by the reader of books, and one that it would refuse is asked for again with
// the reader's own words; an empty one means that it is not known. Where the
// input ends, nothing has been written.
type interview struct {
	*newBook
	book *blank.Book
	in   *bufio.Reader
}

func (v *interview) tell(s string) { fmt.Fprintln(v.w.stderr, s) }

var (
	tAskIntro = lang.Text{ZH: "几个问题，帮你开个头。不知道或没有，就按回车，以后在文件里改。\n按 Ctrl-D 停下，什么都不写。", EN: "A few questions, to begin with. Not known, or none? Press Enter: the file\ncan be changed later. Ctrl-D stops, and nothing is written."}
	tAskEnter = lang.Text{ZH: "{1}（回车：{2}）", EN: "{1} (Enter: {2})"}
	tAskLoan  = lang.Text{ZH: "第 {1} 笔，共 {2} 笔", EN: "Loan {1} of {2}"}
	tAskMeans = lang.Text{ZH: "最后是家里的钱，用来看付不付得起", EN: "Last, the household: to see what can be paid"}
)

func (v *interview) run() error {
	v.tell(v.say(tAskIntro))
	if v.count == 0 {
		q := v.book.CountQuestion()
		answer, err := v.ask(tAskEnter, q, blank.FromContract)
		if err != nil {
			return err
		}
		if answer != "" {
			v.book.Loans = make([]blank.Loan, q.Number(answer))
		}
	}
	for i := range v.book.Loans {
		v.tell("\n" + v.say(tAskLoan, i+1, len(v.book.Loans)))
		if err := v.loan(i); err != nil {
			return err
		}
	}
	v.tell("\n" + v.say(tAskMeans))
	v.book.Household = map[string]string{}
	return v.answers(v.book.HouseholdQuestions(), &blank.Loan{Answers: v.book.Household}, nil)
}

var tAskAgain = lang.Text{ZH: "有几项对不上，再问一次：", EN: "Some of this does not fit together, so once more:"}

// loan asks for one loan, and again for what does not fit together in it.
func (v *interview) loan(i int) (err error) {
	l := &v.book.Loans[i]
	l.Form, l.Answers = v.form(), map[string]string{}
	if l.Name, err = v.ask(tAskEnter, v.book.NameQuestion(i), l.Form); err != nil {
		return err
	}
	if !v.fromApp {
		q := v.book.FormQuestion()
		answer, err := v.ask(tAskEnter, q, l.Form)
		if err != nil {
			return err
		}
		if answer != "" {
			l.Form = blank.Form(q.Number(answer) - 1)
		}
	}
	var only []string
	for {
		if err := v.answers(v.book.Questions(l.Form), l, only); err != nil {
			return err
		}
		if lacks := v.lacks(i); lacks != "" {
			simpler, ok := l.Form.Simpler()
			if !ok {
				v.tell("\n" + v.say(tAskLacking, lacks))
				return nil
			}
			v.tell("\n" + v.say(simplerWords[simpler], lacks))
			l.Form, only = simpler, nil
			continue
		}
		faults := v.faults(i)
		if len(faults) == 0 {
			return nil
		}
		v.tell("\n" + v.say(tAskAgain))
		only = nil
		for _, f := range faults {
			v.explain(f)
			only = append(only, v.book.Again(f, l.Form)...)
		}
	}
}

var (
	// Asked for instead: what is shown today in place of the contract, and one total
	// in place of its parts.
	simplerWords = map[blank.Form]lang.Text{
		blank.FromApp:   {ZH: "不知道{1}，照合同算不了。App 现在显示什么：", EN: "Without {1} the contract\ncannot be counted. What does the app show today?"},
		blank.TotalOnly: {ZH: "不知道{1}，那就只要一个总数：", EN: "Without {1} the parts\ncannot be counted. One total will do:"},
	}
	tAskLacking = lang.Text{ZH: "还不知道{1}，这一笔先算不了；问到了在文件里补上。", EN: "Not known yet: {1}.\nThis loan cannot be counted until it stands in the file."}
	tListComma  = lang.Text{ZH: "、", EN: ", "}
)

// lacks names what a loan that was answered in part lacks in its form; empty where
// nothing, and where nothing was answered: it is all example then.
func (v *interview) lacks(i int) string {
	var names []string
	if len(v.book.Loans[i].Answers) > 0 {
		for _, q := range v.book.Lacks(i) {
			names = append(names, q.Text.In(v.book.Lang))
		}
	}
	return strings.Join(names, v.say(tListComma))
}

var (
	tAskExample = lang.Text{ZH: "{1}（例如 {2}）", EN: "{1} (such as {2})"}
	tAskKeep    = lang.Text{ZH: "{1}（回车：还是 {2}；? 表示不知道）", EN: "{1} (Enter keeps {2}; ? is not known)"}
)

// answers asks the questions that are due, those of the keys in only where it
// is not nil.
func (v *interview) answers(questions []blank.Question, l *blank.Loan, only []string) error {
	for _, q := range questions {
		if !q.Due(l) {
			delete(l.Answers, q.Key)
			continue
		}
		if only != nil && !slices.Contains(only, q.Key) {
			continue
		}
		what := tAskExample
		if l.Answers[q.Key] != "" {
			q.Example, what = l.Answers[q.Key], tAskKeep
		}
		answer, err := v.ask(what, q, l.Form)
		switch {
		case err != nil:
			return err
		case answer == notKnown:
			delete(l.Answers, q.Key)
		case answer != "":
			l.Answers[q.Key] = answer
		}
	}
	return nil
}

// faults is what keeps a loan from being computed, and says what is only
// odd about it.
func (v *interview) faults(i int) []book.Fault {
	one := v.book.Only(i)
	if len(one.Loans[0].Answers) == 0 {
		return nil // all of it is example
	}
	b, faults := book.Parse(v.file, one.Bytes())
	if b == nil {
		return slices.DeleteFunc(faults, func(f book.Fault) bool { return f.Kind.Warning })
	}
	l := v.open(v.file, b, false)
	var bad *invalid
	if _, err := l.sound(); errors.As(err, &bad) {
		return bad.faults
	}
	for _, f := range l.warnings {
		v.explain(f)
	}
	return nil
}

// explain says what is wrong with an answer, and what would be right.
func (v *interview) explain(f book.Fault) {
	for _, s := range []string{f.Message.In(v.book.Lang), f.Remedy.In(v.book.Lang)} {
		if s != "" {
			v.tell("  " + s)
		}
	}
}

var (
	tAskUTF8       = lang.Text{ZH: "这里读到的不是 UTF-8 文字", EN: "this is not text in UTF-8"}
	tAskUTF8Remedy = lang.Text{ZH: "先用字母和数字，或按回车，以后在文件里改", EN: "use plain letters, or press Enter and change the file later"}
)

// ask asks until the answer will do; what tells how the example is put.
func (v *interview) ask(what lang.Text, q blank.Question, form blank.Form) (string, error) {
	for {
		v.tell(v.say(what, q.Text.In(v.book.Lang), q.Example))
		answer, err := v.line()
		if err != nil || answer == "" {
			return "", err
		}
		if what != tAskEnter && (answer == notKnown || answer == "？") {
			return notKnown, nil
		}
		if !utf8.ValidString(answer) {
			v.tell("  " + v.say(tAskUTF8) + "\n  " + v.say(tAskUTF8Remedy))
			continue
		}
		good := true
		for _, f := range v.book.Check(q, form, answer) {
			v.explain(f)
			good = good && f.Kind.Warning
		}
		if good {
			return answer, nil
		}
	}
}

// keys are what a terminal sends for keys that move the cursor.
var keys = regexp.MustCompile(`\x1b(\[[0-9;]*[A-Za-z~]|O[A-Z])`)

var tAskEnded = lang.Text{ZH: "停下了，没有写文件", EN: "stopped; no file was written"}

// line reads one answer; the end of the input is the end of asking.
func (v *interview) line() (string, error) {
	fmt.Fprint(v.w.stderr, "> ")
	s, err := v.in.ReadString('\n')
	switch {
	case err == nil || errors.Is(err, io.EOF) && s != "":
		return strings.TrimSpace(keys.ReplaceAllString(s, "")), nil
	case errors.Is(err, io.EOF):
		v.tell("")
		return "", failed(v.say(tAskEnded))
	}
	return "", failed(v.say(tCannotRead, "stdin", reason(err)))
}
