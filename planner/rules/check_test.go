package rules_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// told is the parts of a rule that say where it stands, in any words.
const told = "from: open, until: open, sure: A, name: n, source: s, number: 1, read: 2026-11-28"

// linesOf reads rules, one to a line, each without the parts of [told] that it
// does not give itself, with the LPR of the program's own file for China.
func linesOf(t *testing.T, list ...string) *rules.Lines {
	t.Helper()
	text := "version: 1\ncurrency: CNY\nrules:\n"
	nested := regexp.MustCompile(`\{[^}]*\}`)
	for _, r := range list {
		for _, part := range strings.Split(told, ", ") {
			if key, _, _ := strings.Cut(part, ":"); !strings.Contains(", "+nested.ReplaceAllString(r, ""), ", "+key+": ") {
				r += ", " + part
			}
		}
		text += "  - {" + r + "}\n"
	}
	l, faults := book.Rules("rules.yaml", []byte(text))
	if l == nil {
		t.Fatal(faults[0].Render(lang.EN))
	}
	l.LPR = rules.For("CN").LPR
	return l
}

// checked compares the loans of a book, one to a line, with lines. head are lines
// of the book before its loans.
func checked(t *testing.T, l *rules.Lines, head string, loans ...string) *rules.Findings {
	t.Helper()
	c, s, facts := stated(t, head, loans...)
	return l.Check(c, s, facts)
}

func stated(t *testing.T, head string, loans ...string) (*plan.Case, *plan.Status, *rules.Facts) {
	t.Helper()
	return statedOn(t, "as_of: 2026-11-21\n"+head, loans...)
}

// statedOn is [stated] of a book whose head names its date.
func statedOn(t *testing.T, head string, loans ...string) (*plan.Case, *plan.Status, *rules.Facts) {
	t.Helper()
	text := "version: 1\n" + head + "loans:\n"
	for i, l := range loans {
		text += fmt.Sprintf("  - {id: l%d, %s}\n", i, l)
	}
	b, faults := book.Parse("book.yaml", []byte(text))
	if b == nil {
		t.Fatal(faults[0].Render(lang.EN))
	}
	c, facts := b.Case(b.AsOf), b.Facts()
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return &c, s, &facts
}

// compared writes the figures that were compared with a line, one after another,
// each with its doubts.
func compared(f *rules.Findings) string {
	var out []string
	for _, x := range f.List {
		if x.Figure.Name != "" {
			text := fmt.Sprintf("%s %s %s %s>%s", x.Kind, x.Rule.ID, x.Figure.Name, x.Figure.Value.Rat().FloatString(4), x.Limit.Rat().FloatString(4))
			for _, d := range x.Doubts {
				text += " " + string(d)
			}
			out = append(out, text)
		}
	}
	return strings.Join(out, "; ")
}

// level is a loan of 12 months at a rate, by a lender, signed on a day, whose only
// offer is to keep it. At m a month it costs 12m a year, and (1+m)^12-1 compounded.
func level(lender, rate, start, more string) string {
	if lender != "" {
		lender = "lender: {type: " + lender + "}, "
	}
	if !strings.Contains(more, "offers:") {
		more += ", offers: [keep]"
	}
	return lender + "principal: 30000, method: annuity, periods: 12, rate: " + rate + ", start: " + start + more
}

// TestAnnouncementExample is the example of the announcement that says how to show
// a yearly rate: 100,000 lent, 1,000 taken out first, 12 payments of 8,833.30.
func TestAnnouncementExample(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 4x LPR at signing")
	given := "lender: {type: private}, principal: 100000, method: annuity, periods: 12, rate: implied, instalment: 8833.30, start: 2026-03-08, "
	for _, how := range []string{"fees: [{name: f, amount: 1000, every: start}]", "received: 99000"} {
		f := checked(t, l, "", given+how)
		if got, want := compared(f), "line a simple_rate 0.1280>0.1200"; got != want {
			t.Fatalf("%s: %s, want %s", how, got, want)
		}
		if h := f.List[0].How; fmt.Sprintf("%.4f", h.Compounded) != "0.1358" || h.Received != 9900000 || h.Paid != 10599960 || h.Payments != 12 {
			t.Errorf("%s: %+v", how, h)
		}
	}
	// Without the sum that was taken out first the loan costs less.
	if got, want := compared(checked(t, l, "", given+"received: 100000")), ""; got != want {
		t.Errorf("%s, want nothing over 12%%", got)
	}
}

// TestWhichFigure: a line is for one of the two yearly rates. It is crossed if that
// one is over it, by the period and by the day; where only the other is, that is to
// be checked first.
func TestWhichFigure(t *testing.T) {
	simple := "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 24%/year"
	compounded := "id: a, measures: yearly-cost, compare: compounded, counts: normal, limit: 24%/year"
	for _, c := range []struct{ name, rule, loan, want string }{
		{"on the line, and compounded over it", simple, level("bank", "2%/month", "2026-02-20", ""), "check a irr_rate 0.2682>0.2400 one_figure"},
		{"over it by a hundredth of a percent", simple, level("bank", "24.01%/year", "2026-02-20", ", basis: 30/360"), "line a simple_rate 0.2401>0.2400"},
		{"under it, by both", simple, level("bank", "1.8%/month", "2026-02-20", ""), ""},
		{"compounded over its own line", compounded, level("bank", "1.9%/month", "2026-02-20", ""), "line a irr_rate 0.2534>0.2400"},
		{"compounded on its own line", compounded, "lender: {type: bank}, principal: 12345.67, method: bullet, every: 12 months, periods: 1, rate: 24%/year, start: 2025-11-21, offers: [keep]", ""},
		{"paid by the year", simple, "lender: {type: bank}, principal: 12345.67, method: bullet, every: 12 months, periods: 1, rate: 24.02%/year, start: 2024-11-21, offers: [keep]", "line a simple_rate 0.2402>0.2400"},
		{"paid by the week", simple, "lender: {type: bank}, principal: 12345.67, method: annuity, every: week, periods: 40, rate: 24%/year, start: 2026-01-05, offers: [keep]", "check a irr_rate 0.2697>0.2400 one_figure"},
		{"2% a month, the first of them two", simple, "lender: {type: bank}, principal: 30000, method: annuity, periods: 12, rate: 2%/month, start: 2026-07-05, first_due: 2026-09-05, offers: [keep]", "check a irr_rate 0.2701>0.2400 one_figure"},
		{"24% in 360 days", simple, level("bank", "24%/year", "2026-02-20", ", basis: actual/360"), "line a simple_rate 0.2415>0.2400"},
		{"24%, and later more", simple, level("bank", "24%/year", "2026-02-20", ", basis: 30/360, rate_changes: [{from: 2026-05-20, rate: 25%/year}]"), "line a simple_rate 0.2456>0.2400"},
		{"24% and a fee", simple, level("bank", "24%/year", "2026-02-20", ", basis: 30/360, fees: [{name: f, amount: 30, every: start}]"), "line a simple_rate 0.2420>0.2400"},
		// Two months of 31 days are more than a sixth of a year.
		{"24% on actual days", simple, "lender: {type: bank}, principal: 30000, method: annuity, periods: 2, rate: 24%/year, start: 2026-07-01, offers: [keep]", "check a irr_rate 0.2740>0.2400 one_figure"},
		{"a fee each period counts", simple, level("bank", "1.5%/month", "2026-02-20", ", fees: [{name: f, amount: 150}]"), "line a simple_rate 0.2836>0.2400"},
		// What the app shows: no payments, only a rate.
		{"owed", simple, "lender: {type: card}, rate: 0.07%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}", "line a contract_rate 0.2555>0.2400"},
	} {
		if got := compared(checked(t, linesOf(t, c.rule), "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestOddFirstPeriods: 26% a year is over 24% however soon the first instalment is
// due, 20% never is.
func TestOddFirstPeriods(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 24%/year")
	odd := "lender: {type: consumer-finance}, principal: 10000, method: annuity, start: 2026-09-25, periods: 6, offers: [keep], "
	if got, want := compared(checked(t, l, "", odd+"rate: 26%/year, first_due: 2026-09-28")), "line a simple_rate 0.2603>0.2400"; got != want {
		t.Errorf("3 days: %s, want %s", got, want)
	}
	if got := compared(checked(t, l, "", odd+"rate: 20%/year, first_due: 2026-11-24")); got != "" {
		t.Errorf("60 days: %s, want nothing", got)
	}
	// A first period shorter than the others is 24.02% by the period and by the day;
	// the contract is at 24% all the same.
	for _, due := range []string{"2026-10-15", "2026-09-28"} {
		got := compared(checked(t, l, "", odd+"rate: 24%/year, first_due: "+due))
		if !strings.HasPrefix(got, "check a irr_rate") || !strings.HasSuffix(got, " one_figure") {
			t.Errorf("24%% from %s: %s", due, got)
		}
	}
	if got, want := compared(checked(t, l, "", odd+"rate: 24.05%/year, first_due: 2026-10-15")), "line a simple_rate 0.2407>0.2400"; got != want {
		t.Errorf("24.05%%: %s, want %s", got, want)
	}
}

// TestCounts: a line for the cost of a loan paid on time is not held against its
// penalty.
func TestCounts(t *testing.T) {
	late := level("small-loan", "0.05%/day", "2026-02-20", ", penalty: {rate: 1.5x}")
	for counts, want := range map[string]string{
		"normal": "",
		"late":   "line a penalty_rate 0.2738>0.2400",
		"both":   "line a penalty_rate 0.2738>0.2400",
	} {
		l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: "+counts+", limit: 24%/year")
		if got := compared(checked(t, l, "", late)); got != want {
			t.Errorf("%s: %s, want %s", counts, got, want)
		}
	}
	// Over a line that the contract itself crosses a penalty says nothing more.
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 12%/year")
	if got, want := compared(checked(t, l, "", late)), "line a simple_rate 0.1812>0.1200"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestLPR4: four times the LPR of the day of signing, or of the day of a suit, for
// which the as-of date stands in.
func TestLPR4(t *testing.T) {
	signing := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 4x LPR")
	suit := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 4x LPR at suit, from: 2020-08-20, signed: {until: 2020-08-19}")
	for _, c := range []struct {
		name  string
		lines *rules.Lines
		loan  string
		want  string
	}{
		// 3.85% to 2021-12-19, 3.80% from the 20th.
		{"the day before", signing, level("private", "1.27%/month", "2021-12-19", ""), "check a irr_rate 0.1635>0.1540 one_figure"},
		{"the day", signing, level("private", "1.27%/month", "2021-12-20", ""), "line a simple_rate 0.1524>0.1520"},
		{"the contract's date counts, not the money's", signing, level("private", "1.27%/month", "2021-12-25", ", signed: 2021-12-19"), "check a irr_rate 0.1635>0.1540 one_figure"},
		{"the day of suit", suit, level("private", "1.1%/month", "2020-08-19", ""), "line a simple_rate 0.1320>0.1200 lpr_unconfirmed"},
		{"its time was over before the line", suit, level("private", "1.1%/month", "2019-07-20", ""), ""},
		{"but it is late since", suit, level("private", "1.1%/month", "2019-07-20", ", penalty: {rate: 0.05%/day}"), "line a penalty_rate 0.1825>0.1200 lpr_unconfirmed"},
	} {
		if got := compared(checked(t, c.lines, "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestDoubts: what the book does not say, and what is only general knowledge, is to
// be checked first.
func TestDoubts(t *testing.T) {
	cost := "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 12%/year"
	dear := level("private", "1.5%/month", "2026-02-20", "")
	for _, c := range []struct{ name, rule, head, loan, want string }{
		{"general knowledge", cost + ", sure: C", "", dear, "check a simple_rate 0.1800>0.1200 unconfirmed"},
		{"no type of lender", cost + ", lenders: [private]", "", level("", "1.5%/month", "2026-02-20", ""), "check a simple_rate 0.1800>0.1200 lender_unknown"},
		{"no type of lender, but a product's name", cost + ", lenders: [private, p2p]", "", "preset: jiebei, " + level("", "1.5%/month", "2026-02-20", ""), ""},
		{"the same, for other lenders too", cost + ", lenders: [private, bank]", "", "preset: jiebei, " + level("", "1.5%/month", "2026-02-20", ""), "check a simple_rate 0.1800>0.1200 lender_unknown"},
		{"another type of lender", cost + ", lenders: [bank]", "", dear, ""},
		{"all but such lenders", cost + ", except: [private]", "", dear, ""},
		{"no region", cost + ", regions: [scotland]", "country: GB\n", dear, "check a simple_rate 0.1800>0.1200 region_unknown"},
		{"the region", cost + ", regions: [scotland]", "country: GB\nregion: Scotland\n", dear, "line a simple_rate 0.1800>0.1200"},
		{"another region", cost + ", regions: [scotland]", "country: GB\nregion: Wales\n", dear, ""},
		{"whether the borrower serves", cost + ", when: [servicemember]", "", dear, "check a simple_rate 0.1800>0.1200 servicemember_unknown"},
		{"she does", cost + ", when: [servicemember]", "borrower: {servicemember: true}\n", dear, "line a simple_rate 0.1800>0.1200"},
		{"she does not", cost + ", when: [servicemember]", "borrower: {servicemember: false}\n", dear, ""},
		{"too much lent", cost + ", principal: {up_to: 29999}", "", dear, ""},
		{"as much lent", cost + ", principal: {up_to: 30000}", "", dear, "line a simple_rate 0.1800>0.1200"},
		{"too short", cost + ", term: {over: 12 months}", "", dear, ""},
		{"cheap", cost + ", cost: {least: 19.57%/year}", "", dear, ""},
		{"dear", cost + ", cost: {least: 19.56%/year}", "", dear, "line a simple_rate 0.1800>0.1200"},
		{"a type that a preset fills in", cost + ", lenders: [p2p]", "", "preset: jiufu, principal: 30000, method: annuity, periods: 12, rate: 1.5%/month, start: 2020-02-20, offers: [keep]", "check a simple_rate 0.1800>0.1200 preset_general"},
	} {
		if got := compared(checked(t, linesOf(t, c.rule), c.head, c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestInsteadOf: a special rule is held in the place of a general one, where it is
// the loan's for certain.
func TestInsteadOf(t *testing.T) {
	l := linesOf(t,
		"id: general, measures: yearly-cost, compare: simple, counts: normal, limit: 12%/year",
		"id: special, measures: yearly-cost, compare: simple, counts: normal, limit: 16%/year, lenders: [assisted], instead_of: [general]")
	for lender, want := range map[string]string{
		"assisted": "line special simple_rate 0.1800>0.1600",
		"bank":     "line general simple_rate 0.1800>0.1200",
		"":         "line general simple_rate 0.1800>0.1200; check special simple_rate 0.1800>0.1600 lender_unknown",
	} {
		if got := compared(checked(t, l, "", level(lender, "1.5%/month", "2026-02-20", ""))); got != want {
			t.Errorf("%s: %s, want %s", lender, got, want)
		}
	}
}

// TestInsteadOfIsWarnedOfAlike: one that is unconfirmed is no line that is crossed;
// the general one in whose place it stands is not either.
func TestInsteadOfIsWarnedOfAlike(t *testing.T) {
	l := linesOf(t,
		"id: general, measures: yearly-cost, compare: simple, counts: normal, limit: 12%/year",
		"id: special, measures: yearly-cost, compare: simple, counts: normal, limit: 16%/year, lenders: [assisted], sure: C, instead_of: [general]")
	for lender, want := range map[string]string{"assisted": "", "bank": "line general simple_rate 0.1800>0.1200"} {
		c, s, facts := stated(t, "", level(lender, "1.5%/month", "2026-02-20", ""))
		if got := compared(&rules.Findings{List: l.Warn(c, s, facts)}); got != want {
			t.Errorf("%s: %s, want %s", lender, got, want)
		}
	}
}

// TestPenaltyTimes: how many times the contract rate the penalty rate is.
func TestPenaltyTimes(t *testing.T) {
	l := linesOf(t, "id: a, measures: penalty, limit: 1.5x")
	for _, c := range []struct{ name, loan, want string }{
		{"half as much again is the limit", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: 1.5x}"), ""},
		{"more", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: 1.51x}"), "line a penalty_times 1.5100>1.5000"},
		{"points on top", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: +5%/year}"), "line a penalty_times 1.6300>1.5000"},
		{"a rounded daily rate is within", level("bank", "14.4%/year", "2026-02-20", ", penalty: {rate: 0.0592%/day}"), ""},
		{"a bank's day is a 360th", level("bank", "12%/year", "2026-02-20", ", basis: actual/360, penalty: {rate: 0.05%/day}"), ""},
		{"a month is 30 days", level("bank", "1%/month", "2026-02-20", ", penalty: {rate: 0.05%/day}"), ""},
		{"0.06% over 0.03%", level("bank", "0.03%/day", "2026-02-20", ", penalty: {rate: 0.06%/day}"), "line a penalty_times 2.0000>1.5000"},
		{"none", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: none}"), ""},
		{"of a loan without interest", level("bank", "0%/year", "2026-02-20", ", penalty: {rate: 0.05%/day}"), ""},
	} {
		if got := compared(checked(t, l, "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestCharges: what a loan costs by the day of the principal outstanding, in all,
// and in late fees.
func TestCharges(t *testing.T) {
	once := func(rate, more string) string {
		return "lender: {type: private}, principal: 200, method: bullet, every: 30 days, periods: 1, start: 2026-11-01, rate: " + rate + more
	}
	for _, c := range []struct{ name, rule, loan, want string }{
		// 30 days of 200 at 0.8% are 48.00.
		{"0.8% a day", "measures: daily-cost, limit: 0.8%/day", once("0.8%/day", ""), ""},
		{"0.81% a day", "measures: daily-cost, limit: 0.8%/day", once("0.81%/day", ""), "line a daily_cost 0.0081>0.0080"},
		{"with a fee at the start", "measures: daily-cost, limit: 0.8%/day", once("0.7%/day", ", fees: [{name: f, amount: 6.01, every: start}]"), "line a daily_cost 0.0082>0.0080"},
		{"in instalments", "measures: daily-cost, limit: 0.8%/day", "lender: {type: private}, principal: 1500, rate: 0.798%/day, method: annuity, start: 2023-12-07, first_due: 2023-12-23, periods: 6", ""},
		{"in dear instalments", "measures: daily-cost, limit: 0.8%/day", "lender: {type: private}, principal: 1500, rate: 0.81%/day, method: annuity, start: 2023-12-07, first_due: 2023-12-23, periods: 6", "line a daily_cost 0.0081>0.0080"},
		{"all of it again", "measures: total-cost, counts: normal, limit: 100%", strings.Replace(once("2%/day", ""), "30", "50", 1), ""},
		{"more than that", "measures: total-cost, counts: normal, limit: 100%", strings.Replace(once("2.0003%/day", ""), "30", "50", 1), "line a total_cost 1.0002>1.0000"},
		// 30 days at 2% and 30 late ones at the same, to 2026-11-21.
		{"with what lateness cost", "measures: total-cost, counts: both, limit: 100%", strings.Replace(once("2%/day", ", penalty: {rate: 1x}"), "2026-11-01", "2026-09-22", 1), "line a total_cost 1.2000>1.0000"},
		{"15 in all", "measures: late-fee, limit: 15", once("0.1%/day", ", penalty: {rate: none, late_fee: {amount: 15}}"), ""},
		{"a cent more", "measures: late-fee, limit: 15", once("0.1%/day", ", penalty: {rate: none, late_fee: {amount: 15.01}}"), "line a late_fee 15.0100>15.0000"},
		{"two of 8", "measures: late-fee, limit: 15", level("private", "1%/month", "2026-05-20", ", paid_through: 2026-09-20, penalty: {rate: none, late_fee: {amount: 8}}"), "line a late_fee 16.0000>15.0000"},
		{"one of 8", "measures: late-fee, limit: 15", level("private", "1%/month", "2026-05-20", ", paid_through: 2026-10-20, penalty: {rate: none, late_fee: {amount: 8}}"), ""},
	} {
		if got := compared(checked(t, linesOf(t, "id: a, "+c.rule), "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestOfferLimits: how far an extension goes, and how many instalments a card's
// agreement has.
func TestOfferLimits(t *testing.T) {
	term := func(periods, offers string) string {
		return "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, paid_through: 2026-10-20, periods: " + periods + ", offers: [" + offers + "]"
	}
	card := "lender: {type: card}, rate: 0.05%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}, offers: "
	l := linesOf(t,
		"id: short, measures: extension, lenders: [bank], term: {up_to: 12 months}, limit: 100%",
		"id: long, measures: extension, lenders: [bank], term: {over: 12 months, up_to: 120 months}, limit: 50%",
		"id: longest, measures: extension, lenders: [bank], term: {over: 120 months}, limit: 50%, in_all: 480 months",
		"id: card, measures: instalments, lenders: [card], limit: 60")
	for _, c := range []struct{ name, loan, want string }{
		{"a year by a year", term("12", "extend: {by: 12}"), ""},
		{"a year by more", term("12", "extend: {by: 13}"), "line short extension_months 13.0000>12.0000"},
		{"two years by one", term("24", "extend: {by: 12}"), ""},
		{"two years by more", term("24", "extend: {by: 13}"), "line long extension_months 13.0000>12.0000"},
		{"an odd term by half of it", term("15", "extend: {by: 8}"), "line long extension_months 8.0000>7.5000"},
		{"thirty years by ten", term("360", "extend: {by: 120}"), ""},
		{"thirty years by more", term("360", "extend: {by: 121}"), "line longest extension_months 121.0000>120.0000"},
		{"so many in all", term("12", "extend: {periods: 16}"), "line short extension_months 13.0000>12.0000"},
		{"refused", term("12", "{extend: {by: 24}, status: refused}"), ""},
		{"a first due date of its own", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, first_due: 2026-03-05, paid_through: 2026-11-05, periods: 12, offers: [extend: {by: 12}]", ""},
		{"of the default menu", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-09-20, periods: 6, paid_through: 2026-11-20", "check short extension_months 12.0000>6.0000 offer_hypothetical"},
		{"not a bank's", strings.Replace(term("12", "extend: {by: 24}"), "bank", "private", 1), ""},
		{"a card's 60", card + "[interest_free: {periods: 60}]", ""},
		{"a card's 61", card + "[interest_free: {periods: 61}]", "line card instalments 61.0000>60.0000"},
		{"a card's 3 and 58", card + "[freeze: {for: 3, periods: 58}]", "line card instalments 61.0000>60.0000"},
	} {
		f := checked(t, l, "", c.loan)
		if got := compared(f); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		for _, x := range f.List {
			if x.Figure.Name != "" && len(x.Offers) != 1 {
				t.Errorf("%s: about %d offers", c.name, len(x.Offers))
			}
		}
	}
}

// TestDates: before which day to ask, when a limitation would end, when a record is
// deleted.
func TestDates(t *testing.T) {
	l := linesOf(t,
		"id: ask, measures: ask-before-end, except: [card], when: [extends, not ended]",
		"id: sued, measures: limitation, limit: 36 months, runs_from: last-due, restarts: [payment, promise, demand, notice], when: [overdue, not judgment]",
		"id: each, measures: limitation, limit: 72 months, runs_from: each-due, restarts: [payment, promise], when: [overdue], regions: [england-wales]",
		"id: record, measures: record, limit: 60 months, runs_from: cleared, when: [overdue, not unreported]",
		"id: missed, measures: record, limit: 84 months, runs_from: first-missed, when: [overdue], regions: [england-wales]")
	late := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-08-08, offers: [extend: {by: 12}]")
	old := level("bank", "1%/year", "2020-03-08", ", paid_through: 2020-08-08")
	for _, c := range []struct{ name, head, loan, want string }{
		{"on time", "", level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08, offers: [extend: {by: 12}]"), "deadline ask 2027-03-08"},
		{"other changes are not extensions", "", level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08, offers: [defer: {for: 3}]"), ""},
		{"late", "", late, "deadline ask 2027-03-08; note sued 2030-03-08; note record 2032-03-08"},
		{"not reported", "", late + ", credit_record: no", "deadline ask 2027-03-08; note sued 2030-03-08"},
		{"a court has judged", "", late + ", judgment: 2026-10-01", "deadline ask 2027-03-08; note record 2032-03-08"},
		{"past its end", "", old, "note sued 2024-03-08 over; note record 2031-11-21"},
		{"past its end, part paid in time", "", old + ", payments: [{date: 2024-01-05, amount: 10}]", "note sued 2027-01-05 near; note record 2031-11-21"},
		{"past its end, part paid too late", "", old + ", payments: [{date: 2024-05-01, amount: 10}]", "note sued 2024-03-08 or 2027-05-01 maybe_over; note record 2031-11-21"},
		{"a demand, if it arrived", "", old + ", claimed: {date: 2023-12-31, amount: 20000}", "note sued 2024-03-08 or 2026-12-31 maybe_over; note record 2031-11-21"},
		{"a notified assignment", "", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: assigned, since: 2023-02-28, notified: true}", 1), "note sued 2026-02-28 over; note record 2031-11-21"},
		{"an assignment, if it was notified", "", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: assigned, since: 2023-02-28}", 1), "note sued 2024-03-08 or 2026-02-28 over; note record 2031-11-21"},
		{"an assignment without a notice", "", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: assigned, since: 2023-02-28, notified: false}", 1), "note sued 2024-03-08 over; note record 2031-11-21"},
		{"a signed plan that came to nothing", "", old + ", agreements: [{date: 2022-06-01, interest_free: {periods: 12}}]", "note sued 2026-05-08 over; note record 2031-11-21"},
		{"lent until it is asked for", "", "lender: {type: private}, principal: 5000, rate: 0%/year, method: open, start: 2020-01-01, claimed: {date: 2023-10-01, amount: 5000}", "note sued 2026-10-01 over"},
		{"not asked for yet", "", "lender: {type: private}, principal: 5000, rate: 0%/year, method: open, start: 2020-01-01", ""},
		{"a card, from its statement", "", "lender: {type: card}, method: revolving, rate: 0.05%/day, statement: {date: 2023-10-05, due: 2023-10-25, balance: 5000, minimum: 500}, offers: [keep]", "note sued 2026-10-25 over; note record 2031-11-21 last_due_unknown"},
		{"a card, from the oldest bill that was missed, or from the last one if it arrived", "", "lender: {type: card}, method: revolving, rate: 0.05%/day, statement: {date: 2026-10-05, due: 2026-10-25, balance: 28600, minimum: 9860, overdue_since: 2022-03-25}, offers: [keep]", "note sued 2025-03-25 or 2029-10-05 maybe_over; note record 2031-11-21 last_due_unknown"},
		{"a friend reports nothing", "", strings.Replace(old, "type: bank", "type: private", 1), "note sued 2024-03-08 over"},
		{"only a month", "", "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2023-09}}", "note sued 2026-09-01 over last_due_unknown; note record 2031-11-21 last_due_unknown"},
		{"each instalment by itself", "country: GB\nregion: Wales\n", level("bank", "1%/year", "2020-03-08", ", paid_through: 2020-11-08"), "note sued 2024-03-08 over; note each 2026-12-08 near; note record 2031-11-21; note missed 2027-12-08"},
		{"paid off", "", level("small-loan", "0.04%/day", "2025-03-08", ", paid_through: 2026-03-08"), ""},
	} {
		var got []string
		for _, x := range checked(t, l, c.head, c.loan).List {
			text := fmt.Sprintf("%s %s %s", x.Kind, x.Rule.ID, x.Date)
			if x.Latest > x.Date {
				text += " or " + x.Latest.String()
			}
			if x.Ends != "" {
				text += " " + string(x.Ends)
			}
			for _, d := range x.Doubts {
				if d != rules.DoubtRegion {
					text += " " + string(d)
				}
			}
			if x.Figure.Name == "" && (c.head != "" || !strings.Contains("each missed", x.Rule.ID)) {
				got = append(got, text)
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestNotes: help is shown where the book calls for it, never where it does not say
// whether it does.
func TestNotes(t *testing.T) {
	late := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-08-08")
	for _, c := range []struct{ when, loan string }{
		{"[overdue]", late},
		{"[assigned]", strings.Replace(late, "type: small-loan", "type: small-loan, holder: {name: x, how: assigned}", 1)},
		{"[collected, not assigned]", strings.Replace(late, "type: small-loan", "type: small-loan, holder: {name: x, how: agent}", 1)},
		{"[received-less]", late + ", received: 29000"},
		{"[prepay-charge]", late + ", prepay: {fee: 1%}"},
		{"[late-fee]", late + ", penalty: {rate: 1.5x, late_fee: {amount: 10}}"},
		{"[judgment]", late + ", judgment: 2026-11-21"},
		{"[secured]", late + ", secured: true"},
		{"[accelerated]", late + ", accelerated: 2026-11-20"},
		{"[renewed]", late + ", agreements: [{date: 2026-11-09, extend: {by: 12}}]"},
		{"[ended]", level("small-loan", "0.04%/day", "2025-03-08", ", paid_through: 2025-08-08")},
	} {
		l := linesOf(t, "id: a, measures: note, says: it, lenders: [small-loan], when: "+c.when)
		if n := len(checked(t, l, "", c.loan).List); n != 1 {
			t.Errorf("%s: %d notes, want 1", c.when, n)
		}
		on := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08")
		if n := len(checked(t, l, "", on, strings.Replace(c.loan, "small-loan", "bank", 1), strings.Replace(c.loan, "type: small-loan", "name: x", 1)).List); n != 0 {
			t.Errorf("%s: %d notes of loans that do not call for it", c.when, n)
		}
	}
	// A fee at the start that is named explains what came.
	l := linesOf(t, "id: a, measures: note, says: it, when: [received-less]")
	if n := len(checked(t, l, "", late+", received: 29000, fees: [{name: f, amount: 1000, every: start}]").List); n != 0 {
		t.Errorf("%d notes of a fee that is named", n)
	}
}

// TestUnchecked: what could not be compared with a line is named.
func TestUnchecked(t *testing.T) {
	l := linesOf(t,
		"id: a, measures: yearly-cost, compare: simple, counts: both, limit: 24%/year, lenders: [bank]",
		"id: b, measures: extension, limit: 50%, lenders: [bank]")
	f := checked(t, l, "",
		level("bank", "5%/year", "2026-03-08", ", penalty: {rate: 1.5x}"),
		"owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}",
		level("small-loan", "5%/year", "2023-03-08", ", penalty: {rate: 1.5x}"),
		"lender: {type: bank}, signed: 2026-01-01, rate: 5%/year, method: annuity, penalty: {rate: 1.5x}, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}",
	)
	got := fmt.Sprint(f.Unchecked)
	want := "[{1 lender_unknown} {1 signing_unknown} {1 rate_unknown} {1 penalty_unknown} {2 no_line} {3 fees_not_counted} {3 term_unknown}]"
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestWarn: a reader is told of the lines that the contract crosses for certain, not
// of offers, nor of a line that may be for other lenders; and of limitations that
// may be over or near.
func TestWarn(t *testing.T) {
	l := linesOf(t,
		"id: a, measures: yearly-cost, compare: simple, counts: both, limit: 12%/year, lenders: [private]",
		"id: b, measures: extension, limit: 50%",
		"id: c, measures: limitation, limit: 36 months, runs_from: last-due, restarts: [payment]")
	c, s, facts := stated(t, "",
		level("private", "15%/year", "2026-02-20", ""),
		level("", "15%/year", "2026-02-20", ", paid_through: 2026-11-20"),
		level("bank", "5%/year", "2026-02-20", ", offers: [extend: {by: 24}]"),
		level("private", "30%/year", "2025-02-20", ", paid_through: 2026-02-20"),
		level("bank", "5%/year", "2022-12-20", ", paid_through: 2023-02-20"),
		level("bank", "5%/year", "2023-02-19", ", paid_through: 2023-03-19"),
		level("bank", "5%/year", "2023-02-20", ", paid_through: 2023-03-20"),
	)
	got := ""
	for _, f := range l.Warn(c, s, facts) {
		got += fmt.Sprintf("%d %s %s; ", f.Loan, f.Rule.ID, f.Ends)
	}
	if want := "0 a ; 4 c near; 5 c near; "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestLinesOfACard: a card has no schedule. It costs 365 times its daily rate; a
// penalty runs beside that, except on a card whose interest runs from the day of use.
func TestLinesOfACard(t *testing.T) {
	rate := func(hundredthsOfBasis int64) money.Rate {
		return money.Rate{Value: money.NewRatio(hundredthsOfBasis, 1_000_000), Per: money.PerDay}
	}
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 24%/year")
	for _, c := range []struct {
		name          string
		rate, penalty int64 // 500: 0.05%/day
		mode          loan.InterestMode
		want          string
	}{
		{"as cards are", 500, 0, loan.FullBill, ""},
		{"dearer", 700, 0, loan.FullBill, "line a contract_rate 0.2555>0.2400"},
		{"with a penalty beside", 500, 250, loan.UnpaidPart, "line a penalty_rate 0.2738>0.2400"},
		{"with a penalty instead", 400, 600, loan.DailyUse, ""},
	} {
		terms := loan.Terms{
			Method: loan.Revolving, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: rate(c.rate)},
			Card: &loan.Card{Mode: c.mode}, Every: calendar.Monthly,
		}
		if c.penalty > 0 {
			terms.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: rate(c.penalty)}
		}
		pc := plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: []plan.Loan{{ID: "a", LenderType: "card", Terms: terms}}}
		s := &plan.Status{Loans: []plan.LoanStatus{{Contract: &loan.Rates{Simple: 9, IRR: 9, OK: true}}}}
		if got := compared(&rules.Findings{List: l.Warn(&pc, s, &rules.Facts{})}); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestNoCountry: where no country's rules are known nothing is held against a book.
func TestNoCountry(t *testing.T) {
	l := rules.Held("", nil)
	f := checked(t, l, "currency: EUR\n", level("private", "60%/year", "2020-03-08", ", paid_through: 2020-08-08"))
	if l != nil || f.Lines != nil || len(f.List)+len(f.Unchecked) != 0 {
		t.Errorf("%d findings", len(f.List))
	}
}

// TestTimeOfACard: a card costs something from its contract on, not from its
// statement, so that a line of a time that is over since may be about it.
func TestTimeOfACard(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 24%/year, until: 2026-10-05")
	card := "lender: {type: card}, method: revolving, rate: 0.07%/day, statement: {date: 2026-11-05, due: 2026-11-25, balance: 5000, minimum: 500}, offers: [keep]"
	for signed, want := range map[string]string{
		", signed: 2026-10-05": "line a contract_rate 0.2555>0.2400", ", signed: 2026-10-06": "", "": "",
	} {
		if got := compared(checked(t, l, "", card+signed)); got != want {
			t.Errorf("%q: %s, want %s", signed, got, want)
		}
	}
}
