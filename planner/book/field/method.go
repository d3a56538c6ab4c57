package field

import (
	"slices"
	"sync"

	"repay/planner/lang"
	"repay/planner/loan"
)

// InInstalments are the methods by which a loan is repaid in instalments.
var InInstalments = []loan.Method{loan.Annuity, loan.EqualPrincipal, loan.InterestOnly, loan.Bullet, loan.Flat}

// onDueDates are the methods by which sums fall due on days known beforehand.
var onDueDates = append(slices.Clone(InInstalments), loan.Dated)

// DuesInPlaceOf are the fields of a loan whose place a list of payments takes.
var DuesInPlaceOf = []string{"periods", "every", "first_due", "due_day", "maturity", "first_period", "instalment", "interest_only_periods", "balloon"}

// What a loan cannot be computed without: by itself, where owed says in parts
// what is owed, and on a card.
var (
	Terms     = []string{"principal", "rate", "method", "start"}
	DuesTerms = []string{"principal", "start"} // rate too, where the list names principal
	OwedTerms = []string{"method", "rate"}
	CardTerms = []string{"rate", "statement"}
)

// byMethod are the fields that only loans of some methods have, beside those
// of [Revolving].
var byMethod = []struct {
	key     string
	methods []loan.Method
}{
	{"instalment", []loan.Method{loan.Annuity}},
	{"interest_only_periods", []loan.Method{loan.Annuity, loan.EqualPrincipal}},
	{"balloon", []loan.Method{loan.Annuity, loan.EqualPrincipal, loan.Flat}},
	{"periods", InInstalments},
	{"first_due", InInstalments},
	{"due_day", InInstalments},
	{"maturity", InInstalments},
	{"odd_days", InInstalments},
	{"first_period", []loan.Method{loan.Annuity}},
	{"every", InInstalments},
	{"dues", []loan.Method{loan.Dated}},
	{"grace", onDueDates},
	{"tolerance", onDueDates},
	{"paid_through", onDueDates},
	{"accelerated", onDueDates},
	{"fees", onDueDates},
}

// NotOnCard are the fields that revolving credit does not have, and what to do
// with what they would say.
var NotOnCard = []struct {
	Key     string
	Instead lang.Text
}{
	{"principal", lang.Text{ZH: "账单金额写在 statement 的 balance", EN: "what the statement asks for goes under statement as balance"}},
	{"received", notNeeded},
	{"start", lang.Text{ZH: "账单日写在 statement 的 date；签约的日子写 signed", EN: "the statement's day goes under statement as date; the day of the contract is signed"}},
	{"every", lang.Text{ZH: "删掉：账单每月一期", EN: "delete it: there is a statement every month"}},
	{"first_due", dueOfStatement},
	{"due_day", dueOfStatement},
	{"maturity", notNeeded},
	{"odd_days", notNeeded},
	{"first_period", notNeeded},
	{"periods", planned},
	{"instalment", planned},
	{"interest_only_periods", notNeeded},
	{"balloon", notNeeded},
	{"dues", lang.Text{ZH: "删掉：信用卡每期照账单还；和银行约定的分期写在 agreements", EN: "delete it: a card is paid by its statements, and what was agreed with the bank goes under agreements"}},
	{"fees", lang.Text{ZH: "账单上的费用写在 statement 的 parts，分期手续费写在 plans", EN: "fees of the statement go under its parts, those of an instalment plan under plans"}},
	{"prepay", lang.Text{ZH: "删掉：随时可以还，不算提前还款", EN: "delete it: a card can be repaid at any time"}},
	{"paid_through", lang.Text{ZH: "出账以后还的写在 payments", EN: "what was paid since the statement goes under payments"}},
}

var (
	dueOfStatement = lang.Text{ZH: "到期还款日写在 statement 的 due，以后每月照它排", EN: "the due date goes under statement as due, and those of later months follow it"}
	notNeeded      = lang.Text{ZH: "删掉这一行", EN: "delete it"}
	planned        = lang.Text{ZH: "账单分期写在 plans", EN: "what is repaid in instalments goes under plans"}
)

// OwedUnused are the fields of a loan that its owed leaves without a use; those
// whose place it takes are what it excludes.
var OwedUnused = []string{"first_due", "first_period", "received"}

// Fits reports whether a loan of a method may have a field of loans that are no
// card.
func Fits(key string, m loan.Method) bool {
	for _, f := range byMethod {
		if f.key == key {
			return slices.Contains(f.methods, m)
		}
	}
	return true
}

// ByMethod are the fields that only loans of some methods have.
var ByMethod = sync.OnceValue(func() (keys []string) {
	for _, f := range byMethod {
		keys = append(keys, f.key)
	}
	return keys
})

// NotFor are the fields that a loan of a method must not have.
func NotFor(m loan.Method) (keys []string) {
	switch m {
	case loan.MethodUnknown:
		return nil
	case loan.Revolving:
		for _, f := range NotOnCard {
			if !slices.Contains(OwedUnused, f.Key) {
				keys = append(keys, f.Key)
			}
		}
		return keys
	}
	keys = Revolving.Keys()
	for _, f := range byMethod {
		if !Fits(f.key, m) {
			keys = append(keys, f.key)
		}
	}
	return keys
}
