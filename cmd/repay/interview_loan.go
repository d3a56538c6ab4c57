package main

import (
	"errors"
	"slices"
	"strings"

	"repay/planner/book"
	"repay/planner/book/blank"
	"repay/planner/lang"
)

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
	said := len(l.Answers)
	if l.Answers["preset"] != "" {
		said--
	}
	if ok && said == 0 {
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
	for _, f := range l.Warnings {
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
