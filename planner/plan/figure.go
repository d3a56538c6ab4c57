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

// figures are the figures, in the order in which they are named to people.
var figures = []struct {
	name Figure
	of   func(*LoanStatus) Maybe
}{
	{FigurePayoff, func(l *LoanStatus) Maybe { return l.Payoff }},
	{FigureOverdueTotal, func(l *LoanStatus) Maybe { return l.OverdueTotal }},
	{FigurePenalty, func(l *LoanStatus) Maybe { return l.Penalty }},
	{FigureInterestOverdue, func(l *LoanStatus) Maybe { return l.InterestOverdue }},
	{FigureInterestAccrued, func(l *LoanStatus) Maybe { return l.InterestAccrued }},
	{FigurePrincipalOverdue, func(l *LoanStatus) Maybe { return l.PrincipalOverdue }},
	{FigurePrincipalNotDue, func(l *LoanStatus) Maybe { return l.PrincipalNotDue }},
	{FigurePrincipalOutstanding, func(l *LoanStatus) Maybe { return l.PrincipalOutstanding }},
	{FigureFees, func(l *LoanStatus) Maybe { return l.Fees }},
	{FigurePrepayFee, func(l *LoanStatus) Maybe { return l.PrepayFee }},
	{FigureCostPerDay, func(l *LoanStatus) Maybe { return l.CostPerDay }},
	{FigureNextDue, func(l *LoanStatus) Maybe { return l.NextDue }},
}

// Figures lists the figures of a status.
func Figures() []Figure {
	list := make([]Figure, len(figures))
	for i, f := range figures {
		list[i] = f.name
	}
	return list
}

// Figure returns the amount that f names, unknown where it names none.
func (l *LoanStatus) Figure(f Figure) Maybe {
	for _, x := range figures {
		if x.name == f {
			return x.of(l)
		}
	}
	return Maybe{}
}
