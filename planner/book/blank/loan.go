package blank

import (
	"strings"

	"repay/planner/agreement"
	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
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

// plain reports a loan that was not asked for.
func (l *Loan) plain() bool { return l.Answers == nil }

// method is how a loan is repaid, as far as that was said.
func (l *Loan) method() loan.Method {
	for _, word := range []string{l.Answers["method"], l.Product["method"]} {
		if m := loan.Methods.Match(word); m != nil {
			return m.Is
		}
	}
	if l.Form == FromBill {
		return loan.Revolving
	}
	return loan.MethodUnknown
}

// IsCard reports a loan that is said to be a card.
func (l *Loan) IsCard() bool { return l.method() == loan.Revolving }

// filled reports a field that the product fills in.
func (l *Loan) filled(key string) bool { return l.Answers[key] == "" && l.Product[key] != "" }

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

// state is how field f of a loan is written: its key and value, whether it
// counts, and whether it is an example.
func (b *Book) state(l *Loan, f *item) (text string, off, example bool) {
	value := f.sample(b, l)
	answer := l.Answers[f.key]
	switch {
	case answer == None:
		off, example = true, true
	case answer != "":
		value = "{value}"
	case l.plain():
		off, example = f.off, !f.fact
	case f.unknown:
		value = "unknown"
	case f.question == lang.Text{}:
		off, example = f.off, f.off && !f.fact
	default:
		off, example = true, true // not known: never a figure that nobody gave
	}
	if f.form != "" {
		value = strings.Replace(f.form, "%", value, 1)
	}
	in, key := f.place()
	return lang.Template(b.write(in, key+": "+value), "value", source.Value(answer)), off, example
}

// place is the record that the field stands in, and its key there.
func (f *item) place() (*field.Record, string) {
	dot := strings.LastIndexByte(f.key, '.')
	if dot < 0 {
		return &field.Loan, f.key
	}
	return field.Loan.At(f.key[:dot]).Of, f.key[dot+1:]
}

// drops reports a field that a loan with these answers has no use for.
func (b *Book) drops(l *Loan, key string) bool {
	m := l.method()
	switch key {
	case "paid_through": // nothing can have been paid before the first due date
		start, ok := book.ReadDay(l.Answers["start"])
		return ok && start.AddMonths(1) > b.Date || !field.Fits(key, m) && m != loan.MethodUnknown
	case "owed.principal":
		return l.Answers[key] == "" && m != loan.Open && m != loan.Revolving && l.ended()
	case "owed.next_due":
		return l.ended() || m == loan.Open
	case "owed.overdue.amount":
		return l.Answers["owed.overdue.principal"] != ""
	case "owed.overdue.principal", "owed.overdue.interest", "owed.overdue.penalty":
		return l.Answers["owed.overdue.amount"] != ""
	case "statement.left.date":
		return l.Answers["statement.left.amount"] == ""
	case "statement.left.minimum": // else it follows from what was paid
		return l.Answers["statement.balance"] != ""
	case "payments":
		return l.Answers["statement.left.amount"] != "" || m != loan.MethodUnknown && !field.Fits(key, m)
	case "source": // where no day was agreed there is no app
		return l.Form == FromApp && m == loan.Open
	case "owed.periods_left":
		return m == loan.Open || m == loan.Revolving
	}
	return m != loan.MethodUnknown && !field.Fits(key, m)
}

// Lacks are the questions without whose answers a loan cannot be computed in its
// form, and that were not answered, each by the name of its field.
func (b *Book) Lacks(i int) (list []Question) {
	l := &b.Loans[i]
	for k := range items[l.Form] {
		f := &items[l.Form][k]
		if f.need && f.question != (lang.Text{}) && l.Answers[f.key] == "" && l.Answers[f.or] == "" && !l.filled(f.key) && !b.drops(l, f.key) && (f.after == "" || l.Answers[f.after] != "") {
			of := field.Loan.At(f.key)
			called := lang.Text{ZH: of.ZH, EN: strings.ReplaceAll(of.Key, "_", " ")}
			list = append(list, Question{Key: f.key, Text: called, Example: f.sample(b, l)})
		}
	}
	return list
}

// NoTerm makes a loan of which only a total was said, and for which no day was
// agreed, one that is paid when there is money: all of it is principal not yet due.
func (b *Book) NoTerm(l *Loan) {
	if l.Form == TotalOnly && l.Answers["owed.overdue"] == None && l.Answers["owed.total"] != "" {
		l.Form = FromApp
		l.Answers["method"] = b.methodWord(loan.Open)
		l.Answers["owed.principal"] = l.Answers["owed.total"]
		delete(l.Answers, "owed.total")
		delete(l.Answers, "owed.overdue")
	}
}

// Simpler is the form that needs less to be known, if there is one.
func (f Form) Simpler() (Form, bool) {
	if f == FromContract {
		return FromApp, true
	}
	return TotalOnly, f != TotalOnly
}

// paidUp reports a loan on which no payment of a date can be told apart.
func (l *Loan) paidUp(on calendar.Date) bool {
	for _, key := range []string{"paid_through", "start", "statement.date"} {
		if d, ok := book.ReadDay(l.Answers[key]); ok && d >= on {
			return true
		}
	}
	return false
}

// ended reports a loan with no instalment still to come.
func (l *Loan) ended() bool {
	typed := l.Answers["owed.periods_left"]
	if typed == "" {
		return false
	}
	left, faults := book.ReadCount("periods_left", typed, 0, loan.MaxPeriods)
	return len(faults) == 0 && left == 0
}

// loan writes one loan; told says whether its fields are explained, and what
// may be added is shown.
func (b *Book) loan(i int, id string, told bool) (out []textLine) {
	l := &b.Loans[i]
	mine := book.ExampleMark.In(b.Lang)
	say := func(indent int, t lang.Text) {
		if s := b.fill(t); told && s != "" {
			for line := range strings.SplitSeq(s, "\n") {
				out = append(out, textLine{indent: indent, text: line, prose: true})
			}
		}
	}
	first := textLine{indent: 2, text: b.write(&field.Loan, "- id: ") + source.Value(id)}
	name := textLine{indent: 4, text: b.write(&field.Loan, "name: ") + source.Value(b.name(i))}
	if told {
		say(2, formHeads[l.Form])
		first.note = noteID.In(b.Lang)
		name.note = noteName.In(b.Lang)
		if l.Name == "" {
			name.note = mine + name.note
		}
	} else if l.plain() {
		first.note = mine + noteWhole.In(b.Lang)
	}
	out = append(out, first, name)
	var open []string // the fields we are inside of
	for k := range items[l.Form] {
		f := &items[l.Form][k]
		text, off, example := b.state(l, f)
		if b.drops(l, f.key) || l.filled(f.key) || f.said && l.Answers[f.key] == "" || off && !told || f.key == "payments" && l.paidUp(b.Date) {
			continue
		}
		path := strings.Split(f.key, ".")
		for d := range path[:len(path)-1] {
			if d < len(open) && open[d] == path[d] {
				continue
			}
			head := strings.Join(path[:d+1], ".")
			x := textLine{indent: 4 + 2*d, text: b.head(head), off: b.headOff(l, head)}
			if told {
				x.note = headNote(head).In(b.Lang)
			}
			out = append(out, x)
			open = append(open[:d:d], path[d])
		}
		open = open[:min(len(open), len(path)-1)]
		say(4+2*(len(path)-1), f.above)
		x := textLine{indent: 4 + 2*(len(path)-1), text: text, off: off}
		if told {
			x.note = f.note.In(b.Lang)
		}
		if example && (told || !l.plain()) {
			x.note = mine + x.note
			if !told {
				x.note = strings.TrimRight(x.note, "：: ")
			}
		}
		out = append(out, x)
	}
	return append(out, b.kept(l)...)
}

// kept are the answers that the form of a loan has no place for, as words:
// they were given before it was seen that a fuller form lacks something.
func (b *Book) kept(l *Loan) (out []textLine) {
	kept := map[string]bool{}
	for _, f := range items[l.Form] {
		kept[f.key] = true
	}
	for form := range forms {
		for k := range items[form] {
			f := &items[form][k]
			if answer := l.Answers[f.key]; answer == "" || answer == None || kept[f.key] {
				continue
			}
			kept[f.key] = true
			out = append(out, textLine{indent: 4, text: b.write(&field.Loan, f.key+": ") + l.Answers[f.key] + noteKept.In(b.Lang), prose: true})
		}
	}
	return out
}

// head is the key of a field that holds others.
func (b *Book) head(path string) string {
	in, key := (&item{key: path}).place()
	return b.write(in, key+":")
}

// headOff reports a head of which no field counts.
func (b *Book) headOff(l *Loan, head string) bool {
	for k := range items[l.Form] {
		f := &items[l.Form][k]
		if _, off, _ := b.state(l, f); strings.HasPrefix(f.key, head+".") && !off && !b.drops(l, f.key) {
			return false
		}
	}
	return true
}
