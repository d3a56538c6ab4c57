package plan

// negotiation names who is asked: the group, else the loan itself.
func (l *Loan) negotiation() string {
	if l.Group != "" {
		return "group " + l.Group
	}
	return "loan " + l.ID
}

// negotiation is the number of the negotiation of the loan at a place, in the book's
// order of the first loan of each.
func (x *comparer) negotiation(i int) int {
	if x.numbers == nil {
		x.numbers = make([]int, len(x.accounts))
		at := make(map[string]int, len(x.accounts))
		for i, l := range x.accounts {
			x.numbers[i] = number(at, l.loan.negotiation())
		}
	}
	return x.numbers[i]
}

// number is the number of a name: how many other names came before it.
func number(names map[string]int, name string) int {
	n, known := names[name]
	if !known {
		n = len(names)
		names[name] = n
	}
	return n
}

// parties are the loans of each negotiation, by its number.
func (x *comparer) parties() (list [][]int) {
	for i := range x.accounts {
		k := x.negotiation(i)
		if k == len(list) {
			list = append(list, nil)
		}
		list[k] = append(list[k], i)
	}
	return list
}
