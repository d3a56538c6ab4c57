package pages

import (
	"math/big"
	"strconv"
	"strings"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/page"
)

var (
	wColWhat     = lang.Text{ZH: "项目", EN: "What"}
	wColFrom     = lang.Text{ZH: "从", EN: "From"}
	wColTo       = lang.Text{ZH: "到", EN: "To"}
	wColTime     = lang.Text{ZH: "时间", EN: "Time"}
	wColBase     = lang.Text{ZH: "基数", EN: "On"}
	wColStepRate = lang.Text{ZH: "利率", EN: "Rate"}
	wColWorth    = lang.Text{ZH: "折算", EN: "Worth"}
	wColExact    = lang.Text{ZH: "进位前", EN: "Exact"}
)

// lines is the table of an explanation: every line, and what they come to.
func (v explaining) stepTable(e *explain.Explanation) *page.Table {
	t := &page.Table{Columns: []page.Column{
		{Head: wColWhat.In(v.Lang)},
		{Head: wColFrom.In(v.Lang), Kind: page.Day, Drop: dropOpening},
		{Head: wColTo.In(v.Lang), Kind: page.Day, Drop: dropDetail},
		{Head: wColTime.In(v.Lang), Kind: page.Number, Drop: dropPenalty},
		{Head: wColBase.In(v.Lang), Kind: page.Number, Drop: dropLast},
		{Head: wColStepRate.In(v.Lang), Kind: page.Number, Drop: dropLast},
		{Head: wColWorth.In(v.Lang), Kind: page.Number, Drop: dropLast},
		{Head: wColExact.In(v.Lang), Kind: page.Number, Drop: dropFirst},
		{Head: wColAmount.In(v.Lang), Kind: page.Number, Keep: e.Sum != nil},
	}}
	amounts := 0
	for _, l := range shorter(e.Lines) {
		if l.Amount != nil {
			amounts++
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.line(e, l)}, dayCell(l.From), dayCell(l.To), page.TextCell(v.time(l)), v.base(l), page.TextCell(v.rate(l)), discount(l), v.exact(e, l), v.counted(l),
		})
	}
	if amounts > 1 && e.Sum != nil {
		total := make([]page.Cell, len(t.Columns))
		total[0], total[len(total)-1] = page.Cell{Text: v.say(wTotal)}, page.Cell{Text: v.money(*e.Sum)}
		t.Totals = [][]page.Cell{total}
	}
	return t
}

// mostLines is how many lines of a table are shown one by one; the record has
// them all.
const mostLines = 40

// shorter puts the middle of a very long table into one line.
func shorter(list []explain.Line) []explain.Line {
	const head, tail = 12, 3
	if len(list) <= mostLines {
		return list
	}
	sum := explain.Line{Kind: explain.InTable, Loan: -1}
	var exact money.Ratio
	var amount Amount
	for _, l := range list[head : len(list)-tail] {
		sum.Count++
		if l.Exact != nil && l.Amount == nil {
			exact = exact.Add(*l.Exact)
			sum.Exact = &exact
		}
		if l.Amount != nil {
			amount += *l.Amount
			sum.Amount = &amount
		}
	}
	out := append([]explain.Line{}, list[:head]...)
	return append(append(out, sum), list[len(list)-tail:]...)
}

func dayCell(d Date) page.Cell { return page.TextCell(d.String()) }

var (
	wKeepOn      = lang.Text{ZH: "照常还", EN: "go on as now"}
	wTogether    = lang.Text{ZH: "其间 {1} 笔", EN: "{1} in between"}
	wMakesPayoff = lang.Text{ZH: "合起来 = 结清应还", EN: "together = payoff"}
	wMakesCash   = lang.Text{ZH: "合起来 = 到手的钱", EN: "together = cash received"}
	wLateFee     = lang.Text{ZH: "违约金", EN: "late fee"}
	wFee         = lang.Text{ZH: "费用", EN: "fee"}
	wIncome      = lang.Text{ZH: "收入", EN: "income"}
	wExpense     = lang.Text{ZH: "开支", EN: "an expense"}
	wSum         = lang.Text{ZH: "合计", EN: "all"}
	wDebt        = lang.Text{ZH: "欠款", EN: "debt"}
)

// line says what a line is.
func (v explaining) line(e *explain.Explanation, l explain.Line) string {
	switch {
	case l.Kind == explain.PartOf:
		name := nameOf(l.Of).name.In(v.Lang)
		if l.Of.OfRow() && l.Of == explain.RowClosing {
			name = v.typed(explain.Ask{Figure: l.Of, N: l.N, Due: l.Due})
		}
		switch {
		case l.Way != nil:
			name = v.say(wInBrackets, name, v.labelOf(*l.Way, e.Loan, late(v.loanStatus(e.Loan).OverdueTotal.Amount > 0)))
		case l.Name != "":
			name = v.say(wInBrackets, name, v.say(wKeepOn))
		}
		if l.Amount == nil {
			name += " ?"
		}
		return name
	case l.Kind == explain.OfLoan:
		return v.loanLine(l)
	case l.Kind == explain.InTable && l.From == 0:
		return v.say(wTogether, l.Count)
	case l.Kind == explain.Rounded && l.Of != "":
		if l.Of == explain.Payoff {
			return v.say(wMakesPayoff)
		}
		return v.say(wMakesCash)
	}
	last := v.rowName(l.N+l.Count-1, l.To)
	name := page.Clean(l.Name)
	switch l.Kind {
	case explain.LateFee:
		if name = page.Clean(v.c.Loans[e.Loan].Terms.Penalty.Name); name == "" {
			name = v.say(wLateFee)
		}
	case explain.FeeSum, explain.FeeSplit:
		name = orWord(name, v.say(wFee))
	case explain.MoneyIn:
		name = v.counts(orWord(name, v.say(wIncome)), l)
	case explain.MoneyOut:
		name = v.counts(orWord(name, v.say(wExpense)), l)
	case explain.LoanTakes:
		name = v.counts(v.name(l.Loan), l)
	case explain.With, explain.Without:
		name = v.say(wSum)
		if l.Kinds != nil {
			name = v.only(*l.Kinds)
		}
	case explain.WaivedPart:
		name = v.say(wDebt)
		if l.Kinds != nil {
			name = v.only(*l.Kinds)
		}
	}
	s := v.say(lineWords.of(l.Kind), v.who(l), l.Due, l.Count, last, name)
	if v.moves(l) && l.Count == 0 {
		s = l.Due.String() + " " + s
	}
	return strings.TrimSpace(s)
}

// only names the one component that is not zero.
func (v explaining) only(p loan.Parts) (name string) {
	for c, a := range p {
		if a != 0 {
			name = componentWords[c].In(v.Lang)
		}
	}
	return name
}

// loanLine is what one loan has of a sum: the loan, the way that it takes, and
// the day where it is of one.
func (v explaining) loanLine(l explain.Line) string {
	s := v.name(l.Loan)
	if l.Way != nil {
		s = v.say(wInBrackets, s, v.labelOf(*l.Way, l.Loan, late(v.loanStatus(l.Loan).OverdueTotal.Amount > 0)))
	}
	if l.Due != 0 {
		s = l.Due.String() + " " + s
	} else if l.Amount == nil {
		s += " ?"
	}
	return s
}

// moves reports whether the line is money that comes or goes on its day.
func (v explaining) moves(l explain.Line) bool {
	return l.Kind == explain.MoneyIn || l.Kind == explain.MoneyOut || l.Kind == explain.LoanTakes
}

var wOften = lang.Text{ZH: "{1} ({2} 次)", EN: "{1} ({2} times)"}

// counts adds how often, where a line stands for several.
func (v explaining) counts(name string, l explain.Line) string {
	if l.Count > 1 {
		return v.say(wOften, name, l.Count)
	}
	return name
}

func orWord(name, word string) string {
	if name == "" {
		return word
	}
	return name
}

var (
	wExplainTogether = lang.Text{ZH: "以上", EN: "the above"}
	wWhole           = lang.Text{ZH: "这笔借款", EN: "the loan"}
)

// who is the instalment of a line, or its day, or the loan.
func (v explaining) who(l explain.Line) string {
	switch {
	case l.N > 0:
		return v.rowName(l.N, l.Due)
	case l.Due != 0:
		return l.Due.String()
	case l.Kind == explain.Rounded:
		return v.say(wExplainTogether)
	}
	return v.say(wWhole)
}

var (
	wTimeDay    = lang.Text{ZH: "{1} 天", EN: "{1} day"}
	wTimeDays   = lang.Text{ZH: "{1} 天", EN: "{1} days"}
	wTimeMonth  = lang.Text{ZH: "{1} 个月", EN: "{1} month"}
	wTimeMonths = lang.Text{ZH: "{1} 个月", EN: "{1} months"}
	wTimeYear   = lang.Text{ZH: "{1}/12 年", EN: "{1}/12 year"}
)

// time is what the rate is multiplied with.
func (v explaining) time(l explain.Line) string {
	n := l.Time.N.Decimal()
	if num, den, ok := l.Time.N.Pair(); ok && den != 1 {
		n = strconv.FormatInt(num, 10) + "/" + strconv.FormatInt(den, 10)
	}
	one := n == "1"
	switch l.Time.Unit {
	case explain.Days:
		return v.say(pickOne(one, wTimeDay, wTimeDays), n)
	case explain.DaysOf365:
		return n + "/365"
	case explain.DaysOf360:
		return n + "/360"
	case explain.DaysOf30:
		return n + "/30"
	case explain.Months:
		return v.say(pickOne(one, wTimeMonth, wTimeMonths), n)
	case explain.MonthsOfYear:
		if strings.Contains(n, "/") {
			return v.say(wTimeMonths, n)
		}
		return v.say(wTimeYear, n)
	}
	if l.Days != 0 {
		return v.say(pickOne(l.Days == 1, wTimeDay, wTimeDays), l.Days)
	}
	return ""
}

func pickOne(one bool, a, b lang.Text) lang.Text {
	if one {
		return a
	}
	return b
}

// base is what the rate, or the part, is of.
func (v explaining) base(l explain.Line) page.Cell {
	switch {
	case l.BaseOf != nil:
		return page.Cell{Text: v.decimals(*l.BaseOf, 2)}
	case l.Base == nil, l.Kind == explain.InRow && l.Amount == nil:
		return page.Cell{Zero: true}
	}
	return page.Cell{Text: v.money(*l.Base)}
}

var (
	wRatePlus = lang.Text{ZH: "{1} + {2}", EN: "{1} + {2}"}
	wRateLess = lang.Text{ZH: "{1} - {2}", EN: "{1} - {2}"}
)

// rate is the rate as one number, or as it is put together; or the part.
func (v explaining) rate(l explain.Line) string {
	if l.Rate == nil {
		switch {
		case l.Factor != nil:
			return l.Factor.Percent()
		case l.Count > 0 && (l.Kind == explain.EqualPart || l.Kind == explain.ShortOn):
			return "/ " + strconv.Itoa(l.Count)
		}
		return ""
	}
	if one, ok := l.Rate.One(); ok {
		return v.rateText(one)
	}
	s := v.rateText(l.Rate.Rate)
	if l.Rate.Plus != nil {
		s = v.say(wRatePlus, s, v.rateText(*l.Rate.Plus))
	}
	if l.Rate.Less != nil {
		s = v.say(wRateLess, s, v.rateText(*l.Rate.Less))
	}
	return s
}

// worth is what one unit of then is worth today.
func discount(l explain.Line) page.Cell {
	if l.Kind != explain.WorthNow {
		return page.Cell{Zero: true}
	}
	return page.Cell{Text: strconv.FormatFloat(l.Worth, 'f', 8, 64)}
}

// exact writes a value before rounding with two decimals beyond the cent, and
// more where these would seem to round another way.
func (v explaining) exact(e *explain.Explanation, l explain.Line) page.Cell {
	if l.Exact == nil || l.Kind == explain.Rounded && l.N == 0 {
		return page.Cell{Zero: true}
	}
	for n := 2; ; n += 2 {
		s := v.decimals(*l.Exact, n)
		shown, ok := parseDecimal(s, v.c.Currency.Decimals)
		if l.Amount == nil || n >= 8 || !ok || shown.Round(e.Mode) == *l.Amount {
			return page.Cell{Text: s}
		}
	}
}

// decimals writes an exact value in minor units as money with n decimals more.
func (v voice) decimals(r money.Ratio, n int) string {
	unit := money.NewRatio(1, int64(v.c.Currency.Unit()))
	s := r.Mul(unit).Rat().FloatString(v.c.Currency.Decimals + n)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		whole += "." + rest
	}
	return sign + whole
}

// counted is the amount of a line.
func (v explaining) counted(l explain.Line) page.Cell {
	a := l.Amount
	if l.Kind == explain.InRow && a == nil {
		a = l.Base // a payment that is counted, not added up
	}
	if a == nil {
		return page.Cell{Zero: true}
	}
	return page.Cell{Text: v.money(*a)}
}

// mostPeriods is how many periods are shown: all of a short loan.
func mostPeriods(e *explain.Explanation) int {
	const all, some = 24, 12
	if len(e.Facts) > all+2 {
		return some
	}
	return all
}

var (
	wPeriods      = lang.Text{ZH: "各期的利率 f", EN: "The rate f of each period"}
	wOtherPeriods = lang.Text{ZH: "... 共 {1} 期", EN: "... {1} periods in all"}
)

// periods is the table of the rates that a level amount rests on.
func (v explaining) periodTable(e *explain.Explanation) *page.Table {
	t := &page.Table{Title: wPeriods.In(v.Lang), Columns: []page.Column{
		{Head: v.say(wColN), Kind: page.Number},
		{Head: wColFrom.In(v.Lang), Kind: page.Day},
		{Head: wColTo.In(v.Lang), Kind: page.Day},
		{Head: wColTime.In(v.Lang), Kind: page.Number},
		{Head: wColStepRate.In(v.Lang), Kind: page.Number},
		{Head: "f", Kind: page.Number},
	}}
	n, most := 0, mostPeriods(e)
	for _, l := range e.Facts {
		if l.Kind != explain.Period {
			continue
		}
		if n++; n <= most {
			t.Rows = append(t.Rows, []page.Cell{
				{Text: strconv.Itoa(n)}, dayCell(l.From), dayCell(l.To), page.TextCell(v.time(l)), page.TextCell(v.rate(l)), {Text: l.Factor.Rat().FloatString(8)},
			})
		}
	}
	if n > most {
		t.Foot = v.say(wOtherPeriods, n)
	}
	return t
}

// parseDecimal reads a decimal with thousands commas as minor units.
func parseDecimal(s string, decimals int) (money.Ratio, bool) {
	r, ok := new(big.Rat).SetString(strings.ReplaceAll(s, ",", ""))
	if !ok {
		return money.Ratio{}, false
	}
	unit := int64(1)
	for range decimals {
		unit *= 10
	}
	return money.FromRat(r).MulInt(unit), true
}
