package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Head is what every page says about the book that it is of, and what the
// records of it do.
type Head struct {
	record.Head
	Named    bool // print the book's name: several are being reported
	Borrower string
	Preparer string   // who prepares this for the borrower
	Sources  []string // beside each loan: app, sms, contract, memory, or empty
	// AsOfToday says that neither the book nor a flag gave the as-of date.
	AsOfToday bool
	Again     string // flags to repeat in the command to run next: " --as-of 2026-11-21"
}

// soon is how many days ahead a date is written without its year.
const soon = 30

// voice writes amounts, dates and sentences of one report.
type voice struct {
	lang.Lang
	head Head
	c    plan.Case
}

func newVoice(h Head, c plan.Case) voice { return voice{h.Lang, h, c} }

// Marks and words of every page.
var (
	wSemicolon   = lang.Text{ZH: "；", EN: "; "}
	wLabelNamed  = lang.Text{ZH: "{1}：{2}", EN: "{1}: {2}"}
	wRunStatus   = lang.Text{ZH: "现在欠多少：", EN: "What is owed now: "}
	wRunSchedule = lang.Text{ZH: "逐期看：", EN: "Due by due: "}
	wTotal       = lang.Text{ZH: "合计", EN: "Total"}
	wRunCompare  = lang.Text{ZH: "能谈什么：", EN: "What to ask for: "}
)

// say writes a text: {1} is the first value, {2} the second.
func (v voice) say(t lang.Text, values ...any) string {
	s := t.Fill(v.Lang, values...)
	if v.Lang == lang.ZH {
		// The space before a number goes where words stand before the number.
		s = strings.ReplaceAll(s, " 至少 ", "至少 ")
	}
	return s
}

// money writes an amount with thousands commas.
func (v voice) money(a Amount) string { return v.c.Currency.Grouped(a) }

// signed writes a difference with its sign; zero has none.
func (v voice) signed(a Amount) string {
	if a > 0 {
		return "+" + v.money(a)
	}
	return v.money(a)
}

var wAtLeast = lang.Text{ZH: "至少 {1}", EN: "at least {1}"}

// maybe writes an amount that may be unknown (?) or a lower bound; "at least 0"
// would say nothing.
func (v voice) maybe(m plan.Maybe) string {
	switch {
	case !m.Known, m.AtLeast && m.Amount == 0:
		return "?"
	case m.AtLeast:
		return v.say(wAtLeast, v.money(m.Amount))
	}
	return v.money(m.Amount)
}

// cell is an amount in a table.
func (v voice) cell(m plan.Maybe) page.Cell {
	return page.Cell{Text: v.maybe(m), Zero: m.Known && !m.AtLeast && m.Amount == 0}
}

// dash is an amount in a table where zero means that there is none.
func (v voice) dash(m plan.Maybe) page.Cell {
	c := v.cell(m)
	if c.Zero {
		c.Text = "-"
	}
	return c
}

// amount is a known amount in a table.
func (v voice) amount(a Amount) page.Cell { return v.cell(plan.Maybe{Amount: a, Known: true}) }

// date writes a day of the next 30 days as MM-DD, others in full.
func (v voice) date(d Date) string {
	if d >= v.c.AsOf && d <= v.c.AsOf+soon {
		return d.String()[5:]
	}
	return d.String()
}

var wToday = lang.Text{ZH: "今天", EN: "today"}

// on is a date inside a sentence: today, or the date, which in Chinese is set
// off from the character after it.
func (v voice) on(d Date) string {
	switch {
	case d == v.c.AsOf:
		return v.say(wToday)
	case v.Lang == lang.ZH:
		return v.date(d) + " "
	}
	return v.date(d)
}

var (
	wDay  = lang.Text{ZH: "天", EN: "day"}
	wDays = lang.Text{ZH: "天", EN: "days"}
)

// dayWord is the unit of n days.
func (v voice) dayWord(n int) string {
	if n == 1 {
		return v.say(wDay)
	}
	return v.say(wDays)
}

// month writes the month in which a plan ends; none is a dash.
func (v voice) month(d Date) string {
	if d.IsZero() {
		return "-"
	}
	return d.String()[:7]
}

// percent writes a yearly rate with two decimals: 14.60%.
func (v voice) percent(rate float64) string {
	return strconv.FormatFloat(rate*100, 'f', 2, 64) + "%"
}

var (
	wPerYear  = lang.Text{ZH: "/年", EN: "/year"}
	wPerMonth = lang.Text{ZH: "/月", EN: "/month"}
	wPerDay   = lang.Text{ZH: "/日", EN: "/day"}
)

// rateText writes a rate with its unit of time, as the book does.
func (v voice) rateText(r money.Rate) string {
	unit := [...]lang.Text{money.PerYear: wPerYear, money.PerMonth: wPerMonth, money.PerDay: wPerDay}
	return r.Value.Percent() + v.say(unit[r.Per])
}

// currency is the unit that the header names.
func (v voice) currency() string {
	if v.Lang == lang.ZH && v.c.Currency.Code == "CNY" {
		return "元"
	}
	return v.c.Currency.Code
}

// name is what people call the loan.
func (v voice) name(i int) string { return page.Clean(v.c.Loans[i].Called()) }

// join puts the space between sentences that English has and Chinese has not.
func (v voice) join(sentence string) string {
	if sentence == "" || v.Lang == 0 {
		return sentence
	}
	return " " + sentence
}

// sentences joins sentences, leaving out empty ones.
func (v voice) sentences(list ...string) string {
	out := ""
	for _, s := range list {
		if out == "" {
			out = s
			continue
		}
		out += v.join(s)
	}
	return out
}

// subject is a loan's name before a verb: in Chinese a name in Latin letters is
// set off from it.
func (v voice) subject(i int) string { return v.spaced(v.name(i)) }

// spaced sets a text that ends in a Latin letter or a digit off from the
// Chinese that follows it.
func (v voice) spaced(s string) string {
	if r, _ := utf8.DecodeLastRuneInString(s); v.Lang == lang.ZH && s != "" && !cells.Wide(r) {
		return s + " "
	}
	return s
}

// names lists loans: 借呗、网商贷 or Jiebei, Wangshang.
func (v voice) names(index []int) string {
	s := make([]string, len(index))
	for i, k := range index {
		s[i] = v.name(k)
	}
	return v.list(s)
}

var wListComma = lang.Text{ZH: "、", EN: ", "}

func (v voice) list(s []string) string { return strings.Join(s, v.say(wListComma)) }

var wTitle = lang.Text{ZH: "{1}  截至 {2}  {3}", EN: "{1}  as of {2}  {3}"}

// title is the first line: who, on which date, in which currency.
func (v voice) title() string {
	who := v.who()
	if v.head.Named || who == "" {
		who = strings.TrimSpace(page.Clean(v.head.Book) + " " + who)
	}
	return v.say(wTitle, who, v.c.AsOf.String(), v.currency())
}

// who is the borrower's name and reference, as far as they are given.
func (v voice) who() string {
	return strings.TrimSpace(page.Clean(v.head.Borrower) + " " + page.Clean(v.head.Reference))
}

// next is the command to run next: a verb, the book, and the flags of this run.
func (v voice) next(lead lang.Text, verb, flags string) page.Command {
	return page.Command{Lead: v.say(lead), Line: "repay " + verb + " " + page.Quote(v.head.Book) + flags + v.head.Again}
}

// percentString writes a decimal fraction as a percentage with two decimals.
func percentString(s string) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return strconv.FormatFloat(f*100, 'f', 2, 64) + "%"
}

func itoa(n int) string { return strconv.Itoa(n) }

// word is a text, for the labels of offers.
type word = lang.Text
