package search

import (
	"cmp"
	"slices"
)

// Of few choices none needs a relaxation: they are gone through loan by loan, what is
// best by itself first, and what cannot be as good as the best, or cannot hold, is left
// out with all that begins with it. What it comes to at the least, the loans still open
// say one by one.

// fewChoices is how many are few: those of four loans with eight options each.
const fewChoices = 5_000

// few reports whether the choices are so few, and nothing is asked of the search but the
// best of them. A highest month that comes first is bounded too badly by its parts.
func (r *run) few() bool {
	e, choices := r.effort, 1
	if e.Work > 0 || e.Best != nil || e.Prices || r.aims[0].Of == Highest || r.c.loans() == 0 {
		return false
	}
	for s := range r.c.loans() {
		from, to := r.c.of(int32(s))
		if choices *= int(to - from); choices > fewChoices {
			return false
		}
	}
	return true
}

// tryout is what is known on the way through the choices: at each place of a list, of the
// loans before that one as they are picked, or of those from it on at the least.
type tryout struct {
	*run
	picked []int32
	order  []int32    // the columns of each loan, what is best by itself first
	own    [][]int64  // of each column: what it comes to by itself, by aim
	takes  [][]Amount // of each column: what is paid by each row, and in all
	paid   [][]Amount // likewise, of the loans before
	room   [][]Amount // what the loans from it on leave those before, at the most
	value  [][]int64  // of the loans before, by aim
	least  [][]int64  // of the loans from it on
	end    []int      // of the loans before
	ahead  []int      // of the loans from it on
}

// try finds the best choice, by all aims.
func (r *run) try() {
	n, rows := r.c.loans(), len(r.c.Room)+1
	t := &tryout{run: r, picked: make([]int32, n)}
	columns := int(r.c.from[n])
	sums := lists[Amount](columns+2*(n+1), rows)
	t.takes, t.paid, t.room = sums[:columns], sums[columns:columns+n+1], sums[columns+n+1:]
	values := lists[int64](columns+2*(n+1), len(r.aims))
	t.own, t.value, t.least = values[:columns], values[columns:columns+n+1], values[columns+n+1:]
	ends := make([]int, 2*(n+1))
	t.end, t.ahead = ends[:n+1], ends[n+1:]
	t.order = make([]int32, columns)
	for j := range columns {
		t.order[j] = int32(j)
		t.take(t.takes[j], r.c.option[j])
		for k, a := range r.aims {
			t.own[j][k] = own(a, r.c.option[j])
		}
	}
	copy(t.room[n], r.c.Room)
	if k := len(r.c.Ends); k > 0 {
		t.room[n][rows-1] = r.c.Ends[k-1].Room
	}
	for i := n - 1; i >= 0; i-- {
		t.leaves(i)
		t.atLeast(i)
	}
	t.from(0)
}

// lists are so many lists of one length in one place.
func lists[T any](n, each int) [][]T {
	all, in := make([][]T, n), make([]T, n*each)
	for k := range all {
		all[k] = in[k*each : (k+1)*each : (k+1)*each]
	}
	return all
}

// take sums what an option pays by each row, and in all.
func (t *tryout) take(sums []Amount, o *Option) {
	for _, s := range o.Pays {
		sums[s.At] += s.Paid
		sums[len(sums)-1] += s.Paid
	}
	for k := 1; k < len(sums)-1; k++ {
		sums[k] += sums[k-1]
	}
}

// leaves is what the loans from one on leave those before.
func (t *tryout) leaves(i int) {
	from, to := t.c.of(int32(i))
	room, then := t.room[i], t.room[i+1]
	copy(room, t.takes[from])
	for _, takes := range t.takes[from+1 : to] {
		for k, x := range takes[:len(room)] {
			room[k] = min(room[k], x)
		}
	}
	for k, x := range then[:len(room)] {
		room[k] = x - room[k]
	}
}

// atLeast is what the loans from one on come to at the least, and where their test ends;
// the options of that one are put in order.
func (t *tryout) atLeast(i int) {
	from, to := t.c.of(int32(i))
	slices.SortFunc(t.order[from:to], func(a, b int32) int {
		return cmp.Or(slices.Compare(t.own[a], t.own[b]), int(a-b))
	})
	least, end := t.least[i], t.c.option[from].End
	for j := from; j < to; j++ {
		end = min(end, t.c.option[j].End)
	}
	t.ahead[i] = max(end, t.ahead[i+1])
	for k, a := range t.aims {
		for j := from; j < to; j++ {
			if v := t.own[j][k]; a.Of != Asks && (j == from || v < least[k]) {
				least[k] = v
			}
		}
		if i+1 < t.c.loans() {
			least[k] = together(a, least[k], t.least[i+1][k])
		}
	}
}

// own is what one option comes to by an aim, at the least.
func own(a Aim, o *Option) (v int64) {
	switch a.Of {
	case Asks:
		return int64(min(1, o.Kind))
	case Sum:
		return int64(o.Sums[a.Sum])
	case Finish:
		return int64(o.Finish)
	case Highest:
		for _, s := range o.Months {
			v = max(v, int64(s.Paid))
		}
	}
	return v
}

// together is what two parts of a choice come to by an aim, at the least.
func together(a Aim, x, y int64) int64 {
	if a.Of == Sum || a.Of == Asks {
		return x + y
	}
	return max(x, y)
}

// from goes through the options of a loan, what was picked of those before as it is.
func (t *tryout) from(i int) {
	if i == len(t.picked) {
		t.offer(t.picked)
		return
	}
	from, to := t.c.of(int32(i))
	for _, j := range t.order[from:to] {
		t.picked[i] = j
		t.nodes++
		t.x.work += len(t.c.Room) + len(t.aims)
		if t.goesOn(i, j) {
			t.from(i + 1)
		}
	}
}

// goesOn reports whether a choice that begins with what is picked up to a loan may hold,
// and be as good as the best.
func (t *tryout) goesOn(i int, j int32) bool {
	asks, one := t.asksFor(i)
	switch {
	case !one:
		return false
	case t.g.holds:
		return !t.worse(i, j, asks, 0) && t.over(i, j) == 0
	}
	return !t.worse(i, j, asks, int64(t.over(i, j)))
}

// asksFor says how many negotiations more are asked with a loan. one is false where it
// asks for another kind of thing than those before.
func (t *tryout) asksFor(i int) (more int64, one bool) {
	l, kind := &t.c.Loans[i], t.c.option[t.picked[i]].Kind
	if kind == 0 {
		return 0, true
	}
	more = 1
	for k, j := range t.picked[:i] {
		before, had := &t.c.Loans[k], t.c.option[j].Kind
		if had == 0 || before.Negotiation != l.Negotiation {
			continue
		}
		if more = 0; had != kind && !l.Fixed && !before.Fixed {
			return 0, false
		}
	}
	return more, true
}

// worse reports whether every choice that begins so comes after the best: by its value
// at the least or, where that is the same, by the places.
func (t *tryout) worse(i int, j int32, asks, short int64) bool {
	value, least := t.value[i+1], t.least[i+1]
	by := 0
	for k, a := range t.aims {
		v := t.own[j][k]
		switch a.Of {
		case Asks:
			v = asks // none where the negotiation is asked already
		case Short:
			v = short
		}
		if i > 0 {
			v = together(a, t.value[i][k], v)
		}
		if value[k] = v; by != 0 || t.best == nil {
			continue
		}
		if i+1 < t.c.loans() {
			v = together(a, v, least[k])
		}
		if by = cmp.Compare(v, t.best.value[k]); by > 0 {
			return true
		}
	}
	return by == 0 && t.best != nil && slices.Compare(t.picked[:i+1], t.best.pick[:i+1]) > 0
}

// over is how far what is paid goes over what may be, at the least: by the rows by which
// every choice that begins so is tested, or through every row and the last end where the
// shortfall itself is an aim.
func (t *tryout) over(i int, j int32) (deepest Amount) {
	t.end[i+1] = max(t.end[i], t.c.option[j].End)
	if len(t.c.Ends) == 0 {
		return 0
	}
	rows := len(t.c.Room) + 1
	if t.g.holds {
		rows = t.c.Ends[max(t.end[i+1], t.ahead[i+1])].Rows
	}
	paid := t.paid[i+1]
	before, takes, room := t.paid[i][:len(paid)], t.takes[j][:len(paid)], t.room[i+1][:len(paid)]
	for k := range paid[:rows] {
		paid[k] = before[k] + takes[k]
		if by := paid[k] - room[k]; by > deepest {
			if deepest = by; t.g.holds {
				return deepest
			}
		}
	}
	for k := rows; k < len(paid); k++ {
		paid[k] = before[k] + takes[k]
	}
	return deepest
}
