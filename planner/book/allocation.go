package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/loan"
)

var missingOrder = fault.Wrong("missing_order",
	"少了 order（顺序）", "order is missing",
	"写 order: principal-first 这样", "write it like order: principal-first")

// readAllocation reads how a payment is spread: a named order, a list of the
// components, unknown, or a record with either. Where the order is unknown and
// nothing is said of what comes first, the instalment or the component, that is
// unknown too.
func (t *termsReader) readAllocation() loan.Allocation {
	a := loan.Allocation{Order: loan.DefaultOrder}
	n := t.get("allocation")
	if n == nil {
		return a
	}
	if n.Kind != source.Mapping {
		t.readKnownOrNot(n, &a)
		return a
	}
	c, _ := t.open(n, &field.Allocation)
	if n := c.get("order"); n != nil {
		t.readKnownOrNot(n, &a)
	}
	if a.Unknown == loan.OrderAndByUnknown && c.has("by") {
		a.Unknown = loan.OrderUnknown
	}
	a.ByComponent = pick(c, "by", loan.AllocationBy, false)
	if n := c.get("after"); n != nil {
		if c, ok := t.open(n, &field.AllocationAfter); ok {
			c.needBoth(missingDays, missingOrder)
			a.AfterDays = c.count("days", 0)
			if n := c.get("order"); n != nil {
				a.AfterOrder, _ = t.readOrder(n, loan.Orders)
			}
		}
	}
	return a
}

// readKnownOrNot reads an order that may be unknown; the default stands then.
func (t *termsReader) readKnownOrNot(n *source.Node, a *loan.Allocation) {
	switch o, ok := t.readOrder(n, field.OrdersOrUnknown()); {
	case !ok:
	case o == loan.Order{}:
		a.Unknown = loan.OrderAndByUnknown
	default:
		a.Order = o
	}
}

var (
	componentTwice = fault.Wrong("component_twice",
		"{value} 写了两次", "{value} is given twice",
		"四种各写一次，照合同的顺序，例如 [fees, penalty, interest, principal]",
		"name all four once, in the contract's order, like [fees, penalty, interest, principal]")
	orderIncomplete = fault.Wrong("order_incomplete",
		"顺序要写全四种，每种一次", "the order must name all four, each once",
		"例如 [fees, penalty, interest, principal]（费用、罚息、利息、本金）", "like [fees, penalty, interest, principal]")
)

// readOrder reads one of the orders that have a name, or a list with each
// component once.
func (t *termsReader) readOrder(n *source.Node, named enum.List[loan.Order]) (o loan.Order, ok bool) {
	if n.Kind != source.List {
		return choose(t.reader, n, named)
	}
	var seen [len(o)]bool
	good := true
	for i, item := range n.Items {
		c, ok := choose(t.reader, item, loan.Components)
		switch {
		case !ok:
			good = false
		case seen[c]:
			t.Fault(item, componentTwice, args{Value: fault.Clip(item.Text)})
			good = false
		case i < len(o):
			seen[c] = true
			o[i] = c
		}
	}
	if good && len(n.Items) != len(o) {
		t.Fault(n, orderIncomplete, args{})
		good = false
	}
	return o, good
}
