package record

import (
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// table is an amortization table, which is read as a list of [rowJSON]. Most of what a
// comparison writes is rows: they are written from where they are, and made records of
// for sheets alone.
type table struct {
	rows     []loan.Row
	strategy bool // they are of a way out: the penalty is part of what is paid
	asOf     calendar.Date
	places   uint8
}

func (b *builder) table(rows []loan.Row, strategy bool) table {
	return table{rows, strategy, b.c.AsOf, uint8(b.c.Currency.Decimals)}
}

// rowJSON is one line of an amortization table.
type rowJSON struct {
	N         countOrNull `json:"n"`
	Due       date        `json:"due"`
	Days      int         `json:"days"`
	Opening   decimal     `json:"opening"`
	Payment   decimal     `json:"payment"`
	Principal decimal     `json:"principal"`
	Interest  decimal     `json:"interest"`
	Fees      decimal     `json:"fees"`
	Penalty   decimal     `json:"penalty"`
	Closing   decimal     `json:"closing"`
	State     orNull      `json:"state"`
}

// records are the records of the rows.
func (t table) records() list[rowJSON] {
	amount := func(a money.Amount) decimal { return decimal{a, t.places} }
	return func(yield func(*rowJSON) bool) {
		for i := range t.rows {
			r := &t.rows[i]
			if !yield(&rowJSON{
				N: countOrNull(r.N), Due: date(r.Due), Days: r.Days,
				Opening: amount(r.Opening), Payment: amount(plan.RowPayment(r, t.strategy)),
				Principal: amount(r.Principal), Interest: amount(r.Interest),
				Fees: amount(r.Fees), Penalty: amount(r.Penalty), Closing: amount(r.Closing),
				State: orNull(loan.RowStates.Name(plan.RowState(r, t.strategy, t.asOf))),
			}) {
				return
			}
		}
	}
}

// write writes the rows, and what was gathered between two of them.
func (t *table) write(w *jsonWriter, b []byte) []byte {
	b = append(b, '[')
	for i := range t.rows {
		if i > 0 {
			b = append(b, ',')
		}
		if b = t.appendRow(b, &t.rows[i]); !w.isMuch(b) {
			continue
		}
		if b = w.write(b); w.err != nil {
			break
		}
	}
	return append(b, ']')
}

// appendRow adds a row as its record would be written.
func (t *table) appendRow(b []byte, r *loan.Row) []byte {
	in := money.Currency{Decimals: int(t.places)}
	b = countOrNull(r.N).appendJSON(append(b, `{"n":`...))
	b = r.Due.Append(append(b, `,"due":"`...))
	b = appendCount(append(b, `","days":`...), r.Days)
	b = in.Append(append(b, `,"opening":"`...), r.Opening)
	b = in.Append(append(b, `","payment":"`...), plan.RowPayment(r, t.strategy))
	b = in.Append(append(b, `","principal":"`...), r.Principal)
	b = in.Append(append(b, `","interest":"`...), r.Interest)
	if r.Fees|r.Penalty == 0 && t.places == 2 { // as in nearly all rows
		b = append(b, `","fees":"0.00","penalty":"0.00`...)
	} else {
		b = in.Append(append(b, `","fees":"`...), r.Fees)
		b = in.Append(append(b, `","penalty":"`...), r.Penalty)
	}
	b = in.Append(append(b, `","closing":"`...), r.Closing)
	return append(b, rowEnds[plan.RowState(r, t.strategy, t.asOf)]...)
}

// rowEnds are what rows end with, by how they stand.
var rowEnds = func() (list [loan.Paid + 1]string) {
	for s := range list {
		list[s] = `","state":` + string(orNull(loan.RowStates.Name(loan.RowState(s))).appendJSON(nil)) + "}"
	}
	return list
}()
