package household

// IncomeDays lists the days after from, up to and with until, on which some
// income comes, as [Household.Ahead] counts it: the first of them, at most n.
func (h *Household) IncomeDays(from, until Date, level Level, n int) (days []Date) {
	if until <= from {
		return nil
	}
	comes := make([]bool, until-from)
	for _, f := range h.Income {
		f.each(from+1, until, level, func(d Date, a Amount) { comes[d-from-1] = comes[d-from-1] || a > 0 })
	}
	for k, is := range comes {
		if is && len(days) < n {
			days = append(days, from+1+Date(k))
		}
	}
	return days
}
