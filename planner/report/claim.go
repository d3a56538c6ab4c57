package report

import (
	"slices"
	"strings"

	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// mostMatches is how many ways of counting people are shown; the record has all.
const mostMatches = 8

// fewCents is how many minor units may come from rounding alone.
const fewCents = 3

// manyChanges is from how many changes on a match may well be chance.
const manyChanges = 3

// ClaimPage says whether a lender's figure can be reproduced, and how. s is the
// status of the same case.
func ClaimPage(h Head, c plan.Case, s *plan.Status, k *plan.Check) *page.Page {
	v := newVoice(h, c)
	p := &page.Page{Lang: h.Lang, Title: v.title()}
	for _, line := range v.claimAnswer(k) {
		p.Add(page.Answer(line))
	}
	p.Add(v.matches(k), page.Body(v.otherDates(k)), page.Body(v.rest(k)), page.Body(v.noEffect(k)))
	p.Add(page.Body(v.unknownsOf(s, k.Loan)), page.Note(v.warningsOf(k.Loan)), page.Note(v.howClaim(s, k)))
	p.Add(v.next(wRunExplain, "explain", " --loan "+page.Quote(v.c.Loans[k.Loan].ID)+" "+string(k.Figure)))
	return p
}

// claimAnswer is whether the figure can be reproduced.
func (v voice) claimAnswer(k *plan.Check) []string {
	loan, figure, claimed := v.subject(k.Loan), v.figure(k.Figure), v.money(k.Claimed)
	switch {
	case !k.Computed.Known:
		return []string{v.say(wClaimUnknown, loan, figure, claimed)}
	case k.Computed.AtLeast:
		return []string{v.say(wClaimAtLeast, loan, figure, v.maybe(k.Computed), claimed)}
	case k.Exact && len(k.Matches[0].Changes) == 0:
		return []string{v.say(wClaimExact, loan, figure, claimed)}
	case k.Exact:
		return []string{v.say(wClaimExactUnknown, loan, figure, claimed, v.changes(k.Matches[0].Changes))}
	}
	own := v.say(wClaimOwn, loan, figure, v.maybe(k.Computed), v.moreOrLess(k.Claimed-k.Computed.Amount))
	switch {
	case v.dateLeads(k):
		return []string{v.otherDate(k), own}
	case len(k.Varied) == 0:
		return []string{own}
	case len(k.Matches) == 0:
		return []string{v.sentences(v.say(wClaimNone, k.Tried, claimed), v.nearest(k)), own}
	}
	first, others := k.Matches[0], len(k.Matches)-1
	answer := v.say(wClaimMatch, v.capital(v.changes(first.Changes)), claimed)
	if others > 0 {
		answer = v.say(wClaimMatches, v.capital(v.changes(first.Changes)), claimed, others)
	}
	if n := first.Deviations(); n >= manyChanges {
		answer = v.sentences(answer, v.say(wClaimChance, n))
	}
	return []string{answer, own}
}

// nearest is what comes nearest where nothing matches. A change that closes
// less than half of the gap explains nothing.
func (v voice) nearest(k *plan.Check) string {
	n := k.Nearest
	if n == nil {
		return ""
	}
	off := gap(k.Claimed, n.Value)
	line := v.say(wClaimNearest, v.changes(n.Changes), v.money(n.Value), v.money(off))
	if n.Value == k.Computed.Amount || 2*off > gap(k.Claimed, k.Computed.Amount) {
		line = v.say(wClaimNearestOwn)
	}
	if off <= fewCents {
		line = v.sentences(line, v.say(wClaimCents))
	}
	return line
}

func gap(a, b Amount) Amount { return max(a-b, b-a) }

// moreOrLess is a difference in words.
func (v voice) moreOrLess(diff Amount) string {
	if diff < 0 {
		return v.say(wClaimLess, v.money(-diff))
	}
	return v.say(wClaimMore, v.money(diff))
}

// matches are the ways of counting that come to the figure, where there are
// several.
func (v voice) matches(k *plan.Check) *page.Table {
	if len(k.Matches) < 2 {
		return nil
	}
	t := &page.Table{Title: v.say(wClaimTitle, v.money(k.Claimed)), Columns: []page.Column{
		{Head: v.say(wColNo), Kind: page.Number},
		{Head: v.say(wColChanges)},
		{Head: v.say(wColHowMany), Kind: page.Number},
	}}
	for i, m := range k.Matches {
		if i == mostMatches {
			t.Foot = v.say(wClaimMoreWays, len(k.Matches)-mostMatches)
			break
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: itoa(i + 1)}, {Text: v.changes(m.Changes)}, {Text: itoa(m.Deviations())}})
	}
	return t
}

// changes names some changes of convention.
func (v voice) changes(list []plan.Change) string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = v.change(c)
	}
	return v.list(out)
}

// otherDate says on which day near the as-of date the figure is the lender's;
// empty where on none.
func (v voice) otherDate(k *plan.Check) string {
	for _, o := range k.Others {
		if o.Value == (plan.Maybe{Amount: k.Claimed, Known: true}) {
			return v.say(wClaimOtherDate, o.Date.String(), v.money(k.Claimed))
		}
	}
	return ""
}

// dateLeads reports whether another day says more than what conventions come
// to: one day is less to suppose than two of them.
func (v voice) dateLeads(k *plan.Check) bool {
	return !k.Exact && v.otherDate(k) != "" && (len(k.Matches) == 0 || k.Matches[0].Deviations() > 1)
}

// otherDates says the same where it does not lead, and that there is none.
func (v voice) otherDates(k *plan.Check) string {
	line := v.otherDate(k)
	switch {
	case k.Exact, !k.Computed.Known, k.Computed.AtLeast:
		return ""
	case v.dateLeads(k) && len(k.Matches) > 0:
		return v.say(wClaimMatch, v.capital(v.changes(k.Matches[0].Changes)), v.money(k.Claimed))
	case v.dateLeads(k):
		return ""
	case line == "" && len(k.Matches) == 0 && len(k.Others) > 0:
		return v.say(wClaimNoDate, int(k.Others[len(k.Others)-1].Date-v.c.AsOf))
	}
	return line
}

// rest says what may stand behind a difference, and what to ask for.
func (v voice) rest(k *plan.Check) string {
	diff := k.Claimed - k.Computed.Amount
	switch {
	case k.Exact || !k.Computed.Known || k.Computed.AtLeast, len(k.Matches) == 0 && v.otherDate(k) != "":
		return ""
	case len(k.Matches) > 0:
		return v.say(wClaimNotRight)
	}
	w, equals := wClaimRestMore, ""
	if diff < 0 {
		w = wClaimRestLess
	}
	if k.Equals != "" {
		equals = v.say(wClaimEquals, v.money(gap(diff, 0)), v.figure(k.Equals))
	}
	return v.sentences(equals, v.say(w))
}

// noEffect lists what makes no difference: a convention by its name where none
// of its values does.
func (v voice) noEffect(k *plan.Check) string {
	var list []string
	for _, c := range k.Varied {
		var same []plan.Change
		for _, x := range k.NoEffect {
			if x.Convention == c.Convention {
				same = append(same, x)
			}
		}
		if len(same) == c.Ways {
			list = append(list, v.convention(c.Convention))
			continue
		}
		for _, x := range same {
			list = append(list, v.change(x))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return v.say(wClaimNoEffect, v.list(list))
}

// unknownsOf says what is not known of one loan.
func (v voice) unknownsOf(s *plan.Status, loan int) string {
	var lines []string
	for _, a := range v.askFor(s) {
		if a.loan == loan {
			lines = append(lines, a.text)
		}
	}
	return strings.Join(lines, "\n")
}

// warningsOf are the book's warnings about one loan.
func (v voice) warningsOf(loan int) string {
	v.head.Warnings = slices.DeleteFunc(slices.Clone(v.head.Warnings), func(w record.Warning) bool { return w.Loan >= 0 && w.Loan != loan })
	return v.warnings()
}

// howClaim says what was varied, and how the book itself counts.
func (v voice) howClaim(s *plan.Status, k *plan.Check) string {
	var list []string
	if len(k.Varied) > 0 {
		var names []string
		for _, c := range k.Varied {
			names = append(names, v.convention(c.Convention))
		}
		list = append(list, v.say(wHowClaim, v.list(names)))
	}
	if !k.Whole {
		list = append(list, v.say(wHowClaimCut))
	}
	loans := []int{k.Loan}
	list = append(list, v.penalties(s, loans)...)
	list = append(list, v.dated(loans)...)
	return v.how(append(list, v.sameOrder(s, loans)...)...)
}
