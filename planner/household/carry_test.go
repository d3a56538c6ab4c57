package household_test

import (
	"testing"

	"repay/planner/household"
)

// means is a household whose income comes on day 10 after the as-of day and whose
// rent is paid on day 20.
func means(cash, reserve, income, rent Amount) (*household.Cash, Date) {
	asOf := of("2026-11-21")
	h := household.Household{Cash: cash, Reserve: reserve}
	if income > 0 {
		h.Income = []household.Flow{{Amount: income, Date: asOf + 10}}
	}
	if rent > 0 {
		h.Expenses = []household.Flow{{Amount: rent, Date: asOf + 20}}
	}
	return h.Ahead(asOf, asOf+100, household.Usual), asOf
}

func TestCarry(t *testing.T) {
	for _, c := range []struct {
		name                        string
		cash, reserve, income, rent Amount
		pays                        map[Date]Amount
		short                       bool
		first                       Date // days from the as-of day
		deepest, least              Amount
		leastDate                   Date
	}{
		{"nothing to pay", 100, 50, 0, 0, nil, false, 0, 0, 100, 0},
		{"down to the reserve", 100, 50, 0, 0, map[Date]Amount{5: 50}, false, 0, 0, 50, 5},
		{"a cent below it", 100, 50, 0, 0, map[Date]Amount{5: 51}, true, 5, 1, 49, 5},
		{"on the as-of day", 100, 50, 0, 0, map[Date]Amount{0: 60}, true, 0, 10, 40, 0},
		{"income of the day comes first", 0, 0, 70, 0, map[Date]Amount{10: 70}, false, 0, 0, 0, 0},
		{"a day before it is too early", 0, 0, 70, 0, map[Date]Amount{9: 70}, true, 9, 70, -70, 9},
		{"rent of the day goes first", 100, 0, 0, 70, map[Date]Amount{20: 40}, true, 20, 10, -10, 20},
		{"money not spent stays", 0, 0, 70, 0, map[Date]Amount{30: 70}, false, 0, 0, 0, 0},
		{"what comes after the last day tested does not count", 50, 0, 0, 70, map[Date]Amount{19: 50}, false, 0, 0, 0, 19},
		{"rent between two payments does", 100, 0, 0, 70, map[Date]Amount{5: 40, 25: 1}, true, 20, 11, -11, 25},
		{"short without loans is not the loans' fault", 20, 50, 100, 0, nil, false, 0, 0, 20, 0},
		{"below the reserve anyhow, any payment fails", 20, 50, 100, 0, map[Date]Amount{5: 1}, true, 5, 1, 19, 5},
		{"below the reserve until the income comes", 20, 50, 100, 0, map[Date]Amount{10: 70}, false, 0, 0, 20, 0},
		{"in debt without loans", 0, 10, 0, 30, map[Date]Amount{30: 1}, true, 30, 1, -31, 30},
	} {
		t.Run(c.name, func(t *testing.T) {
			cash, asOf := means(c.cash, c.reserve, c.income, c.rent)
			var pays []household.Payment
			for d := range Date(101) {
				if a := c.pays[d]; a > 0 {
					pays = append(pays, household.Payment{Date: asOf + d, Amount: a})
				}
			}
			v := cash.Carry(pays, household.Last(pays, asOf))
			want := household.Verdict{Short: c.short, Deepest: c.deepest, Least: c.least, LeastDate: asOf + c.leastDate}
			if c.short {
				want.First = asOf + c.first
			}
			if v != want {
				t.Errorf("%+v, want %+v", v, want)
			}
		})
	}
}

func TestShortBeforeAnyLoan(t *testing.T) {
	cash, asOf := means(60, 50, 0, 70)
	if v := cash.BeforeLoans(asOf + 19); v.Short || v.Least != 60 {
		t.Errorf("before the rent: %+v", v)
	}
	want := household.Verdict{Short: true, First: asOf + 20, Deepest: 60, Least: -10, LeastDate: asOf + 20, Lasts: true}
	if v := cash.BeforeLoans(asOf + 20); v != want {
		t.Errorf("with the rent: %+v, want %+v", v, want)
	}
}
