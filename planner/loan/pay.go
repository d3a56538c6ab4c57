package loan

import "repay/planner/enum"

// Pay is what a stage of a schedule pays each period.
type Pay uint8

const (
	PayLevel          Pay = iota // a level amount that clears over the periods left
	PayEqualPrincipal            // equal parts of principal, and the interest
	PayFlat                      // equal parts of principal, and a charge on the opening balance
	PayInterest                  // the interest
	PayNothing                   // nothing
	PayAmount                    // a fixed amount
	PayDues                      // what a list names, each period another
)

// Pays are what a stage may pay, as books name it; beside these an amount or a
// part of the instalment.
var Pays = enum.List[Pay]{
	{Is: PayLevel, Name: "level", Also: []string{"等额", "等额本息"}},
	{Is: PayEqualPrincipal, Name: "equal-principal", Also: []string{"等额本金"}},
	{Is: PayFlat, Name: "flat", Also: []string{"等本等息"}},
	{Is: PayInterest, Name: "interest", Also: []string{"利息"}},
	{Is: PayNothing, Name: "nothing", Also: []string{"不还"}},
}

// Unpaid is what becomes of interest that a stage does not pay.
type Unpaid uint8

const (
	UnpaidCapitalise Unpaid = iota // added to the balance at each period
	UnpaidSimple                   // kept aside without interest, spread over the next paying stage
	UnpaidWaive                    // given up
)

// Unpaids are what may become of it, as books name it.
var Unpaids = enum.List[Unpaid]{
	{Is: UnpaidCapitalise, Name: "capitalise", Also: []string{"计入本金", "capitalize"}},
	{Is: UnpaidSimple, Name: "simple", Also: []string{"挂账"}},
	{Is: UnpaidWaive, Name: "waive", Also: []string{"免除"}},
}
