package chart

// namesUnder is how far names reach under a plot: the dates stand lower.
const namesUnder = 8 * px

// endNames are the names that stand to the right of a plot, each at the height at
// which its line ends, with a sample of the line.
type endNames []endName

type endName struct {
	entry
	lines []string
	date  Date // where the line ends; 0: at the edge of the plot
	value int64
}

// endNames are those of the series that have points, and of the limit.
func (l *Lines) endNames() (names endNames) {
	room := columns(nameWide)
	for i, e := range l.entries() {
		name := endName{entry: e, lines: wrapped(e.name, room, 2)}
		if i == len(l.Series) {
			name.value = l.Limit.Value
		} else if points := l.Series[i].Points; len(points) > 0 {
			last := points[len(points)-1]
			name.date, name.value = last.Date, last.Value
		} else {
			continue
		}
		names = append(names, name)
	}
	return names
}

// high is the room that the names take, one below another.
func (n endNames) high() (sum int) {
	for _, name := range n {
		sum += name.high()
	}
	return sum
}

func (n endName) high() int { return len(n.lines)*lineHigh + 3*px }

// wide is the room of the widest.
func (n endNames) wide() (most int) {
	for _, name := range n {
		most = max(most, widest(name.lines))
	}
	return most
}

// draw writes the names, moved apart where they would cover one another. A line that
// ends at the edge is led to its name; one that ends before it is known by its sample.
// It returns where the last name ends.
func (n endNames) draw(c *canvas, p plot) (end int) {
	wanted, sizes := make([]int, len(n)), make([]int, len(n))
	for i, name := range n {
		wanted[i], sizes[i] = p.y(name.value)-lineHigh/2, name.high()
	}
	var leads path
	x := p.right + 2*tickGap
	for i, y := range apart(wanted, sizes, p.top-lineHigh/2, p.bottom+namesUnder) {
		name := n[i]
		middle := y + lineHigh/2
		if name.date == 0 || p.right-p.x(name.date) < 2*px {
			leads.segment(p.right, p.y(name.value), x-2*px, middle)
		}
		name.sample(c, x, middle)
		c.lines(x+sampleWide+sampleGap, y, atBegin, name.lines)
		end = max(end, y+name.high())
	}
	c.draw("lead", &leads)
	return end
}
