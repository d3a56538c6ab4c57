package pages

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
)

// wages is a household that has cash, an income on the 30th and living costs of
// 5,000.00 on the 5th.
func wages(cash, income Amount) *household.Household {
	return &household.Household{
		Cash:     cash,
		Income:   []household.Flow{{Name: "wages", Amount: income, Every: calendar.Monthly, Day: 30}},
		Expenses: []household.Flow{{Name: "living", Amount: 5000_00, Every: calendar.Monthly, Day: 5}},
	}
}

// behind is 20,000.00 at 0.04% a day in twelve instalments, two of them overdue on
// 28 November 2026.
func behind(name string, offers ...agreement.Offer) plan.Loan {
	return plan.Loan{ID: name, Name: name, Listed: len(offers) > 0, Offers: offers, Terms: loan.Terms{
		Principal: 20000_00, Method: loan.Annuity, Start: calendar.Of(2026, 3, 15), Every: calendar.Monthly, Periods: 12,
		Rate:        loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(4, 10000), Per: money.PerDay}},
		Penalty:     loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)},
		PaidThrough: calendar.Of(2026, 9, 15),
	}}
}

// interestFree is 24 payments without interest, as far as its lender has come.
func interestFree(s agreement.Status, c agreement.Confirmed) agreement.Offer {
	return agreement.Offer{Name: "call", Named: true, Strategy: agreement.InterestFree, Periods: 24, Status: s, Confirmed: c, Until: calendar.Of(2026, 12, 4)}
}

func comparePage(t *testing.T, l lang.Lang, c plan.Case) string {
	t.Helper()
	c.AsOf, c.Currency = calendar.Of(2026, 11, 28), money.CNY
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	cmp, refused := plan.Compare(&c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return text80(t, ComparePage(Head{Head: record.Head{Book: "b.yaml", Lang: l}}, c, s, cmp, CompareOptions{Only: plan.Only{Loan: -1}}))
}

// What is said first, and what is never said beside it.
func TestCompareLeads(t *testing.T) {
	for name, x := range map[string]struct {
		c      plan.Case
		zh, en []string // said, in this order
		not    []string // not said
	}{
		"wages in two days": {
			plan.Case{Household: wages(3000_00, 12000_00), Loans: []plan.Loan{behind("A")}},
			[]string{"照合同还，今天起就不够。不用跟谁商量：11-30 还A 3,665.79，以后按期还，每天就都够", "等到那天多花 4.04"},
			[]string{"Nobody has to be asked: pay 3,665.79 on A on 11-30, then each due on its date", "costs 4.04 more"},
			[]string{"先提出", "Ask first", "答应。", "全部结清"},
		},
		"a word by mouth": {
			plan.Case{Household: wages(1200_00, 6000_00), Loans: []plan.Loan{behind("A", interestFree(agreement.Accepted, agreement.Unconfirmed))}},
			[]string{"照已答应的还", "每天就都够", "口头答应的，先要书面。"},
			[]string{"Pay A as agreed", "every day works", "By word of mouth: get it in writing first."},
			[]string{"先提出", "Ask first", "最晚"},
		},
		"an offer to answer": {
			plan.Case{Household: wages(1200_00, 6000_00), Loans: []plan.Loan{behind("A", interestFree(agreement.Offered, agreement.Written))}},
			[]string{"照对方提出的还", "最晚 12-04 答复。"},
			[]string{"Pay A as offered", "Answer by 12-04."},
			[]string{"口头答应的", "word of mouth", "先提出"},
		},
		"an offer beside what can be paid": {
			plan.Case{Household: wages(90000_00, 12000_00), Loans: []plan.Loan{behind("A", interestFree(agreement.Offered, agreement.Written))}},
			[]string{"照合同就付得起：今天补 3,661.75", "手里的钱够结清A：今天付 10,693.43，少花 176.86"},
			[]string{"The contracts can be paid: 3,661.75 today", "You could pay off A today: 10,693.43, 176.86 less in all"},
			[]string{"先提出", "Ask first"},
		},
		"two to ask": {
			plan.Case{Household: wages(3000_00, 6500_00), Loans: []plan.Loan{behind("A"), behind("B")}},
			[]string{"照合同还，今天起就不够。下面 2 家至少谈成这些", "现在还没有谁答应。", "先提出", "谁也不找、有多少还多少：", "repay plan b.yaml"},
			[]string{"If these 2 lenders agree to at least this", "Nobody has agreed.", "Ask first", "Without asking anybody", "repay plan b.yaml"},
			[]string{"哪种办法都不够", "Nothing works"},
		},
		"costs above income": {
			plan.Case{Household: wages(3000_00, 4000_00), Loans: []plan.Loan{behind("A")}},
			[]string{"生活开支已超过收入：先别答应任何月还额。", "先看开支能减什么"},
			[]string{"Living expenses already exceed income", "first see which costs can go down"},
			[]string{"先提出", "就够。", "最接近", "would do", "nearest"},
		},
		"no household": {
			plan.Case{Loans: []plan.Loan{behind("A")}},
			[]string{"说不出付不付得起。照合同：今天补 3,661.75，以后按期还。", "光看花费，除了一次结清，下面这样最少，"},
			[]string{"The contracts ask for 3,661.75 today", "the ways below cost least, short of paying all off or settling, 176.86 less"},
			[]string{"至少要谈成", "每天就都够"},
		},
	} {
		for l, want := range map[lang.Lang][]string{lang.ZH: x.zh, lang.EN: x.en} {
			page := comparePage(t, l, x.c)
			got := strings.Join(strings.Fields(page), " ")
			if l == lang.ZH {
				got = strings.ReplaceAll(page, "\n", "")
			}
			at := 0
			for _, w := range want {
				i := strings.Index(got[at:], w)
				if i < 0 {
					t.Fatalf("%s: no %q after what stands before it in\n%s", name, w, page)
				}
				at += i
			}
			if i := slices.IndexFunc(x.not, func(w string) bool { return strings.Contains(got, w) }); i >= 0 {
				t.Errorf("%s: %q in\n%s", name, x.not[i], page)
			}
		}
	}
}

// The lines beside an answer say what they are made from.
func TestBesideTheAnswer(t *testing.T) {
	day := calendar.Of(2026, 11, 21)
	c := plan.Case{AsOf: day, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Name: "A", Priority: true}}}
	rows := []plan.Option{
		{Offer: agreement.Offer{Strategy: agreement.Keep}},
		{Offer: agreement.Offer{Strategy: agreement.Settle, Status: agreement.Offered, Sum: agreement.Share{Set: true, Amount: 8000_00}, Parts: 1, Until: calendar.Of(2026, 12, 4)}},
		{Offer: agreement.Offer{Strategy: agreement.CatchUp, Periods: 6, Hypothetical: true}, NeedsConsent: true},
	}
	loans := []plan.LoanOptions{{Rows: rows}}
	asked := &plan.Answer{Choices: []plan.Choice{{Row: 2, Ask: true}}, Tier: plan.TierLate}
	any := &plan.Answer{Choices: asked.Choices, Tier: plan.TierAny}
	for name, x := range map[string]struct {
		cmp plan.Comparison
		en  string
	}{
		"alone":         {plan.Comparison{Alone: &plan.Alone{DuesLate: 14, CurrentFrom: calendar.Of(2028, 9, 10), Saves: plan.Maybe{Amount: -5210_33, Known: true}}}, "Without asking anybody, paying what is there: nothing overdue any more from 2028-09, 14 more instalments late until then, 5,210.33 more than the contracts. Day by day: repay plan b.yaml"},
		"alone for one": {plan.Comparison{Alone: &plan.Alone{DuesLate: 1, CurrentFrom: calendar.Of(2027, 1, 10)}}, "nothing overdue any more from 2027-01, 1 more instalment late until then. Day"},
		"never":         {plan.Comparison{Alone: &plan.Alone{NeverEnds: true, DuesLate: 3}}, "Without asking anybody, paying what is there: the debts grow for ever. Day"},
		"in part":       {plan.Comparison{Alone: &plan.Alone{Partial: true, CurrentFrom: calendar.Of(2026, 11, 30)}}, "paying what is there: of some loans too little is known to say when nothing is overdue any more. Day"},
		"pay now":       {plan.Comparison{PayNow: &plan.PayNow{On: calendar.Of(2026, 11, 30), Amount: 10703_06, Saves: 171_27, Left: 5296_94}}, "You could pay off A on 11-30: 10,703.06, 171.27 less in all; at least 5,296.94 stays in hand."},
		"more":          {plan.Comparison{More: &plan.PayingMore{Saves: 100_00, Finish: calendar.Of(2027, 3, 1)}}, "Paying what is left over each month too: 100.00 less in all, done 2027-03."},
		"offered":       {plan.Comparison{Offered: &plan.OfferedWay{Row: 1, Saves: 600_00, Until: calendar.Of(2026, 12, 4)}}, "A, offered: pay 8,000.00, rest waived. It can be paid too, 600.00 less in all. Answer by 12-04. By word of mouth: get it in writing first."},
		"low holds":     {plan.Comparison{Surest: &plan.Answer{Low: &plan.LowIncome{Affordable: true}}}, "It holds with low incomes too (--income low)."},
		"low":           {plan.Comparison{Surest: &plan.Answer{Low: &plan.LowIncome{Shortfall: &plan.Shortfall{Date: calendar.Of(2027, 7, 5), Amount: 600_00}}}}, "With low incomes (--income low): short from 2027-07-05, by 600.00 at worst."},
		"thin":          {plan.Comparison{Thin: true, Surest: &plan.Answer{LeastCash: 100_00, LeastCashOn: day}}, "The book sets no reserve; the tightest day (today) leaves 100.00, less than seven days of living expenses."},
		"offered first": {plan.Comparison{PayNow: &plan.PayNow{On: day, Saves: 57_66}, Offered: &plan.OfferedWay{Row: 1, Saves: 600_00}, More: &plan.PayingMore{Saves: 1, Finish: day}}, "A, offered: pay 8,000.00, rest waived. It can be paid too, 600.00 less in all. Answer by 12-04. By word of mouth: get it in writing first.Paying what is left over"},
		"below zero":    {plan.Comparison{Thin: true, Surest: &plan.Answer{LeastCash: -600_00, LeastCashOn: day, Low: &plan.LowIncome{Affordable: true}}}, "It holds with low incomes too (--income low)."},
		"late":          {plan.Comparison{Leading: plan.LeadEasiest, Easiest: asked}, "A, marked as priority, has to be asked too: only to spread the arrears or to move the due date."},
		"anything":      {plan.Comparison{Leading: plan.LeadEasiest, Easiest: any}, "A, marked as priority, has to be asked too, and for more than"},
	} {
		cmp := x.cmp
		cmp.Loans = loans
		if cmp.Leading == "" {
			cmp.Leading = plan.LeadSurest
		}
		if cmp.Lead() == nil {
			cmp.Surest = &plan.Answer{}
		}
		v := comparing{newVoice(Head{Head: record.Head{Book: "b.yaml", Lang: lang.EN}}, c), &plan.Status{}, &cmp, CompareOptions{Only: plan.Only{Loan: -1}}}
		got := strings.Join([]string{v.alone(), v.offeredWay(), v.payNow(), v.payingMore(), v.lowIncome(cmp.Lead()), v.thinCash(cmp.Lead()), v.priorityAsked(cmp.Easiest)}, "")
		if name == "below zero" && strings.Contains(got, "-600") {
			t.Errorf("%q", got)
		}
		if !strings.HasPrefix(got, x.en) && !strings.Contains(got, x.en) {
			t.Errorf("%s: %q is not in %q", name, x.en, got)
		}
	}
}

// What may come of lateness is said where that is known; a plan that stands for
// another answer, or takes as agreed what was chosen, is not called that of asking
// nobody.
func TestAlonePointsToItsOwnPlan(t *testing.T) {
	alone := &plan.Alone{DuesLate: 2, CurrentFrom: calendar.Of(2027, 1, 10)}
	extend := plan.Option{Offer: agreement.Offer{Name: "extend 12", Strategy: agreement.Extend}, NeedsConsent: true}
	later := plan.Option{Offer: agreement.Offer{Strategy: agreement.Keep, On: calendar.Of(2026, 11, 30)}}
	for name, x := range map[string]struct {
		country, choose string
		says, not       string
	}{
		"in China":        {"CN", "", "2 more instalments late until then (that may be reported, or the whole loan called in). Day by day: repay plan b.yaml", "--as"},
		"elsewhere":       {"GB", "", "2 more instalments late until then. Day by day", "reported"},
		"chosen to ask":   {"CN", "extend 12", "called in).", "repay plan"},
		"chosen, no need": {"CN", "keep", "Day by day: repay plan b.yaml", "--as"},
	} {
		c := plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Choose: x.choose}}}
		cmp := &plan.Comparison{Alone: alone, Loans: []plan.LoanOptions{{Rows: []plan.Option{later, extend}}}}
		v := comparing{newVoice(inLang(lang.EN, x.country), c), &plan.Status{}, cmp, CompareOptions{}}
		if got := v.alone(); !strings.Contains(got, x.says) || strings.Contains(got, x.not) {
			t.Errorf("%s: %q", name, got)
		}
		cmp.More, cmp.Surest = &plan.PayingMore{Saves: 1, Finish: calendar.Of(2027, 1, 10)}, &plan.Answer{Choices: []plan.Choice{{}}}
		if got := v.payingMore(); !strings.HasSuffix(got, "repay plan b.yaml --as surest") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// What money would do is told in the least: at once, where what is wanted each month is
// no less; and on top of what living itself lacks.
func TestWhatMoneyWouldDo(t *testing.T) {
	december := calendar.Of(2026, 12, 1)
	before := &plan.Shortfall{Date: december, Amount: 690_00}
	for _, x := range []struct {
		m      plan.Missing
		before *plan.Shortfall
		en     string
	}{
		{plan.Missing{Amount: 110_28, Monthly: 110_28, MonthlyFrom: december}, nil, "Another 110.28 at once would do."},
		{plan.Missing{Amount: 47_50, Monthly: 47_50, MonthlyFrom: december}, before, "On top of what living lacks, another 47.50 at once would do."},
		{plan.Missing{Amount: 500_00, AtOnce: 100_00, Monthly: 400_00, MonthlyFrom: december}, nil, "Another 500.00 at once would do."},
		{plan.Missing{Amount: 500_00, AtOnce: 100_00, Monthly: 50_00, MonthlyFrom: december}, nil, "Another 100.00 at once and 50.00 a month from 2026-12 would do."},
		{plan.Missing{Amount: 500_00, Monthly: 50_00, MonthlyFrom: december}, before, "On top of what living lacks, another 50.00 a month from 2026-12 would do."},
		{plan.Missing{Amount: 500_00, AtOnce: 500_00, MonthlyFrom: december}, nil, "Another 500.00 at once would do."},
		{plan.Missing{Amount: 500_00}, nil, ""},
	} {
		v := comparing{newVoice(inLang(lang.EN, "CN"), plan.Case{Currency: money.CNY}), &plan.Status{}, &plan.Comparison{Before: x.before}, CompareOptions{}}
		if got := v.wouldDo(&x.m); got != x.en {
			t.Errorf("%+v: %q, not %q", x.m, got, x.en)
		}
	}
}

// What is said to be below is there: where what comes nearest asks nobody, there is no
// table of it.
func TestNearestIsBelowWhereItIs(t *testing.T) {
	for asks, below := range map[int]bool{0: false, 1: true} {
		cmp := &plan.Comparison{Missing: &plan.Missing{Amount: 1}, StandIn: &plan.Answer{Asks: asks}}
		v := comparing{newVoice(inLang(lang.EN, "CN"), plan.Case{Currency: money.CNY}), &plan.Status{}, cmp, CompareOptions{}}
		if got := v.leadStuck(); strings.Contains(got, "is below") != below {
			t.Errorf("%d asked: %q", asks, got)
		}
	}
}

// Of who has an income that ends it is not said that living exceeds it already; of who
// is short for some days, not that every day works.
func TestShortWithoutLoansIsSaidAsItIs(t *testing.T) {
	c := plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY, Household: &household.Household{
		Income:   []household.Flow{{Amount: 100_00, Every: calendar.Monthly, Day: 10}},
		Expenses: []household.Flow{{Amount: 101_00, Every: calendar.Monthly, Day: 10}},
	}}
	says := func() string {
		return newVoice(inLang(lang.EN, "CN"), c).beforeLoans(&plan.Shortfall{Date: c.AsOf, Amount: 1}, true, c.AsOf)
	}
	if got := says(); !strings.HasPrefix(got, "Living expenses already exceed income") {
		t.Error(got)
	}
	c.Household.Income[0].Amount, c.Household.Income[0].Until = 200_00, calendar.Of(2027, 2, 28)
	if got := says(); !strings.HasPrefix(got, "The income of the coming year does not cover living expenses") {
		t.Error(got)
	}
	v := comparing{newVoice(inLang(lang.EN, "CN"), c), &plan.Status{}, &plan.Comparison{Before: &plan.Shortfall{}}, CompareOptions{}}
	a := &plan.Answer{TotalPaid: plan.Maybe{Known: true}, HighestPayment: plan.Maybe{Known: true}}
	if got := v.works(a); got != "every payment can be made" {
		t.Error(got)
	}
}
