package main

import (
	"errors"
	"fmt"
	"strings"

	"repay/planner/book"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var (
	tFlagSave      = lang.Text{ZH: "把这个计划写进账本，以后用 repay progress 看照着还了多少", EN: "write the plan into the book, to see later by repay progress how it goes"}
	tSaveOneBook   = lang.Text{ZH: "--save 一次写进一个账本", EN: "--save writes to one book"}
	tSaveRemedy    = lang.Text{ZH: "例如：repay plan book.yaml --save", EN: "for example: repay plan book.yaml --save"}
	tSaveNotStdin  = lang.Text{ZH: "--save 要写进文件，账本不能是标准输入 (-)", EN: "--save writes to the book, which cannot be standard input (-)"}
	tSaveNoPlace   = lang.Text{ZH: "找不到稳妥的地方写进计划，账本没有改动", EN: "no safe place was found for the plan: the book is left as it is"}
	tSaveByHand    = lang.Text{ZH: "请自己在账本里加上这一行：\n  {1}", EN: "add this line to the book yourself:\n  {1}"}
	tSaved         = lang.Text{ZH: "已记下：{1} 的计划{2} ({3}:{4})", EN: "saved: the plan of {1}{2} ({3}:{4})"}
	tSavedHow      = lang.Text{ZH: "{2} ({1})；{3}", EN: "{2} ({1}); {3}"}
	tSavedNone     = lang.Text{ZH: "到 {1} 没有要还的", EN: "nothing to pay by {1}"}
	tSavedOne      = lang.Text{ZH: "到 {1} 还 1 笔", EN: "1 payment by {1}"}
	tSavedMany     = lang.Text{ZH: "到 {1} 还 {2} 笔", EN: "{2} payments by {1}"}
	tSavedInstead  = lang.Text{ZH: "，换下了 {1} 的", EN: ", in place of that of {1}"}
	tSavedLate     = lang.Text{ZH: "有几期要晚还，计划里已经算上，照计划还就好；跟对方谈下来了什么，再存一次", EN: "some dues are late in it, and that is planned for: keeping to it is enough. If\n  a lender agrees to something, save the new plan"}
	tSavedEndless  = lang.Text{ZH: "照这样还不完；先照着还着，能谈什么看 repay compare {1}，谈好再存一次", EN: "it does not clear everything yet. It is a start: what to ask for is said by\n  repay compare {1}; then save the new plan"}
	tSavedAsOf     = lang.Text{ZH: "账本写着 as_of: {1}：以后看的时候加 --as-of，或者删掉 as_of", EN: "the book says as_of: {1}: later on add --as-of, or delete as_of"}
	tSavedProgress = lang.Text{ZH: "照着还了多少：repay progress {1}", EN: "how it goes: repay progress {1}"}
)

// saved plans, and writes the plan into the book. All that can be wrong is found before
// the book is touched.
func (o *planOptions) saved(args []string) error {
	if o.w.observed != nil {
		return usage(o.say(tWatchFile), o.say(tLeaveOut, "--save"))
	}
	args, err := o.orFound(args)
	switch {
	case err != nil:
		return err
	case len(args) > 1:
		return usage(o.say(tSaveOneBook), o.say(tSaveRemedy))
	case args[0] == "-":
		return usage(o.say(tSaveNotStdin), o.say(tSaveRemedy))
	}
	if err := o.guardOutput(args); err != nil {
		return err
	}
	o.w.wait.now(o.say, o.say(tComputing))
	b, err := o.lockBook(args[0])
	if err != nil {
		return err
	}
	defer b.release()
	out := &output{global: o.global}
	done, code, err := o.savedIn(b, out)
	if err != nil {
		return out.fail(err)
	}
	fmt.Fprintln(o.w.stderr, strings.Join(done, "\n"))
	if err := out.write(); err != nil || code == exitOK {
		return err
	}
	return &failure{code: code}
}

// savedIn writes the plan into a book; the plan goes to out. It returns what to say
// about it, and how the run ends.
func (o *planOptions) savedIn(b *lockedBook, out *output) (done []string, code int, err error) {
	l, err := o.load(b.named, b.data, 1, false)
	if err != nil {
		return nil, exitOK, err
	}
	if _, err := l.sound(); err != nil {
		return nil, exitOK, err
	}
	ids := l.ids() // before names are hidden
	var asked plan.PlanOptions
	var made *plan.PayPlan
	r, err := o.planThen(l, func(opts plan.PlanOptions, p *plan.PayPlan) { asked, made = opts, p })
	if err != nil {
		return nil, exitOK, err
	}
	s, refused := plan.Save(&l.Case, asked, made, ids)
	if refused != nil {
		return nil, exitOK, l.faults([]plan.Refused{*refused})
	}
	added, err := l.Book.SavePlan(s)
	if err != nil {
		return nil, exitOK, l.noPlace(err)
	}
	if err := out.add(r); err != nil {
		return nil, exitOK, err
	}
	if err := b.replace(added.Bytes); err != nil {
		return nil, exitOK, err
	}
	return l.toldSaved(s, made, added.Line), r.code, nil
}

// noPlace says that the plan is not in the book, and what to write by hand.
func (l *loaded) noPlace(err error) error {
	var n *book.NotAdded
	if !errors.As(err, &n) {
		return err
	}
	return &failure{exitFailed, l.speak(tSaveNoPlace), l.speak(tSaveByHand, n.ByHand)}
}

// toldSaved is what is said of a plan that was saved.
func (l *loaded) toldSaved(s *plan.Saved, p *plan.PayPlan, line int) []string {
	instead := ""
	if before := l.Book.Plan; before != nil {
		instead = l.speak(tSavedInstead, before.Date)
	}
	policy := paydown.Policies.Of(s.Policy)
	done := []string{
		l.speak(tSaved, s.Date, instead, cells.Clean(l.Head.Book), line),
		"  " + l.speak(tSavedHow, policy.Name, l.speak(policy.Says), l.toPay(s)),
	}
	switch {
	case p.NeverEnds:
		done = append(done, "  "+l.speak(tSavedEndless, l.nextOf()))
	case !p.Affordable:
		done = append(done, "  "+l.speak(tSavedLate))
	}
	done = append(done, "  "+l.speak(tSavedProgress, l.nextOf()))
	if stated := l.Book.AsOf; !stated.IsZero() {
		done = append(done, "  "+l.speak(l.Book.AsWritten(-1, tSavedAsOf), stated))
	}
	return done
}

// nextOf is the book with the language of this run, as a later command takes them.
func (l *loaded) nextOf() string { return page.Quote(l.Head.Book) + l.langAgain() }

// toPay is how much of a plan is to be paid in its months.
func (l *loaded) toPay(s *plan.Saved) string {
	last := s.Ends() - 1
	switch n := len(s.Payments); n {
	case 0:
		return l.speak(tSavedNone, last)
	case 1:
		return l.speak(tSavedOne, last)
	default:
		return l.speak(tSavedMany, last, n)
	}
}
