package search

// each is what a search of few choices says of each option by itself: of those of the
// first loan, then of the second's, and so on.
type each struct {
	takes   table   // what it pays by each row, and in all
	highest []int64 // its dearest month
	months  int     // how many there are with payments, from the first on
}

// table is lines of amounts, or of values by aim.
type table struct {
	size  int // of a line
	cells []int64
}

func (t *table) line(k int) []int64 { return t.cells[k*t.size : (k+1)*t.size] }

// Prepare computes what several searches of a problem have in common. The problem may not
// change any more.
func (p *Problem) Prepare() { p.each = p.ofEach() }

func (p *Problem) ofEach() *each {
	n, size := 0, len(p.Room)+1
	for i := range p.Loans {
		n += len(p.Loans[i].Options)
	}
	cells := make([]int64, n*(size+1))
	x := &each{takes: table{size, cells[n:]}, highest: cells[:n]}
	n = 0
	for i := range p.Loans {
		options := p.Loans[i].Options
		for j := range options {
			options[j].paidBy(x.takes.line(n))
			highest := Amount(0)
			for _, s := range options[j].Months {
				highest, x.months = max(highest, s.Paid), max(x.months, int(s.At)+1)
			}
			x.highest[n] = int64(highest)
			n++
		}
	}
	return x
}

// paidBy sums what an option pays by each row, and in all.
func (o *Option) paidBy(sums []int64) {
	sum, row := int64(0), 0
	for _, s := range o.Pays {
		for ; row < int(s.At); row++ {
			sums[row] = sum
		}
		sum += int64(s.Paid)
	}
	for ; row < len(sums); row++ {
		sums[row] = sum
	}
}
