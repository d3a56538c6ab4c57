package pages

import "repay/planner/lang"

// texts are what people read for the codes of a closed list. A slice is laid
// out when the program is built, a map would be filled each time it starts.
type texts[C comparable] []struct {
	Code C
	Text lang.Text
}

// of is the text of a code, an empty one where there is none.
func (t texts[C]) of(code C) lang.Text {
	for _, x := range t {
		if x.Code == code {
			return x.Text
		}
	}
	return lang.Text{}
}
