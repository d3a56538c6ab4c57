package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/loan"
	"repay/planner/money"
)

// unusedOnCard lists fields that change nothing on a card, and do no harm.
var unusedOnCard = [][2]string{{"penalty", "on"}, {"penalty", "compound"}, {"allocation", "by"}}

var notForCard = fault.Wrong("not_on_card",
	"循环额度（信用卡）不用 {key}", "{key} is not for revolving credit (cards)",
	"{want}", "{want}")

// checkCard reports what a card lacks, and what it has no use for.
func (t *termsReader) checkCard() {
	owed := t.has("owed")
	for _, f := range field.NotOnCard {
		if !t.has(f.Key) || owed && slices.Contains(slices.Concat(excludedByOwed(false), field.OwedUnused), f.Key) {
			continue
		}
		t.Fault(t.keyNode(f.Key), notForCard, args{Key: f.Key, Want: f.Instead})
	}
	for _, path := range unusedOnCard {
		if n := t.n.Get(path[0]); n != nil && n.Kind == source.Mapping && n.Get(path[1]) != nil {
			t.unusedByCard(rec{reader: t.reader, n: n}.keyNode(path[1]))
		}
	}
	if !owed {
		t.needCardTerms()
		t.checkSinceStatement()
	}
}

// unusedByCard warns of a key that means nothing here.
func (t *termsReader) unusedByCard(key *source.Node) {
	t.Fault(key, unusedField, args{Key: key.Text, Other: t.asTyped("method", "revolving")})
}

var (
	cardNeedsMethod = fault.Wrong("card_needs_method",
		"写了 statement（账单），却没写 method", "there is a statement, and no method",
		"写 method: revolving（循环额度，信用卡）", "write method: revolving")
	cardNeedsRate = fault.Wrong("card_needs_rate",
		"循环额度要写利率（rate）", "revolving credit needs its rate",
		"写 rate: 0.05%/日 这样，看账单或领用合约；查不到，就不写 statement，写 "+owedExample,
		"write it like rate: 0.05%/day, as the statement or the card's terms show it; if it cannot be found, write "+owedExample+" in place of statement")
	missingStatement = fault.Wrong("missing_statement",
		"循环额度少了 statement（最近一期账单）", "revolving credit needs its latest statement",
		"写 statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860} 这样；没有账单，就写 "+owedExample,
		"write it like statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860}; if there is none at hand, write "+owedExample)
)

// needCardTerms reports the terms that no card can do without.
func (t *termsReader) needCardTerms() {
	if t.lacks("method") {
		t.Fault(t.n, cardNeedsMethod, args{})
	}
	switch missing := t.missing(field.CardTerms); {
	case len(missing) > 1:
		t.Fault(t.n, missingSeveral, args{Want: fault.All(missing), More: examplesFor(t.n, missing)})
	case t.lacks("rate"):
		t.Fault(t.n, cardNeedsRate, args{})
	default:
		t.need("statement", missingStatement, args{})
	}
}

var acceleratedBeforeStatement = fault.Wrong("accelerated_before_statement",
	"提前到期日 {value} 早于账单日 {other}", "acceleration on {value} is before the statement of {other}",
	"删掉这一行，把全部金额写成 minimum: {want}", "delete it, and write the whole balance as minimum: {want}")

// checkSinceStatement reports what happened before the statement: it is in the
// figures of the statement already.
func (t *termsReader) checkSinceStatement() {
	s := t.terms.Card.Statement
	if a := t.terms.Accelerated; a != 0 && s.Date != 0 && a < s.Date {
		t.Fault(t.get("accelerated"), acceleratedBeforeStatement, args{Value: a.String(), Other: s.Date.String(), Want: fault.Same(t.money(s.Balance))})
	}
}

var minimumUnknown = fault.Warn("minimum_unknown",
	"没写最低还款额：最少要还多少、没还收多少违约金，算不出来",
	"no minimum is given: the least to pay, and the fee for missing it, are unknown",
	"照账单写 minimum: 860，或写比例 minimum_percent: 10%",
	"write what the statement shows, like minimum: 860, or minimum_percent: 10%")

// checkMinimum warns where the minimum payment of a statement is not known.
func (t *termsReader) checkMinimum(card *loan.Card) {
	n := t.n.Get("statement")
	if n == nil || n.Kind != source.Mapping {
		return
	}
	if left := card.Statement.Left; left != nil && left.Minimum != nil {
		return
	}
	if c := (rec{reader: t.reader, n: n}); c.lacks("minimum") && c.lacks("minimum_percent") && (card.Statement.Balance > 0 || card.Unbilled > 0 || len(card.Plans) > 0) {
		t.Fault(n, minimumUnknown, args{})
	}
}

var (
	chargesMissing = fault.Warn("charges_missing",
		"没写 charges：{want}是从每笔消费那天起计息，这里只能都从账单日 {value} 算起",
		"no charges are given: with {want} each counts from its own day, here all from {value}",
		"照账单写 charges: [{date: 2026-10-12, amount: 3000}] 这样，一笔一项",
		"copy them from the statement, like charges: [{date: 2026-10-12, amount: 3000}]")
	chargesOver = fault.Wrong("charges_over",
		"各笔消费加起来是 {value}，比账单的本金 {other} 多 {want}",
		"the charges add up to {value}, {want} more than the statement's principal of {other}",
		"只写这期还欠着的消费；还款、利息和费用不写，退款从那一笔里减去",
		"list only what is still to be paid: no repayments, interest or fees, and take a refund off its charge")
	chargesShort = fault.Warn("charges_short",
		"各笔消费加起来是 {value}，比账单的本金 {other} 少 {want}：少的按以前欠下的算",
		"the charges add up to {value}, {want} less than the principal of {other}: the rest counts as carried over",
		"漏了就补上（分期的那一期写账单日）；真是以前欠下的，就不用改，从账单日起计息",
		"add what is missing, an instalment of a plan on the day of the statement; if it was carried over, nothing need change: it bears interest from the statement on")
)

var (
	balanceIsCharges = fault.Warn("balance_is_charges",
		"本期应还 {value} 里的本金正好是这个月的消费，逾期的 {other} 不在里面：balance 是不是只写了新花的？",
		"the principal in {value} is just what was spent in the month, and the {other} past due is not in it: are these the new charges alone?",
		"balance 写账单出来时要还的全部，以前欠的也在内；数没错就不用改",
		"balance is all that was to be paid, what was owed before in it; if it is right, nothing need change")
	unbilledIsPlan = fault.Warn("unbilled_is_plan",
		"unbilled（出账以后花的）{value} 正好是分期还没出账的本金：是不是算了两次？",
		"unbilled, {value}, is just the principal of plans that is still to come on bills: is it counted twice?",
		"是同一笔，就删掉 unbilled；真是出账以后新花的，就不用改",
		"if it is the same money, delete unbilled; if it was spent since the bill, nothing need change")
)

// checkUnbilled asks about what was spent since the statement where it is just what
// is still to be billed of a plan, or of all: banks show one in the other.
func (t *termsReader) checkUnbilled(card *loan.Card) {
	if card.Unbilled == 0 || !t.wellRead("unbilled", "plans") {
		return
	}
	all, same := loan.Amount(0), false
	for _, p := range card.Plans {
		if p.Periods == 0 {
			return
		}
		rest := p.Principal - money.NewRatio(int64(p.Billed), int64(p.Periods)).Of(p.Principal, money.HalfUp)
		all, same = all+rest, same || rest == card.Unbilled
	}
	if same || all == card.Unbilled {
		t.Fault(t.get("unbilled"), unbilledIsPlan, args{Value: t.money(card.Unbilled)})
	}
}

// checkCharges compares the charges with the principal of the statement: they
// cannot be more, and what they leave was carried over from an older one. What was
// paid since tells where the balance is what was left after that.
func (c rec) checkCharges(card *loan.Card, paid loan.Amount) {
	s := card.Statement
	if !c.wellRead("balance") && s.Left == nil || c.has("parts") && !c.wellRead("parts") {
		return
	}
	principal := s.Balance
	var interest loan.Amount
	if s.Parts != nil {
		principal, interest = s.Parts[loan.Principal], s.Parts[loan.Interest]
	}
	if s.Charges == nil {
		if card.Mode != loan.AfterDue && principal > 0 && c.lacks("charges") {
			c.Fault(c.n, chargesMissing, args{Value: s.Date.String(), Want: inList(card.Mode, loan.InterestModes)})
		}
		return
	}
	if !c.wellRead("charges") {
		return
	}
	var sum loan.Amount
	fresh := len(s.Charges) > 0 && s.Charges[0].Date > s.Date.AddMonths(-1)
	for _, x := range s.Charges {
		sum += x.Amount
	}
	if fresh && sum == principal && card.PastDue > 0 {
		c.Fault(c.get("balance"), balanceIsCharges, args{Value: c.money(s.Balance), Other: c.money(card.PastDue)})
	}
	a := args{Value: c.money(sum), Other: c.money(principal), Want: fault.Same(c.money(max(principal-sum, sum-principal)))}
	switch {
	case paid > 0 && sum == principal+paid:
		c.leftAsBalance("charges", s.Balance, paid)
	case sum > principal:
		c.Fault(c.get("charges"), chargesOver, a)
	case sum < principal && len(s.Charges) > 0 && interest == 0 && card.OverdueSince == 0:
		c.Fault(c.get("charges"), chargesShort, a)
	}
}
