package journal

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"repay/planner/lang"
)

// part is what an account holds.
type part uint8

const (
	// Of a loan, and owed.
	principal part = iota
	spent          // of a card: of its principal, what was bought
	billed         // and the interest on its statement, which stands as principal
	billedFees
	interest
	penalty
	fees
	unsplit // a sum of which the parts are not known

	held // paid ahead

	charged // what a loan costs
	penalised
	feesPaid
	waived

	// Of the household.
	opening
	payer // where payments came from
	cash
	income
	living
	parts
)

// class is the kind of an account: its root, and what hledger calls its type.
type class struct {
	name lang.Text
	kind string
}

var (
	assets      = &class{lang.Text{ZH: "资产", EN: "Assets"}, "A"}
	liabilities = &class{lang.Text{ZH: "负债", EN: "Liabilities"}, "L"}
	equity      = &class{lang.Text{ZH: "权益", EN: "Equity"}, "E"}
	incomes     = &class{lang.Text{ZH: "收入", EN: "Income"}, "R"}
	expenses    = &class{lang.Text{ZH: "支出", EN: "Expenses"}, "X"}
	classes     = []*class{assets, liabilities, equity, incomes, expenses}
)

// accounts says where the account of each part stands: below the root, before the loan
// where it is one of many kinds of cost, else after it.
var accounts = [parts]struct {
	class  *class
	before bool
	names  []lang.Text
}{
	principal:  {liabilities, false, []lang.Text{wPrincipal}},
	spent:      {liabilities, false, []lang.Text{wPrincipal, {ZH: "消费", EN: "Spent"}}},
	billed:     {liabilities, false, []lang.Text{wPrincipal, wInterest}},
	billedFees: {liabilities, false, []lang.Text{wPrincipal, wFees}},
	interest:   {liabilities, false, []lang.Text{wInterest}},
	penalty:    {liabilities, false, []lang.Text{wPenalty}},
	fees:       {liabilities, false, []lang.Text{wFees}},
	unsplit:    {liabilities, false, []lang.Text{{ZH: "没有明细", EN: "Unsplit"}}},
	held:       {assets, true, []lang.Text{{ZH: "预存", EN: "Held"}}},
	charged:    {expenses, true, []lang.Text{wInterest}},
	penalised:  {expenses, true, []lang.Text{wPenalty}},
	feesPaid:   {expenses, true, []lang.Text{wFees}},
	waived:     {incomes, true, []lang.Text{{ZH: "减免", EN: "Waived"}}},
	opening:    {equity, true, []lang.Text{{ZH: "期初", EN: "Opening"}}},
	payer:      {equity, true, []lang.Text{{ZH: "还款来源", EN: "Payments"}}},
	cash:       {assets, true, []lang.Text{{ZH: "现金", EN: "Cash"}}},
	income:     {incomes, true, []lang.Text{{ZH: "家庭", EN: "Household"}}},
	living:     {expenses, true, []lang.Text{{ZH: "家庭", EN: "Household"}}},
}

var (
	wPrincipal = lang.Text{ZH: "本金", EN: "Principal"}
	wInterest  = lang.Text{ZH: "利息", EN: "Interest"}
	wPenalty   = lang.Text{ZH: "罚息", EN: "Penalty"}
	wFees      = lang.Text{ZH: "费用", EN: "Fees"}
)

// Account is one account: a part of a loan, or of the household.
type Account struct {
	part part
	loan int // in the case; -1: the household's
}

// household is an account that belongs to no loan.
func household(p part) Account { return Account{p, -1} }

// names are the names of the accounts of a journal, as one program takes them. They are
// the same in both languages: a journal that goes on in the other one, or stands beside
// one's own, keeps its accounts.
type names struct{ loans []string }

// of is the full name of an account.
func (n names) of(a Account) string {
	at := &accounts[a.part]
	list := []string{at.class.name.EN}
	for _, w := range at.names {
		list = append(list, w.EN)
	}
	if a.loan >= 0 {
		k := 1
		if at.before {
			k = len(list)
		}
		list = append(list[:k:k], append([]string{n.loans[a.loan]}, list[k:]...)...)
	}
	return strings.Join(list, ":")
}

var wGlossed = lang.Text{ZH: "账户名：{1}", EN: "What the accounts are called: {1}"}

// writeGlossary writes in the language of the journal what its accounts are called,
// where that is another than theirs.
func (j *Journal) writeGlossary(w io.Writer) {
	if j.lang == lang.EN {
		return
	}
	var said []string
	add := func(list ...lang.Text) {
		for _, t := range list {
			if word := t.EN + " " + t.In(j.lang); !slices.Contains(said, word) {
				said = append(said, word)
			}
		}
	}
	used := j.used()
	for _, a := range used {
		add(accounts[a.part].class.name)
	}
	for _, a := range used {
		add(accounts[a.part].names...)
	}
	fmt.Fprintf(w, "; %s\n", wGlossed.Fill(j.lang, strings.Join(said, "，")))
}

// wLoan comes before an ID that does not begin as an account may.
const wLoan = "Loan-"

// forBeancount is an ID as a part of an account's name: letters, digits and hyphens,
// and in front a capital letter or a digit.
func forBeancount(id string) string {
	id = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, id)
	switch c := id[0]; {
	case c >= 'a' && c <= 'z':
		return strings.ToUpper(id[:1]) + id[1:]
	case c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
		return id
	}
	return wLoan + id
}

// apart makes names differ, by a number after those that were there before.
func apart(list []string) []string {
	used := map[string]bool{}
	out := make([]string, len(list))
	for i, s := range list {
		name := s
		for n := 2; used[strings.ToLower(name)]; n++ {
			name = s + "-" + strconv.Itoa(n)
		}
		used[strings.ToLower(name)] = true
		out[i] = name
	}
	return out
}
