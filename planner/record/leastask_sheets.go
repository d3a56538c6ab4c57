package record

// The lines of what has to be asked for, for spreadsheets.

type askNextKey struct {
	Next int `json:"next"` // 1: the next best
}

type askRefusedKey struct {
	Refused string `json:"refused"`
	Group   orNull `json:"refused_group"`
	Asks    *int   `json:"asks"`
}

// askChoiceOrNone is a choice; with none the line is of an answer that there is not.
type askChoiceOrNone struct{ *askChoiceJSON }

// sheets are the choices first.
func (r leastAskJSON) sheets() []sheet {
	var choices []askChoiceJSON
	if r.Choices != nil {
		choices = *r.Choices
	}
	var curve []askStepJSON
	if r.Curve != nil {
		curve = *r.Curve
	}
	var prices []dateAmountJSON
	if r.Prices != nil {
		prices = *r.Prices
	}
	return []sheet{
		listed("choices", choices),
		{"next", []any{askNextKey{}, askChoiceJSON{}}, func(add adder) {
			for i, n := range r.Next {
				for _, c := range n.Choices {
					add(askNextKey{i + 1}, c)
				}
			}
		}},
		{"refused", []any{askRefusedKey{}, askChoiceOrNone{}}, r.refusedLines},
		listed("calls", r.Calls), listed("smallest", r.Smallest), listed("worth", r.Worth),
		listed("curve", curve), listed("prices", prices),
	}
}

func (r leastAskJSON) refusedLines(add adder) {
	for _, x := range r.Refused {
		key := askRefusedKey{x.Loan, x.Group, x.Asks}
		if x.Choices == nil {
			add(key, askChoiceOrNone{})
			continue
		}
		for i := range *x.Choices {
			add(key, askChoiceOrNone{&(*x.Choices)[i]})
		}
	}
}
