package plan

// CostFromZero reports a cost that is at least 0, for the reference model: it is not
// said, and ranks all the same.
func CostFromZero(o *Option) bool { return o.costFromZero }
