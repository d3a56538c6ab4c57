package pages

import (
	"strconv"

	"repay/planner/cells"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// BudgetPage is the household's money as sums a month, for any lender: it names none of
// them, and no loan. What is in hand is not on it: it is there for the days on which no
// money comes, and whoever reads of it asks for it.
func BudgetPage(h Head, c plan.Case, r Report, _ Letter) *page.Page {
	h.Printed = true
	v := budgeting{newVoice(h, c), r.Sheet}
	p := &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.say(wBudgetTitle, v.c.AsOf.String(), v.currency())}
	p.Add(page.Body(v.whose()), v.earned(), v.spent(), v.debts(), v.comesTo())
	p.Add(page.Note(v.notes()), page.Note(v.made()))
	return p
}

// budgeting is the voice of it.
type budgeting struct {
	voice
	s *plan.Sheet
}

var (
	wBudgetTitle    = lang.Text{ZH: "家庭收支表  截至 {1}  {2}", EN: "Household budget  as of {1}  {2}"}
	wBudgetPeople   = lang.Text{ZH: "家里几口人：________", EN: "People in the household: ________"}
	wBudgetIncome   = lang.Text{ZH: "收入", EN: "Income"}
	wBudgetLiving   = lang.Text{ZH: "生活开支", EN: "Living expenses"}
	wBudgetDebts    = lang.Text{ZH: "要还的", EN: "Debts"}
	wColBudgetItem  = lang.Text{ZH: "项目", EN: "Item"}
	wColBudgetFor   = lang.Text{ZH: "类别", EN: "For"}
	wColBudgetAs    = lang.Text{ZH: "每次多少", EN: "Each time"}
	wColBudgetMonth = lang.Text{ZH: "平均每月", EN: "A month"}
	wColBudgetLate  = lang.Text{ZH: "另有逾期", EN: "Overdue"}

	wBudgetIncomeNo  = lang.Text{ZH: "收入 {1}", EN: "Income {1}"}
	wBudgetExpenseNo = lang.Text{ZH: "开支 {1}", EN: "Expense {1}"}
	wBudgetSpent     = lang.Text{ZH: "记在开支里", EN: "an expense"}
	wBudgetGuessed   = lang.Text{ZH: "{1} *", EN: "{1} *"}
)

// whose is whose sheet it is.
func (v budgeting) whose() string {
	return inLines(v.entry(wRecordFor, v.head.Borrower), v.entry(wRecordNumber, v.head.Reference), v.entry(wRecordBy, v.head.Preparer), v.say(wBudgetPeople))
}

// earned is the table of income.
func (v budgeting) earned() *page.Table {
	t := &page.Table{Title: v.say(wBudgetIncome), Columns: []page.Column{
		{Head: v.say(wColBudgetItem)}, {Head: v.say(wColBudgetAs)}, {Head: v.say(wColBudgetMonth), Kind: page.Number, Keep: true},
	}}
	for _, x := range v.s.Earned {
		f := &v.c.Household.Income[x.Flow]
		t.Rows = append(t.Rows, []page.Cell{{Text: v.named(f, wBudgetIncomeNo, x.Flow)}, {Text: v.rhythm(f, x.Each)}, v.amount(x.Month)})
	}
	t.Totals = [][]page.Cell{{{Text: v.say(wTotal)}, {}, v.amount(v.s.Income)}}
	return t
}

// named is what the book calls what comes or goes; its number where it has no name.
func (v budgeting) named(f *household.Flow, number lang.Text, i int) string {
	if name := cells.Clean(f.Name); name != "" {
		return name
	}
	return v.say(number, i+1)
}

// expenses are the rows of some expenses, each with its group, for on a telephone a row
// stands by itself; and a sum for each group of several.
func (v budgeting) expenses(items []household.Item) (rows, sums [][]page.Cell) {
	for _, g := range grouped(items, func(x household.Item) household.Group { return x.Group }) {
		says := v.say(household.Groups.Says(g.key))
		for _, x := range g.list {
			f := &v.c.Household.Expenses[x.Flow]
			name := v.named(f, wBudgetExpenseNo, x.Flow)
			if x.IsDebt() {
				name = v.say(wInBrackets, name, v.say(wBudgetSpent))
			}
			if x.Guessed {
				name = v.say(wBudgetGuessed, name)
			}
			rows = append(rows, []page.Cell{{Text: says}, {Text: name}, {Text: v.rhythm(f, x.Each)}, v.amount(x.Month)})
		}
		if len(g.list) > 1 {
			sums = append(sums, []page.Cell{{Text: v.say(wGroupTotal, says)}, {}, {}, v.amount(v.s.Of(g.key))})
		}
	}
	return rows, sums
}

// spent is the table of living expenses, by groups.
func (v budgeting) spent() *page.Table {
	t := &page.Table{Title: v.say(wBudgetLiving), Columns: v.expenseColumns()}
	t.Rows, t.Totals = v.expenses(picked(v.s.Spent, func(x household.Item) bool { return !x.IsDebt() }))
	t.Totals = append(t.Totals, []page.Cell{{Text: v.say(wTotal)}, {}, {}, v.amount(v.s.Living())})
	return t
}

func (v budgeting) expenseColumns() []page.Column {
	return []page.Column{
		{Head: v.say(wColBudgetFor)},
		{Head: v.say(wColBudgetItem)},
		{Head: v.say(wColBudgetAs)},
		{Head: v.say(wColBudgetMonth), Kind: page.Number, Keep: true},
	}
}

var (
	wBudgetLoansOne = lang.Text{ZH: "笔", EN: "debt"}
	wBudgetLoans    = lang.Text{ZH: "笔", EN: "debts"}
	wBudgetAsAgreed = lang.Text{ZH: "照合同", EN: "by the contracts"}
)

// debts is the table of what goes to lenders: what stands among the expenses, and what
// the loans ask for.
func (v budgeting) debts() *page.Table {
	t := &page.Table{Title: v.say(wBudgetDebts), Columns: append(v.expenseColumns(), page.Column{Head: v.say(wColBudgetLate), Kind: page.Number})}
	for _, x := range []struct {
		of household.Group
		is plan.DuesByMonth
	}{{household.PriorityDebts, v.s.Priority}, {household.OtherDebts, v.s.Others}} {
		rows, _ := v.expenses(picked(v.s.Spent, func(i household.Item) bool { return i.Group == x.of }))
		for _, row := range rows {
			t.Rows = append(t.Rows, append(row, page.Cell{Zero: true}))
		}
		if n := len(x.is.Loans); n > 0 {
			t.Rows = append(t.Rows, []page.Cell{{Text: v.say(household.Groups.Says(x.of))}, {Text: v.loansOf(n)}, {Text: v.say(wBudgetAsAgreed)}, v.cell(x.is.Monthly), v.dash(x.is.Overdue)})
		}
	}
	t.Totals = [][]page.Cell{{{Text: v.say(wTotal)}, {}, {}, v.cell(v.s.Asked), v.dash(v.s.Overdue)}}
	return t
}

var wBudgetLoansN = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}

func (v budgeting) loansOf(n int) string {
	return v.say(wBudgetLoansN, strconv.Itoa(n), v.unit(n, wBudgetLoansOne, wBudgetLoans))
}
