package report

import (
	"repay/planner/loan"
	"repay/planner/plan"
)

// ScheduleJSON is the record of schema repay/schedule/v1.
type ScheduleJSON struct {
	Envelope
	Loans []scheduleLoanJSON `json:"loans"`
}

type scheduleLoanJSON struct {
	ID         string         `json:"id"`
	Name       string         `json:"name"`
	Strategy   *string        `json:"strategy"`
	Offer      *string        `json:"offer"`
	Rows       []rowJSON      `json:"rows"`
	Totals     rowsTotalsJSON `json:"totals"`
	SimpleRate *string        `json:"simple_rate"`
	IRRRate    *string        `json:"irr_rate"`
	Preset     *presetJSON    `json:"preset"`
}

type rowsTotalsJSON struct {
	Payment   string `json:"payment"`
	Principal string `json:"principal"`
	Interest  string `json:"interest"`
	Fees      string `json:"fees"`
	Penalty   string `json:"penalty"`
}

// ScheduleRecord returns the record of amortization tables.
func ScheduleRecord(h Head, c plan.Case, schedules []*plan.Schedule) ScheduleJSON {
	v := newVoice(h, c)
	r := ScheduleJSON{Envelope: v.envelope(schemaOf("schedule")), Loans: []scheduleLoanJSON{}}
	for _, s := range schedules {
		strategy := s.Strategy != ""
		t := sumRows(s.Rows, strategy)
		j := scheduleLoanJSON{
			ID: c.Loans[s.Loan].ID, Name: nameOr(c.Loans[s.Loan]),
			Strategy: orNull(string(s.Strategy)), Offer: orNull(s.Offer),
			Rows: v.rows(s.Rows, strategy), Preset: v.preset(s.Loan),
			Totals: rowsTotalsJSON{
				v.plain(t.payment), v.plain(t.Principal), v.plain(t.Interest), v.plain(t.Fees), v.plain(t.Penalty),
			},
		}
		if s.Rates != nil && s.Rates.OK {
			j.SimpleRate, j.IRRRate = orNull(fraction(s.Rates.Simple)), orNull(fraction(s.Rates.IRR))
		}
		r.Loans = append(r.Loans, j)
	}
	return r
}

// rowTotals is the last line of an amortization table.
type rowTotals struct {
	loan.Row
	payment Amount
}

// sumRows adds up the columns of an amortization table.
func sumRows(rows []loan.Row, strategy bool) rowTotals {
	var t rowTotals
	for _, r := range rows {
		t.payment += paid(r, strategy)
		t.Principal += r.Principal
		t.Interest += r.Interest
		t.Fees += r.Fees
		t.Penalty += r.Penalty
	}
	return t
}
