package reference

// Rule: money is exact; a product is a rational, rounded once, where the rule
// says round().

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

type (
	// Amount is a sum in minor units.
	Amount = money.Amount
	// Date is a day.
	Date = calendar.Date
)

func whole(a Amount) *big.Rat               { return new(big.Rat).SetInt64(int64(a)) }
func frac(n, d int64) *big.Rat              { return big.NewRat(n, d) }
func plus(x, y *big.Rat) *big.Rat           { return new(big.Rat).Add(x, y) }
func minus(x, y *big.Rat) *big.Rat          { return new(big.Rat).Sub(x, y) }
func times(x, y *big.Rat) *big.Rat          { return new(big.Rat).Mul(x, y) }
func over(x, y *big.Rat) *big.Rat           { return new(big.Rat).Quo(x, y) }
func part(a Amount, r money.Ratio) *big.Rat { return times(whole(a), r.Rat()) }

// round turns an exact sum into minor units.
func round(x *big.Rat, mode money.Rounding) Amount {
	quo, rem := new(big.Int), new(big.Int)
	quo.QuoRem(new(big.Int).Abs(x.Num()), x.Denom(), rem)
	if rem.Sign() != 0 {
		half := new(big.Int).Lsh(rem, 1).Cmp(x.Denom())
		switch mode {
		case money.Up:
			quo.Add(quo, big.NewInt(1))
		case money.Down:
		case money.HalfEven:
			if half > 0 || half == 0 && quo.Bit(0) == 1 {
				quo.Add(quo, big.NewInt(1))
			}
		default:
			if half >= 0 {
				quo.Add(quo, big.NewInt(1))
			}
		}
	}
	if quo.Cmp(big.NewInt(int64(money.Ceiling))) > 0 {
		refuse(loan.TooLarge, "", 0)
	}
	if x.Sign() < 0 {
		return -Amount(quo.Int64())
	}
	return Amount(quo.Int64())
}

// refuse leaves the computation; [catch] turns it into the caller's error.
func refuse(code loan.Code, field string, need Amount) {
	panic(&loan.Refusal{Code: code, Field: field, Need: need})
}

func catch(err *error) {
	switch r := recover().(type) {
	case nil:
	case *loan.Refusal:
		*err = r
	default:
		panic(r)
	}
}
