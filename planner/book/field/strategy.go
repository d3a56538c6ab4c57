package field

import (
	"slices"
	"sync"

	"repay/planner/agreement"
	"repay/planner/money"
)

// offerFields are the fields of an offer.
var offerFields = sync.OnceValue(func() []Field {
	return slices.Concat(life.Fields, Staged.Fields, firstDue.Fields, strategies())
})

// Strategies are the strategies as keys of an offer, each with the record of
// its parameters; made of what the strategies say of themselves.
func Strategies() *Record { return &Record{Fields: strategies()} }

var strategies = sync.OnceValue(func() (fields []Field) {
	params := map[agreement.Strategy]*Record{}
	for _, s := range agreement.Strategies {
		of := &Record{Name: "params_" + s.Name, With: &firstDue}
		if s.Is.Staged() {
			of.With = &Staged
		}
		params[s.Is] = of
		fields = append(fields, Field{Key: s.Name, ZH: s.Chinese(), Of: of, Help: s.Is.Help()})
	}
	all := Record{Fields: fields}
	for s, of := range params {
		for _, p := range s.Params() {
			of.Fields = append(of.Fields, paramField(p, &all))
		}
		for _, e := range s.Either() {
			of.Field(e.Key).Excludes = e.Others
		}
	}
	return fields
})

// paramField is a parameter of a strategy as a field.
func paramField(p agreement.Param, strategies *Record) Field {
	f := Field{Key: p.Key, ZH: p.ZH, Also: alsoParam(p.Key), Kind: paramKinds[p.Kind], Default: p.Default, Help: p.Help}
	switch p.Kind {
	case agreement.Choice:
		f.Words = &p.Among
	case agreement.StepsParam:
		f.Of, f.Many = &Step, NotEmpty
	case agreement.StagesParam:
		f.Of, f.Many, f.Needed = &Stage, NotEmpty, true
	case agreement.NextStrategy:
		var names []string
		for _, s := range p.Next {
			names = append(names, string(s))
		}
		list := agreement.Strategies.Only(p.Next...)
		f.Words, f.Of = &list, strategies.Only(names...)
		f.Of.Name = p.Key
	}
	switch usual := p.Default.(type) {
	case agreement.Share:
		f.Default = usual.Text(money.CNY)
	case agreement.Offer:
		f.Default = string(usual.Strategy)
	}
	return f
}

var paramKinds = [...]Kind{
	agreement.Periods: Periods, agreement.PartCount: Parts, agreement.DayOfMonth: DayOfMonth, agreement.RateParam: Rate,
	agreement.ShareParam: Share, agreement.SumParam: Sum, agreement.AmountParam: Amount, agreement.DateParam: Date,
	agreement.Choice: Word, agreement.StepsParam: Nested, agreement.StagesParam: Nested, agreement.NextStrategy: Word,
}

// alsoParam is what people write for a parameter.
func alsoParam(key string) []string {
	switch key {
	case "periods":
		return alsoPeriods
	case "amount":
		return alsoAmount
	case "rate":
		return alsoRate
	case "interest":
		return alsoInterest
	case "day":
		return alsoDay
	}
	return nil
}
