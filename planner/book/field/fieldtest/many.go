package fieldtest

import "repay/planner/internal/draws"

// Stride is that of package draws, for tests of the program, which cannot see it.
// Importing this package has the tests draw as many random cases as that one says.
func Stride(short, thorough int) int { return draws.Stride(short, thorough) }

// Many is that of package draws.
func Many(short, thorough int) int { return draws.Many(short, thorough) }
