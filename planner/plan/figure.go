package plan

// Figure names an amount of a loan's status, as the JSON does.
type Figure string

// The figures of a status.
const (
	FigurePayoff               Figure = "payoff"
	FigureOverdueTotal         Figure = "overdue_total"
	FigurePenalty              Figure = "penalty"
	FigureInterestOverdue      Figure = "interest_overdue"
	FigureInterestAccrued      Figure = "interest_accrued"
	FigurePrincipalOverdue     Figure = "principal_overdue"
	FigurePrincipalNotDue      Figure = "principal_not_due"
	FigurePrincipalOutstanding Figure = "principal_outstanding"
	FigureFees                 Figure = "fees"
	FigurePrepayFee            Figure = "prepay_fee"
	FigureCostPerDay           Figure = "cost_per_day"
	FigureNextDue              Figure = "next_due"
)

// figures are all sums of a status but the money held, in the order in which they are named to people.
var figures = []struct {
	name Figure
	of   func(*Sums) *Maybe
}{
	{FigurePayoff, func(s *Sums) *Maybe { return &s.Payoff }},
	{FigureOverdueTotal, func(s *Sums) *Maybe { return &s.OverdueTotal }},
	{FigurePenalty, func(s *Sums) *Maybe { return &s.Penalty }},
	{FigureInterestOverdue, func(s *Sums) *Maybe { return &s.InterestOverdue }},
	{FigureInterestAccrued, func(s *Sums) *Maybe { return &s.InterestAccrued }},
	{FigurePrincipalOverdue, func(s *Sums) *Maybe { return &s.PrincipalOverdue }},
	{FigurePrincipalNotDue, func(s *Sums) *Maybe { return &s.PrincipalNotDue }},
	{FigurePrincipalOutstanding, func(s *Sums) *Maybe { return &s.PrincipalOutstanding }},
	{FigureFees, func(s *Sums) *Maybe { return &s.Fees }},
	{FigurePrepayFee, func(s *Sums) *Maybe { return &s.PrepayFee }},
	{FigureCostPerDay, func(s *Sums) *Maybe { return &s.CostPerDay }},
	{FigureNextDue, func(s *Sums) *Maybe { return &s.NextDue }},
}

// Figures lists the figures of a status.
func Figures() []Figure {
	list := make([]Figure, len(figures))
	for i, f := range figures {
		list[i] = f.name
	}
	return list
}

// Nothing are the sums of a loan on which nothing is owed.
func Nothing() (s Sums) {
	for _, f := range figures {
		*f.of(&s) = exact(0)
	}
	s.Credit = exact(0)
	return s
}

// unlent are those of one before its money is lent: its first due is known.
func unlent(firstDue Maybe) Sums {
	s := Nothing()
	s.NextDue = firstDue
	return s
}

// Figure returns the amount that f names, unknown where it names none.
func (s *Sums) Figure(f Figure) Maybe {
	for _, x := range figures {
		if x.name == f {
			return *x.of(s)
		}
	}
	return Maybe{}
}
