package money

import (
	"strings"

	"repay/planner/lang"
)

// minorUnits are what the minor units of currencies are called. Where a currency
// has no decimals it is the currency itself.
var minorUnits = []struct {
	codes string
	words lang.Text
}{
	{"CNY USD EUR HKD MOP TWD AUD CAD NZD SGD ZAR BND NAD LKR KES JMD TTD BBD BSD BZD XCD FJD", lang.Text{ZH: "分", EN: "cent"}},
	{"GBP GIP SHP FKP", lang.Text{ZH: "便士", EN: "penny"}},
	{"JPY", lang.Text{ZH: "日元", EN: "yen"}},
	{"KRW", lang.Text{ZH: "韩元", EN: "won"}},
	{"VND", lang.Text{ZH: "越南盾", EN: "dong"}},
	{"KWD BHD IQD JOD AED", lang.Text{ZH: "费尔", EN: "fils"}},
	{"INR", lang.Text{ZH: "派沙", EN: "paisa"}},
	{"MYR", lang.Text{ZH: "仙", EN: "sen"}},
	{"THB", lang.Text{ZH: "萨当", EN: "satang"}},
	{"RUB", lang.Text{ZH: "戈比", EN: "kopeck"}},
	{"CHF", lang.Text{ZH: "生丁", EN: "centime"}},
	{"BRL MXN PHP", lang.Text{ZH: "分", EN: "centavo"}},
}

var wMinorUnit = lang.Text{ZH: "最小单位", EN: "minor unit"}

// Minor is what the currency's minor unit is called, in the singular: what
// amounts are rounded to. Of a currency without a word of its own it is just
// that, a minor unit.
func (c Currency) Minor() lang.Text {
	for _, m := range minorUnits {
		if strings.Contains(m.codes, c.Code) && c.Code != "" {
			return m.words
		}
	}
	return wMinorUnit
}
