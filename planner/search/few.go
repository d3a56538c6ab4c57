package search

import (
	"cmp"
	"math"
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
func (c *columns) few(aims []Aim, e *Effort) bool {
	if e.Work > 0 || e.Best != nil || e.Prices || aims[0].Of == Highest || c.loans() == 0 {
		return false
	}
	choices := 1
	for s := range c.loans() {
		from, to := c.of(int32(s))
		if choices *= int(to - from); choices > fewChoices {
			return false
		}
	}
	return true
}

// tryout is what is known on the way through the choices. Its tables have a line for each
// column, or for each loan: of the loans before that one as they are picked, or of those
// from it on at the least.
type tryout struct {
	*columns
	each   *each
	aims   []Aim
	holds  bool     // a choice has to hold; not where the shortfall itself is an aim
	order  []int32  // the columns of each loan, what is best by itself first
	until  []int32  // of each loan: the end of its columns that are not left out
	own    table    // of each column: what it comes to by itself, by aim
	paid   table    // of the loans before: what is paid by each row, and in all
	room   table    // what the loans from it on leave those before, at the most
	value  table    // of the loans before, by aim
	least  table    // of the loans from it on
	end    []int32  // of the loans before
	ahead  []int32  // of the loans from it on
	month  []Amount // what is paid in each
	picked []int32  // the column of each loan
	best   choice   // so far
	found  bool     // there is one
	listed []choice // found before: they are out
	nodes  int
	work   int
}

// try finds the best choices, by all aims.
func (c *columns) try(aims []Aim, e *Effort) Result {
	t := c.tryout(aims)
	out := Result{Proven: true, Bound: -unknown}
	if !t.possible() {
		return out
	}
	t.weigh()
	for range max(1, e.Count) {
		t.found = false
		if t.from(0); !t.found {
			break
		}
		if out.add(c, t.best); len(out.Picks) < e.Count {
			t.listed = append(t.listed, choice{pick: slices.Clone(t.best.pick)})
		}
		out.Bound = out.Value[0]
	}
	out.Nodes, out.Work = t.nodes, t.work
	return out
}

// tryout has what may be paid; what the options come to is still open.
func (c *columns) tryout(aims []Aim) *tryout {
	n, columns, rows := c.loans(), len(c.option), len(c.Room)+1
	short := slices.ContainsFunc(aims, func(a Aim) bool { return a.Of == Short })
	t := &tryout{columns: c, each: c.each, aims: aims, holds: len(c.Ends) > 0 && !short}
	if t.each == nil {
		t.each = c.ofEach()
	}
	t.room = table{rows, make([]int64, (n+1)*rows)}
	places := make([]int32, columns+5*n+2)
	t.order, places = places[:columns], places[columns:]
	t.until, places = places[:n], places[n:]
	t.end, t.ahead, places = places[:n+1], places[n+1:2*n+2], places[2*n+2:]
	t.picked, t.best.pick = places[:n], places[n:]
	for j := range t.order {
		t.order[j] = int32(j)
	}
	copy(t.until, c.from[1:])
	t.rooms()
	return t
}

// possible leaves out the columns that do not hold whatever is picked of the other loans,
// and reports whether there may be a choice that holds.
func (t *tryout) possible() bool {
	for i := t.loans() - 1; i >= 0; i-- {
		t.leaves(i)
	}
	if !t.holds {
		return true
	}
	if slices.ContainsFunc(t.room.line(0)[:t.Ends[t.ahead[0]].Rows], func(left int64) bool { return left < 0 }) {
		return false // even what pays least is too much
	}
	for i := range t.until {
		all := t.options(i)
		may := slices.DeleteFunc(all, func(j int32) bool { return t.never(i, j) })
		if len(may) == 0 {
			return false
		}
		t.until[i] -= int32(len(all) - len(may))
	}
	return true
}

// options are the columns of a loan that are not left out.
func (t *tryout) options(i int) []int32 {
	from, _ := t.of(int32(i))
	return t.order[from:t.until[i]]
}

// never reports whether a column of a loan is too much by some row beside what the other
// loans pay at the least.
func (t *tryout) never(i int, j int32) bool {
	rows := t.Ends[max(t.ahead[0], int32(t.option[j].End))].Rows
	takes, room, before, behind := t.takes(j)[:rows], t.room.line(0)[:rows], t.room.line(i)[:rows], t.room.line(i + 1)[:rows]
	for k, x := range takes {
		if least := behind[k] - before[k]; x-least > room[k] {
			return true
		}
	}
	return false
}

// weigh says what the options come to.
func (t *tryout) weigh() {
	n, columns, rows, by := t.loans(), len(t.option), len(t.Room)+1, len(t.aims)
	cells := make([]int64, columns*by+(n+1)*(rows+2*by)+by)
	cut := func(lines, size int) (x table) {
		x, cells = table{size, cells[:lines*size]}, cells[lines*size:]
		return x
	}
	t.own, t.value, t.least, t.paid = cut(columns, by), cut(n+1, by), cut(n+1, by), cut(n+1, rows)
	t.best.value = cells
	for k := range t.aims {
		t.owns(k)
	}
	for i := n - 1; i >= 0; i-- {
		t.atLeast(i)
	}
}

// owns is what each column comes to by itself by an aim, at the least, and no column.
func (t *tryout) owns(k int) {
	none, n := int64(math.MinInt64), t.loans()
	own := func(of func(j int, o *Option) int64) {
		for j, o := range t.option {
			t.own.cells[j*t.own.size+k] = of(j, o)
		}
	}
	switch a := t.aims[k]; a.Of {
	case Asks:
		own(func(_ int, o *Option) int64 { return int64(min(1, o.Kind)) })
		none = 0
	case Sum:
		own(func(_ int, o *Option) int64 { return int64(o.Sums[a.Sum]) })
		none = 0
	case Finish:
		own(func(_ int, o *Option) int64 { return int64(o.Finish) })
	case Highest:
		own(func(j int, _ *Option) int64 { return t.each.highest[t.at[j]] })
		t.month = make([]Amount, t.each.months)
	}
	t.value.line(0)[k], t.least.line(n)[k] = none, none
}

// rooms is what may be paid by each row, and in all.
func (t *tryout) rooms() {
	room := t.room.line(t.loans())
	for k, a := range t.Room {
		room[k] = int64(a)
	}
	if k := len(t.Ends); k > 0 {
		room[len(t.Room)] = int64(t.Ends[k-1].Room)
	}
}

// takes is what a column pays by each row, and in all.
func (t *tryout) takes(j int32) []int64 { return t.each.takes.line(int(t.at[j])) }

// leaves is what the loans from one on leave those before, and where their test ends.
func (t *tryout) leaves(i int) {
	all := t.options(i)
	room, then, end := t.room.line(i), t.room.line(i+1), t.option[all[0]].End
	copy(room, t.takes(all[0]))
	for _, j := range all[1:] {
		end = min(end, t.option[j].End)
		for k, x := range t.takes(j)[:len(room)] {
			room[k] = min(room[k], x)
		}
	}
	for k, x := range then {
		room[k] = x - room[k]
	}
	t.ahead[i] = max(int32(end), t.ahead[i+1])
}

// atLeast is what the loans from one on come to at the least; the options of that one are
// put in order.
func (t *tryout) atLeast(i int) {
	all := t.options(i)
	slices.SortFunc(all, func(a, b int32) int {
		return cmp.Or(slices.Compare(t.own.line(int(a)), t.own.line(int(b))), int(a-b))
	})
	least := t.least.line(i)
	copy(least, t.own.line(int(all[0])))
	for _, j := range all[1:] {
		for k, v := range t.own.line(int(j)) {
			least[k] = min(least[k], v)
		}
	}
	for k, then := range t.least.line(i + 1) {
		if of := t.aims[k].Of; of == Asks {
			least[k] = 0 // its negotiation may be asked already
		} else {
			least[k] = of.together(least[k], then)
		}
	}
}

// adds reports whether what parts of a choice come to is added up; else it is the most
// of them.
func (m Measure) adds() bool { return m == Sum || m == Asks }

// together is what two parts of a choice come to, at the least.
func (m Measure) together(x, y int64) int64 {
	if m.adds() {
		return x + y
	}
	return max(x, y)
}

// from goes through the options of a loan, what was picked of those before as it is.
func (t *tryout) from(i int) {
	if i == len(t.picked) {
		t.offer()
		return
	}
	for _, j := range t.options(i) {
		t.picked[i] = j
		t.nodes++
		t.work += len(t.Room) + len(t.aims)
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
	case t.holds:
		return !t.worse(i, j, asks, 0) && t.over(i, j) == 0
	}
	return !t.worse(i, j, asks, t.over(i, j))
}

// asksFor says how many negotiations more are asked with a loan. one is false where it
// asks for another kind of thing than those before.
func (t *tryout) asksFor(i int) (more int64, one bool) {
	l, kind := &t.Loans[i], t.option[t.picked[i]].Kind
	if kind == 0 {
		return 0, true
	}
	more = 1
	for k, j := range t.picked[:i] {
		before, had := &t.Loans[k], t.option[j].Kind
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
	value, before, least, own := t.value.line(i+1), t.value.line(i), t.least.line(i+1), t.own.line(int(j))
	by := 0
	for k, v := range own {
		of := t.aims[k].Of
		switch of {
		case Asks:
			v = asks // none where the negotiation is asked already
		case Short:
			v = short
		}
		v = of.together(before[k], v)
		if value[k] = v; by == 0 && t.found {
			if by = cmp.Compare(of.together(v, least[k]), t.best.value[k]); by > 0 {
				return true
			}
		}
	}
	return by == 0 && t.found && slices.Compare(t.picked[:i+1], t.best.pick[:i+1]) > 0
}

// over is how far what is paid goes over what may be, at the least: by the rows by which
// every choice that begins so is tested, or through every row and the last end where the
// shortfall itself is an aim.
func (t *tryout) over(i int, j int32) (deepest int64) {
	t.end[i+1] = max(t.end[i], int32(t.option[j].End))
	if len(t.Ends) == 0 {
		return 0
	}
	paid := t.paid.line(i + 1)
	rows := len(paid)
	if t.holds {
		rows = t.Ends[max(t.end[i+1], t.ahead[i+1])].Rows
	}
	before, takes, room := t.paid.line(i)[:len(paid)], t.takes(j)[:len(paid)], t.room.line(i + 1)[:len(paid)]
	for k := range paid {
		sum := before[k] + takes[k]
		paid[k] = sum
		if by := sum - room[k]; by > deepest && k < rows {
			if deepest = by; t.holds {
				return deepest
			}
		}
	}
	return deepest
}

// offer takes the choice that is picked for the best so far where it is.
func (t *tryout) offer() {
	n := len(t.picked)
	if paid := t.paid.line(n); t.holds && paid[len(paid)-1] > int64(t.Ends[t.end[n]].Room) {
		return
	}
	value := t.value.line(n)
	for k, a := range t.aims {
		if a.Of == Highest {
			value[k] = t.highest()
		}
	}
	x := choice{t.picked, value}
	if t.found && x.order(&t.best) >= 0 || slices.ContainsFunc(t.listed, func(l choice) bool { return slices.Equal(l.pick, x.pick) }) {
		return
	}
	t.found = true
	copy(t.best.pick, x.pick)
	copy(t.best.value, x.value)
}

// highest is the dearest month of the choice that is picked.
func (t *tryout) highest() (v int64) {
	clear(t.month)
	for _, j := range t.picked {
		for _, s := range t.option[j].Months {
			t.month[s.At] += s.Paid
			v = max(v, int64(t.month[s.At]))
		}
	}
	return v
}
