package book

import (
	"regexp"
	"sync"
)

// lazily is a regular expression that is compiled when it is first needed: a
// run that meets no fault needs almost none.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
