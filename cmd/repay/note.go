package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/plan"
)

type noteOptions struct {
	recordOptions
	promised, by   string
	how, who, next string
}

var (
	tNote     = lang.Text{ZH: "记下和对方说了什么、答应了什么，再看现在欠多少", EN: "record a talk with a lender in the book, then what is owed"}
	tNoteLong = lang.Text{
		ZH: `把一次联系（电话、短信、App）记进账本的联系记录，再看现在欠多少。说了什么，用引号
括起来写；答应了哪天还多少，写 --promised 800 --by 2026-12-10。以后的联系里又答应
一次，就代替这一次；一次答应了两笔，就同一天记两条。

和 pay 一样：账本里的其他内容都不动，要么整个写好，要么不写；同一天一样的内容，
不加 --again 不记第二次。`,
		EN: `Records a talk with the lender (a call, a text, the app) among the contacts of a
loan, then prints what is owed. What was said goes in quotes; what you said you
would pay is --promised 800 --by 2026-12-10. A promise made on a later day takes
the place of this one; two made at once are two notes of one day.

As with pay, everything else in the book stays as it is, and the file is written
whole or not at all. The same note of one day is not made twice without --again.`,
	}
	tFlagNoteLoan   = lang.Text{ZH: "是哪一笔的事，`ID` 是账本里的 id；只有一笔就不用写", EN: "the loan that it was about, by its `ID` in the book; not needed where there is one only"}
	tFlagPromised   = lang.Text{ZH: "答应还多少，`AMOUNT` 如 800，和 --by 一起写", EN: "what you said you would pay, an `AMOUNT`, together with --by"}
	tFlagPromisedBy = lang.Text{ZH: "答应哪天还，`DATE` 如 2026-12-10", EN: "the `DATE` by which you said you would (2026-12-10)"}
	tFlagNext       = lang.Text{ZH: "下次什么时候再联系，`WHEN` 是日期，或一句话", EN: "when to talk again, `WHEN` is a date or a few words"}
	tFlagHow        = lang.Text{ZH: "怎么联系的，`WORD` 如 电话、短信、App", EN: "how it was: a `WORD` such as phone, text or app"}
	tFlagWho        = lang.Text{ZH: "对方是谁，`WHO` 是姓名、工号或电话", EN: "with whom: `WHO` is a name, a staff number or a telephone number"}
	tFlagNoteDate   = lang.Text{ZH: "哪天联系的，`DATE` 如 2026-11-21；不写：--as-of 那天，再没有就是今天", EN: "the `DATE` of it (2026-11-21); else that of --as-of, else today"}
	tFlagNoteTwo    = lang.Text{ZH: "同一天一样的内容已经有了，也再记一条", EN: "record it though the same one of that day is there"}
)

func newNote(g *global) *cobra.Command {
	o := &noteOptions{recordOptions: recordOptions{global: g}}
	cmd := &cobra.Command{
		Use:     "note [BOOK] [--loan ID] TEXT [--promised AMOUNT --by DATE] [--next WHEN]",
		Short:   g.say(tNote),
		Long:    g.say(tNoteLong),
		Example: "  repay note book.yaml --loan jiebei \"" + g.say(tNoteExample) + "\"\n  repay note book.yaml --loan jiebei \"" + g.say(tNoteExampleTwo) + "\" --promised 800 --by 2026-12-10",
		Args:    o.takes(looksLikeBook, tNoteArgs, tNoteArgsRemedy, tNoteNotStdin),
		RunE: func(_ *cobra.Command, args []string) error {
			return o.record(tNoteWhich, func(l *loaded, i int) (recording, error) { return o.contact(l, i, args[len(args)-1]) })
		},
	}
	cmd.Flags().StringVar(&o.loan, "loan", "", g.say(tFlagNoteLoan))
	cmd.Flags().StringVar(&o.promised, "promised", "", g.say(tFlagPromised))
	cmd.Flags().StringVar(&o.by, "by", "", g.say(tFlagPromisedBy))
	cmd.Flags().StringVar(&o.next, "next", "", g.say(tFlagNext))
	cmd.Flags().StringVar(&o.how, "how", "", g.say(tFlagHow))
	cmd.Flags().StringVar(&o.who, "who", "", g.say(tFlagWho))
	cmd.Flags().StringVar(&o.day, "date", "", g.say(tFlagNoteDate))
	cmd.Flags().BoolVar(&o.again, "again", false, g.say(tFlagNoteTwo))
	completeNames(g, cmd)
	return cmd
}

var (
	tNoteExample    = lang.Text{ZH: "可以申请分期，要先打电话", EN: "instalments are possible, ring first"}
	tNoteExampleTwo = lang.Text{ZH: "等到 10 号", EN: "they wait"}
	tNoteArgs       = lang.Text{ZH: "{1} 后面要写账本 (有 book.yaml 就不用写)，再把说了什么用引号括起来写", EN: "{1} needs a book, if there is no book.yaml, and what was said in quotes"}
	tNoteArgsRemedy = lang.Text{ZH: "例如：{1} book.yaml --loan jiebei \"可以申请分期\"", EN: "for example: {1} book.yaml --loan jiebei \"instalments are possible\""}
	tNoteNotStdin   = lang.Text{ZH: "{1} 要把联系记录写进文件，不能用标准输入 (-)", EN: "{1} writes to the book, which cannot be standard input (-)"}
)

var (
	tNoteWhich      = lang.Text{ZH: "是哪一笔的事？用 --loan 写明", EN: "which loan was it about? name it with --loan"}
	tNoteEmpty      = lang.Text{ZH: "没写说了什么", EN: "there is nothing in what was said"}
	tNoteHalf       = lang.Text{ZH: "--promised 和 --by 要一起写", EN: "--promised and --by go together"}
	tNoteHalfRemedy = lang.Text{ZH: "例如：--promised 800 --by 2026-12-10", EN: "for example: --promised 800 --by 2026-12-10"}
	tNoted          = lang.Text{ZH: "已记下：{1} {2} 的联系 ({3}:{4})", EN: "recorded: the talk about {1} on {2} ({3}:{4})"}
	tNotedAlready   = lang.Text{ZH: "{1} 一样的联系已经记过：{2}:{3}", EN: "the same talk of {1} is there already: {2}:{3}"}
	tNotedTwice     = lang.Text{ZH: "确实又说了一次，就加 --again", EN: "if it was said twice, add --again"}
	tNotedAfterAsOf = lang.Text{ZH: "账本写着 as_of: {1}，以后照它算不会算上这一次；改掉或删掉 as_of", EN: "the book says as_of: {1}, and leaves this talk out from now on; change or\n  delete as_of"}
)

var notePlace = placeWords{
	shared: lang.Text{ZH: "{1} 的 contacts 和别处是同一份 (& 和 *)，账本没有改动", EN: "the contacts of {1} stand elsewhere too (& and *): the book is left as it is"},
	none:   lang.Text{ZH: "找不到稳妥的地方写进 {1} 的联系记录，账本没有改动", EN: "no safe place was found for a contact of {1}: the book is left as it is"},
	byHand: lang.Text{ZH: "请自己在它的 contacts 里加上这一行：\n  {1}", EN: "add this line to its contacts yourself:\n  {1}"},
}

// contact is what was said and promised, and when.
func (o *noteOptions) contact(l *loaded, i int, said string) (recording, error) {
	if strings.TrimSpace(said) == "" {
		return recording{}, usage(l.speak(tNoteEmpty), l.speak(tNoteArgsRemedy, "repay note"))
	}
	x := plan.Contact{How: o.how, Who: o.who, Said: said}
	var faults [3]*book.Fault
	x.Date, faults[0] = o.dayOf(l)
	switch {
	case (o.promised == "") != (o.by == ""):
		return recording{}, usage(l.speak(tNoteHalf), l.speak(tNoteHalfRemedy))
	case o.promised != "":
		sum, err := l.sumOf("--promised", o.promised)
		if err != nil {
			return recording{}, err
		}
		x.Promised = &plan.Promise{Amount: sum}
		x.Promised.Date, faults[1] = l.Book.ReadDate(o.by)
	}
	if o.next != "" {
		x.NextOn, x.Next, faults[2] = l.Book.ReadNext(o.next)
	}
	if err := l.misused(faults[:]...); err != nil {
		return recording{}, err
	}
	return recording{
		on: x.Date,
		there: func() (int, error) {
			line := l.Book.Noted(i, x)
			return line, usage(l.speak(tNotedAlready, x.Date, l.Head.Book, line), l.speak(tNotedTwice))
		},
		add:   func() (*book.Added, error) { return l.Book.AppendContact(i, x) },
		place: notePlace,
		done: func(line int) []string {
			done := []string{l.speak(tNoted, l.Case.Loans[i].Name, x.Date, l.Head.Book, line)}
			return slices.Concat(done, o.ahead(l, x.Date), l.afterAsOf(x.Date, tNotedAfterAsOf))
		},
	}, nil
}
