package loan

import "repay/planner/enum"

// Component is one kind of what is owed.
type Component uint8

const (
	Principal Component = iota
	Interest
	PenaltyInterest
	Fees
	components
)

// Components are the kinds of what is owed, as books name them.
var Components = enum.List[Component]{
	{Is: Fees, Name: "fees", Also: []string{"费用", "fee"}},
	{Is: PenaltyInterest, Name: "penalty", Also: []string{"罚息"}},
	{Is: Interest, Name: "interest", Also: []string{"利息"}},
	{Is: Principal, Name: "principal", Also: []string{"本金"}},
}

// Order is the sequence in which a payment fills the components.
type Order [4]Component

// The orders that have names.
var (
	DefaultOrder   = Order{Fees, PenaltyInterest, Interest, Principal}
	InterestFirst  = Order{Fees, Interest, PenaltyInterest, Principal}
	PrincipalFirst = Order{Principal, Interest, Fees, PenaltyInterest}
)

// OrDefault is the order, or [DefaultOrder] where none is given.
func (o Order) OrDefault() Order {
	if o == (Order{}) {
		return DefaultOrder
	}
	return o
}

// Orders are the orders with a name, as books write it.
var Orders = enum.List[Order]{
	{Is: InterestFirst, Name: "interest-first", Also: []string{"先息后本"}},
	{Is: PrincipalFirst, Name: "principal-first", Also: []string{"先本后息"}},
}

// AllocationBy are what comes first where several instalments are due: true is
// the component, in all of them.
var AllocationBy = enum.List[bool]{
	{Is: false, Name: "instalment", Also: []string{"逐期", "installment"}},
	{Is: true, Name: "component", Also: []string{"逐项"}},
}

// Allocation is how a payment is spread over what is due.
type Allocation struct {
	Order       Order // zero value: [DefaultOrder]; the reader always sets it
	ByComponent bool  // components first, inside each the oldest instalment first
	AfterDays   int   // 0: no switch; else more than this many days overdue:
	AfterOrder  Order
	Unknown     AllocationUnknown
}

// AllocationUnknown is what the borrower does not know of an [Allocation]. A
// ledger uses the fields all the same; whoever asks for its figures runs one
// ledger for each order that is possible.
type AllocationUnknown uint8

const (
	AllocationGiven   AllocationUnknown = iota
	OrderUnknown                        // Order
	OrderAndByUnknown                   // Order and ByComponent
)
