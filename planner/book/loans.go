package book

import (
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/money"
	"repay/planner/plan"
)

// written is where the parts of a loan stand in the file.
type written struct {
	loan       *source.Node
	offers     []*source.Node
	agreements []*source.Node
}

func (r *reader) readLoans(n *source.Node) {
	items := r.items(n, maxLoans)
	if n.Kind == source.List && len(items) == 0 {
		r.Fault(n, noLoans, args{})
	}
	b := r.book
	b.Loans, b.Details, b.loans = slices.Grow(b.Loans, len(items)), slices.Grow(b.Details, len(items)), slices.Grow(b.loans, len(items))
	for _, item := range items {
		if c, ok := r.open(item, &field.Loan); ok {
			r.readLoan(c)
		}
		r.Loan = ""
	}
	r.checkGroups(items)
}

var groupOfOne = fault.Warn("group_of_one",
	"{value} 组里只有这一笔借款", "this loan is alone in the group {value}",
	"同一额度的各笔写一样的 group；只有一笔就不用写",
	"write the same group in each of its loans, or drop it if there is only one")

// checkGroups warns of a group with one loan in it: its name may be misspelt.
func (r *reader) checkGroups(items []*source.Node) {
	size := map[string]int{}
	for _, l := range r.book.Loans {
		if l.Group != "" {
			size[l.Group]++
		}
	}
	if len(size) == 0 {
		return
	}
	for _, item := range items {
		if n := item.Get("group"); n != nil && n.Kind == source.Scalar && size[oneLine(n.Text)] == 1 {
			r.Fault(n, groupOfOne, args{Value: fault.Clip(n.Text)})
		}
	}
}

// readLoan reads one loan into the book.
func (r *reader) readLoan(c rec) {
	at := written{loan: c.n}
	l := plan.Loan{ID: c.readID()}
	r.Loan = l.ID
	d := LoanDetails{
		Contract:     c.text("contract"),
		CreditRecord: pick(c, "credit_record", field.CreditRecords, "unknown"),
		Source:       pick(c, "source", field.Sources, ""),
		Preset:       c.fill(),
		Judgment:     c.date("judgment"),
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
	d.Secured = c.flag("secured", d.Lender.Type == "mortgage")
	if n := c.get("claimed"); n != nil {
		l.Claimed = r.readClaimed(n)
	}
	l.Contacts = r.readContacts(c.get("contacts"))
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

var (
	missingID = fault.Wrong("missing_id",
		"这笔借款少了 id", "this loan has no id",
		"写 id: 一个短名字，例如 jiebei；命令里用它指这笔借款",
		"write id: and a short name such as jiebei, by which commands know the loan")
	longID = fault.Wrong("long_id",
		"id 超过 {n} 个字", "the id has more than {n} characters",
		"用短一点的名字", "use a shorter one")
	badID = fault.Wrong("bad_id",
		"id {value} 里有不能用的字符", "the id {value} has signs that it cannot have",
		"用汉字、字母、数字、- 和 _，例如 {other}", "use letters, digits, - and _, such as {other}")
	duplicateID = fault.Wrong("duplicate_id",
		"id {value} 用了两次（第一次在第 {first} 行）", "the id {value} is used twice (first on line {first})",
		"给这一笔另起一个，例如 {other}", "give this loan another, such as {other}")
)

var (
	noIDInName = fault.Wrong("no_id_in_name",
		"{value} 不能当编号用", "no id can be made of {value}",
		"另写一行 编号（id）: 一个短名字，例如 借呗", "write id: and a short name such as jiebei")
	nameIDTwice = fault.Wrong("name_id_twice",
		"编号 {value} 用了两次（第一次在第 {first} 行）", "the id {value} is used twice (first on line {first})",
		"给这一笔另写一行 编号: {other}", "write id: {other} in this loan")
)

// idFromName makes the id of a loan that has a name alone: the name, with a dash
// for each run of what an id cannot hold.
func (c rec) idFromName() string {
	n := c.get("name")
	if n == nil || n.Kind != source.Scalar {
		return ""
	}
	id := strings.Join(strings.FieldsFunc(n.Text, func(c rune) bool { return !field.IDRune(c) }), "-")
	id = strings.Trim(id, "-")
	switch first := c.ids[enum.Narrow(id)]; {
	case id == "" || len([]rune(id)) > field.MaxID:
		c.Fault(n, noIDInName, args{Value: fault.Clip(n.Text)})
		return ""
	case first != 0:
		c.Fault(n, nameIDTwice, args{Value: fault.Clip(id), Other: fault.Clip(id) + "-2", First: first})
		return id
	}
	c.ids[enum.Narrow(id)] = n.Line
	return id
}

// readID reads the name that flags and letters call the loan by.
func (c rec) readID() string {
	if c.lacks("id") && c.has("name") {
		return c.idFromName()
	}
	c.need("id", missingID, args{})
	n := c.get("id")
	if n == nil {
		return ""
	}
	text, ok := c.scalar(n)
	if !ok {
		return ""
	}
	id, ok := c.nameForm(n, text, "loan1")
	switch first := c.ids[enum.Narrow(id)]; {
	case !ok:
		return ""
	case first != 0:
		c.Fault(n, duplicateID, args{Value: fault.Clip(id), Other: fault.Clip(id) + "-2", First: first})
		return id
	}
	c.ids[enum.Narrow(id)] = n.Line
	return id
}

// nameForm checks the form of a text by which something is called; other is an
// example where nothing of it can stay.
func (r *reader) nameForm(n *source.Node, text, other string) (id string, ok bool) {
	id = strings.TrimSpace(text)
	good := strings.Map(func(c rune) rune {
		if c == ' ' {
			return '-'
		}
		if field.IDRune(c) {
			return c
		}
		return -1
	}, id)
	switch {
	case len([]rune(id)) > field.MaxID:
		r.Fault(n, longID, args{Value: fault.Clip(id), N: field.MaxID})
	case good != id || strings.HasPrefix(id, "-"):
		good = strings.TrimLeft(good, "-")
		if good == "" {
			good = other
		}
		r.Fault(n, badID, args{Value: fault.Clip(id), Other: fault.Clip(good)})
	default:
		return id, true
	}
	return "", false
}

// readLender reads who lent. A text by itself is the name: it can mean nothing
// else.
func (r *reader) readLender(n *source.Node) Lender {
	if bare(n, &field.Lender) {
		return Lender{Name: oneLine(n.Text)}
	}
	c, ok := r.open(n, &field.Lender)
	if !ok {
		return Lender{}
	}
	v := Lender{Name: c.text("name"), Type: pick(c, "type", r.known.lenderTypes(), ""), Contact: c.text("contact")}
	if n := c.get("holder"); n != nil {
		if h, ok := r.open(n, &field.Holder); ok {
			v.Holder = &Holder{
				Name: h.text("name"), Since: h.date("since"),
				How: pick(h, "how", field.HowHeld, ""), Notified: h.maybeFlag("notified"),
			}
		}
	}
	return v
}

func (r *reader) readClaimed(n *source.Node) *plan.Claimed {
	c, ok := r.open(n, &field.Claimed)
	if !ok {
		return nil
	}
	c.needBoth(missingDate, missingAmount)
	return &plan.Claimed{Date: c.date("date"), Amount: c.amount("amount"), By: c.text("by")}
}

// money writes an amount for a message.
func (r *reader) money(a money.Amount) string { return r.book.Currency.Format(a) }

// wellRead reports fields that are there and were read without a fault, so
// that a check may rely on their values.
func (c rec) wellRead(keys ...string) bool {
	for _, key := range keys {
		if n := c.n.Get(key); n == nil || n.Bad || n.Kind == source.Empty {
			return false
		}
	}
	return true
}
