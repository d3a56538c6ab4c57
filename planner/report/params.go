package report

import (
	"bytes"
	"encoding/json"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// object is a JSON object that keeps the order of its fields.
type object struct{ b bytes.Buffer }

func (o *object) set(key string, value any) {
	if o.b.Len() > 0 {
		o.b.WriteByte(',')
	}
	k, _ := json.Marshal(key)
	val, _ := json.Marshal(value) // strings, numbers and raw JSON do not fail
	o.b.Write(k)
	o.b.WriteByte(':')
	o.b.Write(val)
}

func (o *object) raw() json.RawMessage {
	return json.RawMessage("{" + o.b.String() + "}")
}

// Params writes an offer's parameters for a record.
func Params(c money.Currency) func(agreement.Offer) json.RawMessage {
	return voice{c: plan.Case{Currency: c}}.params
}

// params writes an offer's parameters under the names that the book gives them.
func (v voice) params(o agreement.Offer) json.RawMessage {
	var p object
	count := func(key string, n int) {
		if n > 0 {
			p.set(key, n)
		}
	}
	switch o.Strategy {
	case agreement.CatchUp, agreement.InterestFree, agreement.PrincipalOnly:
		count("periods", o.Periods)
	case agreement.Nothing:
		count("for", o.For)
	case agreement.Extend:
		count("by", o.By)
		count("periods", o.Periods)
		v.rateParam(&p, o.Rate)
	case agreement.Reduce:
		v.reduceParams(&p, o)
	case agreement.Defer:
		count("for", o.For)
		p.set("pay", map[bool]string{false: "nothing", true: "interest"}[o.PayInterest])
		if !o.PayInterest {
			p.set("interest", loan.Unpaids.Name(o.Unpaid))
		}
		p.set("then", thenName(o.Then, "shift"))
	case agreement.Freeze:
		count("for", o.For)
		count("periods", o.Periods)
	case agreement.Settle:
		key := "amount"
		if o.Sum.IsPart {
			key = "pay"
		}
		p.set(key, v.share(o.Sum))
		if !o.On.IsZero() {
			p.set("on", o.On.String())
		}
		count("parts", o.Parts)
	case agreement.Token:
		p.set("amount", v.share(o.Sum))
		count("for", o.For)
		v.rateParam(&p, o.Rate)
		if o.ThenOffer != nil {
			var then object
			then.set(string(o.ThenOffer.Strategy), v.params(*o.ThenOffer))
			p.set("then", then.raw())
		} else if o.Then != agreement.ThenDefault {
			p.set("then", thenName(o.Then, ""))
		}
	case agreement.MoveDue:
		count("day", o.Day)
	case agreement.Custom:
		p.set("stages", v.stages(o.Stages))
	}
	v.commonParams(&p, o)
	return p.raw()
}

// commonParams writes what every staged strategy may take.
func (v voice) commonParams(p *object, o agreement.Offer) {
	var w object
	for _, part := range []struct {
		name  string
		share agreement.Share
	}{
		{"penalty", o.Waive.Penalty},
		{"interest", o.Waive.Interest},
		{"fees", o.Waive.Fees},
		{"principal", o.Waive.Principal},
	} {
		if part.share.Set {
			w.set(part.name, v.share(part.share))
		}
	}
	if w.b.Len() > 0 {
		p.set("waive", w.raw())
	}
	if o.Arrears != agreement.Capitalise {
		p.set("arrears", agreement.ArrearsKinds.Name(o.Arrears))
	}
	if o.Fee.Set {
		p.set("fee", v.share(o.Fee))
	}
	if !o.FirstDue.IsZero() {
		p.set("first_due", o.FirstDue.String())
	}
}

func (v voice) reduceParams(p *object, o agreement.Offer) {
	if len(o.To) == 1 {
		p.set("to", v.share(o.To[0].To))
		p.set("for", o.To[0].For)
	} else {
		steps := make([]json.RawMessage, len(o.To))
		for i, s := range o.To {
			var step object
			step.set("to", v.share(s.To))
			step.set("for", s.For)
			steps[i] = step.raw()
		}
		p.set("steps", steps)
	}
	p.set("then", thenName(o.Then, "resume"))
}

func (v voice) rateParam(p *object, r *money.Rate) {
	if r != nil {
		p.set("rate", rateParam(*r))
	}
}

func rateParam(r money.Rate) string {
	return r.Value.Percent() + [...]string{money.PerYear: "/year", money.PerMonth: "/month", money.PerDay: "/day"}[r.Per]
}

var (
	thenNames = [...]string{
		agreement.ThenResume: "resume", agreement.ThenRest: "rest",
		agreement.ThenShift: "shift", agreement.ThenSameEnd: "same_end",
	}
)

func thenName(t agreement.Then, byDefault string) string {
	if t == agreement.ThenDefault {
		return byDefault
	}
	return thenNames[t]
}

func (v voice) stages(stages []agreement.Stage) []json.RawMessage {
	out := make([]json.RawMessage, len(stages))
	for i, s := range stages {
		var p object
		switch {
		case s.Rest:
			p.set("for", "rest")
		case s.UntilPaid:
			p.set("until", "paid")
		default:
			p.set("for", s.For)
		}
		v.rateParam(&p, s.Rate)
		if s.Pay == loan.PayAmount {
			p.set("pay", v.share(s.To))
		} else {
			p.set("pay", loan.Pays.Name(s.Pay))
		}
		if s.Charge.Set {
			p.set("fee", v.share(s.Charge))
		}
		if s.Pay == loan.PayNothing || s.Pay == loan.PayAmount {
			p.set("interest", loan.Unpaids.Name(s.Unpaid))
		}
		out[i] = p.raw()
	}
	return out
}

// share writes a sum (100.00) or a part (80%).
func (v voice) share(s agreement.Share) string {
	if s.IsPart {
		return s.Part.Percent()
	}
	return v.c.Currency.Format(s.Amount)
}
