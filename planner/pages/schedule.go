package pages

import (
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wScheduleRates    = lang.Text{ZH: "年化成本：单利 {1}，按复利 (IRR) {2}。", EN: "Yearly cost: {1} simple, {2} compounded (IRR)."}
	wScheduleUnknown  = lang.Text{ZH: "{1}：明细不够，排不出还款表。", EN: "{1}: too little is known for a table."}
	wHowScheduleOffer = lang.Text{ZH: "应还是实际要付的，含罚息和费用。还后欠是还没还的本金。", EN: "Payment is all that is paid, penalty and fees included. Closing is the principal still to pay."}
	wHowSchedule      = lang.Text{ZH: "应还 = 本金 + 利息 + 费用；罚息另列，算到截至那天。还后欠是还没到期的本金。", EN: "Payment is principal, interest and fees; penalty stands beside it, to the as-of date. Closing is the principal not yet due."}
	wHowUnsplitRow    = lang.Text{ZH: "没有明细的数，当作本金列出。", EN: "A sum without details is listed as principal."}
	wHowFeeRows       = lang.Text{ZH: "没有期号的行，这些是费用：{1}。", EN: "Of the lines without a number, these are fees: {1}."}
	wHowAgreed        = lang.Text{ZH: "{1} 起的各期照那天签的约定（写了终止的，到终止为止）：那以前到期的都按时还了才是这样。现在逾期的可能并进去，所以合计只算以后的各期。", EN: "From {1} on the rows follow what is signed for that day, if all that falls due until then is paid on time. It may take over what is overdue now, so the sums are of the rows to come alone."}
	wTotalToCome      = lang.Text{ZH: "以后合计", EN: "To come"}
	wHowExtraRow      = lang.Text{ZH: "没有期号的行是签约时付的或提前还的。", EN: "A line without a number is paid on signing or ahead of time."}
)

// SchedulePage shows amortization tables, one a loan. missing lists the loans
// of which too little is known for a table. st is the status of the same case.
func SchedulePage(h Head, c plan.Case, st *plan.Status, schedules []*plan.Schedule, missing []int, original bool) *page.Page {
	v := newVoice(h, c)
	p := v.page()
	var loans, offered []int
	for _, s := range schedules {
		loans = append(loans, s.Loan)
		if s.Strategy != "" {
			offered = append(offered, s.Loan)
		}
	}
	contract := len(offered) < len(loans)
	p.Add(page.Answer(v.limitations(h.Rules.Told, offered)))
	for _, s := range schedules {
		p.Add(page.Answer(v.scheduleAnswer(st, s, original)))
	}
	for _, s := range schedules {
		p.Add(page.Part(func(p *page.Page) {
			t := v.amortization(v.scheduleTitle(s, original), s)
			if s.Rates != nil && s.Rates.OK {
				t.Foot = v.say(wScheduleRates, v.percent(s.Rates.Simple), v.percent(s.Rates.IRR))
			}
			p.Add(t)
		}))
	}
	if slices.ContainsFunc(schedules, func(s *plan.Schedule) bool { return s.Strategy == agreement.Settle }) {
		v.beforeSettling(p, false)
	}
	for _, i := range missing {
		p.Add(page.Body(v.say(wScheduleUnknown, v.name(i))))
	}
	p.Add(page.Body(inLines(v.inForce(st), v.missedOf(st))), page.Body(v.unknowns(st)))
	p.Add(page.Note(v.warnings()), page.Note(v.presets(append(loans, missing...))))
	if len(schedules) == 0 {
		p.Add(v.next(wRunCompare, "compare", ""))
		return p
	}
	how := []string{v.say(wHowScheduleOffer)}
	if contract {
		how = append([]string{v.say(wHowSchedule)}, v.penalties(st, loans)...)
		how = append(how, v.cardRows(schedules), v.agreedRows(schedules))
	}
	how = append(how, v.feeRows(schedules), v.sameOrder(st, loans), when(slices.ContainsFunc(schedules, func(s *plan.Schedule) bool { return s.SplitUnknown }), v.say(wHowUnsplitRow)), when(slices.ContainsFunc(schedules, hasExtra), v.say(wHowExtraRow)))
	p.Add(page.Note(v.how(append(how, v.withoutMoney(loans)...)...)))
	if settled(st, loans...) {
		p.Add(v.next(wRunStatus, "status", ""))
	} else {
		p.Add(v.next(wRunCompare, "compare", ""))
	}
	return p
}

// hasExtra reports whether a table has a line that is no instalment, and no fee with a
// date.
func hasExtra(s *plan.Schedule) bool {
	return slices.ContainsFunc(s.Rows, func(r loan.Row) bool { return r.N == 0 && r.Dated == nil })
}

// agreedRows says of tables that they follow what is signed for a day to come.
func (v voice) agreedRows(schedules []*plan.Schedule) string {
	var first Date
	for _, s := range schedules {
		if s.Agreed != 0 && (first == 0 || s.Agreed < first) {
			first = s.Agreed
		}
	}
	return when(first != 0, v.say(wHowAgreed, v.date(first)))
}

// feeRows says what the lines of fees with a date are for.
func (v voice) feeRows(schedules []*plan.Schedule) string {
	var fees []string
	for _, s := range schedules {
		for _, r := range s.Rows {
			if r.Dated != nil {
				fees = append(fees, strings.TrimSpace(v.date(r.Due)+" "+r.Dated.Name))
			}
		}
	}
	return when(len(fees) > 0, v.say(wHowFeeRows, v.list(fees)))
}

var (
	wFeeRow       = lang.Text{ZH: "费用 {1}", EN: "fee, {1}"}
	wFeeRowUnpaid = lang.Text{ZH: "未还", EN: "unpaid"}
)

// stateOf says how a row stands.
func (v voice) stateOf(r loan.Row, strategy bool) string {
	state := plan.RowState(&r, strategy, v.c.AsOf)
	switch {
	case r.Dated == nil:
		return v.say(loan.RowStates.Says(state))
	case state == loan.DueToday && r.Due < v.c.AsOf:
		return v.say(wFeeRow, v.say(wFeeRowUnpaid))
	}
	return v.say(wFeeRow, v.say(loan.RowStates.Says(state)))
}

var (
	wScheduleNoneSigned = lang.Text{ZH: "{1}：签约时没有定还款表。", EN: "{1}: no schedule was signed."}
	wScheduleSigned     = lang.Text{ZH: "{1}：签约时共 {2} 期。", EN: "{1}: {2} dues as signed."}
	wScheduleLate       = lang.Text{ZH: "{1}：逾期 {2} 期，连罚息 {3}；还有 {4} 期没到期，下一期 {5} 还 {6}。", EN: "{1}: {2} overdue, {3} with penalty; {4} to come, the next on {5}: {6}."}
	wScheduleLateLast   = lang.Text{ZH: "{1}：逾期 {2} 期，连罚息 {3}；后面没有了。", EN: "{1}: {2} overdue, {3} with penalty; none to come."}
	wScheduleUnsplit    = lang.Text{ZH: "{1}：逾期的 {2} 没有明细，不在表里；还有 {3} 期没到期，下一期 {4} 还 {5}。", EN: "{1}: {2} overdue, without details and not in the table; {3} to come, the next on {4}: {5}."}
	wScheduleLateYet    = lang.Text{ZH: "{1}：逾期 {2} 期，连罚息 {3}；以后各期还多少不知道，下一期 {4}。", EN: "{1}: {2} overdue, {3} with penalty; what is to come is not known, the next is on {4}."}
	wScheduleUnsplitYet = lang.Text{ZH: "{1}：逾期的 {2} 没有明细；以后各期还多少不知道，下一期 {3}。", EN: "{1}: {2} overdue, without details; what is to come is not known, the next is on {3}."}
	wScheduleUnsplitAll = lang.Text{ZH: "{1}：逾期的 {2} 没有明细；后面没有了。", EN: "{1}: {2} overdue, without details; none to come."}
	wSchedulePaidOff    = lang.Text{ZH: "{1}：已还清。", EN: "{1}: paid off."}
	wScheduleAnswer     = lang.Text{ZH: "{1}：还剩 {2} 期没还清，下一期 {3} 还 {4}。", EN: "{1}: {2} dues still to pay, the next on {3}: {4}."}
	wScheduleHeld       = lang.Text{ZH: "已经预存的 {1} 减掉了。", EN: "The {1} paid ahead is taken off."}
)

// scheduleAnswer says what is overdue, how many dues are left and when the
// next one is.
func (v voice) scheduleAnswer(st *plan.Status, s *plan.Schedule, original bool) string {
	name := v.name(s.Loan)
	switch {
	case original && len(s.Rows) == 0:
		return v.say(wScheduleNoneSigned, name)
	case original:
		return v.say(wScheduleSigned, name, len(s.Rows))
	}
	asks := func(r loan.Row) bool {
		return r.State != loan.Paid && r.State != loan.PaidLate && r.Dated == nil && plan.RowPayment(&r, s.Strategy != "") != 0
	}
	var next *loan.Row
	if i := slices.IndexFunc(s.Rows, func(r loan.Row) bool { return asks(r) && r.Due > v.c.AsOf }); i >= 0 {
		next = &s.Rows[i]
	}
	on, amount, held := v.asksNext(st, s, next)
	left, ahead := 0, 0
	for _, r := range s.Rows {
		switch {
		case !asks(r):
		case r.Due <= v.c.AsOf:
			left++
		case r.Due >= on: // what is held covers those before
			left, ahead = left+1, ahead+1
		}
	}
	late, sum := 0, plan.Maybe{}
	if s.Strategy == "" {
		late, sum = overdueOf(statusOf(st, s.Loan))
	}
	unsplit := s.Strategy == "" && statusOf(st, s.Loan).OverdueUnsplit
	coming := statusOf(st, s.Loan).NextDueDate // known even where its amount is not
	switch owed := statusOf(st, s.Loan).OverdueTotal; {
	case unsplit && next != nil:
		return v.say(wScheduleUnsplit, name, v.maybe(owed), ahead, v.date(on), v.money(amount))
	case unsplit && !coming.IsZero():
		return v.say(wScheduleUnsplitYet, name, v.maybe(owed), v.date(coming))
	case unsplit:
		return v.say(wScheduleUnsplitAll, name, v.maybe(owed))
	case late > 0 && next != nil:
		return v.say(wScheduleLate, name, late, v.maybe(sum), ahead, v.date(on), v.money(amount))
	case late > 0 && !coming.IsZero():
		return v.say(wScheduleLateYet, name, late, v.maybe(sum), v.date(coming))
	case late > 0:
		return v.say(wScheduleLateLast, name, late, v.maybe(sum))
	case s.Strategy == "" && settled(st, s.Loan):
		return v.say(wSchedulePaidOff, name)
	case next == nil:
		return ""
	}
	return v.sentences(v.say(wScheduleAnswer, name, left, v.date(on), v.money(amount)), held)
}

// asksNext is when and how much the next row asks for. As the contract stands, that is
// what the status says: money held for it is taken off, and said so.
func (v voice) asksNext(st *plan.Status, s *plan.Schedule, next *loan.Row) (on Date, amount Amount, held string) {
	if next == nil {
		return 0, 0, ""
	}
	l := statusOf(st, s.Loan)
	same := func(r loan.Row) bool { return r.Due == l.NextDueDate && r.Dated == nil }
	if s.Strategy != "" || !l.NextDue.Known || !slices.ContainsFunc(s.Rows, same) {
		return next.Due, plan.RowPayment(next, s.Strategy != ""), ""
	}
	if l.Credit.Known && l.Credit.Amount > 0 {
		held = v.say(wScheduleHeld, v.money(l.Credit.Amount))
	}
	return l.NextDueDate, l.NextDue.Amount, held
}

var (
	wScheduleNow      = lang.Text{ZH: "到今天的还款表", EN: "as it stands"}
	wScheduleOriginal = lang.Text{ZH: "签约时的还款表", EN: "as signed"}
)

func (v voice) scheduleTitle(s *plan.Schedule, original bool) string {
	if s.Strategy != "" {
		return v.say(wNamed, v.name(s.Loan), v.offerTitle(s))
	}
	method := v.say(loan.Methods.Says(v.c.Loans[s.Loan].Terms.Method))
	what := v.say(either(original, wScheduleOriginal, wScheduleNow))
	return v.say(wNamed, v.name(s.Loan), v.list([]string{method, what}))
}

// offerTitle names the offer of a table by the borrower's words for it.
func (v voice) offerTitle(s *plan.Schedule) string {
	for _, o := range v.c.Loans[s.Loan].Offers {
		if o.Name == s.Offer {
			return v.labelOf(o, s.Loan, true)
		}
	}
	if s.Strategy.Free() && s.On != 0 {
		return v.labelOf(agreement.Offer{Strategy: s.Strategy, On: s.On}, s.Loan, true)
	}
	return v.say(agreement.Strategies.Says(s.Strategy))
}

var (
	wColDue       = lang.Text{ZH: "到期还款日", EN: "Due"}
	wColDaysInRow = lang.Text{ZH: "天数", EN: "Days"}
	wColOpening   = lang.Text{ZH: "还前欠", EN: "Opening"}
	wColPayment   = lang.Text{ZH: "应还", EN: "Payment"}
	wColPrincipal = lang.Text{ZH: "本金", EN: "Principal"}
	wColPenalty   = lang.Text{ZH: "罚息", EN: "Penalty"}
	wColClosing   = lang.Text{ZH: "还后欠", EN: "Closing"}
	wColState     = lang.Text{ZH: "状态", EN: "State"}
)

// amortization is the table of a schedule's rows.
func (v voice) amortization(title string, s *plan.Schedule) *page.Table {
	rows, strategy := s.Rows, s.Strategy != ""
	t := &page.Table{Title: title, Columns: []page.Column{
		{Head: v.say(wColN), Kind: page.Number, Keep: true},
		{Head: v.say(wColDue), Kind: page.Day},
		{Head: v.say(wColDaysInRow), Kind: page.Number, Drop: dropDetail},
		{Head: v.say(wColOpening), Kind: page.Number, Drop: dropOpening},
		{Head: v.say(wColPayment), Kind: page.Number, Keep: true, Decides: decidesPayment},
		{Head: v.say(wColPrincipal), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColInterest), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColFees), Kind: page.Number, Drop: dropFees},
		{Head: v.say(wColPenalty), Kind: page.Number, Drop: dropPenalty},
		{Head: v.say(wColClosing), Kind: page.Number, Keep: true},
		{Head: v.say(wColState), OneLine: true},
	}}
	for _, r := range rows {
		state := page.TextCell(v.stateOf(r, strategy))
		state.Zero = strategy
		t.Rows = append(t.Rows, []page.Cell{
			number(r.N),
			{Text: r.Due.String()},
			number(r.Days),
			v.amount(r.Opening), v.amount(plan.RowPayment(&r, strategy)), v.amount(r.Principal), v.amount(r.Interest),
			v.amount(r.Fees), v.amount(r.Penalty), v.amount(r.Closing), state,
		})
	}
	sum := s.Totals()
	t.Totals = [][]page.Cell{{
		{},
		{Text: v.say(either(s.Agreed != 0, wTotalToCome, wTotal))},
		{},
		{},
		v.amount(sum.Payment), v.amount(sum.Principal), v.amount(sum.Interest),
		v.amount(sum.Fees), v.amount(sum.Penalty),
		{},
		{},
	}}
	return t
}
