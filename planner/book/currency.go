package book

import (
	"slices"
	"strings"

	"repay/planner/money"
)

// The currencies of ISO 4217 by the decimals of their minor unit.
const (
	noDecimals   = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
	twoDecimals  = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW"
	threeDecimal = "BHD IQD JOD KWD LYD OMR TND"
)

// currencyOf reads a currency code, or the usual names of the yuan.
func currencyOf(s string) (money.Currency, bool) {
	code := strings.ToUpper(tight(s))
	switch code {
	case "RMB", "人民币", "元", "¥":
		return money.CNY, true
	}
	for _, set := range []struct {
		codes    string
		decimals int
	}{{twoDecimals, 2}, {noDecimals, 0}, {threeDecimal, 3}} {
		if slices.Contains(strings.Fields(set.codes), code) {
			return money.Currency{Code: code, Decimals: set.decimals}, true
		}
	}
	return money.Currency{}, false
}
