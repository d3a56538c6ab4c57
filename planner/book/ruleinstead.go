package book

import (
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/rules"
)

// named is where a rule names another that is not held beside it.
type named struct {
	at *source.Node
	by *rules.Rule
}

var (
	insteadNear = fault.Wrong("instead_of_near",
		"没有 {value} 这条规则", "there is no rule {value}",
		"是不是 {other}？", "did you mean {other}?")
	insteadFar = fault.Wrong("instead_of_unknown",
		"没有 {value} 这条规则", "there is no rule {value}",
		"写这份文件里，或程序自带的规则的 id", "write the id of a rule of this file, or of one that comes with the program")
	insteadLoop = fault.Wrong("instead_of_loop",
		"{value} 绕了一圈又回到这条规则，几条就都不会用上", "{value} leads back to this rule, so that none of them would be held",
		"更专门的那条才写 instead_of，另一条不写", "leave instead_of to the more special one of them")
)

// checkInstead reports ids that no rule has: neither one of the file nor one of
// those that come with the program for its country, for any where it names none.
//
// It reports too what leads back to the rule itself: each would hide the next.
func (r *reader) checkInstead(instead []named, lines *rules.Lines) {
	if len(instead) == 0 {
		return
	}
	var ids []string
	after := map[string][]string{}
	for _, l := range append(builtInOf(lines.Country), lines) {
		for _, rule := range l.Rules {
			ids = append(ids, rule.ID)
			after[rule.ID] = rule.InsteadOf // the file's own stand in for the program's
		}
	}
	for _, n := range instead {
		id := strings.TrimSpace(n.at.Text)
		kind, a := insteadFar, args{Value: fault.Clip(id)}
		switch {
		case !slices.Contains(ids, id):
			if a.Other = nearest(id, ids); a.Other != "" {
				kind = insteadNear
			}
		case leads(after, id, n.by.ID):
			kind = insteadLoop
		default:
			continue
		}
		r.Fault(n.at, kind, a)
	}
}

// leads reports whether steps from one id come to another.
func leads(after map[string][]string, from, to string) bool {
	seen := map[string]bool{}
	for next := []string{from}; len(next) > 0; next = next[1:] {
		id := next[0]
		if id == to {
			return true
		}
		if !seen[id] {
			seen[id] = true
			next = append(next, after[id]...)
		}
	}
	return false
}

// builtInOf are the program's own lines of a country; of all where it is empty.
func builtInOf(country string) (list []*rules.Lines) {
	for _, c := range rules.Countries {
		if country == "" || country == c {
			list = append(list, rules.For(c))
		}
	}
	return list
}
