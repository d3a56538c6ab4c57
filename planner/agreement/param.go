package agreement

import (
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Param is one parameter of a strategy: its key, what it is, and where in an
// [Offer] it stands.
type Param struct {
	Key  string
	ZH   string // its Chinese key, one among the parameters
	Kind ParamKind
	Help lang.Text
	// Default is an int (of a sum, in units of the currency), a Share, an Offer,
	// or a name of Among; nil where there is none.
	Default any

	Among enum.List[string] // of a Choice, by the names
	Next  []Strategy        // of a Strategy that follows

	// At returns a pointer to where the parameter stands, of the type that goes
	// with its kind. A Choice is written and read by its name instead.
	At   func(*Offer) any
	Set  func(o *Offer, name string)
	Name func(*Offer) string
	// Has reports whether the offer has the parameter. Where it is nil, the offer
	// has what is not empty; it is needed where two parameters share a place.
	Has func(*Offer) bool
}

// ParamKind is what a parameter is.
type ParamKind uint8

// The kinds, each with the type that Param.At points to.
const (
	Periods      ParamKind = iota // int, 1 to [loan.MaxPeriods]
	PartCount                     // int, 1 to 120
	DayOfMonth                    // int, 1 to 31
	RateParam                     // *money.Rate
	ShareParam                    // Share: a part or a sum
	SumParam                      // Share: a sum above 0
	AmountParam                   // Share: a sum
	DateParam                     // Date
	Choice                        // see Param.Among
	StepsParam                    // []Step
	StagesParam                   // []Stage
	NextStrategy                  // *Offer
)

// periods is a number of periods; name is its Chinese key.
func periods(key, name string, byDefault int, at func(*Offer) *int, zh, en string) Param {
	return count(key, name, Periods, byDefault, at, zh, en)
}

// count is a whole number; a default of 0 is none.
func count(key, name string, kind ParamKind, byDefault int, at func(*Offer) *int, zh, en string) Param {
	p := Param{Key: key, ZH: name, Kind: kind, Help: lang.Text{ZH: zh, EN: en}, At: func(o *Offer) any { return at(o) }}
	if byDefault > 0 {
		p.Default = byDefault
	}
	return p
}

// choice is one of a closed list; in an offer that was not read, what is not in
// the list stands for the default.
func choice[T comparable](key, name string, list enum.List[T], byDefault T, at func(*Offer) *T, zh, en string) Param {
	names := make(enum.List[string], len(list))
	for i, v := range list {
		names[i] = enum.Value[string]{Is: v.Name, Name: v.Name, Also: v.Also}
	}
	return Param{
		Key: key, ZH: name, Kind: Choice, Help: lang.Text{ZH: zh, EN: en}, Default: list.Name(byDefault), Among: names,
		Set: func(o *Offer, name string) { *at(o) = list.Match(name).Is },
		Name: func(o *Offer) string {
			if name := list.Name(*at(o)); name != "" {
				return name
			}
			return list.Name(byDefault)
		},
	}
}

func rate(zh, en string) Param {
	return Param{Key: "rate", ZH: "利率", Kind: RateParam, Help: lang.Text{ZH: zh, EN: en}, At: func(o *Offer) any { return &o.Rate }}
}

// Places of parameters that several strategies take.
func atFor(o *Offer) *int     { return &o.For }
func atPeriods(o *Offer) *int { return &o.Periods }

// Given reports whether the offer has the parameter.
func (p *Param) Given(o *Offer) bool {
	if p.Has != nil {
		return p.Has(o)
	}
	if p.Kind == Choice {
		return true
	}
	switch at := p.At(o).(type) {
	case *int:
		return *at > 0
	case **money.Rate:
		return *at != nil
	case *Share:
		return at.Set
	case *calendar.Date:
		return !at.IsZero()
	case *[]Step:
		return len(*at) > 0
	case *[]Stage:
		return true
	case **Offer:
		return *at != nil
	}
	return false
}

// PartOf is num/den of something.
func PartOf(num, den int64) Share {
	return Share{Set: true, IsPart: true, Part: money.NewRatio(num, den)}
}

// zeroRate returns the stages' rate of a strategy without interest.
func zeroRate() *money.Rate { return &money.Rate{} }

// level is a stage that pays what is left in equal instalments.
func level(periods int, rate *money.Rate) loan.Stage {
	return loan.Stage{Periods: periods, Rate: rate, Pay: loan.PayLevel}
}
