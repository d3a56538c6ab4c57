package book

import (
	"strings"

	"repay/planner/agreement"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
)

// blankField is one field of a loan in a blank book.
type blankField struct {
	key     string // its path in the loan: owed.overdue.since
	example func(*Blank, *BlankLoan) string
	form    string // how the value is written, around %; empty: alone
	note    lang.Text
	above   lang.Text // a line of words over it

	question lang.Text // empty: not asked
	read     func(*termsReader, *source.Node)
	after    string // asked only where this key was answered

	off     bool // of no answers: commented out
	need    bool // no loan of the form is read without it
	unknown bool // may say that it is unknown
	fact    bool // no example: nothing to put in its place
}

// blankHeads are the fields that hold others, with a comment of their own.
var blankHeads = map[string]lang.Text{
	"owed":         {ZH: "对方现在显示的数", EN: "what the lender shows now"},
	"owed.overdue": {ZH: "已经逾期的；没有逾期就删掉这几行", EN: "what is overdue; nothing is? delete this part"},
}

func fixed(s string) func(*Blank, *BlankLoan) string {
	return func(*Blank, *BlankLoan) string { return s }
}

func dueDay(k int) func(*Blank, *BlankLoan) string {
	return func(b *Blank, _ *BlankLoan) string { return b.due(k).String() }
}

func dueMonth(k int) func(*Blank, *BlankLoan) string {
	return func(b *Blank, _ *BlankLoan) string { return b.due(k).String()[:len("2006-01")] }
}

func bookDate(b *Blank, _ *BlankLoan) string { return b.Date.String() }

// start and paidThrough go by each other where one of them was answered.
func (b *Blank) start(l *BlankLoan) string {
	start := b.due(-9)
	if paid, _, bad := parseDate(l.Answers["paid_through"]); bad == nil {
		start = min(start, paid.AddMonths(-1))
	}
	return start.String()
}

func (b *Blank) paidThrough(l *BlankLoan) string {
	paid := b.due(-3)
	if start, _, bad := parseDate(l.Answers["start"]); bad == nil {
		paid = max(paid, start)
	}
	return paid.String()
}

// methodWord is the word for a method, in the language of the book.
func (b *Blank) methodWord(m loan.Method) string {
	for _, c := range loan.Methods {
		if c.Is == m {
			return b.word(c.Name, c.Also)
		}
	}
	return ""
}

// word is a word of a closed list in the language of the book.
func (b *Blank) word(word string, also []string) string {
	if b.Lang == lang.ZH && len(also) > 0 && hasHan([]byte(also[0])) {
		return also[0]
	}
	return word
}

// The fields of each form, in the order in which they are written and asked.
var blankFields = [blankForms][]blankField{
	FromContract: {
		lenderField,
		{key: "principal", example: fixed("12000"), note: noteLent, question: askLent, read: readSum(field.Sum), need: true},
		{key: "rate", example: fixed("0.04%/day"), note: noteRate, question: askRate, read: readBlankRate, need: true},
		{key: "method", example: (*Blank).annuity, note: noteMethod, above: aboveMethod, question: askMethod, read: readBlankMethod, need: true},
		{key: "start", example: (*Blank).start, note: noteStart, question: askStart, read: readDay, need: true},
		{key: "periods", example: fixed("12"), note: notePeriods, question: askPeriods, read: readCount(1), need: true},
		{key: "paid_through", example: (*Blank).paidThrough, note: notePaid, question: askPaid, read: readDay},
		penaltyField(aboveMore),
		{key: "payments", form: "[{%}]", example: (*Blank).payment, note: notePayments, off: true},
		{key: "fees", form: "[{%}]", example: (*Blank).fee, note: noteFees, off: true},
		offersField,
		{key: "source", example: fixed("contract"), note: noteSource, off: true, fact: true},
	},
	FromApp: {
		lenderField,
		{key: "rate", example: fixed("0.04%/day"), note: noteRateApp, question: askRate, read: readBlankRate, unknown: true},
		{key: "method", example: (*Blank).annuity, note: noteMethod, above: aboveMethod, question: askMethod, read: readBlankMethod, unknown: true},
		{key: "owed.date", example: bookDate, note: noteSeen, need: true},
		{key: "owed.periods_left", example: fixed("6"), note: noteLeft, question: askLeft, read: readCount(0), need: true},
		{key: "owed.principal", example: fixed("6000"), note: noteToCome, above: aboveToCome, question: askToCome, read: readSum(field.Amount), need: true},
		{key: "owed.next_due", example: dueDay(0), note: noteNext, question: askNext, read: readDay, need: true},
		{key: "owed.overdue.since", example: dueDay(-2), note: noteSince, question: askSince, read: readDayOrMonth},
		{key: "owed.overdue.principal", example: fixed("2000"), note: noteOverdue, question: askOverdue, read: readSum(field.Amount), after: "owed.overdue.since", need: true},
		{key: "owed.overdue.interest", example: fixed("150"), note: noteInterest, question: askInterest, read: readSum(field.Amount), after: "owed.overdue.since"},
		{key: "owed.overdue.penalty", example: fixed("20"), note: notePenaltySum, question: askPenaltySum, read: readSum(field.Amount), after: "owed.overdue.since"},
		penaltyField(aboveMore),
		offersField,
		{key: "source", example: fixed("app"), note: noteSource, fact: true},
	},
	TotalOnly: {
		lenderField,
		{key: "owed.date", example: bookDate, note: noteSeen, need: true},
		{key: "owed.total", example: fixed("5000"), note: noteTotal, question: askTotal, read: readSum(field.Sum), need: true},
		{key: "owed.overdue", form: "{since: %}", example: dueMonth(-3), note: noteSinceTotal, question: askSinceTotal, read: readDayOrMonth, need: true},
		offersField,
		{key: "source", example: fixed("sms"), note: noteSource, off: true, fact: true},
	},
}

var (
	lenderField = blankField{key: "lender", form: "{%}", example: func(b *Blank, _ *BlankLoan) string { return "name: " + blankLender.In(b.Lang) }, note: noteLender, off: true}
	offersField = blankField{key: "offers", form: "[{%}]", example: fixed("extend: {by: 12}, status: asked"), note: noteOffers, above: aboveOffers, off: true}
)

func penaltyField(above lang.Text) blankField {
	return blankField{
		key: "penalty", form: "{rate: %}", example: fixed("1.5x"), note: notePenalty, above: above,
		question: askPenalty, read: func(t *termsReader, n *source.Node) { t.readPenaltyRate(n, &t.terms.Penalty) }, off: true,
	}
}

func (b *Blank) annuity(*BlankLoan) string { return b.methodWord(loan.Annuity) }

func (b *Blank) payment(*BlankLoan) string { return "date: " + b.Date.String() + ", amount: 200" }

func (b *Blank) fee(*BlankLoan) string {
	return "name: " + blankFee.In(b.Lang) + ", amount: 30"
}

// fill puts into a line of words what stands in the reader's tables.
func (b *Blank) fill(t lang.Text) string {
	var ways, asks []string
	for _, m := range field.InInstalments {
		ways = append(ways, b.methodWord(m))
	}
	for _, s := range agreement.Strategies {
		switch s.Is {
		case agreement.Extend, agreement.InterestFree, agreement.Defer:
			word := s.Name
			if zh := b.word("", s.Also); zh != "" {
				word += " " + zh
			}
			asks = append(asks, word)
		}
	}
	sep := lang.Text{ZH: "、", EN: ", "}.In(b.Lang)
	return strings.NewReplacer("{methods}", strings.Join(ways, sep), "{offers}", strings.Join(asks, sep)).Replace(t.In(b.Lang))
}

// plain reports a loan of which nothing was answered.
func (l *BlankLoan) plain() bool { return len(l.Answers) == 0 }

// state is how field f of a loan is written: its value, whether it counts, and
// whether it is an example.
func (b *Blank) state(l *BlankLoan, f *blankField) (value string, off, example bool) {
	value = f.example(b, l)
	answer := l.Answers[f.key]
	switch {
	case answer != "":
		value = writtenValue(answer)
	case l.plain():
		off, example = f.off, !f.fact
	case f.unknown:
		value = "unknown"
	case f.question == lang.Text{}:
		off, example = f.off, f.off && !f.fact
	default:
		off, example = !f.need || f.after != "" && l.Answers[f.after] == "", true
	}
	if f.form != "" {
		value = strings.Replace(f.form, "%", value, 1)
	}
	return value, off, example
}

// drops reports a field that a loan with these answers has no use for.
func (l *BlankLoan) drops(key string) bool {
	m := loan.MethodUnknown
	if c := loan.Methods.Match(l.Answers["method"]); c != nil {
		m = c.Is
	}
	switch key {
	case "owed.principal":
		return l.Answers[key] == "" && m != loan.Open && m != loan.Revolving && l.ended()
	case "owed.next_due":
		return l.ended() || m == loan.Open
	case "owed.periods_left":
		return m == loan.Open || m == loan.Revolving
	}
	return m != loan.MethodUnknown && !field.Fits(key, m)
}

// paidUp reports a loan on which no payment of a date can be told apart.
func (l *BlankLoan) paidUp(on calendar.Date) bool {
	for _, key := range []string{"paid_through", "start"} {
		if d, _, bad := parseDate(l.Answers[key]); bad == nil && d >= on {
			return true
		}
	}
	return false
}

// ended reports a loan with no instalment still to come.
func (l *BlankLoan) ended() bool {
	typed := l.Answers["owed.periods_left"]
	if typed == "" {
		return false
	}
	left, ok := answers().intOf(typedNode("periods_left", typed), 0, loan.MaxPeriods)
	return ok && left == 0
}

// loan writes one loan; told says whether its fields are explained, and what
// may be added is shown.
func (b *Blank) loan(i int, id string, told bool) (out []blankLine) {
	l := &b.Loans[i]
	mine := blankMine.In(b.Lang)
	say := func(indent int, t lang.Text) {
		if s := b.fill(t); told && s != "" {
			for line := range strings.SplitSeq(s, "\n") {
				out = append(out, blankLine{indent: indent, text: line, prose: true})
			}
		}
	}
	first := blankLine{indent: 2, text: "- id: " + writtenValue(id)}
	name := blankLine{indent: 4, text: "name: " + writtenValue(b.name(i))}
	if told {
		say(2, blankFormHeads[l.Form])
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
	for k := range blankFields[l.Form] {
		f := &blankFields[l.Form][k]
		value, off, example := b.state(l, f)
		if l.drops(f.key) || off && !told || f.key == "payments" && l.paidUp(b.Date) {
			continue
		}
		path := strings.Split(f.key, ".")
		for d := range path[:len(path)-1] {
			if d < len(open) && open[d] == path[d] {
				continue
			}
			head := strings.Join(path[:d+1], ".")
			x := blankLine{indent: 4 + 2*d, text: path[d] + ":", off: b.headOff(l, head)}
			if told {
				x.note = blankHeads[head].In(b.Lang)
			}
			out = append(out, x)
			open = append(open[:d:d], path[d])
		}
		open = open[:min(len(open), len(path)-1)]
		say(4+2*(len(path)-1), f.above)
		x := blankLine{indent: 4 + 2*(len(path)-1), text: path[len(path)-1] + ": " + value, off: off}
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
	return out
}

// headOff reports a head of which no field counts.
func (b *Blank) headOff(l *BlankLoan, head string) bool {
	for k := range blankFields[l.Form] {
		f := &blankFields[l.Form][k]
		if _, off, _ := b.state(l, f); strings.HasPrefix(f.key, head+".") && !off && !l.drops(f.key) {
			return false
		}
	}
	return true
}
