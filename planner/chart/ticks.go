package chart

// ticks are the values that an axis names: the multiples of step from low to high,
// both included. Zero is always among them.
type ticks struct{ low, high, step int64 }

// stepSizes are the distances that people count in: 1, 2, 2.5 and 5, taken times a
// power of ten. One that makes no whole units is passed over.
var stepSizes = []struct{ times, over int64 }{{1, 1}, {2, 1}, {5, 2}, {5, 1}}

// farthest is the largest value that is drawn, up or down: between two of them an
// int64 still holds the distance.
const farthest = 2e18

// ticks returns those of an axis that holds zero and all values from low to high:
// the smallest step with no more ticks than most, which is 3 or more. From 7 on,
// there are at least 4, unless the values span less than 3 units.
func (s Scale) ticks(low, high int64, most int) ticks {
	unit := s.unit()
	low = floorDiv(max(min(low, 0), -farthest), unit)
	high = ceilDiv(min(max(high, 0), farthest), unit)
	if low == high {
		high = 1
	}
	for power := int64(1); ; power *= 10 {
		for _, size := range stepSizes {
			if power%size.over != 0 {
				continue
			}
			step := power / size.over * size.times
			from, to := floorDiv(low, step), ceilDiv(high, step)
			if to-from < int64(most) {
				return ticks{low: from * step * unit, high: to * step * unit, step: step * unit}
			}
		}
	}
}

// count is how many ticks there are.
func (t ticks) count() int { return int((t.high-t.low)/t.step) + 1 }

// all returns the ticks from the lowest on.
func (t ticks) all() (values []int64) {
	for i := range t.count() {
		values = append(values, t.low+int64(i)*t.step)
	}
	return values
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func ceilDiv(a, b int64) int64 { return -floorDiv(-a, b) }
