package record

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/internal/schema"
	"repay/planner/loan"
)

// paramsSchema is what the parameters of an offer may be.
func paramsSchema() schema.Object {
	number := schema.Type("integer").With("minimum", 1)
	share := schema.Type("string").With("pattern", `^-?[0-9]+(\.[0-9]+)?%?$`)
	rate := schema.Type("string").With("pattern", `^[0-9]+(\.[0-9]+)?%/(year|month|day)$`)
	day := schema.Type("string").With("pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
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
	thens := slices.Concat(agreement.ReduceThens.Names(), agreement.DeferThens.Names())
	properties := every.
		With("amount", share).With("to", share).
		With("pay", schema.Any(share, among("nothing", "interest"))).
		With("interest", among(loan.Unpaids.Names()...)).
		With("then", schema.Any(among(thens...), schema.Type("object"))).
		With("steps", schema.Array(step)).
		With("stages", schema.Array(stage)).
		With("waive", schema.Record(parts).With("additionalProperties", false)).
		With("arrears", among("spread", "upfront")).
		With("on", day).
		With("first_due", day)
	for _, s := range agreement.Strategies {
		for _, p := range s.Is.Params() {
			if properties.Has(p.Key) {
				continue
			}
			is := number
			switch p.Kind {
			case agreement.RateParam:
				is = rate
			case agreement.ShareParam, agreement.SumParam, agreement.AmountParam:
				is = share
			case agreement.DateParam:
				is = day
			case agreement.Choice:
				is = among(p.Among.Names()...)
			}
			properties = properties.With(p.Key, is)
		}
	}
	return schema.Record(properties).With("additionalProperties", false)
}
