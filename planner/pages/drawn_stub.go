package pages

import "repay/planner/page"

func (v comparing) cashFigure() *page.Figure               { return nil }
func (v comparing) timelineFigure(months int) *page.Figure { return nil }
