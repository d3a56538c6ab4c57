package record

import (
	"repay/planner/internal/schema"
	"repay/planner/plan"
)

var ScheduleKind = Kind{"schedule", "Amortization tables.", scheduleJSON{}, []func() schema.Meanings{scheduleFields, presetFields}}

// scheduleJSON is the record of schema repay/schedule/v1.
type scheduleJSON struct {
	envelope
	Loans list[scheduleLoanJSON] `json:"loans"`
}

type scheduleLoanJSON struct {
	ID         string         `json:"id"`
	Name       string         `json:"name"`
	Strategy   orNull         `json:"strategy"`
	Offer      orNull         `json:"offer"`
	Rows       table          `json:"rows"`
	Totals     rowsTotalsJSON `json:"totals"`
	SimpleRate orNull         `json:"simple_rate"`
	IRRRate    orNull         `json:"irr_rate"`
	Preset     *presetJSON    `json:"preset"`
}

type rowsTotalsJSON struct {
	Payment   decimal `json:"payment"`
	Principal decimal `json:"principal"`
	Interest  decimal `json:"interest"`
	Fees      decimal `json:"fees"`
	Penalty   decimal `json:"penalty"`
}

// Schedule returns the record of amortization tables.
func Schedule(h Head, c plan.Case, schedules []*plan.Schedule) Record {
	b := builder{h, c}
	return scheduleJSON{b.begin(ScheduleKind), listOf(schedules, func(s *plan.Schedule) scheduleLoanJSON {
		strategy := s.Strategy != ""
		t := s.Totals()
		j := scheduleLoanJSON{
			ID: c.Loans[s.Loan].ID, Name: c.Loans[s.Loan].Called(),
			Strategy: orNull(string(s.Strategy)), Offer: orNull(s.Offer),
			Rows: b.table(s.Rows, strategy), Preset: b.preset(s.Loan),
			Totals: rowsTotalsJSON{
				b.amount(t.Payment), b.amount(t.Principal), b.amount(t.Interest), b.amount(t.Fees), b.amount(t.Penalty),
			},
		}
		if s.Rates != nil && s.Rates.OK {
			j.SimpleRate, j.IRRRate = orNull(fraction(s.Rates.Simple)), orNull(fraction(s.Rates.IRR))
		}
		return j
	})}
}

// rowKey tells of which loan and offer a line of a sheet is.
type rowKey struct {
	Loan     string `json:"loan"`
	Strategy orNull `json:"strategy"`
	Offer    orNull `json:"offer"`
}

func (r scheduleJSON) sheets() []sheet {
	return []sheet{{"rows", []any{rowKey{}, rowJSON{}}, func(add adder) {
		for l := range r.Loans {
			for row := range l.Rows.records() {
				add(rowKey{l.ID, l.Strategy, l.Offer}, row)
			}
		}
	}}}
}

func scheduleFields() schema.Meanings {
	return schema.Meanings{
		"irr_rate": amount("The yearly rate with compounding, as a fraction; 1000000000 stands for more."),
	}
}
