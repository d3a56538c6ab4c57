package blank

import (
	"strings"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
)

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
		value = field.Unknown
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
