package record

import (
	"maps"
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/plan"
	"repay/planner/rules"
)

// Kind is a kind of records, such as those of a status.
type Kind struct {
	Name   string // of its schema
	says   string
	empty  Record
	fields []func() schema.Meanings // what its own fields mean
}

// Lists are the closed lists of a record that are not known here.
type Lists struct {
	Warnings []string // codes of warnings
	Lenders  []string // types of lenders
}

// Schema returns the JSON Schema of a kind of records. It is made from the
// record's own type, so that its names, and what may be null or left out, are
// those written; an amount is a decimal as text, a code one of a closed list.
func (k Kind) Schema(lists Lists) []byte {
	m := sharedFields()
	for _, own := range k.fields {
		maps.Copy(m, own())
	}
	m["schema"] = among([]string{k.schema()}, "The name of this schema.")
	m["warning.code"] = among(lists.Warnings, "What kind of warning it is.")
	m["lender_type"] = says("What kind of lender it is: " + strings.Join(lists.Lenders, ", ") + ", or one that only a file of rules speaks of.")
	top := schema.Object{}.
		With("$schema", schema.Draft).
		With("title", k.schema()).
		With("description", k.says+" Amounts and rates are decimals as text; what is unknown is null.")
	return schema.Join(top, schema.Written(k.empty, m, paramsSchema(), readAs)).Bytes()
}

// Sheets names the sheets that records of a kind have, the default first.
func (k Kind) Sheets() []string { return Sheets(k.empty) }

// SheetNames lists the sheets that several kinds of records have, each once: first
// those of a record with more than one, in its order, then the rest by the alphabet.
// The only sheet of a record that is of no book needs no name.
func SheetNames(kinds []Kind) []string {
	var several, single []string
	for _, k := range kinds {
		switch names := k.Sheets(); {
		case k.empty.ofBook() == nil:
		case len(names) > 1:
			several = append(several, names...)
		default:
			single = append(single, names...)
		}
	}
	slices.Sort(single)
	var list []string
	for _, name := range append(several, single...) {
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// schema is what a record calls its schema.
func (k Kind) schema() string { return "repay/" + k.Name + "/v1" }

// codes are a closed list as texts.
func codes[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c)
	}
	return out
}

func says(what string) schema.Meaning { return schema.Meaning{Says: what} }

func amount(what string) schema.Meaning { return pattern(`^-?[0-9]+(\.[0-9]+)?$`, what) }

func day(what string) schema.Meaning { return pattern(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, what) }

func pattern(of, what string) schema.Meaning {
	return schema.Meaning{Is: schema.Of("pattern", of), Says: what}
}

func among(list []string, what string) schema.Meaning { return schema.Meaning{Among: list, Says: what} }

// sharedFields say what the fields mean that several kinds of records have.
func sharedFields() schema.Meanings {
	return schema.Meanings{
		"version":               says("The version of the program."),
		"book":                  says("The file that was read."),
		"reference":             says("The borrower's reference."),
		"currency":              pattern(`^[A-Z]{3}$`, "ISO 4217."),
		"warnings":              says("What is odd about the book."),
		"message":               says("The warning in words."),
		"id":                    says("The loan's id in the book."),
		"loan":                  says("The loan's id."),
		"name":                  says("The name that is shown."),
		"group":                 says("The negotiation that the loan belongs to."),
		"claimed":               says("What the lender says is owed, beside what is computed."),
		"totals":                says("Sums of all loans."),
		"before_loans":          says("Whether it could without any loan."),
		"affordable":            says("Whether the cash stays at or above the reserve every day; null where unknown."),
		"rows":                  says("The amortization table, one row for each instalment or prepayment."),
		"n":                     says("The number of the instalment; null for a prepayment and the like."),
		"days":                  says("How many days."),
		"state":                 among(loan.RowStates.Names(), "How the row stands on the as-of date."),
		"strategy":              among(agreement.Strategies.Names(), "The strategy."),
		"offer":                 says("The name of the offer."),
		"params":                says("The parameters of the strategy, as the book writes them."),
		"reason":                among(plan.Reasons, "Why it leads."),
		"missing":               says("What no choice can close."),
		"ask":                   says("Whether somebody has to agree."),
		"kind":                  among(codes(rules.Kinds), "A line that is crossed, one to be checked first, a date before which to act, or good to know."),
		"computed":              says("How the figure, the line or the date was computed."),
		"source":                says("Where it stands."),
		"sure":                  among(codes(rules.Certainties), "A read in the text itself, B in a second source or a judgment, C an unconfirmed default."),
		"exact":                 says("Whether the book's own conventions come to the claim."),
		"first_shortfall":       says("The first date short of cash, and the deepest shortfall."),
		"loans":                 says("The loans, in the book's order."),
		"at_least":              says("The names of the amounts here that are only lower bounds."),
		"principal_outstanding": amount("Principal, due and not yet due."),
		"principal_overdue":     amount("Principal due and unpaid."),
		"principal_not_due":     amount("Principal not yet due."),
		"interest_overdue":      amount("Interest due and unpaid."),
		"interest_accrued":      amount("Interest since the last due date."),
		"penalty":               amount("Penalty interest."),
		"fees":                  amount("Fees."),
		"overdue_total":         amount("Everything due and unpaid."),
		"payoff":                amount("What would clear the loan."),
		"value":                 amount("What the figure comes to."),
		"amount":                amount("The amount."),
		"difference":            amount("What the lender says less what is computed."),
		"opening":               amount("Principal not yet due before the row."),
		"closing":               amount("Principal not yet due after the row."),
		"payment":               amount("What is paid."),
		"principal":             amount("Principal."),
		"interest":              amount("Interest."),
		"simple_rate":           amount("The yearly rate without compounding, as a fraction."),
		"total_paid":            amount("All that is paid from the as-of date on."),
		"cost":                  amount("All that is paid, less the principal outstanding."),
		"figure":                amount("What was compared with it, in the same unit."),
		"as_of":                 day("The date that everything is as of."),
		"date":                  day("The date."),
		"due":                   day("The due date."),
		"finish":                day("The date of the last payment."),
		"from":                  day("The first date."),
	}
}
