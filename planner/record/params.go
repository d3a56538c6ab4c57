package record

import (
	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// params are an offer's parameters, under the names that the book gives them.
type params struct {
	of *agreement.Offer
	in money.Currency
}

func (b *builder) params(o *agreement.Offer) params { return params{o, b.c.Currency} }

func (p params) appendJSON(b []byte) []byte {
	w := object{append(b, '{'), p.in}
	list := p.of.Strategy.Params()
	for i := range list {
		if param := &list[i]; param.Given(p.of) {
			w.param(param, p.of)
		}
	}
	w.common(p.of)
	return append(w.b, '}')
}

// common writes what every staged strategy may take.
func (w *object) common(o *agreement.Offer) {
	if o.Waive != (agreement.Waive{}) {
		w.open("waive", '{')
		for _, part := range [...]struct {
			name  string
			share agreement.Share
		}{
			{"penalty", o.Waive.Penalty},
			{"interest", o.Waive.Interest},
			{"fees", o.Waive.Fees},
			{"principal", o.Waive.Principal},
		} {
			if part.share.Set {
				w.share(part.name, part.share)
			}
		}
		w.close('}')
	}
	if o.Arrears != agreement.Capitalise {
		w.text("arrears", agreement.ArrearsKinds.Name(o.Arrears))
	}
	if o.Fee.Set {
		w.share("fee", o.Fee)
	}
	if !o.FirstDue.IsZero() {
		w.text("first_due", o.FirstDue.String())
	}
}

// param writes one parameter.
func (w *object) param(p *agreement.Param, o *agreement.Offer) {
	if p.Kind == agreement.Choice {
		w.text(p.Key, p.Name(o))
		return
	}
	switch at := p.At(o).(type) {
	case *int:
		w.count(p.Key, *at)
	case **money.Rate:
		w.text(p.Key, rateText(**at))
	case *agreement.Share:
		w.share(p.Key, *at)
	case *calendar.Date:
		w.text(p.Key, at.String())
	case *[]agreement.Step:
		w.steps(p.Key, *at)
	case *[]agreement.Stage:
		w.stages(p.Key, *at)
	case **agreement.Offer:
		w.open(p.Key, '{')
		w.cell(string((*at).Strategy), params{*at, w.in})
		w.close('}')
	}
}

func (w *object) steps(key string, list []agreement.Step) {
	w.open(key, '[')
	for _, s := range list {
		w.open("", '{')
		w.share("to", s.To)
		w.count("for", s.For)
		w.close('}')
	}
	w.close(']')
}

func (w *object) stages(key string, list []agreement.Stage) {
	w.open(key, '[')
	for _, s := range list {
		w.open("", '{')
		w.stage(s)
		w.close('}')
	}
	w.close(']')
}

func (w *object) stage(s agreement.Stage) {
	switch {
	case s.Rest:
		w.text("for", "rest")
	case s.UntilPaid:
		w.text("until", "paid")
	default:
		w.count("for", s.For)
	}
	if s.Rate != nil {
		w.text("rate", rateText(*s.Rate))
	}
	if s.Pay == loan.PayAmount {
		w.share("pay", s.To)
	} else {
		w.text("pay", loan.Pays.Name(s.Pay))
	}
	if s.Charge.Set {
		w.share("fee", s.Charge)
	}
	if s.Pay == loan.PayNothing || s.Pay == loan.PayAmount {
		w.text("interest", loan.Unpaids.Name(s.Unpaid))
	}
}
