package search

import "testing"

// A loan that is paid off costs nothing, or 90 over time; there is room for half of it.
func TestPrices(t *testing.T) {
	p := &Problem{Room: []Amount{500, 600}, Ends: []End{{Rows: 2, Room: 600}}}
	pay := func(cost Amount, steps ...Step) Option { return Option{Sums: []Amount{cost}, Pays: steps} }
	for i := range 2 {
		p.Loans = append(p.Loans, Loan{Negotiation: i, Options: []Option{pay(0, Step{0, 400}), pay(90, Step{0, 100})}})
	}
	r := p.Solve([]Aim{{Of: Sum, Money: true}}, Effort{Prices: true})
	if !r.Proven || r.Value[0] != 90 {
		t.Fatalf("%+v", r)
	}
	// 300 more by the first row are worth 90.
	if len(r.Prices) != 2 || r.Prices[0] < 0.299 || r.Prices[0] > 0.301 || r.Prices[1] != 0 {
		t.Errorf("prices %v, want 0.3 and 0", r.Prices)
	}
}

// Room that only the end leaves has the price of the end's last row; and where an aim
// before it decides all, more room takes nothing off.
func TestPricesOfTheEnd(t *testing.T) {
	p := &Problem{Room: []Amount{900, 1000}, Ends: []End{{Rows: 2, Room: 500}}}
	pay := func(cost, moved Amount, steps ...Step) Option {
		return Option{Sums: []Amount{cost, moved}, Pays: steps}
	}
	for i := range 2 {
		p.Loans = append(p.Loans, Loan{Negotiation: i, Options: []Option{pay(0, 1, Step{0, 400}), pay(90, 0, Step{0, 100})}})
	}
	cost, moved := Aim{Of: Sum, Money: true}, Aim{Of: Sum, Sum: 1}
	for _, x := range []struct {
		aims []Aim
		want float64
	}{{[]Aim{cost}, 0.3}, {[]Aim{moved, cost}, 0}} {
		r := p.Solve(x.aims, Effort{Prices: true})
		if len(r.Prices) != 2 || r.Prices[0] != 0 || r.Prices[1] < x.want-0.001 || r.Prices[1] > x.want+0.001 {
			t.Errorf("aims %v: prices %v, want %v by the last row", x.aims, r.Prices, x.want)
		}
	}
}
