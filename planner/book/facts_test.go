package book

import (
	"reflect"
	"testing"

	"repay/planner/rules"
)

// TestFacts: what rules need is passed on, loan by loan; what is not said stays
// unknown.
func TestFacts(t *testing.T) {
	yes := true
	for src, want := range map[string]rules.Facts{
		"version: 1\n" + anyLoan: {Country: "CN", Loans: []rules.LoanFacts{{CreditRecord: "unknown"}}},
		"version: 1\ncurrency: GBP\ncountry: UK\nregion: Scotland\nborrower: {servicemember: yes}\n" + anyLoan +
			"  - {id: b, " + terms + ", lender: {type: mortgage, holder: {name: X}}, credit_record: no, judgment: 2026-05-08}\n" +
			"  - {id: c, " + terms + ", lender: {holder: {name: X, since: 2026-06-01, how: assigned, notified: yes}}}\n": {
			Country: "GB", Region: "scotland", Servicemember: &yes,
			Loans: []rules.LoanFacts{
				{CreditRecord: "unknown"},
				{CreditRecord: "no", Secured: true, Judgment: day(2026, 5, 8), Holder: &rules.Holder{}},
				{CreditRecord: "unknown", Holder: &rules.Holder{Since: day(2026, 6, 1), How: "assigned", Notified: &yes}},
			},
		},
	} {
		if got := mustParse(t, src).Facts(); !reflect.DeepEqual(got, want) {
			t.Errorf("of\n%s\n%+v\nwant\n%+v", src, got, want)
		}
	}
	b := mustParse(t, oneLoan("preset: 借呗"))
	if f := b.Facts().Loans[0].Preset; f == nil || f.Preset != "jiebei" {
		t.Errorf("preset %+v", f)
	}
}
