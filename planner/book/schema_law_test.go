package book

import (
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/household"
	_ "repay/planner/internal/draws"
	"repay/planner/loan"
	"repay/planner/money"
)

// richBooks have every field of the format that the reader computes, each in
// at least one place. What they hold is written in many ways by the test.
var richBooks = []string{
	`version: 1
currency: CNY
country: CN
region: 上海
as_of: 2026-11-21
lang: zh
borrower: {name: 王芳, reference: C-0192, hardship: 停工, servicemember: no}
preparer: 某某咨询
review: {every: 3 months, from: 2027-02-01, dates: [2027-01-05]}
notes: [一, 2, true]
household:
  cash: -50
  reserve: 500
  income:
    - {name: 工资, amount: 7800, day: 10}
    - {name: 跑单, amount: 300, low: 180, every: week, from: 2026-11-23}
    - {name: 兼职, amount: 1200, day: 25, from: 2027-01, until: 2027-06}
    - {name: 年终奖, amount: 6000, date: 2027-02-05, likely: false}
  expenses:
    - {name: 房租, amount: 6600, every: 3 months, from: 2026-12-01, group: housing}
loans:
  - id: 010
    name: 借呗
    contract: 8812
    lender: {name: 甲, type: small-loan, contact: 12345, holder: {name: 乙, since: 2026-06-01, how: assigned, notified: true}}
    group: a
    principal: 30000
    received: 29000
    rate: 0.04%/day
    basis: actual/365
    rate_changes: [{from: 2026-06-01, rate: 13%/year}, {from: 2026-09, rate: 1%/month}]
    method: annuity
    start: 2026-03-08
    signed: 2026-03-01
    every: month
    first_due: 2026-04-08
    due_day: 8
    odd_days: 30
    maturity: 2027-03-20
    periods: 12
    interest_only_periods: 3
    balloon: 10000
    instalment: 2693.12
    rounding: {interest: half-even, instalment: up}
    fees: [{name: 担保费, amount: 20}, {percent: 0.5%, of: balance, every: period}, {amount: 600, every: split}]
    grace: {days: 3, mode: shift}
    penalty: {rate: +3%/year, on: instalment, compound: all, counting: include-end, name: 滞纳金, late_fee: {percent: 5%, of: principal, min: 10, max: 100}}
    allocation: {order: [fees, penalty, interest, principal], by: component, after: {days: 90, order: principal-first}}
    prepay: {effect: lower, fee: 1%}
    paid_through: 2026-08-08
    payments: [{date: 2026-09-01, amount: 100, as: instalment}]
    accelerated: 2026-10-01
    judgment: 2026-10-20
    claimed: {date: 2026-11-15, amount: 15200, by: 短信}
    contacts: [{date: 2026-11-10, how: 电话, who: 8012, said: no, next: 2026-12-03}, {date: 2026-11-20, promised: {date: 2026-12-10, amount: 800.50}, next: 月初}]
    priority: yes
    secured: yes
    credit_record: yes
    source: app
`,
	`version: "1"
country: GB
region: scotland
borrower: 王芳
notes: 一
loans:
  - id: a
    lender: 某银行
    principal: 30000
    rate: 14.6%/year
    method: equal-principal
    start: 2026-03-08
    periods: 12
    rounding: down
    grace: 3
    penalty: 1.5x
    allocation: interest-first
    prepay: advance
    choose: keep
    agreements:
      - {date: 2026-06-20, interest_free: {periods: 24, waive: {penalty: 100%}}, ended: {date: 2026-09-10, restores: [interest, penalty], accelerate: true}}
      - {date: 2026-09-20, name: second, defer: {for: 3, pay: interest}}
    offers:
      - keep
      - catch_up: {periods: 6, first_due: 2027-01-05}
      - nothing:
      - {extend: {by: 12, rate: 10%/year}, status: offered, confirmed: oral, until: 2026-12}
      - extend: {periods: 36, arrears: spread}
      - reduce: {steps: [{to: 50%, for: 3}, {to: 500.50, for: 2}], then: rest}
      - reduce: {to: 800, for: 3}
      - interest_free
      - principal_only: {periods: 24, fee: 30}
      - {defer: {for: 6, pay: nothing, interest: simple, then: same_end}, waive: {penalty: 50%, interest: 10, fees: 100%, principal: 5%}, arrears: upfront}
      - freeze: {for: 3, periods: 24}
      - settle: {pay: 80%, on: 2027-01-15, parts: 3}
      - settle: {amount: 9000}
      - token: {amount: 50, for: 6, rate: 0%/year, then: {interest_free: {periods: 12}}}
      - token: {then: extend}
      - move_due: {day: 31}
      - custom: {stages: [{for: 3, pay: nothing, interest: waive}, {for: 6, pay: 50%, rate: 10%/year}, {for: 4, pay: flat, fee: 0.5%}, {pay: 500, until: paid}]}
      - {name: mine, custom: {stages: [{for: rest, pay: level}]}}
  - {id: b, principal: 1, rate: 1%/month, method: flat, start: 2026-03-08, periods: 12, penalty: unknown, allocation: [fees, penalty, interest, principal]}
  - {id: c, principal: 1, rate: 1%/month, method: open, start: 2026-03-08}
  - {id: d, principal: 1, rate: implied, method: annuity, start: 2026-03-08, instalment: 0.2, periods: 12}
  - {id: e, preset: bank-loan, lender: 某银行, principal: 1, rate: 1%/month, method: annuity, start: 2026-03-08, periods: 12}
`,
	`version: 1
loans:
  - {id: a, method: annuity, rate: unknown, owed: {date: 2026-11-21, principal: 10492.87, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-09-08, principal: 7537.75, interest: 571.82, penalty: 196.35, fees: 0}, total: 18853.35}}
  - {id: b, method: unknown, rate: 1%/month, owed: {date: 2026-11-21, principal_all: 18030.62, periods_left: 4, next_due: 2026-12-08, overdue: [{due: 2026-09-08, principal: 7537.75}]}}
  - {id: c, owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}}
  - {id: d, method: flat, rate: 1%/month, owed: {date: 2026-11-21, periods_left: 0, overdue: {since: 2026-09-08, principal: 5}}}
  - {id: e, method: revolving, rate: 0.05%/day, interest_mode: daily, owed: {date: 2026-11-21, principal: 5000, next_due: 2026-12-05, overdue: {since: 2026-09, principal: 860}}}
`,
	`version: 1
loans:
  - {id: a, method: revolving, rate: 0.05%/day, basis: actual/360, rounding: down, signed: 2020-05-01, statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860, minimum_percent: 10%, overdue_since: 2026-10-25}, unbilled: 320.50}
  - {id: d, method: revolving, rate: 0.05%/day, interest_mode: full, statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860, charges: [{date: 2026-10-12, amount: 3000}, {date: 2026-10-20, amount: 2000.50}], parts: {principal: 8400, interest: 150, fees: 50}}}
  - {id: e, method: revolving, rate: 0.05%/day, statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860}, plans: [{name: 账单分期, principal: 3600, periods: 12, fee: 0.6%/period, billed: 2, next: 2026-12-05}, {principal: 1200, periods: 6, fee: 每期7.2, billed: 6}]}
  - id: f
    method: revolving
    rate: 0.05%/day
    rate_changes: [{from: 2026-10-01, rate: 0.045%/day}]
    statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860}
    grace: {days: 3, mode: threshold}
    penalty: {rate: 0.05%/day, late_fee: {percent: 5%, of: shortfall, min: 10, max: 500, repeat_percent: 6%}, counting: exclude-end, name: 违约金}
    allocation: {order: [fees, interest, principal, penalty], after: {days: 90, order: principal-first}}
    payments: [{date: 2026-11-08, amount: 100}]
    accelerated: 2026-11-10
    claimed: {date: 2026-11-15, amount: 9000}
    agreements: [{date: 2026-11-20, interest_free: {periods: 24}}]
    offers: [{extend: {periods: 24}}]
  - {id: b, method: revolving, rate: 18%/year, interest_mode: unpaid, statement: {date: 2026-11-05, due: 2026-11-25, balance: 0, parts: {principal: 0}, charges: [], overdue_since: 2026-09}, unbilled: 20, penalty: {late_fee: {amount: 30}}}
  - {id: c, method: revolving, rate: 0.05%/day, interest_mode: daily, statement: {date: 2026-11-05, due: 2026-11-25, balance: 500, minimum: 0}, penalty: 1.5x}
`,
}

// synonyms are the words that mean the same, of every closed list.
var synonyms = slices.Concat(
	groups(field.Langs), groups(field.Countries), groups(field.Regions["GB"]), groups(loan.Methods), groups(calendar.Bases), groups(money.Roundings), groups(loan.Effects), groups(loan.RateKinds), groups(loan.PaymentKinds),
	groups(field.CreditRecords), groups(field.Sources), groups(field.LenderTypes), groups(field.HowHeld), groups(loan.FeeTimes), groups(loan.FeeBases), groups(loan.GraceModes),
	groups(loan.PenaltyBases), groups(loan.Compounds), groups(loan.Countings), groups(field.NoPenalty), groups(loan.LateFeeBases), groups(loan.Orders), groups(loan.Components),
	groups(loan.AllocationBy), groups(agreement.Strategies), groups(agreement.OfferStatuses), groups(agreement.Confirmations), groups(agreement.ArrearsKinds), groups(agreement.DeferThens),
	groups(loan.Unpaids), groups(agreement.ReduceThens), groups(loan.Pays), groups(field.Flags), groups(loan.InterestModes), groups(household.Groups),
	[][]string{{"0.6%/period", "每期0.6%", "0.6% per period", "百分之零点六每期", "7.2元/期", "0%", "21.60 / month"}},
	[][]string{{"rest", "剩余"}, {"paid", "还清"}, {"month", "monthly", "每月", "按月"}, {"week", "weekly", "每周"}, {"CNY", "人民币", "RMB", "元"}},
)

func groups[T comparable](list enum.List[T]) (out [][]string) {
	for _, c := range list {
		out = append(out, append([]string{c.Name}, c.Also...))
	}
	return out
}

// respelled are other ways to write a value.
func respelled(s string) []string {
	forms := []string{s}
	if d, month, bad := parseDate(s); bad == nil {
		iso := strings.Split(d.String(), "-")
		if month {
			return append(forms, iso[0]+"年"+strings.TrimLeft(iso[1], "0")+"月", iso[0]+" - "+iso[1])
		}
		short := strings.TrimLeft(iso[1], "0") + "月" + strings.TrimLeft(iso[2], "0")
		return append(forms, iso[0]+"年"+short+"日", iso[0]+"年"+short+"号", iso[0]+" -"+iso[1]+"- "+iso[2])
	}
	if a, bad := parseAmount(s, money.CNY); bad == nil {
		forms = append(forms, s+"元", "¥"+s, "CNY "+s, s+" RMB", money.CNY.Grouped(a), s+"期", s+" 天", s+"月", strings.ReplaceAll(s, "-", "−"))
		if a > 0 && a%100000 == 0 {
			forms = append(forms, money.CNY.Format(a/10000)+"万")
		}
		return forms
	}
	if _, bad := parseRate(s); bad == nil {
		for _, with := range [][]string{{"/day", "/日", "每天", " per day"}, {"/month", "/月", "每月"}, {"/year", "/年", "每年", " p.a.", "/yr"}} {
			if base, ok := strings.CutSuffix(s, with[0]); ok {
				for _, w := range with {
					forms = append(forms, base+w, base+" "+w)
				}
			}
		}
		return append(forms, "年化14.4%", "万4/日", "日息万分之四点五", "月息1分2厘", "月息六厘", "0/year", "-0%/year")
	}
	if _, bad := parsePercent(s); bad == nil {
		return append(forms, strings.Replace(s, "%", " %", 1), "百分之五", "0%", "１０％", "千分之5", "-0%")
	}
	if _, bad := parseEvery(s); bad == nil {
		forms = append(forms, "2 weeks", "每两周", "10天", "every 3 months", "quarter", "三个月")
	}
	for _, group := range synonyms {
		if slices.ContainsFunc(group, func(w string) bool { return enum.Fold(w) == enum.Fold(s) }) {
			forms = append(forms, group...)
		}
	}
	return forms
}

// varied writes a text as a keyboard may: in capitals, full width, spaced.
func varied(t *rapid.T, s string) string {
	switch rapid.IntRange(0, 5).Draw(t, "variation") {
	case 1:
		return strings.ToUpper(s)
	case 2:
		return strings.Map(func(c rune) rune {
			if c > ' ' && c <= '~' {
				return c - '!' + '！'
			}
			return c
		}, s)
	case 3:
		if !strings.ContainsAny(s, "0123456789") {
			s = strings.NewReplacer("-", "_", "_", "-").Replace(s)
		}
		return strings.NewReplacer("/", " / ", "%", " % ").Replace(s)
	case 4:
		return " " + s + " "
	}
	return s
}

// rewrite writes some values of a book in another way, one in seldom + 1, and
// drops or swaps a few.
func rewrite(t *rapid.T, n *yaml.Node, pool []string, seldom int) {
	switch n.Kind {
	case yaml.MappingNode:
		if len(n.Content) > 2 && rapid.IntRange(0, 60).Draw(t, "drop") == 0 {
			i := 2 * rapid.IntRange(0, len(n.Content)/2-1).Draw(t, "which")
			n.Content = slices.Delete(n.Content, i, i+2)
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i]
			switch {
			case key.Value == "date" && rapid.Bool().Draw(t, "on"):
				key.Value = "on"
			case agreement.Strategies.Match(key.Value) != nil && rapid.Bool().Draw(t, "key"):
				key.Value = varied(t, rapid.SampledFrom(respelled(key.Value)).Draw(t, "key"))
			}
			rewrite(t, n.Content[i+1], pool, seldom)
		}
	case yaml.ScalarNode:
		if rapid.IntRange(0, seldom).Draw(t, "keep") > 0 {
			return
		}
		n.Value = varied(t, rapid.SampledFrom(respelled(n.Value)).Draw(t, "form"))
		if rapid.IntRange(0, 80).Draw(t, "swap") == 0 {
			n.Value = rapid.SampledFrom(pool).Draw(t, "other")
		}
		n.Tag, n.Style = "", rapid.SampledFrom([]yaml.Style{0, 0, yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle}).Draw(t, "style")
	default:
		for _, below := range n.Content {
			rewrite(t, below, pool, seldom)
		}
	}
}

// TestSchemaLaw: whatever way a book is written in, what the reader accepts
// the schema accepts.
func TestSchemaLaw(t *testing.T) {
	sources := slices.Clone(richBooks)
	for _, name := range examples(t) {
		sources = append(sources, string(readFile(t, name)))
	}
	pool := []string{"0", "12", "010", "1.5", "-0", "5%", "true", "no", "null", "~", "", " ", "2026-11-21", "x", "1e4", "0x10", ".5", "３", "一万五", "1万5", "三千多", "约 300"}
	pool = append(pool, groups(field.NotKnown)[0]...)
	for _, group := range synonyms {
		pool = append(pool, group...)
	}
	for _, src := range richBooks {
		mustParse(t, src)
	}
	accepted, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(rapid.SampledFrom(sources).Draw(t, "book")), &doc); err != nil {
			t.Fatal(err)
		}
		// One loan at a time, so that a fault in one does not hide the rest.
		keepOne(t, &doc, "loans")
		rewrite(t, &doc, pool, rapid.SampledFrom([]int{2, 8, 30}).Draw(t, "seldom"))
		src, err := yaml.Marshal(&doc)
		if err != nil {
			t.Fatal(err)
		}
		all++
		if b, _ := Parse("book.yaml", src); b == nil {
			return
		}
		accepted++
		if err := refuses(src); err != nil {
			t.Fatalf("the reader accepts, the schema refuses: %v\n%s", err, src)
		}
	})
	if accepted*5 < all {
		t.Errorf("the reader accepts only %d of %d", accepted, all)
	}
}

// keepOne leaves one item of a list of the book, and of its offers.
func keepOne(t *rapid.T, n *yaml.Node, key string) {
	if n.Kind == yaml.DocumentNode {
		n = n.Content[0]
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if list := n.Content[i+1]; n.Content[i].Value == key && len(list.Content) > 0 {
			list.Content = []*yaml.Node{rapid.SampledFrom(list.Content).Draw(t, key)}
			if key == "loans" {
				keepOne(t, list.Content[0], "offers")
				keepOne(t, list.Content[0], "agreements")
			}
		}
	}
}
