// Package draws makes property tests draw the same cases in every run, so that
// a run that fails fails again. Tests import it for that alone; -rapid.seed
// draws others, -rapid.checks more.
package draws

import (
	"flag"

	_ "pgregory.net/rapid" // registers the flag
)

func init() {
	if f := flag.Lookup("rapid.seed"); f != nil {
		if err := f.Value.Set("20261121"); err != nil {
			panic(err)
		}
	}
}
