package field

import (
	"unicode"

	"repay/planner/loan"
)

// Kind is what the value of a field may be. The words with which each is
// written are those of package spelling.
type Kind uint8

// The kinds. Those with a name are definitions of the schema, in this order.
const (
	Nested         Kind = iota // a record, and nothing else
	Text                       // words on one line
	Texts                      // a text or a list of texts
	ID                         // what --loan takes
	Amount                     // a sum of money, zero or more
	Sum                        // a sum of money, more than zero
	Balance                    // a sum of money of any sign
	Percent                    // a part, up to the whole
	Share                      // a part or an amount
	Rate                       // a part by the unit of time
	RateOrWord                 // a rate, or a word where none is known: loan.RateKinds
	Date                       // a day
	DateOrMonth                // a day, or a month for its first or last day
	Since                      // a day or a month, a number of days ago, or the word for what is not known
	Every                      // a period: month, 3 months, 2 weeks
	Flag                       // yes or no
	Periods                    // a number of periods
	PeriodsOrRest              // a number of periods, or those that the contract has left
	StagePay                   // a word of loan.Pays, a part or an amount
	PeriodsOrNone              // a number of periods, or 0
	DayOfMonth                 // 1 to 31
	GraceDays                  // a number of days, or 0
	AfterDays                  // a number of days
	DaysLate                   // a number of days that something is overdue, or 0
	Parts                      // a number of payments
	PlanFee                    // a part or an amount with each instalment
	PenaltyRate                // a multiple of the rate, points on top, a rate, or a word of NoPenalty
	Word                       // of a closed list
	Order                      // a word of loan.Orders, or all components in a list
	OrderOrUnknown             // an order, or the word for one that is not known
	Version                    // of the format
	Currency                   // a code of ISO 4217
	Country                    // two letters of ISO 3166, or a word of Countries
	Paid                       // the one word for: until nothing is left
)

var kindNames = [...]string{
	Text: "text", Texts: "texts", ID: "id", Amount: "amount", Sum: "sum", Balance: "balance",
	Percent: "percent", Share: "share", Rate: "rate", RateOrWord: "rate_or_word",
	Date: "date", DateOrMonth: "date_or_month", Since: "since", Every: "every", Flag: "flag",
	Periods: "periods", PeriodsOrRest: "periods_or_rest", StagePay: "stage_pay", PeriodsOrNone: "periods_or_none",
	DayOfMonth: "day_of_month", GraceDays: "grace_days", AfterDays: "after_days", DaysLate: "days_late", Parts: "parts",
	PlanFee: "plan_fee", PenaltyRate: "penalty_rate", Paid: "",
}

// Name is the kind's in the schema, empty where it has no definition there.
func (k Kind) Name() string { return kindNames[k] }

// Bounds are the least and the most of a kind that counts; 0 and 0 of another.
func (k Kind) Bounds() (least, most int) {
	switch k {
	case Periods, PeriodsOrRest:
		return 1, loan.MaxPeriods
	case PeriodsOrNone:
		return 0, loan.MaxPeriods
	case DayOfMonth:
		return 1, 31
	case GraceDays:
		return 0, 366
	case AfterDays:
		return 1, 3660
	case DaysLate:
		return 0, 36600
	case Parts:
		return 1, 120
	}
	return 0, 0
}

// MaxID is how long an ID may be, in characters.
const MaxID = 64

// IDRune reports a character that an ID may have.
func IDRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) || c == '-' || c == '_'
}
