package book

import (
	"strings"
	"testing"

	"repay/planner/enum"
)

const anyLoan = "loans:\n  - {id: a, principal: 30000, rate: 1%/month, method: annuity, start: 2026-03-08, periods: 12}\n"

// TestCountry: a book is of the country that it names, by its letters or its
// name; where it names none, of that of its currency, if that is one.
func TestCountry(t *testing.T) {
	for fields, want := range map[string]string{
		"":                                      "CN",
		"currency: CNY":                         "CN",
		"currency: 人民币":                         "CN",
		"country: cn":                           "CN",
		"country: 中国":                           "CN",
		"country: China":                        "CN",
		"country: none":                         "",
		"country: Unknown":                      "",
		"country: 未知":                           "",
		"currency: GBP":                         "",
		"currency: USD":                         "",
		"currency: GBP\ncountry: gb":            "GB",
		"country: UK\ncurrency: GBP":            "GB",
		"country: 英国\ncurrency: GBP":            "GB",
		"country: United Kingdom":               "GB",
		"country: Britain":                      "GB",
		"country: ＵＳＡ":                          "US",
		"country: 美国":                           "US",
		"country: united_states":                "US",
		"country: \"fr\"":                       "FR",
		"country: NO":                           "NO",
		"currency: HKD\ncountry: H K":           "HK",
		"country: none\ncurrency: CNY":          "",
		"country: GB\nregion: Scotland":         "GB scotland",
		"region: 苏格兰\ncountry: GB":              "GB scotland",
		"country: GB\nregion: Wales":            "GB england-wales",
		"country: GB\nregion: 英格兰":              "GB england-wales",
		"country: GB\nregion: England & Wales":  "GB england-wales",
		"country: GB\nregion: Northern Ireland": "GB northern-ireland",
		"country: US\nregion: New York":         "US New York",
		"region: 上海":                            "CN 上海",
		"country: none\nregion: x":              " x",
	} {
		b := mustParse(t, "version: 1\n"+fields+"\n"+anyLoan)
		got := b.Country
		if b.Region != "" {
			got += " " + b.Region
		}
		if got != want {
			t.Errorf("%q is of %q, want %q", fields, got, want)
		}
	}
}

// TestSecuredAndJudged: a mortgage is secured unless the book says that it is not.
func TestSecuredAndJudged(t *testing.T) {
	for fields, secured := range map[string]bool{
		"":                                      false,
		"lender: 某银行":                           false,
		"lender: {type: bank}":                  false,
		"lender: {type: mortgage}":              true,
		"lender: {type: 按揭}":                    true,
		"lender: {type: mortgage}, secured: no": false,
		"lender: {type: car}, secured: 是":       true,
	} {
		b := mustParse(t, oneLoan("")+"  - {id: b, "+terms+", judgment: 2026-06-30, "+fields+"}\n")
		if b.Details[0].Secured || b.Details[1].Secured != secured {
			t.Errorf("%q: %+v", fields, b.Details)
		}
		if b.Details[0].Judgment != 0 || b.Details[1].Judgment != day(2026, 6, 30) {
			t.Errorf("judgments %v", b.Details)
		}
	}
}

// TestServicemember: what is not said is not known.
func TestServicemember(t *testing.T) {
	yes, no := true, false
	for borrower, want := range map[string]*bool{"王芳": nil, "{name: A}": nil, "{servicemember: yes}": &yes, "{servicemember: 否}": &no} {
		got := mustParse(t, oneLoan("")+"borrower: "+borrower+"\n").Borrower.Servicemember
		if (got == nil) != (want == nil) || got != nil && *got != *want {
			t.Errorf("%s: %v", borrower, got)
		}
	}
}

// TestLenderTypesOfOnesOwn: a type that lines of one's own bring is read where
// they are known, and nowhere else.
func TestLenderTypesOfOnesOwn(t *testing.T) {
	known := Known{LenderTypes: enum.List[string]{{Is: "pawn", Name: "pawn", Also: []string{"典当"}}}}
	for _, word := range []string{"pawn", "Pawn", "典当"} {
		src := []byte(oneLoan("lender: {type: " + word + "}"))
		b, faults := ParseWith(known, "book.yaml", src)
		if b == nil || b.Loans[0].LenderType != "pawn" {
			t.Errorf("%s: %v", word, faults)
			continue
		}
		if b.LetGo(); b.WarningsOn(day(2026, 4, 1)) != nil {
			t.Errorf("%s is not known any more when the book is read again", word)
		}
		if b, _ := Parse("book.yaml", src); b != nil {
			t.Errorf("%s is known everywhere", word)
		}
	}
}

// TestUsualRates: what a loan may cost without being asked about depends on the
// country.
func TestUsualRates(t *testing.T) {
	for _, c := range []struct {
		country, rate string
		warned        bool
	}{
		{"CN", "36%/year", false},
		{"CN", "36.5%/year", true},
		{"GB", "0.8%/day", false},
		{"US", "391%/year", false},
		{"none", "400%/year", false},
		{"GB", "1.1%/day", true},
	} {
		b := mustParse(t, "version: 1\ncountry: "+c.country+"\n"+strings.Replace(anyLoan, "1%/month", c.rate, 1))
		if warned := len(b.Warnings) > 0; warned != c.warned {
			t.Errorf("%+v: %v", c, b.Warnings)
		}
	}
}
