package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"repay/planner/book"
	"repay/planner/book/blank"
	"repay/planner/enum"
	"repay/planner/lang"
)

// notKnown takes an answer back.
const notKnown = "?"

// errEnded is the end of the input in the middle of the questions.
var errEnded = errors.New("the answers ended")

// interview asks a person for what goes into a new book. Each answer is read
// by the reader of books, and one that it would refuse is asked for again with
// the reader's own words; an empty one means that it is not known. Where the
// input ends, what was answered is kept.
type interview struct {
	*newBook
	book  *blank.Book
	in    *bufio.Reader
	known book.Known
}

func (v *interview) tell(s string) { fmt.Fprintln(v.w.stderr, s) }

var (
	tAskIntro = lang.Text{ZH: "几个问题，帮你开个头。不知道或没有，就按回车，以后在文件里改。\n按 Ctrl-D 随时停下，答过的会写进文件；按 Ctrl-C 什么都不写。", EN: "A few questions, to begin with. Not known, or none? Press Enter: the file\ncan be changed later. Ctrl-D stops, and what was answered is written; Ctrl-C\nstops, and nothing is."}
	tAskLoan  = lang.Text{ZH: "第 {1} 笔，共 {2} 笔", EN: "Loan {1} of {2}"}
	tAskMeans = lang.Text{ZH: "最后是家里的钱，用来看付不付得起", EN: "Last, the household: to see what can be paid"}
	tAskEnded = lang.Text{ZH: "停下了，没有写文件", EN: "stopped; no file was written"}
	tAskStop  = lang.Text{ZH: "停下了，答过的写进文件；没答的以后在文件里补上。", EN: "Stopped. What was answered is written; the rest can be added in the file."}
	tAskUnmet = lang.Text{ZH: "还没说到的 {1} 笔没有写进去，要自己补上。", EN: "{1} loans were not come to and are not in it: add them."}
)

// run asks for all of the book.
func (v *interview) run() error {
	v.tell(v.say(tAskIntro))
	err := v.all()
	if !errors.Is(err, errEnded) {
		v.emptied()
		return err
	}
	v.tell("")
	meant := len(v.book.Loans)
	v.book.Loans = slices.DeleteFunc(v.book.Loans, nothingSaid)
	if len(v.book.Loans) == 0 {
		return failed(v.say(tAskEnded))
	}
	v.tell(v.say(tAskStop))
	if unmet := meant - len(v.book.Loans); unmet > 0 {
		v.tell(v.say(tAskUnmet, unmet))
	}
	return nil
}

func nothingSaid(l blank.Loan) bool { return l.Name == "" && len(l.Answers) == 0 }

// emptied makes the book as plain as without questions where nothing was said.
func (v *interview) emptied() {
	for _, l := range v.book.Loans {
		if !nothingSaid(l) {
			return
		}
	}
	if h := v.book.Household; h != nil && h.Cash == "" && len(h.Income)+len(h.Expenses) == 0 {
		for i := range v.book.Loans {
			v.book.Loans[i] = blank.Loan{Form: v.form()}
		}
	}
}

func (v *interview) all() error {
	if v.book.Lang == lang.EN {
		answer, err := v.ask(v.book.CurrencyQuestion(), blank.FromContract)
		if err != nil {
			return err
		}
		if answer != notKnown {
			v.book.Currency = strings.ToUpper(answer)
		}
	}
	if v.count == 0 {
		q := v.book.CountQuestion()
		answer, err := v.ask(q, blank.FromContract)
		if err != nil {
			return err
		}
		if answer != "" && answer != notKnown {
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
	return v.household()
}

// household asks for the cash, then for each income and each cost.
func (v *interview) household() error {
	h := &blank.Household{}
	v.book.Household = h
	cash := blank.Answers{}
	if err := v.answers([]blank.Question{v.book.CashQuestion()}, &blank.Loan{Answers: cash}, nil); err != nil {
		return err
	}
	h.Cash = cash["cash"]
	for _, f := range blank.Flows {
		list := &h.Income
		if f == blank.Expenses {
			list = &h.Expenses
		}
		for n := range blank.MostFlows {
			x := blank.Answers{}
			err := v.answers(v.book.FlowQuestions(f, n), &blank.Loan{Answers: x}, nil)
			if len(x) > 0 {
				*list = append(*list, x)
			}
			if err != nil {
				return err
			}
			if len(x) == 0 {
				break
			}
		}
	}
	return nil
}

var tAskAgain = lang.Text{ZH: "有几项对不上，再问一次：", EN: "Some of this does not fit together, so once more:"}

// loan asks for one loan, and again for what does not fit together in it.
func (v *interview) loan(i int) error {
	l := &v.book.Loans[i]
	l.Form, l.Answers = v.form(), blank.Answers{}
	name, err := v.ask(v.book.NameQuestion(i), l.Form)
	if err != nil {
		return err
	}
	l.Name = strings.TrimPrefix(name, notKnown)
	if err := v.product(l); err != nil {
		return err
	}
	if err := v.goesBy(l); err != nil {
		return err
	}
	var only []string
	for {
		if err := v.answers(v.book.Questions(l.Form), l, only); err != nil {
			return err
		}
		if l.Form == blank.FromContract && l.IsCard() {
			v.tell("\n" + v.say(tAskCard))
			l.Form, only = blank.FromBill, nil
			continue
		}
		v.book.NoTerm(l)
		if lacks := v.lacks(i); lacks != "" {
			simpler, ok := v.simpler(l)
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
		if slices.ContainsFunc(faults, func(f book.Fault) bool { return f.Kind == book.PresetMethod }) {
			v.tell("\n" + v.say(tAskOtherMethod, l.Answers["preset"]))
			l.Unfill()
			only = []string{}
			continue
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
	tAskCard        = lang.Text{ZH: "信用卡照账单来问：", EN: "A card is asked for by its statement:"}
	tAskOtherMethod = lang.Text{ZH: "{1} 不是这样还的，它的条款不补。", EN: "{1} is not repaid in this way: its terms are not filled in."}
)

// product asks which product the loan is. Its name may say that: then Enter is yes.
func (v *interview) product(l *blank.Loan) error {
	if v.book.Abroad() {
		return nil
	}
	q := v.book.ProductQuestion(l)
	answer, err := v.ask(q, l.Form)
	if err != nil || answer == notKnown || answer == blank.None {
		return err
	}
	if answer == "" {
		answer = q.Default
	}
	if answer != "" {
		v.book.Fill(l, answer)
	}
	return nil
}

// goesBy asks what the borrower has to go by. With --from-app that is the app,
// but for a card.
func (v *interview) goesBy(l *blank.Loan) error {
	q := v.book.FormQuestion(l)
	if v.fromApp && !l.IsCard() {
		return nil
	}
	answer, err := v.ask(q, l.Form)
	if err != nil {
		return err
	}
	if answer == "" || answer == notKnown {
		answer = q.Default
	}
	l.Form = blank.Form(q.Number(answer) - 1)
	return nil
}

// simpler is the form that needs less to be known; one total, where nothing is.
func (v *interview) simpler(l *blank.Loan) (blank.Form, bool) {
	simpler, ok := l.Form.Simpler()
	if ok && !slices.ContainsFunc(slices.Collect(maps.Keys(l.Answers)), func(key string) bool { return key != "preset" }) {
		return blank.TotalOnly, true
	}
	return simpler, ok
}

var (
	// Asked for instead: what is shown today in place of the contract, and one total
	// in place of its parts.
	simplerWords = map[blank.Form]lang.Text{
		blank.FromApp:   {ZH: "不知道{1}，照合同算不了。App 现在显示什么：", EN: "Without {1} the contract\ncannot be counted. What does the app show today?"},
		blank.TotalOnly: {ZH: "不知道{1}，那就只要一个总数：", EN: "Without {1} it\ncannot be counted. One total will do:"},
	}
	tAskLacking = lang.Text{ZH: "还不知道{1}，这一笔先算不了；问到了在文件里补上。", EN: "Not known yet: {1}.\nThis loan cannot be counted until it stands in the file."}
	tListComma  = lang.Text{ZH: "、", EN: ", "}
)

// lacks names what a loan lacks in its form; empty where nothing.
func (v *interview) lacks(i int) string {
	var names []string
	for _, q := range v.book.Lacks(i) {
		names = append(names, q.Text.In(v.book.Lang))
	}
	return strings.Join(names, v.say(tListComma))
}

var (
	tAskEnter   = lang.Text{ZH: "{1}（回车：{2}）", EN: "{1} (Enter: {2})"}
	tAskExample = lang.Text{ZH: "{1}（例如 {2}）", EN: "{1} (such as {2})"}
	tAskKeep    = lang.Text{ZH: "{1}（回车：还是 {2}；? 表示不知道）", EN: "{1} (Enter keeps {2}; ? is not known)"}
	tAskGiven   = lang.Text{ZH: "{1}（回车：照产品的 {2}）", EN: "{1} (Enter: {2}, the product's)"}
	tAskNone    = lang.Text{ZH: "无", EN: "none"}
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
		q.Before, q.Given = l.Answers[q.Key], l.Product[q.Key]
		answer, err := v.ask(q, l.Form)
		switch {
		case err != nil:
			return err
		case answer == notKnown && q.Unknown != "":
			l.Answers[q.Key] = q.Unknown
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
	b, faults := book.ParseWith(v.known, v.file, v.book.Only(i).Bytes())
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

// What people type where they do not know, and where there is nothing: heard only
// where the words are no answer by themselves.
var (
	unknownWords = []string{"不知道", "不清楚", "不记得", "忘了", "忘记了", "未知", "unknown", "dontknow", "don'tknow", "idontknow", "idon'tknow", "notsure", "noidea", "idk"}
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
	case slices.Contains(unknownWords, word):
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
	return "", failed(v.say(tCannotRead, "stdin", reason(err)))
}
