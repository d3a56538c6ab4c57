package blank

import (
	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/lang"
)

// householdItems are the questions about the household, each with its example.
var householdItems = []item{
	{key: "cash", text: "3000", question: askCash},
	{key: "income.amount", text: "6000", question: askIncome},
	{key: "income.day", text: "10", question: askIncomeDay, after: "income.amount"},
	{key: "expenses.amount", text: "3500", question: askExpenses},
	{key: "expenses.day", text: "5", question: askExpensesDay, after: "expenses.amount"},
}

// household writes the household: commented out where nothing of it is known, and
// else with what is.
func (b *Book) household() []textLine {
	known := len(b.Household) > 0
	mine := book.ExampleMark.In(b.Lang)
	value := func(key string) (text string, answered bool) {
		if a := b.Household[key]; a != "" {
			return source.Value(a), true
		}
		for _, f := range householdItems {
			if f.key == key {
				text = f.sample(b, &Loan{})
			}
		}
		return text, false
	}
	cash, hasCash := value("cash")
	dated := b.write(&field.Household, "cash: {amount: {amount}, date: {date}}")
	line := func(indent int, text string, off bool, note lang.Text, example bool) textLine {
		x := textLine{indent: indent, text: text, off: off, note: note.In(b.Lang)}
		if example {
			x.note = mine + x.note
		}
		return x
	}
	out := []textLine{
		line(0, b.write(&field.Book, "household:"), !known, lang.Text{}, false),
		line(2, lang.Template(dated, "amount", cash, "date", b.Date.String()), !hasCash, noteCash, !hasCash),
		line(2, b.write(&field.Household, "reserve: 300"), true, noteReserve, true),
	}
	for _, flow := range []struct {
		key        string
		name, note lang.Text
		day        string // where it is not known: the one that promises least
		assumed    lang.Text
	}{
		{"income", exampleWages, noteIncome, "31", noteLastDay},
		{"expenses", exampleLiving, noteExpenses, "1", noteFirstDay},
	} {
		amount, has := value(flow.key + ".amount")
		day, hasDay := value(flow.key + ".day")
		if has && !hasDay {
			day = flow.day
		}
		keys := b.write(&field.Income, "- {name: {name}, amount: {amount}, day: {day}}")
		item := lang.Template(keys, "name", flow.name.In(b.Lang), "amount", amount, "day", day)
		out = append(out,
			line(2, b.write(&field.Household, flow.key+":"), !has, flow.note, false),
			line(4, item, !has, lang.Text{}, false),
		)
		last := &out[len(out)-1]
		switch {
		case !has:
			last.note = noteAllMine.In(b.Lang)
		case !hasDay:
			last.note = flow.assumed.In(b.Lang)
		}
	}
	return out
}
