package money

// Per is the unit of time of a rate.
type Per uint8

const (
	PerYear  Per = iota // on a day-count basis
	PerMonth            // on whole periods
	PerDay              // on actual days
)

// Rate is a rate of interest as a fraction for one unit of time: 14.6%/year is
// {146/1000, PerYear}.
type Rate struct {
	Value Ratio
	Per   Per
}

// IsZero reports whether the rate is 0, whatever its unit.
func (r Rate) IsZero() bool { return r.Value.IsZero() }

// Times returns the rate multiplied by m, in the same unit.
func (r Rate) Times(m Ratio) Rate { return Rate{r.Value.Mul(m), r.Per} }

// Yearly returns the nominal yearly rate: day rate × 365, month rate × 12.
func (r Rate) Yearly() Ratio {
	switch r.Per {
	case PerDay:
		return r.Value.MulInt(365)
	case PerMonth:
		return r.Value.MulInt(12)
	}
	return r.Value
}
