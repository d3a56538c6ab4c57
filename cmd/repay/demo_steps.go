package main

import (
	"repay/examples"
	"repay/planner/lang"
)

// example is a book that the program holds itself, for readers of one language.
type example struct {
	file string // its name, once it is saved
	book []byte
	is   lang.Text
	loan string // whose ways out and whose call are shown
	then string // what to ask `repay explain` for
}

// exampleIn is the example whose names are in a language.
func exampleIn(l lang.Lang) example {
	if l == lang.ZH {
		return example{
			file: "household.yaml", book: examples.Household, loan: "jiebei", then: "罚息",
			is: lang.Text{ZH: "例子是一家人的账本，{1}：四笔借款，两笔逾期。", EN: "The example is the book of a household, {1}: four loans, two of them overdue."},
		}
	}
	return example{
		file: "uk.yaml", book: examples.UK, loan: "payday", then: "interest",
		is: lang.Text{ZH: "例子是一个人的账本，{1}：两笔借款，还欠房租，有两样逾期。", EN: "The example is a book, {1}: a card, a loan that is late, and rent arrears."},
	}
}

// demoStep is a command, and what of what it prints is shown.
type demoStep struct {
	asks        lang.Text
	before      string // the book
	after       string // it; {loan} is that of the example
	first, last int    // the paragraphs of it to show, from 0
	read        lang.Text
}

var demoSteps = []demoStep{
	{
		lang.Text{ZH: "现在欠多少", EN: "What is owed now"},
		"status", "", 0, 1,
		lang.Text{
			ZH: "一笔一行。补齐：把逾期的付清；结清：今天一次还完。",
			EN: "A loan on each line. Overdue is what brings it up to date; payoff ends it today.",
		},
	},
	{
		lang.Text{ZH: "照合同还，够不够；不够，跟谁谈什么", EN: "Is there money for the contracts; if not, what to ask of whom"},
		"compare", "", 0, 1,
		lang.Text{
			ZH: "先提出的是开口时说的，至少要谈成的是底线；每家都要在那一天以前谈。",
			EN: "Ask for the first column; the second is the least that is enough. Ask before the day.",
		},
	},
	{
		lang.Text{ZH: "一笔借款，每种办法各花多少", EN: "One loan, and what each way costs"},
		"compare", " --loan {loan}", 3, 3,
		lang.Text{
			ZH: "一种办法一行：比照合同还多花多少，每天的钱够不够。打 * 的要对方答应。",
			EN: "A way on each line: what it costs beyond the contract, and whether there is money for it every day. For those with * the lender has to agree.",
		},
	},
	{
		lang.Text{ZH: "都谈成了，哪天还多少", EN: "If they agree: what to pay on which day"},
		"plan", " --policy none --as easiest", 0, 1,
		lang.Text{
			ZH: "照着还，以后一期也不会晚。有一家不肯，就写进账本，从第 2 步再算一次。",
			EN: "Paid like this, nothing to come is late. If one refuses, write that into the book and begin again at step 2.",
		},
	},
	{
		lang.Text{ZH: "打电话怎么说", EN: "What to say on the telephone"},
		"letter", " --form call --loan {loan}", 4, 4,
		lang.Text{
			ZH: "可以照着念。这一页上还有：先问对方什么，自己的底线，什么不能答应。",
			EN: "Words to read out. On the same page: what to ask them first, the least that you need, and what not to promise.",
		},
	},
}
