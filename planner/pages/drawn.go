package pages

import (
	"repay/planner/page"
	"repay/planner/plan"
)

// Figures that a page draws: each is a chart, what is to be seen in words, and its
// figures as a table. Where there is nothing to draw there is no figure.

// balanceFigure is what is still owed of a loan's principal, by way over time.
func (v comparing) balanceFigure(l plan.LoanOptions) *page.Figure { return nil }

// costFigure is what the cost of each way of a loan consists of.
func (v comparing) costFigure(l plan.LoanOptions) *page.Figure { return nil }

// cashFigure is the household's cash by day: if the contracts are kept, and by the
// leading answer.
func (v comparing) cashFigure() *page.Figure { return nil }

// timelineFigure is what comes on which day over some months: dues, stages, days by
// which something has to be done.
func (v comparing) timelineFigure(months int) *page.Figure { return nil }

// monthsFigure is what a plan pays in each month, and what is left at its end.
func (v planning) monthsFigure() *page.Figure { return nil }
