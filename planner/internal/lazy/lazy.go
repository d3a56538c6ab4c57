// Package lazy holds regular expressions that are compiled when they are first
// needed: a run that meets no fault needs almost none.
package lazy

import (
	"regexp"
	"sync"
)

// Regexp is a regular expression.
type Regexp struct {
	text string
	once sync.Once
	re   *regexp.Regexp
}

// New is a regular expression that nothing was done with yet.
func New(text string) *Regexp { return &Regexp{text: text} }

// Get compiles it, the first time; it must be right.
func (r *Regexp) Get() *regexp.Regexp {
	r.once.Do(func() { r.re = regexp.MustCompile(r.text) })
	return r.re
}
