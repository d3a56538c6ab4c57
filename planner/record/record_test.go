package record

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// keys lists the fields of the first object inside a JSON document, in order.
func keys(t *testing.T, doc []byte, path ...string) string {
	t.Helper()
	for _, p := range path {
		var m map[string]json.RawMessage
		if err := json.Unmarshal(doc, &m); err != nil {
			t.Fatal(err)
		}
		doc = m[p]
		if len(doc) > 0 && doc[0] == '[' {
			var list []json.RawMessage
			if err := json.Unmarshal(doc, &list); err != nil || len(list) == 0 {
				t.Fatalf("%s is empty (%v)", p, err)
			}
			doc = list[0]
		}
	}
	dec := json.NewDecoder(bytes.NewReader(doc))
	var out []string
	for depth, key := 0, true; ; {
		tok, err := dec.Token()
		if err != nil {
			return strings.Join(out, " ")
		}
		switch tok := tok.(type) {
		case json.Delim:
			if tok == '{' || tok == '[' {
				depth++
			} else {
				depth--
			}
			key = depth == 1
			continue
		case string:
			if depth == 1 && key {
				out = append(out, tok)
				key = false
				continue
			}
		}
		if depth == 1 {
			key = true
		}
	}
}

// checkKeys checks the fields of the objects at some paths of a document, and
// that some texts stand in it.
func checkKeys(t *testing.T, doc []byte, fields map[string]string, texts ...string) {
	t.Helper()
	for path, want := range fields {
		if got := keys(t, doc, strings.FieldsFunc(path, func(r rune) bool { return r == '/' })...); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", path, got, want)
		}
	}
	for _, want := range texts {
		if !bytes.Contains(doc, []byte(want)) {
			t.Errorf("no %s in %s", want, doc)
		}
	}
}

const beginning = "schema version book reference as_of currency warnings "

// TestStatusContacts: a loan's talks by the as-of day, and what became of the promises.
func TestStatusContacts(t *testing.T) {
	c, _ := samples.Small()
	c.Loans[0].Contacts = []plan.Contact{
		{Date: c.AsOf - 3, How: "phone", Said: "they wait", Promised: &plan.Promise{Date: c.AsOf - 1, Amount: 80000}, NextOn: c.AsOf + 5},
		{Date: c.AsOf + 1, Said: "not yet"},
	}
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	doc, err := json.Marshal(Status(Head{Book: "b.yaml"}, c, s))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{
		"loans/contacts": "date how who said promised next next_date", "loans/contacts/promised": "date amount",
		"loans/promises": "made by amount state missing room",
	}, `"said":"they wait"`, `"amount":"800.00","state":"missed","missing":"800.00"`)
	if bytes.Contains(doc, []byte("not yet")) {
		t.Error("a talk of after the as-of day is in it")
	}
}

// The names and their order are a contract.
func TestStatus(t *testing.T) {
	c, s := samples.Small()
	doc, err := json.Marshal(Status(Head{Book: "b.yaml"}, c, s))
	if err != nil {
		t.Fatal(err)
	}
	amounts := "principal_outstanding principal_overdue principal_not_due interest_overdue interest_accrued penalty fees overdue_total prepay_fee payoff "
	checkKeys(t, doc, map[string]string{
		"":                          beginning + "loans totals groups upcoming milestones household",
		"loans":                     "id name group lender_type " + amounts + "payoff_is claimed credit days_overdue days_overdue_max stage stage_max oldest_unpaid_due next_due cost_per_day card instalments_overdue waiting at_least range preset contacts promises",
		"totals":                    amounts + "credit cost_per_day range",
		"loans/instalments_overdue": "n due principal interest fees penalty days",
		"loans/next_due":            "date amount",
		"upcoming":                  "date loan amount",
		"milestones":                "date loan event",
	},
		`"overdue_total":"8305.92"`, `"penalty":null`, `"at_least":["overdue_total","payoff"]`, `"n":null`,
		`"payoff_is":"at_least"`, `"household":null`, `"reference":null`, `"days_overdue":74,"days_overdue_max":81,"stage":"M3"`,
	)
}

func TestCompare(t *testing.T) {
	c, _ := samples.Small()
	yes := true
	rate := 0.15605512
	cmp := &plan.Comparison{
		Loans: []plan.LoanOptions{{Payoff: samples.Sure(100), Settlement: &plan.Settlement{Part: money.NewRatio(9, 10), Amount: 90}, Worth: &plan.Worths{
			Base: agreement.Offer{Strategy: agreement.Extend, Periods: 24}, TotalPaid: samples.Sure(120), Instalment: samples.Sure(5),
			List: []plan.Worth{{
				Concession: plan.FreezeInterest, Offer: agreement.Offer{Strategy: agreement.Extend, Periods: 24, Rate: &money.Rate{}},
				Amount: samples.Least(20), Instalment: plan.Maybe{},
			}},
		}, Rows: []plan.Option{{
			Offer:     agreement.Offer{Name: "keep", Strategy: agreement.Keep},
			TotalPaid: samples.Sure(100), Affordable: &yes, EffectiveRate: &rate, Finish: c.AsOf,
			Rows: []loan.Row{{N: 1, Due: c.AsOf, Principal: 90, Interest: 5, Penalty: 5}},
		}}}},
		Strategies: []plan.StrategyTotal{{Strategy: agreement.Keep}},
		ToAsk:      &plan.Answer{Choices: []plan.Choice{{Fallback: -1}}, LeastCashOn: c.AsOf},
		Leading:    "to_ask", Reason: "ask",
		Missing: &plan.Missing{Amount: 1, From: c.AsOf, Monthly: 2},
	}
	without, err := json.Marshal(Compare(Head{}, c, cmp, plan.Only{Loan: -1}))
	if err != nil || !bytes.Contains(without, []byte(`"before_loans":null`)) {
		t.Errorf("%v, no before_loans of nobody's cash in %s", err, without)
	}
	c.Household = &household.Household{}
	cmp.Loans[0].Rows[0].Rows[0].State = loan.Upcoming
	doc, err := json.Marshal(Compare(Head{Reference: "C-1"}, c, cmp, plan.Only{Loan: -1}))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{
		"":            beginning + "loans strategies surest to_ask easiest stand_in all_first leading reason missing before_loans asks alone pay_now paying_more offered_way",
		"loans":       "id name payoff minimum offers settlement worth_base worth preset",
		"loans/worth": "loan concession amount instalment params at_least",
		"strategies":  "strategy total_paid cost highest_payment finish affordable first_shortfall",
		"loans/offers": "name strategy params status hypothetical total_paid cost interest penalty fees waived first_payment " +
			"highest_payment payments finish effective_rate effective_rate_reason saves gives_up current_from affordable " +
			"affordable_reason first_shortfall rows",
		"loans/offers/rows": "n due days opening payment principal interest fees penalty closing state",
		"to_ask":            "choices total_paid cost gives_up highest_payment finish first_shortfall least_cash tested_to tier low",
		"to_ask/choices":    "loan offer on ask first before fallback",
		"missing":           "amount from at_once monthly monthly_from",
		"before_loans":      "affordable first_shortfall",
	},
		// In a strategy's row the payment is all that is paid; rates are fractions.
		`"payment":"1.00"`, `"effective_rate":"0.1561"`, `"saves":null`, `"surest":null`, `"state":"due"`, `"gives_up":null`,
		`"settlement":{"break_even_percent":"90.00","break_even_amount":"0.90","compared_with":"keep"}`,
		`"worth_base":{"strategy":"extend","params":{"periods":24},"total_paid":"1.20","instalment":"0.05"}`,
		`"worth":[{"loan":"a","concession":"freeze_interest","amount":"0.20","instalment":null,"params":{"periods":24,"rate":"0%/year"},"at_least":["amount"]}]`,
	)
}

// What was not asked for, or is not known, is null.
func TestCompareRecordWithoutWorth(t *testing.T) {
	c, _ := samples.Small()
	doc, err := json.Marshal(Compare(Head{}, c, &plan.Comparison{Loans: []plan.LoanOptions{{}}}, plan.Only{Loan: -1}))
	if err != nil || !bytes.Contains(doc, []byte(`"settlement":null,"worth_base":null,"worth":null`)) {
		t.Errorf("%v in %s", err, doc)
	}
}

func TestSchedule(t *testing.T) {
	c, _ := samples.Small()
	rows := []loan.Row{
		{N: 1, Due: c.AsOf, Principal: 90, Interest: 5, Penalty: 5, State: loan.Overdue},
		{Due: c.AsOf, Principal: 10, State: loan.Paid},
	}
	doc, err := json.Marshal(Schedule(Head{}, c, []*plan.Schedule{{Rows: rows, Rates: &loan.Rates{Simple: 0.128, IRR: 0.1358, OK: true}}}))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{"loans": "id name strategy offer rows totals simple_rate irr_rate preset"},
		`"n":null`, `"payment":"0.95"`, `"state":"overdue"`, `"simple_rate":"0.1280","irr_rate":"0.1358"`,
		`"totals":{"payment":"1.05","principal":"1.00","interest":"0.05","fees":"0.00","penalty":"0.05"}`,
	)
}

func TestCSV(t *testing.T) {
	c, s := samples.Small()
	r := Status(Head{Book: "b.yaml", Reference: "+1"}, c, s)
	for name, want := range map[string]string{
		"loans": "book,reference,as_of,currency,id,name,group,lender_type,principal_outstanding,principal_overdue," +
			"principal_not_due,interest_overdue,interest_accrued,penalty,fees,overdue_total,prepay_fee,payoff,payoff_is," +
			"claimed_date,claimed_amount,claimed_difference,credit,days_overdue,days_overdue_max,stage,stage_max," +
			"oldest_unpaid_due,next_due_date,next_due_amount,cost_per_day,card_statement_date,card_due,card_unpaid,card_minimum,card_minimum_missing,card_billed_interest,card_billed_fees,card_unbilled,card_plans,at_least," +
			"range_payoff_low,range_payoff_high,range_overdue_total_low,range_overdue_total_high,range_principal_overdue_low,range_principal_overdue_high," +
			"range_interest_overdue_low,range_interest_overdue_high,range_penalty_low,range_penalty_high,range_fees_low,range_fees_high," +
			"range_principal_outstanding_low,range_principal_outstanding_high,range_principal_not_due_low,range_principal_not_due_high," +
			"range_interest_accrued_low,range_interest_accrued_high,range_orders_low_order,range_orders_low_by,range_orders_high_order,range_orders_high_by,preset_name\n" +
			"b.yaml,'+1,2026-11-21,CNY,a,'=借呗,g,,,,,,,,,8305.92,,18853.35,at_least,,,,,74,81,M3,M3,2026-09-08,2026-12-08,2703.19,,,,,,,,,,,overdue_total payoff" + strings.Repeat(",", 23) + "\n",
		"upcoming": "book,reference,as_of,currency,date,loan,amount\nb.yaml,'+1,2026-11-21,CNY,2026-12-08,a,2703.19\n",
	} {
		sheet, ok := SheetOf(r, name)
		if !ok {
			t.Fatalf("no sheet %s", name)
		}
		var b bytes.Buffer
		if err := WriteCSV(&b, []Sheet{sheet}); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, b.String(), want)
		}
	}
	if _, ok := SheetOf(r, "rows"); ok {
		t.Error("a status has no rows")
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, bytes.ErrTooLarge }

// No format hides that its reader has gone.
func TestWriteErrors(t *testing.T) {
	c, s := samples.Small()
	r := Status(Head{}, c, s)
	sheet, _ := SheetOf(r, "loans")
	for name, err := range map[string]error{
		"json": WriteJSON(brokenWriter{}, r),
		"csv":  WriteCSV(brokenWriter{}, []Sheet{sheet}),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
