package loan

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/money"
)

// someTerms draws contracts of every method, basis and kind of period, with
// rates from 0 to far past 100% and what may stand beside them.
func someTerms(t *rapid.T) *Terms {
	rate := func() money.Rate {
		per := rapid.SampledFrom([]money.Per{money.PerYear, money.PerYear, money.PerMonth, money.PerDay}).Draw(t, "per")
		most := []int64{3_600_000, 300_000, 10_000}[per]
		return money.Rate{Value: money.NewRatio(rapid.OneOf(rapid.Just(int64(0)), rapid.Int64Range(0, most), rapid.Int64Range(0, 10*most)).Draw(t, "rate"), 1e7), Per: per}
	}
	terms := &Terms{
		Principal: principal(t), Start: calendar.Of(2015, 1, 1) + Date(rapid.IntRange(0, 3000).Draw(t, "start")),
		Method:  rapid.SampledFrom([]Method{Annuity, Annuity, EqualPrincipal, InterestOnly, Flat, Bullet}).Draw(t, "method"),
		Basis:   rapid.SampledFrom(calendar.Bases.Values()).Draw(t, "basis"),
		Periods: rapid.IntRange(1, 80).Draw(t, "periods"),
		Every: calendar.Every{
			N:    rapid.IntRange(1, 14).Draw(t, "n"),
			Unit: rapid.SampledFrom([]calendar.Unit{calendar.Month, calendar.Week, calendar.Day}).Draw(t, "unit"),
		},
		Rate:             RateTerms{Kind: RateGiven, Rate: rate()},
		InterestRounding: rapid.SampledFrom(roundings).Draw(t, "rounding"), InstalmentRounding: rapid.SampledFrom(roundings).Draw(t, "of instalments"),
	}
	if rapid.Bool().Draw(t, "monthly") {
		terms.Every = calendar.Monthly
	}
	if rapid.Bool().Draw(t, "odd first period") {
		terms.FirstDue = terms.Start + Date(rapid.IntRange(1, 80).Draw(t, "days to the first"))
	}
	if terms.Method == Annuity || terms.Method == EqualPrincipal {
		terms.InterestOnlyPeriods = rapid.IntRange(0, terms.Periods-1).Draw(t, "interest only")
		if terms.Method == Annuity {
			terms.Balloon = Amount(rapid.Int64Range(0, int64(terms.Principal)).Draw(t, "balloon"))
		}
	}
	if terms.Method == Annuity && rapid.IntRange(0, 3).Draw(t, "named") == 0 {
		terms.Periods, terms.InterestOnlyPeriods = rapid.IntRange(0, 1).Draw(t, "term")*terms.Periods, 0
		terms.Instalment = 1 + terms.Principal/Amount(rapid.IntRange(1, 60).Draw(t, "parts"))
	}
	for range rapid.IntRange(0, 2).Draw(t, "fees") {
		f := Fee{Of: rapid.SampledFrom([]Base{OfPrincipal, OfBalance}).Draw(t, "of"), Every: rapid.SampledFrom([]FeeTime{FeeEachPeriod, FeeSplit}).Draw(t, "charged")}
		if f.Amount = Amount(rapid.Int64Range(0, 5000).Draw(t, "fee")); f.Amount == 0 {
			f.Percent = money.NewRatio(rapid.Int64Range(1, 30).Draw(t, "percent"), 1000)
		}
		terms.Fees = append(terms.Fees, f)
	}
	at := terms.Start
	for range rapid.IntRange(0, 3).Draw(t, "changes") {
		at += Date(rapid.IntRange(1, 700).Draw(t, "until the change"))
		terms.RateChanges = append(terms.RateChanges, RateChange{at, rate()})
	}
	return terms
}

// The rows that run writes are those of the rule, which goes step by step.
func TestRunIsTheRule(t *testing.T) {
	ran := 0
	rapid.Check(t, func(t *rapid.T) {
		terms := someTerms(t)
		var s *Scheme
		var refusal *Refusal
		draw := rapid.OneOf(rapid.Just(int64(0)), rapid.Int64Range(0, 1e6))
		spread, aside := Amount(draw.Draw(t, "spread")), Amount(draw.Draw(t, "aside"))
		rows := func(walk func(*cursor) []Row) (list []Row, refusal *Refusal) {
			defer Catch(&refusal, "principal")
			s.spread, s.aside, s.known = spread, aside, known{}
			c := s.walk()
			list = walk(&c)
			return list, c.err
		}
		func() {
			defer Catch(&refusal, "principal")
			s, refusal = newContract(terms)
		}()
		if refusal != nil {
			return
		}
		want, no := rows(func(c *cursor) (list []Row) {
			for !c.done() {
				if row := c.step(); c.err == nil {
					list = append(list, row)
				}
			}
			return list
		})
		got, refused := rows(func(c *cursor) (list []Row) { list, _ = c.toEnd(nil); return list })
		if !reflect.DeepEqual(no, refused) || no == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("run gives %v %+v\nthe rule %v %+v", refused, got, no, want)
		}
		plain, _ := rows(func(c *cursor) []Row { c.step(); return c.run(nil, calendar.Last) })
		ran += len(plain)
	})
	if ran == 0 {
		t.Error("nothing was plain")
	}
}

// The level amount of a schedule is that of its factors one by one, and exact,
// whether it was computed over a run of periods or not.
func TestLevelOfARun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := someTerms(t)
		terms.Method, terms.InterestOnlyPeriods, terms.Instalment = Annuity, 0, 0
		terms.Periods = max(terms.Periods, 1)
		defer func() {
			if x := recover(); x != nil {
				if _, large := x.(money.Overflow); !large {
					panic(x)
				}
			}
		}()
		s, refusal := newContract(terms)
		if refusal != nil {
			return
		}
		c := s.walk()
		for range rapid.IntRange(0, terms.Periods-1).Draw(t, "periods behind") {
			c.k++
			c.start, c.from = c.due(), c.due()
			c.dues.Next()
		}
		var f []money.Ratio
		c.periodsAhead(c.start, func(_, _ Date, x money.Ratio) { f = append(f, x) })
		if got, want := c.levelNow(c.start), levelExact(c.balance, s.balloon, f, s.instalmentMode); got != want {
			t.Fatalf("level %d over the run, %d by the factors", got, want)
		}
	})
}

// Where the exact amount is one at which the rounding turns, 63 bits do not
// decide; half a minor unit beside it they do, and rightly.
func TestLevelAtTheTurn(t *testing.T) {
	for _, mode := range roundings {
		for _, twice := range []int64{1, 2, 3, 2001, 2002, 2e12 + 1, 2e12} { // twice the level amount
			for _, n := range []int{2, 4, 12, 360} {
				p := Amount(twice * int64(n) / 2)
				var turn, beside annuity
				for range n {
					turn.add(money.Ratio{})
					beside.add(money.Ratio{})
				}
				_, ok := turn.level(p, 0, mode)
				turns := twice%2 == 1 && (mode == money.HalfUp || mode == money.HalfEven) || twice%2 == 0 && (mode == money.Up || mode == money.Down)
				if ok == turns && p <= 1e13 {
					t.Errorf("%d over %d, mode %d: known %v", p, n, mode, ok)
				}
				if got, ok := beside.level(p+1, 0, mode); n > 2 && ok && got != levelExact(p+1, 0, make([]money.Ratio, n), mode) {
					t.Errorf("%d over %d, mode %d: %d", p+1, n, mode, got)
				}
			}
		}
	}
}
