package explain

// Kind says what a line is; pages has the words.
type Kind string

// The kinds of lines.
const (
	Rounded Kind = "rounded" // the pieces before it, rounded
	PartOf  Kind = "part"    // a figure of its own: see Of
	AsIs    Kind = "as_is"   // the figure as it was computed: nothing more was kept
	Unsplit Kind = "unsplit" // a sum of which the parts are not known

	// What accrues.
	InterestPiece Kind = "interest"
	PenaltyPiece  Kind = "penalty"
	PenaltyOnPen  Kind = "penalty_on_penalty"
	PenaltyNotDue Kind = "penalty_not_due"
	PenaltyDay    Kind = "penalty_day"
	Given         Kind = "given" // penalty that the lender shows, or that an agreement left
	GraceForgave  Kind = "grace_forgave"
	AboveCap      Kind = "above_cap" // penalty above the most that lateness may add
	InGrace       Kind = "in_grace"
	Covered       Kind = "covered"   // interest that a prepayment paid already
	Earlier       Kind = "earlier"   // interest up to a payment of principal alone, still to pay
	ToCome        Kind = "to_come"   // interest not yet accrued that a payoff charges
	NotBelow      Kind = "not_below" // a sum that does not go below 0

	// What fell due and was paid.
	FellDue     Kind = "fell_due"
	Shown       Kind = "shown" // as the lender shows it
	Accelerated Kind = "accelerated"
	LateFee     Kind = "late_fee"
	PaidOf      Kind = "paid"
	JoinedDue   Kind = "joined_balance"
	AgreedSum   Kind = "agreed_sum"
	TakenOver   Kind = "taken_over"
	PaidOn      Kind = "payment"   // a fact: how a payment was spread
	PaidBy      Kind = "paid_by"   // the same of what was paid up to a day, on days that are not known
	MovedOn     Kind = "moved_on"  // what is left of it, within the tolerance: due with the coming one
	LeftBefore  Kind = "left_over" // the same, where it falls due
	HeldMoney   Kind = "held"
	UsedMoney   Kind = "held_used"

	// Balances and instalments.
	Lent         Kind = "lent"
	NewBalance   Kind = "new_balance"
	Repaid       Kind = "repaid"
	Prepaid      Kind = "prepaid"
	BalanceLeft  Kind = "balance"
	OpeningOf    Kind = "opening"
	LevelOf      Kind = "level"
	NamedLevel   Kind = "named"
	KeptLevel    Kind = "kept"
	EqualPart    Kind = "equal_part"
	FixedSum     Kind = "fixed"
	FlatPays     Kind = "flat"
	Listed       Kind = "listed" // what a list names for the day
	LessInterest Kind = "less_interest"
	LessRegular  Kind = "less_regular_interest"
	AtMost       Kind = "at_most_balance"
	NoPrincipal  Kind = "no_principal"
	KeptAside    Kind = "kept_aside"
	GivenUp      Kind = "given_up"
	AddedSpread  Kind = "spread"
	AddedAside   Kind = "aside"
	Clears       Kind = "clears" // a fact: the last row, after which nothing is left
	Period       Kind = "period" // of a level amount: one period's factor
	FeeSum       Kind = "fee"
	FeeSplit     Kind = "fee_split"
	LaterFees    Kind = "later_fees" // fees of days to come, which are paid either way
	PrepayFeeOf  Kind = "prepay_fee"
	InRow        Kind = "row"
	InTable      Kind = "rows" // several alike

	// Days.
	DaysLate Kind = "days"

	// Rates.
	WorthNow    Kind = "worth"
	PeriodRate  Kind = "period_rate"
	FirstPeriod Kind = "first_period" // a fact: how long an odd first period is

	// Ways out.
	OwedOnDate    Kind = "owed"
	UnpaidThen    Kind = "unpaid_then" // due and unpaid on a later day, on which it is paid
	WaivedPart    Kind = "waived"
	FeeCharged    Kind = "agreement_fee"
	SettledPart   Kind = "settled"
	CaughtUp      Kind = "caught_up"
	PrincipalPaid Kind = "principal_paid"
	ClaimedSum    Kind = "claimed"

	// Cards.
	NamedMinimum   Kind = "minimum_named"
	WholeStatement Kind = "minimum_whole"
	FloorMinimum   Kind = "minimum_floor"
	MinimumLeft    Kind = "minimum_left" // of a minimum, what is still to be paid
	PartOfBalance  Kind = "minimum_part"
	BilledPlans    Kind = "billed_plans"
	BilledInterest Kind = "billed_interest"
	BilledFees     Kind = "billed_fees"
	AsPrincipal    Kind = "billed_as_principal" // what is on a statement counts as principal
	LessFees       Kind = "less_fees"
	OlderMinimum   Kind = "older_minimum"
	PaidSince      Kind = "paid_since"
	BilledBalance  Kind = "billed_principal"
	OnStatement    Kind = "statement"
	SpentSince     Kind = "unbilled"
	PlansLeft      Kind = "plans"
	Carried        Kind = "carried" // less than a cent, from the statement before
	UnpaidShare    Kind = "unpaid_share"
	Waiting        Kind = "waiting" // a fact: interest that is owed only if the statement is not paid in full
	InterestDay    Kind = "interest_day"

	// Cash.
	CashStart  Kind = "cash_start"
	CashDated  Kind = "cash_dated"      // what there was at the start of an earlier day
	PaidSoFar  Kind = "paid_since_cash" // what a loan was paid since
	CashToday  Kind = "cash_today"      // a fact: what that leaves at the start of the as-of day
	MoneyIn    Kind = "income"
	MoneyOut   Kind = "expense"
	LoanTakes  Kind = "loan_payment"
	CashLeft   Kind = "cash"
	CashLimit  Kind = "reserve"
	IncomesLow Kind = "incomes_low"   // a fact: every income is at its low amount
	CashBare   Kind = "without_loans" // what cash would be without any loan, where that is below the reserve

	// Several loans, and what may be granted.
	OfLoan   Kind = "loan"      // what one loan has of a sum
	Without  Kind = "without"   // of what the concessions are measured against
	With     Kind = "with"      // of the same with the concession
	SpreadBy Kind = "spread_by" // a fact: the order of allocation, by its name
	LateDues Kind = "late_dues" // the dues of a loan that a plan pays late
	ShortOn  Kind = "short_on"  // what is missing on a day, shared over the months until then
)

// Kinds lists them all.
var Kinds = []Kind{
	Rounded, PartOf, AsIs, Unsplit,
	InterestPiece, PenaltyPiece, PenaltyOnPen, PenaltyNotDue, PenaltyDay, Given, GraceForgave, AboveCap, InGrace, Covered, Earlier, ToCome, NotBelow,
	FellDue, Shown, Accelerated, LateFee, PaidOf, JoinedDue, AgreedSum, TakenOver, PaidOn, PaidBy, MovedOn, LeftBefore, HeldMoney, UsedMoney,
	Lent, NewBalance, Repaid, Prepaid, BalanceLeft, OpeningOf, LevelOf, NamedLevel, KeptLevel, EqualPart, FixedSum, FlatPays, Listed,
	LessInterest, LessRegular, AtMost, NoPrincipal, KeptAside, GivenUp, AddedSpread, AddedAside, Clears, Period, FeeSum, FeeSplit, LaterFees,
	PrepayFeeOf, InRow, InTable, DaysLate, WorthNow,
	OwedOnDate, UnpaidThen, WaivedPart, FeeCharged, SettledPart, CaughtUp, ClaimedSum,
	NamedMinimum, WholeStatement, FloorMinimum, MinimumLeft, PartOfBalance, BilledPlans, BilledInterest, BilledFees, AsPrincipal, LessFees, OlderMinimum, PaidSince,
	BilledBalance, OnStatement, SpentSince, PlansLeft, Carried, UnpaidShare, Waiting, InterestDay,
	CashStart, CashDated, PaidSoFar, CashToday, MoneyIn, MoneyOut, LoanTakes, CashLeft, CashLimit, CashBare, IncomesLow, PeriodRate, FirstPeriod, PrincipalPaid,
	OfLoan, Without, With, SpreadBy, LateDues, ShortOn,
}
