package search

import "math"

// row finds a row, or makes it; -1 where there is no room for more.
func (x *simplex) row(name rowName, room float64, take func(column int32) float64) int32 {
	if k, ok := x.known[name]; ok {
		return k
	}
	n := len(x.rows)
	if n == x.stride {
		stride := max(8, 2*x.stride)
		if stride*len(x.cost) > x.heavy && x.stride > 0 {
			return -1
		}
		takes := make([]float64, stride*len(x.cost))
		for j := range x.cost {
			copy(takes[j*stride:], x.takes[j*x.stride:(j+1)*x.stride])
		}
		x.takes, x.stride = takes, stride
	}
	most, size := math.Abs(room), math.Abs(room)
	for s := range x.key {
		from, to := x.c.of(int32(s))
		largest := 0.0
		for j := from; j < to; j++ {
			v := take(j)
			x.takes[int(j)*x.stride+n] = v
			largest = max(largest, math.Abs(v))
		}
		most = max(most, largest)
		size += largest
	}
	scale := powerOfTwo(most)
	for j := range x.cost {
		x.takes[j*x.stride+n] /= scale
	}
	x.rows = append(x.rows, scaledRow{name, room / scale, scale, size / scale})
	if x.known == nil {
		x.known = map[rowName]int32{}
	}
	x.known[name] = int32(n)
	x.work += len(x.cost) * 4
	return int32(n)
}

// has reports whether a row is in.
func (x *simplex) has(row int32) bool {
	for _, r := range x.in {
		if r == row {
			return true
		}
	}
	return false
}

// add brings a row in; what is left of it comes into the basis.
func (x *simplex) add(row int32) {
	m := len(x.in)
	x.in, x.slack, x.y = append(x.in, row), append(x.slack, true), append(x.y, 0)
	left := x.rows[row].room
	for _, k := range x.key {
		left -= x.take(k, row)
	}
	x.grow(m + 1)
	for r := range m {
		x.inv[r][m] = 0
	}
	last := x.inv[m]
	clear(last)
	last[m] = 1
	for p, b := range x.basis {
		if b < 0 {
			continue
		}
		if w := x.take(b, row) - x.take(x.key[x.c.set[b]], row); w != 0 {
			left -= w * x.x[p]
			for k, v := range x.inv[p][:m] {
				last[k] -= w * v
			}
		}
	}
	x.basis, x.x = append(x.basis, ^int32(m)), append(x.x, left)
}

// grow makes the inverse so large.
func (x *simplex) grow(m int) {
	if n := len(x.inv); n < m || n > 0 && cap(x.inv[0]) < m {
		side := max(8, 2*m)
		old := x.inv
		x.inv, x.flat = make([][]float64, side), make([]float64, 3*side*side)
		for r := range x.inv {
			x.inv[r] = x.flat[r*side : r*side+m : (r+1)*side]
			if r < len(old) {
				copy(x.inv[r], old[r])
			}
		}
		x.flat = x.flat[side*side:]
		x.column = make([]float64, side)
	}
	for r := range x.inv {
		x.inv[r] = x.inv[r][:m]
	}
}

func (x *simplex) take(column, row int32) float64 { return x.takes[int(column)*x.stride+int(row)] }

// refresh computes afresh the inverse of the basis, what its places take, and the
// prices. ok is false where the basis has become singular.
func (x *simplex) refresh() (ok bool) {
	m := len(x.in)
	x.since = 0
	x.grow(max(1, m))
	x.work += m * m * m
	side := 2 * m
	a := x.flat[:m*side]
	clear(a)
	for p, b := range x.basis {
		if b < 0 {
			a[int(^b)*side+p] = 1
			continue
		}
		key := x.key[x.c.set[b]]
		for r := range m {
			a[r*side+p] = x.take(b, x.in[r]) - x.take(key, x.in[r])
		}
	}
	for r := range m {
		a[r*side+m+r] = 1
	}
	for c := range m {
		best := c
		for r := c + 1; r < m; r++ {
			if math.Abs(a[r*side+c]) > math.Abs(a[best*side+c]) {
				best = r
			}
		}
		if math.Abs(a[best*side+c]) < 1e-11 {
			return false
		}
		row := a[c*side : (c+1)*side]
		if best != c {
			other := a[best*side : (best+1)*side]
			for k := range row {
				row[k], other[k] = other[k], row[k]
			}
		}
		pivot := row[c]
		for k := c; k < side; k++ {
			row[k] /= pivot
		}
		for r := range m {
			other := a[r*side : (r+1)*side]
			if f := other[c]; r != c && f != 0 {
				for k := c; k < side; k++ {
					other[k] -= f * row[k]
				}
			}
		}
	}
	for p := range m {
		copy(x.inv[p][:m], a[p*side+m:(p+1)*side])
	}
	x.place()
	x.price()
	return true
}

// place computes what each place of the basis takes.
func (x *simplex) place() {
	m := len(x.in)
	clear(x.x)
	for r := range m {
		left := x.rows[x.in[r]].room
		for _, k := range x.key {
			left -= x.take(k, x.in[r])
		}
		for p := range m {
			x.x[p] += x.inv[p][r] * left
		}
	}
	x.work += m * len(x.key)
}

// price computes the prices, and what each active column costs at them.
func (x *simplex) price() {
	m := len(x.in)
	clear(x.y)
	for p, b := range x.basis {
		if b >= 0 {
			if c := x.cost[b] - x.cost[x.key[x.c.set[b]]]; c != 0 {
				for r := range m {
					x.y[r] -= c * x.inv[p][r]
				}
			}
		}
	}
	x.nonzero = x.nonzero[:0]
	for r := range x.y {
		x.y[r] = max(0, x.y[r])
		if x.y[r] != 0 {
			x.nonzero = append(x.nonzero, entry{x.in[r], x.y[r]})
		}
	}
	x.z = 0
	for s, key := range x.key {
		base := x.dot(key) + x.cost[key]
		x.z += base
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			x.d[j] = x.cost[j] + x.dot(j) - base
		}
	}
	for _, e := range x.nonzero {
		x.z -= e.value * x.rows[e.row].room
	}
	x.work += len(x.active) * (1 + len(x.nonzero))
}

// dot is what a column takes of the rows, each times its value in nonzero.
func (x *simplex) dot(j int32) (sum float64) {
	t := x.takes[int(j)*x.stride : int(j+1)*x.stride]
	for _, e := range x.nonzero {
		sum += e.value * t[e.row]
	}
	return sum
}
