package record

import (
	"bytes"
	"encoding/json"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// object is a JSON object that keeps the order of its fields.
type object struct{ buf bytes.Buffer }

func (o *object) set(key string, value any) {
	if o.buf.Len() > 0 {
		o.buf.WriteByte(',')
	}
	k, _ := json.Marshal(key)
	val, _ := json.Marshal(value) // strings, numbers and raw JSON do not fail
	o.buf.Write(k)
	o.buf.WriteByte(':')
	o.buf.Write(val)
}

func (o *object) raw() json.RawMessage {
	return json.RawMessage("{" + o.buf.String() + "}")
}

// params writes an offer's parameters under the names that the book gives them.
func (b builder) params(o agreement.Offer) json.RawMessage {
	var p object
	for _, param := range o.Strategy.Params() {
		if param.Given(&o) {
			p.set(param.Key, b.param(param, &o))
		}
	}
	b.commonParams(&p, o)
	return p.raw()
}

// commonParams writes what every staged strategy may take.
func (b builder) commonParams(p *object, o agreement.Offer) {
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
			w.set(part.name, b.share(part.share))
		}
	}
	if w.buf.Len() > 0 {
		p.set("waive", w.raw())
	}
	if o.Arrears != agreement.Capitalise {
		p.set("arrears", agreement.ArrearsKinds.Name(o.Arrears))
	}
	if o.Fee.Set {
		p.set("fee", b.share(o.Fee))
	}
	if !o.FirstDue.IsZero() {
		p.set("first_due", o.FirstDue.String())
	}
}

// param is the value of one parameter.
func (b builder) param(p agreement.Param, o *agreement.Offer) any {
	if p.Kind == agreement.Choice {
		return p.Name(o)
	}
	switch at := p.At(o).(type) {
	case *int:
		return *at
	case **money.Rate:
		return rateText(**at)
	case *agreement.Share:
		return b.share(*at)
	case *calendar.Date:
		return at.String()
	case *[]agreement.Step:
		return b.steps(*at)
	case *[]agreement.Stage:
		return b.stages(*at)
	case **agreement.Offer:
		var next object
		next.set(string((*at).Strategy), b.params(**at))
		return next.raw()
	}
	return nil
}

func (b builder) steps(list []agreement.Step) []json.RawMessage {
	out := make([]json.RawMessage, len(list))
	for i, s := range list {
		var step object
		step.set("to", b.share(s.To))
		step.set("for", s.For)
		out[i] = step.raw()
	}
	return out
}

func (b builder) stages(stages []agreement.Stage) []json.RawMessage {
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
		if s.Rate != nil {
			p.set("rate", rateText(*s.Rate))
		}
		if s.Pay == loan.PayAmount {
			p.set("pay", b.share(s.To))
		} else {
			p.set("pay", loan.Pays.Name(s.Pay))
		}
		if s.Charge.Set {
			p.set("fee", b.share(s.Charge))
		}
		if s.Pay == loan.PayNothing || s.Pay == loan.PayAmount {
			p.set("interest", loan.Unpaids.Name(s.Unpaid))
		}
		out[i] = p.raw()
	}
	return out
}

// share writes a sum (100.00) or a part (80%).
func (b builder) share(s agreement.Share) string {
	if s.IsPart {
		return s.Part.Percent()
	}
	return b.amount(s.Amount)
}
