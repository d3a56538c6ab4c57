package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	_ "repay/planner/internal/draws"
)

var start = calendar.Of(2026, 11, 29)

// name draws labels: none, short, long, of Chinese characters, of markup.
var name = rapid.OneOf(
	rapid.SampledFrom([]string{
		"", "A", "照合同还", "每月多还三百五十元直到还清为止并且请求免除全部罚息和违约金以及其他费用",
		"pay as agreed until the end, then ask for the penalties to be waived", "<b>&\"'", "aVeryLongWordWithoutAnySpaceThatGoesOnAndOn", "a\nb\x1b[31m",
	}),
	rapid.StringN(0, 40, 120),
)

var amount = rapid.OneOf(rapid.Int64Range(-100_00, 100_00), rapid.Int64Range(0, 1e7), rapid.Int64Range(-1e13, 1e13), rapid.Just(int64(0)))

func drawPoints(t *rapid.T) (points []Point) {
	date := start + Date(rapid.IntRange(0, 100).Draw(t, "from"))
	equal := rapid.Bool().Draw(t, "equal")
	value := amount.Draw(t, "value")
	step := rapid.SampledFrom([]int{0, 1, 31, 365}).Draw(t, "step")
	for range rapid.SampledFrom([]int{0, 1, 2, 12, 36, 600}).Draw(t, "points") {
		points = append(points, Point{date, value})
		if date += Date(step); date > calendar.Last {
			break
		}
		if !equal {
			value = amount.Draw(t, "value")
		}
	}
	return points
}

func drawLines(t *rapid.T) *Lines {
	l := &Lines{Scale: Scale{Unit: 100, Says: thousands}, Steps: rapid.Bool().Draw(t, "steps")}
	for range rapid.IntRange(0, 12).Draw(t, "series") {
		l.Series = append(l.Series, Series{name.Draw(t, "name"), drawPoints(t)})
	}
	if rapid.Bool().Draw(t, "limited") {
		l.Limit = &Limit{name.Draw(t, "limit"), amount.Draw(t, "limit")}
	}
	for range rapid.IntRange(0, 12).Draw(t, "marks") {
		l.Marks = append(l.Marks, Mark{rapid.IntRange(0, 12).Draw(t, "series"), start + Date(rapid.IntRange(0, 500).Draw(t, "day")), name.Draw(t, "label")})
	}
	return l
}

// Whatever the values, the dates and the names: nothing leaves a drawing, no text
// covers another, no line is too wide.
func TestLinesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { check(t, drawLines(t)) })
}

func TestStacksFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &Stacks{Scale: Scale{Unit: 100, Says: thousands}, Parts: rapid.SliceOfN(name, 0, 12).Draw(t, "parts")}
		for range rapid.IntRange(0, 12).Draw(t, "bars") {
			s.Bars = append(s.Bars, Stack{name.Draw(t, "label"), rapid.SliceOfN(amount, 0, 12).Draw(t, "values"), rapid.OneOf(name, rapid.Map(amount, thousands)).Draw(t, "sum")})
		}
		check(t, s)
		for _, b := range s.Bars {
			checkLengths(t, b, s.most())
		}
	})
}

// checkLengths: the parts of a bar are as long as the bar, as far as marks can say.
func checkLengths(t *rapid.T, b Stack, most int64) {
	for _, length := range []int{8, 60, 5000} {
		sum, some := 0, 0
		for i, part := range b.lengths(most, length, 1) {
			if part < 0 || part == 0 && b.Values[i] > 0 && length > 2*len(b.Values) {
				t.Fatalf("part %d of %v is %d long", i, b.Values, part)
			}
			if b.Values[i] > 0 {
				some++
			}
			sum += part
		}
		if want := share(b.sum(), most, length); sum > length || sum < want || sum > max(want, some) {
			t.Fatalf("%v is %d long in %d, want %d", b.Values, sum, length, want)
		}
	}
}

func TestTimelineFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := &Timeline{Kinds: rapid.SliceOfN(name, 0, 8).Draw(t, "kinds")}
		if rapid.Bool().Draw(t, "days") {
			line.From = start
			line.To = start + Date(rapid.IntRange(0, 20000).Draw(t, "to"))
		}
		for range rapid.IntRange(0, 8).Draw(t, "lanes") {
			lane := Lane{Label: name.Draw(t, "label")}
			date, step := start, rapid.SampledFrom([]int{0, 1, 31, 365}).Draw(t, "step")
			for range rapid.SampledFrom([]int{0, 1, 6, 24, 100}).Draw(t, "events") {
				lane.Events = append(lane.Events, Event{date, rapid.IntRange(-1, 8).Draw(t, "kind"), name.Draw(t, "text")})
				date += Date(rapid.IntRange(0, step).Draw(t, "after"))
			}
			line.Lanes = append(line.Lanes, lane)
		}
		check(t, line)
	})
}

func TestBarsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var bars Bars
		for range rapid.IntRange(0, 30).Draw(t, "bars") {
			bars = append(bars, Bar{name.Draw(t, "label"), amount.Draw(t, "value"), thousands(amount.Draw(t, "text"))})
		}
		check(t, bars)
	})
}

// An axis holds zero and all values, counts in steps of 1, 2, 2.5 or 5 times a power
// of ten, in whole units, and has 4 to 7 numbers; fewer only where the values span
// less than 3 units.
func TestTicks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Scale{Unit: rapid.SampledFrom([]int64{1, 100, 1000}).Draw(t, "unit")}
		low, high := amount.Draw(t, "low"), amount.Draw(t, "high")
		if low > high {
			low, high = high, low
		}
		axis := s.ticks(low, high, mostTicks)
		values := axis.all()
		if values[0] > min(low, 0) || values[len(values)-1] < max(high, 0) || !slices.Contains(values, 0) {
			t.Fatalf("%v does not hold %d to %d", values, low, high)
		}
		if len(values) > 7 || len(values) < 4 && axis.step != s.Unit {
			t.Fatalf("%d numbers: %v", len(values), values)
		}
		step := axis.step / s.Unit
		if axis.step%s.Unit != 0 {
			t.Fatalf("%d is not whole", axis.step)
		}
		for step%10 == 0 {
			step /= 10
		}
		if !slices.Contains([]int64{1, 2, 25, 5}, step) {
			t.Fatalf("nobody counts in %d", axis.step)
		}
	})
}

// Dates stand on the first of a month, apart from one another, and the axis holds
// its first and last day.
func TestMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := start + Date(rapid.IntRange(0, 2000).Draw(t, "first"))
		last := first + Date(rapid.OneOf(rapid.IntRange(0, 100), rapid.IntRange(0, 20000)).Draw(t, "days"))
		length := rapid.IntRange(8, 200).Draw(t, "length")
		m := monthsOver(first, last)
		if m.from > first || m.to < last || m.from.Day() != 1 || m.to.Day() != 1 || m.from == m.to {
			t.Fatalf("%v to %v for %v to %v", m.from, m.to, first, last)
		}
		p := plot{right: length - 1, dates: m}
		places, line := textMonths(p)
		if len(places) == 0 || len(line) > length {
			t.Fatalf("%d dates: %q in %d", len(places), line, length)
		}
	})
}
