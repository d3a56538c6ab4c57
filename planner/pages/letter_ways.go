package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/plan"
)

// The ways out of a lender's loans that its letters may name.

// wanted are the rows that the letter asks for: what was named, else what is asked for
// first. There are none where no sum can be named.
func (v lettering) wanted() map[int]plan.Option {
	named := v.named()
	if len(named) == 0 {
		if v.c.Household == nil {
			return nil
		}
		return v.taken()
	}
	rows := v.taken()
	if rows == nil || v.c.Household == nil {
		rows = map[int]plan.Option{}
	}
	for i, row := range named {
		rows[i] = v.Compared.Of(i).Rows[row]
	}
	return rows
}

// named are the rows of the way that the letter is to ask for, by their loans; none
// where nobody named one.
func (v lettering) named() map[int]int {
	rows := map[int]int{}
	only := plan.Only{Offer: v.letter.Offer}
	for _, i := range v.loans {
		if k := slices.IndexFunc(v.Compared.Of(i).Rows, only.Names); k >= 0 && v.letter.Offer != "" {
			rows[i] = k
		}
	}
	return rows
}

// way is a way out of one of the loans.
type way struct {
	loan, row int
	plan.Option
}

// offersOn are the ways out of the loans of which something is so.
func (v lettering) offersOn(is func(lettering, plan.Option) bool) (list []way) {
	for _, i := range v.loans {
		for k, o := range v.Compared.Of(i).Rows {
			if is(v, o) {
				list = append(list, way{i, k, o})
			}
		}
	}
	return list
}

// isOffered reports whether a lender has offered a way, and may still be answered.
func (v lettering) isOffered(o plan.Option) bool {
	return o.Offer.Status == agreement.Offered && (o.Offer.Until == 0 || o.Offer.Until >= v.c.AsOf)
}
