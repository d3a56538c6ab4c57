// Package draws says which random cases the tests draw, and how many: the same
// ones in every run, so that a run that fails fails again, and few of them
// unless REPAY_TEST_LONG is set, as make test-long does. The flag -rapid.seed
// draws other cases of a property, -rapid.checks more. Only tests import it.
package draws

import (
	"flag"
	"os"
	"strconv"

	_ "pgregory.net/rapid" // registers the flags
)

var long = os.Getenv("REPAY_TEST_LONG") != ""

func init() {
	set("rapid.seed", "20261121")
	set("rapid.checks", strconv.Itoa(Many(40, 100)))
}

func set(name, value string) {
	if err := flag.Set(name, value); err != nil {
		panic(err)
	}
}

// Many is how many cases a test draws: the first number in a run that somebody
// waits for, the second in a long one.
func Many(short, thorough int) int {
	if long {
		return thorough
	}
	return short
}
