// Package draws says which random cases the tests draw, and how many: the same
// ones in every run, so that a run that fails fails again, and few of them
// unless REPAY_TEST_LONG is set, as make test-long does: 1 is the long run, 10 one
// with ten times as many. The flag -rapid.seed
// draws other cases of a property, -rapid.checks more. Only tests import it.
package draws

import (
	"flag"
	"os"
	"strconv"

	_ "pgregory.net/rapid" // registers the flags
)

// times is how many long runs the run is worth; 0: it is a short one.
var times, _ = strconv.Atoi(os.Getenv("REPAY_TEST_LONG"))

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
// waits for, the second in a long one, and so many times that in a longer one.
func Many(short, thorough int) int {
	if times > 0 {
		return times * thorough
	}
	return short
}

// Stride is how far apart the cases are of a test that could try all: the first
// number in a run that somebody waits for, the second in a long one.
func Stride(short, thorough int) int {
	if times > 0 {
		return thorough
	}
	return short
}
