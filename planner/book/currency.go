package book

import (
	"slices"
	"strings"

	"repay/planner/book/spelling"
	"repay/planner/money"
)

// currencyOf reads a currency code, or the usual names of the yuan.
func currencyOf(s string) (money.Currency, bool) {
	code := strings.ToUpper(tight(s))
	switch code {
	case "RMB", "人民币", "元", "¥":
		return money.CNY, true
	}
	for _, set := range spelling.Currencies {
		if slices.Contains(strings.Fields(set.Codes), code) {
			return money.Currency{Code: code, Decimals: set.Decimals}, true
		}
	}
	return money.Currency{}, false
}
