package explain

// Formula names the formula of a figure; pages writes it out.
type Formula string

// The formulas that are not named after their figure.
const (
	FormulaNone         Formula = ""
	FormulaPenalty      Formula = "penalty"       // base × rate × days, for each instalment
	FormulaPenaltyWhole Formula = "penalty_whole" // once for the loan
	FormulaInterest     Formula = "interest"      // balance × rate × time
	FormulaInterestFlat Formula = "interest_flat" // on the principal lent
	FormulaLevel        Formula = "level"
	FormulaEqual        Formula = "equal"
	FormulaNamed        Formula = "named"
	FormulaSum          Formula = "sum"
	FormulaUnpaid       Formula = "unpaid" // what fell due less what was paid
	FormulaBalance      Formula = "balance"
	FormulaPayoff       Formula = "payoff"
	FormulaOverdue      Formula = "overdue_total"
	FormulaCardDue      Formula = "card_due"
	FormulaMinimum      Formula = "minimum"
	FormulaNamedMinimum Formula = "minimum_named"
	FormulaFloorMinimum Formula = "minimum_floor"
	FormulaLeftMinimum  Formula = "minimum_left"
	FormulaCardPart     Formula = "card_principal"
	FormulaCardBalance  Formula = "card_balance"
	FormulaCardInterest Formula = "card_interest"
	FormulaCardPenalty  Formula = "card_penalty"
	FormulaCardDay      Formula = "card_day"
	FormulaShown        Formula = "shown"   // as the lender shows it
	FormulaUnsplit      Formula = "unsplit" // a total without details
	FormulaDay          Formula = "cost_per_day"
	FormulaDaysLate     Formula = "days_overdue"
	FormulaStage        Formula = "stage"
	FormulaNext         Formula = "next_due"
	FormulaCredit       Formula = "credit"
	FormulaPrepayFee    Formula = "prepay_fee"
	FormulaClaimed      Formula = "claimed"
	FormulaRow          Formula = "row"
	FormulaPrincipal    Formula = "row_principal"
	FormulaFees         Formula = "row_fees"
	FormulaClosing      Formula = "row_closing"
	FormulaSimple       Formula = "simple_rate"
	FormulaIRR          Formula = "irr_rate"
	FormulaCost         Formula = "cost"
	FormulaCostNothing  Formula = "cost_nothing"
	FormulaOfferInt     Formula = "offer_interest"
	FormulaOfferPart    Formula = "offer_part"
	FormulaWaived       Formula = "waived"
	FormulaSettleWaived Formula = "waived_settle"
	FormulaMonth        Formula = "month"
	FormulaCount        Formula = "count"
	FormulaFinish       Formula = "finish"
	FormulaEffective    Formula = "effective_rate"
	FormulaSaves        Formula = "saves"
	FormulaGivesUp      Formula = "gives_up"
	FormulaKeepGives    Formula = "gives_up_keep"
	FormulaOverClaim    Formula = "over_claim"
	FormulaCurrent      Formula = "current_from"
	FormulaCash         Formula = "cash"
	FormulaCashBefore   Formula = "cash_before"
	FormulaLoans        Formula = "loans"  // of several loans, added up
	FormulaMonths       Formula = "months" // the dearest calendar month of all loans
	FormulaLast         Formula = "last"   // the last of all payments
	FormulaWorth        Formula = "worth"
	FormulaWorthEach    Formula = "worth_each"
	FormulaFirst        Formula = "first_instalment"
	FormulaBreakEven    Formula = "break_even"
	FormulaPercent      Formula = "break_even_percent"
	FormulaPayNow       Formula = "pay_now_saves"
	FormulaMonthly      Formula = "missing_monthly"
	FormulaFirstShort   Formula = "missing_from"
	FormulaAtOnce       Formula = "missing_at_once"
	FormulaLeast        Formula = "least_cash"
	FormulaOverReserve  Formula = "ask_over_reserve"
	FormulaSafeExtra    Formula = "safe_extra_cost"
	FormulaPlanned      Formula = "alone" // of the plan of paying what is there
	FormulaSavesAlone   Formula = "alone_saves"
	FormulaLate         Formula = "alone_dues_late"
	FormulaCurrentAlone Formula = "alone_current_from"
	FormulaInstead      Formula = "instead" // of one way out in the place of another
	FormulaMore         Formula = "paying_more_saves"
)
