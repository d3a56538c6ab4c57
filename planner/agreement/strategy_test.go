package agreement

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/lang"
	"repay/planner/money"
)

// speaker writes labels in a language, sums and units as simply as can be.
func speaker(l lang.Lang, late bool) Speaker {
	return Speaker{
		Lang: l, Late: late,
		Share: func(s Share) string { return s.Text(money.CNY) },
		Unit:  func(int) string { return "months" },
	}
}

// usual is an offer with every parameter at its default, as a book without
// parameters gives it.
func usual(s Strategy) Offer {
	o := Offer{Strategy: s}
	for _, p := range s.Params() {
		switch byDefault := p.Default.(type) {
		case int:
			switch at := p.At(&o).(type) {
			case *int:
				*at = byDefault
			case *Share:
				*at = Share{Set: true, Amount: Amount(byDefault) * money.CNY.Unit()}
			}
		case Share:
			*p.At(&o).(*Share) = byDefault
		case string:
			p.Set(&o, byDefault)
		case Offer:
			*p.At(&o).(**Offer) = &byDefault
		}
	}
	o.Complete()
	return o
}

// Whatever is asked of a strategy, each one answers, in both languages.
func TestStrategiesDescribeThemselves(t *testing.T) {
	labels := map[string]Strategy{}
	for _, v := range Strategies {
		s, d := v.Is, v.Is.definition()
		for what, text := range map[string]lang.Text{"title": v.Says, "help": s.Help()} {
			if text.ZH == "" || text.EN == "" {
				t.Errorf("%s: no %s in one of the languages: %q", s, what, text)
			}
		}
		if v.Chinese() == "" {
			t.Errorf("%s: no Chinese name", s)
		}
		if (d.apply == nil) == (d.stages == nil) {
			t.Errorf("%s: either it opens a new schedule, or it does not", s)
		}
		o := usual(s)
		for _, late := range []bool{false, true} {
			for _, l := range []lang.Lang{lang.ZH, lang.EN} {
				label := o.Label(speaker(l, late))
				if label == "" || strings.ContainsAny(label, "{}") {
					t.Errorf("%s: label %q in %v", s, label, l)
				}
				if other, ok := labels[label]; ok && other != s {
					t.Errorf("%s and %s are both called %q", s, other, label)
				}
				labels[label] = s
			}
		}
		if name := o.DefaultName(money.CNY); !strings.HasPrefix(name, string(s)) || len(s.Params()) > 0 && s != Custom && !s.Free() && name == string(s) {
			t.Errorf("%s: unnamed offers are called %q", s, name)
		}
		checkParams(t, s)
	}
}

func checkParams(t *testing.T, s Strategy) {
	t.Helper()
	var keys []string
	for _, p := range s.Params() {
		keys = append(keys, p.Key)
		if p.Help.ZH == "" || p.Help.EN == "" {
			t.Errorf("%s: %s has no help in one of the languages", s, p.Key)
		}
		if p.Kind == Choice {
			for _, v := range p.Among {
				o := usual(s)
				if p.Set(&o, v.Name); p.Name(&o) != v.Name {
					t.Errorf("%s: %s set to %s is %s", s, p.Key, v.Name, p.Name(&o))
				}
			}
			continue
		}
		if o := usual(s); p.At(&o) == nil {
			t.Errorf("%s: %s has no place", s, p.Key)
		}
	}
	for _, e := range s.Either() {
		for _, key := range slices.Concat(e.Others, e.Unread, []string{e.Key}) {
			if !slices.Contains(keys, key) {
				t.Errorf("%s: %s is excluded, but no parameter", s, key)
			}
		}
	}
	if bare, value := s.Example(); bare != "" && (value == "" || !slices.Contains(keys, bare)) {
		t.Errorf("%s: a bare number means %s, such as %q", s, bare, value)
	}
}
