package book

import (
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field"
)

// caught are bad books that an editor must mark while they are typed: a book
// for each kind of fault that a schema can see.
var caught = []string{
	"unknown-key", "unknown-key-top", "unknown-key-chinese", "unknown-key-expense", "comma-split",
	"version-missing", "version-unknown", "loans-missing", "loans-empty", "loans-null", "lang-unknown", "currency-unknown",
	"id-missing", "id-bad", "missing-all", "missing-method", "missing-periods", "missing-periods-annuity", "missing-principal", "missing-rate", "missing-start",
	"owed-no-date", "owed-no-method", "owed-principal", "owed-total", "owed-and-terms", "owed-both", "owed-since-twice",
	"null-value", "notes-record", "list-expected", "record-expected", "scalar-expected",
	"amount-percent", "amount-negative", "amount-european", "amount-underscore",
	"rate-no-unit", "rate-bare", "rate-words", "rate-lpr", "rate-negative", "rate-no-percent",
	"percent-bare", "percent-words", "percent-zhe", "percent-large", "penalty-bare", "penalty-words",
	"date-slashes", "date-words", "date-month-only", "every-words", "every-no-unit", "periods-words", "periods-zero", "periods-half", "periods-negative",
	"method-any-time", "not-for-method", "not-for-open", "lender-type", "offer-status", "offer-unknown", "offer-wrong-type", "rounding-unknown", "source-unknown",
	"flow-needs-day", "flow-once-and-again", "flow-day-range", "review-when", "allocation-short",
	"card-no-method", "card-no-rate", "card-no-statement", "card-alone", "card-not-for-it", "card-owed", "card-mode", "statement-number", "statement-lacks",
	"statement-half-typed", "statement-negative", "statement-charge-negative", "plan-lacks", "plan-fee-words",
}

// TestSchemaAndGallery: what the reader accepts the schema accepts, and it has
// teeth: of the bad books it refuses those that a schema can.
func TestSchemaAndGallery(t *testing.T) {
	refused, bad := map[string]bool{}, 0
	for name, src := range gallery(t) {
		if b, _ := Parse(name, src); b != nil {
			lawful(t, src)
			continue
		}
		var n yaml.Node
		if yaml.Unmarshal(src, &n) != nil || strings.HasPrefix(name, "alias-") {
			continue // no YAML, or more than an editor follows
		}
		bad++
		if refuses(src) != nil {
			refused[name] = true
		}
	}
	for _, name := range caught {
		if !refused[name] {
			t.Errorf("the schema does not refuse %s", name)
		}
	}
	if len(refused)*100 < bad*60 {
		t.Errorf("the schema refuses only %d of %d", len(refused), bad)
	}
	t.Logf("the schema refuses %d of the %d bad books", len(refused), bad)
}

// TestSchemaInChinese: with Chinese keys the schema refuses what it refuses with
// English ones, the rules over several fields among it.
func TestSchemaInChinese(t *testing.T) {
	all := gallery(t)
	for _, name := range caught {
		var n yaml.Node
		if err := yaml.Unmarshal(all[name], &n); err != nil {
			continue // no YAML
		}
		renamed(&n, &field.Book, func(names []string) string { return names[min(1, len(names)-1)] })
		src, err := yaml.Marshal(&n)
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := Parse(name, src); b == nil && refuses(src) == nil {
			t.Errorf("%s: the schema takes\n%s", name, src)
		}
	}
}
