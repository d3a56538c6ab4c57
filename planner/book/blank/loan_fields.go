package blank

import (
	"strings"

	"repay/planner/agreement"
	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/loan"
)

// item is one field of a loan in a blank book.
type item struct {
	key     string // its path in the loan: owed.overdue.since
	text    string // an example of its value, or what makes one:
	example func(*Book, *Loan) string
	form    string // how the value is written, around %; empty: alone
	note    lang.Text
	above   lang.Text // a line of words over it

	question lang.Text // empty: not asked
	inner    string    // the field inside that is asked for; empty: itself
	after    string    // asked only where this key was answered
	fallback string    // what no answer stands for; empty: that it is not known

	off     bool   // of no answers: commented out
	need    bool   // no loan of the form is read without it, or it would say something else
	or      string // the key of what will do in its place
	none    bool   // may be answered with [None]
	unsure  bool   // may be answered with the word for what is not known
	said    bool   // written only where it was answered
	zero    bool   // "none" is nothing of it, the sum 0
	unknown bool   // may say that it is unknown
	fact    bool   // no example: nothing to put in its place
}

// asked is the path of the field that is asked for.
func (f *item) asked() string {
	if f.inner == "" {
		return f.key
	}
	return f.key + "." + f.inner
}

// sample is an example of the value.
func (f *item) sample(b *Book, l *Loan) string {
	if f.example == nil {
		return f.text
	}
	return f.example(b, l)
}

// headNote is the comment of a field that holds others.
func headNote(path string) lang.Text {
	switch path {
	case "owed":
		return noteOwed
	case "owed.overdue":
		return noteLate
	case "statement":
		return noteBill
	case "statement.left":
		return noteLeftOfBill
	}
	return lang.Text{}
}

func nextDue(b *Book, _ *Loan) string { return b.due(0).String() }

func firstMissed(b *Book, _ *Loan) string { return b.due(-2).String() }

func monthMissed(b *Book, _ *Loan) string { return b.due(-3).String()[:len("2006-01")] }

func bookDate(b *Book, _ *Loan) string { return b.Date.String() }

// start and paidThrough go by each other where one of them was answered.
func (b *Book) start(l *Loan) string {
	start := b.due(-9)
	if paid, ok := book.ReadDay(l.Answers["paid_through"]); ok {
		start = min(start, paid.AddMonths(-1))
	}
	return start.String()
}

func (b *Book) paidThrough(l *Loan) string {
	paid := b.due(-3)
	if start, ok := book.ReadDay(l.Answers["start"]); ok {
		paid = max(paid, start)
	}
	return paid.String()
}

// methodWord is the word for a method, in the language of the book.
func (b *Book) methodWord(m loan.Method) string {
	v := loan.Methods.Of(m)
	if zh := v.Chinese(); b.Lang == lang.ZH && zh != "" {
		return zh
	}
	return v.Name
}

// The fields of each form, in the order in which they are written and asked.
var items = [forms][]item{
	FromContract: {
		presetItem,
		lenderItem,
		{key: "principal", text: "12000", note: noteLent, question: askLent, need: true},
		{key: "rate", example: (*Book).daily, note: noteRate, question: askRate, need: true},
		{key: "method", example: (*Book).annuity, note: noteMethod, above: aboveMethod, question: askMethod, need: true},
		{key: "start", example: (*Book).start, note: noteStart, question: askStart, need: true},
		{key: "periods", text: "12", note: notePeriods, question: askPeriods, need: true},
		{key: "paid_through", example: (*Book).paidThrough, note: notePaid, question: askPaid, need: true, none: true},
		penaltyItem,
		{key: "payments", form: "[{%}]", example: (*Book).payment, note: notePayments, off: true},
		{key: "fees", form: "[{%}]", example: (*Book).fee, note: noteFees, off: true},
		offersItem,
		{key: "source", text: "contract", note: noteSource, off: true, fact: true},
	},
	FromApp: {
		presetItem,
		lenderItem,
		{key: "rate", example: (*Book).daily, note: noteRateApp, question: askRate, unknown: true},
		{key: "method", example: (*Book).annuity, note: noteMethod, above: aboveMethod, question: askMethod, unknown: true},
		{key: "owed.date", example: bookDate, note: noteSeen, need: true},
		{key: "owed.periods_left", text: "6", note: noteLeft, question: askLeft, need: true},
		{key: "owed.principal", text: "6000", note: noteToCome, above: aboveToCome, question: askToCome, need: true},
		{key: "owed.next_due", example: nextDue, note: noteNext, question: askNext, need: true},
		{key: "owed.overdue.since", example: firstMissed, note: noteSince, question: askSince, unsure: true},
		{key: "owed.overdue.principal", text: "2000", note: noteOverdue, question: askOverdue, after: "owed.overdue.since", need: true, or: "owed.overdue.amount"},
		{key: "owed.overdue.amount", text: "2170", note: noteOverdueSum, question: askOverdueSum, after: "owed.overdue.since", said: true},
		{key: "owed.overdue.interest", text: "150", note: noteInterest, question: askInterest, after: "owed.overdue.since", zero: true},
		{key: "owed.overdue.penalty", text: "20", note: notePenaltySum, question: askPenaltySum, after: "owed.overdue.since", zero: true},
		penaltyItem,
		offersItem,
		{key: "source", text: "app", note: noteSource, fact: true},
	},
	TotalOnly: {
		presetItem,
		lenderItem,
		{key: "rate", example: (*Book).daily, note: noteRateApp, off: true},
		{key: "method", example: (*Book).annuity, note: noteMethod, above: aboveMethod, off: true},
		{key: "owed.date", example: bookDate, note: noteSeen, need: true},
		{key: "owed.total", text: "5000", note: noteTotal, question: askTotal, need: true},
		{key: "owed.overdue", inner: "since", form: "{since: %}", example: monthMissed, note: noteSinceTotal, question: askSinceTotal, need: true, none: true, unsure: true},
		offersItem,
		{key: "source", text: "sms", note: noteSource, off: true, fact: true},
	},
	FromBill: {
		presetItem,
		lenderItem,
		{key: "method", example: func(b *Book, _ *Loan) string { return b.methodWord(loan.Revolving) }, note: noteCard, fact: true},
		{key: "rate", example: func(b *Book, _ *Loan) string { return lang.Text{ZH: "0.05%/日", EN: "0.05%/day"}.In(b.Lang) }, note: noteCardRate, question: askCardRate, need: true},
		{key: "statement.date", example: func(b *Book, _ *Loan) string { return b.billed().String() }, note: noteBilled, question: askBilled, need: true},
		{key: "statement.due", example: func(b *Book, _ *Loan) string { return (b.billed() + 20).String() }, note: noteBillDue, question: askBillDue, need: true},
		{key: "statement.balance", text: "8600", note: noteBalance, question: askBalance, need: true, or: "statement.left.amount"},
		{key: "statement.minimum", text: "860", note: noteMinimum, question: askMinimum},
		{key: "statement.left.date", example: bookDate, note: noteSeen, fact: true},
		{key: "statement.left.amount", text: "5200", note: noteLeftSum, question: askLeftOfBill, said: true},
		{key: "statement.left.minimum", text: "0", note: noteLeftOfMinimum, question: askLeftOfMinimum, after: "statement.left.amount", said: true},
		{key: "statement.overdue_since", example: func(b *Book, _ *Loan) string { return (b.billed() + 20).AddMonths(-1).String() }, note: noteBillLate, question: askBillLate, off: true},
		{key: "unbilled", text: "320.50", note: noteUnbilled, off: true},
		{key: "penalty", form: "{%}", text: "rate: none, late_fee: {amount: 30}", note: noteLateFee, off: true},
		{key: "payments", form: "[{%}]", example: (*Book).payment, note: notePaidSince, off: true},
		offersItem,
		{key: "source", text: "app", note: noteSource, off: true, fact: true},
	},
}

var (
	presetItem  = item{key: "preset", said: true, fact: true}
	lenderItem  = item{key: "lender", form: "{%}", example: func(b *Book, _ *Loan) string { return "name: " + exampleLender.In(b.Lang) + ", type: bank" }, note: noteLender, off: true}
	penaltyItem = item{key: "penalty", form: "{rate: %}", text: "1.5x", note: notePenalty, above: aboveMore, question: askPenalty, off: true}
	offersItem  = item{key: "offers", form: "[{%}]", text: "extend: {by: 12}, status: asked", note: noteOffers, above: aboveOffers, off: true}
)

func (b *Book) daily(*Loan) string { return lang.Text{ZH: "0.04%/日", EN: "0.04%/day"}.In(b.Lang) }

func (b *Book) annuity(*Loan) string { return b.methodWord(loan.Annuity) }

func (b *Book) payment(*Loan) string { return "date: " + b.Date.String() + ", amount: 200" }

func (b *Book) fee(*Loan) string {
	return "name: " + exampleFee.In(b.Lang) + ", amount: 30"
}

// fill puts into a line of words the methods and strategies that it names.
func (b *Book) fill(t lang.Text) string {
	var methods, offers, products []string
	for _, m := range field.InInstalments {
		methods = append(methods, b.methodWord(m))
	}
	for _, s := range agreement.Strategies.Only(agreement.Extend, agreement.InterestFree, agreement.Defer) {
		offers = append(offers, lang.Text{ZH: s.Chinese(), EN: s.Name}.In(b.Lang))
	}
	for _, p := range b.products().List() {
		name := p.Name
		if zh := p.Chinese(); zh != "" && b.Lang == lang.ZH {
			name = zh
		}
		products = append(products, name)
	}
	sep := lang.Text{ZH: "、", EN: ", "}.In(b.Lang)
	return lang.Template(t.In(b.Lang), "products", wrapped(products, sep), "methods", strings.Join(methods, sep), "offers", strings.Join(offers, sep))
}

// wrapped is a list on lines that a terminal has room for.
func wrapped(list []string, sep string) string {
	const room = 76 // cells
	var out strings.Builder
	wide := 0
	for i, word := range list {
		if i < len(list)-1 {
			word += sep
		}
		if wide > 0 && wide+cells.Width(word) > room {
			out.WriteByte('\n')
			wide = 0
		}
		out.WriteString(word)
		wide += cells.Width(word)
	}
	return strings.ReplaceAll(out.String(), " \n", "\n")
}
