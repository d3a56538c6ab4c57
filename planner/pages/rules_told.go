package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// Rules is what the rules of a book's country say to the reader of any answer.
type Rules struct {
	Country string          // the book's, ISO 3166; empty: none
	Lines   *rules.Lines    // those that the book is held against; nil: none are known
	File    string          // a file of rules that was given; empty: none
	Unused  string          // the country that the file is for, where that is another; else empty
	Told    []rules.Finding // what is told first: [rules.Lines.Warn]
	Parts   []rules.Finding // what is owed in equal parts: [rules.Lines.Parts]
}

// RuleWarnings returns what the rules warn of: for each loan a limitation that may
// be over or end soon, and a line that its contract crosses.
func RuleWarnings(h Head, c plan.Case) (out []record.Warning) {
	v := newVoice(h, c)
	_, crossed := parted(h.Rules.Told, rules.Finding.Near)
	out = LimitationWarnings(h, c)
	for _, of := range grouped(crossed, loanOf) {
		out = append(out, record.Warning{Code: warnRuleCrossed, Loan: of.key, Message: v.crossed(of.list[0])})
	}
	return out
}

// LimitationWarnings are those of them that say what may be over or near, for a
// page that shows a way out and no more.
func LimitationWarnings(h Head, c plan.Case) (out []record.Warning) {
	v := newVoice(h, c)
	near, _ := parted(h.Rules.Told, rules.Finding.Near)
	for _, of := range grouped(near, loanOf) {
		out = append(out, record.Warning{
			Code: warnLimitation, Loan: of.key, Message: v.sentences(v.limitationOf(of.list), v.say(wLimitationIs), v.say(wLimitationAsk)),
		})
	}
	return out
}

// NoRuleWarnings returns what a reader is told where no rules are known of a
// book's country, or where a file of rules is another country's.
func NoRuleWarnings(h Head, c plan.Case) (out []record.Warning) {
	v := newVoice(h, c)
	if h.Rules.Lines == nil {
		out = append(out, record.Warning{Code: warnNoRules, Loan: -1, Message: v.noRules()})
	}
	if h.Rules.Unused != "" {
		out = append(out, record.Warning{Code: warnRulesUnused, Loan: -1, Message: v.unusedRules()})
	}
	return out
}

var (
	wNoRules     = lang.Text{ZH: "账本没写是哪国的借款，所以没有拿哪国的规定来比。自带的规定有：{1}。是其中一国的，在账本开头写上，例如 国家: GB；是别国的，可以用 --rules FILE 给一份。", EN: "The book names no country, so it was not checked against any country's rules. The program has those of {1}: if the loans are from one of these, write it at the top of the book, such as country: GB. For another country you can bring a file of rules (--rules FILE)."}
	wNoRulesOf   = lang.Text{ZH: "没有 {1} 的规定，所以这个账本一条也没有比。可以用 --rules FILE 给一份。", EN: "The program has no rules of {1}, so this book was not checked against any. You can bring a file of them (--rules FILE)."}
	wUnusedRules = lang.Text{ZH: "{1} 是给 {2} 的账本用的，这个账本写的是 {3}，所以没有用它。", EN: "{1} is for books of {2}; this book's country is {3}, so it was not used."}
	wUnusedNone  = lang.Text{ZH: "{1} 是给 {2} 的账本用的，这个账本没写国家，所以没有用它。", EN: "{1} is for books of {2}; this book names no country, so it was not used."}
)

// noRules says that nothing was compared, and how to have it compared.
func (v voice) noRules() string {
	if of := v.head.Rules.Country; of != "" {
		return v.say(wNoRulesOf, of)
	}
	return v.say(wNoRules, v.list(each(rules.Countries, func(code string) string {
		return v.say(wInBrackets, rules.For(code).Name.In(v.Lang), code)
	})))
}

// unusedRules says why a file of rules was not used.
func (v voice) unusedRules() string {
	r := v.head.Rules
	if r.Country == "" {
		return v.say(wUnusedNone, r.File, r.Unused)
	}
	return v.say(wUnusedRules, r.File, r.Unused, r.Country)
}

// crossedWords say of a figure that it is over a line.
var crossedWords = texts[rules.FigureName]{
	{rules.FigureSimple, lang.Text{ZH: "一年 {1} (单利)，高于一条要核对的线 {2}。", EN: "{1} a year (without compounding), over a line of {2} that is to be checked."}},
	{rules.FigureIRR, lang.Text{ZH: "一年 {1} (复利)，高于一条要核对的线 {2}。", EN: "{1} a year (with compounding), over a line of {2} that is to be checked."}},
	{rules.FigureContract, lang.Text{ZH: "合同利率一年 {1}，没算费用，高于一条要核对的线 {2}。", EN: "a contract rate of {1} a year, fees not counted, over a line of {2} that is to be checked."}},
	{rules.FigurePenalty, lang.Text{ZH: "罚息一年 {1}，高于一条要核对的线 {2}。", EN: "a penalty rate of {1} a year, over a line of {2} that is to be checked."}},
	{rules.FigureTimes, lang.Text{ZH: "罚息是合同利率的 {1}，高于一条要核对的线 {2}。", EN: "a penalty rate of {1} the contract rate, over a line of {2} that is to be checked."}},
	{rules.FigureDaily, lang.Text{ZH: "每天的费用 {1}，高于一条要核对的线 {2}。", EN: "charges of {1}, over a line of {2} that is to be checked."}},
	{rules.FigureTotal, lang.Text{ZH: "费用合计是借款的 {1}，高于一条要核对的线 {2}。", EN: "charges in all of {1} of the amount lent, over a line of {2} that is to be checked."}},
	{rules.FigureLateFee, lang.Text{ZH: "逾期收费 {1}，高于一条要核对的线 {2}。", EN: "late fees of {1}, over a line of {2} that is to be checked."}},
	{rules.FigureMonths, lang.Text{ZH: "延长 {1}，高于一条要核对的线 {2}。", EN: "longer by {1}, over a line of {2} that is to be checked."}},
	{rules.FigureInstalments, lang.Text{ZH: "分 {1}，高于一条要核对的线 {2}。", EN: "{1} instalments, over a line of {2} that is to be checked."}},
}

// crossed says which figure is over which line.
func (v voice) crossed(f rules.Finding) string {
	return v.say(crossedWords.of(f.Figure.Name), v.value(f, f.Figure.Value), v.value(f, f.Limit))
}

func loanOf(f rules.Finding) int { return f.Loan }

// parted parts findings into those that are so and the rest.
func parted(list []rules.Finding, is func(rules.Finding) bool) (so, rest []rules.Finding) {
	for _, f := range list {
		if is(f) {
			so = append(so, f)
		} else {
			rest = append(rest, f)
		}
	}
	return so, rest
}

var (
	wLimitationIs  = lang.Text{ZH: "诉讼时效是债权人能通过法院要账的期限：还一笔钱、写一封信、答应分期或者签个字，都可能让它重新算；时效已经满了再这样做，可能就不能再说它满了。", EN: "That is the time in which a lender can have a debt enforced through a court. A payment, a letter, a promise of instalments or a signature can start it again or, once it is over, give up the right to say so."}
	wLimitationAsk = lang.Text{ZH: "先问律师、法律援助或债务顾问，再写信或还款；法院寄来的东西不要放着。", EN: "Ask a lawyer, legal aid or a debt adviser before you write or pay; do not put aside letters from a court."}
)

// limitations is what is said before anything else of the loans among some whose
// limitation may be over or end soon.
func (v voice) limitations(told []rules.Finding, among []int) string {
	near, _ := parted(told, func(f rules.Finding) bool { return f.Near() && slices.Contains(among, f.Loan) })
	if len(near) == 0 {
		return ""
	}
	loans := grouped(near, loanOf)
	alike := grouped(loans, func(g group[int, rules.Finding]) string { return v.limitationOf(g.list) })
	lines := each(alike, func(g group[string, group[int, rules.Finding]]) string {
		return v.say(wNamed, v.list(each(g.list, func(l group[int, rules.Finding]) string { return v.name(l.key) })), g.key)
	})
	return inLines(append(lines, v.sentences(v.say(wLimitationIs), v.say(wLimitationAsk)))...)
}

// nearLimitation reports whether the limitation of a loan may be over or end soon.
func (v voice) nearLimitation(loan int) bool {
	return slices.ContainsFunc(v.head.Rules.Told, func(f rules.Finding) bool { return f.Near() && f.Loan == loan })
}

// standingWords say how near the end of a limitation is; {1} is when it may end.
var standingWords = texts[rules.Standing]{
	{rules.StandsNear, lang.Text{ZH: "诉讼时效可能快满了：{1}。", EN: "the limitation period may end soon: {1}."}},
	{rules.StandsMaybeOver, lang.Text{ZH: "诉讼时效可能已经满了：{1}。", EN: "the limitation period may be over: {1}."}},
	{rules.StandsOver, lang.Text{ZH: "照账本看，诉讼时效可能已经满了：{1}。", EN: "by what the book says, the limitation period may be over: {1}."}},
}

// limitationOf says that a loan's limitation may be over or near, and the dates. A
// part of the country may have a limitation of its own: the nearest end leads, and
// each date says whose it is.
func (v voice) limitationOf(near []rules.Finding) string {
	stands := slices.MaxFunc(near, func(a, b rules.Finding) int {
		return slices.Index(rules.Standings, a.Ends) - slices.Index(rules.Standings, b.Ends)
	}).Ends
	doubtful := slices.ContainsFunc(near, func(f rules.Finding) bool { return len(f.Doubts) > 0 })
	if doubtful && stands == rules.StandsOver {
		stands = rules.StandsMaybeOver
	}
	return v.say(standingWords.of(stands), v.clauses(each(near, func(f rules.Finding) string {
		if len(near) > 1 || inDoubt(f, rules.DoubtRegion) {
			return v.say(wInBrackets, v.ends(f), v.ruleName(f.Rule))
		}
		return v.ends(f)
	})))
}

// inDoubt reports whether a finding has a doubt.
func inDoubt(f rules.Finding, d rules.Doubt) bool { return slices.Contains(f.Doubts, d) }
