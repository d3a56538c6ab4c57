package pages

import (
	"cmp"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wAfterFill     = lang.Text{ZH: "寄出以前：核对，把【】里的填好，签名，自己留一份", EN: "before you send it: check it, fill in what is in brackets, sign it, keep a copy"}
	wAfterHardship = lang.Text{ZH: "为什么难，信里留了一行给你填；也可以写进账本 (borrower.hardship)", EN: "a line is left for why it is hard; the book can say it (borrower.hardship)"}
	wAfterMore     = lang.Text{ZH: "{1}：对方说的是 {2}，信里照账本写的比这多：先要一份明细 (--about figures)", EN: "{1}: the lender names {2}, and the letter, by the book, more: ask for the figures first (--about figures)"}
	wAfterSeveral  = lang.Text{ZH: "{1}写的是{2}的，也在这封信里：不是一起谈的，在账本里去掉它的 group", EN: "{1} is owed to {2} by the book, and is in this letter too: if they are not negotiated together, take its group out of the book"}
	wAfterCall     = lang.Text{ZH: "{1}在 {2} 以前就要有答复，信怕来不及：先打电话", EN: "{1}: an answer is needed by {2}, sooner than a letter may bring one: call first"}
)

// namesMore says that a letter which asks for a way of paying has more in it than the
// lender itself asks for.
func (v lettering) namesMore() string {
	for _, i := range v.loans {
		c := statusOf(v.Status, i).Claimed
		if v.kind.stands && !v.old && c != nil && c.Difference.Exact() && c.Difference.Amount < 0 && !c.Within {
			return v.say(wAfterMore, v.name(i), v.money(c.Amount))
		}
	}
	return ""
}

// ofSeveral says that a letter shows one lender what is owed to another: a group is one
// letter, and its loans may have been grouped for another reason.
func (v lettering) ofSeveral() string {
	lender := func(i int) string {
		party := v.partyOf(i)
		return cmp.Or(party.Holder, party.Lender)
	}
	to := lender(v.loans[0])
	for _, i := range v.loans[1:] {
		if other := lender(i); to != "" && other != "" && other != to {
			return v.say(wAfterSeveral, v.name(i), cells.Clean(other))
		}
	}
	return ""
}

// LetterAfter is what to do with letters that were written, for who wrote them: at most
// two lines.
func LetterAfter(h Head, c plan.Case, r Report, letters []Letter) []string {
	var soon, said string
	for _, of := range letters {
		v := newLettering(h, c, r, of)
		said = v.say(wAfterFill)
		if of.About == AboutHardship && cells.Clean(r.Hardship) == "" {
			soon = v.say(wAfterHardship)
		}
		soon = cmp.Or(v.ofSeveral(), v.namesMore(), soon)
		if d := v.lastUse(); soon == "" && d != 0 && d < c.AsOf+leastReply {
			soon = v.say(wAfterCall, v.spaced(v.names(v.loans)), d.String())
		}
	}
	return filled([]string{said, soon})
}

// LendersToAsk are the lenders that something is asked of, in the order of calls, each by
// its first loan; where the answer asks nobody, all that something is owed to.
func LendersToAsk(c plan.Case, r Report) (loans []int) {
	for _, row := range inOrderOfCalls(r).Table {
		loans = append(loans, row.Loans[0])
	}
	if len(loans) > 0 {
		return loans
	}
	for i := range c.Loans {
		if own := SameLender(c, i); own[0] == i && !settled(r.Status, own...) {
			loans = append(loans, i)
		}
	}
	return loans
}
