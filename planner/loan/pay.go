package loan

// Pay is what a stage of a schedule pays each period.
type Pay uint8

const (
	PayLevel          Pay = iota // a level amount that clears over the periods left
	PayEqualPrincipal            // equal parts of principal, and the interest
	PayFlat                      // equal parts of principal, and a charge on the opening balance
	PayInterest                  // the interest
	PayNothing                   // nothing
	PayAmount                    // a fixed amount
)

// Unpaid is what becomes of interest that a stage does not pay.
type Unpaid uint8

const (
	UnpaidCapitalise Unpaid = iota // added to the balance at each period
	UnpaidSimple                   // kept aside without interest, spread over the next paying stage
	UnpaidWaive                    // given up
)
