package schema

import (
	"slices"
	"strings"

	"repay/planner/book/field"
	"repay/planner/book/spelling"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/money"
)

// kinds are the definitions of the kinds of values that have one.
func (s speaker) kinds() (definitions schema.Object) {
	for k := field.Text; k.Name() != ""; k++ {
		definitions = definitions.With(k.Name(), s.kind(k))
	}
	return definitions
}

// kind is a kind that has a definition.
func (s speaker) kind(k field.Kind) schema.Object {
	sums := schema.Type("number", "string")
	fromZero := sums.With("minimum", 0)
	amount := func(o schema.Object) schema.Object {
		return s.texts(o.With("maximum", int64(money.Max)), amountText(), "写成 12000.50、1.2万 这样", "write it like 12000.50 or 1.2万")
	}
	share := func(pattern, zh, en string) schema.Object {
		return s.texts(fromZero.With("maximum", int64(money.Max)), pattern, zh, en)
	}
	text := func(pattern, zh, en string) schema.Object { return s.texts(schema.Type("string"), pattern, zh, en) }
	switch k {
	case field.Text:
		return schema.Type("string", "number", "boolean").With("minLength", 1)
	case field.Texts:
		return schema.Type("string", "number", "boolean", "array").With("minLength", 1).With("items", schema.Ref("text"))
	case field.ID:
		return schema.Type("string", "number", "boolean").With("minimum", 0).
			With("pattern", "^\\s*[^-\\s!-,./:-@\\[-^`{-~][^\\s!-,./:-@\\[-^`{-~]*\\s*$").
			With("patternErrorMessage", s.line("用字母、数字、- 和 _", "use letters, digits, - and _"))
	case field.Amount:
		return amount(fromZero)
	case field.Sum:
		return amount(sums.With("exclusiveMinimum", 0))
	case field.Balance:
		return amount(sums)
	case field.Percent:
		return text(partText(), "写成 5% 这样", "write it like 5%")
	case field.Share:
		return share(amountText()+`|`+partText(), "写成 50% 或 800 这样", "write it like 50% or 800")
	case field.Rate:
		return text(rateText(), "带上时间单位：14.6%/年、1.2%/月、0.04%/日", "give its unit of time: 14.6%/year, 1.2%/month or 0.04%/day")
	case field.RateOrWord:
		return text(listed(&loan.RateKinds)+`|`+rateText(), "带上时间单位：14.6%/年、1.2%/月、0.04%/日；或 implied、unknown",
			"give its unit of time: 14.6%/year, 1.2%/month or 0.04%/day; or write implied or unknown")
	case field.Date:
		return text(dateText, "写成 2026-11-21 这样", "write it like 2026-11-21")
	case field.DateOrMonth:
		return text(dateText+`|`+monthOnly, "写成 2026-11-21 或 2026-11 这样", "write it like 2026-11-21 or 2026-11")
	case field.Since:
		return text(dateText+`|`+monthOnly+`|`+daysLateText(), "写成 2026-09-08 或 2026-09 这样；不知道写 unknown", "write it like 2026-09-08 or 2026-09, or unknown")
	case field.DaysLate:
		return s.count(k, countText()+`|`+daysLateText(), "写一个整数", "write a whole number")
	case field.Every:
		return shownOr([]string{"month", "week", "quarter", "year", "每月", "每周"},
			text(everyText(), "写成 month、3 months、2 weeks、10 days 这样", "write it like month, 3 months, 2 weeks or 10 days"))
	case field.Flag:
		return among(&field.Flags)
	case field.PeriodsOrRest:
		return s.count(k, countText()+`|[-_ ]*(?:`+spelled("rest", "[-_ ]*")+`|剩余)[-_ ]*`, "写期数，最后一段可以写 rest", "write a number of periods, or rest in the last stage")
	case field.StagePay:
		return share(listed(&loan.Pays)+`|`+amountText()+`|`+partText(), "写 level、equal-principal、flat、interest、nothing、50% 或 800", "write level, equal-principal, flat, interest, nothing, 50% or 800")
	case field.PlanFee:
		return share(planFeeText(), "写成 0.6%/period（每期）或 21.60 这样", "write it like 0.6%/period or 21.60")
	case field.PenaltyRate:
		return text(listed(&field.NoPenalty)+`|`+penaltyText(), "写成 1.5x、+3%/年、0.05%/日、none 或 unknown", "write it like 1.5x, +3%/year, 0.05%/day, none or unknown")
	}
	return s.count(k, countText(), "写一个整数", "write a whole number")
}

// texts adds the pattern of a kind to its schema, and what to write instead.
func (s speaker) texts(o schema.Object, whole, zh, en string) schema.Object {
	return o.With("pattern", pattern(whole)).With("patternErrorMessage", s.line(zh, en))
}

// count is a whole number within the bounds of its kind, also as a text with its
// unit: 12期, 10日.
func (s speaker) count(k field.Kind, whole, zh, en string) schema.Object {
	least, most := k.Bounds()
	return s.texts(schema.Type("integer", "string").With("minimum", least).With("maximum", most), whole, zh, en)
}

// short are the forms of a field's value beside a record.
func short(f *field.Field) []schema.Object {
	switch f.Kind {
	case field.Nested:
		return nil
	case field.Word:
		return []schema.Object{among(f.Words)}
	case field.Order:
		return []schema.Object{among(&loan.Orders), orderList()}
	case field.OrderOrUnknown:
		orders := field.OrdersOrUnknown()
		return []schema.Object{among(&orders), orderList()}
	case field.Version:
		return []schema.Object{schema.Type("integer", "string").With("minimum", 1).With("maximum", 1).With("pattern", pattern("1"))}
	case field.Currency:
		return []schema.Object{currencies()}
	case field.Country:
		return []schema.Object{countries()}
	case field.Paid:
		words := []string{"paid", "还清"}
		return []schema.Object{shownOr(words, schema.Type("string").With("pattern", pattern(anyWord(words))))}
	}
	return []schema.Object{schema.Ref(f.Kind.Name())}
}

// orderList names all four components, each once; below allOf as in [shownOr].
func orderList() schema.Object {
	n := len(loan.Components)
	return schema.Of("allOf", []any{schema.Array(among(&loan.Components)).With("minItems", n).With("maxItems", n).With("uniqueItems", true)})
}

// currencies are the codes for completion, and any spelling of three letters.
func currencies() schema.Object {
	codes := []string{money.CNY.Code}
	for _, set := range spelling.Currencies {
		codes = append(codes, slices.DeleteFunc(strings.Fields(set.Codes), func(code string) bool { return code == money.CNY.Code })...)
	}
	return shownOr(codes,
		schema.Type("string").With("pattern", pattern(`(?: *[A-Za-z]){3}|`+anyWord(spelling.Yuan))).
			With("patternErrorMessage", "CNY, USD, JPY ..."))
}

// countries are the words that a book may use for a country, and any spelling
// of two letters.
func countries() schema.Object {
	return shownOr(field.Countries.Names(),
		schema.Type("string").With("pattern", pattern(`(?: *[A-Za-z]){2}|`+listed(&field.Countries))).
			With("patternErrorMessage", "CN, GB, US ..."))
}
