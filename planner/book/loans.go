package book

import (
	"slices"
	"strings"
	"unicode"

	"repay/planner/book/fault"
	"repay/planner/enum"
	"repay/planner/money"
	"repay/planner/plan"
)

// written is where the parts of a loan stand in the file.
type written struct {
	loan       *node
	offers     []*node
	agreements []*node
}

var loanKeys = []string{
	"id", "name", "contract", "lender", "group", "preset", "principal", "received", "rate", "basis", "rate_changes",
	"method", "start", "signed", "every", "first_due", "periods", "interest_only_periods", "balloon", "instalment",
	"rounding", "fees", "grace", "penalty", "allocation", "prepay", "paid_through", "payments", "accelerated",
	"owed", "claimed", "agreements", "offers", "choose", "priority", "credit_record", "source",
}

var knownLoanKeys = slices.Concat(loanKeys, revolvingKeys)

func (r *reader) readLoans(n *node) {
	items := r.items(n, maxLoans)
	if n.kind == list && len(items) == 0 {
		r.fault(n, noLoans, args{})
	}
	for _, item := range items {
		if c, ok := r.open(item, knownLoanKeys); ok {
			r.readLoan(c)
		}
		r.loan = ""
	}
	r.checkGroups(items)
}

var groupOfOne = fault.Odd("group_of_one",
	"{value} 组里只有这一笔借款",
	"this loan is alone in the group {value}",
	"同一额度的各笔写一样的 group；只有一笔就不用写",
	"write the same group in each of its loans, or drop it if there is only one")

// checkGroups warns of a group with one loan in it: its name may be misspelt.
func (r *reader) checkGroups(items []*node) {
	size := map[string]int{}
	for _, l := range r.book.Loans {
		size[l.Group]++
	}
	for _, item := range items {
		if n := item.get("group"); n != nil && n.kind == scalar && size[oneLine(n.text)] == 1 {
			r.fault(n, groupOfOne, args{Value: fault.Clip(n.text)})
		}
	}
}

// readLoan reads one loan into the book.
func (r *reader) readLoan(c rec) {
	at := written{loan: c.n}
	l := plan.Loan{ID: c.readID()}
	r.loan = l.ID
	d := LoanDetails{
		Contract:     c.text("contract"),
		CreditRecord: pick(c, "credit_record", creditRecords, "unknown"),
		Source:       pick(c, "source", sources, ""),
		Preset:       c.fill(),
	}
	if l.Name = c.text("name"); l.Name == "" {
		l.Name = l.ID
	}
	l.Group = c.text("group")
	l.Priority = c.flag("priority", false)
	if n := c.get("lender"); n != nil {
		d.Lender = r.readLender(n)
		l.LenderType = d.Lender.Type
	}
	if n := c.get("claimed"); n != nil {
		l.Claimed = r.readClaimed(n)
	}
	t := termsReader{rec: c}
	t.read()
	l.Terms = t.terms
	l.Agreements, at.agreements = t.readAgreements()
	l.Offers, at.offers = t.readOffers()
	l.Listed = c.has("offers")
	l.Choose = t.readChoose(l.Offers)
	r.book.Loans = append(r.book.Loans, l)
	r.book.Details = append(r.book.Details, d)
	r.book.loans = append(r.book.loans, at)
}

// maxID is how long an id may be, in characters.
const maxID = 64

// idRune reports a character that an id may have.
func idRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) || c == '-' || c == '_'
}

var (
	missingID = fault.Wrong("missing_id",
		"这笔借款少了 id",
		"this loan has no id",
		"写 id: 一个短名字，例如 jiebei；命令里用它指这笔借款",
		"write id: and a short name such as jiebei, by which commands know the loan")
	longID = fault.Wrong("long_id",
		"id 超过 {n} 个字",
		"the id has more than {n} characters",
		"用短一点的名字",
		"use a shorter one")
	badID = fault.Wrong("bad_id",
		"id {value} 里有不能用的字符",
		"the id {value} has signs that it cannot have",
		"用汉字、字母、数字、- 和 _，例如 {other}",
		"use letters, digits, - and _, such as {other}")
	duplicateID = fault.Wrong("duplicate_id",
		"id {value} 用了两次（第一次在第 {n} 行）",
		"the id {value} is used twice (first on line {n})",
		"给这一笔另起一个，例如 {other}",
		"give this loan another, such as {other}")
)

// readID reads the name that flags and letters call the loan by.
func (c rec) readID() string {
	if !c.need("id", missingID, args{}) {
		return ""
	}
	n := c.get("id")
	if n == nil {
		return ""
	}
	text, ok := c.scalar(n)
	if !ok {
		return ""
	}
	id := strings.TrimSpace(text)
	good := strings.Map(func(c rune) rune {
		if c == ' ' {
			return '-'
		}
		if idRune(c) {
			return c
		}
		return -1
	}, id)
	switch {
	case len([]rune(id)) > maxID:
		c.fault(n, longID, args{Value: fault.Clip(id), N: maxID})
		return ""
	case good != id || strings.HasPrefix(id, "-"):
		good = strings.TrimLeft(good, "-")
		if good == "" {
			good = "loan1"
		}
		c.fault(n, badID, args{Value: fault.Clip(id), Other: fault.Clip(good)})
		return ""
	case c.ids[enum.Narrow(id)] != 0:
		c.fault(n, duplicateID, args{Value: fault.Clip(id), Other: fault.Clip(id) + "-2", N: c.ids[enum.Narrow(id)]})
		return id
	}
	c.ids[enum.Narrow(id)] = n.line
	return id
}

var (
	creditRecords = enum.List[string]{{Is: "yes", Name: "yes", Also: []string{"true", "是", "上征信", "on", "y"}}, {Is: "no", Name: "no", Also: []string{"false", "否", "不上征信", "off", "n"}}, {Is: "unknown", Name: "unknown", Also: []string{"未知", "不知道"}}}
	sources       = enum.List[string]{{Is: "app", Name: "app"}, {Is: "sms", Name: "sms", Also: []string{"短信"}}, {Is: "contract", Name: "contract", Also: []string{"合同"}}, {Is: "memory", Name: "memory", Also: []string{"记忆", "凭记忆"}}}
	lenderTypes   = enum.List[string]{
		{Is: "bank", Name: "bank", Also: []string{"银行"}},
		{Is: "card", Name: "card", Also: []string{"信用卡", "credit-card"}},
		{Is: "consumer-finance", Name: "consumer-finance", Also: []string{"消费金融", "消费金融公司"}},
		{Is: "small-loan", Name: "small-loan", Also: []string{"小额贷款", "小贷", "小贷公司", "小额贷款公司", "microloan"}},
		{Is: "assisted", Name: "assisted", Also: []string{"助贷"}},
		{Is: "p2p", Name: "p2p", Also: []string{"网贷"}},
		{Is: "private", Name: "private", Also: []string{"私人", "亲友", "民间借贷", "民间"}},
	}
	howHeld = enum.List[string]{{Is: "assigned", Name: "assigned", Also: []string{"债权转让", "转让"}}, {Is: "subrogated", Name: "subrogated", Also: []string{"代偿"}}, {Is: "agent", Name: "agent", Also: []string{"委托", "委外", "委托催收"}}}
)

var lenderKeys = []string{"name", "type", "contact", "holder"}

// readLender reads a name alone too: it can mean nothing else.
func (r *reader) readLender(n *node) Lender {
	if n.kind == scalar {
		if _, _, _, glued := gluedKey(n.text, lenderKeys); !glued {
			return Lender{Name: oneLine(n.text)}
		}
	}
	c, ok := r.open(n, lenderKeys)
	if !ok {
		return Lender{}
	}
	v := Lender{Name: c.text("name"), Type: pick(c, "type", lenderTypes, ""), Contact: c.text("contact")}
	if n := c.get("holder"); n != nil {
		if h, ok := r.open(n, []string{"name", "since", "how", "notified"}); ok {
			v.Holder = &Holder{Name: h.text("name"), Since: h.date("since"), How: pick(h, "how", howHeld, "")}
			if h.get("notified") != nil {
				told := h.flag("notified", false)
				v.Holder.Notified = &told
			}
		}
	}
	return v
}

func (r *reader) readClaimed(n *node) *plan.Claimed {
	c, ok := r.open(n, []string{"date", "amount", "by"})
	if !ok {
		return nil
	}
	c.needBoth("date", "amount", missingDate, missingAmount)
	return &plan.Claimed{Date: c.date("date"), Amount: c.amount("amount", notNegative), By: c.text("by")}
}

// money writes an amount for a message.
func (r *reader) money(a money.Amount) string { return r.book.Currency.Format(a) }

// wellRead reports fields that are there and were read without a fault, so
// that a check may rely on their values.
func (c rec) wellRead(keys ...string) bool {
	for _, key := range keys {
		if n := c.n.get(key); n == nil || n.bad || n.kind == empty {
			return false
		}
	}
	return true
}
