package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// LenderPage is for the eyes of one lender: what concerns the loans of one negotiation,
// the household's money in three sums, and what is asked for first. It says nothing of
// other loans, nothing of what would do as well, and nothing that the book does not
// say.
func LenderPage(h Head, c plan.Case, r Report, loan int) *page.Page {
	v := lending{newReporting(h, c, r), SameLender(c, loan)}
	p := &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.say(wLenderTitle, v.c.AsOf.String(), v.currency())}
	p.Add(page.Body(v.who()))
	v.addChapters(p, []chapter{
		{title: wLenderOwed, blocks: v.owes},
		{title: wLenderMeans, blocks: v.means},
		{title: v.offerTitle(), blocks: v.offers},
		{title: wLenderTable, blocks: v.schedules},
		{title: wLenderReply, blocks: v.reply},
	})
	return p
}

// lending is the voice of it.
type lending struct {
	reporting
	loans []int // of the negotiation
}

// SameLender are the loans that are negotiated together with one: those of its group.
func SameLender(c plan.Case, loan int) []int {
	group := c.Loans[loan].Group
	var loans []int
	for i, l := range c.Loans {
		if i == loan || group != "" && l.Group == group {
			loans = append(loans, i)
		}
	}
	return loans
}

var (
	wLenderTitle = lang.Text{ZH: "关于还款的说明  截至 {1}  {2}", EN: "On the repayment of a loan  as of {1}  {2}"}
	wLenderOwed  = lang.Text{ZH: "现在的情况", EN: "How it stands"}
	wLenderMeans = lang.Text{ZH: "家里的收支", EN: "The household's money"}
	wLenderOffer = lang.Text{ZH: "请求", EN: "What is asked for"}
	wLenderPlan  = lang.Text{ZH: "打算怎么还", EN: "How it is to be paid"}
	wLenderTable = lang.Text{ZH: "逐期", EN: "Payment by payment"}
	wLenderReply = lang.Text{ZH: "答复", EN: "Reply"}

	wLenderTo = lang.Text{ZH: "致", EN: "To"}
	wLenderAt = lang.Text{ZH: "送达", EN: "Attention"}
	wLenderOn = lang.Text{ZH: "合同号", EN: "Contract"}
)

// who is who writes to whom, and on which contracts.
func (v lending) who() string {
	party := Party{}
	if i := v.loans[0]; i < len(v.Parties) {
		party = v.Parties[i]
	}
	var contracts []string
	for _, i := range v.loans {
		if i < len(v.Parties) && v.Parties[i].Contract != "" {
			contracts = append(contracts, page.Clean(v.Parties[i].Contract))
		}
	}
	to := party.Lender
	if party.Holder != "" {
		to = party.Holder
	}
	return inLines(
		v.entry(wLenderTo, to), v.entry(wLenderAt, party.Contact), v.entry(wLenderOn, v.list(contracts)),
		v.entry(wRecordFor, v.head.Borrower), v.entry(wRecordNumber, v.head.Reference), v.entry(wRecordBy, v.head.Preparer),
	)
}

var (
	wLenderFigures = lang.Text{ZH: "照借款人自己的记录算的。和贵方的数不一样的，请给出贵方的明细。", EN: "These are the borrower's own figures. Where yours differ, please send yours, itemised."}
	wLenderClaim   = lang.Text{ZH: "{1} 收到的数是 {2}，和这里不同：请给出它的明细。", EN: "The figure named on {1} was {2}, which is not the one here: please say how it is made up."}
	wLenderUnknown = lang.Text{ZH: "有些数不知道，写的是至少或 ?：请给出本金、利息、罚息、费用各多少，怎么算的。", EN: "Some of it is not known and stands as \"at least\" or ?: please send principal, interest, penalty and fees apart, and how they are counted."}
	wColSince      = lang.Text{ZH: "最早没还的一期", EN: "Oldest unpaid due"}
)

// owes is what is owed of these loans, and since when.
func (v lending) owes(p *page.Page) {
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColOverdue), Kind: page.Number, Keep: true},
		{Head: v.say(wColPrincipalOverdue), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColInterestOverdue), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColOfWhichPenalty), Kind: page.Number, Drop: dropPenalty},
		{Head: v.say(wColFees), Kind: page.Number, Drop: dropFees},
		{Head: v.say(wColSince), Kind: page.Day},
		{Head: v.say(wColNextDue), Kind: page.Day},
		{Head: v.say(wColPayoff), Kind: page.Number, Keep: true},
	}}
	unknown := false
	for _, i := range v.loans {
		l := statusOf(v.Status, i)
		s := toPay(l)
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.name(i)},
			v.dash(s.OverdueTotal),
			v.dash(s.PrincipalOverdue), v.dash(s.InterestOverdue), v.dash(s.Penalty), v.dash(s.Fees),
			page.TextCell(when(isLate(l), dateOrNone(l.OldestUnpaidDue))), page.TextCell(dateOrNone(l.NextDueDate)), v.dash(s.Payoff),
		})
		unknown = unknown || !s.Payoff.Known || s.Payoff.AtLeast || !s.OverdueTotal.Known || s.OverdueTotal.AtLeast
	}
	p.Add(t, page.Body(inLines(v.say(wLenderFigures), v.disputed(), when(unknown, v.say(wLenderUnknown)))))
}

// disputed asks how a figure is made up that the lender named and that is another.
func (v lending) disputed() string {
	return inLines(each(v.loans, func(i int) string {
		c := statusOf(v.Status, i).Claimed
		if c == nil || c.Difference.Known && !c.Difference.AtLeast && c.Difference.Amount == 0 {
			return ""
		}
		return v.say(wLenderClaim, c.Date.String(), v.money(c.Amount))
	})...)
}

var (
	wColMeans      = lang.Text{ZH: "家里收支", EN: "Household"}
	wColEachMonth  = lang.Text{ZH: "平均每月", EN: "A month, on average"}
	wMeansIncome   = lang.Text{ZH: "收入", EN: "Income"}
	wMeansExpenses = lang.Text{ZH: "生活开支", EN: "Living expenses"}
	wMeansLeft     = lang.Text{ZH: "剩下能还借款的，所有出借方一起", EN: "Left for all lenders together"}
	wMeansNone     = lang.Text{ZH: "生活开支比收入多", EN: "Living expenses exceed income by"}
	wMeansBudget   = lang.Text{ZH: "每月拿得出 {1} 还借款，所有出借方一起。", EN: "There is {1} a month for all lenders together."}
	wMeansHow      = lang.Text{ZH: "往后十二个月的平均数。", EN: "Averages of the coming twelve months."}
)

// means is the household's money in three sums.
func (v lending) means(p *page.Page) {
	p.Add(page.Body(page.Clean(v.Hardship)))
	h := v.c.Household
	switch {
	case h == nil:
		return
	case v.Budget != nil:
		p.Add(page.Body(v.say(wMeansBudget, v.money(*v.Budget))))
		return
	}
	income, expenses := h.MonthOfIncome(v.c.AsOf, v.c.Income), h.MonthOfExpenses(v.c.AsOf)
	left, last := income-expenses, wMeansLeft
	if left < 0 {
		left, last = -left, wMeansNone
	}
	t := &page.Table{Columns: []page.Column{{Head: v.say(wColMeans)}, {Head: v.say(wColEachMonth), Kind: page.Number, Keep: true}}}
	t.Rows = [][]page.Cell{{{Text: v.say(wMeansIncome)}, v.amount(income)}, {{Text: v.say(wMeansExpenses)}, v.amount(expenses)}}
	t.Totals = [][]page.Cell{{{Text: v.say(last)}, v.amount(left)}}
	p.Add(t, page.Note(v.sentences(v.say(wMeansHow), v.counted())))
}

// asked is the row of what is asked of the lender; ok is false where nothing is.
func (v lending) asked() (r plan.AskRow, ok bool) {
	if v.Compared.Reason != plan.ReasonAsk {
		return r, false
	}
	i := slices.IndexFunc(v.Compared.Table, func(r plan.AskRow) bool {
		return slices.ContainsFunc(v.loans, func(i int) bool { return slices.Contains(r.Loans, i) })
	})
	if i < 0 {
		return r, false
	}
	return v.Compared.Table[i], true
}

// needsNothing reports whether nothing is asked of the lender of a loan.
func (v lending) needsNothing() bool {
	_, ok := v.asked()
	return !ok
}

func (v lending) offerTitle() lang.Text { return either(v.needsNothing(), wLenderPlan, wLenderOffer) }

// taken are the rows of the loans: what is asked for first, and of the others of the
// group what is to be done. There are none where no way out can be paid.
func (v lending) taken() map[int]plan.Option {
	lead := v.Compared.Lead()
	if lead == nil || v.Compared.Reason == plan.ReasonNothingAffordable || v.Compared.Reason == plan.NoHousehold || v.cmp.livingShort() {
		return nil
	}
	rows := map[int]plan.Option{}
	for _, c := range lead.Choices {
		if slices.Contains(v.loans, c.Loan) {
			rows[c.Loan] = *v.cmp.option(c)
		}
	}
	if r, ok := v.asked(); ok {
		for k, i := range r.Loans {
			rows[i] = v.Compared.Of(i).Rows[r.First[k]]
		}
	}
	return rows
}

// plain says what a way is, without the borrower's own word for it.
func (v lending) plain(o plan.Option, i int) string {
	offer := o.Offer
	offer.Named = false
	return v.labelOf(offer, i, v.cmp.isLate(i))
}

var (
	wLenderAsk     = lang.Text{ZH: "{1}：请同意{2}{3}。", EN: "{1}: please agree to this: {2}{3}."}
	wLenderTake    = lang.Text{ZH: "{1}：贵方提出的 {2}，可以接受。", EN: "{1}: what you offered, {2}, can be accepted."}
	wLenderAgreed  = lang.Text{ZH: "{1}：照已经约定的 {2} 还。", EN: "{1}: paid as agreed, {2}."}
	wLenderKeep    = lang.Text{ZH: "{1}：不用贵方做什么，照合同按期还。", EN: "{1}: nothing is needed from you. It is paid by the contract, each due on its date."}
	wLenderClear   = lang.Text{ZH: "{1}：不用贵方做什么。{2}补齐 {3}{4}。", EN: "{1}: nothing is needed from you. {3} is to be paid {2}{4}."}
	wLenderPayOff  = lang.Text{ZH: "{1}：打算{2}全部结清，付 {3}。请先书面确认那天的结清应还。", EN: "{1}: to be paid off {2}, with {3}. Please confirm the payoff of that day in writing first."}
	wLenderPays    = lang.Text{ZH: "{1}付第一笔 {2}{3}，{4} 还完，一共付 {5}。", EN: "The first payment is {2} {1}{3}; it is done {4}, with {5} paid in all."}
	wLenderWaived  = lang.Text{ZH: "，其中今天欠的免 {1}", EN: ", with {1} of what is owed today waived"}
	wLenderHighest = lang.Text{ZH: "，最高一月 {1}", EN: "; the highest month is {1}"}
	wLenderNothing = lang.Text{ZH: "照现在的收支，还没有哪种还法是一定付得出的，所以这里不提一个做不到的数。请告知贵方对有困难的借款人有哪些办法。", EN: "With the money there is, no way of paying was found that can be kept to, so no sum is named here that could not be paid. Please say what you can do for borrowers in difficulty."}
	wLenderNoMeans = lang.Text{ZH: "能拿出多少还没有算清，所以这里不提数。请告知贵方对有困难的借款人有哪些办法。", EN: "What can be paid is not known yet, so no sum is named here. Please say what you can do for borrowers in difficulty."}
)

// offers is what is asked for, or how each loan is to be paid.
func (v lending) offers(p *page.Page) {
	rows := v.taken()
	if rows == nil {
		p.Add(page.Answer(v.say(either(v.c.Household == nil, wLenderNoMeans, wLenderNothing))))
		return
	}
	for _, i := range v.loans {
		if o, ok := rows[i]; ok {
			p.Add(page.Answer(v.offer(i, o)))
		}
	}
}

// offer is what is said of one loan.
func (v lending) offer(i int, o plan.Option) string {
	name, label := v.name(i), v.plain(o, i)
	first := ""
	if len(o.Pays) > 0 && o.HighestPayment.Known && o.TotalPaid.Known && !o.NeverEnds {
		pays := o.Pays[0]
		highest := when(o.HighestPayment.Amount != pays.Amount, v.say(wLenderHighest, v.maybe(o.HighestPayment)))
		first = v.say(wLenderPays, v.onDay(pays.Date), v.money(pays.Amount), highest, month(o.Finish), v.maybe(o.TotalPaid))
	}
	switch {
	case o.NeedsConsent:
		return v.sentences(v.say(wLenderAsk, name, v.after(label), when(o.Waived.Known && o.Waived.Amount > 0, v.say(wLenderWaived, v.maybe(o.Waived)))), first)
	case o.Offer.Strategy == agreement.PayOff:
		return v.say(wLenderPayOff, name, v.onDay(cmp.Or(o.Offer.On, v.c.AsOf)), v.cmp.paidFirst(&o))
	case o.Offer.Status == agreement.Offered:
		return v.sentences(v.say(wLenderTake, name, label), first)
	case o.Offer.Strategy != agreement.Keep:
		return v.sentences(v.say(wLenderAgreed, name, label), first)
	case isBehind(statusOf(v.Status, i)) && len(o.Pays) > 0:
		return v.say(wLenderClear, name, v.onDay(o.Pays[0].Date), v.cmp.paidFirst(&o), v.cmp.thenDues(&o))
	}
	return v.say(wLenderKeep, name)
}

// schedules is the table of each.
func (v lending) schedules(p *page.Page) {
	rows := v.taken()
	for _, i := range v.loans {
		o, ok := rows[i]
		if !ok {
			continue
		}
		l := v.Compared.Of(i).WithTables(&v.c)
		for _, x := range l.Rows {
			if x.Offer.Name == o.Offer.Name && len(x.Rows) > 0 {
				p.Add(v.amortization(v.say(wNamed, v.name(i), v.plain(x, i)), &plan.Schedule{Strategy: x.Offer.Strategy, Rows: x.Rows}))
				break
			}
		}
	}
}

var (
	wReplyWriting = lang.Text{ZH: "请书面答复，写明每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please answer in writing: each sum and its date, what is waived, and what the credit record will say."}
	wReplyBefore  = lang.Text{ZH: "请在 {1} 前书面答复，写明每期还多少、哪天还、免掉什么、信用记录怎么写。", EN: "Please answer in writing before {1}: each sum and its date, what is waived, and what the credit record will say."}
	wReplyUntil   = lang.Text{ZH: "双方签好书面约定以前，合同不变；这份材料不是新的约定。", EN: "Until both have signed an agreement the contract stands as it is; this paper is no new agreement."}
)

// reply is what the lender is asked to answer, and by when.
func (v lending) reply(p *page.Page) {
	r, asks := v.asked()
	if !asks && v.taken() != nil {
		return
	}
	said := v.say(wReplyWriting)
	if !r.Before.IsZero() {
		said = v.say(wReplyBefore, r.Before.String())
	}
	p.Add(page.Body(v.sentences(said, v.say(wReplyUntil))))
}
