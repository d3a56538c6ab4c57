package page

import "repay/planner/cells"

// Clean takes out of a name what would disturb a line: control characters and
// marks that turn the writing direction.
func Clean(s string) string { return cells.Clean(s) }
