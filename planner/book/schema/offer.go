package schema

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/internal/schema"
)

// offers are an offer, a signed one, what follows a token payment, and the
// parameters of each strategy.
func (s speaker) offers() schema.Object {
	then := field.Strategies().Field(string(agreement.Token)).Of.Field("then").Of
	all := schema.Object{}.
		With(field.Offer.Name, schema.Any(among(&agreement.Strategies), schema.Ref("offer_record"))).
		With("offer_record", s.headed(&field.Offer)).
		With(field.Agreement.Name, s.headed(&field.Agreement)).
		With(then.Name, s.headed(then).With("minProperties", 1).With("maxProperties", 1))
	for f := range field.Strategies().All() {
		// A strategy without parameters may be left empty.
		params := schema.Join(schema.Type("object", "null", "string").With("pattern", blankText), s.record(f.Of)[1:])
		all = all.With(f.Of.Name, params)
	}
	return all
}

// headed is a record whose keys may be strategies in any spelling: in Chinese,
// in capitals, with dashes. Its own fields come first, then the strategies.
func (s speaker) headed(r *field.Record) schema.Object {
	var spellings schema.Object
	var strategies []*field.Field
	for _, v := range agreement.Strategies {
		f := r.Field(v.Name)
		if f == nil {
			continue
		}
		strategies = append(strategies, f)
		spellings = spellings.With(`^`+listed(&enum.List[agreement.Strategy]{v})+`$`, schema.Ref(f.Of.Name))
	}
	spellings = spellings.With(unusual, schema.Object{})
	var out schema.Object
	for _, m := range s.recordOf(r, inOrder(r, strategies)) {
		if others, ok := m.Value.(schema.Object); ok && m.Name == "patternProperties" {
			spellings = schema.Join(others, spellings)
			continue
		}
		out = append(out, m)
	}
	return out.With("patternProperties", spellings)
}

// inOrder are the fields of a record with strategies in the order of the page:
// its own, then the strategies, then what is said beside them.
func inOrder(r *field.Record, strategies []*field.Field) []*field.Field {
	var own, beside []*field.Field
	for f := range r.All() {
		switch {
		case field.Strategies().Has(f.Key):
		case field.Offer.Has(f.Key):
			beside = append(beside, f)
		default:
			own = append(own, f)
		}
	}
	return slices.Concat(own, strategies, beside)
}
