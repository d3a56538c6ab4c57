package blank

import (
	"repay/planner/lang"
)

// The words of a blank book. Kind and plain: it is read by people who are
// afraid of the sums in it. Notes stand behind a field and are short; what
// needs more is a line of its own.

var (
	// The pattern that editors look for begins its comment; here a second #
	// stands before it, so that it does nothing until that is taken off.
	bookHead = lang.Text{
		ZH: `借款账本：手里有什么、欠了什么，都写在这一个文件里。
写着「改成你的」的行是例子，照合同、App 或短信改；不知道的整行删掉，
程序会说明缺了什么，不会当成零。不用急，先写好一笔也行。
以 # 开头的行程序不读；想用哪行，去掉 # 和它后面的一个空格。
写好后运行 repay check 查错，repay compare 看能跟对方谈什么。
编辑器补全：运行 repay schema -o book.schema.json，再去掉下一行的第一个 #：
  # yaml-language-server: $schema=book.schema.json`,
		EN: `Your book: what you have and what you owe, in this one file.
Lines that say "yours here" are examples: put in what the contract, the app or
a message shows. Not known? Delete the line: the program then says what it
cannot know, and takes nothing for zero. No hurry: one loan is a good start.
Lines that begin with # are not read; to use one, take off # and one space.
Then run repay check to find slips, and repay compare to see what to ask for.
Editors can help: run repay schema -o book.schema.json, and take the first #
off the next line:
  # yaml-language-server: $schema=book.schema.json`,
	}
	noteLang     = lang.Text{ZH: "输出用的语言：中文 或 英文", EN: "of the output: zh or en"}
	noteAsOf     = lang.Text{ZH: "算到哪一天；不写就是今天", EN: "the as-of date; else today"}
	noteCurrency = lang.Text{ZH: "不是人民币才写，如 GBP；再写 国家: GB", EN: "another, such as GBP? add country: GB"}

	noteAllMine = lang.Text{ZH: "改成你的", EN: "yours here"}

	formHeads = [forms]lang.Text{
		FromContract: {ZH: "照合同或 App 的借款详情写。", EN: "From the contract, or the loan's details in the app."},
		FromApp:      {ZH: "照 App 今天显示的数写，不必记得以前怎么还的。", EN: "As the app shows it today; how it was paid so far need not be known."},
		TotalOnly:    {ZH: "只知道对方要多少，也能先写上。", EN: "Only what they ask for: enough to begin with."},
		FromBill:     {ZH: "照最近一期账单写：信用卡，花呗、白条也一样。", EN: "From the latest statement: a card, or anything that sends bills."},
	}
	exampleLender = lang.Text{ZH: "某公司", EN: "some company"}
	exampleFee    = lang.Text{ZH: "服务费", EN: "service"}
	exampleWages  = lang.Text{ZH: "工资", EN: "wages"}
	otherIncome   = lang.Text{ZH: "收入", EN: "income "}
	otherExpense  = lang.Text{ZH: "开支", EN: "cost "}
	everyMonth    = lang.Text{ZH: "每月", EN: "month"}
	exampleLiving = lang.Text{ZH: "房租和生活费", EN: "rent and living"}
)

// Of the household.
var (
	householdHead = lang.Text{
		ZH: "家里的钱：不写，程序就不知道付不付得起。\n现金 的日期是数钱那天：从那天起的收支和还款，程序接着算。",
		EN: "To know what can be paid. The date of cash is the day it was counted on.",
	}
	noteCash     = lang.Text{ZH: "手里和账上的钱", EN: "in hand and in bank"}
	noteReserve  = lang.Text{ZH: "任何时候都要留下的钱", EN: "to be kept at all times"}
	noteIncome   = lang.Text{ZH: "和哪天到；每周的写 周期: 每周, 从: 日期", EN: "not monthly: every: week, from: DATE"}
	noteExpenses = lang.Text{ZH: "要花的，不含还款", EN: "loans left out"}
	noteLastDay  = lang.Text{ZH: "没说几号，按月底算", EN: "day not known: taken as the last"}
	noteLastOf   = lang.Text{ZH: "没说哪天，按一个周期以后算", EN: "day not known: taken as a period from now"}
	noteFirstOf  = lang.Text{ZH: "没说哪天，按今天起算", EN: "day not known: taken as from today"}
	noteFirstDay = lang.Text{ZH: "没说几号，按月初算", EN: "day not known: taken as the first"}
)

// Of a loan.
var (
	noteWhole   = lang.Text{ZH: "这一笔都是例子", EN: "this whole loan is an example"}
	noteID      = lang.Text{ZH: "短名，不能重复；选项 --loan 用它", EN: "short, each its own; what --loan takes"}
	noteName    = lang.Text{ZH: "你怎么叫它", EN: "what you call it"}
	noteLender  = lang.Text{ZH: "谁借给你的，是哪一类", EN: "lender and kind"}
	noteLent    = lang.Text{ZH: "当初借了多少", EN: "the sum lent at first"}
	noteRate    = lang.Text{ZH: "带上时间，如 14.6%/年 万4/日", EN: "or like 14.6%/year, 1.2%/month"}
	noteRateApp = lang.Text{ZH: "或 14.6%/年；不知道写 未知", EN: "or 14.6%/year, or unknown"}
	aboveMethod = lang.Text{ZH: "还款方式：{methods}", EN: "Methods: {methods}"}
	noteMethod  = lang.Text{ZH: "还款方式，从上一行里选", EN: "how it is repaid, one of these"}
	noteStart   = lang.Text{ZH: "放款日，钱到账那天", EN: "the day the money came"}
	notePeriods = lang.Text{ZH: "一共几期", EN: "the number of instalments"}
	notePaid    = lang.Text{ZH: "到这天的各期都还了；没有就删", EN: "paid up to here; or delete it"}

	aboveMore    = lang.Text{ZH: "知道就打开改好。罚息在合同的违约一条，对结果影响很大。", EN: "Use those you know. The penalty for lateness matters much."}
	notePenalty  = lang.Text{ZH: "合同利率的几倍，或 0.05%/日", EN: "times the rate, or 0.05%/day"}
	notePayments = lang.Text{ZH: "那以后还过的", EN: "paid since"}
	noteFees     = lang.Text{ZH: "每期另收的", EN: "on top of each"}
	aboveOffers  = lang.Text{ZH: "跟对方谈过的：{offers}", EN: "What was talked of: {offers}"}
	noteOffers   = lang.Text{ZH: "谈过的", EN: "as talked of"}
	noteSource   = lang.Text{ZH: "从哪里抄的：app 短信 合同 记忆", EN: "seen in: app sms contract memory"}
)

// Of what the lender shows.
var (
	noteKept       = lang.Text{ZH: "（你答过的，不和 欠款 一起写）", EN: " (as you said; it does not go with owed)"}
	noteOwed       = lang.Text{ZH: "对方现在显示的数", EN: "what the lender shows now"}
	noteLate       = lang.Text{ZH: "已经逾期的；没有逾期就删掉这几行", EN: "what is overdue; nothing is? delete this part"}
	noteSeen       = lang.Text{ZH: "哪天看到的数", EN: "the day it was shown"}
	noteLeft       = lang.Text{ZH: "还有几期没到期", EN: "instalments still to come"}
	aboveToCome    = lang.Text{ZH: "App 的剩余本金含逾期的话，把下面的 未到期本金 改名 剩余本金。", EN: "Where the app counts overdue principal in, call it principal_all."}
	noteToCome     = lang.Text{ZH: "还没到期的本金", EN: "principal not yet due"}
	noteNext       = lang.Text{ZH: "下一个到期还款日", EN: "the next due date"}
	noteSince      = lang.Text{ZH: "最早没还的到期还款日，月份也行", EN: "first day missed; a month will do"}
	noteOverdue    = lang.Text{ZH: "逾期的本金", EN: "overdue principal"}
	noteOverdueSum = lang.Text{ZH: "逾期一共多少，分不清本金利息", EN: "overdue in one sum"}
	noteInterest   = lang.Text{ZH: "欠付利息", EN: "overdue interest"}
	notePenaltySum = lang.Text{ZH: "到今天的罚息", EN: "penalty to this day"}
	noteSinceTotal = lang.Text{ZH: "从哪天逾期的，月份也行", EN: "since when; a month will do"}
	noteTotal      = lang.Text{ZH: "对方说一共要还多少", EN: "all that they say is owed"}
)

// Of a card.
var (
	noteCard          = lang.Text{ZH: "信用卡一类，每月一张账单", EN: "a card: a statement each month"}
	noteCardRate      = lang.Text{ZH: "看账单或领用合约", EN: "on the bill, or in its terms"}
	noteBill          = lang.Text{ZH: "最近一期账单", EN: "the latest one"}
	noteBilled        = lang.Text{ZH: "账单日", EN: "its day"}
	noteBillDue       = lang.Text{ZH: "最后哪天还", EN: "to be paid by"}
	noteBalance       = lang.Text{ZH: "这期一共要还的，不是新增消费", EN: "all that is to be paid"}
	noteMinimum       = lang.Text{ZH: "至少要还多少", EN: "the least to be paid"}
	noteLeftOfBill    = lang.Text{ZH: "还过一些以后剩下的", EN: "after what was paid"}
	noteLeftSum       = lang.Text{ZH: "还剩多少没还", EN: "what is left to be paid"}
	noteLeftOfMinimum = lang.Text{ZH: "最低还款额还差多少", EN: "of it, at the least"}
	noteBillLate      = lang.Text{ZH: "以前欠着的，最早哪天该还", EN: "an older one was missed on"}
	noteUnbilled      = lang.Text{ZH: "出账以后又花的", EN: "spent since"}
	noteLateFee       = lang.Text{ZH: "违约金", EN: "late"}
	notePaidSince     = lang.Text{ZH: "出账以后还的", EN: "paid since"}
)

// The questions.
var (
	askCount    = lang.Text{ZH: "一共几笔借款", EN: "How many loans are there"}
	isCount     = lang.Text{ZH: "笔数", EN: "the number of loans"}
	isForm      = lang.Text{ZH: "这个回答", EN: "this answer"}
	askCurrency = lang.Text{ZH: "用哪种钱，三个字母的代码", EN: "The money of all sums, by its three letters, such as USD"}
	askName     = lang.Text{ZH: "你怎么叫它", EN: "What do you call it"}
	askForm     = lang.Text{
		ZH: "手上有什么：1 合同的条件，2 App 现在显示的数，3 只知道对方要多少，\n4 信用卡的账单（花呗、白条也是）",
		EN: "What is at hand: 1 the contract, 2 the app today, 3 only a total,\n4 the statement of a card",
	}
	askProduct = lang.Text{
		ZH: "是不是其中一种产品（是就补上它共同的条款，不是就按回车）：\n{products}",
		EN: "Is it one of these products? Its common terms are then filled in:\n{products}",
	}
	askThisProduct = lang.Text{ZH: "是这个产品吗：{what}。它共同的条款会补上", EN: "Is it this product: {what}? Its common terms are then filled in"}
	noSuchProduct  = lang.Text{ZH: "没有这个产品", EN: "no such product is known"}
	noSuchNear     = lang.Text{ZH: "是不是 {name}？都不是就按回车", EN: "did you mean {name}? if it is none of them, press Enter"}
	noSuchThis     = lang.Text{ZH: "是就按回车；不是就写 无", EN: "press Enter if it is; write none if it is not"}
	noSuchHint     = lang.Text{ZH: "写上面列出的一个；都不是就按回车", EN: "type one of those above; if it is none of them, press Enter"}

	askLent    = lang.Text{ZH: "当初借了多少", EN: "The sum lent at first"}
	askRate    = lang.Text{ZH: "利率，要写明是年、月还是日", EN: "The rate, by the year, month or day"}
	askMethod  = lang.Text{ZH: "怎么还：\n{methods}", EN: "How it is repaid:\n{methods}"}
	askStart   = lang.Text{ZH: "放款日，钱到账那天", EN: "The day the money came"}
	askPeriods = lang.Text{ZH: "一共几期", EN: "The number of instalments"}
	askPaid    = lang.Text{ZH: "到哪天为止的各期都还了；一期都没还写 无", EN: "Every instalment is paid up to which day; none paid? write none"}
	askPenalty = lang.Text{ZH: "罚息：合同利率的几倍，或一天多少", EN: "Penalty for lateness: times the rate, or so much a day"}

	askLeft       = lang.Text{ZH: "还有几期没到期，全到期了写 0", EN: "Instalments still to come, 0 if all are due"}
	askToCome     = lang.Text{ZH: "还没到期的本金，不含逾期的", EN: "Principal not yet due, without what is overdue"}
	askNext       = lang.Text{ZH: "下一个到期还款日", EN: "The next due date"}
	askSince      = lang.Text{ZH: "最早没还的是哪个到期还款日；没有逾期就按回车，忘了写 不知道", EN: "The first due date that was missed; Enter if none was, ? if forgotten"}
	askOverdue    = lang.Text{ZH: "逾期的本金", EN: "Overdue principal"}
	askOverdueSum = lang.Text{ZH: "分不清本金利息的话，逾期金额一共多少", EN: "If its parts are not shown: all that is overdue, in one sum"}
	askInterest   = lang.Text{ZH: "欠付利息", EN: "Overdue interest"}
	askPenaltySum = lang.Text{ZH: "到今天的罚息", EN: "Penalty to this day"}

	askTotal      = lang.Text{ZH: "对方说一共要还多少", EN: "All that they say is owed"}
	askSinceTotal = lang.Text{ZH: "从什么时候逾期的，月份也行；忘了写 不知道，没约定哪天还的写 无", EN: "Overdue since when, a month will do; ? if forgotten, none if no day was agreed"}

	askCash         = lang.Text{ZH: "今天手里和账上有多少钱", EN: "Money in hand and in the bank today"}
	askIncome       = lang.Text{ZH: "收入：每次到手多少，没有就按回车", EN: "Income: how much reaches you each time; Enter if there is none"}
	askMoreIncome   = lang.Text{ZH: "还有别的收入吗：每次到手多少，没有就按回车", EN: "Another income: how much each time; Enter if there is none"}
	askIncomeDay    = lang.Text{ZH: "每月几号到", EN: "It comes on which day of the month"}
	askIncomeFrom   = lang.Text{ZH: "下一次是哪天到", EN: "The day on which it comes next"}
	askExpenses     = lang.Text{ZH: "要花的钱：每次多少，不含还款，没有就按回车", EN: "Costs: how much each time, loans left out; Enter if there are none"}
	askMoreExpenses = lang.Text{ZH: "还有别的开支吗：每次多少，没有就按回车", EN: "Another cost: how much each time; Enter if there is none"}
	askExpensesDay  = lang.Text{ZH: "大多在每月几号付", EN: "Most of it is paid on which day of the month"}
	askExpensesFrom = lang.Text{ZH: "下一次是哪天付", EN: "The day on which it is paid next"}
	askEvery        = lang.Text{ZH: "多久一次：每月、每周、2周、每天……", EN: "How often: month, week, 2 weeks, day"}
	askFlowName     = lang.Text{ZH: "这笔叫什么", EN: "What is it called"}

	askCardRate      = lang.Text{ZH: "没还的部分一天多少利息，如 0.05%/日", EN: "The rate on what is not paid, by the year, month or day"}
	askBilled        = lang.Text{ZH: "最近一期账单是哪天出的（账单日）", EN: "The day of the latest statement"}
	askBillDue       = lang.Text{ZH: "这期最后哪天还（到期还款日）", EN: "It is to be paid by which day"}
	askBalance       = lang.Text{ZH: "这期一共要还多少，不只是新增消费", EN: "All that the statement asks for, not only what was spent"}
	askMinimum       = lang.Text{ZH: "最低还款额", EN: "The minimum payment"}
	askLeftOfMinimum = lang.Text{ZH: "其中最低还款额还差多少，够了写 0", EN: "Of the minimum, how much is left; 0 if it is met"}
	askLeftOfBill    = lang.Text{ZH: "今天这期还剩多少没还（App 的剩余应还），出账后没还过就按回车", EN: "What is left of it today, as the app shows; Enter if nothing was paid since"}
	askBillLate      = lang.Text{ZH: "以前的账单有没还够最低的吗，最早该哪天还；没有就按回车", EN: "An older statement's minimum was missed on which day; Enter if none was"}
)
