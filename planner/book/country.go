package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
)

var (
	unknownCountry = fault.Wrong("unknown_country",
		"不认识国家 {value}", "{value} is no country code",
		"写两个字母的代码，例如 CN、GB、US；说不准就写 none", "write its two letters, such as CN, GB or US; or none")
	partOfCountry = fault.Wrong("part_of_country",
		"{value} 是 {want} 的一部分", "{value} is a part of {want}",
		"写 country: {want}，再写一行 region: {other}", "write country: {want}, and region: {other} on a line of its own")
	regionAlone = fault.Warn("region_alone",
		"没写是哪个国家，{key} 就用不上", "{key} says nothing without its country",
		"再写一行 country，例如 country: GB", "write country too, such as country: GB")
)

// readCountry reads the country whose rules are held against the loans. Where
// it is left out it is the one that the currency names by itself.
func (c rec) readCountry() string {
	return read(c, "country", field.HomeOf[c.book.Currency.Code], c.countryOf)
}

// countryOf reads the two letters of a country, or what people call it.
func (r *reader) countryOf(n *source.Node) (string, bool) {
	text, ok := r.scalar(n)
	if !ok {
		return "", false
	}
	if known := field.Countries.Match(text); known != nil {
		return known.Is, true
	}
	if code := tight(text); len(code) == 2 && allLetters(strings.ToLower(code)) {
		return strings.ToUpper(code), true
	}
	for country, regions := range field.Regions {
		if part := regions.Match(text); part != nil {
			r.Fault(n, partOfCountry, args{Value: fault.Clip(text), Want: fault.Same(country), Other: part.Name})
			return "", false
		}
	}
	r.Fault(n, unknownCountry, args{Value: fault.Clip(text)})
	return "", false
}

// readRegion reads the part of the country: of a closed list where there is
// one, else as it is typed.
func (c rec) readRegion(country string) string {
	n := c.get("region")
	switch regions := field.Regions[country]; {
	case n == nil:
		return ""
	case regions != nil:
		return pick(c, "region", regions, "")
	case country == "" && (c.lacks("country") || c.wellRead("country")):
		c.Fault(c.keyNode("region"), regionAlone, args{Key: "region"})
	}
	return c.text("region")
}
