package schema

import (
	"repay/planner/book/field"
	"repay/planner/internal/schema"
	"repay/planner/loan"
)

// method is satisfied by a loan whose method is one of some. An enum would
// do as well, but editors complete what a rule names.
func (in under) method(of ...loan.Method) schema.Object {
	methods := loan.Methods.Only(of...)
	return in.is("method", schema.Type("string").With("pattern", `^\s*`+listed(&methods)+`\s*$`))
}

// loanRules say which fields a loan needs, and which do not go together.
func (in under) loanRules() []schema.Object {
	// What a preset fills may be left out; what a card needs is in its statement.
	filled := schema.Any(
		in.hasOne("preset", "statement"), in.method(loan.Revolving),
		in.is("method", schema.Type("string").With("pattern", unusual)))
	signed := schema.Of("not", schema.Any(in.hasOne("owed"), filled))
	onDates := schema.Any(in.hasOne("dues"), in.method(loan.Dated))
	parts := both(in.is("owed", owedInParts()), schema.Of("not", filled))
	// Of a card that may be all; other loans have instalments to come.
	overdueAlone := in.is("owed", schema.Of("not", under{&field.Owed}.hasOne("principal", "principal_all", "periods_left", "total")))
	card := both(in.method(loan.Revolving), schema.Of("not", in.hasOne("owed", "preset")))
	rules := []schema.Object{
		in.needsOne("id", "name"),
		schema.If(both(signed, schema.Of("not", onDates)), in.needs(field.Terms...)),
		schema.If(both(in.hasOne("dues"), signed), in.needs(field.DuesTerms...)),
		schema.If(both(in.is("dues", duesOfPrincipal()), signed), in.needs("rate")),
		schema.If(both(in.method(loan.Dated), signed), in.needs("dues")),
		in.excludes("dues", field.DuesInPlaceOf...),
		schema.If(card, in.needs(field.CardTerms...)),
		schema.If(both(in.hasOne("statement"), schema.Of("not", in.hasOne("preset"))), in.needs("method")),
		schema.If(parts, in.needs(field.OwedTerms...)),
		schema.If(both(overdueAlone, schema.Of("not", filled)), schema.Of("not", in.hasOne("owed"))),
		in.excludes("owed", field.Loan.Field("owed").Excludes...),
		schema.If(both(in.method(loan.EqualPrincipal, loan.InterestOnly, loan.Bullet, loan.Flat), signed), in.needsOne("periods", "maturity")),
		schema.If(both(in.method(loan.Annuity), signed), in.needsOne("periods", "instalment", "maturity")),
	}
	for _, m := range loan.Methods {
		if keys := field.NotFor(m.Is); len(keys) > 0 {
			rules = append(rules, schema.If(in.method(m.Is), in.forbids(keys)))
		}
	}
	return rules
}

// both is satisfied by what satisfies two.
func both(a, b schema.Object) schema.Object {
	return schema.Of("allOf", schema.List([]schema.Object{a, b}))
}

// duesOfPrincipal is satisfied by a list of payments that name principal.
func duesOfPrincipal() schema.Object {
	return schema.Type("array").With("minItems", 1).With("items", under{&field.Due}.hasOne("principal"))
}

// owedInParts is satisfied by figures that are more than a total: then there
// are instalments, and what makes them must be known. A card has no instalments, and
// overdue parts alone may be all of it.
func owedInParts() schema.Object {
	owed := under{&field.Owed}
	return schema.Any(owed.hasOne("principal", "principal_all", "periods_left"), schema.Of("not", owed.hasOne("total")))
}
