package book

import (
	"cmp"
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// longUnpaid is how many days after the first due date the reader asks about a
// loan without any payment.
const longUnpaid = 31

// WarningsOn returns what is odd about the book on a date, in file order: its
// Warnings, dates that do not fit the day for which figures are computed, and
// figures of a loan that do not fit each other, which takes a ledger to see.
func (b *Book) WarningsOn(asOf calendar.Date) []Fault {
	r := b.look()
	for i, l := range b.Loans {
		at := b.loans[i]
		r.Loan = l.ID
		r.laterDates(at.loan, l.Terms, asOf, len(l.Agreements) > 0)
		r.laterJudgment(at.loan, b.Details[i].Judgment, asOf)
		if !r.unevenInstalments(at.loan, l.Terms) {
			r.feesInside(at.loan, l.Terms)
		}
		r.bothCountOverdue(at.loan, l.Terms)
		r.signingDay(at.loan, &b.Loans[i], asOf)
		r.wholeInstalments(at.loan, l.Terms)
		if b.Details[i].Preset == nil { // a preset says itself of what time it is
			r.noMoreP2P(at.loan, l, b.Country)
		}
		for j, o := range l.Offers {
			n := at.offers[j]
			r.pastDate(n, "first_due", o.FirstDue, asOf)
			if !o.Strategy.Free() { // there it is an error
				r.pastDate(n, "on", o.On, asOf)
			}
		}
	}
	all := append(slices.Clone(b.Warnings), r.Faults()...)
	slices.SortStableFunc(all, func(x, y Fault) int { return cmp.Or(x.Line-y.Line, x.Column-y.Column) })
	return all
}

var offerDatePast = fault.Warn("offer_date_past",
	"{key} {value} 早于截至日 {other}", "{key}: {value} is before the as-of day, {other}",
	"换成以后的日子；已经签了就写到 agreements", "write a day still to come, or put what is signed under agreements")

// pastDate reports a day of an offer that is over already.
func (r *reader) pastDate(offer *source.Node, key string, d, asOf calendar.Date) {
	if at := seek(offer, key); d != 0 && d < asOf && at.Kind == source.Scalar {
		r.Fault(at, offerDatePast, args{Key: key, Value: d.String(), Other: asOf.String()})
	}
}

var examplesLeft = fault.Warn("examples_left",
	"账本里还有 {n} 行是例子（写着「{want}」），照它们算的不是你的数",
	"{n} lines of the book are examples still (they say: {want}), so these figures are not yours",
	"照合同、App 或短信改好，再删掉那几个字", "put in what the contract, the app or a message shows, and delete those words")

// ExampleMark is what the comment of an example in a blank book begins with.
var ExampleMark = lang.Text{ZH: "改成你的：", EN: "yours here: "}

// ExamplesLeft returns a warning where lines of a blank book still hold its
// examples, as their comments say: at the first of them.
func (b *Book) ExamplesLeft() []Fault {
	r := b.look()
	first, count := 0, 0
	for i, line := range b.src.Lines {
		text, comment, ok := strings.Cut(line, "#")
		if !ok || strings.TrimSpace(text) == "" {
			continue
		}
		for _, mark := range []string{ExampleMark.ZH, ExampleMark.EN} {
			if strings.HasPrefix(strings.TrimSpace(comment), strings.Trim(mark, "：: ")) {
				if count++; first == 0 {
					first = i + 1
				}
			}
		}
	}
	if count > 0 {
		r.FaultOn(first, examplesLeft, args{N: count, Want: lang.Text{
			ZH: strings.Trim(ExampleMark.ZH, "："), EN: strings.Trim(ExampleMark.EN, ": "),
		}})
	}
	return r.Faults()
}

var paidTooMuch = fault.Warn("paid_too_much",
	"还到这一笔，比全部应还还多出 {other}", "with this payment {other} more was paid than was owed in all",
	"核对金额和日期；确实多还了，可以请对方退回", "check amount and date; if it was too much, it can be asked back")

var promiseMissed = fault.Warn("promise_missed",
	"答应 {value} 还的 {other}{want}",
	"of the {other} promised for {value}, {want}",
	"已经还了的，用 repay pay 记下", "if it was paid, record it with repay pay")

// WarningsOf returns what is odd about the book by what is owed: at the payment with
// which more was paid than was owed in all, and at each promise that was missed. Of some
// loans advice is asked for before anything is said or paid.
func (b *Book) WarningsOf(s *plan.Status, asOf calendar.Date, advice []int) []Fault {
	var looked *reader
	at := func(loan int) *reader {
		if looked == nil { // most often there is nothing to say
			looked = b.look()
		}
		looked.Loan = b.Loans[loan].ID
		return looked
	}
	for i := range s.Loans {
		l := &s.Loans[i]
		if l.PaidOff && l.Credit.Known && l.Credit.Amount != 0 {
			r := at(l.Index)
			if n := b.lastPayment(l.Index, asOf); n != nil {
				r.Fault(seek(n, "amount"), paidTooMuch, args{Other: r.money(l.Credit.Amount)})
			}
		}
		for _, p := range l.Promises {
			if p.State == plan.PromiseMissed {
				r := at(l.Index)
				n := b.loans[l.Index].loan.Get("contacts").Items[p.Contact]
				r.Fault(seek(n, "promised"), promiseMissed, args{Value: p.Date.String(), Other: r.money(p.Amount), Want: r.stillMissing(p, slices.Contains(advice, l.Index))})
			}
		}
	}
	if looked == nil {
		return nil
	}
	return looked.Faults()
}

// stillMissing says what of a promise is not paid, and what to do about it: to ring and
// promise anew could start the time to sue again where that may be over or near.
func (r *reader) stillMissing(p plan.PromiseStatus, advice bool) lang.Text {
	what := lang.Text{ZH: " 还差 " + r.money(p.Missing), EN: r.money(p.Missing) + " is still to pay"}
	if p.Missing == p.Amount {
		what = lang.Text{ZH: "，还没有记下还款", EN: "no payment is recorded"}
	}
	then := wRing
	if advice {
		then = wAdvice
	}
	return lang.Text{ZH: what.ZH + then.ZH, EN: what.EN + then.EN}
}

var (
	wRing   = lang.Text{ZH: "；先打电话说一声，再约个做得到的日子", EN: ": ring and say so, and name a day that you can keep"}
	wAdvice = lang.Text{ZH: "；诉讼时效可能已满或快满，先问过律师或法律援助，再跟对方说、再还", EN: ": the limitation period may be over or near, so ask for advice before you ring or pay"}
)

// lastPayment is where the last payment of loan i by a date is written; nil
// where there is none.
func (b *Book) lastPayment(i int, asOf calendar.Date) *source.Node {
	list := b.loans[i].loan.Get("payments")
	last, paid := -1, b.Loans[i].Terms.Payments
	for k, p := range paid {
		if p.Date <= asOf && (last < 0 || p.Date >= paid[last].Date) {
			last = k
		}
	}
	if last < 0 || list == nil || last >= len(list.Items) {
		return nil
	}
	return list.Items[last]
}

var (
	startsLater = fault.Warn("starts_later",
		"放款日 {value} 晚于 {other}，那天还没有欠款", "the start, {value}, is after {other}: nothing is owed on that day",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	statementLater = fault.Warn("statement_later",
		"账单日 {value} 晚于 {other}", "the statement of {value} is after {other}",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	statementOld = fault.Warn("statement_old",
		"{value} 又出了账单，这里还是上一期的：以后的账单是推算的",
		"there was another statement on {value}: from then on they are computed",
		"有新账单就照它改 statement，去掉它出账前的 payments",
		"copy the latest one into statement, and drop payments from before it")
	paidThroughLater = fault.Warn("paid_through_later",
		"paid_through {value} 晚于 {other}", "paid_through, {value}, is after {other}",
		"写到已经还过的最后一个到期还款日", "write the last due date that has really been paid")
	owedLater = fault.Warn("owed_later",
		"owed 的日期 {value} 晚于 {other}", "the date of owed, {value}, is after {other}",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	acceleratedLater = fault.Warn("accelerated_later",
		"提前到期日 {value} 晚于 {other}：从那天起剩下的全部到期，以后应还的已经照这样算",
		"all is due from {value}, after {other}: what is to come is counted so",
		"对方还没说，就去掉这一行；谈成新的约定，也去掉它", "if the lender has not said so, or something else is agreed before, leave this line out")
	agreementLater = fault.Warn("agreement_later",
		"约定的日期 {value} 晚于 {other}：以后应还的，那天以前照现在的还，从那天起照这个约定，按那以前到期的都按时还来算；现在欠的是签约前的。比较方案时，它是另一种办法，别的办法都不算它",
		"the agreement of {value} is after {other}: what is to come goes on as now until then and by the agreement from that day on, as if all that falls due until then is paid on time; what is owed now is before it. In a comparison it is a way of its own, and the others are without it",
		"核对日期；还没签的写到 offers；那天的数，加上 --as-of {value}", "check the date; what is not signed yet goes under offers; for the figures of that day add --as-of {value}")
	agreementEndsLater = fault.Warn("agreement_ends_later",
		"约定终止的日期 {value} 晚于 {other}：以后应还的，从那天起照终止后的算；比较方案时不算这次终止，还没生效就终止的约定也不算",
		"the agreement ends on {value}, after {other}: from then on what is to come goes by what that leaves; a comparison counts no such end, and no agreement that is still to begin and has one",
		"核对日期；那天的数，加上 --as-of {value}", "check the date; for the figures of that day add --as-of {value}")
	leftLater = fault.Warn("left_later",
		"left（还剩）的日期 {value} 晚于 {other}，那天还没有看到", "left was shown on {value}, after {other}: on that day it was not",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	paymentLater = fault.Warn("payment_later",
		"还款 {value} 晚于 {other}，那天还没有发生", "the payment of {value} is after {other}: on that day it has not happened",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	contactLater = fault.Warn("contact_later",
		"联系记录 {value} 晚于 {other}，到那天还没有联系", "the contact of {value} is after {other}: on that day it has not happened",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	judgmentLater = fault.Warn("judgment_later",
		"判决日期 {value} 晚于 {other}，那天还没有判决", "the judgment, {value}, is after {other}: on that day there was none",
		"核对日期，或加上 --as-of {value} 按那天算", "check the date, or add --as-of {value} to count to that day")
	nothingRecorded = fault.Warn("nothing_recorded",
		"{value} 起到期的各期都没有还款记录，全部按逾期计算",
		"nothing is recorded as paid since {value}: every instalment counts as overdue",
		"还过就写最后一个已还清的到期还款日，例如 paid_through: 2026-08-08；或写 payments",
		"if some were paid, write the last due date paid, like paid_through: 2026-08-08, or payments")
)

// laterThan reports a date of something in a list that lies past asOf.
func (r *reader) laterThan(n *source.Node, asOf calendar.Date, kind *fault.Kind) bool {
	d, ok := dayAt(n)
	later := ok && d > asOf
	if later {
		r.Fault(n, kind, args{Value: d.String(), Other: asOf.String()})
	}
	return later
}

// laterDates reports the dates of one loan that lie past asOf, and a loan of
// which no payment is known.
func (r *reader) laterDates(n *source.Node, m loan.Terms, asOf calendar.Date, restructured bool) {
	later := func(key string, d calendar.Date, kind *fault.Kind) {
		if d > asOf {
			if at := seek(n, key); at != n {
				r.Fault(at, kind, args{Value: d.String(), Other: asOf.String()})
			}
		}
	}
	later("start", m.Start, startsLater)
	if m.Card != nil && m.Owed == nil {
		later("statement.date", m.Card.Statement.Date, statementLater)
		if left := m.Card.Statement.Left; left != nil {
			later("statement.left.date", left.Date, leftLater)
		}
		if next := m.Card.Statement.Date.AddMonths(1); asOf > next {
			r.Fault(seek(n, "statement.date"), statementOld, args{Value: next.String(), Other: asOf.String()})
		}
	}
	later("paid_through", m.PaidThrough, paidThroughLater)
	later("accelerated", m.Accelerated, acceleratedLater)
	if m.Owed != nil {
		later("owed.date", m.Owed.Date, owedLater)
	}
	if list := n.Get("agreements"); list != nil {
		for _, item := range list.Items {
			ends := r.laterThan(seek(item, "ended.date"), asOf, agreementEndsLater)
			if !ends {
				r.laterThan(seek(item, "date"), asOf, agreementLater)
			}
		}
	}
	if list := n.Get("payments"); list != nil {
		for i, p := range m.Payments {
			if p.Date > asOf && i < len(list.Items) {
				r.Fault(seek(list.Items[i], "date"), paymentLater, args{Value: p.Date.String(), Other: asOf.String()})
			}
		}
	}
	if list := n.Get("contacts"); list != nil {
		for _, item := range list.Items {
			r.laterThan(seek(item, "date"), asOf, contactLater)
		}
	}
	if m.Start == 0 || m.Method == loan.Open || m.Card != nil || m.PaidThrough != 0 || len(m.Payments) > 0 || restructured {
		return
	}
	row, k := m.DueDays()
	if m.Method == loan.Bullet {
		k += m.Periods - 1
	}
	first := row.At(k)
	if m.Maturity != 0 && (m.Method == loan.Bullet || m.Periods == 1) {
		first = m.Maturity
	}
	if asOf-first > longUnpaid {
		r.Fault(n, nothingRecorded, args{Value: first.String()})
	}
}

// laterJudgment reports a judgment that lies past asOf.
func (r *reader) laterJudgment(n *source.Node, d, asOf calendar.Date) {
	if d > asOf {
		r.Fault(seek(n, "judgment"), judgmentLater, args{Value: d.String(), Other: asOf.String()})
	}
}

// lastP2P is the last year in which P2P platforms of mainland China lent.
const lastP2P = 2020

var p2pEnded = fault.Warn("p2p_ended",
	"国内的 P2P 平台 2020 年就都停了，这笔是 {value} 的：看合同里是谁放的款",
	"P2P platforms of mainland China stopped lending in 2020, and this loan is of {value}: see in the contract who lent",
	"银行放的写 bank，消费金融公司写 consumer-finance，小贷公司写 small-loan，经平台借的写 assisted",
	"write bank, consumer-finance, small-loan, or assisted where it came through a platform")

// noMoreP2P reports a loan of a P2P platform, as people call any loan taken
// online, from a time when there were none: lines of lending between persons would
// be held against it.
func (r *reader) noMoreP2P(n *source.Node, l plan.Loan, country string) {
	d := cmp.Or(l.Terms.Signed, l.Terms.Start)
	if country == "CN" && l.LenderType == "p2p" && d >= calendar.Of(lastP2P+1, 1, 1) {
		r.Fault(seek(n, "lender.type"), p2pEnded, args{Value: d.String()})
	}
}
