package blank

import (
	"strconv"
	"strings"

	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/lang"
)

// name is what loan i is called.
func (b *Book) name(i int) string {
	if name := source.Visible(b.Loans[i].Name); name != "" {
		return name
	}
	return lang.Text{ZH: "借款", EN: "Loan "}.In(b.Lang) + strconv.Itoa(i+1)
}

// ids makes an id of each loan's name, each its own.
func (b *Book) ids() []string {
	var ids []string
	taken := map[string]bool{}
	for i, l := range b.Loans {
		id := idOf(l.Name)
		if id == "" {
			id = "loan" + strconv.Itoa(i+1)
		}
		base := id
		for n := 2; taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		ids = append(ids, id)
	}
	return ids
}

// idOf keeps of a name what an id may have; a little less than it may be long,
// for what makes it one of its own.
func idOf(name string) string {
	id := strings.Map(func(c rune) rune {
		switch {
		case c == ' ' || c == '.' || c == '/':
			return '-'
		case field.IDRune(c):
			return c
		}
		return -1
	}, source.Visible(name))
	id = strings.Trim(id, "-_")
	if runes := []rune(id); len(runes) > field.MaxID-8 {
		id = string(runes[:field.MaxID-8])
	}
	return id
}
