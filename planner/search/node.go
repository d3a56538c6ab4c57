package search

import "slices"

// node is a part of all choices: those among its columns, of which the test reaches
// at least to one end and at most to another. It keeps the basis of its parent, from
// which its relaxation goes on.
type node struct {
	columns   []uint64 // a bit for each
	bound     float64  // no choice of it costs less
	low, high int      // ends
	key       []int32
	basis     []int32
	in        []int32
	born      int
}

func (n *node) size() int {
	return 8*len(n.columns) + 4*(len(n.key)+len(n.basis)+len(n.in)) + 160
}

// nodes is a heap: the least bound first, of equal ones the youngest.
type nodes struct {
	list []*node
	size int // bytes
}

func (h *nodes) before(a, b int) bool {
	x, y := h.list[a], h.list[b]
	return x.bound < y.bound || x.bound == y.bound && x.born > y.born
}

func (h *nodes) push(n *node) {
	h.list = append(h.list, n)
	h.size += n.size()
	for k := len(h.list) - 1; k > 0 && h.before(k, (k-1)/2); k = (k - 1) / 2 {
		h.list[k], h.list[(k-1)/2] = h.list[(k-1)/2], h.list[k]
	}
}

// pop takes the node with the least bound.
func (h *nodes) pop() *node { return h.take(0) }

// last takes the node that came last.
func (h *nodes) last() *node {
	at := 0
	for k, n := range h.list {
		if n.born > h.list[at].born {
			at = k
		}
	}
	return h.take(at)
}

func (h *nodes) take(at int) *node {
	n, end := h.list[at], len(h.list)-1
	h.list[at] = h.list[end]
	h.list[end] = nil
	h.list = h.list[:end]
	h.size -= n.size()
	if at == end {
		return n
	}
	k := at
	for {
		least := k
		for _, c := range [2]int{2*k + 1, 2*k + 2} {
			if c < end && h.before(c, least) {
				least = c
			}
		}
		if least == k {
			break
		}
		h.list[k], h.list[least] = h.list[least], h.list[k]
		k = least
	}
	for ; k > 0 && h.before(k, (k-1)/2); k = (k - 1) / 2 {
		h.list[k], h.list[(k-1)/2] = h.list[(k-1)/2], h.list[k]
	}
	return n
}

// all is the node of every choice.
func (c *columns) all() *node {
	n := &node{columns: make([]uint64, (len(c.set)+63)/64), high: max(0, len(c.Ends)-1), bound: unknown}
	for j := range c.set {
		n.columns[j/64] |= 1 << (j % 64)
	}
	return n
}

// bits are the active columns but for those that are out.
func (x *simplex) bits(out func(j int32) bool) []uint64 {
	b := make([]uint64, (len(x.on)+63)/64)
	for _, j := range x.active {
		if !out(j) {
			b[j/64] |= 1 << (j % 64)
		}
	}
	return b
}

// child is a part of the present node: its columns but for those that are out.
func (r *run) child(out func(j int32) bool, low, high int) *node {
	x := r.x
	r.born++
	n := &node{columns: x.bits(out), bound: r.bound, low: low, high: high, born: r.born}
	m, sets := len(x.in), len(x.key)
	x.work += len(x.active) + 2*m + sets
	list := make([]int32, 0, sets+2*m)
	list = append(append(append(list, x.key...), x.basis...), x.in...)
	n.key, n.basis, n.in = list[:sets:sets], list[sets:sets+m:sets+m], list[sets+m:]
	return n
}

// load makes a node the present one.
func (r *run) load(n *node) {
	x := r.x
	x.active = x.active[:0]
	for s := range x.key {
		x.starts[s] = int32(len(x.active))
		from, to := r.c.of(int32(s))
		for j := from; j < to; j++ {
			if x.on[j] = n.columns[j/64]>>(j%64)&1 == 1; x.on[j] {
				x.active = append(x.active, j)
			}
		}
	}
	x.starts[len(x.key)] = int32(len(x.active))
	x.work += len(x.on)
	r.bound, r.low, r.high = n.bound, n.low, n.high
	if n.key == nil {
		x.begin()
		return
	}
	for _, b := range x.basis {
		if b >= 0 {
			x.at[b] = 0
		}
	}
	copy(x.key, n.key)
	x.lost = x.lost[:0]
	for s, key := range x.key {
		if !x.on[key] {
			x.lost = append(x.lost, int32(s))
		}
	}
	x.restore(n)
}

// restore takes the rows and the basis of a node, without the rows that do not bind.
func (x *simplex) restore(n *node) {
	m := 0
	x.in, x.basis, x.slack = x.in[:0], x.basis[:0], x.slack[:0]
	kept := make([]int32, len(n.in))
	for k := range n.in {
		kept[k] = int32(k)
	}
	for _, b := range n.basis {
		if b < 0 {
			kept[^b] = -1
		}
	}
	for k, row := range n.in {
		if kept[k] >= 0 {
			kept[k] = int32(m)
			x.in, x.slack = append(x.in, row), append(x.slack, false)
			m++
		}
	}
	for _, b := range n.basis {
		if b >= 0 {
			x.basis = append(x.basis, b)
			x.at[b] = int32(len(x.basis))
		}
	}
	x.x, x.y = slices.Grow(x.x[:0], m)[:m], slices.Grow(x.y[:0], m)[:m]
	if !x.refresh() {
		x.begin()
	}
}
