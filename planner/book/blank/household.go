package blank

import (
	"strconv"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
)

// Flow is one of the lists of a household.
type Flow uint8

// What comes, and what goes.
const (
	Income Flow = iota
	Expenses
	flows
)

// Flows are the lists, in the order in which they are asked for.
var Flows = []Flow{Income, Expenses}

// MostFlows is how many items of a list are asked for.
const MostFlows = 50

// flowWords are how a list is asked for and written.
var flowWords = [flows]struct {
	key         string
	name, note  lang.Text // of the first item, and of the list
	other       lang.Text // the name of a later one, before its number
	ask, more   lang.Text
	askDay      lang.Text
	askFrom     lang.Text
	amount, day string // examples
	// Where the day is not known: the one that promises least, and what is said of it.
	assumedDay      string
	assumed, nobody lang.Text
}{
	Income: {
		"income", exampleWages, noteIncome, otherIncome, askIncome, askMoreIncome, askIncomeDay, askIncomeFrom, "6000", "10",
		"31", noteLastDay, noteLastOf,
	},
	Expenses: {
		"expenses", exampleLiving, noteExpenses, otherExpense, askExpenses, askMoreExpenses, askExpensesDay, askExpensesFrom, "3500", "5",
		"1", noteFirstDay, noteFirstOf,
	},
}

var cashItem = item{key: "cash", text: "3000", question: askCash, zero: true}

// flowItems are the questions about item n of a list, counted from 0.
func (b *Book) flowItems(f Flow, n int) []item {
	w := &flowWords[f]
	ask := w.ask
	if n > 0 {
		ask = w.more
	}
	return []item{
		{key: "amount", text: w.amount, question: ask},
		{key: "every", question: askEvery, after: "amount", fallback: everyMonth.In(b.Lang)},
		{key: "day", text: w.day, question: w.askDay, after: "amount"},
		{key: "from", text: (b.Date + 2).String(), question: w.askFrom, after: "amount"},
		{key: "name", question: askFlowName, after: "amount", fallback: b.flowName(f, n)},
	}
}

// flowName is what an item is called where it has no name.
func (b *Book) flowName(f Flow, n int) string {
	if n == 0 {
		return flowWords[f].name.In(b.Lang)
	}
	return flowWords[f].other.In(b.Lang) + strconv.Itoa(n+1)
}

// monthly reports an item that comes each month, and so on a day of it.
func monthly(x Answers) bool {
	every, ok := book.ReadEvery(x["every"])
	return !ok || every == calendar.Monthly
}

// dropsOfFlow reports a question that has no place after the answers.
func dropsOfFlow(x Answers, key string) bool {
	return key == "day" && !monthly(x) || key == "from" && monthly(x)
}

// Empty reports a household of which nothing is known.
func (h *Household) Empty() bool {
	return h == nil || h.Cash == "" && len(h.Income)+len(h.Expenses) == 0
}

// household writes the household: commented out where nothing of it is known, and
// else with what is.
func (b *Book) household() []textLine {
	h := b.Household
	known := !h.Empty()
	if !known {
		h = &Household{}
	}
	mine := book.ExampleMark.In(b.Lang)
	line := func(indent int, text string, off bool, note lang.Text, example bool) textLine {
		x := textLine{indent: indent, text: text, off: off, note: note.In(b.Lang)}
		if example {
			x.note = mine + x.note
		}
		return x
	}
	cash, none := cashItem.text, h.Cash == ""
	if !none {
		cash = source.Value(h.Cash)
	}
	dated := lang.Template(b.write(&field.Household, "cash: {amount: {amount}, date: {date}}"), "amount", cash, "date", b.Date.String())
	out := []textLine{
		line(0, b.write(&field.Book, "household:"), !known, lang.Text{}, false),
		line(2, dated, none, noteCash, none),
		line(2, b.write(&field.Household, "reserve: 300"), true, noteReserve, true),
	}
	for f, list := range [flows][]Answers{h.Income, h.Expenses} {
		w := &flowWords[f]
		out = append(out, line(2, b.write(&field.Household, w.key+":"), len(list) == 0, w.note, false))
		if len(list) == 0 {
			text, _ := b.flow(Flow(f), 0, Answers{"amount": w.amount, "day": w.day})
			out = append(out, line(4, text, true, noteAllMine, false))
		}
		for n, x := range list {
			text, assumed := b.flow(Flow(f), n, x)
			out = append(out, line(4, text, false, assumed, false))
		}
	}
	return out
}

// flow writes one item, and says what was taken for a day that is not known.
func (b *Book) flow(f Flow, n int, x Answers) (text string, assumed lang.Text) {
	w := &flowWords[f]
	name := x["name"]
	if name == "" {
		name = b.flowName(f, n)
	}
	keys, key, day := "- {name: {name}, amount: {amount}, day: {day}}", "day", w.assumedDay
	if !monthly(x) {
		keys, key, day = "- {name: {name}, amount: {amount}, every: {every}, from: {day}}", "from", b.assumedFrom(f, x)
		assumed = w.nobody
	} else {
		assumed = w.assumed
	}
	if x[key] != "" {
		day, assumed = x[key], lang.Text{}
	}
	return lang.Template(b.write(&field.Income, keys), "name", source.Value(name), "amount", source.Value(x["amount"]), "every", source.Value(x["every"]), "day", source.Value(day)), assumed
}

// assumedFrom is the day that promises least: costs from today on, income a whole
// period from now.
func (b *Book) assumedFrom(f Flow, x Answers) string {
	every, ok := book.ReadEvery(x["every"])
	if f == Expenses || !ok {
		return b.Date.String()
	}
	return every.From(b.Date, 1).String()
}
