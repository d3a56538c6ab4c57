package chart

// spot is a place in a drawing.
type spot struct{ x, y int }

// outline is the line of the nth series. What nobody could see is left out: a page
// with many loans has thousands of points.
func (l *Lines) outline(p plot, n int) *path {
	var out path
	spots := l.spots(p, n)
	if !l.Steps {
		spots = straightened(spots)
	}
	for i, s := range spots {
		switch {
		case i == 0:
			out.move(s.x, s.y)
		case !l.Steps:
			out.line(s.x, s.y)
		case s.y != spots[i-1].y:
			out.across(s.x)
			out.down(s.y)
		case i == len(spots)-1:
			out.across(s.x)
		}
	}
	return &out
}

// spots are the places of the points of a series. Of those in one column of pixels
// the first, the lowest, the highest and the last are enough.
func (l *Lines) spots(p plot, n int) (spots []spot) {
	points := l.Series[n].Points
	for i := 0; i < len(points); {
		x, same := p.x(points[i].Date), i
		for same < len(points) && p.x(points[same].Date) < x+px {
			same++
		}
		for _, at := range extremes(points[i:same]) {
			spots = append(spots, spot{p.x(points[i+at].Date), p.y(points[i+at].Value)})
		}
		i = same
	}
	return spots
}

// extremes returns the places of the first, the lowest, the highest and the last
// point, in their order.
func extremes(points []Point) (places []int) {
	low, high := 0, 0
	for i, p := range points {
		if p.Value < points[low].Value {
			low = i
		}
		if p.Value > points[high].Value {
			high = i
		}
	}
	for _, i := range []int{0, min(low, high), max(low, high), len(points) - 1} {
		if len(places) == 0 || i > places[len(places)-1] {
			places = append(places, i)
		}
	}
	return places
}

const (
	unseen   = 4   // how far a line may pass by a point that is left out
	together = 200 // points that one straight line stands for, at most
)

// straightened leaves out the spots that a straight line between two others passes.
func straightened(spots []spot) (kept []spot) {
	for from := 0; from < len(spots); {
		kept = append(kept, spots[from])
		to := from + 1
		for to+1 < len(spots) && to-from < together && passes(spots[from:to+2]) {
			to++
		}
		from = to
	}
	return kept
}

// passes reports that the line from the first spot to the last passes the others.
func passes(spots []spot) bool {
	a, b := spots[0], spots[len(spots)-1]
	for _, s := range spots[1 : len(spots)-1] {
		// the distance upright, times the width
		if off := (s.y-a.y)*(b.x-a.x) - (b.y-a.y)*(s.x-a.x); max(off, -off) > unseen*(b.x-a.x) {
			return false
		}
	}
	return true
}
