package main

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strings"

	"repay/planner/book"
	"repay/planner/book/blank"
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
	if v.book.Household.Empty() {
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
