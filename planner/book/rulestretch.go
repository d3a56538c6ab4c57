package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/money"
	"repay/planner/rules"
)

// months reads an optional stretch of months.
func (c rec) months(key string) int {
	return read(c, key, 0, func(n *source.Node) (int, bool) {
		text, ok := c.number(n)
		if !ok {
			return 0, false
		}
		months, bad := parseMonths(tight(text))
		return months, c.check(n, bad.about(text, key, fault.Either("12 months", "5 years")))
	})
}

var ruleCurrency = fault.Wrong("rule_currency",
	"{value} 是哪种钱，文件里没写", "the file does not say of which money {value} is",
	"在最上面写 currency: GBP 这样", "write it at the top, like currency: GBP")

// inCurrency reports an amount in a file that does not say of which money.
func (c rec) inCurrency(n *source.Node, lines *rules.Lines) bool {
	if lines.Currency == "" {
		c.Fault(n, ruleCurrency, args{Value: fault.Clip(n.Text)})
	}
	return lines.Currency != ""
}

var stretchEmpty = fault.Wrong("stretch_empty",
	"up_to {value} 不比 over {other} 大", "up_to, {value}, is not more than over, {other}",
	"把两个对调，或改正其中一个", "swap them, or correct one")

// readStretches reads which terms, amounts, costs and delays the rule is about.
func (c rec) readStretches(r *rules.Rule, lines *rules.Lines) {
	if in, ok := c.part("term", &field.TermIn); ok {
		r.Term = rules.Term{Over: in.months("over"), UpTo: in.months("up_to")}
		in.checkStretch(r.Term.UpTo > r.Term.Over)
	}
	if in, ok := c.part("principal", &field.PrincipalIn); ok {
		r.Lent = rules.Sums{Over: in.sum("over", lines), UpTo: in.sum("up_to", lines)}
		in.checkStretch(r.Lent.UpTo.Cmp(r.Lent.Over) > 0)
	}
	if in, ok := c.part("cost", &field.CostIn); ok {
		in.needParts()
		r.Cost = read(in, "least", money.Ratio{}, in.yearly)
	}
	if in, ok := c.part("days_overdue", &field.OverdueIn); ok {
		in.needParts()
		r.DaysOverdue = read(in, "over", 0, in.days)
	}
}

// part opens an optional record.
func (c rec) part(key string, of *field.Record) (in rec, ok bool) {
	n := c.get(key)
	if n == nil {
		return in, false
	}
	return c.open(n, of)
}

func (c rec) checkStretch(right bool) {
	if c.wellRead("over", "up_to") && !right {
		c.Fault(c.get("up_to"), stretchEmpty, args{Value: fault.Clip(c.get("up_to").Text), Other: fault.Clip(c.get("over").Text)})
	}
}

// sum reads an optional amount as units of the file's currency.
func (c rec) sum(key string, lines *rules.Lines) money.Ratio {
	return read(c, key, money.Ratio{}, func(n *source.Node) (money.Ratio, bool) {
		if !c.inCurrency(n, lines) {
			return money.Ratio{}, false
		}
		a, ok := c.amountOf(n, field.Amount)
		return money.NewRatio(int64(a), int64(c.book.Currency.Unit())), ok
	})
}

// yearly reads a rate as that of a year.
func (r *reader) yearly(n *source.Node) (money.Ratio, bool) {
	text, ok := r.number(n)
	if !ok {
		return money.Ratio{}, false
	}
	rate, bad := parseLine(tight(text))
	return rate.Yearly(), r.check(n, bad.about(text, n.Name(), fault.Same("100%/year")))
}

// days reads a number of days.
func (r *reader) days(n *source.Node) (int, bool) {
	text, ok := r.number(n)
	if !ok {
		return 0, false
	}
	digits, _ := cutWords(tight(text), spelling.Days)
	count, bad := parseCount(digits, maxOverdue)
	return count, r.check(n, bad.about(text, n.Name(), fault.Same("120")))
}

// maxOverdue bounds a number of days overdue to ten years.
const maxOverdue = 3660
