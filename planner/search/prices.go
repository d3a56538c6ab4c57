package search

// prices are what a unit more of each row's room takes off the first aim that is a
// sum of money: those of the relaxation over all choices, with the aims before at
// their best.
func (r *run) prices() []float64 {
	at := -1
	for k, a := range r.aims {
		if a.Of == Sum && a.Money {
			at = k
			break
		}
	}
	if at < 0 || r.best == nil || !r.g.holds {
		return nil
	}
	from := []*node{r.all()}
	r.lim.settled = nil
	for r.aim = range at {
		r.lim.settled = append(r.lim.settled, limit{r.aims[r.aim], r.best.value[r.aim]})
		from = r.without(from, r.aim)
	}
	x := r.x
	x.stop, x.last, x.ask = false, 0, nil
	r.prepare(r.aims[at])
	r.first = true // nothing is left out
	r.load(forget(from, unknown)[0])
	if !r.narrow() || !r.mixture() {
		return nil
	}
	prices := make([]float64, len(r.c.Room))
	for k, y := range x.y {
		row := &x.rows[x.in[k]]
		at := int(row.name.at)
		switch row.name.of {
		case totalRow:
			at = r.c.Ends[at].Rows - 1
		case cashRow:
		default:
			continue
		}
		if at >= 0 {
			prices[at] += y * x.unit / row.scale
		}
	}
	return prices
}
