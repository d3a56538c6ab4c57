package book

import (
	"fmt"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/plan"
)

// A total that is another sum of the loan is called by its name. The parts are those of
// the example of owed: 18,853.35 pays it off.
func TestATotalThatIsAnotherSum(t *testing.T) {
	day := calendar.Of(2026, 11, 21)
	const text = `version: 1
loans:
  - {id: w, rate: 0.04%%/day, method: annuity, penalty: {rate: 1.5x}, owed: {date: 2026-11-21, principal: 10492.87, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-09-08, principal: 7537.75, interest: 571.82, penalty: 196.35}, total: %s}}
`
	for total, want := range map[string]string{
		"8305.92":  wTotalOverdue.EN,
		"18030.62": wTotalAll.EN,
		"11009.10": wTotalNextToo.EN, // 8,305.92 + 2,703.18
		"19118.64": wTotalToEnd.EN,   // 8,305.92 + 4 × 2,703.18
		"10812.72": wTotalToCome.EN,
		"2703.18":  wTotalNext.EN,
	} {
		b, faults := Parse("book.yaml", []byte(fmt.Sprintf(text, total)))
		if b == nil {
			t.Fatal(faults)
		}
		c := b.Case(day)
		_, refused := plan.State(&c)
		if len(refused) != 1 {
			t.Errorf("%s: refused %v", total, refused)
			continue
		}
		if f := b.Locate(refused[0]); f.Kind != owedTotalIs || !strings.Contains(f.Message.EN, "just "+want+", and not") {
			t.Errorf("%s: %s %v, want %s", total, f.Kind, f.Message.EN, want)
		}
	}
	if s := stateOf(t, fmt.Sprintf(text, "18853.35"), day); s.Payoff.Amount != 1885335 {
		t.Errorf("payoff %+v", s.Payoff)
	}
}

// Nothing can have accrued by an instalment's due day: an overdue sum that falls due on
// the day of the figures has no penalty and is exact, though none is written.
func TestADueOnTheDayOfTheFiguresIsExact(t *testing.T) {
	const text = `version: 1
loans:
  - {id: w, rate: 1%/month, method: annuity, penalty: {rate: 0.05%/day}, owed: {date: 2026-11-21, principal: 1000, periods_left: 4, next_due: 2026-12-21, overdue: {due: 2026-11-21, principal: 300, interest: 10}}}
`
	s := stateOf(t, text, calendar.Of(2026, 11, 21))
	if s.OverdueTotal != (plan.Maybe{Known: true, Amount: 31000}) || s.Penalty != (plan.Maybe{Known: true}) || s.Payoff != (plan.Maybe{Known: true, Amount: 131000}) || s.DaysOverdue != 0 {
		t.Errorf("on the day: overdue %+v, penalty %+v, payoff %+v, %d days", s.OverdueTotal, s.Penalty, s.Payoff, s.DaysOverdue)
	}
	// 300.00 at 0.05% for ten days is 1.50.
	if s = stateOf(t, text, calendar.Of(2026, 12, 1)); s.Penalty != (plan.Maybe{Known: true, Amount: 150}) || s.OverdueTotal != (plan.Maybe{Known: true, Amount: 31150}) {
		t.Errorf("ten days on: penalty %+v, overdue %+v", s.Penalty, s.OverdueTotal)
	}
}
