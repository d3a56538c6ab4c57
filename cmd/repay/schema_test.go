package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// printed is what a command prints on standard output, and its exit code.
func printed(args ...string) (string, int) {
	r := onBook(nil, args...)
	return r.out, r.code
}

// document reads JSON as a program does.
func document(t testing.TB, text string) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return doc
}

// schemaNamed is what repay schema NAME prints, ready to check a document.
func schemaNamed(t testing.TB, name string) *jsonschema.Schema {
	t.Helper()
	text, code := printed("schema", name)
	if code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	doc := document(t, text)
	c := jsonschema.NewCompiler()
	if err := c.MustCompile("http://json-schema.org/draft-07/schema#").Validate(doc); err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource(name+".json", doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile(name + ".json")
}

// TestRecordsFollowTheirSchema: what -O json writes of every example is what
// repay schema says, every field with a word on what it is.
func TestRecordsFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	books, err := filepath.Glob("examples/*.yaml")
	if err != nil || len(books) == 0 {
		t.Fatal("no examples", err)
	}
	for _, command := range [][]string{{"status"}, {"compare"}, {"schedule"}, {"schedule", "--original"}, {"rules"}, {"status", "--income", "low"}} {
		s := schemaNamed(t, command[0])
		for _, b := range books {
			text, code := printed(slices.Concat(command, []string{"-O", "json", b})...)
			if code != exitOK {
				t.Fatalf("%v %s: exit code %d", command, b, code)
			}
			if err := s.Validate(document(t, text)); err != nil {
				t.Errorf("%v %s: %v", command, b, err)
			}
		}
	}
	bad, err := filepath.Glob("testdata/errors/*.yaml")
	if err != nil || len(bad) == 0 {
		t.Fatal("no bad books", err)
	}
	text, code := printed(append([]string{"check", "-O", "json"}, bad...)...)
	if code != exitInvalid {
		t.Fatalf("exit code %d", code)
	}
	s := schemaNamed(t, "errors")
	for line := range strings.Lines(text) {
		if err := s.Validate(document(t, line)); err != nil {
			t.Errorf("%v: %s", err, line)
		}
	}
}

// TestPlansFollowTheirSchema: so is what plan writes, whatever it is asked for.
func TestPlansFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	books, err := filepath.Glob("examples/*.yaml")
	if err != nil || len(books) == 0 {
		t.Fatal("no examples", err)
	}
	s := schemaNamed(t, "plan")
	for _, flags := range [][]string{{}, {"--policy", "all"}, {"--stress"}, {"--policy", "none", "--budget", "3000"}} {
		for _, b := range books {
			text, code := printed(slices.Concat([]string{"plan", "-O", "json", b}, flags)...)
			if code == exitUsage && len(flags) < 4 { // no income and expenses
				continue
			}
			if code != exitOK && code != exitFound {
				t.Fatalf("%v %s: exit code %d", flags, b, code)
			}
			if err := s.Validate(document(t, text)); err != nil {
				t.Errorf("%v %s: %v", flags, b, err)
			}
		}
	}
}

// TestAsksFollowTheirSchema: so is what ask writes.
func TestAsksFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	books, err := filepath.Glob("examples/*.yaml")
	if err != nil || len(books) == 0 {
		t.Fatal("no examples", err)
	}
	s := schemaNamed(t, "ask")
	for _, flags := range [][]string{{}, {"--widen"}, {"--survive", "2", "--budget-curve"}, {"--goal", "fastest", "--shock", "500"}, {"--goal", "cheapest", "--budget", "3000"}} {
		for _, b := range books {
			text, code := printed(slices.Concat([]string{"ask", "-O", "json", b}, flags)...)
			if code == exitUsage && !slices.Contains(flags, "--budget") { // no income and expenses
				continue
			}
			if code != exitOK && code != exitFound {
				t.Fatalf("%v %s: exit code %d", flags, b, code)
			}
			if err := s.Validate(document(t, text)); err != nil {
				t.Errorf("%v %s: %v", flags, b, err)
			}
		}
	}
}

// TestChoicesThatAreSignedFollowTheSchema: an agreement that is signed on a later day
// may be what the answer takes.
func TestChoicesThatAreSignedFollowTheSchema(t *testing.T) {
	book := `version: 1
as_of: 2026-11-21
household: {cash: 0, income: [{name: wages, amount: 300, day: 5}]}
loans:
  - {id: a, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 3, agreements: [{date: 2026-12-01, interest_free: {periods: 24}}]}
`
	r := onBook([]byte(book), "plan", "-", "--as", "surest", "-O", "json")
	if err := schemaNamed(t, "plan").Validate(document(t, r.out)); err != nil || !strings.Contains(r.out, `"status":"signed"`) {
		t.Errorf("%v: %s", err, r.out)
	}
}

// TestEveryFieldIsExplained: no field of a record is without a word.
func TestEveryFieldIsExplained(t *testing.T) {
	for _, name := range schemaNames() {
		text, _ := printed("schema", name)
		var look func(path string, v any)
		look = func(path string, v any) {
			m, ok := v.(map[string]any)
			if !ok {
				return
			}
			properties, _ := m["properties"].(map[string]any)
			for key, p := range properties {
				if p, ok := p.(map[string]any); ok && p["description"] == nil && !strings.Contains(path+"/", "/params/") {
					t.Errorf("%s: nothing is said of %s/%s", name, path, key)
				}
			}
			for key, below := range m {
				if key != "allOf" {
					look(path+"/"+key, below)
				}
			}
		}
		look("", document(t, text))
	}
}

// TestRecordsThatDoNot: a code that is on no list, a number in place of a
// decimal, a field left out.
func TestRecordsThatDoNot(t *testing.T) {
	t.Chdir("../..")
	invalid, _ := printed("check", "-O", "json", "testdata/errors/rate-no-unit.yaml")
	documents := map[string]string{"errors": invalid}
	for _, command := range []string{"status", "compare", "schedule"} {
		documents[command], _ = printed(command, "-O", "json", "examples/household.yaml")
	}
	documents["plan"], _ = printed("plan", "-O", "json", "examples/household.yaml")
	documents["ask"], _ = printed("ask", "-O", "json", "examples/household.yaml")
	crossed := filepath.Join(t.TempDir(), "crossed.yaml")
	if err := os.WriteFile(crossed, []byte("version: 1\nas_of: 2026-11-21\nloans:\n"+
		"  - {id: a, lender: {type: private}, principal: 30000, rate: 24%/year, method: annuity, start: 2024-03-08, periods: 36, paid_through: 2026-11-08}\n"+
		"  - {id: b, lender: {type: assisted}, principal: 10000, rate: 24%/year, method: annuity, start: 2026-03-08, periods: 12, paid_through: 2026-11-08}\n"+
		"  - {id: c, lender: {type: bank}, principal: 3000, rate: 12%/year, method: annuity, start: 2018-11-05, periods: 12, paid_through: 2019-04-05, claimed: {date: 2022-10-01, amount: 2500}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	documents["rules"], _ = printed("rules", "-O", "json", crossed)
	for _, c := range []struct{ name, from, to string }{
		{"status", `"schema":"repay/status/v1"`, `"schema":"repay/status/v2"`},
		{"status", `"payoff_is":"exact"`, `"payoff_is":"sure"`},
		{"status", `"stage":"M3"`, `"stage":"M8"`},
		{"status", `"event":"M4"`, `"event":"sued"`},
		{"status", `"overdue_total":"8305.92"`, `"overdue_total":8305.92`},
		{"status", `"days_overdue":74`, `"days_overdue":"74"`},
		{"status", `"as_of":"2026-11-21"`, `"as_of":"21.11.2026"`},
		{"status", `"currency":"CNY"`, `"money":"CNY"`},
		{"status", `"affordable":false`, `"affordable":null`},
		{"compare", `"strategy":"keep"`, `"strategy":"flee"`},
		{"compare", `"leading":"easiest"`, `"leading":"to_ask"`},
		{"compare", `"reason":"ask"`, `"reason":"because"`},
		{"compare", `"params":{"by":12}`, `"params":{"by":"12"}`},
		{"compare", `"params":{"by":12}`, `"params":{"months":12}`},
		{"compare", `"affordable":false`, `"affordable":"no"`},
		{"ask", `"goal":"easiest"`, `"goal":"best"`},
		{"ask", `"asks":4`, `"asks":"4"`},
		{"ask", `"params":{"by":12}`, `"params":{"months":12}`},
		{"ask", `"strategy":"extend"`, `"strategy":"flee"`},
		{"ask", `"gap":"0.0000"`, `"gap":0`},
		{"ask", `"hypothetical":`, `"imagined":`},
		{"ask", `"reason":"ask"`, `"reason":"because"`},
		{"ask", `"totals":{"total_paid"`, `"totals":{"paid"`},
		{"plan", `"policy":"avalanche"`, `"policy":"dearest"`},
		{"plan", `"kind":"due"`, `"kind":"gift"`},
		{"plan", `"month":"2026-11"`, `"month":"2026-11-01"`},
		{"plan", `"never_ends":false`, `"never_ends":"no"`},
		{"plan", `"as":null`, `"as":"stand_in"`},
		{"schedule", `"state":"paid"`, `"state":"settled"`},
		{"schedule", `"closing":"0.00"`, `"closing":null`},
		{"rules", `"kind":"line"`, `"kind":"crime"`},
		{"rules", `"figure_name":"simple_rate"`, `"figure_name":"apr"`},
		{"rules", `"line_rate":"0.1380"`, `"line_rate":0.138`},
		{"rules", `"sure":"A"`, `"sure":"D"`},
		{"rules", `"country":"CN"`, `"country":"China"`},
		{"rules", `"measures":"limitation"`, `"measures":"lapse"`},
		{"rules", `"compare":"simple"`, `"compare":"flat"`},
		{"rules", `"counts":"both"`, `"counts":"all"`},
		{"rules", `"runs_from":"last-due"`, `"runs_from":"today"`},
		{"rules", `"restarts":["payment"`, `"restarts":["call"`},
		{"rules", `"ends":"over"`, `"ends":"ended"`},
		{"rules", `"event":"demand"`, `"event":"call"`},
		{"rules", `"doubts":["one_figure"`, `"doubts":["none"`},
		{"rules", `"last_confirmed":"2026-09"`, `"last_confirmed":"2026-08-31"`},
		{"errors", `"code":"rate_no_unit"`, `"code":"rate_odd"`},
		{"errors", `"line":`, `"row":`},
	} {
		s := schemaNamed(t, c.name)
		wrong := strings.Replace(documents[c.name], c.from, c.to, 1)
		if wrong == documents[c.name] {
			t.Errorf("%s has no %s", c.name, c.from)
		} else if s.Validate(document(t, wrong)) == nil {
			t.Errorf("%s with %s is let pass", c.name, c.to)
		}
	}
}
