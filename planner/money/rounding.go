package money

import "repay/planner/enum"

// Rounding is how an exact value becomes a whole number of minor units.
type Rounding uint8

const (
	HalfUp   Rounding = iota // to the nearest, a half away from zero (四舍五入)
	HalfEven                 // to the nearest, a half to the even neighbour
	Up                       // away from zero
	Down                     // towards zero
)

// Roundings are the ways to round, as books name them.
var Roundings = enum.List[Rounding]{
	{Is: HalfUp, Name: "half-up", Also: []string{"四舍五入"}},
	{Is: HalfEven, Name: "half-even", Also: []string{"银行家舍入"}},
	{Is: Up, Name: "up", Also: []string{"取整", "向上"}},
	{Is: Down, Name: "down", Also: []string{"舍去", "向下"}},
}
