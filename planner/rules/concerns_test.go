package rules_test

import (
	"testing"

	"repay/planner/rules"
)

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
		{"a penalty that a preset fills in", "id: a, measures: penalty, limit: 1.4x", "", "preset: jiebei, " + level("", "1%/month", "2026-02-20", ""), "check a penalty_times 1.5000>1.4000 preset_general"},
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
