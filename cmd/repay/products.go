package main

import "repay/planner/book"

// names are what books may name besides what is built in.
func (g *global) names() (book.Known, error) {
	presets, err := g.products()
	return book.Known{Presets: presets, LenderTypes: g.rules.lenderTypes()}, err
}

// products are the presets that books may name: those of --presets and those
// that are built in. The file is read once a run.
func (g *global) products() (*book.Presets, error) {
	if g.presets == "" {
		return book.BuiltIn(), nil
	}
	if g.own != nil {
		return g.own, nil
	}
	data, err := g.read(g.presets)
	if err != nil {
		return nil, err
	}
	known, faults := book.BuiltIn().With(g.presets, data)
	if known == nil {
		stated, han := book.Language(data)
		return nil, &invalid{faults, g.w.language(g.lang, stated, han)}
	}
	g.own = known
	return known, nil
}
