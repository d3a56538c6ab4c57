package household_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/household"
)

// The sheet's items add up to the month's income and expenses, each item is a twelfth of
// what comes on the 365 days one by one, to a unit, and the groups are all of it.
func TestSheetAgreesWithEveryDay(t *testing.T) {
	groups := append([]household.Group{household.Ungrouped}, household.Groups.Values()...)
	uneven := 0
	rapid.Check(t, func(t *rapid.T) {
		asOf := of("2027-12-20") + Date(rapid.IntRange(0, 80).Draw(t, "as of"))
		var h household.Household
		for range rapid.IntRange(0, 4).Draw(t, "incomes") {
			h.Income = append(h.Income, anyFlow(t, asOf))
		}
		for range rapid.IntRange(0, 6).Draw(t, "expenses") {
			f := anyFlow(t, asOf)
			f.Unlikely = false
			f.Group = rapid.SampledFrom(groups).Draw(t, "group")
			h.Expenses = append(h.Expenses, f)
		}
		level := rapid.SampledFrom([]household.Level{household.Usual, household.Low, household.High}).Draw(t, "level")
		s := h.Sheet(asOf, level)

		check := func(what string, items []household.Item, flows []household.Flow, month Amount) {
			listed, sum := map[int]bool{}, Amount(0)
			for _, x := range items {
				year := slowYear(flows[x.Flow], asOf, what == "income", level)
				if d := 12*x.Month - year; d <= -12 || d >= 12 {
					t.Fatalf("%s %d: %d a month of %d a year", what, x.Flow, x.Month, year)
				} else if d != 0 {
					uneven++
				}
				listed[x.Flow] = true
				sum += x.Month
			}
			if sum != month {
				t.Fatalf("%s: the items are %d, the month is %d", what, sum, month)
			}
			for i, f := range flows {
				if is := slowYear(f, asOf, what == "income", level) != 0; is != listed[i] {
					t.Fatalf("%s %d: listed %v, something comes %v", what, i, listed[i], is)
				}
			}
		}
		check("income", s.Earned, h.Income, h.MonthOfIncome(asOf, level))
		check("expenses", s.Spent, h.Expenses, h.MonthOfExpenses(asOf))

		all := Amount(0)
		for _, g := range household.Groups.Values() {
			all += s.Of(g)
		}
		if all != s.Expenses || s.Living()+s.Debts() != s.Expenses || s.Income != h.MonthOfIncome(asOf, level) {
			t.Fatalf("groups %d, living %d, debts %d, expenses %d", all, s.Living(), s.Debts(), s.Expenses)
		}
		for k := 1; k < len(s.Spent); k++ {
			a, b := s.Spent[k-1], s.Spent[k]
			if groupPlace(a.Group) > groupPlace(b.Group) || a.Group == b.Group && a.Flow > b.Flow {
				t.Fatalf("%v stands before %v", a, b)
			}
		}
	})
	if uneven == 0 {
		t.Error("every year was a whole number of months: rounding is never tested")
	}
}

// slowYear is what a flow comes to on 365 days, one by one.
func slowYear(f household.Flow, asOf Date, income bool, level household.Level) (sum Amount) {
	for d := asOf; d < asOf+365; d++ {
		if happens(f, d) {
			sum += counted(f, income, level)
		}
	}
	return sum
}

func groupPlace(g household.Group) int { return slices.Index(household.Groups.Values(), g) }

func TestWhatAnExpenseIsFor(t *testing.T) {
	for _, c := range []struct {
		name           string
		stated         household.Group
		want           household.Group
		guessed, known bool
	}{
		{"房租", household.Ungrouped, household.Housing, true, true},
		{"房贷", household.Ungrouped, household.PriorityDebts, true, true},
		{"车贷", household.Ungrouped, household.OtherDebts, true, true},
		{"信用卡还款", household.Ungrouped, household.OtherDebts, true, true},
		{"打车和地铁", household.Ungrouped, household.Transport, true, true},
		{"妈妈的药", household.Ungrouped, household.Care, true, true},
		{"孩子学费", household.Ungrouped, household.Food, true, true},
		{"每月存款", household.Ungrouped, household.Saving, true, true},
		{"Council Tax", household.Ungrouped, household.Housing, true, true},
		{"council tax arrears", household.Ungrouped, household.PriorityDebts, true, true},
		{"car loan", household.Ungrouped, household.OtherDebts, true, true},
		{"car insurance", household.Ungrouped, household.Transport, true, true},
		{"childcare", household.Ungrouped, household.Care, true, true},
		{"food and transport", household.Ungrouped, household.Food, true, true},
		{"租车", household.Ungrouped, household.Transport, true, true},
		{"school bus", household.Ungrouped, household.Transport, true, true},
		{"savings", household.Ungrouped, household.Saving, true, true},
		{"水电", household.Ungrouped, household.Housing, true, true},
		{"物业", household.Ungrouped, household.Housing, true, true},
		{"话费", household.Ungrouped, household.Food, true, true},
		{"网费", household.Ungrouped, household.Food, true, true},
		{"学费", household.Ungrouped, household.Food, true, true},
		{"补习", household.Ungrouped, household.Food, true, true},
		{"奶粉", household.Ungrouped, household.Food, true, true},
		{"保险", household.Ungrouped, household.Care, true, true},
		{"药", household.Ungrouped, household.Care, true, true},
		{"赡养", household.Ungrouped, household.Care, true, true},
		{"给爸妈的赡养费", household.Ungrouped, household.Care, true, true},
		{"烟酒", household.Ungrouped, household.Food, true, true},
		{"宠物", household.Ungrouped, household.Food, true, true},
		{"车险", household.Ungrouped, household.Transport, true, true},
		{"抚养费", household.Ungrouped, household.PriorityDebts, true, true},
		{"TV licence", household.Ungrouped, household.Housing, true, true},
		{"school meals", household.Ungrouped, household.Food, true, true},
		{"prescriptions", household.Ungrouped, household.Care, true, true},
		{"petrol", household.Ungrouped, household.Transport, true, true},
		{"bus pass", household.Ungrouped, household.Transport, true, true},
		{"broadband", household.Ungrouped, household.Food, true, true},
		{"pension contribution", household.Ungrouped, household.Saving, true, true},
		{"groceries", household.Ungrouped, household.Food, true, true},
		{"clothing", household.Ungrouped, household.Food, true, true},
		{"pet", household.Ungrouped, household.Food, true, true},
		{"pet insurance", household.Ungrouped, household.Food, true, true},
		{"contents insurance", household.Ungrouped, household.Housing, true, true},
		{"life insurance", household.Ungrouped, household.Care, true, true},
		{"child care", household.Ungrouped, household.Care, true, true},
		{"child maintenance", household.Ungrouped, household.PriorityDebts, true, true},
		{"parents", household.Ungrouped, household.Food, true, false}, // no rent
		{"scarves", household.Ungrouped, household.Food, true, false}, // no car
		{"", household.Ungrouped, household.Food, true, false},
		{"别的", household.Ungrouped, household.Food, true, false},
		{"房租", household.Care, household.Care, false, true}, // what is stated is so
	} {
		f := household.Flow{Name: c.name, Group: c.stated}
		if g, guessed, known := f.For(); g != c.want || guessed != c.guessed || known != c.known {
			t.Errorf("%q: %s, guessed %v, known %v; want %s, %v, %v", c.name, g, guessed, known, c.want, c.guessed, c.known)
		}
	}
}
