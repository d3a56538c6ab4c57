package book

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/fault"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// paid is the payment that the tests add.
var paid = loan.Payment{Date: day(2026, 11, 21), Amount: 150050}

const added = "{date: 2026-11-21, amount: 1500.50}"

// TestAppend: each book with the payment in it, to the byte. The insertion is
// marked by « and »; without it the book is what it was.
func TestAppend(t *testing.T) {
	const terms = "principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12"
	lines := func(indent string) string { return strings.ReplaceAll(terms, ", ", "\n"+indent) }
	block := "version: 1\nloans:\n  - id: a\n    " + lines("    ") + "\n"
	for name, want := range map[string]string{
		"list of lines": block + `    payments:
      - {date: 2026-04-08, amount: 2693.12}
      - {date: 2026-05-08, amount: 2693.12}   # by phone
«      - {date: 2026-11-21, amount: 1500.50}
»
    # what comes next
    source: app
`,
		"comment that goes on": block + `    payments:
      - {date: 2026-04-08, amount: 2693.12}   # by phone,
                                              # then in the app
«      - {date: 2026-11-21, amount: 1500.50}
»      # - {date: 2026-05-08, amount: 100}
`,
		"list of records": block + `    payments:
    -  on: 2026-04-08
       amount: "2,693.12"  # half
       as: instalment
«    -  on: 2026-11-21
       amount: 1500.50
»    source: app
`,
		"dash on a line of its own": block + `    payments:
      - # the first
        date: 2026-04-08
        amount: |-
          2693.12
«      - date: 2026-11-21
        amount: 1500.50
»
  # b
  -
    id: b
    ` + lines("    ") + "\n",
		"padded":                      block + "    payments:\n      - { date: 2026-04-08, amount: 1 }\n«      - { date: 2026-11-21, amount: 1500.50 }\n»",
		"record over lines":           block + "    payments:\n      - {date: 2026-04-08,\n         amount: 1 # one\n        }\t # end\n«      - " + added + "\n»    name: x\n",
		"item with a name":            block + "    payments:\n      - &p {date: 2026-04-08, amount: 1}\n      - *p\n«      - " + added + "\n»    name: x\n",
		"no line end":                 block + "    payments:\n      - {date: 2026-04-08, amount: 1}«\n      - " + added + "»",
		"in brackets":                 block + "    payments: [{date: 2026-04-08, amount: 1}«, " + added + "»]   # all\n",
		"in brackets, empty":          block + "    payments: [«" + added + "»]   # none yet\n    name: x\n",
		"in brackets, empty, lines":   block + "    payments: [«" + added + "»   # none yet\n    ]\n    name: x\n",
		"in brackets, comma":          block + "    payments: [{date: 2026-04-08, amount: 1},« " + added + ",» ]\n",
		"in brackets, comma, comment": block + "    payments: [{date: 2026-04-08, amount: 1},« " + added + ",» # one\n    ]\n",
		"in brackets, lines":          block + "    payments: [\n      {date: 2026-04-08, amount: 1}«,\n      " + added + "»\n    ]\n",
		"in brackets, lines, comment": block + "    payments: [\n      {date: 2026-04-08, amount: 1}   # one, two]\n«      , " + added + "\n»    ]\n",
		"in brackets, lines, commas":  block + "    payments: [\n      {date: 2026-04-08, amount: 1},«\n      " + added + ",»\n    ]\n",
		"in brackets, all of it":      block + "    payments: [\n      {date: 2026-04-08, amount: 1},   # one\n      # none in May\n«      " + added + ",\n»    ]   # end\n    name: x\n",
		"in brackets, comma first":    block + "    payments: [\n      {date: 2026-04-08, amount: 1} # one\n      , {date: 2026-05-08, amount: 1}«, " + added + "»\n    ]\n",
		"brackets in texts":           block + "    payments: [{date: '2026-04-08', amount: \"1\"}«, " + added + "»]\n    name: 'it''s ]'\n",
		"keys in quotes":              block + "    payments:\n      - {\"date\": 2026-04-08, \"amount\": 1}\n«      - {\"date\": 2026-11-21, \"amount\": 1500.50}\n»",
		"none yet":                    block + "«    payments:\n      - " + added + "\n»\n# the end\n",
		"none yet, no line end":       strings.TrimSuffix(block, "\n") + "«\n    payments:\n      - " + added + "»",
		"none yet, paid through":      block + "    paid_through: 2026-08-08   # in the app\n«    payments:\n      - " + added + "\n»    # ask again\n    source: app\n",
		"none yet, owed": `version: 1
loans:
- id: a
  rate: unknown
  method: annuity
  instalment: 318.50
  owed:
    date: 2026-11-21
    principal_all: 2514.60
    periods_left: 7
    next_due: 2026-12-02
    overdue:
      - {due: 2026-11-02, principal: 296.10,
         interest: 22.40}
      # - {due: 2026-10-02}
    # total: unknown
«  payments:
  - {date: 2026-11-21, amount: 1500.50}
»  # ask them
  source: app
`,
		"none yet, text in lines":          block + "    contract: |\n      one\n\n      # two\n«    payments:\n      - " + added + "\n»\n     # not of it\n  # b\n  - id: b\n    " + lines("    ") + "\n",
		"none yet, text kept":              block + "    contract: |+\n      one\n\n«    payments:\n      - " + added + "\n»",
		"none yet, text kept, no line end": block + "    contract: >+\n      one«\n    payments:\n      - " + added + "»",
		"none yet, text indented by hand":  block + "    contract: |1-\n      one\n     two\n«    payments:\n      - " + added + "\n»   # end\n",
		"none yet, text without quotes":    block + "    contract: one\n      two\n\n      three\n      # end\n«    payments:\n      - " + added + "\n»",
		"none yet, text in quotes":         block + "    contract: \"one\n      # two\\\"\n\n      three\" # end\n«    payments:\n      - " + added + "\n»",
		"none yet, further in":             "version: 1\nloans:\n    -   id: a\n        " + lines("        ") + "\n«        payments:\n            - " + added + "\n»",
		"none yet, not further in":         "version: 1\n\"loans\":\n- id: a\n  " + lines("  ") + "\n«  payments:\n  - " + added + "\n»",
		"none yet, a name on the dash":     "version: 1\nloans:\n  - &a\n    id: a\n    " + lines("    ") + "\n«    payments:\n      - " + added + "\n»  - &b\n    id: b\n    " + lines("    ") + "\n",
		"loan in brackets":                 "version: 1\nloans:\n  - {id: a, " + terms + "«, payments: [" + added + "]»}   # {\n",
		"loan in brackets, named":          "version: 1\nloans:\n  - &a {id: a, " + terms + "«, payments: [" + added + "]»}\n",
		"loan in brackets, lines":          "version: 1\nloans:\n  - {id: a, # }\n     " + terms + ",\n     name: it's mine«,\n     payments: [" + added + "]»}\n",
		"loan in brackets, a line each":    "version: 1\nloans: [\n  {\n    id: a,\n    " + strings.ReplaceAll(terms, ", ", ",\n    ") + " # a year\n«    , payments: [" + added + "]\n»  }\n]\n",
		"loan in brackets, paid":           "version: 1\nloans:\n  - {id: a, payments: [{date: 2026-04-08, amount: 1}«, " + added + "»], " + terms + "}\n",
		"json":                             `{"version": 1, "loans": [{"id": "a", "principal": 30000, "rate": "0.04%/day", "method": "annuity", "start": "2026-03-08", "periods": 12«, "payments": [{"date": "2026-11-21", "amount": 1500.50}]»}]}`,
		"json, paid":                       `{"version":1,"loans":[{"id":"a","principal":30000,"rate":"0.04%/day","method":"annuity","start":"2026-03-08","periods":12,"payments":[{"date":"2026-04-08","amount":1}«, {"date": "2026-11-21", "amount": 1500.50}»]}]}` + "\n",
		"wide characters":                  "version: 1\nloans:\n  - {name: 借呗，“花呗”, id: 借呗, " + terms + ", payments: [{date: ２０２６-04-08, amount: 1.2万}«, " + added + "»], source: app}\n",
		"breaks that no editor shows":      "version: 1\nnotes: a\u2028b\u0085c\nloans:\n  - {name: a\u2029b, id: a, " + terms + ", payments: [{date: 2026-04-08, amount: 1}«, " + added + "»]}\n",
		"byte-order mark":                  "\uFEFFversion: 1\nloans: [{id: a, " + terms + "«, payments: [" + added + "]»}]\n",
		"mark and breaks":                  "\uFEFFversion: 1\nnotes: a\u2028b\nloans:\n  - id: a\n    " + lines("    ") + "\n«    payments:\n      - " + added + "\n»",
		"documents":                        "---\nversion: 1\nloans:\n  - id: a\n    " + lines("    ") + "\n«    payments:\n      - " + added + "\n»...\n",
		"returns":                          strings.ReplaceAll(block+"«    payments:\n      - "+added+"\n»\n# end\n", "\n", "\r\n"),
		"lone returns":                     strings.ReplaceAll(block+"«    payments:\n      - "+added+"\n»\n# end\n", "\n", "\r"),
		"returns, lines":                   strings.ReplaceAll(block+"    payments:\n      - date: 2026-04-08\n        amount: 1«\n      - date: 2026-11-21\n        amount: 1500.50»", "\n", "\r\n"),
	} {
		old, insertion, rest := cutMarks(t, name, want)
		src := old + rest
		b := mustParse(t, src)
		got, err := b.AppendPayment(0, paid)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(got.Bytes) != old+insertion+rest {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got.Bytes, old+insertion+rest)
		}
		first, _, _ := strings.Cut(insertion, "2026-11-21")
		if line := 1 + strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(old+first), "\n"); got.Line != line {
			t.Errorf("%s: line %d, want %d", name, got.Line, line)
		}
	}
}

func cutMarks(t *testing.T, name, s string) (before, marked, after string) {
	t.Helper()
	before, rest, ok := strings.Cut(s, "«")
	marked, after, closed := strings.Cut(rest, "»")
	if !ok || !closed {
		t.Fatalf("%s: no marks", name)
	}
	return before, marked, after
}

// TestAppendContact: each book with the contact in it, to the byte, in the style and the
// language of those before it.
func TestAppendContact(t *testing.T) {
	said := plan.Contact{
		Date: day(2026, 11, 20), How: "phone", Said: `50% now: "call" #1`, NextOn: day(2026, 12, 3),
		Promised: &plan.Promise{Date: day(2026, 12, 10), Amount: 80000},
	}
	const item = `{date: 2026-11-20, how: phone, said: "50% now: \"call\" #1", promised: {date: 2026-12-10, amount: 800}, next: 2026-12-03}`
	const json = `{"date": "2026-11-20", "how": "phone", "said": "50% now: \"call\" #1", "promised": {"date": "2026-12-10", "amount": 800}, "next": "2026-12-03"}`
	const loan = "version: 1\nloans:\n  - id: a\n    principal: 30000\n    rate: 0.04%/day\n    method: annuity\n    start: 2026-03-08\n    periods: 12\n"
	for name, want := range map[string]string{
		"none yet":         loan + "«    contacts:\n      - " + item + "\n»",
		"behind payments":  loan + "    payments:\n      - {date: 2026-04-08, amount: 1}   # one\n«    contacts:\n      - " + item + "\n»    source: app\n",
		"in lines":         loan + "    contacts:\n      - date: 2026-11-01\n        said: a\n«      - date: 2026-11-20\n        how: phone\n        said: \"50% now: \\\"call\\\" #1\"\n        promised: {date: 2026-12-10, amount: 800}\n        next: 2026-12-03\n»    source: app\n",
		"named as before":  loan + "    contacts: [{ on: 2026-11-01, promised: { on: 2026-12-01, amount: 1 } }«, " + strings.NewReplacer("{date", "{ on", "}, next", " }, next", "12-03}", "12-03 }").Replace(item) + "»]\n",
		"returns":          strings.ReplaceAll(loan+"«    contacts:\n      - "+item+"\n»", "\n", "\r\n"),
		"json":             `{"version": 1, "loans": [{"id": "a", "principal": 30000, "rate": "0.04%/day", "method": "annuity", "start": "2026-03-08", "periods": 12«, "contacts": [` + json + `]»}]}`,
		"json, one before": `{"version": 1, "loans": [{"id": "a", "contacts": [{"date": "2026-11-01"}«, ` + json + `»], "principal": 30000, "rate": "0.04%/day", "method": "annuity", "start": "2026-03-08", "periods": 12}]}`,
		"in Chinese": "版本: 1\n借款:\n  - 编号: a\n    本金: 30000\n    利率: 0.04%/天\n    还款方式: 等额本息\n    放款日: 2026-03-08\n    期数: 12\n" +
			`«    联系记录:` + "\n" + `      - {日期: 2026-11-20, 方式: phone, 说了: "50% now: \"call\" #1", 答应还: {日期: 2026-12-10, 金额: 800}, 下次: 2026-12-03}` + "\n»",
	} {
		old, insertion, rest := cutMarks(t, name, want)
		b := mustParse(t, old+rest)
		got, err := b.AppendContact(0, said)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(got.Bytes) != old+insertion+rest {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got.Bytes, old+insertion+rest)
		}
		if line := got.Book.Noted(0, said); line != got.Line || b.Noted(0, said) != 0 {
			t.Errorf("%s: noted on line %d, not %d", name, line, got.Line)
		}
	}
}

// TestAppendContactRefuses: a contact that a book would refuse is none of it.
func TestAppendContactRefuses(t *testing.T) {
	early := plan.Contact{Date: day(2026, 11, 20), Promised: &plan.Promise{Date: day(2026, 11, 10), Amount: 1}}
	_, err := mustParse(t, oneLoan("")).AppendContact(0, early)
	var refused *NotAdded
	if !errors.As(err, &refused) || refused.Fault == nil || refused.Fault.Kind != beforeContact {
		t.Errorf("%v", err)
	}
}

// TestReadNext: a day is one, words are words, and a slip in a day is neither.
func TestReadNext(t *testing.T) {
	b := mustParse(t, oneLoan(""))
	for text, want := range map[string]string{
		"2026-12-03": "2026-12-03", "2026年12月3日": "2026-12-03", "early in December": "early in December", "2026-12": "2026-12", "10 days on": "10 days on", "?": "",
	} {
		on, words, f := b.ReadNext(text)
		if got := words; f != nil || (on == 0 && got != want) || (on != 0 && on.String() != want) {
			t.Errorf("%q: %s %q %v", text, on, words, f)
		}
	}
	for text, kind := range map[string]*fault.Kind{"12-03": dateNoYear, "2026-02-30": dateNoDay, "03-12-2026": dateEither} {
		if _, words, f := b.ReadNext(text); f == nil || f.Kind != kind || words != "" {
			t.Errorf("%q: %v %q", text, f, words)
		}
	}
}

// TestAppendText: the amount without what it does not need, and what it was for.
func TestAppendText(t *testing.T) {
	for _, c := range []struct {
		currency string
		pay      loan.Payment
		want     string
	}{
		{"CNY", loan.Payment{Date: day(2026, 4, 8), Amount: 150000}, "{date: 2026-04-08, amount: 1500}"},
		{"CNY", loan.Payment{Date: day(2026, 4, 8), Amount: 1}, "{date: 2026-04-08, amount: 0.01}"},
		{"CNY", loan.Payment{Date: day(2026, 4, 8), Amount: 1e13}, "{date: 2026-04-08, amount: 100000000000}"},
		{"JPY", loan.Payment{Date: day(2026, 4, 8), Amount: 1500}, "{date: 2026-04-08, amount: 1500}"},
		{"CNY", loan.Payment{Date: day(2026, 4, 8), Amount: 100, As: loan.AsPrepayment}, "{date: 2026-04-08, amount: 1, as: prepayment}"},
		{"CNY", loan.Payment{Date: day(2026, 4, 8), Amount: 100, As: loan.AsInstalment}, "{date: 2026-04-08, amount: 1, as: instalment}"},
	} {
		got, err := mustParse(t, "currency: "+c.currency+"\n"+oneLoan("")).AppendPayment(0, c.pay)
		if err != nil {
			t.Error(c.want, err)
		} else if !strings.HasSuffix(string(got.Bytes), "      - "+c.want+"\n") {
			t.Errorf("%s\nwant %s", got.Bytes, c.want)
		}
	}
}

// TestAppendRefuses: what the payment itself lacks is said in the reader's
// words; where there is no place for it, how to write it.
func TestAppendRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		src    string
		pay    loan.Payment
		kind   *fault.Kind
		shared bool
	}{
		"before the start":    {oneLoan(""), loan.Payment{Date: day(2026, 3, 7), Amount: 1}, paymentBeforeStart, false},
		"in paid_through":     {oneLoan("paid_through: 2026-04-08"), loan.Payment{Date: day(2026, 4, 8), Amount: 1}, PaymentAlreadyCounted, false},
		"in what was owed":    {owedLoan("owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}"), loan.Payment{Date: day(2026, 11, 20), Amount: 1}, InOwedAlready, false},
		"shared list":         {oneLoan("payments: &p\n  - {date: 2026-04-08, amount: 1}") + strings.TrimPrefix(strings.Replace(oneLoan("payments: *p"), "id: a", "id: b", 1), "version: 1\nloans:\n"), paid, nil, true},
		"shared with another": {"version: 1\nhousehold:\n  income: &p [{date: 2026-04-08, amount: 1}]\n" + strings.TrimPrefix(oneLoan("payments: *p"), "version: 1\n"), paid, nil, true},
		"lines of one shape":  {"version: 1\nloans:\n  - ? id\n    : a\n    ? principal\n    : 30000\n    ? rate\n    : 0.04%/day\n    ? method\n    : open\n    ? start\n    : 2026-03-08\n    ? payments\n    : - ? date\n        : 2026-04-08\n        ? amount\n        : 1\n", paid, nil, false},
	} {
		b := mustParse(t, c.src)
		for i := range b.Loans {
			got, err := b.AppendPayment(i, c.pay)
			var refused *NotAdded
			if got != nil || !errors.As(err, &refused) {
				t.Errorf("%s: %v, %v", name, got, err)
				continue
			}
			switch {
			case c.kind == nil && (refused.Fault != nil || refused.ByHand != "- "+added || refused.Shared != c.shared):
				t.Errorf("%s: %+v", name, refused)
			case c.kind != nil && (refused.Fault == nil || refused.Fault.Kind != c.kind):
				t.Errorf("%s: %+v", name, refused.Fault)
			}
		}
	}
}

// TestPaid finds the same payment again.
func TestPaid(t *testing.T) {
	b := mustParse(t, oneLoan("payments:\n  - {date: 2026-04-08, amount: 1}\n  - {date: 2026-11-21, amount: \"1,500.50\", as: prepayment}"))
	if got := b.Paid(0, paid); got != 11 {
		t.Errorf("line %d", got)
	}
	if got := b.Paid(0, loan.Payment{Date: paid.Date, Amount: 1}); got != 0 {
		t.Errorf("line %d", got)
	}
}

// TestTyped: what is typed elsewhere is read as in the book, and refused in
// the same words.
func TestTyped(t *testing.T) {
	b := mustParse(t, oneLoan(""))
	for text, want := range map[string]money.Amount{"1.2万": 1200000, "12,000.50": 1200050, "￥５００": 50000, " 5 ": 500} {
		if a, f := b.ReadAmount(text); a != want || f != nil {
			t.Errorf("%q is %d, %v", text, a, f)
		}
	}
	for text, kind := range map[string]*fault.Kind{
		"": amountForm, "0": amountZero, "-5": amountNegative, "5%": amountPercent, "1.234": amountDecimals, "1e4": amountExponent, "$5": amountOtherCurrency,
	} {
		if _, f := b.ReadAmount(text); f == nil || f.Kind != kind {
			t.Errorf("%q: %v, want %s", text, f, kind)
		}
	}
	for text, want := range map[string]calendar.Date{"2026-11-21": day(2026, 11, 21), "2026年3月8日": day(2026, 3, 8), "２０２６-3-8": day(2026, 3, 8)} {
		if d, f := b.ReadDate(text); d != want || f != nil {
			t.Errorf("%q is %s, %v", text, d, f)
		}
	}
	for text, kind := range map[string]*fault.Kind{"": dateForm, "2026-3": dateIsMonth, "21-11-2026": dateFormNear, "2026-02-30": dateNoDay} {
		if _, f := b.ReadDate(text); f == nil || f.Kind != kind {
			t.Errorf("%q: %v, want %s", text, f, kind)
		}
	}
}

// oddSaid is what a lender said, with most of what YAML makes something of.
const oddSaid = `可以："分期"，# 先还 50%: {50} [\n] 'x' - & * ! | > @ ? 😀`

// noted is the contact that the tests add.
func noted(said string) plan.Contact {
	return plan.Contact{
		Date: day(2199, 12, 30), How: "电话", Who: "8012", Said: said, Next: "yes",
		Promised: &plan.Promise{Date: day(2199, 12, 31), Amount: 150050},
	}
}

// checkAppend adds a payment and a contact to each loan of a book: the result has one
// insertion and one more entry, or there is a reason why not.
func checkAppend(t testing.TB, src []byte, said string) (done int) {
	t.Helper()
	b, _ := Parse("book.yaml", src)
	if b == nil {
		return 0
	}
	for i := range b.Loans {
		paid := b.checkEntry(t, src, i, b.payment(loan.Payment{Date: day(2199, 12, 31), Amount: 150050}))
		if b.checkEntry(t, src, i, b.contact(noted(said))) && paid {
			done++
		}
	}
	return done
}

// checkEntry adds an entry to a loan of a book, and reports whether it went in.
func (b *Book) checkEntry(t testing.TB, src []byte, i int, x entry) bool {
	t.Helper()
	got, err := b.enter(i, x)
	if err != nil {
		var refused *NotAdded
		if !errors.As(err, &refused) || refused.Fault == nil && refused.ByHand == "" {
			t.Fatalf("no reason: %v", err)
		}
		return false
	}
	from := 0
	for from < len(src) && src[from] == got.Bytes[from] {
		from++
	}
	rest := src[from:]
	if len(got.Bytes) <= len(src) || !bytes.HasSuffix(got.Bytes, rest) {
		t.Fatalf("more than one insertion:\n%q\nof\n%q", got.Bytes, src)
	}
	again, _ := Parse("book.yaml", got.Bytes)
	if again == nil || !b.grows(again, i, x) {
		t.Fatalf("not the same book:\n%q\nof\n%q", got.Bytes, src)
	}
	// The next one goes behind it, in its style.
	if again, err := again.enter(i, x); err != nil || again.Line < got.Line {
		t.Fatalf("not once more: %v\n%q", err, got.Bytes)
	}
	return true
}

// rewritten are the ways in which a book may be saved by another editor.
func rewritten(src []byte) map[string][]byte {
	text := string(src)
	return map[string][]byte{
		"as it is":       src,
		"returns":        []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"lone returns":   []byte(strings.ReplaceAll(text, "\n", "\r")),
		"mark":           []byte("\uFEFF" + text),
		"no line end":    []byte(strings.TrimRight(text, "\n")),
		"spaces at ends": []byte(strings.ReplaceAll(text, "\n", "  \n")),
		"further in":     []byte("\n" + strings.ReplaceAll("\n"+text, "\n", "\n  ")),
		"ended":          []byte(text + "...\n"),
		"strange breaks": []byte(strings.Replace(text, "version", "# a\u2028b\u0085c\nversion", 1)),
	}
}

// TestAppendToBooks: the examples and the gallery's valid books take a payment
// and a contact of each of their loans, however they were saved.
func TestAppendToBooks(t *testing.T) {
	books := map[string][]byte{}
	for _, name := range examples(t) {
		books[name] = readFile(t, name)
	}
	for name, src := range gallery(t) {
		if strings.HasPrefix(name, "odd-") {
			books[name] = src
		}
	}
	for name, src := range books {
		b, _ := Parse(name, src)
		for way, src := range rewritten(src) {
			if done := checkAppend(t, src, oddSaid); done != len(b.Loans) {
				t.Errorf("%s, %s: %d of %d loans took a payment and a contact", name, way, done, len(b.Loans))
			}
		}
		if yaml.Unmarshal(src, &yaml.Node{}) != nil {
			continue // with a question mark alone, which YAML does not read
		}
		for way, restyle := range map[string]func(*yaml.Node){"in brackets": inBrackets, "in lines": inLines, "as JSON": asJSON} {
			for i := -1; i < len(b.Loans); i++ {
				if done := checkAppend(t, restyled(t, src, i, restyle), oddSaid); done != len(b.Loans) {
					t.Errorf("%s with loan %d %s: %d of %d loans took a payment and a contact", name, i, way, done, len(b.Loans))
				}
			}
		}
	}
}

// FuzzAppend: whatever the book and what was said, one insertion and one entry more,
// or none.
func FuzzAppend(f *testing.F) {
	for _, name := range examples(f) {
		for _, src := range rewritten(readFile(f, name)) {
			f.Add(src, oddSaid)
		}
	}
	for _, src := range gallery(f) {
		f.Add(src, "a\n#b\x07")
	}
	f.Fuzz(func(t *testing.T, src []byte, said string) { checkAppend(t, src, said) })
}

// restyled writes a book as a program would, with the styles that restyle
// gives the values of one loan, or of all the book: -1.
func restyled(t *testing.T, src []byte, i int, restyle func(*yaml.Node)) []byte {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		t.Fatal(err)
	}
	part := doc.Content[0]
	if i >= 0 {
		for k := 0; k < len(part.Content); k += 2 {
			if part.Content[k].Value == "loans" {
				part = part.Content[k+1].Content[i]
				break
			}
		}
	}
	var all func(*yaml.Node)
	all = func(n *yaml.Node) {
		n.HeadComment, n.LineComment, n.FootComment = "", "", "" // in brackets they would hide what follows
		restyle(n)
		for _, c := range n.Content {
			all(c)
		}
	}
	all(part)
	out, err := yaml.Marshal(&doc)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func inBrackets(n *yaml.Node) { n.Style = yaml.FlowStyle }

func inLines(n *yaml.Node) { n.Style = 0 }

// asJSON quotes every text, numbers among them.
func asJSON(n *yaml.Node) {
	n.Style = yaml.FlowStyle
	if n.Kind == yaml.ScalarNode {
		n.Style = yaml.DoubleQuotedStyle
	}
}
