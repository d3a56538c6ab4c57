package book

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/loan"
)

// notOnCard are the fields of other loans, and where a card has what they say.
var notOnCard = []struct {
	key    string
	remedy lang.Text
}{
	{"principal", lang.Text{ZH: "账单金额写在 statement 的 balance", EN: "what the statement asks for goes under statement as balance"}},
	{"received", notNeeded},
	{"start", lang.Text{ZH: "账单日写在 statement 的 date；签约的日子写 signed", EN: "the statement's day goes under statement as date; the day of the contract is signed"}},
	{"every", lang.Text{ZH: "删掉：账单每月一期", EN: "delete it: there is a statement every month"}},
	{"first_due", lang.Text{ZH: "到期还款日写在 statement 的 due，以后每月照它排", EN: "the due day goes under statement as due, and those of later months follow it"}},
	{"periods", planned},
	{"instalment", planned},
	{"interest_only_periods", notNeeded},
	{"balloon", notNeeded},
	{"fees", lang.Text{ZH: "账单上的费用写在 statement 的 parts，分期手续费写在 plans", EN: "fees of the statement go under its parts, those of an instalment plan under plans"}},
	{"prepay", lang.Text{ZH: "删掉：随时可以还，不算提前还款", EN: "delete it: a card can be repaid at any time"}},
	{"paid_through", lang.Text{ZH: "出账以后还的写在 payments", EN: "what was paid since the statement goes under payments"}},
}

var (
	notNeeded = lang.Text{ZH: "删掉这一行", EN: "delete it"}
	planned   = lang.Text{ZH: "账单分期写在 plans", EN: "what is repaid in instalments goes under plans"}
)

// unusedOnCard are fields that change nothing on a card, and do no harm.
var unusedOnCard = [][2]string{{"penalty", "on"}, {"penalty", "compound"}, {"allocation", "by"}}

// checkCard reports what a card lacks, and what it has no use for.
func (t *termsReader) checkCard() {
	owed := t.has("owed")
	for _, f := range notOnCard {
		if !t.has(f.key) || owed && slices.Contains(slices.Concat(owedReplaces, owedUnused), f.key) {
			continue
		}
		t.fault(t.keyNode(f.key), NotOnCard, args{Key: f.key, Want: f.remedy})
	}
	for _, path := range unusedOnCard {
		if n := t.n.get(path[0]); n != nil && n.kind == record && n.get(path[1]) != nil {
			t.unusedByCard(rec{reader: t.reader, n: n}.keyNode(path[1]))
		}
	}
	if !owed {
		t.needCardTerms()
		t.checkSinceStatement()
	}
}

// unusedByCard warns of a key that means nothing here.
func (t *termsReader) unusedByCard(key *node) {
	t.fault(key, UnusedField, args{Key: key.text, Other: "method: revolving"})
}

// needCardTerms reports the terms that no card can do without.
func (t *termsReader) needCardTerms() {
	if t.lacks("method") {
		t.fault(t.n, CardNeedsMethod, args{})
	}
	switch {
	case t.lacks("statement") && t.lacks("rate"):
		missing := []string{"rate", "statement"}
		t.fault(t.n, MissingSeveral, args{Want: all(missing), More: t.n.examples(missing)})
	case t.lacks("rate"):
		t.fault(t.n, CardNeedsRate, args{})
	default:
		t.need("statement", MissingStatement, args{})
	}
}

// checkSinceStatement reports what happened before the statement and is
// therefore in it.
func (t *termsReader) checkSinceStatement() {
	s := t.terms.Card.Statement
	if a := t.terms.Accelerated; a != 0 && s.Date != 0 && a < s.Date {
		t.fault(t.get("accelerated"), AcceleratedBeforeStatement, args{Value: a.String(), Other: s.Date.String(), Want: same(t.money(s.Balance))})
	}
}

// checkMinimum warns where nobody can say what a statement asks for at least.
func (t *termsReader) checkMinimum(card *loan.Card) {
	n := t.n.get("statement")
	if n == nil || n.kind != record {
		return
	}
	if c := (rec{reader: t.reader, n: n}); c.lacks("minimum") && c.lacks("minimum_percent") && (card.Statement.Balance > 0 || card.Unbilled > 0 || len(card.Plans) > 0) {
		t.fault(n, MinimumUnknown, args{})
	}
}

// checkCharges compares the charges with the principal of the statement: they
// cannot be more, and what they leave was carried over from an older one.
func (c rec) checkCharges(card *loan.Card) {
	s := card.Statement
	if !c.wellRead("balance") || c.has("parts") && !c.wellRead("parts") {
		return
	}
	principal := s.Balance
	var interest loan.Amount
	if s.Parts != nil {
		principal, interest = s.Parts[loan.Principal], s.Parts[loan.Interest]
	}
	if s.Charges == nil {
		if card.Mode != loan.AfterDue && principal > 0 && c.lacks("charges") {
			c.fault(c.n, ChargesMissing, args{Value: s.Date.String(), Want: modeName(card.Mode)})
		}
		return
	}
	if !c.wellRead("charges") {
		return
	}
	var sum loan.Amount
	for _, x := range s.Charges {
		sum += x.Amount
	}
	a := args{Value: c.money(sum), Other: c.money(principal), Want: same(c.money(max(principal-sum, sum-principal)))}
	switch {
	case sum > principal:
		c.fault(c.get("charges"), ChargesOver, a)
	case sum < principal && len(s.Charges) > 0 && interest == 0 && card.OverdueSince == 0:
		c.fault(c.get("charges"), ChargesShort, a)
	}
}

func modeName(m loan.InterestMode) lang.Text {
	for _, c := range loan.InterestModes {
		if c.Is == m {
			return lang.Text{ZH: c.Name + " " + c.Also[0], EN: c.Name}
		}
	}
	return lang.Text{}
}
