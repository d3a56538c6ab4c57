package pages

import (
	"testing"

	"repay/planner/ical"
	"repay/planner/plan"
	"repay/planner/remind"
)

// What falls due every week rings on its day alone; what comes each month three days
// before too, and a promise whatever the loan.
func TestAlarmsOfWhatIsOftenDue(t *testing.T) {
	c := plan.Case{AsOf: 1000, Loans: []plan.Loan{{ID: "week"}, {ID: "month"}}}
	due := func(loan int, d Date) remind.Reminder {
		return remind.Reminder{Kind: remind.Due, Loan: loan, Date: d}
	}
	list := []remind.Reminder{
		due(0, 1010), due(1, 1012), due(0, 1017), {Kind: remind.Promise, Loan: 0, Date: 1019}, due(0, 1024), due(1, 1042),
	}
	for k, e := range Events(Head{}, c, &plan.Status{Loans: []plan.LoanStatus{{Index: 0}, {Index: 1}}}, list, "", ical.Version{}) {
		want := 2
		if list[k].Kind == remind.Due && list[k].Loan == 0 {
			want = 1
		}
		if len(e.Alarms) != want || e.Alarms[len(e.Alarms)-1].DaysBefore != 0 {
			t.Errorf("%v of loan %d rings %v", list[k].Kind, list[k].Loan, e.Alarms)
		}
	}
}
