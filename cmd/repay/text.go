package main

import (
	"fmt"
	"strconv"
	"strings"

	"repay/planner/lang"
)

// text names one thing that the command itself says.
type text uint8

const (
	tShort text = iota
	tLong
	tStatus
	tSchedule
	tCompare
	tCheck
	tVersion
	tHelp
	tCompletion
	tExample
	tUsage
	tCommands
	tFlags
	tGlobalFlags
	tMore
	tExitCodes

	tFlagAsOf
	tFlagFormat
	tFlagOutput
	tFlagLang
	tFlagColor
	tFlagWidth
	tFlagIncome
	tFlagRedact
	tFlagTable
	tFlagLoan
	tFlagOffer
	tFlagOriginal
	tFlagGoal
	tFlagTables
	tFlagSummary
	tFlagHelp

	tTooLarge
	tInternal
	tNoArguments
	tNoBook
	tNoBookRemedy
	tUnknownCommand
	tUnknownFlag
	tUnknownLoan
	tUnknownOffer
	tUnknownValue
	tDidYouMean
	tOneOf
	tBadDate
	tBadDateRemedy
	tBadWidth
	tCannotRead
	tCannotWrite
	tNoBooksIn
	tStdinTwice
	tOutputIsBook
	tOutputRemedy
	tUnknownEnding
	tEndingRemedy
	tTableNeedsCSV
	tNoSuchTable
	tCheckOK
	tSeeHelp

	tPay
	tPayLong
	tFlagPayLoan
	tFlagDate
	tFlagAs
	tFlagAgain
	tPayArgs
	tPayArgsRemedy
	tPayNotStdin
	tPayWhich
	tPaid
	tPaidAlready
	tPaidAlreadyRemedy
	tPaidThroughRemedy
	tPaidInOwedRemedy
	tPaidInBillRemedy
	tPaidAhead
	tPaidAfterAsOf
	tPayShared
	tPaySharedRemedy
	tPayNoPlace
	tPayNoPlaceRemedy
	tNotAFile
	tChanged
	tChangedRemedy

	// repay init
	tInit
	tFlagLoans
	tFlagFromApp
	tInitNotWith
	tInitTwoFiles
	tInitLoans
	tInitLoansRemedy
	tInitYears
	tInitEnding
	tInitName
	tInitTaken
	tInitFolder
	tInitNoFolder
	tInitNoFolderRemedy
	tInitWrote
	tAskIntro
	tAskExample
	tAskEnter
	tAskKeep
	tAskLoan
	tAskMeans
	tAskAgain
	tAskUTF8
	tAskUTF8Remedy
	tAskEnded
	tAskKept

	tPreset
	tPresetLong
	tOnePreset
	tUnknownPreset
	tFlagPresets

	// repay rules
	tRules
	tRulesLong
	tFlagRules
	tFlagStrict
	tSchema
	tSchemaLong
	tOneSchema
	tUnknownSchema
	tSchemaIsJSON

	// repay explain
	tExplain
	tExplainLong
	tClaimedLong
	tFlagClaimed
	tFlagExplainOffer
	tFlagExplainOriginal
	tUnknownFigure
	tFigureNear
	tFigureRemedy
	tNoRow
	tWhichLoan
	tWhichLoanRemedy

	texts
)

var said = [texts]lang.Text{
	tShort:       {ZH: "几笔借款，有的逾期：欠多少，能谈什么，各花多少", EN: "several loans, some overdue: what is owed, what to ask for, what each way costs"},
	tLong:        {ZH: "repay 读一个账本 (YAML 文件)，说清楚现在欠多少、照合同还钱够不够、\n能跟对方谈什么、每种办法各花多少。它只在本机算，不联网，不保存。", EN: "repay reads a book (a YAML file) and says what is owed today, whether the money\nlasts on the contracts, what to ask the lenders for, and what each way costs.\nIt reckons on this computer only: nothing is sent, nothing is kept."},
	tStatus:      {ZH: "现在欠多少，逾期多久，接下来会怎样", EN: "what is owed, how late, and what comes next"},
	tSchedule:    {ZH: "逐期的还款表", EN: "the amortization table"},
	tCompare:     {ZH: "能谈什么，每种办法各花多少，付不付得起", EN: "what to ask for, what each way costs, whether it can be carried"},
	tCheck:       {ZH: "检查账本，列出所有写错的地方", EN: "list every error of a book"},
	tVersion:     {ZH: "程序的版本", EN: "the program's version"},
	tHelp:        {ZH: "命令的说明", EN: "help on a command"},
	tCompletion:  {ZH: "让 shell 能按 Tab 补全命令和名字", EN: "a script that lets the shell complete commands and names"},
	tExample:     {ZH: "例子：", EN: "Examples:"},
	tUsage:       {ZH: "用法：", EN: "Usage:"},
	tCommands:    {ZH: "命令：", EN: "Commands:"},
	tFlags:       {ZH: "选项：", EN: "Flags:"},
	tGlobalFlags: {ZH: "各命令都有的选项：", EN: "Flags of every command:"},
	tMore:        {ZH: "看一个命令的说明：repay help COMMAND", EN: "Help on a command: repay help COMMAND"},
	tExitCodes:   {ZH: "退出码：0 成功；1 读写失败；2 命令写错；3 账本有错；4 查出问题", EN: "Exit codes: 0 done; 1 could not read or write; 2 wrong usage; 3 invalid book;\n4 a check found something"},

	tFlagAsOf:     {ZH: "按哪一天算，`DATE` 如 2026-11-21；不写：账本的 as_of，再没有就是今天", EN: "reckon on this `DATE` (2026-11-21); else the book's as_of, else today"},
	tFlagFormat:   {ZH: "输出 `FORMAT`：table json csv tsv markdown html", EN: "output `FORMAT`: table json csv tsv markdown html"},
	tFlagOutput:   {ZH: "写到 `FILE`；没写 -O 时由文件名结尾决定格式；- 是标准输出", EN: "write to `FILE` (- is standard output); without -O its ending picks the format"},
	tFlagLang:     {ZH: "语言 `LANG`：zh en", EN: "language `LANG`: zh en"},
	tFlagColor:    {ZH: "颜色 `WHEN`：auto always never", EN: "colour `WHEN`: auto always never"},
	tFlagWidth:    {ZH: "一行 `N` 格宽；不写：终端的宽度，或 80", EN: "lines of `N` columns; else the terminal's width, else 80"},
	tFlagIncome:   {ZH: "按哪种收入 `LEVEL` 算：low usual high", EN: "income `LEVEL` to count: low usual high"},
	tFlagRedact:   {ZH: "去掉姓名、编号和备注", EN: "leave out names, numbers and notes"},
	tFlagTable:    {ZH: "csv 和 tsv 输出哪一张 `NAME`：loans upcoming offers answer rows worth settlement findings ways", EN: "which records `NAME` csv and tsv write: loans upcoming offers answer rows worth settlement findings ways"},
	tFlagLoan:     {ZH: "只看这一笔，`ID` 是账本里的 id", EN: "this loan only, by its `ID` in the book"},
	tFlagOffer:    {ZH: "只看名叫 `NAME` 的办法", EN: "the offer `NAME` only"},
	tFlagOriginal: {ZH: "签约时的还款表", EN: "the table as signed"},
	tFlagGoal:     {ZH: "怎样算好，`GOAL`：cheapest fastest lightest", EN: "what is best, `GOAL`: cheapest fastest lightest"},
	tFlagTables:   {ZH: "每种办法的还款表", EN: "every amortization table"},
	tFlagSummary:  {ZH: "几个账本各一行", EN: "a line for each of several books"},
	tFlagHelp:     {ZH: "看这个说明", EN: "show this help"},

	tTooLarge:       {ZH: "金额太大，算不了", EN: "the amounts grow too large to compute"},
	tInternal:       {ZH: "程序出错", EN: "internal error"},
	tNoArguments:    {ZH: "{1} 后面不用写东西，多了 {2}", EN: "{1} takes no argument: {2}"},
	tNoBook:         {ZH: "{1} 后面要写账本", EN: "{1} needs a book"},
	tNoBookRemedy:   {ZH: "例如：{1} book.yaml", EN: "for example: {1} book.yaml"},
	tUnknownCommand: {ZH: "没有命令 {1}", EN: "unknown command {1}"},
	tUnknownFlag:    {ZH: "没有选项 {1}", EN: "unknown flag {1}"},
	tUnknownLoan:    {ZH: "{2} 里没有借款 {1}", EN: "no loan {1} in {2}"},
	tUnknownOffer:   {ZH: "{2} 里没有办法 {1}", EN: "no offer {1} in {2}"},
	tUnknownValue:   {ZH: "{2} 不能是 {1}", EN: "{2} cannot be {1}"},
	tDidYouMean:     {ZH: "是不是 {1}", EN: "did you mean {1}"},
	tOneOf:          {ZH: "可以写：{1}", EN: "one of: {1}"},
	tBadDate:        {ZH: "{1} 不是日期", EN: "{1} is not a date"},
	tBadDateRemedy:  {ZH: "写成 2026-11-21", EN: "write 2026-11-21"},
	tBadWidth:       {ZH: "宽度要在 {1} 到 {2} 之间", EN: "the width is between {1} and {2}"},
	tCannotRead:     {ZH: "读不了 {1}：{2}", EN: "cannot read {1}: {2}"},
	tCannotWrite:    {ZH: "写不了 {1}：{2}", EN: "cannot write {1}: {2}"},
	tNoBooksIn:      {ZH: "{1} 里没有 .yaml 或 .yml 文件", EN: "no .yaml or .yml file in {1}"},
	tStdinTwice:     {ZH: "标准输入 (-) 只能读一次", EN: "standard input (-) can be read once only"},
	tOutputIsBook:   {ZH: "{1} 是账本，不能覆盖", EN: "{1} is a book and will not be overwritten"},
	tOutputRemedy:   {ZH: "换一个文件名，例如 report.md", EN: "choose another name, for example report.md"},
	tUnknownEnding:  {ZH: "不知道 {1} 是什么格式", EN: "no format goes with the ending {1}"},
	tEndingRemedy:   {ZH: "用 -O 写明格式，或用这些结尾：{1}", EN: "name the format with -O, or use one of these endings: {1}"},
	tTableNeedsCSV:  {ZH: "--table 只用于 csv 和 tsv", EN: "--table goes with csv and tsv only"},
	tNoSuchTable:    {ZH: "{2} 没有 {1} 这张表", EN: "{2} has no records {1}"},
	tCheckOK:        {ZH: "{1} 没有错", EN: "{1}: no errors"},
	tSeeHelp:        {ZH: "说明：{1} --help", EN: "help: {1} --help"},

	tPay:               {ZH: "把一笔还款记进账本，再看现在欠多少", EN: "record a payment in the book, then what is owed"},
	tPayLong:           {ZH: "把一笔还款记进账本，再看现在欠多少。账本里的注释、空行和其他内容都不动；要么\n整个写好，要么不写。账本有错不记；同一天同样的金额，不加 --again 不记第二次。", EN: "Records a payment in the book, then prints what is owed. Every comment, blank\nline and figure around it stays, and the file is written whole or not at all. A\nbook with errors is left as it is, and so is one that has a payment of the same\ndate and amount, without --again."},
	tFlagPayLoan:       {ZH: "还的是哪一笔，`ID` 是账本里的 id；只有一笔就不用写", EN: "the loan that was paid, by its `ID` in the book; not needed where there is one only"},
	tFlagDate:          {ZH: "哪天还的，`DATE` 如 2026-11-21；不写：--as-of 那天，再没有就是今天", EN: "the `DATE` of the payment (2026-11-21); else that of --as-of, else today"},
	tFlagAs:            {ZH: "当作什么还的，`KIND`：instalment (分期还款) prepayment (提前还款)", EN: "what it was paid for, `KIND`: instalment prepayment"},
	tFlagAgain:         {ZH: "同一天同样的金额已经有了，也再记一笔", EN: "record it though one of the same date and amount is there"},
	tPayArgs:           {ZH: "{1} 后面要写一个账本和一个金额", EN: "{1} needs one book and one amount"},
	tPayArgsRemedy:     {ZH: "例如：{1} book.yaml --loan jiebei 1500", EN: "for example: {1} book.yaml --loan jiebei 1500"},
	tPayNotStdin:       {ZH: "{1} 要把还款写进文件，不能用标准输入 (-)", EN: "{1} writes to the book, which cannot be standard input (-)"},
	tPayWhich:          {ZH: "还的是哪一笔？用 --loan 写明", EN: "which loan was paid? name it with --loan"},
	tPaid:              {ZH: "已记下：{3} {2} 还了 {1} ({4}:{5})", EN: "recorded: {1} paid to {3} on {2} ({4}:{5})"},
	tPaidAlready:       {ZH: "{2} 还的 {1} 已经记过：{3}:{4}", EN: "the payment of {1} on {2} is there already: {3}:{4}"},
	tPaidAlreadyRemedy: {ZH: "确实还了两次，就加 --again", EN: "if it was paid twice, add --again"},
	tPaidInOwedRemedy:  {ZH: "owed 的数里已经有它，不用再记", EN: "the figures under owed have it in them: there is nothing to record"},
	tPaidInBillRemedy:  {ZH: "账单里已经有它，不用再记", EN: "the statement has it in it: there is nothing to record"},
	tPaidAhead:         {ZH: "{1} 还没到（今天是 {2}）；写错了就在账本里改", EN: "{1} is still to come (today is {2}); if that is a slip, correct it in the book"},
	tPaidAfterAsOf:     {ZH: "账本写着 as_of: {1}，以后照它算不会算上这一笔；改掉或删掉 as_of", EN: "the book says as_of: {1}, and reckons without this payment from now on; change or\n  delete as_of"},
	tPaidThroughRemedy: {ZH: "到那天为止的都已算还清；如果是提前还的，加 --as prepayment", EN: "what was due by then counts as paid; for one paid ahead add --as prepayment"},
	tPayShared:         {ZH: "{1} 的 payments 和别处是同一份 (& 和 *)，账本没有改动", EN: "the payments of {1} stand elsewhere too (& and *): the book is left as it is"},
	tPaySharedRemedy:   {ZH: "先在每一处各写一份，再把这一行加到还了的那一处：\n  {1}", EN: "write them out in each place, and add this line where it was paid:\n  {1}"},
	tPayNoPlace:        {ZH: "找不到稳妥的地方写进 {1} 的还款，账本没有改动", EN: "no safe place was found for a payment of {1}: the book is left as it is"},
	tPayNoPlaceRemedy:  {ZH: "请自己在它的 payments 里加上这一行：\n  {1}", EN: "add this line to its payments yourself:\n  {1}"},
	tNotAFile:          {ZH: "{1} 不是一个账本文件", EN: "{1} is not the file of one book"},
	tChanged:           {ZH: "{1} 刚刚被改动了，什么也没有记", EN: "{1} was changed meanwhile: nothing was recorded"},
	tChangedRemedy:     {ZH: "请再运行一次", EN: "run the command again"},

	tInit:               {ZH: "写一个新账本，照着填；在终端上先问几个问题", EN: "write a new book to fill in; on a terminal it asks a little first"},
	tFlagLoans:          {ZH: "写 `N` 笔借款（不写：1 笔，或问你）", EN: "write `N` loans; else one, or as many as you say"},
	tFlagFromApp:        {ZH: "照 App 现在显示的数写，不写合同条件", EN: "from what the app shows now, not the contract's terms"},
	tInitNotWith:        {ZH: "{1} 写的是账本，用不着 {2}", EN: "{1} writes a book, and has no use for {2}"},
	tInitTwoFiles:       {ZH: "写了两个文件：{1} 和 {2}", EN: "two files are named: {1} and {2}"},
	tInitLoans:          {ZH: "--loans 不能是 {1}", EN: "--loans cannot be {1}"},
	tInitLoansRemedy:    {ZH: "写 1 到 {1}", EN: "write a number from 1 to {1}"},
	tInitYears:          {ZH: "新账本的日期要在 {1} 年到 {2} 年之间", EN: "the date of a new book lies between {1} and {2}"},
	tInitEnding:         {ZH: "{1} 不是账本的文件名，要以 .yaml 或 .yml 结尾", EN: "{1} is no name for a book: it ends in .yaml or .yml"},
	tInitName:           {ZH: "例如：repay init {1}", EN: "for example: repay init {1}"},
	tInitTaken:          {ZH: "{1} 已经有了，不会覆盖", EN: "{1} is there already, and will not be written over"},
	tInitFolder:         {ZH: "{1} 是文件夹", EN: "{1} is a folder"},
	tInitNoFolder:       {ZH: "没有文件夹 {1}", EN: "there is no folder {1}"},
	tInitNoFolderRemedy: {ZH: "先建好它，再运行一次", EN: "make it first, then run this again"},
	tInitWrote:          {ZH: "写好了 {1}；写着「改成你的」的行还是例子。接着：\n  {2}\n  {3}", EN: "wrote {1}; lines that say \"yours here\" are examples still. Next:\n  {2}\n  {3}"},
	tAskIntro:           {ZH: "几个问题，帮你开个头。不知道或没有，就按回车，以后在文件里改。\n按 Ctrl-D 停下，什么都不写。", EN: "A few questions, to begin with. Not known, or none? Press Enter: the file\ncan be changed later. Ctrl-D stops, and nothing is written."},
	tAskExample:         {ZH: "{1}（例如 {2}）", EN: "{1} (such as {2})"},
	tAskEnter:           {ZH: "{1}（回车：{2}）", EN: "{1} (Enter: {2})"},
	tAskKeep:            {ZH: "{1}（回车：还是 {2}；? 表示不知道）", EN: "{1} (Enter keeps {2}; ? is not known)"},
	tAskLoan:            {ZH: "第 {1} 笔，共 {2} 笔", EN: "Loan {1} of {2}"},
	tAskMeans:           {ZH: "最后是家里的钱，用来看付不付得起", EN: "Last, the household: to see what can be carried"},
	tAskAgain:           {ZH: "有几项对不上，再问一次：", EN: "Some of this does not fit together, so once more:"},
	tAskUTF8:            {ZH: "这里读到的不是 UTF-8 文字", EN: "this is not text in UTF-8"},
	tAskUTF8Remedy:      {ZH: "先用字母和数字，或按回车，以后在文件里改", EN: "use plain letters, or press Enter and change the file later"},
	tAskEnded:           {ZH: "停下了，没有写文件", EN: "stopped; no file was written"},
	tAskKept:            {ZH: "写不成文件，账本在下面，免得重新输入：", EN: "no file could be written; here is the book, so that nothing typed is lost:"},

	tPreset:        {ZH: "知道条件的产品：借款里写 preset: 名字，没写的就照它补", EN: "products whose usual terms are known, for preset: NAME in a loan"},
	tPresetLong:    {ZH: "列出产品资料；写了 NAME 就输出它的各项，可以贴进借款，每项注明来源和把握。\n借款里写 preset: NAME 也一样：没写的各项照它补，写了的总是优先。它从不补金额、\n日期、期数和因人而异的利率；只是一般了解的都注明，以合同为准。自己的资料写成：\n\n  version: 1\n  presets:\n    - name: my-loan\n      also: [我的借款]\n      what: 某银行的借款\n      facts:\n        - {sure: A, source: 合同第 8 条, fields: {penalty: 1.5x, grace: 3}}\n\n用 --presets FILE 指；同名的整个换掉。\n把握：A 看过原文，B 看过转述或判决，C 没有核实。", EN: "Lists products; with NAME prints what it fills in, as lines to paste into a\nloan, each with its source and how sure it is. preset: NAME in a loan does the\nsame: it fills in what the loan leaves out, never an amount, a date, a term or a\npersonal rate, and what is general knowledge only is marked so: the contract\ndecides. Presets of your own are written like this:\n\n  version: 1\n  presets:\n    - name: my-loan\n      what: loan of some bank\n      facts:\n        - {sure: A, source: \"contract, 8\", fields: {penalty: 1.5x, grace: 3}}\n\nand named with --presets FILE; one of the same name takes the place of another,\nwhole. sure: A is read in the text itself, B in a second source or a judgment, C\nis an unconfirmed default."},
	tOnePreset:     {ZH: "{1} 一次只看一个，多了 {2}", EN: "{1} shows one at a time: {2}"},
	tUnknownPreset: {ZH: "没有叫 {1} 的产品资料", EN: "no preset is called {1}"},
	tFlagPresets:   {ZH: "另外的产品资料 `FILE`，格式见 repay help preset", EN: "presets of your own, in `FILE`; repay help preset shows how"},

	tRules:      {ZH: "有没有越过哪条线，依据是什么，要核对什么", EN: "which lines are crossed, where they stand, what to check"},
	tRulesLong:  {ZH: "拿每笔借款的年化、罚息和能谈的办法，去比已知的线：越过哪一条，数字怎么算的，\n依据是什么、有多大把握，要核对什么；再列出几个日期。它只比数字，不下结论。\n--rules 换上自己的线：和程序自带的同样写法，id 相同的整条换掉。", EN: "Holds each loan's yearly cost, its penalty and what could be agreed against the\nlines that are known: which is crossed, how the figure came about, where the\nline stands and how sure that is, what to check; then some dates. It compares\nfigures and draws no conclusion. --rules puts other lines in their place: a file\nof the same form, whose rules replace those with the same id."},
	tFlagRules:  {ZH: "用 `FILE` 里的线换掉自带的", EN: "put the lines of `FILE` in the place of the program's own"},
	tFlagStrict: {ZH: "越过了线，退出码就是 4", EN: "exit with 4 where a line is crossed"},

	tSchema:      {ZH: "账本的 JSON Schema（给编辑器用），或输出的", EN: "the JSON Schema of a book, for editors, or of an output"},
	tSchemaLong:  {ZH: "输出 JSON Schema：不写 NAME 就是账本的，编辑器靠它补全字段、解释字段、\n标出写错的地方；status schedule compare preset rules explain claimed errors 是 -O json 输出的。\n账本的说明有中文和英文，写了 --lang 就只有一种。", EN: "Prints a JSON Schema: of the book without a NAME, by which an editor completes\nfields, explains them and marks what is wrong; or of what -O json writes:\nstatus schedule compare preset rules explain claimed errors. The book's speaks Chinese\nand English, or one of them with --lang."},
	tClaimedLong: {ZH: "--claimed 后面写对方报的数，看照合同、或换别的算法能不能算出来：一年按 360 天，\n最后一天也算，罚息按什么算，计不计复利，还款先冲什么，怎么取整。\nFIGURE 是哪个数，不写就是结清应还。", EN: "With --claimed and the figure that a lender states: whether the contract comes to\nit, or another way of counting does: a year of 360 days, the last day counted,\nwhat bears penalty, compounding, what payments are set against first, rounding.\nFIGURE says which figure it is; the payoff if left out."},
	tFlagClaimed: {ZH: "对方报的数 `AMOUNT`，看怎样能算出来", EN: "the `AMOUNT` that the lender states: how it can be reproduced"},

	tOneSchema:     {ZH: "{1} 一次只输出一个，多了 {2}", EN: "{1} prints one at a time: {2}"},
	tUnknownSchema: {ZH: "没有叫 {1} 的 schema", EN: "no schema is called {1}"},
	tSchemaIsJSON:  {ZH: "schema 只能是 JSON，不能是 {1}", EN: "a schema is JSON, not {1}"},

	tExplain:             {ZH: "一个数是怎么来的，一行一行算给你看", EN: "how a figure came about, line by line"},
	tExplainLong:         {ZH: "一个数是怎么来的：公式、基数、利率、天数、进位，一行一行加起来。\n数的名字用中文或英文都行：罚息，penalty；还款表里的一期写第7期 (row 7)，\n或只问其中一项：第7期利息 (row 7 interest)。不写名字，就拆开结清应还和逾期应还。\n账本里有几笔借款、又不加 --loan，就是所有借款的合计；--loan 也可以写组名。", EN: "How a figure came about: the formula, what it is on, the rate, the days, the\nrounding, line by line to the sum. Figures are asked for by name (penalty, or\n罚息), a row of the table as row 7, a column of it as row 7 interest. Without a\nname, the payoff and what is overdue are taken apart. In a book of several\nloans, without --loan, the sums over all of them; --loan takes a group too."},
	tFlagExplainOffer:    {ZH: "问一个办法的数，写它的名字", EN: "a figure of this way out"},
	tFlagExplainOriginal: {ZH: "问签约时的还款表", EN: "a figure of the table as signed"},
	tUnknownFigure:       {ZH: "不认识这个数：{1}", EN: "unknown figure {1}"},
	tFigureNear:          {ZH: "是不是 {1}", EN: "did you mean {1}"},
	tFigureRemedy:        {ZH: "不写名字，就列出可以问的：{1}", EN: "without a name, all that can be asked is listed: {1}"},
	tNoRow:               {ZH: "还款表里没有这一行：{1}", EN: "the table has no such row: {1}"},
	tWhichLoan:           {ZH: "账本里有 {1} 笔借款，问的是哪一笔", EN: "the book has {1} loans: which one is it"},
	tWhichLoanRemedy:     {ZH: "加 --loan，可以是 {1}", EN: "add --loan, one of {1}"},
}

// sayer fills a text in the language of the run.
type sayer func(t text, values ...any) string

// say fills text t in language l: {1} is the first value.
func say(l lang.Lang, t text, values ...any) string {
	pairs := make([]string, 0, 2*len(values))
	for i, v := range values {
		pairs = append(pairs, "{"+strconv.Itoa(i+1)+"}", fmt.Sprint(v))
	}
	return strings.NewReplacer(pairs...).Replace(said[t].In(l))
}
