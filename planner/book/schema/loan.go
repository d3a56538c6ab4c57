package schema

import (
	"repay/planner/book/field"
	"repay/planner/internal/schema"
	"repay/planner/loan"
)

// withMethod is satisfied by a loan whose method is one of some. An enum would
// do as well, but editors complete what a rule names.
func withMethod(of ...loan.Method) schema.Object {
	methods := loan.Methods.Only(of...)
	word := schema.Type("string").With("pattern", `^\s*`+listed(&methods)+`\s*$`)
	return schema.Join(schema.Required("method"), schema.Of("properties", schema.Of("method", word)))
}

// loanRules say which fields a loan needs, and which do not go together.
func loanRules() []schema.Object {
	// What a preset fills may be left out; what a card needs is in its statement.
	filled := schema.Any(
		hasOne("preset", "statement"), withMethod(loan.Revolving),
		schema.Join(schema.Required("method"), schema.Of("properties", schema.Of("method", schema.Type("string").With("pattern", unusual)))))
	signed := schema.Of("not", schema.Any(schema.Required("owed"), filled))
	parts := schema.Join(schema.Required("owed"),
		schema.Of("properties", schema.Of("owed", owedInParts())),
		schema.Of("not", filled))
	card := schema.Join(withMethod(loan.Revolving), schema.Of("not", hasOne("owed", "preset")))
	rules := []schema.Object{
		needsOne("id", "name"),
		schema.If(signed, schema.Required(field.Terms...)),
		schema.If(card, schema.Required(field.CardTerms...)),
		schema.If(schema.Join(schema.Required("statement"), schema.Of("not", schema.Required("preset"))), schema.Required("method")),
		schema.If(parts, schema.Required(field.OwedTerms...)),
		excludes("owed", field.Loan.Field("owed").Excludes...),
		schema.If(schema.Join(withMethod(loan.EqualPrincipal, loan.InterestOnly, loan.Bullet, loan.Flat), signed), schema.Required("periods")),
		schema.If(schema.Join(withMethod(loan.Annuity), signed), needsOne("periods", "instalment")),
	}
	for _, m := range loan.Methods {
		if keys := field.NotFor(m.Is); len(keys) > 0 {
			rules = append(rules, schema.If(withMethod(m.Is), forbids(keys)))
		}
	}
	return rules
}

// owedInParts is satisfied by figures that are more than a total: then there
// are instalments, and what makes them must be known.
func owedInParts() schema.Object { return hasOne("principal", "principal_all", "periods_left") }
