package chart

// Stacks are bars of several parts, one bar below another: what each of several
// sums consists of.
type Stacks struct {
	Scale
	Parts []string // the names of the parts, in the order of Stack.Values
	Bars  []Stack
}

// Stack is one bar.
type Stack struct {
	Label  string
	Values []int64 // of each part; below 1 has no length
	Text   string  // the sum as people read it
}

func (s *Stacks) Empty() bool { return len(s.Bars) == 0 }

func (s *Stacks) Text(width int) []string { return nil }

func (s *Stacks) SVG(width int) string { return "" }
