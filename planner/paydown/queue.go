package paydown

import "container/heap"

// queue is the debts by the day on which something next happens to each by itself: the
// first comes first, those of one day in the book's order. It is a heap.
type queue []*debt

func (q queue) Len() int { return len(q) }

func (q queue) Less(i, j int) bool {
	a, b := q[i], q[j]
	return a.coming < b.coming || a.coming == b.coming && a.index < b.index
}

func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].place, q[j].place = i, j
}

func (q *queue) Push(y any) {
	x := y.(*debt)
	x.place = len(*q)
	*q = append(*q, x)
}

func (q *queue) Pop() any {
	last := len(*q) - 1
	y := (*q)[last]
	y.place = nowhere
	*q = (*q)[:last]
	return y
}

// nowhere is the place of a debt that is not in the queue.
const nowhere = -1

// put gives a debt its place in the queue by what comes after day d; one to which nothing
// comes by itself has none.
func (q *queue) put(d Date, y *debt) {
	y.coming = 0
	if !y.cleared {
		y.coming = y.comes(d)
	}
	switch {
	case y.coming == 0 && y.place != nowhere:
		heap.Remove(q, y.place)
	case y.coming == 0:
	case y.place == nowhere:
		heap.Push(q, y)
	default:
		heap.Fix(q, y.place)
	}
}

// take takes those out to which something happens by day d.
func (q *queue) take(d Date, list []*debt) []*debt {
	for len(*q) > 0 && (*q)[0].coming <= d {
		list = append(list, heap.Pop(q).(*debt))
	}
	return list
}
