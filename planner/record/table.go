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
	return func(yield func(*rowJSON) bool) {
		for i := range t.rows {
			if x := t.record(&t.rows[i]); !yield(&x) {
				return
			}
		}
	}
}

// record is the record of a row.
func (t *table) record(r *loan.Row) rowJSON {
	amount := func(a money.Amount) decimal { return decimal{a, t.places} }
	return rowJSON{
		N: countOrNull(r.N), Due: date(r.Due), Days: r.Days,
		Opening: amount(r.Opening), Payment: amount(plan.RowPayment(r, t.strategy)),
		Principal: amount(r.Principal), Interest: amount(r.Interest),
		Fees: amount(r.Fees), Penalty: amount(r.Penalty), Closing: amount(r.Closing),
		State: orNull(loan.RowStates.Name(plan.RowState(r, t.strategy, t.asOf))),
	}
}

// write writes the rows, and what was gathered between two of them. Rows that are not
// short are written as the record that w keeps.
func (t *table) write(w *jsonWriter, b []byte, recorded func([]byte) []byte) []byte {
	w.kept.begin()
	b = append(b, '[')
	for i := range t.rows {
		if i > 0 {
			b = append(b, ',')
		}
		if r := &t.rows[i]; t.isShort(r) {
			b = t.appendShort(&w.kept, b, r)
		} else {
			w.row = t.record(r)
			b = recorded(b)
		}
		if !w.isMuch(b) {
			continue
		}
		if b = w.write(b); w.err != nil {
			break
		}
	}
	return append(b, ']')
}
