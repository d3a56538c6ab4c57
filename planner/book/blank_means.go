package book

import (
	"repay/planner/book/field"
	"repay/planner/lang"
)

// blankMeans are the questions about the household, each with its example.
var blankMeans = []blankField{
	{key: "cash", example: fixed("3000"), question: askCash, read: readSum(field.Balance)},
	{key: "income.amount", example: fixed("6000"), question: askIncome, read: readSum(field.Amount)},
	{key: "income.day", example: fixed("10"), question: askIncomeDay, read: readDayOfMonth, after: "income.amount"},
	{key: "expenses.amount", example: fixed("3500"), question: askExpenses, read: readSum(field.Amount)},
	{key: "expenses.day", example: fixed("5"), question: askExpensesDay, read: readDayOfMonth, after: "expenses.amount"},
}

// means writes the household: commented out where nothing of it is known, and
// else with what is.
func (b *Blank) means() []blankLine {
	known := len(b.Means) > 0
	mine := blankMine.In(b.Lang)
	value := func(key string) (text string, answered bool) {
		if a := b.Means[key]; a != "" {
			return writtenValue(a), true
		}
		for _, f := range blankMeans {
			if f.key == key {
				text = f.example(b, &BlankLoan{})
			}
		}
		return text, false
	}
	cash, hasCash := value("cash")
	line := func(indent int, text string, off bool, note lang.Text, example bool) blankLine {
		x := blankLine{indent: indent, text: text, off: off, note: note.In(b.Lang)}
		if example {
			x.note = mine + x.note
		}
		return x
	}
	out := []blankLine{
		line(0, "household:", !known, lang.Text{}, false),
		line(2, "cash: "+cash, !hasCash, noteCash, !hasCash),
		line(2, "reserve: 300", true, noteReserve, true),
	}
	for _, flow := range []struct {
		key        string
		name, note lang.Text
	}{{"income", blankWages, noteIncome}, {"expenses", blankLiving, noteExpenses}} {
		amount, has := value(flow.key + ".amount")
		day, hasDay := value(flow.key + ".day")
		item := "- {name: " + flow.name.In(b.Lang) + ", amount: " + amount + ", day: " + day + "}"
		out = append(out,
			line(2, flow.key+":", !has, flow.note, false),
			line(4, item, !has, lang.Text{}, false),
		)
		last := &out[len(out)-1]
		switch {
		case !has:
			last.note = blankAllMine.In(b.Lang)
		case !hasDay:
			last.note = mine + noteDay.In(b.Lang)
		}
	}
	return out
}
