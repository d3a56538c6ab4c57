package loan

// What goes on top of an instalment: spread arrears, interest that was kept
// aside, and recurring fees. None of it changes the balance.

// payingInstalments counts the instalments that pay something. It walks without
// spread and fees, which do not change the balance.
func (s *Scheme) payingInstalments() int {
	bare := *s
	bare.spread, bare.fees = 0, nil
	n := 0
	for c := bare.walk(); !c.done(); {
		if left, ok := c.surely(); ok {
			return n + left
		}
		if s.stages[c.stage].Pay != PayNothing || c.k == c.limit-1 {
			n++
		}
		c.step()
	}
	if n == 0 { // no principal is left: arrears alone are paid
		for _, st := range s.stages {
			if st.Pay != PayNothing {
				n += st.Periods
			}
		}
	}
	return max(n, 1)
}

// instalmentsOf counts the instalments of a stage that is about to begin.
func (c *cursor) instalmentsOf() int {
	probe := *c
	probe.aside, probe.spreadLeft, probe.fees, probe.log = 0, 0, nil, nil
	probe.asideFrom = c.stage
	n := 0
	for ; !probe.done() && probe.stage == c.stage; n++ {
		probe.step()
	}
	return max(n, 1)
}

// addTop puts on an instalment what goes on top of it; clears: it is the last.
func (c *cursor) addTop(row *Row, clears bool) {
	if c.spreadLeft != 0 {
		row.Interest += c.takeSpread(clears)
	}
	if c.aside != 0 {
		row.Interest += c.takeAside(clears)
	}
	if len(c.fees) > 0 {
		row.Fees = c.takeFees(clears)
	}
}

func (c *cursor) takeSpread(clears bool) Amount {
	x := min(c.spreadPart, c.spreadLeft)
	if clears {
		x = c.spreadLeft
	}
	c.noteTop(EntrySpread, c.spreadLeft, x)
	c.spreadLeft -= x
	return x
}

func (c *cursor) takeAside(clears bool) Amount {
	x := Amount(0)
	st := c.s.stages[c.stage]
	switch {
	case clears, c.asideFrom == c.stage && st.Periods > 0 && c.in == st.Periods-1:
		x = c.aside
	case c.asideFrom == c.stage:
		x = min(c.asidePart, c.aside)
	}
	c.noteTop(EntryAside, c.aside, x)
	c.aside -= x
	return x
}

// takeFees charges the recurring fees of one instalment.
func (c *cursor) takeFees(clears bool) Amount {
	sum := Amount(0)
	for i := range c.fees {
		f := &c.fees[i]
		switch {
		case f.split:
			x := min(f.part, f.left)
			if clears {
				x = f.left
			}
			c.note(Fees, Entry{Kind: EntryFeeSplit, Name: f.fee.Name, Base: f.left, Amount: x})
			f.left -= x
			sum += x
		case f.fee.Amount > 0:
			sum += f.fee.Amount
			c.note(Fees, Entry{Kind: EntryFee, Name: f.fee.Name, Amount: f.fee.Amount})
		case f.fee.Of == OfBalance:
			sum += c.feeShare(f.fee, c.opening)
		default:
			sum += c.feeShare(f.fee, c.s.original)
		}
	}
	return sum
}

// feeShare is a fee that is a part of a sum.
func (c *cursor) feeShare(f Fee, of Amount) Amount {
	x := f.Percent.Of(of, c.s.interestMode)
	if c.trail != nil {
		c.note(Fees, Entry{Kind: EntryFee, Rule: RuleShare, Name: f.Name, Base: of, Factor: f.Percent, Exact: f.Percent.MulAmount(of), Amount: x})
	}
	return x
}
