package report

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/plan"
	"repay/planner/rules"
)

// Closed are the closed lists of a record that only the book's reader knows.
type Closed struct {
	Warnings []string // codes of warnings about the book
	Lenders  []string // types of lenders
}

// records are the records that have a schema, by the name of theirs.
var records = []struct {
	name, says string
	record     any
}{
	{"status", "What is owed on the as-of date.", StatusJSON{}},
	{"schedule", "Amortization tables.", ScheduleJSON{}},
	{"compare", "Every way out of every loan, and what to ask for.", CompareJSON{}},
	{"preset", "Products, and what of a loan they fill in.", PresetsJSON{}},
	{"rules", "Lines that are crossed, and dates, each with its source.", RulesJSON{}},
	{"claimed", "A figure that a lender states, and the conventions that come to it.", ClaimCheckJSON{}},
	{"explain", "How one figure came about.", ExplainJSON{}},
}

// Schemas names the records that have a schema.
func Schemas() []string {
	names := make([]string, len(records))
	for i, r := range records {
		names[i] = r.name
	}
	return names
}

// Schema returns the JSON Schema of a record: status, schedule, compare or rules. ok
// is false for any other name. It is made from the record's own type, so that
// its names, and what may be null or left out, are those written; an amount is
// a decimal as text, a code one of a closed list.
func Schema(name string, lists Closed) (text []byte, ok bool) {
	for _, r := range records {
		if r.name != name {
			continue
		}
		m := meanings(lists)
		m["schema"] = schema.Meaning{Among: []string{schemaOf(name)}, Says: "The name of this schema."}
		top := schema.Object{}.
			With("$schema", schema.Draft).
			With("title", schemaOf(name)).
			With("description", r.says+" Amounts and rates are decimals as text; what is unknown is null.")
		return schema.Join(top, schema.Written(r.record, m, paramsSchema())).Bytes(), true
	}
	return nil, false
}

// schemaOf is what a record calls its schema.
func schemaOf(name string) string { return "repay/" + name + "/v1" }

// codes are a closed list as texts.
func codes[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c)
	}
	return out
}

// The patterns of what a record writes as text.
var (
	decimalText = schema.Of("pattern", `^-?[0-9]+(\.[0-9]+)?$`)
	dayText     = schema.Of("pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	codeText    = schema.Of("pattern", `^[A-Z]{3}$`)
)

// meanings say what the fields of the records are.
func meanings(lists Closed) schema.Meanings {
	m := schema.Meanings{
		"version":      {Says: "The version of the program."},
		"book":         {Says: "The file that was read."},
		"reference":    {Says: "The borrower's reference."},
		"currency":     {Is: codeText, Says: "ISO 4217."},
		"warnings":     {Says: "What is odd about the book."},
		"warning.code": {Among: slices.Concat(lists.Warnings, ownCodes), Says: "What kind of warning it is."},
		"message":      {Says: "The warning in words."},

		"id":                  {Says: "The loan's id in the book."},
		"loan":                {Says: "The loan's id."},
		"name":                {Says: "The name that is shown."},
		"group":               {Says: "The negotiation that the loan belongs to."},
		"lender_type":         {Among: lists.Lenders, Says: "What kind of lender it is."},
		"payoff_is":           {Among: plan.PayoffKinds, Says: "How the payoff is known."},
		"claimed":             {Says: "What the lender says is owed, beside what is computed."},
		"stage":               {Among: plan.Stages(), Says: "The stage of lateness."},
		"stage_max":           {Among: plan.Stages(), Says: "The stage at the most, where only a month is known."},
		"days_overdue":        {Says: "Days since the oldest due date that is unpaid."},
		"next_due":            {Says: "The next instalment."},
		"card":                {Says: "Where a card's statement stands; null for other loans."},
		"card.statement_date": {Says: "The day of the statement in force."},
		"card.unpaid":         {Says: "What of the statement is unpaid, interest and fees on it included."},
		"card.minimum":        {Says: "What it asked for at least; null where that is not known."},
		"minimum.payments":    {Says: "How many payments."},
		"compareLoan.minimum": {Says: "Where paying a card's minimum each month leads; null for other loans."},
		"minimum_missing":     {Says: "What of the minimum is unpaid."},
		"billed_interest":     {Says: "Interest in what is unpaid of the statement."},
		"billed_fees":         {Says: "Fees in what is unpaid of the statement."},
		"unbilled":            {Says: "Spent since the statement."},
		"plans":               {Says: "Principal of instalment plans that is not on a statement yet."},
		"never_ends":          {Says: "Whether the minimum does not clear the card within a hundred years."},
		"minimum_known":       {Says: "Whether the minimum is known; else each statement is paid in full."},
		"pay_now_saves":       {Says: "What paying everything today would save of the cost."},
		"milestones":          {Says: "What happens next if nothing is paid."},
		"event":               {Among: slices.Concat(plan.Stages()[1:], codes(plan.Events)), Says: "A stage of lateness that is reached, or what else happens."},
		"upcoming":            {Says: "What falls due in the next 30 days."},
		"groups":              {Says: "Sums of the loans that share a group."},
		"totals":              {Says: "Sums of all loans."},
		"household":           {Says: "Whether the household can carry the contracts; null where the book has none."},
		"before_loans":        {Says: "Whether it could without any loan."},
		"affordable":          {Says: "Whether the cash stays at or above the reserve every day; null where unknown."},
		"rows":                {Says: "The amortization table, one row for each instalment or prepayment."},
		"n":                   {Says: "The number of the instalment; null for a prepayment and the like."},
		"days":                {Says: "How many days."},
		"state":               {Among: codes(loan.RowStates), Says: "How the row stands on the as-of date."},
		"strategy":            {Among: codes(agreement.Strategies), Says: "The strategy."},
		"offer":               {Says: "The name of the offer."},
		"offers":              {Says: "The ways out of the loan."},
		"status":              {Among: agreement.Statuses.Names(), Says: "How far the offer has come."},
		"hypothetical":        {Says: "Whether nobody has offered it."},
		"params":              {Says: "The parameters of the strategy, as the book writes them."},
		"strategies":          {Says: "Each strategy applied to all loans."},
		"surest":              {Says: "The answer that needs nobody's consent."},
		"to_ask":              {Says: "The answer at the goal, if the lenders agree."},
		"easiest":             {Says: "The answer with the fewest and smallest asks."},
		"stand_in":            {Says: "What comes nearest where nothing can be carried."},
		"leading":             {Among: plan.Leads, Says: "Which answer leads."},
		"reason":              {Among: plan.Reasons, Says: "Why it leads."},
		"missing":             {Says: "What no choice can close."},
		"choices":             {Says: "One offer for each loan."},
		"ask":                 {Says: "Whether somebody has to agree."},
		"fallback":            {Says: "The name of the next smaller ask."},
		"offer.payments":      {Says: "The number of dates with a payment."},

		"preset":            {Says: "What the loan took from its preset; null where it names none."},
		"preset.name":       {Says: "The preset."},
		"presets":           {Says: "The presets."},
		"presetItem.name":   {Says: "The name by which loans refer to it."},
		"also":              {Says: "Its other names."},
		"what":              {Says: "What it is."},
		"notes":             {Says: "What differs from contract to contract."},
		"fields":            {Says: "The fields of a loan that it fills in."},
		"field":             {Among: rules.PresetFields(), Says: "The field; one inside another has a dot."},
		"presetField.value": {Says: "Its value, as a book writes it."},
		"presetItem.from":   {Is: dayText, Says: "The first day that loans it describes were signed; null: any."},
		"presetItem.until":  {Is: dayText, Says: "The last day; null: any."},
		"checked":           {Is: dayText, Says: "The day its facts were read."},

		"lpr":              {Says: "The loan prime rate that lines rest on."},
		"last_confirmed":   {Is: schema.Of("pattern", `^[0-9]{4}-[0-9]{2}$`), Says: "The last month for which it is known."},
		"lpr.rows":         {Says: "The rate by the day on which it changed."},
		"lprRow.from":      {Is: dayText, Says: "The day on which it changed."},
		"findings":         {Says: "What came of holding the loans against the lines."},
		"rule":             {Says: "The id of the rule."},
		"kind":             {Among: codes(rules.Kinds), Says: "A line that is crossed, a date before which to act, or good to know."},
		"line":             {Says: "The rule in words."},
		"figure_name":      {Among: codes(rules.FigureNames), Says: "What was compared."},
		"computed":         {Says: "How the figure, the line or the date was computed."},
		"source":           {Says: "Where it stands."},
		"sure":             {Among: codes(rules.Certainties), Says: "A read in the text itself, B in a second source or a judgment, C an unconfirmed default."},
		"check":            {Says: "What to check."},
		"doubts":           {Among: codes(rules.DoubtKinds), Says: "Why the line may not be the loan's."},
		"finding.offer":    {Says: "The name of the offer that it is about."},
		"unchecked":        {Says: "What was not held against any line."},
		"unchecked.reason": {Among: codes(rules.Reasons), Says: "Why not."},

		"ClaimCheck.claimed":  {Is: decimalText, Says: "What the lender says."},
		"ClaimCheck.computed": {Is: decimalText, Says: "What the book's own conventions come to."},
		"ClaimCheck.figure":   {Among: codes(plan.Figures()), Says: "Which amount of the loan's status it is."},
		"difference_is":       {Among: codes(plan.Figures()), Says: "Another figure that is just the difference; null where none is."},
		"exact":               {Says: "Whether the book's own conventions come to the claim."},
		"matches":             {Says: "Changes of convention that come to the claim, the fewest first."},
		"changes":             {Says: "The conventions that are not the book's."},
		"convention":          {Among: codes(plan.Conventions), Says: "A way of counting on which lenders differ."},
		"change.from":         {Says: "What it is in the book."},
		"change.to":           {Says: "What it is changed to."},
		"no_effect":           {Says: "Changes that leave the figure what it is."},
		"nearest":             {Says: "Where nothing matches, what comes nearest with few changes; null otherwise."},
		"other_dates":         {Says: "The figure by the book's own conventions on the days around."},
		"tried":               {Says: "How many combinations of conventions were tried."},
		"complete":            {Says: "Whether all that might come to the claim were tried: the search ends one change after the first match."},

		"instalments_overdue":   {Says: "Each instalment that is due and not fully paid."},
		"days_overdue_max":      {Says: "Days overdue at the most, where only a month is known."},
		"first_shortfall":       {Says: "The first date short of cash, and the deepest shortfall."},
		"least_cash":            {Says: "The least cash, and its date."},
		"owed_then":             {Says: "What is owed at the end, where nothing is paid."},
		"effective_rate_reason": {Among: plan.EffectiveReasons, Says: "Why there is no effective rate."},
		"affordable_reason":     {Among: plan.AffordableReasons, Says: "Why it is unknown whether it can be carried."},
		"settlement":            {Says: "Where settling the loan today costs as much as the way that leads, in plain totals; null where unknown."},
		"break_even_percent":    {Is: decimalText, Says: "The total of that way in percent of the payoff, rounded down."},
		"break_even_amount":     {Is: decimalText, Says: "The total of that way."},
		"compared_with":         {Says: "The name of its offer."},
		"worth":                 {Says: "What each concession on the loan is worth by itself; null where it was not asked for, and where there is nothing to measure."},
		"worth_base":            {Says: "What the concessions are measured against."},
		"concession":            {Among: codes(plan.Concessions), Says: "The concession."},
		"worth.amount":          {Is: decimalText, Says: "What it saves in all; below zero it costs more."},
		"worth.instalment":      {Is: decimalText, Says: "By how much it changes the first instalment."},
		"worth.params":          {Says: "The parameters of worth_base with the concession in them."},
		"worthBase.instalment":  {Is: decimalText, Says: "The first instalment."},
		"compareLoan.payoff":    {Is: decimalText, Says: "What would clear the loan."},
		"statusGroup.loans":     {Says: "The ids of its loans."},
		"range":                 {Says: "The least and the most, where the order of allocation is unknown: the other figures are those with the most payoff; null where it is known. Lower bounds are as in at_least."},
		"orders":                {Says: "The orders of allocation with the least and the most payoff."},
		"orders.low":            {Says: "That with the least."},
		"orders.high":           {Says: "That with the most."},
		"order.order":           {Among: plan.OrdersInUse(), Says: "What a payment fills first."},
		"order.by":              {Among: loan.AllocationBy.Names(), Says: "One instalment after another, or one component of all of them."},
		"loans":                 {Says: "The loans, in the book's order."},
		"at_least":              {Says: "The names of the amounts here that are only lower bounds."},
	}
	for name, meaning := range explainMeanings() {
		m[name] = meaning
	}
	for name, says := range amountWords {
		m[name] = schema.Meaning{Is: decimalText, Says: says}
	}
	for name, says := range dayWords {
		m[name] = schema.Meaning{Is: dayText, Says: says}
	}
	return m
}

// amountWords say what each amount and each rate is.
var amountWords = map[string]string{
	"principal_outstanding": "Principal, due and not yet due.",
	"principal_overdue":     "Principal due and unpaid.",
	"principal_not_due":     "Principal not yet due.",
	"interest_overdue":      "Interest due and unpaid.",
	"interest_accrued":      "Interest since the last due date.",
	"penalty":               "Penalty interest.",
	"fees":                  "Fees.",
	"overdue_total":         "Everything due and unpaid.",
	"prepay_fee":            "The fee that paying everything would cost.",
	"payoff":                "What would clear the loan.",
	"credit":                "Money held for the coming instalment.",
	"cost_per_day":          "What a day of waiting adds.",
	"value":                 "What the figure comes to.",
	"low":                   "The least.",
	"high":                  "The most.",
	"amount":                "The amount.",
	"difference":            "What the lender says less what is computed.",
	"opening":               "Principal not yet due before the row.",
	"closing":               "Principal not yet due after the row.",
	"payment":               "What is paid.",
	"principal":             "Principal.",
	"interest":              "Interest.",
	"simple_rate":           "The yearly rate without compounding, as a fraction.",
	"irr_rate":              "The yearly rate with compounding, as a fraction.",
	"total_paid":            "All that is paid from the as-of date on.",
	"cost":                  "All that is paid, less the principal outstanding.",
	"waived":                "What is waived.",
	"first_payment":         "The sum of the first month with a payment.",
	"highest_payment":       "The sum of the dearest month.",
	"effective_rate":        "The yearly rate at which the payments are worth the payoff, as a fraction.",
	"saves":                 "The cost of keep, less this cost.",
	"gives_up":              "What the lender gives up.",
	"over_claim":            "All that is paid, less the total that is claimed.",
	"monthly":               "The least equal sum a month that would do.",
	"line_rate":             "The line, as a yearly rate.",
	"limit":                 "The line, where it is no rate: a multiple, months or a count.",
	"figure":                "What was compared with it, in the same unit.",
	"one_year":              "The 1-year rate, as a fraction.",
	"five_year":             "The rate of five years and more, as a fraction.",
}

// dayWords say what each date is.
var dayWords = map[string]string{
	"as_of":             "The date that is reckoned with.",
	"date":              "The date.",
	"due":               "The due date.",
	"oldest_unpaid_due": "The oldest due date that is unpaid.",
	"finish":            "The date of the last payment.",
	"current_from":      "The date from which nothing is overdue any more.",
	"before":            "Ask before this date.",
	"from":              "The first date.",
}

// paramsSchema is what the parameters of an offer may be.
func paramsSchema() schema.Object {
	number := schema.Type("integer").With("minimum", 1)
	share := schema.Type("string").With("pattern", `^-?[0-9]+(\.[0-9]+)?%?$`)
	rate := schema.Type("string").With("pattern", `^[0-9]+(\.[0-9]+)?%/(year|month|day)$`)
	among := func(names ...string) schema.Object { return schema.Of("enum", schema.List(names)) }
	every := schema.Object{}.With("rate", rate).With("fee", share)
	step := schema.Record(schema.Object{}.With("to", share).With("for", number)).With("additionalProperties", false)
	stage := schema.Record(append(every,
		schema.Member{Name: "for", Value: schema.Any(number, among("rest"))},
		schema.Member{Name: "until", Value: among("paid")},
		schema.Member{Name: "pay", Value: schema.Any(share, among(loan.Pays.Names()...))},
		schema.Member{Name: "interest", Value: among(loan.Unpaids.Names()...)},
	)).With("additionalProperties", false)
	parts := schema.Object{}
	for _, name := range []string{"penalty", "interest", "fees", "principal"} {
		parts = parts.With(name, share)
	}
	thens := make([]string, 0, len(thenNames))
	for _, name := range thenNames {
		if name != "" {
			thens = append(thens, name)
		}
	}
	properties := every.
		With("amount", share).With("to", share).
		With("pay", schema.Any(share, among("nothing", "interest"))).
		With("interest", among(loan.Unpaids.Names()...)).
		With("then", schema.Any(among(thens...), schema.Type("object"))).
		With("steps", schema.Array(step)).
		With("stages", schema.Array(stage)).
		With("waive", schema.Record(parts).With("additionalProperties", false)).
		With("arrears", among("spread", "upfront")).
		With("on", schema.Join(schema.Type("string"), dayText)).
		With("first_due", schema.Join(schema.Type("string"), dayText))
	for _, name := range []string{"periods", "for", "by", "parts", "day"} {
		properties = properties.With(name, number)
	}
	return schema.Record(properties).With("additionalProperties", false)
}
